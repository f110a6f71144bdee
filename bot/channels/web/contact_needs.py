"""What people need somebody for, in plain words, with the directory's roles that serve it. In the order of the page."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.channels.web.contact_cards import Card, Desk
from knowledge.contacts import Role
from knowledge.model import Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One heading of the page. `is_local`: each council has its own, so that a missing one is said to be missing."""

    id: str
    title: str
    roles: tuple[Role, ...]
    is_local: bool = False


NEEDS: Sequence[Need] = (
    Need(
        id="social-care",
        title="Worried about a child: children's social care",
        roles=(Role.FRONT_DOOR, Role.OUT_OF_HOURS, Role.FIND_COUNCIL),
        is_local=True,
    ),
    Need(id="emergency", title="Emergency", roles=(Role.POLICE_EMERGENCY, Role.HEALTH_EMERGENCY)),
    Need(id="police", title="Police, when it is not an emergency", roles=(Role.POLICE,)),
    Need(
        id="staff",
        title="Worried about somebody who works with children (LADO)",
        roles=(Role.LADO,),
        is_local=True,
    ),
    Need(id="early-help", title="Early help for a family", roles=(Role.EARLY_HELP,), is_local=True),
    Need(id="advice", title="Advice for adults who are worried about a child", roles=(Role.HELPLINE_ADULT,)),
    Need(id="children", title="Help for children and young people", roles=(Role.HELPLINE_CHILD,)),
    Need(
        id="mental-health",
        title="Self-harm, suicide and mental health",
        roles=(Role.MENTAL_HEALTH_CRISIS, Role.HEALTH_ADVICE, Role.CAMHS),
    ),
    Need(id="child-health", title="Health visitors and school nurses", roles=(Role.CHILD_HEALTH,), is_local=True),
    Need(id="adults", title="Adults who need care", roles=(Role.ADULT_SOCIAL_CARE,), is_local=True),
    Need(id="family-advice", title="Advice for parents and families", roles=(Role.FAMILY_ADVICE,)),
    Need(id="addiction", title="Drugs and alcohol", roles=(Role.ADDICTION,)),
    Need(id="domestic-abuse", title="Domestic abuse", roles=(Role.DOMESTIC_ABUSE,)),
    Need(id="sexual-abuse", title="Sexual abuse", roles=(Role.SEXUAL_ABUSE,)),
    Need(id="exploitation", title="Exploitation and trafficking", roles=(Role.EXPLOITATION, Role.TRAFFICKING)),
    Need(id="online", title="Abuse online", roles=(Role.ONLINE_ABUSE,)),
    Need(id="missing", title="Missing children", roles=(Role.MISSING,)),
    Need(id="fgm", title="Female genital mutilation", roles=(Role.FGM,)),
    Need(id="forced-marriage", title="Forced marriage and honour-based abuse", roles=(Role.FORCED_MARRIAGE,)),
    Need(id="radicalisation", title="Radicalisation", roles=(Role.RADICALISATION,)),
    Need(id="whistleblowing", title="Your own organisation does not act", roles=(Role.WHISTLEBLOWING,)),
    Need(id="crime", title="Telling of a crime without giving a name", roles=(Role.CRIME_ANONYMOUS,)),
    Need(id="bereavement", title="When a child has died, or is bereaved", roles=(Role.BEREAVEMENT,)),
    Need(id="partnership", title="The safeguarding partnership's office", roles=(Role.PARTNERSHIP,)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A need with its cards. `also` are contacts whose card stands above; `missing`: the area has none of its own."""

    need: Need
    cards: tuple[Card, ...]
    also: tuple[Card, ...]
    missing: bool


def sections(desk: Desk, area: str | None) -> tuple[Section, ...]:
    """Sort the contacts of an area under what they are needed for; each has its card once, where it comes first."""
    placed: set[str] = set()
    found = []
    for need in NEEDS:
        contacts = tuple(_of_need(desk, need, area).values())
        fresh = [each for each in contacts if each.id not in placed]
        again = [each for each in contacts if each.id in placed]
        placed |= {each.id for each in fresh}
        missing = need.is_local and not _is_held(desk, need, area)
        if contacts or missing:
            found.append(
                Section(
                    need=need,
                    cards=tuple(desk.card(each, area) for each in fresh),
                    also=tuple(desk.card(each, area) for each in again),
                    missing=missing,
                )
            )
    return tuple(found)


def missing_for(desk: Desk, roles: Collection[Role], area: str | None) -> tuple[Need, ...]:
    """List the needs among these roles for which each council has somebody, and this area has nobody here."""
    local = [need for need in NEEDS if need.is_local and need.roles[0] in roles]
    return tuple(need for need in local if not _is_held(desk, need, area))


def _of_need(desk: Desk, need: Need, area: str | None) -> Mapping[str, Contact]:
    roles = need.roles
    if Role.FIND_COUNCIL in roles and _is_held(desk, need, area):
        # Whoever has chosen an area that is held need not look for its council.
        roles = tuple(role for role in roles if role is not Role.FIND_COUNCIL)
    contacts = [each for role in roles for each in desk.for_role(role, area)]
    if Role.FRONT_DOOR in roles:
        contacts.sort(key=lambda each: desk.directory.is_open(each, desk.when) is False)
    return {each.id: each for each in contacts}


def _is_held(desk: Desk, need: Need, area: str | None) -> bool:
    return bool(desk.for_role(need.roles[0], area))
