"""The way in as the application mounts it: its pages, its gate, and what it does where nobody is signed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from bot.console.console import Console
from bot.console.entrance import openid_pages, own_account, people_pages, record_page, sign_in, welcome
from bot.console.entrance.doors import Doors
from bot.console.entrance.entering import to_sign_in
from bot.console.entrance.entrance import Entrance
from bot.console.entrance.session_gate import SessionGate
from bot.console.gate import SignInNeeded


@dataclass(frozen=True, kw_only=True)
class WayIn:
    """The real way in. Tests of a story have none: their gate lets in whom the test names."""

    doors: Doors
    gate: SessionGate

    def routers(self, console: Console) -> Sequence[APIRouter]:
        """Give its pages."""
        entrance = Entrance(console=console, doors=self.doors, gate=self.gate)
        parts = (sign_in, openid_pages, welcome, own_account, people_pages, record_page)
        return tuple(part.router(entrance) for part in parts)

    def to_sign_in(self, request: Request, needed: SignInNeeded) -> Response:
        """Send somebody to the sign-in page."""
        return to_sign_in(self.doors, request, needed)
