"""The one reply as Slack's blocks: danger first, numbers to tap, sources to open, no word taken for mark-up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.adapters.deliveries_model import Way
from bot.answering.present import day_of
from bot.channels.chat.reply_text import without_personal
from bot.channels.chat.splitting import split
from bot.channels.chat.surface import Shown
from bot.channels.slack.controls import actions, personal_note, settings_asked
from bot.model import Outcome
from prompts.words import words

Block = dict[str, Any]
MOST_CHARACTERS = 2_900  # of one text block; Slack takes 3,000
MOST_CONTACTS = 6
_MARK = re.compile(r" ?\[(\d+)\]")
_STANDING = {"current": "current", "superseded": "superseded", "historical": "a finding at that date"}
_WORDS = words("chat.yaml")


def reply_blocks(shown: Shown, *, public_url: str, may_delete: bool) -> list[list[Block]]:
    """Make the messages of a reply: one, or several where its text is too long for one."""
    reply = shown.reply
    pieces = split(shown.correction or reply["text"], MOST_CHARACTERS)
    links = {} if shown.correction else _links(reply, public_url)
    messages: list[list[Block]] = [[_text(piece, links)] for piece in pieces]
    messages[0] = [*_opening(shown), *messages[0]]
    first_for_role = [context(shown.role_first)] if shown.role_first else []
    sources = [] if shown.correction else _sources(reply, public_url)
    messages[-1] += [
        *contact_blocks(reply), *first_for_role, *sources, *personal_note(shown, may_delete=may_delete),
        *actions(shown), *settings_asked(shown),
    ]  # fmt: skip
    return messages


def shared_blocks(reply: Mapping[str, Any], *, by: str, public_url: str) -> list[Block]:
    """Make what a whole channel sees: the reply without a word on what its asker had typed."""
    lead = context(_WORDS("reply.shared", who=by))
    return [*_header(reply), lead, *reply_text_blocks(reply, public_url), *contact_blocks(reply)]


def reply_text_blocks(reply: Mapping[str, Any], public_url: str) -> list[Block]:
    """Show the words of a reply with its sources, and nothing to press."""
    links = _links(reply, public_url)
    text = [_text(piece, links) for piece in split(without_personal(reply), MOST_CHARACTERS)]
    return [*text, *_sources(reply, public_url)]


def plain_blocks(text: str) -> list[Block]:
    """Show words as they are."""
    return [_text(piece, {}) for piece in split(text, MOST_CHARACTERS)]


def contact_blocks(reply: Mapping[str, Any]) -> list[Block]:
    """Show each contact with numbers to tap, whether it answers now and how far it can be trusted."""
    return [section(_contact(contact)) for contact in reply["contacts"][:MOST_CONTACTS]]


def section(mark_up: str) -> Block:
    """Make a text block of mark-up whose words are escaped already."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": mark_up, "verbatim": True}}


def context(mark_up: str) -> Block:
    """Make a line of small print."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": mark_up, "verbatim": True}]}


def escaped(text: str) -> str:
    """Take away what Slack would read as a link, a mention or a channel."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _opening(shown: Shown) -> list[Block]:
    delivery = shown.delivery
    lead = [context(escaped(shown.lead))] if shown.lead else []
    if delivery.way is Way.SUGGESTION and delivery.address.get("suggested"):
        lead.append(context(escaped(delivery.address["suggested"])))
    return [*_header(shown.reply), *lead]


def _header(reply: Mapping[str, Any]) -> list[Block]:
    if reply["outcome"] != Outcome.EMERGENCY:
        return []
    return [{"type": "header", "text": {"type": "plain_text", "text": _WORDS("reply.header-emergency")}}]


def _text(text: str, links: Mapping[int, str]) -> Block:
    """Show words exactly: rich text knows no mark-up, so that a quotation stays as it is."""
    elements: list[Block] = []
    end = 0
    for mark in _MARK.finditer(text):
        url = links.get(int(mark[1]))
        if url is not None:
            elements += [_words(text[end : mark.start()] + " "), {"type": "link", "url": url, "text": mark[0].strip()}]
            end = mark.end()
    elements.append(_words(text[end:]))
    shown = [each for each in elements if each["text"]]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": shown}]}


def _words(text: str) -> Block:
    return {"type": "text", "text": text}


def _links(reply: Mapping[str, Any], public_url: str) -> dict[int, str]:
    return {each["n"]: public_url + each["url"] for each in reply["citations"]} if public_url else {}


def _contact(contact: Mapping[str, Any]) -> str:
    reach = " or ".join(_channel(channel) for channel in contact["channels"])
    open_now = {True: "open now", False: "closed now", None: "hours not known"}[contact["open_now"]]
    hours = contact["hours"]
    trust = ""
    if contact["checked_on"]:
        trust = f"checked {_day(contact['checked_on'])}"
    elif contact["id"] not in ("emergency-999", "childline"):
        trust = f"as printed {_day(contact['as_of'])}, not yet checked"
    small = " · ".join(escaped(part) for part in (open_now, hours, trust) if part)
    return f":telephone_receiver: *{_unmarked(contact['name'])}*  {reach}\n{small}"


def _channel(channel: Mapping[str, Any]) -> str:
    value = channel["value"]
    note = f" ({escaped(channel['note'])})" if channel["note"] else ""
    target = {
        "phone": f"tel:{channel['e164'] or re.sub(r'[^0-9+]', '', value)}",
        "email": f"mailto:{value}",
        "web": value if value.startswith("http") else f"https://{value}",
        "text": f"sms:{re.sub(r'[^0-9+]', '', value)}",
    }[channel["kind"]]
    return f"<{target}|{escaped(value)}>{note}"


def _sources(reply: Mapping[str, Any], public_url: str) -> list[Block]:
    return [context(_source(each, public_url)) for each in reply["citations"]]


def _source(citation: Mapping[str, Any], public_url: str) -> str:
    title = _unmarked(citation["title"]).replace("|", "/")
    linked = f"<{public_url}{citation['url']}|{title}>" if public_url else title
    place = [*citation["heading"][-1:], f"paragraph {citation['paragraph']}" if citation["paragraph"] else ""]
    where = _WORDS(
        "reply.source",
        publisher=citation["publisher"], date=_day(citation["published"]), standing=_STANDING[citation["standing"]],
    )  # fmt: skip
    return f"[{citation['n']}] {linked}. " + _unmarked(" · ".join(filter(None, [where, *place])))


def _unmarked(text: str) -> str:
    """Escape a name or title, and keep its stars and underlines from changing how it looks."""
    return re.sub(r"([*_~`])", "\u200b\\1", escaped(text))


def _day(iso: str) -> str:
    return day_of(date.fromisoformat(iso))


def fallback(reply: Mapping[str, Any], correction: str | None = None) -> str:
    """Give the words for notifications and screen readers: danger first."""
    lead = f"{_WORDS('reply.header-emergency')}. " if reply["outcome"] == Outcome.EMERGENCY else ""
    return escaped(lead + (correction or reply["text"]))[:MOST_CHARACTERS]
