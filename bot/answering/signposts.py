"""Whom to contact: which service is asked for, in which area, at which moment. From the directory, never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.answering.areas import AreaFinding
from bot.answering.times import Moment
from bot.model import ShownContact
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, Contact
from knowledge.roles import AskerRole

_CONCERN = re.compile(
    r"\[[a-z ]+\]"  # what was screened out: somebody in particular
    r"|\b(?:child|kid|baby|babies|toddler|boy|girl|pupil|student|teen|young person|son|daughter|nephew|niece|grand\w+"
    r"|sibling|worr|concern|abus|neglect|harm|hurt|bruis|hit|safeguard|referr|refer|report"
    r"|social (?:care|work|services)|disclos|unsafe|danger|unborn|pregnan|family|mum|dad|hungry|dirty|scared"
    r"|front door|ifd|mash|duty|out of (?:office )?hours|ooh|after hours|weekend|on call|online form|portal)",
    re.I,
)
# Nothing but whom to ring, and perhaps where and when: "who do i ring in kempston".
_BARE = re.compile(
    r"^(?:(?:so|ok|hi|hello|please|quick question|urgent)\W+)*(?:who|whom|which number|what number)(?: \w+){1,4}?"
    r" (?:ring|call|phone|contact|tell|speak to|talk to|report to|go to)"
    r"(?: (?:in|at|near|from|for|on|now|today|tonight|here|please)\b[\w' ]*)?\W*$",
    re.I,
)
# Worries about a person who works with children go to the designated officer: Working Together 2023, chapter 5.
_ALLEGATION = re.compile(
    r"\b(?:allegation|complain\w*|concern\w*|worr\w+) (?:about|against|re) (?:an? |my |our |the |another )?(?:\w+ )?"
    r"(?:teacher|ta|teaching assistant|member of staff|staff|colleague|volunteer|coach|head|headteacher|foster carer"
    r"|childminder|nurse|doctor|social worker|police officer)\b",
    re.I,
)
_NIGHTS = r"(?:nights?|out of hours|after hours|evenings?|weekends?)"
_DAY_AND_NIGHT = re.compile(
    rf"\b(?:day ?time|days?|office hours|working hours|in hours)\b.{{0,60}}\b{_NIGHTS}\b"
    rf"|\b{_NIGHTS}\b.{{0,60}}\b(?:in the day|day ?time|by day|office hours|working hours|in hours|weekdays?)\b",
    re.I,
)
_HOME_ROLES = (Role.FRONT_DOOR, Role.OUT_OF_HOURS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signposts:
    """The contacts to show, best first, and what is missing. `needs_area` outranks `unheld`."""

    shown: tuple[ShownContact, ...] = ()
    needs_area: bool = False  # the service differs by area and none is in force
    none_local_in: str | None = None  # an area without a contact of its own for this
    unheld: str | None = None  # a service that was named but has no contact here
    is_about_a_service: bool = True  # False where the question names no service and no concern about a child


def signposts(
    text: str, *, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience
) -> Signposts:
    """Find the contacts for a question about whom to reach."""
    roles = directory.roles_named_in(text)
    named = directory.search(text, area=area.area, audience=audience)
    if named and not (_is_home(named[0]) and not _by_name_alone(text)):
        return Signposts(shown=tuple(shown(each, moment, directory) for each in named[:2]))
    other = [role for role in roles if role not in _HOME_ROLES]
    if not other and _ALLEGATION.search(text):
        other = [Role.LADO]
    if other:
        return _for_role(other[0], area=area, moment=moment, directory=directory, audience=audience)
    if roles or named or _CONCERN.search(text) or _BARE.search(text):
        if _DAY_AND_NIGHT.search(text) and area.area is not None:
            return _by_day_and_night(area.area, moment=moment, directory=directory, audience=audience)
        return home(area=area, moment=moment, directory=directory, audience=audience)
    return Signposts(is_about_a_service=False)


def home(*, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience) -> Signposts:
    """Find children's social care for the area in force: the front door, or its out-of-hours team."""
    if area.area is None:
        return Signposts(needs_area=True, shown=_advice(moment, directory))
    contacts = directory.first_for(Role.FRONT_DOOR, area.area, moment.when, audience)
    if not contacts:
        return Signposts(none_local_in=area.area, shown=_advice(moment, directory))
    return Signposts(shown=tuple(shown(each, moment, directory) for each in contacts))


def _by_day_and_night(area: str, *, moment: Moment, directory: ContactDirectory, audience: Audience) -> Signposts:
    """Give both teams, whatever the hour: a poster or a plan needs both numbers."""
    both = [each for role in _HOME_ROLES for each in directory.for_role(role, area, audience)[:1]]
    if not both:
        return Signposts(none_local_in=area, shown=_advice(moment, directory))
    return Signposts(shown=tuple(shown(each, moment, directory) for each in both))


def first_team(*, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience) -> Contact | None:
    """Name the team to tell in the area in force at that moment; None where the area or the team is not known."""
    if area.area is None:
        return None
    contacts = directory.first_for(Role.FRONT_DOOR, area.area, moment.when, audience)
    return contacts[0] if contacts else None


def for_asker(
    role: AskerRole, *, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience
) -> tuple[ShownContact, ...]:
    """Give the contacts that the asker's role brings besides."""
    found = [
        each for wanted in role.contacts for each in directory.first_for(wanted, area.area, moment.when, audience)[:1]
    ]
    return tuple(shown(each, moment, directory) for each in found)


def shown(contact: Contact, moment: Moment, directory: ContactDirectory) -> ShownContact:
    """Give a contact with what is true of it at that moment."""
    return ShownContact(
        contact=contact,
        open_now=directory.is_open(contact, moment.when),
        hours=directory.hours_in_words(contact),
        standing_words=_standing(contact, directory, moment.when.date()),
    )


def _standing(contact: Contact, directory: ContactDirectory, today: date) -> str:
    if directory.is_overdue(contact, today):  # also where nobody ever checked it
        return "overdue"
    return "checked" if contact.checked_on else "unchecked"


def _for_role(
    role: Role, *, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience
) -> Signposts:
    contacts = directory.first_for(role, area.area, moment.when, audience)
    if contacts:
        return Signposts(shown=tuple(shown(each, moment, directory) for each in contacts[:2]))
    fallback = home(area=area, moment=moment, directory=directory, audience=audience)
    # Without an area it cannot be said that none is held: which council is meant comes first.
    return Signposts(unheld=role.value, needs_area=fallback.needs_area, shown=fallback.shown)


def _is_home(contact: Contact) -> bool:
    return any(role in _HOME_ROLES for role in contact.roles)


def _by_name_alone(text: str) -> bool:
    """Whether only the service's number is wanted ("EDT number"), so that the hour does not decide between teams."""
    return len(text.split()) <= 4


def _advice(moment: Moment, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give a national helpline that advises adults worried about a child anywhere in England."""
    helplines = directory.for_role(Role.HELPLINE_ADULT, None)[:1]
    return tuple(shown(each, moment, directory) for each in helplines)
