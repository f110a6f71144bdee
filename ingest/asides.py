"""Boxes beside the text: a case study, an example of good practice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.readers.blocks import Block, BlockKind

_NEAR = 400  # blocks: enough to tell a name from a word, and no more work for a longer document


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A box beside the text. Nothing marks its end: it lasts while the text is about the same person."""

    stack: list[tuple[int, str]]  # the headings around it
    position: int

    def is_over_at(self, position: int, blocks: list[Block]) -> bool:
        """Whether the block at `position` is no longer about the person of the box."""
        if position <= self.position + 1:
            return False
        block, previous = blocks[position], blocks[position - 1]
        if block.kind is not BlockKind.PARAGRAPH:
            return block.kind is BlockKind.HEADING
        if previous.text.endswith(":"):
            return False
        near = blocks[max(0, position - _NEAR) : position + _NEAR]
        names = {name for text in blocks[self.position + 1 : position] if (name := _subject(text.text, near))}
        return _subject(block.text, near) is None and not any(re.search(rf"\b{name}\b", block.text) for name in names)


def _subject(text: str, blocks: list[Block]) -> str | None:
    """The person a paragraph opens with: a rare word that is never written small."""
    match = re.match(r"^[“\"'‘]?([A-Z][a-z]{2,11})\b", text)
    if match is None:
        return None
    name = match[1]
    rest = " ".join(block.text for block in blocks)
    is_name = not re.search(rf"\b{name.lower()}\b", rest)
    return name if is_name and sum(bool(re.search(rf"\b{name}\b", block.text)) for block in blocks) <= 12 else None
