"""A net scores by its exemplars and holds for one embedder; where it does not, that is said and the net is off."""

import math

import numpy as np
import pytest

from bot.adapters.arrays import ArraysUnusable
from bot.adapters.case_likeness import CaseNet
from bot.adapters.intent_likeness import IntentNet
from bot.adapters.likeness_net import LikenessNet
from bot.adapters.misuse_likeness import MisuseNet
from evals.likeness_training import net, unseen_scores
from tests.fakes.angles import Angles

NETS = pytest.mark.parametrize("kind", [CaseNet, IntentNet, MisuseNet])


def fault(embedder, path):
    try:
        LikenessNet.held(embedder, path)
    except ArraysUnusable as error:
        return str(error)
    return None


@pytest.fixture
def made():
    return LikenessNet(
        kinds=("near", "far"),
        exemplars=np.eye(2, dtype=np.float32),
        weights=np.array([[2.0, 0.0], [0.0, 3.0]], dtype=np.float32),
        biases=np.array([-1.0, 0.5], dtype=np.float32),
        floors={"near": 0.5},
    )


def test_a_score_is_the_sum_of_the_weighted_kernels_and_the_bias(made):
    (found,) = made.scores(np.array([[1.0, 0.0]], dtype=np.float32))
    assert found == pytest.approx([2 - 1, 3 * math.exp(-2) + 0.5])


def test_what_is_kept_is_read_again_nearly_to_the_last_digit(made, tmp_path):
    made.keep("angles", tmp_path / "net.npz")
    held = LikenessNet.held("angles", tmp_path / "net.npz")
    asked = Angles().embed(["one two three four"])
    assert held.scores(asked) == pytest.approx(made.scores(asked), abs=0.02)
    assert (held.kinds, held.floors) == (made.kinds, made.floors)


@NETS
def test_a_net_of_another_embedder_is_not_used_and_the_remedy_is_named(kind, made, tmp_path):
    path = tmp_path / "misuse_likeness.npz"
    made.keep("angles", path)
    assert kind.of(Angles(name="other"), path) is None
    assert "python -m evals.misuse_likeness" in fault("other", path)
    assert fault("angles", path) is None


@NETS
def test_a_net_that_cannot_be_read_is_off(kind, tmp_path):
    assert kind.of(Angles(), tmp_path / "none.npz") is None
    assert "unreadable" in fault("angles", tmp_path / "none.npz")


@NETS
def test_a_net_that_was_cut_short_is_off(kind, made, tmp_path):
    made.keep("angles", tmp_path / "cut.npz")
    place = (tmp_path / "cut.npz").read_bytes().index(b"exemplars.npy") + 60
    whole = bytearray((tmp_path / "cut.npz").read_bytes())
    whole[place] ^= 0xFF
    (tmp_path / "cut.npz").write_bytes(bytes(whole))
    assert kind.of(Angles(), tmp_path / "cut.npz") is None


def test_training_tells_kinds_apart_and_keeps_only_the_exemplars_that_are_needed():
    vectors = Angles().embed(["w " * count for count in (0, 1, 2, 18, 19, 20)])
    is_far = np.array([False] * 3 + [True] * 3)
    fitted = net(vectors, {"far": is_far}, {"far": 0.123456})
    assert len(fitted.exemplars) < len(vectors)
    assert ((fitted.scores(vectors)[:, 0] > 0) == is_far).all()
    assert fitted.floors == {"far": 0.1235}


def test_unseen_scores_are_by_teachers_from_other_batches_and_what_has_none_is_always_a_teacher():
    vectors = Angles().embed(["w " * count for count in (0, 1, 19, 20, 10)])
    is_far = np.array([False, False, True, True, True])
    scores = unseen_scores(vectors, is_far, np.array(["a", "b", "a", "b", ""]))
    assert ((scores[:4] > 0) == is_far[:4]).all()
    assert scores[4] == 0
