"""What is dreaded, or goes on by habit, and needs no 999 call: it is answered, with 999 named before the answer.

Thoughts of harm that horrify whoever has them, a parent's anger at one's news, drink and then the wheel week by week.
"""

from __future__ import annotations

import re
from typing import Final

from bot.answering.danger.kinds import Danger
from bot.answering.danger.others import FLASHES, KILL

# Thoughts of harming a child that horrify whoever has them: mostly anxiety, and a doctor is asked (NICE CG192).
_CAN_BE_DREADED: Final = frozenset({None, Danger.MAY_HURT, Danger.VIOLENCE, Danger.WEAPON})
_DREADED: Final = re.compile(FLASHES)
_OF_HARM: Final = re.compile(
    rf"\b(?:{KILL}|hurt\w*|harm\w*|drop\w*|throw\w*|chok\w*|shak\w*|squash\w*|push\w*|knife|knives|scissors|stairs)\b"
)
# "My dad will kill me" is dread of what he will say, unless he said it or more is told of him.
_WILL_BE_CROSS: Final = re.compile(
    r"\b(?:mum|dad|parents?|nan|gran\w*|step\w+|mother|father|he|she|they) (?:is |are )?(?:\w+ )?(?:will|would"
    r"|going to)"
    r" (?:\w+ )?(?:kill|murder) me\b"
)
_IS_MEANT: Final = re.compile(
    r"\b(?:says?|said|told me|threat\w*|swears?|swore|means? it|tonight|now|again|hits?|hit|hurts?|hurting|beats?|beat"
    r"\w*|belt|knife|gun|strangl\w*|shame\w*|honou?r\w*|brothers?|uncles?|cousins?|family|passport|pakistan|abroad"
    r"|hiding|locked|(?:scared|afraid|terrified|frightened) (?:of (?:him|her|them|my)|to go)|really will|actually will"
    r"|literally will|last time|for real|not joking|serious\w*|coming|outside|disown\w*)\b"
)
_OWN_NEWS: Final = re.compile(
    r"\bpregnan\w*|\b(?:am|being) (?:\w+ )?late\b|\bhad sex\b|\btwo lines\b|\bpositive test\b"
)
# Drink and then the wheel, as it goes week by week.
_DRIVES_SO: Final = re.compile(
    r"\b(?:gets? (?:\w+ )?(?:drunk|pissed|hammered|wasted|stoned|high)|drinks?|has (?:\w+ )?(?:had )?(?:a few|a drink)"
    r"|(?:is|has) been drinking)\b[^.?!;]*\bdrives\b"
    r"|\bdrives\b[^.?!;]*\b(?:when|after|whenever|while) (?:he|she|they) (?:is |has |have |had )*(?:\w+ )?(?:drunk"
    r"|drinking"
    r"|had a (?:few|drink)|been drinking|pissed|hammered|stoned|high|wasted)\b"
)
_DRIVES_NOW: Final = re.compile(
    r"\b(?:now|tonight|today|tomorrow|this (?:afternoon|evening|morning|weekend)|about to|going to|(?:is|are) (?:\w+ )?"
    r"(?:drunk|here|outside|coming|driving|waiting|hammered|pissed|doing it)|on (?:his|her|their) way|keys"
    r"|making (?:me|us)"
    r"|wants (?:me|us)|trying to|just|in an hour|in \d+|home ?time|pick\w* (?:\w+ )?up|outside|collect\w*|crash\w*)\b"
)


def waits_for_a_child_too(danger: Danger, words: str) -> bool:
    """Whether it is dread of a parent's anger at one's news, or drink-driving as a habit: then 999 is only named."""
    if danger is Danger.VIOLENCE:
        is_dread = _WILL_BE_CROSS.search(words) and _OWN_NEWS.search(words)
        return bool(is_dread) and not _IS_MEANT.search(words)
    is_habit = danger is Danger.INTOXICATED_DRIVER and _DRIVES_SO.search(words)
    return bool(is_habit) and not _DRIVES_NOW.search(words)


def is_horrified(words: str, *, told_as: Danger | None) -> bool:
    """Whether thoughts of harming a child horrify whoever has them."""
    return told_as in _CAN_BE_DREADED and bool(_DREADED.search(words) and _OF_HARM.search(words))
