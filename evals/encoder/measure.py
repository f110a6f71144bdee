"""What an embedder finds: evidence in the top five, through the whole search and by meaning alone.

`python -m evals.encoder.measure QUESTIONS FOLDER... --document ID` compares the models in the folders over a home.
Vectors are held in memory and compared exactly, so that models can be compared without making an index for each.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from evals.cases import Case, Gold, load_cases
from evals.metrics.evidence import Place, stands_in
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.dense import DenseIndex
from knowledge.embed import PLAIN, OnnxEmbedder
from knowledge.home import Home
from knowledge.hybrid import HybridIndex
from knowledge.lexical import LexicalIndex
from knowledge.model import Document, Passage
from knowledge.own_library import library_file
from knowledge.search import Embedder, Query, Scope, Vectors
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from knowledge.terms import Relation
from knowledge.vectors import Record, Role, VectorFile
from knowledge.vocabulary import Vocabulary, load_vocabulary

NEAREST = 5
DENSE_EXTRA = 4  # as answering does: abbreviations spelt out beside the question
Holdings = Sequence[tuple[Document, Sequence[Passage]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Of one question: what share of its gold stands in the top five, by the whole search and by meaning alone."""

    case: Case
    searched: float
    by_meaning: float


class RememberingEmbedder:
    """An embedder that embeds no text twice."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Vectors] = {}
        self.name = embedder.name
        self.dimensions = embedder.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One L2-normalised row a text, in order. Raises EmbedderUnavailable."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        self._known.update(zip(new, self._embedder.embed(new), strict=True))
        rows = [self._known[text] for text in texts]
        return np.stack(rows) if rows else np.zeros((0, self.dimensions), dtype=np.float32)


class VectorsInMemory(VectorFile):
    """Vectors without a file, compared one by one."""

    def __init__(self, embedder: Embedder) -> None:
        super().__init__(Path(), embedder)
        self._embedder = embedder
        self._rows: dict[Role, tuple[list[Record], Vectors]] = {}

    def put(self, role: Role, records: Sequence[Record]) -> None:
        """Embed and hold records besides those that are held."""
        held, vectors = self._rows.get(role, ([], np.zeros((0, self._embedder.dimensions), dtype=np.float32)))
        new = self._embedder.embed([record.text for record in records])
        self._rows[role] = [*held, *records], np.vstack([vectors, new])

    def texts(self, role: Role, document: str) -> dict[str, str]:
        """Nothing is held before it is put."""
        return {}

    def nearest(self, role: Role, vector: Vectors, documents: Collection[str], limit: int) -> list[str]:
        """The passages of the nearest records of these documents, nearest first."""
        records, vectors = self._rows[role]
        order = (-(vectors @ vector)).argsort(kind="stable")
        return [records[row].passage for row in order if records[row].document in documents][:limit]

    def vectors(self, role: Role, passages: Collection[str]) -> dict[str, Vectors]:
        """For each of these passages that has any, its vectors of a role."""
        wanted = set(passages)
        records, vectors = self._rows[role]
        rows: dict[str, list[int]] = {}
        for row, record in enumerate(records):
            if record.passage in wanted:
                rows.setdefault(record.passage, []).append(row)
        return {passage: vectors[some] for passage, some in rows.items()}


class Measured:
    """A search over some passages with one embedder, in memory."""

    def __init__(self, embedder: Embedder, holdings: Holdings, vocabulary: Vocabulary) -> None:
        self._dense = DenseIndex(Path(), embedder=embedder, sentences=sentences)
        self._dense._file = VectorsInMemory(embedder)
        self._hybrid = HybridIndex(dense=self._dense, lexical=LexicalIndex())
        self._scope = Scope(documents=frozenset(document.id for document, _ in holdings))
        self._vocabulary = vocabulary
        self.passages = {passage.id: passage for _, passages in holdings for passage in passages}
        for document, passages in holdings:
            self._hybrid.add(document, passages)

    def nearest(self, question: str, *, by_meaning: bool = False) -> list[Passage]:
        """The five best passages, best first."""
        expansions = self._vocabulary.expand(question)
        extra = tuple(each.phrase for each in expansions if each.kind is Relation.ABBREVIATION)[:DENSE_EXTRA]
        query = Query(text=question, expansions=tuple(expansions), dense_extra=extra)
        index = self._dense if by_meaning else self._hybrid
        return [self.passages[hit.passage] for hit in index.search(query, self._scope, NEAREST)]

    def found(self, cases: Iterable[Case]) -> list[Found]:
        """Ask every question that has gold."""
        return [
            Found(
                case=case,
                searched=share_of_gold(case, self.nearest(case.question)),
                by_meaning=share_of_gold(case, self.nearest(case.question, by_meaning=True)),
            )
            for case in cases
            if case.gold
        ]


def share_of_gold(case: Case, passages: Sequence[Passage]) -> float:
    """The share of a question's gold that stands in these passages."""
    return sum(any(holds(passage, gold) for passage in passages) for gold in case.gold) / len(case.gold)


def holds(passage: Passage, gold: Gold) -> bool:
    """Whether a passage is what the gold names."""
    place = Place(document=passage.document, text=passage.text, paragraph=passage.paragraph, heading=passage.heading)
    return stands_in(gold, place, ())


def without_asked(holdings: Holdings) -> Holdings:
    """The same passages as if nobody had written down how people ask for them."""
    return [(document, [replace(passage, asked=()) for passage in passages]) for document, passages in holdings]


def main(
    questions: Annotated[Path, typer.Argument(help="Question set, JSON Lines.")],
    folders: Annotated[list[Path], typer.Argument(help="Model folders, tuned or packed.")],
    document: Annotated[list[str] | None, typer.Option(help="Measure questions whose gold is in these alone.")] = None,
) -> None:
    """Compare models: shares of questions with any, and with all, of their gold in the top five."""
    settings = KnowledgeSettings()
    home = Home(settings.home)
    with home.reading("encoder measure"):
        catalogue = Catalogue.open(settings.database_url or sqlite_url(home.catalogue_file))
        passages = catalogue.all_passages()
        holdings = [(each, passages.get(each.id, [])) for each in catalogue.documents()]
        catalogue.close()
    vocabulary = load_vocabulary(library_file(home, "vocabulary.yaml", folder=settings.library_folder))
    known = {each.id for each, _ in holdings}
    cases = [case for case in load_cases(questions) if {gold.document for gold in case.gold} <= set(document or known)]
    for folder in folders:
        embedder = RememberingEmbedder(embedder_in(folder))
        for name, held in (("with asked-like-this", holdings), ("without", without_asked(holdings))):
            found = Measured(embedder, held, vocabulary).found(cases)
            typer.echo(f"{folder.name}\t{name}\t{json.dumps(shares(found))}")


def embedder_in(folder: Path) -> OnnxEmbedder:
    """The model in a folder, whatever its checksum: to be measured, not to be trusted."""
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    graph = folder / "model.onnx"
    model = replace(PLAIN, name=folder.name, sha256=digest, graph=graph if graph.is_file() else PLAIN.graph)
    return OnnxEmbedder(folder, model)


def shares(found: Sequence[Found]) -> dict[str, float]:
    """The shares of questions with any and with all of their gold found."""
    count = max(1, len(found))
    return {
        "questions": len(found),
        "searched, any": round(sum(each.searched > 0 for each in found) / count, 3),
        "searched, all": round(sum(each.searched == 1 for each in found) / count, 3),
        "by meaning, any": round(sum(each.by_meaning > 0 for each in found) / count, 3),
        "by meaning, all": round(sum(each.by_meaning == 1 for each in found) / count, 3),
    }


if __name__ == "__main__":
    typer.run(main)
