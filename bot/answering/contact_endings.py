"""How a question about whom to contact ends: with a contact, or with why there is none to give."""

from __future__ import annotations

from bot.answering.areas import AreaFinding
from bot.answering.present import area_names
from bot.answering.teams import Signposts
from bot.answering.times import Moment
from bot.model import Outcome
from knowledge.areas import AreaTree
from knowledge.contacts import Role
from knowledge.opening import is_council_open
from prompts.words import Words

_NAMES = {
    "lado": "the LADO, who hears of harm by people who work with children,",
    "camhs": "CAMHS",
    "child-health": "health visitors or school nurses",
    "partnership": "the safeguarding partnership",
}


def contact_ending(
    area: AreaFinding, moment: Moment, found: Signposts, areas: AreaTree, words: Words
) -> tuple[Outcome, str]:
    """Give the outcome with its first sentence; an empty one where the contact itself comes first."""
    if found.first:
        return Outcome.ANSWERED, words("contact.first", first=found.first)
    if found.needs_area and area.outside:
        return Outcome.NO_EVIDENCE, words("clarify.area-outside", place=area.outside, areas=area_names(areas))
    if found.needs_area:
        return Outcome.CLARIFY_AREA, words("clarify.area", areas=area_names(areas))
    if found.none_local_in:
        wording = "contact.none-local" if is_council_open(moment.when) else "contact.none-local-closed"
        return Outcome.NO_EVIDENCE, words(wording, area=areas.get(found.none_local_in).name)
    if found.unheld:
        where = areas.get(area.area).name if area.area else "England"
        what = _NAMES.get(found.unheld, found.unheld.replace("-", " "))
        lacking = words("contact.none-such", what=what, area=where)
        teams = {Role.FRONT_DOOR, Role.OUT_OF_HOURS}
        has_team = any(teams.intersection(each.contact.roles) for each in found.shown)
        council = words("contact.council", area=where) if area.area else words("contact.any-council")
        instead = words("contact.instead") if has_team else council
        return Outcome.NO_EVIDENCE, f"{lacking} {instead}"
    return Outcome.ANSWERED, _both_areas(area, areas, words)


def _both_areas(area: AreaFinding, areas: AreaTree, words: Words) -> str:
    """Say which of two areas takes the referral, where the question names both."""
    lives = area.child_lives
    other = next((each for each in area.mentioned if each != lives and areas.is_authority(each)), None)
    if lives is None or other is None:
        return ""
    return words("contact.both-areas", lives=areas.get(lives).name, other=areas.get(other).name)
