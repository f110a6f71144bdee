"""Topics in a browser: for everybody, with the keyboard alone, and without a script."""

import pytest
from playwright.sync_api import expect

from tests.browser.made_site import LOOKS, is_scrolled_sideways, tabbed_to

PAGES = {
    "a-to-z": "/topics",
    "of-an-area": "/topics?area=luton",
    "topic": "/topics/lantern-care",
    "topic-of-an-area": "/topics/complaints?area=bedford-borough",
    "long-topic": "/topics/long-rules?page=2",
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_is_scrolled_sideways(name, look, site, open_page, violations):
    page = open_page(f"{site}{PAGES[name]}", **LOOKS[look])
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    assert page.complaints == []


def test_a_topic_is_reached_with_the_keyboard_alone(site, open_page):
    page = open_page(f"{site}/topics")
    tabbed_to(page, "L")
    page.keyboard.press("Enter")
    tabbed_to(page, "Lantern care, oil lamps and WICK")
    page.keyboard.press("Enter")
    page.wait_for_url("**/topics/lantern-care?area=")
    assert page.get_by_role("heading", level=1).inner_text() == "Lantern care, oil lamps and WICK"


def test_an_area_is_chosen_without_a_script(site, open_page):
    page = open_page(f"{site}/topics/long-rules", java_script_enabled=False)
    page.get_by_label("Where does the child live?").select_option("Bedford Borough")
    page.get_by_role("button", name="Show contacts").click()
    beside = page.get_by_role("complementary")
    assert beside.get_by_role("heading", level=2).inner_text() == "Who to contact in Bedford Borough"
    expect(beside.get_by_text("Bedford Borough Emergency Duty Team").first).to_be_visible()


def test_contacts_stand_beside_the_text_on_a_wide_screen_and_below_it_on_a_phone(site, open_page):
    for width, is_beside in ((1280, True), (360, False)):
        page = open_page(f"{site}/topics/lantern-care", viewport={"width": width, "height": 800})
        text, contacts = (page.locator(each).bounding_box() for each in ("article", "aside"))
        assert (contacts["x"] >= text["x"] + text["width"]) == is_beside
