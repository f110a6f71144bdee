"""All routes of corrections."""

from __future__ import annotations

from fastapi import APIRouter

from bot.console.console import Console
from bot.console.corrections import browsing, deciding, recalling, teaching, writing
from bot.console.corrections.desk import Desk


def router(console: Console) -> APIRouter:
    """Make the routes of corrections."""
    pages = APIRouter()
    desk = Desk(console)
    for part in (teaching, writing, recalling, deciding, browsing):
        part.add_routes(pages, desk)
    return pages
