"""Proves that a request was signed by Microsoft's connector for our app, without holding up anybody meanwhile."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from jwt import PyJWKClientConnectionError

from bot.channels.teams.library import CloudEnvironment, InboundActivityTokenValidator
from bot.channels.web.answering_threads import AnsweringThreads, TooManyAsk

TIMEOUT_S = 10.0


class NotNow(Exception):
    """A token cannot be checked just now, since Microsoft's keys cannot be fetched."""


class ConnectorTokens(InboundActivityTokenValidator):
    """Checks tokens of the Bot Connector alone: signature, issuer, audience, expiry, service URL.

    The library's own check fetches keys while everything else waits; here it has threads of its own. And it takes
    tokens of Microsoft's agent platform, from any tenant, which nobody here uses.
    """

    def __init__(self, app: str, *, cloud: CloudEnvironment) -> None:
        super().__init__(app, cloud=cloud)
        self._threads = AnsweringThreads(threads=2, most_waiting=200)

    async def validate_token(self, raw_token: str, service_url: str | None = None) -> dict[str, Any]:
        """Give the token's claims. Raises NotNow, or `jwt`'s errors for one that is not good."""
        try:
            return await self._threads.run(partial(self._checked, raw_token, service_url), timeout_s=TIMEOUT_S)
        except (PyJWKClientConnectionError, TooManyAsk):
            raise NotNow("Microsoft's signing keys cannot be fetched") from None

    def _checked(self, raw_token: str, service_url: str | None) -> dict[str, Any]:
        return asyncio.run(self._service_validator.validate_token(raw_token, service_url))
