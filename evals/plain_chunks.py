"""What the plain pipeline searches: the documents' text in chunks, and their vectors, kept from one run to the next."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.model import Document, Passage
from knowledge.search import Embedder, Vectors

CHUNK_CHARACTERS, OVERLAP_CHARACTERS = 1000, 200
CHUNKS_AT_ONCE = 64  # so that whoever waits sees it move

OnChunks = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A piece of a document, cut without a thought for what stands in it."""

    document: str
    text: str


def chunks_of_all(documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]) -> list[Chunk]:
    """Split every document."""
    return [
        Chunk(document=each.id, text=text)
        for each in documents
        for text in chunks_of(plain_text(passages.get(each.id, ())))
    ]


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


def vectors_of(texts: Sequence[str], embedder: Embedder, kept: Path | None, on_chunks: OnChunks) -> Vectors:
    """Embed the texts; where `kept` holds the vectors of just these texts and this embedder, take those."""
    path = None if kept is None else kept / f"{_made_from(texts, embedder)}.npy"
    if path is not None and (found := _read(path, (len(texts), embedder.dimensions))) is not None:
        return found
    vectors = np.zeros((len(texts), embedder.dimensions), dtype=np.float32)
    for start in range(0, len(texts), CHUNKS_AT_ONCE):
        some = texts[start : start + CHUNKS_AT_ONCE]
        vectors[start : start + len(some)] = embedder.embed(some)
        on_chunks(start + len(some), len(texts))
    if path is not None:
        _keep(path, vectors)
    return vectors


def _made_from(texts: Sequence[str], embedder: Embedder) -> str:
    said = "\0".join([embedder.name, *texts])
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _read(path: Path, shape: tuple[int, int]) -> Vectors | None:
    try:
        found = np.load(path)
    except (OSError, ValueError, EOFError):
        return None  # none was kept, or its file is damaged: they are made again
    return found if found.shape == shape and found.dtype == np.float32 else None


def _keep(path: Path, vectors: Vectors) -> None:
    """Keep vectors in place of those of an earlier library. Written beside and renamed: never half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}.new")
    with beside.open("wb") as file:
        np.save(file, vectors)
    for outdated in path.parent.glob("*.npy"):
        outdated.unlink(missing_ok=True)
    beside.replace(path)
