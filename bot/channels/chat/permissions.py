"""Who may ask what: which areas and audience hold in a workspace or room, and where its reviewers are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from bot.adapters.deliveries_model import Place
from bot.channels.chat.permissions_file import WorkspaceEntry, merged, read_permissions_file
from knowledge.areas import AreaTree
from knowledge.model import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """What may be asked in one place. No areas: all of them. `review_minutes`: replies wait for a reviewer so long,
    `review_percent`: so many of a hundred do.
    """

    areas: tuple[str, ...] = ()
    audience: Audience | None = None
    reviewers: str | None = None
    reviewers_for: Mapping[str, str] = field(default_factory=dict)
    review_minutes: int | None = None
    review_percent: int = 100

    def area_of(self, own: str | None) -> str | None:
        """Give the area in force: the one there is, or the asker's own where it is allowed."""
        if len(self.areas) == 1:
            return self.areas[0]
        return own if not self.areas or own in self.areas else None

    def reviewers_of(self, area: str | None) -> str | None:
        """Give the room of the area's safeguarding lead, else the reviewers' room, else none."""
        return self.reviewers_for.get(area or "") or self.reviewers

    def rooms(self) -> frozenset[str]:
        """All rooms in which reviewers decide."""
        return frozenset(filter(None, (self.reviewers, *self.reviewers_for.values())))

    def allows(self, area: str | None, tree: AreaTree) -> bool:
        """Whether something of an area may be told here: of an allowed one, of what lies in it or around it."""
        if not self.areas or area is None or area not in tree:
            return True
        return any(area in tree.lineage(mine) or mine in tree.lineage(area) for mine in self.areas)


class Permissions:
    """Reads nothing after it is made: a change of the file counts from the next start."""

    def __init__(
        self, entries: Mapping[str, tuple[WorkspaceEntry, ...]] | None, *, areas: AreaTree, digest: str = ""
    ) -> None:
        """`digest`: a room besides those of the file that is told what is to be checked, such as slack:C012AB3CD."""
        self._entries = entries
        self._digest = digest
        self._homes: dict[str, str] = {}
        self.areas = areas

    @classmethod
    def of_file(cls, path: Path | None, areas: AreaTree, *, digest: str = "") -> Self:
        """Read and check the file. Without one, everybody may ask about everything. Raises UnusablePermissions."""
        return cls(None if path is None else read_permissions_file(path, areas), areas=areas, digest=digest)

    def at_home(self, surface: str, workspace: str) -> None:
        """Say which workspace Signpost is installed in: without a file, guests of other organisations get no answer."""
        self._homes[surface] = workspace

    def workspaces(self, surface: str) -> tuple[WorkspaceEntry, ...]:
        """List what the file says of a service; nothing where there is no file."""
        return (self._entries or {}).get(surface, ())

    def digest_rooms(self, surface: str) -> list[tuple[str, str]]:
        """List the rooms of a service that are told each week what is to be checked, each with its workspace."""
        rooms = [(each.workspace, each.digest) for each in self.workspaces(surface) if each.digest]
        name, _, room = self._digest.partition(":")
        return [*rooms, *([(self._homes.get(surface, ""), room)] if name == surface and room else [])]

    def permit(self, place: Place) -> Permit | None:
        """Give what may be asked in a place; None where nothing may, because its workspace is not listed."""
        if self._entries is None:
            return Permit() if self._homes.get(place.surface) in (None, place.workspace) else None
        for entry in self._entries.get(place.surface, ()):
            if entry.workspace == place.workspace:
                held: Mapping[str, Any] = merged(entry, place.room)
                return Permit(**held)
        return None
