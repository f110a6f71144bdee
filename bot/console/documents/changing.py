"""Changes of what is in force: the server becomes the home's writer for a moment and answers go on meanwhile."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.adapters.records.documents_history import DocumentHistory, Event
from bot.console.console import Console
from bot.console.documents.record_form import LABELS, of_document
from bot.console.people import Person
from ingest.origins import Origins
from knowledge.base import KnowledgeBase
from knowledge.catalogue import Catalogue
from knowledge.model import Document, Standing
from knowledge.rows import digest, document_row

WITHDREW = "withdrew it"


class CannotChange(Exception):
    """Something stands in the way of a change; the message names it and the remedy."""


class ChangedMeanwhile(Exception):
    """Somebody else has changed the record since it was read. `event`: who and what, where that was noted."""

    def __init__(self, now: Document, event: Event | None) -> None:
        super().__init__(f"the record of {now.id} was changed meanwhile")
        self.now = now
        self.event = event


def revision_of(document: Document) -> str:
    """A mark of a record as somebody read it."""
    return digest(document_row(document))


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The documents in force, as the console changes them. Everything it does is noted with who did it."""

    console: Console

    @property
    def history(self) -> DocumentHistory:
        """What was done before."""
        return DocumentHistory(self.console.records)

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue. Raises CatalogueUnusable."""
        return self.console.web.catalogue()

    @property
    def origins(self) -> Origins:
        """Where each document came from."""
        return Origins(self.console.bootstrap.home.path / "origins.json")

    @contextlib.contextmanager
    def changing(self) -> Iterator[KnowledgeBase]:
        """Be the writer. What answers is made again after it. Raises HomeBusy, CannotChange."""
        base = self.console.bootstrap.base
        if base is None:
            raise CannotChange(
                "The library could not be opened when the server was started, so nothing can be changed in it. "
                "See what `signpost doctor` says, then start the server again"
            )
        timeout_s = self.console.bootstrap.knowledge.lock_timeout_s
        with self.console.bootstrap.home.changing(timeout_s=timeout_s):
            yield base
        self.console.assistant.refresh()

    def edit(self, document: Document, *, seen: str, person: Person, did: str = "changed the record") -> None:
        """Put another record in place of the one of revision `seen`. Raises ChangedMeanwhile, CannotChange."""
        with self.changing() as base:
            before = base.catalogue.document(document.id)
            if before is None:
                raise CannotChange("The document was withdrawn meanwhile. Nothing of your change was kept")
            if revision_of(before) != seen:
                raise ChangedMeanwhile(before, next(iter(self.history.events_of(document.id, most=1)), None))
            successor = base.catalogue.superseded_by().get(document.id)
            if successor is not None and document.standing is Standing.CURRENT:
                raise CannotChange(
                    f"It is superseded by “{successor}”. On its page, say first that it is not superseded by that"
                )
            made_from = (base.catalogue.content_hash(document.id) or "").partition(".")[0]
            hashed = f"{made_from}.{digest(document_row(document))}"
            base.replace(document, base.catalogue.passages_of(document.id), hashed)
        self._note(document.id, did, person, changes=differences(before, document))

    def review(self, document: Document, next_on: date, *, person: Person) -> None:
        """Note that somebody has reviewed a document today, and when it is due again."""
        self.edit(replace(document, review_by=next_on), seen=revision_of(document), person=person, did="reviewed it")

    def supersede(self, document: Document, successor: Document, *, person: Person) -> None:
        """Say that another document has replaced this one: it is cited as current no more, at once."""
        self.catalogue.set_standing(document.id, Standing.SUPERSEDED, superseded_by=successor.id)
        changes = {"standing": (document.standing.value, f"superseded by {successor.title}")}
        self._note(document.id, "superseded it", person, changes=changes)

    def restore(self, document: Document, *, person: Person) -> None:
        """Say that a document is not superseded after all. Raises CannotChange."""
        successor = self.catalogue.superseded_by().get(document.id)
        found = None if successor is None else self.catalogue.document(successor)
        if found is not None and document.id in found.supersedes:
            raise CannotChange(f"The record of {found.title} says that it replaces this one. Change that record first")
        self.catalogue.set_standing(document.id, Standing.CURRENT)
        self._note(document.id, "made it current again", person, changes={"standing": ("superseded", "current")})

    def withdraw(self, document: Document, *, why: str, person: Person) -> None:
        """Take a document out. Its text is kept among its versions."""
        texts = self.catalogue.passages_of(document.id)
        with self.changing() as base:
            number = self.history.keep_version(document.id, document.title, texts, by=person.name, at=datetime.now(UTC))
            try:
                base.remove(document.id)
            except BaseException:
                self.history.forget_version(number)
                raise
            self.origins.forget(document.id)
        left = {LABELS[name]: (value, "") for name, value in of_document(document).items()}
        self._note(document.id, WITHDREW, person, changes=left, why=why)

    def recover(self, *, person: Person) -> list[str]:
        """End what a killed process began."""
        with self.changing() as base:
            done = base.catalogue.unsettled()
            base.repair()
        for identifier in done:
            self._note(identifier, "ended a change that was cut short", person)
        return done

    def _note(
        self, document: str, did: str, person: Person, *, changes: Mapping[str, tuple[str, str]] | None = None,
        why: str = "",
    ) -> None:  # fmt: skip
        at = datetime.now(UTC)
        self.history.note(Event(document=document, at=at, by=person.name, did=did, changes=changes or {}, why=why))
        self.console.gate.note(person, did, f"document {document}")


def differences(old: Document, new: Document) -> dict[str, tuple[str, str]]:
    """Give the fields of two records that differ, by their labels: what it was, what it is."""
    before, after = of_document(old), of_document(new)
    return {LABELS[name]: (before[name], after[name]) for name in before if before[name] != after[name]}
