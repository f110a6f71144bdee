"""Whether words stand in a reply, as question sets mean it: case, spacing, quotes and thousands separators aside."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DASHES = re.compile(r"[\u2010-\u2015\u2212]")


@lru_cache(maxsize=20_000)  # judges look at the same passage again and again
def plain(text: str) -> str:
    """Fold what does not matter. Spaces inside phone numbers and separators inside figures go."""
    folded = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    folded = _DASHES.sub("-", folded)
    folded = re.sub(r"(?<=\d),(?=\d{3}\b)", "", folded)
    folded = re.sub(r"\b0[\d ]{8,13}\d\b", lambda number: number[0].replace(" ", ""), folded)
    folded = re.sub(r"\b116 (\d{3})\b", r"116\1", folded)  # Samaritans, Family Lives: short, and printed with a space
    return " ".join(folded.split())


def contains(text: str, wanted: str) -> bool:
    """Whether `wanted` stands in `text`. Figures match whole figures only, short capitals whole words only."""
    haystack, needle = plain(text), plain(wanted)
    if re.fullmatch(r"[A-Z][A-Z&0-9-]{1,5}", needle):
        return re.search(rf"(?<!\w){re.escape(needle)}(?!\w)", haystack) is not None
    pattern = re.escape(needle.lower())
    before = r"(?<!\d)(?<!\d[.,])" if needle[:1].isdigit() else ""
    after = r"(?!\d)(?![.,]\d)" if needle[-1:].isdigit() else ""
    return re.search(before + pattern + after, haystack.lower()) is not None


def contains_any(text: str, wanted: str | tuple[str, ...]) -> bool:
    """Whether one of the alternatives stands in the text."""
    alternatives = (wanted,) if isinstance(wanted, str) else wanted
    return any(contains(text, each) for each in alternatives)
