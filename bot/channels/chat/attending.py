"""What runs beside the server for a chat service: it looks whether the service answers, and after what was left."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from bot.channels.chat.connection import Connection
from bot.channels.chat.courier import Courier

LONGEST_WAIT_S = 5  # what is not sent by then is sent after the next start


@contextlib.asynccontextmanager
async def attended(connection: Connection, courier: Courier) -> AsyncIterator[None]:
    """Watch the connection and bring out what is waiting; at the end, wait a little for what is being sent."""
    tasks = [asyncio.create_task(connection.watch()), asyncio.create_task(courier.run())]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_WAIT_S):
                await courier.idle()
