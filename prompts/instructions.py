"""Reads the instructions that a language model is given, each a Markdown file with its version in front."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

_FRONT = re.compile(r"\A---\nversion: (\d+)\n---\n(.+)\Z", re.S)


class UnusableInstructions(ValueError):
    """A file of instructions has no version or no text; the message names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instructions:
    """What a model is told to do. `version` changes whenever the text does."""

    version: str  # "answer-1"
    text: str


@cache
def instructions(name: str) -> Instructions:
    """Read `prompts/<name>.md` once. Raises UnusableInstructions."""
    return read(name, resources.files("prompts").joinpath(f"{name}.md").read_text("utf-8"))


def read(name: str, text: str) -> Instructions:
    """Part the version from the text. Raises UnusableInstructions."""
    found = _FRONT.match(text)
    if found is None or not found[2].strip():
        raise UnusableInstructions(f"{name}.md: begin it with a line '---', then 'version: 1', then '---' and the text")
    return Instructions(version=f"{name}-{found[1]}", text=found[2].strip())
