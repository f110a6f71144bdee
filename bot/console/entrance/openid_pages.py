"""Signing in through an identity provider: there and back, once, in the browser that began it."""

from __future__ import annotations

import logging

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from bot.adapters.records.accounts import Account, NewAccount
from bot.adapters.records.secret_keys import kept_as, new_key
from bot.adapters.records.sign_in_links import LinkSpent
from bot.adapters.records.sign_ins_begun import SignInBegun
from bot.console.entrance.cookies import DOOR
from bot.console.entrance.doors import Doors
from bot.console.entrance.entering import let_in
from bot.console.entrance.entrance import Entrance
from bot.console.entrance.onward import onward
from bot.console.entrance.openid import Provider, ProviderFailed, new_secret
from bot.console.entrance.openid_spec import Identity, Refused

_log = logging.getLogger("signpost.console")


def router(entrance: Entrance) -> APIRouter:
    """Make the routes; none where no identity provider is set up."""
    routes, doors, provider = APIRouter(), entrance.doors, entrance.doors.provider
    if provider is None:
        return routes

    @routes.get("/console/sign-in/provider")
    def there(request: Request, link: str = "") -> Response:
        doors.counts.sign_in(request)
        return _sent_there(doors, provider, request, link)

    @routes.get("/console/sign-in/back")
    def back(request: Request, state: str = "", code: str = "") -> Response:
        doors.counts.sign_in(request)
        try:
            return _came_back(doors, provider, request, state, code)
        except ProviderFailed as error:
            _log.warning("somebody could not sign in: %s", error)
            return _failed("provider")
        except Refused as error:
            _log.warning("somebody could not sign in: %s", error)
            return _failed(error.why)
        except LinkSpent:
            return _failed("link")

    return routes


def _sent_there(doors: Doors, provider: Provider, request: Request, link: str) -> Response:
    door = doors.cookies.read(request, DOOR) or new_key()
    state, nonce, verifier = new_secret(), new_secret(), new_secret()
    try:
        address = provider.address(back=_back(doors, request), state=state, nonce=nonce, verifier=verifier)
    except ProviderFailed as error:
        _log.warning("nobody can sign in through the identity provider: %s", error)
        return _failed("provider")
    wanted = onward(request.query_params.get("onward"))
    sign_in = SignInBegun(nonce=nonce, verifier=verifier, onward=wanted, link=kept_as(link) if link else None)
    doors.begun.keep(state, door, sign_in)
    response = RedirectResponse(address, status_code=303)
    doors.cookies.put(request, response, DOOR, door, lasts=None)
    return response


def _came_back(doors: Doors, provider: Provider, request: Request, state: str, code: str) -> Response:
    door = doors.cookies.read(request, DOOR)
    begun = None if door is None else doors.begun.take(state, door)
    if begun is None or not code:
        return _failed("again")
    identity = provider.identity(code=code, back=_back(doors, request), nonce=begun.nonce, verifier=begun.verifier)
    account = _account_of(doors, identity, begun.link)
    if not account.is_active:
        return _failed("inactive")
    doors.accounts.map_roles(account.id, identity.roles)
    doors.deeds.keep(account.id, account.name, "signed in", f"through {provider.name}")
    return let_in(doors, request, account.id, wanted=begun.onward)


def _account_of(doors: Doors, identity: Identity, link: str | None) -> Account:
    """Give whose identity it is: by issuer and subject, by an invitation; else a new account, which may do nothing.

    Never by the e-mail: whoever can set the e-mail of some directory's account would be anybody here.
    """
    known = doors.accounts.by_identity(identity.issuer, identity.subject)
    if known is not None:
        return known
    if link is not None:
        invited = doors.links.follow_to_identity(link, issuer=identity.issuer, subject=identity.subject)
        found = doors.accounts.of(invited)
        assert found is not None  # noqa: S101 - its link was followed
        return found
    new = NewAccount(name=identity.name, email=identity.email, mapped=identity.roles, by_login=False)
    return doors.accounts.add_identified(new, issuer=identity.issuer, subject=identity.subject)


def _back(doors: Doors, request: Request) -> str:
    root = doors.public_url.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"
    return f"{root}/console/sign-in/back"


def _failed(why: str) -> Response:
    return RedirectResponse(f"/console/sign-in?failed={why}", status_code=303)
