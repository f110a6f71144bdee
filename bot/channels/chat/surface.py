"""What a chat service must be able to do: show the one reply, send it, and say whether something was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.adapters.deliveries_model import Decided, Delivery, Outgoing, Part

_IN_CONSOLE = "console:"


def decided_in_console(name: str) -> str:
    """Name somebody who decides in the console, where they have no id of a chat service."""
    return _IN_CONSOLE + name


def name_in_console(by: str | None) -> str | None:
    """Give the name of somebody who decided in the console; None for an id of a chat service."""
    return by.removeprefix(_IN_CONSOLE) if by and by.startswith(_IN_CONSOLE) else None


class TryLater(Exception):
    """Something could not be sent now. `is_unsure`: it may have gone out, so that this has to be looked up first."""

    def __init__(self, why: str, *, delay: timedelta | None = None, is_unsure: bool = False) -> None:
        super().__init__(why)
        self.delay = delay
        self.is_unsure = is_unsure


class NeverSent(Exception):
    """Something can never be sent; the message says why. `instead`: what to try in its place."""

    def __init__(self, why: str, *, instead: Part | None = None) -> None:
        super().__init__(why)
        self.instead = instead


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A reply as one asker is to see it. `replaces`: what an earlier message of the same reply is called."""

    delivery: Delivery
    reply: Mapping[str, Any]
    replaces: str | None = None
    role_first: str = ""  # whom somebody in the asker's role tells first
    asks_settings: bool = False  # area and role, which are asked for once
    can_ask_person: bool = False
    lead: str = ""  # what a reviewer has done
    correction: str | None = None  # a reviewer's words in place of the reply's


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a note; `url`: where it leads, if anywhere."""

    words: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something to tell a room that nobody asked."""

    lead: str
    lines: Sequence[Line]
    end: str = ""
    url: str = ""


class Surface(Protocol):
    """Slack or Teams. What it makes is sent later, perhaps by another process, so it is plain data."""

    @property
    def name(self) -> str:
        """The name under which deliveries are kept."""
        ...

    def show(self, shown: Shown) -> Sequence[Part]:
        """Make the messages of a reply."""
        ...

    def progress(self, shown: Shown, *, until: datetime) -> Sequence[Part]:
        """Tell the asker that a reviewer is looking, with the contacts that need not wait."""
        ...

    def review_card(self, shown: Shown, *, room: str, until: datetime) -> Part:
        """Show a reply to the reviewers, who release or correct it."""
        ...

    def review_ended(self, shown: Shown, *, room: str, decided: Decided, by: str | None) -> Part | None:
        """Change the reviewers' card, which is called `shown.replaces`; None where it never went out."""
        ...

    def person_card(self, shown: Shown, *, room: str) -> Part:
        """Show reviewers a question whose asker wants a person."""
        ...

    def note(self, note: Note, *, room: str, workspace: str, address: Mapping[str, Any]) -> Part:
        """Tell a room something. `address`: that of the last question from its workspace, where there was one."""
        ...

    async def send(self, outgoing: Outgoing) -> str | None:
        """Send a message and give what the service calls it. Raises TryLater or NeverSent."""
        ...

    async def find(self, outgoing: Outgoing) -> str | None:
        """Look whether a message went out, and give what the service calls it; None where it did not."""
        ...

    def repeat(self, outgoing: Outgoing) -> Part | None:
        """Give what to send in place of a message that may have gone out and cannot be looked up; None: the same."""
        ...
