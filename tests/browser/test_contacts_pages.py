"""Who to contact in a browser: for everybody, by keyboard and by thumb, without a script, and on paper."""

import pytest
from playwright.sync_api import expect

from tests.browser.made_site import LOOKS, is_scrolled_sideways, tabbed_to

DAY, NIGHT = "2026-11-24T14:00", "2026-11-21T22:30"
PAGES = {
    "no-area": "/who-to-contact",
    "day": f"/who-to-contact?area=bedford-borough&at={DAY}&role=teacher",
    "night": f"/who-to-contact?area=bedford-borough&at={NIGHT}",
    "missing": "/who-to-contact?area=luton",
    "card": "/who-to-contact/card?area=bedford-borough",
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_is_scrolled_sideways(name, look, site, open_page, violations):
    page = open_page(f"{site}{PAGES[name]}", **LOOKS[look])
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    assert page.complaints == []


@pytest.mark.parametrize("script", [True, False])
def test_an_area_and_an_hour_are_chosen_with_a_plain_form(script, site, open_page):
    page = open_page(f"{site}/who-to-contact", java_script_enabled=script)
    page.get_by_label("Where does the child live?").select_option("Bedford Borough")
    page.get_by_text("Say who you are, or another time").click()
    page.get_by_label("Who are you?").select_option("Midwife")
    page.get_by_label("When?").fill(NIGHT)
    page.get_by_role("button", name="Show contacts").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Who to contact in Bedford Borough"
    expect(page.get_by_text("As at 10:30 pm on Saturday 21 November 2026.")).to_be_visible()
    expect(page.get_by_role("heading", name="Midwife: who first?")).to_be_visible()
    assert page.locator(".card").first.get_by_role("heading").inner_text() == "Bedford Borough Emergency Duty Team"


def test_a_number_is_reached_with_the_keyboard_alone(site, open_page):
    page = open_page(f"{site}{PAGES['day']}")
    tabbed_to(page, "Ring 01234 718700")


def test_numbers_are_large_enough_for_a_thumb(site, open_page):
    page = open_page(f"{site}{PAGES['night']}", viewport={"width": 320, "height": 640})
    calls = page.locator(".call").all()
    assert len(calls) > 10
    assert all(call.bounding_box()["height"] >= 44 for call in calls)


def test_the_printed_card_has_the_numbers_and_not_the_form(site, open_page):
    page = open_page(f"{site}{PAGES['card']}", viewport={"width": 720, "height": 1000})
    page.emulate_media(media="print")
    expect(page.get_by_text("Ring 01234 718700")).to_be_visible()
    expect(page.get_by_text("In immediate danger, ring 999.").last).to_be_visible()
    expect(page.locator("form")).not_to_be_visible()
    # One sheet of A4 at 96 dots an inch, less its margins.
    assert page.locator(".sheet").bounding_box()["height"] < 1123 - 2 * 38
