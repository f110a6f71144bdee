"""The console's application: the pages of each story, and round them headers and an end for every error."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException
from starlette.middleware.base import RequestResponseEndpoint
from starlette.staticfiles import StaticFiles

from bot.channels.web.security import CSP, PAGE, SecurityHeaders
from bot.console import pages
from bot.console.console import Console
from bot.console.gate import NotAllowed

# Each makes the routes of one story; its paths begin with the section's own.
STORIES: tuple[Callable[[Console], APIRouter], ...] = ()

_POLICY = f"{PAGE}; script-src 'self'; connect-src 'self'"


def create_console(console: Console) -> FastAPI:
    """Make the application. Its paths begin with /console: it is mounted beside the web application."""
    app = FastAPI(title="Signpost console", docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/console/static", StaticFiles(packages=[("bot.console", "static")]))
    for story in STORIES:
        app.include_router(story(console))

    @app.get("/console")
    @app.get("/console/")
    def start(request: Request) -> Response:
        return console.show(request, "start.html", console.gate.person(request))

    @app.exception_handler(NotAllowed)
    def not_allowed(request: Request, error: NotAllowed) -> Response:
        del request
        return _message("You may not do this", str(error), status=403)

    @app.exception_handler(HTTPException)
    def other(request: Request, error: HTTPException) -> Response:
        del request
        title = "There is no such page" if error.status_code == 404 else "This did not work"
        return _message(title, str(error.detail), status=error.status_code)

    app.middleware("http")(_with_policy)
    app.add_middleware(SecurityHeaders)
    return app


async def _with_policy(request: Request, call_next: RequestResponseEndpoint) -> Response:
    response = await call_next(request)
    response.headers.setdefault(CSP, _POLICY)
    return response


def _message(title: str, detail: str, *, status: int) -> HTMLResponse:
    html = pages.page("message.html", person=None, sections=(), path="", token="", title=title, detail=detail)
    return HTMLResponse(html, status_code=status)
