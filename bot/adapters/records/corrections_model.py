"""A correction as it is drafted and kept: what it does, how far it has come, and the passages it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a correction does."""

    TAUGHT = "taught"  # ties a question to the passage that answers it
    APPROVED = "approved"  # an answer written by a trainer and approved by somebody else
    CONTACT = "contact"  # a contact is wrong: mended among the contacts


class State(StrEnum):
    """How far a correction has come."""

    OPEN = "open"  # sent back to its author, or a contact that nobody has mended yet
    WAITING = "waiting"  # for approval by somebody else
    IN_FORCE = "in-force"
    EXPIRED = "expired"  # one of its passages is not what it was, so it is not used
    ENDED = "ended"  # taken back, or done


class UnknownCorrection(LookupError):
    """There is no such correction; the message says so."""


class ChangedMeanwhile(Exception):
    """Somebody else has changed the correction since it was read. `now` is what it is."""

    def __init__(self, now: Correction) -> None:
        super().__init__("somebody else has changed this correction")
        self.now = now


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who did something: the number keeps people apart, the name is shown."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A passage as it was when it was chosen. `marked`: its sentences that answer; none: the whole passage."""

    passage: str
    document: str
    title: str
    words: str
    heading: tuple[str, ...] = ()
    paragraph: str | None = None
    page: int | None = None
    marked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence of an approved answer with the passages it rests on; of a taught question, its passage alone."""

    words: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody wants to keep. All words are screened before they come here."""

    kind: Kind
    wordings: tuple[str, ...]
    statements: tuple[Statement, ...] = ()
    area: str | None = None
    reply: str | None = None
    contact: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction as it is kept."""

    id: int
    kind: Kind
    state: State
    wordings: tuple[str, ...]
    made_by: Author
    made_at: datetime
    revision: int
    statements: tuple[Statement, ...] = ()
    area: str | None = None
    reply: str | None = None
    contact: str | None = None
    note: str = ""
    decided_by: str | None = None
    decided_at: datetime | None = None
    why: str = field(default="")

    @property
    def passages(self) -> frozenset[str]:
        """The ids of all passages that it rests on."""
        return frozenset(source.passage for statement in self.statements for source in statement.sources)
