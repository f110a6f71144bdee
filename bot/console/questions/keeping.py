"""Question sets as a whole: started, taken in from a file, copied and deleted."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from bot.adapters.question_set_files import NotKept, QuestionSetFiles
from bot.console.console import Console, back_to
from bot.console.forms import Form
from bot.console.questions.sets import MAY, PATH, found_set

MOST_BYTES = 4 * 1024 * 1024  # thousands of questions; each is checked, and all are shown again beside a fault


def add_routes(pages: APIRouter, console: Console, files: QuestionSetFiles) -> None:
    """Add the routes that make, copy and delete sets."""
    _making(pages, console, files)
    _copying(pages, console, files)
    _removing(pages, console, files)


def _making(pages: APIRouter, console: Console, files: QuestionSetFiles) -> None:
    @pages.get(f"{PATH}/new")
    def new(request: Request, name: str | None = None) -> Response:
        person, form = console.gate.person(request, *MAY), Form(values={"name": name or ""})
        if name is not None:
            try:
                files.may_be_made(name.strip())
            except NotKept as error:
                form = form.with_faults({"name": str(error)})
            else:
                return back_to(f"{PATH}/set/{name.strip()}/add")
        return console.show(request, "questions/new.html", person, status=422 if form.faults else 200, form=form)

    @pages.get(f"{PATH}/import")
    def import_form(request: Request) -> Response:
        person = console.gate.person(request, *MAY)
        return console.show(request, "questions/import.html", person, form=Form(), faults=())

    @pages.post(f"{PATH}/import")
    async def import_set(request: Request) -> Response:
        person, posted = await console.gate.posted(request, *MAY)
        form = Form.of(posted)
        try:
            form = await _with_file(posted)
            name = form.value("name").strip()
            count = await run_in_threadpool(files.take_in, name, form.value("text"), adds=form.value("adds") == "yes")
        except NotKept as error:
            shown = form.with_faults({"text" if error.field == "file" else error.field: str(error)})
            values = {"form": shown, "faults": error.faults}
            return console.show(request, "questions/import.html", person, status=422, **values)
        console.gate.note(person, "took in questions", f"{name}: {count}")
        return back_to(f"{PATH}/set/{name}", said="taken-in")


def _copying(pages: APIRouter, console: Console, files: QuestionSetFiles) -> None:
    @pages.get(f"{PATH}/set/{{name}}/copy")
    def copy_form(request: Request, name: str) -> Response:
        person = console.gate.person(request, *MAY)
        form = Form(values={"name": f"our-{name}"})
        return console.show(request, "questions/copy.html", person, set=found_set(files, name), form=form)

    @pages.post(f"{PATH}/set/{{name}}/copy")
    async def copy(request: Request, name: str) -> Response:
        person, posted = await console.gate.posted(request, *MAY)
        form, found = Form.of(posted), found_set(files, name)
        new = form.value("name").strip()
        try:
            await run_in_threadpool(files.take_in, new, found.path.read_text("utf-8"))
        except NotKept as error:
            shown = form.with_faults({"name": " ".join([str(error), *error.faults])})
            return console.show(request, "questions/copy.html", person, status=422, set=found, form=shown)
        console.gate.note(person, "copied questions", f"{name} to {new}")
        return back_to(f"{PATH}/set/{new}", said="copied")


def _removing(pages: APIRouter, console: Console, files: QuestionSetFiles) -> None:
    @pages.get(f"{PATH}/set/{{name}}/remove")
    def remove_form(request: Request, name: str) -> Response:
        person = console.gate.person(request, *MAY)
        return console.show(request, "questions/remove.html", person, set=found_set(files, name))

    @pages.post(f"{PATH}/set/{{name}}/remove")
    async def remove(request: Request, name: str) -> Response:
        person, _ = await console.gate.posted(request, *MAY)
        found_set(files, name)
        try:
            files.remove(name)
        except NotKept as error:
            raise HTTPException(409, str(error)) from None
        console.gate.note(person, "deleted a question set", name)
        return back_to(PATH, said="removed")


async def _with_file(posted: FormData) -> Form:
    """Read the form with the words of the file that was chosen, so that a fault loses neither. Raises NotKept."""
    form, chosen = Form.of(posted), posted.get("file")
    if not isinstance(chosen, UploadFile) or not chosen.filename:
        return form
    if (chosen.size or 0) > MOST_BYTES:
        raise NotKept(
            f"The file is larger than {MOST_BYTES // 1024 // 1024} MB; take its questions in by parts.", field="text"
        )
    text = (await chosen.read()).decode("utf-8", "replace")
    name = form.value("name").strip() or chosen.filename.rpartition("/")[2].removesuffix(".jsonl").casefold()
    return Form(values={**form.values, "text": text, "name": name})
