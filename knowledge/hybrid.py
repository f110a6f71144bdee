"""Dense and keyword search fused: each min-max normalised over their joint candidates, then weighted."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np

from knowledge.dense import DenseIndex
from knowledge.lexical import LexicalIndex
from knowledge.model import Document, Passage
from knowledge.search import EmbedderUnavailable, Hit, IndexUnreadable, Query, Scope

KEYWORD_CANDIDATES = 100
MOST_KEYWORD_HITS = 1_000  # so that a dense candidate with a weak keyword score has that score, not none


class HybridIndex:
    """Search by meaning and by keywords; by keywords alone while meaning is out of order."""

    def __init__(self, *, dense: DenseIndex, lexical: LexicalIndex, dense_weight: float = 0.8) -> None:
        self._dense = dense
        self._lexical = lexical
        self._dense_weight = dense_weight
        self._degraded: str | None = None
        self._coming: frozenset[str] = frozenset()

    def announce(self, document: Document, passages: Sequence[Passage], held: Collection[str]) -> None:
        """Hold a document's new passages beside its old ones (`held`), unseen by any search until they are shown."""
        self._coming = frozenset(passage.id for passage in passages).difference(held)
        with self._changing():
            self._dense.add(document, passages)

    def show(self, document: Document, passages: Sequence[Passage]) -> None:
        """Have what was announced found, in place of the old, at once; what is dropped after it is found no more."""
        self._lexical.replace(document, passages)
        self._coming = frozenset()

    def hide(self, document: str) -> None:
        """Have a document found by no keyword any more, before it is removed."""
        self._lexical.remove(document)

    @property
    def degraded(self) -> str | None:
        """Why search is poorer than usual, with the remedy; None while all is well."""
        return self._degraded

    def degrade(self, reason: str) -> None:
        """Search by keywords alone from now on."""
        self._degraded = reason

    def restore(self) -> None:
        """Search by meaning again: the dense index holds what it should."""
        self._degraded = None

    def search(self, query: Query, scope: Scope, limit: int) -> list[Hit]:
        """The best hits, best first. Never raises for the dense side: it degrades and says so."""
        by_words = {hit.passage: hit for hit in self._lexical.search(query, scope, MOST_KEYWORD_HITS)}
        by_meaning = self._by_meaning(query, scope, list(by_words)[:KEYWORD_CANDIDATES])
        if by_meaning is None:
            return list(by_words.values())[:limit]
        words = [by_words[hit.passage].lexical if hit.passage in by_words else 0.0 for hit in by_meaning]
        meanings = [hit.dense for hit in by_meaning]
        fused = [
            (self._dense_weight * meaning + (1 - self._dense_weight) * spread, word, hit)
            for hit, word, meaning, spread in zip(by_meaning, words, _spread(meanings), _spread(words), strict=True)
        ]
        best = sorted(fused, key=lambda scored: (-scored[0], scored[2].passage))[:limit]
        return [replace(hit, lexical=word, score=score) for score, word, hit in best]

    def add(self, document: Document, passages: Sequence[Passage]) -> None:
        """Hold these passages too. Raises IndexUnreadable, EmbedderUnavailable."""
        with self._changing():
            self._dense.add(document, passages)
        self._lexical.add(document, passages)

    def replace(self, document: Document, passages: Sequence[Passage]) -> None:
        """Hold of this document exactly these passages. Raises IndexUnreadable, EmbedderUnavailable."""
        with self._changing():
            self._dense.replace(document, passages)
        self._lexical.replace(document, passages)

    def remove(self, document: str) -> None:
        """Hold nothing of this document any more. Raises IndexUnreadable."""
        self._lexical.remove(document)
        with self._changing():
            self._dense.remove(document)

    def rarity(self, words: Sequence[str]) -> dict[str, float]:
        """The inverse document frequency of each word's stem."""
        return self._lexical.rarity(words)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        try:
            yield
        except IndexUnreadable as error:
            self.degrade(str(error))
            raise

    def _by_meaning(self, query: Query, scope: Scope, candidates: list[str]) -> list[Hit] | None:
        """Exact dense scores of the union of both sides' candidates; None where there is no dense side."""
        if self._degraded is not None:
            return None
        try:
            vector = self._dense.embed(query)
            near = [one for one in self._dense.candidates(query, scope, vector) if one not in self._coming]
            union = dict.fromkeys([*candidates, *near])
            hits = self._dense.score(query, list(union), vector)
        except (IndexUnreadable, EmbedderUnavailable) as error:
            self.degrade(str(error))
            return None
        scored = {hit.passage for hit in hits}
        missing = [passage for passage in union if passage not in scored]
        # A passage that the keywords found and the vectors lost still counts by its keywords.
        lowest = min((hit.dense for hit in hits), default=0.0)
        return hits + [Hit(passage=passage, score=0.0, dense=lowest, lexical=0.0) for passage in missing]


def _spread(scores: Sequence[float]) -> list[float]:
    """Scores from 0 for the least to 1 for the greatest; where all are equal, 1 for any above 0."""
    if not scores:
        return []
    values = np.asarray(scores)
    least, greatest = values.min(), values.max()
    if greatest - least < 1e-9:
        return [1.0 if score > 0 else 0.0 for score in scores]
    return [float(value) for value in (values - least) / (greatest - least)]
