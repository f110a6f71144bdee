"""Reads the wordings of a YAML file. A wording that is missing, or filled with the wrong values, is an error."""

from __future__ import annotations

import string
from functools import cache
from importlib import resources

import yaml


class MissingWording(KeyError):
    """A wording was asked for that the file does not hold."""


class Words:
    """The wordings, by dotted name: `words("abstained.no-evidence", who="...")`."""

    def __init__(self, wordings: dict[str, str], *, file: str = "replies.yaml") -> None:
        self._wordings = wordings
        self._file = file

    def __call__(self, name: str, /, **values: str) -> str:
        """Fill the wording's placeholders. Raises MissingWording, or ValueError for a placeholder without a value."""
        if name not in self._wordings:
            raise MissingWording(f"{self._file}: no wording '{name}'; add it there")
        wanted = {field for _, field, _, _ in string.Formatter().parse(self._wordings[name]) if field}
        if wanted != set(values):
            raise ValueError(f"{self._file}: '{name}' takes {sorted(wanted)}, was given {sorted(values)}")
        return " ".join(self._wordings[name].format(**values).split())

    def names(self) -> frozenset[str]:
        """All dotted names."""
        return frozenset(self._wordings)


def _flatten(tree: dict[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in tree.items():
        name = f"{prefix}{key}"
        flat.update(_flatten(value, f"{name}.") if isinstance(value, dict) else {name: str(value)})
    return flat


@cache
def words(file: str = "replies.yaml") -> Words:
    """Load the wordings of a file once."""
    text = resources.files("prompts").joinpath(file).read_text("utf-8")
    return Words(_flatten(yaml.safe_load(text)), file=file)
