"""The list of contacts: filtered, what presses first on top, fifty a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from starlette.datastructures import QueryParams

from bot.console.forms import Form
from knowledge.calendar import LONDON
from knowledge.contact_reviews import Due, due_of, pressing_first
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Contact

PER_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of the contacts that a filter lets through, and how many of all stand how."""

    form: Form  # the filters as set
    shown: Sequence[tuple[Contact, Due]]
    found: int
    counts: dict[Due, int]
    page: int
    pages: int


def listing(directory: ContactDirectory, asked: QueryParams, today: date) -> Listing:
    """Give the page that was asked for. A filter that says nothing known lets everything through."""
    form = Form(values={name: asked.get(name, "").strip() for name in ("state", "area", "role", "words")})
    found = [each for each in pressing_first(directory, today) if _fits(each, form, today)]
    pages = max(1, -(-len(found) // PER_PAGE))
    wanted = asked.get("page", "1")
    page = min(max(int(wanted), 1), pages) if wanted.isascii() and wanted.isdigit() and len(wanted) < 6 else 1
    shown = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    counts = {due: sum(due_of(each, today) is due for each in directory) for due in Due}
    return Listing(
        form=form, shown=[(each, due_of(each, today)) for each in shown], found=len(found), counts=counts, page=page,
        pages=pages,
    )  # fmt: skip


def _fits(contact: Contact, form: Form, today: date) -> bool:
    state, area, role = form.value("state"), form.value("area"), form.value("role")
    if state in set(Due) and due_of(contact, today) != state:
        return False
    if (area and contact.area != area) or (role in set(Role) and role not in contact.roles):
        return False
    told = " ".join((contact.name, contact.purpose, contact.id, *(each.value for each in contact.channels))).lower()
    bare = told.replace(" ", "")
    return all(word in told or word in bare for word in form.value("words").lower().split())


def today() -> date:
    """The day it is in London."""
    return datetime.now(LONDON).date()
