"""Which contacts somebody is to check: never checked, overdue, due within the month."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from knowledge.model import Contact

# So long before the day by which a contact is to be checked again, people are reminded of it.
REMINDED = timedelta(days=30)


class Due(StrEnum):
    """How a contact stands, the most pressing first."""

    OVERDUE = "overdue"
    UNCHECKED = "unchecked"
    SOON = "soon"
    GOOD = "good"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """The contacts that are to be checked, each kind in the order of its day or name."""

    overdue: tuple[Contact, ...]
    unchecked: tuple[Contact, ...]
    soon: tuple[Contact, ...]

    @property
    def all(self) -> tuple[Contact, ...]:
        """All of them, the most pressing first."""
        return (*self.overdue, *self.unchecked, *self.soon)


def due_of(contact: Contact, today: date) -> Due:
    """Say how a contact stands on a day."""
    if contact.checked_on is None:
        return Due.UNCHECKED
    if contact.review_by is None:
        return Due.GOOD
    if today > contact.review_by:
        return Due.OVERDUE
    return Due.SOON if contact.review_by - today <= REMINDED else Due.GOOD


def reviews_of(contacts: Iterable[Contact], today: date) -> Reviews:
    """Sort contacts by how they stand on a day."""
    listed = pressing_first(contacts, today)
    of = {due: tuple(each for each in listed if due_of(each, today) is due) for due in Due}
    return Reviews(overdue=of[Due.OVERDUE], unchecked=of[Due.UNCHECKED], soon=of[Due.SOON])


def pressing_first(contacts: Iterable[Contact], today: date) -> list[Contact]:
    """Order contacts: overdue and unchecked ones, then those that are due soon, then the rest."""
    order = list(Due)
    return sorted(
        contacts, key=lambda each: (order.index(due_of(each, today)), each.review_by or date.max, each.name.lower())
    )
