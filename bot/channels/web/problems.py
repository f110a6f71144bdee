"""What cannot be answered, as RFC 9457 problem details for programs and as a page for people. Repeats nothing typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from bot.channels.web import pages
from bot.channels.web.security import CSP, PAGE_WITH_SCRIPT

MEDIA_TYPE = "application/problem+json"
IN_DANGER = "If someone is in immediate danger, ring 999."
_TITLES = {404: "There is no such page", 405: "That cannot be done here", 503: "Not available just now"}
_PLAIN = {
    "missing": "is missing",
    "extra_forbidden": "is not a field here",
    "string_type": "must be text",
}
_NO_JSON = 'Send an object such as {"question": "..."}, with the header Content-Type: application/json.'


class Fault(BaseModel):
    """What is wrong with one field of the body (`pointer`, a JSON pointer) or of the address (`parameter`)."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None


class ProblemDetails(BaseModel):
    """Why a request was not answered (RFC 9457). `title` and `detail` are for people."""

    type: str = "about:blank"
    title: str
    status: int = Field(ge=400, lt=600)
    detail: str
    errors: list[Fault] | None = Field(default=None, description="Each field that is wrong")


class Problem(HTTPException):
    """A request that cannot be answered. `title` and `detail` are for people and never repeat what was typed."""

    def __init__(
        self,
        status: int,
        title: str,
        detail: str,
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, detail, headers=headers)
        self.title = title
        self.errors = tuple(dict(each) for each in errors)

    def as_json(self) -> dict[str, Any]:
        """Give the members of the problem."""
        named = {"errors": list(self.errors)} if self.errors else {}
        return {"type": "about:blank", "title": self.title, "status": self.status_code, "detail": self.detail} | named


def wrong_fields(faults: Sequence[Mapping[str, str]]) -> Problem:
    """Make the problem of fields that are wrong; each fault has a detail and a pointer or a parameter."""
    said = "; ".join(f"{each.get('pointer') or each['parameter']} {each['detail']}" for each in faults)
    return Problem(422, "The request cannot be read", f"{said}. {IN_DANGER}", errors=faults)


def failed() -> Problem:
    """Make the problem of a mistake of ours."""
    return Problem(500, "That did not work", f"The fault is ours. Please try again. {IN_DANGER}")


def faults_of(errors: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Say what is wrong with each field in plain words, never what stood in it: it may be somebody's question."""
    return [{_place(each["loc"])[0]: _place(each["loc"])[1], "detail": _plainly(each)} for each in errors]


def respond(problem: Problem, *, to_a_program: bool) -> Response:
    """Write a problem as JSON or as a page."""
    headers = dict(problem.headers or {})
    if to_a_program:
        return JSONResponse(problem.as_json(), problem.status_code, headers, media_type=MEDIA_TYPE)
    page = pages.message_page(title=problem.title, detail=problem.detail)
    return HTMLResponse(page, problem.status_code, {CSP: PAGE_WITH_SCRIPT} | headers)


def is_for_a_program(path: str, accept: str) -> bool:
    """Whether an error is read by a program: under /api/ always, elsewhere where no page is accepted."""
    return path.startswith("/api/") or "text/html" not in accept


def answer_errors(app: FastAPI) -> None:
    """Make every error of the application a problem."""
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _validation_error)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - it is registered for these alone
    return _answer(request, error if isinstance(error, Problem) else _problem_of(error))


async def _validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - it is registered for these alone
    faults = error.errors()
    if any(fault["type"] == "json_invalid" for fault in faults):
        return _answer(request, Problem(400, "The body is not JSON", _NO_JSON))
    if any(tuple(fault["loc"]) == ("body",) for fault in faults):
        return _answer(request, Problem(400, "The body is not a JSON object", _NO_JSON))
    return _answer(request, wrong_fields(faults_of(faults)))


def _answer(request: Request, problem: Problem) -> Response:
    accept = request.headers.get("accept", "text/html")
    return respond(problem, to_a_program=is_for_a_program(request.url.path, accept))


def _problem_of(error: HTTPException) -> Problem:
    if error.status_code == 400:  # the framework's word for a body that no parser could read
        return Problem(400, "The body is not JSON", _NO_JSON)
    title = _TITLES.get(error.status_code, "That did not work")
    said = error.status_code in {404, 503} and error.detail not in {"Not Found", "Service Unavailable"}
    return Problem(error.status_code, title, error.detail if said else "Check the address.", headers=error.headers)


def _place(location: Sequence[int | str]) -> tuple[str, str]:
    """Tell a query parameter from a place in the body; FastAPI puts `query` or `body` first."""
    first, *rest = location or ("",)
    if first == "query":
        return "parameter", str(rest[0])[:60]
    parts = rest if first == "body" else list(location)
    return "pointer", "".join("/" + str(part).replace("~", "~0").replace("/", "~1")[:60] for part in parts)


def _plainly(fault: Mapping[str, Any]) -> str:
    if fault["type"].startswith(("datetime", "date_")):
        return "must be a moment, such as 2026-11-21T22:30"
    if fault["type"] == "enum":
        return f"must be one of: {fault['ctx']['expected'].replace(chr(39), '')}"
    said: str = _PLAIN.get(fault["type"]) or fault["msg"].removeprefix("Value error, ").lower()
    return said
