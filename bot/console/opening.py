"""Opens the console beside the web application, by the settings; where it cannot be opened, it says so itself."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer
from sqlalchemy import Engine
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.adapters.records.database import RecordsUnusable, open_records
from bot.bootstrap import Bootstrap
from bot.channels.web.security import SecurityHeaders
from bot.channels.web.site import Web
from bot.console.app import create_console, message
from bot.console.console import Console
from bot.console.entrance.doors import Doors
from bot.console.entrance.openid_spec import OpenIdUnusable, openid_spec
from bot.console.entrance.session_gate import SessionGate
from bot.console.entrance.way_in import WayIn
from bot.console.gaps.routes import sorting_of
from knowledge.database import sqlite_url

if TYPE_CHECKING:
    from bot.console.entrance.openid import Provider


# What the console serves; under the second, participants of a drill answer without an account.
PATHS = ("/console", "/drill")
HOUR_S = 3600.0


class Beside:
    """The console at its paths, outside the limits of questions; everything else is the web application's."""

    def __init__(self, web_app: ASGIApp, console: ASGIApp) -> None:
        self._web_app = web_app
        self._console = console

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        path = scope.get("path", "")
        is_console = scope["type"] == "http" and any(path == each or path.startswith(f"{each}/") for each in PATHS)
        await (self._console if is_console else self._web_app)(scope, receive, send)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What is served, and the console's doors, where they are open."""

    app: ASGIApp
    doors: Doors | None = None


@contextlib.contextmanager
def with_console(web_app: ASGIApp, bootstrap: Bootstrap, web: Web) -> Iterator[Opened]:
    """Give the web application with the console beside it, while its records are open."""
    if not bootstrap.bot.console:
        yield Opened(app=web_app)
        return
    try:
        records = open_records(records_url(bootstrap))
    except RecordsUnusable as error:
        typer.echo(f"The console does not run: {error}", err=True)
        yield Opened(app=Beside(web_app, out_of_order(str(error))))
        return
    try:
        doors = Doors.of(records, public_url=bootstrap.bot.public_url, provider=_provider(bootstrap))
        console, app = made_console(records, doors, bootstrap, web)
        sorting = sorting_of(console)
        with hourly(sorting.keep_up) if sorting is not None else contextlib.nullcontext():
            yield Opened(app=Beside(web_app, app), doors=doors)
    finally:
        records.dispose()


def _provider(bootstrap: Bootstrap) -> Provider | None:
    """Give the identity provider of the settings. Where it is set up wrongly that is said; passwords work."""
    try:
        spec = openid_spec(bootstrap.bot)
    except OpenIdUnusable as error:
        typer.echo(f"Nobody signs in to the console by OpenID Connect: {error}", err=True)
        return None
    if spec is None:
        return None
    from bot.console.entrance.openid import Provider

    return Provider(spec)


def records_url(bootstrap: Bootstrap) -> str:
    """Say where records are kept: in the database of the settings, else in a file of the home."""
    return bootstrap.knowledge.database_url or sqlite_url(bootstrap.home.path / "console.sqlite")


def made_console(records: Engine, doors: Doors, bootstrap: Bootstrap, web: Web) -> tuple[Console, ASGIApp]:
    """Make the console with its real gate."""
    gate = SessionGate(doors)
    assert bootstrap.current is not None  # noqa: S101 - it is open while anything is served
    console = Console(gate=gate, web=web, assistant=bootstrap.current, bootstrap=bootstrap, records=records)
    return console, create_console(console, WayIn(doors=doors, gate=gate))


@contextlib.contextmanager
def hourly(work: Callable[[], None], *, every_s: float = HOUR_S) -> Iterator[None]:
    """Do something every hour while the server runs, beside everything else."""
    ended = threading.Event()

    def run() -> None:
        while not ended.wait(every_s):
            work()

    threading.Thread(target=run, name="hourly", daemon=True).start()
    try:
        yield
    finally:
        ended.set()


def out_of_order(reason: str) -> ASGIApp:
    """Stand in for a console that cannot be opened."""

    async def told(scope: Scope, receive: Receive, send: Send) -> None:
        detail = f"{reason}. Questions are answered meanwhile."
        await message("The console cannot work just now", detail, status=503)(scope, receive, send)

    return SecurityHeaders(told)
