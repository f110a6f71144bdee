"""Which moment a question is about: its own words ("on a Saturday night", "bank holiday") or the moment of asking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from knowledge.calendar import LONDON, is_bank_holiday

_DAYS = {
    name: number
    for number, names in enumerate(
        [
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "weds", "wed"),
            ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"),
            ("saturday",),
            ("sunday",),
        ]
    )
    for name in names
}
_DAY = re.compile(r"\b(" + "|".join(_DAYS) + r")s?\b", re.I)
_PARTS = [  # the hour that stands for a part of the day
    (re.compile(r"\b(middle of the night|midnight|overnight)\b", re.I), 2),
    (re.compile(r"\b(night|nights|late|evening|eve|tonight|teatime)\b", re.I), 21),
    (re.compile(r"\bafternoons?\b|\bafter lunch\b", re.I), 14),
    (re.compile(r"\b(morning|mornings|daytime)\b", re.I), 10),
]
_CLOCK = re.compile(
    r"\b(?:at|after|past|gone|about|around)\s+(\d{1,2})(?:[:.](\d{2}))?\s*(am"
    r"|pm)?\b(?!\s*(?:weeks?|days?|months?|years?|yrs?|%))"
    r"|\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)\b",
    re.I,
)
_OUT_OF_HOURS = re.compile(
    r"\b(out[- ]of[- ](?:office[- ])?hours?|ooh|after hours|office (?:is )?(?:closed|shut)"
    r"|when (?:they|it)(?:'s| is|'re| are) (?:closed|shut))\b",
    re.I,
)
_OFFICE = re.compile(r"\b(in|during|within) (?:office|working|normal) hours\b", re.I)
_WEEKEND = re.compile(r"\b(week\s?-?ends?|wkends?|sat|sun)\b", re.I)
_HOLIDAY = re.compile(
    r"\b(bank hol(?:iday)?s?|christmas day|xmas day|boxing day|good friday|easter monday|new year'?s day"
    r"|public holiday)\b",
    re.I,
)
_NAMED_HOLIDAY = {"christmas": (12, 25), "xmas": (12, 25), "boxing": (12, 26), "new": (1, 1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The moment asked about, in Europe/London, and how to say it. `stated` is False where it is the moment of asking."""

    when: datetime
    words: str
    stated: bool


def moment_asked_about(text: str, at: datetime) -> Moment:
    """Work out the moment from the question's own words, looking ahead from `at`; else the moment of asking.

    Raises ValueError for a naive `at`.
    """
    if at.tzinfo is None:
        raise ValueError("the moment of asking has no time zone; give an aware datetime")
    now = at.astimezone(LONDON)
    when = _named(text, now)
    if when is None:
        return Moment(when=now, words="now", stated=False)
    return Moment(when=when, words=f"on {spoken(when)}", stated=True)


def spoken(when: datetime) -> str:
    """Say a moment plainly: "Saturday 21 November at 22:30"."""
    return f"{when:%A} {when.day} {when:%B} at {when:%H:%M}"


def _named(text: str, now: datetime) -> datetime | None:
    hour, minute = _hour(text)
    if found := _HOLIDAY.search(text):
        return _at(_next_holiday(found.group(1).lower(), now), 11 if hour is None else hour, minute)
    if found := _DAY.search(text):
        ahead = (_DAYS[found.group(1).lower()] - now.weekday()) % 7
        return _at(_skip_holidays(now + timedelta(days=ahead)), 11 if hour is None else hour, minute)
    if _WEEKEND.search(text):
        return _at(now + timedelta(days=(5 - now.weekday()) % 7), 11 if hour is None else hour, minute)
    if _OUT_OF_HOURS.search(text):
        return _at(now, 22, 0)
    if _OFFICE.search(text):
        return _at(_next_working(now), 11, 0)
    if re.search(r"\btomorrow\b", text, re.I):
        return _at(now + timedelta(days=1), 11 if hour is None else hour, minute)
    return None if hour is None else _at(now, hour, minute)


def _hour(text: str) -> tuple[int | None, int]:
    if found := _CLOCK.search(text):
        raw, minutes, half = (found.group(1), found.group(2), found.group(3)) if found.group(1) else found.groups()[3:]
        hour = int(raw)
        if half and half.lower() == "pm" and hour < 12:
            hour += 12
        if not half and hour < 8:  # "after 5" said of an office is the afternoon
            hour += 12
        if hour < 24 and int(minutes or 0) < 60:
            return hour, int(minutes or 0)
    for pattern, hour in _PARTS:
        if pattern.search(text):
            return hour, 0
    return None, 0


def _at(day: datetime, hour: int, minute: int) -> datetime:
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


def _skip_holidays(day: datetime) -> datetime:
    """Return the same weekday, a week later where this one is a bank holiday: "a Monday" means an ordinary one."""
    return day + timedelta(days=7) if is_bank_holiday(day.date()) else day


def _next_holiday(name: str, now: datetime) -> datetime:
    wanted = _NAMED_HOLIDAY.get(name.split()[0].split("'")[0])
    for ahead in range(400):
        day = now + timedelta(days=ahead)
        if (day.month, day.day) == wanted or (wanted is None and is_bank_holiday(day.date())):
            return day
    raise AssertionError("every year has bank holidays")


def _next_working(now: datetime) -> datetime:
    day = now
    while day.weekday() > 4 or is_bank_holiday(day.date()):
        day += timedelta(days=1)
    return day
