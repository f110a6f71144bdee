"""What Slack sends, read as a question: who asked it, where, and in which words. Bots are never answered."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from bot.adapters.deliveries_model import Place, Way
from bot.channels.chat.incoming import Change, Incoming

SURFACE = "slack"
_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")
_LINK = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
# A message with one of these is still somebody's own words.
_WORDS_OF_A_PERSON = frozenset((None, "file_share", "thread_broadcast"))


def of_event(body: Mapping[str, Any], *, bot: str | None) -> Incoming | None:
    """Read an event; None for what is no question: other bots, our own words, joined channels."""
    event = body.get("event") or {}
    match event.get("type"), event.get("subtype"):
        case "app_mention", _ if _is_by_a_person(event):
            return _asked(body, event, event, way=Way.MENTION)
        case "message", "message_changed":
            return _changed(body, event, bot=bot)
        case "message", "message_deleted":
            return _deleted(body, event, bot=bot)
        case "message", subtype if subtype in _WORDS_OF_A_PERSON and _is_direct(event) and _is_by_a_person(event):
            return _asked(body, event, event, way=Way.DIRECT)
        case _:
            return None


def of_command(body: Mapping[str, Any]) -> Incoming:
    """Read `/signpost ...`."""
    place = _place(body["team_id"], body["channel_id"], thread="command", is_private=False)
    return Incoming(
        event=_event_id("command", body["trigger_id"]), message=_event_id("command", body["trigger_id"]), place=place,
        asker=body["user_id"], way=Way.COMMAND, text=plain_text(body.get("text", "")),
        address={"response_url": body["response_url"]},
    )  # fmt: skip


def of_shortcut(body: Mapping[str, Any]) -> Incoming:
    """Read "Ask Signpost about this", pressed on a message."""
    message = body["message"]
    place = _place(body["team"]["id"], body["channel"]["id"], thread="shortcut", is_private=False)
    return Incoming(
        event=_event_id("shortcut", body["trigger_id"]), message=_event_id("shortcut", body["trigger_id"]),
        place=place, asker=body["user"]["id"], way=Way.SHORTCUT, text=plain_text(message.get("text", "")),
        address={"response_url": body["response_url"], "is_own": message.get("user") == body["user"]["id"]},
    )  # fmt: skip


def of_suggestion(body: Mapping[str, Any], question: str) -> Incoming:
    """Read a suggested question, pressed on the Home tab: it is answered in a direct message."""
    person = body["user"]["id"]
    place = _place(body["team"]["id"], person, thread=None, is_private=True)
    event = _event_id("suggestion", body["trigger_id"])
    return Incoming(
        event=event, message=event, place=place, asker=person, way=Way.SUGGESTION, text=question,
        address={"suggested": question},
    )  # fmt: skip


def plain_text(marked_up: str) -> str:
    """Give the words of a message without mark-up. People who are mentioned are left out, ourselves included."""
    without_people = _MENTION.sub(" ", marked_up)
    words = _LINK.sub(lambda link: _label(link[1], link[2]), without_people)
    return html.unescape(re.sub(r"[ \t]+", " ", words)).strip()


def _label(target: str, label: str | None) -> str:
    if target.startswith("!"):  # <!here>, <!subteam^S1|@leads>
        return ""
    shown = label or target.removeprefix("tel:").removeprefix("mailto:")
    return f"#{shown}" if target.startswith("#") and label else shown


def _asked(
    body: Mapping[str, Any], event: Mapping[str, Any], said: Mapping[str, Any], *, way: Way,
    change: Change = Change.ASKED,
) -> Incoming:  # fmt: skip
    """`event` knows the channel; `said` the message, which for an edit stands within the event."""
    workspace = said.get("user_team") or said.get("team") or body["team_id"]
    is_direct = _is_direct(event)
    ts, thread = said["ts"], said.get("thread_ts")
    place = _place(workspace, event["channel"], thread=thread or ts, is_private=is_direct)
    return Incoming(
        event=_event_id("event", body["event_id"]),
        message=f"{SURFACE}:{body['team_id']}:{event['channel']}:{ts}",
        place=place,
        asker=said["user"],
        way=way,
        text=plain_text(said.get("text", "")),
        change=change,
        revision=(said.get("edited") or {}).get("ts", ""),
        address={"ts": ts, "thread": thread},
    )


def _changed(body: Mapping[str, Any], event: Mapping[str, Any], *, bot: str | None) -> Incoming | None:
    now, before = event.get("message") or {}, event.get("previous_message") or {}
    # Slack "changes" a message, too, when it adds the preview of a link.
    if now.get("text") == before.get("text") or not _is_by_a_person(now) or not _concerns_us(event, now, bot):
        return None
    return _asked(body, event, now, way=_way(event), change=Change.EDITED)


def _deleted(body: Mapping[str, Any], event: Mapping[str, Any], *, bot: str | None) -> Incoming | None:
    before = event.get("previous_message") or {}
    if not _is_by_a_person(before) or not _concerns_us(event, before, bot):
        return None
    gone = {**before, "ts": event.get("deleted_ts") or before.get("ts"), "text": ""}
    return _asked(body, event, gone, way=_way(event), change=Change.DELETED)


def _concerns_us(event: Mapping[str, Any], said: Mapping[str, Any], bot: str | None) -> bool:
    return _is_direct(event) or (bot is not None and f"<@{bot}" in said.get("text", ""))


def _way(event: Mapping[str, Any]) -> Way:
    return Way.DIRECT if _is_direct(event) else Way.MENTION


def _is_direct(event: Mapping[str, Any]) -> bool:
    return event.get("channel_type") == "im" or str(event.get("channel", "")).startswith("D")


def _is_by_a_person(said: Mapping[str, Any]) -> bool:
    """Bots, apps and workflows have a `bot_id`; Slackbot has a user of its own."""
    return bool(said.get("user")) and not said.get("bot_id") and said["user"] != "USLACKBOT"


def _place(workspace: str, room: str, *, thread: str | None, is_private: bool) -> Place:
    return Place(surface=SURFACE, workspace=workspace, room=room, thread=thread, is_private=is_private)


def _event_id(kind: str, identifier: str) -> str:
    return f"{SURFACE}:{kind}:{identifier}"
