"""The console's application: the pages of each story, and round them headers and an end for every error."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from bot.channels.web.security import SecurityHeaders
from bot.console import answers, checking, contacts, documents, gaps, pages, release
from bot.console.bounds import Bounds
from bot.console.console import Console
from bot.console.corrections.routes import router as corrections
from bot.console.drills.routes import router as drills
from bot.console.entrance.counts import Counts
from bot.console.entrance.way_in import WayIn
from bot.console.evaluations.routes import router as evaluations
from bot.console.gate import NotAllowed, SignInNeeded
from bot.console.questions.routes import router as question_sets
from bot.console.reminders import reminders
from bot.console.state import state_of

# Each makes the routes of one story; its paths begin with the section's own.
STORIES: tuple[Callable[[Console], APIRouter], ...] = (
    answers.router,
    checking.router,
    contacts.router,
    corrections,
    documents.router,
    question_sets,
    evaluations,
    drills,
    gaps.router,
    release.router,
)


def create_console(console: Console, way_in: WayIn | None = None) -> FastAPI:
    """Make the application. Its paths begin with /console: it is mounted beside the web application."""
    app = FastAPI(title="Signpost console", docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/console/static", StaticFiles(packages=[("bot.console", "static")]))
    for routes in way_in.routers(console) if way_in else ():
        app.include_router(routes)
    for story in STORIES:
        app.include_router(story(console))

    @app.get("/console")
    @app.get("/console/")
    def start(request: Request) -> Response:
        person = console.gate.person(request)
        waiting = reminders(console, person)
        return console.show(request, "start.html", person, reminders=waiting, state=state_of(console.web))

    _answer_refusals(app, console, way_in)
    app.add_middleware(Bounds, counts=way_in.doors.counts if way_in else Counts(), page=_message)
    app.add_middleware(SecurityHeaders)
    return app


def _answer_refusals(app: FastAPI, console: Console, way_in: WayIn | None) -> None:
    @app.exception_handler(SignInNeeded)
    def sign_in_needed(request: Request, error: SignInNeeded) -> Response:
        return way_in.to_sign_in(request, error) if way_in else RedirectResponse("/console/sign-in", 303)

    @app.exception_handler(NotAllowed)
    def not_allowed(request: Request, error: NotAllowed) -> Response:
        named = way_in.doors.accounts.admins() if error.lacks_role and way_in else ()
        said = {"title": "You may not do this", "detail": str(error), "lacks_role": error.lacks_role, "admins": named}
        return console.show(request, "message.html", console.gate.somebody(request), status=403, **said)

    @app.exception_handler(HTTPException)
    def other(request: Request, error: HTTPException) -> Response:
        is_missing = error.status_code == 404
        detail = "Check the address." if error.detail in {"Not Found", "Method Not Allowed"} else str(error.detail)
        said = {"title": "There is no such page" if is_missing else "This did not work", "detail": detail}
        return console.show(request, "message.html", console.gate.somebody(request), status=error.status_code, **said)

    @app.exception_handler(OverflowError)
    def beyond(request: Request, error: OverflowError) -> Response:
        del error
        said = {"title": "There is no such page", "detail": "A number in the address is larger than any that we keep."}
        return console.show(request, "message.html", console.gate.somebody(request), status=404, **said)

    @app.exception_handler(RequestValidationError)
    def unreadable(request: Request, error: RequestValidationError) -> Response:
        del error  # it repeats what was typed
        said = {"title": "The address cannot be read", "detail": "Something in it is not what the page expects."}
        return console.show(request, "message.html", console.gate.somebody(request), status=422, **said)


def message(title: str, detail: str, *, status: int) -> HTMLResponse:
    """Write a page of one message, which asks no database."""
    html = pages.page("message.html", person=None, sections=(), path="", token="", title=title, detail=detail)
    return HTMLResponse(html, status_code=status)


def _message(title: str, detail: str, status: int) -> Response:
    return message(title, detail, status=status)
