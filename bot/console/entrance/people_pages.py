"""Accounts, for administrators: invite, give roles, deactivate, give a new link."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from bot.adapters.records.accounts import Account, EmailTaken, NewAccount
from bot.adapters.records.sign_in_links import Purpose
from bot.console.console import back_to
from bot.console.entrance.account_forms import ROLES_IN_WORDS, FirstAccount, roles_in
from bot.console.entrance.cookies import SESSION
from bot.console.entrance.doors import Doors
from bot.console.entrance.entrance import Entrance
from bot.console.entrance.person_page import changed, person_page
from bot.console.entrance.welcome import TAKEN
from bot.console.forms import Form, checked
from bot.console.people import Person, Role, roles_in_words

PAGE_OF = 50
_PATH = "/console/people"


def router(entrance: Entrance) -> APIRouter:
    """Make the routes."""
    routes, doors, gate = APIRouter(), entrance.doors, entrance.gate

    @routes.get(_PATH)
    def people(request: Request) -> Response:
        return _people(entrance, request, gate.person(request, Role.ADMIN))

    @routes.post(_PATH)
    async def invite(request: Request) -> Response:
        person, posted = await gate.posted(request, Role.ADMIN)
        roles = roles_in([str(each) for each in posted.getlist("roles")])
        return await run_in_threadpool(_invited, entrance, request, person, Form.of(posted), roles)

    @routes.get(f"{_PATH}/{{account:int}}")
    def one(request: Request, account: int) -> Response:
        person = gate.person(request, Role.ADMIN)
        return person_page(entrance, request, person, _needed(doors, account))

    @routes.post(f"{_PATH}/{{account:int}}")
    async def change(request: Request, account: int) -> Response:
        person, posted = await gate.posted(request, Role.ADMIN)
        found = await run_in_threadpool(_needed, doors, account)
        return await run_in_threadpool(changed, entrance, request, person, found, posted)

    @routes.post(f"{_PATH}/{{account:int}}/link")
    async def new_link(request: Request, account: int) -> Response:
        person, _ = await gate.posted(request, Role.ADMIN)
        found = await run_in_threadpool(_needed, doors, account)
        return await run_in_threadpool(_linked, entrance, request, person, found)

    @routes.post(f"{_PATH}/{{account:int}}/sign-out")
    async def end_sessions(request: Request, account: int) -> Response:
        person, _ = await gate.posted(request, Role.ADMIN)
        found = await run_in_threadpool(_needed, doors, account)
        await run_in_threadpool(doors.sessions.end_all, account, but=doors.cookies.read(request, SESSION) or "")
        await run_in_threadpool(gate.note, person, "ended the sessions", f"of {found.name}")
        return back_to(f"{_PATH}/{account}", said="ended")

    return routes


def page_asked(request: Request) -> int:
    """Give which page of a list is asked for; the first where what is asked is no number."""
    asked = request.query_params.get("page", "1")
    return max(int(asked), 1) if asked.isascii() and asked.isdecimal() and len(asked) < 8 else 1


def _needed(doors: Doors, account: int) -> Account:
    found = doors.accounts.of(account)
    if found is None:
        raise HTTPException(404, "Nobody here has this account. Look at the list of people.")
    return found


def _people(entrance: Entrance, request: Request, person: Person, *, status: int = 200, **typed: object) -> Response:
    page = page_asked(request)
    accounts, total = entrance.doors.accounts.page(first=(page - 1) * PAGE_OF, most=PAGE_OF)
    shown = {"accounts": accounts, "total": total, "page": page, "last": max(1, -(-total // PAGE_OF))}
    typed = {"form": Form(), "roles": ROLES_IN_WORDS, "ticked": frozenset()} | typed
    return entrance.show(request, "people.html", person, status=status, **shown, **typed)


def _invited(entrance: Entrance, request: Request, person: Person, form: Form, roles: frozenset[str]) -> Response:
    doors = entrance.doors
    who, form = checked(FirstAccount, form)
    if who is not None:
        try:
            account = doors.accounts.add(NewAccount(name=who.name, email=who.email, roles=roles, by=person.name))
        except EmailTaken:
            form = form.with_faults({"email": TAKEN})
        else:
            in_words = roles_in_words(roles, "no role")
            doors.deeds.keep(person.id, person.name, "invited", f"{account.name} ({in_words})")
            return _link_page(entrance, request, person, account, Purpose.INVITED)
    return _people(entrance, request, person, status=422, form=form, ticked=roles)


def _linked(entrance: Entrance, request: Request, person: Person, account: Account) -> Response:
    doors = entrance.doors
    is_new = not (account.has_password or account.has_identity)
    doors.deeds.keep(person.id, person.name, "made a one-time link", f"for {account.name}")
    return _link_page(entrance, request, person, account, Purpose.INVITED if is_new else Purpose.RESET)


def _link_page(entrance: Entrance, request: Request, person: Person, account: Account, purpose: Purpose) -> Response:
    doors = entrance.doors
    key = doors.links.make(purpose, account.id)
    root = doors.public_url.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"
    address = f"{root}/console/welcome/{key}"
    return entrance.show(request, "link.html", person, account=account, address=address)
