"""The ending of a question about a deadline: the day on which it runs out, above what the documents say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering import present
from bot.answering.deadlines import Deadline
from bot.answering.draft import Draft
from bot.model import Claim, Notice, NoticeKind
from knowledge.calendar import is_working_day
from knowledge.time_limits import Unit
from prompts.words import Words


def with_counted_day(draft: Draft, deadline: Deadline, words: Words) -> Draft | None:
    """Put the counted day above an answer of the library; None where there is no room for both.

    The day is a count and no statement of the documents, so it is no claim and is not verified as one: it carries the
    number of the citation that states the limit, where one does. The other statements give way to that one.
    """
    told = (Notice(kind=NoticeKind.NOT_A_DECISION, text=words("deadline.notice")), *draft.notices)
    spoken = [each.text for each in told if each.kind is not NoticeKind.DATED]
    by_worth = sorted(draft.claims, key=lambda claim: not deadline.is_stated_in(claim.text))
    for most in range(len(by_worth), 0, -1):
        kept = [each for each in draft.claims if each in by_worth[:most]]
        claims, citations = present.renumbered(kept, draft.citations)
        blocks = [_count(deadline, _mark(deadline, claims), words), present.statements(claims), *spoken]
        if present.length(blocks) <= present.MOST_WORDS:
            return replace(draft, text=present.fit(blocks), claims=claims, citations=citations, notices=told)
    return None


def _mark(deadline: Deadline, claims: Sequence[Claim]) -> str:
    """Number the first citation that states the limit."""
    stating = [n for each in claims if deadline.is_stated_in(each.text) for n in each.citations]
    return f" [{stating[0]}]" if stating else ""


def _count(deadline: Deadline, mark: str, words: Words) -> str:
    """Say the day, how it was counted, and what sets the limit; first of all what is wrong with the day given."""
    limit = deadline.limit
    said = (
        _wrong_weekday(deadline, words),
        _counted(deadline, words),
        words("deadline.holidays", days=_listed(deadline)) if deadline.holidays else "",
        "" if is_working_day(deadline.due) else words("deadline.closed"),
        words("deadline.limit", limit=limit.in_words, source=limit.source, place=limit.place) + mark,
    )
    return " ".join(each for each in said if each)


def _wrong_weekday(deadline: Deadline, words: Words) -> str:
    if deadline.weekday_said is None:
        return ""
    day, own = present.day_of(deadline.start), f"{deadline.start:%A}"
    return words("deadline.weekday", day=day, own=own, said=deadline.weekday_said)


def _counted(deadline: Deadline, words: Words) -> str:
    start, due = (f"{day:%A} {present.day_of(day)}" for day in (deadline.start, deadline.due))
    if deadline.limit.unit is Unit.HOURS:
        return words("deadline.hours", start=start, due=due)
    unit = deadline.limit.unit.value.replace("-", " ")
    if deadline.limit.is_before:
        return words("deadline.before", unit=unit, start=start, due=due)
    return words("deadline.counted", unit=unit, start=start, due=due)


def _listed(deadline: Deadline) -> str:
    """List the bank holidays: "25 December, 26 December and 1 January"."""
    *first, last = (f"{day.day} {day:%B}" for day in deadline.holidays)
    return f"{', '.join(first)} and {last}" if first else last
