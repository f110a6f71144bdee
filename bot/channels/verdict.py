"""What an examination of `signpost doctor` says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a thing is. What needs attention keeps nothing from working."""

    FINE = "ok"
    ATTENTION = "attention"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an examination found, and what to do where something is wrong."""

    name: str
    state: State
    found: str
    remedy: str | None = None
