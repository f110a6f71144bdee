"""What an area's library lacks: expected documents and contacts, subjects with no local document, unread files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.areas import AreaTree
from knowledge.catalogue import DeadLetter
from knowledge.contacts import ContactDirectory, Role
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Document, Kind, Passage, Standing

# What every partnership publishes (Working Together 2023, ch. 1 and 2): its procedures and its threshold document.
EXPECTED_KINDS = (Kind.PROCEDURE, Kind.THRESHOLD_GUIDE)
EXPECTED_ROLES = (Role.FRONT_DOOR, Role.OUT_OF_HOURS, Role.LADO)
# Fifty records with their hundreds of questions take half a second without libyaml, and a page waits for them.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that is not there. `kind`: document, contact, subject or unread."""

    kind: str
    area: str | None
    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Something that people ask about, and words by which a document on it is known."""

    id: str
    title: str
    area: str
    topics: tuple[str, ...]


class _Record(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str
    title: str
    area: str
    topics: tuple[str, ...]


def subjects_of(digests: Path) -> list[Subject]:
    """Read the subjects that the starter library writes about. Raises UnusableLibraryFile."""
    found = []
    for path in sorted(digests.glob("*.md")):
        parts = path.read_text(encoding="utf-8").split("---\n", maxsplit=2)
        try:
            record = _Record.model_validate(yaml.load(parts[1] if len(parts) == 3 else "", Loader=_LOADER))  # noqa: S506
        except (yaml.YAMLError, ValidationError) as error:
            raise UnusableLibraryFile(
                f"{path.name}: its record has no id, title, area and topics; write them between two lines of ---"
            ) from error
        found.append(Subject(id=record.id, title=record.title, area=record.area, topics=record.topics))
    return found


def gaps(
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    *,
    directory: ContactDirectory,
    subjects: Iterable[Subject],
    dead_letters: Iterable[DeadLetter],
) -> list[Gap]:
    """List what is missing for each local authority, then what could not be read."""
    listed = list(subjects)
    found: list[Gap] = []
    for authority in (each.id for each in directory.areas if directory.areas.is_authority(each.id)):
        local = [one for one in documents if _is_local(one, authority, directory.areas)]
        found += _kinds_missing(local, authority)
        found += _contacts_missing(directory, authority)
        found += _subjects_missing(local, passages, listed, authority, directory.areas)
    unread = [Gap(kind="unread", area=None, what=f"{one.name}: {one.reason}",
                  remedy="put it right as the reason says and ingest it again") for one in dead_letters]  # fmt: skip
    return [*found, *unread]


def _is_local(document: Document, authority: str, areas: AreaTree) -> bool:
    """Whether a partnership's own current document applies in an area; ours sum up what applies everywhere."""
    national = next(area.id for area in areas if area.parent is None)
    return (
        document.standing is Standing.CURRENT
        and document.kind is not Kind.DIGEST
        and document.area in areas.lineage(authority)
        and document.area != national
    )


def _kinds_missing(local: Iterable[Document], authority: str) -> Iterator[Gap]:
    there = {document.kind for document in local}
    for kind in EXPECTED_KINDS:
        if kind not in there:
            yield Gap(kind="document", area=authority, what=f"no current {kind.value}",
                      remedy="ask the partnership for it and ingest it")  # fmt: skip


def _contacts_missing(directory: ContactDirectory, authority: str) -> Iterator[Gap]:
    for role in EXPECTED_ROLES:
        if not directory.for_role(role, authority):
            yield Gap(kind="contact", area=authority, what=f"no {role.value} contact",
                      remedy="add it to contacts.yaml with its source, then check it")  # fmt: skip


def _subjects_missing(
    local: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    subjects: Iterable[Subject],
    authority: str,
    areas: AreaTree,
) -> Iterator[Gap]:
    texts = [_text(document, passages.get(document.id, ())) for document in local]
    for subject in subjects:
        if subject.area in areas.lineage(authority) and not any(_is_about(subject, *text) for text in texts):
            yield Gap(kind="subject", area=authority, what=f"no local document on: {subject.title}",
                      remedy="ingest the partnership's own, if it has one")  # fmt: skip


def _text(document: Document, passages: Sequence[Passage]) -> tuple[str, str]:
    headings = {heading for passage in passages for heading in passage.heading}
    return " | ".join((document.title, *headings)), " ".join(passage.text for passage in passages)


def _is_about(subject: Subject, headings: str, text: str) -> bool:
    """A topic in a heading, or two of them in the text: one word in passing is no document on the subject."""
    if any(_is_said(topic, headings) for topic in subject.topics):
        return True
    return sum(_is_said(topic, text) for topic in subject.topics) >= 2


def _is_said(topic: str, text: str) -> bool:
    words = re.escape(topic).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]")
    # "PREVENT" and "prevent" differ: a topic in capitals is an abbreviation.
    return re.search(rf"(?<!\w){words}s?(?!\w)", text, 0 if topic.isupper() else re.IGNORECASE) is not None
