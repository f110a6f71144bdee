"""The console's contacts in a browser: checking off and changing by keyboard and without JavaScript, and axe."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.made_site import LOOKS, is_scrolled_sideways

PATHS = (
    "/console/contacts",
    "/console/contacts/bedford-ifd",
    "/console/contacts/bedford-ifd/change",
    "/console/contacts/new",
)


@pytest.mark.parametrize("look", LOOKS)
def test_the_pages_are_accessible(console_as, violations, console_site, look):
    page = console_as("editor", **LOOKS[look])
    for path in PATHS:
        page.goto(console_site.address + path)
        assert violations(page) == []
        assert not is_scrolled_sideways(page)
    assert page.complaints == []


def test_a_contact_is_checked_off_and_changed_by_keyboard_without_javascript(console_as):
    page = console_as("editor", name="Kay Editor", path="/console/contacts/bedford-edt", java_script_enabled=False)
    expect(page.get_by_text("Not checked.")).to_be_visible()
    page.get_by_role("button", name="All is right").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Checked off")
    page.get_by_role("link", name="Change it").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Number or address").first.fill("12")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("12")
    page.get_by_role("alert").get_by_role("link").press("Enter")
    page.wait_for_url("**#value-0")
    page.get_by_label("Number or address").first.fill("020 7946 0133")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Changed")
    expect(page.get_by_text("Not checked.")).to_be_visible()
    expect(page.get_by_text("020 7946 0133").first).to_be_visible()


def test_a_changed_number_is_given_to_people_at_once(console_as, console_site):
    page = console_as("editor", path="/console/contacts/bedford-partnership/change")
    page.get_by_label("Number or address").first.fill("020 7946 0144")
    page.get_by_label("Kind").first.select_option("phone")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Changed")
    page.goto(f"{console_site.address}/contacts?area=bedford-borough")
    expect(page.get_by_text(re.compile("020 7946 0144")).first).to_be_visible()
