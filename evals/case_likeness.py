"""Trains the net for cases: `python -m evals.case_likeness` writes it for the embedder in force.

One machine, tried on each batch of messages with the others as its teachers. Its floor is where so many questions of
rule, unseen, would be taken for a case: to them it adds a line about whom to tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import typer

from bot.adapters.case_likeness import CASE, NET
from bot.adapters.likeness_net import LikenessNet
from bot.ports import Intent
from evals.intent_likeness import EXEMPLARS, exemplars
from evals.likeness_training import embedded, labelled, net, unseen_scores
from knowledge.embed import embedder_for
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings

MESSAGES = Path(__file__).parents[1] / "tests" / "bot" / "cases"
MISTAKEN = 0.04
_OF_RULE = frozenset(Intent) - {Intent.NONE, Intent.CONTACT, Intent.TODAY}  # in those a case may be told


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message, the batch that it was written in, and whether it tells of a case."""

    batch: str
    is_case: bool
    words: str


def cases(folder: Path) -> Iterator[Message]:
    """Read the batches: "case | words" or "rule | words" a line."""
    for path in sorted(folder.glob("*.txt")):
        for label, words in labelled(path):
            yield Message(batch=path.stem, is_case=label == CASE, words=words)


def of_rule() -> Iterator[Message]:
    """Give what was written to teach what is asked for and tells of nobody."""
    for each in exemplars(EXEMPLARS):
        if each.intent in _OF_RULE:
            yield Message(batch=each.batch, is_case=False, words=each.words)


def train(embedder: Embedder, rows: list[Message]) -> LikenessNet:
    """Fit the machine and choose its floor."""
    vectors = embedded(embedder, [each.words for each in rows])
    is_case = np.array([each.is_case for each in rows])
    scores = unseen_scores(vectors, is_case, np.array([each.batch for each in rows]))
    floor = float(np.quantile(scores[~is_case], 1 - MISTAKEN))
    typer.echo(f"{CASE}: {int(is_case.sum())}, told unseen {int((scores[is_case] > floor).sum())}")
    return net(vectors, {CASE: is_case}, {CASE: floor})


def main() -> None:
    """Train for the embedder in force and write the net where the adapter reads it."""
    embedder = embedder_for(KnowledgeSettings())
    found = train(embedder, [*cases(MESSAGES), *of_rule()])
    found.keep(embedder.name, NET)
    typer.echo(f"written: {NET.name} for {embedder.name}, {len(found.exemplars)} exemplars")


if __name__ == "__main__":
    main()
