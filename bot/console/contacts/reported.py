"""Contacts that trainers reported as wrong: shown to editors on top, and closed by editors alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from bot.adapters.records.corrections import ChangedMeanwhile, Correction, Corrections, Kind, State, UnknownCorrection
from bot.console.console import Console, back_to
from bot.console.contacts.naming import GONE, name_of
from bot.console.forms import whole_number
from bot.console.people import Person, Role

PATH = "/console/contacts"
MENDED, RIGHT = "mended", "right"
WHY: Mapping[str, str] = {MENDED: "The contact is mended.", RIGHT: "It was right after all."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A contact with what was reported of it, oldest first."""

    contact: str
    name: str
    is_held: bool
    reports: tuple[Correction, ...]


def reported_wrong(console: Console) -> int:
    """Count the contacts that are reported as wrong."""
    return Corrections(console.records).contacts_in_doubt()


def reported(console: Console, contact: str | None = None) -> Sequence[Reported]:
    """Give the contacts that are reported as wrong, or that one alone; whoever has waited longest first."""
    open_ones = Corrections(console.records).in_state((Kind.CONTACT,), (State.OPEN,))
    found: dict[str, list[Correction]] = {}
    for each in open_ones:
        if each.contact and contact in (None, each.contact):
            found.setdefault(each.contact, []).append(each)
    names = {each: name_of(console, each) for each in found}
    return [
        Reported(contact=each, name=names[each], is_held=names[each] != GONE, reports=tuple(made))
        for each, made in found.items()
    ]


def add_to(routes: APIRouter, console: Console) -> None:
    """Add what closes a report."""

    @routes.post("/reported/{id:int}")
    async def close(request: Request, id: int) -> Response:  # noqa: A002 - what it is called in the address
        person, posted = await console.gate.posted(request, Role.EDITOR)
        return await run_in_threadpool(_close, console, person, id, posted)


def _close(console: Console, person: Person, identifier: int, posted: FormData) -> Response:
    corrections, how = Corrections(console.records), str(posted.get("how", ""))
    try:
        report = corrections.get(identifier)
    except UnknownCorrection as error:
        raise HTTPException(404, str(error)) from None
    if report.kind is not Kind.CONTACT or how not in WHY:
        raise HTTPException(404, "There is no such report of a wrong contact.")
    if report.state is not State.OPEN:
        return back_to(PATH, said="closed-before")
    seen = whole_number(posted.get("seen")) or 0
    try:
        corrections.decide(
            identifier, State.ENDED, by=person.name, at=datetime.now(UTC), why=WHY[how], seen=seen
        )  # fmt: skip
    except ChangedMeanwhile:
        return back_to(PATH, said="closed-before")
    console.gate.note(person, f"closed a report: {how}", f"correction {identifier}")
    return back_to(PATH, said=f"closed-{how}")
