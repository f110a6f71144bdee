"""The kill switch: while the assistant is paused, danger is answered as ever and all else with contacts alone."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.asks import Turn
from bot.answering.present import fit
from bot.channels.web.site import Answers
from bot.model import Notice, NoticeKind, Outcome, Question, Reply, Watch, unwatched
from prompts.words import Words


class PausedAssistant:
    """Answers as an assistant without a library does, and says that it is switched off."""

    def __init__(self, unaided: Answers, *, words: Words) -> None:
        self._unaided = unaided
        self._words = words("degraded.paused")
        # What is said where a search fails, alone or beside a contact: here nothing has failed.
        self._out_of_order = words("degraded.index")
        self._out_of_order_beside = words("degraded.beside")

    def reply(
        self, question: Question, previous: Turn | None = None, *, watch: Watch = unwatched
    ) -> tuple[Reply, Turn | None]:
        """Answer danger, else give contacts as a degraded reply."""
        reply, turn = self._unaided.reply(question, previous, watch=watch)
        if reply.outcome is Outcome.DEGRADED:
            text = reply.text.replace(self._out_of_order, self._words)
            said = tuple(
                replace(each, text=each.text.replace(self._out_of_order, self._words)) for each in reply.notices
            )
            return replace(reply, text=text, notices=said), turn
        if reply.outcome is not Outcome.ANSWERED:
            return reply, turn
        told = Notice(kind=NoticeKind.DEGRADED, text=self._words)
        kept = (part for part in reply.text.split("\n\n") if part != self._out_of_order_beside)
        others = (each for each in reply.notices if each.text != self._out_of_order_beside)
        return replace(reply, outcome=Outcome.DEGRADED, text=fit([self._words, *kept]), notices=(told, *others)), turn
