"""Weights that hold for one embedder, each file named for the part of `evals` that makes it anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def held_weights(embedder: str, path: Path) -> dict[str, Any] | None:
    """Read the weights for an embedder of that name; None where there are none for it."""
    if fault(embedder, path):
        return None
    held: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return held


def fault(embedder: str, path: Path) -> str | None:
    """Say why these weights do not hold for an embedder of that name, with the remedy; None where they do."""
    remedy = f"run `python -m evals.{path.stem}` with this embedder"
    try:
        held = json.loads(path.read_text("utf-8"))["embedder"]
    except (OSError, ValueError, KeyError, TypeError):
        return f"{path.name}: unreadable; {remedy}"
    return None if held == embedder else f"{path.name} is for {held}, the embedder in force is {embedder}; {remedy}"
