"""Where somebody goes on to after signing in: a page of the console, whatever an address was made to say."""

from __future__ import annotations

import re
from urllib.parse import urlencode

START = "/console"
_OURS = re.compile(r"/console(?:/[A-Za-z0-9._~%/-]*)?(?:\?[^\s\\#]*)?")


def onward(wanted: str | None) -> str:
    """Give the page that was wanted, where it is one of the console's; else the start."""
    if wanted and _OURS.fullmatch(wanted) and ".." not in wanted and "//" not in wanted.partition("?")[0]:
        is_way_in = wanted.partition("?")[0] in {"/console/sign-in", "/console/sign-out"}
        return START if is_way_in else wanted
    return START


def sign_in_at(wanted: str, **more: str) -> str:
    """Give the address of the sign-in page that leads on to a page."""
    goes_on = {} if onward(wanted) == START else {"onward": onward(wanted)}
    asked = urlencode(goes_on | more)
    return f"/console/sign-in?{asked}" if asked else "/console/sign-in"
