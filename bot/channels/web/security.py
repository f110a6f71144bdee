"""Headers that keep pages and replies to themselves; a router may ask for another policy, never for a cookie."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CSP = "Content-Security-Policy"
# What a reply of the API may do in a browser: nothing.
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"
# A page of ours without a script.
PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
# A page of ours with our own script, manifest and worker.
PAGE_WITH_SCRIPT = f"{PAGE}; script-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'"
# A file that somebody sent us once: whatever it holds, no browser is to run anything of it under our address.
AS_A_FILE = {CSP: "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff"}
# Given to what pages of other sites may load, such as the widget's script.
LOADABLE_ELSEWHERE = {"Cross-Origin-Resource-Policy": "cross-origin"}

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
_UNLESS_SET = {"Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store"}


class SecurityHeaders:
    """Adds the headers to every response. What a router set itself stays, but who may frame it is decided here."""

    def __init__(self, app: ASGIApp, *, framed_by: Sequence[str] = ()) -> None:
        self._app = app
        self._ancestors = " ".join(framed_by) or "'none'"
        self._is_framed = bool(framed_by)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(MutableHeaders(scope=message))
            await send(message)

        await self._app(scope, receive, with_headers)

    def _add(self, headers: MutableHeaders) -> None:
        headers.update(_ALWAYS)
        for name, value in _UNLESS_SET.items():
            headers.setdefault(name, value)
        is_page = headers.get("content-type", "").startswith("text/html")
        policy = headers.get(CSP) or (PAGE if is_page else NOTHING)
        headers[CSP] = f"{policy}; frame-ancestors {self._ancestors if is_page else chr(39) + 'none' + chr(39)}"
        if not (is_page and self._is_framed):
            headers["X-Frame-Options"] = "DENY"
