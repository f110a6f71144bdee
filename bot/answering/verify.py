"""Verifies every statement against its passage before anybody sees it. What fails is not shown, and says why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model import Citation, Claim
from knowledge.model import Passage, Standing

_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
_QUOTED = re.compile(r"“(.+?)”(?= \[|$)", re.S)
_REACHABLE = re.compile(r"\b0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}\b|[\w.+-]+@[\w-]+\.\w+|\bhttps?://\S+|\bwww\.\S+")
# Promise 7: neither a level for a described child nor that no referral is needed may be said, be it in somebody's words.
_REASSURES = re.compile(
    r"\b(?:no|not|without|don'?t|doesn'?t|never)\b[^.]{0,30}\b(?:need|require|necessary|call for)\w*\b[^.]{0,20}\b(?:referral|refer|report)"
    r"|\b(?:no|not need(?:ing)? (?:a |any )?)\s*(?:further )?referral (?:is |was )?(?:needed|required|necessary)"
    r"|\b(?:this|the|your) child is (?:at |on )?(?:level|tier) \d",
    re.I,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The claims that hold, and for each that does not the reason, for the trace."""

    claims: tuple[Claim, ...]
    failures: tuple[str, ...]


def verify(claims: Sequence[Claim], citations: Sequence[Citation], passages: Mapping[str, Passage]) -> Verified:
    """Check each claim against the passages it cites. An unknown citation fails; it is never skipped."""
    by_number = {citation.n: citation for citation in citations}
    kept, failures = [], []
    for claim in claims:
        reason = _fault(claim, by_number, passages)
        if reason is None:
            kept.append(claim)
        else:
            failures.append(reason)
    return Verified(claims=tuple(kept), failures=tuple(failures))


def _fault(claim: Claim, citations: Mapping[int, Citation], passages: Mapping[str, Passage]) -> str | None:
    """Say why a claim must not be shown; None where it holds."""
    if not claim.citations or any(n not in citations for n in claim.citations):
        return "it cites nothing that was found"
    cited = [citations[n] for n in claim.citations]
    if any(each.passage not in passages or each.quotation not in passages[each.passage].text for each in cited):
        return "a quotation does not stand in its passage"
    if any(quoted not in [each.quotation for each in cited] for quoted in _QUOTED.findall(claim.text)):
        return "it quotes words that are not those of its citation"
    if missing := figures_not_in(claim.text, cited, passages):
        return f"the figures {', '.join(missing)} stand in no cited passage"
    own_words = _QUOTED.sub("", claim.text)
    if _REACHABLE.search(own_words):
        return "it gives a number or address that is neither a contact's nor quoted"
    if _REASSURES.search(claim.text):
        return "it could be read as a decision or as reassurance"
    if any(each.standing is not Standing.CURRENT and str(each.published.year) not in own_words for each in cited):
        return "it does not say its date"
    return None


def figures_not_in(text: str, cited: Sequence[Citation], passages: Mapping[str, Passage]) -> list[str]:
    """List the figures of a text that stand neither in the cited passages nor in their documents' titles and dates."""
    known: set[str] = set()
    for each in cited:
        published = f"{each.published.day} {each.published.year}"
        known |= set(
            _FIGURE.findall(f"{passages[each.passage].text} {each.title} {published} {' '.join(each.heading)}")
        )
    return [figure for figure in _FIGURE.findall(re.sub(r"\[\d+\]", "", text)) if figure not in known]
