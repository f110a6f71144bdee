"""The gate's cookies: who is signed in, which browser begins a sign-in, and the key to a kept text."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

SESSION = "signpost-console"
DOOR = "signpost-console-door"  # before anybody is signed in
KEPT = "signpost-console-kept"


class Cookies:
    """Reads and sets them: for the console alone, for no script, and over TLS alone where there is TLS."""

    def __init__(self, *, public_url: str = "") -> None:
        self._public = urlsplit(public_url)

    def read(self, request: Request, name: str) -> str | None:
        """Give a cookie of ours."""
        return request.cookies.get(self._called(request, name)) or None

    def put(self, request: Request, response: Response, name: str, value: str, *, lasts: timedelta | None) -> None:
        """Set a cookie. `lasts` None: until the browser is closed."""
        response.set_cookie(
            self._called(request, name),
            value,
            max_age=None if lasts is None else int(lasts.total_seconds()),
            path="/console",
            secure=self._is_by_tls(request),
            httponly=True,
            samesite="lax",
        )

    def drop(self, request: Request, response: Response, name: str) -> None:
        """Take a cookie away."""
        is_by_tls = self._is_by_tls(request)
        response.delete_cookie(
            self._called(request, name), path="/console", secure=is_by_tls, httponly=True, samesite="lax"
        )

    def _called(self, request: Request, name: str) -> str:
        # With this prefix no page that came without TLS can have set it. (__Host- would need the path /.)
        return f"__Secure-{name}" if self._is_by_tls(request) else name

    def _is_by_tls(self, request: Request) -> bool:
        # A proxy that ends TLS may not say so; then the name tells that the request came through it.
        is_public = self._public.scheme == "https" and request.headers.get("host", "") == self._public.netloc
        return request.url.scheme == "https" or is_public
