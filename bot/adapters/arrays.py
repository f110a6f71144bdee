"""Reads the arrays that training wrote and that ship, which may be damaged or another model's."""

from __future__ import annotations

import contextlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np

_DAMAGED: Final = (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile, zlib.error)


class ArraysUnusable(Exception):
    """Arrays cannot be read, or hold for another model; the message names the file, the cause and the remedy."""


@contextlib.contextmanager
def arrays(path: Path, *, remedy: str) -> Iterator[Any]:
    """Give the arrays of a file by name. Whatever is damaged, there or in what is made of them: ArraysUnusable."""
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as held:
            yield held
    except _DAMAGED as error:
        raise ArraysUnusable(f"{path.name}: unreadable ({type(error).__name__}); {remedy}") from error
