"""The files that documents were read from, kept in the home by document and content, to be opened and read again."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_SAFE = re.compile(r"^[a-z0-9][a-z0-9._-]{0,99}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """One file that a document was read from. `hash` is that of its content."""

    document: str
    hash: str
    path: Path
    kept_at: datetime
    size: int

    @property
    def name(self) -> str:
        """What somebody who downloads it finds it under: of our own making, whatever the file was called."""
        return f"{self.document}{self.path.suffix}"


class Originals:
    """A folder with one folder a document. A file that could not be kept costs nothing but the download."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, document: str, file: Path) -> Original | None:
        """Keep a copy of a file beside those kept before; None for an id that cannot be a folder's name."""
        if not _SAFE.match(document):
            return None
        target = self._folder / document / f"{hash_of(file)}{file.suffix.lower()}"
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{secrets.token_hex(4)}")
            try:
                shutil.copyfile(file, beside)
                beside.replace(target)
            finally:
                beside.unlink(missing_ok=True)
        else:
            os.utime(target)  # the newest is what the document is made of now
        return _original(document, target)

    def of(self, document: str) -> list[Original]:
        """What is kept of a document, newest first."""
        folder = self._folder / document
        if not _SAFE.match(document) or not folder.is_dir():
            return []
        files = [path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")]
        return sorted((_original(document, path) for path in files), key=lambda one: one.kept_at, reverse=True)

    def one(self, document: str, content: str) -> Original | None:
        """Give what is kept of a document under this hash."""
        return next((each for each in self.of(document) if each.hash == content), None)

    def holding(self, content: str) -> list[str]:
        """List documents that were read from a file with this hash, by id."""
        return sorted({path.parent.name for path in self._folder.glob(f"*/{content}.*")})


def hash_of(file: Path) -> str:
    """Give the hash of a file's content, as originals are named by it."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()[:32]


def _original(document: str, path: Path) -> Original:
    found = path.stat()
    kept = datetime.fromtimestamp(found.st_mtime, UTC)
    return Original(document=document, hash=path.stem, path=path, kept_at=kept, size=found.st_size)
