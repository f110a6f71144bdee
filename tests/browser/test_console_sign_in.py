"""The console's way in as people meet it: by keyboard alone, without JavaScript, at 320 pixels, in the dark."""

import pytest

from bot.adapters.records.sign_in_links import Purpose
from tests.browser.made_console_site import PASSWORD
from tests.browser.made_site import LOOKS, focused, is_scrolled_sideways, tabbed_to

PAGES = ["/console", "/console/people", "/console/people/record", "/console/account"]


def tab_to(page, identity, most=60):
    """Press Tab until the field has the focus, and show that it can be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        now = focused(page)
        assert now["outlined"], f"{now} does not show that it has the focus"
        if now["id"] == identity:
            return
    raise AssertionError(f"Tab does not reach {identity}")


def assert_sound(page, violations):
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    assert page.complaints == []


def test_the_start_page_shows_the_sections(console_page, violations):
    assert console_page.locator("h1").inner_text() == "What do you want to do?"
    assert console_page.locator(".wide .who").inner_text().startswith("Ada Admin")
    assert_sound(console_page, violations)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_pages_are_sound_in_every_look(console_as, violations, path, look):
    page = console_as(path=path, **LOOKS[look])
    assert page.locator("h1").count() == 1
    assert_sound(page, violations)


def test_the_first_administrator_signs_up_signs_out_and_in_again_by_keyboard_alone(console_site, open_page, violations):
    key = console_site.doors.links.make(Purpose.FIRST)
    page = open_page(f"{console_site.address}/console/welcome/{key}", java_script_enabled=True)
    assert_sound(page, violations)
    for field, words in [("name", "Fay First"), ("email", "fay@partnership.example"), ("password", "short")]:
        tab_to(page, field)
        page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/console/welcome/**")
    assert page.locator("#faults a").inner_text().startswith("Enter a password of at least 12")
    assert page.input_value("#name") == "Fay First"
    assert violations(page) == []
    tab_to(page, "password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/console")
    tabbed_to(page, "Sign out")
    page.keyboard.press("Enter")
    page.wait_for_url("**/console/sign-in?left=1")
    assert "You are signed out" in page.inner_text("main")
    assert_sound_but_for_refusals(page, violations)
    tab_to(page, "email")
    page.keyboard.type("fay@partnership.example")
    tab_to(page, "password")
    page.keyboard.type(PASSWORD)
    tabbed_to(page, "Sign in")
    page.keyboard.press("Enter")
    page.wait_for_url("**/console")
    assert "Fay First" in page.inner_text(".who")


def assert_sound_but_for_refusals(page, violations):
    """As sound, but the browser notes a form that was answered with what is wrong in it."""
    assert violations(page) == []
    assert [each for each in page.complaints if "422" not in each] == []


def test_a_text_survives_the_end_of_the_session_without_javascript(console_site, console_as, violations):
    page = console_as(path="/console/people", java_script_enabled=False)
    page.fill("#name", "Nora <New>")
    page.fill("#email", "nora@partnership.example")
    page.check("#role-reviewer")
    account = console_site.account("Sam")
    console_site.doors.sessions.end_all(account.id)
    page.click("text=Make the account and the link")
    assert "What you typed is kept" in page.inner_text("main")
    page.fill("#email", account.email)
    page.fill("#password", PASSWORD)
    page.click("button:has-text('Sign in')")
    assert page.locator("h1").inner_text() == "Your text is kept"
    assert "Nora <New>" in page.inner_text("main")
    page.click("button:has-text('Send it again')")
    assert page.locator("h1").inner_text() == "A link for Nora <New>"
    assert "/console/welcome/" in page.input_value("#link")
    made, _ = console_site.doors.accounts.by_login("nora@partnership.example")
    assert made.roles == {"reviewer"}


@pytest.mark.parametrize("look", ["light", "320-pixels", "dark"])
def test_signing_in_and_what_is_kept_are_sound(console_site, console_as, open_page, violations, look):
    page = open_page(f"{console_site.address}/console/sign-in", **LOOKS[look])
    assert_sound(page, violations)
    page.fill("#email", "nobody@partnership.example")
    page.fill("#password", "wrong")
    page.keyboard.press("Enter")
    page.wait_for_selector("#faults")
    assert_sound_but_for_refusals(page, violations)
    spent = open_page(f"{console_site.address}/console/welcome/spent", **LOOKS[look])
    assert violations(spent) == []
    kept = console_as(path="/console/people", **LOOKS[look])
    kept.fill("#name", "Words that were typed")
    kept.fill("#email", "x@partnership.example")
    console_site.doors.sessions.end_all(console_site.account("Sam").id)
    kept.click("text=Make the account and the link")
    kept.fill("#email", "sam@partnership.example")
    kept.fill("#password", PASSWORD)
    kept.click("button:has-text('Sign in')")
    kept.wait_for_url("**/console/kept")
    assert_sound(kept, violations)


def test_an_account_and_its_link_are_sound_and_the_second_editor_is_told(console_site, console_as, violations):
    tom = console_site.account("Tom Trainer", "trainer")
    page = console_as(path=f"/console/people/{tom.id}")
    other = console_as(path=f"/console/people/{tom.id}", name="Bea Admin")
    assert_sound(page, violations)
    other.check("#role-editor")
    other.click("text=Save")
    page.check("#role-reviewer")
    page.click("text=Save")
    page.wait_for_selector("text=Bea Admin has changed this account meanwhile")
    assert page.is_checked("#role-reviewer")
    assert violations(page) == []
    page.click("text=Make a one-time link")
    page.wait_for_selector("#link")
    assert violations(page) == []


def test_another_site_can_send_none_of_its_forms(console_site, console_as):
    page = console_as(path="/console/account")
    token = page.locator("input[name=token]").first.get_attribute("value")
    page.goto(
        f'data:text/html,<form method="post" action="{console_site.address}/console/account/name">'
        f'<input name="token" value="{token}"><input name="name" value="Mallory"><button>Go</button></form>'
    )
    page.click("text=Go")
    page.wait_for_selector("h1")
    assert page.inner_text("h1") == "You may not do this"
    page.goto(f"{console_site.address}/console/account")
    assert page.input_value("#name") == "Sam"
