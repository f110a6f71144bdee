"""Something that documents print in different ways, and where each of them prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One thing and what each document prints for it: document ids by what they print."""

    kind: str  # phone, email, abbreviation or figure
    subject: str
    area: str | None  # None where the area does not matter
    printed: Mapping[str, tuple[str, ...]]
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a document prints one of the values; the contact directory has no passages."""

    value: str
    document: str
    passage: str
