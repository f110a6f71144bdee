"""An HTTP client that stops reading an answer which no model of ours can need, rather than fill the memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import httpx

from bot.adapters.language_model_faults import UnusableModel

MOST_BYTES: Final = 200_000


def client(timeout_s: float) -> httpx.AsyncClient:
    """Make a client whose answers end."""
    return httpx.AsyncClient(timeout=timeout_s, event_hooks={"response": [_limit]})


async def _limit(response: httpx.Response) -> None:
    if isinstance(response.stream, httpx.AsyncByteStream):
        response.stream = _Limited(response.stream)


class _Limited(httpx.AsyncByteStream):
    """A stream that ends with an error where it goes on for too long."""

    def __init__(self, stream: httpx.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = 0
        async for part in self._stream:
            read += len(part)
            if read > MOST_BYTES:
                raise UnusableModel("the server's answer does not end; check that SIGNPOST_LLM_URL is a chat API")
            yield part

    async def aclose(self) -> None:
        """Let the connection go."""
        await self._stream.aclose()
