"""What a model costs: tokens counted by day in the home, across processes and restarts, and a cap on each day."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from knowledge.calendar import LONDON

_TABLE = "create table if not exists spending (day text primary key, calls int, tokens_in int, tokens_out int)"
_ADD = """insert into spending values (?, 1, ?, ?) on conflict (day) do update
set calls = calls + 1, tokens_in = tokens_in + excluded.tokens_in, tokens_out = tokens_out + excluded.tokens_out"""


def today() -> date:
    """The day in England."""
    return datetime.now(LONDON).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What one day took. `cost` is in the currency of the prices."""

    calls: int
    tokens: int
    cost: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """What one day may take, 0 for no cap; prices are for a million tokens."""

    tokens: int = 0
    cost: float = 0.0
    price_in: float = 0.0
    price_out: float = 0.0


class Spending:
    """Counts what was spent. A book that cannot be written to is kept in memory, so that nothing fails by it."""

    def __init__(self, path: Path | None, caps: Caps, *, day: Callable[[], date] = today) -> None:
        self._path = path
        self._caps = caps
        self._day = day
        self._lock = threading.Lock()
        self._unwritten: dict[str, tuple[int, int, int]] = {}

    def add(self, tokens_in: int, tokens_out: int) -> None:
        """Count one call."""
        day = self._day().isoformat()
        with self._lock:
            try:
                with self._book() as book:
                    book.execute(_ADD, (day, tokens_in, tokens_out))
            except sqlite3.Error:
                calls, before, after = self._unwritten.get(day, (0, 0, 0))
                self._unwritten = {day: (calls + 1, before + tokens_in, after + tokens_out)}

    def spent(self) -> Spent:
        """Give what today took."""
        day = self._day().isoformat()
        with self._lock:
            calls, tokens_in, tokens_out = self._unwritten.get(day, (0, 0, 0))
            with contextlib.suppress(sqlite3.Error), self._book() as book:
                row = book.execute("select calls, tokens_in, tokens_out from spending where day = ?", (day,)).fetchone()
                calls, tokens_in, tokens_out = (
                    mine + theirs for mine, theirs in zip((calls, tokens_in, tokens_out), row or (0, 0, 0), strict=True)
                )
        cost = (tokens_in * self._caps.price_in + tokens_out * self._caps.price_out) / 1_000_000
        return Spent(calls=calls, tokens=tokens_in + tokens_out, cost=cost)

    def exhausted(self) -> str | None:
        """Say which cap of today is reached; None where none is. Questions under way may go beyond it by their own."""
        spent = self.spent()
        if self._caps.tokens and spent.tokens >= self._caps.tokens:
            return f"today's {self._caps.tokens:,} tokens are used up (SIGNPOST_LLM_DAILY_CAP)"
        if self._caps.cost and spent.cost >= self._caps.cost:
            return f"today's {self._caps.cost:.2f} are spent (SIGNPOST_LLM_DAILY_COST)"
        return None

    @contextlib.contextmanager
    def _book(self) -> Iterator[sqlite3.Connection]:
        if self._path is None:
            raise sqlite3.OperationalError("no home to keep the book in")
        with contextlib.closing(sqlite3.connect(self._path, timeout=0.5)) as book, book:
            book.execute("pragma synchronous = off")  # a count lost with the power is no loss
            book.execute(_TABLE)
            yield book
