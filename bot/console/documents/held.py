"""A document in force: its record, passages and history; reviewed, replaced by another, current again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse
from pydantic import BaseModel

from bot.channels.web.security import AS_A_FILE
from bot.channels.web.source_record import record_of
from bot.console.console import back_to
from bot.console.documents.changing import ChangedMeanwhile
from bot.console.documents.desk import Desk, address
from bot.console.documents.listing import is_overdue
from bot.console.documents.withdrawing import gone
from bot.console.forms import Form, checked
from bot.console.listing import listed
from bot.console.people import Person, Role
from knowledge.calendar import LONDON
from knowledge.model import Document

A_YEAR = timedelta(days=365)


class _NextReview(BaseModel):
    review_by: date


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of one document."""

    @routes.get("/held/{identifier}")
    def one(request: Request, identifier: str, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        left = desk.shelf.catalogue.withdrawn(identifier)
        if left is not None:
            return gone(request, desk, person, left)
        return _held(request, desk, person, desk.document(identifier), page=page)

    @routes.get("/held/{identifier}/original/{content}")
    def original(request: Request, identifier: str, content: str) -> Response:
        desk.console.gate.person(request, Role.EDITOR)
        found = desk.originals.one(identifier, content)
        if found is None:
            raise HTTPException(404, "This file is not kept.")
        return FileResponse(found.path, filename=found.name, media_type="application/octet-stream", headers=AS_A_FILE)

    @routes.post("/held/{identifier}/reviewed")
    async def reviewed(request: Request, identifier: str) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(_review, request, desk, person, desk.document(identifier), Form.of(posted))

    @routes.post("/held/{identifier}/supersede")
    async def supersede(request: Request, identifier: str) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(_supersede, request, desk, person, desk.document(identifier), Form.of(posted))

    @routes.post("/held/{identifier}/restore")
    async def restore(request: Request, identifier: str) -> Response:
        person, _ = await desk.console.gate.posted(request, Role.EDITOR)
        await run_in_threadpool(desk.shelf.restore, desk.document(identifier), person=person)
        return back_to(address(identifier), said="restored")


def _held(
    request: Request, desk: Desk, person: Person, document: Document, form: Form | None = None, page: int = 1
) -> Response:
    catalogue, today = desk.shelf.catalogue, datetime.now(LONDON).date()
    texts = catalogue.passages_of(document.id)
    others = [each for each in catalogue.documents() if each.id != document.id]
    form = form or Form()
    begun = {"review_by": (today + A_YEAR).isoformat(), **form.values}
    return desk.console.show(
        request, "documents/one.html", person, status=422 if form.faults else 200, document=document,
        record=record_of(document, catalogue=catalogue, areas=desk.console.web.areas, today=today),
        found=listed(texts, page, {}), is_overdue=is_overdue(document, today),
        form=Form(values=begun, faults=form.faults),
        others=[("", "Choose a document"), *((each.id, each.title) for each in _nearest(document, others))],
        older=[each for each in others if each.id in document.supersedes], ingested=catalogue.ingested_at(document.id),
        events=desk.shelf.history.events_of(document.id), versions=desk.shelf.history.versions_of(document.id),
        originals=desk.originals.of(document.id), said=request.query_params.get("said", ""),
    )  # fmt: skip


def _nearest(document: Document, others: Sequence[Document]) -> list[Document]:
    """What may have replaced it, likeliest first: of its kind and area, and younger."""
    return sorted(
        others,
        key=lambda each: (
            each.kind is not document.kind, each.area != document.area, each.published < document.published, each.title,
        ),
    )  # fmt: skip


def _review(request: Request, desk: Desk, person: Person, document: Document, form: Form) -> Response:
    found, form = checked(_NextReview, form, {"review_by": "Give the whole date of the next review"})
    if found is not None and found.review_by <= datetime.now(LONDON).date():
        found, form = None, form.with_faults({"review_by": "The next review has to be after today"})
    if found is None:
        return _held(request, desk, person, document, form)
    try:
        desk.shelf.review(document, found.review_by, person=person)
    except ChangedMeanwhile:
        fault = "Somebody changed the record just now. Look at it once more, then say it again"
        return _held(request, desk, person, desk.document(document.id), form.with_faults({"review_by": fault}))
    return back_to(address(document.id), said="reviewed")


def _supersede(request: Request, desk: Desk, person: Person, document: Document, form: Form) -> Response:
    successor = desk.shelf.catalogue.document(form.value("successor"))
    if successor is None or successor.id == document.id:
        fault = {"successor": "Choose the document that replaces it"}
        return _held(request, desk, person, document, form.with_faults(fault))
    if desk.shelf.catalogue.superseded_by().get(successor.id) == document.id:
        fault = {"successor": f"{successor.title} is superseded by this one. Say first that it is not"}
        return _held(request, desk, person, document, form.with_faults(fault))
    desk.shelf.supersede(document, successor, person=person)
    return back_to(address(document.id), said="superseded")
