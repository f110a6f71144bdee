"""One-time links: the first administrator, an invitation, a new password."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from bot.adapters.records.accounts import Account, EmailTaken
from bot.adapters.records.sign_in_links import Link, LinkSpent, Purpose
from bot.console.entrance.account_forms import FirstAccount, password_faults
from bot.console.entrance.entering import let_in
from bot.console.entrance.entrance import Entrance
from bot.console.forms import Form, checked

TAKEN = "There is an account with this e-mail already; ask for a link to it"
_PAGE = "welcome.html"


def router(entrance: Entrance) -> APIRouter:
    """Make the routes."""
    routes = APIRouter()

    @routes.get("/console/welcome/{key}")
    def welcome(request: Request, key: str) -> Response:
        try:
            link = entrance.doors.links.by_key(key)
        except LinkSpent:
            return _spent(entrance, request)
        return _page(entrance, request, link, Form())

    @routes.post("/console/welcome/{key}")
    async def follow(request: Request, key: str) -> Response:
        form = Form.of(await entrance.posted_at_door(request))
        return await run_in_threadpool(_followed, entrance, request, key, form)

    return routes


def _followed(entrance: Entrance, request: Request, key: str, form: Form) -> Response:
    entrance.doors.counts.sign_in(request)
    try:
        link = entrance.doors.links.by_key(key)
        form = _read(link, _whose(entrance, link), form)
        if not form.faults:
            return _entered(entrance, request, key, link, form)
    except LinkSpent:
        return _spent(entrance, request)
    except EmailTaken:
        form = form.with_faults({"email" if link.purpose is Purpose.FIRST else "": TAKEN})
    return _page(entrance, request, link, form, status=422)


def _read(link: Link, account: Account | None, form: Form) -> Form:
    name, email = form.value("name"), form.value("email")
    if link.purpose is Purpose.FIRST:
        _, form = checked(FirstAccount, form)
    elif account is not None:
        name, email = account.name, account.email
    return form.with_faults(password_faults(form, name=name, email=email))


def _entered(entrance: Entrance, request: Request, key: str, link: Link, form: Form) -> Response:
    doors = entrance.doors
    password = doors.passwords.hashed(form.value("password"))
    if link.purpose is Purpose.FIRST:
        name, email = form.value("name").strip(), form.value("email")
        account = doors.links.follow_to_first(key, name=name, email=email, password=password)
    else:
        account = doors.links.follow_to_password(key, password)
        doors.sessions.end_all(account)
    found = doors.accounts.of(account)
    did = {Purpose.FIRST: "became the first administrator", Purpose.INVITED: "took up an invitation"}
    doors.deeds.keep(
        account, found.name if found else "", did.get(link.purpose, "set a new password"), "by a one-time link"
    )
    return let_in(doors, request, account)


def _page(entrance: Entrance, request: Request, link: Link, form: Form, *, status: int = 200) -> Response:
    account = _whose(entrance, link)
    can_use_provider = link.purpose is Purpose.INVITED and entrance.doors.provider is not None
    shown = {
        "form": form,
        "account": account,
        "can_use_provider": can_use_provider,
        "is_reset": link.purpose is Purpose.RESET,
    }
    return entrance.show_at_door(request, _PAGE, status=status, **shown)


def _whose(entrance: Entrance, link: Link) -> Account | None:
    return None if link.account is None else entrance.doors.accounts.of(link.account)


def _spent(entrance: Entrance, request: Request) -> Response:
    return entrance.show_at_door(request, "spent.html", status=410)
