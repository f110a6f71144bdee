"""Sends a note to whoever was given a reply that has been recalled, in the place where they were given it."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping
from typing import Any

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Delivery, Place, State, Way, outgoing_of
from bot.adapters.records.database import RecordsUnusable
from bot.adapters.records.recalls import SqlRecalls, Telling
from bot.channels.chat.desk import Desk
from bot.channels.chat.surface import Shown, Surface
from bot.channels.web.recalled import at_time
from bot.contract import as_json
from bot.model import Outcome, Reply
from prompts.words import words

# Of an address, what a later message needs: nothing that was typed, and no address that is good for minutes only.
_NEEDED = frozenset(("thread", "service_url", "conversation", "asker", "tenant"))
_log = logging.getLogger("signpost.chat")


class Recalling:
    """Remembers where replies went, and writes down the notes for those that were recalled."""

    def __init__(self, *, deliveries: Deliveries, desk: Desk, surface: Surface) -> None:
        self._deliveries = deliveries
        self._desk = desk
        self._surface = surface
        self._words = words("chat.yaml")

    def sent(self, delivery: Delivery, reply: Mapping[str, Any]) -> None:
        """Remember where a reply goes. Where that cannot be kept, the reply goes out all the same."""
        if self._recalls is None or reply["outcome"] == Outcome.EMERGENCY:
            return
        try:
            self._recalls.sent(reply, self._surface.name, _kept(delivery), question=delivery.question)
        except RecordsUnusable as error:
            _log.warning("it is not kept where a reply went: %s", error)

    def write_down(self) -> None:
        """Write down a note for everybody who is still to be told."""
        if self._recalls is None:
            return
        try:
            for telling in self._recalls.due(self._surface.name):
                group = f"recall:{telling.id}"
                parts = self._surface.show(self._shown(telling))
                self._deliveries.outbox.add(outgoing_of(parts, key=group, group=group, surface=self._surface.name))
                self._recalls.told(telling.id)  # after it: whoever dies in between writes the same note down again
        except RecordsUnusable as error:
            _log.warning("nobody is told of recalled answers: %s", error)

    @property
    def _recalls(self) -> SqlRecalls | None:
        return self._desk.recalls

    def _shown(self, telling: Telling) -> Shown:
        when, right = at_time(telling.sent_at), telling.recall.words
        text = self._words("recall.right", when=when, right=right) if right else self._words("recall.again", when=when)
        delivery = self._delivery(telling.place)
        permit = self._desk.permit(delivery.place)
        reply = as_json(
            Reply(
                id=secrets.token_hex(16), outcome=Outcome.OFF_TOPIC, text=text, corpus_version="not consulted",
                took_ms=0, area=permit.area_of(None) if permit else None,
            )
        )  # fmt: skip
        return Shown(delivery=delivery, reply={**reply, "contacts": self._desk.contacts_for(delivery, reply)})

    def _delivery(self, kept: Mapping[str, Any]) -> Delivery:
        place = Place(
            surface=self._surface.name, workspace=kept["workspace"], room=kept["room"], thread=kept["thread"],
            is_private=kept["is_private"],
        )  # fmt: skip
        return Delivery(
            message=kept["message"], place=place, asker=kept["asker"], way=Way(kept["way"]), question="", kinds=(),
            revision="", state=State.ANSWERED, received_at=self._deliveries.now(), address=kept["address"],
        )  # fmt: skip


def _kept(delivery: Delivery) -> dict[str, Any]:
    place = delivery.place
    return {
        "message": delivery.message, "workspace": place.workspace, "room": place.room, "thread": place.thread,
        "is_private": place.is_private, "asker": delivery.asker, "way": delivery.way.value,
        "address": {name: value for name, value in delivery.address.items() if name in _NEEDED},
    }  # fmt: skip
