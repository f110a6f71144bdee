"""Reads what is kept of questions and replies: lists by what people look for, one answer whole, a sample by chance."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, Select, and_, func, or_, select, update

from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcript_tables import judgements, transcripts
from bot.adapters.transcripts_steps import steps_of
from bot.model import Outcome, Step
from knowledge.schema import writing

MOST_COUNTED = 1_000  # above that it is said that there are more


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which answers are looked for. Empty: any. `checking` and `feedback` take ANY and NONE besides their values."""

    words: str = ""  # all of them, anywhere in the question
    channel: str = ""
    area: str = ""  # an id, or NONE
    outcomes: tuple[str, ...] = ()
    feedback: str = ""
    checking: str = ""
    since: datetime | None = None
    until: datetime | None = None  # before this moment


ANY, NONE = "any", "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a list goes on: after this answer, from new to old."""

    at: datetime
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """What a list shows of an answer."""

    reply: str
    at: datetime
    channel: str
    area: str | None
    question: str
    outcome: Outcome
    checking: str | None
    feedback: str | None

    @property
    def place(self) -> Place:
        """Where it stands in a list."""
        return Place(at=self.at, reply=self.reply)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """One question with its reply in the reply contract, what the stages told, and what its asker said of it."""

    line: KeptLine
    audience: str
    answer: Mapping[str, Any]
    steps: tuple[Step, ...]
    reasons: tuple[str, ...]
    feedback_reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A question and what it was answered, in the reply contract."""

    question: str
    answer: Mapping[str, Any]


_LINE = (
    transcripts.c.reply,
    transcripts.c.at,
    transcripts.c.channel,
    transcripts.c.area,
    transcripts.c.question,
    transcripts.c.outcome,
    transcripts.c.checking,
)


class KeptAnswers:
    """The answers in a database of transcripts. Every method raises TranscriptsUnusable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def engine(self) -> Engine:
        """The database, for readings that are not lists."""
        return self._engine

    def page(self, sought: Sought, *, after: Place | None = None, most: int = 50) -> Sequence[KeptLine]:
        """List answers, newest first."""
        newest = select(*_LINE).where(*_conditions(sought))
        if after is not None:
            # The first condition alone would do; it lets the index be entered at the place.
            at, reply = transcripts.c.at, transcripts.c.reply
            newest = newest.where(at <= after.at, or_(at < after.at, and_(at == after.at, reply < after.reply)))
        lines = newest.order_by(transcripts.c.at.desc(), transcripts.c.reply.desc()).limit(most).subquery()
        said = judgements.c.verdict.label("feedback")
        told = select(lines, said).outerjoin(judgements, judgements.c.reply == lines.c.reply)
        return [_line(row) for row in self._read(told.order_by(lines.c.at.desc(), lines.c.reply.desc()))]

    def count(self, sought: Sought) -> int:
        """Count answers, at most one more than MOST_COUNTED."""
        found = select(transcripts.c.reply).where(*_conditions(sought)).limit(MOST_COUNTED + 1).subquery()
        ((count,),) = self._read(select(func.count()).select_from(found))
        return int(count)

    def find(self, reply: str) -> KeptAnswer | None:
        """Give one answer; None where it is not kept, or no longer."""
        asked = (
            select(transcripts, judgements.c.verdict.label("feedback"), judgements.c.reason)
            .outerjoin(judgements, judgements.c.reply == transcripts.c.reply)
            .where(transcripts.c.reply == reply)
        )
        for row in self._read(asked):
            return KeptAnswer(
                line=_line(row),
                audience=row.audience,
                answer=row.answer,
                steps=steps_of(row.steps),
                reasons=tuple(row.reasons or ()),
                feedback_reason=row.reason,
            )
        return None

    def lines(self, replies: Sequence[str]) -> Mapping[str, KeptLine]:
        """Give what a list shows of these answers, by id; those that are no longer kept are left out."""
        asked = (
            select(*_LINE, judgements.c.verdict.label("feedback"))
            .outerjoin(judgements, judgements.c.reply == transcripts.c.reply)
            .where(transcripts.c.reply.in_(replies))
        )
        return {row.reply: _line(row) for row in self._read(asked)}

    def said(self, replies: Sequence[str]) -> Mapping[str, Said]:
        """Give these answers with their questions, by id; those that are no longer kept are left out."""
        columns = transcripts.c.reply, transcripts.c.question, transcripts.c.answer
        rows = self._read(select(*columns).where(transcripts.c.reply.in_(replies)))
        return {row.reply: Said(question=row.question, answer=row.answer) for row in rows}

    def draw(self, sought: Sought, *, many: int, seed: int, leave_out: Collection[str] = frozenset()) -> Sequence[str]:
        """Choose answers by chance. The same seed draws the same of the same answers."""
        asked = select(transcripts.c.reply).where(*_conditions(sought))
        found = sorted(row.reply for row in self._read(asked) if row.reply not in leave_out)
        return random.Random(seed).sample(found, min(many, len(found)))  # noqa: S311 - a sample, not a secret

    def mark(self, replies: Sequence[str], checking: str | None) -> None:
        """Write down how far answers have been checked, so that lists can be narrowed by it."""
        changed = update(transcripts).where(transcripts.c.reply.in_(replies)).values(checking=checking)
        with SCHEMA.named_failures(self._engine), writing(self._engine) as connection:
            connection.execute(changed)

    def _read(self, asked: Select[Any]) -> Sequence[Row[Any]]:
        with SCHEMA.named_failures(self._engine), self._engine.connect() as connection:
            return connection.execute(asked).all()


def _conditions(sought: Sought) -> list[ColumnElement[bool]]:
    table = transcripts.c
    conditions: list[ColumnElement[bool]] = [
        table.question.icontains(word, autoescape=True) for word in sought.words.split()
    ]
    if sought.channel:
        conditions.append(table.channel == sought.channel)
    if sought.area:
        conditions.append(table.area.is_(None) if sought.area == NONE else table.area == sought.area)
    if sought.outcomes:
        conditions.append(table.outcome.in_(sought.outcomes))
    if sought.checking:
        conditions.append(_is(table.checking, sought.checking))
    if sought.feedback:
        conditions.append(_has_feedback(sought.feedback))
    if sought.since is not None:
        conditions.append(table.at >= sought.since)
    if sought.until is not None:
        conditions.append(table.at < sought.until)
    return conditions


def _is(column: ColumnElement[str], value: str) -> ColumnElement[bool]:
    if value in (ANY, NONE):
        return column.is_not(None) if value == ANY else column.is_(None)
    return column == value


def _has_feedback(verdict: str) -> ColumnElement[bool]:
    said = select(judgements.c.reply).where(judgements.c.reply == transcripts.c.reply)
    if verdict not in (ANY, NONE):
        said = said.where(judgements.c.verdict == verdict)
    return ~said.exists() if verdict == NONE else said.exists()


def _line(row: Row[Any]) -> KeptLine:
    return KeptLine(
        reply=row.reply,
        at=row.at,
        channel=row.channel,
        area=row.area,
        question=row.question,
        outcome=Outcome(row.outcome),
        checking=row.checking,
        feedback=row.feedback,
    )
