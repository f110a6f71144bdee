"""`signpost teams manifest`: makes the package with which an administrator adds Signpost to Teams."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.bootstrap import Bootstrap

app = typer.Typer(help="Microsoft Teams.", no_args_is_help=True)


@app.callback()
def teams() -> None:
    """Set Signpost up in Microsoft Teams; it answers there while `signpost serve` runs."""


@app.command()
def manifest(
    out: Annotated[Path, typer.Option(help="The zip to write.")] = Path("signpost-teams.zip"),
    publisher: Annotated[str, typer.Option(help="Your partnership's name, as Teams shows it.")] = "Signpost",
) -> None:
    """Write the app's manifest and icons into a zip to upload to Teams."""
    from bot.channels.teams.access import registration
    from bot.channels.teams.manifest import manifest as made
    from bot.channels.teams.manifest import write_package

    settings = Bootstrap().bot
    write_package(out, made(registration(settings).app, public_url=settings.public_url, publisher=publisher))
    typer.echo(f"Wrote {out}: upload it at admin.teams.microsoft.com -> Teams apps -> Manage apps -> Upload new app")
