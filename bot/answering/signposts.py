"""Whom to contact: which service is asked for, in which area, at which moment. From the directory, never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.areas import AreaFinding
from bot.answering.contact_wish import asked_first, channels_asked, is_allegation, wants_advice, wants_to_talk
from bot.answering.likely_contacts import (
    SURE,
    Likely,
    gives_way_to_social_care,
    is_for_a_child_to_ring,
    is_for_children,
    is_staff_with_a_worry,
    likely,
    tells_of_harm,
    without_own_job,
)
from bot.answering.teams import Signposts, home, shown
from bot.answering.times import Moment
from bot.model import ShownContact
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, ChannelKind, Contact

_CONCERN = re.compile(
    r"\[[a-z ]+\]"  # what was screened out: somebody in particular
    r"|\b(?:child|kid|baby|babies|toddler|infant|boy|girl|lad|lass|little one|yp|pupil|student|teen|young person|son"
    r"|daughter|nephew|niece|grand\w+|y(?:ea)?r ?\d|\d+ ?yo|home alone|left alone|nobody (?:was )?home|starv|dsl"
    r"|one of (?:ours|mine)|soc\w{1,4} ?(?:care|serv\w+|work\w*)"
    r"|sibling|worr|concern|abus|neglect|harm|hurt|bruis|hit|safeguard|referr|refer|report"
    r"|social (?:care|work|services)|disclos|unsafe|danger|unborn|pregnan|family|mum|dad|hungry|dirty|scared"
    r"|front door|ifd|mash|duty|out of (?:office )?hours|ooh|after hours|weekend|on call|online form|portal)",
    re.I,
)
# Nothing but whom to ring, and perhaps where and when: "who do i ring in kempston".
_BARE = re.compile(
    r"^(?:(?:so|ok|hi|hello|please|quick question|urgent)\W+)*(?:who|whom|which number|what number)(?: \w+){1,4}?"
    r" (?:ring|call|phone|contact|tell|speak to|talk to|report to|go to)"
    r"(?: (?:in|at|near|from|for|on|now|today|tonight|tonite|here|please|pls|this|nights?|evenings?|weekends?"
    r"|bank hol\w*|xmas|christmas|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b[\w' ]*)?\W*$",
    re.I,
)
_NOT_999 = re.compile(
    r"\b(?:not|isn'?t|no|never) (?:an? |really (?:an? )?|worth (?:an? )?)?999\b(?: (?:job|call|thing))?", re.I
)
_NOT_POLICE = re.compile(r"\b(?:not|without|no) (?:to )?(?:the |any )?(?:cops?|police|feds|old bill|coppers?)\b", re.I)
_NIGHTS = r"(?:nights?|out of hours|after hours|evenings?|weekends?)"
_DAY_AND_NIGHT = re.compile(
    rf"\b(?:day ?time|(?:week)?days?|office hours|working hours|in hours)\b.{{0,60}}\b{_NIGHTS}\b"
    rf"|\b{_NIGHTS}\b.{{0,60}}\b(?:in the day|day ?time|by day|office hours|working hours|in hours|weekdays?)\b"
    r"|\bboth (?:numbers|teams|lines)\b",
    re.I,
)
_FOR_COUNCIL = re.compile(
    rf"{_DAY_AND_NIGHT.pattern}|\b(?:out of hours|after hours|ooh|duty|on[- ]call"
    r"|referr?als?|refer|child(?:ren)?'?s (?:worker|team)"
    r"|soc\w{1,4} ?(?:care|serv\w+|work\w*))\b",
    re.I,
)
_AVOIDS_COUNCIL = re.compile(
    r"\b(?:not|without|avoid\w*|instead of|rather than|won'?t|wont|don'?t|dont|before)\b[^.?!]{0,30}\b(?:council"
    r"|social (?:services|care|workers?)|authorities)\b",
    re.I,
)
_HOME_ROLES = (Role.FRONT_DOOR, Role.OUT_OF_HOURS)


def signposts(
    text: str,
    *,
    area: AreaFinding,
    moment: Moment,
    directory: ContactDirectory,
    audience: Audience,
    nearest: Sequence[tuple[str, float]] = (),
) -> Signposts:
    """Find the contacts for a question about whom to reach: a service that is named, then one that is described.

    `nearest` says what it is like asking for, by examples; it decides where nothing is named.
    """
    text = _NOT_POLICE.sub(" ", _NOT_999.sub(" ", text))
    asker = _Asker(area=area, moment=moment, directory=directory, audience=audience, kinds=channels_asked(text))
    close = likely(nearest, directory=directory, audience=audience)
    return (
        _named(text, asker, close)
        or _in_role(text, asker)
        or _as_others_ask(text, asker, close)
        or _for_a_need(text, asker)
    )


def _named(text: str, asker: _Asker, close: Sequence[Likely]) -> Signposts | None:
    """Give the service that is named, or that only the need that is described can mean."""
    named = asker.directory.search(text, area=asker.area.area, audience=asker.audience)
    meant = asker.directory.meant_in(text, area=asker.area.area, audience=asker.audience)
    must_be_told = bool(meant) and Role.POLICE in meant[0].roles
    if named and not _is_home(named[0]) and (not must_be_told or Role.POLICE in named[0].roles):
        closer = [each for each in meant if _house(each) == _house(named[0])]  # "the NSPCC's FGM line"
        return asker.signs((closer or named)[:2])
    if meant:
        surely = [each.meant for each in close[:1] if each.cosine >= SURE and isinstance(each.meant, Contact)]
        # Who has to be told comes before who advises.
        in_turn = (*meant, *surely) if must_be_told else (*surely, *meant)
        return asker.signs(tuple(dict.fromkeys(in_turn))[:2])
    if named and (_by_name_alone(text) or _is_night_team(named[0])):
        return asker.signs(named[:1])
    return None


def _in_role(text: str, asker: _Asker) -> Signposts | None:
    """Give who answers for a service that is named by what it does: the police, the LADO."""
    # "Police here, need the duty worker": who asks, not who is asked for.
    passed_over = (*_HOME_ROLES, *((Role.POLICE,) if _FOR_COUNCIL.search(text) else ()))
    named = asker.directory.roles_named_in(without_own_job(text))
    roles = [role for role in named if role not in passed_over]
    if not roles and is_allegation(text):
        roles = [Role.LADO]
    return _for_role(roles[0], asker) if roles else None


def _as_others_ask(text: str, asker: _Asker, close: Sequence[Likely]) -> Signposts | None:
    """Give what the question is most like asking for; None where that is not clear, or children's social care is."""
    if is_staff_with_a_worry(text):
        close = [each for each in close if not gives_way_to_social_care(each.meant)]
    if not is_for_a_child_to_ring(text):
        close = [each for each in close if not is_for_children(each.meant)]
    if not close or (_says_council(text, asker) and not _is_surely_for_advice(text, close[0])):
        return None
    meant = close[0].meant
    if isinstance(meant, Role):
        return _social_care(text, asker, ()) if meant in _HOME_ROLES else _for_role(meant, asker)
    if Role.FIND_COUNCIL in meant.roles:
        return _social_care(text, asker, ())
    team = asker.home.shown[:1] if asker.home.has_team and _CONCERN.search(text) else ()
    if team and tells_of_harm(text) and not wants_advice(text):  # a helpline must not stand before a referral
        return Signposts(shown=team)
    also = tuple(asker.shown(each.meant) for each in close[1:2] if isinstance(each.meant, Contact))
    return Signposts(shown=(asker.shown(meant), *(team or also))[:2])


def _is_surely_for_advice(text: str, nearest: Likely) -> bool:
    """Whether a helpline is wanted, though the council is spoken of: "social workers took them, any line for grans"."""
    return wants_advice(text) and nearest.cosine >= SURE and isinstance(nearest.meant, Contact)


def _says_council(text: str, asker: _Asker) -> bool:
    """Whether the council's own team is asked for in so many words."""
    names = asker.directory.search(text, area=asker.area.area) or asker.directory.roles_named_in(text)
    return bool(names or _FOR_COUNCIL.search(text)) and not _AVOIDS_COUNCIL.search(text)


def _for_a_need(text: str, asker: _Asker) -> Signposts:
    """Give a helpline where one is wanted, else children's social care; nobody where it is not about a child."""
    fitting = asker.directory.fitting(text, area=asker.area.area, audience=asker.audience)
    names_council = asker.directory.search(text, area=asker.area.area) or asker.directory.roles_named_in(text)
    is_for_council = _says_council(text, asker) or is_staff_with_a_worry(text)
    advisers = fitting or _advisers(text, asker)
    if wants_advice(text) and advisers and not is_for_council:
        return asker.signs(advisers[:2])
    if wants_to_talk(text) and fitting and not is_for_council and not asker.home.has_team:
        return asker.signs(fitting[:2])
    if names_council or fitting or _CONCERN.search(text) or _BARE.search(text):
        return _social_care(text, asker, fitting)
    return Signposts(is_about_a_service=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asker:
    """Where, when and for whom a contact is wanted, and by which channels."""

    area: AreaFinding
    moment: Moment
    directory: ContactDirectory
    audience: Audience
    kinds: tuple[ChannelKind, ...]

    @property
    def home(self) -> Signposts:
        found = home(area=self.area, moment=self.moment, directory=self.directory, audience=self.audience)
        return replace(found, shown=tuple(replace(e, contact=asked_first(e.contact, self.kinds)) for e in found.shown))

    def signs(self, contacts: Sequence[Contact]) -> Signposts:
        return Signposts(shown=tuple(self.shown(each) for each in contacts))

    def shown(self, contact: Contact) -> ShownContact:
        return shown(asked_first(contact, self.kinds), self.moment, self.directory)


def _social_care(text: str, asker: _Asker, fitting: Sequence[Contact]) -> Signposts:
    """Give children's social care; and besides, where it leaves room, who helps with the need that is described."""
    found = asker.home
    if _DAY_AND_NIGHT.search(text) and found.has_team:  # for a poster or a plan: whatever the hour
        teams = [asker.directory.for_role(role, asker.area.area, asker.audience) for role in _HOME_ROLES]
        return asker.signs([each for team in teams for each in team[:1]])
    besides = tuple(asker.shown(each) for each in fitting[:1])
    kept = found.shown if found.has_team or not besides else ()
    return replace(found, shown=(*kept, *besides)[:2])


def _for_role(role: Role, asker: _Asker) -> Signposts:
    contacts = asker.directory.first_for(role, asker.area.area, asker.moment.when, asker.audience)
    if contacts:
        return asker.signs(contacts[:2])
    fallback = asker.home
    # Without an area it cannot be said that none is held: which council is meant comes first.
    return replace(fallback, unheld=role.value, none_local_in=None)


def _is_home(contact: Contact) -> bool:
    return any(role in _HOME_ROLES for role in contact.roles)


def _is_night_team(contact: Contact) -> bool:
    return Role.OUT_OF_HOURS in contact.roles


def _house(contact: Contact) -> str:
    """Give the word that the services of one organisation share: "NSPCC"."""
    return contact.name.split()[0].lower()


def _advisers(text: str, asker: _Asker) -> tuple[Contact, ...]:
    """Give the helpline for adults worried about a child, where one is spoken of and no other service fits better."""
    lines = asker.directory.for_role(Role.HELPLINE_ADULT, None, asker.audience)
    return lines[:1] if _CONCERN.search(text) else ()


def _by_name_alone(text: str) -> bool:
    """Whether only the service's number is wanted ("EDT number"), so that the hour does not decide between teams."""
    return len(text.split()) <= 4
