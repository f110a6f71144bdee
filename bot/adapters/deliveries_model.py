"""What is remembered of a question that came in by chat, and of what is to be sent: nothing that was not screened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.ports import Screened


class DeliveriesUnusable(Exception):
    """The database of deliveries cannot be read or written; the message names the thing, the cause and the remedy."""


class Way(StrEnum):
    """How a question came in."""

    MENTION = "mention"
    DIRECT = "direct"  # nobody but the asker reads along
    COMMAND = "command"
    SHORTCUT = "shortcut"  # about somebody else's message
    SUGGESTION = "suggestion"  # a question that Signpost itself offered


class State(StrEnum):
    """How far a question has come."""

    RECEIVED = "received"
    ANSWERING = "answering"
    ANSWERED = "answered"  # the reply stands in the outbox, sent or not
    WITHDRAWN = "withdrawn"  # its author deleted it


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a question was asked. `workspace` is a Slack workspace or a Teams tenant; `room` a channel or chat."""

    surface: str
    workspace: str
    room: str
    thread: str | None = None
    is_private: bool = False  # nobody but the asker reads what is posted there


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it may be remembered. `message` identifies it for good: one message, one reply.

    `revision` grows with each edit of the message, as text. `reply` is set where it was known at once: in danger.
    """

    event: str
    message: str
    place: Place
    asker: str
    way: Way
    words: Screened
    revision: str = ""
    address: Mapping[str, Any] = field(default_factory=dict, repr=False)  # what the surface needs to send the reply
    reply: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A question as remembered. `question` is screened; `kinds` are what was taken out of it."""

    message: str
    place: Place
    asker: str
    way: Way
    question: str
    kinds: tuple[str, ...]
    revision: str
    state: State
    received_at: datetime
    address: Mapping[str, Any] = field(repr=False)
    reply: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One message to send. `key` makes it single: what has a key that is known already is not sent again."""

    key: str
    group: str  # what belongs together is sent in order of `position`
    surface: str
    how: str  # the surface's own way of sending: post, ephemeral, update, ...
    content: Mapping[str, Any] = field(repr=False)
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A message that this process is to send now. `is_unsure`: it may have been sent before, by a process that died."""

    outgoing: Outgoing
    attempts: int
    is_unsure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """What somebody set for themselves."""

    area: str | None = None
    role: str | None = None
    was_asked: bool = False  # for area and role, which happens once


class Decided(StrEnum):
    """What became of a reply that waits for a reviewer."""

    WAITING = "waiting"
    APPROVED = "approved"
    CORRECTED = "corrected"
    NOT_REVIEWED = "not-reviewed"  # nobody decided in time


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A reply that waits, or waited, for a reviewer. `reviewers` is the room in which they decide."""

    message: str
    revision: str
    reviewers: str
    due_at: datetime
    decided: Decided = Decided.WAITING
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heartbeat:
    """What a process last said of its connection to a chat service."""

    surface: str
    process: str
    lives: bool
    told: str
    at: datetime


Part = tuple[str, Mapping[str, Any]]  # how to send it, and what


def outgoing_of(parts: Sequence[Part], *, key: str, group: str, surface: str) -> list[Outgoing]:
    """Make the messages of one reply, in order, each with a key of its own."""
    return [
        Outgoing(key=f"{key}/{place}", group=group, surface=surface, how=how, content=content, position=place)
        for place, (how, content) in enumerate(parts)
    ]
