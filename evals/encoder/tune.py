"""Tunes all-MiniLM-L6-v2 on how people ask: `python -m evals.encoder.tune FOLDER`, needs the `reference` extra.

SIGNPOST_HOME names the home whose passages are learnt from: the starter library, and the sample documents where they
are. In-batch negatives: each question's own passage must be nearer to it than those of the others in the batch, and
another question of that passage nearer than one that nothing held answers.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from safetensors.numpy import load_file, save_file

from evals.encoder.fitting import fit, mean_vectors
from evals.encoder.pairs import Pair, batches, held_back, passage_pairs, vocabulary_pairs, with_wrong
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.embed import PLAIN, OnnxEmbedder, bundled_model_folder
from knowledge.home import Home
from knowledge.models.pack import unpacked
from knowledge.own_library import library_file
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from knowledge.unheld import load_unheld
from knowledge.vocabulary_file import read_vocabulary_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How it is tuned. The figures are those of the trial on the sample documents."""

    batch: int = 48
    tokens: int = 96  # a longer passage is cut
    learning_rate: float = 5e-5
    warm_up: float = 0.1  # share of the steps
    scale: float = 20.0  # cosines are multiplied by it, else their differences are too small to learn from
    decay: float = 0.01
    rounds: int = 1  # how often each pair is seen
    seed: int = 20
    threads: int = 2


def main(
    target: Annotated[Path, typer.Argument(help="Folder to write the tuned model to.")],
    without: Annotated[list[str] | None, typer.Option(help="Ids of documents that are kept to measure with.")] = None,
    rounds: Annotated[int, typer.Option(help="How often each pair is seen.")] = 1,
    mean_with: Annotated[Path | None, typer.Option(help="Folder of a packed model to take the mean with.")] = None,
) -> None:
    """Tune the model and write it, in 32-bit numbers, in the layout of sentence-transformers."""
    recipe = Recipe(rounds=rounds)
    tune(gathered_pairs(KnowledgeSettings(), without or (), seed=recipe.seed), target, recipe)
    if mean_with is not None:
        take_mean(target, mean_with)


def gathered_pairs(settings: KnowledgeSettings, without: Collection[str], *, seed: int) -> list[Pair]:
    """Read all pairs of a home but those of the documents in `without`."""
    home = Home(settings.home)
    with home.reading("encoder recipe"):
        catalogue = Catalogue.open(settings.database_url or sqlite_url(home.catalogue_file))
        passages = held_back(catalogue.all_passages(), without)
        catalogue.close()
    plain = OnnxEmbedder(bundled_model_folder(model=PLAIN), PLAIN)
    words = read_vocabulary_file(library_file(home, "vocabulary.yaml", folder=settings.library_folder))
    in_vain = load_unheld(library_file(home, "unheld.yaml", folder=settings.library_folder))
    asked = list(passage_pairs(passages, sentences=sentences, embedder=plain, seed=seed))
    return [*with_wrong(asked, in_vain, embedder=plain, seed=seed), *vocabulary_pairs(words)]


def tune(pairs: Sequence[Pair], target: Path, recipe: Recipe, *, start: Path | None = None) -> None:
    """Tune the model in `start` (None: plain MiniLM as installed) on the pairs and write it to `target`."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    torch.manual_seed(recipe.seed)
    torch.set_num_threads(recipe.threads)
    source = start or bundled_model_folder(model=PLAIN)
    tokenizer = AutoTokenizer.from_pretrained(str(source))
    model = AutoModel.from_pretrained(str(source), dtype=torch.float32).train()
    fit(
        model,
        [
            batch
            for turn in range(recipe.rounds)
            for batch in batches(pairs, size=recipe.batch, seed=recipe.seed + turn)
        ],
        lambda batch: _loss(partial(mean_vectors, model, tokenizer, tokens=recipe.tokens), batch, recipe.scale),
        learning=[{"params": model.parameters(), "lr": recipe.learning_rate}],
        warm_up=recipe.warm_up,
        decay=recipe.decay,
        progress=lambda step, of, loss: print(f"step {step} of {of}: loss {loss:.3f}", file=sys.stderr),  # noqa: T201
    )
    shutil.copytree(source, target, dirs_exist_ok=True)
    model.save_pretrained(str(target))


def take_mean(tuned: Path, packed: Path) -> None:
    """Write the mean of both models' weights over the tuned one's: what either learnt by chance alone is halved."""
    file = tuned / "model.safetensors"
    others = unpacked(packed)
    mean = {name: (values + others.get(name, values)) / 2 for name, values in load_file(file).items()}
    save_file(mean, file, metadata={"format": "pt"})


def _loss(embedded: Callable[[Sequence[str]], Any], batch: Sequence[Pair], scale: float) -> Any:
    import torch

    answers = [*(pair.right for pair in batch), *(pair.wrong for pair in batch if pair.wrong is not None)]
    likeness = scale * embedded([pair.left for pair in batch]) @ embedded(answers).T
    return torch.nn.functional.cross_entropy(likeness, torch.arange(len(batch)))


if __name__ == "__main__":
    typer.run(main)
