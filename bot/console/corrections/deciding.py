"""What is done with a correction: approve, send back, stop using it; and a contact that is reported as wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from bot.adapters.records.corrections import ChangedMeanwhile, Correction, Draft, Kind, State
from bot.answering.approved import proof
from bot.console.console import back_to
from bot.console.corrections.browsing import KINDS, correction_page
from bot.console.corrections.desk import MAY, PATH, Desk, author, screened
from bot.console.corrections.proving import in_words
from bot.console.forms import whole_number
from bot.console.people import Person, Role
from bot.ports import ApprovedStatement

MOST_OF_A_NOTE = 400  # characters
_Decide = Callable[[Desk, Person, Correction, FormData], list[str] | str]


def add_routes(pages: APIRouter, desk: Desk) -> None:
    """Add what the buttons of a correction do."""
    for path, decide, roles in (
        ("approve", _approve, (Role.REVIEWER,)),
        ("send-back", _send_back, (Role.REVIEWER,)),
        ("end", _end, MAY),
    ):
        _add(pages, desk, path, decide, roles)

    @pages.get(f"{PATH}/{{id:int}}/end")
    def stop(request: Request, id: int) -> Response:  # noqa: A002 - what it is called in the address
        person = desk.console.gate.person(request, *MAY)
        correction = desk.correction(id)
        if correction.kind is Kind.CONTACT or correction.state is State.ENDED:
            return back_to(f"{PATH}/{id}")
        return desk.console.show(request, "corrections/end.html", person, correction=correction, kinds=KINDS)

    @pages.post(f"{PATH}/contact")
    async def contact(request: Request) -> Response:
        person, posted = await desk.console.gate.posted(request, *MAY)
        return await run_in_threadpool(_contact, desk, person, posted)


def _add(pages: APIRouter, desk: Desk, path: str, decide: _Decide, roles: tuple[Role, ...]) -> None:
    @pages.post(f"{PATH}/{{id:int}}/{path}")
    async def decided(request: Request, id: int) -> Response:  # noqa: A002 - what it is called in the address
        person, posted = await desk.console.gate.posted(request, *roles)
        return await run_in_threadpool(_decided, request, desk, person, id, posted, decide)


def _decided(
    request: Request, desk: Desk, person: Person, identifier: int, posted: FormData, decide: _Decide
) -> Response:
    correction = desk.correction(identifier)
    try:
        found = decide(desk, person, correction, posted)
    except ChangedMeanwhile as error:
        faults = ["Somebody else changed this since you opened it. This is how it stands now; decide again."]
        return correction_page(request, desk, person, error.now, faults=faults)
    if isinstance(found, list):
        return correction_page(request, desk, person, correction, faults=found)
    desk.console.gate.note(person, found.replace("-", " "), f"correction {identifier}")
    return back_to(f"{PATH}/{identifier}", said=found)


def _approve(desk: Desk, person: Person, correction: Correction, posted: FormData) -> list[str] | str:
    if correction.state is not State.WAITING:
        return ["This is not waiting for approval."]
    if person.id == correction.made_by.id:
        return ["Somebody else has to approve what you wrote."]
    said = [
        ApprovedStatement(text=each.words, passages=tuple(source.passage for source in each.sources))
        for each in correction.statements
    ]
    held = desk.cited([passage for each in said for passage in each.passages])
    faults = proof(said, held, directory=desk.console.web.directory).faults
    if any(faults):
        return [f"Sentence {n}: {in_words(fault)}" for n, fault in enumerate(faults, start=1) if fault]
    _decide(desk, person, correction, posted, State.IN_FORCE)
    desk.keep_as_case(correction)
    return "approved"


def _send_back(desk: Desk, person: Person, correction: Correction, posted: FormData) -> list[str] | str:
    why = screened(desk.console, str(posted.get("why", ""))).text
    if correction.state is not State.WAITING:
        return ["This is not waiting for approval."]
    if not why:
        return ["Say what should be changed, so that its author knows."]
    _decide(desk, person, correction, posted, State.OPEN, why)
    return "sent-back"


def _end(desk: Desk, person: Person, correction: Correction, posted: FormData) -> list[str] | str:
    if correction.kind is Kind.CONTACT:
        return ["An editor closes this, once the contact is looked at."]
    if correction.state is State.ENDED:
        return ["This has ended already."]
    _decide(desk, person, correction, posted, State.ENDED)
    return "ended"


def _decide(desk: Desk, person: Person, correction: Correction, posted: FormData, state: State, why: str = "") -> None:
    """Raises ChangedMeanwhile."""
    seen = whole_number(posted.get("seen")) or 0
    desk.corrections.decide(correction.id, state, by=person.name, at=datetime.now(UTC), why=why, seen=seen)


def _contact(desk: Desk, person: Person, posted: FormData) -> Response:
    """Report a contact of an answer as wrong: editors see it on top of the contacts."""
    reply, contact = str(posted.get("reply", ""))[:32], str(posted.get("contact", ""))[:200]
    kept = desk.answer(reply)
    known = {each.id for each in desk.console.web.directory}
    if contact not in known:
        return back_to(f"{PATH}/new?reply={reply}" if reply.isalnum() else f"{PATH}/new")
    note = screened(desk.console, str(posted.get("note", ""))[:MOST_OF_A_NOTE])
    draft = Draft(
        kind=Kind.CONTACT, wordings=(kept.line.question if kept else "",), area=kept.line.area if kept else None,
        reply=reply or None, contact=contact, note=note.text,
    )  # fmt: skip
    made = desk.corrections.make(draft, State.OPEN, by=author(person), at=datetime.now(UTC))
    desk.console.gate.note(person, "reported a contact as wrong", f"correction {made}")
    return back_to(f"{PATH}/{made}", said="reported-personal" if note.kinds else "reported")
