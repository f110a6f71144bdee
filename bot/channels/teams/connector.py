"""Speaks with Microsoft's connector through the library's client, and says of each failure whether to try again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import httpx

from bot.channels.chat.surface import NeverSent, TryLater
from bot.channels.teams.access import TeamsUnreachable, refused
from bot.channels.teams.library import App

LONGEST_WAIT_S = 600.0
# Not done, and told to wait: Microsoft lists these as passing.
_NOT_DONE = frozenset((401, 408, 412, 429))


class Refused(NeverSent):
    """The connector says that something can never be sent as it is."""

    def __init__(self, status: int) -> None:
        super().__init__(f"Teams answers {status}")
        self.status = status


class Connector:
    """Sends with the app's own token."""

    def __init__(self, bot: App) -> None:
        self._bot = bot

    async def sign_in(self) -> None:
        """Ask Microsoft for a token of the app. Raises TeamsUnusable or TeamsUnreachable."""
        try:
            await self._bot.token_provider.get_app_token()
        except ValueError as error:  # what its library raises for whatever Microsoft refuses
            raise refused(str(error)) from None
        except OSError as error:
            raise TeamsUnreachable(f"Microsoft's sign-in cannot be reached ({type(error).__name__})") from None

    async def post(self, service_url: str, conversation: str, activity: Mapping[str, Any]) -> str | None:
        """Send an activity and give its id. Raises TryLater or Refused."""
        return _id_of(await self._call("POST", service_url, _activities(conversation), activity))

    async def post_privately(self, service_url: str, conversation: str, activity: Mapping[str, Any]) -> str | None:
        """Send an activity that one member of a conversation sees. Raises TryLater or Refused.

        The library's own method for it warns, each time, that it may change.
        """
        path = f"{_activities(conversation)}?isTargetedActivity=true"
        return _id_of(await self._call("POST", service_url, path, activity))

    async def change(
        self, service_url: str, conversation: str, activity: Mapping[str, Any], *, is_private: bool = False
    ) -> None:
        """Put an activity in place of the one with its id. Raises TryLater or Refused."""
        path = f"{_activities(conversation)}/{quote(str(activity['id']), safe='')}"
        if is_private:  # whom it is for stands already, and may not be sent again
            path += "?isTargetedActivity=true"
            activity = {name: value for name, value in activity.items() if name != "recipient"}
        await self._call("PUT", service_url, path, activity)

    async def chat_with(self, service_url: str, person: str, tenant: str) -> str:
        """Give the id of our chat with one person. Raises TryLater or Refused."""
        wanted = {
            "bot": {"id": f"28:{self._bot.id}"}, "members": [{"id": person}], "isGroup": False, "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }  # fmt: skip
        found = await self._call("POST", service_url, "/v3/conversations", wanted)
        return str(found.get("id") or "")

    async def close(self) -> None:
        """Let the connections go."""
        for client in (self._bot.http_client, self._bot.api.http):
            await client.http.aclose()

    async def _call(self, method: str, service_url: str, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        try:
            answer = await self._bot.api.http.request(method, f"{service_url}{path}", json=dict(body))
        except httpx.HTTPStatusError as error:
            raise _trouble(error.response) from None
        except httpx.ConnectError as error:
            raise TryLater(f"Teams cannot be reached ({type(error).__name__})") from None
        except httpx.HTTPError as error:
            raise TryLater(f"the connection to Teams broke ({type(error).__name__})", is_unsure=True) from None
        except (ValueError, OSError) as error:  # no token: nothing was sent
            raise TryLater(f"Microsoft gives no token ({type(error).__name__})") from None
        found = answer.json()
        return found if isinstance(found, dict) else {}


def _activities(conversation: str) -> str:
    return f"/v3/conversations/{quote(conversation, safe='')}/activities"


def _trouble(response: httpx.Response) -> TryLater | Refused:
    status = response.status_code
    if status in _NOT_DONE:
        return TryLater(f"Teams answers {status}", delay=_wait(response))
    if status >= 500:
        return TryLater(f"Teams answers {status}", delay=_wait(response), is_unsure=True)
    return Refused(status)


def _wait(response: httpx.Response) -> timedelta | None:
    given = response.headers.get("retry-after", "")
    return timedelta(seconds=min(float(given), LONGEST_WAIT_S)) if given.isdigit() else None


def _id_of(found: Mapping[str, Any]) -> str | None:
    return str(found["id"]) if found.get("id") else None
