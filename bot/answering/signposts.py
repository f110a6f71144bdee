"""Whom to contact: which service is asked for, in which area, at which moment. From the directory, never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.areas import AreaFinding
from bot.answering.contact_asked import POSTCODE, means_the_police_officer
from bot.answering.contact_wish import asked_first, channels_asked, is_allegation, wants_advice, wants_to_talk
from bot.answering.happenings import without_times
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
    without_police_there,
)
from bot.answering.privacy.name_lists import is_everyday
from bot.answering.teams import Signposts, home, nationwide, shown
from bot.answering.times import Moment
from bot.answering.told_of import Told, told_of
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
# Nothing but whom to ring, and perhaps where: "who do i ring in kempston".
_BARE = re.compile(
    r"^\W*(?:(?:so|ok|hi|hello|please|quick question|urgent|and|then)\W+)*(?P<before>(?:[\w'’]+[^\w'’]+){0,12}?)(?:who"
    r"|whom"
    r"|which number"
    r"|what number)(?: \w+){1,4}?"
    r" (?:ring|call|phone|contact|tell|speak to|talk to|report to|go to|notify|let know|inform)"
    r"(?: (?:in|at|near|from|for|on|now|today|tonight|tonite|here|please|pls|this|then)\b[\w' ]*"
    r"|[ ,.-]+(?P<place>\w+(?: \w+)?))?\W*$",
    re.I,
)
# Said of somebody or something that is not named: "it's the worst for it".
_SAYS_NOTHING = re.compile(
    r"\b(?:it|this|that|he|she|they|him|her|them)(?:['’]?(?:s|re))?\b"
    r"|\b(?:is|are|was|been|be|gets?|getting|got|goes|going|happens|happening|kicks?|kicking|starts?|off|on|for|of|with"
    r"|the|a|always|again|still|just|really|so|very|even|much|too|now|worst|worse|bad|hard|hardest|awful|terrible|rough"
    r"|every|when|and|but|in|at|by|time|times|here|there)\b",
    re.I,
)
_MOST_OF_PLACES = 4  # words, before and after whom to ring
# Who has to be told of a death, or of what was done, comes before who is there for the people it happened to.
_NOTIFIES = re.compile(
    r"\b(?:notif(?:y|ies|ied)|inform(?:ed)?|report (?:it|this|that|to)|must be told|needs? telling)\b", re.I
)
_NOT_999 = re.compile(
    r"\b(?:not|isn'?t|no|never) (?:an? |really (?:an? )?|worth (?:an? )?)?999\b(?: (?:job|call|thing))?", re.I
)
_POLICE = r"(?:cops?|police|feds|old bill|coppers?)"
_NOT_POLICE = re.compile(
    rf"\b(?:not|without|no|instead of|rather than|other than|apart from|besides|before|avoid\w*|except) (?:to |going to"
    rf" |involving |ringing |calling )?(?:the |any )?{_POLICE}\b"
    rf"|\b(?:(?:who|that|thats|which) )?(?:isn'?t|aren'?t|is not|are not|ain'?t|wont be|won'?t be) (?:the |in the "
    rf"|from the )?"
    rf"{_POLICE}\b|\b(?:don'?t|do not|didn'?t|can'?t) (?:\w+ )?(?:want|trust|like|involve|ring|call|go to"
    rf"|tell) (?:to \w+ )?(?:to"
    rf" )?(?:the )?{_POLICE}\b",
    re.I,
)
# Who moves with a plan or a social worker stays theirs until the new authority has taken over: Working Together 2023.
_KNOWN_ALREADY = re.compile(
    r"\b(?:cp|cpp|cin|child protection|child in need|care|protection) plan\b|\bon (?:a|the|cp|cin) (?:cp |cin )?plan\b"
    r"|\b(?:child protection|cp) register\b|\bsubject to (?:a )?(?:cp|child protection|plan)\b"
    r"|\b(?:has|have|had|got|with|allocated) (?:an? |their own )?(?:allocated |lead |named )?(?:social worker|sw)\b"
    r"|\b(?:open|known) to (?:children'?s )?(?:social care|services|cs|csc)\b|\blooked[- ]after\b|\bon (?:cp|cin)\b",
    re.I,
)
_MOVES = re.compile(
    r"\b(?:moved|moves|moving|move|relocat\w+|transferr?(?:ed|ing)|gone to live|going to live|left (?:the )?(?:area"
    r"|county)"
    r"|new (?:area|address|council|authority)|different (?:area|council|authority))\b",
    re.I,
)
_ITS_SOCIAL_WORKER = "the child's present lead social worker"
_NIGHTS = r"(?:nights?|out of hours|after hours|evenings?|weekends?)"
_DAY_AND_NIGHT = re.compile(
    rf"\b(?:day ?time|(?:week)?days?|office hours|working hours|in hours)\b.{{0,60}}\b{_NIGHTS}\b"
    rf"|\b{_NIGHTS}\b.{{0,60}}\b(?:in the day|day ?time|by day|office hours|working hours|in hours|weekdays?)\b"
    r"|\bboth (?:numbers|teams|lines)\b",
    re.I,
)
_THE_SAME = re.compile(
    r"\b(?:giv\w+|gave|tell\w*|told|say\w*|said) (?:me |us )?the same (?:number|line|team|thing)\b", re.I
)
# Nobody answers there: the number itself is no help a second time.
_NO_ANSWER = re.compile(
    r"\b(?:no answer|(?:not|isn'?t|doesn'?t|won'?t|never|nobody|no ?-?one|can'?t get)(?:'?s| is"
    r"| are)?(?: \w+)? (?:answer\w*|pick\w* up"
    r"|through|anyone|an answer))\b|\b(?:rings? out|engaged|voicemail|answer ?phone|on hold)\b"
    rf"|{_THE_SAME.pattern}",
    re.I,
)
_WHICH_COUNCIL = re.compile(
    r"\b(?:edge|border|boundary|line) (?:of|between) (?:\w+ ){0,2}?(?:two|2|both|councils?|boroughs?|counties"
    r"|areas)\b"
    r"|\b(?:right )?on the (?:edge|border|boundary)\b(?! of (?:care|exploitation|exclu\w+|gang\w*|crim\w*|school))"
    r"|\b(?:which|whose|who'?s|what) (?:council|patch|borough|local authority)\b(?=.{0,20}\b(?:it|this|that|they"
    r"|i|covers?)\b)",
    re.I,
)
_NOT_SURE = re.compile(r"\b(?:can'?t tell|not sure|unsure|no idea|don'?t know|which|whose)\b", re.I)
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
    typed, text = text, without_police_there(_NOT_POLICE.sub(" ", _NOT_999.sub(" ", text)))
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
    if are_there or _NOT_POLICE.search(typed):
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
    besides = asker.signs(lines).shown if audience is Audience.PUBLIC or not told.of_staff else ()
    shown = (*asker.signs(officers[:1]).shown, *asker.council, *besides)[:2]
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
    is_for_both = told.of_staff and not told.is_for_the_public
    return (is_for_both or asker.audience is Audience.PUBLIC) and not wants_advice(text)


def _where_nobody_answers(text: str, asker: _Asker) -> Signposts | None:
    """Give who answers day and night, and who advises, where the team that was asked for does not."""
    if not _NO_ANSWER.search(text) or _wants_somebody_to_talk_to(text):
        return None
    directory, audience = asker.directory, asker.audience
    roles = directory.roles_named_in(text)
    if any(each not in _HOME_ROLES for each in roles) or any(
        not _is_home(each) for each in directory.search(text, area=asker.area.area, audience=audience)
    ):
        return None
    team = asker.home.shown[:1] if asker.home.has_team else ()
    is_tried = _THE_SAME.search(text) or any(role in each.contact.roles for role in roles for each in team)
    open_now = () if is_tried else team
    shown = nationwide((Role.POLICE, Role.HELPLINE_ADULT), asker.moment, directory, audience)
    return Signposts(shown=(*open_now, *shown)[:2])


def _of_some_council(text: str, asker: _Asker) -> Signposts | None:
    """Lead to the page that finds the council of an address, where it is not known which council that is."""
    is_unknown = asker.area.area is None or _NOT_SURE.search(text)
    if not (_WHICH_COUNCIL.search(text) or (is_unknown and POSTCODE.search(text))):
        return None
    roles = (Role.FIND_COUNCIL, Role.HELPLINE_ADULT)
    return Signposts(shown=nationwide(roles, asker.moment, asker.directory, asker.audience))


def _of_a_move(text: str, asker: _Asker) -> Signposts | None:
    """Lead to the social worker whom a child on a plan has, when the family moves: not to the new council alone."""
    if not (_KNOWN_ALREADY.search(text) and _MOVES.search(text)):
        return None
    return Signposts(shown=asker.home.shown[:1], first=_ITS_SOCIAL_WORKER)


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
    wants_line, is_of_harm = wants_advice(text), tells_of_harm(text, of_a_case=asker.of_a_case)
    if is_of_harm and not wants_line:  # a helpline must not stand before a referral
        return _social_care(text, asker, ())
    team = asker.home.shown[:1] if asker.home.has_team and _CONCERN.search(text) else ()
    if asker.of_a_case and not team and not wants_line and not wants_to_talk(text):
        team = asker.council
    if team and _NOTIFIES.search(text):
        return Signposts(shown=(*team, asker.shown(meant)))
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
    if names_council or fitting or _CONCERN.search(text):
        return _social_care(text, asker, fitting)
    return Signposts(is_about_a_service=False)


def _of_nothing_else(text: str, asker: _Asker) -> Signposts | None:
    """Give children's social care where nothing is said of what it is about; the public gets who advises besides."""
    if not _is_bare(text):
        return None
    advisers = asker.directory.for_role(Role.HELPLINE_ADULT, None, asker.audience)
    return _social_care(text, asker, advisers if asker.audience is Audience.PUBLIC else ())


def _is_bare(text: str) -> bool:
    """Whether nothing is said but whom to ring, and perhaps where and when: "new years day who do i ring"."""
    found = _BARE.search(without_times(text))
    if found is None:
        return False
    besides = re.findall(r"[a-z]+", f"{_SAYS_NOTHING.sub(' ', found['before'])} {found['place'] or ''}".lower())
    return len(besides) <= _MOST_OF_PLACES and not any(map(is_everyday, besides))


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
    return lines[:1] if _CONCERN.search(text) else ()


def _by_name_alone(text: str) -> bool:
    """Whether only the service's number is wanted ("EDT number"), so that the hour does not decide between teams."""
    return len(text.split()) <= 4
