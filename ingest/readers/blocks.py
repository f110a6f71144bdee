"""What every reader hands over: blocks of text in reading order, or the reason why a file cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a file says a piece of text is. Plain text says little: the outline finds out the rest."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, list item or table row.

    Cells of a table row are parted by tabs; lines inside a cell by line ends. `level` is 1 for the outermost
    heading and 0 for the outermost list item.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    page: int | None = None  # from 1, where the file has pages


class UnreadableDocument(Exception):
    """A file that cannot be read. The message names the file, the cause and the remedy."""


class TooLargeDocument(UnreadableDocument):
    """A file that is larger than files of its kind may be."""
