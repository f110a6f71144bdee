"""Corrections by their wordings: vectors in memory, read again when the records change, found by nearness."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from bot.adapters.records.corrections import Correction, Corrections, Kind, State
from bot.adapters.records.database import RecordsUnusable
from bot.answering.privacy import without_placeholders
from bot.ports import Screened
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

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
        self._held: tuple[tuple[str, Correction], ...] = ()
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
                if corrections is not None and revision != self._revision:
                    self._read(corrections)
                    self._revision = revision
                self._is_broken = False
            except RecordsUnusable as error:
                if not self._is_broken:  # once, not at each question
                    _log.error("corrections stay as they were: %s", error)
                self._is_broken = True
            return self._held, self._vectors

    def _read(self, corrections: Corrections) -> None:
        found = corrections.in_state((self._kind,), (State.IN_FORCE,))
        held = tuple((words, each) for each in found for words in each.wordings)
        texts = list(dict.fromkeys(without_placeholders(words) for words, _ in held))
        new = [text for text in texts if text not in self._known]
        vectors = self._embedder.embed(new) if new else ()
        known = self._known | dict(zip(new, vectors, strict=True))
        self._known = {text: known[text] for text in texts}
        self._held = held
        self._vectors = np.stack([known[without_placeholders(words)] for words, _ in held]) if held else None
