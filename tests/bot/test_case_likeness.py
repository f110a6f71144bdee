"""The net for cases tells a child next door from a question of rule; then whom to tell comes before loose sentences."""

import pytest

from bot.adapters.case_likeness import CASE, NET, CaseNet
from bot.adapters.likeness_net import LikenessNet
from bot.answering.privacy import screen
from bot.model import Outcome, Question
from bot.ports import Intent, Nets
from evals.case_likeness import MESSAGES, cases, of_rule, train
from knowledge.model import Audience
from knowledge.settings import BUNDLED_MODEL
from tests.bot.asking import BEDFORD, KNOWN, LUTON, SATURDAY_NIGHT, WEDNESDAY, an_assistant, ask, ids
from tests.fakes.angles import Angles, net_of_two

NEXT_DOOR = "the little boy next door is always out in the cold and asks me for biscuits"


class Always:
    def is_case(self, text):
        return True


class Contacts:
    """Finds every question like asking for one line, for which it may ask."""

    def __init__(self, key):
        self._key = key

    def intent(self, text):
        return Intent.CONTACT

    def nearest(self, text):
        return ((self._key, 0.7),)


CASES = Nets(cases=Always())


def talk(*texts, nets, **given):
    assistant, turn, replies = an_assistant(nets=nets), None, []
    for text in texts:
        reply, turn = assistant.reply(Question(text=text, at=WEDNESDAY, **given), turn)
        replies.append(reply)
    return replies


@pytest.mark.parametrize(("count", "is_case"), [(1, True), (20, False)])
def test_a_case_is_told_above_its_floor(tmp_path, count, is_case):
    path = net_of_two(tmp_path / "net.npz", {CASE: 0.5, "other": 0.9})
    assert CaseNet.of(Angles(), path).is_case(screen("w " * count, known=KNOWN)) is is_case


def test_a_broken_embedder_leaves_the_rule_alone(tmp_path):
    path = net_of_two(tmp_path / "net.npz", {CASE: 0.5, "other": 0.9})
    assert not CaseNet.of(Angles(broken=True), path).is_case(screen("one", known=KNOWN))


def test_who_tells_of_the_child_next_door_is_told_whom_to_tell_by_area_and_hour():
    reply = ask(NEXT_DOOR, nets=CASES, area=BEDFORD, audience=Audience.PUBLIC, at=SATURDAY_NIGHT)
    assert reply.outcome is Outcome.ANSWERED
    assert reply.text.startswith("Ring Bedford Borough Emergency Duty Team: 0300 300 8123")
    assert not reply.claims
    assert "edt" in ids(reply)[0]


@pytest.mark.parametrize("area", [None, LUTON])
def test_where_no_team_is_held_who_leads_on_is_given_and_staff_are_not_asked_for_an_area(area):
    public = ask(NEXT_DOOR, nets=CASES, area=area, audience=Audience.PUBLIC)
    assert ids(public) == ["report-to-council", "nspcc"]
    assert "safeguarding lead" not in public.text
    staff = ask(NEXT_DOOR, nets=CASES, area=area)
    # With no area the documents, and else the council whose number is not held.
    assert ids(staff) == (["report-to-council", "nspcc"] if area else [])


@pytest.mark.parametrize(
    ("key", "named", "unnamed"), [("family-lives", "Family Lives", "NSPCC"), ("front-door", "NSPCC", "Family Lives")]
)
def test_the_line_that_is_likely_meant_is_named_in_place_of_one_for_any_worry(key, named, unnamed):
    nets = Nets(cases=Always(), intents=Contacts(key), contacts=Contacts(key))
    reply = ask(NEXT_DOOR, nets=nets, audience=Audience.PUBLIC)
    assert reply.text.startswith("First tell children's social care")
    assert named in reply.text
    assert unnamed not in reply.text


def test_nobody_who_worries_is_asked_back_before_they_are_told_whom_to_tell():
    reply = ask(NEXT_DOOR, nets=CASES, audience=Audience.PUBLIC)
    assert reply.outcome is Outcome.ANSWERED
    assert reply.text.startswith("First tell children's social care at the council where the child lives.")
    vague = ask("its all gone wrong since he moved in with them", nets=CASES, audience=Audience.PUBLIC)
    assert vague.text.startswith("First tell children's social care at the council where the child lives.")


def test_who_goes_on_telling_of_a_case_is_still_told_whom_to_tell():
    replies = talk(NEXT_DOOR, "hes about 5 i think", nets=CASES, area=BEDFORD, audience=Audience.PUBLIC)
    assert [ids(each)[0] for each in replies] == ["bedford-ifd", "bedford-ifd"]
    assert "01234 718700" in replies[1].text


def test_what_the_documents_surely_answer_is_answered_with_whom_to_tell_below():
    asked = "what is a strategy discussion"
    plain = ask(asked, area=BEDFORD)
    told = ask(asked, area=BEDFORD, nets=CASES)
    assert told.outcome in (plain.outcome, Outcome.ANSWERED)
    assert "01234 718700" in told.text


def test_the_messages_have_both_and_are_written_once():
    rows = list(cases(MESSAGES))
    assert {each.is_case for each in rows} == {True, False}
    assert len({each.words for each in rows}) == len(rows) > 2_000
    assert len(list(of_rule())) > 1_000


def test_the_net_that_ships_holds_for_the_bundled_model():
    net = LikenessNet.held(BUNDLED_MODEL, NET)
    assert net is not None
    assert net.kinds == (CASE,)


def test_training_gives_a_machine_with_a_floor():
    rows = [*list(cases(MESSAGES))[::8], *list(of_rule())[::20]]  # of every batch
    net = train(Angles(), rows)
    assert net.kinds == (CASE,)
    assert set(net.floors) == {CASE}
