"""`signpost slack`: fetches questions from Slack over a connection of its own (Socket Mode), until it is stopped."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Awaitable, Callable

import aiohttp
import typer
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_sdk.errors import SlackApiError

from bot.bootstrap import Bootstrap
from bot.channels.chat.opening import chat_desk
from bot.channels.serving import serving
from bot.channels.slack import access
from bot.channels.slack.app import slack_app
from bot.channels.slack.mount import parts_of, running
from bot.channels.slack.parts import SlackParts, web_client
from bot.channels.slack.quiet import silent_logger

PING_EVERY_S = 10.0


def slack() -> None:
    """Answer in Slack by Socket Mode: no address that Slack can reach is needed."""
    bootstrap = Bootstrap()
    app_token = access.secret(bootstrap.bot, "slack_app_token")
    with serving(bootstrap) as web, chat_desk(bootstrap, web) as (deliveries, desk):
        parts = parts_of(bootstrap, deliveries=deliveries, desk=desk)
        typer.echo("Signpost answers in Slack (Ctrl-C ends it)")
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_until_stopped(parts, app_token))
    typer.echo("Signpost has stopped.")


async def _until_stopped(parts: SlackParts, app_token: str) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await listen(parts, app_token, until=stopped)


async def listen(parts: SlackParts, app_token: str, *, until: asyncio.Event) -> None:
    """Hold a connection to Slack, and make it anew where it breaks. Raises SlackUnusable for a wrong token."""
    with contextlib.suppress(access.SlackUnreachable):
        await parts.look()  # a wrong token ends the command; a Slack that is away does not
    app = slack_app(parts, signing_secret=None)
    client = web_client(app_token, url=parts.client.base_url)
    handler = AsyncSocketModeHandler(
        app, app_token, logger=silent_logger(), web_client=client, ping_interval=PING_EVERY_S
    )
    parts.connection.look_with(_looks(parts, handler))
    try:
        async with running(parts):
            ended = asyncio.create_task(until.wait())
            connecting = asyncio.create_task(_connect(handler))
            await asyncio.wait({ended, connecting}, return_when=asyncio.FIRST_COMPLETED)
            if connecting.done():
                connecting.result()  # a token that cannot work ends the command
                await ended
            connecting.cancel()
            ended.cancel()
    finally:
        await handler.client.close()  # type: ignore[no-untyped-call]


async def _connect(handler: AsyncSocketModeHandler) -> None:
    """Connect, however long Slack is away. Raises SlackUnusable for a token that can never work."""
    client = handler.client
    try:
        opened = await client.web_client.apps_connections_open(app_token=client.app_token)
        client.wss_uri = opened["url"]
    except SlackApiError as error:
        access.check_app_token(error)
    except (aiohttp.ClientError, TimeoutError, OSError):
        pass  # the connection's own look tells of it
    await client.connect()  # type: ignore[no-untyped-call] # the library tries again and again by itself


def _looks(parts: SlackParts, handler: AsyncSocketModeHandler) -> Callable[[], Awaitable[str]]:
    async def look() -> str:
        told = await parts.look()
        if not await handler.client.is_connected():
            raise access.SlackUnreachable("the Socket Mode connection is down; it is made anew")
        return f"{told} by Socket Mode"

    return look
