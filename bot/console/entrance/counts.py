"""How often one address, one account and one person may try or post: counted in memory and forgotten."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.requests import Request

from bot.channels.web.limits import client_of


class TooOften(Exception):
    """Somebody has to wait; the message says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """How much is allowed."""

    sign_ins_by_address: str = "30/15 minutes"
    sign_ins_by_account: str = "10/15 minutes"
    posts: str = "240/minute"


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts. An address is held in memory for as long as its window lasts, and nowhere else."""

    allowed: Allowed = field(default_factory=Allowed)
    _windows: SlidingWindowCounterRateLimiter = field(
        default_factory=lambda: SlidingWindowCounterRateLimiter(MemoryStorage())
    )

    def post(self, request: Request) -> None:
        """Count a form. Raises TooOften."""
        self._count(parse(self.allowed.posts), f"post {client_of(request.scope)}")

    def sign_in(self, request: Request, email: str = "") -> None:
        """Count an attempt to sign in, or to follow a link. Raises TooOften."""
        self._count(parse(self.allowed.sign_ins_by_address), f"address {client_of(request.scope)}")
        if email:
            self._count(parse(self.allowed.sign_ins_by_account), f"account {email.strip().lower()[:320]}")

    def _count(self, limit: RateLimitItem, of: str) -> None:
        if not self._windows.hit(limit, of):
            minutes = math.ceil(limit.get_expiry() / 60)
            wait = "a minute" if minutes == 1 else f"{minutes} minutes"
            raise TooOften(f"That was too often. Wait {wait}, then try again.")
