"""What the web sends in: a question as JSON or as a form, checked, with errors as RFC 9457 problem details."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any
from urllib.parse import parse_qsl

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator

from knowledge.areas import AreaTree
from knowledge.calendar import LONDON, in_london
from knowledge.model import Audience

MOST_BYTES = 64 * 1024
FIRST_YEAR, LAST_YEAR = 2000, 2100  # bank holidays are worked out for years like these
_DANGER = "If someone is in immediate danger, ring 999."


class Problem(Exception):
    """A request that cannot be answered, as problem details (RFC 9457). `title` and `detail` are for people."""

    def __init__(self, status: int, title: str, detail: str, *, errors: tuple[dict[str, str], ...] = ()) -> None:
        super().__init__(f"{title}: {detail}")
        self.status = status
        self.title = title
        self.detail = detail
        self.errors = errors

    def as_json(self) -> dict[str, Any]:
        """Give the members of the problem; `errors` names each field by its JSON pointer."""
        named = {"errors": list(self.errors)} if self.errors else {}
        return {"type": "about:blank", "title": self.title, "status": self.status, "detail": self.detail} | named


def _in_words_only(text: str) -> str:
    # JSON can carry half of a surrogate pair, which no encoder downstream accepts.
    return text.encode("utf-8", "replace").decode("utf-8")


class AskBody(BaseModel):
    """The body of POST /api/v1/ask."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    question: Annotated[str, AfterValidator(_in_words_only)] = Field(repr=False)
    area: str | None = None
    audience: Audience | None = None
    conversation: str | None = Field(default=None, min_length=1, max_length=128)
    at: datetime | None = None

    @field_validator("at", mode="before")
    @classmethod
    def _is_written_out(cls, value: Any) -> Any:
        if value is not None and not isinstance(value, str):
            raise ValueError("write the moment as text, such as 2026-11-21T22:30")
        return value

    @field_validator("at")
    @classmethod
    def _is_in_london(cls, value: datetime | None) -> datetime | None:
        if value is None:
            return None
        if not FIRST_YEAR <= value.year < LAST_YEAR:
            raise ValueError(f"the year must be from {FIRST_YEAR} to {LAST_YEAR - 1}")
        return in_london(value) if value.tzinfo else value.replace(tzinfo=LONDON)


def from_json(body: bytes, areas: AreaTree) -> AskBody:
    """Read a JSON body. Raises Problem."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        raise Problem(400, "The body is not JSON", 'Send an object such as {"question": "..."}.') from None
    if not isinstance(given, dict):
        raise Problem(400, "The body is not a JSON object", 'Send an object such as {"question": "..."}.')
    return _checked(given, areas)


def from_form(body: bytes, areas: AreaTree) -> AskBody:
    """Read what the page's form sends; fields left empty are not set. Raises Problem."""
    try:
        fields = dict(parse_qsl(body.decode("utf-8", "replace"), max_num_fields=20))
    except ValueError:
        raise Problem(400, "The form could not be read", "Go back to the page and ask again.") from None
    return _checked({"question": "", **fields}, areas)


def _checked(given: dict[str, Any], areas: AreaTree) -> AskBody:
    try:
        asked = AskBody.model_validate(given)
    except ValidationError as error:
        raise _wrong(tuple((_pointer(fault["loc"]), _plainly(fault)) for fault in error.errors())) from None
    if asked.area is not None and asked.area not in areas:
        known = ", ".join(area.id for area in areas)
        raise _wrong((("/area", f"is not an area that is known here; use one of: {known}"),))
    return asked


def _wrong(faults: tuple[tuple[str, str], ...]) -> Problem:
    errors = tuple({"pointer": pointer, "detail": detail} for pointer, detail in faults)
    detail = "; ".join(f"{pointer} {said}" for pointer, said in faults)
    return Problem(422, "The question was not asked in a way that can be read", f"{detail}. {_DANGER}", errors=errors)


def _pointer(location: tuple[int | str, ...]) -> str:
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1")[:60] for part in location)


def _plainly(fault: Any) -> str:
    """Say what is wrong with a field, never what stood in it: it may be somebody's question."""
    plain = {
        "missing": "is missing",
        "extra_forbidden": "is not a field; use question, area, audience, conversation, at",
        "string_type": "must be text",
        "enum": "must be practitioner or public",
    }
    if fault["type"].startswith("datetime"):
        return "must be a moment, such as 2026-11-21T22:30"
    said: str = plain.get(fault["type"]) or fault["msg"].removeprefix("Value error, ").lower()
    return said
