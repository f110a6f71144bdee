"""Answers in a browser: by keyboard and without JavaScript, from the list to one answer and how it was made."""

import pytest
from playwright.sync_api import expect

from tests.browser.made_site import LOOKS, is_scrolled_sideways, tabbed_to
from tests.console.made_answers import FULL, STEPS, a_transcript, said

LIST = "/console/answers"
ONE = f"{LIST}/{1:032d}"


@pytest.fixture(scope="module", autouse=True)
def answers(console_site):
    """Sixty answers, the newest whole."""
    kept = console_site.web.transcripts
    kept.keep(a_transcript(1, reply=FULL, steps=STEPS, reasons=("a statement was dropped: it cites nothing",)))
    kept.judge(said(1, "partly", "the day is wrong"))
    for number in range(2, 61):
        kept.keep(a_transcript(number, question=f"Who keeps lamp {number}?", channel="teams" if number % 2 else "page"))


def test_a_trainer_narrows_the_list_and_opens_an_answer_by_keyboard(console_as):
    page = console_as("trainer", path=LIST)
    assert page.get_by_role("status").inner_text() == "60 answers"
    page.get_by_label("Words in the question").focus()
    page.keyboard.type("lamp cleaned")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=lamp*")
    assert page.get_by_role("status").inner_text() == "1 answer"
    tabbed_to(page, "When is a lamp cleaned?")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{ONE}")
    assert page.locator("h1").inner_text() == "One answer"
    assert page.complaints == []


def test_the_list_is_paged_and_filtered_without_javascript(console_as):
    page = console_as("editor", path=LIST, java_script_enabled=False)
    page.get_by_role("link", name="Older answers").click()
    assert page.locator("tbody tr").count() == 10
    page.get_by_label("Channel").select_option("teams")
    page.get_by_role("button", name="Show").click()
    assert page.get_by_role("status").inner_text() == "29 answers"
    assert page.get_by_label("Channel").input_value() == "teams"


def test_an_answer_tells_how_it_was_made_without_javascript(console_as):
    page = console_as("trainer", path=ONE, java_script_enabled=False)
    assert page.locator(".stages > li").count() == 8
    expect(page.get_by_text("Not quoted: another passage said it better")).to_be_visible()
    assert page.get_by_role("link", name="Correct this answer").get_attribute("href").endswith(f"?reply={1:032d}")


@pytest.mark.parametrize("path", [LIST, f"{LIST}?since=soon", ONE])
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_its_pages_can_be_read_by_everybody(console_as, violations, path, look):
    page = console_as("trainer", path=path, **look)
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    assert page.complaints == []
