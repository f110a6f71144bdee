"""Sessions of the console: who is signed in, until when. What a browser holds is kept as a hash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, Row, delete, insert, select, update

from bot.adapters.records.accounts_tables import accounts, sessions
from bot.adapters.records.database import changing, reading
from bot.adapters.records.secret_keys import kept_as

IDLE = timedelta(hours=8)
ABSOLUTE = timedelta(hours=24)
REMEMBERED = timedelta(days=7)  # an ended one, so that what its forms post is known to have come from us
_NOTED = timedelta(minutes=1)  # a page a second must not be a write a second


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Somebody in a browser. `is_live`: whether it still counts."""

    account: int
    is_live: bool


class Sessions:
    """The sessions in the database of records. Each method raises RecordsUnusable where that cannot be used."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def begin(self, account: int, *, key: str, form_key: str) -> None:
        """Keep that somebody signed in, and forget what ended long ago."""
        now = self._now()
        row = {"key": kept_as(key), "form_key": kept_as(form_key), "account": account, "begun_at": now, "seen_at": now}
        with changing(self._engine) as connection:
            connection.execute(delete(sessions).where(sessions.c.begun_at < now - ABSOLUTE - REMEMBERED))
            connection.execute(insert(sessions).values(row))

    def by_key(self, key: str) -> Session | None:
        """Give the session of a browser's cookie, also one that has ended; None for one that never was."""
        now = self._now()
        with reading(self._engine) as connection:
            row = connection.execute(_SELECTED.where(sessions.c.key == kept_as(key))).first()
        if row is None:
            return None
        session = _session(row, now)
        if session.is_live and now - row.seen_at > _NOTED:
            with changing(self._engine) as connection:
                connection.execute(update(sessions).where(sessions.c.key == kept_as(key)).values(seen_at=now))
        return session

    def by_form_key(self, form_key: str) -> Session | None:
        """Give the session whose page a form came from; its browser may have lost the cookie since."""
        with reading(self._engine) as connection:
            row = connection.execute(_SELECTED.where(sessions.c.form_key == kept_as(form_key))).first()
        return None if row is None else _session(row, self._now())

    def end(self, key: str) -> None:
        """End one session."""
        self._end(sessions.c.key == kept_as(key))

    def end_all(self, account: int, *, but: str = "") -> None:
        """End all sessions of an account, but for that of one browser."""
        self._end(sessions.c.account == account, sessions.c.key != kept_as(but))

    def _end(self, *which: object) -> None:
        ended = update(sessions).where(sessions.c.ended_at.is_(None), *which)  # type: ignore[arg-type]
        with changing(self._engine) as connection:
            connection.execute(ended.values(ended_at=self._now()))


_SELECTED = select(sessions, accounts.c.is_active).where(sessions.c.account == accounts.c.id)


def _session(row: Row[tuple[object, ...]], now: datetime) -> Session:
    is_over = row.ended_at is not None or now - row.seen_at > IDLE or now - row.begun_at > ABSOLUTE
    return Session(account=row.account, is_live=row.is_active and not is_over)
