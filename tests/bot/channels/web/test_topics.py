"""Topics from A to Z: where each is found, whose it is, and who stands beside it."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from bot.channels.web import topic_index
from bot.channels.web.app import create_app
from bot.channels.web.topics import roles_of
from knowledge.contacts import Role
from knowledge.model import Audience, Kind, Standing
from tests.bot.channels.web.made_library import (
    BEDFORD_DAY,
    BEDFORD_NIGHT,
    HELD,
    a_catalogue,
    a_document,
    a_web,
    damaged,
    read,
    texts,
)

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture(scope="module")
def client(catalogue):
    return TestClient(create_app(a_web(catalogue)), headers={"accept": "text/html"})


def listed(page):
    return [" ".join(each.text().split()) for each in page.css(".entries li")]


def test_every_current_topic_stands_under_its_title_its_subjects_and_its_short_forms(client):
    page = read(client, "/topics")
    assert [each.text() for each in page.css(".letters a")] == ["B", "K", "L", "O", "R", "S", "W", "#"]
    assert listed(page)[:-1] == [
        "Bad keeper: see Recognising a bad keeper, and the LADO",
        "Bridge lights (Bedford Borough)",
        "Keys of the tower",
        "LADO: see Recognising a bad keeper, and the LADO",
        "Lantern care, oil lamps and WICK",
        "Oil lamps: see Lantern care, oil lamps and WICK",
        "Recognising a bad keeper, and the LADO",
        "Rules of the pier",
        "Street lights in the town (Luton)",
        "WICK: see Lantern care, oil lamps and WICK",
        "2024 tides",
    ]


def test_what_was_found_at_a_date_is_listed_apart_with_its_date(client):
    assert listed(read(client, "/topics"))[-1] == (
        "Inspection of the harbour (Bedford Borough; Harbour Office, 16 January 2013)"
    )


def test_what_was_replaced_is_no_topic(client):
    assert "Old lantern care" not in read(client, "/topics").text()


def test_each_letter_leads_to_its_topics_and_each_topic_to_its_text(client):
    page = read(client, "/topics")
    for link in page.css(".letters a"):
        assert page.css_first(link.attributes["href"]).text() == link.text()
    for link in page.css(".entries a"):
        read(client, link.attributes["href"])


@pytest.mark.parametrize(
    ("area", "shown", "hidden"),
    [("luton", "Street lights", "Bridge lights"), ("bedford-borough", "Bridge lights", "Street lights")],
)
def test_an_area_chosen_brings_its_own_topics_and_the_national_ones_alone(client, area, shown, hidden):
    text = read(client, f"/topics?area={area}").text()
    assert shown in text
    assert hidden not in text
    assert "Rules of the pier" in text


def test_a_topic_of_another_area_is_not_shown_in_an_area(client):
    response = client.get("/topics/bedford-lights?area=luton")
    assert response.status_code == 404
    assert "It is about Bedford Borough, and the area chosen is Luton." in response.text
    assert "01632 960111" not in response.text


@pytest.mark.parametrize("document", [each.id for each, _ in HELD if each.area != "bedford-borough"])
@pytest.mark.parametrize("area", ["luton", "central-bedfordshire"])
def test_bedfords_numbers_never_stand_beside_a_topic_of_another_area(client, document, area):
    response = client.get(f"/topics/{document}?area={area}")
    assert BEDFORD_DAY not in response.text
    assert BEDFORD_NIGHT not in response.text


def test_without_an_area_no_councils_number_stands_beside_a_national_topic(client):
    page = read(client, "/topics/long-rules")
    assert BEDFORD_DAY not in page.text()
    assert "Choose where the child lives" in page.css_first("aside").text()
    assert "gov.uk/report-child-abuse" in page.css_first("aside").text()


def test_the_area_chosen_brings_its_team_first(client):
    beside = read(client, "/topics/long-rules?area=bedford-borough").css_first("aside")
    first = beside.css_first(".card h3").text()
    assert first in {"Bedford Borough Children's Integrated Front Door", "Bedford Borough Emergency Duty Team"}
    assert beside.css_first("h2").text() == "Who to contact in Bedford Borough"


def test_a_councils_own_topic_brings_its_contacts_without_a_choice(client):
    assert BEDFORD_NIGHT in read(client, "/topics/bedford-lights").css_first("aside").text()


def test_a_team_that_is_not_held_is_said_to_be_missing(client):
    beside = read(client, "/topics/complaints?area=luton").css_first("aside").text()
    assert "holds no number of children’s social care for Luton" in beside
    assert "(LADO): Signpost holds no contact for this in Luton" in beside


def test_contacts_that_the_text_names_stand_beside_it(client):
    assert "Samaritans" in read(client, "/topics/lantern-care").css_first("aside").text()


def test_a_topic_says_whose_words_it_is_and_links_to_its_record(client):
    page = read(client, "/topics/complaints")
    assert "In Signpost’s own words: the guidance it sums up prevails." in page.css_first(".standing").text()
    assert page.css_first('.standing a[href="/source/complaints"]') is not None
    assert page.css_first(".passage .place a").text() == "Paragraph 1"


def test_a_long_topic_is_read_page_by_page(client):
    page = read(client, "/topics/long-rules?area=luton")
    following = page.css_first("nav.leaf a").attributes["href"]
    assert following == "/topics/long-rules?area=luton&page=2"
    assert "Page 2 of" in read(client, following).text()
    assert client.get("/topics/long-rules?page=40").status_code == 404


def test_what_is_for_staff_is_not_shown_to_the_public(catalogue):
    public = TestClient(create_app(a_web(catalogue, audience=Audience.PUBLIC)), headers={"accept": "text/html"})
    assert "Keys of the tower" not in public.get("/topics").text
    assert public.get("/topics/keepers-only").status_code == 404


def test_a_topic_that_is_not_held_is_not_found(client):
    assert client.get("/topics/nothing").status_code == 404
    assert client.get("/topics/nothing?area=luton").status_code == 404


def test_the_sites_own_area_holds_where_none_is_chosen(catalogue):
    here = TestClient(create_app(a_web(catalogue, area="luton")))
    assert "Bridge lights" not in here.get("/topics").text
    assert "Bridge lights" in here.get("/topics?area=").text


def test_an_area_that_is_not_known_is_refused(client):
    assert client.get("/topics?area=atlantis").status_code == 422


@pytest.mark.parametrize("address", ["/topics", "/topics/lantern-care"])
def test_a_catalogue_that_cannot_be_read_is_said(address):
    assert TestClient(create_app(a_web(damaged, catalogue=damaged))).get(address).status_code == 503


def test_an_empty_library_says_so(tmp_path):
    catalogue = a_catalogue(tmp_path, [])
    assert "There are no topics here yet." in TestClient(create_app(a_web(catalogue))).get("/topics").text
    catalogue.close()


@pytest.mark.parametrize(
    ("title", "subjects"),
    [
        ("Boats", ()),
        ("Recognising leaks", ("Leaks",)),
        ("Making a raft", ("Raft",)),
        ("Boats, oars and sails", ("Oars", "Sails")),
        ("Boats: small, large and the SOS", ()),
        ("Boats: when to row and how to stop", ()),
        ("Boats: Operation Anchor, deep water", ("Operation Anchor", "Deep water")),
        ("Boats, including Graded Raft Profile 2", ("Graded Raft Profile 2",)),
        ("Harm, and worries before and after", ()),
    ],
)
def test_subjects_are_what_a_title_names_besides_its_first_words(title, subjects):
    assert topic_index.subjects_of(title) == subjects


def test_a_short_form_leads_where_it_is_used_most():
    much = a_document("much", "Much of it")
    little = a_document("little", "Little of it")
    passages = {"much": texts("much", "XYZ " * 9), "little": texts("little", "XYZ " * 4, "once ABC")}
    found = {each.words: [one.id for one in each.documents] for each in topic_index.index([little, much], passages)}
    assert found == {"Much of it": ["much"], "Little of it": ["little"], "XYZ": ["much"]}


def test_reports_stand_newest_first():
    old = a_document("old", "Old", kind=Kind.ANNUAL_REPORT)
    new = replace(old, id="new", published=old.published.replace(year=2025))
    assert topic_index.reports([old, new]) == (new, old)
    assert topic_index.topics([old, new]) == ()


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Forced marriage", Role.FORCED_MARRIAGE),
        ("What the LADO does", Role.LADO),
        ("Early help", Role.EARLY_HELP),
        ("Domestic abuse and children", Role.DOMESTIC_ABUSE),
    ],
)
def test_services_are_told_from_the_title(catalogue, title, role):
    assert roles_of(a_document("any", title), [], a_web(catalogue).directory) == (role,)


def test_a_document_that_goes_in_is_a_topic_at_once(tmp_path):
    catalogue = a_catalogue(tmp_path, [])
    client = TestClient(create_app(a_web(catalogue)))
    assert "New rope" not in client.get("/topics").text
    catalogue.replace(a_document("new-rope", "New rope"), texts("new-rope", "Ropes are coiled."), "made")
    assert "New rope" in client.get("/topics").text
    catalogue.set_standing("new-rope", Standing.SUPERSEDED)
    assert "New rope" not in client.get("/topics").text
    catalogue.close()
