"""What the words before a word say about it: that a person is presented, or talked of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from bot.answering.privacy.name_lists import is_name
from bot.answering.words import Word, listed


class Presented(Enum):
    """How the words before a word present it, the surest first."""

    NAMED = auto()  # "a girl called", "her name is", "hi its"
    KIN = auto()  # "my daughter", "pupil", "Tom and"
    TALKED_OF = auto()  # "about", "discuss", "followed", "groomed by"
    BESIDE = auto()  # "with", "to", "from": said of people as of much else
    NOT = auto()


KIN = listed(
    "son sons daughter daughters child baby toddler boy girl lad lass brother brothers sister sisters stepson "
    "stepdaughter step-son "
    "step-daughter half-brother half-sister stepbrother stepsister sibling twin twins mum mam mom mummy mother dad "
    "daddy father stepdad "
    "stepmum stepfather stepmother step-dad step-mum uncle aunt auntie aunty cousin nephew niece nan nana nanny gran "
    "grandma granny grandad "
    "grandfather grandmother grandson granddaughter husband wife partner boyfriend girlfriend ex ex-partner "
    "ex-husband ex-wife fiance "
    "fiancee neighbour friend mate pupil student patient client teenager infant newborn foster-child colleague "
    "childminder babysitter "
    "husbands partners boyfriends man woman perpetrator suspect lodger carer carers yp bf gf eldest oldest youngest"
)
_ROLES = listed("teacher nurse worker doctor midwife headteacher head manager coach tutor dsl gp hv ta")
_DETERMINERS = listed("my his her their our your the a this that another old year's friend's mum's dad's")
_TALK = listed(
    "about told asked meet reported discuss discussing re regarding concerning followed met named saw for told asked "
    "hit hurt hitting hurting slapped punched "
    "abusing abused groomed grooming touched raped assaulted kicked regards help protect support see seeing visit "
    "visited refer "
    "referred referring spoke spoken from of to with by know knows says said hi hello dear thanks"
)
_WEAK_TALK = listed("for from of to with by know knows says said help support see seeing visit protect")
_DONE_BY = re.compile(
    r"\b(?:groomed|hit|hurt|abused|raped|bullied|touched|slapped|beaten|assaulted|kicked|threatened|harmed|exploited|"
    r"followed|attacked|punched) by $",
    re.I,
)
_SELF = re.compile(
    r"(?:^|[.!?,;:\n-] ?|\b(?:hi|hello|hiya|hey|morning|afternoon|evening)[ ,!.]{1,3}|\bthere[ ,]{1,2})(?:it's|its|"
    r"it is|this is|i'm|im|i am|my name's|my name is|name's)(?: only)? $",
    re.I,
)
_GREETING = re.compile(r"\b(?:hi|hello|hiya|hey|morning|afternoon|evening|there|i'm|im|i am|name is|name's)\b", re.I)
_STATES = listed("happy lucky innocent black")  # names too, but "i am innocent" names nobody
_SELF_BEHIND = re.compile(
    r" ?(?:[a-z]\w*[- ]?){0,2}? ?(?:from|here|at|,|\(|\.|-|and i'?m|calling|speaking|the (?:dsl|head|sw|"
    r"social worker|hv))",
    re.I,
)
_NAMED_BEFORE = re.compile(
    r"(?:\bnames? (?:is|are|was|=|:)|\bnames?(?: ?[:=-])|\bname's|\bnames|\bgoes by|\bknown as|\baka|\ba\.k\.a\.?|"
    r"\bnicknamed|\binitials|\b(?:sur|family |last |first |full |maiden |real )names?(?: is|:)?|\bnee|\bsigned"
    r"|\bthe name of)(?: the name)? ?(?:is )?$",
    re.I,
)
_CALLED_BEFORE = re.compile(r"\b(?:called|named) ?[\"'(]?$", re.I)
_PEOPLE_NOUN = re.compile(
    r"\b(?:son|daughter|child|children|kids?|baby|toddler|boys?|girls?|lad|lass|brothers?|sisters?|siblings?|twins|"
    r"mum|dad|mother|father|stepdad|stepmum|uncle|aunt|cousin|nephew|niece|nan|gran|grandad|husband|wife|partner"
    r"|boyfriend|girlfriend|ex|neighbour|friends?|"
    r"pupils?|students?|patients?|clients?|teenager|infant|newborn|man|men|guy|woman|women|teacher|nurse|worker|yp|"
    r"young person|someone|somebody|person|bloke|coach|one|he's|she's|he is|she is|is|was|who's|year[- ]old|\dyo|y/o"
    r"|perpetrator|suspect|lodger|carer|colleague)"
    r"(?: \w+){0,4} (?:called|named) ?[\"'(]?$",
    re.I,
)
_NAMES_A_THING = re.compile(
    r"(?:service|team|form|organisation|charity|programme|tool|document|policy|company|app|school|file|brand|"
    r"site) names? (?:is|are|was)? ?$",
    re.I,
)


def presented(text: str, words: Sequence[Word], place: int, name_ends: set[int]) -> Presented:
    """Say how the words before word `place` present it. `name_ends` are places where names found so far end."""
    word = words[place]
    before = text[max(0, word.start - 70) : word.start]
    if _is_named(text, before, word):
        return Presented.NAMED
    if not place:
        return Presented.NOT
    previous = words[place - 1]
    gap = text[previous.end : word.start]
    if _is_kin(text, words, place, gap) or _is_joined_to_a_name(words, place, gap, name_ends):
        return Presented.KIN
    if gap not in (" ", ": ", "  ") or previous.lower not in _TALK:
        return Presented.NOT
    is_weak = previous.lower in _WEAK_TALK and not (word.is_capitalised and previous.lower == "for")
    return Presented.BESIDE if is_weak and not _DONE_BY.search(before) else Presented.TALKED_OF


def _is_named(text: str, before: str, word: Word) -> bool:
    if _NAMED_BEFORE.search(before) and not _NAMES_A_THING.search(before):
        return True
    if _CALLED_BEFORE.search(before):
        return bool(_PEOPLE_NOUN.search(before))
    greeted = _SELF.search(before)
    if not greeted or not _SELF_BEHIND.match(text, word.end) or word.text in _STATES:
        return False
    return word.is_capitalised or is_name(word.lower) or bool(_GREETING.search(before))  # not "It is evident from"


def _is_kin(text: str, words: Sequence[Word], place: int, gap: str) -> bool:
    previous, word = words[place - 1], words[place]
    if previous.lower not in KIN and not (previous.lower in _ROLES and word.is_capitalised):
        return False
    if previous.is_possessive:
        return False
    if word.is_capitalised:
        return gap in (" ", ", ", " (", ": ", " - ", "  ")
    is_presented = place == 1 or words[place - 2].lower in _DETERMINERS or _ends_clause(text, words[place - 2])
    return gap in (" ", "  ", " (") and is_presented


def _ends_clause(text: str, word: Word) -> bool:
    return text[word.end : word.end + 1] in (",", ".", ";", ":", "-", ")")


def _is_joined_to_a_name(words: Sequence[Word], place: int, gap: str, name_ends: set[int]) -> bool:
    """Whether a name stands before, joined by "and" or a comma: "Zayd and Wren"."""
    if gap in (", ", " & ", " + ", "/") and place - 1 in name_ends:
        return words[place].is_capitalised
    return place > 1 and words[place - 1].lower in ("and", "n", "plus") and place - 2 in name_ends and gap == " "
