"""Telling whoever received a wrong reply what is right instead: the note is read before it goes to anybody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from bot.answering.verify import REACHABLE
from bot.channels.web.recalled import at_time
from bot.console.console import back_to
from bot.console.corrections.browsing import correction_page, tells
from bot.console.corrections.desk import PATH, Desk, Screened, screened
from bot.console.forms import Form
from bot.console.people import Person, Role
from knowledge.contacts import ContactDirectory
from prompts.words import words

MOST_WORDS = 110


def add_routes(pages: APIRouter, desk: Desk) -> None:
    """Add what the button does."""

    @pages.post(f"{PATH}/{{id:int}}/recall")
    async def recall(request: Request, id: int) -> Response:  # noqa: A002 - what it is called in the address
        person, posted = await desk.console.gate.posted(request, Role.REVIEWER)
        return await run_in_threadpool(_recalled, request, desk, person, id, posted)


def unheld(text: str, directory: ContactDirectory) -> Sequence[str]:
    """List the numbers and addresses of a text that the contact directory does not hold."""
    held = {_squeezed(channel.value) for contact in directory for channel in contact.channels}
    return [each for each in REACHABLE.findall(text) if _squeezed(each.rstrip(".,;")) not in held]


def _squeezed(text: str) -> str:
    return re.sub(r"[\s()-]", "", text).lower()


def _recalled(request: Request, desk: Desk, person: Person, identifier: int, posted: FormData) -> Response:
    """Show the note with whom it would tell; send it where it was shown and the button for that was pressed."""
    correction, form = desk.correction(identifier), Form.of(posted)
    kept = desk.answer(correction.reply or "")
    right = screened(desk.console, form.value("right"))
    faults = _faults(desk, form, right)
    if kept is None:
        faults[""] = "The answer is not kept any more, so it is not known who received it."
    if faults or kept is None or form.value("do") == "change":
        return correction_page(request, desk, person, correction, form=form.with_faults(faults))
    reach = desk.reach(kept)
    note = note_of(right.text, at=kept.line.at)
    if form.value("do") != "send" or form.value("note") != note or not tells(reach):
        return desk.console.show(
            request, "corrections/recall.html", person, correction=correction, note=note, right=right,
            in_chat=reach[0], on_the_web=reach[1], can_tell=tells(reach),
        )  # fmt: skip
    if not desk.recalls.recall(
        kept.answer, question=kept.line.question, words=right.text, by=person.name, correction=correction.id
    ):
        return back_to(f"{PATH}/{identifier}")  # somebody else has told them: the page says who, and what
    desk.console.gate.note(person, "recalled a reply", f"correction {identifier}")
    return back_to(f"{PATH}/{identifier}", said="recalled")


def _faults(desk: Desk, form: Form, right: Screened) -> dict[str, str]:
    if numbers := unheld(form.value("right"), desk.console.web.directory):
        told = f"{', '.join(numbers)}: not in the contact directory. Take it out, or have it added there first."
        return {"right": told}
    if len(right.text.split()) > MOST_WORDS:
        return {"right": f"Say it in at most {MOST_WORDS} words."}
    return {}


def note_of(right: str, *, at: datetime) -> str:
    """Write the note as it goes out to somebody who was given the answer then; without words, to ask again."""
    said = words("chat.yaml")
    return said("recall.right", when=at_time(at), right=right) if right else said("recall.again", when=at_time(at))
