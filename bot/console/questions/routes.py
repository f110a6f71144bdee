"""All routes of question sets."""

from __future__ import annotations

from fastapi import APIRouter

from bot.console.console import Console
from bot.console.questions import browsing, deleting, editing, keeping
from bot.console.questions.sets import files_of


def router(console: Console) -> APIRouter:
    """Make the routes of question sets."""
    pages = APIRouter()
    files = files_of(console)
    for part in (browsing, keeping, editing, deleting):
        part.add_routes(pages, console, files)
    return pages
