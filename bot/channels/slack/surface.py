"""Slack as one of the surfaces: which message goes where, and who sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.adapters.deliveries_model import Decided, Delivery, Outgoing, Part, Way
from bot.channels.chat.reply_text import without_personal
from bot.channels.chat.surface import Note, Shown
from bot.channels.slack import cards
from bot.channels.slack.blocks import Block, fallback, reply_blocks, shared_blocks
from bot.channels.slack.controls import button, value_of
from bot.channels.slack.incoming import SURFACE
from bot.channels.slack.sending import SlackSending
from knowledge.areas import AreaTree
from prompts.words import words

_WORDS = words("chat.yaml")


class SlackSurface(SlackSending):
    """Makes Slack's messages and sends them."""

    def __init__(
        self, client: AsyncWebClient, *, areas: AreaTree, public_url: str = "", may_delete: bool = False
    ) -> None:
        super().__init__(client)
        self._areas = areas
        self._public_url = public_url.rstrip("/")
        self._may_delete = may_delete

    @property
    def name(self) -> str:
        """The name under which deliveries are kept."""
        return SURFACE

    def show(self, shown: Shown) -> Sequence[Part]:
        """Make the messages of a reply: to its asker alone, in the thread where Slack allows it."""
        made = reply_blocks(shown, public_url=self._public_url, may_delete=self._may_delete)
        text = fallback(shown.reply, shown.correction)
        return _addressed(shown, [(text, blocks) for blocks in made])

    def progress(self, shown: Shown, *, until: datetime) -> Sequence[Part]:
        """Tell the asker that a reviewer is looking, with the contacts that need not wait."""
        text, blocks = cards.waiting(shown, until=until)
        return _addressed(shown, [(text, blocks)])

    def review_card(self, shown: Shown, *, room: str, until: datetime) -> Part:
        """Show a reply to the reviewers, who release or correct it."""
        text, blocks = cards.review(shown, until=until, public_url=self._public_url)
        return "post", {"channel": room, "text": text, "blocks": blocks, **_NO_PREVIEWS}

    def review_ended(self, shown: Shown, *, room: str, decided: Decided, by: str | None) -> Part | None:
        """Change the reviewers' card; None where it never went out."""
        if shown.replaces is None:
            return None
        text, blocks = cards.decided(shown, decided=decided, by=by, public_url=self._public_url)
        return "update", {"channel": room, "ts": shown.replaces, "text": text, "blocks": blocks}

    def person_card(self, shown: Shown, *, room: str) -> Part:
        """Show reviewers a question whose asker wants a person."""
        text, blocks = cards.person(shown, areas=self._areas, public_url=self._public_url)
        return "post", {"channel": room, "text": text, "blocks": blocks, **_NO_PREVIEWS}

    def note(self, note: Note, *, room: str, workspace: str, address: Mapping[str, Any]) -> Part:
        """Tell a channel something."""
        del workspace, address
        text, blocks = cards.note(note)
        return "post", {"channel": room, "text": text, "blocks": blocks, **_NO_PREVIEWS}

    def share(self, delivery: Delivery) -> dict[str, Any]:
        """Make the message that shows a reply to the whole channel."""
        reply = delivery.reply or {}
        blocks = shared_blocks(reply, by=f"<@{delivery.asker}>", public_url=self._public_url)
        text = fallback({**reply, "text": without_personal(reply)})
        return {"channel": delivery.place.room, "text": text, "blocks": blocks, **_thread(delivery), **_NO_PREVIEWS}

    def repeat(self, outgoing: Outgoing) -> Part | None:
        """Offer an answer again that may have been seen: Slack cannot be asked what only one person saw.

        Danger is said again in full.
        """
        message = outgoing.content.get("again")
        if outgoing.how not in ("ephemeral", "respond") or message is None:
            return None
        text = _WORDS("reply.again")
        offer = [
            {"type": "section", "text": {"type": "plain_text", "text": text}},
            {"type": "actions", "elements": [button("show", _WORDS("buttons.show"), message)]},
        ]
        return outgoing.how, {**outgoing.content, "text": text, "blocks": offer}


_NO_PREVIEWS = {"unfurl_links": False, "unfurl_media": False}


def _addressed(shown: Shown, messages: Sequence[tuple[str, list[Block]]]) -> list[Part]:
    delivery, address = shown.delivery, shown.delivery.address
    if "response_url" in address:
        common = {"response_url": address["response_url"], "user": delivery.asker, "again": _again(shown)}
        return [("respond", {"text": text, "blocks": blocks, **common}) for text, blocks in messages]
    if not delivery.place.is_private:
        common = {"channel": delivery.place.room, "user": delivery.asker, **_thread(delivery), "again": _again(shown)}
        return [("ephemeral", {"text": text, "blocks": blocks, **common}) for text, blocks in messages]
    common = {"channel": delivery.place.room, **_thread(delivery)}
    parts: list[Part] = [
        ("post", {"text": text, "blocks": blocks, **common, **_NO_PREVIEWS}) for text, blocks in messages
    ]
    if shown.replaces is not None:  # an edited question, or one that waited: its reply changes where it stands
        text, blocks = messages[0]
        parts[0] = ("update", {"text": text, "blocks": blocks, "ts": shown.replaces, **common})
    return parts


def _thread(delivery: Delivery) -> dict[str, Any]:
    """Slack shows in a thread what only one person may see where the thread has begun already, and not before."""
    if delivery.way in (Way.COMMAND, Way.SHORTCUT, Way.SUGGESTION):
        return {}
    if delivery.place.is_private:
        return {"thread_ts": delivery.place.thread}
    thread = delivery.address.get("thread")
    return {"thread_ts": thread} if thread else {}


def _again(shown: Shown) -> str | None:
    return None if shown.reply.get("outcome") == "emergency" else value_of(shown)
