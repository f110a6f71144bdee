"""Which team answers for an area at a moment, what leads to it elsewhere, and what is true of a contact then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.answering.areas import AreaFinding
from bot.answering.opening_words import next_opening
from bot.answering.times import Moment
from bot.model import ShownContact
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, Contact
from knowledge.opening import is_council_open
from knowledge.roles import AskerRole

_ADVISES = (Role.HELPLINE_ADULT,)  # whoever worries about a child, wherever that is
_ELSEWHERE = (Role.FIND_COUNCIL, *_ADVISES)  # where no team is held, what leads to it


@dataclass(frozen=True, slots=True, kw_only=True)
class Signposts:
    """The contacts to show, best first, and what is missing. `needs_area` outranks `unheld`."""

    shown: tuple[ShownContact, ...] = ()
    needs_area: bool = False  # the service differs by area and none is in force
    none_local_in: str | None = None  # an area without a contact of its own for this
    unheld: str | None = None  # a service that was named but has no contact here
    first: str | None = None  # who is told before anybody here: "the child's lead social worker"
    is_about_a_service: bool = True  # False where the question names no service and no concern about a child

    @property
    def has_team(self) -> bool:
        """Whether what is shown answers, so that nothing has to be asked or said to be lacking."""
        return not (self.needs_area or self.none_local_in or self.unheld)


def home(*, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience) -> Signposts:
    """Find children's social care for the area in force: the front door, or its out-of-hours team."""
    # England, or the county as a whole, is no council: each authority within it takes its own referrals.
    if area.area is None or not directory.areas.is_authority(area.area):
        roles = _ELSEWHERE if area.outside else _ADVISES
        return Signposts(needs_area=True, shown=nationwide(roles, moment, directory, audience))
    contacts = directory.first_for(Role.FRONT_DOOR, area.area, moment.when, audience)
    if not contacts:
        return Signposts(none_local_in=area.area, shown=nationwide(_ELSEWHERE, moment, directory, audience))
    return Signposts(shown=tuple(shown(each, moment, directory) for each in contacts))


def anywhere(*, moment: Moment, directory: ContactDirectory, audience: Audience) -> Signposts:
    """Give what leads to the council of any child, and who advises: nobody who worries is asked back first."""
    return Signposts(shown=nationwide(_ELSEWHERE, moment, directory, audience), first=any_council(moment))


def any_council(moment: Moment) -> str:
    """Say whom the council of any child has at that moment."""
    return council_team(None, moment)


def council_team(name: str | None, moment: Moment | None) -> str:
    """Say whom a council has, where no number of theirs is held; no name: that of the child; no moment: by day."""
    is_open = moment is None or is_council_open(moment.when)
    team = "children's social care" if is_open else "the emergency duty team"
    return f"{team} at the council where the child lives" if name is None else f"{team} at {name}'s council"


def first_team(*, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience) -> Contact | None:
    """Name the team to tell in the area in force at that moment; None where the area or the team is not known."""
    if area.area is None:
        return None
    contacts = directory.first_for(Role.FRONT_DOOR, area.area, moment.when, audience)
    return contacts[0] if contacts else None


def for_asker(
    role: AskerRole, *, area: AreaFinding, moment: Moment, directory: ContactDirectory, audience: Audience
) -> tuple[ShownContact, ...]:
    """Give the contacts that the asker's role brings besides."""
    found = [
        each for wanted in role.contacts for each in directory.first_for(wanted, area.area, moment.when, audience)[:1]
    ]
    return tuple(shown(each, moment, directory) for each in found)


def shown(contact: Contact, moment: Moment, directory: ContactDirectory) -> ShownContact:
    """Give a contact with what is true of it at that moment."""
    return ShownContact(
        contact=contact,
        open_now=directory.is_open(contact, moment.when),
        hours=directory.hours_in_words(contact),
        standing_words=_standing(contact, directory, moment.when.date()),
        opens=next_opening(contact, directory, moment.when, same_day="that day" if moment.stated else "today"),
        at=moment.when,
    )


def _standing(contact: Contact, directory: ContactDirectory, today: date) -> str:
    if directory.is_overdue(contact, today):  # also where nobody ever checked it
        return "overdue"
    return "checked" if contact.checked_on else "unchecked"


def nationwide(
    roles: Sequence[Role], moment: Moment, directory: ContactDirectory, audience: Audience
) -> tuple[ShownContact, ...]:
    """Give the first contact of each role that serves anywhere in England."""
    found = [each for role in roles for each in directory.for_role(role, None, audience)[:1]]
    return tuple(shown(each, moment, directory) for each in found)
