"""What is written after an emergency: whether it goes on telling of it, and whether help is there."""

from __future__ import annotations

from typing import Final

from bot.answering import still_changed as changed
from bot.answering import still_signs as signs
from bot.answering.asks import Turn
from bot.answering.contact_asked import asks_for_contact
from bot.answering.courtesy import Courtesy, courtesy
from bot.answering.danger.kinds import OF_THE_BODY, Danger
from bot.answering.danger.normalise import beginning_and_end, plain
from bot.answering.other_languages import is_another_language
from bot.model import Question
from knowledge.model import Audience

_FEW_WORDS: Final = 2  # "blood", "like dead"
_MOST_WORDS: Final = 40  # of a message that goes on telling: a longer one is a new thought
_SMALL_TALK: Final = (Courtesy.HELLO, Courtesy.ABILITIES)  # "are you there": in danger it is none
OF_THE_GONE: Final = (Danger.MISSING, Danger.ABDUCTION)
# Told of harm that is not happening now: a child is listened to, an adult's question is answered; 999 stands above.
TALKED_OVER: Final = (Danger.DISCLOSURE, Danger.UNNAMED, Danger.QUIET, Danger.MAY_HURT)


def cues_in(text: str) -> list[str]:
    """Name the wordings that answer what makes it hard to ring."""
    said = plain(text)
    return [name for name, cue in signs.CUES.items() if cue.search(said)]


def goes_on(question: Question, before: Turn | None) -> bool:
    """Whether this goes on telling of the emergency before it, and asks for nothing that can be answered."""
    text = beginning_and_end(question.text)
    if before is None or before.in_danger is None or not text.strip():
        return False
    words = plain(text)
    count = len(words.split())
    is_gone = before.in_danger in OF_THE_GONE
    is_put_off = is_gone and bool(changed.POLICE_KNOW.search(words))
    is_not_now = is_gone and signs.NOT_NOW.search(words) and not is_put_off
    if count > _MOST_WORDS or is_not_now or is_another_language(text) or _is_of_what_comes_after(words, before):
        return False
    said = courtesy(text)
    asks_how = question.audience is Audience.PUBLIC and bool(signs.HOW_TO_RING.search(words))
    whom_to_ring = bool(signs.WHOM_TO_RING.search(words))
    is_of_999 = asks_how or whom_to_ring or "still.address" in cues_in(text)  # "he is not picking up"
    asks_for_number = asks_for_contact(text) and not is_of_999
    if asks_for_number or (said is not None and said not in _SMALL_TALK):
        return False
    is_cry = said in _SMALL_TALK or asks_how or whom_to_ring or bool(signs.STILL_ASKS.search(words))
    is_public = question.audience is Audience.PUBLIC
    if is_cry or is_safe_now(text) or (is_put_off and is_public):  # "police say wait till morning, can they do that"
        return True
    if _asks(words, before.in_danger):
        return False
    is_bare = count <= _FEW_WORDS and is_public
    return (
        is_bare
        or is_put_off
        or before.of_oneself
        or any(cue.search(words) for cue in (signs.TELLS, signs.DESCRIBES, *signs.CUES.values()))
    )


def _asks(words: str, danger: Danger) -> bool:
    """Whether something is asked; beside a body that may fail, only where the message begins with it."""
    then_asks = danger not in OF_THE_BODY and signs.THEN_ASKS.search(words)
    whether = danger in TALKED_OVER and signs.THEN_ASKS_WHETHER.search(words)
    return bool(signs.ASKS.search(words) or then_asks or whether)


def _is_of_what_comes_after(words: str, before: Turn) -> bool:
    """Whether it is said what is not to come of it, or what would help since nothing bad was meant."""
    if before.in_danger in TALKED_OVER and not before.of_oneself and "still.outcome" in cues_in(words):
        return True
    is_of_a_body = before.in_danger in OF_THE_BODY
    return not is_of_a_body and bool(changed.NOT_MEANT.search(words) and changed.NEEDS.search(words))


def is_safe_now(text: str) -> bool:
    """Whether help is said to be there, or on its way."""
    words = plain(text)
    return bool(signs.SAFE.search(words)) and not signs.STILL_NEAR.search(words)
