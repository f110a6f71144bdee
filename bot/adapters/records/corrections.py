"""What trainers correct: taught questions, approved answers and wrong contacts, with where each stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, and_, delete, func, insert, select, update

from bot.adapters.records.corrections_model import (
    Author,
    ChangedMeanwhile,
    Correction,
    Draft,
    Kind,
    Source,
    State,
    Statement,
    UnknownCorrection,
)
from bot.adapters.records.corrections_parts import columns, inserted, with_parts, write_parts
from bot.adapters.records.corrections_tables import corrections, revision, sources, statements, wordings
from bot.adapters.records.database import changing, reading

__all__ = [
    "PAGE",
    "Author",
    "ChangedMeanwhile",
    "Correction",
    "Corrections",
    "Draft",
    "Kind",
    "Source",
    "State",
    "Statement",
    "UnknownCorrection",
]
PAGE = 50
_SHOWN_FIRST = (State.EXPIRED, State.WAITING, State.OPEN, State.IN_FORCE, State.ENDED)


class Corrections:
    """The corrections of one home. Each method may raise RecordsUnusable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def revision(self) -> int:
        """Give a number that is another after each change."""
        with reading(self._engine) as connection:
            return int(connection.execute(select(revision.c.number)).scalar() or 0)

    def make(self, draft: Draft, state: State, *, by: Author, at: datetime) -> int:
        """Keep a new correction and give its id."""
        row = {
            **columns(draft), "state": state.value, "made_by": by.id, "made_by_name": by.name, "made_at": at,
            "why": "", "revision": 1,
        }  # fmt: skip
        with changing(self._engine) as connection:
            identifier = inserted(connection, corrections, row)
            write_parts(connection, identifier, draft)
            _count_up(connection)
        return identifier

    def change(self, identifier: int, draft: Draft, state: State, *, seen: int, by: Author) -> None:
        """Put a new text in place of the old; whoever wrote it is its author. Raises as `decide` does."""
        with changing(self._engine) as connection:
            self._as_seen(connection, identifier, seen)
            cleared = {
                "why": "", "decided_by_name": None, "decided_at": None, "made_by": by.id, "made_by_name": by.name,
            }  # fmt: skip
            _set(connection, identifier, {**columns(draft), **cleared, "state": state.value, "revision": seen + 1})
            connection.execute(delete(wordings).where(wordings.c.correction == identifier))
            connection.execute(delete(statements).where(statements.c.correction == identifier))
            write_parts(connection, identifier, draft)
            _count_up(connection)

    def decide(self, identifier: int, state: State, *, by: str, at: datetime, seen: int, why: str = "") -> None:
        """Approve, send back or end a correction. Raises UnknownCorrection, ChangedMeanwhile."""
        with changing(self._engine) as connection:
            self._as_seen(connection, identifier, seen)
            said = {"state": state.value, "decided_by_name": by, "decided_at": at, "why": why, "revision": seen + 1}
            _set(connection, identifier, said)
            _count_up(connection)

    def expire(self, reasons: Mapping[int, str]) -> None:
        """Take corrections out of use, each with what changed in its passages."""
        if not reasons:
            return
        with changing(self._engine) as connection:
            for identifier, why in reasons.items():
                _set(connection, identifier, {"state": State.EXPIRED.value, "why": why})
            _count_up(connection)

    def get(self, identifier: int) -> Correction:
        """Give a correction. Raises UnknownCorrection."""
        with reading(self._engine) as connection:
            return _one(connection, identifier)

    def in_state(self, kinds: Collection[Kind], states: Collection[State]) -> tuple[Correction, ...]:
        """Give all of these kinds and states, oldest first."""
        wanted = select(corrections).where(
            corrections.c.kind.in_([each.value for each in kinds]),
            corrections.c.state.in_([each.value for each in states]),
        )
        with reading(self._engine) as connection:
            rows = connection.execute(wanted.order_by(corrections.c.id)).mappings().all()
            return with_parts(connection, rows)

    def contacts_in_doubt(self) -> int:
        """Count the contacts that are reported as wrong."""
        asked = select(func.count(func.distinct(corrections.c.contact))).where(
            corrections.c.kind == Kind.CONTACT.value, corrections.c.state == State.OPEN.value
        )
        with reading(self._engine) as connection:
            return int(connection.execute(asked).scalar() or 0)

    def page(
        self,
        *,
        states: Collection[State],
        kinds: Collection[Kind],
        number: int,
        among: Collection[int] | None = None,
    ) -> tuple[Correction, ...]:
        """Give a page, from 1: what expired first, then what waits. One more than a page holds: there is a next.

        `among`: ids; None for all.
        """
        wanted = [corrections.c.kind.in_([each.value for each in kinds])]
        if among is not None:
            wanted.append(corrections.c.id.in_(list(among)))
        chosen: list[RowMapping] = []
        with reading(self._engine) as connection:
            skip = (number - 1) * PAGE
            for state in sorted(states, key=_SHOWN_FIRST.index):
                here = and_(corrections.c.state == state.value, *wanted)
                held = int(connection.execute(select(func.count()).select_from(corrections).where(here)).scalar() or 0)
                if skip < held and len(chosen) <= PAGE:
                    asked = select(corrections).where(here).order_by(corrections.c.id.desc())
                    chosen += connection.execute(asked.offset(skip).limit(PAGE + 1 - len(chosen))).mappings().all()
                skip = max(0, skip - held)
            return with_parts(connection, chosen)

    def counts(self) -> Mapping[State, int]:
        """Count the corrections of each state."""
        asked = select(corrections.c.state, func.count()).group_by(corrections.c.state)
        with reading(self._engine) as connection:
            found = {State(state): int(count) for state, count in connection.execute(asked)}
        return {state: found.get(state, 0) for state in State}

    def of_reply(self, reply: str) -> tuple[Correction, ...]:
        """Give the corrections of one answer."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(corrections).where(corrections.c.reply == reply)).mappings().all()
            return with_parts(connection, rows)

    def resting_on(self, passages: Collection[str]) -> tuple[Correction, ...]:
        """Give the corrections that rest on any of these passages: what a change of their document would touch."""
        asked = (
            select(corrections)
            .where(corrections.c.state.in_((State.IN_FORCE.value, State.WAITING.value)))
            .where(
                corrections.c.id.in_(
                    select(statements.c.correction).join(sources).where(sources.c.passage.in_(list(passages)))
                )
            )
        )
        with reading(self._engine) as connection:
            return with_parts(connection, connection.execute(asked).mappings().all())

    def _as_seen(self, connection: Connection, identifier: int, seen: int) -> None:
        now = _one(connection, identifier)
        if now.revision != seen:
            raise ChangedMeanwhile(now)


def _set(connection: Connection, identifier: int, values: Mapping[str, Any]) -> None:
    connection.execute(update(corrections).where(corrections.c.id == identifier).values(dict(values)))


def _count_up(connection: Connection) -> None:
    if connection.execute(update(revision).values(number=revision.c.number + 1)).rowcount == 0:
        connection.execute(insert(revision).values(id=1, number=1))


def _one(connection: Connection, identifier: int) -> Correction:
    rows = connection.execute(select(corrections).where(corrections.c.id == identifier)).mappings().all()
    if not rows:
        raise UnknownCorrection(f"correction {identifier}: there is none, or it is deleted")
    return with_parts(connection, rows)[0]
