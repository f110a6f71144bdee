"""Takes questions in: written down first, then answered; edited and deleted ones, too. Danger comes first."""

from __future__ import annotations

import asyncio
import logging

from bot.adapters.deliveries_model import Asked, DeliveriesUnusable
from bot.channels.chat.desk import thread_id
from bot.channels.chat.incoming import Change, Incoming
from bot.channels.chat.surface import NeverSent, TryLater
from bot.channels.teams.parts import TeamsParts

_log = logging.getLogger("signpost.teams")


async def take_in(parts: TeamsParts, incoming: Incoming) -> None:
    """Write a question down and have it answered; danger also where nothing can be written down."""
    if incoming.change is Change.DELETED:
        await asyncio.to_thread(_withdraw, parts, incoming)
        return
    asked, is_new = await asyncio.to_thread(_written_down, parts, incoming)
    if is_new is None:
        parts.courier.in_background(parts.courier.send_unremembered(asked))
    if not is_new:
        return
    if asked.reply is not None:
        parts.courier.start_urgent(asked.message)
        return
    parts.courier.in_background(_typing(parts, incoming))
    parts.courier.start(asked.message, incoming.text)


def _written_down(parts: TeamsParts, incoming: Incoming) -> tuple[Asked, bool | None]:
    """Write a question down and tell whether it is new; None for danger that could not be written down."""
    asked = _asked(parts, incoming)
    try:
        return asked, parts.deliveries.inbox.receive(asked)
    except DeliveriesUnusable:
        if asked.reply is None:
            raise  # Teams sends it again
        return asked, None


def _asked(parts: TeamsParts, incoming: Incoming) -> Asked:
    """Screen a question; what is in danger is answered on the spot."""
    return Asked(
        event=incoming.event, message=incoming.message, place=incoming.place, asker=incoming.asker, way=incoming.way,
        words=parts.desk.screened(incoming.text), revision=incoming.revision, address=incoming.address,
        reply=parts.desk.in_danger(incoming.text, incoming.place),
    )  # fmt: skip


def _withdraw(parts: TeamsParts, incoming: Incoming) -> None:
    before = parts.deliveries.inbox.find(incoming.message)
    if parts.deliveries.inbox.withdraw(incoming.event, _asked(parts, incoming)) and before is not None:
        parts.deliveries.threads.forget(thread_id(before))


async def _typing(parts: TeamsParts, incoming: Incoming) -> None:
    """Show that the question has arrived. Where that does not work, the answer comes all the same."""
    address = incoming.address
    try:
        await parts.connector.post(address["service_url"], address["conversation"], {"type": "typing"})
    except (TryLater, NeverSent) as error:
        _log.debug("no typing indicator: %s", error)
