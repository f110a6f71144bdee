"""What the words of a missed question say that it is about, where its likeness to a subject's title would mislead."""

from __future__ import annotations

import re

from bot.answering.contact_asked import asks_for_contact
from bot.answering.danger.triage import triage

CONTACTS = "contacts"  # whom to ring: closed by a contact, not by a document
DANGER = "immediate-danger"  # the starter library's digest on when to ring 999
_EMERGENCY = re.compile(r"\b(?:999|112|emergenc(?:y|ies) services?|immediate(?:ly)?(?: in)? danger)\b", re.IGNORECASE)


def asks_whom_to_ring(question: str) -> bool:
    """Whether it asks for a way to reach somebody."""
    return asks_for_contact(question)


def is_of_danger(question: str) -> bool:
    """Whether it tells of danger now, or asks about emergencies. Whoever is rung is near to 999 and need not be it."""
    return triage(question).danger is not None or bool(_EMERGENCY.search(question))
