"""Reads the starter library's digests: front matter with the record and sources, then numbered paragraphs."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from ingest.clean import tidy
from ingest.records import plain_yaml
from knowledge.areas import AreaTree
from knowledge.model import Audience, Document, Form, Kind, Passage, Standing

_NUMBERED = re.compile(r"^(?P<number>\d{1,3})\.\s+(?P<text>\S.*)$", re.DOTALL)
_HEADING = re.compile(r"^(?P<marks>#{1,6})\s+(?P<text>.+)$")


class UnusableDigest(ValueError):
    """A digest that cannot be used; the message names the file, the field or paragraph, and the remedy."""


class DigestSource(BaseModel):
    """What a digest was written from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=1)
    publisher: str = Field(min_length=1)
    date: datetime.date | None = None
    section: str | None = None
    url: str | None = None


class _FrontMatter(BaseModel):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A document of the starter library, with its passages and what it was written from."""

    document: Document
    passages: tuple[Passage, ...]
    sources: tuple[DigestSource, ...]
    topics: tuple[str, ...]


def library_digests() -> list[Path]:
    """The files of the packaged digests, by name."""
    return sorted((Path(str(resources.files("knowledge"))) / "library" / "digests").glob("*.md"))


def read_digest(path: Path, areas: AreaTree) -> Digest:
    """Read and check one digest. Raises UnusableDigest."""
    front, body = _parted(path)
    if front.area not in areas:
        raise UnusableDigest(f"{path.name}: area {front.area!r} is not in areas.yaml; use an area's id")
    passages = tuple(_passages(path, front, body))
    unknown = set(front.asked) - {passage.paragraph for passage in passages}
    if unknown:
        raise UnusableDigest(
            f"{path.name}: asked {', '.join(sorted(unknown))}: no paragraph has that number; correct the number"
        )
    fields = front.model_dump(exclude={"topics", "sources", "asked"})
    return Digest(document=Document(**fields), passages=passages, sources=front.sources, topics=front.topics)


def _parted(path: Path) -> tuple[_FrontMatter, str]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableDigest(f"{path.name}: cannot be read ({error}); install Signpost again") from error
    opening, _, rest = text.partition("---\n")
    front, mark, body = rest.partition("\n---\n")
    if opening or not mark:
        raise UnusableDigest(f"{path.name}: no front matter; begin with its record between two lines of '---'")
    try:
        return _FrontMatter.model_validate(plain_yaml(front)), body
    except yaml.YAMLError as error:
        cause = " ".join(str(error).split())[:200]
        raise UnusableDigest(f"{path.name}: front matter is not valid YAML ({cause}); correct that line") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "front matter"
        cause = first["msg"].removeprefix("Value error, ")
        raise UnusableDigest(f"{path.name}: {field}: {cause}; correct it in the front matter") from error


def _passages(path: Path, front: _FrontMatter, body: str) -> Iterator[Passage]:
    """One passage a paragraph. What stands before the first heading is about the digest; its record says that."""
    seen: set[str] = set()
    heading: tuple[str, ...] = ()
    order = 0
    for block in _blocks(body):
        if title := _HEADING.match(block):
            heading = (*heading[: len(title["marks"]) - 2], tidy(title["text"]))
            continue
        if not heading:
            continue
        numbered = _NUMBERED.match(block)
        number, text = (numbered["number"], tidy(numbered["text"])) if numbered else (None, tidy(block))
        if number is not None and number in seen:
            raise UnusableDigest(f"{path.name}: paragraph {number} comes twice; number the paragraphs through")
        seen.add(number or "")
        yield Passage(
            id=_identity(front.id, heading, number, text),
            document=front.id,
            order=order,
            text=text,
            heading=heading,
            paragraph=number,
            form=Form.LIST if re.search(r"^[-*] ", text, re.MULTILINE) else Form.PROSE,
            asked=front.asked.get(number or "", ()),
        )
        order += 1


def _blocks(body: str) -> Iterator[str]:
    """Paragraphs, each with the list below it."""
    waiting = ""
    for block in re.split(r"\n\s*\n", body.strip()):
        one = block.strip()
        belongs = not _NUMBERED.match(one) and not _HEADING.match(one)
        if belongs and _NUMBERED.match(waiting):
            waiting = f"{waiting}\n{one}"
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def _identity(document: str, heading: tuple[str, ...], number: str | None, text: str) -> str:
    said = "\n".join([document, " > ".join(heading), number or "", text])
    return hashlib.sha256(said.encode()).hexdigest()[:16]
