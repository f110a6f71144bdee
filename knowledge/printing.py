"""What the commands print: one JSON object, or a table that wraps in a terminal and keeps a row to a line in a pipe."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

import typer


def print_json(content: Mapping[str, object]) -> None:
    """Print one JSON object; dates and paths as text."""
    typer.echo(json.dumps(content, ensure_ascii=False, default=_as_text))


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under their columns: aligned in a terminal, one tab-separated line a row in a pipe."""
    cells = [[shown(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for line in (columns, *cells):
            typer.echo("\t".join(" ".join(cell.replace("\n", "; ").split()) for cell in line))
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in cells:
        table.add_row(*map(Text, row))  # a title in square brackets is no mark-up
    Console(highlight=False).print(table)


def shown(value: object) -> str:
    """Give a value as it may be shown. A document's control characters could rewrite the screen: they are left out."""
    if value is None or value == "":
        return "-"
    # Cf holds the marks that reverse the direction of text.
    return "".join(sign for sign in str(value) if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cf"))


def _as_text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
