"""Who is asking, and to whom somebody in that role goes first: a teacher to the designated lead, not to a helpline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from knowledge.contacts import Role
from knowledge.library_file import UnusableLibraryFile, read_library_file

_Words = Annotated[str, Field(min_length=2, pattern=r"\w")]
# What makes it the asker's own role: "the child's teacher told me" does not.
_NOT_SELF = r"(?:worried|concerned|calling|ringing|asking|not|about|sure|with|told|going|trying|writing|and|or|by)"
_SELF = (
    r"\b(?:(?:i['’]?m|i am|we['’]?re|we are|(?:speaking|work|working|volunteer|volunteering|employed|job) as)\s+"
    r"(?:(?:an?|the|only|just|also|new)\s+)*|as\s+(?:an?|the)\s+)"
    rf"(?:(?!{_NOT_SELF}\b)[\w-]+\s+){{0,2}}?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskerRole:
    """One kind of asker. `first` completes "go first to"; `straight` says when they need not wait for anybody."""

    id: str
    name: str
    first: str
    straight: str
    source: str  # title and year of the guidance that it rests on
    called: tuple[str, ...]  # what people in it call themselves
    says: tuple[str, ...] = ()  # what only they say: "my pupil"
    contacts: tuple[Role, ...] = ()  # what to give them from the directory besides


@dataclass(frozen=True, kw_only=True)
class AskerRoles:
    """All roles, in the order in which they are tried: the narrower before the wider."""

    roles: tuple[AskerRole, ...]

    def __iter__(self) -> Iterator[AskerRole]:
        return iter(self.roles)

    def get(self, role: str) -> AskerRole:
        """Give a role by its id. Raises KeyError with the ids there are."""
        for each in self.roles:
            if each.id == role:
                return each
        raise KeyError(f"{role!r} is no asker's role; use one of: {', '.join(each.id for each in self.roles)}")

    def role_of(self, text: str) -> AskerRole | None:
        """Tell the asker's role from their own words; None where they do not say. The role named first counts."""
        found = [(match.start(), -_name_length(match), each) for each, pattern in self._read
                 if (match := pattern.search(text))]  # fmt: skip
        return min(found, key=lambda item: item[:2])[2] if found else None

    @cached_property
    def _read(self) -> tuple[tuple[AskerRole, re.Pattern[str]], ...]:
        return tuple((each, _pattern_of(each)) for each in self.roles)


class _RoleEntry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    name: _Words
    first: _Words
    straight: _Words
    source: Annotated[str, Field(pattern=r"(19|20)\d\d")]  # a title without its year cannot be checked
    called: tuple[_Words, ...] = ()
    says: tuple[_Words, ...] = ()
    contacts: tuple[Role, ...] = ()


class _RolesFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    roles: Annotated[tuple[_RoleEntry, ...], Field(min_length=1)]

    @field_validator("roles")
    @classmethod
    def _ids_are_single(cls, roles: tuple[_RoleEntry, ...]) -> tuple[_RoleEntry, ...]:
        twice = [role for role, times in Counter(each.id for each in roles).items() if times > 1]
        if twice:
            raise ValueError(f"the id {twice[0]!r} stands twice; keep one of the two")
        return roles


def load_roles(path: Path) -> AskerRoles:
    """Read and check the roles. Raises UnusableLibraryFile with the entry, the field and the remedy."""
    content = read_library_file(path, _RolesFile)
    silent = [each.id for each in content.roles if not (each.called or each.says)]
    if silent:
        raise UnusableLibraryFile(
            f"{path.name}: roles entry {silent[0]}: called: nothing tells it; add what its people call themselves"
        )
    return AskerRoles(roles=tuple(AskerRole(**each.model_dump()) for each in content.roles))


def _pattern_of(role: AskerRole) -> re.Pattern[str]:
    tells = [rf"\b(?:{_words(said)})\b" for said in role.says]
    if role.called:
        names = "|".join(map(_words, sorted(role.called, key=len, reverse=True)))
        opening = rf"^\W*(?:(?:hi|hello|hey)\b\W*)?(?=(?:{names})\s+(?:here|at|in|from|for)\b)"
        tells.append(rf"(?:{_SELF}|{opening}|\b(?=(?:{names})\s+here\b))(?P<name>{names})\b(?!['’]s)")
    return re.compile("|".join(tells), re.IGNORECASE)


def _name_length(match: re.Match[str]) -> int:
    """Of two roles that begin at the same word the longer name is meant: "piano teacher", not "teacher"."""
    return len(match.groupdict().get("name") or match[0])


def _words(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"[\s-]+").replace("'", "['’]?").replace(r"\#", r"\d{1,2}")
