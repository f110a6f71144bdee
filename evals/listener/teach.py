"""Teaches the encoder and its head together, and scores what it was not taught.

Needs torch, from the `reference` extra.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evals.encoder.fitting import Progress, fit, mean_vectors
from evals.listener.examples import Example

Numbers = NDArray[np.float32]
AT_ONCE = 64  # texts that are scored together
DEALT = 20  # batches whose examples are put in order of length together, so that little is padding


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How it is taught. The figures were chosen on batches of danger that it was not taught."""

    batch: int = 48
    tokens: int = 160  # a longer message is cut
    rounds: int = 3  # how often each example is seen
    learning_rate: float = 5e-5
    of_head: float = 2e-3  # the head begins with nothing, and learns faster
    scale: float = 8.0  # vectors are multiplied by it: at a length of one they would be told apart too softly
    warm_up: float = 0.1  # share of the steps
    decay: float = 0.01
    seed: int = 20
    threads: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """An encoder in training, with its head."""

    model: Any
    tokenizer: Any
    head: Any
    recipe: Recipe

    def vectors(self, texts: Sequence[str]) -> Any:
        """Give a tensor with one row of length one for each text."""
        return mean_vectors(self.model, self.tokenizer, texts, tokens=self.recipe.tokens)

    def logits(self, texts: Sequence[str]) -> Any:
        """Give a tensor with a number for each text."""
        return self.head(self.vectors(texts) * self.recipe.scale).squeeze(-1)

    def scores(self, texts: Sequence[str]) -> Numbers:
        """Score texts, in order: above nought if rather danger than not."""
        import torch

        self.model.eval()
        found = np.zeros(len(texts), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        with torch.no_grad():
            for at in range(0, len(by_length), AT_ONCE):
                rows = by_length[at : at + AT_ONCE]
                found[rows] = self.logits([texts[row] for row in rows]).numpy()
        return found

    @property
    def weights(self) -> Numbers:
        """Give the weights of the head for vectors of length one."""
        return np.asarray(self.head.weight.detach().numpy()[0] * self.recipe.scale, dtype=np.float32)

    @property
    def bias(self) -> float:
        """Give the bias of the head."""
        return float(self.head.bias.item())

    def keep(self, start: Path, target: Path) -> None:
        """Write the encoder, in 32-bit numbers, in the layout of sentence-transformers."""
        shutil.copytree(start, target, dirs_exist_ok=True)
        self.model.save_pretrained(str(target))


def taught(
    examples: Sequence[Example], *, start: Path, recipe: Recipe, progress: Progress = lambda step, of, loss: None
) -> Taught:
    """Teach the model in `start` which of the examples are danger."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    torch.manual_seed(recipe.seed)
    torch.set_num_threads(recipe.threads)
    model = AutoModel.from_pretrained(str(start), dtype=torch.float32).train()
    head = torch.nn.Linear(model.config.hidden_size, 1)
    it = Taught(model=model, tokenizer=AutoTokenizer.from_pretrained(str(start)), head=head, recipe=recipe)
    is_danger = torch.tensor([float(each.is_danger) for each in examples])

    def loss_of(batch: list[int]) -> Any:
        told = it.logits([examples[row].words for row in batch])
        return torch.nn.functional.binary_cross_entropy_with_logits(told, is_danger[batch])

    fit(
        model,
        [batch for turn in range(recipe.rounds) for batch in _dealt(examples, recipe.batch, recipe.seed + turn)],
        loss_of,
        learning=[
            {"params": model.parameters(), "lr": recipe.learning_rate},
            {"params": head.parameters(), "lr": recipe.of_head},
        ],
        warm_up=recipe.warm_up,
        decay=recipe.decay,
        progress=progress,
    )
    return it


def unseen_scores(examples: Sequence[Example], *, folds: int, teach: Callable[[Sequence[Example]], Taught]) -> Numbers:
    """Score each example by a model that was not taught its batch: each is taught all batches but those of a fold."""
    fold_of = {name: place % folds for place, name in enumerate(sorted({each.batch for each in examples}))}
    scores = np.zeros(len(examples), dtype=np.float32)
    for fold in range(folds):
        held = [row for row, each in enumerate(examples) if fold_of[each.batch] == fold]
        others = [each for each in examples if fold_of[each.batch] != fold]
        scores[held] = teach(others).scores([examples[row].words for row in held])
    return scores


def _dealt(examples: Sequence[Example], size: int, seed: int) -> list[list[int]]:
    """Deal the rows of examples out in batches, those of one about as long as each other."""
    chance = random.Random(seed)  # noqa: S311 - to shuffle, and no secret
    rows = list(range(len(examples)))
    chance.shuffle(rows)
    heaps = [rows[at : at + size * DEALT] for at in range(0, len(rows), size * DEALT)]
    batches = []
    for heap in heaps:
        heap.sort(key=lambda row: len(examples[row].words))
        batches += [heap[at : at + size] for at in range(0, len(heap), size)]
    chance.shuffle(batches)
    return batches
