"""Opens what the chat channels share, by the settings; a start without it says what is wrong."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import typer

from bot.adapters.deliveries import Deliveries
from bot.adapters.records.database import RecordsUnusable, open_records
from bot.adapters.records.release import Releases
from bot.bootstrap import RECORDS, Bootstrap
from bot.channels.chat.desk import Desk
from bot.channels.chat.permissions import Permissions
from bot.channels.web.site import Web
from knowledge.database import sqlite_url


@contextlib.contextmanager
def chat_desk(bootstrap: Bootstrap, web: Web) -> Iterator[tuple[Deliveries, Desk]]:
    """Open deliveries and permissions. Raises DeliveriesUnusable or UnusablePermissions."""
    permissions = Permissions.of_file(bootstrap.bot.chat_file, bootstrap.areas, digest=bootstrap.bot.digest_room)
    with opened_deliveries(bootstrap) as deliveries, opened_releases(bootstrap) as releases:
        yield (
            deliveries,
            Desk(web=web, deliveries=deliveries, permissions=permissions, roles=bootstrap.roles, releases=releases),
        )


@contextlib.contextmanager
def opened_releases(bootstrap: Bootstrap) -> Iterator[Releases | None]:
    """Open what the console has set; None where that cannot be read: then the file of permissions counts."""
    url = bootstrap.knowledge.database_url or sqlite_url(bootstrap.home.path / RECORDS)
    try:
        records = open_records(url)
    except RecordsUnusable as error:
        typer.echo(f"Release before review is as the file of permissions says: {error}", err=True)
        yield None
        return
    try:
        yield Releases(records)
    finally:
        records.dispose()


@contextlib.contextmanager
def opened_deliveries(bootstrap: Bootstrap) -> Iterator[Deliveries]:
    """Open the deliveries of this home. Raises DeliveriesUnusable."""
    url = bootstrap.knowledge.database_url or sqlite_url(bootstrap.home.path / "chat.sqlite")
    deliveries = Deliveries.open(url)
    try:
        yield deliveries
    finally:
        deliveries.close()
