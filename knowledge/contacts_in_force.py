"""The contact directory of now: read again when one of its files changes, so that a change counts in every process."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from knowledge.contacts import ContactDirectory
from knowledge.library_file import UnusableLibraryFile

_log = logging.getLogger("signpost.contacts")


class ContactsInForce:
    """Reads the directory at first use, and again where a file is another than it was.

    Looks at the files' times and sizes at each question, which costs microseconds.
    """

    def __init__(
        self,
        read: Callable[[], ContactDirectory],
        *,
        files: tuple[Path, ...],
        without: Callable[[], ContactDirectory] | None = None,
    ) -> None:
        """`without` reads the directory without what people changed, for a first reading that fails over it."""
        self._read = read
        self._files = files
        self._without = without
        self._reading = threading.Lock()
        self._read_at: tuple[tuple[int, int, int] | None, ...] = ()
        self._directory: ContactDirectory | None = None

    def __call__(self) -> ContactDirectory:
        """Give the directory in force. Raises UnusableLibraryFile where none could ever be read."""
        stamp = tuple(_stamp(path) for path in self._files)
        with self._reading:
            if self._directory is None:
                self._directory, self._read_at = self._first(), stamp
            elif stamp != self._read_at:
                self._read_at = stamp
                try:
                    self._directory = self._read()
                except (UnusableLibraryFile, OSError) as error:
                    # What was read before is true until somebody mends the file: nobody goes without a number.
                    _log.error("the contacts in force stay as they were: %s", error)
            return self._directory

    def _first(self) -> ContactDirectory:
        try:
            return self._read()
        except (UnusableLibraryFile, OSError) as error:
            if self._without is None:
                raise
            _log.error("the contacts in force are the library's own, without what was changed here: %s", error)
            return self._without()


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino  # a file put in the place of another within one tick
