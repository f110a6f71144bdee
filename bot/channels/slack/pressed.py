"""What is pressed below a reply or on a reviewers' card: each does one thing, once, for whoever may do it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.adapters.deliveries_model import Delivery, Outgoing
from bot.channels.chat.handing_over import Passed
from bot.channels.chat.reviewing import NotHere
from bot.channels.slack import home
from bot.channels.slack.controls import read_value
from bot.channels.slack.parts import SlackParts
from prompts.words import words

_WORDS = words("chat.yaml")
Body = dict[str, Any]
Handler = Callable[[SlackParts, Body, Body], Awaitable[None]]


def listen(app: AsyncApp, parts: SlackParts) -> None:
    """Register the listeners of buttons; what takes longer than an acknowledgement goes on after it."""
    handlers: dict[str | re.Pattern[str], Handler] = {
        re.compile(r"^verdict_(right|partly|wrong)$"): _verdict,
        "share": _share, "person": _person, "delete": _delete, "show": _show, "approve": _approve, "correct": _correct,
    }  # fmt: skip
    for action, handler in handlers.items():
        app.action(action)(_acknowledged(parts, handler))


def _acknowledged(parts: SlackParts, handler: Handler) -> Any:
    async def pressed(ack: Any, body: Body, action: Body) -> None:
        await ack()
        parts.courier.in_background(handler(parts, body, action))  # type: ignore[arg-type]

    return pressed


async def tell(parts: SlackParts, body: Body, text: str) -> None:
    """Tell whoever pressed, and nobody else."""
    if body.get("response_url"):
        webhook = AsyncWebhookClient(body["response_url"], session=parts.client.session)
        await webhook.send(text=text, response_type="ephemeral", replace_original=False)


async def _verdict(parts: SlackParts, body: Body, action: Body) -> None:
    _, reply = read_value(action)
    verdict = action["action_id"].removeprefix("verdict_")
    kept = await asyncio.to_thread(parts.handing_over.judge, reply, verdict, None)
    if verdict != "right" and kept:
        await parts.client.views_open(trigger_id=body["trigger_id"], view=home.reason_window(reply, verdict))
        return
    wording = {True: "feedback.thanks", False: "feedback.not-kept", None: "feedback.trouble"}[kept]
    await tell(parts, body, _WORDS(wording))


async def _share(parts: SlackParts, body: Body, action: Body) -> None:
    delivery = await _own(parts, body, action)
    if delivery is not None and not delivery.place.is_private:
        content = parts.surface.share(delivery)
        group = await asyncio.to_thread(parts.handing_over.pass_on, delivery, "share", "post", content)
        await parts.courier.send(group)


async def _person(parts: SlackParts, body: Body, action: Body) -> None:
    delivery = await _own(parts, body, action)
    if delivery is None:
        await tell(parts, body, _WORDS("person.nobody"))
        return
    passed, group = await asyncio.to_thread(parts.handing_over.ask_person, delivery)
    await parts.courier.send(group)
    wording = {Passed.SENT: "sent", Passed.ALREADY: "already", Passed.NOBODY: "nobody"}[passed]
    await tell(parts, body, _WORDS(f"person.{wording}"))


async def _delete(parts: SlackParts, body: Body, action: Body) -> None:
    """Delete the asker's own message, for them alone and as an administrator may."""
    delivery = await _own(parts, body, action)
    if delivery is None or parts.deleting is None or not delivery.address.get("ts"):
        await tell(parts, body, _WORDS("personal.not-deleted"))
        return
    try:
        await parts.deleting.chat_delete(channel=delivery.place.room, ts=delivery.address["ts"])
    except SlackApiError as error:
        if error.response.get("error") != "message_not_found":
            await tell(parts, body, _WORDS("personal.not-deleted"))
            return
    await tell(parts, body, _WORDS("personal.deleted"))


async def _show(parts: SlackParts, body: Body, action: Body) -> None:
    """Show an answer that may not have arrived."""
    delivery = await _own(parts, body, action)
    if delivery is None or delivery.reply is None:
        return
    shown = await asyncio.to_thread(parts.courier.preparing.shown, delivery, delivery.reply)
    for how, content in parts.surface.show(shown):
        again = {**content, "response_url": body["response_url"]} if how == "respond" else content
        await parts.surface.send(Outgoing(key="", group="", surface=parts.surface.name, how=how, content=again))


async def _approve(parts: SlackParts, body: Body, action: Body) -> None:
    message, _ = read_value(action)
    room, by = body["channel"]["id"], body["user"]["id"]
    try:
        groups = await asyncio.to_thread(parts.courier.reviewing.approve, message, room=room, by=by)
    except NotHere as error:
        await tell(parts, body, str(error))
        return
    for group in groups:
        await parts.courier.send(group)


async def _correct(parts: SlackParts, body: Body, action: Body) -> None:
    message, _ = read_value(action)
    room = body["channel"]["id"]
    try:
        _, delivery = await asyncio.to_thread(parts.courier.reviewing.waiting, message, room=room)
    except NotHere as error:
        await tell(parts, body, str(error))
        return
    window = home.correction_window(message, room, str((delivery.reply or {}).get("text", "")))
    await parts.client.views_open(trigger_id=body["trigger_id"], view=window)


async def _own(parts: SlackParts, body: Body, action: Body) -> Delivery | None:
    """Give the question that a button belongs to, if it is that of whoever pressed."""
    message, _ = read_value(action)
    delivery = await asyncio.to_thread(parts.handing_over.find, message)
    return delivery if delivery is not None and delivery.asker == body["user"]["id"] else None
