"""The dense index: what passages mean, in Chroma through langchain-chroma, scored exactly for the best candidates.

A passage has three roles here: its body, each of its sentences, each asked-like-this question. Only their own words
are embedded: a title or a heading in the embedded text costs 3 to 18 points of evidence found. Chroma finds the
candidates of each role; their scores are then computed from all their vectors, so that an approximate neighbour list
can cost a candidate but never change a score.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.model import Document, Passage
from knowledge.search import Embedder, Hit, Query, Scope, Vectors
from knowledge.vectors import Record, Role, VectorFile

CANDIDATES = 60  # of each role
# Set on questions that nobody had written down beside a passage, and on those that somebody had (docs/evaluation.md).
BODY, SENTENCE, ASKED = 0.5, 0.5, 0.7
# Of a passage whose questions are far from this one, or that has none: else documents for which nobody has written
# down how people ask would stand behind all others, whatever they say.
LIKE_ITSELF = 0.7
DECIMALS = 6  # that 32-bit cosines are good for: twins must not change places with the order in which they were read
MOST_REMEMBERED = 5_000  # passages whose vectors stay in memory: about 40 MB


@dataclass(frozen=True, slots=True)
class _Vectors:
    """A passage's vectors, one row each."""

    body: Vectors
    sentences: Vectors
    asked: Vectors


class DenseIndex:
    """Search by meaning. One process owns the folder at a time; threads may share the object."""

    def __init__(self, folder: Path, *, embedder: Embedder, sentences: Callable[[str], list[str]]) -> None:
        self._embedder = embedder
        self._sentences = sentences
        self._file = VectorFile(folder, embedder)
        self._remembered: OrderedDict[str, _Vectors] = OrderedDict()
        self._forgotten = 0  # how often anything was: what was read before it may be out of date
        self._remembering = threading.Lock()

    def watched(self, told: Callable[[int], None]) -> AbstractContextManager[None]:
        """Tell how many texts were embedded, as it goes."""
        return self._file.watched(told)

    def close(self) -> None:
        """Let the folder go."""
        self._file.close()

    def search(self, query: Query, scope: Scope, limit: int) -> list[Hit]:
        """The best hits by weighted cosine, best first. Raises IndexUnreadable, EmbedderUnavailable."""
        return self.score(query, self.candidates(query, scope))[:limit]

    def load_model(self) -> None:
        """Load the model before Chroma: it needs 90 MB more while it loads, so the other order has the higher peak."""
        self._embedder.embed([])

    def embed(self, query: Query) -> Vectors:
        """The vector of a query with the abbreviations in it spelt out."""
        vector: Vectors = self._embedder.embed([" ".join((query.text, *query.dense_extra))])[0]
        return vector

    def candidates(self, query: Query, scope: Scope, vector: Vectors | None = None) -> list[str]:
        """Passages of the scope whose body, a sentence or a question is near, in no order."""
        if not scope.documents:
            return []
        near = self.embed(query) if vector is None else vector
        found: dict[str, None] = {}
        for role in Role:
            found.update(dict.fromkeys(self._file.nearest(role, near, scope.documents, CANDIDATES)))
        return list(found)

    def score(self, query: Query, passages: Collection[str], vector: Vectors | None = None) -> list[Hit]:
        """Exact scores of these passages, best first. Those that are not in the index are left out."""
        near = self.embed(query) if vector is None else vector
        hits = _hits(self._recall(passages), near)
        return sorted(hits, key=lambda hit: (-round(hit.dense, DECIMALS), hit.passage))

    def add(self, document: Document, passages: Sequence[Passage]) -> None:
        """Hold these passages too; what is held already, word for word, is not embedded again."""
        for role in Role:
            wanted = self._records(role, document.id, passages)
            held = self._file.texts(role, document.id)
            self._file.put(role, [record for record in wanted if held.get(record.id) != record.text])
        self._forget(passage.id for passage in passages)

    def replace(self, document: Document, passages: Sequence[Passage]) -> None:
        """Hold of this document exactly these passages. The old ones stay until the new ones are in."""
        self.add(document, passages)
        for role in Role:
            wanted = {record.id for record in self._records(role, document.id, passages)}
            gone = [identifier for identifier in self._file.texts(role, document.id) if identifier not in wanted]
            self._file.drop(role, gone)
            self._forget(identifier.partition("/")[0] for identifier in gone)

    def remove(self, document: str) -> None:
        """Hold nothing of this document any more."""
        for role in Role:
            gone = list(self._file.texts(role, document))
            self._file.drop(role, gone)
            self._forget(identifier.partition("/")[0] for identifier in gone)

    def reach(self, passages: Sequence[Passage], *, sample: int | None = None) -> list[str]:
        """The passages that do not find themselves, in order. `sample`: how many are searched for; None: all.

        Whatever the sample, each is looked up by id in every role: a lost vector is found either way. Chroma can count
        right and still answer from a part of its vectors, which only a search shows.
        """
        lost: set[str] = set()
        step = 1 if sample is None else max(1, len(passages) // max(sample, 1))
        for role in Role:
            records = [record for passage in passages for record in self._records(role, passage.document, [passage])]
            held = self._file.ids(role)
            lost |= {record.passage for record in records if record.id not in held}
            searched = [record.id for record in records if record.id in held][::step]
            lost |= {identifier.partition("/")[0] for identifier in self._file.unreached(role, searched)}
        return [passage.id for passage in passages if passage.id in lost]

    def strangers(self, passages: Sequence[Passage]) -> list[str]:
        """Passages that are held and are none of these."""
        known = {passage.id for passage in passages}
        held = {identifier.partition("/")[0] for role in Role for identifier in self._file.ids(role)}
        return sorted(held - known)

    def count(self) -> int:
        """How many passages are held."""
        return len(self._file.ids(Role.BODY))

    def rebuild(self, holdings: Sequence[tuple[Document, Sequence[Passage]]]) -> None:
        """Throw the folder away and make it again from the catalogue's documents."""
        with self._remembering:
            self._forgotten += 1
            self._remembered.clear()
        self._file.begin_again()
        for document, passages in holdings:
            self.add(document, passages)

    def _records(self, role: Role, document: str, passages: Sequence[Passage]) -> list[Record]:
        return [
            Record(id=f"{passage.id}/{role.mark}{number}", text=text, passage=passage.id, document=document)
            for passage in passages
            for number, text in enumerate(self._texts(role, passage))
            if text.strip()
        ]

    def _texts(self, role: Role, passage: Passage) -> Sequence[str]:
        match role:
            case Role.BODY:
                return (passage.text,)
            case Role.SENTENCE:
                return self._sentences(passage.text)
            case Role.ASKED:
                return passage.asked

    def _recall(self, passages: Collection[str]) -> Mapping[str, _Vectors]:
        with self._remembering:
            known = {one: self._remembered[one] for one in passages if one in self._remembered}
            for one in known:
                self._remembered.move_to_end(one)
            forgotten = self._forgotten
        unknown = [one for one in passages if one not in known]
        if not unknown:
            return known
        roles = {role: self._file.vectors(role, unknown) for role in Role}
        none = np.zeros((0, self._embedder.dimensions), dtype=np.float32)
        read = {
            one: _Vectors(body, roles[Role.SENTENCE].get(one, none), roles[Role.ASKED].get(one, none))
            for one, body in roles[Role.BODY].items()
        }
        with self._remembering:
            if forgotten == self._forgotten:  # else it was changed while it was read
                self._remembered.update(read)
            while len(self._remembered) > MOST_REMEMBERED:
                self._remembered.popitem(last=False)
        return known | read

    def _forget(self, passages: Iterable[str]) -> None:
        with self._remembering:
            self._forgotten += 1
            for identifier in passages:
                self._remembered.pop(identifier, None)


def _hits(recalled: Mapping[str, _Vectors], near: Vectors) -> Iterator[Hit]:
    bodies = _cosines([vectors.body[:1] for vectors in recalled.values()], near)
    sentences = _cosines([vectors.sentences for vectors in recalled.values()], near)
    questions = _cosines([vectors.asked for vectors in recalled.values()], near)
    for passage, (body,), said, asked in zip(recalled, bodies, sentences, questions, strict=True):
        alike, best = max([0.0, *asked]), max(said, default=body)
        nearness = BODY * body + SENTENCE * best
        score = nearness + ASKED * max(alike, LIKE_ITSELF * max(body, best))
        yield Hit(
            passage=passage,
            score=score,
            dense=score,
            lexical=0.0,
            nearness=nearness,
            asked=alike,
            sentences=tuple(said),
        )


def _cosines(rows: Sequence[Vectors], near: Vectors) -> list[list[float]]:
    """The cosines of each passage's rows: all worked out at once, as hundreds of small sums take longer."""
    if not rows:
        return []
    cosines: list[float] = np.einsum("ij,j->i", np.concatenate(rows), near).tolist()
    ends = np.cumsum([len(each) for each in rows]).tolist()
    return [cosines[end - len(each) : end] for each, end in zip(rows, ends, strict=True)]
