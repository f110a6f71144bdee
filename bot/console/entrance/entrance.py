"""What the pages of the way in work with: the console's pages, the doors and the gate; and forms before signing in."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.records.secret_keys import new_key
from bot.console.console import Console
from bot.console.entrance.cookies import DOOR
from bot.console.entrance.doors import Doors
from bot.console.entrance.session_gate import FROM_ELSEWHERE, SessionGate, read_form
from bot.console.gate import NotAllowed
from bot.console.people import Person


@dataclass(frozen=True, kw_only=True)
class Entrance:
    """The parts of the way in, once the console is made."""

    console: Console
    doors: Doors
    gate: SessionGate

    @property
    def provider(self) -> str:
        """What the identity provider is called on a page; nothing where there is none."""
        return self.doors.provider.name if self.doors.provider else ""

    def show(
        self, request: Request, template: str, person: Person | None, /, *, status: int = 200, **values: object
    ) -> Response:
        """Show a page of the way in."""
        said = request.query_params.get("said", "")
        shown = {"provider": self.provider, "said": said} | values
        return self.console.show(request, f"entrance/{template}", person, status=status, **shown)

    def show_at_door(self, request: Request, template: str, /, *, status: int = 200, **values: object) -> Response:
        """Show a page with a form to somebody who is not signed in: its token is bound to a cookie of this browser."""
        door = self.doors.cookies.read(request, DOOR) or new_key()
        page = self.show(request, template, None, status=status, door=_token(door), **values)
        self.doors.cookies.put(request, page, DOOR, door, lasts=None)
        return page

    async def posted_at_door(self, request: Request) -> FormData:
        """Read such a form. Raises NotAllowed where it does not come from a page that this browser was given."""
        if self.gate.is_from_elsewhere(request):
            raise NotAllowed(FROM_ELSEWHERE)
        door = self.doors.cookies.read(request, DOOR)
        if door is None:
            raise NotAllowed(f"{FROM_ELSEWHERE} The console needs cookies.")
        posted = await read_form(request)
        if not hmac.compare_digest(str(posted.get("token") or "").encode(), _token(door).encode()):
            raise NotAllowed(FROM_ELSEWHERE)
        return posted


def _token(door: str) -> str:
    return hashlib.sha256(f"forms before signing in {door}".encode()).hexdigest()
