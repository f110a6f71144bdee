"""What trainers correct: taught questions, approved answers and wrong contacts, with where each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, and_, delete, func, insert, select, update

from bot.adapters.records.corrections_tables import corrections, revision, sources, statements, wordings
from bot.adapters.records.database import changing, reading

PAGE = 50
AT_ONCE = 500  # ids in one question to the database


class Kind(StrEnum):
    """What a correction does."""

    TAUGHT = "taught"  # ties a question to the passage that answers it
    APPROVED = "approved"  # an answer written by a trainer and approved by somebody else
    CONTACT = "contact"  # a contact is wrong: mended among the contacts


class State(StrEnum):
    """How far a correction has come."""

    OPEN = "open"  # sent back to its author, or a contact that nobody has mended yet
    WAITING = "waiting"  # for approval by somebody else
    IN_FORCE = "in-force"
    EXPIRED = "expired"  # one of its passages is not what it was, so it is not used
    ENDED = "ended"  # taken back, or done


_SHOWN_FIRST = (State.EXPIRED, State.WAITING, State.OPEN, State.IN_FORCE, State.ENDED)


class UnknownCorrection(LookupError):
    """There is no such correction; the message says so."""


class ChangedMeanwhile(Exception):
    """Somebody else has changed the correction since it was read. `now` is what it is."""

    def __init__(self, now: Correction) -> None:
        super().__init__("somebody else has changed this correction")
        self.now = now


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who did something: the number keeps people apart, the name is shown."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A passage as it was when it was chosen. `marked`: its sentences that answer; none: the whole passage."""

    passage: str
    document: str
    title: str
    words: str
    heading: tuple[str, ...] = ()
    paragraph: str | None = None
    page: int | None = None
    marked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence of an approved answer with the passages it rests on; of a taught question, its passage alone."""

    words: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody wants to keep. All words are screened before they come here."""

    kind: Kind
    wordings: tuple[str, ...]
    statements: tuple[Statement, ...] = ()
    area: str | None = None
    reply: str | None = None
    contact: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction as it is kept."""

    id: int
    kind: Kind
    state: State
    wordings: tuple[str, ...]
    made_by: Author
    made_at: datetime
    revision: int
    statements: tuple[Statement, ...] = ()
    area: str | None = None
    reply: str | None = None
    contact: str | None = None
    note: str = ""
    decided_by: str | None = None
    decided_at: datetime | None = None
    why: str = field(default="")

    @property
    def passages(self) -> frozenset[str]:
        """The ids of all passages that it rests on."""
        return frozenset(source.passage for statement in self.statements for source in statement.sources)


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
            **_columns(draft), "state": state.value, "made_by": by.id, "made_by_name": by.name, "made_at": at,
            "why": "", "revision": 1,
        }  # fmt: skip
        with changing(self._engine) as connection:
            identifier = _inserted(connection, corrections, row)
            _write_parts(connection, identifier, draft)
            _count_up(connection)
        return identifier

    def change(self, identifier: int, draft: Draft, state: State, *, seen: int, by: Author) -> None:
        """Put a new text in place of the old; whoever wrote it is its author. Raises as `decide` does."""
        with changing(self._engine) as connection:
            self._as_seen(connection, identifier, seen)
            cleared = {
                "why": "", "decided_by_name": None, "decided_at": None, "made_by": by.id, "made_by_name": by.name,
            }  # fmt: skip
            _set(connection, identifier, {**_columns(draft), **cleared, "state": state.value, "revision": seen + 1})
            connection.execute(delete(wordings).where(wordings.c.correction == identifier))
            connection.execute(delete(statements).where(statements.c.correction == identifier))
            _write_parts(connection, identifier, draft)
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
            return _with_parts(connection, rows)

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
            return _with_parts(connection, chosen)

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
            return _with_parts(connection, rows)

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
            return _with_parts(connection, connection.execute(asked).mappings().all())

    def _as_seen(self, connection: Connection, identifier: int, seen: int) -> None:
        now = _one(connection, identifier)
        if now.revision != seen:
            raise ChangedMeanwhile(now)


def _columns(draft: Draft) -> dict[str, Any]:
    return {
        "kind": draft.kind.value, "area": draft.area, "reply": draft.reply, "contact": draft.contact,
        "note": draft.note,
    }  # fmt: skip


def _set(connection: Connection, identifier: int, values: Mapping[str, Any]) -> None:
    connection.execute(update(corrections).where(corrections.c.id == identifier).values(dict(values)))


def _inserted(connection: Connection, table: Any, row: Mapping[str, Any]) -> int:
    key = connection.execute(insert(table).values(dict(row))).inserted_primary_key
    return int(key[0]) if key else 0


def _count_up(connection: Connection) -> None:
    if connection.execute(update(revision).values(number=revision.c.number + 1)).rowcount == 0:
        connection.execute(insert(revision).values(id=1, number=1))


def _write_parts(connection: Connection, identifier: int, draft: Draft) -> None:
    for words in draft.wordings:
        connection.execute(insert(wordings).values(correction=identifier, words=words))
    for statement in draft.statements:
        row = {"correction": identifier, "words": statement.words}
        place = _inserted(connection, statements, row)
        for source in statement.sources:
            kept = {
                "statement": place, "passage": source.passage, "document": source.document, "title": source.title,
                "heading": list(source.heading), "paragraph": source.paragraph, "page": source.page,
                "words": source.words, "marked": list(source.marked),
            }  # fmt: skip
            connection.execute(insert(sources).values(kept))


def _one(connection: Connection, identifier: int) -> Correction:
    rows = connection.execute(select(corrections).where(corrections.c.id == identifier)).mappings().all()
    if not rows:
        raise UnknownCorrection(f"correction {identifier}: there is none, or it is deleted")
    return _with_parts(connection, rows)[0]


def _with_parts(connection: Connection, rows: Sequence[RowMapping]) -> tuple[Correction, ...]:
    said, parts, cited = defaultdict(list), defaultdict(list), defaultdict(list)
    ids = [row["id"] for row in rows]
    for some in (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)):
        mine = statements.c.correction.in_(some)
        for each in connection.execute(select(wordings).where(wordings.c.correction.in_(some)).order_by(wordings.c.id)):
            said[each.correction].append(each.words)
        for each in connection.execute(select(statements).where(mine).order_by(statements.c.id)):
            parts[each.correction].append(each)
        for each in connection.execute(select(sources).join(statements).where(mine).order_by(sources.c.id)):
            cited[each.statement].append(_source(each))
    return tuple(
        _correction(
            row,
            tuple(said[row["id"]]),
            tuple(Statement(words=part.words, sources=tuple(cited[part.id])) for part in parts[row["id"]]),
        )
        for row in rows
    )


def _source(row: Any) -> Source:
    return Source(
        passage=row.passage, document=row.document, title=row.title, words=row.words, heading=tuple(row.heading),
        paragraph=row.paragraph, page=row.page, marked=tuple(row.marked),
    )  # fmt: skip


def _correction(row: RowMapping, said: tuple[str, ...], made: tuple[Statement, ...]) -> Correction:
    return Correction(
        id=row["id"], kind=Kind(row["kind"]), state=State(row["state"]), wordings=said, statements=made,
        made_by=Author(id=row["made_by"], name=row["made_by_name"]), made_at=row["made_at"],
        revision=row["revision"], area=row["area"], reply=row["reply"], contact=row["contact"], note=row["note"],
        decided_by=row["decided_by_name"], decided_at=row["decided_at"], why=row["why"],
    )  # fmt: skip
