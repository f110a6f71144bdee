"""Contacts as cards: how to reach each, whether it answers at a moment, and how far its number can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.answering.opening_words import clock_in_words, next_opening
from bot.answering.present import day_of, month_of
from bot.channels.web import pages
from knowledge.areas import AreaTree
from knowledge.calendar import in_london
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, Channel, ChannelKind, Contact, Opening

_VERBS = {
    ChannelKind.PHONE: "Ring",
    ChannelKind.TEXT: "Text",
    ChannelKind.EMAIL: "E-mail",
    ChannelKind.WEB: "Website",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to reach a contact; `address` is None for what cannot be linked."""

    verb: str
    value: str
    address: str | None
    note: str
    is_call: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A contact as it is shown. `state` is open, closed or unknown; `instead` is who answers while it is closed."""

    id: str
    name: str
    purpose: str
    area: str
    ways: tuple[Way, ...]
    state: str
    opening: str
    hours: str
    trust: str
    is_trusted: bool
    source: str
    source_id: str
    as_of: str
    instead: tuple[tuple[str, Way], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where cards are made: the directory at one moment. `now` is how that moment is said: "now", or "then"."""

    directory: ContactDirectory
    areas: AreaTree
    when: datetime
    is_now: bool
    audience: Audience
    titles: Mapping[str, str]  # of documents that are held, by id

    def card(self, contact: Contact, area: str | None) -> Card:
        """Show one contact, with who answers in its place in that area where it is closed."""
        is_open = self.directory.is_open(contact, self.when)
        return Card(
            id=contact.id,
            name=contact.name,
            purpose=contact.purpose[:1].upper() + contact.purpose[1:],
            area=self.areas.get(contact.area).name,
            ways=tuple(_way(channel) for channel in contact.channels),
            state={True: "open", False: "closed", None: "unknown"}[is_open],
            opening=self._opening(contact, is_open=is_open),
            hours=self.directory.hours_in_words(contact),
            trust=self._trust(contact),
            is_trusted=contact.checked_on is not None and not self._is_overdue(contact),
            source=self.titles.get(contact.source) or self.directory.sources.get(contact.source) or contact.source,
            source_id=contact.source if contact.source in self.titles else "",
            as_of=month_of(contact.as_of),
            instead=self._instead(contact, area) if is_open is False else (),
        )

    def for_role(self, role: Role, area: str | None) -> tuple[Contact, ...]:
        """List who has a role in an area, those that answer at the moment first."""
        found = self.directory.for_role(role, area, self.audience)
        first = {True: 0, None: 1, False: 2}
        return tuple(sorted(found, key=lambda each: first[self.directory.is_open(each, self.when)]))

    def _opening(self, contact: Contact, *, is_open: bool | None) -> str:
        now = "now" if self.is_now else "then"
        if is_open:
            return f"Open {now}"
        if is_open is None:
            unknown = contact.hours.opening is Opening.UNKNOWN
            return "Opening hours not known" if unknown else f"May be closed {now}: its source prints no exact hours"
        same_day = "today" if self.is_now else "that day"
        opens = next_opening(contact, self.directory, self.when, same_day=same_day)
        return ". ".join(filter(None, (f"Closed {now}", opens)))

    def _instead(self, contact: Contact, area: str | None) -> tuple[tuple[str, Way], ...]:
        """Name who answers children's social care's line while this team is closed."""
        if not {Role.FRONT_DOOR, Role.OUT_OF_HOURS} & set(contact.roles):
            return ()
        answering = self.directory.first_for(Role.FRONT_DOOR, area, self.when, self.audience)
        return tuple(
            (each.name, _way(each.channels[0]))
            for each in answering
            if each.id != contact.id and self.directory.is_open(each, self.when) is not False
        )

    def _is_overdue(self, contact: Contact) -> bool:
        return self.directory.is_overdue(contact, in_london(self.when).date())

    def _trust(self, contact: Contact) -> str:
        if contact.checked_on is not None:
            checked = f"Checked on {day_of(contact.checked_on)} by {contact.checked_by}."
        else:
            checked = "Not yet checked by your partnership."
        if self._is_overdue(contact) and contact.review_by is not None:
            due = day_of(contact.review_by)
            return f"{checked} It was due for a check by {due}: confirm it before you rely on it."
        return checked


def moment_in_words(when: datetime) -> str:
    """Say a moment in full: "10:30 pm on Saturday 21 November 2026"."""
    moment = in_london(when)
    return f"{clock_in_words(moment.time())} on {moment:%A} {day_of(moment.date())}"


def _way(channel: Channel) -> Way:
    given = {"kind": channel.kind.value, "value": channel.value, "e164": channel.e164}
    return Way(
        verb=_VERBS[channel.kind],
        value=channel.value,
        address=pages.link(given),
        note=channel.note or "",
        is_call=channel.kind in {ChannelKind.PHONE, ChannelKind.TEXT},
    )
