"""The second net adds to the rules, is off where its weights are another embedder's, and never raises."""

import json
from dataclasses import dataclass

import numpy as np
import pytest

from bot.adapters.danger_likeness import DangerNet, fault, pieces
from bot.answering.privacy import screen
from bot.model import NoticeKind, Outcome
from bot.ports import Likeness
from knowledge.search import EmbedderUnavailable
from tests.bot.asking import KNOWN, ask


@dataclass
class Lengths:
    """An embedder whose vectors say how many words a text has."""

    name: str = "lengths"
    dimensions: int = 1
    broken: bool = False

    def embed(self, texts):
        if self.broken:
            raise EmbedderUnavailable("no weights")
        return np.array([[len(text.split())] for text in texts], dtype=np.float32)


@dataclass
class Always:
    found: Likeness

    def likeness(self, text):
        return self.found


@pytest.fixture
def weights(tmp_path):
    path = tmp_path / "weights.json"
    path.write_text(json.dumps({"embedder": "lengths", "sure": 0.9, "perhaps": 0.5, "weights": [1.0, -5.0]}))
    return path


@pytest.mark.parametrize(
    ("words", "likeness"), [("one", Likeness.UNLIKE), ("w " * 6, Likeness.PERHAPS), ("w " * 20, Likeness.SURE)]
)
def test_two_floors_part_what_is_sure_from_what_may_be(weights, words, likeness):
    assert DangerNet.of(Lengths(), weights).likeness(screen(words, known=KNOWN)) is likeness


def test_a_broken_embedder_leaves_the_rules_alone(weights):
    assert DangerNet.of(Lengths(broken=True), weights).likeness(screen("w " * 20, known=KNOWN)) is Likeness.NONE


def test_weights_of_another_embedder_are_not_used_and_the_remedy_is_named(weights):
    assert DangerNet.of(Lengths(name="other"), weights) is None
    assert "python -m evals.danger_likeness" in fault("other", weights)
    assert fault("lengths", weights) is None


def test_weights_that_cannot_be_read_turn_the_net_off(tmp_path):
    assert DangerNet.of(Lengths(), tmp_path / "none.json") is None
    assert "unreadable" in fault("lengths", tmp_path / "none.json")


def test_a_long_message_is_read_in_pairs_of_sentences_too():
    assert pieces("Short. One.") == ["Short. One."]
    assert len(pieces("Some words stand here now. " * 12)) == 6


def test_what_the_net_is_sure_of_is_an_emergency_with_999_first():
    reply = ask("she seems rather quiet", second_net=Always(Likeness.SURE))
    assert reply.outcome is Outcome.EMERGENCY
    assert reply.text.startswith("Ring 999 now")


def test_what_may_be_an_emergency_is_answered_with_999_in_front():
    plain = ask("what is a strategy discussion", second_net=Always(Likeness.NONE))
    softened = ask("what is a strategy discussion", second_net=Always(Likeness.PERHAPS))
    assert softened.outcome is plain.outcome
    assert softened.text.startswith("If someone is in immediate danger now, ring 999.")
    assert softened.text.endswith(plain.text)
    assert softened.notices[0].kind is NoticeKind.EMERGENCY
