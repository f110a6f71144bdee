"""Finds the evidence: the passages in force for the area and the audience that speak of what is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest

from bot.answering.areas import AreaFinding
from bot.answering.asks import Ask
from bot.answering.compared import times_compared, without_times
from bot.answering.named_sources import named_in
from bot.answering.privacy import without_placeholders
from bot.answering.wanted import Wanted
from bot.ports import Finding, Library
from knowledge.areas import AreaTree
from knowledge.model import Audience, Document, Form, Kind, Standing

PASSAGES = 14
CONSIDERED = 3 * PASSAGES  # from which they are taken
LOCAL_FIRST = 0.15  # a partnership's own text says more than our summary of national guidance
# What is written to families answers them first; who works with children has it after what is written to workers.
FAMILIES_FIRST, WORKERS_LAST = 0.05, 0.2
# Who tells of a child wants what is to be done before what inspectors or the year's report found at the time.
FOUND_LAST = 0.3
_TO_FAMILIES = re.compile(
    r"\bif you are\b"
    r"|\byour (?:own )?(?:family|child|children|baby|son|daughter|partner|records?|rights)\b"
    r"|[:(–-] ?(?:for|to) (?:families|parents|mums|dads|relatives|neighbours|children|young people)\b",
    re.I,
)
# A paragraph of its own within what is written to workers: "If your small child has seen porn, stay calm".
_TO_A_FAMILY = re.compile(
    r"(?:if|to|when|where)\b[^.,:;]{0,60}\byour (?:(?:own|small|young) )?"
    r"(?:family|child(?:ren)?|baby|sons?|daughters?|grandchild(?:ren)?|partner|husband|wife)\b"
    r"(?! (?:protection|safeguarding|support|hubs?|help|group|practi\w+|in need))",
    re.I,
)
_OF_OWN_FAMILY = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:sons?|daughters?|kids?|child(?:ren)?|baby|grand\w+|nephew|niece|ex|husband|wife"
    r"|partner)\b",
    re.I,
)
# What is written to who fears what they may do, or thinks of death, accuses anybody else: it is quoted to who speaks
# of the like, or asks nearly as people do who mean it.
_OF_DARK_THOUGHTS = re.compile(r"\bafraid of what you may do\b|\bthinks? of suicide\b", re.I)
_SPEAKS_OF_THEM = re.compile(
    r"\b(?:th(?:ink|ought)|urge|attract|fantas|afraid|scare|fear|snap|temper|angry|anger|kill|suicid|voices\b|ocd\b"
    r"|d(?:ie|ying|eath|ead)\b|end(?:ing)? (?:it|my|his|her|their)\b|intrusive|flash|seeing\b|hurt|harm|shake|shook"
    r"|smother|drown|paedo|pedo|devil|psycho|halluc|delu|depress|mental|better off|breakdown|overdos|sexual|porn"
    r"|stop it now|samaritans)",
    re.I,
)
MEANT = 0.65  # cosine with how people ask for it
PASSAGES_OF_A_TIME = 3  # where times are compared
PASSAGES_OF_NAMED = 6  # of the documents that a question names
_SHOWABLE = frozenset({Standing.CURRENT, Standing.HISTORICAL})
_Search = Callable[[Ask, Sequence[Document]], Sequence[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a search brought, best first; `superseded` is looked for apart and never shown as current."""

    findings: tuple[Finding, ...]
    superseded: tuple[Finding, ...] = ()
    by_keywords_only: bool = False  # no cosines: the index of meanings is out of order
    superseded_by: Document | None = None  # what replaced the best superseded finding's document
    times: tuple[frozenset[str], ...] = ()  # ids of the documents of each time that the question sets against another


def scope(finding: AreaFinding, areas: AreaTree) -> frozenset[str] | None:
    """Give the areas whose documents may speak: the area in force and all that it lies in; None for every area.

    With no area in force every area's documents are searched, and each statement then names its own area.
    """
    if finding.outside is not None and finding.area is None and not finding.mentioned:
        return frozenset(areas.lineage("england"))
    if finding.area is None:
        return None
    named = {finding.child_lives} if finding.child_lives else {finding.area, *finding.mentioned}
    return frozenset(area for each in named for area in areas.lineage(each))


def gather(ask: Ask, *, within: frozenset[str] | None, audience: Audience, library: Library) -> Evidence:
    """Search the documents in force. Raises LibraryUnavailable."""
    showable = library.documents(areas=within, audience=audience, standings=_SHOWABLE)
    search = partial(_search, audience=audience, library=library)
    findings = _with_named(ask, search(ask, showable), showable, search)
    times = times_compared(ask.words, showable)
    findings = _with_each_time(ask, findings, times, search)
    old = library.documents(areas=within, audience=audience, standings=frozenset({Standing.SUPERSEDED}))
    superseded = search(ask, old)[:1]
    replacement = None
    if superseded:
        newer = library.superseded_by().get(superseded[0].document.id)
        replacement = next((document for document in showable if document.id == newer), None)
    return Evidence(
        findings=tuple(findings),
        superseded=tuple(superseded),
        superseded_by=replacement,
        by_keywords_only=library.is_degraded,
        times=tuple(frozenset(document.id for document in time) for time in times),
    )


def weight(finding: Finding) -> float:
    """Give what a finding weighs: a partnership's own text stands before our summaries where both are as near."""
    return finding.score + (0.0 if finding.document.kind is Kind.DIGEST else LOCAL_FIRST)


def _for(ask: Ask, audience: Audience, finding: Finding) -> Finding:
    """Weigh what is written to families by who asks, a worker too may of their own; and what was found by what for."""
    if finding.document.kind.tells_what_was_found and ask.tells_of_a_case and not ask.dates_the_past:
        return replace(finding, score=finding.score - FOUND_LAST)
    if not (_TO_FAMILIES.search(finding.document.title) or _TO_A_FAMILY.match(finding.passage.text)):
        return finding
    to_them = audience is Audience.PUBLIC or _OF_OWN_FAMILY.search(ask.words)
    return replace(finding, score=finding.score + (FAMILIES_FIRST if to_them else -WORKERS_LAST))


def _with_named(
    ask: Ask, findings: Sequence[Finding], documents: Sequence[Document], search: _Search
) -> Sequence[Finding]:
    """Add what the documents that the question names say: they are asked of, be other passages nearer."""
    named = named_in(ask.words, documents)
    if not named:
        return findings
    theirs = search(ask, [each for each in documents if each.id in named])[:PASSAGES_OF_NAMED]
    best: dict[str, Finding] = {each.passage.id: each for each in findings}
    for each in theirs:
        if each.passage.id not in best or best[each.passage.id].score < each.score:
            best[each.passage.id] = each
    return sorted(best.values(), key=lambda each: -weight(each))


def _with_each_time(
    ask: Ask, findings: Sequence[Finding], times: Sequence[Sequence[Document]], search: _Search
) -> Sequence[Finding]:
    """Where times are compared, put first what the documents of each say of the thing itself."""
    asked = replace(ask, words=without_times(ask.words))
    apart = [search(asked, time)[:PASSAGES_OF_A_TIME] for time in times]
    first = {each.passage.id: each for time in zip_longest(*apart) for each in time if each is not None}
    return [*first.values(), *(each for each in findings if each.passage.id not in first)]


def _search(ask: Ask, documents: Sequence[Document], *, audience: Audience, library: Library) -> Sequence[Finding]:
    if not documents:
        return ()
    allowed = frozenset(document.id for document in documents)
    words = without_placeholders(ask.words)
    found = library.search(words, expansions=ask.expansions, documents=allowed, limit=CONSIDERED)
    if ask.wanted is not Wanted.EXPANSION:  # a line that spells one out is near all who use it, and says no more
        found = [each for each in found if each.passage.form is not Form.GLOSSARY] or found
    if not _SPEAKS_OF_THEM.search(words):
        found = [each for each in found if each.asked >= MEANT or not _OF_DARK_THOUGHTS.search(each.document.title)]
    fitting = (_for(ask, audience, each) for each in found)
    return sorted(fitting, key=lambda each: -weight(each))[:PASSAGES]
