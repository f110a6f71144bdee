"""Cards for people: a reply that waits, one to check, one that was decided on, a question for a person."""

from __future__ import annotations

from datetime import datetime

from bot.adapters.deliveries_model import Decided
from bot.channels.chat.surface import Note, Shown, name_in_console
from bot.channels.slack.blocks import Block, contact_blocks, context, escaped, plain_blocks, reply_text_blocks, section
from bot.channels.slack.controls import button, value_of
from knowledge.areas import AreaTree
from knowledge.calendar import in_london
from prompts.words import words

_WORDS = words("chat.yaml")
Card = tuple[str, list[Block]]


def waiting(shown: Shown, *, until: datetime) -> Card:
    """Tell the asker that a reviewer is looking, and give the contacts that need not wait."""
    text = _WORDS("review.waiting", time=_clock(until))
    return escaped(text), [*plain_blocks(text), *contact_blocks(shown.reply)]


def review(shown: Shown, *, until: datetime, public_url: str) -> Card:
    """Show reviewers what was asked, in screened words, and what Signpost would answer."""
    text = _WORDS("review.card", who=f"<@{shown.delivery.asker}>", time=_clock(until))
    value = value_of(shown)
    release = button("approve", _WORDS("buttons.approve"), value) | {"style": "primary"}
    buttons = {"type": "actions", "elements": [release, button("correct", _WORDS("buttons.correct"), value)]}
    return text, [section(text), *_asked(shown), *reply_text_blocks(shown.reply, public_url), buttons]


def decided(shown: Shown, *, decided: Decided, by: str | None, public_url: str) -> Card:
    """Show what became of a reply; nothing is left to press."""
    name = name_in_console(by)
    who = {"who": f"<@{by}>" if name is None else escaped(name)}
    if decided is Decided.NOT_REVIEWED:
        who = {"time": "the set time"}
    text = _WORDS(f"review.card-{decided.value}", **who)
    given = plain_blocks(shown.correction) if shown.correction else reply_text_blocks(shown.reply, public_url)
    return text, [section(text), *_asked(shown), *given]


def person(shown: Shown, *, areas: AreaTree, public_url: str) -> Card:
    """Show reviewers a question whose asker wants a person."""
    text = _WORDS("person.card", who=f"<@{shown.delivery.asker}>")
    area = shown.reply.get("area")
    about = (
        [context(escaped(_WORDS("person.about", area=areas.get(area).name)))]
        if area is not None and area in areas
        else []
    )
    answer = [context(_WORDS("person.answer")), *reply_text_blocks(shown.reply, public_url)]
    return text, [section(text), *about, *_asked(shown), *answer]


def note(told: Note) -> Card:
    """Tell a channel something that nobody asked, line by line."""
    lines = [f"• {f'<{each.url}|{escaped(each.words)}>' if each.url else escaped(each.words)}" for each in told.lines]
    end = f"<{told.url}|{escaped(told.end)}>" if told.url else escaped(told.end)
    return escaped(told.lead), [*plain_blocks(told.lead), section("\n".join([*lines, *([end] if told.end else [])]))]


def _asked(shown: Shown) -> list[Block]:
    return [context(_WORDS("person.asked")), *plain_blocks(shown.delivery.question or "-")]


def _clock(moment: datetime) -> str:
    return f"{in_london(moment):%H:%M}"
