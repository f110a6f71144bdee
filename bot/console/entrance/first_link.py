"""What the terminal says at start: where the console is and, where nobody administers it, how to begin."""

from __future__ import annotations

from bot.adapters.records.sign_in_links import Purpose
from bot.console.entrance.doors import Doors


def where_to_enter(doors: Doors, url: str) -> str:
    """Give what to print. Makes a one-time link where there is no administrator; an earlier one no longer works."""
    root = doors.public_url.rstrip("/") or url
    if doors.accounts.has_admin():
        return f"The console is at {root}/console"
    key = doors.links.make(Purpose.FIRST)
    return (
        f"The console is at {root}/console\n"
        f"Nobody administers it yet. Make the first account here, within 24 hours: {root}/console/welcome/{key}"
    )
