"""How often one client, and everybody on one site together, may ask: counted in memory and forgotten."""

from __future__ import annotations

import ipaddress
import math
import time
from collections.abc import Callable, Collection

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.channels.web.problems import IN_DANGER, Problem

PER_CLIENT = "120/minute"
PER_SITE = "3000/minute"


class Limits:
    """The two limits. An address is held in memory for as long as its window lasts, and nowhere else."""

    def __init__(
        self, *, per_client: str = PER_CLIENT, per_site: str = PER_SITE, clock: Callable[[], float] = time.time
    ) -> None:
        self._windows = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._per_client = parse(per_client)
        self._per_site = parse(per_site)
        self._clock = clock

    def count(self, client: str, site: str) -> None:
        """Count one request. Raises Problem, which says when to try again, where it is one too many."""
        for limit, of in ((self._per_client, f"client {client}"), (self._per_site, f"site {site}")):
            if not self._windows.hit(limit, of):
                raise self._refusal(limit, of)

    def _refusal(self, limit: RateLimitItem, of: str) -> Problem:
        wait_s = max(1, math.ceil(self._windows.get_window_stats(limit, of).reset_time - self._clock()))
        seconds = "1 second" if wait_s == 1 else f"{wait_s} seconds"
        detail = f"Please wait {seconds} and ask again. {IN_DANGER}"
        return Problem(429, "Too many questions at once", detail, headers={"Retry-After": str(wait_s)})


class Limited:
    """Counts what asks or tells something: the API, and forms. Pages, scripts and health are not counted."""

    def __init__(self, app: ASGIApp, *, limits: Limits, sites: Collection[str] = ()) -> None:
        self._app = app
        self._limits = limits
        self._sites = frozenset(sites)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request. Raises Problem."""
        if scope["type"] == "http" and (scope["method"] == "POST" or scope["path"].startswith("/api/")):
            origin = Headers(scope=scope).get("origin", "")
            self._limits.count(client_of(scope), origin if origin in self._sites else "this one")
        await self._app(scope, receive, send)


def client_of(scope: Scope) -> str:
    """Name the client: its address, or its network where one customer has a whole one (IPv6)."""
    host = scope["client"][0] if scope.get("client") else "unknown"
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return str(host)
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
