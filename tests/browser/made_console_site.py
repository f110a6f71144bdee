"""The console as it is served, over an invented home on loopback, with people who are signed in by real sessions."""

import contextlib
import threading
import time
from dataclasses import dataclass

import uvicorn
from argon2 import PasswordHasher

from bot.adapters.records.accounts import EmailTaken, NewAccount
from bot.adapters.records.database import open_records
from bot.adapters.records.secret_keys import new_key
from bot.bootstrap import Bootstrap
from bot.channels.serving import serving
from bot.channels.web.app import create_app
from bot.console.entrance.cookies import SESSION
from bot.console.entrance.doors import Doors
from bot.console.entrance.passwords import Passwords
from bot.console.entrance.session_gate import form_key
from bot.console.opening import records_url, with_console
from bot.settings import BotSettings
from knowledge.settings import KnowledgeSettings

QUICK = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
PASSWORD = "lantern otter gravel"  # noqa: S105 - of nobody


@dataclass(frozen=True, kw_only=True)
class ConsoleSite:
    """The address of a served console, its parts, and a way to sign people in without the form."""

    address: str
    bootstrap: Bootstrap
    web: object
    doors: Doors
    records: object  # the engine of the same database

    def account(self, name="Ada Admin", *roles, password=None):
        """Make an account, or give the one that is there."""
        email = f"{name.lower().replace(' ', '.')}@partnership.example"
        kept = QUICK.hashed(password or PASSWORD)
        try:
            return self.doors.accounts.add(NewAccount(name=name, email=email, roles=roles or ("admin",), password=kept))
        except EmailTaken:
            return self.doors.accounts.by_login(email)[0]

    def cookie(self, account):
        """Begin a session and give the browser's cookie."""
        key = new_key()
        self.doors.sessions.begin(account.id, key=key, form_key=form_key(key))
        return {"name": SESSION, "value": key, "domain": "127.0.0.1", "path": "/console"}


@contextlib.contextmanager
def console_site(home, **settings):
    """Serve a home with its console, as `signpost serve` does."""
    bot = BotSettings(limit_per_client="100000/minute", **settings)
    bootstrap = Bootstrap(bot=bot, knowledge=KnowledgeSettings(home=home))
    with serving(bootstrap) as web, with_console(create_app(web), bootstrap, web) as opened:
        server = uvicorn.Server(uvicorn.Config(opened.app, port=0, log_level="error"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        records = open_records(records_url(bootstrap))
        try:
            yield ConsoleSite(
                address=address, bootstrap=bootstrap, web=web, doors=Doors.of(records, passwords=QUICK), records=records
            )
        finally:
            records.dispose()
            server.should_exit = True
            thread.join(timeout=10)
