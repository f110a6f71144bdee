"""A waiting file: what was read of it, what it resembles, what it would change; then into force, or away."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.corrections import Corrections
from bot.adapters.records.documents_waiting import Waiting
from bot.channels.web.security import CSP
from bot.console.console import back_to
from bot.console.documents.comparison import compared, touched
from bot.console.documents.desk import PATH, Desk
from bot.console.documents.record_form import record_from
from bot.console.forms import Form
from bot.console.people import Person, Role
from ingest.readers import UnreadableDocument
from knowledge.model import Document
from knowledge.sentences import sentences

_UNTOUCHED = Form()


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of waiting files."""

    @routes.get("/waiting")
    def everything(request: Request) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        said = request.query_params.get("said", "")
        return desk.console.show(request, "documents/waiting_list.html", person, waiting=desk.waiting.all(), said=said)

    @routes.get("/waiting/{identifier}")
    def look(request: Request, identifier: str, leaf: Annotated[int, Query(ge=1, le=100_000)] = 1) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        return _looked_at(request, desk, person, desk.one(identifier), leaf)

    @routes.get("/waiting/{identifier}/page/{number}.png")
    def image(request: Request, identifier: str, number: Annotated[int, Path(le=100_000)]) -> Response:
        desk.console.gate.person(request, Role.EDITOR)
        one = desk.one(identifier)
        drawn = desk.uploads.image(one.id, one.suffix, number)
        if drawn is None:
            raise HTTPException(404, "This page cannot be shown as a picture.")
        return Response(drawn, media_type="image/png", headers={CSP: "default-src 'none'; sandbox"})

    @routes.get("/waiting/{identifier}/changes")
    def changes(request: Request, identifier: str) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        one = desk.one(identifier)
        known = desk.document(one.record.get("id", ""))
        found = compared(desk.shelf.catalogue.passages_of(known.id), desk.preview(one).passages)
        return desk.console.show(
            request, "documents/compared.html", person, document=known, found=found, back=f"{PATH}/waiting/{one.id}",
            title=f"What the new text of {known.title} would change", other=None,
            touched=touched(Corrections(desk.console.records), found.gone),
        )  # fmt: skip

    @routes.post("/waiting/{identifier}/into-force")
    async def into_force(request: Request, identifier: str) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(_begun, request, desk, desk.one(identifier), person, Form.of(posted))

    @routes.get("/waiting/{identifier}/progress")
    def progress(request: Request, identifier: str) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        found = desk.force.progress(identifier)
        if found is None:
            return back_to(f"{PATH}/waiting/{identifier}")
        return desk.console.show(request, "documents/progress.html", person, progress=found, identifier=identifier)

    @routes.post("/waiting/{identifier}/discard")
    async def discard(request: Request, identifier: str) -> Response:
        person, _ = await desk.console.gate.posted(request, Role.EDITOR)
        await run_in_threadpool(_discard, desk, desk.one(identifier), person)
        return back_to(f"{PATH}/waiting", said="discarded")


def record_of(desk: Desk, one: Waiting) -> tuple[Document | None, Form]:
    """Read a waiting file's record; None with its faults while it cannot be used."""
    return record_from(
        Form(values=one.record), areas=desk.console.web.areas, known=desk.shelf.catalogue.document, own=one.replaces
    )


def _looked_at(
    request: Request, desk: Desk, person: Person, one: Waiting, leaf: int, form: Form = _UNTOUCHED
) -> Response:
    try:
        found = desk.preview(one)
    except UnreadableDocument as error:
        return desk.console.show(request, "documents/unreadable.html", person, one=one, why=str(error))
    document, _ = record_of(desk, one) if one.is_complete else (None, None)
    catalogue = desk.shelf.catalogue
    titles = {each.id: each for each in catalogue.documents()}
    alike = [each for each in desk.alike(found.passages, own=one.replaces or "") if each.other in titles]
    return desk.console.show(
        request, "documents/waiting.html", person, status=422 if form.faults else 200, form=form,
        one=one, preview=found, document=document, titles=titles, leaf=found.leaf(leaf), alike=alike,
        same_file=[titles[each] for each in desk.originals.holding(one.id) if each in titles],
        supersedes=[titles[each] for each in document.supersedes if each in titles] if document else [],
        known=titles.get(one.record.get("id", "")) if one.replaces else None,
        said=request.query_params.get("said", ""),
    )  # fmt: skip


def _begun(request: Request, desk: Desk, one: Waiting, person: Person, form: Form) -> Response:
    document, _ = record_of(desk, one)
    if document is None or not one.is_complete:
        return back_to(f"{PATH}/waiting/{one.id}/record")
    try:
        passages = desk.preview(one).passages
    except UnreadableDocument as error:
        raise HTTPException(409, f"{error}. It was not put in force.") from error
    if not passages:
        raise HTTPException(409, f"{one.name}: no sentence is left once page furniture is gone; check the file.")
    if form.value("looked") != "yes":
        leaf = form.value("leaf")
        number = int(leaf) if leaf.isascii() and leaf.isdigit() and len(leaf) < 7 else 1
        told = "Look at what was read, then say that it is right: what is wrong in it is wrong in every quotation"
        return _looked_at(request, desk, person, one, number, form.with_faults({"looked": told}))
    texts = sum(1 + len(sentences(each.text)) + len(each.asked) for each in passages)
    desk.force.begin(one, document, texts=texts, person=person)
    return back_to(f"{PATH}/waiting/{one.id}/progress")


def _discard(desk: Desk, one: Waiting, person: Person) -> None:
    progress = desk.force.progress(one.id)
    if progress is not None and not progress.is_over:
        raise HTTPException(409, "It is on its way into force just now. Wait until that has ended.")
    desk.waiting.drop(one.id)
    desk.uploads.drop(one.id)
    desk.shelf.catalogue.forget_dead_letter(one.name)
    desk.console.gate.note(person, "discarded", f"file {one.id[:8]}")
