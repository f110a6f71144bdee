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


# To a child, for each kind; what is not here is told as something that a child did well to say.
_TO_A_CHILD = {
    Danger.FIRE: "emergency.child-fire",
    Danger.HEIGHT: "emergency.child-height",
    Danger.OVERDOSE: "emergency.child-ambulance",
    Danger.STRANGLED: "emergency.child-strangled",
    Danger.BABY: "emergency.child-ambulance",
    Danger.INJURY: "emergency.child-ambulance",
    Danger.MAY_HURT: "emergency.child-may-hurt",
    Danger.STAFF: "emergency.child-police",
    Danger.INTOXICATED_DRIVER: "emergency.child-police",
    Danger.WEAPON: "emergency.child-police",
    Danger.ABDUCTION: "emergency.child-police",
    Danger.MISSING: "emergency.child-police",
    Danger.VIOLENCE: "emergency.child-police",
    Danger.QUIET: "emergency.child-police",
}


def card(*, child_writing: bool, of_oneself: bool = False, is_cry: bool = False) -> tuple[ShownContact, ...]:
    """Give the contacts of an emergency, 999 first; Childline too for a child, Samaritans for who means to die.

    `is_cry`: nothing but a cry for help, which may be a child's.
    """
    contacts: tuple[Contact, ...] = (POLICE,)
    if child_writing or is_cry:
        contacts = (POLICE, CHILDLINE)
    elif of_oneself:
        contacts = (POLICE, SAMARITANS, CHILDLINE)
    return tuple(
        ShownContact(contact=contact, open_now=True, hours="day and night", standing_words="fixed")
        for contact in contacts
    )


def to_a_child(danger: Danger, *, of_oneself: bool) -> str:
    """Name the wording of what a child who writes is to do now, in danger or for somebody else."""
    if of_oneself:
        return "emergency.child-overdose" if danger is Danger.OVERDOSE else "emergency.child-oneself"
    return "child.emergency-friend" if danger is Danger.SUICIDE else _TO_A_CHILD.get(danger, "child.emergency")


def is_spoken_to(danger: Danger, *, of_oneself: bool) -> bool:
    """Whether the adult who writes is the one who needs help now, and is sent to no office."""
    return of_oneself or danger is Danger.MAY_HURT


def advice(danger: Danger, *, of_oneself: bool, then: str, words: Words, instead: str | None = None) -> str:
    """Say what to do now to an adult; `then`, whom to tell when everyone is safe, but for who needs help themselves.

    `instead`: the wording that fits better than that of the kind, by what was told.
    """
    if of_oneself and danger is not Danger.MAY_HURT:
        return words("emergency.overdose-oneself") if danger is Danger.OVERDOSE else words("emergency.oneself")
    first = words(instead) if instead else words(f"emergency.{danger.value}")
    return first if is_spoken_to(danger, of_oneself=of_oneself) else f"{first}\n\n{then}"


def whom_to_tell(who: str, finder: str | None, *, is_held: bool, audience: Audience, words: Words) -> str:
    """Say whom to tell when everyone is safe: the team with its number, or where none `is_held`, where to find it.

    The public have no safeguarding lead, and not everybody else has.
    """
    said = words("emergency.then", who=who)
    if is_held:
        return said
    found = "" if finder is None else words("emergency.then-find", where=finder)
    lead = "" if audience is Audience.PUBLIC else words("emergency.then-lead")
    return " ".join(filter(None, [said, found, lead]))


def notice(words: Words) -> Notice:
    """Give the notice that goes with every emergency reply."""
    return Notice(kind=NoticeKind.EMERGENCY, text=words("emergency.lead"))


def perhaps(words: Words) -> Notice:
    """Give the notice in front of a reply to what may yet be an emergency."""
    return Notice(kind=NoticeKind.EMERGENCY, text=words("emergency.perhaps"))
