"""Signing in by e-mail and password, signing out, and the text that was kept when a session had ended."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.console.entrance.cookies import KEPT
from bot.console.entrance.entering import leave, let_in
from bot.console.entrance.entrance import Entrance
from bot.console.entrance.onward import onward
from bot.console.entrance.session_gate import FROM_ELSEWHERE, RESENT
from bot.console.forms import Form
from bot.console.gate import NotAllowed

_WRONG = "The e-mail or the password is not right. If you forgot it, ask an administrator for a new link."
_AGAIN = "Please try again; if it fails again, tell an administrator of the console."
# Why signing in through the identity provider did not work, by the key in the address.
_FAILED = {
    "provider": f"The identity provider could not be reached, or did not say who you are. {_AGAIN}",
    "again": f"It took too long, or you began in another browser. {_AGAIN}",
    "elsewhere": "Your account belongs to an organisation that may not sign in here. Ask an administrator.",
    "unverified": "Your e-mail is not verified there. Verify it, then try again.",
    "inactive": "Your account here is deactivated. Ask an administrator.",
    "link": "Your invitation no longer works. Ask an administrator for a new link.",
}


def router(entrance: Entrance) -> APIRouter:
    """Make the routes."""
    routes, doors, gate = APIRouter(), entrance.doors, entrance.gate

    @routes.get("/console/sign-in")
    def sign_in_page(request: Request) -> Response:
        said = {name: bool(request.query_params.get(name)) for name in ("ended", "left")}
        return _page(entrance, request, Form(), **said)

    @routes.post("/console/sign-in")
    async def sign_in(request: Request) -> Response:
        posted = await entrance.posted_at_door(request)
        return await run_in_threadpool(_sign_in, entrance, request, Form.of(posted))

    @routes.post("/console/sign-out")
    async def sign_out(request: Request) -> Response:
        if await run_in_threadpool(gate.somebody, request) is not None:
            await gate.posted_by_somebody(request)
        elif gate.is_from_elsewhere(request):  # sent without our cookie, its answer would still take the cookie away
            raise NotAllowed(FROM_ELSEWHERE)
        return await run_in_threadpool(leave, doors, request)

    @routes.get("/console/kept")
    def kept_page(request: Request) -> Response:
        person = gate.person(request)
        key = doors.cookies.read(request, KEPT)
        post = None if key is None else doors.kept.read(person.id, key)
        return entrance.show(request, "kept.html", person, post=post, resent=RESENT)

    return routes


def _page(entrance: Entrance, request: Request, form: Form, *, status: int = 200, **said: bool) -> Response:
    wanted = onward(form.value("onward") or request.query_params.get("onward"))
    failed = _FAILED.get(request.query_params.get("failed", ""), "")
    shown = {"ended": False, "left": False, "failed": failed, "form": form, "wanted": wanted} | said
    return entrance.show_at_door(request, "sign_in.html", status=status, **shown)


def _sign_in(entrance: Entrance, request: Request, form: Form) -> Response:
    doors = entrance.doors
    email, password = form.value("email"), form.value("password")
    doors.counts.sign_in(request, email)
    account, kept = doors.accounts.by_login(email)
    is_right = doors.passwords.is_right(password[:1000], kept)
    if account is None or not account.is_active or not is_right:
        typed = Form(values={"email": email, "onward": form.value("onward")}).with_faults({"email": _WRONG})
        return _page(entrance, request, typed, status=422)
    if kept is not None and doors.passwords.is_outdated(kept):
        doors.accounts.set_password(account.id, doors.passwords.hashed(password))
    doors.deeds.keep(account.id, account.name, "signed in", "with a password")
    return let_in(doors, request, account.id, wanted=form.value("onward"))
