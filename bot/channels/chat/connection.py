"""Whether the connection to a chat service lives: looked at all the time, told to whoever asks, here or elsewhere."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
from collections.abc import Awaitable, Callable

from bot.adapters.deliveries_heartbeats import Heartbeats
from bot.adapters.deliveries_model import DeliveriesUnusable

LOOKED_EVERY_S = 30.0
_log = logging.getLogger("signpost.chat")


class Connection:
    """One process's connection to one service."""

    def __init__(self, surface: str, *, heartbeats: Heartbeats | None, look: Callable[[], Awaitable[str]]) -> None:
        """`look` gives what to say of a connection that lives, and raises an exception that says what is wrong."""
        self.surface = surface
        self.lives = False
        self.told = "not connected yet"
        self._heartbeats = heartbeats
        self._look = look
        self._process = f"{os.getpid()}-{secrets.token_hex(4)}"

    def look_with(self, look: Callable[[], Awaitable[str]]) -> None:
        """Look in another way from now on."""
        self._look = look

    async def look(self) -> bool:
        """Look once whether the connection lives, and say so where other processes see it."""
        lived = self.lives
        try:
            self.told = await self._look()
        except Exception as error:  # what is wrong is what is told; the rest of Signpost runs on
            self.lives = False
            if lived or self.told != str(error):
                _log.error("%s: %s", self.surface, error)
            self.told = str(error)
        else:
            if not lived:
                _log.info("%s: %s", self.surface, self.told)
            self.lives = True
        await self._tell()
        return self.lives

    async def watch(self) -> None:
        """Look again and again until cancelled."""
        try:
            while True:
                await self.look()
                await asyncio.sleep(LOOKED_EVERY_S)
        finally:
            if self._heartbeats is not None:
                self._heartbeats.stopped(self.surface, self._process)

    async def _tell(self) -> None:
        if self._heartbeats is None:
            return
        try:
            await asyncio.to_thread(
                self._heartbeats.beat, self.surface, self._process, lives=self.lives, told=self.told
            )
        except DeliveriesUnusable as error:
            _log.error("%s", error)
