"""Who uses the console, and what each role may do."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do. An administrator may do everything."""

    TRAINER = "trainer"  # reads and scores answers, keeps question sets, holds drills
    REVIEWER = "reviewer"  # settles differences, approves answers, releases held replies
    EDITOR = "editor"  # keeps documents and contacts
    ADMIN = "admin"  # accounts, release modes


ANYBODY = tuple(Role)
ROLE_NAMES = {
    Role.TRAINER: "Trainer",
    Role.REVIEWER: "Reviewer",
    Role.EDITOR: "Editor",
    Role.ADMIN: "Administrator",
}


def roles_in_words(roles: Collection[str], none: str = "none") -> str:
    """Name roles; one that this version does not know by its key."""
    known = [name for role, name in ROLE_NAMES.items() if role in roles]
    return ", ".join([*known, *sorted(set(roles) - set(ROLE_NAMES))]) or none


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who is signed in. `name` is what others see beside what they did."""

    id: int
    name: str
    email: str
    roles: frozenset[Role]

    def may(self, roles: Collection[Role]) -> bool:
        """Whether they hold one of the roles."""
        return Role.ADMIN in self.roles or bool(self.roles & set(roles))
