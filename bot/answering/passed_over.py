"""Says of each passage that was found and is not quoted why not, so that a trainer can see what a rule left out."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.decide import Decision
from bot.answering.extract import CONSIDERED, LEAST_OF_BEST, PASSAGES_READ, Quotation, Weighed, repeats
from bot.model import PassedOver
from bot.ports import Finding

_UNSURE = "it came nearest, but not near enough to answer the question"
_LESS = "it says no more of what is asked than those that came nearest"
_UNREAD = f"{PASSAGES_READ} other passages were nearer to the question"
_FAR = f"not among the {CONSIDERED} sentences nearest to the question"
_NOT_TO_BE_SHOWN = (
    "its sentences may not be quoted here: they are about another area, are page furniture, "
    "or print a number or address beside a contact's own"
)
_YEAR = "it is not of the year that was asked about"
_WORSE = "another passage said it better"
_TWICE = "a passage that is quoted says the same"
_NO_ROOM = "there was no room left: a reply stays short"


def passed_over(findings: Sequence[Finding], weighed: Weighed, decision: Decision) -> tuple[PassedOver, ...]:
    """Give each finding that is not quoted, in the order of the search, with the rule that left it out."""
    quoted = {each.finding.passage.id for each in decision.quotations}
    return tuple(
        PassedOver(passage=each.passage.id, why=_why(each.passage.id, weighed, is_quoting=bool(quoted)))
        for each in findings
        if each.passage.id not in quoted
    )


def _why(passage: str, weighed: Weighed, *, is_quoting: bool) -> str:
    best = _best(passage, weighed.of_the_years)
    if best is None:
        return _why_not_weighed(passage, weighed)
    if not is_quoting:
        return _UNSURE if _best(passage, weighed.chosen) else _LESS
    if best.score < LEAST_OF_BEST * weighed.of_the_years[0].score:
        return _WORSE
    return _TWICE if repeats(best, weighed.chosen) else _NO_ROOM


def _why_not_weighed(passage: str, weighed: Weighed) -> str:
    """Say which rule left a passage out before its sentences were put beside the others."""
    if not _best(passage, weighed.read):
        return _UNREAD
    if not _best(passage, weighed.read[:CONSIDERED]):
        return _FAR
    return _YEAR if _best(passage, weighed.shown) else _NOT_TO_BE_SHOWN


def _best(passage: str, sentences: Sequence[Quotation]) -> Quotation | None:
    """Give the first sentence of a passage; None where it has none among these."""
    return next((each for each in sentences if each.finding.passage.id == passage), None)
