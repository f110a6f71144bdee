"""The pages for participants' phones: a code to join by, no account, a short answer, and the reply once revealed."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.responses import HTMLResponse

from bot.adapters.records.drills import CODE_LENGTH, Drill, DrillAnswer, DrillFull, DrillQuestion, Drills, UnknownDrill
from bot.channels.web.limits import client_of
from bot.console import pages as written
from bot.console.console import Console, back_to
from bot.console.drills.replies import Replies
from bot.console.forms import Form

PATH = "/drill"
FIELDS = ("contact", "threshold", "to_do")
MOST_CHARACTERS, MOST_OF_A_NAME = 500, 40
# Enough for a room behind one address that mistypes; far too few to find a code by trying.
WRONG_CODES = "60/minute"


class Phones:
    """Finds drills by their code, refuses an address that tries too many, and shows the question of now."""

    def __init__(self, drills: Drills, replies: Replies) -> None:
        self._drills = drills
        self._replies = replies
        self._wrong = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._limit = parse(WRONG_CODES)

    def joined(self, request: Request, code: str) -> Drill | Response:
        """Give the drill of a code, or the page that says why there is none."""
        client = client_of(request.scope)
        if not self._wrong.test(self._limit, client):
            return join_page(code, "That was too often. Please wait a minute.", status=429)
        try:
            return self._drills.of_code(code, datetime.now(UTC))
        except UnknownDrill:
            self._wrong.hit(self._limit, client)
            fault = f"No drill has this code now. It has {CODE_LENGTH} letters and digits: look at the screen again."
            return join_page(code, fault, status=404)

    def show(self, drill: Drill, form: Form, *, said: str = "", status: int = 200) -> Response:
        """Show the question of now: with a form to answer it, or with Signpost's reply once that is revealed."""
        question = drill.shown
        reply = self._replies.of(drill, question) if question and question.revealed_at else None
        html = written.page(
            "drills/phone.html", drill=drill, question=question, reply=reply, form=form, said=said, most=MOST_CHARACTERS
        )
        return HTMLResponse(html, status_code=status)


def join_page(code: str, fault: str = "", *, status: int = 200) -> HTMLResponse:
    """The page that asks for the code."""
    form = Form(values={"code": code[:20]}, faults={"code": fault} if fault else {})
    return HTMLResponse(written.page("drills/join.html", form=form), status_code=status)


def add_routes(pages: APIRouter, console: Console, drills: Drills, replies: Replies) -> None:
    """Add the routes of phones. They need no account; the server's limits on forms hold for them."""
    phones = Phones(drills, replies)
    _reading(pages, phones)
    _answering(pages, console, drills, phones)


def _reading(pages: APIRouter, phones: Phones) -> None:
    @pages.get(PATH)
    def join(code: str = "") -> Response:
        given = "".join(code.split()).upper()
        return back_to(f"{PATH}/{given}") if given.isalnum() and given.isascii() else join_page(code)

    @pages.get(f"{PATH}/{{code}}")
    def one(request: Request, code: str) -> Response:
        drill = phones.joined(request, code)
        if isinstance(drill, Response):
            return drill
        return phones.show(drill, Form(), said=request.query_params.get("said", ""))

    @pages.get(f"{PATH}/{{code}}/now")
    def now(request: Request, code: str, number: int = 0, revealed: str = "") -> Response:
        """Tell a phone that shows a question whether there is something newer to see."""
        drill = phones.joined(request, code)
        if isinstance(drill, Response):
            return HTMLResponse("", status_code=drill.status_code)
        return HTMLResponse(written.page("drills/now.html", drill=drill, number=number, was_revealed=revealed == "yes"))


def _answering(pages: APIRouter, console: Console, drills: Drills, phones: Phones) -> None:
    @pages.post(f"{PATH}/{{code}}")
    async def answer(request: Request, code: str) -> Response:
        drill = await run_in_threadpool(phones.joined, request, code)
        if isinstance(drill, Response):
            return drill
        form = Form.of(await request.form(max_files=0, max_fields=10))
        question = next((each for each in drill.questions if str(each.id) == form.value("question")), None)
        form = form.with_faults(_faults(form, question))
        if question is None or form.faults:
            return await run_in_threadpool(phones.show, drill, form, status=422)
        try:
            is_less = await run_in_threadpool(_keep, console, drills, question, form)
        except DrillFull as error:
            return await run_in_threadpool(phones.show, drill, form.with_faults({"": str(error)}), status=409)
        return back_to(f"{PATH}/{drill.code}", said="sent-less" if is_less else "sent")


def _faults(form: Form, question: DrillQuestion | None) -> dict[str, str]:
    if question is None:
        return {"": "The trainer has taken this question out. Look at the one that is shown now."}
    faults = {
        name: f"Please write at most {MOST_CHARACTERS} characters."
        for name in FIELDS
        if len(form.value(name)) > MOST_CHARACTERS
    }
    if len(form.value("group")) > MOST_OF_A_NAME:
        faults["group"] = f"Please write at most {MOST_OF_A_NAME} characters."
    if not any(form.value(name).strip() for name in FIELDS):
        faults["contact"] = "Write one answer at least."
    return faults


def _keep(console: Console, drills: Drills, question: DrillQuestion, form: Form) -> bool:
    """Keep an answer in screened words; says whether something was taken out."""
    words = {name: console.web.screened(form.value(name).strip()) for name in ("group", *FIELDS)}
    drills.answer(
        question.id,
        DrillAnswer(
            group=words["group"].text, contact=words["contact"].text, threshold=words["threshold"].text,
            to_do=words["to_do"].text, at=datetime.now(UTC),
        ),
    )  # fmt: skip
    return any(each.kinds for each in words.values())
