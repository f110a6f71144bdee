"""The weekly word to a room in chat: which contacts are to be checked. Once a week, however often anybody restarts."""

from __future__ import annotations

import logging
from datetime import date, datetime

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import outgoing_of
from bot.adapters.records.database import RecordsUnusable
from bot.channels.chat.desk import Desk
from bot.channels.chat.surface import Line, Note, Surface
from knowledge.calendar import in_london
from knowledge.contact_reviews import Due, Reviews, due_of, reviews_of
from prompts.words import words

FROM_HOUR = 9  # on Monday, in London
MOST_NAMES = 10
_WORDS = words("chat.yaml")
_log = logging.getLogger("signpost.chat")


class WeeklyDigest:
    """Writes the digest down for each room that is set, into the outbox, where it has one key a week."""

    def __init__(self, *, deliveries: Deliveries, desk: Desk, surface: Surface, public_url: str) -> None:
        self._deliveries = deliveries
        self._desk = desk
        self._surface = surface
        self._console = f"{public_url.rstrip('/')}/console/contacts" if public_url else ""
        self._done: set[tuple[str, str]] = set()

    def write_down(self) -> None:
        """Write down what is due now and was not yet. Raises DeliveriesUnusable."""
        now = in_london(self._deliveries.now())
        releases = self._desk.releases
        if releases is None or (now.weekday() == 0 and now.hour < FROM_HOUR):
            return
        year, week, _ = now.isocalendar()
        name = f"{year}-W{week:02}"
        for workspace, room in self._desk.permissions.digest_rooms(self._surface.name):
            if (name, room) in self._done:
                continue
            place = f"{self._surface.name}:{room}"
            try:
                if not releases.digest_went_out(name, place):
                    self._add(name, workspace, room, now)
                    releases.note_digest(name, place)
            except RecordsUnusable as error:
                _log.error("the weekly digest waits: %s", error)
                return
            self._done.add((name, room))

    def _add(self, week: str, workspace: str, room: str, now: datetime) -> None:
        found = reviews_of(self._desk.directory, now.date())
        if not found.all:
            return
        surface = self._surface
        address = self._deliveries.inbox.last_address(surface.name, workspace)
        part = surface.note(self._note(found, now.date()), room=room, workspace=workspace, address=address)
        key = f"digest:{surface.name}:{room}:{week}"
        self._deliveries.outbox.add(outgoing_of([part], key=key, group=key, surface=surface.name))

    def _note(self, found: Reviews, today: date) -> Note:
        counts = (("overdue", found.overdue), ("unchecked", found.unchecked), ("soon", found.soon))
        told = ", ".join(_WORDS(f"digest.{name}", count=str(len(each))) for name, each in counts if each)
        lines = [
            Line(
                words=f"{each.name} ({self._desk.areas.get(each.area).name}): {_WORDS(_STATES[due_of(each, today)])}",
                url=f"{self._console}/{each.id}" if self._console else "",
            )
            for each in found.all[:MOST_NAMES]
        ]
        more = len(found.all) - len(lines)
        return Note(
            lead=_WORDS("digest.lead", counts=told), lines=lines,
            end=_WORDS("digest.more", count=str(more)) if more else "", url=self._console,
        )  # fmt: skip


_STATES = {Due.OVERDUE: "digest.is-overdue", Due.UNCHECKED: "digest.is-unchecked", Due.SOON: "digest.is-soon"}
