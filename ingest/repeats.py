"""Takes out what a reader has seen already, or cannot read: quotations printed twice, handwriting under a letter."""

from __future__ import annotations

from dataclasses import replace

from ingest.clean import is_scrawl, key
from ingest.headings import is_farewell, is_quotation, is_source_of_quotation, looks_like_heading
from ingest.readers.blocks import Block, BlockKind


def without_repeated_quotations(blocks: list[Block]) -> list[Block]:
    """A quotation printed twice is kept where it stands first, with the line that says whose it is."""
    seen: set[str] = set()
    kept: list[Block] = []
    is_dropped = False
    for block in blocks:
        words = key(block.text)
        is_repeated = is_quotation(block.text) and len(words.split()) >= 12 and words in seen
        is_its_source = is_dropped and looks_like_heading(block.text) and is_source_of_quotation(block.text, "“”")
        is_dropped = is_repeated
        if not is_repeated and not is_its_source:
            seen.add(words)
            kept.append(block)
    return kept


def without_scrawl(blocks: list[Block]) -> list[Block]:
    """Below "Yours sincerely" recognition turns handwriting into words that are none."""
    kept: list[Block] = []
    is_signed = False
    for block in blocks:
        is_signed = is_signed or is_farewell(block.text)
        if not (is_signed and block.kind is BlockKind.TABLE_ROW and is_scrawl(block.text)):
            kept.append(_signature(block) if is_signed else block)
    return kept


def _signature(block: Block) -> Block:
    # Names stand side by side, not as label and value.
    is_row = block.kind is BlockKind.TABLE_ROW
    return replace(block, kind=BlockKind.PARAGRAPH, text=block.text.replace("\t", " | ")) if is_row else block
