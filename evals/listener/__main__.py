"""Teaches the listener anew: `python -m evals.listener`, after the messages change. Needs the `reference` extra.

It takes some twenty minutes on two cores: three models that are each taught two thirds of the batches, by which the
floors are chosen, and the one that ships, which is taught them all.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import typer
from rich.progress import Progress

from bot.adapters.listener import PERHAPS, SURE, Head
from evals.listener.examples import Example, examples
from evals.listener.floors import floors, found
from evals.listener.teach import Recipe, Taught, taught, unseen_scores
from knowledge.embed import LISTENER, PLAIN, bundled_model_folder
from knowledge.models.pack import pack

FOLDS = 3


def main() -> None:
    """Teach it, choose its floors, and write both where they ship."""
    rows, recipe, start = examples(), Recipe(), bundled_model_folder(model=PLAIN)
    with Progress() as shown:

        def teach(some: Sequence[Example]) -> Taught:
            task = shown.add_task(f"{len(some)} of {len(rows)} examples", total=None)
            return taught(
                some,
                start=start,
                recipe=recipe,
                progress=lambda step, of, loss: shown.update(task, completed=step, total=of),
            )

        scores = unseen_scores(rows, folds=FOLDS, teach=teach)
        it = teach(rows)
    chosen = floors(rows, scores)
    sure, missed = found(rows, scores, chosen[SURE])
    suspected, _ = found(rows, scores, chosen[PERHAPS])
    typer.echo(f"{len(rows)} examples. Of {missed} emergencies that the rules miss, unseen by the listener,")
    typer.echo(f"it is sure of {sure} and suspects {suspected}. Floors: {chosen}")
    with tempfile.TemporaryDirectory() as folder:
        it.keep(start, Path(folder))
        sha256 = pack(Path(folder), LISTENER.graph.parent)
    Head(weights=it.weights, bias=it.bias, floors=chosen).keep(of=sha256)
    typer.echo(f"weights for knowledge/embed.py: sha256 {sha256}")


if __name__ == "__main__":
    typer.run(main)
