"""Whose the words are that a rule found: the writer's own, another's, or what the writer did or is accused of."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.rule import compiled

_BEFORE: Final = 90  # characters: nobody stands further from what they say or do
_ANOTHER: Final = (
    r"(?:he|she|they|who|{kin}s?|{kid}s?|{other}s?|patient|pt|tenant|customer|service user|everyone|nobody"
    r"|(?:this|that) one)"
)
_SAYS: Final = (
    r"(?:says?|said|saying|tells?|told|telling|texted|messaged|wrote|claims?|reckons?|disclosed|admitted|mentioned"
    r"|keeps saying)"
)
_IS: Final = (
    r"(?:is|are|was|were|has|had|have|would|will|might|may|could|does|did|do|feels?|felt|thinks?|thought|wants?|wanted"
    r"|seems?|sounds?|keeps?|talks?|talked|started|been)"
)
_SMALL: Final = (
    r"(?:(?:me|us|him|that|to|like|about|of|the|a|all|both|he|she|they|{kid}s?|{kin}s?|family|everyone|is|are|was"
    r"|would|will|be|been|being|not|just|really|so|also|still|only|always|has|have|had|feels?|feeling|felt|there"
    r"|now|very|quite|actually) )*"
)
_WORDS_OF_ANOTHER: Final = compiled(rf"{_ANOTHER} (?:\w+ ){{0,2}}?{_SAYS}(?! (?:\w+ )?me to) {_SMALL}$")
_STATE_OF_ANOTHER: Final = compiled(rf"{_ANOTHER} (?:\w+ ){{0,2}}?{_IS} {_SMALL}$")
_DONE_BY_ANOTHER: Final = re.compile(r"\b(?:he|she|they|who) (?:(?:just|really|also|now|still|honestly) )*$")
_A_VERB: Final = re.compile(r"(?:can|could|does|do|did|will|would) not\b")
# "She texted saying goodbye miss and i've took all the tablets": the words are hers.
_QUOTED: Final = re.compile(
    r"\b(?:she|he|they|pupil|student|girl|boy|lad|child|friend|son|daughter|patient|client|mum|dad|sister|brother)"
    r" (?:\w+ ){0,6}?(?:(?:texted|text|txt|messaged|wrote|posted)(?: (?:me|us|just now))? $"
    r"|(?:texted|text|messaged|message|emailed|wrote|written|posted|note|snap|voicemail)"
    r"(?: (?:me|us|miss|sir|it|just|now|and|a|an|her|his|mum|to)){0,4} (?:saying|says|said|reads?|:)[^?]{0,60}$)"
)
_WHO: Final = compiled(rf"(?:i|{_ANOTHER})")
_OWN: Final = re.compile(r"\b(?:i|me|my|myself)\b")

_ADVERBS: Final = (
    r"(?:have|had|just|only|really|then|did|accidentally|nearly|almost|even|quickly|gently|physically|also|lost it and"
    r"|snapped and|had to|have to|needed to)"
)
_BY_THE_WRITER: Final = re.compile(rf"\bi (?:{_ADVERBS} )*$|^(?:nearly|almost) $")
# What staff and parents do to hold a child back, or own up to. A stabbing is a stabbing, whoever tells of it.
_ROUGH: Final = re.compile(
    r"^(?:grabb|grab|pull|push|shov|smack|slap|hit|h[eo]ld|drag|restrain|pinn|kick|thr[eo]w|knock|touch)\w*\b"
)
_SUFFERED: Final = re.compile(r"(?:being|getting|got|been|was|were|is|are|just)\b")  # "mum says i was attacked"
_ACCUSED_OF: Final = re.compile(
    r"\b(?:says?|said|saying|thinks?|believes?|claim\w*|alleg\w*|accus\w*|reckons?|reported|complaint|allegation"
    r"|tell(?:s|ing)? \w+|told \w+|making out) (?:that )?(?:i|me|we) (?:am |are |was |have |had |been |of |just "
    r"|always |keep )*(?:\w+ly )?$|\b(?:accus\w+|alleg\w+) (?:\w+ ){0,3}?of $"
)


# "Kicked her out" is a roof lost and no blow.
_PUTS: Final = re.compile(r"\b(?:kick|thr[eo]w|boot|chuck|turf)\w* (?!\w*sel(?:f|ves)\b)[^ ]+(?: [^ ]+){0,2}$")
_OUT: Final = re.compile(r" (?:straight )?out\b(?! of (?:the|a|his|her|their) (?:\w+ )?(?:car|van|window|bus))")
_TURNS: Final = re.compile(r"\b(?:kick|thr[eo]w|boot|chuck|turf)\w*$")
_SOMEBODY_OUT: Final = re.compile(
    r" (?:him|her|them|me|us|(?:my|his|her|their|the) \w+)(?: straight)? out\b(?! of (?:the|a|his|her|their)"
    r" (?:\w+ )?(?:car|van|window|bus))"
)


def is_put_out(found: str, after: str) -> bool:
    """Whether somebody is turned out of a home, and not kicked or thrown."""
    return bool((_PUTS.search(found) and _OUT.match(after)) or (_TURNS.search(found) and _SOMEBODY_OUT.match(after)))


def is_of_another(found: str, before: str) -> bool:
    """Whether another says it or is in that state: "mum says the kids would be better off dead"."""
    before = before[-_BEFORE:]
    if _WORDS_OF_ANOTHER.search(before) or (_A_VERB.match(found) and _DONE_BY_ANOTHER.search(before)):
        return True
    return not _OWN.search(found) and bool(_STATE_OF_ANOTHER.search(before))


def is_quoted(found: str, words: str) -> bool:
    """Whether a message of somebody else is read out that says it."""
    return bool(_QUOTED.search(words.partition(found)[0]))


def is_of_the_writer(found: str, words: str) -> bool:
    """Whether "I" is the last who was named before it, or nobody but the writer is: "I am 15 and took loads"."""
    before = words.partition(found)[0]
    named = _WHO.findall(before)
    if named:
        return bool(named[-1] == "i")
    return bool(_OWN.search(words)) and not before.strip() and not any(each != "i" for each in _WHO.findall(words))


def does_another(before: str) -> bool:
    """Whether another is the subject of what follows: "he will slit my throat"."""
    before = before[-_BEFORE:]
    return bool(_WORDS_OF_ANOTHER.search(before) or _STATE_OF_ANOTHER.search(before))


def is_done_by_the_writer(found: str, before: str) -> bool:
    """Whether whoever writes did it and it is no grave attack, or is accused of it: nobody is told to keep away."""
    before = before[-_BEFORE:]
    is_accused = _ACCUSED_OF.search(before) and not _SUFFERED.match(found)
    return bool(is_accused or (_ROUGH.match(found) and _BY_THE_WRITER.search(before)))
