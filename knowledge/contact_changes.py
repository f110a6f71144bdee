"""What happened to each contact of a home, who did it and when: a file that only grows, a line a change."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from knowledge.home import Home, UnwritableHome
from knowledge.home_file import alone
from knowledge.model import ChannelKind, Contact, Opening


class Did(StrEnum):
    """What somebody did to a contact."""

    ADDED = "added"
    CHANGED = "changed"
    CHECKED = "checked"
    RETIRED = "retired"
    RESTORED = "restored"  # a retired one is in force again
    RETURNED = "returned"  # to what the library's own file says


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change. `fields` has what it was and what it became, in words, by the name of the field."""

    contact: str
    did: Did
    by: str
    at: datetime
    fields: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def changes_file(home: Home) -> Path:
    """Where the changes are kept."""
    return home.path / "contact-changes.jsonl"


def note_change(change: Change, home: Home) -> None:
    """Write a change down. Raises UnwritableHome."""
    path = changes_file(home)
    line = json.dumps({**asdict(change), "at": change.at.isoformat()}, ensure_ascii=False)
    try:
        with alone(path), path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise UnwritableHome(
            f"{path}: who changed {change.contact} was not written down ({error.strerror}); free the space"
        ) from error


def changes_of(contact: str, home: Home) -> list[Change]:
    """List what happened to a contact, the latest first. A line that is damaged is left out."""
    return [change for change in _read(home) if change.contact == contact][::-1]


def differences(before: Contact, after: Contact) -> dict[str, tuple[str, str]]:
    """Give what differs between two records of a contact, in words, by field."""
    old, new = in_words(before), in_words(after)
    return {name: (old[name], new[name]) for name in new if old[name] != new[name]}


def in_words(contact: Contact) -> dict[str, str]:
    """Give each field of a contact as people write it."""
    hours = contact.hours
    clock = f", {hours.opens:%H:%M} to {hours.closes:%H:%M}" if hours.opens and hours.closes else ""
    return {
        "name": contact.name,
        "purpose": contact.purpose,
        "area": contact.area,
        "roles": ", ".join(contact.roles),
        "channels": "; ".join(
            f"{_KINDS[each.kind]} {each.value}{f' ({each.note})' if each.note else ''}" for each in contact.channels
        ),
        "hours": OPENINGS[hours.opening] + clock,
        "audience": ", ".join(sorted(contact.audience)),
        "source": contact.source,
        "as_of": contact.as_of.isoformat(),
    }


OPENINGS = {
    Opening.ALWAYS: "day and night",
    Opening.OFFICE_HOURS: "office hours",
    Opening.OUT_OF_HOURS: "out of hours",
    Opening.UNKNOWN: "hours not known",
}
_KINDS = {
    ChannelKind.PHONE: "telephone",
    ChannelKind.TEXT: "text message",
    ChannelKind.EMAIL: "e-mail",
    ChannelKind.WEB: "web",
}


def _read(home: Home) -> Iterator[Change]:
    path = changes_file(home)
    if not path.exists():
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            try:
                kept = json.loads(line)
                yield Change(
                    contact=kept["contact"], did=Did(kept["did"]), by=kept["by"],
                    at=datetime.fromisoformat(kept["at"]),
                    fields={name: (pair[0], pair[1]) for name, pair in kept["fields"].items()},
                )  # fmt: skip
            except (ValueError, KeyError, TypeError, IndexError):  # a line that a power cut left half-written
                continue
