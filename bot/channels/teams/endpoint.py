"""The route /api/messages: lets in what Microsoft signed for our app and what comes from the partnership's tenants."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.channels.teams.library import HttpMethod, HttpRequest, HttpRouteHandler
from bot.channels.teams.tokens import ConnectorTokens, NotNow

PATH = "/api/messages"
MOST_BYTES = 256 * 1024  # Teams' own messages end at 100 KB
# What else Teams may send is acknowledged and not looked at.
KINDS = frozenset(("message", "messageUpdate", "messageDelete", "installationUpdate", "invoke"))
_log = logging.getLogger("signpost.teams")


class Endpoint:
    """Stands between our server and the library: the library's handler gets nothing that was not checked."""

    def __init__(
        self,
        tokens: ConnectorTokens,
        *,
        may_enter: Callable[[Mapping[str, Any]], Awaitable[bool]],
        heard: Callable[[], None],
    ) -> None:
        self._tokens = tokens
        self._may_enter = may_enter
        self._heard = heard
        self._handler: HttpRouteHandler | None = None

    @property
    def route(self) -> Route:
        """The route to put beside the web application."""
        return Route(PATH, self.receive, methods=["POST"])

    def register_route(self, method: HttpMethod, path: str, handler: HttpRouteHandler) -> None:
        """Take the library's handler, when it starts."""
        del method, path
        self._handler = handler

    def serve_static(self, path: str, directory: str) -> None:
        """Serve no pages: the library has none of ours."""

    async def start(self, port: int) -> None:
        """Start nothing: the server is ours."""

    async def stop(self) -> None:
        """Stop nothing: the server is ours."""

    async def receive(self, request: Request) -> Response:
        """Serve one request of the connector."""
        raw = await _body(request)
        if raw is None:
            return _refusal(413, "too large")
        activity = _activity(raw)
        if activity is None:
            return _refusal(400, "not an activity with a serviceUrl")
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            return _refusal(401, "no token")
        try:
            await self._tokens.validate_token(token, activity["serviceUrl"])
        except NotNow as error:
            _log.error("Teams: %s", error)
            return JSONResponse({"error": str(error)}, status_code=503, headers={"Retry-After": "5"})
        except Exception as error:  # whatever is wrong with a token, it lets nobody in
            _log.warning("a request to %s was refused: %s", PATH, type(error).__name__)
            return _refusal(401, "the token is not good")
        return await self._let_in(activity, request)

    async def _let_in(self, activity: dict[str, Any], request: Request) -> Response:
        self._heard()
        if not await self._may_enter(activity):
            _log.warning("a message from a tenant that is not in SIGNPOST_TEAMS_TENANTS was refused")
            return _refusal(403, "not a tenant of this partnership")
        if activity.get("type") not in KINDS:
            return Response(status_code=200)
        if self._handler is None:
            return _refusal(503, "starting")
        given = await self._handler(HttpRequest(body=activity, headers=dict(request.headers)))
        if given["body"] is None:
            return Response(status_code=given["status"])
        return JSONResponse(given["body"], status_code=given["status"])


async def _body(request: Request) -> bytes | None:
    read = bytearray()
    async for chunk in request.stream():
        read += chunk
        if len(read) > MOST_BYTES:
            return None
    return bytes(read)


def _activity(raw: bytes) -> dict[str, Any] | None:
    try:
        activity = json.loads(raw)
    except ValueError:
        return None
    is_one = isinstance(activity, dict) and isinstance(activity.get("serviceUrl"), str) and activity["serviceUrl"]
    return activity if is_one else None


def _refusal(status: int, why: str) -> JSONResponse:
    return JSONResponse({"error": why}, status_code=status)
