"""The listener scores by its head, which holds for one model; where it does not, that is said and the rules stand."""

import numpy as np
import pytest

from bot.adapters.arrays import ArraysUnusable
from bot.adapters.listener import HEAD, PERHAPS, SURE, UNLIKE, Head, Listener
from bot.bootstrap import Bootstrap
from bot.model import Outcome, Question
from bot.settings import BotSettings
from knowledge.embed import LISTENER
from knowledge.settings import KnowledgeSettings
from tests.bot.asking import WEDNESDAY
from tests.fakes.angles import Angles

FLOORS = {SURE: 0.9, PERHAPS: 0.0, UNLIKE: -0.5}


@pytest.fixture
def made():
    return Head(weights=np.array([2.0, 3.0], dtype=np.float32), bias=-1.0, floors=FLOORS)


def test_a_score_is_the_weighted_vector_and_the_bias(made):
    assert made.scores(np.array([[1.0, 0.5], [0.0, 0.0]], dtype=np.float32)).tolist() == [2.5, -1.0]


def test_of_several_texts_the_highest_score_counts(made):
    assert Listener(encoder=Angles(), head=made).score(["", "w " * 20]) == pytest.approx(2.0)


def test_a_broken_encoder_gives_no_score_and_is_said_once(made, caplog):
    listener = Listener(encoder=Angles(broken=True), head=made)
    assert [listener.score(["w"]), listener.score(["w"])] == [None, None]
    assert caplog.messages == ["rules alone look for danger: no weights"]


def test_what_is_kept_is_read_again(made, tmp_path):
    made.keep(tmp_path / "head.npz", of="a" * 64)
    held = Head.held(tmp_path / "head.npz", of="a" * 64, dimensions=2)
    assert (held.weights.tolist(), held.bias, held.floors) == ([2.0, 3.0], -1.0, FLOORS)


def test_a_head_of_other_weights_is_not_used_and_the_remedy_is_named(made, tmp_path):
    made.keep(tmp_path / "head.npz", of="a" * 64)
    with pytest.raises(ArraysUnusable, match=r"is for weights aaaaaaaa….*python -m evals.listener"):
        Head.held(tmp_path / "head.npz")
    assert Listener.of(Angles(), tmp_path / "head.npz") is None


def spoilt(path, made):
    """Write heads that are none: damaged, cut short, of another layout, of another size, without floors."""
    made.keep(path / "cut.npz")
    whole = (path / "cut.npz").read_bytes()
    (path / "cut.npz").write_bytes(whole[: len(whole) // 2])
    place = whole.index(made.weights.tobytes())
    (path / "flipped.npz").write_bytes(whole[:place] + b"\xff" + whole[place + 1 :])
    np.savez(path / "parts.npz", encoder=np.array(LISTENER.sha256))
    np.save(path / "plain.npy", made.weights)
    (path / "text.npz").write_text("no numbers", "utf-8")
    made.keep(path / "small.npz")
    Head(weights=np.zeros(384, dtype=np.float32), bias=0.0, floors={}).keep(path / "floorless.npz")
    return [*sorted(path.iterdir()), path / "none.npz"]


def test_a_head_that_is_none_leaves_the_rules_alone_however_it_is_spoilt(made, tmp_path):
    paths = spoilt(tmp_path, made)
    assert len(paths) == 8
    for path in paths:
        assert Listener.of(Angles(), path) is None, path.name


def test_what_no_rule_knows_is_heard_where_nothing_is_held(tmp_path):
    bootstrap = Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=tmp_path))
    said = {"theres a kid on the pylon": True, "theres a kid in my class who likes pylons": False}
    with bootstrap.assistant("test") as holder:
        asked = (holder.now(), bootstrap.unaided("busy"))
        for words, is_danger in said.items():
            for assistant in asked:
                reply, _ = assistant.reply(Question(text=words, at=WEDNESDAY), None)
                assert (reply.outcome is Outcome.EMERGENCY) == is_danger
    alone, _ = bootstrap.unaided("danger", by_rules_alone=True).reply(
        Question(text=next(iter(said)), at=WEDNESDAY), None
    )
    assert alone.outcome is not Outcome.EMERGENCY


def test_the_head_that_ships_holds_for_the_listener_that_ships():
    floors = Head.held(HEAD).floors
    assert floors[SURE] > floors[PERHAPS] > floors[UNLIKE]
