"""Recognises a service by the need that is described: words in any order, as editors write them in contacts.yaml.

A description is a line of terms, all of which must occur: `suicid* young/teen*/under-35 !plan`. A slash parts
alternatives, a star ends a stem, a hyphen joins words that stand together, and `!` marks what must not occur.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Description:
    """One description, read. Its strength is the number of terms that it asks for: the more, the more particular."""

    wanted: tuple[re.Pattern[str], ...]
    barred: tuple[re.Pattern[str], ...]

    def fits(self, text: str) -> bool:
        """Whether every term occurs and nothing that is barred does."""
        return all(each.search(text) for each in self.wanted) and not any(each.search(text) for each in self.barred)


def read_description(line: str) -> Description:
    """Read a description. Raises ValueError where it asks for nothing, since it would fit every question."""
    terms = line.split()
    wanted = [_term(term) for term in terms if not term.startswith("!")]
    if not wanted:
        raise ValueError(f"{line!r} asks for no word, so it would fit every question; add the words that tell")
    barred = [_term(term[1:]) for term in terms if term.startswith("!")]
    return Description(wanted=tuple(wanted), barred=tuple(barred))


def strength(text: str, descriptions: Sequence[Description]) -> int:
    """Say how particular the best description is that fits; 0 where none does."""
    return max((len(each.wanted) for each in descriptions if each.fits(text)), default=0)


def _term(term: str) -> re.Pattern[str]:
    ways = "|".join(_way(way) for way in term.split("/") if way)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)(?!['’]s)", re.IGNORECASE)


def _way(way: str) -> str:
    escaped = re.escape(way.removesuffix("*")).replace(r"\-", r"[\s-]+").replace("'", "['’]?")
    return escaped + (r"\w*" if way.endswith("*") else "")
