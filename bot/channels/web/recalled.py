"""Tells a conversation, at its next question, that an answer it was given has been corrected. In memory alone."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.adapters.records.database import RecordsUnusable
from bot.adapters.records.recalls import SqlRecalls, mark_of
from bot.answering.present import MOST_WORDS, length
from bot.answering.privacy import ScreenedText
from bot.channels.web.conversations import KEPT_S, MOST_KEPT
from bot.model import NoticeKind, Outcome
from knowledge.calendar import in_london
from prompts.words import words

MOST_OF_ONE = 20  # replies of a conversation, newest last
_log = logging.getLogger("signpost.web")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    mark: str
    at: datetime


class RecallNotices:
    """Which answers each conversation was given, by marks that hold no word of them, for as long as it is kept."""

    def __init__(
        self,
        recalls: SqlRecalls,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.recalls = recalls
        self._now = now
        self._clock = clock
        self._given: OrderedDict[str, tuple[float, tuple[_Given, ...]]] = OrderedDict()  # oldest first
        self._changing = threading.Lock()
        self._words = words("chat.yaml")

    def added(
        self, conversation: str | None, answered: dict[str, Any], question: Callable[[], ScreenedText]
    ) -> dict[str, Any]:
        """Give the reply to a question with a notice for each earlier answer that was recalled.

        Danger waits for no database, nor for its question to be screened.
        """
        if conversation is None or answered["outcome"] == Outcome.EMERGENCY:
            return answered
        earlier = self._earlier(conversation)
        told = self._told(earlier)
        left = tuple(each for each in earlier if each.mark not in told)
        mine = _Given(mark=mark_of(answered, question().text), at=self._now())
        self._remember(conversation, (*left, mine)[-MOST_OF_ONE:])
        if not told:
            return answered
        notices = [{"kind": NoticeKind.CORRECTED.value, "text": text} for text in told.values()]
        blocks = [*told.values(), answered["text"]]
        text = "\n\n".join(blocks) if length(blocks) <= MOST_WORDS else answered["text"]
        return {**answered, "text": text, "notices": [*notices, *answered["notices"]]}

    def _told(self, earlier: tuple[_Given, ...]) -> dict[str, str]:
        """Say what is right instead of each answer that was recalled since it was given, by its mark."""
        try:
            found = self.recalls.taken_back({each.mark for each in earlier})
        except RecordsUnusable as error:
            _log.warning("nobody is told of recalled answers: %s", error)
            return {}
        given = {each.mark: each.at for each in earlier}
        return {
            each.mark: self._words("recall.right", when=at_time(given[each.mark]), right=each.words)
            if each.words
            else self._words("recall.again", when=at_time(given[each.mark]))
            for each in found
            if given[each.mark] <= each.at
        }

    def _earlier(self, conversation: str) -> tuple[_Given, ...]:
        with self._changing:
            oldest = self._clock() - KEPT_S
            while self._given and next(iter(self._given.values()))[0] < oldest:
                self._given.popitem(last=False)
            return self._given.get(conversation, (0.0, ()))[1]

    def _remember(self, conversation: str, given: tuple[_Given, ...]) -> None:
        with self._changing:
            self._given[conversation] = (self._clock(), given)
            self._given.move_to_end(conversation)
            while len(self._given) > MOST_KEPT:
                self._given.popitem(last=False)


def at_time(moment: datetime) -> str:
    """Say when an answer was given: "3 March 2026 at 14:05"."""
    local = in_london(moment)
    return f"{local.day} {local:%B %Y} at {local:%H:%M}"
