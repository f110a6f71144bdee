"""Slack over HTTP: the route /slack/events, and what runs beside it while the server runs."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

import aiohttp
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.adapters.deliveries import Deliveries
from bot.bootstrap import Bootstrap
from bot.channels.chat.attending import attended
from bot.channels.chat.desk import Desk
from bot.channels.chat.mounted import Mounted
from bot.channels.slack import access
from bot.channels.slack.app import slack_app
from bot.channels.slack.incoming import SURFACE
from bot.channels.slack.parts import SlackParts, web_client

PATH = "/slack/events"
MOST_BYTES = 1024 * 1024  # Slack sends whole windows along, never more than this


def parts_of(bootstrap: Bootstrap, *, deliveries: Deliveries, desk: Desk) -> SlackParts:
    """Put Slack's parts together by the settings. Raises SlackUnusable."""
    settings = bootstrap.bot
    token, url = access.secret(settings, "slack_bot_token"), settings.slack_api_url
    deleting = settings.slack_user_token
    return SlackParts(
        client=web_client(token, url=url),
        deliveries=deliveries,
        desk=desk,
        public_url=settings.public_url,
        deleting=web_client(deleting.get_secret_value(), url=url) if deleting else None,
    )


def mounted(bootstrap: Bootstrap, *, deliveries: Deliveries, desk: Desk) -> Mounted:
    """Make what the server mounts. Raises SlackUnusable where a token or secret is missing."""
    secret = access.secret(bootstrap.bot, "slack_signing_secret")
    return mounted_parts(parts_of(bootstrap, deliveries=deliveries, desk=desk), signing_secret=secret)


def mounted_parts(parts: SlackParts, *, signing_secret: str) -> Mounted:
    """Make the route and what runs beside it."""
    handler = AsyncSlackRequestHandler(slack_app(parts, signing_secret=signing_secret))

    async def events(request: Request) -> Response:
        if int(request.headers.get("content-length") or 0) > MOST_BYTES:
            return JSONResponse({"error": "too large"}, status_code=413)
        return await handler.handle(request)

    route = Route(PATH, events, methods=["POST"])
    return Mounted(surface=SURFACE, routes=[route], running=lambda: running(parts), connection=parts.connection)


@contextlib.asynccontextmanager
async def running(parts: SlackParts) -> AsyncIterator[None]:
    """Keep connections to Slack open, look whether it answers, and look after what was left lying."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=15)) as session:
        clients = [client for client in (parts.client, parts.deleting) if client is not None]
        for client in clients:
            client.session = session
        try:
            async with attended(parts.connection, parts.courier):
                yield
        finally:
            for client in clients:
                client.session = None


def refused(error: str) -> Mounted:
    """Make a route that says that Slack is not set up, so that Slack tries again later."""

    async def events(request: Request) -> Response:
        del request
        return JSONResponse({"error": "Slack is not set up here; see the log"}, status_code=503)

    return Mounted.broken(SURFACE, routes=[Route(PATH, events, methods=["POST"])], told=error)
