"""Teaching a passage: find it by words, choose it, mark the sentences that answer, read the answer, teach it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response

from bot.adapters.records.corrections import ChangedMeanwhile, Correction, Draft, Kind, State
from bot.console.console import back_to
from bot.console.corrections.desk import PATH, Desk, author
from bot.console.corrections.form_routes import add_form_routes
from bot.console.corrections.lesson import Lesson, draft_of, faults_in, mark_of
from bot.console.corrections.trying import tried
from bot.console.forms import Form, whole_number
from bot.console.people import Person
from bot.ports import Finding


def add_routes(pages: APIRouter, desk: Desk) -> None:
    """Add the pages on which a passage is taught."""
    add_form_routes(pages, desk, Kind.TAUGHT, form=Lesson, page=_page, sent=_taught)


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
    """Do what a button says: search, choose, show what would be answered, or teach what was shown."""
    did, passage = lesson.form.value("do"), lesson.form.value("passage")
    if did not in ("show", "save"):
        return _page(request, desk, person, lesson, changes=changes)
    finding = desk.cited([passage]).get(passage) if passage else None
    faults = faults_in(lesson, finding)
    if faults or finding is None:
        return _page(request, desk, person, lesson.with_faults(faults), changes=changes)
    draft, was_personal = draft_of(desk, lesson, finding)
    old = None if changes is None else desk.correction(changes, Kind.TAUGHT)
    if did == "show" or lesson.form.value("shown") != mark_of(draft):
        return _shown(request, desk, person, lesson, finding, old)
    if not lesson.form.value("limits_read") and tried(desk, draft, finding, old).left_out:
        told = lesson.with_faults({"limits_read": "Read the sentences that would be left out, and tick that you did."})
        return _shown(request, desk, person, told, finding, old)
    try:
        identifier = _kept(desk, draft, person, lesson.form, changes)
    except ChangedMeanwhile as error:
        seen = Form(values={**lesson.form.values, "seen": str(error.now.revision)})
        told = replace(lesson, form=seen).with_faults(
            {"": "Somebody else changed this meanwhile. Yours is below and not saved yet."}
        )
        return _page(request, desk, person, told, changes=changes, now=error.now)
    desk.keep_as_case(desk.corrections.get(identifier))
    desk.console.gate.note(person, "taught a passage", f"correction {identifier}")
    return back_to(f"{PATH}/{identifier}", said="taught-personal" if was_personal else "taught")


def _shown(
    request: Request, desk: Desk, person: Person, lesson: Lesson, finding: Finding, old: Correction | None
) -> Response:
    """Show what Signpost would answer, before anything is in force."""
    draft, was_personal = draft_of(desk, lesson, finding)
    return desk.console.show(
        request, "corrections/teach_shown.html", person, status=422 if lesson.form.faults else 200, form=lesson.form,
        trial=tried(desk, draft, finding, old), draft=draft, marked=lesson.marked, mark=mark_of(draft),
        was_personal=was_personal, changes=None if old is None else old.id,
    )  # fmt: skip


def _kept(desk: Desk, draft: Draft, person: Person, form: Form, changes: int | None) -> int:
    """Keep it and give its id. Raises ChangedMeanwhile."""
    if changes is None:
        return desk.corrections.make(draft, State.IN_FORCE, by=author(person), at=datetime.now(UTC))
    seen = whole_number(form.value("seen")) or 0
    desk.corrections.change(changes, draft, State.IN_FORCE, seen=seen, by=author(person))
    return changes


def area_choices(desk: Desk) -> list[tuple[str, str]]:
    """List the areas to choose from."""
    return [("", "Wherever its documents apply"), *((each.id, each.name) for each in desk.console.web.areas)]
