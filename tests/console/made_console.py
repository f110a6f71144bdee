"""A console for tests: a real one, but for the gate, which lets in whomever a test names."""

from __future__ import annotations

from fastapi.testclient import TestClient

from bot.adapters.current_assistant import CurrentAssistant
from bot.adapters.records.database import open_records
from bot.console.app import create_console
from bot.console.console import Console
from bot.console.entrance.session_gate import read_form
from bot.console.gate import NotAllowed, SignInNeeded
from bot.console.people import Person, Role

ANNA = Person(id=1, name="Anna Trainer", email="anna@partnership.example", roles=frozenset({Role.TRAINER}))
BEN = Person(id=2, name="Ben Trainer", email="ben@partnership.example", roles=frozenset({Role.TRAINER}))
RUTH = Person(id=3, name="Ruth Reviewer", email="ruth@partnership.example", roles=frozenset({Role.REVIEWER}))
ED = Person(id=4, name="Ed Editor", email="ed@partnership.example", roles=frozenset({Role.EDITOR}))
ADA = Person(id=5, name="Ada Admin", email="ada@partnership.example", roles=frozenset({Role.ADMIN}))


class OpenGate:
    """Lets in whom the test names; the real gate's rules for roles hold."""

    def __init__(self, person=ADA):
        self.now = person
        self.noted = []

    def somebody(self, request):
        return self.now

    def person(self, request, *roles):
        if self.now is None:
            raise SignInNeeded
        if roles and not self.now.may(roles):
            raise NotAllowed(f"this needs the role {roles[0].value}")
        return self.now

    async def posted(self, request, *roles):
        return self.person(request, *roles), await read_form(request)

    def token(self, request):
        return "the-token"

    def note(self, person, did, what):
        self.noted.append((person.name, did, what))


def a_console(web, bootstrap, tmp_path, *, person=ADA):
    """A console over a site and a home of the tests, with an empty database of records."""
    assistant = web.assistant
    if not isinstance(assistant, CurrentAssistant):
        assistant = CurrentAssistant(lambda: web.assistant, made_of=lambda: web)
    return Console(
        gate=OpenGate(person), web=web, assistant=assistant, bootstrap=bootstrap,
        records=open_records(f"sqlite:///{tmp_path / 'console.sqlite'}"),
    )  # fmt: skip


def a_client(console):
    """A browser without JavaScript, signed in as `console.gate.now`."""
    return TestClient(create_console(console), follow_redirects=False)
