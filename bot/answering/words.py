"""A question as words with their places, after its letters have been made plain; places lead back to what was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-",
     "‑": "-", "‐": "-", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "s",
     "\N{NO-BREAK SPACE}": " "}
)  # fmt: skip
_UNSEEN = frozenset({"Cf", "Mn"})  # zero-width characters and accents that stand apart: they hide a name from a rule
_WORD = re.compile(r"(?<!\w)[^\W\d_]++(?:['-][^\W\d_]++)*+")


@dataclass(frozen=True, slots=True)
class PlainText:
    """A question in plain letters. `places[i]` is where character i stands in the original; the last is the end."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters, without a possessive ending. `lower` is what lists are searched for."""

    start: int
    end: int
    text: str
    lower: str
    is_possessive: bool

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_all_capitals(self) -> bool:
        """Whether it is an abbreviation's shape: two or more letters, all capital but for the s of "GPs"."""
        return len(self.text) > 1 and self.text.removesuffix("s").isupper()

    @property
    def is_initial(self) -> bool:
        """Whether it is a single letter."""
        return len(self.text) == 1


def plain(original: str) -> PlainText:
    """Fold accents, full-width forms, curly quotes and unseen characters, in linear time."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(original.translate(_PLAIN)):
        for letter in character if character.isascii() else unicodedata.normalize("NFKD", character):
            if letter.isascii() or unicodedata.category(letter) not in _UNSEEN:
                letters.append(letter)
                places.append(place)
    places.append(len(original))
    return PlainText("".join(letters), tuple(places))


def read_words(text: str) -> list[Word]:
    """List the words of a plain text in order. Letters that touch a digit ("s47", "yr8") are no word."""
    words = []
    for found in _WORD.finditer(text):
        after = text[found.end() : found.end() + 1]
        if after.isdigit() or after == "_":
            continue
        written = found.group()
        is_possessive = written[-2:] in ("'s", "'S") and len(written) > 2
        shown = written[:-2] if is_possessive else written
        words.append(Word(found.start(), found.start() + len(shown), shown, shown.lower(), is_possessive))
    return words


def listed(words: str) -> frozenset[str]:
    """Read a list of words that is written with spaces between them."""
    return frozenset(words.split())


def phrase(text: str) -> tuple[str, ...]:
    """Give the words of a name or phrase as lists are searched for."""
    return tuple(word.lower for word in read_words(plain(text).text))


def phrases_by_first_word(names: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Index phrases by their first word, the longest first."""
    index: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        if words := phrase(name):
            index.setdefault(words[0], set()).add(words)
    return {first: sorted(found, key=len, reverse=True) for first, found in index.items()}
