"""Makes a reply ready for its asker and writes down what to send, so that it is sent whatever happens next."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Delivery, Review, outgoing_of
from bot.channels.chat.desk import Desk
from bot.channels.chat.permissions_release import CONSOLE, Hold, hold_of
from bot.channels.chat.recalling import Recalling
from bot.channels.chat.surface import Shown, Surface
from bot.model import Outcome


class Preparing:
    """Writes down what to send for a reply: the reply itself, or cards while a reviewer looks at it."""

    def __init__(
        self, *, deliveries: Deliveries, desk: Desk, surface: Surface, recalling: Recalling | None = None
    ) -> None:
        self._deliveries = deliveries
        self._recalling = recalling
        self._desk = desk
        self._surface = surface

    def prepare(self, delivery: Delivery, reply: Mapping[str, Any]) -> tuple[str, ...]:
        """Write down what to send and give the groups it is in; none where the question has changed meanwhile."""
        shown = self.shown(delivery, reply)
        hold = hold_of(delivery, reply, permit=self._desk.permit(delivery.place), releases=self._desk.releases)
        if hold is not None:
            return self._hold(shown, hold)
        messages = outgoing_of(
            self._surface.show(shown), key=reply_key(delivery), group=delivery.message, surface=self._surface.name
        )
        if not self._deliveries.inbox.answered(delivery, reply, messages):
            return ()
        self.goes_to(delivery, reply)
        if shown.asks_settings:
            own = self._desk.asker(delivery.place, delivery.asker)
            self._desk.set_asker(delivery.place, delivery.asker, dataclasses.replace(own, was_asked=True))
        return (delivery.message,)

    def goes_to(self, delivery: Delivery, reply: Mapping[str, Any]) -> None:
        """Remember where a reply goes, so that whoever is given it can be told if it is recalled."""
        if self._recalling is not None:
            self._recalling.sent(delivery, reply)

    def shown(self, delivery: Delivery, reply: Mapping[str, Any]) -> Shown:
        """Make a reply ready to be shown to its asker."""
        permit = self._desk.permit(delivery.place)
        own = self._desk.asker(delivery.place, delivery.asker)
        may_choose = permit is not None and len(permit.areas) != 1
        is_settled = own.area is not None or own.was_asked or reply["outcome"] == Outcome.EMERGENCY
        return Shown(
            delivery=delivery,
            reply=reply,
            replaces=self._deliveries.outbox.last_sent(delivery.message),
            role_first=self._desk.first_for(delivery, reply),
            asks_settings=may_choose and not is_settled,
            can_ask_person=permit is not None and permit.reviewers_of(reply["area"]) is not None,
        )

    def with_contacts(self, shown: Shown) -> Shown:
        """Give somebody to turn to with what is shown in place of an answer."""
        contacts = self._desk.contacts_for(shown.delivery, shown.reply)
        return dataclasses.replace(shown, reply={**shown.reply, "contacts": contacts})

    def _hold(self, shown: Shown, hold: Hold) -> tuple[str, ...]:
        delivery, surface = shown.delivery, self._surface
        until = self._deliveries.now() + hold.wait
        card = [] if hold.room == CONSOLE else [surface.review_card(shown, room=hold.room, until=until)]
        told = surface.progress(self.with_contacts(shown), until=until)
        key, group = reply_key(delivery), review_group(delivery)
        messages = [
            *outgoing_of(told, key=f"{key}/progress", group=delivery.message, surface=surface.name),
            *outgoing_of(card, key=f"{key}/review", group=group, surface=surface.name),
        ]
        review = Review(message=delivery.message, revision=delivery.revision, reviewers=hold.room, due_at=until)
        is_kept = self._deliveries.inbox.answered(delivery, shown.reply, messages, review)
        return (delivery.message, group) if is_kept else ()


def reply_key(delivery: Delivery) -> str:
    """Name the reply to one wording of a question, for good."""
    return f"{delivery.message}#{delivery.revision}"


def review_group(delivery: Delivery) -> str:
    """Name what is sent to the reviewers of a reply."""
    return f"review:{delivery.message}"
