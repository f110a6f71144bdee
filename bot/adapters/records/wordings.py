"""Corrections by their wordings: vectors in memory, read again when the records change, found by nearness."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from bot.adapters.records.corrections import Correction, Corrections, Kind, State
from bot.adapters.records.database import RecordsUnusable
from bot.answering.privacy import without_placeholders
from bot.ports import Screened
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

WAITED_FOR = 40  # new wordings whose vectors a question waits for: about a tenth of a second
_Held = tuple[tuple[str, Correction], ...]
_log = logging.getLogger("signpost.corrections")


class Wordings:
    """The corrections of one kind that are in force. Used by many threads at once."""

    def __init__(self, kind: Kind, *, corrections: Callable[[], Corrections | None], embedder: Embedder) -> None:
        """`corrections` gives None where nobody has corrected anything yet."""
        self._kind = kind
        self._corrections = corrections
        self._embedder = embedder
        self._reading = threading.Lock()
        self._revision = -1
        self._being_read: int | None = None  # the revision whose vectors are being made
        self._held: _Held = ()
        self._vectors: Vectors | None = None
        self._known: dict[str, Vectors] = {}  # what was embedded before is not embedded again
        self._is_broken = False

    def nearest(self, text: Screened, *, floor: float) -> Iterator[tuple[str, Correction, float]]:
        """Give each wording that is near enough to the question, nearest first, with its cosine. Never raises."""
        try:
            held, vectors = self._in_force()
            if vectors is None:
                return
            asked = np.asarray(self._embedder.embed([without_placeholders(text.text)]))[0]
        except EmbedderUnavailable:
            return
        cosines = vectors @ asked
        for place in np.argsort(-cosines, kind="stable"):
            if cosines[place] < floor:
                return
            yield *held[place], float(cosines[place])

    def _in_force(self) -> tuple[Sequence[tuple[str, Correction]], Vectors | None]:
        """Raises EmbedderUnavailable. Where the records cannot be read, what was read before stays in force."""
        with self._reading:
            try:
                corrections = self._corrections()
                revision = 0 if corrections is None else corrections.revision()
                if corrections is not None and revision not in (self._revision, self._being_read):
                    self._read(corrections.in_state((self._kind,), (State.IN_FORCE,)), revision)
                self._is_broken = False
            except RecordsUnusable as error:
                if not self._is_broken:  # once, not at each question
                    _log.error("corrections stay as they were: %s", error)
                self._is_broken = True
            return self._held, self._vectors

    def _read(self, found: Sequence[Correction], revision: int) -> None:
        """Take over what the records hold; where much of it is new, nobody waits for its vectors."""
        held = tuple((words, each) for each in found for words in each.wordings)
        texts = list(dict.fromkeys(without_placeholders(words) for words, _ in held))
        new = [text for text in texts if text not in self._known]
        if len(new) <= WAITED_FOR:
            self._take_over(held, new, self._embedder.embed(new) if new else (), revision)
            return
        self._being_read = revision
        threading.Thread(target=self._read_apart, args=(held, new, revision), name="corrections", daemon=True).start()

    def _read_apart(self, held: _Held, new: Sequence[str], revision: int) -> None:
        try:
            vectors = self._embedder.embed(new)
        except EmbedderUnavailable as error:
            _log.error("corrections stay as they were: %s", error)
            return
        with self._reading:
            if self._being_read == revision:  # else what was read since is newer
                self._take_over(held, new, vectors, revision)

    def _take_over(self, held: _Held, new: Sequence[str], vectors: Iterable[Vectors], revision: int) -> None:
        known = self._known | dict(zip(new, vectors, strict=True))
        texts = [without_placeholders(words) for words, _ in held]
        self._known = {text: known[text] for text in texts}
        self._vectors = np.stack([known[text] for text in texts]) if held else None
        self._held, self._revision, self._being_read = held, revision, None
