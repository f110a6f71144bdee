"""The emergency reply: 999 first. It needs no network, model, index, database or file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answering.danger.kinds import Danger
from bot.model import Notice, NoticeKind, ShownContact
from knowledge.model import Audience, Channel, ChannelKind, Contact, Hours, Opening
from prompts.words import Words

_EVERYBODY = frozenset(Audience)

# The numbers that must be there when nothing else is. A test holds them equal to the directory's records.
POLICE = Contact(
    id="emergency-999",
    name="Emergency services (police, ambulance, fire)",
    purpose="somebody is in immediate danger or badly hurt",
    area="england",
    roles=("police-emergency",),
    channels=(Channel(kind=ChannelKind.PHONE, value="999", e164=None),),
    hours=Hours(opening=Opening.ALWAYS),
    source="national emergency number",
    as_of=date(2026, 11, 21),
    audience=_EVERYBODY,
)
CHILDLINE = Contact(
    id="childline",
    name="Childline",
    purpose="a child or young person who wants to talk",
    area="england",
    roles=("helpline-child",),
    channels=(Channel(kind=ChannelKind.PHONE, value="0800 1111", e164="+448001111"),),
    hours=Hours(opening=Opening.ALWAYS),
    source="national helpline, published by its provider",
    as_of=date(2026, 11, 21),
    audience=_EVERYBODY,
)
SAMARITANS = replace(
    CHILDLINE,
    id="samaritans",
    name="Samaritans",
    purpose="anybody who struggles to cope",
    roles=("mental-health-crisis",),
    channels=(Channel(kind=ChannelKind.PHONE, value="116 123", e164=None),),
)


def card(*, child_writing: bool, of_oneself: bool = False) -> tuple[ShownContact, ...]:
    """Give the contacts of an emergency, 999 first; Childline too for a child, Samaritans for who means to die."""
    contacts = (POLICE, CHILDLINE) if child_writing else (POLICE, SAMARITANS, CHILDLINE) if of_oneself else (POLICE,)
    return tuple(
        ShownContact(contact=contact, open_now=True, hours="day and night", standing_words="fixed")
        for contact in contacts
    )


def to_a_child(danger: Danger, *, of_oneself: bool, words: Words) -> str:
    """Say what to do now to a child who writes, in danger or for a friend."""
    is_for_a_friend = danger is Danger.SUICIDE and not of_oneself
    return words("child.emergency-friend" if is_for_a_friend else "child.emergency")


def advice(danger: Danger, *, of_oneself: bool, tell: str | None, words: Words) -> str:
    """Say what to do now to an adult; then whom to tell when everyone is safe, but for who means to die."""
    if of_oneself:
        return words("emergency.oneself")
    then = words("emergency.then", who=tell) if tell else words("emergency.then-nobody")
    return f"{words(f'emergency.{danger.value}')}\n\n{then}"


def notice(words: Words) -> Notice:
    """Give the notice that goes with every emergency reply."""
    return Notice(kind=NoticeKind.EMERGENCY, text=words("emergency.lead"))


def perhaps(words: Words) -> Notice:
    """Give the notice in front of a reply to what may yet be an emergency."""
    return Notice(kind=NoticeKind.EMERGENCY, text=words("emergency.perhaps"))
