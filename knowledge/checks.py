"""Who checked which contact and when: kept in the home folder and laid over the contacts of the library."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import secrets
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.areas import load_areas
from knowledge.contacts import ContactDirectory, load_contacts
from knowledge.home import Home, UnwritableHome
from knowledge.library_file import UnusableLibraryFile, read_library_file
from knowledge.model import Contact
from knowledge.own_library import library_in_force

LIBRARY = Path(__file__).parent / "library"
# Half a year, as the library's own entries have it.
GOOD_FOR = timedelta(days=182)
HEADER = """\
# Checks of contacts, written by `signpost contacts check`. A check counts only for the details that were checked:
# where the library has changed them since, the contact is unchecked again.
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
    """Give the contacts in force with the checks recorded in a home. Raises UnusableLibraryFile."""
    settings = ContactSettings()
    library = library_in_force(home, folder=settings.library_folder)
    areas = load_areas(settings.areas_file or library.part("areas.yaml"))
    return _laid_over(load_contacts(settings.contacts_file or library.part("contacts.yaml"), areas), _read(home))


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
    with _alone(home):
        kept = [each for each in _read(home) if each.id != contact.id]
        _write(home, sorted([*kept, entry], key=lambda each: each.id))


def details_of(contact: Contact) -> str:
    """Hash what somebody checks: the name, how to reach it and when it answers."""
    details = repr((contact.name, contact.channels, contact.hours))
    return hashlib.sha256(details.encode()).hexdigest()[:16]


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


@contextlib.contextmanager
def _alone(home: Home) -> Iterator[None]:
    """Two people may check at once: each reads what the other wrote. The home's own lock is the server's."""
    with (home.path / "contact-checks.lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _write(home: Home, entries: list[_CheckEntry]) -> None:
    """All or nothing: a reader finds the old file or the new one."""
    path = checks_file(home)
    draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    content = yaml.safe_dump({"checks": [entry.model_dump() for entry in entries]}, allow_unicode=True, sort_keys=False)
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(HEADER + content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UnwritableHome(
            f"{path}: the check was not recorded ({error.strerror}); free the space or the permission and try again"
        ) from error
