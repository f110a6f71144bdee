"""The form of a record, of a waiting file or a document in force; the second of two editors sees what the first did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.documents_waiting import Waiting
from bot.console.console import back_to
from bot.console.documents.changing import CannotChange, ChangedMeanwhile, revision_of
from bot.console.documents.desk import PATH, Desk, address
from bot.console.documents.record_form import AUDIENCES, KIND_WORDS, LABELS, STANDINGS, of_document, record_from, typed
from bot.console.documents.waiting_pages import record_of
from bot.console.forms import Form
from bot.console.people import Person, Role
from ingest.origins import LIBRARY
from knowledge.model import Document, Kind, Passage


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of records."""
    pages = _RecordPages(desk)

    @routes.get("/waiting/{identifier}/record")
    def begun(request: Request, identifier: str) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        one = desk.one(identifier)
        form = record_of(desk, one)[1] if one.is_complete else Form(values=one.record)
        return pages.of_waiting(request, person, one, form, seen=one.revision)

    @routes.post("/waiting/{identifier}/record")
    async def write(request: Request, identifier: str) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        seen = str(posted.get("seen") or "")
        revision = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
        return await run_in_threadpool(pages.write, request, person, desk.one(identifier), typed(posted), revision)

    @routes.get("/held/{identifier}/record")
    def change(request: Request, identifier: str) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        document = desk.document(identifier)
        form = Form(values=of_document(document))
        return pages.of_held(request, person, document, form, seen=revision_of(document))

    @routes.post("/held/{identifier}/record")
    async def save(request: Request, identifier: str) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        form = typed(posted)
        form = Form(values={**form.values, "id": identifier})
        return await run_in_threadpool(
            pages.save, request, person, desk.document(identifier), form, str(posted.get("seen") or "")
        )


class _RecordPages:
    """Shows the form and keeps what was typed in it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_waiting(
        self, request: Request, person: Person, one: Waiting, form: Form, *, seen: int, theirs: object = None
    ) -> Response:
        """Show the form of a waiting file."""
        older = self._older(form, own=one.replaces or "", passages=self._desk.preview(one).passages)
        return self._show(
            request, person, form, heading=f"Record of {one.name}", place=f"{PATH}/waiting/{one.id}", seen=seen,
            theirs=theirs, older=older, fixed=one.replaces, kinds=KIND_WORDS, note="",
        )  # fmt: skip

    def of_held(
        self, request: Request, person: Person, document: Document, form: Form, *, seen: str, theirs: object = None
    ) -> Response:
        """Show the form of a document in force."""
        catalogue = self._desk.shelf.catalogue
        kinds = (*KIND_WORDS, (Kind.DIGEST.value, "Summary")) if document.kind is Kind.DIGEST else KIND_WORDS
        return self._show(
            request, person, form, heading=f"Record of {document.title}", seen=seen, theirs=theirs,
            place=address(document.id), fixed=document.id, kinds=kinds, note=self._note(document.id),
            older=self._older(form, own=document.id, passages=catalogue.passages_of(document.id)),
        )  # fmt: skip

    def write(self, request: Request, person: Person, one: Waiting, form: Form, seen: int) -> Response:
        """Keep the record of a waiting file as typed, complete or not."""
        desk = self._desk
        if one.replaces:
            form = Form(values={**form.values, "id": one.replaces})
        document, form = record_from(
            form, areas=desk.console.web.areas, known=desk.shelf.catalogue.document, own=one.replaces
        )
        kept = desk.waiting.write_record(
            one.id, form.values, is_complete=document is not None, seen=seen, by=person.name, at=datetime.now(UTC)
        )
        if not kept:
            now = desk.one(one.id)
            theirs = _theirs(now.by, now.record, form.values)
            return self.of_waiting(request, person, now, form, seen=now.revision, theirs=theirs)
        if document is None:
            return self.of_waiting(request, person, one, form, seen=seen + 1)
        return back_to(f"{PATH}/waiting/{one.id}", said="record")

    def save(self, request: Request, person: Person, document: Document, form: Form, seen: str) -> Response:
        """Put a changed record in force."""
        desk = self._desk
        wanted, form = record_from(
            form, areas=desk.console.web.areas, known=desk.shelf.catalogue.document, own=document.id
        )
        if wanted is None:
            return self.of_held(request, person, document, form, seen=seen)
        try:
            desk.shelf.edit(wanted, seen=seen, person=person)
        except ChangedMeanwhile as changed:
            who = changed.event.by if changed.event else "Somebody"
            theirs = _theirs(who, of_document(changed.now), form.values)
            return self.of_held(request, person, document, form, seen=revision_of(changed.now), theirs=theirs)
        except CannotChange as error:
            return self.of_held(request, person, document, form.with_faults({"standing": str(error)}), seen=seen)
        return back_to(address(document.id), said="saved")

    def _show(self, request: Request, person: Person, form: Form, **values: object) -> Response:
        status = 409 if values["theirs"] else 422 if form.faults else 200
        return self._desk.console.show(
            request, "documents/record.html", person, status=status, form=form, areas=self._desk.areas(),
            standings=STANDINGS, audiences=AUDIENCES, **values,
        )  # fmt: skip

    def _older(self, form: Form, *, own: str, passages: Sequence[Passage]) -> list[tuple[Document, bool]]:
        """What it may replace, each with whether it is chosen; what resembles it and what is of its area first."""
        chosen, area = set(form.value("supersedes").split()), form.value("area")
        near = {each.other: each.share for each in self._desk.alike(passages, own=own)}
        others = [each for each in self._desk.shelf.catalogue.documents() if each.id not in {own, form.value("id")}]
        others = [each for each in others if each.kind is not Kind.DIGEST or each.id in chosen]
        others.sort(key=lambda each: (each.id not in chosen, -near.get(each.id, 0.0), each.area != area, each.title))
        return [(each, each.id in chosen) for each in others]

    def _note(self, document: str) -> str:
        origin = self._desk.shelf.origins.of(document)
        if origin is None or origin.startswith(("upload:", "http://", "https://")):
            return ""
        where = "the library's own files" if origin == LIBRARY else f"the file {origin}"
        return (
            f"It was taken in on the command line, from {where}. When that is taken in again, its record is what the "
            "file says: change it there too."
        )


def _theirs(who: str, now: Mapping[str, str], typed_values: Mapping[str, str]) -> dict[str, object]:
    """What somebody else saved, beside what was typed, where the two differ."""
    differing = [
        (LABELS[name], now.get(name, ""), typed_values.get(name, ""))
        for name in LABELS
        if now.get(name, "") != typed_values.get(name, "")
    ]
    return {"who": who, "fields": differing}
