"""The calendar of an English office: Europe/London, bank holidays of England, working days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class NaiveMoment(ValueError):
    """A datetime without a time zone: nobody can say which day or hour it is in London."""


def in_london(moment: datetime) -> datetime:
    """Give the same moment on a London clock, summer time included. Raises NaiveMoment."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise NaiveMoment(
            f"{moment.isoformat()} has no time zone; give an aware datetime, such as one in Europe/London"
        )
    return moment.astimezone(LONDON)


def is_bank_holiday(day: date) -> bool:
    """Whether the day is a bank or public holiday in England, substitute days included. Raises NaiveMoment."""
    london_day = _day_of(day)
    return london_day in _bank_holidays(london_day.year)


def is_working_day(day: date) -> bool:
    """Whether the day is Monday to Friday and no bank holiday in England. Raises NaiveMoment."""
    london_day = _day_of(day)
    return london_day.weekday() < 5 and not is_bank_holiday(london_day)


def add_working_days(day: date, count: int) -> date:
    """Give the day that is `count` working days after `day`; `day` itself is not counted, and 0 gives it back.

    "Within one working day" of a Friday or a Saturday is the Monday. Raises ValueError for a negative count.
    """
    if count < 0:
        raise ValueError(f"cannot add {count} working days; give 0 or more")
    reached = _day_of(day)
    for _ in range(count):
        reached = next_working_day(reached)
    return reached


def next_working_day(day: date) -> date:
    """Give the first working day after `day`."""
    following = _day_of(day) + timedelta(days=1)
    while not is_working_day(following):
        following += timedelta(days=1)
    return following


def _day_of(day: date) -> date:
    # A datetime is a date to Python; its day is the one on a London clock, not the one in UTC.
    return in_london(day).date() if isinstance(day, datetime) else day


@lru_cache(maxsize=32)
def _bank_holidays(year: int) -> frozenset[date]:
    # About 0.1 s to import (it reads every country in), so not before a weekday is asked about.
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))
