"""Attaches to a known document's passages the ways in which people ask for them: searched, never shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ingest.clean import tidy
from knowledge.home import Home
from knowledge.library_file import read_library_file
from knowledge.model import Passage
from knowledge.own_library import library_file
from knowledge.settings import KnowledgeSettings


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    anchor: str
    questions: tuple[str, ...]


class _AskedFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    entries: tuple[_Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """Passages with their questions, and the anchors that stand in none of them."""

    passages: tuple[Passage, ...]
    unmatched: tuple[str, ...] = ()


def _in_force() -> Path:
    settings = KnowledgeSettings()
    return library_file(Home(settings.home), "asked", folder=settings.library_folder)


@dataclass(frozen=True, kw_only=True)
class AskedLibrary:
    """A folder with one file a document that is known by its id."""

    folder: Path = field(default_factory=_in_force)

    @cached_property
    def _paths(self) -> dict[str, Path]:
        return {path.stem: path for path in self.folder.glob("*.yaml")}

    def fingerprint(self, document: str) -> bytes:
        """What the document's file holds; nothing where there is none."""
        path = self._paths.get(document)
        return b"" if path is None else path.read_bytes()

    def questions(self) -> Iterator[str]:
        """All questions of all files. Raises UnusableLibraryFile."""
        for _, path in sorted(self._paths.items()):
            yield from (each for entry in read_library_file(path, _AskedFile).entries for each in entry.questions)

    def attach(self, document: str, passages: Sequence[Passage]) -> Attached:
        """The passages with the questions of the document's file. Raises UnusableLibraryFile."""
        path = self._paths.get(document)
        if path is None:
            return Attached(passages=tuple(passages))
        entries = read_library_file(path, _AskedFile).entries
        places = [_Place(text=_folded(each.text), number=_folded(each.paragraph or "")) for each in passages]
        asked: list[dict[str, None]] = [dict.fromkeys(passage.asked) for passage in passages]
        unmatched = []
        for entry in entries:
            anchor = _folded(entry.anchor)
            found = [position for position, place in enumerate(places) if place.holds(anchor)]
            for position in found:
                asked[position].update(dict.fromkeys(entry.questions))
            if not found:
                unmatched.append(entry.anchor)
        return Attached(
            passages=tuple(replace(passage, asked=tuple(each)) for passage, each in zip(passages, asked, strict=True)),
            unmatched=tuple(unmatched),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A passage as anchors are looked for in it, folded."""

    text: str
    number: str  # of its paragraph, as printed

    def holds(self, anchor: str) -> bool:
        """Whether an anchor stands here; a printed paragraph number before it may be kept apart from the text."""
        bare = anchor.removeprefix(f"{self.number} ") if self.number else anchor
        return bool(bare) and bare in self.text


def _folded(text: str) -> str:
    """Letters, digits and single spaces: case, quotes, dashes, line ends, list marks and link mark-up do not count."""
    plain = unicodedata.normalize("NFKC", tidy(text)).casefold()
    plain = re.sub(r"['’‘`´]", "", plain)
    return " ".join(re.sub(r"[^\w%£@&]+", " ", plain).split())
