"""The pages of contacts: the list, one contact with its history, checking off, retiring and bringing back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, model_validator

from bot.console.console import Console, back_to
from bot.console.contacts import changing, naming, reported
from bot.console.contacts.listing import listing, today
from bot.console.contacts.wording import AUDIENCES, DID, FIELDS, KINDS, OPENINGS, ROLES, STATES
from bot.console.forms import Form, checked
from bot.console.people import Person, Role
from knowledge.checks import GOOD_FOR, Check, record_check
from knowledge.contact_changes import changes_of
from knowledge.contact_edits import (
    CannotChange,
    ChangedMeanwhile,
    Edit,
    details_of,
    restore_contact,
    retire_contact,
    return_to_library,
    revision_of,
)
from knowledge.contact_reviews import Due, due_of
from knowledge.contacts import UnknownContact
from knowledge.home import UnwritableHome
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Contact

PATH = "/console/contacts"
_WORDS = {
    "roles": ROLES, "kinds": KINDS, "openings": OPENINGS, "audiences": AUDIENCES, "states": STATES, "fields": FIELDS,
    "did": DID,
}  # fmt: skip


class CheckForm(BaseModel):
    """Somebody compared a contact with its service. Raises ValueError for days that cannot be."""

    checked_on: date
    review_by: date

    @model_validator(mode="after")
    def _days_fit(self) -> CheckForm:
        if self.checked_on > today():
            raise ValueError("The day of the check is in the future")
        if self.review_by <= self.checked_on:
            raise ValueError("The next check must be after this one")
        return self


def router(console: Console) -> APIRouter:
    """Make the routes."""
    routes = APIRouter(prefix=PATH)

    @routes.get("")
    def list_contacts(request: Request) -> Response:
        person = console.gate.person(request, Role.EDITOR)
        found = listing(console.web.directory, request.query_params, today())
        return console.show(
            request, "contacts/list.html", person, listing=found, words=_WORDS, areas=console.web.areas, due=Due,
            retired=[each for each in naming.edits_of(console).values() if each.retired], said=_said(request),
            query=request.query_params, reported=reported.reported(console),
        )  # fmt: skip

    changing.add_to(routes, console, _WORDS)
    reported.add_to(routes, console)

    @routes.get("/{contact}")
    def one(request: Request, contact: str) -> Response:
        person = console.gate.person(request, Role.EDITOR)
        return _shown(console, request, person, contact)

    @routes.post("/{contact}/check")
    async def check(request: Request, contact: str) -> Response:
        person, posted = await console.gate.posted(request, Role.EDITOR)
        form = Form.of(posted)
        return await run_in_threadpool(_check, console, request, person, contact, form)

    @routes.post("/{contact}/{what}")
    async def do(request: Request, contact: str, what: str) -> Response:
        person, posted = await console.gate.posted(request, Role.EDITOR)
        if what not in _DONE:
            raise HTTPException(404, "There is nothing of that name to do with a contact.")
        return await run_in_threadpool(_do, console, request, person, (what, contact), Form.of(posted))

    return routes


def _shown(
    console: Console, request: Request, person: Person, contact: str, form: Form | None = None, status: int = 200
) -> Response:
    """Show one contact, in force or retired, with all that is known of it."""
    edit = naming.edits_of(console).get(contact)
    directory = console.web.directory
    try:
        found = directory.get(contact)
    except UnknownContact:
        if edit is None:
            raise HTTPException(404, "There is no such contact. It may have been taken out of the library.") from None
        found = edit.contact.contact()
    now = today()
    given = form or Form(values={"checked_on": now.isoformat(), "review_by": (now + GOOD_FOR).isoformat()})
    return console.show(
        request, "contacts/one.html", person, status=status, contact=found, words=_WORDS, edit=edit, form=given,
        hours=directory.hours_in_words(found), state=due_of(found, now), due=Due, areas=console.web.areas,
        source=directory.sources.get(found.source, found.source), changes=changes_of(contact, console.bootstrap.home),
        library=_library_says(console, edit), seen=details_of(found), revision=revision_of(found),
        said=_said(request), reported=reported.reported(console, contact),
    )  # fmt: skip


def _check(console: Console, request: Request, person: Person, contact: str, form: Form) -> Response:
    found = _known(console, contact)
    read, form = checked(
        CheckForm,
        form,
        {"checked_on": "Write the day of the check", "review_by": "Write the day by which to check it again"},
    )
    if details_of(found) != form.value("seen"):
        form = form.with_faults(
            {"": "Somebody has changed this contact meanwhile. What it is now stands above: check it again."}
        )
    if read is None or form.faults:
        return _shown(console, request, person, contact, form, status=422)
    check = Check(checked_on=read.checked_on, checked_by=person.name, review_by=read.review_by)
    try:
        record_check(found, check, console.bootstrap.home)
    except (UnwritableHome, UnusableLibraryFile) as error:
        return _shown(console, request, person, contact, form.with_faults({"": str(error)}), status=503)
    console.gate.note(person, "checked the contact", contact)
    return back_to(f"{PATH}/{contact}", said="checked")


def _retire(console: Console, person: Person, contact: str, form: Form) -> None:
    library, home = console.bootstrap.written_contacts(), console.bootstrap.home
    retire_contact(_known(console, contact), by=person.name, seen=form.value("seen"), library=library, home=home)


def _restore(console: Console, person: Person, contact: str, form: Form) -> None:
    del form
    restore_contact(contact, by=person.name, home=console.bootstrap.home)


def _return(console: Console, person: Person, contact: str, form: Form) -> None:
    del form
    library = console.bootstrap.written_contacts()
    return_to_library(contact, by=person.name, library=library, home=console.bootstrap.home)


_DONE: dict[str, tuple[Callable[[Console, Person, str, Form], None], str]] = {
    "retire": (_retire, "retired the contact"),
    "restore": (_restore, "brought back the contact"),
    "return": (_return, "went back to the library's contact"),
}


def _do(console: Console, request: Request, person: Person, what: tuple[str, str], form: Form) -> Response:
    done, contact = what
    act, told = _DONE[done]
    try:
        act(console, person, contact, form)
    except (ChangedMeanwhile, CannotChange, UnwritableHome, UnusableLibraryFile) as error:
        fault = f"{str(error)[:1].upper()}{str(error)[1:]}."
        return _shown(console, request, person, contact, form.with_faults({"": fault}), status=409)
    console.gate.note(person, told, contact)
    return back_to(f"{PATH}/{contact}", said=done)


def _known(console: Console, contact: str) -> Contact:
    try:
        return console.web.directory.get(contact)
    except UnknownContact:
        raise HTTPException(404, "There is no such contact any more.") from None


def _library_says(console: Console, edit: Edit | None) -> Contact | None:
    """What the library's own record says now, where it has changed since somebody changed the contact here."""
    if edit is None or edit.over is None:
        return None
    written = next((each for each in console.bootstrap.written_contacts() if each.id == edit.contact.id), None)
    return written if written is not None and revision_of(written) != edit.over else None


def _said(request: Request) -> str:
    return request.query_params.get("said", "")
