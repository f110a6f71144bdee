"""Questions that set one time against another: each time is searched for by itself, in the documents of that time."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.answering.named_sources import of_bodies_named, years_of
from bot.answering.years import YEAR, with_whole_years
from knowledge.model import Document, Kind

_NOW = re.compile(
    r"\b(?:now|nowadays|today|these days|latest|newe(?:r|st)|current(?:ly)?|still|since|our one|ours"
    r"|(?:last|most recent|this) (?:time(?: r?ound)?|one|report))\b",
    re.I,
)
# "CQC said so, did that last, what did the JTAI find": two bodies are set against each other without a year.
_SHIFTS = re.compile(
    r"\b(?:vs?|versus|compar\w+|differ\w*|chang\w+|shift\w*|last(?:ed)?\?|better|worse|improv\w+|since then|later"
    r"|same|still|c[ao]me true|by the time|back then|(?:more|fewer|less|higher|lower|quicker|slower|sooner|longer) than"
    r"|more or (?:less|fewer)|up or down|way back)\b",
    re.I,
)
AS_NEW = timedelta(days=548)  # documents so much older than the newest speak for now as well
_ANNUAL_REPORT = re.compile(r"\b(?:annual|yearly) report\b", re.I)
# What tells the times apart, and which document is meant: the same in each of them, so no part of what is asked.
_ABOUT_TIMES = re.compile(
    r"\b(?:(?:in|of|from|since|by|at|for) (?:the )?)?(?:(?:19|20)\d\d(?: ?[-–/] ?\d\d)?)\b"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b"
    r"|\b(?:now|nowadays|today|these days|latest|newest|current(?:ly)?|still|since then|back (?:in|then)|our one"
    r"|ours)\b|\b(?:the )?(?:(?:annual|yearly) report|inspection|jtai|ofsted|cqc|review|report)s?\b"
    r"|\b(?:vs?|versus|compared?(?: (?:to|with))?|up or down|better or worse|did (?:they|it) go up|what'?s different"
    r"|(?:what|how) (?:has |did |have )?chang\w+)\b",
    re.I,
)


def times_compared(words: str, documents: Sequence[Document]) -> list[list[Document]]:
    """Give, for each time that a question sets against another, the documents of that time; none where it sets none.

    A time is a year, a body that said something then, or now: what the newest documents say, or the newest annual
    report where one is named. A summary of ours is of no time, and no document of two times.
    """
    dated = [each for each in documents if each.kind is not Kind.DIGEST]
    of_years = _of_the_years(with_whole_years(words), dated)
    said = {each.id for time in of_years for each in time}
    times = [*of_years, *(_of_now(words, dated, said))]
    if of_years or _SHIFTS.search(words):
        said |= {each.id for time in times for each in time}
        bodies = of_bodies_named(words, dated)
        times += [body for body in bodies if not said & {each.id for each in body}]
    return times if len(times) > 1 else []


def _of_the_years(words: str, dated: Sequence[Document]) -> list[list[Document]]:
    times: list[list[Document]] = []
    for year in dict.fromkeys(YEAR.findall(words)):
        said = {each.id for time in times for each in time}
        times.append([each for each in dated if year in years_of(each) and each.id not in said])
    return [time for time in times if time]


def _of_now(words: str, dated: Sequence[Document], said: Collection[str]) -> list[list[Document]]:
    """Give what speaks for now, but for what was said of another time."""
    reports = [each for each in dated if each.kind is Kind.ANNUAL_REPORT] if _ANNUAL_REPORT.search(words) else []
    if not reports and not _NOW.search(words):
        return []
    newest = max(reports or dated, key=lambda each: each.published, default=None)
    if newest is None or newest.id in said:
        return []
    if reports:
        return [[newest]]
    return [[each for each in dated if each.id not in said and newest.published - each.published <= AS_NEW]]


def without_times(words: str) -> str:
    """Leave out the times and sources, so that what is asked of each time is left; all of it where nothing is."""
    left = " ".join(_ABOUT_TIMES.sub(" ", with_whole_years(words)).split())
    return left if len(left.split()) > 1 else words
