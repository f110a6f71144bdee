"""The recipe runs: encoder and head learn danger, and what is held back is scored by who was not taught it."""

import numpy as np
import pytest

from evals.listener.examples import Example
from evals.listener.teach import Recipe, taught, unseen_scores

RECIPE = Recipe(batch=4, rounds=30, learning_rate=3e-3, of_head=2e-2, threads=1)
WORDS = {
    True: ("the boy is hurt", "she is hurt now", "he is hurt here"),
    False: ("a form", "which form", "the form now"),
}
ROWS = [
    Example(batch=f"batch {place}", words=words, is_danger=is_danger)
    for is_danger, several in WORDS.items()
    for place, words in enumerate(several)
]


@pytest.mark.torch
@pytest.mark.filterwarnings("default")
def test_danger_is_learnt_and_what_is_kept_scores_the_same(small_model, tmp_path):
    steps = []
    it = taught(ROWS, start=small_model, recipe=RECIPE, progress=lambda step, of, loss: steps.append((step, of)))
    texts = [each.words for each in ROWS]
    scores = it.scores(texts)
    assert ((scores > 0) == [each.is_danger for each in ROWS]).all()
    assert steps[-1] == (60, 60)
    assert np.allclose(it.vectors(texts).detach().numpy() @ it.weights + it.bias, scores, atol=0.05)
    it.keep(small_model, tmp_path / "kept")
    assert (tmp_path / "kept" / "tokenizer.json").is_file()


def test_each_batch_is_scored_by_who_was_not_taught_it():
    taught_what = []

    class Fake:
        def __init__(self, some):
            taught_what.append({each.batch for each in some})

        def scores(self, texts):
            return np.full(len(texts), len(taught_what), dtype=np.float32)

    scores = unseen_scores(ROWS, folds=3, teach=Fake)
    assert taught_what == [{"batch 1", "batch 2"}, {"batch 0", "batch 2"}, {"batch 0", "batch 1"}]
    assert scores.tolist() == [1, 2, 3, 1, 2, 3]
