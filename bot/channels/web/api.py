"""The web channel: one reply contract over HTTP, plain pages, and whether the server is alive and ready."""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from bot.answering.assistant import Assistant
from bot.channels.web import pages
from bot.channels.web.conversations import Conversations
from bot.channels.web.web_question import MOST_BYTES, AskBody, Problem, from_form, from_json
from bot.contract import as_json
from bot.model import NoticeKind, Outcome, Question
from knowledge.areas import AreaTree
from knowledge.calendar import LONDON
from knowledge.catalogue import Catalogue
from knowledge.database import CatalogueUnusable
from knowledge.model import Audience

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
# Asked by /readyz: what the library is for, so that a search has to be made. Its answer does not matter.
_PROBE = "What is early help and when is it offered to a family?"
_log = logging.getLogger("signpost.web")


@dataclass(frozen=True, kw_only=True)
class Web:
    """What the web channel needs: who answers, what is set where a request sets nothing, and the texts of sources."""

    assistant: Assistant
    areas: AreaTree
    catalogue: Callable[[], Catalogue]  # raises CatalogueUnusable
    area: str | None = None
    audience: Audience = Audience.PRACTITIONER
    conversations: Conversations = field(default_factory=Conversations)

    def answer(self, asked: AskBody) -> dict[str, Any]:
        """Answer in the reply contract. Raises Problem, which never repeats the question."""
        question = Question(
            text=asked.question,
            at=asked.at or datetime.now(LONDON),
            area=asked.area or self.area,
            audience=asked.audience or self.audience,
        )
        try:
            reply, turn = self.assistant.reply(question, self.conversations.previous(asked.conversation))
        except Exception as error:
            # An error's message may hold the words that were typed; its place in the program does not.
            place = traceback.extract_tb(error.__traceback__)[-1]
            _log.error("%s in %s, line %s: a question was not answered", type(error).__name__, place.name, place.lineno)
            detail = "Please ask again. If someone is in immediate danger, ring 999."
            raise Problem(500, "The question could not be answered", detail) from None
        self.conversations.remember(asked.conversation, turn)
        return as_json(reply)

    def readiness(self) -> tuple[bool, str]:
        """Whether the library can be searched, and why not. Searches, rather than believe what was found at start."""
        try:
            held = self.catalogue().count_passages()
        except CatalogueUnusable as error:
            return False, str(error)
        if not held:
            return False, "the library holds no documents; stop the server and run `signpost ingest --library`"
        reply, _ = self.assistant.reply(Question(text=_PROBE, at=datetime.now(LONDON), area=self.area))
        if reply.outcome is Outcome.DEGRADED:
            return False, "; ".join(reply.trace) or reply.text
        told = [notice.text for notice in reply.notices if notice.kind is NoticeKind.DEGRADED]
        if reply.outcome is Outcome.OFF_TOPIC:
            told.append("nothing in the library is near a question on early help; check it with `signpost doctor`")
        return True, " ".join([f"{held} passages can be searched", *(f"({each})" for each in told)])


def create_app(web: Web) -> FastAPI:
    """Make the application. It sets no cookie, fetches nothing from elsewhere and logs no question."""
    app = FastAPI(title="Signpost", openapi_url=None)
    _answer_routes(app, web)
    _page_routes(app, web)
    _health_routes(app, web)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Problem, _problem)

    @app.middleware("http")
    async def _with_headers(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
        response = await go_on(request)
        response.headers.update(HEADERS)
        return response

    return app


def _answer_routes(app: FastAPI, web: Web) -> None:
    @app.post("/api/v1/ask")
    async def ask(request: Request) -> Response:
        asked = from_json(await _body(request), web.areas)
        return JSONResponse(await run_in_threadpool(web.answer, asked))


def _page_routes(app: FastAPI, web: Web) -> None:
    areas = [(area.id, area.name) for area in web.areas]

    @app.get("/")
    async def form() -> Response:
        return HTMLResponse(pages.ask_page(areas=areas, chosen=web.area, conversation=secrets.token_urlsafe(24)))

    @app.post("/")
    async def reply_to_form(request: Request) -> Response:
        asked = from_form(await _body(request), web.areas)
        reply = await run_in_threadpool(web.answer, asked)
        conversation = asked.conversation or secrets.token_urlsafe(24)
        return HTMLResponse(pages.ask_page(areas=areas, chosen=asked.area, conversation=conversation, reply=reply))

    @app.get("/source/{document}")
    def source(document: str) -> Response:
        try:
            found = web.catalogue().document(document)
            passages = web.catalogue().passages_of(document)
        except CatalogueUnusable:
            raise HTTPException(503, "The documents cannot be read just now.") from None
        if found is None:
            raise HTTPException(404, "There is no such document here. It may have been withdrawn.")
        return HTMLResponse(pages.source_page(found, passages))

    @app.get("/signpost.css")
    async def stylesheet() -> Response:
        return PlainTextResponse(pages.stylesheet(), media_type="text/css")


def _health_routes(app: FastAPI, web: Web) -> None:
    @app.get("/healthz")
    async def alive() -> Response:
        return JSONResponse({"alive": True})

    @app.get("/readyz")
    def ready() -> Response:
        is_ready, because = web.readiness()
        return JSONResponse({"ready": is_ready, "because": because}, status_code=200 if is_ready else 503)


async def _body(request: Request) -> bytes:
    """Read the body, but no more of it than a question needs. Raises Problem."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise Problem(413, "The question is too long", "Please ask in a sentence or two, without names.")
    return bytes(body)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)  # noqa: S101 - it is registered for these alone
    if _is_for_a_program(request):
        return JSONResponse(error.as_json(), status_code=error.status, media_type="application/problem+json")
    return HTMLResponse(pages.message_page(title=error.title, detail=error.detail), status_code=error.status)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - it is registered for these alone
    titles = {404: "There is no such page", 405: "That cannot be done here", 503: "Not available just now"}
    title = titles.get(error.status_code, "That did not work")
    detail = error.detail if error.status_code in {404, 503} and error.detail != "Not Found" else "Check the address."
    response = await _problem(request, Problem(error.status_code, title, detail))
    response.headers.update(error.headers or {})
    return response


def _is_for_a_program(request: Request) -> bool:
    return request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", "text/html")
