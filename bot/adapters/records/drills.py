"""Drills of training sessions: questions, the one that is shown, and the groups' answers; gone after thirty days."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, RowMapping, delete, func, insert, select, update

from bot.adapters.records.database import changing, reading
from bot.adapters.records.drills_tables import drill_answers, drill_questions, drills

KEPT = timedelta(days=30)
MOST_QUESTIONS = 30
MOST_ANSWERS = 200  # to one question
# Without letters and digits that are taken for each other when they are read off a wall.
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 6


class UnknownDrill(LookupError):
    """There is no such drill, or no longer; the message says so."""


class DrillFull(ValueError):
    """A drill holds as many questions, or a question as many answers, as it may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillQuestion:
    """One question of a drill. `moment`: when it is said to be asked; None: whenever it is shown."""

    text: str
    moment: datetime | None = None
    id: int = 0
    number: int = 0  # from 1
    revealed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillAnswer:
    """What a group would do, in screened words."""

    group: str
    contact: str
    threshold: str
    to_do: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """A drill with its questions in order. `number`: of the question that is shown, from 1."""

    id: int
    title: str
    code: str
    area: str | None
    by: str
    made_at: datetime
    number: int
    questions: tuple[DrillQuestion, ...] = ()

    @property
    def kept_until(self) -> datetime:
        """When it is deleted, with all answers."""
        return self.made_at + KEPT

    @property
    def shown(self) -> DrillQuestion | None:
        """The question that is shown now; None where the drill has none."""
        return self.questions[min(self.number, len(self.questions)) - 1] if self.questions else None


class Drills:
    """The drills of one home. Whatever is read or written, those that are over thirty days old are deleted first."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def make(self, *, title: str, area: str | None, questions: Sequence[DrillQuestion], by: str, at: datetime) -> int:
        """Keep a new drill and give its id. Raises DrillFull."""
        if len(questions) > MOST_QUESTIONS:
            raise DrillFull(f"A drill has at most {MOST_QUESTIONS} questions; these are {len(questions)}.")
        with changing(self._engine) as connection:
            _forget(connection, at)
            row = {"title": title, "area": area, "by": by, "made_at": at, "number": 1, "code": _new_code(connection)}
            made = connection.execute(insert(drills).values(row)).inserted_primary_key
            drill = int(made[0]) if made else 0
            _number(connection, drill, questions)
        return drill

    def all(self, at: datetime) -> tuple[Drill, ...]:
        """List the drills, newest first, without their questions."""
        asked = select(drills).where(drills.c.made_at > at - KEPT).order_by(drills.c.id.desc())
        with reading(self._engine) as connection:
            return tuple(_drill(row, ()) for row in connection.execute(asked).mappings())

    def get(self, identifier: int, at: datetime) -> Drill:
        """Give a drill. Raises UnknownDrill."""
        with reading(self._engine) as connection:
            return _whole(connection, drills.c.id == identifier, at)

    def of_code(self, code: str, at: datetime) -> Drill:
        """Give the drill that participants join with a code. Raises UnknownDrill."""
        with reading(self._engine) as connection:
            return _whole(connection, drills.c.code == code.strip().upper(), at)

    def set_questions(self, drill: int, questions: Sequence[DrillQuestion]) -> None:
        """Put the questions of a drill in this order; one that is left out goes with its answers. Raises DrillFull."""
        if len(questions) > MOST_QUESTIONS:
            raise DrillFull(f"A drill has at most {MOST_QUESTIONS} questions; these are {len(questions)}.")
        with changing(self._engine) as connection:
            stay = [each.id for each in questions if each.id]
            of_it = drill_questions.c.drill == drill
            connection.execute(delete(drill_questions).where(of_it, drill_questions.c.id.not_in(stay)))
            _number(connection, drill, questions)

    def show(self, drill: int, number: int) -> None:
        """Go to a question, on the projector and on all phones."""
        with changing(self._engine) as connection:
            connection.execute(update(drills).where(drills.c.id == drill).values(number=number))

    def reveal(self, question: int, at: datetime | None) -> None:
        """Show Signpost's reply to a question to everybody; None hides it again."""
        changed = update(drill_questions).where(drill_questions.c.id == question).values(revealed_at=at)
        with changing(self._engine) as connection:
            connection.execute(changed)

    def answer(self, question: int, answer: DrillAnswer) -> None:
        """Keep what a group answered. Raises DrillFull."""
        of_it = drill_answers.c.question == question
        with changing(self._engine) as connection:
            _forget(connection, answer.at)
            if (connection.scalar(select(func.count()).where(of_it)) or 0) >= MOST_ANSWERS:
                raise DrillFull(f"This question has {MOST_ANSWERS} answers already.")
            row = {
                "question": question, "group_name": answer.group, "contact": answer.contact,
                "threshold": answer.threshold, "to_do": answer.to_do, "at": answer.at,
            }  # fmt: skip
            connection.execute(insert(drill_answers).values(row))

    def answers(self, question: int) -> tuple[DrillAnswer, ...]:
        """Give the answers to a question in the order in which they came."""
        asked = select(drill_answers).where(drill_answers.c.question == question).order_by(drill_answers.c.id)
        with reading(self._engine) as connection:
            return tuple(
                DrillAnswer(
                    group=row["group_name"], contact=row["contact"], threshold=row["threshold"], to_do=row["to_do"],
                    at=row["at"],
                )
                for row in connection.execute(asked).mappings()
            )  # fmt: skip

    def delete(self, drill: int) -> None:
        """Delete a drill with its questions and answers."""
        with changing(self._engine) as connection:
            connection.execute(delete(drills).where(drills.c.id == drill))


def _forget(connection: Connection, at: datetime) -> None:
    connection.execute(delete(drills).where(drills.c.made_at <= at - KEPT))


def _new_code(connection: Connection) -> str:
    while True:
        code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))
        if connection.scalar(select(drills.c.id).where(drills.c.code == code)) is None:
            return code


def _number(connection: Connection, drill: int, questions: Sequence[DrillQuestion]) -> None:
    for number, each in enumerate(questions, start=1):
        if each.id:
            connection.execute(update(drill_questions).where(drill_questions.c.id == each.id).values(number=number))
        else:
            row = {"drill": drill, "number": number, "text": each.text, "moment": each.moment}
            connection.execute(insert(drill_questions).values(row))


def _whole(connection: Connection, wanted: object, at: datetime) -> Drill:
    row = connection.execute(select(drills).where(wanted, drills.c.made_at > at - KEPT)).mappings().first()  # type: ignore[arg-type]
    if row is None:
        raise UnknownDrill("There is no such drill, or no longer: a drill is deleted after thirty days.")
    asked = select(drill_questions).where(drill_questions.c.drill == row["id"]).order_by(drill_questions.c.number)
    questions = tuple(
        DrillQuestion(
            id=each["id"], number=each["number"], text=each["text"], moment=each["moment"],
            revealed_at=each["revealed_at"],
        )
        for each in connection.execute(asked).mappings()
    )  # fmt: skip
    return _drill(row, questions)


def _drill(row: RowMapping, questions: tuple[DrillQuestion, ...]) -> Drill:
    return Drill(
        id=row["id"], title=row["title"], code=row["code"], area=row["area"], by=row["by"], made_at=row["made_at"],
        number=row["number"], questions=questions,
    )  # fmt: skip
