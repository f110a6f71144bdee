"""What every page asks first: who is signed in, whether they may, and whether a form came from a page of ours."""

from __future__ import annotations

from typing import Protocol

from starlette.datastructures import FormData
from starlette.requests import Request

from bot.console.people import Person, Role


class SignInNeeded(Exception):
    """Nobody is signed in, or no longer. `kept` is the browser's key to what it posted, where that was kept."""

    def __init__(self, *, kept: str | None = None) -> None:
        super().__init__("nobody is signed in")
        self.kept = kept


class NotAllowed(Exception):
    """Somebody may not do it; the message says why. `lacks_role`: an administrator could give the role for it."""

    def __init__(self, message: str, *, lacks_role: bool = False) -> None:
        super().__init__(message)
        self.lacks_role = lacks_role


class Gate(Protocol):
    """Lets people in. Pages depend on this alone."""

    def somebody(self, request: Request) -> Person | None:
        """Give who is signed in, also where they hold no role yet."""
        ...

    def person(self, request: Request, *roles: Role) -> Person:
        """Give who is signed in and holds one of the roles (none named: any). Raises SignInNeeded, NotAllowed."""
        ...

    async def posted(self, request: Request, *roles: Role) -> tuple[Person, FormData]:
        """Give who posts a form, and its fields, once it is known to come from a page of ours.

        Raises SignInNeeded, which loses nothing that was typed, and NotAllowed.
        """
        ...

    def token(self, request: Request) -> str:
        """Give what a form carries to show that it comes from a page of ours: the hidden field `token`."""
        ...

    def note(self, person: Person, did: str, what: str) -> None:
        """Keep who did what: `did` is a verb such as "marked wrong", `what` names the thing, without any words."""
        ...
