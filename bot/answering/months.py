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

# "21/22" is a year of reports; "16/17 year olds", "21/22 weeks" and "24/25 december" are not.
_NO_YEARS = "|".join(
    (
        r"-?year[ -]?olds?|years|-?yrs?|y/?o|months?|weeks?|wks?|days?|hours?|hrs?|of|out",
        *filter(None, calendar.month_name),
        _SHORT,
    )
)
_SPAN = re.compile(
    r"(?P<before>\b[a-z]+ )?(?<![\d/£])\b(?P<first>[12]\d)/(?P<last>[12]\d)\b(?![\d/])"
    rf"(?! ?(?:{_NO_YEARS})\b)",
    re.I,
)
_YOUNG = 19  # up to here two figures may as well be ages or school years: they are a year where a word says so
_OF_A_TIME = frozenset({"in", "for", "during", "since", "from", "fy", "report", "figures", "stats", "data"})
_OF_AN_AGE = frozenset({"age", "aged", "ages", "on"})


def with_whole_months(text: str) -> str:
    """Write months out, and the year where two figures of it follow ("aug 22"): a day stands before its month here."""
    spans = _SPAN.sub(_span, text)
    whole = _WITH_YEAR.sub(lambda found: f"{_BY_SHORT[found['month'].lower()]} 20{found['year'][-2:]}", spans)
    return _ALONE.sub(lambda found: _BY_SHORT[found["month"].lower()], whole)


def _span(found: re.Match[str]) -> str:
    before = (found["before"] or "").strip().lower()
    is_a_time = before in _OF_A_TIME if int(found["first"]) < _YOUNG else before not in _OF_AN_AGE
    if int(found["last"]) != int(found["first"]) + 1 or not is_a_time:
        return found[0]
    return f"{found['before'] or ''}20{found['first']}-{found['last']}"
