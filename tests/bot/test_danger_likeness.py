"""The second net adds to the rules, and never raises."""

from dataclasses import dataclass

import numpy as np
import pytest

from bot.adapters.danger_likeness import LONG, MOST_PIECES, DangerNet, pieces
from bot.adapters.listener import PERHAPS, SURE, UNLIKE, Head, Listener
from bot.answering import assistant
from bot.answering.privacy import screen
from bot.model import NoticeKind, Outcome
from bot.ports import Likeness, Nets
from tests.bot.asking import KNOWN, ask
from tests.fakes.angles import Angles


@dataclass
class Always:
    found: Likeness

    def likeness(self, text):
        return self.found


def net(*, broken=False):
    weights = np.array([0.0, 2.0], dtype=np.float32)  # twenty words are at one, none are at minus one
    head = Head(weights=weights, bias=-1.0, floors={SURE: 0.9, PERHAPS: 0.0, UNLIKE: -0.5})
    return DangerNet(listener=Listener(encoder=Angles(broken=broken), head=head))


@pytest.mark.parametrize(
    ("count", "likeness"),
    [(1, Likeness.UNLIKE), (6, Likeness.NONE), (12, Likeness.PERHAPS), (20, Likeness.SURE)],
)
def test_three_floors_part_what_is_sure_from_what_may_be_and_from_talk(count, likeness):
    assert net().likeness(screen("w " * count, known=KNOWN)) is likeness


def test_a_broken_encoder_leaves_the_rules_alone():
    assert net(broken=True).likeness(screen("w " * 20, known=KNOWN)) is Likeness.NONE


def test_a_long_message_is_read_in_pairs_of_sentences_too():
    assert pieces("Short. One.") == ["Short. One."]
    assert len(pieces("Some words stand here now. " * 12)) == 12


def test_what_has_no_full_stop_is_read_to_its_end():
    read = pieces("and then they went to the shop again " * 60 + "he has a knife")
    assert read[-1].endswith("he has a knife")
    assert max(len(each.split()) for each in read[1:]) <= 2 * LONG


def test_of_many_sentences_the_last_are_read_as_well_as_the_first():
    first, last = "He has not woken up.", "And now he is not moving."
    read = pieces(" ".join([first, *["We had a quiet day with the little ones."] * 90, last]))
    assert len(read) <= MOST_PIECES
    assert any(each.startswith(first) for each in read[1:])
    assert any(each.endswith(last) for each in read[1:])


def test_what_the_net_is_sure_of_is_an_emergency_with_999_first():
    reply = ask("she seems rather quiet", nets=Nets(danger=Always(Likeness.SURE)))
    assert reply.outcome is Outcome.EMERGENCY
    assert reply.text.startswith("Ring 999 now")


def test_what_may_be_an_emergency_is_answered_with_999_in_front():
    plain = ask("what is a strategy discussion", nets=Nets(danger=Always(Likeness.NONE)))
    softened = ask("what is a strategy discussion", nets=Nets(danger=Always(Likeness.PERHAPS)))
    assert softened.outcome is plain.outcome
    assert softened.text.startswith("If someone is in immediate danger now, ring 999.")
    assert softened.text.endswith(plain.text)
    assert softened.notices[0].kind is NoticeKind.EMERGENCY


def test_a_net_that_breaks_in_any_way_leaves_the_rules_alone():
    class Broken:
        def likeness(self, text):
            raise RuntimeError("out of order")

    assert ask("what is a strategy discussion", nets=Nets(danger=Broken())).outcome is not Outcome.EMERGENCY
    assert ask("dad is hitting her, is that ok", nets=Nets(danger=Broken())).outcome is Outcome.EMERGENCY


def test_999_goes_out_where_the_words_cannot_be_screened(monkeypatch):
    def broken(text, *, known):
        raise RuntimeError("out of order")

    monkeypatch.setattr(assistant, "screen", broken)
    reply = ask("he is unconscious right now", nets=Nets(danger=Always(Likeness.NONE)))
    assert reply.text.startswith("Ring 999 now")


def test_words_are_screened_once_and_only_to_be_remembered_where_danger_is_certain(monkeypatch):
    screened = []

    def counting(text, *, known):
        screened.append(text)
        return screen(text, known=known)

    monkeypatch.setattr(assistant, "screen", counting)
    asked = "what is a strategy discussion"
    ask(asked, nets=Nets(danger=Always(Likeness.NONE)))
    assert screened == [asked]
    assert ask("he is unconscious right now", nets=Nets(danger=Always(Likeness.NONE))).outcome is Outcome.EMERGENCY
    assert screened == [asked, "he is unconscious right now"]
