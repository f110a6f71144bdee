"""An emergency reply needs nothing but itself."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.answering.danger import emergency
from bot.answering.danger.kinds import Danger
from bot.model import Behaviour, NoticeKind, Outcome
from tests.bot.asking import BEDFORD, CENTRAL, DIRECTORY, LUTON, SATURDAY_NIGHT, WORDS, Ruins, ask, ids

BLEEDING = "a man is stabbing his wife in front of the kids right now"
CHILD = "i am 12 and my dad is hitting me with a belt right now, help"


@pytest.mark.parametrize(("fixed", "held"), [(emergency.POLICE, "emergency-999"), (emergency.CHILDLINE, "childline")])
def test_the_fixed_contacts_are_those_of_the_directory(fixed, held):
    held = DIRECTORY.get(held)
    first, here = held.channels[0], fixed.channels[0]
    assert (fixed.id, fixed.area, fixed.hours, fixed.audience) == (held.id, held.area, held.hours, held.audience)
    assert (here.kind, here.value, here.e164) == (first.kind, first.value, first.e164)
    assert set(fixed.roles) <= set(held.roles)
    assert fixed.name.startswith(held.name)


@pytest.mark.parametrize("danger", list(Danger))
@pytest.mark.parametrize("child_writing", [True, False])
@pytest.mark.parametrize("tell", [None, "the team on 01632 960123"])
def test_every_danger_has_its_advice_and_999_in_it(danger, child_writing, tell):
    advice = emergency.advice(danger, child_writing=child_writing, tell=tell, words=WORDS)
    assert "999" in advice
    assert len(advice.split()) < 100
    assert ("Childline" in advice) == child_writing
    assert (tell is not None and not child_writing) == ("01632 960123" in advice)


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
