"""Who changed which question of a set, and what it was before; kept for thirty days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Engine, delete, insert, select

from bot.adapters.records.database import changing, reading
from bot.adapters.records.question_changes_tables import question_changes as changes

KEPT = timedelta(days=30)


class Did(StrEnum):
    """What was done to a question."""

    ADDED = "added"
    CHANGED = "changed"
    DELETED = "deleted"
    PUT_BACK = "put back"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionChange:
    """One change. `place` is the question's number in its set, from 1; `before` its line as it was."""

    set_name: str
    case_id: str
    did: Did
    by: str
    at: datetime
    place: int = 0
    before: str | None = None
    id: int = 0


class QuestionChanges:
    """The changes to the question sets of one home."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, change: QuestionChange) -> int:
        """Keep a change and forget those of more than thirty days ago; gives its id."""
        row = {
            "set_name": change.set_name, "case_id": change.case_id, "did": change.did.value, "by": change.by,
            "at": change.at, "place": change.place, "before": change.before,
        }  # fmt: skip
        with changing(self._engine) as connection:
            connection.execute(delete(changes).where(changes.c.at < change.at - KEPT))
            made = connection.execute(insert(changes).values(row)).inserted_primary_key
            return int(made[0]) if made else 0

    def get(self, identifier: int) -> QuestionChange | None:
        """Give one change; None where it is forgotten."""
        with reading(self._engine) as connection:
            row = connection.execute(select(changes).where(changes.c.id == identifier)).mappings().first()
        return None if row is None else _change(dict(row))

    def last(self, set_name: str, case_id: str) -> QuestionChange | None:
        """Give the latest change to a question; None where nobody changed it lately."""
        asked = select(changes).where(changes.c.set_name == set_name, changes.c.case_id == case_id)
        with reading(self._engine) as connection:
            row = connection.execute(asked.order_by(changes.c.id.desc()).limit(1)).mappings().first()
        return None if row is None else _change(dict(row))

    def latest(self, set_name: str, most: int = 10) -> Sequence[QuestionChange]:
        """Give the latest changes to a set, newest first."""
        asked = select(changes).where(changes.c.set_name == set_name).order_by(changes.c.id.desc()).limit(most)
        with reading(self._engine) as connection:
            return tuple(_change(dict(row)) for row in connection.execute(asked).mappings())


def _change(row: dict[str, object]) -> QuestionChange:
    return QuestionChange(**(row | {"did": Did(str(row["did"]))}))  # type: ignore[arg-type]
