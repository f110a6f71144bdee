"""Whether a passage is the evidence that a question set names: by its words, its paragraph or its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from evals.cases import Gold
from evals.in_force import InForce
from evals.matching import contains, plain
from evals.record import Retrieved
from knowledge.model import Passage

RUN_OF_WORDS = 5
# A chunk that was cut without regard to paragraphs is evidence too where it holds half of a gold passage.
SHARED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand in a document."""

    document: str
    text: str
    paragraph: str | None = None
    heading: tuple[str, ...] = ()


def place_of(passage: Retrieved) -> Place:
    """Give the place of a passage that was found."""
    return Place(document=passage.document, text=passage.text, paragraph=passage.paragraph, heading=passage.heading)


def place_cited(citation: dict[str, Any], held: InForce) -> Place:
    """Give the place of a citation, with the whole passage it was taken from where that is held."""
    passage = held.passages.get(str(citation.get("url", "")).partition("#")[2])
    return Place(
        document=citation["document"],
        text=passage.text if passage else citation.get("quotation", ""),
        paragraph=citation.get("paragraph"),
        heading=tuple(citation.get("heading") or ()),
    )


def stands_in(gold: Gold, place: Place, passages: Sequence[Passage]) -> bool:
    """Whether a gold source stands at a place: its quote in the words, its paragraph or its heading the same.

    `passages` are those of the gold source, as `gold_passages` gives them.
    """
    if gold.document != place.document:
        return False
    if gold.quote is not None and contains(place.text, gold.quote):
        return True
    if _same_place(gold, place.paragraph, place.heading):
        return True
    return any(_shared(each.text, place.text) >= SHARED for each in passages)


def gold_passages(gold: Gold, held: InForce) -> list[Passage]:
    """List the passages of the library that a gold source names."""
    return [
        each
        for each in held.by_document.get(gold.document, ())
        if _same_place(gold, each.paragraph, each.heading)
        or (gold.quote is not None and contains(each.text, gold.quote))
    ]


def _same_place(gold: Gold, paragraph: str | None, heading: Sequence[str]) -> bool:
    if gold.paragraph is not None and paragraph is not None and _folded(gold.paragraph) == _folded(paragraph):
        return gold.heading is None or _under(gold.heading, heading)
    return gold.paragraph is None and gold.heading is not None and _under(gold.heading, heading)


def _under(wanted: str, heading: Sequence[str]) -> bool:
    """Whether a passage stands under a heading, named alone or with those above it."""
    names = [_folded(each) for each in heading]
    return _folded(wanted) in names or _folded(wanted) in (" > ".join(names), " / ".join(names))


def _shared(gold: str, text: str) -> float:
    """Give the share of a gold passage's runs of words that a text has."""
    wanted = _runs(gold)
    return len(wanted & _runs(text)) / len(wanted) if wanted else 0.0


@lru_cache(maxsize=4096)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = plain(text).lower().split()
    return frozenset(
        tuple(words[start : start + RUN_OF_WORDS]) for start in range(max(1, len(words) - RUN_OF_WORDS + 1))
    )


def _folded(text: str) -> str:
    return plain(text).lower().strip(" .:")
