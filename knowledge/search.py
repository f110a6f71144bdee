"""What can be searched and what comes back: the Index and Embedder protocols, Query, Scope and Hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.model import Document, Passage
from knowledge.vocabulary import Expansion

Vectors = NDArray[np.float32]


class IndexUnreadable(Exception):
    """An index cannot be read; the message names it, the cause and the remedy."""


class EmbedderUnavailable(Exception):
    """The embedding model cannot be loaded; the message names it, the cause and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where to search: the ids of the documents that may be found, as the catalogue gave them."""

    documents: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to search for. `expansions` widen the keyword side, `dense_extra` is added to the embedded text."""

    text: str
    expansions: tuple[Expansion, ...] = ()
    dense_extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage found. `score` and `lexical` are 0 to 1 within one search; `dense` is a weighted sum of cosines.

    `nearness` is the mean cosine of the passage and its best sentence with the query.
    """

    passage: str
    score: float
    dense: float
    lexical: float
    nearness: float = 0.0
    asked: float = 0.0  # cosine of the best asked-like-this question, 0 where there is none
    sentences: tuple[float, ...] = ()  # cosine of each sentence with the query; empty where there is no dense index


class Embedder(Protocol):
    """Turns texts into vectors."""

    @property
    def name(self) -> str:
        """The model's name: vectors of two models are never compared."""
        ...

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One L2-normalised row a text, in order. Raises EmbedderUnavailable."""
        ...


class Index(Protocol):
    """Holds passages by document and finds the best for a query."""

    def search(self, query: Query, scope: Scope, limit: int) -> list[Hit]:
        """The best hits, best first, at most `limit`. Raises IndexUnreadable."""
        ...

    def add(self, document: Document, passages: Sequence[Passage]) -> None:
        """Hold these passages too, besides those held of the document already."""
        ...

    def replace(self, document: Document, passages: Sequence[Passage]) -> None:
        """Hold of this document exactly these passages; what is held already is not embedded again."""
        ...

    def remove(self, document: str) -> None:
        """Hold nothing of this document any more."""
        ...
