"""What can be ingested: a file, a page of the web, a digest. Each can be fingerprinted and read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ingest.asked import AskedLibrary
from ingest.digests import read_digest
from ingest.readers import Block, BlockKind, UnreadableDocument, read
from ingest.split import passages
from knowledge.areas import AreaTree
from knowledge.model import Document, Passage

MAKING = "2"  # raise it when readers, outline or splitter change what they make of a file: all is read again


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read from a source. `title` is the text's own first heading."""

    passages: tuple[Passage, ...]
    title: str | None = None
    unmatched: tuple[str, ...] = ()  # anchors of asked-like-this questions that stand nowhere


class Source(Protocol):
    """Where a document's text comes from."""

    def fingerprint(self, document: Document) -> str:
        """A hash over everything that the passages are made from but the code."""
        ...

    def read(self, document: Document) -> Reading:
        """The passages. Raises UnreadableDocument, FetchFailed, UnusableDigest, UnusableLibraryFile, OSError."""
        ...

    def original(self) -> Path | None:
        """The file that is worth keeping beside the passages; None where there is none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One document to ingest."""

    name: str  # as the user knows it: a path, an address, a digest's id
    origin: str  # where it comes from, the same at every run: an absolute path, an address, "library"
    document: Document
    source: Source
    is_titled: bool = True  # no: the title is a guess, and the text's first heading is a better one


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSource:
    """A file on this machine."""

    path: Path
    asked: AskedLibrary = field(default_factory=AskedLibrary)

    def fingerprint(self, document: Document) -> str:
        """A hash over the file, the title that headings are compared with, and the questions kept for it."""
        if not self.path.is_file():
            raise UnreadableDocument(f"{self.path.name}: no such file; check the path")
        with self.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256")
        for part in (document.title.encode(), self.path.suffix.encode(), self.asked.fingerprint(document.id)):
            digest.update(b"\0" + part)
        return digest.hexdigest()[:16]

    def read(self, document: Document) -> Reading:
        """The passages of the file, with the questions that are known for this document."""
        blocks = read(self.path)
        found = passages(document.id, blocks, document.title)
        if not found:
            raise UnreadableDocument(
                f"{self.path.name}: no sentence is left once page furniture is gone; check the file"
            )
        attached = self.asked.attach(document.id, found)
        return Reading(passages=attached.passages, title=_first_heading(blocks), unmatched=attached.unmatched)

    def original(self) -> Path | None:
        """The file itself."""
        return self.path


@dataclass(slots=True, kw_only=True)
class WebSource:
    """A page or file of the web. It is fetched once; `fetch` saves it and says where."""

    url: str
    fetch: Callable[[str], Path]
    asked: AskedLibrary = field(default_factory=AskedLibrary)
    _fetched: FileSource | None = None

    def fingerprint(self, document: Document) -> str:
        """A hash over what the address answers now."""
        return self._file().fingerprint(document)

    def read(self, document: Document) -> Reading:
        """The passages of what the address answers."""
        return self._file().read(document)

    def original(self) -> Path | None:
        """What was fetched."""
        return self._file().path

    def _file(self) -> FileSource:
        if self._fetched is None:
            self._fetched = FileSource(path=self.fetch(self.url), asked=self.asked)
        return self._fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestFile:
    """A digest of the starter library."""

    path: Path
    areas: AreaTree

    def fingerprint(self, document: Document) -> str:
        """A hash over the file."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()[:16]

    def read(self, document: Document) -> Reading:
        """One passage a numbered paragraph."""
        return Reading(passages=read_digest(self.path, self.areas).passages)

    def original(self) -> Path | None:
        """None: it is whole in its passages, and part of the library."""
        return None


def _first_heading(blocks: list[Block]) -> str | None:
    return next((" ".join(block.text.split()) for block in blocks if block.kind is BlockKind.HEADING), None)
