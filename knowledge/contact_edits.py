"""Contacts that a partnership changed, added or retired: kept in the home, laid over the contacts of the library."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, field_validator

from knowledge.contact_changes import Change, Did, differences, note_change
from knowledge.contacts import ContactDirectory, Role
from knowledge.contacts_file import ContactEntry
from knowledge.home import Home
from knowledge.home_file import alone, write_whole
from knowledge.library_file import UnusableLibraryFile, read_library_file
from knowledge.model import Contact

HEADER = """\
# Contacts that were changed, added or retired in the console: each stands in place of the library's entry of that id.
# Who made each change and what it was before is in contact-changes.jsonl.
"""


class ChangedMeanwhile(Exception):
    """Somebody else changed the contact since it was shown. `now` is what it is now, None where it is retired."""

    def __init__(self, now: Contact | None) -> None:
        super().__init__("somebody else has changed this contact meanwhile")
        self.now = now


class CannotChange(Exception):
    """A change that must not be made; the message says why."""


class Edit(BaseModel):
    """A contact as somebody of the partnership has it. `over`: the library's record that it stands in place of."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    contact: ContactEntry
    by: Annotated[str, Field(min_length=1)]
    at: datetime
    retired: bool = False
    over: str | None = None


class _EditsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    contacts: tuple[Edit, ...] = ()

    @field_validator("contacts")
    @classmethod
    def _ids_are_single(cls, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        twice = [contact for contact, times in Counter(each.contact.id for each in edits).items() if times > 1]
        if twice:
            raise ValueError(f"the id {twice[0]!r} stands twice; keep the later of the two")
        return edits


def edits_file(home: Home) -> Path:
    """Where the edits are kept."""
    return home.path / "contact-edits.yaml"


def read_edits(home: Home) -> dict[str, Edit]:
    """Give the edits by the contact's id. Raises UnusableLibraryFile."""
    path = edits_file(home)
    return {each.contact.id: each for each in read_library_file(path, _EditsFile).contacts} if path.exists() else {}


def with_edits(directory: ContactDirectory, home: Home) -> ContactDirectory:
    """Lay the edits of a home over the contacts of its library. Raises UnusableLibraryFile."""
    return _laid_over(directory, read_edits(home))


def save_contact(entry: ContactEntry, *, by: str, seen: str, library: ContactDirectory, home: Home) -> Contact:
    """Keep a changed contact, or a new one where `seen` is empty. `library`: the contacts without any edit.

    Raises ChangedMeanwhile, CannotChange, UnwritableHome, UnusableLibraryFile.
    """
    with _changing(home) as edits:
        before = _in_force(library, edits, entry.id)
        if before is None and seen:
            raise ChangedMeanwhile(None)
        if before is not None and revision_of(before) != seen:
            raise ChangedMeanwhile(before)
        if before is None and entry.id in edits:
            raise CannotChange(f"{entry.id} was retired; bring it back in place of adding it again")
        after = _unchecked(entry.contact(), before)
        over = library.get(entry.id) if entry.id in {each.id for each in library} else None
        edits[entry.id] = _edit(entry, by=by, over=over)
        _write(home, edits)
    fields = {} if before is None else differences(before, after)
    _noted(entry.id, Did.ADDED if before is None else Did.CHANGED, by, home, fields)
    return after


def retire_contact(contact: Contact, *, by: str, seen: str, library: ContactDirectory, home: Home) -> None:
    """Take a contact out of force; it is given to nobody from now on. Raises as `save_contact`."""
    if Role.POLICE_EMERGENCY in contact.roles:
        raise CannotChange(f"{contact.name} stands first in every emergency; it cannot be retired")
    with _changing(home) as edits:
        before = _in_force(library, edits, contact.id)
        if before is None or revision_of(before) != seen:
            raise ChangedMeanwhile(before)
        known = edits.get(contact.id)
        made = known or _edit(entry_of(before), by=by, over=before)
        edits[contact.id] = made.model_copy(update={"retired": True, "by": by, "at": datetime.now(UTC)})
        _write(home, edits)
    _noted(contact.id, Did.RETIRED, by, home)


def restore_contact(contact: str, *, by: str, home: Home) -> None:
    """Bring a retired contact back into force, as it was. Raises CannotChange where it is not retired."""
    with _changing(home) as edits:
        if contact not in edits or not edits[contact].retired:
            raise CannotChange(f"{contact} is not retired; somebody has brought it back")
        edits[contact] = edits[contact].model_copy(update={"retired": False, "by": by, "at": datetime.now(UTC)})
        _write(home, edits)
    _noted(contact, Did.RESTORED, by, home)


def return_to_library(contact: str, *, by: str, library: ContactDirectory, home: Home) -> None:
    """Let what the library's own file says count again. Raises CannotChange, UnknownContact."""
    written = library.get(contact)
    with _changing(home) as edits:
        before = _in_force(library, edits, contact)
        if edits.pop(contact, None) is None:
            raise CannotChange(f"{contact} is as the library has it")
        _write(home, edits)
    _noted(contact, Did.RETURNED, by, home, {} if before is None else differences(before, written))


def revision_of(contact: Contact) -> str:
    """Name one state of a contact's record, its checks aside."""
    record = replace(contact, checked_on=None, checked_by=None, review_by=None, audience=frozenset())
    return _hash(repr((record, sorted(contact.audience))))


def details_of(contact: Contact) -> str:
    """Hash what somebody checks: the name, how to reach it and when it answers."""
    return _hash(repr((contact.name, contact.channels, contact.hours)))


def entry_of(contact: Contact) -> ContactEntry:
    """Write a contact as an entry of a contacts file."""
    hours = contact.hours
    clock = {"opens": f"{hours.opens:%H:%M}", "closes": f"{hours.closes:%H:%M}"} if hours.opens and hours.closes else {}
    fields = ("id", "name", "purpose", "area", "roles", "source", "as_of", "audience")
    return ContactEntry.model_validate(
        {name: getattr(contact, name) for name in fields}
        | {"channels": [{"kind": one.kind, "value": one.value, "note": one.note} for one in contact.channels]}
        | {"hours": {"opening": hours.opening, **clock}}
    )


def _laid_over(directory: ContactDirectory, edits: dict[str, Edit]) -> ContactDirectory:
    if not edits:
        return directory
    strange = [each.contact for each in edits.values() if each.contact.area not in directory.areas]
    if strange:
        raise UnusableLibraryFile(
            f"contact-edits.yaml: contacts entry {strange[0].id}: no area {strange[0].area!r}; add it to areas.yaml"
        )
    written = {each.id for each in directory}
    kept = [_edited(each, edits.get(each.id)) for each in directory]
    added = [one.contact.contact() for one in edits.values() if one.contact.id not in written and not one.retired]
    # People go on asking for a service by the name that it had.
    former = {each.id: (*directory.called.get(each.id, ()), each.name) for each in directory if each.id in edits}
    return replace(
        directory,
        contacts=(*(each for each in kept if each is not None), *added),
        called={**directory.called, **former},
    )


def _edited(written: Contact, edit: Edit | None) -> Contact | None:
    if edit is None:
        return written
    return None if edit.retired else _unchecked(edit.contact.contact(), written)


def _unchecked(contact: Contact, before: Contact | None) -> Contact:
    """Give a contact with the check of the record before it where nothing that is checked has changed, else none."""
    if before is None or details_of(before) != details_of(contact):
        return replace(contact, checked_on=None, checked_by=None, review_by=None)
    return replace(contact, checked_on=before.checked_on, checked_by=before.checked_by, review_by=before.review_by)


def _in_force(library: ContactDirectory, edits: dict[str, Edit], contact: str) -> Contact | None:
    return next((each for each in _laid_over(library, edits) if each.id == contact), None)


def _edit(entry: ContactEntry, *, by: str, over: Contact | None) -> Edit:
    return Edit(contact=entry, by=by, at=datetime.now(UTC), over=None if over is None else revision_of(over))


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _noted(contact: str, did: Did, by: str, home: Home, fields: dict[str, tuple[str, str]] | None = None) -> None:
    note_change(Change(contact=contact, did=did, by=by, at=datetime.now(UTC), fields=fields or {}), home)


@contextmanager
def _changing(home: Home) -> Iterator[dict[str, Edit]]:
    home.prepare()
    with alone(edits_file(home)):
        yield read_edits(home)


def _write(home: Home, edits: dict[str, Edit]) -> None:
    listed = [_written(edits[contact]) for contact in sorted(edits)]
    content = yaml.safe_dump({"contacts": listed}, allow_unicode=True, sort_keys=False)
    write_whole(edits_file(home), HEADER + content, failed="the change was not kept")


def _written(edit: Edit) -> dict[str, Any]:
    """Write an edit as its file has it: clock times as 17:30, days as YAML's own."""
    entry = edit.contact.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    hours = {name: value[:5] if name in ("opens", "closes") else value for name, value in entry["hours"].items()}
    entry |= {"hours": hours, "audience": sorted(each.value for each in edit.contact.audience)}
    told: dict[str, Any] = {"contact": entry, "by": edit.by, "at": edit.at.isoformat()}
    return told | ({"retired": True} if edit.retired else {}) | ({"over": edit.over} if edit.over else {})
