"""What is screened out: the kinds of personal detail, and where one stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Identifier(StrEnum):
    """A kind of personal detail, in the words that the user is told."""

    PERSON = "name"
    DATE_OF_BIRTH = "date of birth"
    NHS_NUMBER = "NHS number"
    NATIONAL_INSURANCE = "National Insurance number"
    ADDRESS = "address"
    POSTCODE = "postcode"
    SCHOOL = "school"
    CASE_REFERENCE = "case reference"
    CAR_REGISTRATION = "car registration"
    PHONE = "phone number"
    EMAIL = "e-mail address"
    USERNAME = "username"

    @property
    def placeholder(self) -> str:
        """What stands in a screened text in place of the detail."""
        return f"[{self.value}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a personal detail stands in a text, from `start` up to but not including `end`."""

    start: int
    end: int
    kind: Identifier


def every(pattern: re.Pattern[str], text: str, kind: Identifier) -> Iterator[Span]:
    """Find each place that a pattern matches as a whole."""
    for found in pattern.finditer(text):
        yield Span(start=found.start(), end=found.end(), kind=kind)


def valued(found: re.Match[str], kind: Identifier) -> Span:
    """Give the part of a match that is named `value`."""
    return Span(start=found.start("value"), end=found.end("value"), kind=kind)
