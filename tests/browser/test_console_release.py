"""The console's review before release in a browser: setting a mode by keyboard, releasing a reply, axe."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Asked, Place, Review, Way
from bot.answering.privacy import KnownWords, screen
from bot.contract import as_json
from bot.model import Question
from knowledge.calendar import LONDON
from tests.bot.asking import an_assistant
from tests.bot.channels.web.made_site import a_home
from tests.browser.made_console_site import console_site as a_site
from tests.browser.made_site import LOOKS, is_scrolled_sideways

MESSAGE = "slack:T0HOME:D0ASKER:11.1"


@pytest.fixture(scope="module")
def console_site(tmp_path_factory):
    """A console beside a Slack in which a reply waits."""
    with a_site(a_home(tmp_path_factory.mktemp("release-home")), slack_bot_token="xoxb-test") as served:  # noqa: S106
        deliveries = Deliveries.open(f"sqlite:///{served.bootstrap.home.path / 'chat.sqlite'}")
        place = Place(surface="slack", workspace="T0HOME", room="D0ASKER", is_private=True)
        words = screen("when is a written referral due", known=KnownWords())
        asked = Asked(event="e", message=MESSAGE, place=place, asker="U0", way=Way.DIRECT, words=words)
        deliveries.inbox.receive(asked)
        question = Question(text=words.text, at=datetime(2026, 11, 18, 11, 0, tzinfo=LONDON))
        reply = as_json(an_assistant().reply(question)[0])
        review = Review(message=MESSAGE, revision="", reviewers="", due_at=datetime.now(UTC) + timedelta(hours=1))
        deliveries.inbox.answered(deliveries.inbox.claim(MESSAGE), reply, [], review)
        deliveries.close()
        yield served


@pytest.mark.parametrize("look", LOOKS)
def test_the_pages_are_accessible(console_as, violations, console_site, look):
    page = console_as(name="Ada Admin", **LOOKS[look])
    for path in ("", f"/waiting?message={MESSAGE}", "/set?place=slack||", "/set?place=page||"):
        page.goto(f"{console_site.address}/console/release{path}")
        assert violations(page) == []
        assert not is_scrolled_sideways(page)
    assert page.complaints == []


def test_a_mode_is_set_and_a_reply_released_by_keyboard_without_javascript(console_as):
    page = console_as(name="Ada Admin", path="/console/release", java_script_enabled=False)
    page.get_by_role("link", name="Change: All of Teams").press("Enter")
    page.get_by_label("A sample of them").press("Space")
    page.get_by_label("How many of 100").fill("500")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("from 1 to 100")
    page.get_by_label("How many of 100").fill("25")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("row", name="All of Teams")).to_contain_text("25 of 100")
    page.get_by_role("link", name="when is a written referral due").press("Enter")
    page.get_by_role("button", name="Release it as it is").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Released")
    expect(page.get_by_text("Nothing waits now")).to_be_visible()
