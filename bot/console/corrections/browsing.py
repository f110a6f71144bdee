"""The list of corrections, what can be done about an answer, and one correction as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from bot.adapters.records.corrections import PAGE, Correction, Kind, State
from bot.adapters.records.reach import Reach
from bot.adapters.transcripts_kept import KeptAnswer
from bot.console.contacts.naming import name_of
from bot.console.corrections.desk import MAY, PATH, Desk
from bot.console.corrections.standing import Changed, changed_in
from bot.console.corrections.trying import question_of
from bot.console.forms import Form
from bot.console.people import Person, Role
from bot.model import Reply

STATES = {
    State.EXPIRED: "Expired",
    State.WAITING: "Waiting for approval",
    State.OPEN: "Open",
    State.IN_FORCE: "In force",
    State.ENDED: "Ended",
}
KINDS = {Kind.TAUGHT: "Taught passage", Kind.APPROVED: "Approved answer", Kind.CONTACT: "Contact reported as wrong"}
RECALLED = "recalled"


def add_routes(pages: APIRouter, desk: Desk) -> None:
    """Add the pages on which corrections are read."""

    @pages.get(PATH)
    def all_of_them(request: Request, state: str = "", kind: str = "", page: int = 1) -> Response:
        person = desk.console.gate.person(request, *MAY)
        desk.expire()
        number = min(max(page, 1), 100_000)
        found = _found(desk, state, kind, number)
        return desk.console.show(
            request, "corrections/list.html", person, found=found[:PAGE], has_more=len(found) > PAGE, number=number,
            state=state, kind=kind, counts=desk.corrections.counts(), states=STATES, kinds=KINDS,
            recalled=desk.recalls.recalled_corrections(), said=request.query_params.get("said", ""),
            name_of=partial(name_of, desk.console),
        )  # fmt: skip

    @pages.get(f"{PATH}/new")
    def new(request: Request, reply: str = "") -> Response:
        person = desk.console.gate.person(request, *MAY)
        kept = desk.answer(reply)
        made = desk.corrections.of_reply(reply) if reply else ()
        return desk.console.show(
            request, "corrections/new.html", person, reply=reply, kept=kept, made=made, kinds=KINDS, states=STATES,
            contacts=list(kept.answer["contacts"]) if kept else [], may_edit=person.may((Role.EDITOR,)),
        )  # fmt: skip

    @pages.get(f"{PATH}/{{id:int}}")
    def one(request: Request, id: int, ask: str = "") -> Response:  # noqa: A002 - what it is called in the address
        person = desk.console.gate.person(request, *MAY)
        desk.expire()
        return correction_page(request, desk, person, desk.correction(id), ask=bool(ask))


def _found(desk: Desk, state: str, kind: str, number: int) -> list[Correction]:
    kinds = [each for each in Kind if kind in ("", each.value)]
    states = [each for each in State if state in ("", RECALLED, each.value)]
    if not kinds or not states:
        raise HTTPException(404, "There is no such list of corrections.")
    recalled = desk.recalls.recalled_corrections() if state == RECALLED else None
    return list(desk.corrections.page(states=states, kinds=kinds, number=number, among=recalled))


def correction_page(  # noqa: PLR0913 - what it may be shown with
    request: Request, desk: Desk, person: Person, correction: Correction, *, ask: bool = False,
    form: Form | None = None, faults: list[str] | None = None,
) -> Response:  # fmt: skip
    """Show a correction, what can be done with it, and how far its recall has come."""
    kept, may_decide = desk.answer(correction.reply or ""), person.may((Role.REVIEWER,))
    recall = desk.recalls.of_replies([correction.reply]).get(correction.reply) if correction.reply else None
    reply = _asked_now(desk, correction, kept) if ask and correction.kind is not Kind.CONTACT else None
    return desk.console.show(
        request, "corrections/one.html", person, correction=correction, kept=kept, recall=recall,
        status=422 if faults or (form and form.faults) else 200, may_decide=may_decide,
        can_tell=may_decide and recall is None and tells(desk.reach(kept)),
        told=desk.recalls.how_told(recall.id) if recall else (), reply=reply,
        is_quoted=_is_quoted(reply, correction),
        changed=_changed(desk, correction), states=STATES, kinds=KINDS, form=form or _recall_form(correction),
        faults=faults or [], is_author=person.id == correction.made_by.id,
        said=request.query_params.get("said", ""), may_edit=person.may((Role.EDITOR,)),
        contact=name_of(desk.console, correction.contact) if correction.contact else "",
    )  # fmt: skip


def _is_quoted(reply: Reply | None, correction: Correction) -> bool:
    return reply is not None and any(each.passage in correction.passages for each in reply.citations)


def tells(reach: tuple[Sequence[Reach], int]) -> bool:
    """Whether a recall would tell anybody."""
    in_chat, on_the_web = reach
    return bool(in_chat or on_the_web)


def right_words(correction: Correction) -> str:
    """Give what can be told to be right instead: the words of an approved answer in force; else nothing yet."""
    if correction.kind is not Kind.APPROVED or correction.state is not State.IN_FORCE:
        return ""
    return " ".join(each.words for each in correction.statements)


def _recall_form(correction: Correction) -> Form:
    return Form(values={"right": right_words(correction)})


def _changed(desk: Desk, correction: Correction) -> tuple[Changed, ...]:
    return changed_in(correction, desk.console.web.catalogue()) if correction.state is State.EXPIRED else ()


def _asked_now(desk: Desk, correction: Correction, kept: KeptAnswer | None) -> Reply:
    """Ask the question that was corrected, as whoever asked it would; nothing of it is kept."""
    area = correction.area or (kept.line.area if kept else None)
    return desk.console.assistant.reply(question_of(desk, correction.wordings[0], area))[0]
