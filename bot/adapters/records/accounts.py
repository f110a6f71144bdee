"""Accounts of the console: who may sign in, how, and with which roles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.adapters.records.accounts_tables import accounts, identities
from bot.adapters.records.database import changing, reading

ADMIN = "admin"
Clock = Callable[[], datetime]


class EmailTaken(Exception):
    """Somebody signs in with this e-mail already."""


class LastAdmin(Exception):
    """Nobody else could give roles any more."""


class ChangedMeanwhile(Exception):
    """Somebody else has changed the account since it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may use the console. `roles` are given here, `mapped` by the identity provider."""

    id: int
    name: str
    email: str
    roles: frozenset[str]
    mapped: frozenset[str]
    is_active: bool
    has_password: bool
    has_identity: bool  # signs in through the identity provider
    revision: int
    changed_by: str
    made_at: datetime
    seen_at: datetime | None

    @property
    def all_roles(self) -> frozenset[str]:
        """What they may do, whoever says so."""
        return self.roles | self.mapped


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """An account to be made. `by_login`: whether its e-mail is what they sign in with; `password`: a hash."""

    name: str
    email: str
    roles: Collection[str] = ()
    mapped: Collection[str] = ()
    password: str | None = field(default=None, repr=False)
    by_login: bool = True
    by: str = ""  # the name of who makes it; unset: they themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an administrator sets of an account; `seen` is the revision that they saw."""

    name: str
    roles: frozenset[str]
    is_active: bool
    seen: int
    by: str  # the name of who changes it


class Accounts:
    """The accounts in the database of records. Each method raises RecordsUnusable where that cannot be used."""

    def __init__(self, engine: Engine, *, now: Clock) -> None:
        self._engine = engine
        self._now = now

    def of(self, account: int) -> Account | None:
        """Give an account."""
        with reading(self._engine) as connection:
            return _found(connection, account)

    def by_login(self, email: str) -> tuple[Account | None, str | None]:
        """Give who signs in by this e-mail, and the hash of their password."""
        with reading(self._engine) as connection:
            row = connection.execute(_SELECTED.where(accounts.c.login == email.strip().lower())).first()
            return (None, None) if row is None else (_account(row), row.password)

    def by_identity(self, issuer: str, subject: str) -> Account | None:
        """Give who this is at an identity provider."""
        known = identities.c.issuer == issuer, identities.c.subject == subject
        with reading(self._engine) as connection:
            row = connection.execute(_SELECTED.where(accounts.c.id == identities.c.account, *known)).first()
            return None if row is None else _account(row)

    def page(self, *, first: int = 0, most: int = 50) -> tuple[Sequence[Account], int]:
        """List accounts by name, and how many there are."""
        ordered = _SELECTED.order_by(func.lower(accounts.c.name), accounts.c.id).offset(first).limit(most)
        with reading(self._engine) as connection:
            total = connection.scalar(select(func.count()).select_from(accounts)) or 0
            return tuple(_account(row) for row in connection.execute(ordered)), total

    def has_admin(self) -> bool:
        """Whether anybody can administer: an active account that can sign in."""
        with reading(self._engine) as connection:
            return bool(_admins(connection))

    def admins(self) -> Sequence[str]:
        """Name who can administer, so that others know whom to ask."""
        with reading(self._engine) as connection:
            ids = _admins(connection)
            named = select(accounts.c.name).where(accounts.c.id.in_(ids)).order_by(func.lower(accounts.c.name))
            return tuple(connection.execute(named).scalars())

    def add(self, new: NewAccount) -> Account:
        """Make an account. Raises EmailTaken."""
        with changing(self._engine) as connection:
            return added(connection, new, now=self._now())

    def add_identified(self, new: NewAccount, *, issuer: str, subject: str) -> Account:
        """Make an account of somebody whom an identity provider knows; give the one that is there already."""
        with changing(self._engine) as connection:
            known = identities.c.issuer == issuer, identities.c.subject == subject
            held = connection.scalar(select(identities.c.account).where(*known))
            if held is None:
                held = added(connection, new, now=self._now()).id
                connection.execute(insert(identities).values(issuer=issuer, subject=subject, account=held))
            return _needed(connection, held)

    def change(self, account: int, change: Change) -> Account:
        """Set what an administrator sets. Raises ChangedMeanwhile, or LastAdmin."""
        values = {"name": change.name, "roles": sorted(change.roles), "is_active": change.is_active}
        values["changed_by"] = change.by
        known = accounts.c.id == account, accounts.c.revision == change.seen
        with changing(self._engine) as connection:
            before = _admins(connection)
            changed = update(accounts).where(*known).values(**values, revision=change.seen + 1)
            if connection.execute(changed).rowcount == 0:
                raise ChangedMeanwhile
            if account in before and not _admins(connection):
                raise LastAdmin
            return _needed(connection, account)

    def rename(self, account: int, name: str) -> None:
        """Set the name that others see."""
        with changing(self._engine) as connection:
            changed = update(accounts).where(accounts.c.id == account)
            connection.execute(changed.values(name=name, changed_by=name, revision=accounts.c.revision + 1))

    def set_password(self, account: int, password: str) -> None:
        """Keep the hash of a new password. Raises EmailTaken where somebody else signs in with that e-mail."""
        with changing(self._engine) as connection:
            put_password(connection, account, password)

    def map_roles(self, account: int, roles: Collection[str]) -> Account:
        """Keep which roles the identity provider says that somebody holds."""
        with changing(self._engine) as connection:
            connection.execute(update(accounts).where(accounts.c.id == account).values(mapped=sorted(roles)))
            return _needed(connection, account)

    def seen(self, account: int) -> None:
        """Keep that somebody has signed in."""
        with changing(self._engine) as connection:
            connection.execute(update(accounts).where(accounts.c.id == account).values(seen_at=self._now()))


def added(connection: Connection, new: NewAccount, *, now: datetime) -> Account:
    """Make an account within a transaction. Raises EmailTaken."""
    email = new.email.strip().lower()
    row = {
        "name": new.name.strip(), "email": email, "login": email if new.by_login else None, "password": new.password,
        "roles": sorted(new.roles), "mapped": sorted(new.mapped), "is_active": True, "revision": 1,
        "changed_by": new.by or new.name.strip(), "made_at": now,
    }  # fmt: skip
    try:
        made = connection.execute(insert(accounts).values(row).returning(accounts.c.id)).scalar_one()
    except IntegrityError:
        raise EmailTaken from None
    return _needed(connection, made)


def put_password(connection: Connection, account: int, password: str) -> None:
    """Keep the hash of a password within a transaction. Raises EmailTaken."""
    changed = update(accounts).where(accounts.c.id == account)
    try:
        connection.execute(changed.values(password=password, login=accounts.c.email))
    except IntegrityError:
        raise EmailTaken from None


_IDENTITY = select(identities.c.account).where(identities.c.account == accounts.c.id).correlate(accounts).exists()
_SELECTED = select(accounts, _IDENTITY.label("has_identity"))


def _needed(connection: Connection, account: int) -> Account:
    found = _found(connection, account)
    assert found is not None  # noqa: S101 - it was changed in this transaction
    return found


def _found(connection: Connection, account: int) -> Account | None:
    row = connection.execute(_SELECTED.where(accounts.c.id == account)).first()
    return None if row is None else _account(row)


def _admins(connection: Connection) -> frozenset[int]:
    """Give who can administer: active, and able to sign in. There are few accounts, and roles are lists in JSON."""
    rows = connection.execute(_SELECTED.where(accounts.c.is_active))
    found = [(_account(row), row.password) for row in rows]
    return frozenset(
        account.id for account, password in found if ADMIN in account.all_roles and (password or account.has_identity)
    )


def _account(row: Row[tuple[object, ...]]) -> Account:
    return Account(
        id=row.id, name=row.name, email=row.email, roles=frozenset(row.roles), mapped=frozenset(row.mapped),
        is_active=row.is_active, has_password=row.password is not None, has_identity=row.has_identity,
        revision=row.revision, changed_by=row.changed_by, made_at=row.made_at, seen_at=row.seen_at,
    )  # fmt: skip
