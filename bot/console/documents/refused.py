"""What could not be taken in, each with its reason and remedy: tried again, or dismissed."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.documents_waiting import Waiting
from bot.console.console import back_to
from bot.console.documents.desk import PATH, Desk
from bot.console.documents.incoming import WEB, Sent, fetched, take_in
from bot.console.documents.uploads import UnusableUpload
from bot.console.forms import Form
from bot.console.people import Person, Role
from ingest.fetch import FetchFailed
from ingest.readers import UnreadableDocument
from knowledge.catalogue import DeadLetter


class CannotRetry(Exception):
    """Nothing is there to be tried again; the message names the remedy."""


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of what was refused."""

    @routes.get("/refused")
    def refused(request: Request) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        return _page(request, desk, person, Form())

    @routes.post("/refused/retry")
    async def retry(request: Request) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(_retry, request, desk, person, Form.of(posted).value("name"))

    @routes.post("/refused/dismiss")
    async def dismiss(request: Request) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        await run_in_threadpool(_dismiss, desk, person, Form.of(posted).value("name"))
        return back_to(f"{PATH}/refused", said="dismissed")


def _page(request: Request, desk: Desk, person: Person, form: Form) -> Response:
    letters = sorted(desk.shelf.catalogue.dead_letters(), key=lambda each: each.at, reverse=True)
    return desk.console.show(
        request, "documents/refused.html", person, status=422 if form.faults else 200, form=form,
        letters=[(each, _can_retry(desk, each)) for each in letters], said=request.query_params.get("said", ""),
    )  # fmt: skip


def _letter(desk: Desk, name: str) -> DeadLetter | None:
    return next((each for each in desk.shelf.catalogue.dead_letters() if each.name == name), None)


def _can_retry(desk: Desk, letter: DeadLetter) -> bool:
    is_kept = _kept(desk, letter.name) is not None or _file(desk, letter.name) is not None
    return is_kept or bool(WEB.fullmatch(letter.name))


def _kept(desk: Desk, name: str) -> Waiting | None:
    """The file that was sent under this name and refused."""
    return next((each for each in desk.waiting.all() if each.name == name and each.refused), None)


def _file(desk: Desk, name: str) -> Path | None:
    """The file of the command line that was refused. A name that a browser sent is never one: it has no folder."""
    path = Path(desk.shelf.origins.of(name) or name)
    return path if path.is_absolute() and path.is_file() else None


def _retry(request: Request, desk: Desk, person: Person, name: str) -> Response:
    if _letter(desk, name) is None:
        return back_to(f"{PATH}/refused", said="gone")
    try:
        one = _again(desk, person, name)
    except (CannotRetry, FetchFailed, UnusableUpload, UnreadableDocument) as error:
        return _page(request, desk, person, Form(faults={"": str(error)}))
    desk.shelf.catalogue.forget_dead_letter(name)
    return back_to(f"{PATH}/waiting/{one.id}")


def _again(desk: Desk, person: Person, name: str) -> Waiting:
    if (kept := _kept(desk, name)) is not None:
        with desk.uploads.path(kept.id, kept.suffix).open("rb") as source:
            return take_in(desk, Sent(source=source, name=name, url=kept.url, replaces=kept.replaces), person)
    if WEB.fullmatch(name):
        return fetched(desk, name, person)
    if (path := _file(desk, name)) is not None:
        with path.open("rb") as source:
            return take_in(desk, Sent(source=source, name=path.name), person)
    raise CannotRetry(f"{name}: the file is not here any more; upload it")


def _dismiss(desk: Desk, person: Person, name: str) -> None:
    if (kept := _kept(desk, name)) is not None:
        desk.waiting.drop(kept.id)
        desk.uploads.drop(kept.id)
    desk.shelf.catalogue.forget_dead_letter(name)
    desk.console.gate.note(person, "dismissed", "a refused file")
