"""Makes the vectors of what is asked in vain: `python -m evals.unheld_likeness`, after `unheld.yaml` changes.

It also says how many of the lines the library seems to answer after all: somebody should read those.
"""

from __future__ import annotations

import numpy as np
import typer

from bot.adapters.example_vectors import keep_vectors
from bot.adapters.unheld_likeness import VECTORS
from evals.intent_likeness import of_the_digests
from evals.likeness_training import embedded
from knowledge.embed import embedder_for
from knowledge.own_library import STARTER
from knowledge.search import Embedder
from knowledge.settings import KnowledgeSettings
from knowledge.unheld import load_unheld

SEEMS_HELD = 0.85  # of a way of asking for a passage: nearly its words


def make(embedder: Embedder, questions: tuple[str, ...], held: list[str]) -> list[str]:
    """Write the vectors; give the questions that are nearly the words of what is asked and held."""
    vectors = embedded(embedder, questions)
    keep_vectors(VECTORS, embedder.name, questions, vectors)
    nearest = np.max(vectors @ embedded(embedder, held).T, axis=1)
    return [question for question, near in zip(questions, nearest, strict=True) if near > SEEMS_HELD]


def main() -> None:
    """Embed the starter library's questions and write their vectors."""
    questions = load_unheld(STARTER / "unheld.yaml")
    doubtful = make(embedder_for(KnowledgeSettings()), questions, [each.words for each in of_the_digests()])
    typer.echo(f"{VECTORS.name}: {len(questions)} questions; nearly the words of what is held: {len(doubtful)}")
    for question in doubtful:
        typer.echo(f"  {question}")


if __name__ == "__main__":  # pragma: no cover
    main()
