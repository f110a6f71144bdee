"""What a reader must know of a document before its words: what it is, how old, for whom, and whether it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.answering.present import day_of, month_of
from knowledge.areas import AreaTree
from knowledge.catalogue import Catalogue
from knowledge.model import Audience, Document, Kind, Standing

KINDS: Mapping[Kind, str] = {
    Kind.PROCEDURE: "Procedure",
    Kind.THRESHOLD_GUIDE: "Threshold guide",
    Kind.BRIEFING: "Briefing",
    Kind.GUIDANCE: "Guidance",
    Kind.INSPECTION: "Inspection",
    Kind.ANNUAL_REPORT: "Annual report",
    Kind.DIGEST: "Summary",
}
_READERS: Mapping[frozenset[Audience], str] = {
    frozenset({Audience.PRACTITIONER}): "People who work with children and families",
    frozenset({Audience.PUBLIC}): "The public",
    frozenset(Audience): "Everybody: people who work with children, and the public",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A document's record in words. `successor` is what replaced it, where that is held."""

    document: Document
    kind: str
    standing: str
    area: str
    readers: str
    review: str
    successor: Document | None = None

    @property
    def may_mislead(self) -> bool:
        """Whether the document may not be taken for what applies today."""
        return self.document.standing is not Standing.CURRENT


def record_of(document: Document, *, catalogue: Catalogue, areas: AreaTree, today: date) -> Record:
    """Put a document's record into words. Raises CatalogueUnusable."""
    successor = catalogue.superseded_by().get(document.id) if document.standing is Standing.SUPERSEDED else None
    return Record(
        document=document,
        kind=KINDS[document.kind],
        standing=standing_of(document),
        area=areas.get(document.area).name if document.area in areas else document.area,
        readers=_READERS[document.audience],
        review=_review(document, today),
        successor=None if successor is None else catalogue.document(successor),
    )


def standing_of(document: Document) -> str:
    """Say what a document is and whether it holds: "Inspection of January 2013; a finding at that date ..."."""
    kind, month = KINDS[document.kind], month_of(document.published)
    match document.standing:
        case Standing.HISTORICAL:
            return f"Historical. {kind} of {month}; a finding at that date, which may not hold today."
        case Standing.SUPERSEDED:
            return f"Superseded. {kind} of {month}; something has replaced it. Do not rely on it."
        case Standing.CURRENT:  # pragma: no branch - the last standing there is
            return f"Current. {kind} of {month}; nothing held here replaces it."


def successor_of_withdrawn(identifier: str, catalogue: Catalogue) -> Document | None:
    """Give the document that says it replaced one that is held no longer. Raises CatalogueUnusable."""
    return next((each for each in catalogue.documents() if identifier in each.supersedes), None)


def _review(document: Document, today: date) -> str:
    if document.review_by is None:
        return ""
    day = day_of(document.review_by)
    if today > document.review_by:
        return f"It was due for review by {day}. That day has passed: check with the publisher before you rely on it."
    return f"Due for review by {day}."
