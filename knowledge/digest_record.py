"""The front matter of a digest: its record and what it was written from."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from knowledge.model import Audience, Kind, Standing


class DigestSource(BaseModel):
    """What a digest was written from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=1)
    publisher: str = Field(min_length=1)
    date: datetime.date | None = None
    section: str | None = None
    url: str | None = None


class DigestRecord(BaseModel):
    """A digest's record, as it stands between the two lines of '---'."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: str = Field(min_length=1)
    publisher: str = Field(min_length=1)
    area: str
    audience: frozenset[Audience] = Field(min_length=1)
    kind: Literal[Kind.DIGEST]
    published: datetime.date
    review_by: datetime.date
    standing: Standing
    topics: tuple[str, ...] = ()
    sources: tuple[DigestSource, ...] = Field(min_length=1)
    asked: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @field_validator("title")
    @classmethod
    def _has_no_quotes_around_it(cls, value: str) -> str:
        if value.startswith('"') or value.endswith('""'):
            raise ValueError("is quoted twice; quote it once")
        return value
