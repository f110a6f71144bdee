"""Sign-ins that are under way at an identity provider: what has to come back, for ten minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, insert, select

from bot.adapters.records.accounts_tables import begun
from bot.adapters.records.database import changing
from bot.adapters.records.secret_keys import kept_as

LASTS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInBegun:
    """One way to the identity provider and back. `link` is the kept hash of an invitation that is taken up by it."""

    nonce: str
    verifier: str
    onward: str
    link: str | None = None


class SignInsBegun:
    """The sign-ins under way. Each method raises RecordsUnusable where the database cannot be used."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def keep(self, state: str, door: str, sign_in: SignInBegun) -> None:
        """Keep a sign-in of the browser that has the cookie `door`."""
        row = {
            "key": kept_as(state), "door": kept_as(door), "nonce": sign_in.nonce, "verifier": sign_in.verifier,
            "link": sign_in.link, "onward": sign_in.onward, "ends_at": self._now() + LASTS,
        }  # fmt: skip
        with changing(self._engine) as connection:
            connection.execute(delete(begun).where(begun.c.ends_at <= self._now()))
            connection.execute(insert(begun).values(row))

    def take(self, state: str, door: str) -> SignInBegun | None:
        """Give a sign-in once, to the browser that began it."""
        with changing(self._engine) as connection:
            known = begun.c.key == kept_as(state), begun.c.door == kept_as(door), begun.c.ends_at > self._now()
            row = connection.execute(select(begun).where(*known)).first()
            if row is None:
                return None
            connection.execute(delete(begun).where(begun.c.key == row.key))
        return SignInBegun(nonce=row.nonce, verifier=row.verifier, onward=row.onward, link=row.link)
