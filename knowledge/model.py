"""The words of the domain as types: document, passage, contact, area, standing. No framework, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Standing(StrEnum):
    """Whether a document may be presented as what applies today."""

    CURRENT = "current"
    SUPERSEDED = "superseded"  # something replaced it
    HISTORICAL = "historical"  # a finding that was true at its date: an inspection, an annual report


class Kind(StrEnum):
    """What sort of text a document is."""

    PROCEDURE = "procedure"
    THRESHOLD_GUIDE = "threshold-guide"
    BRIEFING = "briefing"
    GUIDANCE = "guidance"
    INSPECTION = "inspection"
    ANNUAL_REPORT = "annual-report"
    DIGEST = "digest"

    @property
    def tells_what_was_found(self) -> bool:
        """Whether it tells how things were at its date, rather than what is to be done."""
        return self in (Kind.INSPECTION, Kind.ANNUAL_REPORT)


class Audience(StrEnum):
    """For whom a document is meant, or who is asking."""

    PRACTITIONER = "practitioner"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One published text and its record."""

    id: str
    title: str
    publisher: str
    area: str
    kind: Kind
    audience: frozenset[Audience]
    published: date
    standing: Standing
    review_by: date | None = None
    supersedes: tuple[str, ...] = ()
    licence: str | None = None
    url: str | None = None


class Form(StrEnum):
    """The shape a passage had on its page."""

    PROSE = "prose"
    LIST = "list"
    TABLE_ROW = "table-row"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A citable piece of a document.

    `text` is what may be quoted, exactly. `asked` holds ways in which people ask for it: searched, never shown.
    """

    id: str  # a hash of document, heading, paragraph and text: the same words in the same place keep their id
    document: str
    order: int  # position within the document, from 0
    text: str
    heading: tuple[str, ...] = ()  # outermost first
    paragraph: str | None = None  # as printed: "14", "3.2"
    page: int | None = None  # from 1, where the source has pages
    form: Form = Form.PROSE
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A local authority area, a group of them, or `england`. Areas form a tree."""

    id: str
    name: str
    parent: str | None  # None for the root alone
    places: tuple[str, ...] = ()  # towns, villages and former names that lie wholly within it


class ChannelKind(StrEnum):
    """A way to reach a service."""

    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One way to reach a contact. `e164` is set for phone numbers that can be dialled internationally."""

    kind: ChannelKind
    value: str
    e164: str | None = None
    note: str | None = None


class Opening(StrEnum):
    """When a service answers, as far as its source says."""

    ALWAYS = "always"
    OFFICE_HOURS = "office-hours"
    OUT_OF_HOURS = "out-of-hours"  # whenever the office it covers for is closed
    UNKNOWN = "unknown"  # the source prints no hours: never guessed


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Opening hours in Europe/London. `opens` and `closes` are set only where a source prints clock times."""

    opening: Opening
    opens: time | None = None
    closes: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A service and how to reach it, with where that was read and who checked it."""

    id: str
    name: str
    purpose: str  # one plain line: what to use it for
    area: str
    roles: tuple[str, ...]  # what it is for, as `contacts.Role` values, most fitting first
    channels: tuple[Channel, ...]
    hours: Hours
    source: str  # document id, or the title of the public page it was read from
    as_of: date  # the date of that source
    audience: frozenset[Audience]
    checked_on: date | None = None
    checked_by: str | None = None
    review_by: date | None = None
