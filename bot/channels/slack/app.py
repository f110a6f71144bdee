"""The Slack app: every event is written down before it is acknowledged, and answered after."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.adapters.deliveries_model import DeliveriesUnusable
from bot.channels.slack import pressed, windows
from bot.channels.slack.parts import SlackParts
from bot.channels.slack.questions import Questions
from bot.channels.slack.quiet import silent_logger
from bot.channels.web.site import tell_the_log

COMMAND = "/signpost"
SHORTCUT = "ask_signpost"
_log = logging.getLogger("signpost.slack")


def slack_app(parts: SlackParts, *, signing_secret: str | None) -> AsyncApp:
    """Make the app. Without a signing secret it takes nothing over HTTP: Socket Mode needs none."""

    async def authorize(enterprise_id: str | None, team_id: str | None, user_id: str | None) -> AuthorizeResult:
        # One workspace, one token. Slack is not asked on the way: an event must be taken in when it is slow.
        del user_id
        identity = parts.identity
        return AuthorizeResult(
            enterprise_id=enterprise_id, team_id=team_id, bot_token=parts.client.token,
            bot_user_id=identity.bot_user if identity else None, bot_id=identity.bot if identity else None,
        )  # fmt: skip

    app = AsyncApp(
        logger=silent_logger(),
        client=type(parts.client)(base_url=parts.client.base_url, logger=silent_logger()),
        authorize=authorize,
        signing_secret=signing_secret or "none: Socket Mode alone",
        process_before_response=True,  # a listener ends, and so the question is on disk, before Slack is told 200
        ssl_check_enabled=False,  # it would answer before the signature is looked at
    )
    app.middleware(_once(parts))
    app.error(_failed)
    Questions(parts).listen(app, command=COMMAND, shortcut=SHORTCUT)
    windows.listen(app, parts)
    pressed.listen(app, parts)
    _take_in_the_rest(app)
    return app


def _once(parts: SlackParts) -> Any:
    """Let what is pressed or submitted through once; a question's own id is looked at where it is written down."""

    async def once(req: AsyncBoltRequest, next: Any) -> BoltResponse | None:  # noqa: A002 - Bolt's name for it
        if req.body.get("ssl_check") == "1":  # signed, as everything that comes here is
            return BoltResponse(status=200)
        pressed_id = _pressed_id(req.body)
        if pressed_id is not None and not await _first_seen(parts, pressed_id):
            return BoltResponse(status=200)
        passed: BoltResponse | None = await next()
        return passed

    return once


async def _first_seen(parts: SlackParts, identifier: str) -> bool:
    import asyncio

    try:
        return await asyncio.to_thread(parts.deliveries.inbox.first_seen, identifier)
    except DeliveriesUnusable as error:
        _log.error("%s", error)
        return True


def _pressed_id(body: Mapping[str, Any]) -> str | None:
    if body.get("type") in ("block_actions", "view_submission") and body.get("trigger_id"):
        return f"slack:pressed:{body['trigger_id']}"
    return None


async def _failed(error: Exception) -> BoltResponse:
    """Let Slack send again what could not be written down; nobody's words are logged."""
    if isinstance(error, DeliveriesUnusable):
        _log.error("%s", error)
    else:
        tell_the_log(error, "something from Slack was not handled")
    return BoltResponse(status=500, body="")


def _take_in_the_rest(app: AsyncApp) -> None:
    """Acknowledge what nothing else does, such as a pressed link: Slack would send it again and again."""
    anything = re.compile(".*")

    async def acknowledge(ack: Any) -> None:
        await ack()

    app.event(anything)(acknowledge)
    app.action(anything)(acknowledge)
    app.view(anything)(acknowledge)
    app.shortcut(anything)(acknowledge)
    app.command(anything)(acknowledge)
    app.options(anything)(acknowledge)
