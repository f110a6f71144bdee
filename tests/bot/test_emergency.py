"""An emergency reply needs nothing but itself."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.answering.danger import emergency
from bot.answering.danger.kinds import Danger
from bot.model import Behaviour, NoticeKind, Outcome, Question
from bot.ports import Nets
from tests.bot.asking import (
    BEDFORD,
    CENTRAL,
    DIRECTORY,
    LUTON,
    SATURDAY_NIGHT,
    WEDNESDAY,
    WORDS,
    Ruins,
    an_assistant,
    ask,
    ids,
)

BLEEDING = "a man is stabbing his wife in front of the kids right now"
CHILD = "i am 12 and my dad is hitting me with a belt right now, help"


@pytest.mark.parametrize(
    ("fixed", "held"),
    [
        (emergency.POLICE, "emergency-999"),
        (emergency.CHILDLINE, "childline"),
        (emergency.SAMARITANS, "samaritans"),
    ],
)
def test_the_fixed_contacts_are_those_of_the_directory(fixed, held):
    held = DIRECTORY.get(held)
    first, here = held.channels[0], fixed.channels[0]
    assert (fixed.id, fixed.area, fixed.hours, fixed.audience) == (held.id, held.area, held.hours, held.audience)
    assert (here.kind, here.value, here.e164) == (first.kind, first.value, first.e164)
    assert set(fixed.roles) <= set(held.roles)
    assert fixed.name.startswith(held.name)


@pytest.mark.parametrize("danger", list(Danger))
@pytest.mark.parametrize("of_oneself", [True, False])
@pytest.mark.parametrize("tell", [None, "the team on 01632 960123"])
def test_every_danger_has_its_advice_and_999_in_it(danger, of_oneself, tell):
    advice = emergency.advice(danger, of_oneself=of_oneself, tell=tell, words=WORDS)
    assert "999" in advice
    assert len(advice.split()) < 100
    assert ("Samaritans" in advice) == of_oneself
    assert (tell is not None and not of_oneself) == ("01632 960123" in advice)


@pytest.mark.parametrize("danger", list(Danger))
@pytest.mark.parametrize("of_oneself", [True, False])
def test_a_child_is_told_999_and_childline_whatever_the_danger(danger, of_oneself):
    advice = emergency.to_a_child(danger, of_oneself=of_oneself, words=WORDS)
    assert "999" in advice
    assert "Childline" in advice
    assert len(advice.split()) < 100


@pytest.mark.parametrize(
    "words", ["i dont want to live anymore", "going to kill myself tonight", "i have a rope ready"]
)
def test_who_means_to_die_is_spoken_to_and_not_sent_to_an_office(words):
    reply = ask(words, area=BEDFORD)
    assert ids(reply) == ["emergency-999", "samaritans", "childline"]
    assert "Samaritans on 116 123" in reply.text
    assert "safeguarding lead" not in reply.text


def test_who_speaks_of_another_is_told_what_to_do_for_them():
    reply = ask("my pupil says she will kill herself tonight", area=BEDFORD)
    assert ids(reply) == ["emergency-999", "bedford-ifd"]
    assert "Do not leave the person alone" in reply.text


def test_a_child_who_fears_for_a_friend_is_told_that_the_promise_does_not_hold():
    reply = ask("my friend says she wants to die and made me promise not to tell")
    assert ids(reply) == ["emergency-999", "childline"]
    assert "even if you promised not to" in reply.text


def test_a_child_who_is_blackmailed_with_a_picture_is_told_not_to_pay():
    assert "do not pay" in ask("im 14 and someone is blackmailing me over a photo i sent").text


def test_whose_phone_is_watched_is_told_how_to_leave_no_trace():
    assert "checks your phone" in ask("my dad reads my texts pls dont text me but he hits me").text


@pytest.mark.parametrize(
    "told", ["he took 20 paracetamol at 3pm", "Eve has just been stabbed", "missing since 9pm last night, she is 7"]
)
def test_the_team_to_tell_is_the_one_that_is_there_now_whenever_it_happened(told):
    assert "0300 300 8123" in ask(told, area=BEDFORD, at=SATURDAY_NIGHT).text
    assert "01234 718700" in ask(told, area=BEDFORD).text


def test_the_conversations_area_is_kept_in_an_emergency():
    _, turn = an_assistant().reply(Question(text="who do i ring about a child in kempston", at=WEDNESDAY))
    assert "01234 718700" in ask("he has just been stabbed in the playground", previous=turn).text


@pytest.mark.parametrize("error", [RuntimeError, MemoryError, ValueError])
def test_a_net_that_breaks_in_any_way_does_not_stand_before_999(error):
    class Broken:
        def likeness(self, text):
            raise error("the model failed")

    assert ask("he has taken 30 paracetamol", nets=Nets(danger=Broken())).outcome is Outcome.EMERGENCY


def test_999_is_the_first_contact_and_the_notice():
    reply = ask(BLEEDING)
    assert (reply.outcome, reply.behaviour) == (Outcome.EMERGENCY, Behaviour.EMERGENCY)
    assert ids(reply)[0] == "emergency-999"
    assert reply.notices[0].kind is NoticeKind.EMERGENCY
    assert reply.text.startswith("Ring 999 now")


@pytest.mark.parametrize("error", [OSError, RuntimeError, KeyError])
def test_it_asks_nothing_of_the_library(error):
    reply = ask(BLEEDING, library=Ruins(error), area=BEDFORD)
    assert reply.outcome is Outcome.EMERGENCY
    assert reply.corpus_version == "not consulted"


def test_the_areas_own_team_is_named_for_afterwards_by_day_and_by_night():
    assert "01234 718700" in ask(BLEEDING, area=BEDFORD).text
    assert "0300 300 8123" in ask(BLEEDING, area=BEDFORD, at=SATURDAY_NIGHT).text


@pytest.mark.parametrize("area", [None, LUTON, CENTRAL])
def test_without_a_team_of_its_own_no_other_areas_is_named(area):
    reply = ask(BLEEDING, area=area)
    assert ids(reply) == ["emergency-999"]
    assert "children's social care for the area where the child lives" in reply.text


def test_a_child_is_given_999_and_childline_and_no_office():
    reply = ask(CHILD, area=BEDFORD)
    assert ids(reply) == ["emergency-999", "childline"]
    assert "not your fault" in reply.text


@pytest.mark.parametrize(
    "wrong",
    [{"area": "atlantis"}, {"at": datetime(2026, 11, 18, 11)}],  # noqa: DTZ001 - a clock without its zone
)
def test_a_channel_that_is_set_wrongly_does_not_stand_in_the_way(wrong):
    reply = ask(BLEEDING, **wrong)
    assert ids(reply) == ["emergency-999"]


def test_what_was_typed_is_not_repeated_anywhere():
    reply = ask(f"{BLEEDING}, her name is Zebedee Quillfeather of 14 Elm Road", area=BEDFORD)
    assert reply.outcome is Outcome.EMERGENCY
    assert "Quillfeather" not in repr(replace(reply))
