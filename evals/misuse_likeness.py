"""Trains the net for misuse: `python -m evals.misuse_likeness` writes it for the embedder in force.

A machine for each kind of misuse, tried on each batch of messages with the others as its teachers. The floors are those
at which so many honest questions, unseen, would be refused: look-alikes, and what people ask of the library.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import typer

from bot.adapters.likeness_net import LikenessNet
from bot.adapters.misuse_likeness import NET
from bot.ports import Misuse
from evals.intent_likeness import EXEMPLARS, exemplars, of_the_contacts, of_the_digests
from evals.likeness_training import Marks, embedded, labelled, net, unseen_scores
from evals.listener.examples import messages
from ingest.asked import AskedLibrary
from knowledge.embed import embedder_for
from knowledge.own_library import STARTER
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings
from knowledge.unheld import load_unheld

MESSAGES = Path(__file__).parents[1] / "tests" / "bot"
# Of honest questions, unseen, so few may be refused as misuse of a kind: on strange ones it is some times as many.
MISTAKEN = {Misuse.HARM: 0.0005, Misuse.PRIVATE: 0.0005, Misuse.OFFICIAL: 0.0003, Misuse.INSTRUCTION: 0.0005}
BATCHES = 3  # that the questions which come from elsewhere are dealt to
EVERY = 3  # of those is enough


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message, the batch that it was written in, and how it misuses the assistant, if it does."""

    batch: str
    kind: Misuse | None
    words: str


def misuses(folder: Path) -> Iterator[Message]:
    """Read the batches: "kind | words" a line, "none" for a look-alike."""
    for path in (folder / "misuse_messages.txt", *sorted((folder / "misuse_batches").glob("*.txt"))):
        for kind, words in labelled(path):
            yield Message(batch=path.stem, kind=None if kind == "none" else Misuse(kind), words=words)


def honest(folder: Path) -> Iterator[Message]:
    """Give what was written to teach other things, and misuses nothing."""
    told = [each.words for each in messages(folder)]
    asked = [each.words for each in (*exemplars(EXEMPLARS), *of_the_contacts(), *of_the_digests())]
    samples = AskedLibrary(folder=STARTER / "asked").questions()
    vain = load_unheld(STARTER / "unheld.yaml")
    for place, words in enumerate((*told, *asked, *samples, *vain)[::EVERY]):
        yield Message(batch=f"honest {place % BATCHES}", kind=None, words=words)


def train(embedder: Embedder, rows: list[Message]) -> LikenessNet:
    """Fit a machine for each kind and choose the floors."""
    vectors = embedded(embedder, [each.words for each in rows])
    kinds: dict[str, Marks] = {kind: np.array([each.kind is kind for each in rows]) for kind in Misuse}
    batches = np.array([each.batch for each in rows])
    honestly = np.array([each.kind is None for each in rows])
    floors: dict[str, float] = {}
    for kind, is_it in kinds.items():
        scores = unseen_scores(vectors, is_it, batches)
        floors[kind] = float(np.quantile(scores[honestly], 1 - MISTAKEN[Misuse(kind)]))
        typer.echo(f"{kind}: {int(is_it.sum())}, told unseen {int((scores[is_it] > floors[kind]).sum())}")
    return net(vectors, kinds, floors)


def main() -> None:
    """Train for the embedder in force and write the net where the adapter reads it."""
    embedder = embedder_for(KnowledgeSettings())
    found = train(embedder, [*misuses(MESSAGES), *honest(MESSAGES)])
    found.keep(embedder.name, NET)
    typer.echo(f"written: {NET.name} for {embedder.name}, {len(found.exemplars)} exemplars")


if __name__ == "__main__":
    main()
