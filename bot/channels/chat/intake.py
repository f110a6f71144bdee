"""Takes questions in: written down first, then answered; edited and deleted ones, too. Danger comes first."""

from __future__ import annotations

import asyncio

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Asked, DeliveriesUnusable
from bot.channels.chat.courier import Courier
from bot.channels.chat.desk import AtOnce, Desk
from bot.channels.chat.incoming import Change, Incoming


class Intake:
    """Takes in what one service sends. What comes again is neither answered nor counted again."""

    def __init__(self, *, deliveries: Deliveries, desk: Desk, courier: Courier) -> None:
        self._deliveries = deliveries
        self._desk = desk
        self._courier = courier

    async def take_in(self, incoming: Incoming) -> Asked | None:
        """Write a question down and have it answered, danger also where nothing can be written down.

        Gives it where it is new and was written down. Raises DeliveriesUnusable, so that the service sends it again.
        """
        if incoming.change is Change.DELETED:
            await asyncio.to_thread(self._withdraw, incoming)
            return None
        asked, told, is_new = await asyncio.to_thread(self._written_down, incoming)
        if is_new is False:
            return None
        if is_new is None:
            self._courier.in_background(self._courier.send_unremembered(asked))
        elif told is None:
            self._courier.start(asked.message, incoming.text)
        else:
            self._courier.start_urgent(asked.message)
        if told is not None:
            self._courier.in_background(asyncio.to_thread(self._desk.keep, told))
        return asked if is_new else None

    def _written_down(self, incoming: Incoming) -> tuple[Asked, AtOnce | None, bool | None]:
        """Write a question down, with its reply in danger; whether it is new, None for danger that stands nowhere."""
        told = self._desk.at_once(incoming)
        asked = self._asked(incoming, told)
        try:
            return asked, told, self._deliveries.inbox.receive(asked)
        except DeliveriesUnusable:
            if told is None or not told.is_emergency:
                raise
            return asked, told, None

    def _withdraw(self, incoming: Incoming) -> None:
        inbox = self._deliveries.inbox
        before = inbox.find(incoming.message)
        if inbox.withdraw(incoming.event, self._asked(incoming, None)) and before is not None:
            self._desk.conversations.forget(before.place, before.asker)

    def _asked(self, incoming: Incoming, told: AtOnce | None) -> Asked:
        return Asked(
            event=incoming.event, message=incoming.message, place=incoming.place, asker=incoming.asker,
            way=incoming.way, words=self._desk.screened(incoming.text), revision=incoming.revision,
            address=incoming.address, reply=None if told is None else told.reply,
        )  # fmt: skip
