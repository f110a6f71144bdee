"""Telling whoever received a wrong reply what is right instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from bot.answering.verify import REACHABLE
from bot.console.console import back_to
from bot.console.corrections.browsing import correction_page
from bot.console.corrections.desk import PATH, Desk, screened
from bot.console.forms import Form
from bot.console.people import Person, Role
from knowledge.contacts import ContactDirectory

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
    correction, form = desk.correction(identifier), Form.of(posted)
    kept = desk.answer(correction.reply or "")
    right = screened(desk.console, form.value("right"))
    faults = {}
    if kept is None:
        faults[""] = "The answer is not kept any more, so it is not known who received it."
    if numbers := unheld(form.value("right"), desk.console.web.directory):
        faults["right"] = (
            f"{', '.join(numbers)}: not in the contact directory. Take it out, or have it added there first."
        )
    if len(right.text.split()) > MOST_WORDS:
        faults["right"] = f"Say it in at most {MOST_WORDS} words."
    if faults or kept is None:
        return correction_page(request, desk, person, correction, form=form.with_faults(faults))
    desk.recalls.recall(kept.answer, words=right.text, by=person.name, correction=correction.id)
    desk.console.gate.note(person, "recalled a reply", f"correction {identifier}")
    return back_to(f"{PATH}/{identifier}", said="recalled-personal" if right.kinds else "recalled")
