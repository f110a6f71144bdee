"""The reply to danger: 999 first, to whoever writes; then whom to tell, how to leave no trace, what not to pay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answering.areas import resolve
from bot.answering.asks import Turn
from bot.answering.child_worries import Worry
from bot.answering.danger import emergency
from bot.answering.danger.kinds import Danger
from bot.answering.danger.normalise import beginning_and_end, plain
from bot.answering.danger.triage import Triage
from bot.answering.draft import Draft
from bot.answering.emergency_wordings import fitting_wording
from bot.answering.emergency_worries import lines_for, named, worry_in
from bot.answering.teams import council_team, first_team, nationwide, shown
from bot.answering.times import Moment
from bot.answering.told import partner
from bot.answering.watched import is_watched
from bot.model import Outcome, Question, Reader, ShownContact
from knowledge.areas import AreaTree
from knowledge.calendar import in_london
from knowledge.contacts import ContactDirectory, Role
from prompts.words import Words

# Kinds that a partner's violence may be told as.
_MAY_BE_A_PARTNERS: Final = frozenset(
    {Danger.VIOLENCE, Danger.STRANGLED, Danger.DISCLOSURE, Danger.WEAPON, Danger.UNNAMED, Danger.QUIET}
)
_PARTNER: Final = re.compile(
    r"\b(?:my|her|his|their|the|mums|with an?) (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|fiancee?|hubby"
    r"|fella|missus|bloke|ex)\b|\b(?:husband|ex|partner|boyfriend|hubby) (?:is|has|will|says|said|just|and|keeps"
    r"|threat\w*|going|hits?|beats?|hurts?)\b|\bdomestic|\bdash\b|\bnon ?mol\w*|\brefuge\b|\bfound where (?:i|we)\b"
    r"|\b(?:dad|stepdad|he|man|bloke|father) (?:\w+ ){0,4}?(?:mum|mother|his (?:wife|girlfriend|partner))\b"
)
_TOLD_BY_A_MAN: Final = re.compile(partner.TOLD_BY_A_MAN)
_READ_FOR_A_MAN: Final = 600  # characters: its time grows with the square of them, and 999 waits for nothing
_TO_BE_CUT: Final = re.compile(r"\b(?:fgm|cut|cutter|cutting|circumcis\w+|sewn|khat\w+|sunna)\b")
# The parents' own marriage is none, now or before.
_TO_BE_MARRIED: Final = re.compile(
    r"\b(?<!used )(?<!used to )(?:to|be|get|being|getting|forc\w+|into|arranged)"
    r" (?:\w+ ){0,2}?(?:marry|married|marriage)\b|\bnikah\b"
    r"|\bmarry(?:ing)? (?:her|him|them) off\b|\b(?:her|his) (?:own )?wedding\b"
)
# Whoever writes can not; of a child without words it says nothing.
_CAN_NOT_TALK: Final = re.compile(
    r"(?:^|[.,!?;] |\b(?:i|we|me|please|sorry) (?:\w+ )?)(?:can not|no can|must not|dare not|not able to)"
    r" (?:talk|speak)\b(?<!he can not talk)(?<!he can not speak)"
    r"|\bi (?:am |have to )?whisper\w*\b|^whispering\b"
)


def emergency_reply(
    question: Question,
    found: Triage,
    previous: Turn | None,
    *,
    areas: AreaTree,
    directory: ContactDirectory,
    words: Words,
) -> Draft:
    """Write it. The area's team is named if it can be; nothing here may fail for want of anything else."""
    danger = found.danger or Danger.UNNAMED
    question = replace(question, text=beginning_and_end(question.text))  # 999 waits for no reading of 64 KB
    area, who, team = _team_to_tell(question, previous, areas, directory)
    is_cry = danger is Danger.QUIET
    contacts = emergency.card(child_writing=found.child_writing, of_oneself=found.of_oneself, is_cry=is_cry)
    if found.child_writing:
        advice = words(emergency.to_a_child(danger, of_oneself=found.of_oneself))
        told_of = worry_in(danger, question.text)
        of_a_journey = _helplines(danger, question, directory) if danger is Danger.ABDUCTION else ()
        lines = _held(lines_for(told_of), question, directory) or of_a_journey
        contacts = (*contacts, *lines)
        besides = [*named(told_of, words), *(_can_help(each, words) for each in lines)]
    else:
        to_tell = _line(Role.FIND_COUNCIL, question, directory) if team is None else (team,)
        then = emergency.whom_to_tell(
            who,
            to_tell[0].contact.channels[0].value if to_tell else None,
            is_held=team is not None,
            audience=question.audience,
            words=words,
        )
        told = plain(question.text)
        instead = fitting_wording(danger, told, found.because)
        advice = emergency.advice(danger, of_oneself=found.of_oneself, instead=instead, then=then, words=words)
        lines = _helplines(danger, question, directory)
        is_spoken_to = emergency.is_spoken_to(danger, of_oneself=found.of_oneself)
        contacts = (*contacts, *(() if is_spoken_to else to_tell), *lines)
        besides = _besides(danger, lines, words)
        # The card of who means to die names who listens; with a child, it says first what keeps the child safe.
        would_take_a_child = danger is Danger.MAY_HURT and found.of_oneself
        if would_take_a_child or (danger is Danger.SUICIDE and not found.of_oneself):
            besides.append(words("still.life"))
        if _CAN_NOT_TALK.search(told) and "55" not in advice:
            besides.insert(0, words("still.cannot-talk"))
    if is_watched(question.text):
        besides.append(words("notice.watched-phone"))
    return Draft(
        outcome=Outcome.EMERGENCY,
        text="\n\n".join([advice, *besides]),
        contacts=contacts,
        notices=(emergency.notice(words),),
        area=area,
        reader=Reader.CHILD if found.child_writing else Reader.ADULT,
        trace=(f"triage: {danger.value}",),
    )


def plainest(found: Triage, words: Words) -> Draft:
    """999 by the kind of danger alone, for when anything else in the reply breaks."""
    danger = found.danger or Danger.UNNAMED
    to_a_child = words(emergency.to_a_child(danger, of_oneself=found.of_oneself))
    then = words("emergency.then", who=council_team(None, None))
    to_an_adult = emergency.advice(danger, of_oneself=found.of_oneself, then=then, words=words)
    return Draft(
        outcome=Outcome.EMERGENCY,
        text=to_a_child if found.child_writing else to_an_adult,
        contacts=emergency.card(child_writing=found.child_writing, of_oneself=found.of_oneself),
        notices=(emergency.notice(words),),
        reader=Reader.CHILD if found.child_writing else Reader.ADULT,
        trace=(f"triage: {danger.value}", "the reply broke"),
    )


def _helplines(danger: Danger, question: Question, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give the line for who fears to hurt a child, for a cutting or a marriage, for whom a partner hurts."""
    told = plain(question.text)
    if danger is Danger.MAY_HURT:
        return _line(Role.HELPLINE_ADULT, question, directory)
    if danger is Danger.ABDUCTION and _TO_BE_CUT.search(told):
        return _line(Role.FGM, question, directory)
    if danger is Danger.ABDUCTION and _TO_BE_MARRIED.search(told):
        return _held(lines_for(Worry.MARRIAGE), question, directory)
    if danger in _MAY_BE_A_PARTNERS and _TOLD_BY_A_MAN.search(told[:_READ_FOR_A_MAN]):
        return _held(("mens-advice-line",), question, directory)
    is_a_partners = danger in _MAY_BE_A_PARTNERS and _PARTNER.search(told)
    return _line(Role.DOMESTIC_ABUSE, question, directory) if is_a_partners else ()


def _besides(danger: Danger, lines: Sequence[ShownContact], words: Words) -> list[str]:
    wording = "emergency.helpline" if danger in {Danger.MAY_HURT, Danger.ABDUCTION} else "emergency.domestic"
    return [_can_help(each, words, wording) for each in lines]


def _can_help(line: ShownContact, words: Words, wording: str = "emergency.helpline") -> str:
    return words(wording, name=line.contact.name, value=line.contact.channels[0].value)


def _held(ids: Sequence[str], question: Question, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give the first of these that the directory holds; none where the clock of the question cannot be read."""
    held = directory.held(ids, question.audience)[:1]
    try:
        return tuple(shown(each, _now(question), directory) for each in held)
    except ValueError:
        return ()


def _line(role: Role, question: Question, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give the first contact for all of England; none where the clock of the question cannot be read."""
    try:
        return nationwide((role,), _now(question), directory, question.audience)
    except ValueError:
        return ()


def _now(question: Question) -> Moment:
    """Give the moment of asking: hours in a message of danger tell when it happened. ValueError: no zone."""
    return Moment(when=in_london(question.at), words="now", stated=False)


def _team_to_tell(
    question: Question, previous: Turn | None, areas: AreaTree, directory: ContactDirectory
) -> tuple[str | None, str, ShownContact | None]:
    """Give the area, the name of the team that is there now, and its contact where one is held."""
    try:
        before = None if previous is None else previous.area
        area = resolve(question.text, tree=areas, set_to=question.area, previous=before)
        moment = _now(question)
    except ValueError:  # a channel set to an area that is not there, or a clock without its zone: 999 all the same
        return None, council_team(None, None), None
    team = first_team(area=area, moment=moment, directory=directory, audience=question.audience)
    if team is not None:
        return area.area, f"{team.name} on {team.channels[0].value}", shown(team, moment, directory)
    name = areas.get(area.area).name if area.area is not None and areas.is_authority(area.area) else None
    return area.area, council_team(name, moment), None
