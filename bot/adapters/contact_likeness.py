"""Which contact a question asks for, by how near it is in meaning to the ways in which people ask for each.

The examples stand in the contacts' file. Their vectors ship beside this module for the bundled library and embedder,
so that nothing has to be embedded at start; for others they are made when they are first needed.
"""

from __future__ import annotations

import hashlib
import threading
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.ports import Screened
from knowledge.search import Embedder, EmbedderUnavailable, Vectors

BEST: Final = 3  # examples whose cosines are averaged; held-out examples led home: 54 in a hundred, by the best one 50
VECTORS: Final = Path(__file__).with_name("contact_likeness.npz")

Asked = Mapping[str, tuple[str, ...]]


class NearestContacts:
    """Compares a question with examples. `asked` has them by a contact's id, or a role's where teams are local."""

    def __init__(self, *, embedder: Embedder, asked: Asked, path: Path = VECTORS) -> None:
        self._embedder = embedder
        self._asked = asked
        self._path = path
        self._owners = np.array([key for key, examples in asked.items() for _ in examples])
        self._making = threading.Lock()
        self._vectors: Vectors | None = None

    def nearest(self, text: Screened) -> Sequence[tuple[str, float]]:
        """Give each key with the mean cosine of its best examples, nearest first; none where nothing can be said."""
        if not len(self._owners):
            return ()
        try:
            cosines = self._examples() @ np.asarray(self._embedder.embed([text.text]), dtype=np.float32)[0]
        except EmbedderUnavailable:
            return ()
        return by_best(self._owners, cosines)

    def _examples(self) -> Vectors:
        with self._making:
            if self._vectors is None:
                held = held_vectors(self._path, self._embedder.name, self._asked)
                self._vectors = vectors_of(self._asked, self._embedder) if held is None else held
            return self._vectors


def by_best(owners: NDArray[np.str_], cosines: Vectors) -> tuple[tuple[str, float], ...]:
    """Give each owner with the mean of its best cosines, the highest first."""
    best = [(key, float(np.sort(cosines[owners == key])[-BEST:].mean())) for key in dict.fromkeys(owners.tolist())]
    return tuple(sorted(best, key=lambda each: -each[1]))


def vectors_of(asked: Asked, embedder: Embedder) -> Vectors:
    """Embed the examples, one row each, in order. Raises EmbedderUnavailable."""
    lines = [line for examples in asked.values() for line in examples]
    return np.asarray(embedder.embed(lines), dtype=np.float32)


def held_vectors(path: Path, embedder: str, asked: Asked) -> Vectors | None:
    """Read the vectors that were made before; None where they are of other examples or another embedder."""
    try:
        with np.load(path, allow_pickle=False) as held:
            if (str(held["embedder"]), str(held["examples"])) != (embedder, fingerprint(asked)):
                return None
            return np.asarray(held["vectors"], dtype=np.float32)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def keep_vectors(path: Path, embedder: Embedder, asked: Asked) -> None:
    """Write the vectors. Half the digits are enough: cosines change by less than a thousandth."""
    vectors = vectors_of(asked, embedder).astype(np.float16)
    np.savez(path, embedder=np.array(embedder.name), examples=np.array(fingerprint(asked)), vectors=vectors)


def fingerprint(asked: Asked) -> str:
    """Give a hash over the examples, in order, without the keys: those may change hands and keep their vectors."""
    lines = "\n".join(line for examples in asked.values() for line in examples)
    return hashlib.sha256(lines.encode()).hexdigest()
