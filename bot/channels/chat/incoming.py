"""A question as it came in by chat, whichever service brought it, before it is screened and written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.adapters.deliveries_model import Place, Way


class Change(StrEnum):
    """What happened to a message."""

    ASKED = "asked"
    EDITED = "edited"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A question as it came in. `text` is held in memory only."""

    event: str
    message: str
    place: Place
    asker: str
    way: Way
    text: str = field(repr=False)
    change: Change = Change.ASKED
    revision: str = ""
    address: Mapping[str, Any] = field(default_factory=dict, repr=False)
