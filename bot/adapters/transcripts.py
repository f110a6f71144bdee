"""Keeps screened questions with their replies and verdicts in SQL, and deletes them after so many days."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, delete, select

from bot.adapters.transcript_database import SCHEMA
from bot.adapters.transcript_tables import judgements, transcripts
from bot.adapters.transcripts_kept import KeptAnswers
from bot.adapters.transcripts_steps import steps_as_json
from bot.answering.privacy import ScreenedText, UnscreenedText
from bot.ports import Judgement, Screened, Transcript
from knowledge.schema import writing

SWEPT_EVERY = timedelta(hours=1)


class NoTranscripts:
    """Keeps nothing."""

    kept_days = 0

    def keep(self, transcript: Transcript) -> None:
        """Let it go."""

    def judge(self, judgement: Judgement) -> bool:
        """Say that the reply is not kept."""
        del judgement
        return False


class SqlTranscripts:
    """Transcripts in a database. Used by many threads at once."""

    def __init__(
        self, engine: Engine, *, kept_days: int, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._engine = engine
        self._days = kept_days
        self._now = now
        self._sweeping = threading.Lock()
        self._swept: datetime | None = None
        self.kept = KeptAnswers(engine)

    @classmethod
    def open(cls, url: str, *, kept_days: int) -> SqlTranscripts:
        """Open the database and delete what is past its days. Raises TranscriptsUnusable."""
        opened = cls(SCHEMA.open(url), kept_days=kept_days)
        opened.forget_old()
        return opened

    @property
    def kept_days(self) -> int:
        """After how many days a transcript is deleted."""
        return self._days

    def close(self) -> None:
        """Let the database go."""
        self._engine.dispose()

    def keep(self, transcript: Transcript) -> None:
        """Keep a question and its reply. Raises TranscriptsUnusable, or UnscreenedText for words not screened."""
        row = {
            "reply": transcript.reply["id"],
            "at": transcript.at,
            "channel": transcript.channel,
            "audience": transcript.audience.value,
            "area": transcript.area,
            "question": _screened(transcript.question),
            "outcome": transcript.reply["outcome"],
            "answer": dict(transcript.reply),
            "steps": steps_as_json(transcript.steps),
            "reasons": list(transcript.reasons),
        }
        with SCHEMA.named_failures(self._engine), writing(self._engine) as connection:
            connection.execute(transcripts.insert().values(row))
        self.forget_old()

    def judge(self, judgement: Judgement) -> bool:
        """Keep the latest verdict on a reply; False where the reply is not kept. Raises TranscriptsUnusable."""
        reason = None if judgement.reason is None else _screened(judgement.reason)
        said = {"reply": judgement.reply, "at": judgement.at, "verdict": judgement.verdict, "reason": reason}
        known = select(transcripts.c.reply).where(transcripts.c.reply == judgement.reply)
        with SCHEMA.named_failures(self._engine), writing(self._engine) as connection:
            if connection.execute(known).first() is None:
                return False
            connection.execute(delete(judgements).where(judgements.c.reply == judgement.reply))
            connection.execute(judgements.insert().values(said))
        return True

    def forget_old(self) -> None:
        """Delete what is past its days, at most once an hour. Raises TranscriptsUnusable."""
        now = self._now()
        with self._sweeping:
            if self._swept is not None and now - self._swept < SWEPT_EVERY:
                return
            self._swept = now
        with SCHEMA.named_failures(self._engine), writing(self._engine) as connection:
            connection.execute(delete(transcripts).where(transcripts.c.at < now - timedelta(days=self._days)))


def _screened(words: Screened) -> str:
    if not isinstance(words, ScreenedText):
        raise UnscreenedText("a transcript: its words were not screened; call privacy.screen(question, known=...)")
    return words.text
