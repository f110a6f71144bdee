"""Puts misspelt field terms right ("refferal", "safegaurding") and leaves every other word as it was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "er", "ers", "ly", "al", "ment", "ness", "able", "ful", "less", "y")
SHORTEST_WORD = 5  # letters: the shortest term has six, and one of them may be missing
LONG_TERM = 8  # letters from which two slips are still recognisable


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Known slips, the field terms that a near miss may be meant for, and words that are right as they stand."""

    table: Mapping[str, str]
    terms: tuple[str, ...]
    known: frozenset[str]

    def correct(self, text: str) -> str:
        """Return `text` with misspelt field terms put right; capitals, spaces and punctuation stay."""
        return _WORD.sub(lambda match: self._word(match[0], is_first=match.start() == 0), text)

    def _word(self, word: str, *, is_first: bool) -> str:
        lowered = word.lower()
        right = self.table.get(lowered)
        # A capital inside a sentence is likely to be a name: "Mrs Harmer" is not "harmed".
        may_be_a_name = word[0].isupper() and not is_first and not word.isupper()
        if right is None and not may_be_a_name:
            right = self._nearest_term(lowered)
        return word if right is None else _cased_like(word, right)

    def _nearest_term(self, word: str) -> str | None:
        if len(word) < SHORTEST_WORD or self._is_known(word):
            return None
        allowed = 1 if len(word) < LONG_TERM else 2
        distances: dict[int, list[str]] = {}
        for term in self.terms:
            # People get the first letter right; demanding it keeps "remand" from becoming "demand".
            if term[0] == word[0] and abs(len(term) - len(word)) <= allowed:
                distance = OSA.distance(word, term, score_cutoff=allowed)
                if distance <= allowed:
                    distances.setdefault(distance, []).append(term)
        if not distances:
            return None
        nearest = distances[min(distances)]
        return nearest[0] if len(nearest) == 1 else None

    def _is_known(self, word: str) -> bool:
        if word in self.known:
            return True
        stems = (word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending))
        return any(self._is_stem(stem) for stem in stems)

    def _is_stem(self, stem: str) -> bool:
        doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in self.known  # "stabb-ing"
        return stem in self.known or doubled or (len(stem) > 2 and f"{stem}e" in self.known)  # "abus-ing"


def _cased_like(word: str, right: str) -> str:
    if word.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if word[0].isupper() else right
