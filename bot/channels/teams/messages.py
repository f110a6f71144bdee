"""The messages of a reply as Teams takes them: words, AI label, citations, feedback buttons and the card."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.adapters.deliveries_model import Way
from bot.channels.chat.reply_text import without_personal
from bot.channels.chat.splitting import split
from bot.channels.chat.surface import Shown
from bot.channels.teams.cards import public_card, reply_card, where_it_stands
from bot.channels.teams.controls import Controls
from bot.channels.teams.elements import CARD, Element, attachment, card, cut, paragraphs, small
from bot.model import Outcome
from prompts.words import words

Activity = dict[str, Any]
MOST_CHARACTERS = 4_000  # of the words of one message
# Teams takes some 28 KB of text; what is in the windows behind the citations is left out first.
MOST_BYTES = 25_000
MOST_CITATIONS = 20
NAME, ABSTRACT, QUOTATION = 80, 160, 480  # characters of a citation that Teams shows: title, on the spot, in its window
_MARK = re.compile(r"\[(\d+)\]")
_WORDS, _TEAMS = words("chat.yaml"), words("teams.yaml")


def reply_messages(shown: Shown, controls: Controls, *, public_url: str) -> list[Activity]:
    """Make the messages of a reply: one, or several where its text is too long for one."""
    text = shown.correction or str(shown.reply["text"])
    made = reply_card(shown, controls, public_url=public_url)
    is_ours = shown.correction is None  # a reviewer's words are no machine's
    return _messages(_leads(shown), text, made, shown.reply if is_ours else None, public_url=public_url)


def public_message(reply: Mapping[str, Any], *, lead: str = "", public_url: str) -> Activity:
    """Make what everybody in a channel sees: the reply without a word on what its asker had typed."""
    made = public_card(reply, public_url=public_url)
    text = cut_to_one(without_personal(reply))
    return _messages([lead, _danger(reply)], text, made, reply, public_url=public_url)[0]


def plain_message(text: str, made: Element | None = None) -> Activity:
    """Make a message of our own words, with a card or without one."""
    activity: Activity = {"type": "message", "text": text, "textFormat": "plain"}
    return activity | ({"attachments": [attachment(made)]} if made else {})


def card_message(summary: str, made: Element) -> Activity:
    """Make a message that is a card; `summary` is for notifications."""
    return {"type": "message", "summary": summary, "attachments": [attachment(made)]}


def cut_to_one(text: str) -> str:
    """Give as much of a text as fits one message."""
    return (split(text, MOST_CHARACTERS) or [""])[0]


def _messages(
    leads: list[str], text: str, made: Element | None, reply: Mapping[str, Any] | None, *, public_url: str
) -> list[Activity]:
    pieces = split("\n\n".join(filter(None, [*leads, text])), MOST_CHARACTERS)
    activities = [plain_message(piece) for piece in pieces]
    if made is not None:
        activities[-1]["attachments"] = [attachment(made)]
    if reply is None:
        return activities
    for activity in activities:
        activity["entities"] = [_entity(activity["text"], reply, public_url)]
        if len(json.dumps(activity).encode()) > MOST_BYTES:
            activity["entities"] = [_entity(activity["text"], reply, public_url, with_windows=False)]
    if reply["outcome"] == Outcome.EMERGENCY:
        activities[0]["importance"] = "urgent"
    else:
        activities[-1]["channelData"] = {"feedbackLoop": {"type": "default"}}
    return activities


def _leads(shown: Shown) -> list[str]:
    delivery = shown.delivery
    asked = delivery.address.get("suggested") if delivery.way is Way.SUGGESTION else None
    said = _TEAMS("reply.asked", question=asked) if asked else ""
    return [_danger(shown.reply), shown.lead, said]


def _danger(reply: Mapping[str, Any]) -> str:
    return f"{_WORDS('reply.header-emergency')}." if reply["outcome"] == Outcome.EMERGENCY else ""


def _entity(text: str, reply: Mapping[str, Any], public_url: str, *, with_windows: bool = True) -> Element:
    """Label words as a machine's, and tell of each source that they name."""
    named = {int(number) for number in _MARK.findall(text)}
    cited = [each for each in reply["citations"] if each["n"] in named][:MOST_CITATIONS]
    entity: Element = {
        "type": "https://schema.org/Message", "@type": "Message", "@context": "https://schema.org", "@id": "",
        "additionalType": ["AIGeneratedContent"],
    }  # fmt: skip
    if cited:
        entity["citation"] = [_citation(each, public_url, with_windows=with_windows) for each in cited]
    return entity


def _citation(citation: Mapping[str, Any], public_url: str, *, with_windows: bool) -> Element:
    shown: Element = {
        "@type": "DigitalDocument", "name": cut(citation["title"], NAME),
        "abstract": cut(citation["quotation"], ABSTRACT), "keywords": [cut(citation["standing"], 28)],
    }  # fmt: skip
    if with_windows:
        quoted = paragraphs(cut(citation["quotation"], QUOTATION))
        window = card([*quoted, small(f"{citation['title']}. {where_it_stands(citation)}")])
        shown |= {"encodingFormat": CARD, "text": json.dumps(window)}
    if public_url:
        shown["url"] = f"{public_url}{citation['url']}"
    return {"@type": "Claim", "position": citation["n"], "appearance": shown}
