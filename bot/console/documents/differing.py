"""Documents that contradict each other or say the same, side by side, and what was found to be no conflict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.documents_history import Dismissal
from bot.console.console import back_to
from bot.console.documents.desk import PATH, Desk
from bot.console.forms import Form
from bot.console.listing import listed
from bot.console.people import Person, Role
from knowledge.conflict_model import Conflict, Place
from knowledge.conflicts import conflicts
from knowledge.contacts import ContactDirectory
from knowledge.duplicates import duplicates
from knowledge.model import Document, Passage
from knowledge.rows import digest

KINDS = {
    "phone": "Two telephone numbers for one service",
    "email": "Two e-mail addresses for one service",
    "abbreviation": "One abbreviation with two meanings",
    "figure": "Two figures or dates in one statement",
    "same": "The same text twice",
    "alike": "Nearly the same text twice",
}
_found: dict[Path, tuple[str, ContactDirectory, list[Difference]]] = {}  # by home: looking takes seconds
_MOST_PLACES = 4  # shown of one value: the same number may stand on every page


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Where a value is printed. `document` is None for the contact directory."""

    document: Document | None
    passage: Passage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing, what is printed for it and where. `key` changes when what is printed does."""

    key: str
    kind: str
    subject: str
    area: str | None
    sides: tuple[tuple[str, tuple[Shown, ...]], ...]
    dismissed: Dismissal | None = None


def add_to(routes: APIRouter, desk: Desk) -> None:
    """Add the routes of differences."""

    @routes.get("/differences")
    def differences(request: Request, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> Response:
        person = desk.console.gate.person(request, Role.EDITOR)
        return _page(request, desk, person, page=page)

    @routes.post("/differences/dismiss")
    async def dismiss(request: Request) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(_dismiss, request, desk, person, Form.of(posted))

    @routes.post("/differences/reopen")
    async def reopen(request: Request) -> Response:
        person, posted = await desk.console.gate.posted(request, Role.EDITOR)
        await run_in_threadpool(desk.shelf.history.reopen, Form.of(posted).value("key"))
        desk.console.gate.note(person, "reopened", f"difference {Form.of(posted).value('key')[:16]}")
        return back_to(f"{PATH}/differences", said="reopened")


def differences_of(desk: Desk) -> list[Difference]:
    """Find every difference, those that were dismissed with why. What was found is kept while nothing changes."""
    made_of = (desk.shelf.catalogue.corpus_version(), desk.console.web.directory)
    known = _found.get(desk.console.bootstrap.home.path)
    if known is None or known[0] != made_of[0] or known[1] is not made_of[1]:
        known = _found[desk.console.bootstrap.home.path] = (*made_of, _differences(desk))
    dismissals = desk.shelf.history.dismissals()
    return [_with(each, dismissals.get(each.key)) for each in known[2]]


def _differences(desk: Desk) -> list[Difference]:
    catalogue = desk.shelf.catalogue
    documents, passages = catalogue.documents(), catalogue.all_passages()
    by_id = {each.id: each for each in documents}
    texts = {each.id: each for some in passages.values() for each in some}
    printed = conflicts(documents, passages, desk.console.web.directory)
    found = [_of_conflict(each, by_id, texts) for each in printed]
    for pair in duplicates(passages):
        both = tuple(("", (Shown(document=by_id[name], passage=None),)) for name in (pair.one, pair.other))
        kind = "same" if pair.is_same else "alike"
        subject = f"{by_id[pair.one].title} and {by_id[pair.other].title}: {pair.share:.0%} of the shorter one"
        found.append(
            Difference(key=digest([kind, pair.one, pair.other]), kind=kind, subject=subject, area=None, sides=both)
        )
    return found


def _of_conflict(one: Conflict, documents: dict[str, Document], texts: dict[str, Passage]) -> Difference:
    sides = tuple(
        (value, tuple(_shown(place, documents, texts) for place in one.places if place.value == value)[:_MOST_PLACES])
        for value in one.printed
    )
    key = digest([one.kind, one.subject.casefold(), one.area, {value: list(ids) for value, ids in one.printed.items()}])
    return Difference(key=key, kind=one.kind, subject=one.subject, area=one.area, sides=sides)


def _shown(place: Place, documents: dict[str, Document], texts: dict[str, Passage]) -> Shown:
    return Shown(document=documents.get(place.document), passage=texts.get(place.passage))


def _with(one: Difference, dismissed: Dismissal | None) -> Difference:
    return Difference(
        key=one.key, kind=one.kind, subject=one.subject, area=one.area, sides=one.sides, dismissed=dismissed
    )


def _dismiss(request: Request, desk: Desk, person: Person, form: Form) -> Response:
    found = next((each for each in differences_of(desk) if each.key == form.value("key")), None)
    if found is None:
        return back_to(f"{PATH}/differences", said="gone")
    screened = desk.console.web.screened(form.value("why").strip()[:2000])
    if not screened.text:
        name = f"why-{found.key}"
        fault = Form(values={name: ""}, faults={name: "Say why it is no conflict: those after you will ask"})
        return _page(request, desk, person, form=fault)
    desk.shelf.history.dismiss(
        Dismissal(key=found.key, subject=found.subject, by=person.name, at=datetime.now(UTC), why=screened.text)
    )
    desk.console.gate.note(person, "said that it is no conflict", f"difference {found.key}")
    return back_to(f"{PATH}/differences", said="dismissed")


def _page(request: Request, desk: Desk, person: Person, *, form: Form | None = None, page: int = 1) -> Response:
    every = differences_of(desk)
    return desk.console.show(
        request, "documents/differences.html", person, status=422 if form else 200, kinds=KINDS, form=form or Form(),
        found=listed([each for each in every if each.dismissed is None], page, {}), areas=desk.console.web.areas,
        dismissed=[each for each in every if each.dismissed is not None], said=request.query_params.get("said", ""),
    )  # fmt: skip
