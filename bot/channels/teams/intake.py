"""Takes questions in, and shows that one is being answered."""

from __future__ import annotations

import logging

from bot.channels.chat.incoming import Incoming
from bot.channels.chat.surface import NeverSent, TryLater
from bot.channels.teams.parts import TeamsParts

_log = logging.getLogger("signpost.teams")


async def take_in(parts: TeamsParts, incoming: Incoming) -> None:
    """Take a question in; where its answer is not known yet, show that it has arrived."""
    asked = await parts.intake.take_in(incoming)
    if asked is not None and asked.reply is None:
        parts.courier.in_background(_typing(parts, incoming))


async def _typing(parts: TeamsParts, incoming: Incoming) -> None:
    """Show that the question has arrived. Where that does not work, the answer comes all the same."""
    address = incoming.address
    try:
        await parts.connector.post(address["service_url"], address["conversation"], {"type": "typing"})
    except (TryLater, NeverSent) as error:
        _log.debug("no typing indicator: %s", error)
