"""Keeps what people found of answers. Two score each by themselves; where they differ a third settles it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, Table, delete, func, insert, select, update

from bot.adapters.records.database import changing, reading
from bot.adapters.records.scores_model import (
    AnswerFacts,
    Checked,
    CheckState,
    Found,
    MayNotScore,
    Rater,
    Score,
    SettledMeanwhile,
    Standing,
    Verdict,
)
from bot.adapters.records.scores_samples import admit
from bot.adapters.records.scores_tables import checked_answers, scores, settlements

_PARTS = "parts"  # beside the numbers of the sentences: into how many the reply was cut


class Scores:
    """The scores in the database of records. Every method raises RecordsUnusable."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self._now = now

    def of(self, reply: str) -> Checked | None:
        """Give what was found of an answer; None where nobody scored it."""
        with reading(self._engine) as connection:
            return _checked(connection, reply)

    def refusal(self, reply: str, rater: Rater) -> str:
        """Say why somebody may not score an answer; nothing where they may."""
        with reading(self._engine) as connection:
            try:
                _admit(connection, reply, rater)
                admit(connection, reply, rater, joins=False)
            except MayNotScore as error:
                return str(error)
        return ""

    def give(self, facts: AnswerFacts, found: Found, rater: Rater) -> CheckState:
        """Keep somebody's score, or change it while they are the only one. Raises MayNotScore."""
        with changing(self._engine) as connection:
            admit(connection, facts.reply, rater, joins=True)
            _admit(connection, facts.reply, rater)
            known = select(checked_answers.c.reply).where(checked_answers.c.reply == facts.reply)
            if connection.execute(known).first() is None:
                connection.execute(insert(checked_answers).values(asdict(facts) | {"state": CheckState.ONE.value}))
            same = (scores.c.reply == facts.reply, scores.c.person == rater.id)
            connection.execute(delete(scores).where(*same))
            connection.execute(insert(scores).values(self._row(facts.reply, found, rater)))
            return _stand(connection, facts.reply)

    def settle(self, reply: str, found: Found, rater: Rater, *, seen: datetime | None) -> None:
        """Keep what stands where two differ. `seen`: of the settlement that the page showed.

        Raises SettledMeanwhile; MayNotScore where two have not scored it yet.
        """
        with changing(self._engine) as connection:
            checked = _checked(connection, reply)
            if checked is None or len(checked.scores) < 2:
                raise MayNotScore("Two people have to score an answer before it can be settled.")
            if checked.settlement is not None and checked.settlement.at != seen:
                raise SettledMeanwhile(checked.settlement)
            connection.execute(delete(settlements).where(settlements.c.reply == reply))
            connection.execute(insert(settlements).values(self._row(reply, found, rater)))
            _stand(connection, reply)

    def to_settle(self, *, first: int = 0, most: int = 50) -> tuple[Sequence[Checked], int]:
        """List answers on which two differ, the longest waiting first, and say how many there are."""
        differ = checked_answers.c.state == CheckState.DIFFER.value
        listed = select(checked_answers.c.reply).where(differ).order_by(checked_answers.c.at).offset(first).limit(most)
        with reading(self._engine) as connection:
            count = connection.execute(select(func.count()).select_from(checked_answers).where(differ)).scalar_one()
            replies = [row.reply for row in connection.execute(listed)]
            found = _all_checked(connection, replies)
        return [found[each] for each in replies], count

    def checked(self, replies: Sequence[str]) -> Mapping[str, Checked]:
        """Give what was found of these answers, by their ids; those that nobody scored are left out."""
        with reading(self._engine) as connection:
            return _all_checked(connection, replies)

    def standing(self) -> Sequence[str]:
        """List the answers on which a verdict stands, by id, oldest first."""
        asked = select(checked_answers.c.reply).where(checked_answers.c.verdict.is_not(None))
        with reading(self._engine) as connection:
            found = connection.execute(asked.order_by(checked_answers.c.at, checked_answers.c.reply))
            return found.scalars().all()

    def _row(self, reply: str, found: Found, rater: Rater) -> dict[str, Any]:
        return {
            "reply": reply,
            "person": rater.id,
            "name": rater.name,
            "at": self._now(),
            "verdict": found.verdict.value,
            "sentences": _as_json(found),
            "sources": {str(number): verdict.value for number, verdict in found.sources.items()},
            "missing_document": found.missing_document,
            "missing": found.missing,
            "note": found.note,
        }


def _admit(connection: Connection, reply: str, rater: Rater) -> None:
    """Let in who may score an answer that is in no sample. Raises MayNotScore."""
    checked = _checked(connection, reply)
    if checked is None or not checked.is_open_to_see:
        return
    names = " and ".join(each.name for each in checked.scores)
    if checked.of(rater.id):
        raise MayNotScore(f"{names} have both scored this answer and may see each other's scores: it is settled now.")
    raise MayNotScore(f"{names} have scored this answer. Two people are enough.")


def _stand(connection: Connection, reply: str) -> CheckState:
    """Work out how far an answer is checked and which verdict stands."""
    checked = _checked(connection, reply)
    if checked is None:  # it was written a moment ago, in this transaction
        raise AssertionError(reply)
    state, standing = CheckState.ONE, None
    if checked.settlement is not None:
        settled = checked.settlement
        state = CheckState.SETTLED
        standing = Standing(verdict=settled.found.verdict, by=settled.name, at=settled.at)
    elif len(checked.scores) > 1:
        one, other = checked.scores
        state = CheckState.DIFFER if one.found.differs_from(other.found) else CheckState.AGREED
        if one.found.verdict is other.found.verdict:
            by = f"{one.name} and {other.name}"
            standing = Standing(verdict=one.found.verdict, by=by, at=max(one.at, other.at))
    connection.execute(
        update(checked_answers)
        .where(checked_answers.c.reply == reply)
        .values(
            state=state.value,
            verdict=standing.verdict.value if standing else None,
            verdict_by=standing.by if standing else None,
            verdict_at=standing.at if standing else None,
        )
    )
    return state


def _checked(connection: Connection, reply: str) -> Checked | None:
    return _all_checked(connection, [reply]).get(reply)


def _all_checked(connection: Connection, replies: Sequence[str]) -> dict[str, Checked]:
    given: dict[str, list[Score]] = {}
    for row in connection.execute(_of(scores, replies).order_by(scores.c.id)):
        given.setdefault(row.reply, []).append(_score(row))
    settled = {row.reply: _score(row) for row in connection.execute(_of(settlements, replies))}
    return {
        row.reply: Checked(
            facts=_facts(row),
            state=CheckState(row.state),
            scores=tuple(given.get(row.reply, ())),
            settlement=settled.get(row.reply),
            standing=_standing(row),
        )
        for row in connection.execute(_of(checked_answers, replies))
    }


def _of(table: Table, replies: Sequence[str]) -> Select[Any]:
    return select(table).where(table.c.reply.in_(replies))


def _facts(row: Row[Any]) -> AnswerFacts:
    return AnswerFacts(
        reply=row.reply,
        at=row.at,
        channel=row.channel,
        area=row.area,
        outcome=row.outcome,
        corpus_version=row.corpus_version,
        composed_by=row.composed_by,
    )


def _standing(row: Row[Any]) -> Standing | None:
    if row.verdict is None:
        return None
    return Standing(verdict=Verdict(row.verdict), by=row.verdict_by, at=row.verdict_at)


def _as_json(found: Found) -> dict[str, Any]:
    verdicts: dict[str, Any] = {str(number): verdict.value for number, verdict in found.sentences.items()}
    return verdicts if found.parts is None else verdicts | {_PARTS: found.parts}


def _score(row: Row[Any]) -> Score:
    found = Found(
        verdict=Verdict(row.verdict),
        sentences={int(number): Verdict(verdict) for number, verdict in row.sentences.items() if number != _PARTS},
        sources={int(number): Verdict(verdict) for number, verdict in row.sources.items()},
        missing_document=row.missing_document,
        missing=row.missing,
        note=row.note,
        parts=row.sentences.get(_PARTS),
    )
    return Score(person=row.person, name=row.name, at=row.at, found=found)
