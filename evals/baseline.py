"""The plain pipeline that a user would otherwise build, asked the same questions: split, embed, take the nearest.

LangChain's recursive splitter at 1000/200 characters, Chroma, the embedder that Signpost uses, the five nearest chunks.
Its text is the catalogue's: cleaned, in order, headings and paragraph numbers in their places. That spares it every
fault of reading a file, so what is compared is finding and answering. It knows no areas, no standings, no contacts.

It writes no answer. In place of one stands the beginning of its best four chunks, cut at the words that a reply may
have, so that the same rules judge both. `words_found` says besides how often all expected words are anywhere in those
four, some 500 words: the most that a model put behind it could reach. It never declines.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from langchain_core.embeddings import Embeddings

from bot.model import Behaviour, Outcome, Reader
from evals.cases import Case
from evals.figures import Figure
from evals.intervals import wilson
from evals.matching import contains_any
from evals.metrics.answers import MOST_WORDS
from evals.metrics.found import asks_for_an_answer
from evals.plain_chunks import OnChunks, chunks_of_all, vectors_of
from evals.record import Item, Retrieved
from knowledge.home import Home
from knowledge.model import Document, Passage
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings

if TYPE_CHECKING:
    from langchain_chroma import Chroma

FOUND = 10  # five are what such a pipeline takes; ten are noted so that figures on the first ten compare
SHOWN = 4  # of those found, in place of an answer
CHUNKS_A_WRITE = 256
KEPT_FOLDER = "plain-pipeline"  # beside the runs


class PlainPipeline:
    """Chunks in memory, found by meaning alone."""

    def __init__(self, documents: Sequence[Document], store: Chroma) -> None:
        self._documents = {each.id: each for each in documents}
        self._store = store

    @classmethod
    def over(
        cls,
        documents: Sequence[Document],
        passages: Mapping[str, Sequence[Passage]],
        embedder: Embedder,
        *,
        kept: Path | None = None,
        on_chunks: OnChunks = lambda done, total: None,
    ) -> PlainPipeline:
        """Split and embed everything. `kept`: where vectors outlive a run; `on_chunks` is told how many there are."""
        chunks = chunks_of_all(documents, passages)
        texts = [each.text for each in chunks]
        known = dict(zip(texts, vectors_of(texts, embedder, kept, on_chunks).tolist(), strict=True))
        store = _store(_Embeddings(embedder, known))
        for start in range(0, len(chunks), CHUNKS_A_WRITE):
            some = chunks[start : start + CHUNKS_A_WRITE]
            store.add_texts([each.text for each in some], metadatas=[{"document": each.document} for each in some])
        return cls(documents, store)

    def item(self, case: Case, question_set: str) -> Item:
        """Ask one question: the record of it, not yet measured."""
        started = time.perf_counter()
        near = self._store.similarity_search_with_score(case.question, k=FOUND)
        took_ms = (time.perf_counter() - started) * 1000
        retrieved = tuple(
            Retrieved(
                document=chunk.metadata["document"],
                text=chunk.page_content,
                # Chroma's own distance is the square of the Euclidean one: 2 - 2 x cosine for vectors of length 1.
                score=round(1 - distance / 2, 4),
                chosen=rank < SHOWN,
            )
            for rank, (chunk, distance) in enumerate(near)
        )
        return Item(
            case=case,
            question_set=question_set,
            reply=self._reply(retrieved[:SHOWN], took_ms),
            behaviour=Behaviour.ANSWER,
            trace=(f"found the {len(retrieved)} nearest chunks and took the first {SHOWN} as they are",),
            retrieved=retrieved,
            stage_ms={"retrieve": took_ms},
            took_ms=took_ms,
        )

    def _reply(self, shown: Sequence[Retrieved], took_ms: float) -> dict[str, Any]:
        """Fill in of the reply's contract what this pipeline has."""
        return {
            "id": uuid4().hex,
            "outcome": Outcome.ANSWERED.value,
            "behaviour": Behaviour.ANSWER.value,
            "text": _cut("\n\n".join(each.text for each in shown)),
            "claims": [{"text": each.text, "citations": [n]} for n, each in enumerate(shown, start=1)],
            "citations": [self._citation(n, each) for n, each in enumerate(shown, start=1)],
            "contacts": [],
            "notices": [],
            "area": None,
            "moment": None,
            "reader": Reader.ADULT.value,
            "composed_by": "extract",
            "corpus_version": "",
            "took_ms": round(took_ms),
        }

    def _citation(self, n: int, chunk: Retrieved) -> dict[str, Any]:
        document = self._documents[chunk.document]
        return {
            "n": n,
            "document": document.id,
            "title": document.title,
            "publisher": document.publisher,
            "published": document.published.isoformat(),
            "standing": document.standing.value,
            "heading": [],
            "paragraph": None,
            "page": None,
            "quotation": chunk.text,
            "url": f"/source/{document.id}",
        }


def plain_pipeline(
    settings: KnowledgeSettings, *, kept: Path | None = None, on_chunks: OnChunks = lambda done, total: None
) -> PlainPipeline:
    """Build the plain pipeline from what is in a home, with its embedder. Raises CatalogueUnusable.

    It costs as much as taking the documents in; where their vectors are kept from an earlier run, seconds.
    """
    from knowledge.catalogue import Catalogue
    from knowledge.database import sqlite_url
    from knowledge.embed import embedder_for

    home = Home(settings.home)
    catalogue = Catalogue.open(settings.database_url or sqlite_url(home.catalogue_file))
    try:
        documents, passages = catalogue.documents(), catalogue.all_passages()
    finally:
        catalogue.close()
    embedder = embedder_for(settings, models=home.models_folder)
    return PlainPipeline.over(documents, passages, embedder, kept=kept, on_chunks=on_chunks)


def _cut(text: str) -> str:
    """Keep as many words as a reply may have, with the spaces and lines between them."""
    kept = re.match(rf"\s*(?:\S+\s+){{0,{MOST_WORDS - 1}}}\S+", text)
    return kept[0] if kept else ""


def words_found(items: Sequence[Item]) -> Figure:
    """Give the share of answerable questions whose expected words all stand in the chunks chosen, at any length."""
    asked = [each for each in items if asks_for_an_answer(each.case) and each.case.must_include]
    hits = sum(_holds_words(each) for each in asked)
    low, high = wilson(hits, len(asked))
    return Figure(value=round(hits / max(len(asked), 1), 4), low=low, high=high, count=len(asked), hits=hits)


def _holds_words(item: Item) -> bool:
    text = "\n\n".join(each.text for each in item.retrieved if each.chosen)
    return all(contains_any(text, wanted) for wanted in item.case.must_include)


class _Embeddings(Embeddings):
    """Our embedder as LangChain calls one; what is known already is not embedded again."""

    def __init__(self, embedder: Embedder, known: Mapping[str, list[float]]) -> None:
        self._embedder = embedder
        self._known = known

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self._known[text] for text in texts]

    def embed_query(self, text: str) -> list[float]:
        (vector,) = self._embedder.embed([text]).tolist()
        return list(vector)


def _store(embeddings: Embeddings) -> Chroma:
    import chromadb
    from chromadb.config import Settings
    from langchain_chroma import Chroma

    client = chromadb.EphemeralClient(settings=Settings(anonymized_telemetry=False))
    # Clients in memory share their collections within a process, so each pipeline has one of its own.
    return Chroma(client=client, collection_name=f"plain-{uuid4().hex}", embedding_function=embeddings)
