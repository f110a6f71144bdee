"""The file that says who may ask what in Slack and Teams, checked whole at start; an error names the line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import AfterValidator, AliasChoices, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo

from knowledge.areas import AreaTree
from knowledge.model import Audience

_PLAIN = {
    "missing": "is missing",
    "extra_forbidden": "is not a field here",
    "string_type": "must be text",
}


class UnusablePermissions(ValueError):
    """The file of permissions cannot be used; the message names the file, the line, the cause and the remedy."""


def _known_area(area: str, info: ValidationInfo) -> str:
    tree: AreaTree = (info.context or {})["areas"]
    if area not in tree:
        raise ValueError(f"{area!r} is no area of the library; use one of: {', '.join(each.id for each in tree)}")
    return area


def _slack_id(value: str, info: ValidationInfo) -> str:
    # Names change and may be taken over by others, ids do not.
    if (info.context or {}).get("surface") == "slack" and not re.fullmatch(r"[A-Z][A-Z0-9]{2,}", value):
        raise ValueError(f"{value!r} is no id of Slack; copy it from the address in the browser, such as C012AB3CD")
    return value


_Area = Annotated[str, AfterValidator(_known_area)]
_Id = Annotated[str, Field(min_length=1), AfterValidator(_slack_id)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, populate_by_name=True)

    areas: tuple[_Area, ...] | None = None
    audience: Audience | None = None
    reviewers: _Id | None = None
    reviewers_for: dict[_Area, _Id] | None = None  # an area's own safeguarding lead
    review_minutes: Annotated[int, Field(ge=1, le=24 * 60)] | None = None
    review_percent: Annotated[int, Field(ge=1, le=100)] | None = None  # of a sample; unset: all


class RoomEntry(_Entry):
    """A channel or chat that differs from its workspace."""

    channel: _Id


class WorkspaceEntry(_Entry):
    """A Slack workspace, or a Teams tenant."""

    workspace: _Id = Field(validation_alias=AliasChoices("workspace", "tenant"))
    channels: tuple[RoomEntry, ...] = ()
    digest: _Id | None = None  # the room that is told each week which contacts are to be checked


def read_permissions_file(path: Path, areas: AreaTree) -> dict[str, tuple[WorkspaceEntry, ...]]:
    """Read the entries of each surface. Raises UnusablePermissions."""
    try:
        text = path.read_text(encoding="utf-8")
        content = yaml.safe_load(text)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except OSError as error:
        raise UnusablePermissions(
            f"{path}: cannot be read ({error.strerror}); correct SIGNPOST_CHAT_FILE or unset it"
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise UnusablePermissions(f"{path.name}: not valid YAML ({error}); correct the line it names") from error
    if node is None or not isinstance(content, dict) or not content or set(content) - {"slack", "teams"}:
        raise UnusablePermissions(f"{path.name}, line 1: the file has the keys 'slack' and 'teams', nothing else")
    return {surface: _entries(path, surface, content[surface], areas, node) for surface in content}


def _entries(path: Path, surface: str, given: Any, areas: AreaTree, node: yaml.Node) -> tuple[WorkspaceEntry, ...]:
    context = {"areas": areas, "surface": surface}
    try:
        read = _Surface.model_validate({"entries": given}, context=context).entries
    except ValidationError as error:
        first = error.errors()[0]
        place = (surface, *first["loc"][1:])
        cause = _PLAIN.get(first["type"], first["msg"].removeprefix("Value error, "))
        field = next((str(part) for part in reversed(place) if isinstance(part, str) and part != "[key]"), surface)
        raise UnusablePermissions(
            f"{path.name}, line {_line(node, place)}: {field}: {cause}; correct that line"
        ) from None
    seen: set[str] = set()
    for number, entry in enumerate(read):
        if entry.workspace in seen:
            line = _line(node, (surface, number))
            raise UnusablePermissions(f"{path.name}, line {line}: {entry.workspace} stands twice; keep one of the two")
        seen.add(entry.workspace)
        _check_review(path, entry, _line(node, (surface, number)))
    return read


class _Surface(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    entries: tuple[WorkspaceEntry, ...]


def _check_review(path: Path, entry: WorkspaceEntry, line: int) -> None:
    is_reviewed = entry.review_minutes or any(room.review_minutes for room in entry.channels)
    if is_reviewed and not (entry.reviewers or entry.reviewers_for):
        raise UnusablePermissions(
            f"{path.name}, line {line}: review_minutes without reviewers; name the channel in which they decide"
        )


def _line(node: yaml.Node, place: tuple[Any, ...]) -> int:
    """Give the line, from 1, of the deepest part of a place that the file has."""
    line = node.start_mark.line + 1
    for part in place:
        found = _child(node, part)
        if found is None:
            return line
        mark, node = found
        line = mark.line + 1
    return line


def _child(node: yaml.Node, part: Any) -> tuple[yaml.Mark, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part].start_mark, node.value[part]
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part) or {key.value, part} == {"tenant", "workspace"}:
                return key.start_mark, value
    return None


def merged(workspace: WorkspaceEntry, room: str) -> Mapping[str, Any]:
    """Give what holds in a room: its own settings, and those of its workspace where it has none."""
    own = next((each for each in workspace.channels if each.channel == room), None)
    fields = set(_Entry.model_fields)
    return {
        name: value
        for name in fields
        if (value := (getattr(own, name) if own and getattr(own, name) is not None else getattr(workspace, name)))
        is not None
    }
