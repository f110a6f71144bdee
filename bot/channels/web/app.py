"""The web application: routers, and round them headers, limits and an end for every error. No cookie is set."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from bot.channels.web import (
    api,
    feedback,
    full_page,
    health,
    openapi,
    source_viewer,
    stream,
    topics,
    who_to_contact,
    widget,
)
from bot.channels.web.guard import Guard
from bot.channels.web.limits import Limited
from bot.channels.web.metrics import Measured
from bot.channels.web.problems import answer_errors
from bot.channels.web.security import SecurityHeaders
from bot.channels.web.site import Web


def create_app(web: Web) -> FastAPI:
    """Make the application. Its description is at /openapi.json; there is no page of it that loads from elsewhere."""
    app = FastAPI(title="Signpost", version=version("signpost"), docs_url=None, redoc_url=None)
    for part in (api, stream, feedback, health, full_page, source_viewer, topics, who_to_contact, widget):
        app.include_router(part.router(web))
    openapi.describe(app, web)
    answer_errors(app)
    _surround(app, web)
    return app


def _surround(app: FastAPI, web: Web) -> None:
    """Put round the routes what every request passes, the innermost first."""
    app.add_middleware(Limited, limits=web.limits, sites=web.sites)
    app.add_middleware(Guard)
    app.add_middleware(Measured, metrics=web.metrics)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=web.sites,
        allow_methods=["GET", "POST"],
        allow_headers=["Content-Type"],
        expose_headers=["Retry-After"],
        max_age=3600,
    )
    app.add_middleware(SecurityHeaders, framed_by=web.sites)
