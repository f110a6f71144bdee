"""The contacts' YAML file, read and checked at the edge: a number that nobody can dial is refused here."""

from __future__ import annotations

from collections import Counter
from datetime import date, time
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from knowledge.contacts_described import read_description
from knowledge.library_file import read_library_file
from knowledge.model import Audience, Channel, ChannelKind, Contact, Hours, Opening

REGION = "GB"

_Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
_Words = Annotated[str, Field(min_length=2, pattern=r"\w")]


def _clock(value: object) -> object:
    if value is None or (isinstance(value, str) and len(value) == len("09:00")):
        return value
    # Unquoted, YAML 1.1 reads 17:30 as the number 1050.
    raise ValueError('write a clock time in quotes as "17:30"')


_Clock = Annotated[time | None, BeforeValidator(_clock)]


def _description(value: str) -> str:
    read_description(value)  # refuses what would fit every question
    return value


_Description = Annotated[_Words, AfterValidator(_description)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ChannelEntry(_Entry):
    """One way to reach a contact."""

    kind: ChannelKind
    value: _Words
    note: _Words | None = None

    @model_validator(mode="after")
    def _can_be_used(self) -> Self:
        if self.kind is ChannelKind.WEB and not self.value.startswith(("https://", "www.")):
            raise ValueError(f"{self.value!r} is no web address; begin it with https:// or, as printed, www.")
        if self.kind is ChannelKind.EMAIL and self.value.count("@") != 1:
            raise ValueError(f"{self.value!r} is no e-mail address; write name@organisation")
        if self.kind in (ChannelKind.PHONE, ChannelKind.TEXT):
            e164_of(self.value)
        return self

    def channel(self) -> Channel:
        """Give the channel, with its international form where it has one."""
        e164 = e164_of(self.value) if self.kind is ChannelKind.PHONE else None
        return Channel(kind=self.kind, value=self.value, e164=e164, note=self.note)


class HoursEntry(_Entry):
    """When a contact answers. Clock times only where the source prints them, and both of them."""

    opening: Opening
    opens: _Clock = None
    closes: _Clock = None

    @model_validator(mode="after")
    def _times_fit_the_opening(self) -> Self:
        if (self.opens is None) != (self.closes is None):
            raise ValueError("'opens' and 'closes' go together; give both, or neither where the source prints no times")
        if self.opens is not None and self.opening not in (Opening.OFFICE_HOURS, Opening.OUT_OF_HOURS):
            raise ValueError(f"clock times do not go with {self.opening.value!r}; use 'office-hours' or 'out-of-hours'")
        if self.opening is Opening.OFFICE_HOURS and self.opens and self.closes and self.opens >= self.closes:
            raise ValueError(
                f"an office that opens at {self.opens:%H:%M} cannot close at {self.closes:%H:%M}; write the earlier "
                "time as 'opens', midnight as \"23:59\", or use 'out-of-hours' for a team that answers overnight"
            )
        return self


class ContactEntry(_Entry):
    """One service and how to reach it. `also_called` is what people type when they mean it.

    `meant_by` describes needs that lead to it whatever else is said, `fits` those for which it is one of several that
    help: where advice, a helpline or somebody to talk to is wanted. `contacts_described` reads both. `asked` has ways
    in which people ask for it.
    """

    id: _Id
    name: _Words
    purpose: _Words
    area: str
    roles: Annotated[tuple[str, ...], Field(min_length=1)]
    channels: Annotated[tuple[ChannelEntry, ...], Field(min_length=1)]
    hours: HoursEntry
    source: _Words
    as_of: date
    audience: Annotated[frozenset[Audience], Field(min_length=1)] = frozenset(Audience)
    checked_on: date | None = None
    checked_by: _Words | None = None
    review_by: date | None = None
    also_called: tuple[_Words, ...] = ()
    meant_by: tuple[_Description, ...] = ()
    fits: tuple[_Description, ...] = ()
    asked: tuple[_Words, ...] = ()

    @model_validator(mode="after")
    def _a_check_has_a_day_and_a_name(self) -> Self:
        if (self.checked_on is None) != (self.checked_by is None):
            raise ValueError("'checked_on' and 'checked_by' go together; say on which day and who, or leave both out")
        return self

    def contact(self) -> Contact:
        """Give the contact of the domain."""
        return Contact(
            id=self.id, name=self.name, purpose=self.purpose, area=self.area, roles=self.roles,
            channels=tuple(channel.channel() for channel in self.channels),
            hours=Hours(opening=self.hours.opening, opens=self.hours.opens, closes=self.hours.closes),
            source=self.source, as_of=self.as_of, audience=self.audience,
            checked_on=self.checked_on, checked_by=self.checked_by, review_by=self.review_by,
        )  # fmt: skip


class ContactsFile(_Entry):
    """The whole file. `services` is what people call each role, also where no contact has it.

    `sources` has the titles of the documents that contacts name as their source, for homes that do not hold them.
    `asked` has ways in which people ask for what each council has of its own, by role.
    """

    contacts: tuple[ContactEntry, ...]
    services: dict[str, tuple[_Words, ...]] = {}
    sources: dict[str, _Words] = {}
    asked: dict[str, tuple[_Words, ...]] = {}

    @field_validator("contacts")
    @classmethod
    def _ids_are_single(cls, contacts: tuple[ContactEntry, ...]) -> tuple[ContactEntry, ...]:
        twice = [contact for contact, times in Counter(each.id for each in contacts).items() if times > 1]
        if twice:
            raise ValueError(f"the id {twice[0]!r} stands twice; give each contact its own id")
        return contacts


def e164_of(number: str) -> str | None:
    """Give a number's international form; None for short codes such as 999. Raises ValueError if nobody can dial it."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, REGION)
    except phonenumbers.NumberParseException as error:
        raise ValueError(f"{number!r} is no telephone number; write it as its source prints it") from error
    if phonenumbers.is_valid_number(parsed):
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    if phonenumbers.is_valid_short_number_for_region(parsed, REGION):
        return None
    raise ValueError(
        f"{number!r} is not a number that can be dialled in the United Kingdom; compare it with its source"
    )


def read_contacts_file(path: Path) -> ContactsFile:
    """Read and check a contacts file. Raises UnusableLibraryFile with the entry, the field and the remedy."""
    return read_library_file(path, ContactsFile)
