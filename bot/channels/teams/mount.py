"""Teams over HTTP: the route /api/messages, and what runs beside it while the server runs."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.adapters.deliveries import Deliveries
from bot.bootstrap import Bootstrap
from bot.channels.chat.attending import attended
from bot.channels.chat.desk import Desk
from bot.channels.chat.mounted import Mounted
from bot.channels.teams import access

if TYPE_CHECKING:
    from bot.channels.teams.parts import TeamsParts

SURFACE, PATH = "teams", "/api/messages"


def parts_of(bootstrap: Bootstrap, *, deliveries: Deliveries, desk: Desk) -> TeamsParts:
    """Put the parts of Teams together by the settings. Raises TeamsUnusable where one is missing."""
    known = access.registration(bootstrap.bot)
    from bot.channels.teams.parts import TeamsParts  # Microsoft's library takes seconds to load

    settings = bootstrap.bot
    return TeamsParts(
        registration=known, deliveries=deliveries, desk=desk, public_url=settings.public_url,
        is_private=settings.teams_private_replies,
    )  # fmt: skip


def mounted(bootstrap: Bootstrap, *, deliveries: Deliveries, desk: Desk) -> Mounted:
    """Make what the server mounts. Raises TeamsUnusable where a setting is missing."""
    return mounted_parts(parts_of(bootstrap, deliveries=deliveries, desk=desk))


def mounted_parts(parts: TeamsParts) -> Mounted:
    """Make the route and what runs beside it."""
    return Mounted(
        surface=SURFACE, routes=[parts.endpoint.route], running=lambda: running(parts), connection=parts.connection
    )


@contextlib.asynccontextmanager
async def running(parts: TeamsParts) -> AsyncIterator[None]:
    """Listen, look whether Microsoft takes our secret, and look after what was left lying."""
    from bot.channels.teams.app import listen

    await listen(parts)
    try:
        async with attended(parts.connection, parts.courier):
            yield
    finally:
        await parts.connector.close()


def refused(error: str) -> Mounted:
    """Make a route that says that Teams is not set up, so that Teams tries again later."""

    async def messages(request: Request) -> Response:
        del request
        return JSONResponse({"error": "Teams is not set up here; see the log"}, status_code=503)

    return Mounted.broken(SURFACE, routes=[Route(PATH, messages, methods=["POST"])], told=error)
