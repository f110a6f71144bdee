"""Leaving quickly: off the screen, out of the history, and nothing kept on the device."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.states import CONTACT, ask_and_wait, box

HTTPS = re.compile("^https:")  # nothing beyond this machine is reached
NEUTRAL = "https://www.bbc.co.uk/weather"
LEFT = """async () => [
  localStorage.length, sessionStorage.length, document.cookie, history.state, location.hash, location.search,
  (await indexedDB.databases()).length, (await caches.keys()).length,
]"""


@pytest.fixture(params=["page", "embedded"])
def talking(request, signpost, host, open_page):
    """A page with a conversation on it, opened after another page of the site."""
    host.pages["/before"] = "<!doctype html><html lang=en><title>Before</title><p>Before</p></html>"
    host.pages["/widget"] = (
        '<!doctype html><html lang="en"><title>A council</title>'
        f'<p>Words</p><script src="{signpost}/widget.js"></script></html>'
    )
    page = open_page(f"{host.origin}/before")
    neutral = "<!doctype html><title>Weather</title><p>Rain</p>"
    page.context.route(HTTPS, lambda route: route.fulfill(body=neutral, content_type="text/html"))
    page.goto(f"{signpost}/" if request.param == "page" else f"{host.origin}/widget")
    ask_and_wait(page, CONTACT)
    return page


def leave_control(page):
    name = "Leave quickly"
    return page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name))


def escape(page, times=3):
    for _ in range(times):
        page.keyboard.press("Escape")


@pytest.mark.parametrize("way", ["button", "escape", "escape-in-the-box"])
def test_leaving_replaces_the_page_and_back_does_not_return(talking, host, way):
    before = talking.evaluate("history.length")
    if way == "button":
        leave_control(talking).click()
    else:
        if way == "escape-in-the-box":
            box(talking).focus()
        escape(talking)
    talking.wait_for_url(NEUTRAL)
    assert talking.evaluate("history.length") == before
    talking.go_back()
    assert talking.url == f"{host.origin}/before"
    talking.go_forward()
    assert talking.url == NEUTRAL


def test_nothing_of_a_conversation_is_kept_on_the_device(talking):
    assert talking.evaluate(LEFT) == [0, 0, "", None, "", "", 0, 0]
    assert talking.context.cookies() == []


def test_asking_adds_nothing_to_the_history(talking):
    before = talking.evaluate("history.length")
    ask_and_wait(talking, "what is neglect")
    assert talking.evaluate("history.length") == before


def test_the_way_out_is_in_sight_wherever_the_conversation_is(talking):
    for question in (CONTACT, "what is neglect"):
        ask_and_wait(talking, question)
    for place in ("scrollTo(0, 0)", "scrollTo(0, document.body.scrollHeight / 2)", "scrollTo(0, 1e6)"):
        talking.evaluate(place)
        box_of_it = leave_control(talking).bounding_box()
        assert 0 <= box_of_it["y"] < talking.viewport_size["height"]


def test_a_source_that_was_opened_is_closed_too(talking):
    with talking.expect_popup() as popup:
        talking.locator(".sources a").first.click()
    source = popup.value
    source.wait_for_load_state()
    talking.bring_to_front()
    with source.expect_event("close"):
        leave_control(talking).click()
    talking.wait_for_url(NEUTRAL)


def test_a_page_that_is_come_back_to_has_forgotten(talking, host):
    here = talking.url
    talking.goto(f"{host.origin}/before")
    talking.go_back()
    assert talking.url == here
    assert talking.locator(".asked").count() == 0
    assert box(talking).input_value() == ""


@pytest.mark.parametrize("keys", [["Escape"] * 2, ["Escape", "Escape", "a", "Escape"]])
def test_fewer_or_other_keys_do_not_leave(talking, keys):
    here = talking.url
    for key in keys:
        talking.keyboard.press(key)
    assert talking.url == here
    assert talking.locator(".asked").count() == 1


def test_three_escapes_far_apart_do_not_leave(talking):
    here = talking.url
    talking.evaluate("""() => {
      for (const moment of [0, 4000, 8000]) {
        const pressed = new KeyboardEvent("keydown", { key: "Escape" });
        Object.defineProperty(pressed, "timeStamp", { value: moment });
        document.dispatchEvent(pressed);
      }
    }""")
    assert talking.url == here
    assert talking.locator("html").evaluate("(html) => html.style.display") == ""


def test_how_to_hide_a_visit_is_said(talking):
    talking.get_by_text("How to hide this visit").click()
    expect(talking.get_by_text("use a private window")).to_be_visible()


@pytest.mark.parametrize(
    ("given", "goes_to"), [("https://example.org/news", "https://example.org/news"), ("javascript:alert(1)", NEUTRAL)]
)
def test_a_site_chooses_where_leaving_goes_but_only_to_a_web_address(signpost, host, open_page, given, goes_to):
    host.pages["/leave-to"] = (
        f'<!doctype html><html lang="en"><title>A council</title><script src="{signpost}/widget.js" '
        f'data-leave-to="{given}"></script></html>'
    )
    page = open_page(f"{host.origin}/leave-to")
    page.context.route(HTTPS, lambda route: route.fulfill(body="<title>Elsewhere</title>", content_type="text/html"))
    leave_control(page).click()
    page.wait_for_url(goes_to)
