"""What a child who writes is worried about, so that the reply can name it and the helpline that knows it best."""

from __future__ import annotations

import re

from bot.answering.child_friends import befalls_another, is_of_ones_own_home, is_out_of_reach
from bot.answering.child_harm_signs import HARM, IS_THEIRS
from bot.answering.child_outside_signs import OUTSIDE
from bot.answering.child_trouble_signs import A_PARTNER_IS, GOES_WITH_THEM, THE_CHILD_IS, TROUBLE
from bot.answering.child_worry_kinds import Worry
from bot.answering.danger.normalise import plain

__all__ = ["Worry", "is_blackmailed", "is_by_staff", "is_told_further", "tells_of_harm", "worry"]

_SIGNS = HARM | OUTSIDE | TROUBLE
_PATTERNS = {each: re.compile(_SIGNS[each]) for each in Worry if each in _SIGNS}
# A word that may stand beside any worry does not put another in the place of what was told before.
_FAINT = frozenset(
    {
        *(Worry.ONLINE, Worry.UNKIND, Worry.THREATENED, Worry.SAD, Worry.FIGHTS_AT_HOME, Worry.TAKEN_AWAY),
        *(Worry.NEGLECT, Worry.IN_CARE, Worry.UNSAFE, Worry.CRY),
    }
)
# What has its own law, helpline or loss is named as it is, whoever it befalls; so is what the writer does or lacks.
_WHOEVERS = frozenset(
    {
        *(Worry.ALONE, Worry.MARRIAGE, Worry.CUTTING, Worry.DID_HARM, Worry.IMAGES_PAST, Worry.IMAGES),
        *(Worry.MAY_HARM, Worry.DRUGS, Worry.DRUGS_AT_HOME, Worry.WETTING),
        *(Worry.PREGNANT, Worry.SENT_AWAY, Worry.GRIEF, Worry.CARER, Worry.IN_CARE, Worry.TAKEN_AWAY),
    }
)
# After a picture was asked for: "i did send it", "i already paid 50".
_SENT = (
    r"\bi (?:\w+ ){0,2}?(?:send|sent|posted) (?:\w+ )?(?:it|them|one|some|two|a few|loads)\b"
    r"|\bi (?:\w+ ){0,2}?(?:pay|paid|payed|gave|sent) (?:\w+ ){0,2}?(?:£ ?\d+|\d+|money|it|them|him|her|vouchers?|gift"
    r" cards?)\b|\bi (?:have |already |just )*(?:paid|payed)\b"
)
_ALL_AROUND = (
    r"(?:it to |them to |this to )?(?:my (?:mum|dad|family|parents|friends|nan|school|sister|brother|followers"
    r"|contacts)"
    r"|everyone|everybody|people|the whole|all my)"
)
# "He will show my mum if i do not send more."
_BLACKMAIL = re.compile(
    r"\b(?:blackmail\w*|sextort\w*|wants? (?:more|money|another|£ ?\d+|\d+)|demand\w*"
    r"|(?:if i do not|unless i) (?:\w+ ){0,2}?(?:pay|send|do)"
    # Not "should i tell my mum".
    rf"|(?:he|she|they|hell|shell|theyll|someone|somebody|says?|said|threat\w*|(?<!i am )going to)"
    rf" (?:(?!i\b|me\b)\w+ ){{0,4}}?(?:show|send|post|share|leak)(?:s|ing)? {_ALL_AROUND}"
    rf"|(?<!\bi )(?<!i have )(?<!i just )(?:sent|posted|shared|leaked) (?:it|them) to {_ALL_AROUND}"
    rf"|(?:he|she|hell|shell|someone|somebody) (?:(?!i\b"
    rf"|me\b)\w+ ){{0,4}}?(?<!will he )(?<!will she )tell {_ALL_AROUND})\b"
)
_FRIENDS = (Worry.FRIEND, Worry.FRIEND_IN_DANGER)
# Beside where they live and who decides there, so that it is no question alone.
_NOT_BAD = (Worry.IN_CARE, Worry.TAKEN_AWAY)
_IS_THEIRS = re.compile(IS_THEIRS)
_A_PARTNER_IS = re.compile(A_PARTNER_IS)
_THE_CHILD_IS = re.compile(THE_CHILD_IS)
_GOES_WITH_THEM = re.compile(GOES_WITH_THEM)
# What a partner who is much older is graver than.
_GIVES_WAY = (Worry.SEX, Worry.ONLINE, Worry.SEXUALITY, Worry.SAD, Worry.SOMETHING)
_GROWN_UP, _OF_CONSENT, _TOO_FAR_APART = 18, 16, 5  # years
_STAFF = (
    r"(?:teacher|sir|miss|coach|tutor|head of year|head ?teacher|headmaster|headmistress|teaching assistant|caretaker"
    r"|dinner lady)s?"
)
_HARMS = (
    r"(?:touch\w*|rub\w*|hits?|hitting|slap\w*|kick\w*|punch\w*|beats?|beating|hurt\w*|grab\w*|push\w*|rapes|raped"
    r"|raping"
    r"|forc\w+|kiss\w*|hug\w*|strok\w*|massag\w*|grop\w*|tickl\w*|film\w*|watch\w*|messag\w*|text\w*|snap\w*|scream\w*"
    r"|shout\w*|bull(?:y|ies|ied|ying)|abus\w*|groom\w*|drag\w*|threw|throws|pinch\w*|lock\w*|threaten\w*|smack\w*"
    r"|sent|sends)"
)
_HARMED = (
    r"(?:touched|hit|slapped|kicked|punched|beaten|hurt|grabbed|raped|forced|kissed|abused|groomed|bullied|pregnant"
    r"|filmed)"
)
# A staff word is who does it: not "i miss my dad", nor "my coach noticed".
_BY_STAFF = re.compile(
    rf"\b(?<!\bi )(?<!we )(?<!really ){_STAFF} (?:[.,] )?(?:(?!my\b|i\b|the\b|a\b|him\b|her\b|them\b|it\b|you\b|saw\b"
    rf"|notic"
    r"|knows?\b|says?\b|said\b|ask|heard\b|found\b|thinks?\b|about\b|because\b|that\b|when\b|if\b|told\b|but\b|dad"
    r"|mum|step)"
    rf"\w+ ){{0,4}}?(?:{_HARMS} (?:\w+ ){{0,3}}?(?:me|us|my|our|her|him|them|girls?|boys?|kids)\b|(?:made|makes"
    rf"|making|asks"
    r"|asked|wants?) me (?:to )?(?:do|send|touch|take|strip|undress|sleep|have|kiss|meet|keep)\b"
    r"|(?:weird|creepy|a perv\w*|pervy)\b|(?:come|came|comes) (?:in|into|in to)\b)"
    rf"|\b{_HARMED} (?:\w+ ){{0,2}}?by (?:my |the |a |our )?(?:\w+ )?{_STAFF}\b"
    rf"|\b(?:it|he) (?:is|was) (?:my|a|our) (?:\w+ )?{_STAFF}\b"
)
_TOLD_TO_STAFF = re.compile(
    rf"\b(?:tell|told|tells|telling|ask\w*|trust|show\w*|email\w*|(?:talk|spoke|speak)\w* (?:to|with)|to|see|saw)"
    rf" (?:my |the |a |our |another )?(?:\w+ )?{_STAFF}\b"
    rf"|\b(?:will|would|does|do|can|could|should|if|has|have) (?:my |the |a |our )?{_STAFF}"
    r" (?:tell|ring|say|know|find|help)\b"
)
# Who it was, when, and that nobody is to know.
_WHO_OR_WHEN = re.compile(
    r"\b(?:last (?:night|week|weekend)|yesterday|today|tonight|this (?:morning|week|afternoon|evening)"
    r"|\d+ (?:hours?|days?|weeks?) ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:it|he|she) (?:was|is) (?:my|a|the) \w+|secrets?|tickl\w*|promise\w*|not to tell|at bedtime)\b"
)
_OF_PICTURES = re.compile(f"{_SENT}|{_BLACKMAIL.pattern}")
_TOLD_FURTHER = {
    Worry.IMAGES: _OF_PICTURES,
    Worry.IMAGES_PAST: _OF_PICTURES,
    Worry.RAPED: _WHO_OR_WHEN,
    Worry.EXPLOITED: _WHO_OR_WHEN,
    Worry.TOUCHED: _WHO_OR_WHEN,
}


def worry(text: str, before: Worry | None = None) -> Worry:
    """Name the worry that a child's words tell of; what was told `before` holds until something else is told."""
    words = plain(text)
    found = next((each for each, signs in _PATTERNS.items() if signs.search(words)), Worry.SOMETHING)
    if before is Worry.PREGNANT and _IS_THEIRS.search(words):
        return Worry.PREGNANT_BY_ABUSE
    if found in _GIVES_WAY and _has_a_much_older_partner(words):
        found = Worry.MEETING if _GOES_WITH_THEM.search(words) else Worry.OLDER_PARTNER
    elif found not in _WHOEVERS and befalls_another(words, was_told_of=before in _FRIENDS):
        found = Worry.FRIEND_IN_DANGER if is_out_of_reach(words) else Worry.FRIEND
    if before is None or before is Worry.SOMETHING:
        return found
    # Their own home ends what was told of a friend, however faintly it is told.
    is_at_home = before in _FRIENDS and is_of_ones_own_home(words)
    is_fainter = (found in _FAINT and not is_at_home) or (before is Worry.FRIEND_IN_DANGER and found is Worry.FRIEND)
    return before if found is Worry.SOMETHING or is_fainter else found


def _has_a_much_older_partner(words: str) -> bool:
    """Whether a child goes out with somebody who may not, or is far older. Takes text from `plain`."""
    partner, child = _A_PARTNER_IS.search(words), _THE_CHILD_IS.search(words)
    if partner is None or child is None:
        return False
    theirs, own = int(partner[1] or partner[2]), int(child[1])
    is_a_grown_up = own < _OF_CONSENT and theirs >= _GROWN_UP
    return is_a_grown_up or (own < _GROWN_UP and theirs - own >= _TOO_FAR_APART)


def is_blackmailed(text: str) -> bool:
    """Whether somebody wants more, or will show others what they have."""
    return bool(_BLACKMAIL.search(plain(text)))


def tells_of_harm(text: str) -> bool:
    """Whether more than where a child lives and who decides there is told."""
    words = plain(text)
    return any(signs.search(words) for each, signs in _PATTERNS.items() if each not in _NOT_BAD)


def is_by_staff(text: str) -> bool:
    """Whether a teacher or a coach is told of as who does harm, and not as whom the child told or may tell."""
    return bool(_BY_STAFF.search(_TOLD_TO_STAFF.sub("", plain(text))))


def is_told_further(kind: Worry, text: str) -> bool:
    """Whether words that name no worry go on with this one, so that what helps with it is said again."""
    return kind in _TOLD_FURTHER and bool(_TOLD_FURTHER[kind].search(plain(text)))
