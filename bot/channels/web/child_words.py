"""How the web tells that a reply speaks to a child: by the words that such a reply begins with."""

from __future__ import annotations

from typing import Any

from prompts.words import words


def openings() -> list[str]:
    """The words with which a reply to a child begins."""
    return [words()("child.lead"), words()("child.emergency")]


def speaks_to_a_child(reply: dict[str, Any]) -> bool:
    """Whether a reply in the contract's shape is for a child to read."""
    return str(reply["text"]).startswith(tuple(openings()))
