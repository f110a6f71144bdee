"""What people ask on the topic that no document of the library answers, as the library's file lists it."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.library_file import read_library_file


class _UnheldFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    questions: tuple[str, ...]


def load_unheld(path: Path) -> tuple[str, ...]:
    """Read the questions. Raises UnusableLibraryFile."""
    return read_library_file(path, _UnheldFile).questions
