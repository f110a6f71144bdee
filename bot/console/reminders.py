"""What the start page reminds of below a section: what waits there, in a few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.console.console import Console
from bot.console.contacts.listing import today
from bot.console.people import Person
from bot.console.sections import sections_of
from knowledge.contact_reviews import Reviews, reviews_of


def reminders(console: Console, person: Person) -> Mapping[str, str]:
    """Give what waits in each section that somebody may see, by the section's path; nothing where nothing waits."""
    told = {each.path: REMINDERS[each.path](console) for each in sections_of(person) if each.path in REMINDERS}
    return {path: words for path, words in told.items() if words}


def of_contacts(console: Console) -> str:
    """Say how many contacts are to be checked."""
    return counted(reviews_of(console.web.directory, today()))


def counted(reviews: Reviews) -> str:
    """Give the counts of what is to be checked, such as "2 overdue, 14 not checked, 3 due within 30 days"."""
    counts = (
        (len(reviews.overdue), "overdue"),
        (len(reviews.unchecked), "not checked"),
        (len(reviews.soon), "due within 30 days"),
    )
    return ", ".join(f"{number} {words}" for number, words in counts if number)


REMINDERS: Mapping[str, Callable[[Console], str]] = {"/console/contacts": of_contacts}
