"""The routes of a form that makes a correction: opened, sent, opened again to change what was made, sent again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, Self, TypeVar

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from bot.adapters.records.corrections import Correction, Kind
from bot.console.corrections.desk import MAY, PATH, Desk
from bot.console.forms import Form
from bot.console.people import Person


class Filled(Protocol):
    """A form as it stands, with what was chosen in it."""

    def __init__(self, *, form: Form) -> None: ...

    @classmethod
    def of(cls, posted: FormData) -> Self:
        """Take what was posted."""
        ...

    @classmethod
    def again(cls, correction: Correction) -> Self:
        """Fill it with what is kept."""
        ...


_Filled = TypeVar("_Filled", bound=Filled)
_PATHS = {Kind.TAUGHT: "teach", Kind.APPROVED: "write"}


def add_form_routes(
    pages: APIRouter,
    desk: Desk,
    kind: Kind,
    *,
    form: type[_Filled],
    page: Callable[..., Response],
    sent: Callable[[Request, Desk, Person, _Filled, int | None], Response],
) -> None:
    """Add them. `page` shows the form; `sent` does what a button says, and is given the correction it changes."""
    path = _PATHS[kind]

    @pages.get(f"{PATH}/{path}")
    def begin(request: Request, reply: str = "") -> Response:
        person = desk.console.gate.person(request, *MAY)
        return page(request, desk, person, form(form=Form(values=desk.begun(reply))))

    @pages.post(f"{PATH}/{path}")
    async def make(request: Request) -> Response:
        return await posted(request, None)

    @pages.get(f"{PATH}/{{id:int}}/{path}")
    def again(request: Request, id: int) -> Response:  # noqa: A002 - what it is called in the address
        person = desk.console.gate.person(request, *MAY)
        return page(request, desk, person, form.again(desk.correction(id, kind)), changes=id)

    @pages.post(f"{PATH}/{{id:int}}/{path}")
    async def change(request: Request, id: int) -> Response:  # noqa: A002 - as above
        return await posted(request, id)

    async def posted(request: Request, changes: int | None) -> Response:
        person, given = await desk.console.gate.posted(request, *MAY)
        return await run_in_threadpool(sent, request, desk, person, form.of(given), changes)
