"""Whether it befalls somebody of the age of a child who writes, and not the child; and whether it may be now."""

from __future__ import annotations

import re

from bot.answering.child_harm_signs import ANOTHER, PARENT

# It befalls a friend, a brother or a sister: one of them is told of, and what is done or felt is hers or his ...
_ANOTHER_IS_TOLD_OF = re.compile(
    rf"\b(?:my (?:\w+ ){{0,3}}?{ANOTHER}"
    r"|a (?:girl|boy|lad|kid) (?:in|at|from) my (?:\w+ )?(?:class|year|school|team))\b"
)
_DONE = (
    r"(?:touch\w*|hit\w*|hurt\w*|beat\w*|kick\w*|slap\w*|punch\w*|rap(?:es|ed|ing)|forc\w+|mak(?:es|ing)|made"
    r"|giv(?:es|ing)|gave|buys?|bought|messag\w+|text\w*|groom\w*|threaten\w*|lock\w*|starv\w*|shout\w* at|to|with)"
)
_STATE = (
    r"(?:(?:is|has|has been|keeps|was|will|does|says (?:she|he) (?:is|has)|she|he) (?:\w+ ){0,2}?(?:not (?:eat\w*|ate)"
    r"|stopped eating|starv\w*|cut(?:s|ting)?|self harm\w*|pregnant|sad|depressed|being (?:hurt|hit|abused|bullied"
    r"|groomed|touched|made|forced|used|paid|exploited|blackmailed|followed)"
    r"|getting (?:hurt|hit|beaten|used|given|bullied|paid|made)|made to|sleeping with|having sex|had sex"
    r"|going to meet|gone to meet|meet(?:s|ing)|making (?:her|him)self sick|talking to (?:a|some|this)"
    r"|seeing (?:a|an|some|this)|run(?:ning)? away))"
)
_BEFALLS_THEM = re.compile(
    rf"\b(?:{_DONE} (?:her|him|them)\b|(?:her|his|their) (?:\w+ )?(?:{PARENT}|uncle|auntie?|boyfriend"
    rf"|girlfriend|cousin|coach)\b|{_STATE})"
)
# ... and nothing is the writer's own but to have heard of it.
_HEARD_OF_IT = re.compile(
    r"\b(?:told|tells?|telling|shows?|showed|hates?|trusts?|says? to|said to|begged|asked (?=me not))\b(?: \w+)? me\b"
    r"|\b(?:made|makes|making|asked) me (?:to )?(?:swear|promise|not)\b|\b(?:between us|with us)\b"
)
_OF_ONESELF = re.compile(
    r"\b(?:me|us|myself)\b|\bmy (?:body|bed|room|arms?|legs?|life|nudes?|pics?|own)\b"
    r"|\bi (?:\w+ )?(?:touch\w*|hurt|hit|cut|cutting|sent|hold|carry|carried|deliver\w*|sell|sold"
    r"|took|swallowed|starv\w*)\b|\bi (?:want to|am going to|wish i) (?:die|disappear|kill|was dead|run)\b"
)
# They are with whoever harms them, or on the way there, or nobody can reach them.
_IS_OUT_OF_REACH = re.compile(
    r"\b(?:(?:going|gone|went|wants?|supposed|arranged|sneak\w* out) (?:\w+ ){0,2}?(?:to )?meet\b|is meeting|met up"
    r"|(?:not|never|stopped) (?:\w+ )?(?:answer\w*|pick\w* up|reply\w*|replied|respond\w*|reading (?:my|her|his))"
    r"|(?:not|never) (?:\w+ )?(?:come back|came back|come home|came home|turned up|been seen|been home)"
    r"|phone (?:is |has )?(?:gone )?(?:off|dead|switched off)|(?:has|is) (?:gone )?missing|went missing|gone off with"
    r"|(?:with|at) (?:him|them|his|theirs|the man|this man|a man) (?:\w+ )?(?:now|right now|tonight|at the moment)"
    r"|(?:took|taken|picked) (?:her|him|them) (?:up|away|off))\b"
)
# "She was going to meet one of them": who is to be met is not the writer.
_MEETS_THEM = re.compile(
    r"\b(?:she|he|they) (?:\w+ ){0,5}?(?:to meet|meeting|met|meets)(?: up)?(?: with)? (?:him|them|one of"
    r"|an? (?:\w+ )?(?:man|boy|lad|guy|bloke|person)|someone|somebody|this|some)\b"
)
# Who is named as one's own, and not as whom to tell of it or who knows.
_OF_ONES_OWN_HOME = re.compile(
    r"(?<!tell )(?<!told )(?<!telling )(?<!to )(?<!ask )(?<!asked )(?<!with )(?<!if )(?<!show )"
    rf"\bmy (?:own )?{PARENT}\b(?! (?:said|says|knows?|thinks?|told|asked|heard|saw)\b)"
)
_THEY = re.compile(r"\b(?:she|he|they|her|him|them)\b")


def befalls_another(words: str, *, was_told_of: bool = False) -> bool:
    """Whether it is told of somebody of the writer's age, and nothing of the writer. Takes text from `plain`.

    `was_told_of`: the conversation is about them, so that "she" is enough.
    """
    if _OF_ONESELF.search(_HEARD_OF_IT.sub("", words)):
        return False
    goes_on = was_told_of and not is_of_ones_own_home(words)
    another = _ANOTHER_IS_TOLD_OF.search(words)
    is_named = another is not None and bool(_BEFALLS_THEM.search(words, another.end()))
    return is_named or bool(_MEETS_THEM.search(words)) or (goes_on and bool(_THEY.search(words)))


def is_of_ones_own_home(words: str) -> bool:
    """Whether the writer's own parents are told of. Takes text from `plain`."""
    return bool(_OF_ONES_OWN_HOME.search(words))


def is_out_of_reach(words: str) -> bool:
    """Whether whoever it befalls goes to meet those who harm them, or does not answer. Takes text from `plain`."""
    return bool(_IS_OUT_OF_REACH.search(words))
