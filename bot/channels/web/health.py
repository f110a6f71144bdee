"""Whether the server is alive, whether it can answer from the library, and what it has counted."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from bot.channels.web.metrics import CONTENT_TYPE
from bot.channels.web.site import Web


def router(web: Web) -> APIRouter:
    """Make the routes for whoever watches over the server."""
    health = APIRouter(tags=["Running"])

    @health.get("/healthz")
    async def alive() -> Response:
        """Say that the process answers."""
        return JSONResponse({"alive": True})

    @health.get("/readyz")
    def ready() -> Response:
        """Say whether the library can be searched, and why not."""
        is_ready, because = web.readiness()
        return JSONResponse({"ready": is_ready, "because": because}, status_code=200 if is_ready else 503)

    @health.get("/metrics", response_class=PlainTextResponse)
    async def metrics() -> Response:
        """Give the counters as Prometheus reads them."""
        return Response(web.metrics.written(), media_type=CONTENT_TYPE)

    return health
