"""Later mentions of somebody who was named before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.answering.privacy.name_lists import is_everyday
from bot.answering.privacy.name_runs import TITLES
from bot.answering.words import Word


def mentions_again(
    words: Sequence[Word],
    closed: Sequence[bool],
    found: Sequence[tuple[int, int]],
    starts_sentence: Callable[[int], bool],
) -> Iterator[tuple[int, int]]:
    """Find names on no list where they come again without their first context."""
    taken = {first + step for first, length in found for step in range(length)}
    parts = {
        words[place].lower
        for place in taken
        if len(words[place].text) > 2 and not is_everyday(words[place].lower) and words[place].lower not in TITLES
    }
    capitals = {words[place].text for place in taken if is_everyday(words[place].lower) and words[place].is_capitalised}
    for place, word in enumerate(words):
        if place in taken or closed[place] or word.lower in TITLES:
            continue
        if word.lower in parts or (word.text in capitals and not starts_sentence(place)):
            yield place, 1
