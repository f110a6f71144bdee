"""Who checked which contact and when: kept in the home folder and laid over the contacts of the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.areas import load_areas
from knowledge.contact_changes import Change, Did, note_change
from knowledge.contact_edits import details_of, with_edits
from knowledge.contacts import ContactDirectory, load_contacts
from knowledge.home import Home
from knowledge.home_file import alone, write_whole
from knowledge.library_file import UnusableLibraryFile, read_library_file
from knowledge.model import Contact
from knowledge.own_library import library_in_force

LIBRARY = Path(__file__).parent / "library"
# Half a year, as the library's own entries have it.
GOOD_FOR = timedelta(days=182)
HEADER = """\
# Checks of contacts, written by the console and by `signpost contacts check`. A check counts only for the details that
# were checked: where they have changed since, the contact is unchecked again.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Somebody compared a contact with its service, on a day."""

    checked_on: date
    checked_by: str
    review_by: date


class _CheckEntry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(min_length=1)]
    checked_on: date
    checked_by: Annotated[str, Field(min_length=2, pattern=r"\w")]
    review_by: date
    details: str  # what was checked, as `details_of` gives it

    @model_validator(mode="after")
    def _is_reviewed_later(self) -> Self:
        if self.review_by <= self.checked_on:
            raise ValueError("'review_by' must be later than 'checked_on'")
        return self


class _ChecksFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    checks: tuple[_CheckEntry, ...]

    @field_validator("checks")
    @classmethod
    def _ids_are_single(cls, checks: tuple[_CheckEntry, ...]) -> tuple[_CheckEntry, ...]:
        twice = [contact for contact, times in Counter(each.id for each in checks).items() if times > 1]
        if twice:
            raise ValueError(f"the id {twice[0]!r} stands twice; keep the later of the two")
        return checks


def checks_file(home: Home) -> Path:
    """Where the checks are kept."""
    return home.path / "contact-checks.yaml"


class ContactSettings(BaseSettings):
    """The files that the bot reads its contacts from, so that the commands show the same ones."""

    model_config = SettingsConfigDict(env_prefix="SIGNPOST_", extra="ignore", frozen=True)

    contacts_file: Path | None = None
    areas_file: Path | None = None
    library_folder: Path | None = None


def library_contacts(home: Home) -> ContactDirectory:
    """Give the contacts in force with the edits and checks recorded in a home. Raises UnusableLibraryFile."""
    settings = ContactSettings()
    library = library_in_force(home, folder=settings.library_folder)
    areas = load_areas(settings.areas_file or library.part("areas.yaml"))
    written = load_contacts(settings.contacts_file or library.part("contacts.yaml"), areas)
    return _laid_over(with_edits(written, home), _read(home))


def with_checks(directory: ContactDirectory, home: Home) -> ContactDirectory:
    """Lay the checks recorded in a home over the contacts; of two checks the later counts.

    A damaged file of checks must not keep anybody from an answer: without it each contact says that it is not checked.
    `signpost doctor` and `signpost contacts` tell of the damage.
    """
    try:
        checks = _read(home)
    except (UnusableLibraryFile, OSError):
        return directory
    return _laid_over(directory, checks)


def idle_checks(directory: ContactDirectory, home: Home) -> tuple[str, ...]:
    """Name the recorded checks that count for nothing: the contact is gone, or its details have changed since."""
    details = {contact.id: details_of(contact) for contact in directory}
    return tuple(entry.id for entry in _read(home) if details.get(entry.id) != entry.details)


def record_check(contact: Contact, check: Check, home: Home) -> None:
    """Keep a check, in place of an earlier one of the same contact. Raises UnwritableHome, UnusableLibraryFile."""
    entry = _CheckEntry(
        id=contact.id,
        checked_on=check.checked_on,
        checked_by=check.checked_by,
        review_by=check.review_by,
        details=details_of(contact),
    )
    home.prepare()
    with alone(checks_file(home)):
        kept = [each for each in _read(home) if each.id != contact.id]
        _write(home, sorted([*kept, entry], key=lambda each: each.id))
    told = {"checked_on": ("", f"{check.checked_on}"), "review_by": ("", f"{check.review_by}")}
    note_change(
        Change(contact=contact.id, did=Did.CHECKED, by=check.checked_by, at=datetime.now(UTC), fields=told), home
    )


def _laid_over(directory: ContactDirectory, entries: Iterable[_CheckEntry]) -> ContactDirectory:
    checks = {entry.id: entry for entry in entries}
    return replace(directory, contacts=tuple(_checked(contact, checks.get(contact.id)) for contact in directory))


def _checked(contact: Contact, check: _CheckEntry | None) -> Contact:
    if check is None or check.details != details_of(contact):
        return contact
    if contact.checked_on is not None and contact.checked_on > check.checked_on:
        return contact
    return replace(contact, checked_on=check.checked_on, checked_by=check.checked_by, review_by=check.review_by)


def _read(home: Home) -> tuple[_CheckEntry, ...]:
    path = checks_file(home)
    return read_library_file(path, _ChecksFile).checks if path.exists() else ()


def _write(home: Home, entries: list[_CheckEntry]) -> None:
    content = yaml.safe_dump({"checks": [entry.model_dump() for entry in entries]}, allow_unicode=True, sort_keys=False)
    write_whole(checks_file(home), HEADER + content, failed="the check was not recorded")
