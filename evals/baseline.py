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
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from langchain_core.embeddings import Embeddings

from bot.model import Behaviour, Outcome
from evals.cases import Case
from evals.figures import Figure
from evals.intervals import wilson
from evals.matching import contains_any
from evals.metrics.answers import MOST_WORDS
from evals.metrics.found import asks_for_an_answer
from evals.record import Item, Retrieved
from knowledge.home import Home
from knowledge.model import Document, Passage
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings

if TYPE_CHECKING:
    from langchain_chroma import Chroma

CHUNK_CHARACTERS, OVERLAP_CHARACTERS = 1000, 200
FOUND = 10  # five are what such a pipeline takes; ten are noted so that figures on the first ten compare
SHOWN = 4  # of those found, in place of an answer
CHUNKS_A_WRITE = 256


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
        on_chunks: Callable[[int, int], None] = lambda done, total: None,
    ) -> PlainPipeline:
        """Split and embed everything. `on_chunks` is told how many chunks of how many are in."""
        chunks = [
            (chunk, {"document": each.id})
            for each in documents
            for chunk in chunks_of(plain_text(passages.get(each.id, ())))
        ]
        store = _store(embedder)
        for start in range(0, len(chunks), CHUNKS_A_WRITE):
            some = chunks[start : start + CHUNKS_A_WRITE]
            store.add_texts([text for text, _ in some], metadatas=[document for _, document in some])
            on_chunks(start + len(some), len(chunks))
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
    settings: KnowledgeSettings, on_chunks: Callable[[int, int], None] = lambda done, total: None
) -> PlainPipeline:
    """Build the plain pipeline from what is in a home, with its embedder. Raises CatalogueUnusable.

    The caller holds the home's lock as a reader, as for asking.
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
    return PlainPipeline.over(documents, passages, embedder_for(settings, models=home.models_folder), on_chunks)


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


def plain_text(passages: Sequence[Passage]) -> str:
    """Put a document's passages together, each new heading and each paragraph number in its place."""
    parts: list[str] = []
    above: tuple[str, ...] = ()
    for passage in passages:
        parts += [heading for heading in passage.heading if heading not in above]
        parts.append(f"{passage.paragraph}. {passage.text}" if passage.paragraph else passage.text)
        above = passage.heading
    return "\n\n".join(parts)


def chunks_of(text: str) -> list[str]:
    """Split a text as LangChain's tutorials do."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK_CHARACTERS, chunk_overlap=OVERLAP_CHARACTERS)
    return splitter.split_text(text)


class _Embeddings(Embeddings):
    """Our embedder as LangChain calls one."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        vectors: list[list[float]] = self._embedder.embed(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


def _store(embedder: Embedder) -> Chroma:
    import chromadb
    from chromadb.config import Settings
    from langchain_chroma import Chroma

    client = chromadb.EphemeralClient(settings=Settings(anonymized_telemetry=False))
    # Clients in memory share their collections within a process, so each pipeline has one of its own.
    return Chroma(client=client, collection_name=f"plain-{uuid4().hex}", embedding_function=_Embeddings(embedder))
