"""What somebody typed into a form: kept as typed, with what is wrong beside each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields as typed, and the faults by field. The fault of the whole form has the key ""."""

    values: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, posted: FormData) -> Self:
        """Take what was posted; of a field that comes several times, the last."""
        return cls(values={name: value for name, value in posted.items() if isinstance(value, str)})

    def with_faults(self, faults: Mapping[str, str]) -> Form:
        """Give the form with what is wrong in it."""
        return Form(values=self.values, faults={**self.faults, **faults})

    def value(self, name: str) -> str:
        """Give what was typed into a field."""
        return self.values.get(name, "")

    def fault(self, name: str) -> str:
        """Give what is wrong in a field; nothing where nothing is."""
        return self.faults.get(name, "")


def faults_of(error: ValidationError, wordings: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the faults that a model found, by field, in words for people: `wordings` by field, else the model's own."""
    found: dict[str, str] = {}
    for each in error.errors():
        name = str(each["loc"][0]) if each["loc"] else ""
        found.setdefault(name, (wordings or {}).get(name) or each["msg"].removeprefix("Value error, "))
    return found


def checked(model: type[_Model], form: Form, wordings: Mapping[str, str] | None = None) -> tuple[_Model | None, Form]:
    """Read a form as a model. None with the faults where it cannot be."""
    try:
        return model.model_validate({name: value.strip() for name, value in form.values.items()}), form
    except ValidationError as error:
        return None, form.with_faults(faults_of(error, wordings))


def whole_number(posted: object) -> int | None:
    """Read a whole number that was posted, such as an id; None where it is none, or longer than any of ours."""
    is_number = isinstance(posted, str) and posted.isascii() and posted.isdigit() and len(posted) < 10
    return int(str(posted)) if is_number else None
