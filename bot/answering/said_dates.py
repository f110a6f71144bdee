"""Days that a question names: "Thursday 18 December", "3/11/2026", "last Tuesday", "yesterday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# "5 Jan 10 working days" and "5 Jan 10.30" name no year.
_NO_COUNT = r"(?!\s*(?:[:.]\d|(?:working|days?|weeks?|months?|hours?|hrs?|am|pm|o'?clock)\b))"
_YEAR = rf"(?:(?:19|20)\d\d|['’]?\d\d{_NO_COUNT})(?!\w)"
_BEFORE = rf"(?:(?P<weekday>{_WEEKDAY})\.?,?\s+(?:the\s+)?)?"
_FORMS = [
    rf"{_BEFORE}(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
    rf"{_BEFORE}(?P<day>\d{{1,2}})\s?(?P<mark>[/.-])\s?(?P<month>\d{{1,2}})\s?(?P=mark)\s?(?P<year>(?:20)?\d\d)",
    rf"(?:(?<=on\s)|(?<=in\s)|(?<=was\s)|(?<=from\s)|(?<=since\s)){_BEFORE}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})",
    rf"{_BEFORE}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+)?(?P<month>{_MONTH})\b\.?(?:,?\s*(?P<year>{_YEAR}))?",
    rf"{_BEFORE}(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b{_NO_COUNT}(?:,?\s+(?P<year>{_YEAR}))?",
]
# "24/7" is every hour of the week, and no day of July.
_WRITTEN = [re.compile(rf"(?<![\w/.£-])(?!24\s?/\s?7(?![\d/])){form}(?![\w/]|[.-]\d)", re.I) for form in _FORMS]
# A weekday beside a number ("Monday 16th") names a day of the month as well, and "next Tuesday" may be one of two days.
# "Sat", "sun" and "wed" are words too.
_ALONE = re.compile(
    rf"\b(?:(?P<which>last|this|next|past|previous)\s+)?(?!(?<!last\s)(?<!this\s)(?<!on\s)(?:sat|sun|wed)\b)"
    rf"(?P<weekday>{_WEEKDAY})\b(?!['’]?s\b)(?!,?\s+(?:the\s+)?\d|\s+week)",
    re.I,
)
_BESIDE_TODAY = re.compile(r"\b(?P<day>today|this (?:morning|afternoon|evening)|yesterday|last night|tomorrow)\b", re.I)
_BREAK = re.compile(r"[.?!;:,\n]\s|\n|\b(?:when|what|whats|how|if|by)\b", re.I)
_PAST = re.compile(
    r"\b(?:was|were|had|(?<!be )held|went|took|made|sent|met|came|got|began|went|happened|(?!need)(?<!be )\w{3,}ed)\b",
    re.I,
)
_AHEAD = re.compile(r"\b(?:will|is|are|going to|planned|booked|scheduled|set for|coming)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDate:
    """A day as named in a text. `weekday` is set where the weekday that was written is not that day's own."""

    day: date
    start: int
    end: int
    weekday: str | None = None


def said_dates(text: str, today: date) -> tuple[SaidDate, ...] | None:
    """Find the days that a text names, in its order; None where one of them is no day at all, or may be two."""
    found: list[SaidDate] = []
    taken: list[tuple[int, int]] = []
    for match, day in _read(text, today):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        taken.append(match.span())
        if day is None:
            return None
        found.append(SaidDate(day=day, start=match.start(), end=match.end(), weekday=_wrong_weekday(match, day)))
    return tuple(sorted(found, key=lambda each: each.start))


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of the clause around a stretch of text."""
    before = max((found.end() for found in _BREAK.finditer(text, 0, start)), default=0)
    after = _BREAK.search(text, end)
    return before, after.start() if after else len(text)


def breaks(text: str) -> int:
    """Count the ends of clauses within a text."""
    return len(_BREAK.findall(text))


def _read(text: str, today: date) -> Iterator[tuple[re.Match[str], date | None]]:
    for form in _WRITTEN:
        for match in form.finditer(text):
            yield match, _written(match, text, today)
    for match in _BESIDE_TODAY.finditer(text):
        ahead = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        yield match, today + timedelta(days=ahead)
    for match in _ALONE.finditer(text):
        yield match, _weekday_near(match, text, today)


def _written(match: re.Match[str], text: str, today: date) -> date | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    year = match.groupdict().get("year")
    if year is not None:
        written = int(year.lstrip("'’"))
        return _day(written if written > 99 else written + 2000, number, int(match["day"]))
    years = (today.year - 1, today.year, today.year + 1)
    days = [day for each in years if (day := _day(each, number, int(match["day"]))) is not None]
    fitting = [day for day in days if _wrong_weekday(match, day) is None]
    return _nearest(fitting or days, text[slice(*clause(text, *match.span()))], today)


def _nearest(days: list[date], words: str, today: date) -> date | None:
    """Choose the year of a day without one.

    What was is the latest one that is not ahead, what will be the next one; without a tense the nearest, since a
    meeting that is planned is asked about as well as one that has been. The reply says the year, so it can be seen.
    """
    if _PAST.search(words):
        days = [day for day in days if day <= today]
    elif _AHEAD.search(words):
        days = [day for day in days if day >= today]
    return min(days, key=lambda day: abs(day - today), default=None)


def _weekday_near(match: re.Match[str], text: str, today: date) -> date | None:
    """Give the latest such weekday, today included, or the next one where the words look ahead.

    "Last" is before today, and "this" is in the week of today.
    """
    which = (match["which"] or "").lower()
    number = _number(match["weekday"])
    if which == "next":
        return None
    if which == "this":
        return today + timedelta(days=number - today.weekday())
    words = text[slice(*clause(text, *match.span()))]
    if not which and _AHEAD.search(words) and not _PAST.search(words):
        return today + timedelta(days=(number - today.weekday()) % 7)
    back = (today.weekday() - number) % 7
    return today - timedelta(days=back or (7 if which else 0))


def _wrong_weekday(match: re.Match[str], day: date) -> str | None:
    written = match.groupdict().get("weekday")
    if written is None or _number(written) == day.weekday():
        return None
    return _WEEKDAYS[_number(written)].capitalize()


def _number(weekday: str) -> int:
    return next(number for number, name in enumerate(_WEEKDAYS) if name.startswith(weekday[:3].lower()))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
