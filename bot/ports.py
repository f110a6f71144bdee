"""What is needed from outside as protocols: a library to search, a place for transcripts. Bootstrap brings objects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.model import Citation, Claim, ShownContact, Step
from knowledge.model import Audience, Document, Passage, Standing
from knowledge.vocabulary import Expansion


class LibraryUnavailable(Exception):
    """The library cannot be searched at all; the message names the thing, the cause and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One passage that a search found, with what speaks for it. Scores are 0 to 1, cosines -1 to 1."""

    passage: Passage
    document: Document
    score: float  # fused, relative to the other findings of this search
    dense: float  # weighted cosine of body, best sentence and best asked-like-this question
    lexical: float  # keyword score, relative
    nearness: float  # mean cosine of body and best sentence
    sentences: tuple[str, ...]  # exact pieces of the passage, in order
    cosines: tuple[float, ...]  # of each sentence with the question, same length as `sentences`
    asked: float = 0.0  # cosine of the best asked-like-this question, 0 where there is none


class Library(Protocol):
    """The documents in force and how to search them."""

    def search(
        self, text: str, *, expansions: Sequence[Expansion], documents: frozenset[str], limit: int
    ) -> Sequence[Finding]:
        """Find the best passages among the given documents. Raises LibraryUnavailable."""
        ...

    def documents(
        self, *, areas: frozenset[str] | None, audience: Audience, standings: frozenset[Standing]
    ) -> Sequence[Document]:
        """List documents of those areas (None: all), audience and standings. Raises LibraryUnavailable."""
        ...

    def printed_in(self, document: str, value: str) -> Finding | None:
        """Find the passage of a document that prints a telephone number or address; None where none does."""
        ...

    def superseded_by(self) -> Mapping[str, str]:
        """Give, for each superseded document's id, the id of what replaced it."""
        ...

    def rarity(self, words: Sequence[str]) -> Mapping[str, float]:
        """Give the inverse document frequency of each word's stem in the library: higher is rarer."""
        ...

    def cited(self, passages: Sequence[str]) -> Sequence[Finding]:
        """Give the passages with these ids that are held, in that order, unscored. Raises LibraryUnavailable."""
        ...

    @property
    def is_degraded(self) -> bool:
        """Whether a part of the search is out of order, so that results are poorer than usual."""
        ...

    @property
    def corpus_version(self) -> str:
        """A short hash over all documents, contacts and vocabulary in force."""
        ...


class Likeness(StrEnum):
    """How like an emergency a message is, by the second net."""

    SURE = "sure"
    PERHAPS = "perhaps"
    NONE = "none"  # nothing can be said
    UNLIKE = "unlike"  # it reads like talk about danger, though a rule found its words


class DangerLikeness(Protocol):
    """A second net for danger, beside the rules. It adds to them, and tells talk about danger from danger."""

    def likeness(self, text: Screened) -> Likeness:
        """Say how like an emergency the words are. Never raises."""
        ...


class Intent(StrEnum):
    """What a question asks for, by its sentence vector."""

    CONTACT = "contact"  # a way to reach somebody, whom to tell
    COUNT = "count"  # how many, a rate
    MONEY = "money"
    NAME = "name"  # somebody's name, who holds a post
    OPENING = "opening"
    NEXT_DATE = "next-date"  # of a course, of a meeting
    TODAY = "today"  # what changes from day to day, or is known of one child
    OFF_TOPIC = "off-topic"  # no matter of keeping children safe
    NONE = "none"  # something else, or not surely one of these


class Intents(Protocol):
    """Tells what a question asks for, where the rules know none of its words."""

    def intent(self, text: Screened) -> Intent:
        """Say what is asked for; NONE where that is not sure. Never raises."""
        ...


class Misuse(StrEnum):
    """What is refused. Each has its wording in `prompts/replies.yaml`."""

    INSTRUCTION = "instruction"  # to change how the bot answers, to show its instructions, to speak for somebody
    OFFICIAL = "official"  # to write or decide in the name of somebody else
    HARM = "harm"  # to hurt a child, to hide it, or to make up evidence
    PRIVATE = "private"  # about a named person, or a hidden address


class MisuseLikeness(Protocol):
    """Tells misuse where the rules know none of its words."""

    def misuse(self, text: Screened) -> Misuse | None:
        """Say which kind it surely is; None where it may be an honest question. Never raises."""
        ...


class CaseLikeness(Protocol):
    """Tells a case, somebody in particular for whom something may have to be done, from a question of rule."""

    def is_case(self, text: Screened) -> bool:
        """Say whether the words surely tell of a child, a family or the asker's own trouble. Never raises."""
        ...


class UnheldLikeness(Protocol):
    """Knows what people ask on the topic that no document answers."""

    def unheld(self, text: Screened) -> float:
        """Give the cosine with the nearest of such questions; 0 where nothing can be said. Never raises."""
        ...


class ContactLikeness(Protocol):
    """Which contacts a question is like asking for, judged by examples of how people ask."""

    def nearest(self, text: Screened) -> Sequence[tuple[str, float]]:
        """Give ids of contacts, and roles whose teams are local, with a cosine, nearest first. Never raises."""
        ...


class TranscriptsUnusable(Exception):
    """Transcripts cannot be read or written; the message names the thing, the cause and the remedy."""


class Screened(Protocol):
    """Words without personal details: `privacy.ScreenedText` alone is accepted by what keeps them."""

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def kinds(self) -> tuple[str, ...]:
        """What was taken out of them."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """One question with its reply, as it may be kept. `reply` is the reply contract.

    `steps` are what the stages told while it was answered, `reasons` what the reply's own trace says: screened words.
    """

    at: datetime
    channel: str
    audience: Audience
    area: str | None
    question: Screened
    reply: Mapping[str, Any]
    steps: tuple[Step, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What somebody said of a reply: right, partly, wrong; and why, in screened words."""

    at: datetime
    reply: str
    verdict: str
    reason: Screened | None


class Transcripts(Protocol):
    """Where questions, replies and verdicts on them are kept for a while."""

    @property
    def kept_days(self) -> int:
        """After how many days they are deleted; 0 where nothing is kept."""
        ...

    def keep(self, transcript: Transcript) -> None:
        """Keep a question and its reply. Raises TranscriptsUnusable."""
        ...

    def judge(self, judgement: Judgement) -> bool:
        """Keep the latest verdict on a reply; False where the reply is not kept. Raises TranscriptsUnusable."""
        ...


class ModelUnavailable(Exception):
    """The language model gives nothing now; the message says why, without any of the words that were sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What a language model is sent: our instructions, then data. Made of screened words and published passages."""

    version: str  # of the instructions, such as "answer-1"
    instructions: str
    data: str
    schema: Mapping[str, Any]  # the shape of the answer, for a server that can be held to one
    as_json: str  # how to write it there, and how elsewhere
    as_lines: str


class LanguageModel(Protocol):
    """A model that completes a prompt. It makes nothing true: what it writes is verified."""

    def complete(self, prompt: Prompt, *, corpus_version: str, timeout_s: float) -> str:
        """Give what the model writes, within the time. Raises ModelUnavailable."""
        ...


class Meaning(Protocol):
    """How near texts are in meaning, judged without leaving this machine."""

    def nearness(self, pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
        """Give the cosine of each pair; 1.0 for all where nothing can be said of meaning. Never raises."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ToWrite:
    """What a writer may write from: the question and the passages, best first. `answers` judges what it wrote."""

    question: Screened
    earlier: Screened | None  # the question that this one follows up
    findings: tuple[Finding, ...]
    contacts: tuple[ShownContact, ...]  # the only ones that may be named
    describes_child: bool  # a particular child is described: no level may be spoken of
    corpus_version: str
    answers: Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Verified statements with what they rest on; none where the exact sentences are to be shown instead."""

    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    because: tuple[str, ...]  # how it went, for the trace


class Writer(Protocol):
    """Writes an answer from passages, by a language model. Each method may give less than was hoped for, never late."""

    def write(self, task: ToWrite) -> Written:
        """Write statements that hold, or none. Never raises, and ends by its deadline."""
        ...

    def phrases(self, question: Screened) -> Sequence[str]:
        """Give phrases to search with besides the question's own words; none where that is not set. Never raises."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Nets:
    """What models add to the rules, by a question's vector. None: the rules stand alone."""

    danger: DangerLikeness | None = None
    misuse: MisuseLikeness | None = None
    intents: Intents | None = None
    cases: CaseLikeness | None = None
    contacts: ContactLikeness | None = None
    unheld: UnheldLikeness | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A passage that a trainer tied to a question. `nearness`: cosine of that question with the one that is asked."""

    wording: str
    passage: str
    sentences: tuple[str, ...]  # those of the passage that answer, exact and in order; none: the whole passage
    nearness: float


class Taught(Protocol):
    """What trainers taught: which passage answers which question."""

    def lessons(self, text: Screened) -> Sequence[Lesson]:
        """Give what was taught for questions like this one, nearest first; none where that is broken. Never raises."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedStatement:
    """A sentence that a trainer wrote, with the ids of the passages that it rests on."""

    text: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedAnswer:
    """An answer that one person wrote and another approved. `area`: None where it holds wherever it is asked."""

    wording: str
    statements: tuple[ApprovedStatement, ...]
    area: str | None
    nearness: float


class Approved(Protocol):
    """The answers that people of the partnership wrote and approved."""

    def answers(self, text: Screened) -> Sequence[ApprovedAnswer]:
        """Give those to nearly this question, nearest first; none where that is broken. Never raises."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What people of the partnership corrected. None: there is nothing of the kind."""

    taught: Taught | None = None
    approved: Approved | None = None
