"""Which documents a question itself names: "the 2013 inspection", "what did CQC say", "in the annual report"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.years import YEAR, with_whole_years
from knowledge.model import Document, Kind

_SHORT_YEAR = re.compile(r"\b((?:19|20)\d\d) ?[-–/] ?(\d\d)\b")
_KINDS = {
    Kind.INSPECTION: re.compile(r"\binspect(?:ion|ors?|ed)?\b|\bjtai\b|\bofsted\b|\bcqc\b", re.I),
    Kind.ANNUAL_REPORT: re.compile(r"\bannual report\b|\byearly report\b", re.I),
    Kind.THRESHOLD_GUIDE: re.compile(r"\bthreshold (?:guide|document)\b", re.I),
}
_BODIES = {
    "ofsted": re.compile(r"\bofsteds?\b", re.I),
    "care quality commission": re.compile(r"\bcqcs?\b|\bcare quality commission\b", re.I),
    "joint targeted": re.compile(r"\bjtai\b|\bjoint (?:targeted )?(?:area )?inspect(?:ion|ors?)\b", re.I),
}

_BODY = r"(?:ofsted|cqc|jtai|inspect(?:ors?|ions?))"
_FINDING = re.compile(
    rf"\b{_BODY}\b.{{0,40}}\b(?:sa(?:y|id|ys)|find|found|judged?|rat(?:e|ed|ing)|graded?|think|thought|make of|made of"
    r"|conclu\w+|report|letter|go|went|come|came|visit(?:ed)?)\b"
    rf"|\b(?:last|latest|most recent|when (?:was|did)|results? of)\b.{{0,25}}\b{_BODY}\b|\blast inspected\b"
    rf"|\b(?:rated|judged|graded) by {_BODY}\b",
    re.I,
)


def asks_for_a_finding(text: str) -> bool:
    """Whether it is asked what inspectors found or when they came, and not what they are to be told."""
    return bool(_FINDING.search(text))


def of_bodies_named(text: str, documents: Sequence[Document]) -> list[list[Document]]:
    """Give, for each body that a question names, its documents: those of its own before those that it had a part in."""
    of_bodies = []
    for body, rule in _BODIES.items():
        if rule.search(text):
            described = [each for each in documents if body in _described(each)]
            of_bodies.append([each for each in described if each.publisher.lower() == body] or described)
    return [each for each in of_bodies if each]


def named_in(text: str, documents: Sequence[Document]) -> frozenset[str]:
    """Give the documents that most of the question's words for a source fit; none where it names no source.

    A digest is never meant: it speaks of no year and was published by nobody that a question would name.
    """
    text = with_whole_years(text)
    fits = {each.id: _fit(text, each) for each in documents if each.kind is not Kind.DIGEST}
    best = max(fits.values(), default=0)
    return frozenset(document for document, fit in fits.items() if fit == best) if best else frozenset()


def _fit(text: str, document: Document) -> int:
    years = set(YEAR.findall(text))
    of_year = bool(years & years_of(document))
    kind = _KINDS.get(document.kind)
    bodies = sum(1 for body, rule in _BODIES.items() if body in _described(document) and rule.search(text))
    return 2 * of_year + bool(kind and kind.search(text)) + bodies


def _described(document: Document) -> str:
    return f"{document.title} {document.publisher}".lower()


def years_of(document: Document) -> set[str]:
    """Give the years that a document speaks of: of its publication, and those in its title."""
    spans = {year for first, last in _SHORT_YEAR.findall(document.title) for year in (first, first[:2] + last)}
    return {str(document.published.year), *YEAR.findall(document.title), *spans}
