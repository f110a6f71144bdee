"""Puts the routes of chat services beside the web application: outside its limits, since each checks who calls."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

import typer
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.types import ASGIApp

from bot.adapters.deliveries_model import DeliveriesUnusable
from bot.bootstrap import Bootstrap
from bot.channels.chat.mounted import Mounted
from bot.channels.chat.opening import chat_desk
from bot.channels.chat.permissions_file import UnusablePermissions
from bot.channels.web.site import Web
from bot.settings import BotSettings


def with_chat(web_app: ASGIApp, services: Sequence[Mounted]) -> ASGIApp:
    """Give the web application with the chat services beside it."""
    if not services:
        return web_app

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with contextlib.AsyncExitStack() as stack:
            for service in services:
                await stack.enter_async_context(service.running())
            yield

    routes = [route for service in services for route in service.routes]
    return Starlette(routes=[*routes, Mount("/", app=web_app)], lifespan=lifespan)


@contextlib.contextmanager
def chat_services(bootstrap: Bootstrap, web: Web) -> Iterator[list[Mounted]]:
    """Open the chat services that are set up. What is wrong with one is said, and nothing else is kept from running."""
    from bot.channels.slack.access import SlackUnusable
    from bot.channels.teams.access import TeamsUnusable

    with contextlib.ExitStack() as stack:
        services: list[Mounted] = []
        shared = None
        for name, kind in _set_up(bootstrap.bot):
            try:
                shared = shared or stack.enter_context(chat_desk(bootstrap, web))
                deliveries, desk = shared
                services.append(kind.mounted(bootstrap, deliveries=deliveries, desk=desk))
            except (SlackUnusable, TeamsUnusable, DeliveriesUnusable, UnusablePermissions) as error:
                typer.echo(f"{name} does not run: {error}", err=True)
                services.append(kind.refused(str(error)))
        web.connections.extend(service.connection for service in services)
        yield services


def _set_up(settings: BotSettings) -> Iterator[tuple[str, Any]]:
    """Give the name and the mounting of each service that is set up; the others' libraries are not loaded."""
    from bot.channels.slack.access import is_by_http
    from bot.channels.teams.access import is_set_up

    if is_by_http(settings):
        from bot.channels.slack import mount as slack

        yield "Slack", slack
    if is_set_up(settings):
        from bot.channels.teams import mount as teams

        yield "Teams", teams
