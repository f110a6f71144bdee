"""Taking a document out, with what rests on it in view; its text and file are kept, and can be taken in again."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.corrections import Corrections
from bot.console.console import back_to
from bot.console.documents.changing import WITHDREW
from bot.console.documents.comparison import touched
from bot.console.documents.desk import PATH, Desk, address
from bot.console.documents.incoming import Sent, take_in
from bot.console.documents.record_form import LABELS
from bot.console.documents.uploads import UnusableUpload
from bot.console.forms import Form
from bot.console.people import Person, Role
from ingest.readers import UnreadableDocument
from knowledge.catalogue import Withdrawn
from knowledge.model import Document


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of withdrawal."""

    @routes.get("/held/{identifier}/withdraw")
    def ask(request: Request, identifier: str) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        return _ask(request, desk, person, desk.document(identifier), Form())

    @routes.post("/held/{identifier}/withdraw")
    async def withdraw(request: Request, identifier: str) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(_withdraw, request, desk, person, desk.document(identifier), Form.of(posted))

    @routes.post("/held/{identifier}/again")
    async def again(request: Request, identifier: str) -> Response:
        person, _ = await desk.console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(_again, desk, person, identifier)


def gone(request: Request, desk: Desk, person: Person, left: Withdrawn) -> Response:
    """Show what is left of a document that was withdrawn."""
    return desk.console.show(
        request, "documents/gone.html", person, left=left, events=desk.shelf.history.events_of(left.document),
        versions=desk.shelf.history.versions_of(left.document), originals=desk.originals.of(left.document),
        said=request.query_params.get("said", ""),
    )  # fmt: skip


def _ask(request: Request, desk: Desk, person: Person, document: Document, form: Form) -> Response:
    catalogue = desk.shelf.catalogue
    texts = catalogue.passages_of(document.id)
    return desk.console.show(
        request, "documents/withdraw.html", person, status=422 if form.faults else 200, document=document, form=form,
        count=len(texts), touched=touched(Corrections(desk.console.records), texts),
        contacts=[each for each in desk.console.web.directory if each.source == document.id],
        replaced=[each for each in catalogue.documents() if catalogue.superseded_by().get(each.id) == document.id],
    )  # fmt: skip


def _withdraw(request: Request, desk: Desk, person: Person, document: Document, form: Form) -> Response:
    screened = desk.console.web.screened(form.value("why").strip()[:2000])
    faults = {}
    if not screened.text:
        faults["why"] = "Say why it is withdrawn: those after you will ask"
    if form.value("sure") != "yes":
        faults["sure"] = "Tick that you want to withdraw it"
    if faults:
        return _ask(request, desk, person, document, form.with_faults(faults))
    desk.shelf.withdraw(document, why=screened.text, person=person)
    return back_to(address(document.id), said="withdrawn-screened" if screened.kinds else "withdrawn")


def _again(desk: Desk, person: Person, identifier: str) -> Response:
    """Take the file of a withdrawn document in again, with the record it had; it waits as any other does."""
    kept = next(iter(desk.originals.of(identifier)), None)
    if kept is None or desk.shelf.catalogue.withdrawn(identifier) is None:
        raise HTTPException(404, "No file of this document is kept. Upload it again.")
    names = {label: name for name, label in LABELS.items()}
    events = desk.shelf.history.events_of(identifier)
    left = next((each.changes for each in events if each.did == WITHDREW), {})
    record = {names[label]: was for label, (was, _) in left.items() if label in names}
    try:
        with kept.path.open("rb") as source:
            one = take_in(desk, Sent(source=source, name=kept.name, record=record or None), person)
    except (UnusableUpload, UnreadableDocument) as error:
        raise HTTPException(409, str(error)) from error
    return back_to(f"{PATH}/waiting/{one.id}")
