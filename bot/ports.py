"""What answering needs from outside itself, as protocols: a library to search. Bootstrap brings the object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.model import Audience, Document, Passage, Standing
from knowledge.vocabulary import Expansion


class LibraryUnavailable(Exception):
    """The library cannot be searched at all; the message names the thing, the cause and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One passage that a search found, with what speaks for it. Scores are 0 to 1, cosines -1 to 1."""

    passage: Passage
    document: Document
    score: float  # fused, relative to the other findings of this search
    dense: float  # weighted cosine of body, best sentence and best asked-like-this question
    lexical: float  # keyword score, relative
    sentences: tuple[str, ...]  # exact pieces of the passage, in order
    cosines: tuple[float, ...]  # of each sentence with the question, same length as `sentences`
    asked: float = 0.0  # cosine of the best asked-like-this question, 0 where there is none


class Library(Protocol):
    """The documents in force and how to search them."""

    def search(
        self, text: str, *, expansions: Sequence[Expansion], documents: frozenset[str], limit: int
    ) -> Sequence[Finding]:
        """Find the best passages among the given documents. Raises LibraryUnavailable."""
        ...

    def documents(
        self, *, areas: frozenset[str] | None, audience: Audience, standings: frozenset[Standing]
    ) -> Sequence[Document]:
        """List documents of those areas (None: all), audience and standings. Raises LibraryUnavailable."""
        ...

    def printed_in(self, document: str, value: str) -> Finding | None:
        """Find the passage of a document that prints a telephone number or address; None where none does."""
        ...

    def superseded_by(self) -> Mapping[str, str]:
        """Give, for each superseded document's id, the id of what replaced it."""
        ...

    def rarity(self, words: Sequence[str]) -> Mapping[str, float]:
        """Give the inverse document frequency of each word's stem in the library: higher is rarer."""
        ...

    @property
    def is_degraded(self) -> bool:
        """Whether a part of the search is out of order, so that results are poorer than usual."""
        ...

    @property
    def corpus_version(self) -> str:
        """A short hash over all documents, contacts and vocabulary in force."""
        ...
