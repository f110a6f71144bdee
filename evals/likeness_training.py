"""Fits the nets beside the rules: a support vector machine for each kind, tried on batches that it did not see.

Needs scikit-learn, from the `reference` extra.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.adapters.likeness_net import GAMMA, LikenessNet
from ingest.digests import read_digest
from knowledge.areas import load_areas
from knowledge.own_library import STARTER
from knowledge.search import Embedder, Vectors

Numbers = NDArray[np.float64]
Marks = NDArray[np.bool_]
PENALTY = 10.0  # of an exemplar on the wrong side; from 3 to 10 the recall of unseen dangers changes by a hundredth
AT_ONCE = 256


def embedded(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """Embed texts, one row each. Raises EmbedderUnavailable."""
    parts = [np.asarray(embedder.embed(texts[at : at + AT_ONCE])) for at in range(0, len(texts), AT_ONCE)]
    return np.concatenate(parts).astype(np.float32)


def labelled(path: Path) -> Iterator[tuple[str, str]]:
    """Read a batch of exemplars: "label | words" a line; a line that begins with # is a remark."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            label, words = line.split(" | ", 1)
            yield label, words


def ways_of_asking() -> Iterator[tuple[str, list[str]]]:
    """Give the id of each digest of the library with how people ask for its passages."""
    areas = load_areas(STARTER / "areas.yaml")
    for path in sorted((STARTER / "digests").glob("*.md")):
        yield path.stem, [each for passage in read_digest(path, areas).passages for each in passage.asked]


def unseen_scores(vectors: Vectors, is_it: Marks, batches: NDArray[np.str_]) -> Numbers:
    """Score each row by a machine that was fitted without its batch. An empty batch name is never held out."""
    scores = np.zeros(len(vectors))
    for batch in np.unique(batches[batches != ""]):
        held = batches == batch
        scores[held] = _machine(vectors[~held], is_it[~held]).decision_function(vectors[held])
    return scores


def net(vectors: Vectors, kinds: Mapping[str, Marks], floors: Mapping[str, float]) -> LikenessNet:
    """Fit a machine for each kind on all rows, and keep the exemplars that any of them needs."""
    machines = {kind: _machine(vectors, is_it) for kind, is_it in kinds.items()}
    needed = np.unique(np.concatenate([machine.support_ for machine in machines.values()]))
    weights = np.zeros((len(machines), len(vectors)))
    for row, machine in enumerate(machines.values()):
        weights[row, machine.support_] = machine.dual_coef_[0]
    return LikenessNet(
        kinds=tuple(machines),
        exemplars=vectors[needed],
        weights=weights[:, needed].astype(np.float32),
        biases=np.array([machine.intercept_[0] for machine in machines.values()], dtype=np.float32),
        floors={name: round(float(floor), 4) for name, floor in floors.items()},
    )


def _machine(vectors: Vectors, is_it: Marks) -> Any:
    from sklearn.svm import SVC  # type: ignore[import-untyped]

    return SVC(C=PENALTY, gamma=GAMMA).fit(vectors, is_it)
