"""Which words of an adult's card fit what was told better than those of its kind."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.kinds import Danger

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
    r"|his|her) )?(?:\w+ )?(?:us|kids?|children|baby|son|daughter|twins|boys?|girls?)\b"
    # "hits me and my kids saw it": they are told of, and not hit
    r"(?! (?:(?:have|has|had|all|both|always|just|also) )*(?:saw|sees?|seen|hears?|heard|watch\w*|knows?|knew"
    r"|witness\w*|cr(?:y|ied|ies)|were|was|are|is|do|does|did|think|thinks)\b)"
)
# Home is next, and whoever the child told of is there.
GOES_HOME: Final = re.compile(
    r"\b(?:due|about|going|meant|supposed|has|have|got|needs?) (?:to )?(?:go |be |get )*(?:back |sent )*(?:home"
    r"|picked up|collected|fetched)\b|\b(?:pick|fetch|collect)\w* (?:him|her|them|\w+)(?: up)?\b|\bhome ?time\b"
    r"|\bgoes home\b|\bat (?:the|our) (?:school )?gates?\b|\b(?:at|for) pick ?up\b"
    r"|\b(?:here|outside|coming|waiting) (?:to|for) (?:collect|pick|fetch|take|get|him|her|them)\b"
)
# Worn out by not eating: no ambulance for each, but a doctor today for all.
_STARVED: Final = re.compile(
    r"^(?=.*\b(?:not (?:\w+ )?eat\w*|stopped eating|refus\w+ (?:to eat|food|all food)|hardly eat\w*|eats? nothing"
    r"|anorexi\w+|bulimi\w+|eating disorder|bmi|laxatives|purging|weighs|skin and bone|skeletal|emaciated"
    r"|makes? \w+ sick)\b)(?!.*\b(?:unconscious|unresponsive|not breathing|will not wake|collapsed|fitting|seizure"
    r"|baby|toddler|month old|week old|tablets|pills)\b).*\b(?:faint\w*|pass\w* out|black\w* out|palpitations"
    r"|chest pains?|heart rate|pulse|too weak)\b"
)
# Shut in at home, and not carried off.
_SHUT_IN: Final = re.compile(
    r"\b(?:lock\w*|bolt\w*|padlock\w*|shut|tied|chain\w*|nailed|barricad\w*|caged?)\b.*\b(?:bedroom|room|cupboard"
    r"|cellar|shed|garage|loft|attic|bathroom|cage|crate|bed|cot|radiator|basement|house|flat|outside|in|up)\b"
)
_TAKEN_AWAY: Final = re.compile(
    r"\b(?:m[ae]n|mans|blokes?|lads?|boyfriends?|gang|dealers?|stranger\w*|hotel|van|car|driv\w*|airport|abroad"
    r"|passports?|married|marry|marriage|snatch\w*|kidnap\w*|abduct\w*|taken|took|traffick\w*|trap|bando|online"
    r"|hostage|ransom)\b"
)
# Still in the hospital, and about to be taken from it.
_LEAVES_HOSPITAL: Final = re.compile(
    r"\bself ?discharg\w*|\bdischarg\w* (?:him|her|them|the \w+|against)|\bagainst (?:medical )?advice\b"
    r"|\b(?:leav\w+|walk\w* out|go(?:ing)? home|tak\w+ (?:him|her|them|it|(?:the|their|her) \w+) (?:home|out|off"
    r"|away))\b.*\b(?:ward|hospital|a and e|resus|nicu|picu|ed)\b"
    r"|\b(?:ward|hospital|a and e|resus|nicu|picu|ed)\b.*\b(?:leav\w+|walk\w* out|go(?:ing)? home"
    r"|tak\w+ (?:him|her|them|it|(?:the|their|her) \w+) (?:home|out|off|away))\b"
)
_HAS_LEFT: Final = re.compile(
    r"\b(?:has|have|had|just) (?:\w+ )?(?:gone|left|run|taken|walked|discharged)\b|\b(?:ran|took|went|walked|got)"
    r" (?:\w+ ){0,2}?(?:off|away|out|past)\b|\bcar park\b"
)
# A car to be told of, and none where they walk.
_DRIVES: Final = re.compile(
    r"^(?!.*\b(?:walking|on foot|walked|no car)\b).*\b(?:driv\w+|drove|cars?|van|motor|keys?|engine|wheel|reversing"
    r"|strapp\w+|seat ?belts?|motorway|[am]\d+|minibus|bus|taxi|moped|motorbike|scooter|set(?:ting)? off"
    r"|pull\w+ (?:away|off|out)|school run|in the back|bmw|audi|corsa|fiesta|golf|astra|transit|jeep|truck)\b"
)
# A small child in a car on its own, and nobody who drives off with it.
_IN_A_CAR: Final = re.compile(
    r"^(?!.*\b(?:driv\w+|drove|m[ae]n|blokes?|strangers?|boyfriends?|snatch\w*|took|taken|put|texted|gang)\b)"
    r".*\b(?:left|locked|shut|alone|own|asleep|crying|stuck|trapped|strapped)\b.*\bcars?\b(?! seats?\b)"
)
# Told of as how it goes each time: the child may be alone at this moment, or not.
_LEAVES: Final = re.compile(r"(?:leaves|leaving|leave|(?:is|are|gets?|being) (?:\w+ )?left)\b")
_PAID_TO_CARE: Final = re.compile(r"\b(?:childminders?|child minders?|nanny|nannies|nursery|au pair)\b")
# Whose the drink is: a girl on a bus with men, or a boy in a taxi, is no drunk driver.
_A_CHILDS_DRINK: Final = re.compile(
    r"^(?!.*\b(?:mum|dad|mother|father|parents?|step\w+|nan|gran\w*|uncle|aunt\w*|carer|childminder|nanny|partner"
    r"|husband|wife|ex)\b).*\b(?:(?:girl|lass|schoolgirl|daughter)s?\b(?!.*\b(?:he|his)\b)|(?:boy|lad"
    r"|son)s?\b(?!.*\b(?:she|her)\b)|(?:pupil|student|teen\w*|kid|child|young person)s?\b)"
    r"(?!.*\b(?:driver|m[ae]n|wom[ae]n|blokes?|guys?|adults?|boyfriend|who)(?: (?:is|was|are|were|looks?|seems?|smells?"
    r"|both|all|very|so))* $)"
)
_ADULT_NEXT: Final = re.compile(r" (?:driver|m[ae]n|wom[ae]n|blokes?|guys?|adults?|friends?|boyfriend)\b")
_CHILD_NEXT: Final = re.compile(
    r" (?:young )?(?:girl|lass|schoolgirl|boy|lad|teen\w*|pupil|student|kid|child)s?\b(?! ?mind)"
)
_CHILD_DRIVES: Final = re.compile(
    r"\b(?:driving|drove|driven|behind the wheel|keys|moped|motorbike|quad|set(?:ting)? off)\b"
)
# Bought by an older one; nobody says that they are together now, or that a child is kept from a parent.
_BOUGHT: Final = re.compile(
    r"^(?!.*\b(?:now|tonight|just|outside|in (?:his|the|a) car|not answering|gone|went|missing|on (?:his|her) way"
    r"|texted|waiting|can not get out)\b)(?!.*\b(?:not|never|refus\w+ to) (?:\w+ ){0,2}?(?:bring|brought|giv\w+|hand"
    r"|send|sent|return)\w*\b).*\b(?:buy\w*|bought|pay(?:s|ing)?|paid|gives?|giving|gets? (?:her|him|them)|gifts?"
    r"|presents?"
    r"|stay(?:s|ing)? (?:in|at) (?:(?:an?|the|some) )?(?:\w+ )?(?:hotel|flat|house|room) with (?:\w+ )?m[ae]n)\b"
)
# Postpartum psychosis, as whoever has it or sees it tells of it.
_DELUSION: Final = re.compile(
    r"\b(?:souls?|demons?|devils?|satan|jinns?|possessed|cursed|changeling|swapped|chosen|sacrific\w+)\b"
    r"|\b(?:evil|bad|dark) spirits?\b|\bspirits? (?:in|inside|has|have|took|told|tells?)\b"
    r"|\b(?:is|are|be) (?:\w+ )?evil\b"
    r"|\bnot (?:hers|human|real|(?:her|my) (?:own|real) baby)\b"
    r"|\b(?:thinks?|convinced|believes?|says?|sure) (?:\w+ ){0,3}?not her baby\b|\b(?:through|from|in) (?:my"
    r"|the) (?:tv|telly|radio)\b"
    r"|\b(?<!oh )(?<!my )(?:god|angels?|voices?) (?:in (?:my|her|his|the) head )?(?:(?:has|have|is|are|keeps?|just) )?"
    r"(?:told|tells?|telling|said|says?|wants?|sp(?:eaks?|eaking|oke)|talks?|talking)\b|\b(?:a|the) prophet\b"
)
# What was done to the baby, or how it is: then the card for that, which says never to shake.
_BABY_IS_HURT: Final = re.compile(
    r"\b(?:shak\w*|shook|fell|fall\w*|dropp\w*|threw|thrown|breath\w*|fit|fits|fitted|fitting|seizures?|convuls\w*"
    r"|floppy"
    r"|limp|blue|grey|unresponsive|unconscious|will not wake|chok\w*|hit (?:his|her|its|the) head|bang\w*|bleed\w*)\b"
)
# A home that is to burn, as somebody threatens, is for the police: nobody has to get out of a fire yet.
_THREATENS_FIRE: Final = re.compile(
    r"^(?!.*\b(?:smoke|flames?|burning|burnt|alight|on fire|is a fire|petrol|paraffin|lighter fluid|gas|trapped|get out"
    r"|poured|has set|have set|just set|did set)\b)"
    r".*\b(?:will|would|(?:is|are|was) going to|threat\w*(?: \w+)?(?: to)?|wants? to"
    r"|says? (?:he|she|they)(?: will| would)?|hell|shell|theyll) (?:set|burn|torch)\b"
)
_NEAR: Final = 60  # characters on either side of what a rule matched


def fitting_wording(danger: Danger, told: str, because: str) -> str | None:
    """Give the wording that fits better than that of the kind; None where that of the kind does.

    `because`: the words in it that decided; none where an earlier message told of the danger.
    """
    is_of_the_writer = _BY_A_PARTNER.search(because) and not _AND_CHILDREN.search(told)
    is_with_drink = danger is Danger.INTOXICATED_DRIVER and because  # what is told afterwards changes nobody's part
    is_left = danger is Danger.MISSING and _LEAVES.match(because)
    fits = {
        "emergency.violence-now": danger is Danger.FIRE and _THREATENS_FIRE.search(told),
        "emergency.delusion": danger is Danger.BABY and _is_of_a_delusion(told, because),
        "emergency.adult-harmed": danger is Danger.DISCLOSURE and (is_of_the_writer or _HURTS_WHO_WRITES.search(told)),
        "emergency.going-back": danger is Danger.DISCLOSURE and GOES_HOME.search(told),
        "emergency.intoxicated-child": is_with_drink and _is_a_childs_drink(told, because),
        "emergency.intoxicated-carer": is_with_drink and not _DRIVES.search(told),
        "emergency.starved": danger is Danger.INJURY and _STARVED.search(told),
        "emergency.leaves-hospital": danger is Danger.ABDUCTION
        and _LEAVES_HOSPITAL.search(told)
        and not _HAS_LEFT.search(told),
        "emergency.in-a-car": danger in {Danger.ABDUCTION, Danger.MISSING} and _IN_A_CAR.search(told),
        "emergency.left-alone-paid": is_left and _PAID_TO_CARE.search(told),
        "emergency.left-alone": is_left,
        "emergency.exploited": danger is Danger.ABDUCTION and _BOUGHT.search(told),
        "emergency.shut-in": danger is Danger.ABDUCTION and _SHUT_IN.search(told) and not _TAKEN_AWAY.search(told),
    }
    return next((wording for wording, is_so in fits.items() if is_so), None)


def _is_of_a_delusion(told: str, because: str) -> bool:
    """Whether what is thought of the baby is the danger, and nothing befell it. Takes text from `plain`."""
    if not because or _BABY_IS_HURT.search(told):
        return False
    before, _, after = told.partition(because)
    return bool(_DELUSION.search(before[-_NEAR:] + because + after[:_NEAR]))


def _is_a_childs_drink(told: str, because: str) -> bool:
    """Whether the words that tell of drink or drugs are said of a child who does not drive. Takes text from `plain`."""
    before, _, after = told.partition(because)
    if _CHILD_DRIVES.search(told) or _ADULT_NEXT.match(after):
        return False
    return bool(_CHILD_NEXT.match(after) or _A_CHILDS_DRINK.search(before))
