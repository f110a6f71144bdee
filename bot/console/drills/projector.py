"""The page for the projector: one question large, the groups' answers, then Signpost's reply with its source."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response

from bot.adapters.records.drills import Drill, Drills
from bot.console.console import Console, back_to
from bot.console.drills.preparing import MAY, PATH, found_drill
from bot.console.drills.replies import Replies
from bot.console.drills.way_in import way_of
from bot.console.forms import Form


def add_routes(pages: APIRouter, console: Console, drills: Drills, replies: Replies) -> None:
    """Add the routes of the projector."""

    @pages.get(f"{PATH}/{{drill:int}}/show")
    def show(request: Request, drill: int) -> Response:
        person = console.gate.person(request, *MAY)
        found = found_drill(drills, drill)
        question = found.shown
        if question is None:
            return back_to(f"{PATH}/{drill}", said="empty")
        return console.show(
            request,
            "drills/show.html",
            person,
            drill=found,
            question=question,
            answers=drills.answers(question.id),
            reply=replies.of(found, question) if question.revealed_at else None,
            way=way_of(console, request, found),
        )

    @pages.post(f"{PATH}/{{drill:int}}/show")
    async def go(request: Request, drill: int) -> Response:
        person, posted = await console.gate.posted(request, *MAY)
        form, found = Form.of(posted), found_drill(drills, drill)
        _go(drills, found, at=form.value("number"), do=form.value("do"))
        if form.value("do") == "reveal":
            console.gate.note(person, "revealed a reply of a drill", f"drill {drill}")
        return back_to(f"{PATH}/{drill}/show")

    @pages.get(f"{PATH}/{{drill:int}}/answers")
    def answers(request: Request, drill: int, question: int) -> Response:
        """Give the answers so far, for a page that asks every few seconds."""
        person = console.gate.person(request, *MAY)
        found = found_drill(drills, drill)
        is_its_own = any(each.id == question for each in found.questions)
        given = drills.answers(question) if is_its_own else ()
        return console.show(request, "drills/answers.html", person, answers=given, is_part=True)


def _go(drills: Drills, drill: Drill, *, at: str, do: str) -> None:
    """Do what a button says, from the question that was on the screen: pressed twice, it goes on once."""
    question = next((each for each in drill.questions if str(each.number) == at), None)
    if question is None:
        return
    if do in ("next", "previous"):
        to = question.number + (1 if do == "next" else -1)
        drills.show(drill.id, min(max(1, to), len(drill.questions)))
    elif do == "reveal":
        drills.show(drill.id, question.number)
        drills.reveal(question.id, datetime.now(UTC))
    elif do == "hide":
        drills.reveal(question.id, None)
