"""Remembers where each ingested document came from, so that one whose file has gone is noticed."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

LIBRARY = "library"  # the origin of every digest


class Origins:
    """Origin by document id, kept in a file of the home folder. A lost file loses only the notice, no document."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._origins: dict[str, str] = _read(path)

    def of(self, document: str) -> str | None:
        """Where the document came from, where that is known."""
        return self._origins.get(document)

    def note(self, document: str, origin: str) -> None:
        """Remember where a document came from."""
        if self._origins.get(document) != origin:
            self._origins[document] = origin
            self._write()

    def forget(self, document: str) -> None:
        """Remember nothing of the document any more."""
        if self._origins.pop(document, None) is not None:
            self._write()

    def gone(self, places: Collection[str], present: Collection[str]) -> list[str]:
        """Documents that came from one of these places, a folder or the library, and are not among `present`."""
        return sorted(
            document
            for document, origin in self._origins.items()
            if document not in present and any(_is_from(origin, place) for place in places)
        )

    def _write(self) -> None:
        # Written beside and renamed: an interrupt leaves the old file or the new one.
        beside = self._path.with_suffix(".new")
        beside.write_text(json.dumps(self._origins, indent=1, sort_keys=True), encoding="utf-8")
        beside.replace(self._path)


def _is_from(origin: str, place: str) -> bool:
    return origin == place or (place != LIBRARY and Path(place) in Path(origin).parents)


def _read(path: Path) -> dict[str, str]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in content.items()} if isinstance(content, dict) else {}
