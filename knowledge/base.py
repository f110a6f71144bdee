"""The knowledge base: the catalogue and the indexes, changed together so that a crash leaves nothing half-done.

A change notes the document as unsettled, indexes the new passages beside the old, changes the catalogue in one
transaction, drops the old passages from the indexes and settles. Until the transaction ends the old document is what
is found; a process that dies at any point leaves the note, and the next start makes the indexes hold what the
catalogue holds. Threads of the process that changes it may search meanwhile: they find the old or the new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Self

from knowledge.catalogue import Catalogue, Change, unique
from knowledge.database import sqlite_url
from knowledge.dense import DenseIndex
from knowledge.embed import embedder_for
from knowledge.home import Home
from knowledge.hybrid import HybridIndex
from knowledge.lexical import LexicalIndex
from knowledge.model import Document, Passage
from knowledge.search import Embedder, EmbedderUnavailable, IndexUnreadable
from knowledge.settings import KnowledgeSettings
from knowledge.turns import Turns

SAMPLE = 32  # passages that are searched for at start


class KnowledgeBase:
    """Everything known, to be searched and changed. The caller holds the home's lock: `reading` or `writing`."""

    def __init__(self, *, catalogue: Catalogue, dense: DenseIndex, lexical: LexicalIndex, dense_weight: float) -> None:
        self.catalogue = catalogue
        self.index = HybridIndex(dense=dense, lexical=lexical, dense_weight=dense_weight)
        self.turns = Turns()  # a search and what is read for it are one turn; so is a change of what is in force
        self._dense = dense
        for document, passages in self._holdings():
            lexical.replace(document, passages)

    @classmethod
    def open(
        cls,
        home: Home,
        settings: KnowledgeSettings,
        *,
        sentences: Callable[[str], list[str]],
        embedder: Embedder | None = None,
    ) -> Self:
        """Open what is in a home; `embedder`: instead of the one the settings name. Raises CatalogueUnusable."""
        catalogue = Catalogue.open(settings.database_url or sqlite_url(home.catalogue_file))
        chosen = embedder or embedder_for(settings, models=home.models_folder)
        return cls(
            catalogue=catalogue,
            dense=DenseIndex(home.index_folder, embedder=chosen, sentences=sentences),
            lexical=LexicalIndex(),
            dense_weight=settings.dense_weight,
        )

    def close(self) -> None:
        """Let the database and the index go."""
        self._dense.close()
        self.catalogue.close()

    def watched(self, told: Callable[[int], None]) -> AbstractContextManager[None]:
        """Tell how many texts were embedded, as it goes: passages, their sentences and questions."""
        return self._dense.watched(told)

    def replace(self, document: Document, passages: Sequence[Passage], content_hash: str) -> Change:
        """Put a document in, or its new text in place of the old. Raises IndexUnreadable, EmbedderUnavailable."""
        wanted = list(unique(passages).values())
        self.catalogue.unsettle(document.id)
        held = [passage.id for passage in self.catalogue.passages_of(document.id)]
        self.index.announce(document, wanted, held)
        with self.turns.alone():
            change = self.catalogue.replace(document, wanted, content_hash)
            self.index.show(document, wanted)
        self.index.replace(document, wanted)
        self.catalogue.settle(document.id)
        return change

    def remove(self, document: str) -> Change:
        """Take a document out. It is not found from the moment the catalogue forgets it."""
        self.catalogue.unsettle(document)
        with self.turns.alone():
            change = self.catalogue.remove(document)
            self.index.hide(document)
        self.index.remove(document)
        self.catalogue.settle(document)
        return change

    def recover(self) -> list[str]:
        """As a writer, end what a killed process began: the ids of documents whose indexes were put right."""
        unsettled = self.catalogue.unsettled()
        for identifier in unsettled:
            document = self.catalogue.document(identifier)
            if document is None:
                self.index.remove(identifier)
            else:
                self.index.replace(document, self.catalogue.passages_of(identifier))
            self.catalogue.settle(identifier)
        return unsettled

    def lost(self, documents: Iterable[str] | None = None, *, sample: int | None = SAMPLE) -> list[str]:
        """Passages of these documents (None: all) that do not find themselves. Raises IndexUnreadable."""
        chosen = None if documents is None else set(documents)
        held = [one for document, texts in self._holdings() if chosen is None or document.id in chosen for one in texts]
        return self._dense.reach(held, sample=sample)

    def check(self) -> str | None:
        """The quick check at a reader's start: search degrades where the index is short. The reason, if so."""
        try:
            self._dense.load_model()
            before, held = self.catalogue.count_passages(), self._dense.count()
            # A document may go in or out meanwhile: the index holds at least what was known at that moment.
            known = min(before, self.catalogue.count_passages())
        except (IndexUnreadable, EmbedderUnavailable) as error:
            self.index.degrade(str(error))
            return self.index.degraded
        if held < known and not self.catalogue.unsettled():
            self.index.degrade(
                f"the index of meanings holds {held} of {known} passages; "
                "run `signpost ingest --rebuild` to make it again from the catalogue"
            )
        return self.index.degraded

    def repair(self) -> bool:
        """As a writer, end what was begun, check the reach, and rebuild where it fails. Whether anything was done."""
        try:
            done = bool(self.recover())
            passages = [passage for _, texts in self._holdings() for passage in texts]
            if not self._dense.reach(passages, sample=SAMPLE) and not self._dense.strangers(passages):
                self.index.restore()
                return done
        except IndexUnreadable:
            pass  # rebuilding is the remedy
        self.rebuild()
        return True

    def rebuild(self) -> None:
        """Make the index of meanings again from the catalogue, whatever state it is in."""
        self._dense.rebuild(self._holdings())
        for identifier in self.catalogue.unsettled():
            self.catalogue.settle(identifier)
        self.index.restore()

    def _holdings(self) -> list[tuple[Document, list[Passage]]]:
        passages = self.catalogue.all_passages()
        return [(document, passages.get(document.id, [])) for document in self.catalogue.documents()]
