"""Documents: a file comes in, gets its record and goes in force; later it is reviewed, replaced or withdrawn."""

from __future__ import annotations

from fastapi import APIRouter

from bot.console.console import Console
from bot.console.documents import (
    differing,
    held,
    incoming,
    listing,
    record_pages,
    refused,
    versions,
    waiting_pages,
    withdrawing,
)
from bot.console.documents.desk import PATH, Desk, TellingRoute


def router(console: Console) -> APIRouter:
    """Make the routes."""
    routes = APIRouter(prefix=PATH, route_class=TellingRoute)
    desk = Desk.of(console)
    for part in (listing, incoming, waiting_pages, record_pages, held, withdrawing, versions, differing, refused):
        part.add_to(routes, desk)
    return routes
