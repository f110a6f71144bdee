"""A file comes in, from a computer or from a web address, and is read; nothing of it is in force by that."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO
from urllib.parse import unquote, urlsplit

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from bot.adapters.records.documents_waiting import Waiting
from bot.console.console import back_to
from bot.console.documents.desk import PATH, Desk
from bot.console.documents.record_form import guessed, of_document
from bot.console.documents.uploads import Read, UnusableUpload
from bot.console.forms import Form
from bot.console.people import Person, Role
from ingest.fetch import Fetcher, FetchFailed
from ingest.readers import UnreadableDocument

WEB = re.compile(r"https?://\S{1,2000}")


_LISTED = "Until you take it off, it stands in the list of what could not be read, where it can be tried again"


class NotRead(Exception):
    """A file could not be taken: which field says so, and why."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Something that is to be taken in, and where from. `replaces`: the document whose new text it is."""

    source: IO[bytes]
    name: str
    url: str | None = None
    replaces: str | None = None
    record: Mapping[str, str] | None = None


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of what comes in."""

    @routes.get("/new")
    def new(request: Request) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        asked = {name: request.query_params.get(name, "")[:2000] for name in ("replaces", "url")}
        return _page(request, desk, person, Form(values=asked))

    @routes.post("/new")
    async def take(request: Request) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        form = Form.of(posted)
        try:
            one = await run_in_threadpool(_taken, desk, posted, form, person)
        except NotRead as fault:
            return _page(request, desk, person, form.with_faults({fault.field: str(fault)}))
        return back_to(f"{PATH}/waiting/{one.id}")


def take_in(desk: Desk, sent: Sent, person: Person) -> Waiting:
    """Keep a file, read it, and begin its record. Raises UnusableUpload, UnreadableDocument: it is then listed so."""
    kept = desk.uploads.keep(sent.source, sent.name)
    one = Waiting(
        id=kept.id, name=kept.name, suffix=kept.suffix, size=kept.size, by=person.name, at=datetime.now(UTC),
        url=sent.url, replaces=sent.replaces, record={},
    )  # fmt: skip
    try:
        found = desk.uploads.read(kept.id, kept.suffix, kept.name)
    except UnreadableDocument as error:
        desk.waiting.put(one)
        desk.waiting.refuse(one.id, str(error))
        desk.shelf.catalogue.record_dead_letter(one.name, str(error))
        raise
    record = sent.record or _begun(desk, sent, found)
    desk.waiting.put(Waiting(**{**{name: getattr(one, name) for name in Waiting.__slots__}, "record": record}))
    desk.waiting.refuse(one.id, "")
    desk.shelf.catalogue.forget_dead_letter(one.name)
    desk.console.gate.note(person, "uploaded", f"file {one.id[:8]}")
    return one


def fetched(desk: Desk, url: str, person: Person, *, replaces: str | None = None) -> Waiting:
    """Fetch an address and take in what it answers. Raises FetchFailed, UnusableUpload, UnreadableDocument."""
    with tempfile.TemporaryDirectory(prefix="signpost-") as folder:
        path = Fetcher(folder=Path(folder))(url)
        last = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2] or urlsplit(url).hostname or "page"
        name = last if last.lower().endswith(path.suffix) else f"{last}{path.suffix}"
        with path.open("rb") as source:
            return take_in(desk, Sent(source=source, name=name, url=url, replaces=replaces), person)


def _taken(desk: Desk, posted: FormData, form: Form, person: Person) -> Waiting:
    """Take what a form brings. Raises NotRead."""
    replaces, url, file = form.value("replaces") or None, form.value("url").strip(), posted.get("file")
    if replaces is not None:
        desk.document(replaces)
    has_file = isinstance(file, UploadFile) and bool(file.filename)
    if has_file == bool(url):
        raise NotRead("file", "Choose a file, or give a web address; one of the two")
    if url and not WEB.fullmatch(url):  # nor is it listed as refused: what is tried again from there may be a file
        raise NotRead("url", "This is no web address; begin it with https://")
    try:
        if isinstance(file, UploadFile) and has_file:
            return take_in(desk, Sent(source=file.file, name=file.filename or "", replaces=replaces), person)
        return fetched(desk, url, person, replaces=replaces)
    except FetchFailed as error:
        desk.shelf.catalogue.record_dead_letter(url, str(error))
        raise NotRead("url", str(error)) from error
    except UnusableUpload as error:
        raise NotRead("file" if has_file else "url", str(error)) from error
    except UnreadableDocument as error:
        raise NotRead("file" if has_file else "url", f"{error}. {_LISTED}") from error


def _begun(desk: Desk, sent: Sent, found: Read) -> dict[str, str]:
    """Begin the record: of the document whose text this replaces, else by guessing."""
    guess = guessed(found, name=sent.name, url=sent.url)
    known = desk.shelf.catalogue.document(sent.replaces) if sent.replaces else None
    if known is None:
        return guess
    printed = {"published": guess["published"]} if guess["published"] else {}
    return {**of_document(known), **printed, **({"url": sent.url} if sent.url else {})}


def _page(request: Request, desk: Desk, person: Person, form: Form) -> Response:
    replaces = form.value("replaces")
    known = desk.shelf.catalogue.document(replaces) if replaces else None
    if replaces and known is None:
        raise HTTPException(404, "There is no such document to give a new text to.")
    status = 422 if form.faults else 200
    return desk.console.show(request, "documents/new.html", person, status=status, form=form, replaces=known)
