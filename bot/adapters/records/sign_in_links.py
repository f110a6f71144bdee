"""One-time links: to the first account, by invitation, to a new password. The link itself is kept as a hash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, Engine, delete, insert, select

from bot.adapters.records.accounts import ADMIN, NewAccount, added, put_password
from bot.adapters.records.accounts_tables import accounts, identities, links
from bot.adapters.records.database import changing, reading
from bot.adapters.records.secret_keys import kept_as, new_key


class Purpose(StrEnum):
    """What a link is for."""

    FIRST = "first"  # makes an administrator
    INVITED = "invited"
    RESET = "reset"


LASTS = {Purpose.FIRST: timedelta(hours=24), Purpose.INVITED: timedelta(hours=72), Purpose.RESET: timedelta(hours=72)}


class LinkSpent(Exception):
    """The link was used, has run out, or never was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link that can be followed; `account` is whose it is."""

    purpose: Purpose
    account: int | None


class SignInLinks:
    """The links. Each method raises RecordsUnusable where the database cannot be used."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def make(self, purpose: Purpose, account: int | None = None) -> str:
        """Make a link and give its key, once. An earlier one for the same no longer works."""
        key = new_key()
        row = {"key": kept_as(key), "purpose": purpose, "account": account, "ends_at": self._now() + LASTS[purpose]}
        same = links.c.account.is_(None) if account is None else links.c.account == account
        with changing(self._engine) as connection:
            connection.execute(delete(links).where(same))
            connection.execute(insert(links).values(row))
        return key

    def by_key(self, key: str) -> Link:
        """Give what a link is for. Raises LinkSpent."""
        with reading(self._engine) as connection:
            return self._found(connection, kept_as(key))

    def follow_to_first(self, key: str, *, name: str, email: str, password: str) -> int:
        """Make the administrator's account that a link is for, and spend the link. Raises LinkSpent, EmailTaken."""
        with changing(self._engine) as connection:
            self._spend(connection, kept_as(key), Purpose.FIRST)
            new = NewAccount(name=name, email=email, password=password, roles=(ADMIN,))
            return added(connection, new, now=self._now()).id

    def follow_to_password(self, key: str, password: str) -> int:
        """Set the password that a link is for, and spend the link. Raises LinkSpent, EmailTaken."""
        with changing(self._engine) as connection:
            account = self._spend(connection, kept_as(key), Purpose.INVITED, Purpose.RESET)
            put_password(connection, account, password)
            return account

    def follow_to_identity(self, kept: str, *, issuer: str, subject: str) -> int:
        """Tie somebody of an identity provider to the account that they were invited to. Raises LinkSpent."""
        with changing(self._engine) as connection:
            account = self._spend(connection, kept, Purpose.INVITED)
            connection.execute(insert(identities).values(issuer=issuer, subject=subject, account=account))
            return account

    def _spend(self, connection: Connection, kept: str, *purposes: Purpose) -> int:
        link = self._found(connection, kept)
        if link.purpose not in purposes:
            raise LinkSpent
        connection.execute(delete(links).where(links.c.key == kept))
        return link.account or 0

    def _found(self, connection: Connection, kept: str) -> Link:
        row = connection.execute(select(links).where(links.c.key == kept, links.c.ends_at > self._now())).first()
        if row is None or (row.account is not None and not _is_active(connection, row.account)):
            raise LinkSpent
        return Link(purpose=Purpose(row.purpose), account=row.account)


def _is_active(connection: Connection, account: int) -> bool:
    return bool(connection.scalar(select(accounts.c.is_active).where(accounts.c.id == account)))
