"""What was read of a file, page by page beside the passages made of it, what was left out, and what to look at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.console.documents.uploads import Read
from ingest.asked import AskedLibrary
from ingest.looked_at import Facts
from ingest.readers import Block, BlockKind
from ingest.split import passages
from knowledge.model import Passage

BLOCKS_A_LEAF = 40  # of a file without pages
MOST_LEFT_OUT = 200
A_FEW, MOSTLY = 4, 0.7  # runs of three words of a line, and the share of them that stands in passages
LONGEST_TITLE = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page of the file, or a stretch of one that has none: its text and the passages that begin on it."""

    number: int
    lines: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A line that is in no passage and no heading."""

    line: str
    times: int
    leaf: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A file as it would go in. `has_pages`: leaves are its printed pages."""

    leaves: tuple[Leaf, ...]
    left_out: tuple[LeftOut, ...]
    warnings: tuple[str, ...]
    has_pages: bool

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages in order."""
        return tuple(each for leaf in self.leaves for each in leaf.passages)

    def leaf(self, number: int) -> Leaf:
        """Give a leaf; the nearest there is."""
        return min(self.leaves, key=lambda leaf: abs(leaf.number - number))


def preview(found: Read, *, document: str, title: str) -> Preview:
    """Cut what was read into passages as an ingest does."""
    made = passages(document or "waiting", found.blocks, title)
    attached = AskedLibrary().attach(document, made) if document else None
    numbers = [_leaf_of(position, block) for position, block in enumerate(found.blocks)]
    placed = list(_placed(made, found.blocks, numbers))
    leaves = tuple(
        Leaf(
            number=number,
            lines=tuple(block.text for block, at in zip(found.blocks, numbers, strict=True) if at == number),
            passages=tuple(passage for passage, at in placed if at == number),
        )
        for number in sorted({*numbers, *(at for _, at in placed)})
    )
    return Preview(
        leaves=leaves,
        left_out=tuple(_left_out(found.blocks, numbers, made))[:MOST_LEFT_OUT],
        warnings=tuple(_warnings(found.facts, found.blocks, made, attached.unmatched if attached else ())),
        has_pages=any(block.page is not None for block in found.blocks),
    )


def first_heading(blocks: Sequence[Block]) -> str:
    """The first heading of a file, else its first line where that is short; empty where it has neither."""
    found = next((block.text for block in blocks if block.kind is BlockKind.HEADING), "")
    line = found or next((block.text for block in blocks), "").partition("\n")[0]
    plain = " ".join(line.split())
    return plain if found or len(plain) <= LONGEST_TITLE else ""


def _leaf_of(position: int, block: Block) -> int:
    return block.page if block.page is not None else position // BLOCKS_A_LEAF + 1


def _placed(made: Sequence[Passage], blocks: Sequence[Block], numbers: Sequence[int]) -> Iterator[tuple[Passage, int]]:
    """Each passage with the leaf that it begins on: its printed page, else where its first words stand."""
    text, ends = "", []
    for block in blocks:
        text += _folded(block.text)
        ends.append(len(text))
    start, at, last = 0, 0, numbers[0] if numbers else 1
    for passage in made:
        found = text.find(_folded(passage.text)[:40], start)
        if found >= 0:
            start = found
            while at < len(ends) - 1 and ends[at] <= found:
                at += 1
            last = numbers[at]
        yield passage, passage.page if passage.page is not None else last


def _left_out(blocks: Sequence[Block], numbers: Sequence[int], made: Sequence[Passage]) -> Iterator[LeftOut]:
    text = " ".join(" ".join((*each.heading, each.paragraph or "", each.text)) for each in made)
    kept, runs = _folded(text), set(_runs(text))
    times: Counter[str] = Counter()
    first: dict[str, int] = {}
    for block, number in zip(blocks, numbers, strict=True):
        for line in block.text.split("\n"):
            plain = " ".join(line.split())
            if not _folded(plain) or _folded(plain) in kept:
                continue
            own = _runs(plain)
            if len(own) >= A_FEW and sum(run in runs for run in own) >= MOSTLY * len(own):
                continue  # its words were joined with those of the line before or after it
            times[plain] += 1
            first.setdefault(plain, number)
    for line, count in times.items():
        yield LeftOut(line=line, times=count, leaf=first[line])


def _runs(text: str) -> list[tuple[str, ...]]:
    """Each three words in a row."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return list(zip(words, words[1:], words[2:], strict=False))


def _warnings(
    facts: Facts, blocks: Sequence[Block], made: Sequence[Passage], unmatched: Sequence[str]
) -> Iterator[str]:
    if not made:
        yield "No sentence is left once page furniture is gone. It cannot be put in force: check the file."
    if facts.hidden == (0,):
        yield "The file holds words that nobody who opens it sees. They were not read."
    elif facts.hidden:
        yield f"{_pages(facts.hidden)}: words are there that nobody can see on the page. They were not read."
    if facts.empty:
        yield (
            f"{_pages(facts.empty)}: no text was found. If it is a scan, nothing of it can be found or quoted: "
            "have the file's text recognised (OCR), then upload it again."
        )
    if facts.ruled:
        yield (
            f"{_pages(facts.ruled)}: there may be a table. A table of a PDF is read line by line: look whether each "
            "passage keeps what belongs together."
        )
    if any(block.kind is BlockKind.TABLE_ROW for block in blocks):
        yield "The file has tables. Each row became a passage of its own: look whether a row says enough by itself."
    for anchor in unmatched:
        yield f"Questions are kept for the words “{anchor}”, which stand in no passage of this text."


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:8])) + (f" and {len(numbers) - 8} more" if len(numbers) > 8 else "")
    return f"Page{'s' if len(numbers) > 1 else ''} {shown}"


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
