"""A reply before the assistant adds its id, version and time."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from bot.model import Citation, Claim, Notice, NoticeKind, Outcome, Reader, Reply, ShownContact


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one ending says and shows."""

    outcome: Outcome
    text: str
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    contacts: tuple[ShownContact, ...] = ()
    notices: tuple[Notice, ...] = ()
    area: str | None = None
    reader: Reader = Reader.ADULT
    trace: tuple[str, ...] = ()
    composed_by: str = "extract"

    @property
    def dated(self) -> tuple[Notice, ...]:
        """The notices that say which sources speak of the past."""
        return tuple(notice for notice in self.notices if notice.kind is NoticeKind.DATED)

    def reply(self, *, corpus_version: str, took_ms: int) -> Reply:
        """Finish the reply."""
        return Reply(
            id=uuid.uuid4().hex,
            outcome=self.outcome,
            text=self.text,
            claims=self.claims,
            citations=self.citations,
            contacts=self.contacts,
            notices=self.notices,
            area=self.area,
            reader=self.reader,
            trace=self.trace,
            composed_by=self.composed_by,
            corpus_version=corpus_version,
            took_ms=took_ms,
        )
