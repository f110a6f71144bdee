"""What the web channel needs, and how it asks: on few threads, for a limited time, without repeating what was typed."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from bot.adapters.language_model import State
from bot.adapters.transcripts import NoTranscripts
from bot.answering.asks import Turn
from bot.answering.danger.triage import triage
from bot.answering.privacy import KnownWords, ScreenedText, screen
from bot.answering.still_told import goes_on
from bot.channels.web.answering_threads import AnsweringThreads, TooManyAsk
from bot.channels.web.conversations import Conversations
from bot.channels.web.limits import Limits
from bot.channels.web.metrics import Metrics
from bot.channels.web.problems import IN_DANGER, Problem
from bot.channels.web.recalled import RecallNotices
from bot.channels.web.web_question import AskBody
from bot.contract import as_json
from bot.model import NoticeKind, Outcome, Question, Reply, Step, Watch, in_words_only, unwatched
from bot.ports import Transcript, Transcripts, TranscriptsUnusable
from knowledge.areas import AreaTree
from knowledge.calendar import LONDON
from knowledge.catalogue import Catalogue
from knowledge.contacts import ContactDirectory
from knowledge.database import CatalogueUnusable
from knowledge.model import Audience
from knowledge.originals import Originals
from knowledge.roles import AskerRoles

# Asked by /readyz: what the library is for, so that a search has to be made. Its answer does not matter.
_PROBE = "What is early help and when is it offered to a family?"
KEPT_FOR_DANGER = 2  # threads: one that is at work never makes the next emergency wait
_log = logging.getLogger("signpost.web")


class Answers(Protocol):
    """Who answers: the assistant, or what stands in for it."""

    def reply(
        self, question: Question, previous: Turn | None = None, *, watch: Watch = unwatched
    ) -> tuple[Reply, Turn | None]:
        """Answer one question; also give what the conversation may remember of it."""
        ...


class Connected(Protocol):
    """A connection to a chat service, as /readyz tells of it."""

    surface: str
    lives: bool
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question with its reply, of which nothing is remembered, counted or kept yet."""

    question: Question
    reply: Reply
    turn: Turn | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Web:
    """What the web channel needs: who answers, what is set where a request sets nothing, and the texts of sources."""

    assistant: Answers
    areas: AreaTree
    directory_in_force: Callable[[], ContactDirectory]
    catalogue: Callable[[], Catalogue]  # raises CatalogueUnusable
    area: str | None = None
    originals: Originals | None = None  # the files that documents were read from; None: they are not offered
    audience: Audience = Audience.PRACTITIONER
    paused: bool = False  # the kill switch: danger and contacts alone; `assistant` answers so, pages say so
    sites: tuple[str, ...] = ()  # origins whose pages may ask (CORS) and show our pages in a frame
    timeout_s: float = 10.0
    known_in_force: Callable[[], KnownWords] = KnownWords  # what is public, so that it is not screened out
    roles: AskerRoles = field(default_factory=lambda: AskerRoles(roles=()))  # whom each kind of asker goes to first
    limits: Limits = field(default_factory=Limits)
    metrics: Metrics = field(default_factory=Metrics)
    transcripts: Transcripts = field(default_factory=NoTranscripts)
    keeps_public: bool = False  # whether what the public asks is kept as well
    probed: Answers | None = None  # asked by /readyz: the assistant without its language model; None: `assistant`
    language_model: Callable[[], State] | None = None  # how the language model is; None where none is set
    connections: list[Connected] = field(default_factory=list)  # to Slack and Teams, where they are set up
    conversations: Conversations = field(default_factory=Conversations)
    recalled: RecallNotices | None = None  # tells a conversation that an earlier answer was corrected
    threads: AnsweringThreads = field(default_factory=AnsweringThreads)
    threads_for_danger: AnsweringThreads = field(default_factory=lambda: AnsweringThreads(threads=KEPT_FOR_DANGER))

    @property
    def directory(self) -> ContactDirectory:
        """Whom to contact, as it is now."""
        return self.directory_in_force()

    @property
    def known(self) -> KnownWords:
        """What is public, as it is now: a number that was just added is not taken for somebody's own."""
        return self.known_in_force()

    async def reply(self, asked: AskBody, *, channel: str = "page", watch: Watch = unwatched) -> dict[str, Any]:
        """Answer in the reply contract without holding up other requests; danger before others. Raises Problem."""
        answer = partial(self.answer, asked, channel=channel, watch=watch)

        def in_danger() -> dict[str, Any] | None:
            return answer() if self.is_urgent(asked, self.conversations.previous(asked.conversation)) else None

        try:
            told = await self.threads_for_danger.run(in_danger, timeout_s=self.timeout_s)
        except TooManyAsk:  # 999 needs no library and waits for nobody; nor does anybody wait for it
            told = await asyncio.to_thread(answer) if triage(asked.question).danger is not None else None
        return told or await self.in_turn(asked, channel=channel, watch=watch)

    async def in_turn(self, asked: AskBody, *, channel: str, watch: Watch = unwatched) -> dict[str, Any]:
        """Answer in the reply contract in turn; what is urgent was looked for before. Raises Problem."""
        try:
            return await self.threads.run(
                partial(self.answer, asked, channel=channel, watch=watch), timeout_s=self.timeout_s
            )
        except TooManyAsk:
            raise _busy() from None

    def is_urgent(self, asked: AskBody, previous: Turn | None) -> bool:
        """Whether rules see danger, or somebody goes on telling of the danger before it."""
        return triage(asked.question).danger is not None or goes_on(self._question(asked), previous)

    def answer(self, asked: AskBody, *, channel: str = "page", watch: Watch = unwatched) -> dict[str, Any]:
        """Answer in the reply contract, remember and keep it. Raises Problem."""
        answered = self.answered(asked, self.conversations.previous(asked.conversation), watch=watch)
        self.conversations.remember(asked.conversation, answered.turn)
        reply = self.keep(answered, channel=channel)
        if self.recalled is None:
            return reply
        return self.recalled.added(asked.conversation, reply, partial(self.screened, answered.question.text))

    def answered(self, asked: AskBody, previous: Turn | None, *, watch: Watch = unwatched) -> Answered:
        """Answer, and leave no trace of it. Raises Problem, which never repeats the question."""
        question = self._question(asked)
        steps: list[Step] = []

        def told(step: Step) -> None:
            steps.append(step)
            watch(step)

        try:
            reply, turn = self.assistant.reply(question, previous, watch=told)
        except Exception as error:
            tell_the_log(error, "a question was not answered")
            raise Problem(500, "The question could not be answered", f"Please ask again. {IN_DANGER}") from None
        return Answered(question=question, reply=reply, turn=turn, steps=tuple(steps))

    def screened(self, text: str) -> ScreenedText:
        """Take personal details out of what somebody typed, as the assistant does: only this may be kept."""
        return screen(in_words_only(text), known=self.known)

    def readiness(self) -> tuple[bool, str]:
        """Whether the library can be searched, and why not. Searches, rather than believe what was found at start."""
        if self.paused:
            return True, "paused by SIGNPOST_PAUSED: danger and contacts are answered, nothing else"
        try:
            held = self.catalogue().count_passages()
        except CatalogueUnusable as error:
            return False, str(error)
        if not held:
            return False, "the library holds no documents; stop the server and run `signpost ingest --library`"
        reply, _ = (self.probed or self.assistant).reply(Question(text=_PROBE, at=datetime.now(LONDON), area=self.area))
        if reply.outcome is Outcome.DEGRADED:
            return False, "; ".join(reply.trace) or reply.text
        told = [notice.text for notice in reply.notices if notice.kind is NoticeKind.DEGRADED]
        if reply.outcome is Outcome.OFF_TOPIC:
            told.append("nothing in the library is near a question on early help; check it with `signpost doctor`")
        return True, " ".join([f"{held} passages can be searched", *(f"({each})" for each in told)])

    def keep(self, answered: Answered, *, channel: str) -> dict[str, Any]:
        """Count a reply, and keep it with its screened question where the settings allow it; gives it as the contract.

        A full disk costs nobody an answer.
        """
        question, reply = answered.question, as_json(answered.reply)
        self.metrics.reply(outcome=answered.reply.outcome.value, channel=channel)
        is_public = question.audience is Audience.PUBLIC or channel == "widget"
        if not self.transcripts.kept_days or (is_public and not self.keeps_public):
            return reply
        try:
            self.transcripts.keep(
                Transcript(
                    at=datetime.now(LONDON), channel=channel, audience=question.audience, area=reply["area"],
                    question=self.screened(question.text), reply=reply, steps=answered.steps,
                    reasons=answered.reply.trace,
                )
            )  # fmt: skip
        except TranscriptsUnusable as error:
            self.metrics.not_kept.inc()
            _log.warning("a transcript was not kept: %s", error)
        return reply

    def _question(self, asked: AskBody) -> Question:
        return Question(
            text=asked.question,
            at=asked.at or datetime.now(LONDON),
            area=asked.area or self.area,
            audience=asked.audience or self.audience,
        )


def tell_the_log(error: BaseException, what: str) -> None:
    """Log an error by its kind and its place in the program: its message may hold the words that were typed."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    _log.error("%s in %s, line %s: %s", type(error).__name__, place.name, place.lineno, what)


def _busy() -> Problem:
    detail = f"Too many people are asking at once. Please try again in a few seconds. {IN_DANGER}"
    return Problem(503, "The server is busy", detail, headers={"Retry-After": "5"})
