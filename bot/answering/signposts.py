"""Whom to contact: which service is asked for, in which area, at which moment. From the directory, never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.areas import AreaFinding
from bot.answering.contact_asked import means_the_police_officer
from bot.answering.contact_signs import (
    asks_which_council,
    asks_who_covers,
    avoids_council,
    is_bare,
    is_for_council,
    is_of_a_child,
    moved_far_away,
    moves_with_a_plan,
    nobody_answers,
    notifies,
    wants_day_and_night,
    wants_no_police,
    was_given_the_same,
    without_who_is_not_meant,
)
from bot.answering.contact_wish import asked_first, channels_asked, is_allegation, wants_advice, wants_to_talk
from bot.answering.likely_contacts import (
    SURE,
    Likely,
    gives_way_to_social_care,
    is_for_a_child_to_ring,
    is_for_children,
    is_staff_with_a_worry,
    likely,
    speaks_of_a_child,
    tells_of_harm,
    without_own_job,
    without_police_there,
)
from bot.answering.only_for import is_named_in_vain
from bot.answering.teams import Signposts, home, nationwide, shown
from bot.answering.times import Moment
from bot.answering.told.told_of import Told, told_of
from bot.model import ShownContact
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, ChannelKind, Contact
from knowledge.opening import is_council_open

_ITS_SOCIAL_WORKER = "the child's present lead social worker"
_WHERE_IT_LIVES_NOW = "children's social care at the council where the child lives now"
_MOST_FOR_A_CHILD = 3  # the council, and what a crime or the one who tells wants besides
_HOME_ROLES = (Role.FRONT_DOOR, Role.OUT_OF_HOURS)


def signposts(  # noqa: PLR0913 - what it depends on, each by its name
    text: str,
    *,
    area: AreaFinding,
    moment: Moment,
    directory: ContactDirectory,
    audience: Audience,
    nearest: Sequence[tuple[str, float]] = (),
    of_a_case: bool = False,
) -> Signposts:
    """Find the contacts for a question about whom to reach: a service that is named, then one that is described.

    `nearest` says what it is like asking for, by examples; it decides where nothing is named. `of_a_case`: somebody in
    particular is told of, so that a line for talking is not all there is.
    """
    if means_the_police_officer(text):
        return Signposts(is_about_a_service=False)
    typed, text = text, without_police_there(without_who_is_not_meant(text))
    asker = _Asker(
        area=area,
        moment=moment,
        directory=directory,
        audience=audience,
        kinds=channels_asked(text),
        of_a_case=of_a_case,
    )
    close = likely(text, nearest, directory=directory, audience=audience)
    are_there = without_police_there(typed) != typed
    if are_there or wants_no_police(typed):
        close = tuple(each for each in close if not _is_police(each.meant))
    return (
        _of_a_move(text, asker)
        or _where_nobody_answers(text, asker)
        or _of_some_council(text, asker)
        or _named(text, asker, close)
        or _in_role(text, asker)
        or (_social_care(text, asker, ()) if are_there and not _wants_somebody_to_talk_to(text) else None)
        or _for_what_is_told(text, asker)
        or _of_nothing_else(text, asker)
        or _as_others_ask(text, asker, close)
        or _for_a_need(text, asker)
    )


def for_what_is_told(
    told: Told, *, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience
) -> Signposts:
    """Find who is there for what somebody tells; with children's social care where a child is to be kept safe."""
    asker = _Asker(area=area, moment=moment, directory=directory, audience=audience, kinds=(), of_a_case=True)
    lines = directory.held(told.contacts, audience)
    if not told.of_child:
        return asker.signs(lines[:2])
    found, officers = asker.home, directory.for_role(Role.LADO, area.area, audience) if told.of_staff else ()
    is_for_staff = told.of_staff and audience is not Audience.PUBLIC
    besides = () if is_for_staff and not told.first else asker.signs(lines).shown
    shown = (*asker.signs(officers[:1]).shown, *asker.council, *besides)[:_MOST_FOR_A_CHILD]
    if told.first:
        return Signposts(shown=shown, first=told.first)
    if told.of_staff and not area.outside:
        lacking = None if officers else Role.LADO.value
        return Signposts(shown=shown, unheld=lacking)
    return replace(found, shown=shown)


def _for_what_is_told(text: str, asker: _Asker) -> Signposts | None:
    """Give who is there for what is told besides the question, unless it is the council that is asked for."""
    told = told_of(text)
    if told is None or _says_council(text, asker) or (told.of_child and not _wants_the_team(told, text, asker)):
        return None
    found = for_what_is_told(
        told, area=asker.area, moment=asker.moment, directory=asker.directory, audience=asker.audience
    )
    return found if found.shown else None


def _wants_the_team(told: Told, text: str, asker: _Asker) -> bool:
    """Whether it is asked whom to tell of a child, and not for advice alone, by somebody whom the signs are for."""
    return (not told.is_for_the_public or asker.audience is Audience.PUBLIC) and not wants_advice(text)


def _where_nobody_answers(text: str, asker: _Asker) -> Signposts | None:
    """Give who answers day and night, and who advises, where the team that was asked for does not."""
    if not nobody_answers(text) or _wants_somebody_to_talk_to(text):
        return None
    directory, audience = asker.directory, asker.audience
    roles = directory.roles_named_in(text)
    if any(each not in _HOME_ROLES for each in roles) or any(
        not _is_home(each) for each in directory.search(text, area=asker.area.area, audience=audience)
    ):
        return None
    team = asker.home.shown[:1] if asker.home.has_team else ()
    is_tried = was_given_the_same(text) or any(role in each.contact.roles for role in roles for each in team)
    open_now = () if is_tried else team
    shown = nationwide((Role.POLICE, Role.HELPLINE_ADULT), asker.moment, directory, audience)
    # That no number of that council is held is said all the same.
    return Signposts(shown=(*open_now, *shown)[:2], none_local_in=asker.home.none_local_in)


def _of_some_council(text: str, asker: _Asker) -> Signposts | None:
    """Lead to the page that finds the council of an address, where it is not known which council that is."""
    if not asks_which_council(text, is_known=asker.area.area is not None):
        return None
    roles = (Role.FIND_COUNCIL, Role.HELPLINE_ADULT)
    return Signposts(shown=nationwide(roles, asker.moment, asker.directory, asker.audience))


def _of_a_move(text: str, asker: _Asker) -> Signposts | None:
    """Lead to the social worker whom a child on a plan has, when the family moves, else to the new council."""
    if moves_with_a_plan(text):
        return Signposts(shown=asker.home.shown[:1], first=_ITS_SOCIAL_WORKER)
    if moved_far_away(text) and asker.area.child_lives is None:  # whatever the channel is set to
        finder = nationwide((Role.FIND_COUNCIL,), asker.moment, asker.directory, asker.audience)
        return Signposts(shown=finder, first=_WHERE_IT_LIVES_NOW)
    return None


def _named(text: str, asker: _Asker, close: Sequence[Likely]) -> Signposts | None:
    """Give the service that is named, or that only the need that is described can mean."""
    named = [
        each
        for each in asker.directory.search(text, area=asker.area.area, audience=asker.audience)
        if not is_named_in_vain(each.id, text)
    ]
    meant = asker.directory.meant_in(text, area=asker.area.area, audience=asker.audience)
    if is_staff_with_a_worry(text):
        lines = wants_advice(text)
        meant = tuple(each for each in meant if not gives_way_to_social_care(each, wants_advice=lines))
    must_be_told = bool(meant) and Role.POLICE in meant[0].roles
    if named and not _is_home(named[0]) and (not must_be_told or Role.POLICE in named[0].roles):
        closer = [each for each in meant if _house(each) == _house(named[0])]  # "the NSPCC's FGM line"
        return asker.signs((closer or named)[:2])
    if meant:
        surely = [each.meant for each in close[:1] if each.cosine >= SURE and isinstance(each.meant, Contact)]
        # Who has to be told comes before who advises.
        in_turn = (*meant, *surely) if must_be_told else (*surely, *meant)
        return asker.signs(tuple(dict.fromkeys(in_turn))[:2])
    if named and _is_night_team(named[0]) and speaks_of_a_child(text) and asker.works_by_day:
        return asker.signs((asker.home.shown[0].contact, *named[:1]))
    if named and (_by_name_alone(text) or _is_night_team(named[0])):
        return asker.signs(named[:1])
    return None


def _in_role(text: str, asker: _Asker) -> Signposts | None:
    """Give who answers for a service that is named by what it does: the police, the LADO."""
    # "Police here, need the duty worker": who asks, not who is asked for.
    passed_over = (*_HOME_ROLES, *((Role.POLICE,) if is_for_council(text) else ()))
    named = asker.directory.roles_named_in(without_own_job(text))
    roles = [role for role in named if role not in passed_over]
    if not roles and is_allegation(text):
        roles = [Role.LADO]
    return _for_role(roles[0], asker) if roles else None


def _as_others_ask(text: str, asker: _Asker, close: Sequence[Likely]) -> Signposts | None:
    """Give what the question is most like asking for; None where that is not clear, or children's social care is."""
    if is_staff_with_a_worry(text):
        for_families = wants_advice(text)
        close = [each for each in close if not gives_way_to_social_care(each.meant, wants_advice=for_families)]
    if not is_for_a_child_to_ring(text):
        close = [each for each in close if not is_for_children(each.meant)]
    if not close or (_says_council(text, asker) and not _is_surely_for_advice(text, close[0])):
        return None
    meant = close[0].meant
    if isinstance(meant, Role):
        return _social_care(text, asker, ()) if meant in _HOME_ROLES else _for_role(meant, asker)
    if Role.FIND_COUNCIL in meant.roles:
        return _social_care(text, asker, ())
    wants_line, is_of_harm = wants_advice(text), tells_of_harm(text, of_a_case=asker.of_a_case)
    if is_of_harm and not wants_line:  # a helpline must not stand before a referral
        return _social_care(text, asker, ())
    if notifies(text):
        return Signposts(shown=(*asker.council, asker.shown(meant)))
    team = asker.home.shown[:1] if asker.home.has_team and is_of_a_child(text) else ()
    if asker.of_a_case and not team and not wants_line and not wants_to_talk(text):
        team = asker.council
    also = tuple(asker.shown(each.meant) for each in close[1:2] if isinstance(each.meant, Contact))
    return Signposts(shown=(asker.shown(meant), *(team or also))[:2])


def _is_surely_for_advice(text: str, nearest: Likely) -> bool:
    """Whether a helpline is wanted, though the council is spoken of: "social workers took them, any line for grans"."""
    return wants_advice(text) and nearest.cosine >= SURE and isinstance(nearest.meant, Contact)


def _says_council(text: str, asker: _Asker) -> bool:
    """Whether the council's own team is asked for in so many words."""
    names = asker.directory.search(text, area=asker.area.area) or asker.directory.roles_named_in(text)
    return bool(names or is_for_council(text)) and not avoids_council(text)


def _for_a_need(text: str, asker: _Asker) -> Signposts:
    """Give a helpline where one is wanted, else children's social care; nobody where it is not about a child."""
    fitting = asker.directory.fitting(text, area=asker.area.area, audience=asker.audience)
    names_council = asker.directory.search(text, area=asker.area.area) or asker.directory.roles_named_in(text)
    leads_home = _says_council(text, asker) or is_staff_with_a_worry(text)
    advisers = fitting or _advisers(text, asker)
    if wants_advice(text) and advisers and not leads_home:
        return asker.signs(advisers[:2])
    if wants_to_talk(text) and fitting and not leads_home and not asker.home.has_team:
        return asker.signs(fitting[:2])
    if names_council or fitting or is_of_a_child(text):
        return _social_care(text, asker, fitting)
    return Signposts(is_about_a_service=False)


def _of_nothing_else(text: str, asker: _Asker) -> Signposts | None:
    """Give children's social care where nothing is said of what it is about; the public gets who advises besides."""
    is_of_a_place = asks_who_covers(text) and bool(asker.area.mentioned)
    if not is_bare(text) and not is_of_a_place:
        return None
    advisers = asker.directory.for_role(Role.HELPLINE_ADULT, None, asker.audience)
    return _social_care(text, asker, advisers if asker.audience is Audience.PUBLIC else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asker:
    """Where, when and for whom a contact is wanted, and by which channels."""

    area: AreaFinding
    moment: Moment
    directory: ContactDirectory
    audience: Audience
    kinds: tuple[ChannelKind, ...]
    of_a_case: bool

    @property
    def council(self) -> tuple[ShownContact, ...]:
        """The team that takes referrals in the area in force, else what leads to the council of any address."""
        found, finder = self.home, (Role.FIND_COUNCIL,)
        return found.shown[:1] if found.has_team else nationwide(finder, self.moment, self.directory, self.audience)

    @property
    def works_by_day(self) -> bool:
        """Whether the day team takes calls at that moment, which no hour of the question's own words decides."""
        return self.home.has_team and not self.moment.stated and is_council_open(self.moment.when)

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
    if wants_day_and_night(text) and found.has_team:  # for a poster or a plan: whatever the hour
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


def _wants_somebody_to_talk_to(text: str) -> bool:
    return wants_advice(text) or wants_to_talk(text)


def _is_police(meant: Contact | Role) -> bool:
    return meant is Role.POLICE or (isinstance(meant, Contact) and Role.POLICE in meant.roles)


def _is_night_team(contact: Contact) -> bool:
    return Role.OUT_OF_HOURS in contact.roles


def _house(contact: Contact) -> str:
    """Give the word that the services of one organisation share: "NSPCC"."""
    return contact.name.split()[0].lower()


def _advisers(text: str, asker: _Asker) -> tuple[Contact, ...]:
    """Give the helpline for adults worried about a child, where one is spoken of and no other service fits better."""
    lines = asker.directory.for_role(Role.HELPLINE_ADULT, None, asker.audience)
    return lines[:1] if is_of_a_child(text) else ()


def _by_name_alone(text: str) -> bool:
    """Whether only the service's number is wanted ("EDT number"), so that the hour does not decide between teams."""
    return len(text.split()) <= 4
