"""What is told as a danger and is none now: long over, with whoever did it gone, or a policy asked about and no case.

It is answered, with 999 named before the answer.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.kinds import Danger
from bot.answering.danger.rule import compiled

# It says itself that it is about a policy, and about no child there is.
_OF_POLICY: Final = re.compile(
    r"\b(?<!not a )(?<!not just a )(?<!no )(?:polic(?:y|ies)|procedures?|protocols?|guidance|flow ?chart|training"
    r"|hypothetical\w*|theor\w+|general (?:question|query|q)|in general)\b"
)
_NO_CASE: Final = re.compile(
    r"\b(?:not|no) (?:(?:a|an|about|any|one|of|currently|our) )*(?:live|real|actual|current|specific|particular)"
    r" (?:case|child|kid|pupil|student|young person|family|incident|situation|person|one|emergency)s?\b"
    r"|\b(?:nobody|no one|no child|no kid|no pupil) (?:is )?(?:actually |currently |really )?in (?:any )?danger\b"
)
_A_CASE_AFTER_ALL: Final = compiled(
    r"(?:but|though|except|yet|only|although|however) (?:it|he|she|they|we|i|one|a|the|this|there|{kin}|{kid})"
    r"|(?:my|our) (?:\w+ )?(?:{kin}|{kid})s?|(?:he|she|they|i|we) (?:is|are|am|has|have|will)"
    r"|right now|now|tonight|today|(?:is|are|has|have|he|she) still|hurry|help (?:me|him|her|us)|me|in front of"
    r"|minutes? ago|hours? ago|last night|yesterday|this (?:morning|afternoon|evening)"
    r"|just (?:taken|took|found|told|been|had|swallowed|hit|fell|fallen|collapsed|come|came|seen|saw|rang)"
)

_CAN_BE_OVER: Final = frozenset({Danger.STRANGLED, Danger.VIOLENCE, Danger.DISCLOSURE, Danger.WEAPON})
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|xmas|easter"
    r"|new year|(?:the |last )?(?:summer|winter|spring|autumn|year))"
)
# How long whoever did it has been gone: months.
_LONG_GONE: Final = re.compile(
    r"\b(?:gone|left|split|broke|separated|divorced|moved (?:out|away)|got (?:out|away)|away from|been out|free|fled)\b"
    rf"[^.?!;]{{0,40}}? (?:(?:since|in|at|back in|last) {_MONTH}|(?:\w+ )?(?:months|years|ages) ago"
    r"|for (?:\w+ )?(?:months|years|ages))\b"
)
_IS_SAFE: Final = re.compile(
    r"\b(?:i|we) (?:am|are) (?:(?!not\b|never\b|no\b)\w+ ){0,5}?safe\b|(?:^|[,.] |\band )safe (?=now|here|[,.])"
    r"|\b(?:no idea|not know|never know) where (?:i|we)\b|\bin (?:a|the) refuge\b"
)
# Gone from where the child lives.
_IS_GONE: Final = re.compile(
    r"\b(?:moved (?:out|away)|not live (?:here|with (?:us|me|mum|dad)|there)|in (?:prison|jail)|is dead|died"
    r"|passed away|lives? (?:abroad|miles away|far away)|never see (?:him|her|them)|not seen (?:him|her|them) (?:since"
    r"|for))\b"
)
_DOES_IT: Final = re.compile(
    r"\b(?:does (?:\w+ )?(?:stuff|things|it)|do (?:stuff|things|it) to|touches|touching|hits|hitting|hurts|hurting"
    r"|makes|keeps|doing)\b"
)
_ASKS_WHOM: Final = re.compile(
    r"\b(?:who|whom)\b.*\b(?:tell|talk|speak|say|ring|call|report|go to|help)\b"
    r"|\b(?:can|should|do|shall|could|am) i (?:\w+ ){0,3}?(?:tell|talk|speak|say|report)\b"
)
# It goes on, comes back, was of late or has left its marks.
_IS_NOT_OVER: Final = re.compile(
    r"\b(?:still (?!report|get|tell|be able|do|go to)|again|outside|com(?:e|es|ing)|turn(?:s|ed)? up|back|threat\w*"
    r"|found (?:me|us|out)|knows where|follow\w*|stalk\w*|messag\w*|text\w*|rings|visit\w*|stay\w*|sleeps"
    r"|(?:see|sees|seeing) (?:him|her|them|me|us)(?<!never see him)(?<!never see her)(?<!never see them)|weekends?"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|every|(?:goes|go|pops?|been) round|near|(?:lives?|living"
    r"|goes?|going) (?:with|to|at) (?:him|his)|babysit\w*|contact|but (?:he|she|now)"
    r"|(?<!the )last night|yesterday|tonight|tomorrow|today|this (?:week|morning|afternoon|evening)|last week|lately"
    r"|(?:days?|hours?|minutes?|weeks?) ago|right now|just (?:now|came|come|saw|got|rang|been|had)|scared|terrified"
    r"|afraid|frightened|sore|swallow\w*|voice|dizz\w*|headaches?|faint\w*|cough\w*|breath\w*|passed out|bleed\w*"
    r"|die|dying|dead inside|kill\w*|suicid\w*|end it|hurt myself|cut myself|pregnant)\b"
)


def is_no_live_case(words: str) -> bool:
    """Whether it says of itself that it asks about a policy and that there is no such child."""
    return bool(_OF_POLICY.search(words) and _NO_CASE.search(words)) and not _A_CASE_AFTER_ALL.search(words)


def is_over(danger: Danger, words: str) -> bool:
    """Whether whoever did it has been gone for months from who is safe, or from the child who asks whom to tell."""
    if danger not in _CAN_BE_OVER or _IS_NOT_OVER.search(words):
        return False
    if _LONG_GONE.search(words) and _IS_SAFE.search(words):
        return True
    is_told = danger is Danger.DISCLOSURE and _IS_GONE.search(words) and _ASKS_WHOM.search(words)
    return bool(is_told) and not _DOES_IT.search(words)
