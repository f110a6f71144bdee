"""`signpost console link`: makes a one-time link into the console for whoever can reach the server's files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.bootstrap import Bootstrap

if TYPE_CHECKING:
    from bot.console.entrance.doors import Doors

app = typer.Typer(help="The console for trainers and editors.", no_args_is_help=True)


class NobodyHasThisEmail(Exception):
    """No account signs in with this e-mail; the message says what to do."""


@app.callback()
def console() -> None:
    """Let people into the console, which runs at /console while `signpost serve` runs."""


@app.command()
def link(
    email: Annotated[
        str, typer.Option(help="Set a new password for this account; else an administrator is made.")
    ] = "",
    url: Annotated[str, typer.Option(help="Where the server is reached; unset: SIGNPOST_PUBLIC_URL.")] = "",
) -> None:
    """Print a link that works once: to a new administrator's account, or to a new password for an account."""
    from bot.adapters.records.database import open_records
    from bot.console.entrance.doors import Doors
    from bot.console.opening import records_url

    bootstrap = Bootstrap()
    bootstrap.home.prepare()
    root = (url or bootstrap.bot.public_url or "http://127.0.0.1:8000").rstrip("/")
    records = open_records(records_url(bootstrap))
    try:
        key, lasts = _made(Doors.of(records), email)
    finally:
        records.dispose()
    typer.echo(f"Open this once, within {lasts}: {root}/console/welcome/{key}")


def _made(doors: Doors, email: str) -> tuple[str, str]:
    """Make the link; give its key, and in words how long it lasts. Raises NobodyHasThisEmail."""
    from bot.adapters.records.sign_in_links import Purpose

    if not email:
        return doors.links.make(Purpose.FIRST), "24 hours"
    account, _ = doors.accounts.by_login(email)
    if account is None:
        raise NobodyHasThisEmail(f"{email}: no account signs in with it; leave --email out to make a new one")
    return doors.links.make(Purpose.RESET, account.id), "3 days"
