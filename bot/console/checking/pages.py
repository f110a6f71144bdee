"""The pages of checking: what there is to do, scoring one answer, and the verdicts that stand as a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from bot.adapters.records.scores import Scores
from bot.adapters.records.scores_model import MayNotScore, Rater
from bot.adapters.records.scores_samples import Samples
from bot.adapters.transcripts_kept import KeptAnswer
from bot.console.answers.pages import CHECKERS, mark, needed, titles, wordings
from bot.console.checking import samples, scoring, settling
from bot.console.checking.verdict_lines import verdict_lines
from bot.console.console import Console, back_to
from bot.console.forms import Form
from bot.console.people import Person
from knowledge.database import CatalogueUnusable

A_PAGE = 50
SCREENED, SCORED = "screened", "scored"


def router(console: Console) -> APIRouter:
    """Make the pages of checking."""
    pages = APIRouter(prefix="/console/checking")
    samples.add(pages, console)
    settling.add(pages, console)

    @pages.get("")
    def overview(request: Request, page: int = 1, said: str = "") -> Response:
        person = console.gate.person(request, *CHECKERS)
        number = min(max(1, page), 10_000)
        listed, count = Samples(console.records).page(first=(number - 1) * A_PAGE, most=A_PAGE)
        _, differ = Scores(console.records).to_settle(most=0)
        last = max(1, -(-count // A_PAGE))
        values: dict[str, Any] = {"samples": listed, "differ": differ, "number": number, "last": last, "said": said}
        return console.show(request, "checking/overview.html", person, **values)

    @pages.get("/score/{reply}")
    def score(request: Request, reply: str) -> Response:
        person = console.gate.person(request, *CHECKERS)
        checked = Scores(console.records).of(reply)
        mine = checked.of(person.id) if checked else None
        answer = needed(console, reply)
        return _score_page(console, request, person, answer, scoring.filled(mine.found if mine else None, answer))

    @pages.post("/score/{reply}")
    async def give(request: Request, reply: str) -> Response:
        person, posted = await console.gate.posted(request, *CHECKERS)
        return await run_in_threadpool(_give, console, request, person, reply, Form.of(posted))

    @pages.get("/verdicts.jsonl")
    def verdicts(request: Request) -> Response:
        console.gate.person(request, *CHECKERS)
        named = {"Content-Disposition": 'attachment; filename="verdicts.jsonl"'}
        return StreamingResponse(verdict_lines(console), headers=named, media_type="application/jsonl")

    return pages


def _give(console: Console, request: Request, person: Person, reply: str, form: Form) -> Response:
    answer = needed(console, reply)
    documents = dict(documents_of(console))
    given = scoring.read(form, answer, documents=documents, screened=console.web.screened)
    if given.found is None:
        return _score_page(console, request, person, answer, given.form)
    rater = Rater(id=person.id, name=person.name)
    try:
        state = Scores(console.records).give(scoring.facts_of(answer), given.found, rater)
    except MayNotScore as error:
        return _score_page(console, request, person, answer, given.form.with_faults({"": str(error)}))
    mark(console, reply, state)
    console.gate.note(person, "scored", f"answer {reply}")
    said = SCREENED if given.taken_out else SCORED
    sample = Samples(console.records).of(reply)
    if sample is not None:
        return back_to(f"/console/checking/samples/{sample.id}/next", said=said)
    return back_to(f"/console/answers/{reply}", said=said)


def _score_page(console: Console, request: Request, person: Person, answer: KeptAnswer, form: Form) -> Response:
    rater = Rater(id=person.id, name=person.name)
    values: Mapping[str, Any] = {
        "answer": answer,
        "form": form,
        "refusal": "" if form.faults else Scores(console.records).refusal(answer.line.reply, rater),
        "sample": Samples(console.records).of(answer.line.reply),
        "documents": [("", "No document named"), *documents_of(console)],
        "title_of": titles(console.web),
        "said": request.query_params.get("said", ""),
        **scoring.parts(answer),
        **wordings(console),
    }
    return console.show(request, "checking/score.html", person, status=422 if form.faults else 200, **values)


def documents_of(console: Console) -> list[tuple[str, str]]:
    """List the documents that could have been cited, by title."""
    try:
        held = console.web.catalogue().documents()
    except CatalogueUnusable:
        return []
    return sorted(((each.id, each.title) for each in held), key=lambda each: each[1].lower())
