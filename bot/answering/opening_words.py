"""When a contact that is closed opens again, in words: the hour only where its source prints one."""

from __future__ import annotations

from datetime import datetime, time

from bot.answering.present import day_of
from knowledge.calendar import in_london
from knowledge.contacts import ContactDirectory
from knowledge.model import Contact, Opening


def next_opening(contact: Contact, directory: ContactDirectory, when: datetime, *, same_day: str) -> str | None:
    """Say when a contact that is closed at that moment opens: "Opens at 8:45 am on Monday 23 November 2026".

    None where it is open, and where it is not known. `same_day`: how that day is said, "today" or "that day".
    """
    opens = None if directory.is_open(contact, when) is not False else directory.next_opening(contact, when)
    if opens is None:
        return None
    is_printed = contact.hours.opens is not None
    at = f" at {clock_in_words(opens.time())}" if is_printed else ""
    if opens.date() != in_london(when).date():
        return f"Opens{at} on {opens:%A} {day_of(opens.date())}"
    if contact.hours.opening is Opening.OUT_OF_HOURS and not is_printed:
        return "Takes over when the office closes"
    return f"Opens{at} {same_day}"


def clock_in_words(clock: time) -> str:
    """Say a time of day as people do: "9 am", "8:45 am", "12 noon"."""
    if (clock.hour, clock.minute) in {(12, 0), (0, 0)}:
        return "12 noon" if clock.hour else "midnight"
    minutes = f":{clock:%M}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes} {'am' if clock.hour < 12 else 'pm'}"
