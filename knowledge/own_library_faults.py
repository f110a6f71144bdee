"""What is wrong with a folder that is to be the library: every fault with its file, entry and remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.areas import AreaTree, load_areas
from knowledge.contacts import load_contacts
from knowledge.digest_record import DigestRecord
from knowledge.library_file import UnusableLibraryFile, read_library_file
from knowledge.roles import load_roles
from knowledge.time_limits import load_time_limits
from knowledge.unheld import load_unheld
from knowledge.vocabulary import load_vocabulary
from knowledge.vocabulary_file import UnusableVocabulary

Part = Callable[[str], Path]
_PARAGRAPH = re.compile(r"^(\d{1,3})\.\s+\S", re.MULTILINE)


class _AskedEntry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    anchor: str = Field(min_length=1)
    questions: tuple[str, ...]


class _AskedFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    entries: tuple[_AskedEntry, ...]


def faults_of(part: Part, expected: Sequence[str]) -> tuple[str, ...]:
    """Check the whole library together, kept parts too: a kept contact may name an area that the new areas lack."""
    missing = [f"{name}: not in the folder; add it, or keep the starter library's with --keep {Path(name).stem}"
               for name in expected if not part(name).exists()]  # fmt: skip
    gone = {name.partition(":")[0] for name in missing}
    return (*missing, *_faults(part, gone))


def _faults(part: Part, gone: set[str]) -> Iterator[str]:
    areas: AreaTree | None = None
    if "areas.yaml" not in gone:
        try:
            areas = load_areas(part("areas.yaml"))
        except UnusableLibraryFile as error:
            yield str(error)
    readers: dict[str, Callable[[Path], object]] = {
        "roles.yaml": load_roles, "time_limits.yaml": load_time_limits, "unheld.yaml": load_unheld,
        "vocabulary.yaml": load_vocabulary,
    }  # fmt: skip
    if areas is not None:
        tree = areas
        readers["contacts.yaml"] = lambda path: load_contacts(path, tree)
    for name, read in readers.items():
        if name in gone:
            continue
        try:
            read(part(name))
        except (UnusableLibraryFile, UnusableVocabulary) as error:
            yield str(error)
    if "digests" not in gone:
        yield from _faults_of_digests(sorted(part("digests").glob("*.md")), areas)
    if "asked" not in gone:
        for path in sorted(part("asked").glob("*.yaml")):
            yield from _faults_of_asked(path)


def _faults_of_asked(path: Path) -> Iterator[str]:
    try:
        found = read_library_file(path, _AskedFile)
    except UnusableLibraryFile as error:
        yield str(error)
        return
    if found.document != path.stem:
        yield f"{path.name}: document: {found.document!r} is not the file's name; give both the document's id"


def _faults_of_digests(paths: Sequence[Path], areas: AreaTree | None) -> Iterator[str]:
    if not paths:
        yield "digests: holds no .md file; add a digest, or keep the starter library's with --keep digests"
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            yield f"{path.name}: cannot be read ({error}); save it as UTF-8 text"
            continue
        yield from (f"{path.name}: {fault}" for fault in _faults_of_digest(path.stem, text, areas))


def _faults_of_digest(name: str, text: str, areas: AreaTree | None) -> Iterator[str]:
    opening, _, rest = text.partition("---\n")
    front, mark, body = rest.partition("\n---\n")
    if opening or not mark:
        yield "no front matter; begin with its record between two lines of '---'"
        return
    try:
        record = DigestRecord.model_validate(yaml.safe_load(front))
    except (yaml.YAMLError, ValueError) as error:
        yield from _said(error)
        return
    if record.id != name:
        yield f"id: {record.id!r} is not the file's name; give both the same"
    if areas is not None and record.area not in areas:
        yield f"area: {record.area!r} is not in areas.yaml; use an area's id"
    numbers = _PARAGRAPH.findall(body)
    twice = sorted({number for number in numbers if numbers.count(number) > 1}, key=int)
    if twice:
        yield f"paragraph {', '.join(twice)} comes twice; number the paragraphs through"
    if "\n## " not in f"\n{body}":
        yield "no heading; put the paragraphs under headings that begin with '## '"
    unknown = sorted(set(record.asked) - set(numbers))
    if unknown:
        yield f"asked {', '.join(unknown)}: no paragraph has that number; correct the number"


def _said(error: Exception) -> Iterator[str]:
    if not isinstance(error, ValidationError):
        yield f"front matter is not valid YAML ({' '.join(str(error).split())[:200]}); correct that line"
        return
    for each in error.errors():
        field = ".".join(map(str, each["loc"])) or "front matter"
        yield f"{field}: {each['msg'].removeprefix('Value error, ')}; correct it in the front matter"
