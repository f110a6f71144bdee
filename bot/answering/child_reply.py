"""The reply to a child: their worry named, Childline, what may happen next, and what was asked in two sentences.

In a conversation the worry holds until another is told, and each further turn brings the next thing that may help.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.answering import present
from bot.answering.asks import Turn
from bot.answering.child_asks import (
    answers,
    asked,
    asks_something,
    asks_whether_parents_are_told,
    is_for_a_child,
)
from bot.answering.child_trouble_signs import PUT_OUT
from bot.answering.child_worries import Worry, is_blackmailed, is_by_staff, is_told_further, tells_of_harm, worry
from bot.answering.child_worry_kinds import FOR_ADULTS, FOR_ANY_ADULT, HELPLINES
from bot.answering.danger import emergency
from bot.answering.danger.normalise import plain
from bot.answering.danger.writer import is_child
from bot.answering.draft import Draft
from bot.answering.notices import watched
from bot.answering.situation import Situation
from bot.answering.teams import first_team, shown
from bot.model import Citation, Claim, Notice, NoticeKind, Outcome, Reader, ShownContact
from knowledge.contacts import ContactDirectory
from knowledge.model import Channel, ChannelKind
from prompts.words import Words

_MOST_STATEMENTS = 2
_CHAT: Final = "child.chat"
_FAULT: Final = "child.not-your-fault"
_STEPS: Final = (_CHAT, "child.telling", "child.how", "child.more")  # after the worry, one a turn
# What a child asks beside a graver worry has its own words; and what a worry's own words answer needs no others.
_ANSWERED_BESIDES: Final = (Worry.TAKEN_AWAY, Worry.THREATENED)
_SAYS_IT_ITSELF: Final = (
    (Worry.PREGNANT, "child.telling"),
    (Worry.PREGNANT_BY_ABUSE, "child.telling"),
    (Worry.SEX, "child.trouble"),
)
_OUT_NOW: Final = re.compile(
    rf"\b(?:{PUT_OUT}|no ?where|homeless"
    r"|where can i (?:sleep|go|stay)|freezing|degrees|tonight|(?<!police )(?<!fire )station|outside"
    r"|sleep\w* (?:rough|on the)|ran away|have run away|sofa surf\w*)\b"
)
_OWN: Final = re.compile(r"\b(?:i|me|us)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What this turn says: the worry where it is told now or was not named yet, and one thing besides."""

    worry: Worry
    names_it: bool
    besides: str | None
    told: tuple[str, ...]


def _plan(text: str, before: Turn | None) -> _Plan:
    """Choose it. What is asked is answered, however often; else nothing comes twice until everything was said."""
    told = () if before is None else before.told
    tells_of = worry(text)
    kind = worry(text, _before(before))
    named = f"child.worry.{kind.value}"
    wish = asked(text)
    if wish is None and kind is not tells_of and tells_of in _ANSWERED_BESIDES:
        wish = f"child.worry.{tells_of.value}"
    says_it_itself = (kind, wish) in _SAYS_IT_ITSELF
    is_answer = wish not in told or asks_something(text)
    besides = wish if is_answer and not says_it_itself else None
    is_told_now = tells_of is kind or is_told_further(kind, text) or says_it_itself
    names_it = (named not in told or is_told_now) and not (kind is Worry.SOMETHING and bool(besides or told))
    if besides is None and not says_it_itself and (named in told or not names_it):
        told = () if set(_STEPS) <= set(told) else told
        besides = next(each for each in _STEPS if each not in told)
    said = [each for each in (named if names_it else None, besides) if each is not None]
    return _Plan(
        worry=kind, names_it=names_it, besides=besides, told=(*told, *(each for each in said if each not in told))
    )


def _before(turn: Turn | None) -> Worry | None:
    """Say what was told before; also by who was taken for a grown-up then, and says now how old they are."""
    if turn is None:
        return None
    if turn.worry is not None:
        return turn.worry
    said = turn.question.text
    return worry(said) if _OWN.search(plain(said)) else None


def remembered(turn: Turn, text: str, before: Turn | None, *, is_quoted: bool) -> Turn:
    """Keep what a child's worry is, and what this reply said of it. `is_quoted`: a passage answered what was asked."""
    plan = _plan(text, before)
    gave_way = is_quoted and _is_filler(plan, text)
    told = tuple(each for each in plan.told if not (gave_way and each == plan.besides))
    return replace(turn, worry=plan.worry, told=told)


def _is_filler(plan: _Plan, text: str) -> bool:
    """Whether what it says besides the worry is the next thing that may help, and no answer."""
    return plan.besides in _STEPS and asked(text) is None


def child_reply(situation: Situation, answer: Draft | None, *, directory: ContactDirectory, words: Words) -> Draft:
    """Write it. Nothing promises to keep a secret, and nothing says what a worker has to do."""
    text, before = situation.screened.text, situation.before
    plan = _plan(text, before)
    # What answers a question comes before the next thing that may help.
    asks = asks_something(text)
    is_filler = _is_filler(plan, text)
    if answer and asks and is_filler and _statements(answer, text, [], words)[0]:
        plan = replace(plan, besides=None)
    kind = plan.worry
    is_first = before is None or not before.told
    lines = HELPLINES.get(kind, ()) if plan.names_it else ()
    helplines = _held(lines, situation, directory)[: 2 if is_blackmailed(text) else 1]
    adults = _for_adults(kind, situation, directory)
    is_out = kind is Worry.RUN_AWAY and _is_out_now(situation)
    tonight = _tonight(situation, directory) if is_out else ()
    texting = _held(("shout",), situation, directory) if plan.besides == _CHAT else ()

    named = _named(kind, text, words)
    lead = _lead(adults, text, words) if is_first else words("child.lead-again")
    if is_first and plan.names_it:
        lead = f"{words('child.thanks', worry=named)} {lead}"
    elif plan.names_it:
        lead = f"{words('child.thanks-again', worry=named)} {lead}"
    places = [words("child.tonight", name=each.contact.name, value=each.contact.channels[0].value) for each in tonight]
    if is_out and not tonight:
        places = [words("child.tonight-nobody")]
    also = [_also(each.contact.name, each.contact.channels[0], words) for each in (*helplines, *texting)]
    besides = [words(plan.besides), *also] if plan.besides else also
    told = _told(situation, words)
    asks_of_parents = asks_whether_parents_are_told(text) and (kind, "child.telling") not in _SAYS_IT_ITSELF
    parents = [words("child.parents")] if asks_of_parents else []
    after = [words("child.next")] if is_first and plan.besides != "child.telling" else []
    ending = [*parents, *after, words("child.danger"), *(each.text for each in told)]
    if plan.names_it:
        head = [lead, *places, *besides]
    else:
        fault = words(_FAULT) if is_filler and words(_FAULT) in named else ""
        thanks = "" if is_first or asks else words("child.thanks-again", worry=fault)
        unknown = words("child.unknown") if asks and is_filler and plan.besides else ""
        head = [thanks, unknown, *besides, *places, lead]

    wanted = asks and plan.besides is None
    claims, citations = _statements(answer, text, [*head, *ending], words) if answer and wanted else ((), ())
    said = f"{words('child.guide')}\n{present.statements(claims)}" if claims else ""
    return Draft(
        outcome=Outcome.ANSWERED,
        text=present.fit([*head, said, *ending]),
        contacts=(*emergency.card(child_writing=True)[1:], *tonight, *helplines, *texting, *adults),
        claims=claims,
        citations=citations,
        notices=(*told, *(answer.dated if answer and claims else ())),
        area=situation.area.area,
        reader=Reader.CHILD,
        trace=(f"worry: {kind.value}",),
    )


def _named(kind: Worry, text: str, words: Words) -> str:
    """Name the worry. Who asks about life in care, and tells of nothing bad, hears of no fault."""
    named = words(f"child.worry.{kind.value}")
    is_bad = kind is Worry.IN_CARE and (tells_of_harm(text) or not asks_something(text))
    return f"{words(_FAULT)} {named}" if is_bad else named


def _lead(adults: Sequence[ShownContact], text: str, words: Words) -> str:
    """Name Childline; where nothing says how old the writer is, a line for older people too."""
    if not adults:
        return words("child.lead-not-school" if is_by_staff(text) else "child.lead")
    return words("child.lead-any-age", name=adults[0].contact.name, value=adults[0].contact.channels[0].value)


def _for_adults(kind: Worry, situation: Situation, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give the line for an adult, at the first turn, where nothing says that a child writes."""
    before = situation.before
    was_said = before is not None and before.child_writing and (bool(before.told) or not before.age_unsaid)
    if was_said or is_child(plain(situation.screened.text)) or kind is Worry.RUN_AWAY:
        return ()
    return _held((FOR_ADULTS.get(kind, FOR_ANY_ADULT),), situation, directory)


def _is_out_now(situation: Situation) -> bool:
    """Whether a child said now, or just before, that they have nowhere to sleep."""
    before = "" if situation.before is None else situation.before.question.text
    return bool(_OUT_NOW.search(plain(f"{before}. {situation.screened.text}")))


def _tonight(situation: Situation, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give the area's team that is there now to a child who has nowhere to sleep."""
    team = first_team(area=situation.area, moment=situation.moment, directory=directory, audience=situation.audience)
    return () if team is None else (shown(team, situation.moment, directory),)


def _held(wanted: Sequence[str], situation: Situation, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give those that the directory holds, in this order."""
    return tuple(shown(each, situation.moment, directory) for each in directory.held(wanted, situation.audience))


def _also(name: str, channel: Channel, words: Words) -> str:
    wording = "child.also-text" if channel.kind is ChannelKind.TEXT else "child.also"
    return words(wording, name=name, value=channel.value)


def _told(situation: Situation, words: Words) -> tuple[Notice, ...]:
    left_out = (Notice(kind=NoticeKind.PERSONAL_DATA, text=words("child.personal-data")),)
    return (*watched(situation.screened, words), *(left_out if situation.screened.kinds else ()))


def _statements(
    answer: Draft, question: str, besides: Sequence[str], words: Words
) -> tuple[tuple[Claim, ...], tuple[Citation, ...]]:
    """Keep at most two that are short, meant for a child and about what was asked, as far as they fit."""
    kept = [each for each in answer.claims if is_for_a_child(each.text) and answers(each.text, question)]
    kept = kept[:_MOST_STATEMENTS]
    around = [*besides, words("child.guide")]
    while kept and present.length([*around, present.statements(kept)]) > present.MOST_WORDS:
        kept.pop()
    return present.renumbered(kept, answer.citations)
