"""Reads `sources.yaml`: for each document a record that says whose it is, for which area, when and how it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from knowledge.areas import AreaTree
from knowledge.model import Audience, Document, Kind, Standing

SOURCES_FILE = "sources.yaml"
REQUIRED = ("id", "title", "publisher", "area", "kind", "audience", "published", "standing")
_ID = r"^[a-z0-9][a-z0-9._-]{0,99}$"
_WHOLE_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")


class UnusableRecords(ValueError):
    """A `sources.yaml` that cannot be used at all; the message names it, the cause and the remedy."""


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str | None = Field(default=None, min_length=1)
    url: str | None = Field(default=None, pattern=r"^https?://\S+$")
    id: str = Field(pattern=_ID)
    title: str = Field(min_length=1)
    publisher: str = Field(min_length=1)
    area: str
    kind: Kind
    audience: frozenset[Audience] = Field(min_length=1)
    published: date
    standing: Standing
    review_by: date | None = None
    supersedes: tuple[str, ...] = ()
    licence: str | None = None

    @field_validator("published", "review_by", mode="before")
    @classmethod
    def _is_whole_date(cls, value: Any) -> Any:
        if value is not None and not (isinstance(value, str) and _WHOLE_DATE.match(value)):
            raise ValueError("is not a date")
        return value

    @field_validator("audience", "supersedes", mode="before")
    @classmethod
    def _one_is_a_list(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value or ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A record that can be used. `file` is absolute; where it is None, the document is fetched from its url."""

    document: Document
    file: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultyRecord:
    """A record that cannot be used, and why. `file` and `url` are as far as it names them."""

    name: str
    reason: str
    file: Path | None
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What one `sources.yaml` says."""

    path: Path
    usable: tuple[SourceRecord, ...]
    faulty: tuple[FaultyRecord, ...]


def read_records(path: Path, areas: AreaTree) -> Records:
    """Read a records file; each record stands or falls by itself. Raises UnusableRecords."""
    usable: list[SourceRecord] = []
    faulty: list[FaultyRecord] = []
    numbers: dict[str, int] = {}
    for number, raw in enumerate(_entries(path), start=1):
        found = _record(path, number, raw, areas)
        if isinstance(found, SourceRecord):
            earlier = numbers.setdefault(found.document.id, number)
            if earlier != number:
                cause = f"has the same id as record {earlier}; give each document an id of its own"
                found = _faulty(path, number, raw, f"id {found.document.id!r} {cause}")
        if isinstance(found, SourceRecord):
            usable.append(found)
        else:
            faulty.append(found)
    return Records(path=path, usable=tuple(usable), faulty=tuple(faulty))


def missing_record(name: str) -> str:
    """Why a file without a record is refused."""
    return (
        f"{name}: no record says where it is from; add one to {SOURCES_FILE} beside it with "
        f"file, {', '.join(REQUIRED)}, or give --area, --published and --standing"
    )


class _PlainLoader(yaml.SafeLoader):
    """YAML without its dates: a wrong one is to be reported with its record, not to end the reading."""


_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def plain_yaml(text: str) -> Any:
    """What YAML says, dates as they are written. Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - a SafeLoader


def _entries(path: Path) -> list[Any]:
    try:
        content = plain_yaml(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnusableRecords(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise UnusableRecords(f"{path}: not UTF-8 text ({error.reason}); save it as UTF-8") from error
    except (yaml.YAMLError, RecursionError) as error:
        cause = " ".join(str(error).split())[:200]
        raise UnusableRecords(f"{path}: not valid YAML ({cause}); correct the line it names") from error
    entries = content.get("documents") if isinstance(content, dict) else content
    if not isinstance(entries, list):
        raise UnusableRecords(f"{path}: holds no list of records; begin it with 'documents:' and one record a document")
    return entries


def _record(path: Path, number: int, raw: Any, areas: AreaTree) -> SourceRecord | FaultyRecord:
    if not isinstance(raw, dict):
        return _faulty(path, number, raw, "is no record; write it as 'file: ...', 'id: ...' and so on, one a line")
    try:
        record = _Record.model_validate(raw)
    except ValidationError as error:
        return _faulty(path, number, raw, _explained(error))
    if record.file is None and record.url is None:
        return _faulty(path, number, raw, "names neither file nor url; add one of them")
    if record.area not in areas:
        known = ", ".join(area.id for area in areas)
        return _faulty(path, number, raw, f"area {record.area!r} is not known; use one of: {known}")
    if record.id in record.supersedes:
        return _faulty(path, number, raw, f"supersedes {record.id!r} is the document itself; name the older one's id")
    fields = record.model_dump(exclude={"file"})
    return SourceRecord(document=Document(**fields), file=_file(path, record.file))


def _file(path: Path, name: str | None) -> Path | None:
    return None if name is None else (path.parent / name).absolute()


def _faulty(path: Path, number: int, raw: Any, cause: str) -> FaultyRecord:
    given: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
    named = next((str(given[field]) for field in ("id", "file", "url") if given.get(field)), "no id")
    file = given.get("file")
    return FaultyRecord(
        name=named if named != "no id" else f"{path.name}, record {number}",
        reason=f"{path.name}, record {number} ({named}): {cause}",
        file=_file(path, file) if isinstance(file, str) and file else None,
        url=given["url"] if isinstance(given.get("url"), str) else None,
    )


def _explained(error: ValidationError) -> str:
    """The first fault of a record in words: the field, what is wrong with it, how to write it."""
    faults = error.errors()
    if missing := [str(fault["loc"][0]) for fault in faults if fault["type"] == "missing"]:
        return f"{', '.join(missing)} missing; add {'it' if len(missing) == 1 else 'them'} to the record"
    first = faults[0]
    field, value = str(first["loc"][0]), str(first["input"])
    if first["type"] == "extra_forbidden":
        return f"{field} is no field of a record; use {', '.join(_Record.model_fields)}"
    if first["type"] == "enum":
        return f"{field} {value!r} is not known; use {first['ctx']['expected'].replace(' or ', ', ')}"
    remedies = {
        "published": "is not a date; write it as 2023-09-01",
        "review_by": "is not a date; write it as 2023-09-01",
        "id": "cannot be used; write small letters, digits and hyphens, such as 'kcsie-2023'",
        "url": "is no web address; begin it with https://",
    }
    return f"{field} {value!r} {remedies.get(field) or 'cannot be used: ' + first['msg'].lower() + '; correct it'}"
