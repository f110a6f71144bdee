"""The assistant of now: made again when what it is made of has changed, while questions go on being answered."""

from __future__ import annotations

import threading
from collections.abc import Callable

from bot.answering.asks import Turn
from bot.answering.assistant import Assistant
from bot.answering.privacy import KnownWords
from bot.model import Question, Reply, Watch, unwatched


class CurrentAssistant:
    """Answers as the assistant does. `made_of` gives what it was made of, compared by identity: asked at each question.

    `made_of` may look at no database and at no index, and `make` may fail over neither: danger is answered whatever
    state those are in.
    """

    def __init__(self, make: Callable[[], Assistant], *, made_of: Callable[[], object]) -> None:
        self._make = make
        self._made_of = made_of
        self._making = threading.Lock()
        self._parts = made_of()
        self._assistant = make()

    def reply(
        self, question: Question, previous: Turn | None = None, *, watch: Watch = unwatched
    ) -> tuple[Reply, Turn | None]:
        """Answer one question with what is in force now."""
        return self.now().reply(question, previous, watch=watch)

    @property
    def known(self) -> KnownWords:
        """What is public here, so that it is not screened out."""
        return self.now().known

    def without_writer(self) -> CurrentAssistant:
        """Give the same assistant without its language model."""
        return CurrentAssistant(lambda: self.now().without_writer(), made_of=self.now)

    def now(self) -> Assistant:
        """Give the assistant of what is in force now."""
        if self._made_of() is not self._parts:
            with self._making:
                parts = self._made_of()
                if parts is not self._parts:  # else it was made while this thread waited
                    self._assistant, self._parts = self._make(), parts
        return self._assistant

    def refresh(self) -> None:
        """Make it again: documents have changed, and with them their glossaries and who is named in them."""
        with self._making:
            self._assistant = self._make()
