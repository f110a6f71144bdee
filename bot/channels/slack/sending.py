"""Sends to Slack what was written down, and looks up what may have been sent by a process that died."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.adapters.deliveries_model import Outgoing, Part
from bot.channels.chat.surface import NeverSent, TryLater

EVENT_TYPE = "signpost_message"
LOOKED_BACK = 50  # messages in which one of ours is looked for
# Slack's own troubles and ours with the token pass; a channel that is gone does not come back.
_PASSING = frozenset((
    "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
    "team_added_to_org", "invalid_auth", "not_authed", "token_expired", "token_revoked", "account_inactive",
    "accesslimited",
))  # fmt: skip
_UNSURE = frozenset(("internal_error", "fatal_error", "service_unavailable", "request_timeout"))
# The asker is reached in a direct message where the channel does not take what only they may see.
_NOT_IN_CHANNEL = frozenset(("not_in_channel", "channel_not_found", "user_not_in_channel", "is_archived"))


class SlackSending:
    """Posts, changes and looks up messages."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def send(self, outgoing: Outgoing) -> str | None:
        """Send a message and give its timestamp. Raises TryLater or NeverSent."""
        try:
            return await self._sent(outgoing)
        except SlackApiError as error:
            raise _trouble(error, outgoing) from None
        except (aiohttp.ClientConnectorError, ConnectionRefusedError) as error:
            raise TryLater(f"Slack cannot be reached ({type(error).__name__})") from None
        except (aiohttp.ClientError, TimeoutError) as error:
            raise TryLater(f"the connection to Slack broke ({type(error).__name__})", is_unsure=True) from None

    async def find(self, outgoing: Outgoing) -> str | None:
        """Give the timestamp of a message that went out; None where it did not, or cannot be looked up."""
        content = outgoing.content
        if outgoing.how != "post":
            return None
        try:
            if content.get("thread_ts"):
                found = await self._client.conversations_replies(
                    channel=content["channel"], ts=content["thread_ts"], limit=LOOKED_BACK, include_all_metadata=True
                )
            else:
                found = await self._client.conversations_history(
                    channel=content["channel"], limit=LOOKED_BACK, include_all_metadata=True
                )
        except SlackApiError as error:
            if error.response.get("error") in _PASSING:
                raise _trouble(error, outgoing, is_unsure=True) from None
            return None  # without the permission to look: Slack drops a repeated client_msg_id itself
        except (aiohttp.ClientError, TimeoutError) as error:
            raise TryLater(f"Slack cannot be reached ({type(error).__name__})", is_unsure=True) from None
        return next((str(each["ts"]) for each in found.get("messages") or () if _key_of(each) == outgoing.key), None)

    async def _sent(self, outgoing: Outgoing) -> str | None:
        content = dict(outgoing.content)
        match outgoing.how:
            case "post":
                known = str(uuid.uuid5(uuid.NAMESPACE_URL, outgoing.key))
                marked = {"event_type": EVENT_TYPE, "event_payload": {"key": outgoing.key}}
                sent = await self._client.chat_postMessage(**content, metadata=marked, client_msg_id=known)
                return str(sent["ts"])
            case "ephemeral":
                content.pop("again", None)
                sent = await self._client.chat_postEphemeral(**content)
                return str(sent.get("message_ts") or "")
            case "update":
                sent = await self._client.chat_update(**content)
                return str(sent["ts"])
            case "respond":
                await self._respond(content)
                return None
            case unknown:
                raise NeverSent(f"no way of sending is called {unknown}")

    async def _respond(self, content: Mapping[str, Any]) -> None:
        webhook = AsyncWebhookClient(content["response_url"], session=self._client.session)
        answer = await webhook.send(
            text=content["text"], blocks=content["blocks"], response_type="ephemeral", replace_original=False
        )
        if answer.status_code == 429:
            raise TryLater("too many at once", delay=_seconds(answer.headers))
        if answer.status_code >= 500:
            raise TryLater(f"Slack answers {answer.status_code}", is_unsure=True)
        if answer.status_code != 200:
            raise NeverSent(f"Slack answers {answer.status_code}", instead=_in_channel(content))


def _trouble(error: SlackApiError, outgoing: Outgoing, *, is_unsure: bool = False) -> TryLater | NeverSent:
    response = error.response
    said, status = str(response.get("error", "")), int(response.status_code)
    if status == 429 or said in _PASSING or status >= 500:
        unsure = is_unsure or said in _UNSURE or status >= 500
        delay = _seconds(response.headers) if status == 429 else None
        return TryLater(f"Slack says {said or status}", delay=delay, is_unsure=unsure)
    return NeverSent(f"Slack says {said}", instead=_instead(outgoing, said))


def _instead(outgoing: Outgoing, said: str) -> Part | None:
    content = outgoing.content
    if outgoing.how == "ephemeral" and said in _NOT_IN_CHANNEL:
        return "post", {"channel": content["user"], "text": content["text"], "blocks": content["blocks"]}
    if outgoing.how == "update" and said in ("message_not_found", "cant_update_message", "edit_window_closed"):
        return "post", {key: value for key, value in content.items() if key != "ts"}
    return None


def _in_channel(content: Mapping[str, Any]) -> Part | None:
    """A response address is good for half an hour; after that the asker gets a direct message."""
    user = content.get("user")
    return ("post", {"channel": user, "text": content["text"], "blocks": content["blocks"]}) if user else None


def _seconds(headers: Mapping[str, Any]) -> timedelta | None:
    given = {str(name).lower(): value for name, value in headers.items()}.get("retry-after")
    value = given[0] if isinstance(given, list) else given
    return timedelta(seconds=min(float(value), 600.0)) if value and str(value).isdigit() else None


def _key_of(message: Mapping[str, Any]) -> str | None:
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    key = payload.get("key")
    return None if key is None else str(key)
