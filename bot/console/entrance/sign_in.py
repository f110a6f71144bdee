"""Signing in by e-mail and password, signing out, and the text that was kept when a session had ended."""

from __future__ import annotations

import hashlib
import hmac

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from bot.adapters.records.secret_keys import new_key
from bot.console.console import Console
from bot.console.entrance.cookies import DOOR, KEPT
from bot.console.entrance.doors import Doors
from bot.console.entrance.entering import leave, let_in
from bot.console.entrance.onward import onward
from bot.console.entrance.session_gate import FROM_ELSEWHERE, RESENT, SessionGate, read_form
from bot.console.forms import Form
from bot.console.gate import NotAllowed

_WRONG = "The e-mail or the password is not right. If you forgot it, ask an administrator for a new link."

FAILED = "Signing in did not work. Please try again; if it fails again, tell an administrator of the console."


def router(console: Console, doors: Doors, gate: SessionGate) -> APIRouter:
    """Make the routes."""
    routes = APIRouter()

    @routes.get("/console/sign-in")
    def sign_in_page(request: Request) -> Response:
        said = {name: bool(request.query_params.get(name)) for name in ("ended", "left")}
        return _page(console, doors, request, Form(), **said)

    @routes.post("/console/sign-in")
    async def sign_in(request: Request) -> Response:
        posted = await door_form(doors, gate, request)
        return await run_in_threadpool(_sign_in, console, doors, request, Form.of(posted))

    @routes.post("/console/sign-out")
    async def sign_out(request: Request) -> Response:
        if await run_in_threadpool(gate.somebody, request) is not None:
            await gate.posted_by_somebody(request)
        return await run_in_threadpool(leave, doors, request)

    @routes.get("/console/kept")
    def kept_page(request: Request) -> Response:
        person = gate.person(request)
        key = doors.cookies.read(request, KEPT)
        post = None if key is None else doors.kept.read(person.id, key)
        return console.show(request, "entrance/kept.html", person, post=post, resent=RESENT)

    return routes


def door_page(
    console: Console, doors: Doors, request: Request, template: str, *, status: int = 200, **values: object
) -> Response:
    """Show a page with a form to somebody who is not signed in: its token is bound to a cookie of this browser."""
    door = doors.cookies.read(request, DOOR) or new_key()
    provider = doors.provider.name if doors.provider else ""
    page = console.show(request, template, None, status=status, door=_token(door), provider=provider, **values)
    doors.cookies.put(request, page, DOOR, door, lasts=None)
    return page


async def door_form(doors: Doors, gate: SessionGate, request: Request) -> FormData:
    """Read such a form. Raises NotAllowed where it does not come from a page that this browser was given."""
    door = doors.cookies.read(request, DOOR)
    posted = await read_form(request)
    told = str(posted.get("token") or "")
    if gate.is_from_elsewhere(request) or door is None or not hmac.compare_digest(told.encode(), _token(door).encode()):
        raise NotAllowed(FROM_ELSEWHERE if door is not None else f"{FROM_ELSEWHERE} The console needs cookies.")
    return posted


def _token(door: str) -> str:
    return hashlib.sha256(f"forms before signing in {door}".encode()).hexdigest()


def _page(console: Console, doors: Doors, request: Request, form: Form, *, status: int = 200, **said: bool) -> Response:
    wanted = onward(form.value("onward") or request.query_params.get("onward"))
    known = {"ended": False, "left": False} | said
    failed = FAILED if request.query_params.get("failed") else ""
    return door_page(
        console,
        doors,
        request,
        "entrance/sign_in.html",
        status=status,
        form=form,
        wanted=wanted,
        failed=failed,
        **known,
    )


def _sign_in(console: Console, doors: Doors, request: Request, form: Form) -> Response:
    email, password = form.value("email"), form.value("password")
    doors.counts.sign_in(request, email)
    account, kept = doors.accounts.by_login(email)
    is_right = doors.passwords.is_right(password[:1000], kept)
    if account is None or not account.is_active or not is_right:
        typed = Form(values={"email": email, "onward": form.value("onward")}).with_faults({"email": _WRONG})
        return _page(console, doors, request, typed, status=422)
    if kept is not None and doors.passwords.is_outdated(kept):
        doors.accounts.set_password(account.id, doors.passwords.hashed(password))
    doors.deeds.keep(account.id, account.name, "signed in", "with a password")
    return let_in(doors, request, account.id, wanted=form.value("onward"))
