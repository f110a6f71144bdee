"""Whom the recall of a reply would tell: people in chat, and who may still have it before them on a web page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, or_, select

from bot.adapters.records.database import reading
from bot.adapters.records.recalls import mark_of
from bot.adapters.records.recalls_tables import sent_replies
from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcript_tables import transcripts as kept

# Who asks on these is told with the next answer of the same conversation. One that is still going on began hardly
# longer ago than a day: it is forgotten half an hour after its last question.
WEB = ("page", "widget", "api")
OPEN_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How many people a recall would tell on one chat service; each gets one note for each time they were given it."""

    surface: str
    people: int
    notes: int


def in_chat(engine: Engine, reply: Mapping[str, Any], question: str) -> tuple[Reach, ...]:
    """Count those who were given the same answer in chat, by service. Raises RecordsUnusable."""
    given = or_(sent_replies.c.reply == reply["id"], sent_replies.c.words_hash == mark_of(reply, question))
    people: dict[str, list[str]] = defaultdict(list)
    with reading(engine) as connection:
        for each in connection.execute(select(sent_replies.c.surface, sent_replies.c.place).where(given)):
            place = each.place
            people[each.surface].append(repr((place.get("workspace"), place["asker"]) if "asker" in place else place))
    return tuple(Reach(surface=each, people=len(set(people[each])), notes=len(people[each])) for each in sorted(people))


def on_the_web(transcripts: Engine, reply: Mapping[str, Any], question: str, *, now: datetime) -> int:
    """Count how often the same answer was given on web pages since a day ago. Raises TranscriptsUnusable."""
    given = select(kept.c.answer, kept.c.question).where(
        kept.c.at >= now - OPEN_FOR, kept.c.channel.in_(WEB), kept.c.outcome == reply["outcome"]
    )
    mark = mark_of(reply, question)
    with SCHEMA.named_failures(transcripts), transcripts.connect() as connection:
        return sum(mark_of(row.answer, row.question) == mark for row in connection.execute(given))
