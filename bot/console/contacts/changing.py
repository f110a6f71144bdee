"""The forms that change a contact or add one; the second of two editors is told what the first one did."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.console.console import Console, back_to
from bot.console.contacts.listing import today
from bot.console.contacts.record import entry_from, filled, new_id, typed, ways
from bot.console.forms import Form
from bot.console.people import Person, Role
from knowledge.checks import GOOD_FOR, Check, record_check
from knowledge.contact_changes import changes_of, in_words
from knowledge.contact_edits import CannotChange, ChangedMeanwhile, read_edits, revision_of, save_contact
from knowledge.contacts import UnknownContact
from knowledge.home import UnwritableHome
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Audience, Contact, Opening

PATH = "/console/contacts"
Words = Mapping[str, Mapping[str, str]]


def add_to(routes: APIRouter, console: Console, words: Mapping[str, object]) -> None:
    """Add the routes of the forms."""
    forms = _Forms(console, words)

    @routes.get("/new")
    def new(request: Request) -> Response:
        person = console.gate.person(request, Role.EDITOR)
        everybody = " ".join(Audience)
        begun = {"audience": everybody, "opening": Opening.UNKNOWN.value, "as_of": today().isoformat()}
        return forms.show(request, person, None, Form(values=begun))

    @routes.post("/new")
    async def add(request: Request) -> Response:
        person, posted = await console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(forms.save, request, person, None, typed(posted))

    @routes.get("/{contact}/change")
    def change(request: Request, contact: str) -> Response:
        person = console.gate.person(request, Role.EDITOR)
        found = forms.known(contact)
        form = filled(found)
        return forms.show(request, person, found, Form(values={**form.values, "seen": revision_of(found)}))

    @routes.post("/{contact}/change")
    async def save(request: Request, contact: str) -> Response:
        person, posted = await console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(forms.save, request, person, forms.known(contact), typed(posted))


class _Forms:
    """Shows the form of a contact and keeps what was typed in it."""

    def __init__(self, console: Console, words: Mapping[str, object]) -> None:
        self._console = console
        self._words = words

    def known(self, contact: str) -> Contact:
        """Give a contact in force."""
        try:
            return self._console.web.directory.get(contact)
        except UnknownContact:
            raise HTTPException(404, "There is no such contact in force; it may have been retired.") from None

    def show(self, request: Request, person: Person, contact: Contact | None, form: Form, **more: object) -> Response:
        """Show the form; with faults, or beside what somebody else saved meanwhile."""
        status = 409 if more.get("theirs") else 422 if form.faults else 200
        return self._console.show(
            request, "contacts/form.html", person, status=status, contact=contact, form=form, words=self._words,
            areas=[("", "Choose an area"), *((each.id, each.name) for each in self._console.web.areas)],
            ways=ways(form), **{"theirs": None, "latest": None, **more},
        )  # fmt: skip

    def save(self, request: Request, person: Person, contact: Contact | None, form: Form) -> Response:
        """Keep what was typed, or show again what is wrong with it."""
        console, home = self._console, self._console.bootstrap.home
        tree = {each.id for each in console.web.areas}
        try:
            entry, form = entry_from(form, contact=contact.id if contact else self._new(form), areas=tree)
            if entry is None:
                return self.show(request, person, contact, form)
            library = console.bootstrap.written_contacts()
            saved = save_contact(entry, by=person.name, seen=form.value("seen"), library=library, home=home)
            if form.value("compared"):
                record_check(saved, _checked_today(person), home)
        except ChangedMeanwhile as error:
            return self._met(request, person, form, contact, error.now)
        except (CannotChange, UnwritableHome, UnusableLibraryFile) as error:
            return self.show(request, person, contact, form.with_faults({"": str(error)}))
        console.gate.note(person, "changed the contact" if contact else "added the contact", saved.id)
        return back_to(f"{PATH}/{saved.id}", said="added" if contact is None else "changed")

    def _new(self, form: Form) -> str:
        taken = {each.id for each in self._console.web.directory} | set(read_edits(self._console.bootstrap.home))
        return new_id(form.value("name"), form.value("area"), {*taken, "new"})

    def _met(
        self, request: Request, person: Person, form: Form, contact: Contact | None, now: Contact | None
    ) -> Response:
        """Show what somebody else saved beside what was typed; saving again puts this on top of it."""
        done = changes_of(contact.id if contact else "", self._console.bootstrap.home)
        if now is None:
            fault = "Somebody has retired this contact meanwhile. Copy what you need, or bring the contact back first."
            return self.show(request, person, contact, form.with_faults({"": fault}))
        entry, _ = entry_from(form, contact=now.id, areas={each.id for each in self._console.web.areas})
        theirs, mine = in_words(now), in_words(entry.contact()) if entry else {}
        rows = [(name, theirs[name], mine[name]) for name in mine if theirs[name] != mine[name]]
        form = Form(values={**form.values, "seen": revision_of(now)})
        return self.show(request, person, now, form, theirs=rows, latest=done[0] if done else None)


def _checked_today(person: Person) -> Check:
    day = today()
    return Check(checked_on=day, checked_by=person.name, review_by=day + timedelta(days=GOOD_FOR.days))
