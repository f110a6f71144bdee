"""How a room comes to a drill: the address to type, and the square that a phone's camera reads."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

import segno
from markupsafe import Markup
from starlette.requests import Request

from bot.adapters.records.drills import Drill
from bot.console.console import Console

PHONES = "/drill"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where phones go. `link` has the drill's code in it; "" where no phone in the room could open it."""

    typed: str  # as somebody types it off a wall
    link: str
    is_set: bool  # by whoever runs the server; else it is only the address in the trainer's own browser

    @property
    def square(self) -> Markup:
        """The link as a square of dots (a QR code), dark on white in every look, as cameras want it."""
        made = segno.make_qr(self.link, error="m")
        return Markup(made.svg_inline(dark="#000", light="#fff", omitsize=True, svgclass="square", lineclass=""))  # noqa: S704 - dots alone


def way_of(console: Console, request: Request, drill: Drill) -> Way:
    """Give the way to a drill: by SIGNPOST_PUBLIC_URL, else by the address that the trainer's browser used."""
    public = console.bootstrap.bot.public_url.rstrip("/")
    base = public or f"{request.url.scheme}://{request.url.netloc}"
    typed = base.partition("://")[2] + PHONES
    is_reached = bool(public) or not _is_this_machine(request.url.hostname or "")
    return Way(typed=typed, link=f"{base}{PHONES}/{drill.code}" if is_reached else "", is_set=bool(public))


def _is_this_machine(host: str) -> bool:
    """Whether only programs of this machine come to a host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
