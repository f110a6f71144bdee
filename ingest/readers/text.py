"""Plain text: one block a line, or a paragraph where lines are wrapped. Most extracts of PDFs come in this shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ingest.readers.blocks import Block, BlockKind, UnreadableDocument
from ingest.readers.margins import without_margins

LIST_MARK = re.compile(r"^(?P<indent>\s*)(?:[-*•▪●◦‣·–➢✓]|o(?=\s{2,}))\s+(?=\S)")
_CELL_TAG = re.compile(r"</?(?:p|br|li|ul|ol|div|td|tr)\b[^<>]{0,200}>", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*(?:\d{1,3}(?:\.\d{1,2}){0,3}\.?|\(?[a-z]\)|[ivx]+\))\s+\S")
_WRAP_WIDTHS = range(45, 121)


def decode(content: bytes, *, name: str) -> str:
    """The text of a file in UTF-8, UTF-16 with a mark, or Windows-1252. Raises UnreadableDocument for binary data."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        source = content.decode("utf-16", errors="replace")
    else:
        try:
            source = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            source = content.decode("cp1252", errors="replace")
    controls = sum(1 for sign in source if ord(sign) < 32 and sign not in "\t\n\r\f\v")
    if controls > len(source) / 100:
        raise UnreadableDocument(f"{name}: holds binary data, not text; give it as PDF, .docx or text")
    return source


def blocks_of(source: str) -> list[Block]:
    """Blocks of plain text. A form feed starts a new page."""
    pages = source.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    if len(pages) == 1:
        return [replace(block, page=None) for block in blocks_of_pages(pages)]
    return blocks_of_pages(pages)


def blocks_of_pages(pages: Sequence[str]) -> list[Block]:
    """Blocks of the text of pages, without running heads, each with its page."""
    lined = without_margins([[line.rstrip() for line in page.split("\n")] for page in pages])
    everything = [line for lines in lined for line in lines]
    if not is_wrapped(everything):
        return [
            block_of(line, page=number) for number, lines in enumerate(lined, start=1) for line in lines if line.strip()
        ]
    margin = max(map(len, everything))
    words = frozenset(re.findall(r"[a-z]+", " ".join(everything).lower()))
    return [
        block_of(paragraph, page=number)
        for number, lines in enumerate(lined, start=1)
        for paragraph in unwrapped(lines, margin=margin, words=words)
    ]


def is_wrapped(lines: Iterable[str]) -> bool:
    """Whether lines break at a margin instead of at the end of a paragraph."""
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) < 4 or max(map(len, filled)) > _WRAP_WIDTHS.stop:
        return False
    continued = [a for a, b in pairwise(filled) if b[:1].islower() and a[-1:] not in ".:;!?"]
    return len(continued) >= max(2, len(filled) // 10) and median(map(len, continued)) >= _WRAP_WIDTHS.start


def unwrapped(lines: Iterable[str], *, margin: int, words: frozenset[str] = frozenset()) -> Iterator[str]:
    """Paragraphs of wrapped lines: a line goes on where the one before it reaches the margin.

    `words` are those of the document: a word parted by a hyphen becomes one only where it is one elsewhere.
    """
    paragraph = ""
    previous = ""
    for line in lines:
        if paragraph and (not line.strip() or _starts_anew(line, previous, margin)):
            yield paragraph
            paragraph = ""
        if line.strip():
            paragraph = _joined(paragraph, line, words)
        previous = line
    if paragraph:
        yield paragraph


def block_of(line: str, *, page: int | None = None) -> Block:
    """The block that one line makes, told by its shape."""
    mark = LIST_MARK.match(line)
    if mark is not None:
        text = line[mark.end() :].strip()
        return Block(text=text, kind=BlockKind.LIST_ITEM, level=(len(mark["indent"].expandtabs(2)) + 1) // 2, page=page)
    if "\t" in line.strip():
        cells = "\t".join(_cell(cell) for cell in line.strip().split("\t"))
        return Block(text=cells, kind=BlockKind.TABLE_ROW, page=page)
    return Block(text=line.strip(), page=page)


def _starts_anew(line: str, previous: str, margin: int) -> bool:
    if LIST_MARK.match(line) or _NUMBERED.match(line) or "\t" in line.strip():
        return True
    if line.strip()[:1].islower():
        return False
    # The next word would have fitted on the line before: that line ended on purpose.
    first_word = line.split(maxsplit=1)[0]
    return len(previous) + 1 + len(first_word) <= margin * 0.9


def _joined(paragraph: str, line: str, words: frozenset[str]) -> str:
    text = line.strip()
    parted = re.search(r"([A-Za-z]+)-$", paragraph)
    rest = re.match(r"[a-z]+", text)
    if parted and rest:
        is_one_word = (parted[1] + rest[0]).lower() in words
        return (paragraph[:-1] if is_one_word else paragraph) + text
    return f"{paragraph} {text}" if paragraph else line.rstrip()


def _cell(cell: str) -> str:
    lines = (line.strip() for line in _CELL_TAG.sub("\n", cell).replace("•", "\n• ").split("\n"))
    return "\n".join(re.sub(r"^•\s*", "- ", line) for line in lines if line and line != "•")
