"""Months as people shorten them, written out as documents have them: "aug 22" is August 2022."""

from __future__ import annotations

import calendar
import re

_BY_SHORT = {name[:3].lower(): name for name in calendar.month_name if name} | {"sept": "September"}
# "may" and "mar" are words as well: they are months where a year follows.
_SHORT = "|".join(sorted(_BY_SHORT, key=len, reverse=True))
_WITH_YEAR = re.compile(
    rf"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )\b(?P<month>{_SHORT})\.? ?['’]?(?P<year>(?:20)?[12]\d)\b"
    r"(?! ?(?:st|nd|rd|th|at|[:.]\d|am|pm))",
    re.I,
)
_ALONE = re.compile(r"\b(?P<month>jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?", re.I)


_SPAN = re.compile(r"(?<![\d/£])\b([12]\d)/([12]\d)\b(?![\d/])")


def with_whole_months(text: str) -> str:
    """Write months out, and the year where two figures of it follow ("aug 22"): a day stands before its month here."""
    text = _SPAN.sub(lambda found: f"20{found[1]}-{found[2]}" if int(found[2]) == int(found[1]) + 1 else found[0], text)
    whole = _WITH_YEAR.sub(lambda found: f"{_BY_SHORT[found['month'].lower()]} 20{found['year'][-2:]}", text)
    return _ALONE.sub(lambda found: _BY_SHORT[found["month"].lower()], whole)
