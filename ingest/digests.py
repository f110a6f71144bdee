"""Reads the starter library's digests: front matter with the record and sources, then numbered paragraphs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import ValidationError

from ingest.clean import tidy
from ingest.records import plain_yaml
from knowledge.areas import AreaTree
from knowledge.digest_record import DigestRecord, DigestSource
from knowledge.home import Home
from knowledge.model import Document, Form, Passage
from knowledge.own_library import digest_files
from knowledge.settings import KnowledgeSettings

_NUMBERED = re.compile(r"^(?P<number>\d{1,3})\.\s+(?P<text>\S.*)$", re.DOTALL)
_HEADING = re.compile(r"^(?P<marks>#{1,6})\s+(?P<text>.+)$")


class UnusableDigest(ValueError):
    """A digest that cannot be used; the message names the file, the field or paragraph, and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A document of the starter library, with its passages and what it was written from."""

    document: Document
    passages: tuple[Passage, ...]
    sources: tuple[DigestSource, ...]
    topics: tuple[str, ...]


def library_digests() -> list[Path]:
    """The files of the digests in force: the starter library's or the partnership's own. Raises UnusableLibrary."""
    settings = KnowledgeSettings()
    return digest_files(Home(settings.home), folder=settings.library_folder)


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


def _parted(path: Path) -> tuple[DigestRecord, str]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableDigest(f"{path.name}: cannot be read ({error}); install Signpost again") from error
    opening, _, rest = text.partition("---\n")
    front, mark, body = rest.partition("\n---\n")
    if opening or not mark:
        raise UnusableDigest(f"{path.name}: no front matter; begin with its record between two lines of '---'")
    try:
        return DigestRecord.model_validate(plain_yaml(front)), body
    except yaml.YAMLError as error:
        cause = " ".join(str(error).split())[:200]
        raise UnusableDigest(f"{path.name}: front matter is not valid YAML ({cause}); correct that line") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "front matter"
        cause = first["msg"].removeprefix("Value error, ")
        raise UnusableDigest(f"{path.name}: {field}: {cause}; correct it in the front matter") from error


def _passages(path: Path, front: DigestRecord, body: str) -> Iterator[Passage]:
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
