"""Which moment a question is about: its own words ("on a Saturday night", "bank holiday") or the moment of asking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.answering.happenings import TOMORROW, hours_in_digits, said_of_now, without_denied, without_happenings
from bot.answering.named_days import is_one_day, named_day
from knowledge.calendar import LONDON, is_bank_holiday, is_working_day

_NIGHT = re.compile(
    r"\b(nights?|late (?:at|on|in the)|evenings?|nites?|tonight|tonite|2nite|2night|teatime"
    rf"|(?:this|{TOMORROW}|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|\w{{3,6}}day) eve)\b",
    re.I,
)
_MORNING = re.compile(r"\bmornings?\b|\b(?<!the )(?<!your )first thing\b(?! (?:i|we|you|to|is|that|she|he)\b)", re.I)
_PARTS = [  # the hour that stands for a part of the day, and for how many hours it goes on
    (re.compile(r"\b(middle of the night|midnight|overnight)\b", re.I), 2, 4),
    (_NIGHT, 21, 3),
    (re.compile(r"\bafternoons?\b|\bafter lunch\b", re.I), 14, 4),
    (_MORNING, 10, 2),
    (re.compile(r"\bdaytime\b", re.I), 10, 7),
]
_USUALLY = re.compile(r"\b(?:daytime|mornings|afternoons)\b", re.I)
_TODAY = re.compile(r"\b(?:today|tonight|this (?:\w+day )?(?:morning|afternoon|evening|eve|night))\b", re.I)
_GOES_ON = re.compile(r"\b(?:after|gone|from) (?:about |around )?(?:\d|half\b|lunch\b)", re.I)
_HALF_PAST = re.compile(
    r"\bhalf (?:past )?(\d{1,2}|five|six|seven|eight|nine|ten|eleven)\b(?! (?:of|the|hours?|days?|weeks?))", re.I
)
_AS_DIGITS = {"five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11"}
# Four digits may be a year, or count something: those of 1900 to 2099 are an hour only with "hrs" or at the beginning.
_FOUR_DIGITS = re.compile(
    r"\b([01]\d|2[0-3])([0-5]\d) ?(?:hrs|hours|h)\b|^([01]\d|2[0-3])([0-5]\d)(?=[ ,.])"
    r"|\b(?:at|after|past|gone|now|it'?s) (0\d|1[0-8]|2[1-3])([0-5]\d)"
    r"(?=\s*(?:$|[?!,;.]|(?:on|tonight|today|tomorrow|who|what|where|how|is|are|and|in|i|we|he|she|they)\b))"
    r"|(?<![\d:/])(0\d|1\d|2[0-3]|[6-9]):([0-5]\d)(?![\d:])",
    re.I,
)
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)\b"
    r"|\b(?:at|after|past|gone|about|around)\s+(\d{1,2})[:.](\d{2})\b"
    r"|\bto (\d|1[0-2])(?= (?:in the (?:morning|afternoon|evening)|at night)\b)"  # "twenty to 3 in the morning"
    # A bare number is an hour only where no noun follows: not "after 5 attempts", nor "pregnant at 14", nor "about 10".
    r"|\b(?:(?:at|after|past|gone|it'?s)\s+(?:about\s+|around\s+)?)(0?\d|1[0-2])\b"
    r"(?=\s*(?:$|[?!,;]|\.(?!\d)|o'?clock|(?:on|in the|at night|tonight|today|tomorrow|who|what|where|how|is|are|do|can"
    r"|and|or|when|if|i|we|mon|tues?|wed|thu|fri|sat|sun)(?:\b|[a-z]*day)))",
    re.I,
)
_IN_NO_HOURS = r"(?:out[- ]of[- ](?:office[- ])?hours?|oohs?|after[- ]hours)"
_SAYS_OUT_OF_HOURS = re.compile(rf"\b{_IN_NO_HOURS}\b", re.I)
_OUT_OF_HOURS = re.compile(
    rf"\b({_IN_NO_HOURS}"
    r"|(?:office|front door|team|they|it|council)(?:'s| is|'re| are| has| have)? (?:all )?"
    r"(?:closed|shut|gone home|gone for the day|packed up)|(?:closed|shut) (?:for the (?:day|night)|now))\b",
    re.I,
)
_NOW = re.compile(
    r"\b(?<!until )(?<!til )(?<!till )(?<!by )(?<!from )now\b(?! (?:that|what)\b)"
    r"|\b(?:at the mo(?:ment)?|this (?:minute|second|instant|very moment)|straight ?away|currently|today)\b",
    re.I,
)
_KEEPS = timedelta(hours=4)  # after a moment that was asked about: later on it is about another
_OFFICE = re.compile(r"\b(in|during|within) (?:office|working|normal) hours\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The moment asked about, in Europe/London, and how to say it."""

    when: datetime
    words: str
    stated: bool  # False where it is the moment of asking


@dataclass(frozen=True, slots=True)
class _Clock:
    hour: int
    minute: int = 0
    lasts_h: int = 1


def moment_asked_about(text: str, at: datetime) -> Moment:
    """Work out the moment from the question's own words, looking ahead from `at`; else the moment of asking.

    A time at which something happened, happens often or is planned is no such moment.

    Raises ValueError for a naive `at`.
    """
    if at.tzinfo is None:
        raise ValueError("the moment of asking has no time zone; give an aware datetime")
    now = at.astimezone(LONDON)
    when = _named(without_happenings(hours_in_digits(without_denied(text))), now)
    if when is None:
        return Moment(when=now, words="now", stated=False)
    return Moment(when=when, words=f"on {spoken(when)}", stated=True)


def is_still_meant(moment: Moment, text: str, at: datetime) -> bool:
    """Whether the moment of a conversation is this text's too: it is not long past, and "now" is not said."""
    return at <= moment.when + _KEEPS and not _NOW.search(text)


def spoken(when: datetime) -> str:
    """Say a moment plainly: "Saturday 21 November at 22:30"."""
    return f"{when:%A} {when.day} {when:%B} at {when:%H:%M}"


def _named(text: str, now: datetime) -> datetime | None:
    clock = _clock(text)
    day = _day(text, now)
    if day is None and _OUT_OF_HOURS.search(text):
        return _at(now, 22, 0)
    if day is None and _OFFICE.search(text):
        return _at(_next_working(now if now.hour < 17 else now + timedelta(days=1)), 11, 0)
    if clock is None and day is not None and _SAYS_OUT_OF_HOURS.search(text):
        return max(now, _at(day, 22, 0))
    if clock is None:
        return None if day is None else _in_its_day(day, now)
    when = _at(day or now, clock.hour, clock.minute)
    is_over = now >= when + timedelta(hours=clock.lasts_h)
    return _next_such(text, now, clock) if is_over and not _is_of_today(text) else when


def _next_such(text: str, now: datetime, clock: _Clock) -> datetime | None:
    """Look ahead for a time that is over for today."""
    if _GOES_ON.search(text):  # "after 5" said at seven
        return now
    following = _at(now + timedelta(days=1), 0, 0)
    if said_of_now(text) or is_one_day(text, now):  # "it's Monday, who answers in the morning"
        return _at(following, clock.hour, clock.minute)
    return _named(text, _next_working(following) if _USUALLY.search(text) else following)


def _is_of_today(text: str) -> bool:
    """Whether a time is said to be today's: "this morning", "it's 9pm"."""
    return bool(_TODAY.search(text) or _clock(said_of_now(text)))


def _day(text: str, now: datetime) -> datetime | None:
    if day := named_day(text, now):
        return day
    is_out_of_hours = _OUT_OF_HOURS.search(text) or _OFFICE.search(text)
    is_tomorrow = re.search(rf"\b{TOMORROW}\b", text, re.I) and not is_out_of_hours
    return now + timedelta(days=1) if is_tomorrow else None


def _in_its_day(day: datetime, now: datetime) -> datetime:
    """Give the hour of a day that is named without one: in office hours, or now where that is past or none."""
    eleven = _at(day, 11, 0)
    return now if day.date() == now.date() and (now > eleven or not is_working_day(now.date())) else eleven


def _clock(text: str) -> _Clock | None:
    if found := _FOUR_DIGITS.search(text):
        hour, minute = (int(each) for each in found.groups() if each)
        return _Clock(hour, minute)
    if found := _HALF_PAST.search(text):
        return _Clock(_of_day(_AS_DIGITS.get(found.group(1).lower(), found.group(1)), "", text) % 24, 30)
    if found := _CLOCK.search(text):
        hour = _of_day(next(each for each in found.group(1, 4, 6, 7) if each), (found.group(3) or "").lower(), text)
        minute = int(found.group(2) or found.group(5) or 0)
        if hour < 24 and minute < 60:
            return _Clock(hour, minute)
    return next((_Clock(hour, 0, lasts_h) for pattern, hour, lasts_h in _PARTS if pattern.search(text)), None)


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


def _next_working(now: datetime) -> datetime:
    day = now
    while day.weekday() > 4 or is_bank_holiday(day.date()):
        day += timedelta(days=1)
    return day
