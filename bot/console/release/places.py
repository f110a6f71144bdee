"""Where replies go out and how: each place with what is set for it, in the console or else on the server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.adapters.records.release import Mode, Release, seen_of
from bot.adapters.transcript_marks import count_marked
from bot.channels.chat.permissions import Permissions
from bot.channels.chat.permissions_file import RoomEntry, UnusablePermissions, WorkspaceEntry
from bot.console.answers.pages import kept_answers
from bot.console.console import Console
from bot.console.release.office import SERVICES
from bot.ports import TranscriptsUnusable

# They answer while the asker waits: nothing can be held back, a sample is marked for later.
AT_ONCE = {"page": "Question page", "widget": "Widget on other sites", "api": "Programs (API)"}

_OUT_AT_ONCE, _AROUND = "answers go out at once", "as in the place around it"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOf:
    """A place as the page shows it. `holds`: whether a reply can wait there; `by_file`: what holds otherwise."""

    key: tuple[str, str, str]
    name: str
    holds: bool
    release: Release | None
    by_file: str
    marked: tuple[int, int] | None = None  # of a sample: all, and those that somebody has begun to check

    @property
    def path(self) -> str:
        """The place as a form carries it."""
        return "|".join(self.key)

    @property
    def seen(self) -> str:
        """The state that was shown."""
        return seen_of(self.release)


def places(console: Console, held: Mapping[tuple[str, str, str], Release]) -> list[PlaceOf]:
    """List the places: each service, the workspaces and rooms of the file or of what is set, then what cannot wait."""
    listed = {(surface, "", ""): _OUT_AT_ONCE for surface in SERVICES}
    for surface in SERVICES:
        for workspace in _workspaces(console, surface):
            listed[surface, workspace.workspace, ""] = _of_file(workspace)
            listed |= {
                (surface, workspace.workspace, room.channel): _of_file(room, workspace) for room in workspace.channels
            }
    listed |= {place: _AROUND for place in held if place not in listed and place[0] in SERVICES}
    found = [
        PlaceOf(key=key, name=name_of(key), holds=True, release=held.get(key), by_file=said)
        for key, said in sorted(listed.items())
    ]
    return [*found, *(_at_once(console, channel, held.get((channel, "", ""))) for channel in AT_ONCE)]


def otherwise(console: Console, place: tuple[str, str, str]) -> str:
    """Say how it is in a place without anything set in the console."""
    found = next((each.by_file for each in places(console, {}) if each.key == place), _AROUND)
    is_set = place[0] in SERVICES and found not in (_OUT_AT_ONCE, _AROUND)
    return f"{found}, as the server's own settings say" if is_set else found


def name_of(place: Sequence[str]) -> str:
    """Name a place."""
    surface, workspace, room = place
    if surface in AT_ONCE:
        return AT_ONCE[surface]
    name = SERVICES[surface]
    return f"{name}, {room}" if room else f"{name}, all of {workspace}" if workspace else f"All of {name}"


def _at_once(console: Console, channel: str, release: Release | None) -> PlaceOf:
    counted, kept = None, kept_answers(console.web)
    if kept is not None and release is not None and release.mode is not Mode.OFF:
        try:
            counted = count_marked(kept.engine, channel, percent=release.percent, since=release.since)
        except TranscriptsUnusable:
            counted = None
    return PlaceOf(
        key=(channel, "", ""), name=AT_ONCE[channel], holds=False, release=release, by_file="nothing is marked",
        marked=counted,
    )  # fmt: skip


def _workspaces(console: Console, surface: str) -> tuple[WorkspaceEntry, ...]:
    try:
        return Permissions.of_file(console.bootstrap.bot.chat_file, console.web.areas).workspaces(surface)
    except UnusablePermissions:
        return ()  # what waits says what is wrong with the file


def _of_file(entry: WorkspaceEntry | RoomEntry, around: WorkspaceEntry | None = None) -> str:
    minutes = entry.review_minutes or (around.review_minutes if around else None)
    if not minutes:
        return _OUT_AT_ONCE
    percent = entry.review_percent or (around.review_percent if around else None)
    share = f"{percent} of 100 answers wait" if percent else "all answers wait"
    return f"{share}, {minutes} minutes at most"
