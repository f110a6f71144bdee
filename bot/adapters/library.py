"""The library that answering searches: the knowledge base behind the `Library` port."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.ports import Finding, LibraryUnavailable
from knowledge.base import KnowledgeBase
from knowledge.database import CatalogueUnusable
from knowledge.model import Audience, Document, Passage, Standing
from knowledge.search import IndexUnreadable, Query, Scope
from knowledge.sentences import sentences
from knowledge.vocabulary import Expansion

DENSE_EXTRA = 4  # abbreviation expansions that are embedded with the question; more would drown it


class KnowledgeLibrary:
    """Finds passages with their documents and sentences. Standing is read from the catalogue at each question."""

    def __init__(self, base: KnowledgeBase, *, also_in_force: Iterable[str] = ()) -> None:
        self._base = base
        self._also_in_force = tuple(also_in_force)

    def search(
        self, text: str, *, expansions: Sequence[Expansion], documents: frozenset[str], limit: int
    ) -> list[Finding]:
        """Find the best passages among the given documents. Raises LibraryUnavailable."""
        extra = tuple(each.phrase for each in expansions if each.kind == "abbreviation")[:DENSE_EXTRA]
        query = Query(text=text, expansions=tuple(expansions), dense_extra=extra)
        try:
            with self._base.turns.together():
                hits = self._base.index.search(query, Scope(documents=documents), limit)
                passages = self._base.catalogue.passages([hit.passage for hit in hits])
                known = {document.id: document for document in self._base.catalogue.documents()}
        except (IndexUnreadable, CatalogueUnusable) as error:
            raise LibraryUnavailable(str(error)) from error
        findings = []
        for hit in hits:
            passage = passages.get(hit.passage)
            if passage is None or passage.document not in known:
                continue  # withdrawn between the search and here: what the catalogue forgot is not shown
            pieces = tuple(sentences(passage.text))
            cosines = hit.sentences if len(hit.sentences) == len(pieces) else (0.0,) * len(pieces)
            findings.append(
                Finding(
                    passage=passage,
                    document=known[passage.document],
                    score=hit.score,
                    dense=hit.dense,
                    lexical=hit.lexical,
                    nearness=hit.nearness,
                    sentences=pieces,
                    cosines=cosines,
                    asked=hit.asked,
                )
            )
        return findings

    def documents(
        self, *, areas: frozenset[str] | None, audience: Audience, standings: frozenset[Standing]
    ) -> list[Document]:
        """List documents of those areas, for that audience, of those standings. Raises LibraryUnavailable."""
        try:
            return self._base.catalogue.in_force(areas=areas, audience=audience, standings=standings)
        except CatalogueUnusable as error:
            raise LibraryUnavailable(str(error)) from error

    def printed_in(self, document: str, value: str) -> Finding | None:
        """Find the passage of a document that prints a telephone number or address. Raises LibraryUnavailable."""
        wanted = _without_spaces(value)
        try:
            record = self._base.catalogue.document(document)
            passages = self._base.catalogue.passages_of(document)
        except CatalogueUnusable as error:
            raise LibraryUnavailable(str(error)) from error
        for passage in passages:
            if record is not None and wanted in _without_spaces(passage.text):
                return _unscored(passage, record)
        return None

    def cited(self, passages: Sequence[str]) -> list[Finding]:
        """Give the passages with these ids that are held, unscored. Raises LibraryUnavailable."""
        try:
            held = self._base.catalogue.passages(passages)
            known = {document.id: document for document in self._base.catalogue.documents()}
        except CatalogueUnusable as error:
            raise LibraryUnavailable(str(error)) from error
        return [_unscored(each, known[each.document]) for each in held.values() if each.document in known]

    def superseded_by(self) -> Mapping[str, str]:
        """Give, for each superseded document's id, the id of what replaced it. Raises LibraryUnavailable."""
        try:
            return self._base.catalogue.superseded_by()
        except CatalogueUnusable as error:
            raise LibraryUnavailable(str(error)) from error

    def rarity(self, words: Sequence[str]) -> Mapping[str, float]:
        """Give the inverse document frequency of each word's stem in the library."""
        return self._base.index.rarity(words)

    @property
    def is_degraded(self) -> bool:
        """Whether meaning is out of order, so that only keywords are searched."""
        return self._base.index.degraded is not None

    @property
    def corpus_version(self) -> str:
        """A short hash over all documents, contacts and vocabulary in force. Raises LibraryUnavailable."""
        try:
            return self._base.catalogue.corpus_version(self._also_in_force)
        except CatalogueUnusable as error:
            raise LibraryUnavailable(str(error)) from error


def _unscored(passage: Passage, document: Document) -> Finding:
    pieces = tuple(sentences(passage.text))
    zeros = (0.0,) * len(pieces)
    return Finding(
        passage=passage,
        document=document,
        score=1.0,
        dense=0.0,
        lexical=0.0,
        nearness=0.0,
        sentences=pieces,
        cosines=zeros,
    )


def _without_spaces(text: str) -> str:
    return "".join(text.split()).lower()
