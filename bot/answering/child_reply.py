"""The reply to a child: their worry named, Childline, what may happen next, and what was asked in two sentences."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering import present
from bot.answering.child_worries import (
    HELPLINES,
    asks_something,
    asks_whether_parents_are_told,
    is_for_a_child,
    worry,
)
from bot.answering.danger import emergency
from bot.answering.draft import Draft
from bot.answering.notices import watched
from bot.answering.situation import Situation
from bot.answering.teams import shown
from bot.model import Citation, Claim, Notice, NoticeKind, Outcome, Reader, ShownContact
from knowledge.contacts import ContactDirectory
from knowledge.model import Channel, ChannelKind
from prompts.words import Words

_MOST_STATEMENTS = 2


def child_reply(situation: Situation, answer: Draft | None, *, directory: ContactDirectory, words: Words) -> Draft:
    """Write it. Nothing promises to keep a secret, and nothing says what a worker has to do."""
    kind = worry(situation.screened.text)
    helplines = _helplines(HELPLINES.get(kind, ()), situation, directory)
    told = _told(situation, words)
    lead = f"{words('child.thanks', worry=words(f'child.worry.{kind.value}'))} {words('child.lead')}"
    also = [_also(each.contact.name, each.contact.channels[0], words) for each in helplines]
    parents = [words("child.parents")] if asks_whether_parents_are_told(situation.screened.text) else []
    ending = [words("child.next"), *parents, words("child.danger"), *(each.text for each in told)]
    wanted = answer is not None and asks_something(situation.screened.text)
    claims, citations = _statements(answer, [lead, *also, *ending], words) if answer and wanted else ((), ())
    said = f"{words('child.guide')}\n{present.statements(claims)}" if claims else ""
    return Draft(
        outcome=Outcome.ANSWERED,
        text=present.fit([lead, *also, said, *ending]),
        contacts=(*emergency.card(child_writing=True)[1:], *helplines),
        claims=claims,
        citations=citations,
        notices=(*told, *(answer.dated if answer and claims else ())),
        area=situation.area.area,
        reader=Reader.CHILD,
        trace=(f"worry: {kind.value}",),
    )


def _helplines(wanted: Sequence[str], situation: Situation, directory: ContactDirectory) -> tuple[ShownContact, ...]:
    """Give the first helpline for the worry that the directory holds."""
    held = {each.id: each for each in directory if situation.audience in each.audience}
    return tuple(shown(held[each], situation.moment, directory) for each in wanted if each in held)[:1]


def _also(name: str, channel: Channel, words: Words) -> str:
    wording = "child.also-text" if channel.kind is ChannelKind.TEXT else "child.also"
    return words(wording, name=name, value=channel.value)


def _told(situation: Situation, words: Words) -> tuple[Notice, ...]:
    left_out = (Notice(kind=NoticeKind.PERSONAL_DATA, text=words("child.personal-data")),)
    return (*watched(situation.screened, words), *(left_out if situation.screened.kinds else ()))


def _statements(answer: Draft, besides: Sequence[str], words: Words) -> tuple[tuple[Claim, ...], tuple[Citation, ...]]:
    """Keep at most two that are short and meant for a child, as far as they fit."""
    kept = [each for each in answer.claims if is_for_a_child(each.text)][:_MOST_STATEMENTS]
    around = [*besides, words("child.guide")]
    while kept and present.length([*around, present.statements(kept)]) > present.MOST_WORDS:
        kept.pop()
    return present.renumbered(kept, answer.citations)
