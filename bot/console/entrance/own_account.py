"""Somebody's own account: the name that others see, and the password."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.console.console import back_to
from bot.console.entrance.account_forms import OwnName, password_faults
from bot.console.entrance.cookies import SESSION
from bot.console.entrance.entrance import Entrance
from bot.console.forms import Form, checked
from bot.console.gate import SignInNeeded
from bot.console.people import Person

_PATH = "/console/account"


def router(entrance: Entrance) -> APIRouter:
    """Make the routes."""
    routes, gate = APIRouter(), entrance.gate

    @routes.get(_PATH)
    def account_page(request: Request) -> Response:
        person = gate.somebody(request)
        if person is None:
            raise SignInNeeded
        return _page(entrance, request, person, Form(values={"name": person.name}))

    @routes.post(f"{_PATH}/name")
    async def rename(request: Request) -> Response:
        person, posted = await gate.posted_by_somebody(request)
        return await run_in_threadpool(_renamed, entrance, request, person, Form.of(posted))

    @routes.post(f"{_PATH}/password")
    async def change_password(request: Request) -> Response:
        person, posted = await gate.posted_by_somebody(request)
        return await run_in_threadpool(_password_changed, entrance, request, person, Form.of(posted))

    return routes


def _renamed(entrance: Entrance, request: Request, person: Person, form: Form) -> Response:
    named, form = checked(OwnName, form)
    if named is None:
        return _page(entrance, request, person, form, status=422)
    doors = entrance.doors
    doors.accounts.rename(person.id, named.name)
    doors.deeds.keep(person.id, named.name, "changed their name", f"from {person.name}")
    return back_to(_PATH, said="name")


def _password_changed(entrance: Entrance, request: Request, person: Person, form: Form) -> Response:
    doors = entrance.doors
    doors.counts.sign_in(request, person.email)
    account = doors.accounts.of(person.id)
    _, kept = doors.accounts.by_login(person.email)
    faults = password_faults(form, name=person.name, email=person.email)
    if account is None or not account.has_password or not doors.passwords.is_right(form.value("current")[:1000], kept):
        faults = {"current": "This is not your password of now", **faults}
    if faults:
        typed = Form(values={"name": person.name}).with_faults(faults)
        return _page(entrance, request, person, typed, status=422)
    doors.accounts.set_password(person.id, doors.passwords.hashed(form.value("password")))
    doors.sessions.end_all(person.id, but=doors.cookies.read(request, SESSION) or "")
    doors.deeds.keep(person.id, person.name, "changed their password", "and ended their other sessions")
    return back_to(_PATH, said="password")


def _page(entrance: Entrance, request: Request, person: Person, form: Form, *, status: int = 200) -> Response:
    account = entrance.doors.accounts.of(person.id)
    return entrance.show(request, "account.html", person, status=status, form=form, account=account)
