"""Trains the net for what is asked for: `python -m evals.intent_likeness` writes weights for the embedder in force.

One logistic regression over the embedder's sentence vectors for each intent, as for danger, tried on each batch of
exemplars with the others as its teachers. The floors are those at which so many of the others, unseen, would pass.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import typer
from numpy.typing import NDArray

from bot.adapters.intent_likeness import WEIGHTS, intent_of
from bot.answering.contact_asked import asks_for_contact
from bot.ports import Intent
from evals.danger_likeness import Numbers, fitted
from ingest.digests import read_digest
from knowledge.areas import load_areas
from knowledge.contacts import load_contacts
from knowledge.embed import embedder_for
from knowledge.own_library import STARTER
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings

EXEMPLARS = Path(__file__).parents[1] / "tests" / "bot" / "intents"
TOLD: tuple[Intent, ...] = tuple(each for each in Intent if each not in (Intent.OTHER, Intent.NONE))
# Of all that asks for something else, so many may pass: to be sent to a contact, or to be held to a kind of fact.
MISTAKEN = dict.fromkeys(TOLD, 0.001) | {
    Intent.CONTACT: 0.004,
    Intent.OFF_TOPIC: 0.04,
}  # what is off topic must be far as well
NO_CONTACT = 0.5  # of the least likeness of an unseen question for a contact: a rule that found one is seldom wrong
LIBRARY_BATCHES = 4
# Some of the questions beside the digests ask for somebody: these are left out.
_FOR_SOMEBODY = re.compile(r"\b(?:who|whom|whose|where|number|tell|report|contact|ring|call|help|hours|today)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemplar:
    """A question, the batch that it was written in, and what it asks for."""

    batch: str
    intent: Intent
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """Above which likeness an intent is sure, and below which one no contact is asked for."""

    sure: dict[Intent, float]
    no_contact: float


def exemplars(folder: Path) -> Iterator[Exemplar]:
    """Read the batches: "intent | words" a line."""
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                intent, words = line.split(" | ", 1)
                yield Exemplar(batch=path.stem, intent=Intent(intent), words=words)


def of_the_digests() -> Iterator[Exemplar]:
    """Give the questions beside the passages of the library, about procedure; what may ask for somebody is left out."""
    areas = load_areas(STARTER / "areas.yaml")
    for place, path in enumerate(sorted((STARTER / "digests").glob("*.md"))):
        for words in (each for passage in read_digest(path, areas).passages for each in passage.asked):
            if not _FOR_SOMEBODY.search(words) and not asks_for_contact(words):
                yield Exemplar(batch=f"digests {place % LIBRARY_BATCHES}", intent=Intent.OTHER, words=words)


def of_the_contacts() -> Iterator[Exemplar]:
    """Give the examples of how people ask for each contact."""
    asked = load_contacts(STARTER / "contacts.yaml", load_areas(STARTER / "areas.yaml")).asked
    for place, examples in enumerate(asked.values()):
        for words in examples:
            yield Exemplar(batch=f"contacts {place % LIBRARY_BATCHES}", intent=Intent.CONTACT, words=words)


def unseen_scores(vectors: Numbers, is_it: Numbers, batches: NDArray[np.str_]) -> Numbers:
    """Score each question by weights that were fitted without its batch."""
    scores = np.zeros(len(vectors))
    for batch in np.unique(batches):
        held = batches == batch
        weights = fitted(vectors[~held], is_it[~held])
        scores[held] = 1 / (1 + np.exp(-(vectors[held] @ weights[:-1] + weights[-1])))
    return scores


def floors(scores: dict[Intent, Numbers], intents: NDArray[np.str_]) -> Floors:
    """Choose the floors by the unseen scores."""
    return Floors(
        sure={each: float(np.quantile(scores[each][intents != each], 1 - MISTAKEN[each])) for each in TOLD},
        no_contact=NO_CONTACT * float(scores[Intent.CONTACT][intents == Intent.CONTACT].min()),
    )


def told(scores: dict[Intent, Numbers], by: Floors) -> NDArray[np.str_]:
    """Read each question by its unseen scores."""
    rows = range(len(scores[Intent.CONTACT]))
    return np.array(
        [intent_of({each: float(line[row]) for each, line in scores.items()}, by.sure, by.no_contact) for row in rows]
    )


def train(embedder: Embedder, rows: list[Exemplar]) -> dict[str, object]:
    """Fit a line for each intent and choose the floors."""
    vectors = np.asarray(embedder.embed([each.words for each in rows]), dtype=np.float64)
    intents, batches = (np.array([getattr(each, name) for each in rows]) for name in ("intent", "batch"))
    scores: dict[Intent, Numbers] = {
        each: unseen_scores(vectors, (intents == each).astype(float), batches) for each in TOLD
    }
    chosen = floors(scores, intents)
    found = told(scores, chosen)
    for each in Intent:
        of_it, said = intents == each, found == each
        right = int((of_it & said).sum())
        typer.echo(f"{each}: {int(of_it.sum())}, told {right}, wrongly told {int(said.sum()) - right}")
    weights = {each: fitted(vectors, (intents == each).astype(float)) for each in TOLD}
    return {
        "embedder": embedder.name,
        "sure": {each: round(floor, 4) for each, floor in chosen.sure.items()},
        "no_contact": round(chosen.no_contact, 6),
        "weights": {each: [round(float(one), 4) for one in line] for each, line in weights.items()},
    }


def main() -> None:
    """Train for the embedder in force and write the weights where the adapter reads them."""
    rows = [*exemplars(EXEMPLARS), *of_the_digests(), *of_the_contacts()]
    found = train(embedder_for(KnowledgeSettings()), rows)
    WEIGHTS.write_text(json.dumps(found) + "\n", "utf-8")
    typer.echo(f"written: {WEIGHTS.name} for {found['embedder']}, from {len(rows)} questions")


if __name__ == "__main__":
    main()
