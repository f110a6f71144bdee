"""A trainer prepares a drill: draws and writes questions, orders them, copies and deletes drills, prints a sheet."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from bot.adapters.question_set_files import QuestionSetFiles, UnknownQuestion
from bot.adapters.records.drills import Drill, DrillFull, DrillQuestion, Drills, UnknownDrill
from bot.console.console import Console, back_to
from bot.console.drills.choosing import APART, draw_of, drawn, faults_of, screened, typed
from bot.console.drills.replies import Replies
from bot.console.drills.way_in import way_of
from bot.console.forms import Form
from bot.console.people import Person, Role

PATH = "/console/drills"
NONE_LEFT = (
    "There is no such question to draw. What is kept apart is never drawn; questions on danger or abuse, only where "
    "that is ticked."
)
NOT_DRAWN = {"count": "6", "seed": "1"}  # what the form of a draw holds before anybody chose to draw
MAY = (Role.TRAINER, Role.REVIEWER)


class Preparing:
    """What the routes share: the drills, the sets that questions are drawn from, and how forms are read."""

    def __init__(self, console: Console, drills: Drills, files: QuestionSetFiles) -> None:
        self.console = console
        self.drills = drills
        self._files = files

    @property
    def areas(self) -> list[tuple[str, str]]:
        """The areas to choose from."""
        return [("", "None is set"), *((area.id, area.name) for area in self.console.web.areas)]

    def show(self, request: Request, template: str, person: Person, form: Form, **values: object) -> Response:
        """Show a form for questions."""
        sets = [each for each in self._files.all() if each.lines and not each.faults]
        categories = sorted({line.case.category for each in sets for line in each.lines if line.case.split != APART})
        return self.console.show(
            request,
            template,
            person,
            status=422 if form.faults else 200,
            form=form,
            areas=self.areas,
            sets=[("", "All sets"), *((each.name, each.name) for each in sets)],
            categories=[("", "Any"), *((each, each) for each in categories)],
            **values,
        )

    def questions(self, posted: FormData) -> tuple[list[DrillQuestion], bool, Form]:
        """Read which questions are wanted, and whether something was taken out of those written by hand."""
        form = Form.of(posted)
        lines = typed(form.value("typed"))
        faults = faults_of(form, lines)
        if faults:
            return [], False, form.with_faults(faults)
        try:
            sets = [self._files.read(name)] if (name := form.value("set")) else self._files.all()
        except UnknownQuestion as error:
            return [], False, form.with_faults({"set": str(error)})
        found = drawn([each for each in sets if not each.faults], draw_of(form))
        written, is_less = screened([self.console.web.screened(line) for line in lines])
        if not (found or written):
            is_drawn = form.value("draw") == "yes"
            none = {"count": NONE_LEFT} if is_drawn else {"typed": "Write one question at least, or draw some."}
            return [], False, form.with_faults(none)
        return [*written, *found], is_less, form


def add_routes(pages: APIRouter, preparing: Preparing) -> None:
    """Add the routes of preparing."""
    _making(pages, preparing)
    _changing(pages, preparing)
    _ordering(pages, preparing)
    _ending(pages, preparing)


def found_drill(drills: Drills, identifier: int) -> Drill:
    """Give a drill; a page that says so where there is none."""
    try:
        return drills.get(identifier, datetime.now(UTC))
    except UnknownDrill as error:
        raise HTTPException(404, str(error)) from None


def _making(pages: APIRouter, preparing: Preparing) -> None:
    gate, drills = preparing.console.gate, preparing.drills

    @pages.get(PATH)
    def every(request: Request) -> Response:
        person = gate.person(request, *MAY)
        said = request.query_params.get("said", "")
        return preparing.console.show(
            request, "drills/list.html", person, drills=drills.all(datetime.now(UTC)), said=said
        )

    @pages.get(f"{PATH}/new")
    def form(request: Request) -> Response:
        person = gate.person(request, *MAY)
        values = {**NOT_DRAWN, "area": preparing.console.web.area or ""}
        return preparing.show(request, "drills/new.html", person, Form(values=values))

    @pages.post(f"{PATH}/new")
    async def make(request: Request) -> Response:
        person, posted = await gate.posted(request, *MAY)
        questions, is_less, form = await run_in_threadpool(preparing.questions, posted)
        title = preparing.console.web.screened(form.value("title").strip()[:120])
        if not title.text:
            form = form.with_faults({"title": "Give the drill a name, such as Night shift, May."})
        if form.value("area") not in dict(preparing.areas):
            form = form.with_faults({"area": "Choose an area of the list."})
        if form.faults:
            return preparing.show(request, "drills/new.html", person, form)
        made = drills.make(
            title=title.text, area=form.value("area") or None, questions=questions, by=person.name, at=datetime.now(UTC)
        )
        gate.note(person, "made a drill", f"drill {made}")
        return back_to(f"{PATH}/{made}", said="made-less" if is_less or title.kinds else "made")


def _changing(pages: APIRouter, preparing: Preparing) -> None:
    gate, drills = preparing.console.gate, preparing.drills

    @pages.get(f"{PATH}/{{drill:int}}")
    def one(request: Request, drill: int) -> Response:
        person = gate.person(request, *MAY)
        said = request.query_params.get("said", "")
        found = found_drill(drills, drill)
        values = {"drill": found, "said": said, "way": way_of(preparing.console, request, found)}
        return preparing.show(request, "drills/drill.html", person, Form(values=NOT_DRAWN), **values)

    @pages.post(f"{PATH}/{{drill:int}}/add")
    async def add(request: Request, drill: int) -> Response:
        person, posted = await gate.posted(request, *MAY)
        found = found_drill(drills, drill)
        questions, is_less, form = await run_in_threadpool(preparing.questions, posted)
        if not form.faults:
            try:
                drills.set_questions(drill, [*found.questions, *questions])
            except DrillFull as error:
                form = form.with_faults({"count": str(error)})
        if form.faults:
            values = {"drill": found, "said": "", "way": way_of(preparing.console, request, found)}
            return preparing.show(request, "drills/drill.html", person, form, **values)
        gate.note(person, "added questions to a drill", f"drill {drill}")
        return back_to(f"{PATH}/{drill}", said="added-less" if is_less else "added")


def _ordering(pages: APIRouter, preparing: Preparing) -> None:
    gate, drills = preparing.console.gate, preparing.drills

    @pages.get(f"{PATH}/{{drill:int}}/take-out")
    def take_out(request: Request, drill: int, question: int) -> Response:
        """Ask once more: the groups' answers to the question go with it."""
        person = gate.person(request, *MAY)
        found = found_drill(drills, drill)
        wanted = next((each for each in found.questions if each.id == question), None)
        if wanted is None:
            return back_to(f"{PATH}/{drill}")
        answers = len(drills.answers(question))
        return preparing.console.show(
            request, "drills/take_out.html", person, drill=found, question=wanted, answers=answers
        )

    @pages.post(f"{PATH}/{{drill:int}}/questions")
    async def order(request: Request, drill: int) -> Response:
        """Move a question up, or take it out."""
        person, posted = await gate.posted(request, *MAY)
        form, questions = Form.of(posted), list(found_drill(drills, drill).questions)
        place = next((at for at, each in enumerate(questions) if str(each.id) == form.value("question")), None)
        if place is None:
            return back_to(f"{PATH}/{drill}")
        moved = questions.pop(place)
        if form.value("do") == "up":
            questions.insert(max(0, place - 1), moved)
        drills.set_questions(drill, questions)
        gate.note(person, "changed the questions of a drill", f"drill {drill}")
        return back_to(f"{PATH}/{drill}", said="moved" if form.value("do") == "up" else "taken-out")


def _ending(pages: APIRouter, preparing: Preparing) -> None:
    gate, drills, replies = preparing.console.gate, preparing.drills, Replies(preparing.console.web)

    @pages.post(f"{PATH}/{{drill:int}}/copy")
    async def copy(request: Request, drill: int) -> Response:
        person, _ = await gate.posted(request, *MAY)
        found = found_drill(drills, drill)
        questions = [DrillQuestion(text=each.text, moment=each.moment) for each in found.questions]
        made = drills.make(
            title=found.title, area=found.area, questions=questions, by=person.name, at=datetime.now(UTC)
        )
        gate.note(person, "copied a drill", f"drill {drill} to drill {made}")
        return back_to(f"{PATH}/{made}", said="copied")

    @pages.get(f"{PATH}/{{drill:int}}/delete")
    def ask_to_delete(request: Request, drill: int) -> Response:
        person = gate.person(request, *MAY)
        found = found_drill(drills, drill)
        answers = sum(len(drills.answers(each.id)) for each in found.questions)
        return preparing.console.show(request, "drills/delete.html", person, drill=found, answers=answers)

    @pages.post(f"{PATH}/{{drill:int}}/delete")
    async def delete(request: Request, drill: int) -> Response:
        person, _ = await gate.posted(request, *MAY)
        drills.delete(found_drill(drills, drill).id)
        gate.note(person, "deleted a drill", f"drill {drill}")
        return back_to(PATH, said="deleted")

    @pages.get(f"{PATH}/{{drill:int}}/sheet")
    def sheet(request: Request, drill: int) -> Response:
        person = gate.person(request, *MAY)
        found = found_drill(drills, drill)
        answered = [(question, replies.now(found, question)) for question in found.questions]
        return preparing.console.show(request, "drills/sheet.html", person, drill=found, answered=answered)
