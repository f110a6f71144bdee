"""Whom to contact: the area's own service at that moment, or none."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.areas import resolve
from bot.answering.signposts import signposts
from bot.answering.teams import any_council, first_team, for_asker, home, shown
from bot.answering.times import moment_asked_about
from knowledge.contacts import Role
from knowledge.model import Audience
from tests.bot.asking import AREAS, BEDFORD, CENTRAL, DIRECTORY, LUTON, REPLIES, SATURDAY_NIGHT, WEDNESDAY

EVERYBODY = Audience.PRACTITIONER


def found(text, area=None, *, at=WEDNESDAY, audience=EVERYBODY, directory=DIRECTORY, nearest=()):
    return signposts(
        text,
        area=resolve(text, tree=AREAS, set_to=area, previous=None),
        moment=moment_asked_about(text, at),
        directory=directory,
        audience=audience,
        nearest=nearest,
    )


def ids(signs):
    return [each.contact.id for each in signs.shown]


def without(*ids):
    return replace(DIRECTORY, contacts=tuple(each for each in DIRECTORY if each.id not in ids))


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("who do I ring about a child", WEDNESDAY, ["bedford-ifd"]),
        ("who do I ring about a child", SATURDAY_NIGHT, ["bedford-edt"]),
        ("who do I ring about a child at 8:30am on a tuesday", WEDNESDAY, ["bedford-ifd", "bedford-edt"]),
        ("is the front door open for a referral on christmas day", WEDNESDAY, ["bedford-edt"]),
    ],
)
def test_a_concern_goes_to_the_team_that_answers_then(text, at, expected):
    assert ids(found(text, BEDFORD, at=at)) == expected


def test_a_service_named_alone_is_given_whatever_the_hour():
    assert ids(found("EDT number", BEDFORD)) == ["bedford-edt"]
    assert ids(found("front door number please", BEDFORD, at=SATURDAY_NIGHT)) == ["bedford-ifd"]


def test_another_service_named_is_given_in_any_area():
    assert ids(found("what is the number for childline, for a child", LUTON)) == ["childline"]


@pytest.mark.parametrize("area", [LUTON, CENTRAL])
def test_an_area_without_a_team_gets_nobody_elses_but_where_its_own_is_found(area):
    signs = found("who do I ring about a child", area)
    assert signs.none_local_in == area
    assert ids(signs) == ["report-to-council", "nspcc"]


@pytest.mark.parametrize("area", [None, "england", "pan-bedfordshire"])
def test_without_one_authority_the_area_is_asked_for(area):
    signs = found("who do I ring about a child", area)
    assert signs.needs_area
    assert ids(signs) == ["nspcc"]


@pytest.mark.parametrize(
    "text", ["saturdays are the worst for it. biggleswade. who do i tell", "who do i tell, ampthill"]
)
def test_where_only_the_place_is_said_its_council_is_found(text):
    assert ids(found(text)) == ["report-to-council", "nspcc"]


@pytest.mark.parametrize("text", ["huge hole outside. sandy. who do i tell", "the bins are late. sandy. who do i tell"])
def test_where_something_else_is_told_it_is_not_taken_for_a_child(text):
    assert not found(text).is_about_a_service


def test_a_neighbours_service_is_not_found_by_its_name():
    assert "bedford-edt" not in ids(found("EDT number", LUTON))
    assert "bedfordshire-police" not in ids(found("bedfordshire police number", LUTON))


@pytest.mark.parametrize("text", ["what is the LADO number", "who do I contact about an allegation against a teacher"])
def test_a_service_without_a_contact_is_said_to_be_unheld_and_social_care_is_given(text):
    signs = found(text, BEDFORD)
    assert signs.unheld == "lado"
    assert ids(signs) == ["bedford-ifd"]


@pytest.mark.parametrize(
    ("text", "nearness", "expected"),
    [
        ("girl came in with a black eye, who do i ring", 0.48, ["bedford-ifd"]),
        ("girl came in with a black eye, who do i ring", 0.6, ["bedford-ifd"]),
        ("girl with a black eye, which helpline is there for her", 0.6, ["shout", "bedford-ifd"]),
    ],
)
def test_a_helpline_does_not_stand_before_the_team_where_harm_to_a_child_is_told(text, nearness, expected):
    assert ids(found(text, BEDFORD, nearest=[("shout", nearness)])) == expected


@pytest.mark.parametrize(
    "text",
    [
        "fgm mandatory report who do i ring",
        "who do i report fgm to",
        "a pupil told me she has been cut, who do i report to",
    ],
)
def test_mutilation_is_reported_to_the_police_before_anybody_advises(text):
    assert ids(found(text, BEDFORD, nearest=[("nspcc-fgm", 0.7)]))[:1] == ["police-101"]


def test_where_no_team_is_held_harm_to_a_child_still_leads_to_the_council():
    signs = found("boy with a belt mark, who do i ring", LUTON, nearest=[("shout", 0.6)])
    assert ids(signs) == ["report-to-council", "nspcc"]


@pytest.mark.parametrize(
    "text",
    [
        "police on scene, child removed, who do i notify",
        "custody sergeant, girl of 14 here, who do we tell",
        "the police are already here, who do i ring",
        "who can i ring instead of the police",
        "dont want the police, who do i tell",
    ],
)
def test_police_who_are_there_or_not_wanted_are_not_given(text):
    assert ids(found(text, BEDFORD, nearest=[("police-101", 0.7)])) == ["bedford-ifd"]


@pytest.mark.parametrize("text", ["police number", "local police, which number", "how do i reach the police"])
def test_police_who_are_asked_for_are_given(text):
    assert ids(found(text, BEDFORD))[0] == "bedfordshire-police"


def test_who_moves_with_a_plan_stays_with_the_social_worker_they_have():
    signs = found("family on a cp plan has moved to hull, who do i let know", BEDFORD)
    assert signs.first == "the child's present lead social worker"
    assert ids(signs) == ["bedford-ifd"]
    assert ids(found("a child in need plan, they are moving house, who do i tell", BEDFORD)) == ["bedford-ifd"]
    assert found("family moved to hull, who do i tell about a bruise", BEDFORD).first is None


def test_the_officer_of_a_police_protection_is_no_lado():
    assert not found("police protection, who is the designated officer", BEDFORD).is_about_a_service
    assert found("who is the designated officer", BEDFORD).unheld == "lado"


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("who do i tell xmas day", True),
        ("boxing day who can i ring", True),
        ("kempston new years day who do we contact", True),
        ("over easter who do i speak to", True),
        ("who do i ring new carpet", False),
        ("who do i contact christmas tree", False),
    ],
)
def test_a_day_by_its_name_is_all_that_stands_beside_whom_to_ring(text, is_bare):
    assert found(text, BEDFORD).is_about_a_service is is_bare


def test_the_public_get_who_advises_beside_the_council_where_nothing_else_is_said():
    bare = "who can i talk to"
    assert ids(found(bare, BEDFORD, audience=Audience.PUBLIC)) == ["bedford-ifd", "nspcc"]
    assert ids(found(bare, BEDFORD)) == ["bedford-ifd"]


def test_what_the_asker_is_is_not_what_is_asked_for():
    assert ids(found("health visitor. baby with a bruise, who do i call", BEDFORD)) == ["bedford-ifd"]
    assert found("is there a health visitor i can ring about a baby", BEDFORD).unheld == "child-health"


def test_another_place_is_named_as_such_though_the_page_that_finds_councils_is_nearest():
    signs = found("who do i call in leeds about a child", nearest=[("report-to-council", 0.8)])
    assert signs.needs_area
    assert ids(signs) == ["report-to-council", "nspcc"]


def test_a_role_is_answered_by_its_contacts():
    assert ids(found("which mental health helpline can I give to a pupil", BEDFORD)) == ["papyrus", "shout"]


def test_a_contact_for_staff_is_not_given_to_the_public():
    text = "professionals online safety helpline number"
    assert ids(found(text)) == ["online-safety-helpline"]
    assert "online-safety-helpline" not in ids(found(text, audience=Audience.PUBLIC))


def test_what_names_no_service_and_no_concern_is_not_about_one():
    signs = found("who do I ring about my bins", BEDFORD)
    assert not signs.is_about_a_service
    assert signs.shown == ()


def test_with_no_helpline_held_there_is_none_to_give():
    signs = found("who do I ring about a child", LUTON, directory=without("nspcc", "report-to-council"))
    assert signs.shown == ()


def area_of(set_to):
    return resolve("", tree=AREAS, set_to=set_to, previous=None)


def test_home_and_the_first_team_agree():
    moment = moment_asked_about("", WEDNESDAY)
    given = {"moment": moment, "directory": DIRECTORY, "audience": EVERYBODY}
    for area in (BEDFORD, LUTON, None):
        team = first_team(area=area_of(area), **given)
        signs = home(area=area_of(area), **given)
        assert (team is None) == (signs.needs_area or signs.none_local_in is not None)
    assert first_team(area=area_of(BEDFORD), **given) == DIRECTORY.get("bedford-ifd")


def test_a_parent_is_given_the_helpline_for_adults_besides():
    role = REPLIES.roles.get("parent")
    assert Role.HELPLINE_ADULT in role.contacts
    moment = moment_asked_about("", WEDNESDAY)
    besides = for_asker(role, area=area_of(BEDFORD), moment=moment, directory=DIRECTORY, audience=Audience.PUBLIC)
    assert [each.contact.id for each in besides] == ["bedford-ifd", "nspcc"]


@pytest.mark.parametrize(
    ("checked_on", "review_by", "standing"),
    [
        (None, None, "unchecked"),
        (None, date(2027, 1, 1), "unchecked"),
        (None, date(2026, 1, 1), "overdue"),
        (date(2026, 1, 1), date(2026, 11, 17), "overdue"),
        (date(2026, 1, 1), date(2026, 11, 18), "checked"),
        (date(2026, 1, 1), None, "checked"),
    ],
)
def test_how_far_a_number_can_be_trusted(checked_on, review_by, standing):
    contact = replace(DIRECTORY.get("bedford-ifd"), checked_on=checked_on, review_by=review_by)
    assert shown(contact, moment_asked_about("", WEDNESDAY), DIRECTORY).standing_words == standing


def test_what_is_like_asking_for_the_page_that_finds_a_council_leads_to_social_care():
    signs = found("which place do i go to with this", BEDFORD, nearest=(("report-to-council", 0.95), ("shout", 0.2)))
    assert ids(signs) == ["bedford-ifd"]


@pytest.mark.parametrize(
    "text",
    [
        "the head is the one I'm worried about, who do i go to",
        "who do i tell if it's our coach",
        "our caretaker is the problem, who do i ring about a child",
        "my worry is about the head teacher, who do i tell",
    ],
)
def test_a_worry_about_staff_is_for_the_officer(text):
    assert found(text, BEDFORD).unheld == "lado"


@pytest.mark.parametrize(
    "text",
    [
        "worried about the head injury of a child, who do i ring",
        "the head is worried about a child, who do i tell",
        "the nurse i am with says a child was hit, who do i ring",
    ],
)
def test_a_worry_of_staff_is_for_the_team(text):
    assert ids(found(text, BEDFORD)) == ["bedford-ifd"]


def test_at_night_any_council_has_another_team():
    at_night = moment_asked_about("", SATURDAY_NIGHT)
    assert any_council(moment_asked_about("", WEDNESDAY)).startswith("children's social care")
    assert any_council(at_night).startswith("the emergency duty team")


def test_where_the_night_team_is_asked_for_by_day_the_open_team_comes_first():
    asked = "whats the emergency duty teams number, need to phone about a yr 2 boy"
    assert ids(found(asked, BEDFORD)) == ["bedford-ifd", "bedford-edt"]
    assert ids(found(asked, BEDFORD, at=SATURDAY_NIGHT)) == ["bedford-edt"]
    assert ids(found(f"{asked} tonight", BEDFORD)) == ["bedford-edt"]
    assert ids(found("emergency duty team number please", BEDFORD)) == ["bedford-edt"]


def test_a_family_that_moved_far_away_is_the_new_councils():
    moved = "kid is on our roll but they flitted, two counties away now. whose social care gets it"
    signs = found(moved, BEDFORD)
    assert ids(signs) == ["report-to-council"]
    assert "lives now" in signs.first
    assert found("they moved to another county, she lives in Luton now. whose social care", BEDFORD).first is None
    assert found("they moved to a new house. whose social care gets it", BEDFORD).first is None


def test_who_covers_a_place_is_the_team_of_its_council():
    assert ids(found("who covers kempston and its saturday", at=SATURDAY_NIGHT)) == ["bedford-edt"]
    assert found("who covers cranfield").none_local_in == CENTRAL
    assert not found("who covers the rota").is_about_a_service


def test_a_tool_that_is_named_as_not_for_adults_is_not_given():
    asked = "im 23, private vids of me are online. report remove says under 18, who does it for grown ups"
    assert ids(found(asked))[0] == "revenge-porn-helpline"
