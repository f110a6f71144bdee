"""Puts a table row into words that can be quoted on their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SENTENCE = re.compile(r"[.!?][\"”’)]*$")
_LONG_LABEL = 120


def row_texts(rows: Sequence[str]) -> list[str]:
    """The rows of one table, tabs between cells, as readable texts. A row of headings is woven into the others."""
    cells = [row.split("\t") for row in rows]
    if has_header(cells):
        header = [cell.replace("\n", " ") for cell in cells[0]]
        return [_with_header(header, row) for row in cells[1:]]
    return [_plain(row) for row in cells]


def has_header(cells: list[list[str]]) -> bool:
    """Whether the first row names the columns: short, without figures, above rows with figures or longer words."""
    if len(cells) < 3 or len(cells[0]) < 2 or any(len(row) != len(cells[0]) for row in cells[1:]):
        return False
    first, rest = cells[0], cells[1:]
    if any(re.search(r"[\d:]|\.$", cell) or len(cell) > 40 or not cell for cell in first):
        return False
    columns = range(1, len(first))
    return any(all(re.search(r"\d", row[column]) for row in rest) for column in columns) or (
        len(first) >= 3 and all(len(row[-1]) > len(first[-1]) for row in rest)
    )


def _with_header(header: list[str], row: list[str]) -> str:
    return "; ".join(f"{name.rstrip(':')}: {_flat(cell)}" for name, cell in zip(header, row, strict=True) if cell)


def _plain(row: list[str]) -> str:
    filled = [cell.strip() for cell in row if cell.strip()]
    if (
        len(filled) == 2
        and len(filled[0]) <= _LONG_LABEL
        and not _SENTENCE.search(filled[0])
        and "\n" not in "".join(filled)
    ):
        return f"{filled[0].rstrip(':')}: {filled[1]}"
    if any(len(cell) > _LONG_LABEL or _SENTENCE.search(cell) or "\n" in cell for cell in filled):
        return "\n".join(filled)
    return " | ".join(filled)


def _flat(cell: str) -> str:
    return cell.replace("\n", " ").strip()
