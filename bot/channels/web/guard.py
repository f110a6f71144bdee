"""Every request that comes in: no larger than a question needs, and an end without a stack for what fails inside."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.web.problems import Problem, failed, is_for_a_program, respond
from bot.channels.web.site import tell_the_log

MOST_BYTES = 64 * 1024


class Guard:
    """Refuses bodies that are too large, and answers what nothing else answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False
        read = 0

        async def sending(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        async def receiving() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > MOST_BYTES:
                raise _too_large()
            return message

        try:
            await self._app(scope, receiving, sending)
        except Exception as error:
            problem = error if isinstance(error, Problem) else failed()
            if problem.status_code >= 500:
                tell_the_log(error, "a request was not answered")
            if has_begun:
                raise ConnectionError("a reply was cut off by a fault that the log names") from None
            accept = Headers(scope=scope).get("accept", "text/html")
            response = respond(problem, to_a_program=is_for_a_program(scope["path"], accept))
            await response(scope, receive, send)


def _too_large() -> Problem:
    return Problem(413, "The question is too long", "Please ask in a sentence or two, without names.")
