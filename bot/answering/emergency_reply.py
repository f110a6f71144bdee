"""The reply to danger: 999 first, to whoever writes; then whom to tell, how to leave no trace, what not to pay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answering.areas import resolve
from bot.answering.asks import Turn
from bot.answering.child_worries import Worry, worry
from bot.answering.danger import emergency
from bot.answering.danger.kinds import Danger
from bot.answering.danger.normalise import beginning_and_end, plain
from bot.answering.danger.triage import Triage
from bot.answering.draft import Draft
from bot.answering.teams import first_team, nationwide, shown
from bot.answering.times import Moment
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
    r"|\b(?:dad|stepdad|he|man"
    r"|bloke|father) (?:\w+ ){0,4}?(?:mum|mother|his (?:wife|girlfriend|partner))\b"
)
_A_PARTNER: Final = (
    r"(?:husband|wife|partner|boyfriend|girlfriend|fianc\w+|hubby|fella|missus|bloke|ex)\b"  # whose, is said beside it
)
# Nobody in it is a child, so that nothing is said of what a child tells.
_HURTS_WHO_WRITES: Final = re.compile(
    r"^(?!.*\b(?:child|children|kids?|baby|babies|toddlers?|son|daughter|twins|pupils?|students?|boys?|girls?"
    r"|little ones?)\b)"
    rf".*\b(?:my|the|an?) (?:\w+ )?{_A_PARTNER}.*\bm(?:e|y)\b"
)
_BY_A_PARTNER: Final = re.compile(rf"\b{_A_PARTNER}.*\bm(?:e|y)\b")
_AND_CHILDREN: Final = re.compile(
    r"\b(?:me and|(?<!never )(?:hits?|hitting|beats?|beating|slaps?|kicks?|punches|hurts?|hurting)) (?:(?:the|my|our"
    r"|his|her) )?"
    r"(?:\w+ )?(?:us|kids?|children|baby|son|daughter|twins|boys?|girls?)\b"
    # "hits me and my kids saw it": they are told of, and not hit
    r"(?! (?:(?:have|has|had|all|both|always|just|also) )*(?:saw|sees?|seen|hears?|heard|watch\w*|knows?|knew"
    r"|witness\w*"
    r"|cr(?:y|ied|ies)|were|was|are|is|do|does|did|think|thinks)\b)"
)
# Home is next, and whoever the child told of is there.
_GOES_BACK: Final = re.compile(
    r"\b(?:due|about|going|meant|supposed|has|have|got|needs?) (?:to )?(?:go |be |get )*(?:back |sent )*(?:home"
    r"|picked up"
    r"|collected|fetched)\b|\b(?:pick|fetch|collect)\w* (?:him|her|them|\w+)(?: up)?\b|\bhome ?time\b|\bgoes home\b"
    r"|\b(?:here|outside|coming|waiting) (?:to|for) (?:collect|pick|fetch|take|get|him|her|them)\b"
)
# Worn out by not eating: no ambulance for each, but a doctor today for all.
_STARVED: Final = re.compile(
    r"^(?=.*\b(?:not (?:\w+ )?eat\w*|stopped eating|refus\w+ (?:to eat|food|all food)|hardly eat\w*|eats? nothing"
    r"|anorexi\w+"
    r"|bulimi\w+|eating disorder|bmi|laxatives|purging|weighs|skin and bone|skeletal|emaciated|makes? \w+ sick)\b)"
    r"(?!.*\b(?:unconscious|unresponsive|not breathing|will not wake|collapsed|fitting|seizure|baby|toddler|month old"
    r"|week"
    r" old|tablets|pills)\b).*\b(?:faint\w*|pass\w* out|black\w* out|palpitations|chest pains?|heart rate|pulse"
    r"|too weak)\b"
)
# Shut in at home, and not carried off.
_SHUT_IN: Final = re.compile(
    r"\b(?:lock\w*|bolt\w*|padlock\w*|shut|tied|chain\w*|nailed|barricad\w*|caged?)\b.*\b(?:bedroom|room|cupboard"
    r"|cellar|shed"
    r"|garage|loft|attic|bathroom|cage|crate|bed|cot|radiator|basement|house|flat|outside|in|up)\b"
)
_TAKEN_AWAY: Final = re.compile(
    r"\b(?:m[ae]n|mans|blokes?|lads?|boyfriends?|gang|dealers?|stranger\w*|hotel|van|car|driv\w*|airport|abroad"
    r"|passports?"
    r"|married|marry|marriage|snatch\w*|kidnap\w*|abduct\w*|taken|took|traffick\w*|trap|bando|online|hostage|ransom)\b"
)
# A car to be told of, and none where they walk.
_DRIVES: Final = re.compile(
    r"^(?!.*\b(?:walking|on foot|walked|no car)\b).*\b(?:driv\w+|drove|cars?|van|motor|keys?|engine|wheel|reversing"
    r"|strapp\w+"
    r"|seat ?belts?|motorway|[am]\d+|minibus|bus|taxi|moped|motorbike|scooter|set(?:ting)? off|pull\w+ (?:away|off|out)"
    r"|school run|in the back|bmw|audi|corsa|fiesta|golf|astra|transit|jeep|truck)\b"
)
# A small child in a car on its own, and nobody who drives off with it.
_IN_A_CAR: Final = re.compile(
    r"^(?!.*\b(?:driv\w+|drove|m[ae]n|blokes?|strangers?|boyfriends?|snatch\w*|took|taken|put|texted|gang)\b)"
    r".*\b(?:left|locked|shut|alone|own|asleep|crying|stuck|trapped|strapped)\b.*\bcars?\b(?! seats?\b)"
)
# Told of as how it goes each time: the child may be alone at this moment, or not.
_LEAVES: Final = re.compile(r"(?:leaves|leaving|leave|(?:is|are|gets?|being) (?:\w+ )?left)\b")
_PAID_TO_CARE: Final = re.compile(r"\b(?:childminders?|child minders?|nanny|nannies|nursery|au pair)\b")
# Bought by an older one; nobody says that they are together now.
_BOUGHT: Final = re.compile(
    r"^(?!.*\b(?:now|tonight|just|outside|in (?:his|the|a) car|not answering|gone|went|missing|on (?:his|her) way"
    r"|texted"
    r"|waiting|can not get out)\b)"
    r".*\b(?:buy\w*|bought|pay(?:s|ing)?|paid|gives?|giving|gets? (?:her|him|them)|gifts?|presents?)\b"
)
_TO_BE_CUT: Final = re.compile(r"\b(?:fgm|cut|cutter|cutting|circumcis\w+|sewn|khat\w+|sunna)\b")
_CAN_NOT_TALK: Final = re.compile(r"\b(?:can not|no can|must not|dare not|not able to) (?:talk|speak)\b|\bwhisper\w*\b")


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
    area, team = _team_to_tell(question, previous, areas, directory)
    is_cry = danger is Danger.QUIET
    contacts = emergency.card(child_writing=found.child_writing, of_oneself=found.of_oneself, is_cry=is_cry)
    if found.child_writing:
        advice = emergency.to_a_child(danger, of_oneself=found.of_oneself, words=words)
        is_blackmail = worry(question.text) is Worry.IMAGES
        lines = _helplines(danger, question, directory) if danger is Danger.ABDUCTION else ()
        contacts = (*contacts, *lines)
        besides = [words("child.blackmail")] if is_blackmail else _besides(danger, lines, words)
    else:
        to_tell = _line(Role.FIND_COUNCIL, question, directory) if team is None else (team,)
        then = emergency.whom_to_tell(
            None if team is None else f"{team.contact.name} on {team.contact.channels[0].value}",
            to_tell[0].contact.channels[0].value if team is None and to_tell else None,
            audience=question.audience,
            words=words,
        )
        told = plain(question.text)
        instead = _wording(danger, told, found.because)
        advice = emergency.advice(danger, of_oneself=found.of_oneself, instead=instead, then=then, words=words)
        lines = _helplines(danger, question, directory)
        is_spoken_to = emergency.is_spoken_to(danger, of_oneself=found.of_oneself)
        contacts = (*contacts, *(() if is_spoken_to else to_tell), *lines)
        besides = _besides(danger, lines, words)
        if danger is Danger.SUICIDE and not found.of_oneself:
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


def _wording(danger: Danger, told: str, because: str) -> str | None:
    """Give the wording that fits better than that of the kind; None where that of the kind does."""
    is_of_the_writer = _BY_A_PARTNER.search(because) and not _AND_CHILDREN.search(told)
    is_left = danger is Danger.MISSING and _LEAVES.match(because)
    fits = {
        "emergency.adult-harmed": danger is Danger.DISCLOSURE and (is_of_the_writer or _HURTS_WHO_WRITES.search(told)),
        "emergency.going-back": danger is Danger.DISCLOSURE and _GOES_BACK.search(told),
        "emergency.intoxicated-carer": danger is Danger.INTOXICATED_DRIVER and not _DRIVES.search(told),
        "emergency.starved": danger is Danger.INJURY and _STARVED.search(told),
        "emergency.in-a-car": danger in {Danger.ABDUCTION, Danger.MISSING} and _IN_A_CAR.search(told),
        "emergency.left-alone-paid": is_left and _PAID_TO_CARE.search(told),
        "emergency.left-alone": is_left,
        "emergency.exploited": danger is Danger.ABDUCTION and _BOUGHT.search(told),
        "emergency.shut-in": danger is Danger.ABDUCTION and _SHUT_IN.search(told) and not _TAKEN_AWAY.search(told),
    }
    return next((wording for wording, is_so in fits.items() if is_so), None)


def _helplines(danger: Danger, question: Question, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give the helpline for who fears to hurt a child, for a girl's cutting, for an adult whose partner is violent."""
    if danger is Danger.MAY_HURT:
        return _line(Role.HELPLINE_ADULT, question, directory)
    if danger is Danger.ABDUCTION and _TO_BE_CUT.search(plain(question.text)):
        return _line(Role.FGM, question, directory)
    is_a_partners = danger in _MAY_BE_A_PARTNERS and _PARTNER.search(plain(question.text))
    return _line(Role.DOMESTIC_ABUSE, question, directory) if is_a_partners else ()


def _besides(danger: Danger, lines: Sequence[ShownContact], words: Words) -> list[str]:
    wording = "emergency.helpline" if danger in {Danger.MAY_HURT, Danger.ABDUCTION} else "emergency.domestic"
    return [words(wording, name=each.contact.name, value=each.contact.channels[0].value) for each in lines]


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
) -> tuple[str | None, ShownContact | None]:
    """Find the team that is there now."""
    try:
        before = None if previous is None else previous.area
        area = resolve(question.text, tree=areas, set_to=question.area, previous=before)
        moment = _now(question)
    except ValueError:  # a channel set to an area that is not there, or a clock without its zone: 999 all the same
        return None, None
    team = first_team(area=area, moment=moment, directory=directory, audience=question.audience)
    return area.area, None if team is None else shown(team, moment, directory)
