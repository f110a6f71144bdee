"""Which replies wait for a reviewer: as the console has it set, else as the file of permissions says."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.adapters.deliveries_model import Delivery
from bot.adapters.records.database import RecordsUnusable
from bot.adapters.records.release import Mode, Releases, is_sampled
from bot.channels.chat.permissions import Permit
from bot.model import Outcome

CONSOLE = ""  # in place of a reviewers' room: those who look at the console decide
_log = logging.getLogger("signpost.chat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A reply waits. `room`: where reviewers are shown it; the console shows all that wait."""

    room: str
    wait: timedelta


def hold_of(
    delivery: Delivery, reply: Mapping[str, Any], *, permit: Permit | None, releases: Releases | None
) -> Hold | None:
    """Say whether a reply waits for a reviewer, and how long; None where it goes out at once.

    What the console has set counts from the next question on, in every process.
    """
    if permit is None or not is_for_review(reply):
        return None
    room = permit.reviewers_of(reply["area"])
    percent, minutes = (permit.review_percent, permit.review_minutes) if room else (0, None)
    place = delivery.place
    try:
        release = releases.of(place.surface, place.workspace, place.room) if releases else None
    except RecordsUnusable as error:
        _log.error("which replies wait is as the file says: %s", error)
        release = None
    if release is not None:
        percent = {Mode.OFF: 0, Mode.SAMPLE: release.percent, Mode.ALL: 100}[release.mode]
        minutes = release.minutes
    if not minutes or not is_sampled(delivery.message, percent):
        return None
    return Hold(room=room or CONSOLE, wait=timedelta(minutes=minutes))


def is_for_review(reply: Mapping[str, Any]) -> bool:
    """Whether a reply may wait: it rests on documents, and it is no help for somebody in need now."""
    to_a_child = any(contact["id"] == "childline" for contact in reply["contacts"][:1])
    return bool(reply["outcome"] == Outcome.ANSWERED and reply["claims"] and not to_a_child)
