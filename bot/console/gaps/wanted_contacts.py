"""Which contact would close a gap: what the directory lacks for an area, by the role that the question names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.console.contacts.wording import ROLES
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Contact

_ASKED_FOR_A_CHILD = (Role.FRONT_DOOR, Role.OUT_OF_HOURS)  # where the question names no service


def wanted_contacts(directory: ContactDirectory, question: str, area: str) -> list[str]:
    """Say which contacts of an area are missing for a question on whom to ring; "" where it names no area."""
    if area not in directory.areas:
        return ["The area: no area's contact is given to somebody who names none. Look whether its page is set to one."]
    name = directory.areas.get(area).name
    roles = directory.roles_named_in(question) or _ASKED_FOR_A_CHILD
    missing = [role for role in roles if not directory.for_role(role, area)]
    if missing:
        return [f"A contact of {name}: {ROLES[role]}. The directory has none." for role in missing]
    count = len(contacts_of(directory, area))
    return [
        f"A contact of {name} that was meant and not found. {count} {'contact' if count == 1 else 'contacts'} can be "
        "given there: look whether one is missing, or is called something else than people call it."
    ]


def contacts_of(directory: ContactDirectory, area: str) -> Sequence[Contact]:
    """List the contacts that can be given in an area; all where none is named."""
    lineage = directory.areas.lineage(area) if area in directory.areas else None
    found = [each for each in directory if lineage is None or each.area in lineage]
    return sorted(found, key=lambda each: each.name.lower())
