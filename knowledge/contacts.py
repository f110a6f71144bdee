"""The contact directory: who answers for what, where and when. The one source of the numbers that are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from knowledge import opening
from knowledge.areas import AreaTree
from knowledge.contacts_described import Description, read_description, strength
from knowledge.contacts_file import ContactEntry, read_contacts_file
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Audience, ChannelKind, Contact


class Role(StrEnum):
    """What a contact is for."""

    FRONT_DOOR = "front-door"  # children's social care takes referrals here, in office hours
    OUT_OF_HOURS = "out-of-hours"  # the emergency duty team, whenever the front door is closed
    FIND_COUNCIL = "find-council"  # leads to the right council for any address in England
    POLICE_EMERGENCY = "police-emergency"
    POLICE = "police"
    HEALTH_EMERGENCY = "health-emergency"
    HEALTH_ADVICE = "health-advice"
    LADO = "lado"  # allegations against people who work with children
    EARLY_HELP = "early-help"
    PARTNERSHIP = "partnership"  # the partnership's business support: reports and training, not referrals
    HELPLINE_CHILD = "helpline-child"
    HELPLINE_ADULT = "helpline-adult"
    MENTAL_HEALTH_CRISIS = "mental-health-crisis"
    DOMESTIC_ABUSE = "domestic-abuse"
    EXPLOITATION = "exploitation"
    ONLINE_ABUSE = "online-abuse"
    SEXUAL_ABUSE = "sexual-abuse"
    FGM = "fgm"
    RADICALISATION = "radicalisation"
    WHISTLEBLOWING = "whistleblowing"
    MISSING = "missing"
    TRAFFICKING = "trafficking"
    FORCED_MARRIAGE = "forced-marriage"
    BEREAVEMENT = "bereavement"
    CRIME_ANONYMOUS = "crime-anonymous"
    ADDICTION = "addiction"
    FAMILY_ADVICE = "family-advice"
    CHILD_HEALTH = "child-health"  # health visitors and school nurses
    CAMHS = "camhs"
    ADULT_SOCIAL_CARE = "adult-social-care"


class UnknownContact(KeyError):
    """A contact id that is not in the directory."""


@dataclass(frozen=True, kw_only=True)
class ContactDirectory:
    """All contacts in force. `called` has other names of a contact by its id, `services` what people call each role,
    `sources` the titles of documents that contacts were read from. `meant_by` and `fits` describe needs that lead to
    a contact, by its id; `asked` has ways in which people ask for a contact, by its id, or for a role's local team.
    """

    contacts: tuple[Contact, ...]
    areas: AreaTree
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    services: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    meant_by: Mapping[str, tuple[Description, ...]] = field(default_factory=dict)
    fits: Mapping[str, tuple[Description, ...]] = field(default_factory=dict)
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Contact]:
        return iter(self.contacts)

    def __len__(self) -> int:
        return len(self.contacts)

    def get(self, contact: str) -> Contact:
        """Give a contact by its id. Raises UnknownContact."""
        if contact not in self._by_id:
            raise UnknownContact(f"{contact!r} is no contact of the directory; see `signpost contacts list`")
        return self._by_id[contact]

    def held(self, contacts: Iterable[str], audience: Audience) -> tuple[Contact, ...]:
        """Give those of these ids that are held and may be shown to that audience, in this order."""
        known = (self._by_id[each] for each in contacts if each in self._by_id)
        return tuple(each for each in known if audience in each.audience)

    def for_role(self, role: Role, area: str | None, audience: Audience | None = None) -> tuple[Contact, ...]:
        """List who answers for a role in an area: its own contacts first, then those of the areas it lies in.

        With no area only contacts for all of England are given: a number of one council is no use in another.
        Raises UnknownArea.
        """
        lineage = self._lineage(area)
        fitting = [each for each in self._reachable(lineage, audience) if role in each.roles]
        return tuple(sorted(fitting, key=lambda each: (lineage.index(each.area), each.roles.index(role))))

    def first_for(
        self, role: Role, area: str | None, when: datetime, audience: Audience | None = None
    ) -> tuple[Contact, ...]:
        """Say whom to ring at that moment; both teams where it is not sure which one answers, none where none is known.

        The front door in office hours, its out-of-hours team when it is closed. Raises UnknownArea, NaiveMoment.
        """
        found = self.for_role(role, area, audience)
        if role is Role.FRONT_DOOR and found:
            found = (*found, *self.for_role(Role.OUT_OF_HOURS, area, audience))
        answering = tuple(each for each in found if self.is_open(each, when) is not False)
        # Where everybody is closed they are still given: their hours say so, and 999 stands above them.
        return answering or found

    def search(self, text: str, *, area: str | None, audience: Audience | None = None) -> tuple[Contact, ...]:
        """Find contacts by their names as people say them ("childline number", "edt"), the longest name found first."""
        found = {}
        for each in self._reachable(self._lineage(area), audience):
            lengths = [len(name) for name in (each.name, *self.called.get(each.id, ())) if _is_said(name, text)]
            if lengths:
                found[each] = max(lengths)
        return tuple(sorted(found, key=lambda each: -found[each]))

    def meant_in(self, text: str, *, area: str | None, audience: Audience | None = None) -> tuple[Contact, ...]:
        """Find the contacts that a described need leads to whatever else is said, the most particular first."""
        return self._described(self.meant_by, text, self._reachable(self._lineage(area), audience))

    def fitting(self, text: str, *, area: str | None, audience: Audience | None = None) -> tuple[Contact, ...]:
        """Find the contacts that help with a described need, the most particular first."""
        return self._described(self.fits, text, self._reachable(self._lineage(area), audience))

    def _described(
        self, descriptions: Mapping[str, tuple[Description, ...]], text: str, contacts: Sequence[Contact]
    ) -> tuple[Contact, ...]:
        strengths = {each: strength(text, descriptions.get(each.id, ())) for each in contacts}
        return tuple(sorted((each for each in contacts if strengths[each]), key=lambda each: -strengths[each]))

    def roles_named_in(self, text: str) -> tuple[Role, ...]:
        """List the roles that a text names ("lado", "front door"), also those that no contact in the directory has."""
        lengths = {role: [len(name) for name in names if _is_said(name, text)] for role, names in self.services.items()}
        return tuple(sorted((role for role in lengths if lengths[role]), key=lambda role: -max(lengths[role])))

    def numbers(self) -> frozenset[str]:
        """List every telephone and text number as digits, in the national and the international form."""
        numbers = set()
        for channel in (channel for each in self.contacts for channel in each.channels):
            if channel.kind in (ChannelKind.PHONE, ChannelKind.TEXT):
                numbers |= {re.sub(r"\D", "", form) for form in (channel.value, channel.e164) if form}
        return frozenset(numbers)

    def is_open(self, contact: Contact, when: datetime) -> bool | None:
        """Whether a contact answers at that moment; None where that is not known. Raises NaiveMoment."""
        return opening.is_open(contact, when)

    def next_opening(self, contact: Contact, when: datetime) -> datetime | None:
        """Give the moment from which a closed contact is sure to answer; None where it is open or nobody knows."""
        return opening.next_opening(contact, when)

    def hours_in_words(self, contact: Contact) -> str:
        """Say when a contact answers, with no more than its source says."""
        return opening.hours_in_words(contact)

    def is_overdue(self, contact: Contact, today: date) -> bool:
        """Whether the day by which somebody was to check the contact again has passed."""
        return contact.review_by is not None and today > contact.review_by

    @cached_property
    def _by_id(self) -> dict[str, Contact]:
        return {each.id: each for each in self.contacts}

    def _lineage(self, area: str | None) -> tuple[str, ...]:
        if area is None:
            return tuple(each.id for each in self.areas if each.parent is None)
        return self.areas.lineage(area)

    def _reachable(self, lineage: Sequence[str], audience: Audience | None) -> list[Contact]:
        return [
            each for each in self.contacts if each.area in lineage and (audience is None or audience in each.audience)
        ]


def load_contacts(path: Path, areas: AreaTree) -> ContactDirectory:
    """Read and check the contacts. Raises UnusableLibraryFile with the entry, the field and the remedy."""
    content = read_contacts_file(path)
    for entry in content.contacts:
        _check(path, entry, areas)
    for place, roles in (("services", content.services), ("asked", content.asked)):
        unknown = [role for role in roles if role not in set(Role)]
        if unknown:
            raise UnusableLibraryFile(f"{path.name}: {place}: no role {unknown[0]!r}; use one of: {', '.join(Role)}")
    return ContactDirectory(
        contacts=tuple(entry.contact() for entry in content.contacts),
        areas=areas,
        called={entry.id: entry.also_called for entry in content.contacts},
        meant_by={entry.id: tuple(map(read_description, entry.meant_by)) for entry in content.contacts},
        fits={entry.id: tuple(map(read_description, entry.fits)) for entry in content.contacts},
        asked={entry.id: (*entry.asked, f"{entry.name}: {entry.purpose}") for entry in content.contacts if entry.asked}
        | content.asked,
        services={Role(role): names for role, names in content.services.items()},
        sources=content.sources,
    )


def _check(path: Path, entry: ContactEntry, areas: AreaTree) -> None:
    place = f"{path.name}: contacts entry {entry.id}"
    if entry.area not in areas:
        known = ", ".join(area.id for area in areas)
        raise UnusableLibraryFile(
            f"{place}: area: no area {entry.area!r}; use one of: {known}, or add it to areas.yaml"
        )
    unknown = [role for role in entry.roles if role not in set(Role)]
    if unknown:
        raise UnusableLibraryFile(f"{place}: roles: no role {unknown[0]!r}; use one of: {', '.join(Role)}")


def _is_said(name: str, text: str) -> bool:
    words = re.escape(name).replace(r"\ ", r"[\s-]+").replace("'", "['’]?")
    # "not ceop", "other than the NSPCC": what is ruled out is not asked for.
    return re.search(rf"(?<!\w)(?<!\bnot )(?<!\bnot the )(?<!\bthan )(?<!\bthan the ){words}(?:['’]?s)?(?!\w)",
                     text, re.IGNORECASE) is not None  # fmt: skip
