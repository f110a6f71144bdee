"""The net for what is asked for stands beside the rules, is off for another embedder's weights, and never raises."""

import numpy as np
import pytest

from bot.adapters.intent_likeness import NET, IntentNet, intent_of
from bot.adapters.likeness_net import LikenessNet
from bot.answering.asks import understand
from bot.answering.privacy import KnownWords, screen
from bot.answering.wanted import Wanted
from bot.ports import Intent
from evals.intent_likeness import EXEMPLARS, Exemplar, exemplars, floors, of_the_digests, train
from knowledge.settings import BUNDLED_MODEL
from knowledge.spelling import Spelling
from knowledge.vocabulary import Vocabulary
from tests.fakes.angles import Angles, net_of_two

VOCABULARY = Vocabulary(links=(), renamed=(), spelling=Spelling(table={}, terms=(), known=frozenset()))
PLAIN = "what happens at a core group"
FLOORS = {Intent.MONEY: 0.5, Intent.COUNT: 0.8}


def words(text):
    return screen(text, known=KnownWords())


def ask(text, intent):
    return understand(words(text), vocabulary=VOCABULARY, previous=None, intent=intent)


@pytest.fixture
def path(tmp_path):
    return net_of_two(tmp_path / "net.npz", {Intent.MONEY: 0.9, Intent.COUNT: 0.9})


@pytest.mark.parametrize(("count", "intent"), [(1, Intent.MONEY), (10, Intent.NONE), (20, Intent.COUNT)])
def test_each_intent_has_its_own_exemplars_and_floor(path, count, intent):
    assert IntentNet.of(Angles(), path).intent(words("w " * count)) is intent


def test_the_likeliest_is_told_only_above_its_own_floor():
    assert intent_of({Intent.MONEY: 0.6, Intent.COUNT: 0.1}, FLOORS) is Intent.MONEY
    assert intent_of({Intent.MONEY: 0.6, Intent.COUNT: 0.7}, FLOORS) is Intent.NONE


def test_a_broken_embedder_leaves_the_rules_alone(path):
    assert IntentNet.of(Angles(broken=True), path).intent(words("one")) is Intent.NONE


def test_the_net_that_ships_knows_every_intent_that_can_be_told():
    held = LikenessNet.held(BUNDLED_MODEL, NET)
    assert set(held.kinds) == set(held.floors) == {each.value for each in Intent} - {"none"}


@pytest.mark.parametrize(
    ("intent", "wanted"),
    [
        (Intent.COUNT, Wanted.NUMBER),
        (Intent.MONEY, Wanted.MONEY),
        (Intent.NAME, Wanted.OFFICE_HOLDER),
        (Intent.OPENING, Wanted.OPENING),
        (Intent.NEXT_DATE, Wanted.NEXT_DATE),
        (Intent.TODAY, Wanted.TODAY),
        (Intent.NONE, Wanted.ANYTHING),
    ],
)
def test_where_the_rules_find_nothing_wanted_the_net_says_what(intent, wanted):
    found = ask(PLAIN, intent)
    assert found.wanted is wanted
    assert not found.about_contact


def test_what_the_rules_find_wanted_stands():
    assert ask("how long may an assessment take", Intent.COUNT).wanted is Wanted.DURATION


def test_whom_to_ring_is_told_by_the_rules_alone_whatever_the_net_says():
    for intent in Intent:
        assert ask("who do I ring about a child", intent).about_contact


def test_a_question_that_is_like_one_for_a_contact_may_want_one_unless_the_rules_know():
    assert ask(PLAIN, Intent.CONTACT).may_want_contact
    assert not ask("who do I ring about a child", Intent.CONTACT).may_want_contact
    assert not ask(PLAIN, Intent.NONE).may_want_contact


def test_nothing_but_a_contact_is_wanted_where_rules_and_net_agree_or_little_is_said():
    told = "we had a visit from a worker, who do I ring about a child"
    assert ask(told, Intent.CONTACT).wants_only_contact
    assert not ask(told, Intent.NONE).wants_only_contact
    assert ask("who do I ring", Intent.NONE).wants_only_contact
    assert not ask(PLAIN, Intent.CONTACT).wants_only_contact


def test_every_exemplar_has_an_intent_that_can_be_told_and_none_is_written_twice():
    rows = list(exemplars(EXEMPLARS))
    assert len({each.words for each in rows}) == len(rows)
    assert {each.intent for each in rows} == set(Intent)


def test_questions_beside_the_library_that_may_ask_for_somebody_are_left_out():
    asked = [each.words for each in of_the_digests()]
    assert len(asked) > 100
    assert not [each for each in asked if "ring" in each.lower().split()]


def test_a_floor_lets_through_no_more_of_the_others_than_are_allowed():
    intents = np.array([Intent.MONEY] * 2 + [Intent.NONE] * 100)
    scores = {each: np.linspace(1, 0, len(intents)) for each in Intent if each is not Intent.NONE}
    chosen = floors(scores, intents)
    assert (scores[Intent.MONEY][2:] > chosen[Intent.MONEY]).sum() <= 1


def test_training_gives_a_net_that_tells_its_own_exemplars(tmp_path, capsys):
    rows = [
        Exemplar(batch=batch, intent=intent, words="w " * (3 * place + turn))
        for turn, batch in enumerate(("one", "two"))
        for place, intent in enumerate(Intent)
    ]
    train(Angles(), rows).keep("angles", tmp_path / "net.npz")
    assert IntentNet.of(Angles(), tmp_path / "net.npz").intent(words("one")) in set(Intent)
    assert "money: 2" in capsys.readouterr().out
