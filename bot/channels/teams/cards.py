"""The one reply as an Adaptive Card: danger first, numbers to ring, sources to open, no word taken for mark-up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.answering.present import day_of
from bot.channels.chat.surface import Shown
from bot.channels.teams.controls import Controls
from bot.channels.teams.elements import Element, card, exact, heading, run, small
from bot.model import Outcome
from prompts.words import words

MOST_CONTACTS = 6
STANDING = {"current": "current", "superseded": "superseded", "historical": "a finding at that date"}
_WITHOUT_CHECK = ("emergency-999", "childline")
_WORDS, _TEAMS = words("chat.yaml"), words("teams.yaml")


def reply_card(shown: Shown, controls: Controls, *, public_url: str) -> Element | None:
    """Make what stands below the words of a reply; None where nothing does."""
    sources = [] if shown.correction else source_elements(shown.reply, public_url)
    body = [
        *header(shown.reply), *contact_elements(shown.reply), *([small(shown.role_first)] if shown.role_first else []),
        *sources, *controls.personal_note(shown), *controls.follow_ups(shown),
    ]  # fmt: skip
    actions = controls.actions(shown)
    return card(body, actions) if body or actions else None


def public_card(reply: Mapping[str, Any], *, public_url: str) -> Element | None:
    """Make what everybody in a channel sees below a reply: nothing to press, nothing on what its asker had typed."""
    body = [*header(reply), *contact_elements(reply), *source_elements(reply, public_url)]
    return card(body) if body else None


def header(reply: Mapping[str, Any]) -> list[Element]:
    """Say first that somebody is in danger."""
    if reply["outcome"] != Outcome.EMERGENCY:
        return []
    text = heading(_WORDS("reply.header-emergency"), size="ExtraLarge", color="Attention")
    return [{"type": "Container", "style": "attention", "bleed": True, "items": [text]}]


def contact_elements(reply: Mapping[str, Any]) -> list[Element]:
    """Show each contact with numbers to ring, whether it answers now and how far it can be trusted."""
    contacts = reply["contacts"][:MOST_CONTACTS]
    if not contacts:
        return []
    return [heading(_TEAMS("reply.contacts")), *(_contact(each) for each in contacts)]


def source_elements(reply: Mapping[str, Any], public_url: str) -> list[Element]:
    """Name each source with its date and standing; with a public address, it opens at the passage."""
    if not reply["citations"]:
        return []
    listed = [_source(each, public_url) for each in reply["citations"]]
    return [heading(_WORDS("reply.sources"), separator=True), *listed]


def where_it_stands(citation: Mapping[str, Any]) -> str:
    """Name publisher, date and standing of a source, and the place in it."""
    where = _WORDS(
        "reply.source",
        publisher=citation["publisher"], date=_day(citation["published"]), standing=STANDING[citation["standing"]],
    )  # fmt: skip
    paragraph = f"paragraph {citation['paragraph']}" if citation["paragraph"] else ""
    return " · ".join(filter(None, [where, *citation["heading"][-1:], paragraph]))


def _contact(contact: Mapping[str, Any]) -> Element:
    reach: list[Element] = []
    for channel in contact["channels"]:
        note = f" ({channel['note']})" if channel["note"] else ""
        joint = [run("  or  ")] if reach else []
        reach += [*joint, run(channel["value"], url=_target(channel), weight="Bolder", size="Medium"), run(note)]
    open_now = {True: "open now", False: "closed now", None: "hours not known"}[contact["open_now"]]
    trust = ""
    if contact["checked_on"]:
        trust = f"checked {_day(contact['checked_on'])}"
    elif contact["id"] not in _WITHOUT_CHECK:
        trust = f"as printed {_day(contact['as_of'])}, not yet checked"
    told = small(" · ".join(filter(None, [open_now, contact["hours"], trust])))
    shown = [each for each in reach if each["text"]]
    return {"type": "Container", "spacing": "Small", "items": [exact(run(contact["name"])), exact(*shown), told]}


def _target(channel: Mapping[str, Any]) -> str:
    value = channel["value"]
    digits = re.sub(r"[^0-9+]", "", value)
    return {
        "phone": f"tel:{channel['e164'] or digits}",
        "email": f"mailto:{value}",
        "web": value if value.startswith("http") else f"https://{value}",
        "text": f"sms:{digits}",
    }[channel["kind"]]


def _source(citation: Mapping[str, Any], public_url: str) -> Element:
    url = f"{public_url}{citation['url']}" if public_url else None
    look = {"size": "Small"}
    return exact(
        run(f"[{citation['n']}] ", **look), run(citation["title"], url=url, **look),
        run(f". {where_it_stands(citation)}", isSubtle=True, **look), spacing="Small",
    )  # fmt: skip


def _day(iso: str) -> str:
    return day_of(date.fromisoformat(iso))
