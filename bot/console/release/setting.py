"""The form that sets which replies of a place wait, or are marked; it counts at once, in every process."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, Field

from bot.adapters.records.release import Mode, Release, Releases, SetMeanwhile, seen_of
from bot.console.console import Console, back_to
from bot.console.forms import Form, checked
from bot.console.people import Person, Role
from bot.console.release.office import SERVICES
from bot.console.release.places import AT_ONCE, name_of, otherwise

PATH = "/console/release"


class ModeForm(BaseModel):
    """How replies go out in a place."""

    mode: Mode
    percent: Annotated[int, Field(ge=1, le=100)] = 20
    minutes: Annotated[int, Field(ge=1, le=24 * 60)] = 30


_MODES = {Mode.OFF: "at once", Mode.SAMPLE: "a sample", Mode.ALL: "all answers"}
_WORDINGS = {
    "mode": "Choose which answers",
    "percent": "Give a share from 1 to 100",
    "minutes": "Give from 1 to 1440 minutes",
}


def add_to(routes: APIRouter, console: Console) -> None:
    """Add the routes of the form."""

    @routes.get("/set")
    def form_of(request: Request, place: str = "", workspace: str = "", room: str = "") -> Response:
        person = console.gate.person(request, Role.ADMIN)
        key = _place(place if "|" in place else f"{place}|{workspace}|{room}")
        return _shown(console, request, person, key, _filled(Releases(console.records).all().get(key)))

    @routes.post("/set")
    async def set_mode(request: Request) -> Response:
        person, posted = await console.gate.posted(request, Role.ADMIN)
        return await run_in_threadpool(_set, console, request, person, Form.of(posted))

    @routes.post("/unset")
    async def unset(request: Request) -> Response:
        person, posted = await console.gate.posted(request, Role.ADMIN)
        key = _place(str(posted.get("place", "")))
        await run_in_threadpool(Releases(console.records).unset, key)
        console.gate.note(person, "took a setting of release away", f"place {'|'.join(key)}")
        return back_to(PATH, said="unset")


def _set(console: Console, request: Request, person: Person, form: Form) -> Response:
    key = _place(form.value("place"))
    read, form = checked(ModeForm, form, _WORDINGS)
    if read is not None and key[0] in AT_ONCE and read.mode is Mode.ALL:
        form = form.with_faults({"mode": "Nothing can wait there; choose a sample of 100 to mark every answer"})
    if read is None or form.faults:
        return _shown(console, request, person, key, form, status=422)
    try:
        Releases(console.records).set(
            key, mode=read.mode, percent=read.percent, minutes=read.minutes, by=person.name, seen=form.value("seen")
        )
    except SetMeanwhile as error:
        form = Form(values={**form.values, "seen": seen_of(error.now)}, faults={"mode": _told(error.now)})
        return _shown(console, request, person, key, form, status=409)
    console.gate.note(person, f"set release to {_MODES[read.mode]}", f"place {'|'.join(key)}")
    return back_to(PATH, said="set")


def _told(now: Release | None) -> str:
    if now is None:
        return "Somebody has taken this setting away meanwhile. Save again to set it all the same"
    share = f", {now.percent} of 100" if now.mode is Mode.SAMPLE else ""
    return f"{now.set_by} has set this to {_MODES[now.mode]}{share} meanwhile. Save again to put yours in its place"


def _shown(
    console: Console, request: Request, person: Person, key: tuple[str, str, str], form: Form, status: int = 200
) -> Response:
    return console.show(
        request, "release/set.html", person, status=status, key=key, name=name_of(key), form=form, modes=Mode,
        holds=key[0] in SERVICES, otherwise=otherwise(console, key),
    )  # fmt: skip


def _filled(release: Release | None) -> Form:
    if release is None:
        return Form(values={"mode": Mode.OFF.value, "percent": "20", "minutes": "30", "seen": ""})
    return Form(
        values={
            "mode": release.mode.value,
            "percent": str(release.percent),
            "minutes": str(release.minutes),
            "seen": seen_of(release),
        }
    )


def _place(text: str) -> tuple[str, str, str]:
    surface, workspace, room = [*(part.strip() for part in text.split("|")), "", "", ""][:3]
    if surface not in (*SERVICES, *AT_ONCE) or (room and not workspace) or (workspace and surface in AT_ONCE):
        raise HTTPException(404, "There is no such place.")
    return surface, workspace, room
