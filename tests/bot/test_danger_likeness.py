"""The second net adds to the rules, is off where its weights are another embedder's, and never raises."""

import json
from dataclasses import dataclass

import pytest

from bot.adapters.danger_likeness import DangerNet, pieces
from bot.answering import assistant
from bot.answering.privacy import screen
from bot.model import NoticeKind, Outcome
from bot.ports import Likeness
from tests.bot.asking import KNOWN, ask
from tests.fakes.lengths import Lengths


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


def test_words_are_screened_once_and_for_certain_danger_not_at_all(monkeypatch):
    screened = []

    def counting(text, *, known):
        screened.append(text)
        return screen(text, known=known)

    monkeypatch.setattr(assistant, "screen", counting)
    asked = "what is a strategy discussion"
    ask(asked, second_net=Always(Likeness.NONE))
    assert screened == [asked]
    assert ask("he is unconscious right now", second_net=Always(Likeness.NONE)).outcome is Outcome.EMERGENCY
    assert screened == [asked]
