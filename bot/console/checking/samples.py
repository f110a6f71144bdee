"""Samples: answers drawn by chance that two people score each by themselves, and how far the two agree."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.accounts import Accounts
from bot.adapters.records.scores import Scores
from bot.adapters.records.scores_model import Checked, Rater
from bot.adapters.records.scores_samples import NewSample, Sample, Samples
from bot.adapters.transcripts_kept import MOST_COUNTED, Sought
from bot.console.answers.pages import CHECKERS, kept_answers, usable, wordings
from bot.console.answers.sought import Filters, filters_of
from bot.console.answers.words import options
from bot.console.checking.kappa import FEWEST, ORDER, Agreement, Pairs, agreement
from bot.console.console import Console, back_to
from bot.console.forms import Form
from bot.console.people import Person, Role

MOST = 200
MOST_NAME = 100
MOST_PEOPLE = 500
OPEN = ("", "Whoever scores first")
_RATERS = ("first", "second")
_SCORED = "scored"  # also answers that the two have scored already


def add(pages: APIRouter, console: Console) -> None:
    """Add the pages of samples."""

    @pages.get("/samples/new")
    def new(request: Request) -> Response:
        person = console.gate.person(request, *CHECKERS)
        return _form_page(console, request, person, Form(values={"many": "20"}))

    @pages.post("/samples")
    async def make(request: Request) -> Response:
        person, posted = await console.gate.posted(request, *CHECKERS)
        return await run_in_threadpool(_make, console, request, person, Form.of(posted))

    @pages.get("/samples/{number}")
    def one(request: Request, number: int, said: str = "") -> Response:
        person = console.gate.person(request, *CHECKERS)
        sample = _needed(console, number)
        return console.show(request, "checking/sample.html", person, said=said, **_items(console, sample, person))

    @pages.get("/samples/{number}/next")
    def go_on(request: Request, number: int, said: str = "") -> Response:
        person = console.gate.person(request, *CHECKERS)
        sample, kept = _needed(console, number), kept_answers(console.web)
        unscored = Samples(console.records).unscored(sample.id, person.id) if sample.is_open_to(person.id) else ()
        with usable():
            known = kept.lines(unscored) if kept else {}
        following = next((each for each in unscored if each in known), None)
        if following is None:
            return back_to(f"/console/checking/samples/{number}", said=said or "done")
        return back_to(f"/console/checking/score/{following}", said=said)

    @pages.get("/samples/{number}/agreement")
    def agree(request: Request, number: int) -> Response:
        person = console.gate.person(request, *CHECKERS)
        sample = _needed(console, number)
        overall, sentences = agreements(sample, _scored(console, sample))
        words = wordings(console)["verdict_words"]
        values: dict[str, Any] = {"sample": sample, "overall": overall, "sentences": sentences, "fewest": FEWEST}
        return console.show(request, "checking/agreement.html", person, order=[words[each] for each in ORDER], **values)


def agreements(sample: Sample, checked: Sequence[Checked]) -> tuple[Agreement, Agreement]:
    """Work out how far the two raters of a sample agree, over whole answers and over sentences."""
    overall: list[Pairs] = []
    sentences: list[Pairs] = []
    for each in checked:
        first, second = (each.of(rater.id) for rater in sample.raters) if len(sample.raters) > 1 else (None, None)
        if first is None or second is None:
            continue
        overall.append([(first.found.verdict, second.found.verdict)])
        ours, theirs = first.found.sentences, second.found.sentences
        if first.found.is_cut_as(second.found) and (both := sorted(ours.keys() & theirs.keys())):
            sentences.append([(ours[number], theirs[number]) for number in both])
    return agreement(overall), agreement(sentences)


def _scored(console: Console, sample: Sample) -> Sequence[Checked]:
    return list(Scores(console.records).checked(Samples(console.records).replies(sample.id)).values())


def _needed(console: Console, number: int) -> Sample:
    sample = Samples(console.records).find(number)
    if sample is None:
        raise HTTPException(404, "There is no such sample.")
    return sample


def _items(console: Console, sample: Sample, person: Person) -> Mapping[str, Any]:
    replies = Samples(console.records).replies(sample.id)
    kept = kept_answers(console.web)
    with usable():
        lines = kept.lines(replies) if kept else {}
    checked = Scores(console.records).checked(replies)
    items = [(each, lines.get(each), checked.get(each)) for each in replies]
    return {"sample": sample, "items": items, "gone": len(replies) - len(lines)} | {
        "may_settle": person.may([Role.REVIEWER]),
        **wordings(console),
    }


def _make(console: Console, request: Request, person: Person, form: Form) -> Response:
    filters = filters_of(form.values, console.web.areas)
    people = dict(_people(console))
    chosen = [form.value(name) for name in _RATERS]
    form = form.with_faults({**filters.form.faults, **_faults(form, chosen, people)})
    kept = kept_answers(console.web)
    if form.faults or kept is None:
        return _form_page(console, request, person, form, status=422)
    new = NewSample(
        name=console.web.screened(form.value("name").strip()).text,
        drawn_from=_drawn_from(filters, console),
        seed=secrets.randbelow(1_000_000),
        replies=(),
        raters=tuple(Rater(id=int(each), name=people[each]) for each in chosen if each),
        takes_scored=bool(form.value(_SCORED)),
    )
    samples = Samples(console.records)
    taken = samples.taken(scored_by=new.scored_by)
    with usable():
        replies = kept.draw(filters.sought, many=int(form.value("many")), seed=new.seed, leave_out=taken)
        matching = 0 if replies else kept.count(filters.sought)
    if not replies:
        form = form.with_faults(_nothing_left(matching, takes_scored=new.takes_scored))
        return _form_page(console, request, person, form, status=422)
    number = samples.make(replace(new, replies=replies), by=person.name)
    console.gate.note(person, "made a sample", f"sample {number}")
    fewer = len(replies) < int(form.value("many"))
    return back_to(f"/console/checking/samples/{number}", said="fewer" if fewer else "made")


def _nothing_left(matching: int, *, takes_scored: bool) -> dict[str, str]:
    """Say why nothing was drawn, beside what would change it."""
    if not matching:
        return {"": "No answer that is kept is like that; choose more widely"}
    many = f"More than {MOST_COUNTED:,}" if matching > MOST_COUNTED else f"{matching:,}"
    match = "answer matches" if matching == 1 else "answers match"
    told = f"{many} {match}, and nothing is left to draw: what matches is in a sample or scored already"
    return {_SCORED: told if takes_scored else f"{told}. Tick this to draw also what the two have scored"}


def _drawn_from(filters: Filters, console: Console) -> str:
    words = filters.in_words(console.web.areas)
    return console.web.screened(words).text if filters.sought.words else words


def _faults(form: Form, chosen: Sequence[str], people: Mapping[str, str]) -> dict[str, str]:
    faults = {}
    name, many = form.value("name").strip(), form.value("many").strip()
    if not name or len(name) > MOST_NAME:
        faults["name"] = f"Give the sample a name of at most {MOST_NAME} characters"
    if not many.isdecimal() or not 1 <= int(many[:9]) <= MOST:
        faults["many"] = f"Give a number from 1 to {MOST}"
    for field, each in zip(_RATERS, chosen, strict=True):
        if each and each not in people:
            faults[field] = "This person has no account here any more; choose another"
    if chosen[0] and chosen[0] == chosen[1]:
        faults["second"] = "Choose two different people: one person cannot agree with themselves"
    if form.value(_SCORED) and not all(chosen):
        faults[_SCORED] = "Say below who the two are: only their own scores can count in this sample"
    return faults


def _people(console: Console) -> Sequence[tuple[str, str]]:
    """List who may score, by name."""
    accounts, _ = Accounts(console.records, now=lambda: datetime.now(UTC)).page(most=MOST_PEOPLE)
    wanted = {role.value for role in CHECKERS}
    return [(str(each.id), each.name) for each in accounts if each.is_active and each.all_roles & wanted]


def _form_page(console: Console, request: Request, person: Person, form: Form, *, status: int = 200) -> Response:
    kept = kept_answers(console.web)
    with usable():
        left = kept.draw(Sought(), many=MOST, seed=0, leave_out=Samples(console.records).taken()) if kept else ()
    values: dict[str, Any] = {
        "form": form,
        "left": len(left),
        "options": options(console.web.areas),
        "people": [OPEN, *_people(console)],
        "most": MOST,
    }
    return console.show(request, "checking/new_sample.html", person, status=status, **values)
