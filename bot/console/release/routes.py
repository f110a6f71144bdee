"""The pages of release: what waits, one reply with its sources, approving and correcting it, and the modes."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.release import Mode, Releases
from bot.adapters.transcript_marks import count_marked, marked
from bot.channels.chat.reviewing import NotHere
from bot.channels.chat.surface import decided_in_console
from bot.console.answers.pages import kept_answers
from bot.console.console import Console, back_to
from bot.console.forms import Form
from bot.console.people import Person, Role
from bot.console.release import setting
from bot.console.release.office import SERVICES, OfficeClosed, office
from bot.console.release.places import AT_ONCE, places
from bot.ports import TranscriptsUnusable
from prompts.words import words

PATH = "/console/release"
A_PAGE = 50
_CHAT = words("chat.yaml")


def router(console: Console) -> APIRouter:
    """Make the routes."""
    routes = APIRouter(prefix=PATH)

    @routes.get("")
    def start(request: Request, said: str = "") -> Response:
        person = console.gate.person(request, Role.REVIEWER)
        waiting, closed = [], ""
        try:
            with office(console) as opened:
                waiting = opened.waiting()
        except OfficeClosed as error:
            closed = str(error)
        listed = places(console, Releases(console.records).all())
        return console.show(
            request, "release/start.html", person, waiting=waiting, closed=closed, services=SERVICES, said=said,
            places=listed, modes=Mode, may_set=person.may((Role.ADMIN,)), areas=console.web.areas,
            keeps_public=console.web.keeps_public, keeps=kept_answers(console.web) is not None,
        )  # fmt: skip

    @routes.get("/waiting")
    def one(request: Request, message: str = "") -> Response:
        person = console.gate.person(request, Role.REVIEWER)
        return _shown(console, request, person, message)

    @routes.post("/approve")
    async def approve(request: Request) -> Response:
        person, posted = await console.gate.posted(request, Role.REVIEWER)
        return await run_in_threadpool(_decide, console, request, person, Form.of(posted), correcting=False)

    @routes.post("/correct")
    async def correct(request: Request) -> Response:
        person, posted = await console.gate.posted(request, Role.REVIEWER)
        return await run_in_threadpool(_decide, console, request, person, Form.of(posted), correcting=True)

    @routes.get("/marked")
    def marked_answers(request: Request, channel: str = "", page: int = 1) -> Response:
        person = console.gate.person(request, Role.REVIEWER, Role.TRAINER)
        return _marked(console, request, person, channel, max(1, page))

    setting.add_to(routes, console)
    return routes


def _shown(
    console: Console, request: Request, person: Person, message: str, form: Form | None = None, status: int = 200
) -> Response:
    """Show a reply that waits; one that was decided on says by whom, and what was typed is not lost."""
    try:
        with office(console) as opened:
            review, delivery = opened.deliveries.reviews.get(message), opened.deliveries.inbox.find(message)
    except OfficeClosed as error:
        raise HTTPException(503, str(error)) from None
    if review is None or delivery is None or delivery.reply is None:
        raise HTTPException(404, "This reply is no longer remembered. Chat forgets after two days.")
    given = form or Form(values={"text": str(delivery.reply["text"])})
    return console.show(
        request, "release/one.html", person, status=status, review=review, delivery=delivery, reply=delivery.reply,
        form=given, services=SERVICES,
    )  # fmt: skip


def _decide(console: Console, request: Request, person: Person, form: Form, *, correcting: bool) -> Response:
    message, text = form.value("message"), form.value("text").strip()
    try:
        with office(console) as opened:
            reviewing = opened.reviewing(message.partition(":")[0])
            _, delivery = reviewing.waiting(message, room=None)
            by = decided_in_console(person.name)
            if not correcting:
                reviewing.approve(message, room=None, by=by)
            elif fault := _fault(console, text, reviewing.unheld_numbers(text, delivery)):
                kept = Form(values={**form.values, "text": console.web.screened(text).text}, faults={"text": fault})
                return _shown(console, request, person, message, kept, status=422)
            else:
                reviewing.correct(message, text, room=None, by=by)
    except (NotHere, OfficeClosed) as error:
        return _shown(console, request, person, message, form.with_faults({"": str(error)}), status=409)
    did = "corrected a waiting reply" if correcting else "released a waiting reply"
    console.gate.note(person, did, f"message {message}")
    return back_to(PATH, said="corrected" if correcting else "approved")


def _fault(console: Console, text: str, unheld: list[str]) -> str:
    """Say why a correction cannot go out as it stands; nothing where it can."""
    if not text:
        return "Write what the asker is to read"
    if unheld:
        return _CHAT("review.unknown-number", number=unheld[0])
    if console.web.screened(text).text != text:
        return "Personal details were taken out of what you wrote. Read it again, then send it"
    return ""


def _marked(console: Console, request: Request, person: Person, channel: str, page: int) -> Response:
    """List the answers of a channel that its sample marks for checking."""
    release, kept = Releases(console.records).of(channel), kept_answers(console.web)
    if channel not in AT_ONCE or release is None or release.mode is Mode.OFF or kept is None:
        raise HTTPException(404, "Nothing is marked there: no sample is set, or no answers are kept.")
    try:
        every, _ = count_marked(kept.engine, channel, percent=release.percent, since=release.since)
        lines = marked(kept.engine, channel, percent=release.percent, since=release.since, page=page, most=A_PAGE)
    except TranscriptsUnusable as error:
        raise HTTPException(503, str(error)) from None
    return console.show(
        request, "release/marked.html", person, lines=lines, count=every, channel=channel, name=AT_ONCE[channel],
        page=page, pages=max(1, -(-every // A_PAGE)), release=release,
    )  # fmt: skip
