"""A contact as a form has it: read from what was typed, with each fault at its field, and filled in from a record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Any

from pydantic import ValidationError
from starlette.datastructures import FormData

from bot.console.forms import Form
from knowledge.contacts import Role
from knowledge.contacts_file import ContactEntry
from knowledge.model import ChannelKind, Contact

WAYS = 4  # to reach a contact, as many as a new one is offered
MOST_WAYS = 12
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)
_WEB = re.compile(r"(?:https://|www\.)[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", re.IGNORECASE)
_MOST = {"name": 150, "purpose": 300, "source": 300}  # characters: these are read in chat, and out over the phone
_MOST_OF_A_WAY = 254
_PLAIN = ("name", "purpose", "area", "source", "as_of")
_TOLD = {
    "name": "Write the name of the service",
    "purpose": "Write in one line what the service is for",
    "area": "Choose the area that the service is for",
    "roles": "Choose at least one thing that people need the service for",
    "audience": "Choose who may be given the service",
    "source": "Write where you read it: a title or an address",
    "as_of": "Write the date of that source as day, month and year",
    "channels": "Give at least one way to reach the service",
}


def typed(posted: FormData) -> Form:
    """Take what was posted; of boxes that were ticked, all."""
    several = {name: " ".join(str(each) for each in posted.getlist(name)) for name in ("roles", "audience")}
    return Form(values={**Form.of(posted).values, **several})


def filled(contact: Contact) -> Form:
    """Fill the form in from a contact."""
    hours = contact.hours
    values = {name: str(getattr(contact, name)) for name in _PLAIN} | {
        "roles": " ".join(contact.roles),
        "audience": " ".join(sorted(contact.audience)),
        "opening": hours.opening.value,
        "opens": f"{hours.opens:%H:%M}" if hours.opens else "",
        "closes": f"{hours.closes:%H:%M}" if hours.closes else "",
    }
    for place, way in enumerate(contact.channels):
        values |= {f"kind-{place}": way.kind.value, f"value-{place}": way.value, f"note-{place}": way.note or ""}
    return Form(values=values)


def ways(form: Form) -> int:
    """How many ways to reach the contact the form offers: those that are filled in, and two more."""
    used = [place for place in range(MOST_WAYS) if form.value(f"value-{place}")]
    return min(MOST_WAYS, max(WAYS, (used[-1] if used else 0) + 3))


def entry_from(form: Form, *, contact: str, areas: Collection[str]) -> tuple[ContactEntry | None, Form]:
    """Read a contact; None and the faults where it cannot be. `contact`: its id."""
    places = [place for place in range(MOST_WAYS) if form.value(f"value-{place}").strip()]
    faults = _strange(form, places, areas)
    try:
        entry = ContactEntry.model_validate({"id": contact, **_fields(form, places)})
    except ValidationError as error:
        return None, form.with_faults({**_named(error, places), **faults})
    return (None, form.with_faults(faults)) if faults else (entry, form)


def new_id(name: str, area: str, taken: Collection[str]) -> str:
    """Make the id of a new contact from its area and name; it never changes, whatever the contact is called later."""
    plain = unicodedata.normalize("NFKD", f"{area} {name}").encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "contact"
    return next(each for each in (made, *(f"{made}-{number}" for number in range(2, 10_000))) if each not in taken)


def _fields(form: Form, places: list[int]) -> dict[str, Any]:
    hours = {name: form.value(name).strip() for name in ("opening", "opens", "closes")}
    return {name: form.value(name).strip() for name in _PLAIN} | {
        "roles": form.value("roles").split(),
        "audience": form.value("audience").split(),
        "hours": {name: value for name, value in hours.items() if value},
        "channels": [
            {
                "kind": form.value(f"kind-{place}"),
                "value": form.value(f"value-{place}").strip(),
                "note": form.value(f"note-{place}").strip() or None,
            }
            for place in places
        ],
    }


def _strange(form: Form, places: list[int], areas: Collection[str]) -> dict[str, str]:
    """What the library's schema lets pass and nobody could use."""
    most = _MOST | {f"{part}-{place}": _MOST_OF_A_WAY for place in places for part in ("value", "note")}
    given = {name: form.value(name).strip() for name in most}
    faults = {
        name: f"Write it in one line of at most {most[name]} characters"
        for name, words in given.items()
        if len(words) > most[name] or len(words.splitlines()) > 1
    }
    faults |= {} if form.value("area") in areas else {"area": _TOLD["area"]}
    if not set(form.value("roles").split()) <= set(Role):
        faults["roles"] = _TOLD["roles"]
    for place in places:
        kind, value = form.value(f"kind-{place}"), form.value(f"value-{place}").strip()
        if kind == ChannelKind.EMAIL and not _EMAIL.fullmatch(value):
            faults[f"value-{place}"] = f"{value} is no e-mail address; write it as name@organisation.example"
        if kind == ChannelKind.WEB and not _WEB.fullmatch(value):
            faults[f"value-{place}"] = f"{value} is no web address; begin it with https:// or, as printed, www."
    return faults


def _named(error: ValidationError, places: list[int]) -> dict[str, str]:
    """Give the library's own faults by the field of the form."""
    faults: dict[str, str] = {}
    for each in error.errors():
        where, cause = each["loc"], each["msg"].removeprefix("Value error, ")
        if where[0] == "channels" and len(where) > 1:
            field = next((str(part) for part in where[2:] if part in ("kind", "note")), "value")
            faults.setdefault(f"{field}-{places[int(where[1])]}", cause)
        elif where[0] == "hours":
            faults.setdefault("opening", "Choose when it answers" if where[-1] == "opening" else cause)
        else:
            name = "value-0" if where[0] == "channels" else str(where[0])
            faults.setdefault(name, _TOLD.get(str(where[0]), cause))
    return faults
