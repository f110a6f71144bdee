"""Statutory time limits: each one once, with its source, and the day on which it runs out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from knowledge.calendar import add_working_days
from knowledge.library_file import read_library_file

_Words = Annotated[str, Field(min_length=2, pattern=r"\w")]


class Unit(StrEnum):
    """What a limit is counted in."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working-days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """One limit. `counted_from` is the event at which the clock starts, or before which it ends (`is_before`)."""

    id: str
    what: str  # what must have happened
    who: str  # whose duty it is
    amount: int
    unit: Unit
    counted_from: str
    source: str  # title and year
    place: str  # chapter, section or regulation
    called: tuple[str, ...]
    is_before: bool = False
    note: str | None = None
    asked: tuple[str, ...] = ()  # ways in which people ask for it: searched, never shown

    @property
    def in_words(self) -> str:
        """Say the limit: "45 working days of the referral"."""
        unit = self.unit.value.replace("-", " ")
        unit = unit.removesuffix("s") if self.amount == 1 else unit
        return f"{self.amount} {unit} {'before' if self.is_before else 'of'} {self.counted_from}"


@dataclass(frozen=True, kw_only=True)
class TimeLimits:
    """All limits of the library. `addresses`: where each source can be read, by its title."""

    limits: tuple[TimeLimit, ...]
    addresses: Mapping[str, str] = field(default_factory=dict)

    def get(self, limit: str) -> TimeLimit:
        """Give a limit by its id. Raises KeyError with the ids there are."""
        for each in self.limits:
            if each.id == limit:
                return each
        raise KeyError(f"{limit!r} is no time limit; use one of: {', '.join(each.id for each in self.limits)}")

    def asked_about(self, text: str) -> tuple[TimeLimit, ...]:
        """List the limits whose subject a text names, the most exactly named first."""
        lengths = {each: [len(name) for name in each.called if _is_said(name, text)] for each in self.limits}
        return tuple(sorted((each for each in lengths if lengths[each]), key=lambda each: -max(lengths[each])))


def due(limit: TimeLimit, start: date) -> date:
    """Give the last day on which the limit is kept, or for a notice beforehand the last day to give it.

    The day of the event is not counted. Hours are counted from the event's own hour, so the same hour on the day given
    here is the end. Working days leave out weekends and the bank holidays of England; other limits do not.
    """
    amount = -limit.amount if limit.is_before else limit.amount
    match limit.unit:
        case Unit.WORKING_DAYS:
            return add_working_days(start, amount)
        case Unit.HOURS:
            return start + timedelta(hours=amount)
        case Unit.DAYS:
            return start + timedelta(days=amount)
        case Unit.WEEKS:
            return start + timedelta(weeks=amount)
        case Unit.MONTHS:
            return _months_on(start, amount)


class _LimitEntry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    what: _Words
    who: _Words
    amount: Annotated[int, Field(gt=0)]
    unit: Unit
    counted_from: _Words
    source: Annotated[str, Field(pattern=r"(19|20)\d\d")]  # a title without its year cannot be checked
    place: _Words
    called: Annotated[tuple[_Words, ...], Field(min_length=1)]
    is_before: bool = False
    note: _Words | None = None
    asked: tuple[_Words, ...] = ()

    @model_validator(mode="after")
    def _can_be_counted(self) -> Self:
        if self.unit is Unit.HOURS and self.amount % 24:
            raise ValueError(f"{self.amount} hours are no whole days, and `due` gives a day; use a multiple of 24")
        if self.is_before and self.unit is Unit.WORKING_DAYS:
            raise ValueError("working days are counted forwards only; give a limit beforehand in days, weeks or months")
        return self


class _LimitsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    limits: Annotated[tuple[_LimitEntry, ...], Field(min_length=1)]
    sources: dict[str, Annotated[str, Field(pattern=r"^https://")]] = Field(default_factory=dict)

    @field_validator("limits")
    @classmethod
    def _ids_are_single(cls, limits: tuple[_LimitEntry, ...]) -> tuple[_LimitEntry, ...]:
        twice = [limit for limit, times in Counter(each.id for each in limits).items() if times > 1]
        if twice:
            raise ValueError(f"the id {twice[0]!r} stands twice; keep one of the two")
        return limits


def load_time_limits(path: Path) -> TimeLimits:
    """Read and check the limits. Raises UnusableLibraryFile with the entry, the field and the remedy."""
    content = read_library_file(path, _LimitsFile)
    limits = tuple(TimeLimit(**each.model_dump()) for each in content.limits)
    return TimeLimits(limits=limits, addresses=content.sources)


def _months_on(start: date, months: int) -> date:
    # "Three months after 30 November" is the last day of February: months end where they end.
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _is_said(name: str, text: str) -> bool:
    words = re.escape(name).replace(r"\ ", r"[\s-]+").replace("'", "['’]?")
    return re.search(rf"(?<!\w){words}(?:['’]?s)?(?!\w)", text, re.IGNORECASE) is not None
