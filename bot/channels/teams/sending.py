"""Sends to Teams what was written down; what cannot go its way goes another, and never to more people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.adapters.deliveries_model import Outgoing, Part
from bot.channels.chat.surface import NeverSent
from bot.channels.teams.connector import Connector, Refused
from bot.channels.teams.people_cards import offer

_TOO_MUCH = frozenset((400, 413))  # a card that Teams does not take; its words go out without it


class TeamsSending:
    """Posts and changes messages. `content` has: service_url, conversation, activity, and what to do instead."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def send(self, outgoing: Outgoing) -> str | None:
        """Send a message and give its id. Raises TryLater or NeverSent."""
        try:
            return await self._sent(outgoing.how, outgoing.content)
        except Refused as error:
            raise NeverSent(str(error), instead=_instead(outgoing, error.status)) from None

    async def find(self, outgoing: Outgoing) -> str | None:
        """Teams tells a bot nothing of what stands in a conversation."""
        del outgoing
        return None

    def repeat(self, outgoing: Outgoing) -> Part | None:
        """Offer an answer that may have been seen; a change and danger are said again in full."""
        message = outgoing.content.get("again")
        if outgoing.how == "update" or message is None:
            return None
        return outgoing.how, {**outgoing.content, "activity": offer(message), "public": None}

    async def _sent(self, how: str, content: Mapping[str, Any]) -> str | None:
        url, conversation, activity = content["service_url"], content["conversation"], content["activity"]
        match how:
            case "post":
                return await self._connector.post(url, conversation, activity)
            case "private":
                return await self._connector.post_privately(url, conversation, _for_one(content))
            case "direct":
                chat = await self._connector.chat_with(url, content["asker"], content["tenant"])
                return await self._connector.post(url, chat, activity)
            case "update":
                is_private = bool(content.get("is_private"))
                changed = {**(_for_one(content) if is_private else activity), "id": content["replaces"]}
                await self._connector.change(url, conversation, changed, is_private=is_private)
                return str(content["replaces"])
            case unknown:
                raise NeverSent(f"no way of sending is called {unknown}")


def _for_one(content: Mapping[str, Any]) -> dict[str, Any]:
    return {**content["activity"], "recipient": {"id": content["asker"], "isTargeted": True}}


def _instead(outgoing: Outgoing, status: int) -> Part | None:
    """Change to a new message, from the conversation to the asker's own chat, from there to what all may see."""
    content = dict(outgoing.content)
    match outgoing.how:
        case "update":
            content.pop("replaces", None)
            return ("private" if content.pop("is_private", False) else "post"), content
        case "private":
            return "direct", content
        case "direct" if status not in _TOO_MUCH and content.get("public"):
            return "post", {**content, "activity": content["public"], "public": None}
        case "post" | "direct" if status in _TOO_MUCH and content["activity"].get("attachments"):
            return outgoing.how, {**content, "activity": _words_alone(content["activity"])}
        case _:
            return None


def _words_alone(activity: Mapping[str, Any]) -> dict[str, Any]:
    text = activity.get("text") or activity.get("summary") or ""
    return {"type": "message", "text": text, "textFormat": "plain"}
