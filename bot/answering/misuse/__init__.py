"""Requests that are refused: to harm or to hide harm, to find a person, to steer the bot or speak in another's name."""

from __future__ import annotations

import re

from bot.answering.danger.figures import A_TALE
from bot.answering.danger.normalise import plain
from bot.answering.misuse.coaching import COACHING
from bot.answering.misuse.falsehood import FALSEHOOD
from bot.answering.misuse.grooming import GROOMING
from bot.answering.misuse.harm import HARM, OUTSIDE
from bot.answering.misuse.hiding import HIDER, HIDING
from bot.answering.misuse.private import DISCLOSED, KNOWN_FOR, OWN_CHILD, PRIVATE, RIGHTS, WHO_REPORTED
from bot.answering.misuse.steering import ASKS_ABOUT_IT, OFFICIAL, REPORTED, STEERING
from bot.ports import Misuse

__all__ = ["Misuse", "asks_after", "asks_who_reported", "is_of_own_rights", "may_be_disclosed", "misuse"]


# An attack in an answer's clothes: the question beside it is about children or their services, and is answered.
_OF_OURS = re.compile(
    r"\b(?:child|children|kid|pupil|baby|teenager|student|young person|parent|mum|dad|family|referr?al|refer|threshold"
    r"|safeguarding|mash|lado|social (?:care|worker|services)|section \d+|s47|s17|early help|abuse|neglect"
    r"|exploitation|bruis\w+|foster|dsl|fgm|self harm|conference|strategy)\b"
)
_QUESTION = re.compile(r"^ ?(?:what|who|when|where|why|which|how|can|do|does|is|are|should|must|may|whom)\b")
_ASKS_AFTER = re.compile(
    r"\b(?:who|whose|where|whereabouts|address|find|found|look\w* up|search\w*|check|track|trace|locat\w+|give|show"
    r"|send|tell me|names?|number|phone|lives?|living|files?|records?|history|register|know if|is (?:he|she)"
    r"|has (?:he|she)|did (?:he|she)|was (?:he|she)|which)\b"
)
_SENTENCE_END = re.compile(r" ?(?:[.!?;\n]| and then ) ?")
_SCREENED = re.compile(r"\[ [a-z ]{1,30} \]")  # what privacy leaves in the place of a name


def misuse(text: str) -> Misuse | None:
    """Say whether the message asks for what is refused. Words of attack beside a real question are data: no misuse."""
    words = _SCREENED.sub("somebody", plain(text))
    if any(each.shown_in(words) for each in HIDER) or (_does_harm(words) and not OUTSIDE.search(words)):
        return Misuse.HARM
    asks_of_somebody = PRIVATE.search(words) or (KNOWN_FOR.search(words) and not OWN_CHILD.shown_in(words))
    if asks_of_somebody and not _is_rightful(words):
        return Misuse.PRIVATE
    asked = REPORTED.sub("heard ", words)
    if any(OFFICIAL.search(each) and not ASKS_ABOUT_IT.search(each) for each in (asked, *_SENTENCE_END.split(asked))):
        return Misuse.OFFICIAL
    if STEERING.search(words) and not _asks_something_else(words):
        return Misuse.INSTRUCTION
    return None


def is_of_own_rights(text: str) -> bool:
    """Whether what may be told, or what the writer may learn of their own, is asked: no prying, whatever it is like."""
    return _is_rightful(plain(text))


def asks_after(text: str) -> bool:
    """Whether somebody's whereabouts, name or past may be asked for at all: a worry that is told asks for none."""
    return bool(_ASKS_AFTER.search(plain(text)))


def may_be_disclosed(text: str) -> bool:
    """Whether it is asked if somebody is a danger: the police may tell, under Sarah's Law and Clare's Law."""
    return _is_of_a_danger(plain(text))


def asks_who_reported(text: str) -> bool:
    """Whether somebody asks who reported them, and nothing besides: whether they may be told is answered."""
    return WHO_REPORTED.search(plain(text)) is not None


def _is_of_a_danger(words: str) -> bool:
    return any(each.shown_in(words) for each in DISCLOSED)


def _is_rightful(words: str) -> bool:
    return bool(RIGHTS.search(words) or WHO_REPORTED.search(words)) or _is_of_a_danger(words)


def _does_harm(words: str) -> bool:
    if A_TALE.search(words) or HARM.search(words):
        return True
    return any(each.shown_in(words) for each in (*HIDING, *COACHING, *GROOMING, *FALSEHOOD))


def _asks_something_else(words: str) -> bool:
    """Look for a question of ours in the sentences that hold no attack."""
    rest = [part for part in _SENTENCE_END.split(words) if not STEERING.search(part)]
    return any(len(part.split()) >= 4 and _QUESTION.search(part) and _OF_OURS.search(part) for part in rest)
