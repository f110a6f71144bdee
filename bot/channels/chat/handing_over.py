"""What an asker may do with a reply: share it, pass the question to a person, say whether it was right."""

from __future__ import annotations

import logging
from datetime import datetime
from enum import StrEnum

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Delivery, Outgoing, outgoing_of
from bot.channels.chat.desk import Desk
from bot.channels.chat.preparing import Preparing, reply_key
from bot.channels.chat.surface import Surface
from bot.ports import Judgement, TranscriptsUnusable
from knowledge.calendar import LONDON

_log = logging.getLogger("signpost.chat")


class Passed(StrEnum):
    """What became of the wish for a person."""

    SENT = "sent"
    ALREADY = "already"
    NOBODY = "nobody"


class HandingOver:
    """Passes questions and verdicts on; each once."""

    def __init__(self, *, deliveries: Deliveries, desk: Desk, surface: Surface, preparing: Preparing) -> None:
        self._deliveries = deliveries
        self._desk = desk
        self._surface = surface
        self._preparing = preparing

    def find(self, message: str) -> Delivery | None:
        """Give a question with its reply; None where it is not remembered any more."""
        found = self._deliveries.inbox.find(message)
        return found if found is not None and found.reply is not None else None

    def ask_person(self, delivery: Delivery) -> tuple[Passed, str]:
        """Post the screened question to the area's safeguarding lead; gives the group to send."""
        reply = delivery.reply or {}
        permit = self._desk.permit(delivery.place)
        room = permit.reviewers_of(reply.get("area")) if permit else None
        group = f"person:{reply_key(delivery)}"
        if room is None:
            return Passed.NOBODY, group
        card = self._surface.person_card(self._preparing.shown(delivery, reply), room=room)
        messages = outgoing_of([card], key=group, group=group, surface=self._surface.name)
        return (Passed.SENT if self._deliveries.outbox.add(messages) else Passed.ALREADY), group

    def pass_on(self, delivery: Delivery, name: str, how: str, content: dict[str, object]) -> str:
        """Write down something else to send once for a reply, such as sharing it; gives the group to send."""
        group = f"{name}:{reply_key(delivery)}"
        outgoing = Outgoing(key=group, group=group, surface=self._surface.name, how=how, content=content)
        self._deliveries.outbox.add([outgoing])
        return group

    def judge(self, reply: str, verdict: str, reason: str | None) -> bool | None:
        """Keep what somebody says of a reply, screened; False where the reply is not kept, None where that failed."""
        said = self._desk.screened(reason) if reason and reason.strip() else None
        judgement = Judgement(at=datetime.now(LONDON), reply=reply, verdict=verdict, reason=said)
        web = self._desk.web
        try:
            kept = web.transcripts.judge(judgement)
        except TranscriptsUnusable as error:
            web.metrics.not_kept.inc()
            _log.warning("a verdict was not kept: %s", error)
            return None
        if reason is None:  # the reason of a verdict comes after it: one person's verdict counts once
            web.metrics.verdict(verdict)
        return kept
