"""Who to contact: the area's own numbers and no other's, whether they answer, and how far they can be trusted."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from starlette.testclient import TestClient

from bot.channels.web.app import create_app
from bot.channels.web.contact_cards import Desk, clock_in_words
from bot.channels.web.contact_needs import NEEDS
from bot.model import Outcome
from knowledge.calendar import LONDON
from knowledge.contacts import ContactDirectory, Role
from knowledge.model import Audience, Channel, ChannelKind, Hours, Opening
from knowledge.roles import AskerRoles
from tests.bot.channels.web import made_library
from tests.bot.channels.web.made_library import BEDFORD_DAY, BEDFORD_NIGHT, a_web, damaged, words
from tests.bot.channels.web.made_site import Stub

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
TUESDAY, SATURDAY_NIGHT, BANK_HOLIDAY = "2026-11-24T14:00", "2026-11-21T22:30", "2026-12-28T11:00"
EARLY = "2026-11-24T08:30"


@pytest.fixture(scope="module")
def client(catalogue):
    return TestClient(create_app(a_web(catalogue)), headers={"accept": "text/html"})


def read(client, address="/who-to-contact", **query):
    return made_library.read(client, address, **query)


def card(page, contact):
    return words(page.css_first(f"#{contact}"))


def test_in_office_hours_the_front_door_comes_first_and_is_open(client):
    page = read(client, area="bedford-borough", at=TUESDAY)
    assert page.css_first(".card").attributes["id"] == "bedford-ifd"
    assert "Open then" in card(page, "bedford-ifd")
    assert "Closed then. Takes over when the office closes" in card(page, "bedford-edt")
    assert "As at 2 pm on Tuesday 24 November 2026." in words(page.css_first("main"))


@pytest.mark.parametrize(
    ("at", "opens"), [(SATURDAY_NIGHT, "Monday 23 November 2026"), (BANK_HOLIDAY, "Tuesday 29 December 2026")]
)
def test_out_of_hours_the_duty_team_comes_first_and_the_front_door_says_when_it_opens(client, at, opens):
    page = read(client, area="bedford-borough", at=at)
    assert page.css_first(".card").attributes["id"] == "bedford-edt"
    closed = card(page, "bedford-ifd")
    assert f"Closed then. Opens on {opens}" in closed
    assert f"Until then: Bedford Borough Emergency Duty Team, {BEDFORD_NIGHT}" in closed
    assert page.css_first("#bedford-ifd .instead a").attributes["href"] == "tel:+443003008123"


def test_hours_that_are_not_printed_are_not_guessed(client):
    page = read(client, area="bedford-borough", at=EARLY)
    assert "May be closed then: its source prints no exact hours" in card(page, "bedford-ifd")
    assert "Opening hours not known" in card(page, "nspcc")


def test_now_is_worked_out_for_now(client):
    page = read(client, area="bedford-borough")
    assert "Open now" in card(page, "childline")
    assert "when this page was opened" in page.text()


@pytest.mark.parametrize("address", ["/who-to-contact", "/who-to-contact/card"])
@pytest.mark.parametrize("area", ["luton", "central-bedfordshire", "pan-bedfordshire", "england", ""])
def test_bedfords_numbers_never_stand_on_another_areas_page(client, address, area):
    response = client.get(address, params={"area": area})
    assert response.status_code == 200
    for number in (BEDFORD_DAY, BEDFORD_NIGHT, "+441234718700", "+443003008123"):
        assert number not in response.text


def test_an_area_without_a_number_says_so_and_names_the_way_to_its_council(client):
    section = read(client, area="luton").css_first("section")
    assert "holds no number of children’s social care for Luton, and gives no other area’s" in words(section)
    assert section.css_first("#report-to-council") is not None
    assert read(client, area="bedford-borough").css_first("#report-to-council") is None


def test_without_an_area_one_is_asked_for(client):
    page = read(client)
    assert words(page.css_first("h1")) == "Who to contact"
    assert "Choose where the child lives" in words(page.css_first("section"))


def test_a_service_that_is_missing_is_said_to_be_missing(client):
    section = read(client, area="bedford-borough").css_first("#about-staff").parent
    assert "holds no contact for this in Bedford Borough" in words(section)


def test_every_role_of_the_directory_has_a_place(client):
    assert {role for need in NEEDS for role in need.roles} == set(Role)
    assert len({need.id for need in NEEDS}) == len(NEEDS)


def test_each_contact_has_one_card_and_is_named_again_with_its_number(client):
    page = read(client, area="bedford-borough")
    cards = [each.attributes["id"] for each in page.css(".card")]
    assert len(cards) == len(set(cards))
    fgm = page.css_first("#about-fgm").parent
    assert words(fgm.css_first("ul.also")).endswith(": 101. Open now.")
    assert fgm.css_first('ul.also a[href="tel:101"]') is not None


def test_every_link_within_the_page_has_its_place(client):
    page = read(client, area="bedford-borough")
    for link in page.css('main a[href^="#"]'):
        assert page.css_first(link.attributes["href"]) is not None


def test_the_asker_is_told_who_comes_first(client):
    asker = words(read(client, role="teacher").css_first(".asker"))
    assert "Go first to your designated safeguarding lead or their deputy." in asker
    assert "From: Keeping children safe in education (2025), part 1." in asker
    assert read(client, role="pirate").css_first(".asker") is None


def test_a_site_without_roles_does_not_ask_for_one(catalogue):
    client = TestClient(create_app(a_web(catalogue, roles=AskerRoles(roles=()))))
    assert read(client).css_first("#role") is None


@pytest.mark.parametrize(
    "query", [{"area": "atlantis"}, {"at": "soon"}, {"at": "1066-10-14T09:00"}, {"at": "2026-11-24T14:00:00Zzz"}]
)
def test_what_cannot_be_read_is_refused_without_being_repeated(client, query):
    response = client.get("/who-to-contact", params=query)
    assert response.status_code == 422
    assert next(iter(query.values())) not in response.text


def test_a_moment_of_another_zone_is_told_in_uk_time(client):
    page = read(client, at="2026-07-01T09:00:00+00:00")
    assert "As at 10 am on Wednesday 1 July 2026." in words(page.css_first("main"))
    assert page.css_first("#at").attributes["value"] == "2026-07-01T10:00"


def test_the_sites_own_area_holds_unless_another_is_chosen(catalogue):
    client = TestClient(create_app(a_web(catalogue, area="bedford-borough")))
    assert BEDFORD_DAY in read(client).text()
    assert BEDFORD_DAY not in read(client, area="").text()
    assert BEDFORD_DAY not in read(client, area="luton").text()


def test_contacts_need_no_catalogue_and_no_assistant(catalogue):
    failing = Stub(outcome=Outcome.DEGRADED, error=RuntimeError("switched off"))
    client = TestClient(create_app(a_web(catalogue, catalogue=damaged, assistant=failing, paused=True)))
    page = read(client, area="bedford-borough", at=TUESDAY)
    assert "Asking questions is switched off" in page.text()
    assert page.css_first('#bedford-ifd a[href="tel:+441234718700"]') is not None
    assert "Annual Report 2021-2022, November 2022" in card(page, "bedford-ifd")
    assert BEDFORD_NIGHT in read(client, "/who-to-contact/card", area="bedford-borough").text()


def test_the_source_of_a_number_is_linked_where_it_is_held(catalogue):
    web = a_web(catalogue)
    sourced = tuple(replace(each, source="lantern-care") for each in web.directory if each.id == "childline")
    directory = ContactDirectory(contacts=sourced, areas=web.areas)
    page = read(TestClient(create_app(a_web(catalogue, directory_in_force=lambda: directory))))
    link = page.css_first('#childline a[href="/source/lantern-care"]')
    assert link.text() == "Lantern care, oil lamps and WICK"


def test_the_card_has_both_teams_whatever_the_hour_and_the_day_it_was_made(client):
    page = read(client, "/who-to-contact/card", area="bedford-borough")
    sheet = words(page.css_first(".sheet"))
    assert "Worried about a child in Bedford Borough?" in sheet
    assert sheet.index("ring 999") < sheet.index(BEDFORD_DAY) < sheet.index(BEDFORD_NIGHT)
    today = datetime.now(LONDON)
    assert f"{today:%B %Y}" in sheet
    assert "Not yet checked by your partnership" in sheet
    assert "Choose where the child lives" in read(client, "/who-to-contact/card").text()


def test_the_former_address_leads_here_with_its_area(client):
    response = client.get("/contacts?area=luton", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (308, "/who-to-contact?area=luton")
    assert client.get("/contacts", follow_redirects=False).headers["location"] == "/who-to-contact"


@pytest.mark.parametrize("name", ["source.css", "contacts.css"])
def test_the_stylesheets_fetch_nothing_from_elsewhere(client, name):
    response = client.get(f"/{name}")
    assert response.headers["content-type"].startswith("text/css")
    assert "url(" not in response.text
    assert "@import" not in response.text


@pytest.fixture
def desk(catalogue):
    web = a_web(catalogue)

    def at(moment, *, is_now=True):
        when = datetime.fromisoformat(moment).replace(tzinfo=LONDON)
        return Desk(
            directory=web.directory,
            areas=web.areas,
            when=when,
            is_now=is_now,
            audience=Audience.PRACTITIONER,
            titles={},
        )

    return at


@pytest.mark.parametrize(
    ("opening", "opens", "closes", "moment", "said"),
    [
        (Opening.OFFICE_HOURS, time(8, 45), time(17, 20), "2026-11-24T07:00", "Closed now. Opens at 8:45 am today"),
        (
            Opening.OFFICE_HOURS, time(8, 45), time(17, 20), "2026-11-20T18:00",
            "Closed now. Opens at 8:45 am on Monday 23 November 2026",
        ),
        (Opening.OFFICE_HOURS, None, None, "2026-11-24T07:00", "Closed now. Opens today"),
        (Opening.OUT_OF_HOURS, time(17, 0), time(9, 0), "2026-11-24T12:00", "Closed now. Opens at 5 pm today"),
        (Opening.ALWAYS, None, None, "2026-11-24T12:00", "Open now"),
    ],
)  # fmt: skip
def test_the_hour_is_said_only_where_the_source_prints_one(desk, opening, opens, closes, moment, said):
    at = desk(moment)
    contact = replace(
        at.directory.get("bedford-ifd"), hours=Hours(opening=opening, opens=opens, closes=closes), roles=(Role.LADO,)
    )
    assert at.card(contact, None).opening == said


def test_of_another_moment_it_is_not_said_today(desk):
    at = desk("2026-11-24T07:00", is_now=False)
    assert at.card(at.directory.get("bedford-ifd"), "bedford-borough").opening == "Closed then. Opens that day"


@pytest.mark.parametrize(
    ("checked_on", "review_by", "is_trusted", "said"),
    [
        (date(2026, 3, 3), date(2027, 3, 3), True, "Checked on 3 March 2026 by the partnership's business manager."),
        (
            date(2026, 3, 3), date(2026, 9, 3), False,
            "Checked on 3 March 2026 by the partnership's business manager. "
            "It was due for a check by 3 September 2026: confirm it before you rely on it.",
        ),
        (None, None, False, "Not yet checked by your partnership."),
    ],
)  # fmt: skip
def test_how_far_a_number_can_be_trusted_is_said(desk, checked_on, review_by, is_trusted, said):
    at = desk("2026-11-24T12:00")
    checked_by = "the partnership's business manager" if checked_on else None
    contact = replace(at.directory.get("childline"), checked_on=checked_on, checked_by=checked_by, review_by=review_by)
    shown = at.card(contact, None)
    assert (shown.is_trusted, shown.trust) == (is_trusted, said)


def test_what_cannot_be_linked_is_shown_as_words(catalogue):
    web = a_web(catalogue)
    channels = (Channel(kind=ChannelKind.EMAIL, value="desk@example.org?bcc=x@example.org", note="weekdays"),)
    odd = tuple(replace(web.directory.get(each), channels=channels) for each in ("police-101", "nspcc-fgm"))
    page = read(
        TestClient(
            create_app(a_web(catalogue, directory_in_force=lambda: ContactDirectory(contacts=odd, areas=web.areas)))
        )
    )
    assert page.css_first("#police-101 .ways a") is None
    assert "desk@example.org?bcc=x@example.org weekdays" in card(page, "police-101")
    assert len(page.css("ul.also a")) == len(page.css("ul.also li"))


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (time(0, 0), "midnight"), (time(0, 5), "12:05 am"), (time(9, 0), "9 am"), (time(12, 0), "12 noon"),
        (time(12, 30), "12:30 pm"), (time(22, 30), "10:30 pm"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_said_as_people_do(clock, said):
    assert clock_in_words(clock) == said
