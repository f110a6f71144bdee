"""Which moment a question is about: its own words ("on a Saturday night", "bank holiday") or the moment of asking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.answering.said_dates import said_dates
from knowledge.calendar import LONDON, is_bank_holiday, is_working_day

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
_NIGHT = re.compile(r"\b(nights?|late (?:at|on|in the)|evenings?|eve|tonight|teatime)\b", re.I)
_MORNING = re.compile(r"\bmornings?\b", re.I)
_PARTS = [  # the hour that stands for a part of the day
    (re.compile(r"\b(middle of the night|midnight|overnight)\b", re.I), 2),
    (_NIGHT, 21),
    (re.compile(r"\bafternoons?\b|\bafter lunch\b", re.I), 14),
    (re.compile(r"\b(morning|mornings|daytime)\b", re.I), 10),
]
_HALF_PAST = re.compile(
    r"\bhalf (?:past )?(\d{1,2}|five|six|seven|eight|nine|ten|eleven)\b(?! (?:of|the|hours?|days?|weeks?))", re.I
)
_AS_DIGITS = {"five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11"}
_FOUR_DIGITS = re.compile(r"\b([01]\d|2[0-3])([0-5]\d) ?(?:hrs|hours|h)\b|^([01]\d|2[0-3])([0-5]\d)(?=[ ,.])", re.I)
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)\b"
    r"|\b(?:at|after|past|gone|about|around)\s+(\d{1,2})[:.](\d{2})\b"
    # A bare number is an hour only where no noun follows: not "after 5 attempts", nor "pregnant at 14", nor "about 10".
    r"|\b(?:(?:at|after|past|gone|it'?s)\s+(?:about\s+|around\s+)?)(0?\d|1[0-2])\b"
    r"(?=\s*(?:$|[?!,;]|\.(?!\d)|o'?clock|(?:on|in the|at night|tonight|today|tomorrow|who|what|where|how|is|are|do|can"
    r"|and|or|when|if|i|we|mon|tues?|wed|thu|fri|sat|sun)(?:\b|[a-z]*day)))",
    re.I,
)
# When something happened says nothing of when somebody is to be rung.
_PAST_PART = re.compile(
    r"\byesterday\b(?: (?:morning|afternoon|evening|night))?"
    r"|\b(?:last|since) (?:night|evening|week-?end|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?: (?:morning|afternoon|evening|night))?"
    r"|\b(?:all|every|most|some) nights?\b"
    r"|\b(?:crying|messag\w+|texting|shouting|screaming|alone|wander\w*|awake|up|wets|wetting|wakes)\b[^.?!,;]{0,20}?"
    r"\b(?:at|in the) (?:nights?|evenings?|weekends?)\b"
    r"|\b(?:told|said|happened|disclosed|saw|seen|noticed|heard|came|found|reported|rang|went)\b[^.?!,;]{0,40}?"
    r"\b(?:on|at|over|this) (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week-?end|morning|afternoon"
    r"|night)(?: (?:morning|afternoon|evening|night))?\b",
    re.I,
)
_OUT_OF_HOURS = re.compile(
    r"\b(out[- ]of[- ](?:office[- ])?hours?|ooh|oohs|after[- ]hours"
    r"|(?:office|door|team|they|it|council)(?:'s| is|'re| are| has| have)? (?:all )?"
    r"(?:closed|shut|gone home|gone for the day|packed up)|(?:closed|shut) (?:for the (?:day|night)|now))\b",
    re.I,
)
_OFFICE = re.compile(r"\b(in|during|within) (?:office|working|normal) hours\b", re.I)
_WEEKEND = re.compile(
    r"\b(?:week\s?-?ends?|wkends?)\b"  # "sat" alone is what somebody did
    r"|\b(?:on|this|next|every|each|a|or|and|&|till|until) (?:sat|sun)\b"
    r"|\b(?:sat|sun) ?(?:/|&|and sun|or sun|nights?|mornings?|afternoons?|evenings?|eve|am|pm|\d)"
    r"|^(?:sat|sun)\b",
    re.I,
)
_HOLIDAY = re.compile(
    r"\b(bank hol(?:iday|s)?s?|christmas day|xmas day|boxing day|good friday|easter monday|new year['’]?s day"
    r"|public holiday)\b",
    re.I,
)
_NAMED_HOLIDAY = {"christmas": (12, 25), "xmas": (12, 25), "boxing": (12, 26), "new": (1, 1)}
_EASTER = {"good": 4, "easter": 0}  # the weekday of Good Friday and of Easter Monday


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The moment asked about, in Europe/London, and how to say it."""

    when: datetime
    words: str
    stated: bool  # False where it is the moment of asking


def moment_asked_about(text: str, at: datetime) -> Moment:
    """Work out the moment from the question's own words, looking ahead from `at`; else the moment of asking.

    Raises ValueError for a naive `at`.
    """
    if at.tzinfo is None:
        raise ValueError("the moment of asking has no time zone; give an aware datetime")
    now = at.astimezone(LONDON)
    when = _named(_PAST_PART.sub(" ", text), now)
    if when is None:
        return Moment(when=now, words="now", stated=False)
    return Moment(when=when, words=f"on {spoken(when)}", stated=True)


def spoken(when: datetime) -> str:
    """Say a moment plainly: "Saturday 21 November at 22:30"."""
    return f"{when:%A} {when.day} {when:%B} at {when:%H:%M}"


def _named(text: str, now: datetime) -> datetime | None:
    hour, minute = _hour(text)
    if day := _named_day(text, now):
        return _at(day, 11 if hour is None else hour, minute)
    if _OUT_OF_HOURS.search(text):
        return _at(now, 22, 0)
    if _OFFICE.search(text):
        return _at(_next_working(now), 11, 0)
    return None if hour is None else _at(now, hour, minute)


def _named_day(text: str, now: datetime) -> datetime | None:
    if dated := _dated(text, now):
        return dated
    weekday = _DAY.search(text)
    number = _DAYS[weekday.group(1).lower()] if weekday else None
    if found := _HOLIDAY.search(text):
        return _next_holiday(found.group(1).lower(), now, number)
    if number is not None:
        ahead = (number - now.weekday()) % 7
        # Said on that day it is today, be it a bank holiday; ahead of it, "a Monday" is an ordinary one.
        return _skip_holidays(now + timedelta(days=ahead)) if ahead else now
    if _WEEKEND.search(text):
        return now + timedelta(days=(5 - now.weekday()) % 7)
    is_out_of_hours = _OUT_OF_HOURS.search(text) or _OFFICE.search(text)
    if re.search(r"\btomorrow\b", text, re.I) and not is_out_of_hours:
        return now + timedelta(days=1)
    return None


def _dated(text: str, now: datetime) -> datetime | None:
    """Give a day that is named by its date, lies ahead and is no working day: else the date is of something else."""
    dates = [each.day for each in said_dates(text, now.date()) or () if re.search(r"\d", text[each.start : each.end])]
    closed = (day for day in dates if day >= now.date() and not is_working_day(day))
    found = next(closed, None)
    return None if found is None else now + timedelta(days=(found - now.date()).days)


def _hour(text: str) -> tuple[int | None, int]:
    if found := _FOUR_DIGITS.search(text):
        hour, minute = (int(each) for each in found.groups() if each)
        return hour, minute
    if found := _HALF_PAST.search(text):
        return _of_day(_AS_DIGITS.get(found.group(1).lower(), found.group(1)), "", text) % 24, 30
    if found := _CLOCK.search(text):
        hour = _of_day(next(each for each in found.group(1, 4, 6) if each), (found.group(3) or "").lower(), text)
        minute = int(found.group(2) or found.group(5) or 0)
        if hour < 24 and minute < 60:
            return hour, minute
    for pattern, hour in _PARTS:
        if pattern.search(text):
            return hour, 0
    return None, 0


def _of_day(typed: str, half: str, text: str) -> int:
    """Give the hour of the day, 0 to 23, for an hour as typed; `half` is "am", "pm" or empty."""
    hour = int(typed)
    if half:
        return hour % 12 + (12 if half == "pm" else 0) if hour <= 12 else hour
    if typed.startswith("0") or _MORNING.search(text):
        return hour
    if _NIGHT.search(text):  # "10 at night", but "3 at night"
        return hour + 12 if 5 <= hour < 12 else hour % 12 if hour <= 12 else hour
    return hour + 12 if hour < 8 else hour  # "after 5" said of an office is the afternoon


def _at(day: datetime, hour: int, minute: int) -> datetime:
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


def _skip_holidays(day: datetime) -> datetime:
    """Return the same weekday, weeks later where this one is a bank holiday: "a Monday" means an ordinary one."""
    while is_bank_holiday(day.date()):  # Christmas Day and New Year's Day are a week apart
        day += timedelta(days=7)
    return day


def _next_holiday(name: str, now: datetime, weekday: int | None) -> datetime:
    """Give the next holiday of that name, on the weekday that is named with it: "bank holiday Monday"."""
    word = name.split(maxsplit=1)[0]
    wanted = weekday if word in ("bank", "public") and weekday in (0, 4) else None
    day = now
    while not _is_holiday(word, day) or (wanted is not None and day.weekday() != wanted):
        day += timedelta(days=1)
    return day


def _is_holiday(word: str, day: datetime) -> bool:
    """Whether a day is the holiday whose name begins with this word; any bank holiday where it is no name."""
    if word in _NAMED_HOLIDAY:
        return (day.month, day.day) == _NAMED_HOLIDAY[word]
    weekday = _EASTER.get(word, day.weekday())
    is_spring = word not in _EASTER or day.month in (3, 4)
    return is_bank_holiday(day.date()) and day.weekday() == weekday and is_spring


def _next_working(now: datetime) -> datetime:
    day = now
    while day.weekday() > 4 or is_bank_holiday(day.date()):
        day += timedelta(days=1)
    return day
