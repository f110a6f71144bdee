"""What was posted when a session had ended: kept for an hour, sealed with a key that only the browser has."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from cryptography.fernet import Fernet
from sqlalchemy import Engine, delete, insert, select

from bot.adapters.records.accounts_tables import kept_posts
from bot.adapters.records.database import changing, reading
from bot.adapters.records.secret_keys import kept_as

LASTS = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPost:
    """A form as it was sent: where to, its fields in order, and which of them were files, whose content is not kept."""

    path: str
    fields: Sequence[tuple[str, str]]
    files: Sequence[str] = ()


class KeptPosts:
    """The posts. Each method raises RecordsUnusable where the database cannot be used."""

    def __init__(self, engine: Engine, *, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def keep(self, account: int, post: KeptPost) -> str:
        """Keep a post for its author and give the key to it. One is kept for each person: the latest."""
        key = Fernet.generate_key()
        sealed = Fernet(key).encrypt(json.dumps(asdict(post)).encode())
        ends_at = self._now() + LASTS
        row = {"key": kept_as(key.decode()), "account": account, "sealed": sealed, "ends_at": ends_at}
        with changing(self._engine) as connection:
            spent = (kept_posts.c.account == account) | (kept_posts.c.ends_at <= self._now())
            connection.execute(delete(kept_posts).where(spent))
            connection.execute(insert(kept_posts).values(row))
        return key.decode()

    def read(self, account: int, key: str) -> KeptPost | None:
        """Give what somebody's browser has the key to; None where nothing is kept for this person any more."""
        wanted = select(kept_posts.c.sealed).where(
            kept_posts.c.key == kept_as(key), kept_posts.c.account == account, kept_posts.c.ends_at > self._now()
        )
        with reading(self._engine) as connection:
            sealed = connection.scalar(wanted)
        if sealed is None:
            return None
        found = json.loads(Fernet(key).decrypt(sealed))
        fields = tuple((name, value) for name, value in found["fields"])
        return KeptPost(path=found["path"], fields=fields, files=tuple(found["files"]))

    def drop(self, key: str) -> None:
        """Forget a post: it was sent again, or is not wanted."""
        with changing(self._engine) as connection:
            connection.execute(delete(kept_posts).where(kept_posts.c.key == kept_as(key)))
