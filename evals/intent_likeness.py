"""Trains the net for what is asked for: `python -m evals.intent_likeness` writes it for the embedder in force.

A machine for each intent, tried on each batch of exemplars with the others as its teachers. The floors
are those at which so many of the others, unseen, would pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import typer
from numpy.typing import NDArray

from bot.adapters.intent_likeness import NET, intent_of
from bot.adapters.likeness_net import LikenessNet
from bot.answering.contact_asked import asks_for_contact
from bot.ports import Intent
from evals.likeness_training import Numbers, embedded, labelled, net, unseen_scores, ways_of_asking
from knowledge.areas import load_areas
from knowledge.contacts import load_contacts
from knowledge.embed import embedder_for
from knowledge.own_library import STARTER
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings

EXEMPLARS = Path(__file__).parents[1] / "tests" / "bot" / "intents"
TOLD: tuple[Intent, ...] = tuple(each for each in Intent if each is not Intent.NONE)
# Of all that asks for something else, so many may pass and be held to a kind of fact.
MISTAKEN = dict.fromkeys(TOLD, 0.001) | {
    Intent.CONTACT: 0.02,  # it only adds a line to what the documents say
    Intent.OFF_TOPIC: 0.04,  # what is off topic must be far as well
}
LIBRARY_BATCHES = 4
EVERY = 2  # of them is enough
# Some of the questions beside the digests ask for somebody: these are left out.
_FOR_SOMEBODY = re.compile(r"\b(?:who|whom|whose|where|number|tell|report|contact|ring|call|help|hours|today)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemplar:
    """A question, the batch that it was written in, and what it asks for; NONE is all that is not told."""

    batch: str
    intent: Intent
    words: str


def exemplars(folder: Path) -> Iterator[Exemplar]:
    """Read the batches: "intent | words" a line."""
    for path in sorted(folder.glob("*.txt")):
        for intent, words in labelled(path):
            yield Exemplar(batch=path.stem, intent=Intent(intent), words=words)


def of_the_digests() -> Iterator[Exemplar]:
    """Give the questions beside the passages of the library, about procedure; what may ask for somebody is left out."""
    for place, (_, asked) in enumerate(ways_of_asking()):
        for words in asked[::EVERY]:
            if not _FOR_SOMEBODY.search(words) and not asks_for_contact(words):
                yield Exemplar(batch=f"digests {place % LIBRARY_BATCHES}", intent=Intent.NONE, words=words)


def of_the_contacts() -> Iterator[Exemplar]:
    """Give the examples of how people ask for each contact."""
    asked = load_contacts(STARTER / "contacts.yaml", load_areas(STARTER / "areas.yaml")).asked
    for place, examples in enumerate(asked.values()):
        for words in examples:
            yield Exemplar(batch=f"contacts {place % LIBRARY_BATCHES}", intent=Intent.CONTACT, words=words)


def floors(scores: Mapping[Intent, Numbers], intents: NDArray[np.str_]) -> dict[str, float]:
    """Choose the floors by the unseen scores."""
    return {each: float(np.quantile(scores[each][intents != each], 1 - MISTAKEN[each])) for each in TOLD}


def told(scores: Mapping[Intent, Numbers], by: Mapping[str, float]) -> NDArray[np.str_]:
    """Read each question by its unseen scores."""
    rows = range(len(next(iter(scores.values()))))
    return np.array([intent_of({each: float(line[row]) for each, line in scores.items()}, by) for row in rows])


def train(embedder: Embedder, rows: list[Exemplar]) -> LikenessNet:
    """Fit a machine for each intent and choose the floors."""
    vectors = embedded(embedder, [each.words for each in rows])
    intents, batches = (np.array([getattr(each, name) for each in rows]) for name in ("intent", "batch"))
    scores = {each: unseen_scores(vectors, intents == each, batches) for each in TOLD}
    chosen = floors(scores, intents)
    found = told(scores, chosen)
    for each in Intent:
        of_it, said = intents == each, found == each
        right = int((of_it & said).sum())
        typer.echo(f"{each}: {int(of_it.sum())}, told {right}, wrongly told {int(said.sum()) - right}")
    return net(vectors, {each: intents == each for each in TOLD}, chosen)


def main() -> None:
    """Train for the embedder in force and write the net where the adapter reads it."""
    rows = [*exemplars(EXEMPLARS), *of_the_digests(), *of_the_contacts()]
    embedder = embedder_for(KnowledgeSettings())
    found = train(embedder, rows)
    found.keep(embedder.name, NET)
    typer.echo(f"written: {NET.name} for {embedder.name}, {len(found.exemplars)} exemplars of {len(rows)} questions")


if __name__ == "__main__":
    main()
