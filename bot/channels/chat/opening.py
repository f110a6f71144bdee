"""Opens what the chat channels share, by the settings; a start without it says what is wrong."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from bot.adapters.deliveries import Deliveries
from bot.bootstrap import Bootstrap
from bot.channels.chat.desk import Desk
from bot.channels.chat.permissions import Permissions
from bot.channels.web.site import Web
from knowledge.database import sqlite_url


@contextlib.contextmanager
def chat_desk(bootstrap: Bootstrap, web: Web) -> Iterator[tuple[Deliveries, Desk]]:
    """Open deliveries and permissions. Raises DeliveriesUnusable or UnusablePermissions."""
    permissions = Permissions.of_file(bootstrap.bot.chat_file, bootstrap.areas)
    with opened_deliveries(bootstrap) as deliveries:
        yield deliveries, Desk(web=web, deliveries=deliveries, permissions=permissions, roles=bootstrap.roles)


@contextlib.contextmanager
def opened_deliveries(bootstrap: Bootstrap) -> Iterator[Deliveries]:
    """Open the deliveries of this home. Raises DeliveriesUnusable."""
    url = bootstrap.knowledge.database_url or sqlite_url(bootstrap.home.path / "chat.sqlite")
    deliveries = Deliveries.open(url)
    try:
        yield deliveries
    finally:
        deliveries.close()
