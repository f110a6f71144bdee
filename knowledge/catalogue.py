"""The catalogue: documents, their standings and their passages, in SQL. What it says counts at once, everywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, Self
from uuid import uuid4

from sqlalchemy import Connection, Engine, Select, bindparam, delete, func, insert, select, update

from knowledge.calendar import in_london
from knowledge.database import open_database
from knowledge.edition import Edition
from knowledge.model import Audience, Document, Passage, Standing
from knowledge.rows import (
    asked_rows,
    digest,
    document_from,
    document_row,
    passage_from,
    passage_row,
    passages_hash,
)
from knowledge.schema import writing
from knowledge.tables import asked, dead_letters, documents, edition, passages, unsettled, withdrawn


class UnknownDocument(LookupError):
    """The catalogue has no such document; the message names it and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a change of a document did to its passages, as ids in the document's order."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """Something that could not be ingested, and why."""

    name: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What is left of a document that was taken out: enough to say so to whoever follows a link to it."""

    document: str
    title: str
    day: date


class Catalogue:
    """Documents and passages. Any method may raise `database.CatalogueUnusable`.

    What is read often stays in memory until the edition changes, which every reading asks the database first: so a
    change counts at once, in every process.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._read: Edition | None = None

    @classmethod
    def open(cls, url: str) -> Self:
        """Open the database at `url`. Raises CatalogueUnusable."""
        return cls(open_database(url))

    def close(self) -> None:
        """Let the database go."""
        self._engine.dispose()

    def documents(self) -> list[Document]:
        """All documents, by id."""
        return list(self._edition().documents)

    def document(self, identifier: str) -> Document | None:
        """The document with that id."""
        return next((document for document in self._edition().documents if document.id == identifier), None)

    def withdrawn(self, identifier: str) -> Withdrawn | None:
        """What is left of a document that was taken out; None for one that is held, and one that never was."""
        rows = self._rows(select(withdrawn).where(withdrawn.c.document == identifier))
        return Withdrawn(document=rows[0].document, title=rows[0].title, day=rows[0].day) if rows else None

    def in_force(
        self, *, areas: Collection[str] | None, audience: Audience, standings: Collection[Standing]
    ) -> list[Document]:
        """Documents for `audience` of these areas (None: all) and standings."""
        return [
            document
            for document in self._edition().documents
            if document.standing in standings
            and (areas is None or document.area in areas)
            and audience in document.audience
        ]

    def passages(self, identifiers: Collection[str]) -> dict[str, Passage]:
        """The passages with those ids, by id, in the order given. An id that is not there is not in the answer."""
        return self._edition().passages(identifiers, lambda unknown: self._passages(passages.c.id.in_(list(unknown))))

    def passages_of(self, document: str) -> list[Passage]:
        """A document's passages in order; none where there is no such document."""
        return self._edition().text(document, lambda: self._passages(passages.c.document == document))

    def all_passages(self) -> dict[str, list[Passage]]:
        """Every document's passages, by document id, in order."""
        by_document: dict[str, list[Passage]] = {row.id: [] for row in self._rows(select(documents.c.id))}
        for passage in self._passages():
            by_document.setdefault(passage.document, []).append(passage)  # one that came in since
        return by_document

    def count_passages(self) -> int:
        """How many passages there are."""
        return int(self._rows(select(func.count()).select_from(passages))[0][0])

    def superseded_by(self) -> Mapping[str, str]:
        """For each superseded document whose successor is known, the successor's id."""
        return self._edition().superseded_by

    def content_hash(self, identifier: str) -> str | None:
        """The hash of what the document was last made from."""
        rows = self._rows(select(documents.c.content_hash).where(documents.c.id == identifier))
        return str(rows[0][0]) if rows else None

    def ingested_at(self, identifier: str) -> datetime | None:
        """When the document last went in."""
        rows = self._rows(select(documents.c.ingested_at).where(documents.c.id == identifier))
        return rows[0].ingested_at if rows else None

    def replace(self, document: Document, texts: Sequence[Passage], content_hash: str) -> Change:
        """Store a document in place of what was stored of it, all or nothing.

        The same words printed twice in the same place have the same id and are stored once. What this document
        supersedes is superseded from now on; what was superseded by another document stays so while that is held.
        """
        wanted = unique(texts)
        with writing(self._engine) as connection:
            _begin_edition(connection)
            connection.execute(delete(withdrawn).where(withdrawn.c.document == document.id))
            stored = _ids(connection, document.id)
            _write_document(connection, document, content_hash, passages_hash(wanted.values()))
            gone = [identifier for identifier in stored if identifier not in wanted]
            _write_passages(connection, wanted, stored=set(stored), gone=gone)
            for older in document.supersedes:
                current = (documents.c.id == older) & (documents.c.standing == Standing.CURRENT.value)
                given = {"standing": Standing.SUPERSEDED.value, "superseded_by": document.id}
                connection.execute(update(documents).where(current).values(given))
            connection.execute(delete(dead_letters).where(dead_letters.c.name == document.id))
        return Change(
            added=tuple(identifier for identifier in wanted if identifier not in stored),
            removed=tuple(gone),
            kept=tuple(identifier for identifier in wanted if identifier in stored),
        )

    def remove(self, identifier: str) -> Change:
        """Delete a document and its passages, but for its title. Removing what is not there changes nothing."""
        with writing(self._engine) as connection:
            _begin_edition(connection)
            stored = _ids(connection, identifier)
            title = connection.execute(select(documents.c.title).where(documents.c.id == identifier)).scalar()
            if title is not None:
                left = {"document": identifier, "title": title, "day": in_london(datetime.now(UTC)).date()}
                connection.execute(insert(withdrawn).values(left))
            connection.execute(delete(documents).where(documents.c.id == identifier))
        return Change(removed=tuple(stored))

    def set_standing(self, identifier: str, standing: Standing, *, superseded_by: str | None = None) -> None:
        """Say what a document is from now on, in every process. Raises UnknownDocument."""
        given = {"standing": standing.value, "superseded_by": superseded_by}
        with writing(self._engine) as connection:
            _begin_edition(connection)
            done = connection.execute(update(documents).where(documents.c.id == identifier).values(given))
            if done.rowcount == 0:
                raise UnknownDocument(f"{identifier}: not in the catalogue; `signpost library list` shows what is")

    def corpus_version(self, extra: Iterable[str] = ()) -> str:
        """A short hash over all documents, standings and passages; `extra`: contacts' and vocabulary's own hashes."""
        return self._edition().corpus_version(extra)

    def unsettle(self, identifier: str) -> None:
        """Note that a document's indexes are about to differ from the catalogue."""
        with writing(self._engine) as connection:
            connection.execute(delete(unsettled).where(unsettled.c.document == identifier))
            connection.execute(insert(unsettled).values(document=identifier, since=datetime.now(UTC)))

    def settle(self, identifier: str) -> None:
        """Note that a document's indexes hold what the catalogue holds."""
        with writing(self._engine) as connection:
            connection.execute(delete(unsettled).where(unsettled.c.document == identifier))

    def unsettled(self) -> list[str]:
        """Documents whose last change did not end, oldest first."""
        return [row.document for row in self._rows(select(unsettled).order_by(unsettled.c.since))]

    def record_dead_letter(self, name: str, reason: str) -> None:
        """Keep a note of something that could not be ingested, in place of an earlier note about it."""
        with writing(self._engine) as connection:
            connection.execute(delete(dead_letters).where(dead_letters.c.name == name))
            connection.execute(insert(dead_letters).values(name=name, reason=reason, at=datetime.now(UTC)))

    def forget_dead_letter(self, name: str) -> None:
        """Drop the note, because the thing went in or is not wanted."""
        with writing(self._engine) as connection:
            connection.execute(delete(dead_letters).where(dead_letters.c.name == name))

    def dead_letters(self) -> list[DeadLetter]:
        """What could not be ingested, by name."""
        rows = self._rows(select(dead_letters).order_by(dead_letters.c.name))
        return [DeadLetter(name=row.name, reason=row.reason, at=row.at) for row in rows]

    def _edition(self) -> Edition:
        """What the catalogue says now. The mark is read before the rest, so that a change in between is noticed."""
        with self._engine.connect() as connection:
            mark = str(connection.execute(_MARK).scalar())
            if self._read is None or self._read.mark != mark:
                self._read = _edition(mark, connection.execute(_DOCUMENTS).all())
            return self._read

    def _rows(self, statement: Select[Any]) -> Sequence[Any]:
        with self._engine.connect() as connection:
            return connection.execute(statement).all()

    def _passages(self, condition: Any = None) -> list[Passage]:
        wanted = select(passages).order_by(passages.c.document, passages.c.order)
        questions = select(asked).join(passages, passages.c.id == asked.c.passage).order_by(asked.c.order)
        if condition is not None:
            wanted, questions = wanted.where(condition), questions.where(condition)
        asked_of: dict[str, list[str]] = {}
        with self._engine.connect() as connection:
            found = connection.execute(wanted).all()
            for row in connection.execute(questions):
                asked_of.setdefault(row.passage, []).append(row.question)
        return [passage_from(row, asked_of.get(row.id, ())) for row in found]


_MARK = select(edition.c.mark)
_DOCUMENTS = select(documents).order_by(documents.c.id)


def _begin_edition(connection: Connection) -> None:
    connection.execute(update(edition).values(mark=uuid4().hex))


def _edition(mark: str, rows: Sequence[Any]) -> Edition:
    columns = [column.name for column in documents.c if column.name != "ingested_at"]
    known = [[row._mapping[name] for name in columns] for row in rows]
    return Edition(
        mark=mark,
        documents=tuple(document_from(row) for row in rows),
        superseded_by={row.id: row.superseded_by for row in rows if row.superseded_by is not None},
        version=partial(_version, known),
    )


def _version(known: list[list[Any]], extra: tuple[str, ...]) -> str:
    return digest([known, list(extra)])


def unique(texts: Sequence[Passage]) -> dict[str, Passage]:
    """Passages by id, the first of each."""
    by_id: dict[str, Passage] = {}
    for passage in texts:
        by_id.setdefault(passage.id, passage)
    return by_id


def _ids(connection: Connection, document: str) -> list[str]:
    stored = select(passages.c.id).where(passages.c.document == document).order_by(passages.c.order)
    return list(connection.execute(stored).scalars())


def _write_document(connection: Connection, document: Document, content_hash: str, texts_hash: str) -> None:
    made = {"content_hash": content_hash, "passages_hash": texts_hash, "ingested_at": datetime.now(UTC)}
    row = document_row(document) | made
    here = documents.c.id == document.id
    before = connection.execute(select(documents.c.superseded_by).where(here)).first()
    successor = None if before is None else _held(connection, before.superseded_by)
    if document.standing is Standing.CURRENT:
        successor = successor or _successor(connection, document.id)
        if successor is not None:
            row["standing"] = Standing.SUPERSEDED.value
    if before is None:
        connection.execute(insert(documents).values(row | {"superseded_by": successor}))
    else:
        connection.execute(update(documents).where(here).values(row | {"superseded_by": successor}))


def _held(connection: Connection, identifier: str | None) -> str | None:
    """The same id while there is such a document: one that was taken out supersedes nothing that is read in again."""
    return connection.execute(select(documents.c.id).where(documents.c.id == identifier)).scalar()


def _successor(connection: Connection, identifier: str) -> str | None:
    """A document that says it supersedes this one and went in before it."""
    records = connection.execute(select(documents.c.id, documents.c.supersedes).order_by(documents.c.id))
    return next((row.id for row in records if identifier in row.supersedes and row.id != identifier), None)


def _write_passages(
    connection: Connection, wanted: Mapping[str, Passage], *, stored: set[str], gone: list[str]
) -> None:
    kept = [passage for passage in wanted.values() if passage.id in stored]
    if gone:
        connection.execute(delete(passages).where(passages.c.id == bindparam("old")), [{"old": old} for old in gone])
    if kept:
        moved: dict[str, Any] = {
            "order": bindparam("new_order"),
            "page": bindparam("new_page"),
            "form": bindparam("new_form"),
        }
        places = [
            {"old": one.id, "new_order": one.order, "new_page": one.page, "new_form": one.form.value} for one in kept
        ]
        connection.execute(update(passages).where(passages.c.id == bindparam("old")).values(moved), places)
        connection.execute(delete(asked).where(asked.c.passage == bindparam("old")), [{"old": one.id} for one in kept])
    if added := [passage_row(passage) for passage in wanted.values() if passage.id not in stored]:
        connection.execute(insert(passages), added)
    if questions := asked_rows(wanted.values()):
        connection.execute(insert(asked), questions)
