"""Reads a YAML file of the library against its schema; an error names file, entry, field and remedy."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError


class UnusableLibraryFile(ValueError):
    """A library file that cannot be used, with the entry at fault and what to do about it."""


Schema = TypeVar("Schema", bound=BaseModel)


def read_library_file(path: Path, schema: type[Schema]) -> Schema:
    """Read and check a file. Raises UnusableLibraryFile."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except FileNotFoundError as error:
        raise UnusableLibraryFile(f"{path}: no such file; give the path of an existing library file") from error
    except UnicodeDecodeError as error:
        raise UnusableLibraryFile(f"{path.name}: not UTF-8 text ({error.reason}); save it as UTF-8") from error
    except yaml.YAMLError as error:
        raise UnusableLibraryFile(f"{path.name}: not valid YAML ({error}); correct the line it names") from error
    try:
        return schema.model_validate(content)
    except ValidationError as error:
        raise UnusableLibraryFile(_explained(path, content, error)) from error


def _explained(path: Path, content: Any, error: ValidationError) -> str:
    first = error.errors()[0]
    place = first["loc"]
    cause = first["msg"].removeprefix("Value error, ")
    if len(place) < 2 or not isinstance(place[1], int):
        field = ".".join(map(str, place)) or "the whole file"
        return f"{path.name}: {field}: {cause}; correct it as the comment at the top of the file describes"
    entry = content[place[0]][place[1]]
    name = str(entry.get("id") or entry.get("name") or "no id") if isinstance(entry, dict) else repr(entry)
    field = ".".join(str(part) for part in place[2:]) or "the entry"
    where = f"{path.name}: {place[0]} entry {place[1] + 1} ({name}): {field}"
    return f"{where}: {cause}; correct that field or remove the entry"
