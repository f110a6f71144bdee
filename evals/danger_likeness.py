"""Trains the second net for danger: `python -m evals.danger_likeness` with the embedder in force writes its weights.

A logistic regression over the embedder's sentence vectors, fitted by Newton's method, tried on each file of messages
with the others as its teachers. The floors are those at which so many look-alikes, unseen, would raise a false alarm.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import typer
from numpy.typing import NDArray

from bot.adapters.danger_likeness import WEIGHTS, pieces
from bot.answering.danger.triage import triage
from ingest.digests import read_digest
from knowledge.areas import load_areas
from knowledge.embed import embedder_for
from knowledge.own_library import STARTER
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings

Numbers = NDArray[np.float64]
MESSAGES = Path(__file__).parents[1] / "tests" / "bot"
PENALTY = 0.3  # of large weights; from 0.3 to 3 the recall at one false alarm in fifty falls from 54 to 44 in a hundred
SURE = 0.002  # of look-alikes, unseen, may raise an alarm
PERHAPS = 0.05  # and this share may be given a notice in front of its answer
ROUNDS = 40
ENOUGH = 1e-6  # a smaller step changes no digit that is written
IN_DANGER = ("immediate-danger", "self-harm-and-suicide", "crying-babies", "police-protection-and-emergency-orders")
EVERY = 9  # of the ways of asking: more would outweigh the messages


def messages(folder: Path) -> list[tuple[str, bool, str]]:
    """Read (batch, is an emergency, words) from the files of messages."""
    found = []
    for path in (folder / "triage_messages.txt", *sorted((folder / "danger_messages").glob("*.txt"))):
        if path.name.startswith(("09", "10")):
            continue  # held out, to measure by
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, words = line.split(" | ", 1)
                found.append((path.stem, kind != "none", words))
    return found


def ways_of_asking() -> list[str]:
    """Give how people ask for the library's passages: they ask about a danger, and stand in none."""
    areas = load_areas(STARTER / "areas.yaml")
    asked = [
        way
        for path in sorted((STARTER / "digests").glob("*.md"))
        if path.stem not in IN_DANGER
        for passage in read_digest(path, areas).passages
        for way in passage.asked
    ]
    return asked[::EVERY]


def fitted(vectors: Numbers, emergencies: Numbers) -> Numbers:
    """Weights with the bias last."""
    given = np.c_[vectors, np.ones(len(vectors))].astype(np.float64)
    weights = np.zeros(given.shape[1])
    penalty = np.eye(len(weights)) * PENALTY
    penalty[-1, -1] = 0
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (likely - emergencies) + penalty @ weights
        step = np.linalg.solve((given * (likely * (1 - likely) + 1e-9)[:, None]).T @ given + penalty, slope)
        weights -= step
        if np.abs(step).max() < ENOUGH:
            break
    return np.asarray(weights, dtype=np.float64)


def unseen_scores(vectors: Numbers, emergencies: Numbers, batches: NDArray[np.str_], asked: Numbers) -> Numbers:
    """Score each message by weights that were fitted without its batch. `asked`: further vectors of no emergency."""
    scores = np.zeros(len(vectors))
    for batch in np.unique(batches):
        held = batches == batch
        weights = fitted(*_with(vectors[~held], emergencies[~held], asked))
        scores[held] = 1 / (1 + np.exp(-(vectors[held] @ weights[:-1] + weights[-1])))
    return scores


def _with(vectors: Numbers, emergencies: Numbers, asked: Numbers) -> tuple[Numbers, Numbers]:
    return np.vstack([vectors, asked]), np.concatenate([emergencies, np.zeros(len(asked))])


def train(embedder: Embedder, folder: Path) -> dict[str, object]:
    """Fit the weights and choose the floors by what the rules let through."""
    rows = messages(folder)
    vectors = np.asarray(embedder.embed([pieces(words)[0] for _, _, words in rows]), dtype=np.float64)
    emergencies = np.array([float(each[1]) for each in rows])
    asked = np.asarray(embedder.embed(ways_of_asking()), dtype=np.float64)
    scores = unseen_scores(vectors, emergencies, np.array([each[0] for each in rows]), asked)
    look_alike = emergencies == 0
    sure, perhaps = (float(np.quantile(scores[look_alike], 1 - share)) for share in (SURE, PERHAPS))
    missed = np.array([triage(words).danger is None for _, _, words in rows]) & ~look_alike
    caught, suspected = (int((scores[missed] > floor).sum()) for floor in (sure, perhaps))
    typer.echo(f"{len(rows)} messages. Of {int(missed.sum())} emergencies that the rules miss, unseen by the net,")
    typer.echo(f"it is sure of {caught} and suspects {suspected}.")
    weights = fitted(*_with(vectors, emergencies, asked))
    rounded = [round(float(each), 4) for each in weights]
    return {"embedder": embedder.name, "sure": round(sure, 4), "perhaps": round(perhaps, 4), "weights": rounded}


def main() -> None:
    """Train for the embedder in force and write the weights where the adapter reads them."""
    found = train(embedder_for(KnowledgeSettings()), MESSAGES)
    WEIGHTS.write_text(json.dumps(found) + "\n", "utf-8")
    typer.echo(f"written: {WEIGHTS.name} for {found['embedder']}")


if __name__ == "__main__":
    main()
