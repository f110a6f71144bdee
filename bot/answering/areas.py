"""Which area an answer is for: the words of the question first, then the conversation, then the channel; never a guess.

The rules, in order:

1. A place that is ruled out ("not Bedford", "no longer lives in Luton") is out, be it the channel's setting.
2. Where the child or the family lives beats every other place in the question: that area takes the referral.
3. Then a place that is simply named ("the front door in Bedford").
4. Then the only place where the child goes to school or the asker works; then the only place where somebody was or was
   found, where nothing else is known.
5. Names of organisations (a hospital, a force, a college), a relative's home, a place that somebody left and "near
   Bedford" are remembered, but never fix an area: a hospital's patients live in several.
6. With nothing of that, the area that the conversation has had in force, then what the channel is set to.
7. Of two places of equal weight the one counts that the conversation or the channel is about, unless the child lives
   in both or they are alternatives ("Bedford or Luton"). Else they leave it open (`is_ambiguous`), and so does a place
   that lies in two areas, or whose name a better-known place elsewhere bears, unless the channel or another word shows
   that the county is meant.
8. A group of areas ("Bedfordshire") fixes no authority: each has its own children's social care.
9. A place outside the library's areas, if the child lives there or if it is what is asked about, leaves no area in
   force: nobody in Leeds is given a number from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.answering.whereabouts import Footing, are_alternatives, footings, is_asked_about
from knowledge.areas import AreaTree, Mention, MentionKind

# Rules 2 to 4: the places of the first line that has any decide.
_LEVELS = ((Footing.LIVES,), (Footing.NAMED,), (Footing.SCHOOL, Footing.WORK), (Footing.VISITED,))
_REASONS = {
    Footing.LIVES: "the question says that the child or family lives there",
    Footing.NAMED: "the question names it",
    Footing.VISITED: "the only place in the question is where somebody was",
    Footing.SCHOOL: "the only place in the question is where the school is or where the asker works",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFinding:
    """The area in force, and what the question names besides. `because` is one plain line for the trace."""

    area: str | None
    because: str
    mentioned: tuple[str, ...] = ()  # every area named and not ruled out, groups included, in the question's order
    outside: str | None = None  # the place that the question is about, where it lies outside all areas
    is_ambiguous: bool = False  # several areas, or an uncertain place, with nothing to decide between them
    child_lives: str | None = None  # the area in which the question says that the child lives


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A mention with its footing and the areas that it can mean; `outside` is set where it lies in none."""

    mention: Mention
    footing: Footing
    areas: tuple[str, ...]
    is_uncertain: bool = False

    @property
    def outside(self) -> str | None:
        return None if self.mention.areas else self.mention.name


def resolve(text: str, *, tree: AreaTree, set_to: str | None, previous: str | None) -> AreaFinding:
    """Find the area in force. `set_to` is the channel's, `previous` the conversation's. Raises UnknownArea."""
    for area in (set_to, previous):
        if area is not None:
            tree.get(area)
    mentions = tree.mentions(text)
    placed = [
        _Placed(
            mention=mention, footing=footing, areas=tuple(area for area in mention.areas if tree.is_authority(area))
        )
        for mention, footing in zip(mentions, footings(text, mentions), strict=True)
    ]
    ruled_out = {area for each in placed if each.footing is Footing.NOT for area in each.mention.areas}
    kept = [each for each in placed if each.footing is not Footing.NOT]
    standing = next((area for area in (previous, set_to) if area is not None and area not in ruled_out), None)
    local = _is_local(kept, tree, standing)
    found = _decided(text, [_settled(each, kept, local=local) for each in kept], standing)
    if found is None:
        return _with_mentions(_from_the_channel(standing, previous), kept)
    if found.area is not None and found.child_lives is None:
        # An employer's name, or where the school is, must not bring what belongs to another area.
        kept = [each for each in kept if each.areas in ((), (found.area,))]
    return _with_mentions(found, kept)


def _is_local(kept: Iterable[_Placed], tree: AreaTree, standing: str | None) -> bool:
    """Whether a name that other towns bear too is sure to mean the one here."""
    named = {area for each in kept if each.mention.kind is not MentionKind.SHARED for area in each.mention.areas}
    return any(tree.get(area).parent is not None for area in {*named, *([standing] if standing else [])})


def _settled(each: _Placed, kept: Sequence[_Placed], *, local: bool) -> _Placed:
    """Settle, as far as the rest of the question does, a name that can mean several places."""
    mention, uncertain, areas = each.mention, False, each.areas
    if mention.kind is MentionKind.SHARED:
        uncertain = not local
    elif mention.kind is MentionKind.STRADDLING:
        named = {area for other in kept if other is not each for area in other.areas} & set(areas)
        areas = tuple(named) if len(named) == 1 else areas
    return _Placed(mention=mention, footing=each.footing, areas=areas, is_uncertain=uncertain)


def _decided(text: str, placed: Sequence[_Placed], standing: str | None) -> AreaFinding | None:
    """Let the strongest places of the question decide; None where it names none that can."""
    for level in _LEVELS:
        here = [each for each in placed if each.footing in level and _counts(text, each, standing)]
        if here:
            is_settled = level[0] is not Footing.LIVES and _is_settled(here, standing)
            if is_settled and not are_alternatives(text, [each.mention for each in placed]):
                return AreaFinding(area=standing, because="of the places named, the channel is about this one")
            return _between(here, level[0])
    return None


def _is_settled(here: Sequence[_Placed], standing: str | None) -> bool:
    """Whether the conversation or the channel is about one of several places here, each of which is sure."""
    areas = {each.areas for each in here}
    return len(areas) > 1 and (standing,) in areas and all(len(each) == 1 for each in areas)


def _counts(text: str, each: _Placed, standing: str | None) -> bool:
    if each.footing is Footing.VISITED and standing is not None:
        return False  # where somebody was for a day says nothing of where the child lives
    if each.outside is None:
        return bool(each.areas)
    if each.footing is Footing.NAMED:
        return is_asked_about(text, each.mention)
    # A school or an office across the border says little about where the child lives; the channel says more.
    return each.footing is Footing.LIVES or standing is None


def _between(here: Sequence[_Placed], level: Footing) -> AreaFinding:
    areas = {area for each in here for area in each.areas}
    outside = tuple(dict.fromkeys(each.outside for each in here if each.outside))
    uncertain = [each for each in here if each.is_uncertain]
    if uncertain and len(areas) == 1:
        return AreaFinding(
            area=None, is_ambiguous=True, because=f"other towns are called {uncertain[0].mention.name} too"
        )
    if len(areas) == 1 and not outside:
        area = areas.pop()
        return AreaFinding(area=area, because=_REASONS[level], child_lives=area if level is Footing.LIVES else None)
    if outside and not areas:
        return AreaFinding(area=None, outside=outside[0], because=f"{outside[0]} lies outside the library's areas")
    return AreaFinding(area=None, is_ambiguous=True, because="several places, and nothing says which counts")


def _from_the_channel(standing: str | None, previous: str | None) -> AreaFinding:
    if standing is None:
        return AreaFinding(area=None, because="neither the question nor the channel says which area")
    whose = "the conversation was about it" if standing == previous else "the channel is set to it"
    return AreaFinding(area=standing, because=whose)


def _with_mentions(found: AreaFinding, kept: Sequence[_Placed]) -> AreaFinding:
    return replace(found, mentioned=tuple(dict.fromkeys(area for each in kept for area in each.mention.areas)))


def is_of_another_area(text: str, finding: AreaFinding, tree: AreaTree) -> bool:
    """Whether words name authorities, and none of them is the one in force: they tell nothing of it."""
    if finding.area is None:
        return False
    named = {area for each in tree.mentions(text) for area in each.areas if tree.is_authority(area)}
    # Where the child lives decides; a place that the family has left is named, and not asked about.
    asked = {finding.child_lives} if finding.child_lives else {finding.area, *finding.mentioned}
    return bool(named) and not named & asked
