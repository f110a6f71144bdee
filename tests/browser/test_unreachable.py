"""When the server cannot answer: what was typed is kept, and the emergency numbers are in the script."""

import pytest
from playwright.sync_api import expect

from bot.bootstrap import Bootstrap
from tests.browser.states import CONTACT, STATES, ask, ask_and_wait, box

NUMBERS = {"999": "emergency-999", "101": "police-101", "0800 1111": "childline", "0808 800 5000": "nspcc"}


@pytest.fixture
def page(signpost, open_page):
    return open_page(signpost)


def numbers(page):
    return [link.inner_text().removeprefix("Ring ") for link in page.locator(".failed .call").all()]


def test_without_the_server_the_question_is_kept_and_the_numbers_stand(page):
    STATES["unreachable"](page)
    assert box(page).input_value() == CONTACT
    assert numbers(page) == list(NUMBERS)
    assert page.locator(".failed .call").first.get_attribute("href") == "tel:999"
    assert "cannot reach" in page.get_by_role("alert").inner_text()


def test_the_numbers_in_the_script_are_those_of_the_contact_directory():
    directory = {contact.id: contact for contact in Bootstrap.starter().directory}
    for number, contact in NUMBERS.items():
        assert number in [channel.value for channel in directory[contact].channels]


def test_a_site_adds_its_own_numbers(signpost, host, open_page):
    host.pages["/numbers"] = (
        f'<!doctype html><html lang="en"><title>A council</title><script src="{signpost}/widget.js" '
        'data-numbers="Front door: 01632 960001; Night team: 01632 960002; nonsense"></script></html>'
    )
    page = open_page(f"{host.origin}/numbers")
    STATES["unreachable"](page)
    assert numbers(page) == [*NUMBERS, "01632 960001", "01632 960002"]
    expect(page.get_by_text("Night team")).to_be_visible()


def test_what_was_typed_meanwhile_is_not_overwritten(page):
    held = []
    page.route("**/api/v1/ask", lambda route: held.insert(0, route))
    ask(page, CONTACT)
    box(page).fill("something else")
    held[0].abort()
    page.locator(".failed").wait_for()
    assert box(page).input_value() == "something else"


@pytest.mark.parametrize(
    ("status", "body"),
    [(500, '{"title": "That did not work"}'), (503, "<html>a proxy</html>"), (404, "not here"), (200, "no JSON")],
)
def test_an_answer_that_is_none_counts_as_unreachable(page, status, body):
    page.route("**/api/v1/ask", lambda route: route.fulfill(status=status, body=body))
    ask_and_wait(page, CONTACT)
    assert numbers(page) == list(NUMBERS)
    assert box(page).input_value() == CONTACT


def test_a_server_that_is_silent_is_given_up_and_danger_is_not_kept_waiting(page):
    page.clock.install()
    page.route("**/api/v1/ask", lambda route: None)
    ask(page, CONTACT)
    page.get_by_text("Looking in the documents").wait_for()
    page.clock.fast_forward(7_000)
    assert "ring 999" in page.get_by_role("status").inner_text()
    page.clock.fast_forward(15_000)
    page.locator(".failed").wait_for()
    assert numbers(page) == list(NUMBERS)


def test_too_many_questions_says_when_to_try_again(page):
    STATES["refused"](page)
    said = page.get_by_role("alert").inner_text()
    assert "Please try again in 12 seconds." in said
    assert box(page).input_value() == CONTACT


@pytest.mark.parametrize(
    ("wait", "said"), [("1", "in 1 second."), ("300", "in 5 minutes."), ("soon", "Please wait a little.")]
)
def test_a_limit_is_said_in_plain_words(page, wait, said):
    problem = '{"title": "Too many questions at once", "detail": "Please wait a little."}'
    page.route("**/api/v1/ask", lambda route: route.fulfill(status=429, headers={"Retry-After": wait}, body=problem))
    ask_and_wait(page, CONTACT)
    assert said in page.get_by_role("alert").inner_text()


def test_a_question_that_is_far_too_long_can_be_shortened_so_there_are_no_numbers(page):
    ask_and_wait(page, "x" * 70_000)
    assert "The question is too long" in page.get_by_role("alert").inner_text()
    assert numbers(page) == []
    assert box(page).input_value().startswith("xxx")


def test_after_a_failure_the_same_question_can_be_asked_again(page):
    STATES["unreachable"](page)
    page.unroute("**/api/v1/ask")
    page.get_by_role("button", name="Ask", exact=True).click()
    page.locator(".reply:not(.failed)").wait_for()
    assert page.locator(".card").count() > 0


def test_a_site_that_is_set_up_wrongly_still_gives_the_numbers(signpost, host, open_page):
    host.pages["/wrong"] = (
        f'<!doctype html><html lang="en"><title>A council</title><script src="{signpost}/widget.js" '
        'data-area="atlantis"></script></html>'
    )
    page = open_page(f"{host.origin}/wrong")
    ask_and_wait(page, CONTACT)
    assert "atlantis" not in page.get_by_role("alert").inner_text()
    assert "area" in page.get_by_role("alert").inner_text()
    assert numbers(page) == list(NUMBERS)
