"""Round the console: no body larger than its page needs, not too many forms, and an end for what fails inside."""

from __future__ import annotations

from collections.abc import Callable

from starlette.datastructures import FormData, Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.adapters.records.database import RecordsUnusable
from bot.channels.web.security import CSP, PAGE
from bot.channels.web.site import tell_the_log
from bot.console.entrance.counts import Counts, TooOften
from bot.console.entrance.session_gate import FORMS

MOST_FORM_BYTES = 256 * 1024
MOST_UPLOAD_BYTES = 64 * 1024 * 1024
# Under these a form may bring a file.
UPLOADS = ("/console/documents", "/console/questions")
POLICY = f"{PAGE}; script-src 'self'; connect-src 'self'"
Page = Callable[[str, str, int], Response]  # title, detail, status


class TooLarge(Exception):
    """A body is larger than the page takes."""


class Bounds:
    """Refuses what is too large or too often, and answers what nothing else answered."""

    def __init__(self, app: ASGIApp, *, counts: Counts, page: Page) -> None:
        self._app = app
        self._counts = counts
        self._page = page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most, read, has_begun = _most_bytes(scope), 0, False
        forms: list[FormData] = []
        scope[FORMS] = forms

        async def receiving() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > most:
                raise TooLarge
            return message

        async def sending(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message))
            await send(message)

        try:
            self._refuse(scope, most)
            await self._app(scope, receiving, sending)
        except Exception as error:
            response = self._ending(error, most)
            if has_begun:
                raise ConnectionError("a page was cut off by a fault that the log names") from None
            await response(scope, receive, sending)
        finally:
            for form in forms:
                await form.close()

    def _refuse(self, scope: Scope, most: int) -> None:
        """Refuse what is known to be too much before it is read. Raises TooOften, TooLarge."""
        if scope["method"] == "POST":
            self._counts.post(Request(scope))
        if int(Headers(scope=scope).get("content-length") or 0) > most:
            raise TooLarge

    def _ending(self, error: Exception, most: int) -> Response:
        match error:
            case TooLarge():
                size = f"{most // 1024} KB" if most < 1024 * 1024 else f"{most // 1024 // 1024} MB"
                return self._page("This is too large", f"What you sent is larger than {size}. Send less.", 413)
            case TooOften():
                return self._page("Please wait", str(error), 429)
            case RecordsUnusable():
                tell_the_log(error, "the console's records cannot be used")
                return self._page("The console cannot work just now", str(error), 503)
            case _:
                tell_the_log(error, "a page of the console was not made")
                return self._page("That did not work", "The fault is ours. Go back, and try again.", 500)


def _add_headers(headers: MutableHeaders) -> None:
    headers.setdefault("X-Robots-Tag", "noindex")
    if headers.get("content-type", "").startswith("text/html"):
        headers.setdefault(CSP, POLICY)


def _most_bytes(scope: Scope) -> int:
    may_bring_file = any(scope["path"] == each or scope["path"].startswith(f"{each}/") for each in UPLOADS)
    is_file_form = Headers(scope=scope).get("content-type", "").startswith("multipart/form-data")
    return MOST_UPLOAD_BYTES if may_bring_file and is_file_form else MOST_FORM_BYTES
