"""What a contact is called, whether it is in force, retired or gone: people see names, never ids."""

from __future__ import annotations

from bot.console.console import Console
from knowledge.contact_edits import Edit, read_edits
from knowledge.contacts import UnknownContact
from knowledge.library_file import UnusableLibraryFile

GONE = "A contact that is no longer held"


def name_of(console: Console, contact: str) -> str:
    """Give the name of a contact by its id."""
    try:
        return console.web.directory.get(contact).name
    except UnknownContact:
        edit = edits_of(console).get(contact)
        return GONE if edit is None else edit.contact.name


def edits_of(console: Console) -> dict[str, Edit]:
    """The edits of this home; none where their file is damaged, which `signpost doctor` tells of."""
    try:
        return read_edits(console.bootstrap.home)
    except (UnusableLibraryFile, OSError):
        return {}
