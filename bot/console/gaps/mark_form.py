"""The form by which somebody says what is done about a gap."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field, model_validator

WORDINGS = {"by_day": "Write the day as day, month and year", "who": "Write the name in at most 100 characters"}


class MarkForm(BaseModel):
    """What somebody says about a gap."""

    state: Literal["writing", "closed"]
    who: Annotated[str, Field(max_length=100)] = ""
    by_day: Annotated[date | None, BeforeValidator(lambda typed: typed or None)] = None
    document: str = ""

    @model_validator(mode="after")
    def _is_complete(self) -> MarkForm:
        if self.state == "writing" and len(self.who) < 2:
            raise ValueError("Write who is writing it")
        if self.state == "closed" and not self.document:
            raise ValueError("Choose what closes it")
        return self
