"""Questions that set one time against another: each time is searched for by itself, in the documents of that time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.named_sources import years_of
from bot.answering.years import YEAR
from knowledge.model import Document, Kind

_NOW = re.compile(r"\b(?:now|nowadays|today|these days|latest|newest|current(?:ly)?|still|since|our one|ours)\b", re.I)
_ANNUAL_REPORT = re.compile(r"\b(?:annual|yearly) report\b", re.I)
# What tells the times apart, and which document is meant: the same in each of them, so no part of what is asked.
_ABOUT_TIMES = re.compile(
    r"\b(?:(?:in|of|from|since|by|at|for) (?:the )?)?(?:(?:19|20)\d\d(?: ?[-–/] ?\d\d)?)\b"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b"
    r"|\b(?:now|nowadays|today|these days|latest|newest|current(?:ly)?|still|since then|back (?:in|then)|our one"
    r"|ours)\b"
    r"|\b(?:the )?(?:(?:annual|yearly) report|inspection|jtai|ofsted|cqc|review|report)s?\b"
    r"|\b(?:vs?|versus|compared?(?: (?:to|with))?|up or down|better or worse|did (?:they|it) go up|what'?s different"
    r"|(?:what|how) (?:has |did |have )?chang\w+)\b",
    re.I,
)


def times_compared(words: str, documents: Sequence[Document]) -> list[list[Document]]:
    """Give, for each time that a question sets against another, the documents of that time; none where it sets none.

    What is now is what the newest document says, or the newest annual report where one is named. A summary of ours is
    of no time.
    """
    dated = [each for each in documents if each.kind is not Kind.DIGEST]
    years = list(dict.fromkeys(YEAR.findall(words)))
    of_years = [[each for each in dated if year in years_of(each)] for year in years]
    reports = [each for each in dated if each.kind is Kind.ANNUAL_REPORT] if _ANNUAL_REPORT.search(words) else []
    newest = max(reports or dated, key=lambda each: each.published, default=None)
    of_now = [[newest]] if newest is not None and (reports or _NOW.search(words)) else []
    times = [each for each in (*of_years, *of_now) if each]
    return times if len({tuple(each.id for each in time) for time in times}) > 1 else []


def without_times(words: str) -> str:
    """Leave out the times and sources, so that what is asked of each time is left; all of it where nothing is."""
    left = " ".join(_ABOUT_TIMES.sub(" ", words).split())
    return left if len(left.split()) > 1 else words
