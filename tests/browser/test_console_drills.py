"""A drill in a browser: prepared, on the projector by keys, answered from a phone, revealed on both, and printed."""

import pytest
from playwright.sync_api import expect

from tests.browser.made_site import LOOKS, is_scrolled_sideways

PATH = "/console/drills"
QUESTIONS = "When is a broken lantern reported?\nWho counts the lanterns?"
PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture(autouse=True)
def _known_address(console_site, monkeypatch):
    """Say where the server is reached: else the trainer is told that no phone can join."""
    told = console_site.bootstrap.bot.model_copy(update={"public_url": console_site.address})
    monkeypatch.setattr(console_site.bootstrap, "bot", told)


def prepared(page, questions=QUESTIONS):
    page.get_by_role("link", name="Prepare a drill").click()
    page.get_by_label("Name of the drill").fill("Lantern night")
    page.get_by_label("Your questions").fill(questions)
    page.get_by_role("button", name="Prepare it").click()
    page.get_by_text("The drill is ready.").wait_for()
    return page.url.partition("?")[0]


def joined(open_page, site, screen, **settings):
    code = screen.locator(".code").inner_text()
    phone = open_page(f"{site.address}/drill", **PHONE, **settings)
    phone.get_by_label("Code on the screen").fill(code.lower())
    phone.get_by_role("button", name="Join").click()
    return phone


def test_a_group_answers_first_and_then_reads_the_reply(console_as, console_site, open_page, violations):
    screen = console_as("trainer", path=PATH)
    where = prepared(screen)
    assert violations(screen) == []
    screen.goto(f"{where}/show")
    assert screen.locator("svg.square").bounding_box()["width"] > 100
    phone = joined(open_page, console_site, screen)
    assert phone.context.cookies() == [], "a phone needs no account and is given no cookie"
    phone.get_by_label("Whom would you contact?").fill("The keeper")
    phone.get_by_label("Your table or group").fill("Table 2")
    assert violations(phone) == []
    phone.get_by_role("button", name="Send to the trainer").click()
    phone.get_by_text("Your answer is with the trainer.").wait_for()
    screen.locator("#answer-count", has_text="1").wait_for()  # comes by itself
    assert violations(screen) == []
    screen.keyboard.press("Enter")  # the button has the focus
    reply = "A lantern that is broken is reported within two working days."
    screen.get_by_text(reply).first.wait_for()
    expect(screen.get_by_text("Table 2")).to_be_visible()
    assert violations(screen) == []
    phone.get_by_role("link", name="see it").click()
    phone.get_by_text(reply).first.wait_for()
    assert violations(phone) == []
    screen.keyboard.press("ArrowRight")
    screen.get_by_role("heading", name="Who counts the lanterns?").wait_for()
    phone.get_by_role("link", name="see question 2").wait_for()
    screen.keyboard.press("PageUp")  # a presenter's clicker, where there is nothing to scroll
    screen.get_by_role("heading", name="When is a broken lantern reported?").wait_for()
    assert screen.complaints == []
    assert phone.complaints == []


def test_a_drill_is_held_without_javascript(console_as, console_site, open_page):
    screen = console_as("trainer", path=PATH, java_script_enabled=False)
    where = prepared(screen)
    screen.goto(f"{where}/show")
    phone = joined(open_page, console_site, screen, java_script_enabled=False)
    phone.get_by_label("What would you do first?").fill("Write it down")
    phone.get_by_role("button", name="Send to the trainer").click()
    screen.get_by_role("link", name="Look for new answers").click()
    expect(screen.get_by_text("What the groups would do (1)")).to_be_visible()
    screen.get_by_role("button", name="Show Signpost’s reply").click()
    phone.get_by_role("link", name="Look for the next question").click()
    expect(phone.get_by_role("heading", name="Signpost’s reply")).to_be_visible()
    screen.get_by_role("button", name="Next").click()
    expect(screen.get_by_text("question 2 of 2")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_is_accessible_in_every_look(console_as, console_site, open_page, violations, look):
    screen = console_as("trainer", path=PATH, **LOOKS[look])
    assert violations(screen) == []
    where = prepared(screen)
    screen.goto(f"{where}/show")
    phone = open_page(f"{console_site.address}/drill/{screen.locator('.code').inner_text()}", **LOOKS[look])
    screen.get_by_role("button", name="Show Signpost’s reply").click()
    for page in (screen, phone):
        assert violations(page) == []
        assert not is_scrolled_sideways(page)
    for path in (
        f"{where}/sheet",
        where,
        f"{where}/delete",
        f"{console_site.address}{PATH}/new",
        f"{console_site.address}/drill",
    ):
        screen.goto(path)
        assert violations(screen) == [], path
        assert not is_scrolled_sideways(screen), path


def test_a_question_and_a_drill_go_only_in_a_second_step_without_javascript(console_as, violations):
    page = console_as("trainer", path=PATH, java_script_enabled=False)
    where = prepared(page)
    page.get_by_role("link", name="Take out: question 1").click()
    page.get_by_role("link", name="Keep it").click()
    assert page.locator(".questions > li").count() == 2
    page.get_by_role("link", name="Take out: question 1").click()
    page.get_by_role("button", name="Take it out").click()
    assert page.locator(".questions > li").count() == 1
    page.get_by_role("link", name="Delete this drill").click()
    assert page.url == f"{where}/delete"
    page.get_by_role("button", name="Delete it").click()
    expect(page.get_by_text("The drill is deleted, with all answers.")).to_be_visible()


def test_a_trainer_goes_from_a_reply_to_a_correction_with_the_question_filled_in(console_as):
    screen = console_as("trainer", path=PATH)
    screen.goto(f"{prepared(screen)}/show")
    screen.get_by_role("button", name="Show Signpost’s reply").click()
    screen.get_by_role("button", name="Correct this reply").click()
    assert screen.get_by_label("Question", exact=True).input_value() == "When is a broken lantern reported?"


def test_the_printed_sheet_has_questions_first_and_replies_on_a_page_of_their_own(console_as):
    screen = console_as("trainer", path=PATH)
    screen.goto(f"{prepared(screen)}/sheet")
    screen.emulate_media(media="print")
    expect(screen.get_by_text("Print this page")).not_to_be_visible()
    expect(screen.get_by_role("navigation", name="Sections")).not_to_be_visible()
    assert screen.evaluate("getComputedStyle(document.querySelector('.replies')).breakBefore") == "page"
    assert screen.locator(".to-write .blank").count() == 6
