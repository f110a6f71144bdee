"""What replies are held against: contacts, areas, documents and passages of the home, read apart from the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.answering.privacy import KnownWords
from bot.bootstrap import Bootstrap, Holdings, NoLibrary, known_words
from evals.matching import plain
from knowledge.areas import AreaTree
from knowledge.catalogue import Catalogue
from knowledge.contacts import ContactDirectory
from knowledge.database import sqlite_url
from knowledge.model import Document, Passage


@dataclass(frozen=True, kw_only=True, repr=False)  # a failing test would print the whole library
class InForce:
    """The directory, the areas, what is public knowledge here, and every document with its passages."""

    directory: ContactDirectory
    areas: AreaTree
    known: KnownWords
    documents: Mapping[str, Document]
    passages: Mapping[str, Passage]  # by id

    @cached_property
    def by_document(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each document, in order."""
        found: dict[str, list[Passage]] = defaultdict(list)
        for each in self.passages.values():
            found[each.document].append(each)
        return {document: tuple(sorted(texts, key=lambda one: one.order)) for document, texts in found.items()}

    @cached_property
    def whole_texts(self) -> Mapping[str, str]:
        """The words of each document in one piece, folded, to look a quotation up in."""
        return {document: " ".join(plain(each.text) for each in texts) for document, texts in self.by_document.items()}


def read_in_force(bootstrap: Bootstrap) -> InForce:
    """Read what is in force in the home that the settings name. Raises CatalogueUnusable."""
    settings = bootstrap.knowledge
    catalogue = Catalogue.open(settings.database_url or sqlite_url(bootstrap.home.catalogue_file))
    try:
        documents = catalogue.documents()
        passages = [each for texts in catalogue.all_passages().values() for each in texts]
    finally:
        catalogue.close()
    holdings = Holdings(library=NoLibrary("not searched"), documents=documents, passages=passages)
    return InForce(
        directory=bootstrap.directory,
        areas=bootstrap.areas,
        known=known_words(bootstrap.directory, bootstrap.areas, holdings),
        documents={each.id: each for each in documents},
        passages={each.id: each for each in passages},
    )
