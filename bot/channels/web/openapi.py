"""The API's description for strangers: the reply contract as a schema, examples, every problem that can come back."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from bot.channels.web.problems import MEDIA_TYPE, ProblemDetails
from bot.channels.web.site import Web
from bot.contract import schema
from bot.model import Stage

_ABOUT = """\
Sourced, dated, verified answers from child-safeguarding procedures, and contacts that are never guessed.

**If someone is in immediate danger, ring 999.** Leave out names, dates of birth and addresses: no answer needs them.

Every answer has the same shape, the reply. Show `text` first, `contacts` as links to ring, `citations` as links, and
every notice. Where `behaviour` is `emergency`, show nothing above it.
"""
_EXAMPLE = {
    "id": "0b9d7a52c1a84d7e8f0c5c3a7d1e2f34",
    "outcome": "answered",
    "behaviour": "answer",
    "text": "Ring Larkfield Front Door: 01632 960001. It should be open now.\n\nIn immediate danger, ring 999.",
    "claims": [],
    "citations": [],
    "contacts": [
        {
            "id": "larkfield-front-door",
            "name": "Larkfield Front Door",
            "purpose": "Worries about a child who lives in Larkfield",
            "area": "larkfield",
            "channels": [{"kind": "phone", "value": "01632 960001", "e164": "+441632960001", "note": None}],
            "open_now": True,
            "opens": None,
            "hours": "Monday to Friday, 9am to 5pm",
            "as_of": "2026-09-01",
            "checked_on": None,
            "checked_by": None,
            "review_by": None,
            "source": "larkfield-guide",
        }
    ],
    "notices": [],
    "area": "larkfield",
    "moment": "2026-11-24T14:30:00+00:00",
    "reader": "adult",
    "composed_by": "extract",
    "corpus_version": "4be2c01d",
    "took_ms": 41,
}
_PROBLEM = {
    "type": "about:blank",
    "title": "The request cannot be read",
    "status": 422,
    "detail": "/question is missing. If someone is in immediate danger, ring 999.",
    "errors": [{"pointer": "/question", "detail": "is missing"}],
}
_PROBLEMS = {
    "400": "The body is not a JSON object",
    "413": "The body is larger than 64 KiB",
    "422": "A field is wrong; `errors` points at it",
    "429": "Too many requests; `Retry-After` says when to try again",
    "500": "A fault of ours",
    "503": "The server is busy, or what was asked for cannot be read just now; `Retry-After` may say when to try again",
}
_EVENTS = """\
event: stage
data: {"stage": "danger"}

event: stage
data: {"stage": "search"}

event: reply
data: {"id": "0b9d7a52c1a84d7e8f0c5c3a7d1e2f34", "outcome": "answered", ...}
"""


_EVENT = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {
        "event": {"enum": ["stage", "reply", "problem"]},
        "data": {
            "type": "string",
            "contentMediaType": "application/json",
            "contentSchema": {
                "anyOf": [
                    {"type": "object", "required": ["stage"], "properties": {"stage": {"enum": list(Stage)}}},
                    {"$ref": "#/components/schemas/Reply"},
                    {"$ref": "#/components/schemas/Problem"},
                ]
            },
        },
    },
}


def describe(app: FastAPI, web: Web) -> None:
    """Let the application describe itself at /openapi.json."""
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            _complete(generate(), web)
        assert app.openapi_schema is not None  # noqa: S101 - generating sets it
        return app.openapi_schema

    app.description = _ABOUT
    app.openapi = openapi  # type: ignore[method-assign]


def _complete(described: dict[str, Any], web: Web) -> None:
    schemas = described.setdefault("components", {}).setdefault("schemas", {})
    schemas |= _schemas()
    schemas["AskBody"]["properties"]["area"]["anyOf"][0]["enum"] = [area.id for area in web.areas]
    paths = described["paths"]
    for path, operations in paths.items():
        if path.startswith("/api/"):
            for operation in operations.values():
                operation["responses"] = {
                    "200": operation["responses"]["200"],
                    **{status: _problem(said) for status, said in _PROBLEMS.items()},
                }
    for parameter in paths["/api/v1/contacts"]["get"]["parameters"]:
        if parameter["name"] == "area":
            parameter["schema"]["anyOf"][0]["enum"] = [area.id for area in web.areas]
    _answers(paths["/api/v1/ask"]["post"], "Reply", example=_EXAMPLE)
    _answers(paths["/api/v1/contacts"]["get"], "Contacts")
    _answers(paths["/api/v1/feedback"]["post"], "Thanks", example={"kept": True})
    stream = paths["/api/v1/ask/stream"]["post"]["responses"]["200"]
    stream["description"] = "`stage` events, then one `reply` or one `problem`"
    stream["content"] = {"text/event-stream": {"itemSchema": _EVENT, "example": _EVENTS}}


def _schemas() -> dict[str, Any]:
    """Give the reply contract in parts that generators of clients can name, and what is not in it."""
    reply = {key: value for key, value in schema().items() if key != "$schema"}
    parts: dict[str, Any] = {}
    for name, plural in (
        ("Claim", "claims"),
        ("Citation", "citations"),
        ("Contact", "contacts"),
        ("Notice", "notices"),
    ):
        parts[name] = reply["properties"][plural]["items"]
        reply["properties"][plural]["items"] = {"$ref": f"#/components/schemas/{name}"}
    problem = ProblemDetails.model_json_schema(ref_template="#/components/schemas/{model}")
    listed = {"type": "array", "items": {"$ref": "#/components/schemas/Contact"}}
    contacts = {
        "area": {"type": ["string", "null"]},
        "at": {"type": "string", "format": "date-time", "description": "The moment that `open_now` is for"},
        "contacts": listed,
    }
    return {
        "Reply": reply,
        **parts,
        "Contacts": _object(contacts),
        "Thanks": _object({"kept": {"type": "boolean"}}),
        "Problem": problem,
        **problem.pop("$defs"),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}


def _answers(operation: dict[str, Any], name: str, *, example: Any = None) -> None:
    content: dict[str, Any] = {"schema": {"$ref": f"#/components/schemas/{name}"}}
    if example is not None:
        content["example"] = example
    operation["responses"]["200"] = {"description": "Done", "content": {"application/json": content}}


def _problem(said: str) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": {"$ref": "#/components/schemas/Problem"}}
    if said == _PROBLEMS["422"]:
        content["example"] = _PROBLEM
    return {"description": said, "content": {MEDIA_TYPE: content}}
