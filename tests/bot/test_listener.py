"""The listener scores by its head, which holds for one encoder; where it does not, that is said and the rules stand."""

import numpy as np
import pytest

from bot.adapters.danger_likeness import PERHAPS, SURE, UNLIKE
from bot.adapters.listener import HEAD, Head, Listener, fault
from knowledge.embed import LISTENER
from tests.fakes.angles import Angles


@pytest.fixture
def made():
    return Head(weights=np.array([2.0, 3.0], dtype=np.float32), bias=-1.0, floors={"near": 0.5})


def test_a_score_is_the_weighted_vector_and_the_bias(made):
    assert made.scores(np.array([[1.0, 0.5], [0.0, 0.0]], dtype=np.float32)).tolist() == [2.5, -1.0]


def test_of_several_texts_the_highest_score_counts(made):
    assert Listener(encoder=Angles(), head=made).score(["", "w " * 20]) == pytest.approx(2.0)


def test_a_broken_encoder_gives_no_score(made):
    assert Listener(encoder=Angles(broken=True), head=made).score(["w"]) is None


def test_what_is_kept_is_read_again(made, tmp_path):
    made.keep("angles", tmp_path / "head.npz")
    listener = Listener.of(Angles(), tmp_path / "head.npz")
    assert listener.score(["one two"]) == Listener(encoder=Angles(), head=made).score(["one two"])
    assert listener.floors == made.floors


def test_a_head_of_another_encoder_is_not_used_and_the_remedy_is_named(made, tmp_path):
    made.keep("angles", tmp_path / "head.npz")
    assert Listener.of(Angles(name="other"), tmp_path / "head.npz") is None
    assert "python -m evals.listener" in fault("other", tmp_path / "head.npz")
    assert fault("angles", tmp_path / "head.npz") is None


def test_a_head_that_cannot_be_read_is_off(tmp_path):
    assert Listener.of(Angles(), tmp_path / "none.npz") is None
    assert "unreadable" in fault("angles", tmp_path / "none.npz")


def test_the_head_that_ships_holds_for_the_listener_that_ships():
    held = Head.held(LISTENER.name, HEAD)
    assert held.weights.shape == (384,)
    assert held.floors[SURE] > held.floors[PERHAPS] > held.floors[UNLIKE]
