"""Sorts missed questions into groups of those that are alike: each once, a few at a time, beside whatever is served."""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta

import numpy as np
from sqlalchemy import Engine

from bot.adapters.records.database import RecordsUnusable
from bot.adapters.records.gaps import Gaps
from bot.adapters.transcript_gaps import Missed, Place, badly_rated, count_after, questions, unanswered
from bot.console.gaps.subjects import CONTACTS, DANGER, asks_whom_to_ring, is_of_danger
from bot.ports import TranscriptsUnusable
from knowledge.gaps import Subject
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

# Cosines of the bundled model over the questions of the starter library's set: of two questions of different subjects
# 1 in 6,500 is above 0.6, so that a group is rarely mixed, and some wordings of one question stand apart.
ALIKE = 0.6
# A question's cosine with its own subject's title and topics is 0.29 in the middle and for one in ten below 0.1; with
# those of other subjects 0.05 in the middle.
ABOUT = 0.1
AT_ONCE = 64
SETTLED = timedelta(seconds=5)  # what is younger may still be on its way into the database
_log = logging.getLogger("signpost.console")


class Sorting:
    """Keeps the groups up to date. One thread of one process sorts at a time."""

    def __init__(
        self, *, gaps: Gaps, transcripts: Engine, kept_days: int, embedder: Callable[[], Embedder],
        subjects: Callable[[], Sequence[Subject]], search: Callable[[str], str] = lambda _: "",
    ) -> None:  # fmt: skip
        """`search` gives the subject of the passage that is nearest to a question; "" where that cannot be said."""
        self._gaps = gaps
        self._transcripts = transcripts
        self._kept = timedelta(days=kept_days)
        self._embedder = embedder
        self._subjects = subjects
        self._search = search
        self._name = secrets.token_hex(8)
        self._running = threading.Lock()
        self._leaders: _Leaders | None = None

    def waiting(self) -> int:
        """How many questions are not sorted yet, at most a thousand."""
        return count_after(self._transcripts, self._gaps.place("unanswered"))

    def begin(self) -> None:
        """Sort beside the page that is being shown; what is sorted already is shown."""
        if not self._running.locked():
            threading.Thread(target=self._guarded, name="sorting-gaps", daemon=True).start()

    def sort(self, *, most: int | None = None) -> int:
        """Sort what is new, at most so many questions; gives how many. Nothing where somebody else is at it."""
        with self._running:
            if not self._gaps.take_turn(self._name):
                return 0
            try:
                self._forget()
                done = 0
                while (most is None or done < most) and (sorted_now := self._batch()):
                    done += sorted_now
                    self._gaps.take_turn(self._name)
                return done
            finally:
                self._gaps.end_turn()

    def keep_up(self) -> None:
        """Sort and forget without anybody looking; what cannot be done now is done the next time."""
        self._guarded()

    def try_few(self, most: int) -> None:
        """Sort a few questions while somebody waits; what cannot be sorted now is sorted later."""
        if not self._running.locked():
            self._guarded(most)

    def _guarded(self, most: int | None = None) -> None:
        try:
            self.sort(most=most)
        except (RecordsUnusable, TranscriptsUnusable, EmbedderUnavailable) as error:
            _log.error("gaps are not sorted: %s", error)

    def _batch(self) -> int:
        """Sort the next questions of each kind."""
        until = self._gaps.now() - SETTLED
        done = 0
        for name, read in (("unanswered", unanswered), ("rated", badly_rated)):
            missed = read(self._transcripts, self._gaps.place(name), until=until, most=AT_ONCE)
            if missed:
                self._put(missed)
                self._gaps.reached(name, Place(at=missed[-1].noted_at, reply=missed[-1].reply))
                done += len(missed)
        return done

    def _put(self, missed: Sequence[Missed]) -> None:
        embedder = self._embedder()
        known = self._gaps.known([each.reply for each in missed])
        vectors = np.asarray(embedder.embed([each.question for each in missed]), np.float32)
        leaders = self._leaders = self._leaders or _Leaders(embedder, self._subjects())
        leaders.read(self._gaps)
        for each, vector in zip(missed, vectors, strict=True):
            is_for_a_contact = asks_whom_to_ring(each.question)
            gap = known.get(each.reply) or leaders.nearest(each.area or "", vector, is_for_a_contact=is_for_a_contact)
            if gap is not None:
                self._gaps.join(each, gap)
                continue
            subject = CONTACTS if is_for_a_contact else self._subject(leaders, each.question, vector)
            made = self._gaps.begin(each, subject=subject, model=embedder.name, vector=vector)
            leaders.add(made, each.area or "", vector, is_for_a_contact=is_for_a_contact)

    def _subject(self, leaders: _Leaders, question: str, vector: Vectors) -> str:
        without = frozenset() if is_of_danger(question) else frozenset({DANGER})
        return leaders.subject(vector, self._search(question), without=without)

    def _forget(self) -> None:
        """Forget with the transcripts; a question that goes is stood for by a newer one of its group."""
        oldest = self._gaps.now() - self._kept
        stale = self._gaps.forget(oldest)
        words = questions(self._transcripts, list(stale.values()))
        for gap, reply in stale.items():
            self._gaps.stand_for(gap, words.get(reply, ""), self._gaps.now())
        if stale:
            self._leaders = None


class _Leaders:
    """The vectors of the groups, by area, and those of the subjects."""

    def __init__(self, embedder: Embedder, subjects: Sequence[Subject]) -> None:
        self._model = embedder.name
        self._subjects = [each.id for each in subjects]
        texts = [f"{each.title}: {', '.join(each.topics)}" for each in subjects]
        self._about = np.asarray(embedder.embed(texts), np.float32) if texts else None
        self._last = 0
        # By area, and apart what asks for a contact: no document closes it, however alike the question is.
        self._ids: dict[tuple[str, bool], list[int]] = {}
        self._vectors: dict[tuple[str, bool], list[Vectors]] = {}

    def read(self, gaps: Gaps) -> None:
        """Take up the groups that another process has made."""
        found = gaps.leaders(self._model, after=self._last)
        for gap, area, subject, vector in zip(found.ids, found.areas, found.subjects, found.vectors, strict=True):
            self.add(gap, area, vector, is_for_a_contact=subject == CONTACTS)

    def add(self, gap: int, area: str, vector: Vectors, *, is_for_a_contact: bool) -> None:
        """Take up a group."""
        self._ids.setdefault((area, is_for_a_contact), []).append(gap)
        self._vectors.setdefault((area, is_for_a_contact), []).append(vector)
        self._last = max(self._last, gap)

    def nearest(self, area: str, vector: Vectors, *, is_for_a_contact: bool) -> int | None:
        """Give the group of an area that a question is like; None where it is like none."""
        among = area, is_for_a_contact
        if among not in self._ids:
            return None
        cosines = np.stack(self._vectors[among]) @ vector
        best = int(np.argmax(cosines))
        return self._ids[among][best] if cosines[best] >= ALIKE else None

    def subject(self, vector: Vectors, found: str, *, without: Collection[str] = ()) -> str:
        """Give the subject that a question is nearest to, leaving some out; none where it is near to none.

        That of the passage which was found is right for 79 of 100 questions of the starter library's set, that of the
        nearest title for 47.
        """
        if self._about is None:
            return ""
        cosines = self._about @ vector
        cosines[[place for place, each in enumerate(self._subjects) if each in without]] = -1
        is_known = found in self._subjects and found not in without
        best = self._subjects.index(found) if is_known else int(np.argmax(cosines))
        return self._subjects[best] if cosines[best] >= ABOUT else ""
