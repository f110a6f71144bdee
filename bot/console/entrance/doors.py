"""Everything that the way in rests on, made once for a server: stores, cookies, passwords, counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from sqlalchemy import Engine

from bot.adapters.records.accounts import Account, Accounts, Clock
from bot.adapters.records.deeds import Deeds
from bot.adapters.records.kept_posts import KeptPosts
from bot.adapters.records.sessions import Sessions
from bot.adapters.records.sign_in_links import SignInLinks
from bot.adapters.records.sign_ins_begun import SignInsBegun
from bot.console.entrance.cookies import Cookies
from bot.console.entrance.counts import Counts
from bot.console.entrance.passwords import Passwords
from bot.console.people import Person, Role

if TYPE_CHECKING:
    from bot.console.entrance.openid import Provider


def now() -> datetime:
    """The moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Doors:
    """What the pages of the way in use."""

    accounts: Accounts
    sessions: Sessions
    links: SignInLinks
    kept: KeptPosts
    begun: SignInsBegun
    deeds: Deeds
    cookies: Cookies
    counts: Counts = field(default_factory=Counts)
    passwords: Passwords = field(default_factory=Passwords)
    public_url: str = ""
    provider: Provider | None = None  # where people sign in by OpenID Connect

    @classmethod
    def of(cls, engine: Engine, *, public_url: str = "", clock: Clock = now, **given: object) -> Self:
        """Make them over a database of records."""
        return cls(
            accounts=Accounts(engine, now=clock), sessions=Sessions(engine, now=clock),
            links=SignInLinks(engine, now=clock), kept=KeptPosts(engine, now=clock),
            begun=SignInsBegun(engine, now=clock), deeds=Deeds(engine, now=clock),
            cookies=Cookies(public_url=public_url), public_url=public_url, **given,  # type: ignore[arg-type]
        )  # fmt: skip


def person_of(account: Account) -> Person:
    """Give somebody as the pages know them. A role that no version knows any more is passed over."""
    known = frozenset(role for role in Role if role in account.all_roles)
    return Person(id=account.id, name=account.name, email=account.email, roles=known)
