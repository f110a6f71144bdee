"""Questions from Slack: mentions, direct messages, the command, the shortcut; edited and deleted ones, too."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.adapters.deliveries_model import Way
from bot.channels.chat.incoming import Incoming
from bot.channels.slack import home
from bot.channels.slack.incoming import of_command, of_event, of_shortcut
from bot.channels.slack.parts import SlackParts
from prompts.words import words

EYES = "eyes"
_WORDS = words("chat.yaml")
_log = logging.getLogger("signpost.slack")


class Questions:
    """Takes questions in: written down first, then seen, then answered."""

    def __init__(self, parts: SlackParts) -> None:
        self._parts = parts

    def listen(self, app: AsyncApp, *, command: str, shortcut: str) -> None:
        """Register the listeners."""
        app.event("app_mention")(self._event)
        app.event("message")(self._event)
        app.event("assistant_thread_started")(self._assistant_started)
        app.command(command)(self._command)
        app.shortcut(shortcut)(self._shortcut)

    async def take_in(self, incoming: Incoming) -> None:
        """Take a question in, and show that it has arrived."""
        asked = await self._parts.intake.take_in(incoming)
        if asked is not None and incoming.address.get("ts"):
            asyncio.create_task(self._seen(incoming))  # noqa: RUF006 - nothing depends on it

    async def _event(self, body: dict[str, Any]) -> None:
        identity = self._parts.identity
        incoming = of_event(body, bot=identity.bot_user if identity else None)
        if incoming is not None:
            await self.take_in(incoming)

    async def _command(self, ack: Any, body: dict[str, Any]) -> None:
        incoming = of_command(body)
        if not incoming.text:
            await ack(text=_WORDS("home.usage", command=body["command"]), response_type="ephemeral")
            return
        await self.take_in(incoming)
        await ack()

    async def _shortcut(self, ack: Any, body: dict[str, Any]) -> None:
        await self.take_in(of_shortcut(body))
        await ack()

    async def _assistant_started(self, event: dict[str, Any]) -> None:
        thread = event["assistant_thread"]
        self._parts.courier.in_background(self._suggest(thread["channel_id"], thread["thread_ts"]))

    async def _suggest(self, channel: str, thread: str) -> None:
        await self._parts.client.assistant_threads_setSuggestedPrompts(
            channel_id=channel, thread_ts=thread, title=_WORDS("home.suggested"), prompts=list(home.prompts())
        )

    async def _seen(self, incoming: Incoming) -> None:
        """Show that the question has arrived. Where that does not work, the answer comes all the same."""
        client, room = self._parts.client, incoming.place.room
        try:
            await client.reactions_add(channel=room, timestamp=incoming.address["ts"], name=EYES)
            if incoming.way is Way.DIRECT and incoming.address.get("thread"):
                await client.assistant_threads_setStatus(
                    channel_id=room, thread_ts=incoming.address["thread"], status="is looking it up"
                )
        except SlackApiError as error:
            _log.debug("no reaction: %s", error.response.get("error"))
        except Exception as error:
            _log.debug("no reaction: %s", type(error).__name__)
