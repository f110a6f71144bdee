"""Cuts a long text into parts that a chat service takes, between paragraphs or sentences, never inside a word."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from knowledge.sentences import sentences


def split(text: str, most: int) -> list[str]:
    """Cut a text into parts of at most `most` characters; what stood in one part stays together where it can."""
    parts: list[str] = []
    for piece in _pieces(text, most):
        if parts and len(parts[-1]) + len(piece) <= most:
            parts[-1] += piece
        else:
            parts.append(piece.lstrip() if parts else piece)
    return [stripped for part in parts if (stripped := part.strip())]


def _pieces(text: str, most: int) -> Iterator[str]:
    """Give paragraphs with the break before them, those too long as sentences, those too long as words."""
    for place, paragraph in enumerate(text.split("\n")):
        lead = "\n" if place else ""
        if len(lead + paragraph) <= most:
            yield lead + paragraph
            continue
        for sentence in sentences(paragraph):
            joined = f"{lead}{sentence}"
            yield from [joined] if len(joined) <= most else textwrap.wrap(joined, most, break_on_hyphens=False)
            lead = " "
