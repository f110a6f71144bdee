"""The waiting place: files that somebody sent, named by their content, and what was read of each."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

from ingest.looked_at import Facts, facts_of, page_image
from ingest.readers import Block, BlockKind, TooLargeDocument, UnreadableDocument, read, require_modest

MOST_BYTES = 64 * 1024 * 1024
_PART = 1024 * 1024
_SUFFIXES = frozenset({".pdf", ".docx", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt"})
_ID = re.compile(r"^[0-9a-f]{32}$")


class UnusableUpload(Exception):
    """What was sent cannot be kept; the message names it, the cause and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file in the waiting place. `name` is what it was called: to be shown, nothing else."""

    id: str
    name: str
    suffix: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read of a file: its blocks, and what looking at it told."""

    blocks: tuple[Block, ...]
    facts: Facts


class Uploads:
    """A folder of the home. What is in it is in force nowhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, source: IO[bytes], name: str) -> Kept:
        """Copy what was sent. Raises UnusableUpload."""
        shown = shown_name(name)
        self._folder.mkdir(parents=True, exist_ok=True)
        beside = self._folder / f".{secrets.token_hex(8)}"
        try:
            digest, size = _copied(source, beside, shown)
            with contextlib.suppress(UnreadableDocument):  # what else is wrong with it is told once it is kept
                _require_modest(beside, shown)
            suffix = suffix_of(shown)
            beside.replace(self._folder / f"{digest}{suffix}")
        except OSError as error:
            cause = f"{shown}: could not be kept ({error.strerror})"
            raise UnusableUpload(f"{cause}; free some space, then send it again") from error
        finally:
            beside.unlink(missing_ok=True)
        return Kept(id=digest, name=shown, suffix=suffix, size=size)

    def path(self, identifier: str, suffix: str) -> Path:
        """Where a file is. Raises UnusableUpload where it has gone."""
        path = self._folder / f"{identifier}{suffix}"
        if not _ID.match(identifier) or suffix not in {"", *_SUFFIXES} or not path.is_file():
            raise UnusableUpload("the file is no longer in the waiting place; send it again")
        return path

    def read(self, identifier: str, suffix: str, name: str) -> Read:
        """Read a file in a process of its own, once. Raises UnusableUpload, UnreadableDocument, which name it."""
        path, kept = self.path(identifier, suffix), self._folder / f"{identifier}.read.gz"
        if kept.is_file():
            return _unpacked(json.loads(gzip.decompress(kept.read_bytes())))
        try:
            blocks = read(path)
        except UnreadableDocument as error:
            raise UnreadableDocument(str(error).replace(path.name, name)) from error
        except (RecursionError, MemoryError, ValueError) as error:
            raise UnreadableDocument(
                f"{name}: its parser failed ({type(error).__name__}); save it as PDF or text and send that"
            ) from error
        found = Read(blocks=tuple(blocks), facts=facts_of(path))
        kept.write_bytes(gzip.compress(json.dumps(_packed(found)).encode(), compresslevel=3))
        return found

    def image(self, identifier: str, suffix: str, page: int) -> bytes | None:
        """Draw a page, once; None where there is none. Raises UnusableUpload."""
        path, kept = self.path(identifier, suffix), self._folder / f"{identifier}.page-{page}.png"
        if kept.is_file():
            return kept.read_bytes()
        drawn = page_image(path, page) if suffix == ".pdf" else None
        if drawn is not None:
            kept.write_bytes(drawn)
        return drawn

    def drop(self, identifier: str) -> None:
        """Delete a file and what was read of it."""
        for path in self._folder.glob(f"{identifier}*") if _ID.match(identifier) else ():
            path.unlink(missing_ok=True)


def shown_name(name: str) -> str:
    """What a file was called, without folders and without signs that nobody sees: text, and never a path."""
    last = re.split(r"[\\/]", name)[-1]
    plain = "".join(sign for sign in last if sign.isprintable()).strip()
    return plain[:200] or "document"


def suffix_of(name: str) -> str:
    """The ending of a name where it is one that a reader knows."""
    ending = Path(name).suffix.lower()
    return ending if ending in _SUFFIXES else ""


def _copied(source: IO[bytes], target: Path, name: str) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as file:
        while part := source.read(_PART):
            size += len(part)
            if size > MOST_BYTES:
                most = f"larger than {MOST_BYTES // _PART} MB, the most that is taken"
                raise UnusableUpload(f"{name}: is {most}; split it, then send the parts")
            digest.update(part)
            file.write(part)
    if not size:
        raise UnusableUpload(f"{name}: is empty; fetch the file again, then send it")
    return digest.hexdigest()[:32], size


def _require_modest(path: Path, name: str) -> None:
    try:
        require_modest(path, name=name)
    except TooLargeDocument as error:
        raise UnusableUpload(str(error)) from error


def _packed(found: Read) -> dict[str, Any]:
    facts = asdict(found.facts)
    return {
        "blocks": [asdict(block) for block in found.blocks],
        "facts": facts | {"made_on": found.facts.made_on and found.facts.made_on.isoformat()},
    }


def _unpacked(told: Mapping[str, Any]) -> Read:
    blocks = tuple(Block(**{**block, "kind": BlockKind(block["kind"])}) for block in told["blocks"])
    facts = told["facts"]
    pages = {name: tuple(facts[name]) for name in ("hidden", "empty", "ruled")}
    made_on = date.fromisoformat(facts["made_on"]) if facts["made_on"] else None
    return Read(blocks=blocks, facts=Facts(**{**facts, **pages, "made_on": made_on}))
