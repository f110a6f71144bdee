"""The console's gaps in a browser: what was missed, who writes it, the board's page on one sheet, axe."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from bot.answering.privacy import KnownWords, screen
from bot.ports import Transcript
from knowledge.model import Audience
from tests.browser.made_site import LOOKS, is_scrolled_sideways

ASKED = ["how much does the lantern course cost", "what does the lantern course cost", "cost of the lantern course"]


@pytest.fixture(scope="module")
def gaps(console_site):
    """Questions that were missed, kept as the site keeps them."""
    transcripts = console_site.web.transcripts
    for number, question in enumerate([*ASKED, "who mends the lighthouse door"]):
        transcripts.keep(
            Transcript(
                at=datetime.now(UTC) - timedelta(minutes=number + 1), channel="page", audience=Audience.PRACTITIONER,
                area="bedford-borough", question=screen(question, known=KnownWords()),
                reply={"id": f"{number + 1:032x}", "outcome": "abstained-no-evidence"},
            )
        )  # fmt: skip
    return console_site


@pytest.mark.parametrize("look", LOOKS)
def test_the_pages_are_accessible(console_as, violations, gaps, look):
    page = console_as("trainer", **LOOKS[look], path="/console/gaps")
    expect(page.get_by_role("row", name=re.compile("lantern course"))).to_be_visible()
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    page.get_by_role("link", name=re.compile("lantern course")).first.click()
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    page.goto(f"{gaps.address}/console/gaps/export?days=30")
    assert violations(page) == []
    assert page.complaints == []


def test_who_writes_it_is_noted_by_keyboard_without_javascript(console_as, gaps):
    page = console_as("editor", path="/console/gaps", java_script_enabled=False)
    page.get_by_role("link", name=re.compile("lantern course")).first.press("Enter")
    page.get_by_role("button", name="Note it").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("who is writing it")
    page.get_by_label("Who").fill("Ed Editor")
    page.get_by_role("button", name="Note it").press("Enter")
    expect(page.get_by_text("Being written by Ed Editor")).to_be_visible()
    page.get_by_role("button", name="Ask its question again now").press("Enter")
    expect(page.get_by_text(re.compile("Asked again on"))).to_be_visible()


def test_the_boards_page_is_one_sheet_of_a4(console_as, gaps):
    page = console_as("trainer", path="/console/gaps/export?days=30")
    expect(page.get_by_text("cost").first).to_be_visible()
    assert "lighthouse" not in page.content()
    sheets = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 1
