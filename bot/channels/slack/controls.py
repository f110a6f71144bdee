"""What can be pressed below a reply, and what an asker is told about their own message."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.adapters.deliveries_model import Way
from bot.channels.chat.surface import Shown
from bot.model import NoticeKind, Outcome
from prompts.words import Words, words

Block = dict[str, Any]
VERDICTS = ("right", "partly", "wrong")
_WORDS: Words = words("chat.yaml")


def actions(shown: Shown) -> list[Block]:
    """Offer a verdict, sharing with the channel, and a person."""
    reply, value = shown.reply, value_of(shown)
    buttons = []
    is_ephemeral = not shown.delivery.place.is_private and shown.delivery.way is Way.MENTION
    if is_ephemeral and shown.correction is None:
        buttons.append(button("share", _WORDS("buttons.share"), value))
    if shown.can_ask_person:
        buttons.append(button("person", _WORDS("buttons.person"), value))
    if reply["outcome"] == Outcome.ANSWERED and shown.correction is None:
        asked = {"type": "context", "elements": [{"type": "mrkdwn", "text": _WORDS("reply.feedback")}]}
        verdicts = [button(f"verdict_{each}", _WORDS(f"buttons.{each}"), value) for each in VERDICTS]
        return [asked, {"type": "actions", "elements": [*verdicts, *buttons]}]
    return [{"type": "actions", "elements": buttons}] if buttons else []


def personal_note(shown: Shown, *, may_delete: bool) -> list[Block]:
    """Tell the author that the message held personal details and how to delete it. Nobody else is told."""
    delivery = shown.delivery
    if not delivery.kinds:
        return []
    kinds = ", ".join(delivery.kinds)
    if delivery.way is Way.SHORTCUT and not delivery.address.get("is_own"):
        return [_small(_WORDS("personal.somebody-elses", kinds=kinds))]
    is_told = any(notice["kind"] == NoticeKind.PERSONAL_DATA for notice in shown.reply["notices"])
    told = "" if is_told else _WORDS("personal.told", kinds=kinds) + " "
    if delivery.way is Way.COMMAND:  # a command leaves no message behind
        return [_small(told)] if told else []
    if may_delete and delivery.address.get("ts"):
        note = _small(told + _WORDS("personal.delete-here"))
        delete = button("delete", _WORDS("buttons.delete"), value_of(shown)) | {"style": "danger"}
        return [note, {"type": "actions", "elements": [delete]}]
    return [_small(told + _WORDS("personal.delete-yourself"))]


def settings_asked(shown: Shown) -> list[Block]:
    """Ask once for area and role: the Home tab, where they are chosen, is one press away."""
    if not shown.asks_settings:
        return []
    choose = button("choose_settings", _WORDS("buttons.area"), value_of(shown))
    return [_small(_WORDS("home.ask-once")), {"type": "actions", "elements": [choose]}]


def button(action: str, label: str, value: str) -> Block:
    """Make a button."""
    return {
        "type": "button", "action_id": action, "value": value,
        "text": {"type": "plain_text", "text": label},
    }  # fmt: skip


def select(action: str, placeholder: str, options: Sequence[tuple[str, str]], chosen: str | None) -> Block:
    """Make a list to choose from; options are (value, label)."""
    listed = [{"text": {"type": "plain_text", "text": label[:75]}, "value": value} for value, label in options[:100]]
    made: Block = {
        "type": "static_select", "action_id": action, "options": listed,
        "placeholder": {"type": "plain_text", "text": placeholder},
    }  # fmt: skip
    initial = next((option for option in listed if option["value"] == chosen), None)
    return made | ({"initial_option": initial} if initial else {})


def value_of(shown: Shown) -> str:
    """Give what a button must know of its reply."""
    return json.dumps({"message": shown.delivery.message, "reply": shown.reply.get("id")})


def read_value(action: Mapping[str, Any]) -> tuple[str, str]:
    """Read what a button knows: the message asked about, and the reply."""
    value = json.loads(action["value"])
    return str(value["message"]), str(value["reply"])


def _small(text: str) -> Block:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}
