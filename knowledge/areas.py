"""The tree of areas and the places within them: which areas a text names, and which places lie outside them all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from knowledge.areas_file import AreasFile, read_areas_file
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Area

# "Luton Road" is a street and may be in any town.
_STREET = r"(?!\s+(?:road|rd|street|st|avenue|ave|lane|close|drive|crescent|terrace)\b(?!\s*albans))"
_INSTITUTION = (
    r"(?:(?:high|modern|girls?'?|boys?'?|upper|lower|middle|primary|junior|infant|nursery|grammar|secondary|sixth form|"
    r"university|general|community|county|district|magistrates'?|crown|youth|family|town|free)\s+){0,2}"
    r"(?:hospitals?|university|college|school|academy|prison|airport|station|court|a&e|fc|football club|"
    r"police|constabulary|fire service|ambulance|independent|herald|chronicle|gazette|advertiser|food ?bank)\b"
    # A newspaper or station: in small letters the word may be one of its own, "seen in Bedford today".
    r"|(?-i:Today|News|Observer|Times|Citizen|Express|Post|Mail|Echo|Standard|FM|Radio)\b"
)
# "Lives in Dunstable school is in Luton", typed without a stop, names no Dunstable School.
_NEW_CLAUSE = r"(?!(?:(?<=school)|(?<=college))\s+is\s+(?:in|at)\b)"
# What stands before a place, and seldom before somebody who is called as the place is.
_BEFORE_A_PLACE = ("in", "near", "around", "outside")
_ENDS_BEFORE_A_PLACE = re.compile(rf"\b(?:{'|'.join(_BEFORE_A_PLACE)})\s+$", re.IGNORECASE)


class UnknownArea(ValueError):
    """An area id that is not in the tree."""


class MentionKind(StrEnum):
    """What sort of name was found, and so how much it says about where somebody is."""

    PLACE = "place"  # lies wholly within one area
    SHARED = "shared"  # a place here, and a better-known one elsewhere: Clapham
    STRADDLING = "straddling"  # a place that lies in two areas
    ORGANISATION = "organisation"  # a hospital, force or college that is named after a place
    ELSEWHERE = "elsewhere"  # a place in none of the areas
    ELSEWHERE_ORGANISATION = "elsewhere-organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name as it stands in a text, from `start` to `end`. `areas` is empty where it lies outside them all."""

    kind: MentionKind
    name: str  # as the library spells it
    words: str  # as it was typed
    areas: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    kind: MentionKind
    name: str
    areas: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AreaTree:
    """All areas, with the names that lead to them. `only_after_in` are names of places that are first names too."""

    areas: Mapping[str, Area]
    names: Mapping[str, _Name] = field(repr=False)  # by the name in lower case
    only_after_in: frozenset[str] = frozenset()

    def __contains__(self, area: object) -> bool:
        return area in self.areas

    def __iter__(self) -> Iterator[Area]:
        return iter(self.areas.values())

    def get(self, area: str) -> Area:
        """Give an area by its id. Raises UnknownArea."""
        if area not in self.areas:
            raise UnknownArea(f"{area!r} is no area of the library; use one of: {', '.join(self.areas)}")
        return self.areas[area]

    def lineage(self, area: str) -> tuple[str, ...]:
        """Give the area's id, then those it lies in, up to the root. Raises UnknownArea."""
        found = self.get(area)
        return (area,) if found.parent is None else (area, *self.lineage(found.parent))

    def children(self, area: str) -> tuple[str, ...]:
        """Give the ids of the areas directly within this one."""
        self.get(area)
        return tuple(each.id for each in self if each.parent == area)

    def is_authority(self, area: str) -> bool:
        """Whether the area is one local authority's, not a group of them."""
        return not self.children(area)

    def authorities(self) -> tuple[Area, ...]:
        """List the areas that are one local authority's."""
        return tuple(area for area in self if self.is_authority(area.id))

    @property
    def public_names(self) -> frozenset[str]:
        """The names of areas and of places in them, in lower case; one that is a first name too stands behind "in"."""
        names = {name.lower() for area in self for name in (area.name, *area.places)}
        first_names = {name for name in names if _key(name) in self.only_after_in}
        placed = {f"{before} {name}" for before in _BEFORE_A_PLACE for name in first_names}
        return frozenset(names - first_names | placed)

    def mentioned_in(self, text: str) -> list[tuple[Area, str]]:
        """List the areas that a text names by a place wholly within them, with the words, in the text's order."""
        return [
            (self.areas[each.areas[0]], each.words) for each in self.mentions(text) if each.kind is MentionKind.PLACE
        ]

    def mentions(self, text: str) -> list[Mention]:
        """List every name in a text, the longest where names overlap; case and hyphens do not matter."""
        return [self._mention(match) for match in self._pattern.finditer(text) if self._is_place(text, match)]

    def _is_place(self, text: str, match: re.Match[str]) -> bool:
        if _key(match["name"]) not in self.only_after_in:
            return True
        return _ENDS_BEFORE_A_PLACE.search(text[: match.start()]) is not None

    def _mention(self, match: re.Match[str]) -> Mention:
        name = self.names[_key(match["name"])]
        kind = name.kind
        if match["institution"] is not None:
            outside = kind is MentionKind.ELSEWHERE
            kind = MentionKind.ELSEWHERE_ORGANISATION if outside else MentionKind.ORGANISATION
        return Mention(
            kind=kind, name=name.name, words=match[0], areas=name.areas, start=match.start(), end=match.end()
        )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.names, key=len, reverse=True)
        names = "|".join(re.escape(name).replace(r"\ ", r"[\s-]+").replace("'", "['’]?") for name in longest_first)
        return re.compile(
            rf"(?<![\w@.-])(?P<name>{names})(?:['’]?s)?(?![\w@]){_STREET}(?P<institution>\s+(?:{_INSTITUTION}){_NEW_CLAUSE})?",
            re.IGNORECASE,
        )


def load_areas(path: Path) -> AreaTree:
    """Read the areas and their places. Raises UnusableLibraryFile with the entry and the remedy."""
    content = read_areas_file(path)
    areas = {
        entry.id: Area(id=entry.id, name=entry.name, parent=entry.parent, places=entry.places)
        for entry in content.areas
    }
    return AreaTree(
        areas=areas,
        names=_all_names(path, content),
        only_after_in=frozenset(map(_key, content.only_after_in)),
    )


def _key(name: str) -> str:
    return re.sub(r"[\s-]+", " ", name).lower().replace("’", "'")


def _all_names(path: Path, content: AreasFile) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    for typed, name in _listed_names(content):
        if names.setdefault(_key(typed), name) != name:
            raise UnusableLibraryFile(
                f"{path.name}: {typed!r} is listed as {names[_key(typed)].kind} and as {name.kind}, or in two areas; "
                f"keep one, or list it under 'straddling'"
            )
    return names


def _listed_names(content: AreasFile) -> Iterator[tuple[str, _Name]]:
    for entry in content.areas:
        own = (entry.id,)
        yield entry.name, _Name(kind=MentionKind.PLACE, name=entry.name, areas=own)
        for place in (*entry.places, *entry.also_written):
            yield place, _Name(kind=MentionKind.PLACE, name=entry.name, areas=own)
        for place in entry.shared_names:
            yield place, _Name(kind=MentionKind.SHARED, name=place, areas=own)
        for organisation in entry.organisations:
            yield organisation, _Name(kind=MentionKind.ORGANISATION, name=organisation, areas=own)
    for straddling in content.straddling:
        yield straddling.name, _Name(kind=MentionKind.STRADDLING, name=straddling.name, areas=straddling.areas)
    for place in content.elsewhere:
        yield place, _Name(kind=MentionKind.ELSEWHERE, name=place, areas=())
    for organisation in content.elsewhere_organisations:
        yield organisation, _Name(kind=MentionKind.ELSEWHERE_ORGANISATION, name=organisation, areas=())
