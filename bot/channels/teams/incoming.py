"""What Teams sends, read as a question: who asked it, where, and in which words. Bots are never answered."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.adapters.deliveries_model import Place, Way
from bot.channels.chat.incoming import Change, Incoming
from bot.channels.teams.access import tenants_of

SURFACE = "teams"
Activity = Mapping[str, Any]
_PERSON_OR_BOT = re.compile(r"<at\b[^>]*>.*?</at>", re.IGNORECASE | re.DOTALL)
_BOT = "28:"  # how the ids of bots begin


def of_message(activity: Activity) -> Incoming | None:
    """Read a message; None for what is no question to us: other bots, and groups in which we are not mentioned."""
    return _incoming(activity, Change.ASKED) if _is_by_a_person(activity) and _is_to_us(activity) else None


def of_update(activity: Activity) -> Incoming | None:
    """Read an edit; None for other changes, such as a deletion that was taken back."""
    is_edit = (activity.get("channelData") or {}).get("eventType") == "editMessage"
    if not is_edit or not _is_by_a_person(activity) or not _is_to_us(activity):
        return None
    return _incoming(activity, Change.EDITED)


def of_deletion(activity: Activity) -> Incoming | None:
    """Read a deletion."""
    return _incoming({**activity, "text": ""}, Change.DELETED) if _is_by_a_person(activity) else None


def of_button(activity: Activity, question: str, *, shown: str) -> Incoming:
    """Read a question that Signpost offered and somebody pressed; `shown` is what the reply says was asked."""
    event = f"{SURFACE}:pressed:{place_of(activity).room}:{activity['id']}"
    return Incoming(
        event=event, message=event, place=place_of(activity), asker=activity["from"]["id"], way=Way.SUGGESTION,
        text=question, address={**address_of(activity), "suggested": shown},
    )  # fmt: skip


def place_of(activity: Activity) -> Place:
    """Tell where something was written. A channel's thread is part of its conversation's id."""
    conversation = activity["conversation"]
    room, _, thread = str(conversation["id"]).partition(";messageid=")
    tenants = sorted(tenants_of(activity))
    own = str(conversation.get("tenantId") or "").lower()
    return Place(
        surface=SURFACE, workspace=own or (tenants[0] if tenants else ""), room=room, thread=thread or None,
        is_private=_is_personal(activity),
    )  # fmt: skip


def address_of(activity: Activity) -> dict[str, Any]:
    """Give what is needed to send something back."""
    place = place_of(activity)
    return {
        "service_url": str(activity["serviceUrl"]).rstrip("/"), "conversation": activity["conversation"]["id"],
        "asker": activity["from"]["id"], "tenant": place.workspace,
    }  # fmt: skip


def words_of(activity: Activity) -> str:
    """Give the words of a message. People who are mentioned are left out, ourselves included."""
    text = str(activity.get("text") or "")
    for mention in _mentions(activity):
        text = text.replace(str(mention.get("text") or ""), " ") if mention.get("text") else text
    words = html.unescape(_PERSON_OR_BOT.sub(" ", text)).replace("\N{NO-BREAK SPACE}", " ")
    return re.sub(r"[ \t]+", " ", words).strip()


def _incoming(activity: Activity, change: Change) -> Incoming:
    place = place_of(activity)
    revision = "" if change is Change.ASKED else _moment(activity)
    message = f"{SURFACE}:{place.room}:{activity['id']}"
    return Incoming(
        event=f"{message}:{change}:{revision}", message=message, place=place, asker=activity["from"]["id"],
        way=Way.DIRECT if place.is_private else Way.MENTION, text=words_of(activity), change=change,
        revision=revision, address=address_of(activity),
    )  # fmt: skip


def _moment(activity: Activity) -> str:
    """Give the moment of an edit, so that later ones sort after earlier ones."""
    given = activity.get("timestamp") or activity.get("localTimestamp")
    moment = datetime.fromisoformat(str(given)) if given else datetime.now(UTC)
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _mentions(activity: Activity) -> Iterator[Mapping[str, Any]]:
    for entity in activity.get("entities") or ():
        if isinstance(entity, Mapping) and entity.get("type") == "mention":
            yield entity


def _is_to_us(activity: Activity) -> bool:
    ours = (activity.get("recipient") or {}).get("id")
    return _is_personal(activity) or any(
        (each.get("mentioned") or {}).get("id") == ours for each in _mentions(activity)
    )


def _is_personal(activity: Activity) -> bool:
    return bool(activity["conversation"].get("conversationType") == "personal")


def _is_by_a_person(activity: Activity) -> bool:
    author = activity.get("from") or {}
    is_bot = str(author.get("role") or author.get("type") or "").lower() == "bot"
    return bool(author.get("id")) and not is_bot and not str(author["id"]).startswith(_BOT)
