"""Question sets: JSON Lines, one question a line, checked whole before any of it is used."""

from __future__ import annotations

import difflib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from bot.model import Behaviour
from knowledge.calendar import LONDON, in_london

# A quiet weekday, so that replies do not change with the day an evaluation is run on.
DEFAULT_MOMENT = datetime(2026, 11, 18, 11, 0, tzinfo=LONDON)


class UnusableQuestionSet(ValueError):
    """A question set has bad lines; the message lists every one with its number and all its reasons."""


def _as_printed(value: Any) -> Any:
    """Take a paragraph that was written as a number (14, 3.2) for what is printed."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _none_is_empty(value: Any) -> Any:
    return () if value is None else value


Words = Annotated[str, Field(min_length=1)]


class Gold(BaseModel):
    """Where the answer stands: a document with a paragraph, a heading or a few words of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: Words
    paragraph: Annotated[str | None, BeforeValidator(_as_printed)] = None
    heading: str | None = None
    quote: str | None = None

    @model_validator(mode="after")
    def _names_a_place(self) -> Gold:
        if not (self.paragraph or self.heading or self.quote):
            raise ValueError("a gold source needs a paragraph, a heading or a quote besides its document")
        return self


class Case(BaseModel):
    """One question with what is expected of its reply."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Words
    question: str  # an empty question is a question, too
    before: Annotated[tuple[Words, ...], BeforeValidator(_none_is_empty)] = ()  # said earlier in the conversation
    category: Words
    expected_behaviour: Behaviour
    persona: str | None = None
    channel: str | None = None
    area: str | None = None
    answerable: bool = True
    gold: Annotated[tuple[Gold, ...], BeforeValidator(_none_is_empty)] = ()
    must_include: Annotated[
        tuple[Words | Annotated[tuple[Words, ...], Field(min_length=1)], ...], BeforeValidator(_none_is_empty)
    ] = ()
    must_not_include: Annotated[tuple[Words, ...], BeforeValidator(_none_is_empty)] = ()
    at: datetime | None = None
    notes: str | None = None
    split: Literal["dev", "test"] = "dev"

    @model_validator(mode="before")
    @classmethod
    def _no_field_is_mistyped(cls, given: Any) -> Any:
        """Refuse what looks like a field with a typing error; other fields are a set's own business."""
        for name in given if isinstance(given, dict) else ():
            meant = difflib.get_close_matches(name, cls.model_fields, n=1, cutoff=0.8)
            if name not in cls.model_fields and meant:
                raise ValueError(f"no field is called {name!r}; is {meant[0]!r} meant?")
        return given

    @model_validator(mode="after")
    def _answerable_has_gold_or_words(self) -> Case:
        if (
            self.answerable
            and self.expected_behaviour is Behaviour.ANSWER
            and not (self.gold or self.must_include or self.must_not_include)
        ):
            raise ValueError(
                "an answerable question needs gold, must_include or must_not_include, else nothing is checked"
            )
        return self

    @property
    def said(self) -> str:
        """All that the asker says, from the first message of the conversation on."""
        return "\n".join((*self.before, self.question))

    @property
    def moment(self) -> datetime:
        """The moment of asking in UK time; a quiet weekday where none is given."""
        at = self.at or DEFAULT_MOMENT
        return in_london(at) if at.tzinfo else at.replace(tzinfo=LONDON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a question set that holds a question: as it is written, and as it is read."""

    number: int  # from 1, as an editor shows it
    text: str
    case: Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A question set as it was read. Its lines are of use only where there are no `faults`."""

    lines: tuple[Line, ...]
    faults: tuple[str, ...]  # "line 4: question: Field required"


def read_lines(text: str, *, areas: Collection[str] | None = None) -> Read:
    """Read the text of a question set, with every fault of every line. `areas`: ids that a channel can be set to."""
    lines: list[Line] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        case, reasons = _read(line)
        if case is not None and areas is not None and case.area is not None and case.area not in areas:
            reasons.append(f"area: no area {case.area!r}; use one of: {', '.join(areas)}, or null")
        identifier = case.id if case else _identifier(line)
        if identifier in seen:
            reasons.append(f"id '{identifier}' stands on line {seen[identifier]} already")
        elif identifier is not None:
            seen[identifier] = number
        faults += [f"line {number}: {reason}" for reason in reasons]
        if case is not None:
            lines.append(Line(number=number, text=line.strip(), case=case))
    return Read(lines=tuple(lines), faults=tuple(faults if faults or lines else ["it holds no question"]))


def load_cases(path: Path, *, areas: Collection[str] | None = None) -> list[Case]:
    """Read a question set. `areas`: the ids that a channel can be set to. Raises UnusableQuestionSet."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableQuestionSet(f"{path}: cannot be read ({error}); give a JSON Lines file in UTF-8") from error
    read = read_lines(text, areas=areas)
    if read.faults:
        listed = "\n  ".join(read.faults)
        raise UnusableQuestionSet(f"{path}: nothing was run; put these right:\n  {listed}")
    return [line.case for line in read.lines]


def written(case: Case, *, over: str = "{}") -> str:
    """Write a question as a line of its set. What `over`, the line that it replaces, holds besides is kept."""
    left_out = {"at"} if case.before else {"at", "before"}  # forms know nothing of what was said before
    fields = json.loads(over) | case.model_dump(mode="json", exclude=left_out)
    at = case.at and (case.at.isoformat() if case.at.tzinfo else f"{case.at:%Y-%m-%dT%H:%M:%S}")
    return json.dumps(fields | {"at": at}, ensure_ascii=False)


def _read(line: str) -> tuple[Case | None, list[str]]:
    try:
        return Case.model_validate_json(line), []
    except ValidationError as error:
        return None, list(dict.fromkeys(_reasons(error)))


def _reasons(error: ValidationError) -> Iterator[str]:
    for each in error.errors():
        # Of a union, only what is wanted is of use, not the name of each member that did not fit.
        place = ".".join(str(part) for part in each["loc"] if not str(part).startswith(("constrained", "tuple")))
        yield f"{place or 'the line'}: {each['msg'].removeprefix('Value error, ')}"


def _identifier(line: str) -> str | None:
    """Give the id of a line that is faulty otherwise, so that a double id is named as well."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    identifier = found.get("id") if isinstance(found, dict) else None
    return identifier if isinstance(identifier, str) else None
