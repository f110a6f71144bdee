"""The start page and the frame of the console in a browser: what waits, navigation by width, refusals, the record."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from bot.adapters.records.corrections import Author, Corrections, Draft, Kind, State
from bot.adapters.records.scores_model import Rater
from bot.adapters.records.scores_samples import NewSample, Samples
from tests.browser.made_site import LOOKS, is_scrolled_sideways

PHONE = {"viewport": {"width": 360, "height": 740}}
DESK = {"viewport": {"width": 1280, "height": 800}}
NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def busy(console_site):
    """A console in which something waits for its administrator."""
    ada = console_site.account("Ada Admin")
    raters = (Rater(id=ada.id, name=ada.name), Rater(id=ada.id + 100, name="Ben Trainer"))
    new = NewSample(name="November", drawn_from="all", seed=1, replies=["a" * 32, "b" * 32], raters=raters)
    made = Samples(console_site.records).make(new, by="Ada Admin")
    draft = Draft(kind=Kind.APPROVED, wordings=("when is it lit",))
    Corrections(console_site.records).make(draft, State.WAITING, by=Author(id=ada.id + 100, name="Ben"), at=NOW)
    for did, what in (("made", f"sample {made}"), ("scored", f"answer {'a' * 32}"), ("signed in", "with a password")):
        console_site.doors.deeds.keep(ada.id, ada.name, did, what)
    return console_site


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", ["/console", "/console/people/record", "/console/people"])
def test_the_pages_are_accessible(console_as, violations, busy, look, path):
    page = console_as(name="Ada Admin", path=path, **LOOKS[look])
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    assert page.complaints == []


@pytest.mark.parametrize("look", LOOKS)
def test_a_refusal_is_accessible_and_leads_back(console_as, violations, busy, look):
    page = console_as("trainer", path="/console/contacts", **LOOKS[look])
    expect(page.get_by_text("This needs the role Editor.")).to_be_visible()
    expect(page.get_by_text("can give you the role, under People")).to_contain_text("Ada Admin")
    assert violations(page) == []
    page.get_by_role("link", name="Back to the start of the console").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What do you want to do?")


def test_what_waits_leads_to_where_it_is_done(console_as, busy):
    page = console_as(name="Ada Admin")
    page.get_by_role("link", name="1 written answer to approve").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Corrections")
    page.goto(f"{busy.address}/console")
    page.get_by_role("link", name="2 answers to score in your samples").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Checking")


def test_on_a_desk_all_sections_stand_in_one_line(console_as, busy):
    page = console_as(name="Ada Admin", **DESK)
    links = page.get_by_role("navigation", name="Sections").get_by_role("link").all()
    assert len(links) == 10
    assert len({link.bounding_box()["y"] for link in links}) == 1
    assert page.get_by_text("Menu", exact=True).is_hidden()
    assert page.get_by_role("heading", level=1).bounding_box()["y"] < 160


def test_on_a_phone_the_heading_is_there_at_once_and_the_menu_opens_by_keyboard_without_javascript(
    console_as, violations, busy
):
    page = console_as(name="Ada Admin", **PHONE, java_script_enabled=False)
    assert page.get_by_role("heading", level=1).bounding_box()["y"] < 110
    assert page.get_by_role("link", name="Checking", exact=True).count() == 1  # the card; the menu is closed
    page.get_by_text("Menu", exact=True).press("Enter")
    menu = page.get_by_role("navigation", name="Sections")
    expect(menu.get_by_role("link")).to_have_count(10)
    menu.get_by_role("link", name="Gaps").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gaps")
    page.get_by_text("Menu", exact=True).press("Enter")
    page.get_by_role("button", name="Sign out").press("Enter")
    expect(page.get_by_text("You are signed out")).to_be_visible()


def test_the_open_menu_is_accessible(console_as, violations, busy):
    page = console_as(name="Ada Admin", **PHONE)
    page.get_by_text("Menu", exact=True).click()
    assert violations(page) == []
    assert not is_scrolled_sideways(page)


def test_the_record_names_what_was_done_to(console_as, busy):
    page = console_as(name="Ada Admin", path="/console/people/record")
    page.get_by_role("row", name="made sample November").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("November")
