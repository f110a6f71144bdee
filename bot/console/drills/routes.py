"""All routes of drills: those under /console for trainers, and those under /drill for participants' phones."""

from __future__ import annotations

from fastapi import APIRouter

from bot.adapters.records.drills import Drills
from bot.console.console import Console
from bot.console.drills import phones, preparing, projector
from bot.console.drills.replies import Replies
from bot.console.questions.sets import files_of


def router(console: Console) -> APIRouter:
    """Make the routes of drills. What is under /drill asks for no account: a code on the wall lets people in."""
    pages = APIRouter()
    drills, replies = Drills(console.records), Replies(console.web)
    preparing.add_routes(pages, preparing.Preparing(console, drills, files_of(console)))
    projector.add_routes(pages, console, drills, replies)
    phones.add_routes(pages, console, drills, replies)
    return pages
