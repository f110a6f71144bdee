"""The areas' YAML file, read and checked at the edge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from knowledge.library_file import UnusableLibraryFile, read_library_file

ROOT = "england"

_Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
_Name = Annotated[str, Field(min_length=2, pattern=r"\w")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class AreaEntry(_Entry):
    """One area. `shared_names` are places within it whose name a better-known place elsewhere bears too."""

    id: _Id
    name: _Name
    parent: _Id | None
    places: tuple[_Name, ...] = ()
    also_written: tuple[_Name, ...] = ()  # misspellings and short forms of the area and its towns
    shared_names: tuple[_Name, ...] = ()
    organisations: tuple[_Name, ...] = ()


class StraddlingEntry(_Entry):
    """A place that lies in more than one area."""

    name: _Name
    areas: Annotated[tuple[_Id, ...], Field(min_length=2)]


class AreasFile(_Entry):
    """The whole file."""

    areas: Annotated[tuple[AreaEntry, ...], Field(min_length=1)]
    straddling: tuple[StraddlingEntry, ...] = ()
    only_after_in: tuple[_Name, ...] = ()
    elsewhere: tuple[_Name, ...] = ()
    elsewhere_organisations: tuple[_Name, ...] = ()

    @model_validator(mode="after")
    def _ids_are_single_and_known(self) -> Self:
        counted = Counter(area.id for area in self.areas)
        twice = [area for area, times in counted.items() if times > 1]
        if twice:
            raise ValueError(f"the id {twice[0]!r} stands twice; keep one of the two")
        for place in self.straddling:
            unknown = [area for area in place.areas if area not in counted]
            if unknown:
                raise ValueError(f"straddling place {place.name!r} names the area {unknown[0]!r}, which is not listed")
        return self


def read_areas_file(path: Path) -> AreasFile:
    """Read and check an areas file. Raises UnusableLibraryFile with the entry and the remedy."""
    content = read_library_file(path, AreasFile)
    _check_tree(path, content.areas)
    return content


def _check_tree(path: Path, entries: tuple[AreaEntry, ...]) -> None:
    by_id = {entry.id: entry for entry in entries}
    for entry in entries:
        if (entry.parent is None) != (entry.id == ROOT):
            raise UnusableLibraryFile(
                f"{path.name}: areas entry {entry.id}: parent: only {ROOT!r} stands at the top; name what it lies in"
            )
        if entry.parent is not None and entry.parent not in by_id:
            raise UnusableLibraryFile(
                f"{path.name}: areas entry {entry.id}: parent: no area {entry.parent!r}; add it or correct the id"
            )
        _check_reaches_root(path, entry, by_id)


def _check_reaches_root(path: Path, entry: AreaEntry, by_id: Mapping[str, AreaEntry]) -> None:
    seen = set()
    step: AreaEntry | None = entry
    while step is not None:
        if step.id in seen:
            raise UnusableLibraryFile(
                f"{path.name}: areas entry {entry.id}: parent: it lies in itself; correct the parents"
            )
        seen.add(step.id)
        step = by_id.get(step.parent) if step.parent else None
