"""Teaching a passage: find it by words, choose it, mark the sentences that answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from bot.adapters.records.corrections import ChangedMeanwhile, Correction, Draft, Kind, State, Statement
from bot.answering.assistant import MOST_QUOTED_WORDS
from bot.console.console import back_to
from bot.console.corrections.desk import MAY, PATH, Desk, author, screened, source_of
from bot.console.forms import Form
from bot.console.people import Person
from bot.ports import Finding
from knowledge.sentences import sentences

MOST_WORDINGS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """The form as it stands: what was typed, the passage that was chosen and the sentences that are marked in it."""

    form: Form
    marked: tuple[int, ...] = ()

    @classmethod
    def of(cls, posted: FormData) -> Lesson:
        """Take what was posted; ticks in another passage than the one that is chosen now count for nothing."""
        marked = tuple(int(each) for each in posted.getlist("sentence") if isinstance(each, str) and each.isdigit())
        is_of_it = posted.get("marked_in") == posted.get("passage")
        return cls(form=Form.of(posted), marked=marked if is_of_it else ())

    @classmethod
    def again(cls, correction: Correction) -> Lesson:
        """Fill the form with what is kept."""
        (source,) = correction.statements[0].sources
        values = {
            "question": correction.wordings[0], "others": "\n".join(correction.wordings[1:]),
            "words": correction.wordings[0], "passage": source.passage, "note": correction.note,
            "reply": correction.reply or "", "area": correction.area or "", "seen": str(correction.revision),
        }  # fmt: skip
        marked = tuple(n for n, each in enumerate(sentences(source.words)) if each in source.marked)
        return cls(form=Form(values=values), marked=marked)


def add_routes(pages: APIRouter, desk: Desk) -> None:
    """Add the pages on which a passage is taught."""

    @pages.get(f"{PATH}/teach")
    def form(request: Request, reply: str = "") -> Response:
        person = desk.console.gate.person(request, *MAY)
        return _page(request, desk, person, Lesson(form=Form(values=desk.begun(reply))))

    @pages.post(f"{PATH}/teach")
    async def teach(request: Request) -> Response:
        person, posted = await desk.console.gate.posted(request, *MAY)
        return await run_in_threadpool(_taught, request, desk, person, Lesson.of(posted), None)

    @pages.get(f"{PATH}/{{id:int}}/teach")
    def again(request: Request, id: int) -> Response:  # noqa: A002 - what it is called in the address
        person = desk.console.gate.person(request, *MAY)
        return _page(request, desk, person, Lesson.again(desk.correction(id)), changes=id)

    @pages.post(f"{PATH}/{{id:int}}/teach")
    async def change(request: Request, id: int) -> Response:  # noqa: A002 - as above
        person, posted = await desk.console.gate.posted(request, *MAY)
        return await run_in_threadpool(_taught, request, desk, person, Lesson.of(posted), id)


def _page(
    request: Request, desk: Desk, person: Person, lesson: Lesson, *, changes: int | None = None,
    now: Correction | None = None,
) -> Response:  # fmt: skip
    form = lesson.form
    found = desk.search(form.value("words"), form.value("document"))
    chosen = desk.cited([form.value("passage")]).get(form.value("passage")) if form.value("passage") else None
    return desk.console.show(
        request, "corrections/teach.html", person, status=422 if form.faults else 200, form=form, found=found,
        chosen=chosen, marked=lesson.marked, changes=changes, now=now,
        documents=[("", "All documents"), *((each.id, each.title) for each in desk.documents())],
        areas=area_choices(desk), can_search=desk.library is not None,
    )  # fmt: skip


def _taught(request: Request, desk: Desk, person: Person, lesson: Lesson, changes: int | None) -> Response:
    if lesson.form.value("do") != "save":
        return _page(request, desk, person, lesson, changes=changes)
    passage = lesson.form.value("passage")
    finding = desk.cited([passage]).get(passage) if passage else None
    faults = _faults(lesson, finding)
    if faults or finding is None:
        return _page(request, desk, person, replace(lesson, form=lesson.form.with_faults(faults)), changes=changes)
    draft, was_personal = _draft(desk, lesson, finding)
    try:
        identifier = _kept(desk, draft, person, lesson.form, changes)
    except ChangedMeanwhile as error:
        seen = Form(values={**lesson.form.values, "seen": str(error.now.revision)})
        told = seen.with_faults({"": "Somebody else changed this meanwhile. Yours is below and not saved yet."})
        return _page(request, desk, person, replace(lesson, form=told), changes=changes, now=error.now)
    desk.keep_as_case(desk.corrections.get(identifier))
    desk.console.gate.note(person, "taught a passage", f"correction {identifier}")
    return back_to(f"{PATH}/{identifier}", said="taught-personal" if was_personal else "taught")


def _kept(desk: Desk, draft: Draft, person: Person, form: Form, changes: int | None) -> int:
    """Keep it and give its id. Raises ChangedMeanwhile."""
    if changes is None:
        return desk.corrections.make(draft, State.IN_FORCE, by=author(person), at=datetime.now(UTC))
    seen = form.value("seen")
    desk.corrections.change(changes, draft, State.IN_FORCE, seen=int(seen) if seen.isdigit() else 0, by=author(person))
    return changes


def _faults(lesson: Lesson, finding: Finding | None) -> Mapping[str, str]:
    faults = {}
    if not lesson.form.value("question").strip():
        faults["question"] = "Type the question that the passage answers."
    if finding is None:
        faults["found"] = "Choose the passage that should have answered."
    elif any(place >= len(finding.sentences) for place in lesson.marked):
        faults["found"] = "The passage has changed since you chose it. Choose it again."
    elif sum(len(finding.sentences[place].split()) for place in set(lesson.marked)) > MOST_QUOTED_WORDS:
        faults["sentence-0"] = f"Mark fewer sentences: at most {MOST_QUOTED_WORDS} words can be quoted in one answer."
    return faults


def _draft(desk: Desk, lesson: Lesson, finding: Finding) -> tuple[Draft, bool]:
    """Make what is kept of it, without personal details; whether there were any."""
    form = lesson.form
    typed = [form.value("question"), *form.value("others").splitlines()]
    said = [screened(desk.console, each) for each in typed if each.strip()][:MOST_WORDINGS]
    note = screened(desk.console, form.value("note"))
    marked = [finding.sentences[place] for place in sorted(set(lesson.marked))]
    draft = Draft(
        kind=Kind.TAUGHT,
        wordings=tuple(dict.fromkeys(each.text for each in said)),
        statements=(Statement(words="", sources=(source_of(finding, marked),)),),
        area=form.value("area") or None,
        reply=form.value("reply")[:32] or None,
        note=note.text,
    )
    return draft, any(each.kinds for each in (*said, note))


def area_choices(desk: Desk) -> list[tuple[str, str]]:
    """List the areas to choose from."""
    return [("", "Wherever its documents apply"), *((each.id, each.name) for each in desk.console.web.areas)]
