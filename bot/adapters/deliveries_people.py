"""What somebody set for themselves, and the last turn of each thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, delete, select

from bot.adapters.deliveries_database import changing, reading
from bot.adapters.deliveries_model import Asker
from bot.adapters.deliveries_tables import askers, threads
from bot.answering.asks import Turn
from bot.answering.child_worries import Worry
from bot.answering.danger.kinds import Danger
from bot.answering.privacy import KnownWords, screen
from bot.answering.times import Moment
from knowledge.calendar import LONDON

THREAD_KEPT = timedelta(hours=12)


class Askers:
    """The area and role that people set, by the id of a person in a workspace."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, person: str) -> Asker:
        """Give what a person set; nothing for somebody new."""
        with reading(self._engine) as connection:
            row = connection.execute(select(askers).where(askers.c.id == person)).mappings().first()
        return Asker() if row is None else Asker(area=row["area"], role=row["role"], was_asked=row["was_asked"])

    def remember(self, person: str, asker: Asker) -> None:
        """Keep what a person set, in place of what they had set before."""
        row = {"id": person, "area": asker.area, "role": asker.role, "was_asked": asker.was_asked}
        with changing(self._engine) as connection:
            connection.execute(delete(askers).where(askers.c.id == person))
            connection.execute(askers.insert().values(row))

    def forget(self, person: str) -> None:
        """Forget a person."""
        with changing(self._engine) as connection:
            connection.execute(delete(askers).where(askers.c.id == person))


class Threads:
    """The last turn of each thread, for every worker and across restarts, with what it must know of who writes."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def previous(self, thread: str, *, known: KnownWords, within: timedelta = THREAD_KEPT) -> Turn | None:
        """Give the last turn of a thread; None for a new one and one that is over."""
        query = select(threads.c.turn).where(threads.c.id == thread, threads.c.at > self._now() - within)
        with reading(self._engine) as connection:
            kept = connection.execute(query).scalar()
        return None if kept is None else _turn(kept, known)

    def remember(self, thread: str, turn: Turn | None) -> None:
        """Keep a turn in place of the one before."""
        if turn is None:
            return
        with changing(self._engine) as connection:
            connection.execute(delete(threads).where(threads.c.id == thread))
            connection.execute(threads.insert().values(id=thread, turn=_kept(turn), at=self._now()))

    def forget(self, thread: str) -> None:
        """Forget a thread whose question was withdrawn."""
        with changing(self._engine) as connection:
            connection.execute(delete(threads).where(threads.c.id == thread))


def _kept(turn: Turn) -> dict[str, Any]:
    moment = turn.moment
    when = None if moment is None else [moment.when.isoformat(), moment.words, moment.stated]
    return {
        "question": turn.question.text, "area": turn.area, "about_contact": turn.about_contact, "moment": when,
        "of_a_case": turn.of_a_case, "child_writing": turn.child_writing, "age_unsaid": turn.age_unsaid,
        "worry": turn.worry, "told": list(turn.told), "in_danger": turn.in_danger, "of_oneself": turn.of_oneself,
    }  # fmt: skip


def _turn(kept: dict[str, Any], known: KnownWords) -> Turn:
    moment = None
    if kept["moment"] is not None:
        when, words, stated = kept["moment"]
        moment = Moment(when=datetime.fromisoformat(when).astimezone(LONDON), words=words, stated=stated)
    # Screened before it was kept; screening again changes nothing but gives the type that proves it.
    words_kept = screen(kept["question"], known=known)
    return Turn(
        question=words_kept,
        area=kept["area"],
        about_contact=kept["about_contact"],
        moment=moment,
        # Turns that were kept before these were do without them.
        of_a_case=kept.get("of_a_case", False),
        child_writing=kept.get("child_writing", False),
        age_unsaid=kept.get("age_unsaid", False),
        worry=Worry(kept["worry"]) if kept.get("worry") else None,
        told=tuple(kept.get("told", ())),
        in_danger=Danger(kept["in_danger"]) if kept.get("in_danger") else None,
        of_oneself=kept.get("of_oneself", False),
    )
