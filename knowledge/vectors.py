"""Vectors on disk: one Chroma collection a role, in a folder that one process owns and that can always be remade."""

from __future__ import annotations

import contextlib
import re
import shutil
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from knowledge.search import Embedder, EmbedderUnavailable, IndexUnreadable, Vectors
from knowledge.vectors_held import HeldVectors

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.embeddings import Embeddings

RECORDS_A_WRITE = 1_000
RECORDS_A_READ = 10_000  # SQLite takes 32,766 variables in a statement, and Chroma names every record in one
TEXTS_A_STEP = 64  # where somebody watches how far it is
# Read into memory are at most so many records of a role, 90 MB, and only by a process that asks more than a question or
# two: reading takes as long as 50 searches of Chroma, which cost 20 ms of a processor each (2 ms in memory).
MOST_HELD = 60_000
ASKED_OF_CHROMA = 6  # two searches, in three roles
REACHED = 1e-4  # cosine distance of a text to itself, with room for rounding


class Role(StrEnum):
    """What part of a passage a vector stands for."""

    BODY = "body"
    SENTENCE = "sentence"
    ASKED = "asked"

    @property
    def mark(self) -> str:
        """How the role shows in a record's id: `<passage>/b0`, `<passage>/s3`, `<passage>/q1`."""
        return {Role.BODY: "b", Role.SENTENCE: "s", Role.ASKED: "q"}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A text with its place, to be stored with its vector."""

    id: str
    text: str
    passage: str
    document: str


class VectorFile:
    """Chroma's collections in a folder. Opened at first use; every method may raise IndexUnreadable.

    Each making of the index has a numbered folder of its own, and the newest counts: Chroma keeps hold of a folder it
    once opened, even of a broken one.
    """

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        # Vectors of two models do not compare, so each model has its own folder.
        self._folder = folder / re.sub(r"[^\w.-]+", "-", embedder.name)
        self._embeddings = _Embeddings(embedder)
        self._dimensions = embedder.dimensions
        self._client: Any = None
        self._opened: dict[Role, Chroma] = {}
        self._held: dict[Role, HeldVectors | None] = {}  # None: too many to hold
        self._asked = 0
        self._holding = threading.Lock()
        self._opening = threading.Lock()

    @contextlib.contextmanager
    def watched(self, told: Callable[[int], None]) -> Iterator[None]:
        """Tell how many texts were embedded, as it goes."""
        self._embeddings.told = told
        try:
            yield
        finally:
            self._embeddings.told = None

    def close(self) -> None:
        """Let the folder go."""
        self._forget()
        self._opened = {}
        if self._client is not None:
            self._client.close()
            self._client = None

    def begin_again(self) -> None:
        """Start an empty index in place of the one that is there."""
        with contextlib.suppress(IndexUnreadable), self._reading():
            self.close()
        self._client = None
        with self._reading():
            for path in (self._folder.parent, self._folder):
                if path.is_file():
                    path.unlink()
            older = self._makings()
            (self._folder / str(older[-1] + 1 if older else 1)).mkdir(parents=True)
            for number in older:
                shutil.rmtree(self._folder / str(number), ignore_errors=True)

    def put(self, role: Role, records: Sequence[Record]) -> None:
        """Embed and store records; one with an id that is there takes its place."""
        with self._changing(), self._reading():
            for start in range(0, len(records), RECORDS_A_WRITE):
                some = records[start : start + RECORDS_A_WRITE]
                self._store(role).add_texts(
                    [record.text for record in some],
                    metadatas=[{"passage": record.passage, "document": record.document} for record in some],
                    ids=[record.id for record in some],
                )

    def drop(self, role: Role, ids: Sequence[str]) -> None:
        """Delete records. Those that are not there are no error."""
        with self._changing(), self._reading():
            for start in range(0, len(ids), RECORDS_A_WRITE):
                self._store(role).delete(list(ids[start : start + RECORDS_A_WRITE]))

    def texts(self, role: Role, document: str) -> dict[str, str]:
        """The texts that are held of a document, by record id."""
        with self._reading():
            held = self._store(role).get(where={"document": document}, include=["documents"])
        return dict(zip(held["ids"], held["documents"], strict=True))

    def ids(self, role: Role) -> set[str]:
        """The ids of all records."""
        with self._reading():
            return set(self._store(role).get(include=[])["ids"])

    def nearest(self, role: Role, vector: Vectors, documents: Collection[str], limit: int) -> list[str]:
        """The passages of the nearest records of these documents, nearest first; one may come twice."""
        if (held := self._in_memory(role, asked=1)) is not None:
            return held.nearest(vector, documents, limit)
        # Filtering inside Chroma took 28 ms at 2,000 vectors, three times as many neighbours without it 2 ms. So those
        # come first; the filter is for a scope so narrow that too few of them are within it.
        near = [passage for passage, document in self._neighbours(role, vector, 3 * limit) if document in documents]
        if len(near) < limit:
            inside: dict[str, Any] = {"document": {"$in": sorted(documents)}}
            near = [passage for passage, _ in self._neighbours(role, vector, limit, inside)]
        return near[:limit]

    def _neighbours(
        self, role: Role, vector: Vectors, limit: int, inside: dict[str, Any] | None = None
    ) -> list[tuple[str, str]]:
        with self._reading():
            found = self._store(role).similarity_search_by_vector_with_relevance_scores(
                vector.tolist(), k=limit, filter=inside
            )
        return [(str(record.metadata["passage"]), str(record.metadata["document"])) for record, _ in found]

    def vectors(self, role: Role, passages: Collection[str]) -> dict[str, Vectors]:
        """For each of these passages that has any, its vectors of a role, one row each, in the records' order."""
        if (memory := self._in_memory(role)) is not None:
            return memory.vectors(passages)
        with self._reading():
            wanted: Any = {"passage": {"$in": sorted(passages)}}
            held = self._store(role).get(where=wanted, include=["embeddings"])
        rows: dict[str, list[tuple[int, Any]]] = {}
        for identifier, vector in zip(held["ids"], held["embeddings"], strict=True):
            passage, _, place = identifier.rpartition("/")
            rows.setdefault(passage, []).append((int(place[1:]), vector))
        return {
            passage: np.stack([vector for _, vector in sorted(some, key=lambda pair: pair[0])]).astype(np.float32)
            for passage, some in rows.items()
        }

    def _in_memory(self, role: Role, *, asked: int = 0) -> HeldVectors | None:
        """Give a role's vectors where they are in memory, reading them once enough was asked; None where they are not.

        Only the process that holds the home for writing changes the folder, so what was read stays true until it does.
        """
        with self._holding:
            self._asked += asked
            if role not in self._held and self._asked > ASKED_OF_CHROMA:
                with self._reading():
                    self._held[role] = self._read(role)
            return self._held.get(role)

    def _read(self, role: Role) -> HeldVectors | None:
        store, count = self._store(role), self._client.get_collection(role.value).count()
        if count > MOST_HELD:
            return None
        ids: list[str] = []
        documents: list[str] = []
        vectors = np.empty((count, self._dimensions), dtype=np.float32)
        for start in range(0, count, RECORDS_A_READ):
            found = store.get(limit=RECORDS_A_READ, offset=start, include=["embeddings", "metadatas"])
            vectors[start : start + len(found["ids"])] = found["embeddings"]
            ids += found["ids"]
            documents += [str(record["document"]) for record in found["metadatas"]]
        return HeldVectors.of(ids, documents, vectors)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """Let what is in memory go once the change is made: until then other threads find what was there before it."""
        try:
            yield
        finally:
            self._forget()

    def _forget(self) -> None:
        with self._holding:
            self._held = {}
            self._asked = 0

    def unreached(self, role: Role, ids: Sequence[str]) -> list[str]:
        """Those of these records that a search with their own vector does not find."""
        if not ids:
            return []
        with self._reading():
            store = self._store(role)
            held = store.get(ids=list(ids), include=["embeddings"])
            own = dict(zip(held["ids"], held["embeddings"], strict=True))
            lost = []
            for identifier in ids:
                near = (
                    store.similarity_search_by_vector_with_relevance_scores(list(map(float, own[identifier])), k=1)
                    if identifier in own
                    else []
                )
                # Another record with the same words may come first: the distance says that they are reached.
                if not near or near[0][1] > REACHED:
                    lost.append(identifier)
            return lost

    def _store(self, role: Role) -> Chroma:
        with self._opening:
            if self._client is None:
                self._open()
            return self._opened[role]

    def _open(self) -> None:
        import chromadb
        from chromadb.config import Settings
        from langchain_chroma import Chroma

        makings = self._makings() or [1]
        folder = self._folder / str(makings[-1])
        folder.mkdir(parents=True, exist_ok=True)
        client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
        self._opened = {
            role: Chroma(
                client=client,
                collection_name=role.value,
                embedding_function=cast("Embeddings", self._embeddings),
                # Chroma's own default is Euclidean distance.
                collection_configuration={"hnsw": {"space": "cosine"}},
            )
            for role in Role
        }
        self._client = client

    def _makings(self) -> list[int]:
        if not self._folder.is_dir():
            return []
        return sorted(int(path.name) for path in self._folder.iterdir() if path.name.isdigit())

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        """Say in our words what Chroma, SQLite or the disk did not do."""
        try:
            yield
        except (EmbedderUnavailable, IndexUnreadable):
            raise
        except BaseException as error:
            # A panic of Chroma's Rust side is no Exception; an interrupt is not the index's fault.
            if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
                raise
            raise IndexUnreadable(
                f"{self._folder}: the index of meanings cannot be used ({str(error).strip()[:200]}); "
                "run `signpost ingest --rebuild` to make it again from the catalogue"
            ) from error


class _Embeddings:
    """Our embedder as langchain asks for it when it stores texts. Questions come to it as vectors."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self.told: Callable[[int], None] | None = None  # told how many texts were embedded, as it goes

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        if self.told is None:
            return cast("list[list[float]]", self._embedder.embed(texts).tolist())
        vectors: list[list[float]] = []
        for start in range(0, len(texts), TEXTS_A_STEP):
            some = texts[start : start + TEXTS_A_STEP]
            vectors.extend(self._embedder.embed(some).tolist())
            self.told(len(some))
        return vectors
