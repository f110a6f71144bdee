"""Markdown: headings, lists, tables and wrapped paragraphs. Mark-up inside a line is stripped by `ingest.clean`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.readers.blocks import Block, BlockKind
from ingest.readers.text import LIST_MARK, block_of

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:\s*\1){2,}\s*$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_ORDERED = re.compile(r"^\s*\d{1,3}[.)]\s+\S")
_ADMONITION = re.compile(r"^(?: {0,3}>\s?)+")


def blocks_of(source: str) -> list[Block]:
    """Blocks of a Markdown text. Front matter, comments, scripts and styles are left out."""
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    text = _HIDDEN.sub("", _COMMENT.sub("", _FRONT_MATTER.sub("", text)))
    return [block for lines in _groups(text.split("\n")) for block in _block(lines)]


def _groups(lines: list[str]) -> Iterator[list[str]]:
    """Lines that make one block: a paragraph or a list item with its wrapped lines, or a single line."""
    group: list[str] = []
    is_fenced = False
    for raw in lines:
        line = _ADMONITION.sub("", raw)
        if _FENCE.match(line):
            is_fenced = not is_fenced
            continue
        if group and (is_fenced or _starts_block(line, group)):
            yield group
            group = []
        if line.strip():
            group.append(line)
    if group:
        yield group


def _starts_block(line: str, group: list[str]) -> bool:
    if _UNDERLINE.match(line) and not _is_own_line(group[-1]):
        return False
    return not line.strip() or _is_own_line(line) or _is_own_line(group[-1], opening=False)


def _is_own_line(line: str, *, opening: bool = True) -> bool:
    starts_item = opening and bool(LIST_MARK.match(line) or _ORDERED.match(line))
    return starts_item or bool(_HEADING.match(line) or _RULE.match(line)) or _is_table(line)


def _is_table(line: str) -> bool:
    return line.strip().startswith("|") or "\t" in line.strip()


def _block(lines: list[str]) -> Iterator[Block]:
    first = lines[0]
    heading = _HEADING.match(first)
    underline = _UNDERLINE.match(lines[-1]) if len(lines) > 1 else None
    if heading is not None:
        yield Block(text=heading[2], kind=BlockKind.HEADING, level=len(heading[1]))
    elif underline is not None:
        text = " ".join(line.strip() for line in lines[:-1])
        yield Block(text=text, kind=BlockKind.HEADING, level=1 if underline[1].startswith("=") else 2)
    elif first.strip().startswith("|"):
        if not _TABLE_RULE.match(first):
            cells = re.split(r"(?<!\\)\|", first.strip().strip("|"))
            yield Block(text="\t".join(cell.strip() for cell in cells), kind=BlockKind.TABLE_ROW)
    elif not _RULE.match(first):
        yield block_of(first + "".join(f" {line.strip()}" for line in lines[1:]))
