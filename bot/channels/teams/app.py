"""The Teams app: every message is written down before it is acknowledged, and answered after."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from bot.adapters.deliveries_model import DeliveriesUnusable, Outgoing
from bot.channels.chat.incoming import Incoming
from bot.channels.chat.permissions import Permit
from bot.channels.teams import incoming, people_cards, pressed
from bot.channels.teams.incoming import SURFACE, Activity
from bot.channels.teams.intake import take_in
from bot.channels.teams.library import (
    ActivityContext,
    AdaptiveCardActionMessageResponse,
    AdaptiveCardInvokeActivity,
    InstalledActivity,
    MessageActivity,
    MessageDeleteActivity,
    MessageSubmitActionInvokeActivity,
    MessageUpdateActivity,
)
from bot.channels.teams.parts import TeamsParts
from bot.channels.web.site import tell_the_log

# Words that Teams offers in the message box; what they do is shown rather than looked up.
HELP = frozenset(("help", "my area and role", "settings"))
_log = logging.getLogger("signpost.teams")


async def listen(parts: TeamsParts) -> None:
    """Register what is listened to and start the library."""
    bot = parts.bot

    @bot.on_message
    async def asked(ctx: ActivityContext[MessageActivity]) -> None:
        activity = _plain(ctx.activity)
        if incoming.words_of(activity).lower() in HELP and incoming.of_message(activity):
            await _logged(_welcome(parts, activity))
        else:
            await _take(parts, activity, incoming.of_message)

    @bot.on_message_update
    async def edited(ctx: ActivityContext[MessageUpdateActivity]) -> None:
        await _take(parts, _plain(ctx.activity), incoming.of_update)

    @bot.on_message_delete
    async def deleted(ctx: ActivityContext[MessageDeleteActivity]) -> None:
        await _take(parts, _plain(ctx.activity), incoming.of_deletion)

    @bot.on_install_add
    async def installed(ctx: ActivityContext[InstalledActivity]) -> None:
        activity = _plain(ctx.activity)
        if incoming.place_of(activity).is_private:
            await _logged(_welcome(parts, activity))

    @bot.on_card_action
    async def pressed_button(
        ctx: ActivityContext[AdaptiveCardInvokeActivity],
    ) -> AdaptiveCardActionMessageResponse:
        told = await _logged(pressed.press(parts, _plain(ctx.activity)))
        return AdaptiveCardActionMessageResponse(value=told)

    @bot.on_message_submit_feedback
    async def judged(ctx: ActivityContext[MessageSubmitActionInvokeActivity]) -> None:
        await _logged(pressed.judge(parts, _plain(ctx.activity)))

    await bot.initialize()
    # The library checks each token, too: as we do, so that it does not stop everybody while it fetches keys.
    bot.server._token_validator = parts.tokens


async def _take(parts: TeamsParts, activity: Activity, read: Callable[[Activity], Incoming | None]) -> None:
    found = read(activity)
    if found is not None:
        await _logged(take_in(parts, found))


async def _welcome(parts: TeamsParts, activity: Activity) -> None:
    """Say what Signpost does, once for each time that it is asked for."""
    place, address = incoming.place_of(activity), incoming.address_of(activity)
    asker = await asyncio.to_thread(parts.desk.asker, place, address["asker"])
    made = people_cards.welcome(parts.controls, asker, parts.desk.permit(place) or Permit())
    key = f"{SURFACE}:welcome:{place.room}:{activity['id']}"
    how = "post" if place.is_private else "private"
    outgoing = Outgoing(key=key, group=key, surface=SURFACE, how=how, content={**address, "activity": made})
    await asyncio.to_thread(parts.deliveries.outbox.add, [outgoing])
    parts.courier.in_background(parts.courier.send(key))


async def _logged(work: Any) -> Any:
    """The library answers 500 for what fails, so that Teams sends it again; nobody's words are logged."""
    try:
        return await work
    except DeliveriesUnusable as error:
        _log.error("%s", error)
        raise
    except Exception as error:
        tell_the_log(error, "something from Teams was not handled")
        raise


def _plain(activity: Any) -> Activity:
    """Give an activity as Teams wrote it."""
    written: Activity = activity.model_dump(mode="json", by_alias=True, exclude_none=True)
    return written
