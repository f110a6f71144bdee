"""Checking in a browser: two trainers score a sample without JavaScript, a reviewer settles what differs."""

import pytest
from playwright.sync_api import expect

from tests.browser.made_site import LOOKS, is_scrolled_sideways, tabbed_to
from tests.console.made_answers import FULL, STEPS, a_transcript

CHECKING = "/console/checking"


@pytest.fixture(scope="module", autouse=True)
def answers(console_site):
    """Four answers; the trainers have accounts before the sample names them."""
    for number, channel in ((1, "slack"), (2, "slack"), (3, "teams"), (4, "teams")):
        kept = a_transcript(number, question=f"Lamp {number}?", channel=channel, reply=FULL, steps=STEPS)
        console_site.web.transcripts.keep(kept)
    for name in ("Anna Trainer", "Ben Trainer"):
        console_site.account(name, "trainer")


@pytest.fixture(scope="module")
def sample(console_site, chromium):
    """The address of a sample of two answers, drawn by the form."""
    context = chromium.new_context(java_script_enabled=False)
    context.add_cookies([console_site.cookie(console_site.account("Anna Trainer", "trainer"))])
    page = context.new_page()
    page.goto(f"{console_site.address}{CHECKING}/samples/new")
    page.get_by_label("Name of the sample").fill("November")
    page.get_by_label("How many answers").fill("2")
    page.get_by_label("Channel").select_option("slack")
    page.get_by_label("One person").select_option(label="Anna Trainer")
    page.get_by_label("The other person").select_option(label="Ben Trainer")
    page.get_by_role("button", name="Draw the sample").click()
    assert "Anna Trainer: 0 of 2; Ben Trainer: 0 of 2" in page.locator("main").inner_text()
    address = page.url.removeprefix(console_site.address).partition("?")[0]
    context.close()
    return address


def choose(page, legend, answer):
    page.get_by_role("group", name=legend).get_by_label(answer, exact=True).check()


def score_all(page, *verdicts):
    page.get_by_role("link", name="Score the next answer").click()
    for verdict in verdicts:
        choose(page, "“Oil is kept dry.” [2]", verdict)
        choose(page, "Is it right?", verdict)
        page.get_by_role("button", name="Keep the score").click()


def test_two_trainers_score_a_sample_and_a_reviewer_settles_it_without_javascript(console_as, sample):
    anna = console_as("trainer", name="Anna Trainer", path=sample, java_script_enabled=False)
    score_all(anna, "Right", "Right")
    assert "You have scored all of this sample." in anna.locator("main").inner_text()
    ben = console_as("trainer", name="Ben Trainer", path=sample, java_script_enabled=False)
    score_all(ben, "Right", "Wrong")
    assert "Anna Trainer: 2 of 2; Ben Trainer: 2 of 2" in ben.locator("main").inner_text()
    ben.get_by_role("link", name="How far do they agree?").click()
    text = ben.locator("main").inner_text()
    # The same of one of two; chance alone gives (2 * 1 + 0 * 1) / 4 = 0.5: kappa is 0.
    assert "Cohen's kappa: 0.00" in text
    ruth = console_as("reviewer", name="Ruth Reviewer", path=f"{CHECKING}/settle", java_script_enabled=False)
    ruth.locator("td a").click()
    assert "Anna Trainer: right; Ben Trainer: wrong" in ruth.locator("main").inner_text()
    choose(ruth, "Is it right?", "Partly right")
    ruth.get_by_role("button", name="Keep what stands").click()
    assert "Nothing is left to settle." in ruth.locator("main").inner_text()


def test_one_tick_scores_all_that_is_not_scored_otherwise_without_javascript(console_as):
    page = console_as("trainer", name="Eve Trainer", path=f"{CHECKING}/score/{4:032d}", java_script_enabled=False)
    page.get_by_label("All sentences and sources right").check()
    choose(page, "“Oil is kept dry.” [2]", "Wrong")
    choose(page, "Is it right?", "Partly right")
    page.get_by_role("button", name="Keep the score").click()
    found = page.locator("main").inner_text()
    assert "Wrong: “Oil is kept dry.” [2]" in found
    assert found.count("Right: ") == 3


def test_an_answer_is_scored_by_keyboard_alone(console_as):
    page = console_as("trainer", name="Cleo Trainer", path=f"{CHECKING}/score/{3:032d}")
    page.locator('input[name="verdict"][value="right"]').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("the day is missing")
    tabbed_to(page, "Keep the score")
    page.keyboard.press("Enter")
    page.wait_for_url("**said=scored")
    assert "Cleo Trainer: partly right" in page.locator("main").inner_text()
    assert "the day is missing" in page.locator("main").inner_text()
    assert page.complaints == []


def test_a_score_without_a_verdict_leads_to_its_field(console_as):
    page = console_as("trainer", name="Dora Trainer", path=f"{CHECKING}/score/{3:032d}")
    page.get_by_role("button", name="Keep the score").click()
    page.get_by_role("link", name="Say whether the answer").click()
    expect(page.locator("#verdict")).to_be_focused()


@pytest.mark.parametrize(
    "path",
    [
        CHECKING,
        f"{CHECKING}/samples/new",
        "{sample}",
        "{sample}/agreement",
        f"{CHECKING}/score/{3:032d}",
        f"{CHECKING}/settle",
    ],
)
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_its_pages_can_be_read_by_everybody(console_as, violations, sample, path, look):
    page = console_as("trainer", name="Anna Trainer", path=path.format(sample=sample), **look)
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    assert page.complaints == []
