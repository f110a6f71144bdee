"""The time limits as a digest of the library, so that each can be found and cited like any other passage."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date

from knowledge.time_limits import TimeLimit, TimeLimits

_HEAD = """\
---
id: time-limits
title: "Time limits: how long each step may take"
publisher: Signpost
area: england
audience: [practitioner, public]
kind: digest
published: {written}
review_by: {review_by}
standing: current
topics: [time limits, deadlines, timescales]
sources:
{sources}
asked:
{asked}
---
This is a summary by Signpost, written on {day}; the sources listed here prevail where they differ.

## Time limits

"""


def time_limits_digest(limits: TimeLimits, *, written: date, review_by: date) -> str:
    """Write the digest in Markdown: a numbered paragraph for each limit, in the order of the file."""
    titles = sorted({limit.source for limit in limits.limits})
    head = _HEAD.format(
        written=written,
        review_by=review_by,
        day=f"{written.day} {written:%B} {written.year}",
        sources="\n".join(line for title in titles for line in _source(title, limits.addresses.get(title))),
        asked="\n".join(_asked(limits.limits)),
    )
    paragraphs = (f"{number}. {' '.join(_sentences(limit))}" for number, limit in enumerate(limits.limits, start=1))
    return head + "\n\n".join(paragraphs) + "\n"


def _sentences(limit: TimeLimit) -> Iterator[str]:
    yield f"{'At least' if limit.is_before else 'Within'} {limit.in_words}, {limit.what}."
    if limit.note:
        yield f"Note: {limit.note}."
    yield f"The duty lies with {limit.who}. Source: {limit.source}, {limit.place}."


def _asked(limits: Sequence[TimeLimit]) -> Iterator[str]:
    """Give the line of each limit; a way of asking that would lead to two limits stands at the first alone."""
    seen: set[str] = set()
    for number, limit in enumerate(limits, start=1):
        deadlines = (f"deadline for {name}" for name in limit.called)
        named = (f"how long until {limit.what}", f"{limit.called[0]} time limit", *deadlines)
        ways = (*named, *limit.asked)
        new = [each for each in ways if each not in seen]
        seen.update(new)
        yield f'  "{number}":'
        yield from (f"    - {json.dumps(each, ensure_ascii=False)}" for each in new)


def _source(title: str, address: str | None) -> Iterator[str]:
    yield f"  - title: {json.dumps(title)}"
    is_law = " Act " in title or "Regulations" in title
    yield f'    publisher: "{"UK Parliament" if is_law else "HM Government"}"'
    if address:
        yield f'    url: "{address}"'
