"""Settling: where two people differ, a reviewer sees both side by side and records what stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.scores import Scores
from bot.adapters.records.scores_model import Checked, CheckState, Rater, SettledMeanwhile
from bot.console.answers.pages import CHECKERS, kept_answers, mark, needed, titles, usable, wordings
from bot.console.checking import scoring
from bot.console.console import Console, back_to
from bot.console.forms import Form
from bot.console.people import Person, Role

A_PAGE = 50


def add(pages: APIRouter, console: Console) -> None:
    """Add the pages of settling."""

    @pages.get("/settle")
    def listed(request: Request, page: int = 1, said: str = "") -> Response:
        person = console.gate.person(request, *CHECKERS)
        number = min(max(1, page), 10_000)
        differ, count = Scores(console.records).to_settle(first=(number - 1) * A_PAGE, most=A_PAGE)
        kept = kept_answers(console.web)
        with usable():
            lines = kept.lines([each.facts.reply for each in differ]) if kept else {}
        values: dict[str, Any] = {"differ": differ, "lines": lines, "count": count, "number": number, "said": said}
        values |= {"last": max(1, -(-count // A_PAGE)), "may_settle": person.may([Role.REVIEWER]), **wordings(console)}
        return console.show(request, "checking/to_settle.html", person, **values)

    @pages.get("/settle/{reply}")
    def one(request: Request, reply: str) -> Response:
        person = console.gate.person(request, Role.REVIEWER)
        checked, answer = _needed(console, reply), needed(console, reply)
        settled = checked.settlement
        first, second = (each.found for each in checked.scores)
        form = scoring.filled(settled.found, answer) if settled else scoring.both_say(first, second, answer)
        return _page(console, request, person, checked, form)

    @pages.post("/settle/{reply}")
    async def settle(request: Request, reply: str) -> Response:
        person, posted = await console.gate.posted(request, Role.REVIEWER)
        return await run_in_threadpool(_settle, console, request, person, reply, Form.of(posted))


def _settle(console: Console, request: Request, person: Person, reply: str, form: Form) -> Response:
    answer, checked = needed(console, reply), _needed(console, reply)
    documents = {each.found.missing_document or "" for each in checked.scores}
    given = scoring.read(form, answer, documents=documents, screened=console.web.screened)
    if given.found is None:
        return _page(console, request, person, checked, given.form, status=422)
    rater = Rater(id=person.id, name=person.name)
    try:
        Scores(console.records).settle(reply, given.found, rater, seen=_seen(form.value("seen")))
    except SettledMeanwhile as error:
        told = f"{error}. Theirs is below; saving again puts yours in its place."
        return _page(console, request, person, _needed(console, reply), form.with_faults({"": told}), status=409)
    mark(console, reply, CheckState.SETTLED)
    console.gate.note(person, "settled", f"answer {reply}")
    return back_to("/console/checking/settle", said="screened" if given.taken_out else "settled")


def _needed(console: Console, reply: str) -> Checked:
    checked = Scores(console.records).of(reply)
    if checked is None or len(checked.scores) < 2:
        raise HTTPException(409, "Two people have to score an answer before it can be settled.")
    return checked


def _page(
    console: Console, request: Request, person: Person, checked: Checked, form: Form, *, status: int = 200
) -> Response:
    answer = needed(console, checked.facts.reply)
    named = {each.found.missing_document for each in checked.scores if each.found.missing_document}
    title = titles(console.web)
    values: Mapping[str, Any] = {
        "answer": answer,
        "checked": checked,
        "form": form,
        "told": [replace(each, found=scoring.as_cut_now(each.found, answer)) for each in checked.scores],
        "seen": checked.settlement.at.isoformat() if checked.settlement else "",
        "documents": [("", "No document named"), *((each, title(each)) for each in sorted(named))],
        "title_of": title,
        **scoring.parts(answer),
        **wordings(console),
    }
    return console.show(request, "checking/settle.html", person, status=status, **values)


def _seen(typed: str) -> datetime | None:
    try:
        return datetime.fromisoformat(typed)
    except ValueError:
        return None
