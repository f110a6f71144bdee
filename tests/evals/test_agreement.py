"""Agreement beyond chance, against figures worked by hand."""

import numpy as np
import pytest

from evals.agreement import fleiss_kappa, kappa_of_repeats

# 50 things: both yes 20, both no 15, apart 5 and 10. Agreed 0.7, by chance 0.5 x 0.6 + 0.5 x 0.4 = 0.5: kappa 0.4.
FIRST = ["yes"] * 25 + ["no"] * 25
SECOND = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15


def cohen_kappa(first, second):
    return kappa_of_repeats(first, [[each] for each in second]).value


def test_cohens_kappa_is_what_it_is_by_hand():
    assert cohen_kappa(FIRST, SECOND) == 0.4
    assert cohen_kappa(FIRST, FIRST) == 1.0
    assert cohen_kappa(["yes", "no"], ["no", "yes"]) == -1.0


def test_three_verdicts_by_hand():
    # Agreed 4 of 6; by chance (2x3 + 2x2 + 2x1) / 36 = 1/3: kappa (2/3 - 1/3) / (2/3) = 0.5.
    first = ["right", "right", "partly", "partly", "wrong", "wrong"]
    second = ["right", "right", "partly", "right", "wrong", "partly"]
    assert cohen_kappa(first, second) == 0.5


def test_cohens_kappa_is_that_of_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn comes with the reference embedder")
    chance = np.random.default_rng(7)
    first, second = (list(chance.choice(["right", "partly", "wrong"], 80)) for _ in range(2))
    assert cohen_kappa(first, second) == round(metrics.cohen_kappa_score(first, second), 4)


def test_where_only_one_verdict_was_ever_given_no_kappa_says_anything():
    assert cohen_kappa(["right"] * 9, ["right"] * 9) is None
    assert fleiss_kappa([["right"] * 3] * 4) is None
    kappa = kappa_of_repeats(["right"] * 9, [["right"] * 2] * 9)
    assert (kappa.value, kappa.low, kappa.high) == (None, 0.0, 0.0)


def test_fleiss_kappa_is_what_it_is_by_hand():
    # Agreed 1 and 1/3, so 2/3; by chance (4/6)^2 + (2/6)^2 = 5/9: kappa (2/3 - 5/9) / (4/9) = 0.25.
    assert fleiss_kappa([["a", "a", "a"], ["a", "b", "b"]]) == 0.25
    assert fleiss_kappa([["a", "a"], ["b", "b"]]) == 1.0
    assert fleiss_kappa([["a"], ["b"]]) is None


def test_repeats_that_are_all_the_same_have_the_kappa_of_one():
    kappa = kappa_of_repeats(FIRST, [[each] * 3 for each in SECOND])
    assert kappa.value == 0.4
    assert kappa.low < 0.4 < kappa.high
    assert kappa == kappa_of_repeats(FIRST, [[each] * 3 for each in SECOND])  # the same each time


def test_the_interval_is_wider_where_the_judge_wavers():
    people = ["right", "wrong"] * 50
    steady = kappa_of_repeats(people, [[each] * 4 for each in people])
    wavering = kappa_of_repeats(people, [[each, each, each, "partly"] for each in people])
    assert (steady.value, steady.low, steady.high) == (1.0, 1.0, 1.0)
    assert wavering.value == 0.75  # three tries of kappa 1, one of none
    assert wavering.high - wavering.low > 0.1


def test_a_few_replies_on_which_all_agree_prove_nothing():
    assert kappa_of_repeats(["right", "right", "wrong"], [["right"], ["right"], ["wrong"]]).low == 0.0
