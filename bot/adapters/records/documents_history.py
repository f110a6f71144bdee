"""What was done to documents, by whom; what their texts were before; which differences are no conflict."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Row, delete, insert, select

from bot.adapters.records.database import changing, reading
from bot.adapters.records.documents_tables import dismissed, events, versions
from knowledge.model import Form, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that was done to a document. `changes`: by field, what it was and what it is."""

    document: str
    at: datetime
    by: str
    did: str
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A text that a document had until `ended_at`."""

    id: int
    document: str
    title: str
    ended_at: datetime
    ended_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """Why a difference between documents is no conflict, and who said so."""

    key: str
    subject: str
    by: str
    at: datetime
    why: str


class DocumentHistory:
    """Events, versions and dismissals. Each method may raise RecordsUnusable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note(self, event: Event) -> None:
        """Keep what was done."""
        row = asdict(event) | {"changes": {name: list(pair) for name, pair in event.changes.items()}}
        with changing(self._engine) as connection:
            connection.execute(insert(events).values(row))

    def events_of(self, document: str, *, most: int = 50) -> list[Event]:
        """List what was done to a document, newest first."""
        found = select(events).where(events.c.document == document).order_by(events.c.id.desc()).limit(most)
        with reading(self._engine) as connection:
            return [_event(row) for row in connection.execute(found)]

    def keep_version(self, document: str, title: str, texts: Sequence[Passage], *, by: str, at: datetime) -> int:
        """Keep the text that a document had until now; gives its number."""
        packed = zlib.compress(json.dumps([asdict(each) for each in texts]).encode())
        row = {"document": document, "title": title, "ended_at": at, "ended_by": by, "passages": packed}
        with changing(self._engine) as connection:
            key = connection.execute(insert(versions).values(row)).inserted_primary_key
        return 0 if key is None else int(key[0])

    def forget_version(self, number: int) -> None:
        """Drop a version: the change it was kept for was not made."""
        with changing(self._engine) as connection:
            connection.execute(delete(versions).where(versions.c.id == number))

    def versions_of(self, document: str) -> list[Version]:
        """List the texts that a document had, newest first."""
        columns = (versions.c.id, versions.c.document, versions.c.title, versions.c.ended_at, versions.c.ended_by)
        found = select(*columns).where(versions.c.document == document).order_by(versions.c.id.desc())
        with reading(self._engine) as connection:
            return [Version(**row._mapping) for row in connection.execute(found)]

    def text_of(self, document: str, number: int) -> list[Passage] | None:
        """Give a version's passages; None where there is no such version of the document."""
        found = select(versions.c.passages).where((versions.c.id == number) & (versions.c.document == document))
        with reading(self._engine) as connection:
            packed = connection.execute(found).scalar()
        return None if packed is None else [_passage(each) for each in json.loads(zlib.decompress(packed))]

    def dismiss(self, one: Dismissal) -> None:
        """Keep why a difference is no conflict."""
        with changing(self._engine) as connection:
            connection.execute(delete(dismissed).where(dismissed.c.key == one.key))
            connection.execute(insert(dismissed).values(asdict(one)))

    def reopen(self, key: str) -> None:
        """Count a difference as a conflict again."""
        with changing(self._engine) as connection:
            connection.execute(delete(dismissed).where(dismissed.c.key == key))

    def dismissals(self) -> dict[str, Dismissal]:
        """Give what was dismissed, by key."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(dismissed)).all()
        return {row.key: Dismissal(**row._mapping) for row in rows}


def _event(row: Row[Any]) -> Event:
    changes = {name: (pair[0], pair[1]) for name, pair in row.changes.items()}
    return Event(document=row.document, at=row.at, by=row.by, did=row.did, changes=changes, why=row.why)


def _passage(told: dict[str, Any]) -> Passage:
    lists = {name: tuple(told[name]) for name in ("heading", "asked")}
    return Passage(**{**told, **lists, "form": Form(told["form"])})
