"""One account, for administrators: its name, roles and state, and what happens when two change it at once."""

from __future__ import annotations

from fastapi import Request, Response
from starlette.datastructures import FormData

from bot.adapters.records.accounts import Account, Change, ChangedMeanwhile, LastAdmin
from bot.console.console import back_to
from bot.console.entrance.account_forms import ROLES_IN_WORDS, OwnName, roles_in
from bot.console.entrance.cookies import SESSION
from bot.console.entrance.doors import Doors
from bot.console.entrance.entrance import Entrance
from bot.console.forms import Form, checked
from bot.console.people import Person, roles_in_words

_LAST_ADMIN = "Nobody else administers the console. Make somebody else an administrator first."


def person_page(
    entrance: Entrance, request: Request, person: Person, account: Account, /, *, status: int = 200, **typed: object
) -> Response:
    """Show an account with what stands, or with what was typed."""
    form = Form(values={"name": account.name, "is_active": "1" if account.is_active else ""})
    shown = {"form": form, "ticked": account.roles, "meanwhile": False} | typed
    return entrance.show(request, "person.html", person, status=status, account=account, roles=ROLES_IN_WORDS, **shown)


def changed(entrance: Entrance, request: Request, person: Person, account: Account, posted: FormData) -> Response:
    """Take a changed account. The second of two who change it at once is told what stands now."""
    form, roles = Form.of(posted), roles_in([str(each) for each in posted.getlist("roles")])
    named, form = checked(OwnName, form)
    if named is None:
        return person_page(entrance, request, person, account, form=form, ticked=roles, status=422)
    seen = form.value("seen")
    change = Change(
        name=named.name, roles=roles, is_active=bool(form.value("is_active")), by=person.name,
        seen=int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 10 else 0,
    )  # fmt: skip
    try:
        after = entrance.doors.accounts.change(account.id, change)
    except LastAdmin:
        form = form.with_faults({"": _LAST_ADMIN})
        return person_page(entrance, request, person, account, form=form, ticked=roles, status=422)
    except ChangedMeanwhile:
        return person_page(entrance, request, person, account, form=form, ticked=roles, status=409, meanwhile=True)
    _follow_up(entrance.doors, request, person, account, after)
    return back_to(f"/console/people/{account.id}", said="changed")


def _follow_up(doors: Doors, request: Request, person: Person, before: Account, after: Account) -> None:
    """Write down what was changed; who may do something else than before signs in again."""
    if before.roles != after.roles:
        in_words = roles_in_words(after.roles, "no role")
        doors.deeds.keep(person.id, person.name, "gave roles", f"{after.name}: {in_words}")
    if before.is_active != after.is_active:
        did = "activated" if after.is_active else "deactivated"
        doors.deeds.keep(person.id, person.name, did, f"the account of {after.name}")
    if before.name != after.name:
        doors.deeds.keep(person.id, person.name, "renamed", f"{before.name} as {after.name}")
    if before.roles != after.roles or before.is_active != after.is_active:
        doors.sessions.end_all(after.id, but=doors.cookies.read(request, SESSION) or "")
