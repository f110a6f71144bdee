"""Whether the server is alive, whether it can answer from the library, and what it has counted."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from bot.channels.web.metrics import CONTENT_TYPE
from bot.channels.web.site import Web

FOUND_FOR_S = 5.0


class Readiness:
    """What a search found a moment ago: a search costs as much as an answer, and anybody may ask for it."""

    def __init__(self, search: Callable[[], tuple[bool, str]], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._search = search
        self._clock = clock
        self._searching = threading.Lock()
        self._found: tuple[float, tuple[bool, str]] | None = None

    def now(self) -> tuple[bool, str]:
        """Whether the library can be searched, and why not. Searches at most every five seconds."""
        with self._searching:
            if self._found is None or self._clock() - self._found[0] >= FOUND_FOR_S:
                self._found = (self._clock(), self._search())
            return self._found[1]


def router(web: Web) -> APIRouter:
    """Make the routes for whoever watches over the server."""
    health = APIRouter(tags=["Running"])
    readiness = Readiness(web.readiness)

    @health.get("/healthz")
    async def alive() -> Response:
        """Say that the process answers."""
        return JSONResponse({"alive": True})

    @health.get("/readyz")
    def ready() -> Response:
        """Say whether the library can be searched, and why not."""
        is_ready, because = readiness.now()
        told: dict[str, object] = {"ready": is_ready, "because": because}
        if web.language_model is not None:  # one that is away keeps nobody from asking: answers are exact sentences
            model = web.language_model()
            told["language_model"] = {"model": model.name, "works": model.works, "told": model.told}
        if web.connections:  # a chat service that is away keeps nobody from asking here
            told["connections"] = {each.surface: {"lives": each.lives, "told": each.told} for each in web.connections}
        return JSONResponse(told, status_code=200 if is_ready else 503)

    @health.get("/metrics", response_class=PlainTextResponse)
    async def metrics() -> Response:
        """Give the counters as Prometheus reads them."""
        return Response(web.metrics.written(), media_type=CONTENT_TYPE)

    return health
