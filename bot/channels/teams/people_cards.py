"""Cards for people: a reply that waits, one to check, one that was decided on, a question for a person, a welcome."""

from __future__ import annotations

from datetime import datetime

from bot.adapters.deliveries_model import Asker, Decided
from bot.channels.chat.permissions import Permit
from bot.channels.chat.reply_text import without_personal
from bot.channels.chat.surface import Note, Shown, name_in_console
from bot.channels.teams.cards import contact_elements, source_elements
from bot.channels.teams.controls import Controls, value_of
from bot.channels.teams.elements import (
    Element,
    card,
    exact,
    heading,
    mention,
    mentioning,
    paragraphs,
    press,
    run,
    said,
    small,
)
from bot.channels.teams.messages import Activity, card_message, plain_message
from knowledge.areas import AreaTree
from knowledge.calendar import in_london
from prompts.words import words

MOST_CORRECTION = 4_000
_WORDS, _TEAMS = words("chat.yaml"), words("teams.yaml")


def waiting(shown: Shown, *, until: datetime) -> Activity:
    """Tell the asker that a reviewer is looking, and give the contacts that need not wait."""
    contacts = contact_elements(shown.reply)
    return plain_message(_WORDS("review.waiting", time=_clock(until)), card(contacts) if contacts else None)


def review(shown: Shown, *, until: datetime, public_url: str) -> Activity:
    """Show reviewers what was asked, in screened words, and what Signpost would answer."""
    asker, entity = _asker(shown)
    data = value_of(shown)
    written = {
        "type": "Input.Text", "id": "correction", "isMultiline": True, "maxLength": MOST_CORRECTION,
        "label": _WORDS("review.correct-label"), "value": without_personal(shown.reply)[:MOST_CORRECTION],
    }  # fmt: skip
    correcting = card([written], [press("correct", _WORDS("review.correct-send"), data)])
    buttons = [
        press("approve", _WORDS("buttons.approve"), data, style="positive", associatedInputs="none"),
        {"type": "Action.ShowCard", "title": _WORDS("buttons.correct"), "card": correcting},
    ]
    text = _WORDS("review.card", who=asker, time=_clock(until))
    body = [said(text), *_asked(shown), *_answer(shown, public_url)]
    return card_message(_summary(text), mentioning(card(body, buttons), entity))


def decided(shown: Shown, *, how: Decided, by: str | None, public_url: str) -> Activity:
    """Show what became of a reply; nothing is left to press."""
    entities: list[Element] = []
    if how is Decided.NOT_REVIEWED:
        text = _WORDS(f"review.card-{how.value}", time="the set time")
    elif name := name_in_console(by):
        text = _WORDS(f"review.card-{how.value}", who=name)
    else:
        who, entity = mention(by or "", _TEAMS("reply.somebody"))
        text, entities = _WORDS(f"review.card-{how.value}", who=who), [entity]
    given = paragraphs(shown.correction) if shown.correction else _answer(shown, public_url)
    return card_message(_summary(text), mentioning(card([said(text), *_asked(shown), *given]), *entities))


def person(shown: Shown, *, areas: AreaTree, public_url: str) -> Activity:
    """Show reviewers a question whose asker wants a person."""
    asker, entity = _asker(shown)
    text, area = _WORDS("person.card", who=asker), shown.reply.get("area")
    about = [small(_WORDS("person.about", area=areas.get(area).name))] if area is not None and area in areas else []
    answer = [heading(_WORDS("person.answer"), separator=True), *_answer(shown, public_url)]
    return card_message(_summary(text), mentioning(card([said(text), *about, *_asked(shown), *answer]), entity))


def welcome(controls: Controls, asker: Asker, permit: Permit) -> Activity:
    """Say what Signpost does, to somebody new or who asks for help; area and role are one press away."""
    chosen = {
        "type": "Action.ShowCard", "title": _TEAMS("buttons.settings"),
        "card": controls.settings_card(permit, asker=asker),
    }  # fmt: skip
    body = [
        heading(_WORDS("home.title"), size="Large"), exact(run(_WORDS("home.about"))),
        exact(run(_WORDS("home.danger"), weight="Bolder")), exact(run(_WORDS("home.no-names"))),
        small(_TEAMS("ways.channel")), heading(_WORDS("home.suggested"), separator=True),
        *controls.suggestions(),
    ]  # fmt: skip
    return card_message(_WORDS("home.about"), card(body, [chosen]))


def note(told: Note) -> Activity:
    """Tell a conversation something that nobody asked, line by line."""
    lines = [exact(run(each.words)) for each in told.lines]
    ends = [small(told.end)] if told.end else []
    leads = [{"type": "Action.OpenUrl", "title": _WORDS("digest.open"), "url": told.url}] if told.url else []
    return card_message(told.lead, card([heading(told.lead), *lines, *ends], leads))


def offer(message: str) -> Activity:
    """Offer an answer again that may have been seen: Teams cannot be asked what it shows."""
    show = press("show", _WORDS("buttons.show"), {"message": message})
    return plain_message(_WORDS("reply.again"), card([], [show]))


def _asker(shown: Shown) -> tuple[str, Element]:
    return mention(shown.delivery.asker, _TEAMS("reply.somebody"))


def _asked(shown: Shown) -> list[Element]:
    return [heading(_WORDS("person.asked"), separator=True), *paragraphs(shown.delivery.question or "-")]


def _answer(shown: Shown, public_url: str) -> list[Element]:
    contacts = contact_elements(shown.reply)
    return [*paragraphs(without_personal(shown.reply)), *contacts, *source_elements(shown.reply, public_url)]


def _summary(text: str) -> str:
    return text.replace("<at>", "").replace("</at>", "")


def _clock(moment: datetime) -> str:
    return f"{in_london(moment):%H:%M}"
