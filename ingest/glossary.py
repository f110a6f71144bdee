"""Reads a document's own glossary: "LADO – Local Authority Designated Officer"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.clean import tidy
from ingest.readers.blocks import Block
from knowledge.model import Passage

_ENTRY = re.compile(
    r"^(?P<short>[A-Z0-9][A-Za-z0-9&/.’'-]{1,14}(?: [A-Z][A-Za-z0-9&-]{1,9})?)"
    r"\s*(?:\t|\s[–—-]\s|:\s)\s*(?P<long>[A-Z].{3,120})$"
)
_NEIGHBOURS = 3


def entry(text: str) -> tuple[str, str] | None:
    """Abbreviation and expansion, where a line is an entry of a glossary."""
    match = _ENTRY.match(text.strip())
    if match is None or "\n" in text:
        return None
    short, long = match["short"], match["long"].strip().rstrip(";,")
    capitals = sum(sign.isupper() or sign.isdigit() for sign in short)
    letters = sum(sign.isalnum() for sign in short)
    first = short[0].upper()
    is_short_for = first in {word[0].upper() for word in re.findall(r"[A-Za-z0-9]+", long)}
    if (
        capitals < 2
        or capitals < letters * 0.6
        or not is_short_for
        or len(long.split()) < 2
        or re.search(r"\d{5}", long)
    ):
        return None
    return short, long


def entries_at(texts: list[str]) -> frozenset[int]:
    """Positions of the lines that belong to a glossary: one entry alone is as likely a sentence with a dash."""
    found = [position for position, text in enumerate(texts) if entry(text) is not None]
    together = [
        position for position in found if sum(abs(other - position) <= _NEIGHBOURS for other in found) >= _NEIGHBOURS
    ]
    return frozenset(together)


def glossary(source: Iterable[Passage | Block]) -> dict[str, str]:
    """Expansion by abbreviation, as a document's own glossary gives them. The first of two expansions counts."""
    lines = [line for item in source for line in tidy(item.text).split("\n")]
    result: dict[str, str] = {}
    for position in sorted(entries_at(lines)):
        found = entry(lines[position])
        if found is not None:
            result.setdefault(*found)
    return result
