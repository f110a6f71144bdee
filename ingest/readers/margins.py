"""Takes running heads, running feet and page numbers off pages, while the lines are still lines."""

from __future__ import annotations

import re
from collections import Counter

_EDGE_LINES = 3
_FEWEST_PAGES = 3
_SHARE_OF_PAGES = 0.4
_LONGEST = 150
_PAGE_NUMBER = re.compile(r"^(?:[-–|]\s*)?(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–|])?$", re.IGNORECASE)


def is_page_number(line: str) -> bool:
    """Whether a line holds nothing but the number of its page."""
    return bool(_PAGE_NUMBER.match(line.strip()))


def without_margins(pages: list[list[str]]) -> list[list[str]]:
    """The lines of each page without those at its edges that come back on many pages, figures aside."""
    seen: Counter[str] = Counter()
    for lines in pages:
        seen.update({_masked(lines[position]) for position in _edges(lines)})
    fewest = max(_FEWEST_PAGES, len(pages) * _SHARE_OF_PAGES)
    running = {line for line, count in seen.items() if count >= fewest and len(line) <= _LONGEST}
    return [_without(lines, running, has_numbers=len(pages) > 1) for lines in pages]


def _without(lines: list[str], running: set[str], *, has_numbers: bool) -> list[str]:
    dropped = {
        position
        for position in _edges(lines)
        if _masked(lines[position]) in running or (has_numbers and is_page_number(lines[position]))
    }
    return [line for position, line in enumerate(lines) if position not in dropped]


def _edges(lines: list[str]) -> list[int]:
    filled = [position for position, line in enumerate(lines) if line.strip()]
    return sorted({*filled[:_EDGE_LINES], *filled[-_EDGE_LINES:]})


def _masked(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))
