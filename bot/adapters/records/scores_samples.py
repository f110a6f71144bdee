"""Keeps samples: answers drawn by chance that the same two people score, each by themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select, update

from bot.adapters.records.database import changing, reading
from bot.adapters.records.scores_model import MayNotScore, Rater
from bot.adapters.records.scores_tables import checked_answers, sample_items, samples, scores, settlements


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSample:
    """A sample to be made. `drawn_from` says in words of which answers; `raters` are two, or nobody yet.

    `takes_scored`: answers that nobody but its raters has scored are taken as well, and those scores count.
    """

    name: str
    drawn_from: str
    seed: int
    replies: Sequence[str]
    raters: tuple[Rater, ...] = ()
    takes_scored: bool = False

    @property
    def scored_by(self) -> Collection[int]:
        """Whose answers it may take that are scored already."""
        return [each.id for each in self.raters] if self.takes_scored else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sample and how far it is. `done` counts, for each rater in order, what they have scored."""

    id: int
    name: str
    made_at: datetime
    made_by: str
    drawn_from: str
    seed: int
    raters: tuple[Rater, ...]
    size: int
    done: tuple[int, ...]
    differ: int  # not settled yet

    def place_of(self, person: int) -> int | None:
        """Which rater somebody is, from 0; None where they are none of them."""
        return next((place for place, each in enumerate(self.raters) if each.id == person), None)

    def done_by(self, person: int) -> int:
        """How many somebody has scored."""
        place = self.place_of(person)
        return 0 if place is None else self.done[place]

    def is_open_to(self, person: int) -> bool:
        """Whether somebody is a rater of it or may become one."""
        return self.place_of(person) is not None or len(self.raters) < 2


class Samples:
    """The samples in the database of records. Every method raises RecordsUnusable."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self._now = now

    def make(self, new: NewSample, *, by: str) -> int:
        """Keep a sample; gives its number. An answer that may not be in it, or no longer, is left out."""
        first, second = (*new.raters, None, None)[:2]
        with changing(self._engine) as connection:
            taken = _taken(connection, new.scored_by)
            replies = [each for each in new.replies if each not in taken]
            row = {
                "name": new.name,
                "made_at": self._now(),
                "made_by": by,
                "drawn_from": new.drawn_from,
                "seed": new.seed,
                "first": first and first.id,
                "first_name": first and first.name,
                "second": second and second.id,
                "second_name": second and second.name,
            }
            made = connection.execute(insert(samples).values(row)).inserted_primary_key
            number = int(made[0]) if made else 0
            items = [{"sample": number, "place": place, "reply": reply} for place, reply in enumerate(replies)]
            if items:
                connection.execute(insert(sample_items), items)
        return number

    def taken(self, *, scored_by: Collection[int] = ()) -> frozenset[str]:
        """Give the answers that a new sample may not have: in another one, or scored by anybody but these people."""
        with reading(self._engine) as connection:
            return _taken(connection, scored_by)

    def page(self, *, first: int = 0, most: int = 50) -> tuple[Sequence[Sample], int]:
        """List samples, newest first, and say how many there are."""
        listed = select(samples).order_by(samples.c.made_at.desc(), samples.c.id.desc()).offset(first).limit(most)
        with reading(self._engine) as connection:
            count = connection.execute(select(func.count()).select_from(samples)).scalar_one()
            return [_sample(connection, row) for row in connection.execute(listed).all()], count

    def find(self, number: int) -> Sample | None:
        """Give a sample; None where there is no such."""
        with reading(self._engine) as connection:
            row = connection.execute(select(samples).where(samples.c.id == number)).first()
            return None if row is None else _sample(connection, row)

    def of(self, reply: str) -> Sample | None:
        """Give the sample that an answer is in; None where it is in none."""
        with reading(self._engine) as connection:
            row = connection.execute(_sample_of(reply)).first()
            return None if row is None else _sample(connection, row)

    def replies(self, number: int) -> Sequence[str]:
        """List the answers of a sample in their order."""
        asked = select(sample_items.c.reply).where(sample_items.c.sample == number).order_by(sample_items.c.place)
        with reading(self._engine) as connection:
            return [row.reply for row in connection.execute(asked)]

    def unscored(self, number: int, person: int) -> Sequence[str]:
        """List the answers of a sample that somebody has not scored, in their order."""
        mine = select(scores.c.id).where(scores.c.reply == sample_items.c.reply, scores.c.person == person)
        asked = select(sample_items.c.reply).where(sample_items.c.sample == number, ~mine.exists())
        with reading(self._engine) as connection:
            return [row.reply for row in connection.execute(asked.order_by(sample_items.c.place))]


def admit(connection: Connection, reply: str, rater: Rater, *, joins: bool) -> None:
    """Let in who may score an answer of a sample, as its first or second rater where it has none. Raises MayNotScore.

    `joins`: they score now, and so become a rater.
    """
    row = connection.execute(_sample_of(reply)).first()
    if row is None or rater.id in (row.first, row.second):
        return
    free = "first" if row.first is None else "second" if row.second is None else None
    if free is None:
        raise MayNotScore(f"It is in the sample “{row.name}”, which {row.first_name} and {row.second_name} score.")
    if joins:
        named = {free: rater.id, f"{free}_name": rater.name}
        connection.execute(update(samples).where(samples.c.id == row.id).values(named))


def _sample_of(reply: str) -> Any:
    joined = samples.join(sample_items, sample_items.c.sample == samples.c.id)
    return select(samples).select_from(joined).where(sample_items.c.reply == reply)


def _taken(connection: Connection, scored_by: Collection[int]) -> frozenset[str]:
    by_others = select(scores.c.reply).where(scores.c.person.not_in(scored_by))
    asked = select(sample_items.c.reply).union(by_others, select(settlements.c.reply))
    return frozenset(row.reply for row in connection.execute(asked))


def _sample(connection: Connection, row: Row[Any]) -> Sample:
    named = ((row.first, row.first_name), (row.second, row.second_name))
    raters = tuple(Rater(id=person, name=name) for person, name in named if person is not None)
    mine = sample_items.c.sample == row.id
    scored = (
        select(scores.c.person, func.count())
        .select_from(scores.join(sample_items, sample_items.c.reply == scores.c.reply))
        .where(mine)
        .group_by(scores.c.person)
    )
    counts: dict[int, int] = {row.person: row[1] for row in connection.execute(scored)}
    size = select(func.count()).select_from(sample_items).where(mine)
    differ = (
        select(func.count())
        .select_from(checked_answers.join(sample_items, sample_items.c.reply == checked_answers.c.reply))
        .where(mine, checked_answers.c.state == "differ")
    )
    return Sample(
        id=row.id,
        name=row.name,
        made_at=row.made_at,
        made_by=row.made_by,
        drawn_from=row.drawn_from,
        seed=row.seed,
        raters=raters,
        size=connection.execute(size).scalar_one(),
        done=tuple(counts.get(each.id, 0) for each in raters),
        differ=connection.execute(differ).scalar_one(),
    )
