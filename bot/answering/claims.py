"""Reads what a model wrote as statements with passage ids. Whatever is not in the form that was asked for is left."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

MOST_CHARACTERS: Final = 12_000  # five statements take less than 2,000: what is longer is noise
MOST_STATEMENTS: Final = 8
SCHEMA: Final[dict[str, Any]] = {
    "title": "statements",
    "description": "The statements of the answer, each with the ids of the passages that it comes from.",
    "type": "object",
    "additionalProperties": False,
    "required": ["statements"],
    "properties": {
        "statements": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["text", "passages"],
                "properties": {
                    "text": {"type": "string"},
                    "passages": {"type": "array", "items": {"type": "string"}},
                },
            },
        }
    },
}
_FENCE = re.compile(r"\A```\w*\n(.*?)\n?```\Z", re.S)
_LINE = re.compile(r"(?:[-*•] |\d{1,2}[.)] )?(?P<ids>(?:\[P\d{1,2}\][ ,]*){1,3})(?P<text>\S.*)")
_ID = re.compile(r"P\d{1,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence that a model wrote, with the ids that it says it comes from. Nothing in it is believed."""

    text: str
    passages: tuple[str, ...]


def statements_in(written: str) -> tuple[Statement, ...]:
    """Read the statements, each once; none where the whole is too long or not in the form."""
    if len(written) > MOST_CHARACTERS:
        return ()
    text = written.strip()
    fenced = _FENCE.match(text)
    text = fenced[1].strip() if fenced else text
    found = _of_json(text) if text.startswith(("{", "[")) and not text.startswith("[P") else _of_lines(text)
    return tuple(dict.fromkeys(found))[:MOST_STATEMENTS]


def _of_json(text: str) -> Iterator[Statement]:
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        return
    listed = loaded.get("statements") if isinstance(loaded, dict) else loaded
    for each in listed if isinstance(listed, list) else ():
        said, ids = (each.get("text"), each.get("passages")) if isinstance(each, dict) else (None, None)
        if isinstance(said, str) and isinstance(ids, list) and all(isinstance(one, str) for one in ids):
            yield Statement(text=said.strip(), passages=tuple(dict.fromkeys(one.strip("[] ") for one in ids)))


def _of_lines(text: str) -> Iterator[Statement]:
    for line in text.splitlines():
        found = _LINE.fullmatch(line.strip())
        if found:
            yield Statement(text=found["text"].strip(), passages=tuple(dict.fromkeys(_ID.findall(found["ids"]))))
