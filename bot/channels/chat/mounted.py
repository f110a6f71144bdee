"""A chat service as the server mounts it."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Self

from starlette.routing import BaseRoute

from bot.channels.chat.connection import Connection


@contextlib.asynccontextmanager
async def _nothing_runs() -> AsyncIterator[None]:
    yield


@dataclass(frozen=True, kw_only=True)
class Mounted:
    """A chat service as the server mounts it: its routes, and what runs while the server runs."""

    surface: str
    routes: Sequence[BaseRoute]
    connection: Connection
    running: Callable[[], AbstractAsyncContextManager[None]] = _nothing_runs

    @classmethod
    def broken(cls, surface: str, *, routes: Sequence[BaseRoute], told: str) -> Self:
        """A service that is set up wrongly: it says so, and the rest runs."""
        connection = Connection(surface, heartbeats=None, look=_never)
        connection.told = told
        return cls(surface=surface, routes=routes, connection=connection)


async def _never() -> str:
    raise ConnectionError("not set up")
