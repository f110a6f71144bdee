"""What is needed from outside as protocols: a library to search, a place for transcripts. Bootstrap brings objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

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

    @property
    def is_degraded(self) -> bool:
        """Whether a part of the search is out of order, so that results are poorer than usual."""
        ...

    @property
    def corpus_version(self) -> str:
        """A short hash over all documents, contacts and vocabulary in force."""
        ...


class Likeness(StrEnum):
    """How like an emergency a message is that the rules found none in."""

    SURE = "sure"
    PERHAPS = "perhaps"
    NONE = "none"


class DangerLikeness(Protocol):
    """A second net for danger, beside the rules: it only adds to them."""

    def likeness(self, text: Screened) -> Likeness:
        """Say how like an emergency the words are. Never raises."""
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
    """One question with its reply, as it may be kept. `reply` is the reply contract."""

    at: datetime
    channel: str
    audience: Audience
    area: str | None
    question: Screened
    reply: Mapping[str, Any]


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
