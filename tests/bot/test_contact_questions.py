"""Questions for a way to reach somebody, as people type them: who is given, where and when; and look-alikes."""

from datetime import datetime
from pathlib import Path

import pytest
import yaml

from bot.answering.contact_asked import asks_for_contact
from bot.answering.contact_wish import asked_first, channels_asked, is_allegation
from bot.model import Behaviour
from knowledge.calendar import LONDON
from knowledge.model import ChannelKind
from tests.bot.asking import BEDFORD, DIRECTORY, LUTON, ask, ids

QUESTIONS = yaml.safe_load(Path(__file__).with_name("contact_questions.yaml").read_text(encoding="utf-8"))
BATCHES = ("first", "second", "third", "fourth", "fifth", "sixth")
ASKED = [each for batch in BATCHES for each in QUESTIONS[batch]]
LOOKALIKES = [text for name, texts in QUESTIONS.items() if name.startswith("lookalikes") for text in texts]
MOMENTS = {
    "wednesday": datetime(2026, 11, 18, 10, 30, tzinfo=LONDON),
    "evening": datetime(2026, 11, 18, 19, 40, tzinfo=LONDON),
    "saturday_night": datetime(2026, 11, 21, 22, 30, tzinfo=LONDON),
    "sunday": datetime(2026, 11, 22, 12, 30, tzinfo=LONDON),
    "monday": datetime(2026, 11, 23, 10, tzinfo=LONDON),
    "substitute": datetime(2026, 12, 28, 11, tzinfo=LONDON),
    "good_friday": datetime(2027, 3, 26, 10, tzinfo=LONDON),
    "easter_monday": datetime(2027, 3, 29, 9, 30, tzinfo=LONDON),
}


@pytest.mark.parametrize("case", ASKED, ids=lambda case: case["q"][:60])
def test_who_to_reach_is_understood_however_it_is_asked(case):
    reply = ask(case["q"], area=case.get("area"), at=MOMENTS[case.get("at", "wednesday")])
    if case.get("danger") and reply.behaviour is Behaviour.EMERGENCY:
        return  # danger outranks whom to ring
    wanted = case.get("ids", [])
    assert case.get("ends", "answer") in (reply.behaviour.value, "any")
    assert ids(reply)[:1] == wanted[:1] or not wanted
    assert set(wanted) <= set(ids(reply))
    assert case.get("shows", "") in reply.text


@pytest.mark.parametrize(
    "case", [each for each in ASKED if each.get("ends") in ("clarify", "abstain")], ids=lambda case: case["q"][:60]
)
def test_where_the_area_is_not_held_nobody_elses_number_is_given(case):
    reply = ask(case["q"], area=case.get("area"), at=MOMENTS[case.get("at", "wednesday")])
    local = [each.contact.id for each in reply.contacts if each.contact.area != "england"]
    assert local == case.get("ids", [])


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_only_sounds_like_asking_for_a_contact_goes_to_the_documents(text):
    assert not asks_for_contact(text)


def test_who_takes_a_complaint_about_staff_is_answered_though_no_number_is_held():
    reply = ask("a teacher has hit a pupil, who do I report that to", area=LUTON)
    assert reply.behaviour is Behaviour.ANSWER
    assert reply.text.startswith("First tell the headteacher")
    assert "no contact for the LADO, who hears of harm by people who work with children, in Luton" in reply.text


def test_to_whom_one_goes_first_does_not_hang_on_the_area():
    reply = ask("foster carer here, who do I tell first if something worries me")
    assert reply.behaviour is Behaviour.ANSWER
    assert reply.text.startswith("First tell the child's social worker")


def test_a_service_without_a_contact_gives_the_team_that_takes_referrals():
    reply = ask("school nurse number", area=BEDFORD)
    assert "no contact for health visitors or school nurses in Bedford Borough" in reply.text
    assert "Ask the team there that takes referrals" in reply.text
    assert "01234 718700" in reply.text


def test_england_is_no_council():
    reply = ask("who do I ring about a child at risk", area="england")
    assert reply.behaviour is Behaviour.CLARIFY
    assert "England" not in reply.text


def test_a_place_that_screening_takes_for_a_name_still_decides_the_area():
    reply = ask("front door for Rushden", area=BEDFORD)
    assert "01234" not in reply.text


def test_the_channel_that_was_asked_for_comes_first():
    samaritans = DIRECTORY.get("samaritans")
    kinds = channels_asked("their website and email")
    assert kinds == (ChannelKind.EMAIL, ChannelKind.WEB)
    assert [each.kind for each in asked_first(samaritans, kinds).channels[:2]] == list(kinds)
    assert asked_first(samaritans, ()) is samaritans
    assert asked_first(samaritans, channels_asked("phone number")) is samaritans


@pytest.mark.parametrize(
    "text", ["concern about a member of staff", "a coach kissed a girl", "allegation against our head"]
)
def test_a_complaint_about_staff_is_recognised(text):
    assert is_allegation(text)


def test_a_worry_that_a_teacher_has_is_no_complaint_about_one():
    assert not is_allegation("a teacher is worried about a pupil")
