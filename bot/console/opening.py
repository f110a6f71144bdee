"""Opens the console beside the web application, by the settings; where it cannot be opened, it says so itself."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

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
from bot.console.entrance.session_gate import SessionGate
from bot.console.entrance.way_in import WayIn
from knowledge.database import sqlite_url


class Beside:
    """The console at /console, outside the limits of questions; everything else is the web application's."""

    def __init__(self, web_app: ASGIApp, console: ASGIApp) -> None:
        self._web_app = web_app
        self._console = console

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        path = scope.get("path", "")
        is_console = scope["type"] == "http" and (path == "/console" or path.startswith("/console/"))
        await (self._console if is_console else self._web_app)(scope, receive, send)


@contextlib.contextmanager
def with_console(web_app: ASGIApp, bootstrap: Bootstrap, web: Web) -> Iterator[ASGIApp]:
    """Give the web application with the console beside it, while its records are open."""
    if not bootstrap.bot.console:
        yield web_app
        return
    try:
        records = open_records(records_url(bootstrap))
    except RecordsUnusable as error:
        typer.echo(f"The console does not run: {error}", err=True)
        yield Beside(web_app, out_of_order(str(error)))
        return
    try:
        yield Beside(web_app, made_console(records, bootstrap, web))
    finally:
        records.dispose()


def records_url(bootstrap: Bootstrap) -> str:
    """Say where records are kept: in the database of the settings, else in a file of the home."""
    return bootstrap.knowledge.database_url or sqlite_url(bootstrap.home.path / "console.sqlite")


def made_console(records: Engine, bootstrap: Bootstrap, web: Web) -> ASGIApp:
    """Make the console with its real gate."""
    doors = Doors.of(records, public_url=bootstrap.bot.public_url)
    gate = SessionGate(doors)
    assert bootstrap.current is not None  # noqa: S101 - it is open while anything is served
    console = Console(gate=gate, web=web, assistant=bootstrap.current, bootstrap=bootstrap, records=records)
    return create_console(console, WayIn(doors=doors, gate=gate))


def out_of_order(reason: str) -> ASGIApp:
    """Stand in for a console that cannot be opened."""

    async def told(scope: Scope, receive: Receive, send: Send) -> None:
        detail = f"{reason}. Questions are answered meanwhile."
        await message("The console cannot work just now", detail, status=503)(scope, receive, send)

    return SecurityHeaders(told)
