"""Question sets and evaluations in a browser: added, asked by a real run, read, compared and drawn."""

import pytest
from playwright.sync_api import expect

from tests.browser.made_site import LOOKS, is_scrolled_sideways

PATH = "/console/questions"
PAGES = (
    "",
    "/set/lanterns",
    "/set/lanterns/add",
    "/import",
    "/new",
    "/runs",
    "/compare",
    "/charts",
    "/set/library/copy",
)


def add(page, site, identifier, question, words):
    page.goto(f"{site.address}{PATH}/set/lanterns/add")
    page.get_by_label("The question", exact=True).fill(question)
    page.get_by_label("Words that the reply must hold").fill(words)
    page.get_by_label("Category", exact=True).fill("facts")
    page.get_by_label("Short name").fill(identifier)
    page.get_by_role("button", name="Save").click()
    page.get_by_text(f"The question {identifier} is saved.").wait_for()


def run(page, site):
    page.goto(f"{site.address}{PATH}/runs")
    for box in page.get_by_role("checkbox").all():
        box.uncheck()
    page.get_by_label("lanterns (").check()
    page.get_by_role("button", name="Start").click()
    # Without a press of a button: the page looks for itself how far it is.
    page.get_by_role("link", name="Read the whole report").wait_for(timeout=120_000)
    return page.url.rpartition("/")[2].partition("?")[0]


def test_a_set_is_made_asked_read_compared_and_drawn(console_as, console_site, violations):
    page = console_as("trainer", path=PATH)
    add(page, console_site, "l-1", "When is a broken lantern reported?", "two working days")
    add(page, console_site, "l-2", "Who counts the lanterns?", "the cook")
    before = run(page, console_site)
    expect(page.get_by_role("row", name="facts 50 % (1 of 2) 9 to 91 %")).to_be_visible()
    assert violations(page) == []
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Read the whole report").click()
    report = opened.value
    assert report.get_by_role("heading", level=1).inner_text() == "How good are Signpost’s answers?"
    assert report.evaluate("getComputedStyle(document.body).margin") != "8px", "the report's own style is applied"
    report.close()
    page.goto(f"{console_site.address}{PATH}/set/lanterns/change?id=l-2")
    page.get_by_label("Words that the reply must hold").fill("lighthouse keeper")
    page.get_by_role("button", name="Save").click()
    row = page.locator("tr:target")
    assert "Saved just now" in row.inner_text()
    expect(row).to_be_visible()
    expect(page.get_by_role("link", name="When is a broken lantern reported?")).to_be_visible()  # the others are there
    run(page, console_site)
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("row", name="Questions of lanterns")).to_be_visible()
    page.get_by_role("link", name="Better: 1").click()
    expect(page.get_by_role("heading", name="Who counts the lanterns?")).to_be_visible()
    assert violations(page) == []
    page.goto(f"{console_site.address}{PATH}/charts")
    expect(page.get_by_role("img", name="Answers right: All questions")).to_be_visible()
    expect(page.get_by_role("row", name="All questions 50 % (1 of 2) 100 % (2 of 2)")).to_be_visible()
    assert violations(page) == []
    assert before in page.content()
    assert page.complaints == []


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_is_accessible_in_every_look(console_as, console_site, violations, look):
    page = console_as("trainer", path=PATH, **LOOKS[look])
    add(page, console_site, f"l-{look}", "When is a broken lantern reported?", "two working days")
    for path in PAGES:
        page.goto(f"{console_site.address}{PATH}{path}")
        assert violations(page) == [], path
        assert not is_scrolled_sideways(page), path


def test_a_set_is_kept_by_keyboard_and_without_javascript(console_as, console_site):
    page = console_as("trainer", path=f"{PATH}/new", java_script_enabled=False)
    page.get_by_label("Name of the set").focus()
    page.keyboard.type("by-hand")
    page.keyboard.press("Enter")
    page.get_by_label("The question", exact=True).fill("Who counts?")
    page.get_by_label("Short name").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Say where the answer stands").wait_for()
    page.get_by_label("Words that the reply must hold").fill("keeper")
    page.get_by_label("Category", exact=True).fill("facts")
    page.get_by_label("Short name").fill("h-1")
    page.keyboard.press("Enter")
    page.get_by_text("The question h-1 is saved.").wait_for()
    page.get_by_role("link", name="Who counts?").click()
    page.get_by_role("link", name="Delete it").click()
    page.get_by_role("button", name="Delete the question").click()
    page.get_by_role("button", name="Put it back").first.click()
    expect(page.get_by_role("link", name="Who counts?")).to_be_visible()
