"""What happens when somebody is let in, is sent to the sign-in page, or leaves."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.adapters.records.kept_posts import LASTS as KEPT_FOR
from bot.adapters.records.secret_keys import new_key
from bot.console.entrance.cookies import DOOR, KEPT, SESSION
from bot.console.entrance.doors import Doors
from bot.console.entrance.onward import onward, sign_in_at
from bot.console.entrance.session_gate import form_key
from bot.console.gate import SignInNeeded


def let_in(doors: Doors, request: Request, account: int, *, wanted: str = "") -> Response:
    """Begin a session in this browser, always a new one, and go on: first to what was kept, where something was."""
    key, before = new_key(), doors.cookies.read(request, SESSION)
    if before is not None:
        doors.sessions.end(before)
    doors.sessions.begin(account, key=key, form_key=form_key(key))
    doors.accounts.seen(account)
    kept = doors.cookies.read(request, KEPT)
    has_kept = kept is not None and doors.kept.read(account, kept) is not None
    response = RedirectResponse("/console/kept" if has_kept else onward(wanted), status_code=303)
    doors.cookies.put(request, response, SESSION, key, lasts=None)
    doors.cookies.drop(request, response, DOOR)
    return response


def to_sign_in(doors: Doors, request: Request, needed: SignInNeeded) -> Response:
    """Send somebody to the sign-in page, with the key to what they posted. A part of a page loads a whole one."""
    is_read = request.method in {"GET", "HEAD"}
    is_part = "hx-request" in request.headers
    # A part is no page to go on to: the page that it is in is named by htmx.
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    address = sign_in_at(here if is_read and not is_part else "", **({"ended": "1"} if needed.kept else {}))
    response = Response(headers={"HX-Redirect": address}) if is_part else RedirectResponse(address, status_code=303)
    if needed.kept is not None:
        doors.cookies.put(request, response, KEPT, needed.kept, lasts=KEPT_FOR)
    return response


def leave(doors: Doors, request: Request) -> Response:
    """End the session of this browser."""
    key = doors.cookies.read(request, SESSION)
    if key is not None:
        doors.sessions.end(key)
    response = RedirectResponse("/console/sign-in?left=1", status_code=303)
    doors.cookies.drop(request, response, SESSION)
    return response
