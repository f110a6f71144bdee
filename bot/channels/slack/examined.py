"""What `signpost doctor` says of Slack: whether it is set up, whether a process is connected, what is wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.adapters.deliveries_model import Heartbeat
from bot.bootstrap import Bootstrap
from bot.channels.chat.opening import opened_deliveries
from bot.channels.chat.permissions import Permissions
from bot.channels.slack import access
from bot.channels.slack.incoming import SURFACE
from bot.channels.slack.parts import web_client
from bot.channels.verdict import State, Verdict
from bot.settings import BotSettings


def examine_slack() -> Verdict:
    """Look whether Slack is set up and whether a process of Signpost is connected to it."""
    bootstrap = Bootstrap()
    settings = bootstrap.bot
    if not access.is_set_up(settings):
        return _fine("not set up")
    Permissions.of_file(settings.chat_file, bootstrap.areas)  # an error names the line
    for name in _wanted(settings):
        access.secret(settings, name)
    with opened_deliveries(bootstrap) as deliveries:
        told = [beat for beat in deliveries.heartbeats.all() if beat.surface == SURFACE]
    if any(beat.lives for beat in told):
        return _warned(settings) or _fine(_of(told))
    return asyncio.run(_asked(settings, told))


def _wanted(settings: BotSettings) -> tuple[str, ...]:
    return ("slack_bot_token", "slack_signing_secret" if access.is_by_http(settings) else "slack_app_token")


async def _asked(settings: BotSettings, told: Sequence[Heartbeat]) -> Verdict:
    """Nobody is connected: ask Slack ourselves whether that is its fault, the token's, or nobody's."""
    client = web_client(access.secret(settings, "slack_bot_token"), url=settings.slack_api_url)
    try:
        await access.identify(client)
    except access.SlackUnreachable as error:
        return Verdict(name=SURFACE, state=State.FAILED, found=str(error), remedy="check the way to the internet")
    start = "signpost serve" if access.is_by_http(settings) else "signpost slack"
    found = "; ".join(filter(None, ("the token is good, but nothing is connected", _of(told))))
    return Verdict(name=SURFACE, state=State.ATTENTION, found=found, remedy=f"start it with `{start}`")


def _warned(settings: BotSettings) -> Verdict | None:
    if settings.public_url:
        return None
    found = "connected, but sources are named without a link"
    remedy = "set SIGNPOST_PUBLIC_URL to the address at which users reach this server"
    return Verdict(name=SURFACE, state=State.ATTENTION, found=found, remedy=remedy)


def _of(told: Sequence[Heartbeat]) -> str:
    return "; ".join(dict.fromkeys(beat.told for beat in told))


def _fine(found: str) -> Verdict:
    return Verdict(name=SURFACE, state=State.FINE, found=found)
