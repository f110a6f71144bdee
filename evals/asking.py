"""Asks the assistant the questions of a set and notes everything that a judge needs: reply, evidence, stages, times."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from bot.adapters.language_model_spending import Spent
from bot.answering.assistant import Assistant
from bot.contract import as_json
from bot.model import NoticeKind, Question, Reply, Stage, Step
from evals.cases import DEFAULT_MOMENT, Case
from evals.record import Item, Retrieved
from knowledge.model import Audience

# The channels that anybody can write in; in the others staff are signed in. Practitioner is the assistant's default.
PUBLIC_CHANNELS = frozenset({"public"})
WRITING = "writing"  # from the last stage to the reply
# Asked first and not counted: it loads everything, and its reply says which corpus version is in force.
FIRST_QUESTION = "What happens after I make a referral?"


class NothingToAsk(RuntimeError):
    """The library cannot be searched as it should be, so that an evaluation would measure nothing of use."""


class Asks(Protocol):
    """Whatever questions are put to: Signpost, or the plain pipeline."""

    def item(self, case: Case, question_set: str) -> Item:
        """Ask one question and note the reply, not yet judged."""
        ...


@dataclass(slots=True)
class _Watched:
    """Notes each step as it ends, and how long it took."""

    clock: Callable[[], float]
    last: float = 0.0
    steps: list[Step] = field(default_factory=list)
    stage_ms: dict[str, float] = field(default_factory=dict)

    def __call__(self, step: Step) -> None:
        self.steps.append(step)
        self.lap(step.stage.value)

    def lap(self, stage: str) -> None:
        now = self.clock()
        self.stage_ms[stage] = round(self.stage_ms.get(stage, 0.0) + (now - self.last) * 1000, 3)
        self.last = now


class Signpost:
    """The assistant as something to ask questions of."""

    def __init__(
        self,
        assistant: Assistant,
        clock: Callable[[], float] = time.perf_counter,
        *,
        spent: Callable[[], Spent] | None = None,
    ) -> None:
        """Take the assistant. `spent`: what language models took so far, where one writes."""
        self._assistant = assistant
        self._clock = clock
        self._spent = spent

    def corpus_version(self) -> str:
        """Load everything with a first question and say which corpus version is in force. Raises NothingToAsk."""
        reply, _ = self._assistant.reply(Question(text=FIRST_QUESTION, at=DEFAULT_MOMENT))
        if reply.corpus_version == "unavailable":
            raise NothingToAsk("the library cannot be searched; run `signpost ingest --library`")
        if any(each.kind is NoticeKind.DEGRADED for each in reply.notices):
            raise NothingToAsk(
                "a part of the search is out of order, so that the figures would be of that; "
                "`signpost doctor` says which part and the remedy"
            )
        return reply.corpus_version

    def item(self, case: Case, question_set: str) -> Item:
        """Ask one question, after what was said before it, and note the reply with its stages."""
        audience = Audience.PUBLIC if case.channel in PUBLIC_CHANNELS else Audience.PRACTITIONER
        question = Question(text=case.question, at=case.moment, area=case.area, audience=audience)
        turn = None
        for words in case.before:
            _, turn = self._assistant.reply(replace(question, text=words), turn)
        before = self._spent() if self._spent else None
        watched = _Watched(clock=self._clock)
        started = watched.last = self._clock()
        reply, _ = self._assistant.reply(question, turn, watch=watched)
        watched.lap(WRITING)
        tokens, cost = self._taken_since(before)
        return Item(
            case=case,
            question_set=question_set,
            reply=as_json(reply),
            behaviour=reply.behaviour,
            trace=(*(f"{step.stage.value}: {step.found}" for step in watched.steps), *reply.trace),
            retrieved=_retrieved(watched.steps, reply),
            stage_ms=watched.stage_ms,
            took_ms=round((watched.last - started) * 1000, 3),
            tokens=tokens,
            cost=cost,
        )

    def _taken_since(self, before: Spent | None) -> tuple[int | None, float | None]:
        """Give the tokens and the cost of one reply."""
        if before is None or self._spent is None:
            return None, None
        now = self._spent()
        return now.tokens - before.tokens, now.cost - before.cost


def _retrieved(steps: list[Step], reply: Reply) -> tuple[Retrieved, ...]:
    """Give the ranked evidence: what the directory brought with a contact, then the passages of the first search."""
    searches = [step for step in steps if step.stage is Stage.SEARCH]
    found = {seen.passage for step in searches for seen in step.passages}
    chosen = {seen.passage for step in steps if step.stage is Stage.CHOICE for seen in step.passages}
    printed = [
        Retrieved(
            document=each.document, text=each.quotation, heading=each.heading, paragraph=each.paragraph, chosen=True
        )
        for each in reply.citations
        if each.passage not in found
    ]
    ranked = [
        Retrieved(
            document=each.document,
            text=each.text,
            heading=each.heading,
            paragraph=each.paragraph,
            score=each.score,
            chosen=each.passage in chosen,
        )
        for each in (searches[0].passages if searches else ())
    ]
    return (*printed, *ranked)
