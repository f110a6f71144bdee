"""One question of a set: added and changed. Of two who change it at once, the second is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from bot.adapters.question_set_files import (
    ChangedMeanwhile,
    NotKept,
    QuestionSetFiles,
    UnknownQuestion,
    is_set_name,
    revision_of,
)
from bot.adapters.records.question_changes import Did, QuestionChange, QuestionChanges
from bot.console.console import Console, back_to
from bot.console.forms import Form
from bot.console.listing import A_PAGE
from bot.console.people import Person
from bot.console.questions import form as question_form
from bot.console.questions.sets import MAY, found_set
from bot.question_sets import Case, Line

PATH = "/console/questions/set/{name}"
DELETED = "deleted"  # the revision of a question that somebody else deleted: saving adds it again


class Editing:
    """What the routes share: the files, who changed what, and how a form is shown."""

    def __init__(self, console: Console, files: QuestionSetFiles) -> None:
        self._console = console
        self.files = files
        self.changes = QuestionChanges(console.records)

    @property
    def areas(self) -> list[tuple[str, str]]:
        """The areas to choose from."""
        return [("", "None is set"), *((area.id, area.name) for area in self._console.web.areas)]

    def read(self, form: Form) -> tuple[Case | None, Form]:
        """Read a form as a question."""
        return question_form.read(form, [identifier for identifier, _ in self.areas])

    def show(self, request: Request, person: Person, name: str, form: Form, **values: object) -> Response:
        """Show the form of a question."""
        given = {"identifier": "", "clash": None, "status": 200, **values}
        return self._console.show(
            request,
            "questions/question.html",
            person,
            set_name=name,
            form=form,
            areas=self.areas,
            choices=question_form,
            categories=self._categories(name),
            personal=self.personal(form.value("question")),
            **given,  # type: ignore[arg-type]
        )

    def personal(self, question: str) -> list[str]:
        """Name what screening would take out of a question. Sets may hold invented people: it stays in."""
        return [kind.value for kind in self._console.web.screened(question).kinds]

    def keep(self, person: Person, name: str, did: Did, identifier: str, old: Line | None = None) -> int:
        """Keep who did what, so that others are told and a deletion can be undone."""
        self._console.gate.note(person, f"{did.value} a question", f"{name}: {identifier}")
        place = self._place(name, identifier) if old is None else old.number
        return self.changes.keep(
            QuestionChange(
                set_name=name, case_id=identifier, did=did, by=person.name, at=datetime.now(UTC), place=place,
                before=old.text if old else None,
            )
        )  # fmt: skip

    def saved(self, name: str, case: Case) -> Response:
        """Go back to the whole set, at this question, with a warning where it seems to hold personal details."""
        said = "saved-personal" if self.personal(case.question) else "saved"
        lines = self.files.read(name).lines
        place = next((place for place, line in enumerate(lines) if line.case.id == case.id), 0)
        query = urlencode({"page": place // A_PAGE + 1, "said": said, "saved": case.id})
        return back_to(f"{PATH.format(name=name)}?{query}#question-{lines[place].number}")

    def clash(self, name: str, identifier: str, now: Line | None, form: Form) -> dict[str, object]:
        """Tell who changed the question meanwhile, and what differs from what was typed."""
        last = self.changes.last(name, identifier)
        rows = question_form.differences(now.case, form.values) if now else []
        return {"last": last, "is_deleted": now is None, "rows": rows}

    def _categories(self, name: str) -> list[str]:
        try:
            return sorted({line.case.category for line in self.files.read(name).lines})
        except UnknownQuestion:
            return []

    def _place(self, name: str, identifier: str) -> int:
        return self.files.read(name).line(identifier).number


def add_routes(pages: APIRouter, console: Console, files: QuestionSetFiles) -> None:
    """Add the routes of single questions."""
    editing = Editing(console, files)
    _adding(pages, console, editing)
    _changing(pages, console, editing)


def _adding(pages: APIRouter, console: Console, editing: Editing) -> None:
    @pages.get(f"{PATH}/add")
    def form(request: Request, name: str) -> Response:
        person = console.gate.person(request, *MAY)
        may_be_changed(editing.files, name)
        values = {"answerable": "yes", "expected_behaviour": "answer", "split": "dev"}
        return editing.show(request, person, name, Form(values=values))

    @pages.post(f"{PATH}/add")
    async def add(request: Request, name: str) -> Response:
        person, posted = await console.gate.posted(request, *MAY)
        case, form = editing.read(Form.of(posted))
        if case is None:
            return editing.show(request, person, name, form, status=422)
        try:
            await run_in_threadpool(editing.files.add, name, case)
        except NotKept as error:
            return editing.show(request, person, name, form.with_faults({error.field: str(error)}), status=422)
        await run_in_threadpool(editing.keep, person, name, Did.ADDED, case.id)
        return editing.saved(name, case)


def _changing(pages: APIRouter, console: Console, editing: Editing) -> None:
    @pages.get(f"{PATH}/change")
    def form(request: Request, name: str, id: str) -> Response:  # noqa: A002 - what it is called in the address
        person = console.gate.person(request, *MAY)
        may_be_changed(editing.files, name)
        line = line_of(editing.files, name, id)
        values = question_form.filled_in(line.case) | {"seen": revision_of(line)}
        return editing.show(request, person, name, Form(values=values), identifier=id)

    @pages.post(f"{PATH}/change")
    async def change(request: Request, name: str, id: str) -> Response:  # noqa: A002 - as above
        person, posted = await console.gate.posted(request, *MAY)
        found_set(editing.files, name)
        case, form = editing.read(Form.of(posted))
        if case is None:
            return editing.show(request, person, name, form, identifier=id, status=422)
        try:
            await run_in_threadpool(_save, editing, person, (name, id), case, form.value("seen"))
        except NotKept as error:
            faulty = form.with_faults({error.field: str(error)})
            return editing.show(request, person, name, faulty, identifier=id, status=422)
        except ChangedMeanwhile as error:
            clash = editing.clash(name, id, error.now, form)
            again = Form(values={**form.values, "seen": revision_of(error.now) if error.now else DELETED})
            return editing.show(request, person, name, again, identifier=id, clash=clash, status=409)
        return editing.saved(name, case)


def _save(editing: Editing, person: Person, of: tuple[str, str], case: Case, seen: str) -> None:
    name, identifier = of
    if seen == DELETED:
        editing.files.add(name, case)
        editing.keep(person, name, Did.ADDED, case.id)
        return
    old, _ = editing.files.change(name, identifier, case, seen=seen)
    editing.keep(person, name, Did.CHANGED, case.id, old)


def as_id(given: str) -> int:
    """Read the number of a change; 0, which none has, where it is none."""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 12 else 0


def may_be_changed(files: QuestionSetFiles, name: str) -> None:
    """Refuse a set that ships or holds faults with a page that says so."""
    try:
        found = files.read(name)
    except UnknownQuestion as error:
        if is_set_name(name):
            return  # a new one
        raise HTTPException(404, str(error)) from None
    if found.is_shipped:
        raise HTTPException(409, f"The set {name} comes with Signpost and is read only: copy it to change it.")
    _without_faults(name, found.faults)


def _without_faults(name: str, faults: Sequence[str]) -> None:
    if faults:
        raise HTTPException(409, f"The set {name} has lines that cannot be read: {'; '.join(faults)}")


def line_of(files: QuestionSetFiles, name: str, identifier: str) -> Line:
    """Give one question; a page that says so where there is none."""
    try:
        return files.read(name).line(identifier)
    except UnknownQuestion as error:
        raise HTTPException(404, str(error)) from None
