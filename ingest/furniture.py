"""Takes out what belongs to pages, not to the text: contents, running heads, page numbers, addresses."""

from __future__ import annotations

import re
from collections import Counter

from ingest.clean import is_finished, key, starts_lower
from ingest.readers.blocks import Block, BlockKind
from ingest.readers.margins import is_page_number

_CONTENTS = frozenset({"contents", "table of contents", "contents page", "in this document"})
_ENTRY = re.compile(
    r"^(?P<label>.*?\S)(?:\s*\.{3,}\s*|\s*…+\s*|\t+\s*|\s{2,}|\s(?=page\s))(?:page\s*)?(?P<page>\d{1,3})$", re.I
)
_ADDRESS = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|https?://|www\.|\S@\S+\.|\bT(?:el)?:? ?0\d{2,4}|^©|\bTextphone\b"
)
_ADDRESS_ONLY = re.compile(
    r"^(?:(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?|#\w+)(?:\s+(?:#\w+|(?=[^\s.]+\.)\S+))*$", re.I
)


def without_contents(blocks: list[Block]) -> tuple[list[Block], frozenset[str]]:
    """The blocks without their table of contents, and the headings it names, as keys. A table of money stays."""
    labels: set[str] = set()
    kept: list[Block] = []
    run: list[Block] = []
    is_announced = False
    for block in [*blocks, Block(text="")]:
        if _entry(block) is not None:
            run.append(block)
            continue
        if run:
            if is_announced or _is_contents(run, blocks):
                labels.update(key(_entry(line) or "") for line in run)
                is_announced = False
            else:
                kept.extend(run)
            run = []
        if key(block.text) in _CONTENTS:
            is_announced = True
        elif block.text:
            kept.append(block)
    return kept, frozenset(label for label in labels if label)


def without_furniture(blocks: list[Block]) -> list[Block]:
    """The blocks without page numbers, and without addresses and repeated lines that interrupt a sentence."""
    repeated = _running_lines(blocks)
    text = [block for block in blocks if not _is_page_number(block) and _masked(block) not in repeated]
    kept: list[Block] = []
    for position, block in enumerate(text):
        following = text[position + 1] if position + 1 < len(text) else None
        if following is not None and kept and _interrupts(kept[-1], block, following):
            continue
        kept.append(block)
    return kept


def _entry(block: Block) -> str | None:
    match = _ENTRY.match(block.text.strip()) if len(block.text) <= 200 else None
    if match is None or "£" in block.text or block.text.count("\t") > 1:
        return None
    return re.sub(r"^\d+(?:\.\d+)*\.?\s+", "", match["label"].replace("\t", " "))


def _is_contents(run: list[Block], blocks: list[Block]) -> bool:
    """Whether rows that nobody announced are contents: pages rise, and the labels come back as lines of their own."""
    if len(run) < 4:
        return False
    pages = [int(re.findall(r"\d+", block.text)[-1]) for block in run]
    lines = {key(block.text) for block in blocks}
    found = sum(key(_entry(block) or "") in lines for block in run)
    return pages == sorted(pages) and found >= len(run) / 2


def _is_page_number(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and is_page_number(block.text)


def _masked(block: Block) -> str:
    return re.sub(r"\d+", "#", block.text.strip())


def _running_lines(blocks: list[Block]) -> frozenset[str]:
    """Lines that come back as bare addresses, or in the middle of sentences."""
    short = [block for block in blocks if block.kind is BlockKind.PARAGRAPH and len(block.text) <= 150]
    counts = Counter(_masked(block) for block in short)
    addresses = {line for line, count in counts.items() if count >= 3 and _ADDRESS_ONLY.match(line)}
    interrupting = {
        _masked(block)
        for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if counts[_masked(block)] >= 3 and _is_inside_sentence(before, after)
    }
    return frozenset(addresses | interrupting)


def _interrupts(before: Block, block: Block, after: Block) -> bool:
    return (
        block.kind is BlockKind.PARAGRAPH
        and len(block.text) <= 200
        and bool(_ADDRESS.search(block.text))
        and _is_inside_sentence(before, after)
        and len(before.text.split()) >= 12
        and not before.text.rstrip().endswith((":", ","))
        and not starts_lower(block.text)
    )


def _is_inside_sentence(before: Block, after: Block) -> bool:
    return not is_finished(before.text) and starts_lower(after.text) and after.kind is BlockKind.PARAGRAPH
