"""What somebody finds of an answer, and how far an answer has been checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    """What somebody says of a reply or of one of its sentences; of a source it is right or wrong."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


class CheckState(StrEnum):
    """How far an answer has been checked."""

    ONE = "one"  # one person has scored it
    AGREED = "agreed"  # two have, and they agree in all that both judged
    DIFFER = "differ"
    SETTLED = "settled"


class MayNotScore(Exception):
    """This person's score is not taken; the message says why."""


class SettledMeanwhile(Exception):
    """Somebody else has settled it since the page was opened; `settlement` is theirs."""

    def __init__(self, settlement: Score) -> None:
        super().__init__(f"{settlement.name} has settled it meanwhile")
        self.settlement = settlement


@dataclass(frozen=True, slots=True, kw_only=True)
class Rater:
    """Somebody who scores. `name` is what others see."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What somebody found of one answer. Sentences and sources that they left open are not in it."""

    verdict: Verdict
    sentences: Mapping[int, Verdict] = field(default_factory=dict)  # by number, from 0
    sources: Mapping[int, Verdict] = field(default_factory=dict)  # by the citation's number, from 1
    missing_document: str | None = None  # a document that should have been cited
    missing: str | None = None  # the same in words, screened
    note: str | None = None  # screened
    parts: int | None = None  # into how many sentences the reply was cut then; None: before that was noted

    def is_cut_as(self, other: Found) -> bool:
        """Whether the numbers of their sentences mean the same sentences."""
        return self.parts == other.parts

    def differs_from(self, other: Found) -> bool:
        """Whether the two judge something differently that both judge."""
        return (
            self.verdict is not other.verdict
            or any(
                self.sentences[each] is not other.sentences[each]
                for each in self.sentences.keys() & other.sentences
                if self.is_cut_as(other)
            )
            or any(self.sources[each] is not other.sources[each] for each in self.sources.keys() & other.sources)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one person found, and when."""

    person: int
    name: str
    at: datetime
    found: Found


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFacts:
    """What is true of a reply without any of its asker's words. It outlives the transcript."""

    reply: str
    at: datetime
    channel: str
    area: str | None
    outcome: str
    corpus_version: str
    composed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The verdict that stands on an answer: of both who agree, else the settled one."""

    verdict: Verdict
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """All that people found of one answer."""

    facts: AnswerFacts
    state: CheckState
    scores: tuple[Score, ...]  # in the order given, two at most
    settlement: Score | None
    standing: Standing | None

    def of(self, person: int) -> Score | None:
        """Give what one person found."""
        return next((each for each in self.scores if each.person == person), None)

    @property
    def is_open_to_see(self) -> bool:
        """Whether others may see the scores: not before two people have given theirs, each by themselves."""
        return len(self.scores) > 1 or self.settlement is not None
