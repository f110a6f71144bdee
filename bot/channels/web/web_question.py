"""What the web sends in: a question as JSON or as a form, a moment, a verdict. Errors never repeat it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any
from urllib.parse import parse_qsl

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema
from pydantic.config import JsonDict

from bot.channels.web.problems import Problem, faults_of, wrong_fields
from knowledge.areas import AreaTree
from knowledge.calendar import LONDON, in_london
from knowledge.model import Audience

FIRST_YEAR, LAST_YEAR = 2000, 2100  # bank holidays are worked out for years like these
# ISO 8601 with those years, in which "date-time" could not leave out the zone.
_DAY = (
    r"20[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    r"|20([02468][048]|[13579][26])-02-29"
)
_MOMENT = rf"^({_DAY})T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?$"
MOST_REASON = 2_000


def _written_out(value: Any) -> Any:
    if value is not None and not isinstance(value, str):
        raise ValueError("write the moment as text, such as 2026-11-21T22:30")
    return value


def _uk_time(value: datetime) -> datetime:
    if not FIRST_YEAR <= value.year < LAST_YEAR:
        raise ValueError(f"the year must be from {FIRST_YEAR} to {LAST_YEAR - 1}")
    return in_london(value) if value.tzinfo else value.replace(tzinfo=LONDON)


def _sent_in(*examples: JsonDict) -> ConfigDict:
    """How a body is read: nothing unknown in it, and its words in no error."""
    return ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, json_schema_extra={"examples": list(examples)}
    )


UkMoment = Annotated[
    datetime,
    BeforeValidator(_written_out),
    AfterValidator(_uk_time),
    WithJsonSchema({"type": "string", "pattern": _MOMENT, "examples": ["2026-11-21T22:30", "2026-11-21T22:30:00Z"]}),
]
ConversationId = Annotated[
    str,
    Field(
        min_length=1,
        max_length=128,
        description="A random id that you make up; with the same id, the next question may follow this one up",
        examples=["4f6c1d0e9b7a4c55a1a2"],
    ),
]


class AskBody(BaseModel):
    """A question. Leave out names, dates of birth and addresses: the answer does not need them."""

    model_config = _sent_in(
        {"question": "Who do I ring about a child in Kempston?", "at": "2026-11-21T22:30"},
        {"question": "What is private fostering?", "area": "bedford-borough", "audience": "practitioner"},
    )

    question: str = Field(repr=False, description="What somebody typed, at most 4,000 characters")
    area: str | None = Field(default=None, description="Area in force where the question names none")
    audience: Audience | None = Field(default=None, description="Who asks; unset: as this server is set")
    conversation: ConversationId | None = None
    at: UkMoment | None = Field(
        default=None,
        description="The moment asked about; UK time without a zone; unset: now",
    )


class Verdict(StrEnum):
    """What somebody says of a reply."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


class FeedbackBody(BaseModel):
    """Whether a reply was right. Personal details are taken out of the reason before it is kept."""

    model_config = _sent_in(
        {
            "reply": "0b9d7a52c1a84d7e8f0c5c3a7d1e2f34",
            "verdict": "partly",
            "reason": "The number is right; it opens at 8.",
        }
    )

    reply: str = Field(pattern=r"^[0-9a-f]{32}$", description="The id of the reply")
    verdict: Verdict
    reason: str | None = Field(default=None, repr=False, max_length=MOST_REASON)


def from_form(body: bytes, areas: AreaTree) -> AskBody:
    """Read what the page's form sends; fields left empty are not set. Raises Problem."""
    try:
        fields = dict(parse_qsl(body.decode("utf-8", "replace"), max_num_fields=20))
    except ValueError:
        raise Problem(400, "The form could not be read", "Go back to the page and ask again.") from None
    try:
        asked = AskBody.model_validate({"question": "", **fields})
    except ValidationError as error:
        faults = [{**fault, "loc": ("body", *fault["loc"])} for fault in error.errors()]
        raise wrong_fields(faults_of(faults)) from None
    check_area(asked.area, areas, pointer="/area")
    return asked


def check_area(area: str | None, areas: AreaTree, **place: str) -> None:
    """Refuse an area that is not known here; `place`: the `pointer` or `parameter` that held it. Raises Problem."""
    if area is not None and area not in areas:
        known = ", ".join(each.id for each in areas)
        raise wrong_fields([{**place, "detail": f"is not an area that is known here; use one of: {known}"}])
