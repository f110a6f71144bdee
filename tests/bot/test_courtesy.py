"""Small talk gets one short honest wording; a question that only begins like it is answered."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.asks import Turn
from bot.answering.courtesy import Courtesy, courtesy
from bot.answering.privacy import screen
from bot.model import Behaviour, Outcome, Question, Reader
from knowledge.model import Audience
from tests.bot.asking import KNOWN, WEDNESDAY, an_assistant, ask, ids

LINES = (Path(__file__).parent / "courtesy_messages.txt").read_text("utf-8").splitlines()
MESSAGES = [line.split(" | ", 1) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("kind", "words"), MESSAGES)
def test_small_talk_is_told_from_questions(kind, words):
    assert (courtesy(words) or "none") == kind


def test_every_kind_is_tried():
    assert {kind for kind, _ in MESSAGES} == {*Courtesy, "none"}


@pytest.mark.parametrize("words", ["", "???", " ".join(["thanks"] * 30)])
def test_nothing_and_too_much_are_no_small_talk(words):
    assert courtesy(words) is None


def test_the_last_and_weightiest_kind_decides():
    assert courtesy("hello, thanks! are you a person? is this confidential?") is Courtesy.CONFIDENTIAL


def test_small_talk_asks_nothing_of_the_library():
    reply = ask("hiya, are you a real person?")
    assert (reply.outcome, reply.behaviour) == (Outcome.COURTESY, Behaviour.REFUSE)
    assert "computer program" in reply.text
    assert reply.contacts == reply.citations == ()
    assert reply.reader is Reader.ADULT


def test_no_secrecy_is_promised():
    for words in ("is this confidential", "are you recording this", "will you tell anyone"):
        assert "kept" in ask(words).text


def test_who_asks_to_have_somebody_rung_is_told_that_nobody_will_be():
    reply = ask("could you phone the council for me")
    assert reply.outcome is Outcome.COURTESY
    assert "cannot ring" in reply.text
    assert "999" in reply.text
    assert "101" in reply.text


def test_a_child_who_asks_whether_it_is_secret_gets_childline_and_no_promise():
    reply = ask("im 10 is this confidential")
    assert (reply.outcome, reply.reader) == (Outcome.COURTESY, Reader.CHILD)
    assert "0800 1111" in reply.text
    assert "may have to tell" in reply.text
    assert ids(reply) == ["childline"]


@pytest.mark.parametrize("piece", ["is this ", "thanks so ", "are you a ", "what i say ", "that is "])
def test_hostile_repetition_is_read_to_its_end(piece):
    assert courtesy((piece * 12).strip()) in {None, *Courtesy}


def test_small_talk_does_not_forget_that_a_child_writes():
    assistant = an_assistant()
    first = Question(text="will you tell my parents what i said", at=WEDNESDAY, audience=Audience.PUBLIC)
    child = Turn(question=screen("im 12", known=KNOWN), area=None, about_contact=False, child_writing=True)
    for asked, before in ((replace(first, text="im 12 can i trust you"), None), (first, child)):
        reply, turn = assistant.reply(asked, before)
        assert reply.outcome is Outcome.COURTESY
        assert turn.child_writing
    assert assistant.reply(replace(first, text="thanks"), None)[1] is None
