"""A file in the home that several people write: one at a time, and all or nothing."""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from knowledge.home import UnwritableHome


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until nobody else changes the file: each reads what the other wrote. The home's own lock is the server's."""
    with path.with_suffix(".lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def write_whole(path: Path, content: str, *, failed: str) -> None:
    """Write so that a reader finds the old file or the new one. Raises UnwritableHome, which says what `failed`."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UnwritableHome(
            f"{path}: {failed} ({error.strerror}); free the space or the permission and try again"
        ) from error
