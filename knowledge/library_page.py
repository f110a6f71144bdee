"""The page that lists a library: digests with sources and review dates, contacts with provenance, areas and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import yaml

from knowledge.areas import AreaTree, load_areas
from knowledge.contacts import load_contacts
from knowledge.digest_record import DigestRecord, DigestSource
from knowledge.model import Contact
from knowledge.own_library import LibraryInForce
from knowledge.time_limits import load_time_limits
from knowledge.vocabulary_file import read_vocabulary_file

KINDS = {
    "abbreviation": "abbreviations",
    "synonyms": "groups of words for the same thing",
    "everyday": "everyday words for formal terms",
    "former-name": "former names",
    "misspelling": "misspelt terms",
}


def library_page(library: LibraryInForce) -> str:
    """Write the page in Markdown; the same library gives the same page. Raises UnusableLibraryFile."""
    areas = load_areas(library.part("areas.yaml"))
    parts = (_head(library), _digests(library), _contacts(library, areas), _areas(areas), _limits(library),
             _words(library))  # fmt: skip
    return "\n".join(line for part in parts for line in part)


def _head(library: LibraryInForce) -> Iterator[str]:
    yield "# The library"
    yield ""
    yield "Written by `signpost library page`: do not edit it here, edit the library and write it again."
    if library.taken_from is None:
        yield "This is the starter library that comes with Signpost. Each digest is a summary; its sources prevail."
    yield ""


def _digests(library: LibraryInForce) -> Iterator[str]:
    records = [_record(path.read_text(encoding="utf-8")) for path in sorted(library.part("digests").glob("*.md"))]
    yield f"## {len(records)} digests"
    yield ""
    yield "| Digest | Title | Area | Published | Review by | Sources |"
    yield "|---|---|---|---|---|---|"
    for each in records:
        sources = "<br>".join(map(_source, each.sources))
        yield _row(f"`{each.id}`", each.title, each.area, each.published, each.review_by, sources)
    yield ""


def _record(text: str) -> DigestRecord:
    return DigestRecord.model_validate(yaml.safe_load(text.split("---\n", maxsplit=2)[1]))


def _source(source: DigestSource) -> str:
    title = source.title if source.url is None else f"[{source.title}]({source.url})"
    return ", ".join(str(part) for part in (title, source.publisher, source.date, source.section) if part is not None)


def _contacts(library: LibraryInForce, areas: AreaTree) -> Iterator[str]:
    contacts = list(load_contacts(library.part("contacts.yaml"), areas))
    checked = sum(each.checked_on is not None for each in contacts)
    yield f"## {len(contacts)} contacts"
    yield ""
    yield f"{checked} of {len(contacts)} have been checked with the service; `signpost contacts check` lists the rest."
    yield "Numbers and addresses are not repeated here: `signpost contacts list` shows them with their dates."
    yield ""
    yield "| Contact | Name | Area | From | As of | Checked | Review by |"
    yield "|---|---|---|---|---|---|---|"
    for each in contacts:
        yield _row(f"`{each.id}`", each.name, each.area, each.source, each.as_of, _check(each), each.review_by or "-")
    yield ""


def _check(contact: Contact) -> str:
    return "not yet" if contact.checked_on is None else f"{contact.checked_on} by {contact.checked_by}"


def _areas(areas: AreaTree) -> Iterator[str]:
    listed = list(areas)
    yield f"## {len(listed)} areas"
    yield ""
    yield "| Area | Name | Lies in | Places |"
    yield "|---|---|---|---|"
    for each in listed:
        yield _row(f"`{each.id}`", each.name, each.parent or "-", len(each.places))
    yield ""


def _limits(library: LibraryInForce) -> Iterator[str]:
    limits = load_time_limits(library.part("time_limits.yaml")).limits
    yield f"## {len(limits)} time limits"
    yield ""
    yield "| Limit | What must have happened | Within | Source |"
    yield "|---|---|---|---|"
    for each in limits:
        yield _row(f"`{each.id}`", each.what, each.in_words, f"{each.source}, {each.place}")
    yield ""


def _words(library: LibraryInForce) -> Iterator[str]:
    entries = read_vocabulary_file(library.part("vocabulary.yaml")).entries
    counts: Counter[str] = Counter(each.kind for each in entries)
    never = sum(each.kind == "abbreviation" and each.never_expanded for each in entries)
    yield f"## {len(entries)} entries of vocabulary"
    yield ""
    for kind, name in KINDS.items():
        note = f", of which {never} are never spelt out in the sources" if kind == "abbreviation" and never else ""
        yield f"- {counts[kind]} {name}{note}"
    yield ""


def _row(*cells: object) -> str:
    """A row of a table; a bar in a cell would end it."""
    return "| " + " | ".join(" ".join(str(cell).replace("|", "\\|").split()) for cell in cells) + " |"
