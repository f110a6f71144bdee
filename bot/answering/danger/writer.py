"""Who writes: a child, an adult, or somebody of whom the words do not say it. Read from the words alone.

Where anybody may ask, who tells of their own trouble without any sign of an adult is answered so that it is safe for
both; elsewhere workers ask, and in doubt an adult writes, who is shown more.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from bot.answering.danger.adult_signs import ADULT
from bot.answering.danger.child_signs import OF_ANY_AGE, says_mummy, sounds_like_a_child
from bot.answering.danger.normalise import plain
from bot.answering.danger.own_age import (
    as_told_to_a_worker,
    is_signed_with_an_age,
    own_words,
    says_a_childs_age,
    says_an_adults_age,
)
from bot.answering.danger.own_trouble import GROWN, OWN_TROUBLE, with_i
from bot.answering.danger.young_workers import is_a_young_worker
from bot.answering.told.oneself import OWN_FEARS, OWN_IMAGES


class Author(Enum):
    """Whose words they are."""

    ADULT = auto()
    CHILD = auto()
    UNSAID = auto()  # of themselves, and no word says how old they are


# Who says so and no word of a child's is no victim, and is led to the line for those who fear what they may do.
_MAY_DO_HARM = re.compile(f"{OWN_FEARS}|{OWN_IMAGES}")
_WAS_YOUNG = re.compile(r"\b(?:when )?i was (?:only |just |about )?(?:\d+|little|young|small)(?: when)?\b")


def author(text: str, *, may_be_anybody: bool, before: Author | None = None) -> Author:
    """Say whose words these are. `before`: whose the earlier ones of the conversation were.

    `may_be_anybody`: whether anybody may ask here, and not workers alone.
    """
    words = plain(text)
    if before is Author.ADULT:
        words = as_told_to_a_worker(words)
    if is_child(words) or (may_be_anybody and says_mummy(text) and not ADULT.search(words)):
        return Author.CHILD
    if before is not None:
        words = _WAS_YOUNG.sub("…", words)  # "I was 12 when it began" may be said at 13 too
    if before is Author.CHILD:
        return Author.ADULT if is_adult(words) else Author.CHILD
    if is_adult(words) or GROWN.search(words) or _MAY_DO_HARM.search(words) or before is Author.ADULT:
        return Author.ADULT
    said = own_words(words)
    may_be_young = may_be_anybody and bool(OWN_TROUBLE.search(with_i(said)) or OF_ANY_AGE.search(said))
    return Author.UNSAID if may_be_young or before is Author.UNSAID else Author.ADULT


def has_sign_of_an_adult(text: str) -> bool:
    """Whether the words are plainly not a child's own."""
    words = plain(text)
    return is_adult(words) or bool(GROWN.search(words))


def works_with_children(text: str) -> bool:
    """Whether whoever writes, of whatever age, works or helps with children, and nothing is done to them."""
    return is_a_young_worker(own_words(plain(text)))


def is_adult(words: str) -> bool:
    """Say whether the author is plainly an adult. Takes text from `normalise.plain`."""
    said = own_words(words)
    return says_an_adults_age(said) or bool(ADULT.search(words)) or is_a_young_worker(said)


def is_child(words: str) -> bool:
    """Say whether the author seems to be a child. Takes text from `normalise.plain`."""
    said = own_words(words)
    if says_an_adults_age(said) or is_a_young_worker(said):
        return False
    if says_a_childs_age(said):
        return True
    return not ADULT.search(words) and (sounds_like_a_child(said) or is_signed_with_an_age(said))
