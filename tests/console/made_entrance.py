"""The console with its real way in: accounts, sessions and links in an empty database, on a clock of the test's own."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from bot.adapters.current_assistant import CurrentAssistant
from bot.adapters.records.accounts import NewAccount
from bot.adapters.records.database import open_records
from bot.console.app import create_console
from bot.console.console import Console
from bot.console.entrance.counts import Allowed, Counts
from bot.console.entrance.doors import Doors
from bot.console.entrance.passwords import Passwords
from bot.console.entrance.session_gate import SessionGate
from bot.console.entrance.way_in import WayIn

QUICK = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
PASSWORD = "lantern otter gravel"  # noqa: S105 - of nobody
MANY = Allowed(sign_ins_by_address="10000/minute", sign_ins_by_account="10000/minute", posts="10000/minute")


@dataclass
class Clock:
    now: datetime = field(default_factory=lambda: datetime(2026, 11, 18, 11, tzinfo=UTC))

    def __call__(self):
        return self.now

    def passes(self, **time):
        self.now += timedelta(**time)


@dataclass
class Entered:
    """The application, its parts, and browsers without JavaScript."""

    console: Console
    doors: Doors
    clock: Clock
    app: object

    def browser(self, base_url="http://signpost.example", **given):
        return TestClient(self.app, base_url=base_url, follow_redirects=False, **given)

    def account(self, name="Ada Admin", *roles, password=PASSWORD):
        email = f"{name.lower().replace(' ', '.')}@partnership.example"
        new = NewAccount(
            name=name, email=email, roles=roles or ("admin",), password=password and QUICK.hashed(password)
        )
        return self.doors.accounts.add(new)

    def signed_in(self, name="Ada Admin", *roles):
        """A browser in which somebody is signed in by the form."""
        login = f"{name.lower().replace(' ', '.')}@partnership.example"
        account, _ = self.doors.accounts.by_login(login)
        account = account or self.account(name, *roles)
        browser = self.browser()
        answer = sign_in(browser, account.email)
        assert answer.status_code == 303, answer.text
        return browser


def a_way_in(web, bootstrap, folder, *, allowed=MANY, **given):
    clock = Clock()
    records = open_records(f"sqlite:///{folder / 'console.sqlite'}")
    doors = Doors.of(records, clock=clock, passwords=QUICK, counts=Counts(allowed), **given)
    gate = SessionGate(doors)
    assistant = CurrentAssistant(lambda: web.assistant, made_of=lambda: web)
    console = Console(gate=gate, web=web, assistant=assistant, bootstrap=bootstrap, records=records)
    return Entered(
        console=console, doors=doors, clock=clock, app=create_console(console, WayIn(doors=doors, gate=gate))
    )


def token_in(page):
    """What a page's forms carry."""
    return re.search(r'name="token" value="([^"]+)"', page.text)[1]


def send(browser, path, fields=None, *, page=None, **given):
    """Send a form as a browser does: with the token of the page that it is on."""
    token = token_in(browser.get(page or path))
    return browser.post(path, data={"token": token, **(fields or {})}, **given)


def sign_in(browser, email, password=PASSWORD, **fields):
    return send(browser, "/console/sign-in", {"email": email, "password": password, **fields})
