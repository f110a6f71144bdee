"""Signpost's replies in a drill: made when a trainer reveals one, held in memory, never kept as transcripts."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.adapters.records.drills import Drill, DrillQuestion
from bot.channels.web.site import Web
from bot.contract import as_json
from bot.model import Question
from knowledge.calendar import LONDON, in_london
from knowledge.model import Audience

MOST_HELD = 200
_Key = tuple[int, datetime | None]  # the question, and when its reply was revealed


class Replies:
    """Asks Signpost once for the projector and all phones, so that everybody reads the same."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._held: OrderedDict[_Key, Mapping[str, Any]] = OrderedDict()
        self._asking = threading.Lock()

    def of(self, drill: Drill, question: DrillQuestion) -> Mapping[str, Any]:
        """Give the reply as the contract has it, as a practitioner of the drill's area would read it."""
        key = (question.id, question.revealed_at)
        with self._asking:
            if key not in self._held:
                self._held[key] = self.now(drill, question)
                while len(self._held) > MOST_HELD:
                    self._held.popitem(last=False)
            return self._held[key]

    def now(self, drill: Drill, question: DrillQuestion) -> Mapping[str, Any]:
        """Ask, and hold nothing: for paper."""
        reply, _ = self._web.assistant.reply(
            Question(
                text=question.text,
                at=in_london(question.moment) if question.moment else datetime.now(LONDON),
                area=drill.area,
                audience=Audience.PRACTITIONER,
            )
        )
        shown = as_json(reply)
        cited = [{**each, "published": date.fromisoformat(each["published"])} for each in shown["citations"]]
        return {**shown, "citations": cited}
