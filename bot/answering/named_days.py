"""Days that a question names for ringing somebody: "on a Monday", "at the weekend", "Christmas Eve"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.answering.said_dates import said_dates
from knowledge.calendar import is_bank_holiday, is_working_day

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
_DAY = re.compile(r"\b(?<!\bto )(?<!\bbe )(" + "|".join(_DAYS) + r")s?\b", re.I)
WEEKEND = r"(?:week\s?-?|wk)ends?"
_WEEKEND = re.compile(
    rf"\b{WEEKEND}\b"  # "sat" alone is what somebody did
    r"|\b(?:on|this|next|every|each|a|or|and|&) (?:sat|sun)\b"
    r"|\b(?:sat|sun) ?(?:/|&|and sun|or sun|nights?|nites?|mornings?|afternoons?|evenings?|eve|am|pm|\d)"
    r"|^(?:sat|sun)\b",
    re.I,
)
_NEXT = re.compile(rf"\bnext {WEEKEND}\b", re.I)
_DATED_DAYS = [
    (r"(?:christmas|xmas) day", (12, 25)),
    (r"boxing day", (12, 26)),
    (r"new year['’]?s? day", (1, 1)),
    # These two are working days, unless they fall on a weekend.
    (r"(?:christmas|xmas) eve", (12, 24)),
    (r"new year['’]?s? eve|nye", (12, 31)),
]
_SEASONS = {"christmas": "christmas day", "xmas": "christmas day", "easter": "good friday", "new year": "new years day"}
_SEASON = re.compile(
    r"\b(?:over|at|during|through) (?:the )?(christmas|xmas|easter|new year)(?: (?:break|period|hol(?:iday)?s?))?\b"
    r"(?! (?:\w+ )?(?:day|eve|monday|sunday|dinner|lunch|party|play|fair|concert|assembly|service|do|tree)\b)",
    re.I,
)
_ANY_SUCH = re.compile(r"\b(?:an?|any|every|each|most|ordinary|normal)(?: \w+)? \w+$|days$", re.I)
_HOLIDAY = re.compile(
    r"\b(bank hol(?:iday|s)?s?|good friday|easter monday|public holiday|"
    + "|".join(name for name, _ in _DATED_DAYS)
    + r")\b",
    re.I,
)
_EASTER = {"good": 4, "easter": 0}  # the weekday of Good Friday and of Easter Monday


def named_day(text: str, now: datetime) -> datetime | None:
    """Give the day that is named, today or ahead, at the hour of `now`."""
    if dated := _dated(text, now):
        return dated
    weekday = _DAY.search(text)
    number = _DAYS[weekday.group(1).lower()] if weekday else None
    if found := _HOLIDAY.search(text):
        return _next_holiday(found.group(1).lower(), now, number)
    if season := _SEASON.search(text):
        return _in_season(_SEASONS[season.group(1).lower()], now)
    if weekday is not None and number is not None:
        day = now + timedelta(days=(number - now.weekday()) % 7)
        # Said on that day it is today. "A Monday" is an ordinary one, "on Monday" may be a bank holiday.
        is_any_such = day != now and _ANY_SUCH.search(text[: weekday.end()])
        return _skip_holidays(day) if is_any_such else day
    if _WEEKEND.search(text):
        is_going_on = now.weekday() > 4 and not _NEXT.search(text)
        return now if is_going_on else now + timedelta(days=(4 - now.weekday()) % 7 + 1)
    return None


def is_one_day(text: str, now: datetime) -> bool:
    """Whether the day that is named comes but once: a holiday or a date."""
    return bool(_HOLIDAY.search(text) or _dated(text, now))


def _dated(text: str, now: datetime) -> datetime | None:
    """Give a day that is named by its date, lies ahead and is no working day: else the date is of something else."""
    dates = [each.day for each in said_dates(text, now.date()) or () if re.search(r"\d", text[each.start : each.end])]
    closed = (day for day in dates if day >= now.date() and not is_working_day(day))
    found = next(closed, None)
    return None if found is None else now + timedelta(days=(found - now.date()).days)


def _skip_holidays(day: datetime) -> datetime:
    """Return the same weekday, weeks later where this one is a bank holiday: "a Monday" means an ordinary one."""
    while is_bank_holiday(day.date()):  # Christmas Day and New Year's Day are a week apart
        day += timedelta(days=7)
    return day


def _in_season(name: str, now: datetime) -> datetime:
    """Give the holiday that stands for its season; now where that was in the last week."""
    found = _next_holiday(name, now - timedelta(days=7), None)
    return max(found, now)


def _next_holiday(name: str, now: datetime, weekday: int | None) -> datetime:
    """Give the next day of that name, on the weekday that is named with it: "bank holiday Monday"."""
    wanted = weekday if name.startswith(("bank", "public")) and weekday in (0, 4) else None
    day = now
    while not _is_holiday(name, day) or (wanted is not None and day.weekday() != wanted):
        day += timedelta(days=1)
    return day


def _is_holiday(name: str, day: datetime) -> bool:
    """Whether a day is the one of that name; any bank holiday where it is no name."""
    for dated, month_and_day in _DATED_DAYS:
        if re.fullmatch(dated, name):
            return (day.month, day.day) == month_and_day
    word = name.split(maxsplit=1)[0]
    weekday = _EASTER.get(word, day.weekday())
    is_spring = word not in _EASTER or day.month in (3, 4)
    return is_bank_holiday(day.date()) and day.weekday() == weekday and is_spring
