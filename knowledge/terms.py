"""Terms and where they stand in a text: a tree of words, followed once from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Relation(StrEnum):
    """How an expansion stands to the words that were typed."""

    ABBREVIATION = "abbreviation"
    GLOSSARY = "glossary"  # from a document's own list of abbreviations
    SYNONYM = "synonym"
    EVERYDAY = "everyday"
    FORMER_NAME = "former-name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One term and what it leads to. `also_a_word`: meant only in capitals or beside a word of `context`."""

    term: str
    targets: tuple[str, ...]
    kind: Relation
    also_a_word: bool = False
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it was typed, and as it is compared."""

    raw: str
    folded: str


@dataclass(slots=True)
class _Node:
    """A step in the tree of terms, a word at a step."""

    following: dict[str, _Node] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TermTree:
    """All terms by their words, so that a text is read in time proportional to its length."""

    _root: _Node

    @classmethod
    def of(cls, links: tuple[Link, ...]) -> TermTree:
        """Build the tree of these links' terms."""
        root = _Node()
        for link in links:
            node = root
            for word in fold(link.term).split():
                node = node.following.setdefault(word, _Node())
            node.links.append(link)
        return cls(root)

    def matches(self, tokens: tuple[Token, ...]) -> Iterator[list[Link]]:
        """The links of the longest term at each place, from left to right, no word used twice."""
        shouted = sum(token.raw.isupper() for token in tokens) > max(2, len(tokens) / 2)
        words = frozenset(token.folded for token in tokens)
        start = 0
        while start < len(tokens):
            length, links = self._longest(tokens, start, words, shouted=shouted)
            if links:
                yield links
            start += max(length, 1)

    def _longest(
        self, tokens: tuple[Token, ...], start: int, words: frozenset[str], *, shouted: bool
    ) -> tuple[int, list[Link]]:
        node: _Node | None = self._root
        found: tuple[int, list[Link]] = (0, [])
        for end in range(start, len(tokens)):
            following = node.following if node is not None else {}
            folded = tokens[end].folded
            node = following.get(folded) or following.get(_singular(folded))
            if node is None:
                break
            raw = [token.raw for token in tokens[start : end + 1]]
            meant = [link for link in node.links if _is_meant(link, raw, words, shouted=shouted)]
            if meant:
                found = (end - start + 1, meant)
        return found


def tokens_of(text: str) -> tuple[Token, ...]:
    """Words with their folded forms: lower case, no apostrophes; hyphens and slashes part words."""
    plain = text.replace("’", "").replace("'", "")
    return tuple(
        Token(raw=match[0], folded=match[0].lower()) for match in re.finditer(r"[^\W_]+(?:[&.][^\W_]+)*", plain)
    )


def fold(phrase: str) -> str:
    """The phrase as it is compared: lower case, one space between words."""
    return " ".join(token.folded for token in tokens_of(phrase))


def as_line(tokens: tuple[Token, ...]) -> str:
    """The folded words with a space on each side, so that `" phrase "` is found as whole words alone."""
    return f" {' '.join(token.folded for token in tokens)} "


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _is_meant(link: Link, raw: list[str], words: frozenset[str], *, shouted: bool) -> bool:
    if not link.also_a_word or words.intersection(link.context):
        return True
    # In a question all in capitals, capitals say nothing: "WHO CAN I CALL" does not ask about CAN.
    return not shouted and all(word == word.upper() for word in raw)
