"""Takes documents in, one after the other: each goes in whole or not at all, and what has not changed costs nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from ingest.digests import UnusableDigest
from ingest.fetch import FetchFailed
from ingest.origins import LIBRARY, Origins
from ingest.readers import UnreadableDocument
from ingest.sources import MAKING, Item, Reading
from knowledge.base import KnowledgeBase
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Document
from knowledge.originals import Originals
from knowledge.rows import digest, document_row

# What is the document's fault. A database or an index that fails is nobody's document: it ends the run.
_REFUSALS = (UnreadableDocument, FetchFailed, UnusableDigest, UnusableLibraryFile)
_log = logging.getLogger("signpost.ingest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Something that did not go in, and why. The reason names it, the cause and the remedy."""

    name: str
    reason: str


@dataclass(slots=True, kw_only=True)
class Report:
    """What a run did, as document ids; it grows while the run goes on."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)  # their file has gone; they are still there
    failed: list[Refusal] = field(default_factory=list)
    recovered: list[str] = field(default_factory=list)  # a run before this one was cut short in them
    unmatched: dict[str, tuple[str, ...]] = field(default_factory=dict)  # anchors that stand nowhere, by document
    passages_added: int = 0
    passages_removed: int = 0
    was_rebuilt: bool = False
    was_interrupted: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether everything went in."""
        return not self.failed and not self.was_interrupted


def ingest(
    items: Sequence[Item],
    *,
    base: KnowledgeBase,
    origins: Origins,
    originals: Originals | None = None,
    on_item: Callable[[Item], None] = lambda item: None,
) -> Report:
    """Take the items in. Raises CatalogueUnusable, IndexUnreadable, EmbedderUnavailable: then what is in, is in whole.

    `originals`: where the files are kept that they were read from; None: nowhere.
    `on_item` is called as each is begun. An interrupt ends the run between two documents or takes the one at hand back.
    """
    run = _Run(base=base, origins=origins, originals=originals)
    try:
        run.recover()
        letters = {letter.name for letter in base.catalogue.dead_letters()}
        for item in items:
            on_item(item)
            refusal = run.owned_by_another(item) or run.take_in(item)
            if refusal is not None:
                refuse(Refusal(name=item.document.id, reason=refusal), base, run.report)
                continue
            run.taken[item.document.id] = item.name
            origins.note(item.document.id, item.origin)
            run.keep_original(item)
            for name in letters & {item.name, item.origin, item.document.id}:
                base.catalogue.forget_dead_letter(name)
        run.check_reach()
    except KeyboardInterrupt:
        run.report.was_interrupted = True
    return run.report


def refuse(refusal: Refusal, base: KnowledgeBase, report: Report) -> None:
    """Keep a note of what did not go in."""
    base.catalogue.record_dead_letter(refusal.name, refusal.reason)
    report.failed.append(refusal)


def settle_gone(
    places: Collection[str],
    present: Collection[str],
    *,
    base: KnowledgeBase,
    origins: Origins,
    report: Report,
    prune: bool,
) -> None:
    """Find the documents of these places whose source has gone; remove them only where `prune` says so."""
    gone = [document for document in origins.gone(places, present) if base.catalogue.document(document) is not None]
    if not prune:
        report.gone = gone
        return
    for document in gone:
        base.remove(document)
        origins.forget(document)
        report.removed.append(document)


@dataclass(slots=True, kw_only=True)
class _Run:
    """One run: what it works on and how far it is."""

    base: KnowledgeBase
    origins: Origins
    originals: Originals | None = None
    report: Report = field(default_factory=Report)
    taken: dict[str, str] = field(default_factory=dict)  # name by document id
    is_checked: bool = False

    def recover(self) -> None:
        """End what an interrupted run began."""
        self.report.recovered = self.base.catalogue.unsettled()
        if self.report.recovered:
            self.base.repair()

    def owned_by_another(self, item: Item) -> str | None:
        """Why the item's id is not its own, where it is not."""
        identifier = item.document.id
        if identifier in self.taken:
            return (
                f"{item.name}: its id {identifier!r} is that of {self.taken[identifier]}, taken in just before; "
                "give each document an id of its own in sources.yaml"
            )
        before = self.origins.of(identifier)
        if before is None or before == item.origin or LIBRARY not in {before, item.origin}:
            return None
        whose = "a digest of the starter library" if before == LIBRARY else before
        return f"{item.name}: its id {identifier!r} belongs to {whose}; give your document another id in sources.yaml"

    def take_in(self, item: Item) -> str | None:
        """Take one document in. The reason, where it is refused."""
        stored = self.base.catalogue.content_hash(item.document.id)
        try:
            made_from = f"{MAKING}-{item.source.fingerprint(item.document)}"
            content_hash = f"{made_from}.{digest(document_row(item.document))}"
            if stored == content_hash:
                self.report.unchanged.append(item.document.id)
                return None
            is_same_text = stored is not None and stored.partition(".")[0] == made_from
            reading = _stored_reading(item, self.base) if is_same_text else item.source.read(item.document)
        except _REFUSALS as refusal:
            return str(refusal)
        except OSError as error:
            return f"{item.name}: cannot be read ({error.strerror or error}); check the file and its permissions"
        except (RecursionError, MemoryError, ValueError) as error:
            # A parser that a file drives beyond its limits is the file's matter; the others still go in.
            return f"{item.name}: its parser failed ({type(error).__name__}); save it as PDF or text and ingest that"
        self._replace(item, reading, content_hash, is_new=stored is None)
        return None

    def keep_original(self, item: Item) -> None:
        """Keep the file that a document was read from. It is in force without it as well: a full disk ends nothing."""
        if self.originals is None:
            return
        try:
            if (file := item.source.original()) is not None:
                self.originals.keep(item.document.id, file)
        except OSError as error:
            _log.warning("%s: its file is not kept (%s); the document itself is in", item.name, error.strerror)

    def check_reach(self) -> None:
        """Search for what went in; make the index again where it is not found."""
        changed = [*self.report.added, *self.report.changed]
        if changed and self.base.lost(changed):
            self._rebuild()

    def _replace(self, item: Item, reading: Reading, content_hash: str, *, is_new: bool) -> None:
        if not self.is_checked and self.base.check() is not None:
            self._rebuild()
        self.is_checked = True  # only now: opening the index takes most of the time of a run that changes nothing
        change = self.base.replace(_titled(item, reading), reading.passages, content_hash)
        (self.report.added if is_new else self.report.changed).append(item.document.id)
        self.report.passages_added += len(change.added)
        self.report.passages_removed += len(change.removed)
        if reading.unmatched:
            self.report.unmatched[item.document.id] = reading.unmatched

    def _rebuild(self) -> None:
        self.base.rebuild()
        self.report.was_rebuilt = True


def _stored_reading(item: Item, base: KnowledgeBase) -> Reading:
    """Only the record has changed: the passages are those that are stored."""
    known = base.catalogue.document(item.document.id)
    passages = tuple(base.catalogue.passages_of(item.document.id))
    return Reading(passages=passages, title=None if known is None else known.title)


def _titled(item: Item, reading: Reading) -> Document:
    return item.document if item.is_titled or not reading.title else replace(item.document, title=reading.title)
