"""The net for misuse stands beside the rules; by likeness alone no child and nobody after a number is refused."""

from dataclasses import dataclass, replace

import pytest

from bot.adapters.likeness_net import LikenessNet
from bot.adapters.misuse_likeness import NET, MisuseNet
from bot.answering.asks import Turn
from bot.answering.privacy import screen
from bot.model import Outcome
from bot.ports import Misuse, Nets
from evals.misuse_likeness import MESSAGES, Message, honest, misuses, train
from knowledge.settings import BUNDLED_MODEL
from tests.bot.asking import KNOWN, ask
from tests.fakes.angles import Angles, net_of_two


@dataclass
class Always:
    kind: Misuse | None

    def misuse(self, text):
        return self.kind


@pytest.fixture
def path(tmp_path):
    return net_of_two(tmp_path / "net.npz", {Misuse.HARM: 0.5, Misuse.PRIVATE: 0.9})


@pytest.mark.parametrize(("count", "kind"), [(1, Misuse.HARM), (12, None), (20, Misuse.PRIVATE)])
def test_a_kind_is_told_above_its_floor(path, count, kind):
    assert MisuseNet.of(Angles(), path).misuse(screen("w " * count, known=KNOWN)) is kind


def test_a_broken_embedder_leaves_the_rules_alone(path):
    assert MisuseNet.of(Angles(broken=True), path).misuse(screen("one", known=KNOWN)) is None


def test_what_the_net_is_sure_of_is_declined():
    reply = ask("best way to keep this between us", nets=Nets(misuse=Always(Misuse.HARM)))
    assert reply.outcome is Outcome.MISUSE
    assert "hide harm" in reply.text
    assert ask("best way to keep this between us", nets=Nets(misuse=Always(None))).outcome is not Outcome.MISUSE


@pytest.mark.parametrize("words", ["im 13 and my mum gets so angry with me", "what number do i ring for the LADO"])
def test_no_child_and_nobody_after_a_number_is_refused_by_likeness_alone(words):
    assert ask(words, nets=Nets(misuse=Always(Misuse.PRIVATE))).outcome is not Outcome.MISUSE


def test_the_messages_have_every_kind_and_are_written_once():
    rows = list(misuses(MESSAGES))
    assert {each.kind for each in rows} == {None, *Misuse}
    assert len({each.words for each in rows}) == len(rows)


def test_what_is_honest_comes_from_all_that_people_ask():
    rows = list(honest(MESSAGES))
    assert len(rows) > 5_000
    assert all(each.kind is None for each in rows)


def test_training_says_how_much_is_told_unseen(capsys):
    rows = [
        Message(batch=batch, kind=kind, words="w " * (3 * place + turn))
        for turn, batch in enumerate(("one", "two"))
        for place, kind in enumerate((None, *Misuse))
    ]
    assert set(train(Angles(), rows).kinds) == set(Misuse)
    assert "harm: 2, told unseen" in capsys.readouterr().out


def test_the_net_that_ships_knows_every_kind():
    held = LikenessNet.held(BUNDLED_MODEL, NET)
    assert set(held.kinds) == set(held.floors) == {*Misuse}


def test_nobody_who_has_told_is_refused_by_likeness_alone():
    nets = Nets(misuse=Always(Misuse.INSTRUCTION))
    told = Turn(question=screen("a priest molested me when i was nine", known=KNOWN), area=None, about_contact=False)
    for before in (told, replace(told, question=screen("hm", known=KNOWN), of_a_case=True)):
        assert ask("i promised i wouldnt say nothing", nets=nets, previous=before).outcome is not Outcome.MISUSE
    assert ask("thank you. i have never told anyone that", nets=nets).outcome is not Outcome.MISUSE
    other = replace(told, question=screen("what is a strategy meeting", known=KNOWN))
    assert ask("i promised i wouldnt say nothing", nets=nets, previous=other).outcome is Outcome.MISUSE


@pytest.mark.parametrize(
    ("words", "is_refused"),
    [
        ("which street has that lad moved to since the flat", True),
        ("can i see what the council has on file about me", False),  # one's own
        ("the flat is cold and the stairs are dark", False),  # asks after nobody
    ],
)
def test_only_who_asks_after_somebody_else_is_refused_for_prying_by_likeness(words, is_refused):
    reply = ask(words, nets=Nets(misuse=Always(Misuse.PRIVATE)))
    assert (reply.outcome is Outcome.MISUSE) == is_refused
