"""The net for what is asked for stands beside the rules, is off for another embedder's weights, and never raises."""

import json

import numpy as np
import pytest

from bot.adapters.intent_likeness import WEIGHTS, IntentNet, intent_of
from bot.answering.asks import understand
from bot.answering.privacy import KnownWords, screen
from bot.answering.wanted import Wanted
from bot.ports import Intent
from evals.intent_likeness import EXEMPLARS, Exemplar, exemplars, floors, of_the_digests, train
from knowledge.spelling import Spelling
from knowledge.vocabulary import Vocabulary
from tests.fakes.lengths import Lengths

VOCABULARY = Vocabulary(links=(), renamed=(), spelling=Spelling(table={}, terms=(), known=frozenset()))
PLAIN = "what happens at a core group"
FLOORS = {Intent.CONTACT: 0.5, Intent.COUNT: 0.8}


def words(text):
    return screen(text, known=KnownWords())


def ask(text, intent):
    return understand(words(text), vocabulary=VOCABULARY, previous=None, intent=intent)


@pytest.fixture
def weights(tmp_path):
    path = tmp_path / "weights.json"
    held = {"contact": [-2.0, 5.0], "count": [2.0, -15.0]}
    sure = {"contact": 0.9, "count": 0.9}
    path.write_text(json.dumps({"embedder": "lengths", "sure": sure, "no_contact": 0.02, "weights": held}))
    return path


@pytest.mark.parametrize(
    ("text", "intent"),
    [("one", Intent.CONTACT), ("w " * 3, Intent.NONE), ("w " * 6, Intent.OTHER), ("w " * 12, Intent.COUNT)],
)
def test_each_intent_has_its_own_line_and_floor(weights, text, intent):
    assert IntentNet.for_embedder(Lengths(), weights).of(words(text)) is intent


def test_what_is_unlike_any_question_for_a_contact_is_none_and_what_is_not_sure_is_nothing():
    assert intent_of({Intent.CONTACT: 0.001, Intent.COUNT: 0.7}, FLOORS, 0.01) is Intent.OTHER
    assert intent_of({Intent.CONTACT: 0.4, Intent.COUNT: 0.7}, FLOORS, 0.01) is Intent.NONE


def test_a_broken_embedder_leaves_the_rules_alone(weights):
    assert IntentNet.for_embedder(Lengths(broken=True), weights).of(words("one")) is Intent.NONE


def test_the_shipped_weights_know_every_intent_that_can_be_told():
    held = json.loads(WEIGHTS.read_text("utf-8"))
    told = {each.value for each in Intent} - {"other", "none"}
    assert set(held["weights"]) == set(held["sure"]) == told


@pytest.mark.parametrize(
    ("intent", "wanted"),
    [
        (Intent.COUNT, Wanted.NUMBER),
        (Intent.MONEY, Wanted.MONEY),
        (Intent.NAME, Wanted.OFFICE_HOLDER),
        (Intent.OPENING, Wanted.OPENING),
        (Intent.NEXT_DATE, Wanted.NEXT_DATE),
        (Intent.TODAY, Wanted.TODAY),
        (Intent.OTHER, Wanted.ANYTHING),
        (Intent.NONE, Wanted.ANYTHING),
    ],
)
def test_where_the_rules_find_nothing_wanted_the_net_says_what(intent, wanted):
    found = ask(PLAIN, intent)
    assert found.wanted is wanted
    assert not found.about_contact


def test_what_the_rules_find_wanted_stands():
    assert ask("how long may an assessment take", Intent.COUNT).wanted is Wanted.DURATION
    assert not ask("how long may an assessment take", Intent.CONTACT).about_contact


def test_whom_to_ring_is_told_by_the_rules_alone_whatever_the_net_says():
    assert not ask(PLAIN, Intent.CONTACT).about_contact
    for intent in (Intent.NONE, Intent.COUNT, Intent.OTHER):
        assert ask("who do I ring about a child", intent).about_contact


def test_every_exemplar_has_an_intent_that_can_be_told_and_none_is_written_twice():
    rows = list(exemplars(EXEMPLARS))
    assert len({each.words for each in rows}) == len(rows)
    assert {each.intent for each in rows} == set(Intent) - {Intent.NONE}


def test_questions_beside_the_library_that_may_ask_for_somebody_are_left_out():
    asked = [each.words for each in of_the_digests()]
    assert len(asked) > 100
    assert not [each for each in asked if "ring" in each.lower().split()]


def test_a_floor_lets_through_no_more_of_the_others_than_are_allowed():
    intents = np.array([Intent.CONTACT] * 2 + [Intent.OTHER] * 100)
    scores = {each: np.linspace(1, 0, len(intents)) for each in Intent if each not in (Intent.OTHER, Intent.NONE)}
    chosen = floors(scores, intents)
    assert (scores[Intent.CONTACT][2:] > chosen.sure[Intent.CONTACT]).sum() <= 1


def test_training_gives_weights_that_the_net_reads(tmp_path, capsys):
    told = [each for each in Intent if each is not Intent.NONE]
    rows = [
        Exemplar(batch=batch, intent=intent, words="w " * (place + 1) + batch)
        for batch in ("one", "two")
        for place, intent in enumerate(told)
    ]
    path = tmp_path / "weights.json"
    path.write_text(json.dumps(train(Lengths(), rows)))
    assert IntentNet.for_embedder(Lengths(), path).of(words("one")) in set(Intent)
    assert "contact: 2" in capsys.readouterr().out
