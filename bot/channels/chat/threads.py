"""What each asker told last, in a thread and, where nobody else reads along, outside it."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from datetime import timedelta

from bot.adapters.deliveries_model import Place
from bot.adapters.deliveries_people import Threads
from bot.answering.asks import Turn
from bot.answering.privacy import KnownWords
from bot.channels.web.conversations import Conversations

# So long, somebody who was in danger may go on telling of it outside its thread: in a direct message people do.
STILL_TOLD_FOR = timedelta(minutes=30)


class SharedConversations(Conversations):
    """Conversations that every worker knows, and that outlive a restart. Raises DeliveriesUnusable."""

    def __init__(self, threads: Threads, known: Callable[[], KnownWords]) -> None:
        super().__init__()
        self._threads = threads
        self._known = known

    def previous(self, identifier: str | None) -> Turn | None:
        """Give the last turn of a thread; None for a new one and one that is over."""
        return None if identifier is None else self._threads.previous(identifier, known=self._known())

    def remember(self, identifier: str | None, turn: Turn | None) -> None:
        """Keep a turn in place of the one before."""
        if identifier is not None:
            self._threads.remember(identifier, turn)

    def told_before(self, place: Place, person: str) -> Turn | None:
        """Give the last turn of a thread; of a new one in a direct message, the danger told there a while ago."""
        thread, *room = _told_in(place, person)
        before = self.previous(thread)
        if before is not None or not room:
            return before
        outside = self._threads.previous(room[0], known=self._known(), within=STILL_TOLD_FOR)
        return outside if outside is not None and outside.in_danger is not None else None

    def told_in_danger(self, place: Place, person: str, turn: Turn | None) -> None:
        """Keep a turn for what follows it in the thread and, in a direct message, outside it."""
        for each in _told_in(place, person):
            self.remember(each, turn)

    def forget(self, place: Place, person: str) -> None:
        """Forget what somebody told, because they took it back."""
        for each in _told_in(place, person):
            self._threads.forget(each)


def thread_id(place: Place, person: str) -> str:
    """Name a thread of one asker, in which a question may follow up another, without saying whose it is."""
    named = ":".join((place.surface, place.room, place.thread or "", person))
    return hashlib.sha256(named.encode()).hexdigest()


def _told_in(place: Place, person: str) -> tuple[str, ...]:
    """Name the thread in which something is told; then, where nobody but the asker reads along, the room."""
    thread = thread_id(place, person)
    if place.thread is None or not place.is_private:
        return (thread,)
    return (thread, thread_id(dataclasses.replace(place, thread=None), person))
