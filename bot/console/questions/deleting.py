"""One question of a set deleted, after a second step, and put back in its place."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from bot.adapters.question_set_files import ChangedMeanwhile, NotKept, QuestionSetFiles, revision_of
from bot.adapters.records.question_changes import Did
from bot.console.console import Console, back_to
from bot.console.forms import Form
from bot.console.questions import form as question_form
from bot.console.questions.editing import PATH, Editing, as_id, line_of, may_be_changed
from bot.console.questions.sets import MAY, found_set


def add_routes(pages: APIRouter, console: Console, files: QuestionSetFiles) -> None:
    """Add the routes by which a question goes, after a second step, and comes back."""
    editing = Editing(console, files)

    @pages.get(f"{PATH}/delete")
    def ask(request: Request, name: str, id: str, seen: str = "") -> Response:  # noqa: A002 - what it is called in the address
        """Ask once more, of the question as it was opened."""
        person = console.gate.person(request, *MAY)
        may_be_changed(editing.files, name)
        line = line_of(editing.files, name, id)
        return console.show(
            request, "questions/delete.html", person, set_name=name, line=line, seen=seen or revision_of(line)
        )

    @pages.post(f"{PATH}/delete")
    async def delete(request: Request, name: str, id: str) -> Response:  # noqa: A002 - as above
        person, posted = await console.gate.posted(request, *MAY)
        found_set(editing.files, name)
        try:
            old = await run_in_threadpool(editing.files.delete, name, id, seen=_text(posted, "seen"))
        except NotKept as error:
            raise HTTPException(409, str(error)) from None
        except ChangedMeanwhile as error:
            if error.now is None:
                return back_to(PATH.format(name=name), said="gone")
            form = Form(values=question_form.filled_in(error.now.case) | {"seen": revision_of(error.now)})
            clash = {**editing.clash(name, id, error.now, form), "rows": []}
            return editing.show(request, person, name, form, identifier=id, clash=clash, status=409)
        change = await run_in_threadpool(editing.keep, person, name, Did.DELETED, id, old)
        return back_to(f"{PATH.format(name=name)}?change={change}", said="deleted")

    @pages.post(f"{PATH}/put-back")
    async def put_back(request: Request, name: str) -> Response:
        person, posted = await console.gate.posted(request, *MAY)
        change = editing.changes.get(as_id(_text(posted, "change")))
        if change is None or change.set_name != name or change.before is None:
            raise HTTPException(404, "This deletion is too long ago to be undone.")
        try:
            await run_in_threadpool(editing.files.put_back, name, change.before, at=change.place)
        except NotKept as error:
            raise HTTPException(409, " ".join([str(error), *error.faults])) from None
        await run_in_threadpool(editing.keep, person, name, Did.PUT_BACK, change.case_id)
        return back_to(PATH.format(name=name), said="put-back")


def _text(posted: FormData, name: str) -> str:
    given = posted.get(name, "")
    return given if isinstance(given, str) else ""
