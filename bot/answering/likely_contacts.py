"""What a question is most like asking for, by examples of how people ask: a service, or the role of a local team."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answering.danger.normalise import plain
from bot.answering.only_for import is_named_in_vain, may_be_for
from bot.answering.told.staff import WHO_WRITES
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, Contact

# Set on questions written apart from the examples: below the floor more are led astray than home, and from `SURE` up
# the nearest is right more often than descriptions of needs are.
FLOOR = 0.46
SURE = 0.5
NEEDS_NO_WORDS = 0.65  # from here up an example is so near that its line is meant, whichever words say so
# What leads to children's social care, whoever is asked for besides, when staff tell of a worry about a child.
_FOR_TALK = (Role.HELPLINE_ADULT, Role.HELPLINE_CHILD)
_BESIDE_SOCIAL_CARE = (Role.CHILD_HEALTH, Role.EARLY_HELP, Role.CAMHS)

# Who is told of a child or a crime, and children's own lines: no support for whoever asks.
NO_SUPPORT = frozenset(
    (
        Role.FRONT_DOOR,
        Role.OUT_OF_HOURS,
        Role.FIND_COUNCIL,
        Role.PARTNERSHIP,
        Role.POLICE,
        Role.POLICE_EMERGENCY,
        Role.HELPLINE_CHILD,
    )
)

_JOB = (
    r"(?:d?dsls?|senco|teacher|ta|teaching assistant|head ?teacher|tutor|midwife|(?:school|community|practice|student"
    r"|nursery|ward|charge|triage|neonatal|paeds?|a ?(?:\+|&|and) ?e|ed|casualty) nurse|nurse|(?:a ?(?:\+|&|and) ?e|ed"
    r"|paeds?|ward|neonatal) (?:doctor|registrar|reg|consultant|sister)|registrar|ambulance crew|health visitor|hv|gp"
    r"|doctor|paediatrician|social worker|youth worker|support worker|coach"
    r"|childminder|foster carer|nursery worker|key ?worker|police officer|pcso|paramedic|pharmacist|dentist)"
)
_PROFESSIONAL = re.compile(
    rf"^\W*(?:(?:hi|hello|urgent)\b\W*)?{_JOB}\b|\b{_JOB} here\b"
    rf"|\b(?:i'?m|i am|we'?re|we are|as)(?: an?| the)?(?: \w+)?? {_JOB}\b"
    r"|\b(?:my|our|one of (?:my|our)) (?:pupil|student|patient|class|tutor group|service user)s?\b"
    r"|\b(?:in|from) (?:my|our) (?:class|form|clinic|caseload|surgery|nursery|setting|club)\b",
    re.I,
)
_WORRY = re.compile(
    r"\b(?:worr\w+|concern\w*|disclos\w+|bruis\w*|marks?|hurt\w*|injur\w+|neglect\w*|abus\w+|hit(?:s|ting)?|scared"
    r"|frightened|hungry|dirty|unsafe|at risk|harm\w*|told (?:me|us)|refer\w*|flinch\w*|known to (?:ss|social\w*|sw|cs)"
    r"|who (?:do|should|can) (?:i|we) (?:tell|let know|inform|notify)|(?:no|without) (?:a )?pre[- ]?birth)\b",
    re.I,
)
_HARM = re.compile(
    r"\b(?:bruis\w*|black eye|marks? on|injur\w+|burn(?:s|t|ed)?|hit(?:s|ting)?|beat\w*|slap\w*|kick\w*|punch\w*"
    r"|smack\w*|belt\w*|thump\w*|neglect\w*|left (?:alone|on (?:her|his|their) own)|home alone|locked (?:in|out)"
    r"|starv\w*|no food|hungry|filthy|flinch\w*|hurt(?:s|ing)?|abus\w+|disclos\w+|nai|non[- ]?accidental\w*"
    r"|unexplained (?:mark|fract|burn|bleed|bump)\w*|subdurals?|retinal h\w+)\b"
    r"|\b(?:spiral|rib|skull|metaphyseal|healing|multiple) (?:#|fractur)",
    re.I,
)
# Police who ask, or are with the child already, are not who is to be rung.
_POLICE_THERE = re.compile(
    r"^\W*(?:\w+ )?police\s*[.:-]|\b(?:\w*shire )?police (?:officer )?(?:here|already|on (?:the )?scene"
    r"|at (?:the )?(?:scene|address|house|property)|in attendance|attended|attending|(?:are|were|is|have been"
    r"|had been|ve been) (?:already )?(?:here|there|on"
    r" scene|with (?:me|us|them|him|her)|called|out|attended|involved)|(?:have|has|had|ve)? ?(?:already )?(?:removed"
    r"|taken|took|been (?:called|told|out|rung)|arrived|got))\b"
    r"|\b(?:in|into|under|have|has|had|used|took|taken|exercis\w+) police protection\b"
    r"|\bpolice protection (?:on|of|for|over) (?:\w+ ){0,3}?(?:kid|child|sibling|bab|boy|girl|brother|sister|teen)\w*"
    r"|\b(?:i'?m|i am|we'?re|we are|as) (?:an? |the )?(?:police|pc|response|duty|custody|neighbourhood) (?:officer"
    r"|sergeant|team|constable)?\b|^\W*(?:pc|dc|sgt|sergeant|response officer|custody sergeant)\b",
    re.I,
)
_OWN_JOB = re.compile(
    rf"^\W*(?:(?:hi|hello|urgent)\b\W*)?(?:an? |the )?{_JOB}s?(?: here)?\b(?=\s*[.,:;!-]|\s+here\b)", re.I
)
_CHILD = re.compile(
    r"\[[a-z ]+\]|\b(?:child|kid|baby|toddler|infant|boy|girl|lad|lass|pupil|student|teen\w*|young person|yp"
    r"|sibling|unborn|yr ?\d+|year ?\d+|under \d+|\d+ ?(?:yo|yr|year))\b",
    re.I,
)


_CHILD_RINGS = re.compile(
    r"\b(?:she|he|they|u|you|i|kids?|child(?:ren)?|young (?:people|person)|daughter|son|lads?|girls?|boys?|teen\w*"
    r"|pupils?|students?|brother|sister) (?:can|could|to|might|may) (?:ring|call|text|phone|talk|chat|contact|speak"
    r"|e-?mail)\b|(?<!not )\b(?:for|4) (?:kids|children|young people|teens|teenagers|under \d+s?)\b"
    r"|\bmy mum'?s? (?:phone )?bill\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """What is asked for: a contact, or a role whose team differs by area."""

    meant: Contact | Role
    cosine: float


def likely(
    text: str, nearest: Sequence[tuple[str, float]], *, directory: ContactDirectory, audience: Audience
) -> tuple[Likely, ...]:
    """Keep what is near enough, meant for the audience and borne out by the words, the nearest first."""
    return tuple(
        each
        for each in _known(nearest, directory, audience)
        if not _is_in_vain(text, each.meant) and (each.cosine >= NEEDS_NO_WORDS or _bears_out(text, each.meant))
    )


def _is_in_vain(text: str, meant: Contact | Role) -> bool:
    return not isinstance(meant, Role) and is_named_in_vain(meant.id, text)


def _bears_out(text: str, meant: Contact | Role) -> bool:
    """Whether the words may ask for it. Staff who write are not the staff complained of."""
    if meant is Role.LADO:
        return may_be_for(meant.value, WHO_WRITES.sub(" ", plain(text)))
    return may_be_for(meant.value if isinstance(meant, Role) else meant.id, text)


def may_help(
    text: str,
    nearest: Sequence[tuple[str, float]],
    *,
    directory: ContactDirectory,
    audience: Audience,
    floor: float = SURE,
) -> Contact | None:
    """Give the line or charity that a question is surely like asking for, if there is one."""
    first = next(iter(likely(text, nearest, directory=directory, audience=audience)), None)
    if first is None or first.cosine < floor or isinstance(first.meant, Role):
        return None
    return None if NO_SUPPORT.intersection(first.meant.roles) else first.meant


def _known(nearest: Sequence[tuple[str, float]], directory: ContactDirectory, audience: Audience) -> Iterator[Likely]:
    contacts = {each.id: each for each in directory.held((key for key, _ in nearest), audience)}
    roles = {role.value: role for role in Role}
    for key, cosine in nearest:
        meant = contacts.get(key) or roles.get(key)
        if meant is not None and cosine >= FLOOR:
            yield Likely(meant=meant, cosine=cosine)


def tells_of_harm(text: str, *, of_a_case: bool = False) -> bool:
    """Whether harm to a child is told, whoever tells it; in a case that is told of, "he" is one too."""
    return bool(_HARM.search(text) and (of_a_case or _CHILD.search(text)))


def speaks_of_a_child(text: str) -> bool:
    """Whether a child is spoken of, for whom somebody is to be reached."""
    return bool(_CHILD.search(text))


def without_own_job(text: str) -> str:
    """Leave out what the asker says to be at the start: "health visitor here" asks for no health visitor."""
    return _OWN_JOB.sub(" ", text)


def without_police_there(text: str) -> str:
    """Leave out the police who ask or are there already: they are not asked for."""
    return _POLICE_THERE.sub(" ", text)


def is_staff_with_a_worry(text: str) -> bool:
    """Whether somebody who works with children tells of a worry about one: that is for the council to hear."""
    return all(each.search(text) for each in (_PROFESSIONAL, _WORRY, _CHILD))


def gives_way_to_social_care(meant: Contact | Role, *, wants_advice: bool) -> bool:
    """Whether this is to talk to or for ordinary care, so that it must not stand in for a referral.

    What is there for families does too, unless a line for them is asked for.
    """
    if isinstance(meant, Role):
        return meant in _BESIDE_SOCIAL_CARE
    gives_way = _FOR_TALK if wants_advice else (*_FOR_TALK, Role.FAMILY_ADVICE)
    return any(role in gives_way for role in meant.roles)


def is_for_a_child_to_ring(text: str) -> bool:
    """Whether a line is wanted that a child or young person rings."""
    return bool(_CHILD_RINGS.search(text))


def is_for_children(meant: Contact | Role) -> bool:
    """Whether this line is for children themselves: an adult with a worry is given another."""
    return not isinstance(meant, Role) and Role.HELPLINE_CHILD in meant.roles
