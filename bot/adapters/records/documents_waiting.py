"""Files that somebody sent and that are not in force yet, each with the record that is being written for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Row, delete, insert, select, update

from bot.adapters.records.database import changing, reading
from bot.adapters.records.documents_tables import waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One file and its record as typed so far. `id` is the hash of its content."""

    id: str
    name: str
    suffix: str
    size: int
    by: str
    at: datetime
    url: str | None = None
    replaces: str | None = None
    refused: str = ""
    record: Mapping[str, str]
    is_complete: bool = False
    revision: int = 1


class WaitingDocuments:
    """What waits, in one table. Each method may raise RecordsUnusable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, one: Waiting) -> None:
        """Keep a file's entry in place of an earlier one of the same content; a record begun for it stays."""
        row = _row(one)
        with changing(self._engine) as connection:
            here = waiting.c.id == one.id
            before = connection.execute(select(waiting).where(here)).first()
            if before is None:
                connection.execute(insert(waiting).values(row))
                return
            kept = {"revision": before.revision + 1}
            if before.record and before.replaces == one.replaces:
                kept |= {"record": before.record, "is_complete": before.is_complete}
            connection.execute(update(waiting).where(here).values(row | kept))

    def get(self, identifier: str) -> Waiting | None:
        """Give an entry; None where there is none, or no longer."""
        with reading(self._engine) as connection:
            row = connection.execute(select(waiting).where(waiting.c.id == identifier)).first()
        return None if row is None else _from(row)

    def all(self) -> list[Waiting]:
        """List what waits, newest first."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(waiting).order_by(waiting.c.at.desc(), waiting.c.id)).all()
        return [_from(row) for row in rows]

    def write_record(
        self, identifier: str, record: Mapping[str, str], *, is_complete: bool, seen: int, by: str, at: datetime
    ) -> bool:
        """Keep the record as typed. False, and nothing is kept, where somebody wrote it since revision `seen`."""
        given = {"record": dict(record), "is_complete": int(is_complete), "revision": seen + 1, "by": by, "at": at}
        here = (waiting.c.id == identifier) & (waiting.c.revision == seen)
        with changing(self._engine) as connection:
            return connection.execute(update(waiting).where(here).values(given)).rowcount == 1

    def refuse(self, identifier: str, why: str) -> None:
        """Note why a file cannot be read; an empty reason takes that back."""
        with changing(self._engine) as connection:
            connection.execute(update(waiting).where(waiting.c.id == identifier).values(refused=why))

    def drop(self, identifier: str) -> None:
        """Forget an entry: it is in force, or not wanted."""
        with changing(self._engine) as connection:
            connection.execute(delete(waiting).where(waiting.c.id == identifier))


def _row(one: Waiting) -> dict[str, Any]:
    return {
        "id": one.id, "name": one.name, "suffix": one.suffix, "size": one.size, "url": one.url,
        "replaces": one.replaces, "refused": one.refused, "record": dict(one.record),
        "is_complete": int(one.is_complete), "revision": one.revision, "by": one.by, "at": one.at,
    }  # fmt: skip


def _from(row: Row[Any]) -> Waiting:
    found = row._mapping
    return Waiting(**{**found, "is_complete": bool(found["is_complete"])})
