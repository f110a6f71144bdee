"""Puts a waiting file in force, in a thread of its own: how far it is can be asked, and what ended it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.adapters.records.database import RecordsUnusable
from bot.adapters.records.documents_history import Event
from bot.adapters.records.documents_waiting import Waiting, WaitingDocuments
from bot.channels.web.site import tell_the_log
from bot.console.documents.changing import CannotChange, Shelf, differences
from bot.console.documents.uploads import UnusableUpload, Uploads
from bot.console.people import Person
from ingest.pipeline import Report, ingest
from ingest.sources import FileSource, Item
from knowledge.base import KnowledgeBase
from knowledge.database import CatalogueUnusable
from knowledge.home import HomeBusy
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Document, Passage
from knowledge.originals import Originals
from knowledge.search import EmbedderUnavailable, IndexUnreadable

_TROUBLE = (
    CannotChange, CatalogueUnusable, EmbedderUnavailable, HomeBusy, IndexUnreadable, RecordsUnusable,
    UnusableLibraryFile, UnusableUpload, OSError,
)  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far a document is on its way into force. `texts`: how many were worked out of about `of`."""

    document: str
    of: int
    stage: str = "Waiting for its turn"
    texts: int = 0
    error: str = ""
    is_over: bool = False
    version: int | None = None  # the text before it, where there was another

    def count(self, more: int) -> None:
        """Count texts that were worked out."""
        self.texts = min(self.texts + more, self.of)


@dataclass(kw_only=True)
class IntoForce:
    """What is on its way in this process, by the waiting file's id."""

    shelf: Shelf
    uploads: Uploads
    waiting: WaitingDocuments
    _known: dict[str, Progress] = field(default_factory=dict)
    _starting: threading.Lock = field(default_factory=threading.Lock)

    def progress(self, identifier: str) -> Progress | None:
        """How far a file is; None where it was not begun here."""
        return self._known.get(identifier)

    def begin(self, one: Waiting, document: Document, *, texts: int, person: Person) -> threading.Thread | None:
        """Begin with a file; None where it is on its way already."""
        with self._starting:
            before = self._known.get(one.id)
            if before is not None and not before.is_over:
                return None
            progress = self._known[one.id] = Progress(document=document.id, of=texts)
        thread = threading.Thread(
            target=self._go, args=(one, document, progress, person), name="into-force", daemon=True
        )
        thread.start()
        return thread

    def _go(self, one: Waiting, document: Document, progress: Progress, person: Person) -> None:
        try:
            self._put(one, document, progress, person)
        except _TROUBLE as error:
            progress.error = str(error)
        except Exception as error:
            tell_the_log(error, "a document was not put in force")
            progress.error = "Something failed that should not have. It is in the server's log. Nothing was changed"
        finally:
            progress.is_over = True

    def _put(self, one: Waiting, document: Document, progress: Progress, person: Person) -> None:
        with self.shelf.changing() as base:
            before, old = base.catalogue.document(document.id), base.catalogue.passages_of(document.id)
            version = self._keep(before, old, person)
            try:
                report = self._ingest(one, document, base, progress)
            except BaseException:
                self._forget(version)
                raise
            new = base.catalogue.passages_of(document.id)
            progress.stage = "Telling everybody who answers"
        if report.failed:
            self._forget(version)
            progress.error = report.failed[0].reason.replace(f"{one.id}{one.suffix}", one.name)
            return
        if [each.id for each in old] == [each.id for each in new]:
            self._forget(version)
            version = None
        progress.version = version
        self._note(one, before, document, person)
        self.waiting.drop(one.id)
        self.uploads.drop(one.id)
        progress.stage = "In force"

    def _ingest(self, one: Waiting, document: Document, base: KnowledgeBase, progress: Progress) -> Report:
        home = self.shelf.console.bootstrap.home
        path = self.uploads.path(one.id, one.suffix)
        item = Item(
            name=one.name, origin=one.url or f"upload: {one.name}", document=document, source=FileSource(path=path)
        )
        progress.stage = "Working out what its passages mean"
        with base.watched(progress.count):
            return ingest([item], base=base, origins=self.shelf.origins, originals=Originals(home.originals_folder))

    def _keep(self, before: Document | None, old: list[Passage], person: Person) -> int | None:
        if before is None or not old:
            return None
        return self.shelf.history.keep_version(before.id, before.title, old, by=person.name, at=datetime.now(UTC))

    def _forget(self, version: int | None) -> None:
        if version is not None:
            self.shelf.history.forget_version(version)

    def _note(self, one: Waiting, before: Document | None, document: Document, person: Person) -> None:
        did = "put it in force" if before is None else "put a new text in force"
        changes = (
            {"File": ("", one.name)} if before is None else {**differences(before, document), "File": ("", one.name)}
        )
        self.shelf.history.note(
            Event(document=document.id, at=datetime.now(UTC), by=person.name, did=did, changes=changes)
        )
        self.shelf.console.gate.note(person, did, f"document {document.id}")
