"""Verifies every statement against its passage before anybody sees it. What fails is not shown, and says why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model import Citation, Claim
from knowledge.model import Passage, Standing

# Figures, and numbers and months in words: "within three days", "31 May".
_FIGURE = re.compile(
    r"\d+(?:[.,:/]\d+)*"
    r"|\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_QUOTATION_MARK = re.compile(r"[“”\"]")
REACHABLE = re.compile(
    r"(?:\+44|\(0|\b0)[\d\s()-]{6,}\d|[\w.+-]+@[\w-]+\.\w+|\bhttps?://\S+|\bwww\.\S+|\b[\w-]+\.(?:uk|com|org|net)\b"
)
# Promise 7: nobody is told that no referral is needed, not even in somebody else's words. What says that consent, proof
# or permission is not needed in order to refer is no such thing.
_REFERRING = r"(?:for |to |be )?(?:make |making )?(?:a |an |any |the |further )?(?:referral|refer|report)"
_REASSURES = re.compile(
    r"\b(?:no|not|don['’]?t|doesn['’]?t|never|without)\b[^.]{0,30}\b(?:need|require|call for|necessary|have to)\w*\s+"
    rf"{_REFERRING}"
    r"|\b(?:no|without) (?:further |any )?(?:referral|report)\b[^.]{0,20}\b(?:need|requir|necessary)"
    r"|\b(?:referral|report)\b[^.]{0,20}\b(?:not|isn['’]?t|never)\b[^.]{0,10}\b(?:need|requir|necessary)"
    r"|\bneed not (?:be )?(?:refer|report|make a re)",
    re.I,
)
# "Consent is not needed for a referral" says the contrary of reassurance.
_OF_PERMISSION = re.compile(r"\b(?:consent|permission|agreement|proof|evidence|certain\w*|sure)\b[^.]{0,40}$", re.I)
# Nor is a described child put on a level: descriptors may be quoted, but no words of ours say that a child is at one.
_LEVEL = r"(?:level|tier) (?:\d|one|two|three|four|five)\b"
_DECIDES = re.compile(rf"\b(?:this|the|your) child is (?:at |on )?{_LEVEL}", re.I)
_ASSIGNS = re.compile(
    rf"\b(?:is|are|be|sounds?|looks?|seems?|meets?|falls?|sits?|belongs?|reach(?:es)?|suggests?)\b[^.]{{0,25}}\b{_LEVEL}"
    rf"|\b{_LEVEL}[^.]{{0,15}}\b(?:applies|fits|is (?:met|reached|right))",
    re.I,
)


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
        cited = [by_number[n] for n in claim.citations if n in by_number]
        reason = _fault_in_citing(claim, cited, passages) or _fault_in_saying(claim.text, cited, passages)
        if reason is None:
            kept.append(claim)
        else:
            failures.append(reason)
    return Verified(claims=tuple(kept), failures=tuple(failures))


def _fault_in_citing(claim: Claim, cited: Sequence[Citation], passages: Mapping[str, Passage]) -> str | None:
    """Say what is wrong with the passages that a claim cites; None where all stand."""
    if not cited or len(cited) < len(claim.citations):
        return "it cites nothing that was found"
    if any(each.passage not in passages or each.quotation not in passages[each.passage].text for each in cited):
        return "a quotation does not stand in its passage"
    return None


def _fault_in_saying(text: str, cited: Sequence[Citation], passages: Mapping[str, Passage]) -> str | None:
    """Say why a claim's words must not be shown; None where they hold."""
    own_words = _without_quotations(text, cited)
    if _QUOTATION_MARK.search(own_words):
        return "it quotes words that are not those of its citation"
    if missing := figures_not_in(text, cited, passages):
        return f"the figures {', '.join(missing)} stand in no cited passage"
    if REACHABLE.search(own_words):
        return "it gives a number or address that is neither a contact's nor quoted"
    if _reassures(text) or _DECIDES.search(text) or _ASSIGNS.search(own_words):
        return "it could be read as a decision or as reassurance"
    if any(each.standing is not Standing.CURRENT and str(each.published.year) not in own_words for each in cited):
        return "it does not say its date"
    return None


def _reassures(text: str) -> bool:
    """Whether words could be read as saying that nobody need refer."""
    return any(not _OF_PERMISSION.search(text[: found.end()]) for found in _REASSURES.finditer(text))


def _without_quotations(text: str, cited: Sequence[Citation]) -> str:
    """Give the words of a claim that are ours: without what it quotes exactly."""
    for each in sorted(cited, key=lambda citation: -len(citation.quotation)):
        text = text.replace(f"“{each.quotation}”", "")
    return text


def figures_not_in(text: str, cited: Sequence[Citation], passages: Mapping[str, Passage]) -> list[str]:
    """List the figures of a text that stand neither in the cited passages nor in their documents' titles and dates."""
    known: set[str] = set()
    for each in cited:
        published = f"{each.published.day} {each.published:%B} {each.published.year}"
        known |= set(_figures(f"{passages[each.passage].text} {each.title} {published} {' '.join(each.heading)}"))
    return [figure for figure in _figures(re.sub(r"\[\d+\]", "", text)) if figure not in known]


def _figures(text: str) -> list[str]:
    return [figure.lower() for figure in _FIGURE.findall(text)]
