"""Everybody can use it: axe finds nothing, the keyboard reaches everything, and it fits 320 pixels, in every state."""

import pytest

from tests.browser.states import ANSWERED, CONTACT, LOOKS, STATES, ask, ask_and_wait, box

# The controls that Tab should reach, in reading order, with the shadow opened; what is not drawn is left out.
CONTROLS = """() => {
  const found = [];
  const look = (node) => {
    if (node.matches?.("a[href], button, input:not([type=hidden]), select, textarea, summary")) found.push(node);
    if (node.localName === "slot") return node.assignedElements().forEach(look);
    [...(node.shadowRoot || node).children].forEach(look);
  };
  look(document.body);
  const name = (each) => each.getAttribute("aria-label") || each.textContent.trim() || each.id;
  return found.filter((each) => each.checkVisibility({ visibilityProperty: true })).map(name);
}"""
FOCUSED = """() => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || focused === document.body) return null;
  const style = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  let on_top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  while (on_top?.shadowRoot) {
    const inner = on_top.shadowRoot.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    if (!inner || inner === on_top) break;
    on_top = inner;
  }
  return {
    name: focused.getAttribute("aria-label") || focused.textContent.trim() || focused.id,
    outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    on_top: focused.contains(on_top) || Boolean(on_top?.contains(focused)),
  };
}"""


@pytest.fixture(params=["page", "embedded"])
def place(request, signpost, host):
    """Where the conversation is: on our own page, or on a page of another site."""
    host.pages["/widget"] = (
        '<!doctype html><html lang="en"><title>A council</title><main><h1>Keeping children safe</h1>'
        f'<script src="{signpost}/widget.js"></script></main></html>'
    )
    return f"{signpost}/" if request.param == "page" else f"{host.origin}/widget"


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_look(state, signpost, open_page, violations):
    page = open_page(signpost, reduced_motion="reduce")
    STATES[state](page)
    for look, (media, size) in LOOKS.items():
        page.emulate_media(**media)
        page.set_viewport_size(size)
        assert violations(page) == [], look
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{look}: wider than the screen"


@pytest.mark.parametrize("state", ["empty", "contact", "emergency", "child", "unreachable"])
def test_axe_finds_nothing_where_another_site_embeds_it(state, host, signpost, open_page, violations):
    host.pages["/"] = (
        '<!doctype html><html lang="en"><title>A council</title><main><h1>Keeping children safe</h1>'
        f'<script src="{signpost}/widget.js"></script></main></html>'
    )
    page = open_page(host.origin, reduced_motion="reduce", viewport={"width": 320, "height": 640})
    STATES[state](page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it has to be scrolled sideways"


@pytest.mark.parametrize("state", STATES)
def test_tab_reaches_every_control_in_reading_order_and_each_is_seen(state, place, open_page):
    page = open_page(place, reduced_motion="reduce", viewport={"width": 360, "height": 640})
    STATES[state](page)
    page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
    controls = page.evaluate(CONTROLS)
    assert len(controls) >= 3
    page.locator("h1").first.evaluate("(h1) => { document.body.tabIndex = -1; document.body.focus(); }")
    reached = []
    for _ in controls:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        reached.append(focused["name"])
        assert focused["outline"], f"{focused['name']} does not show that it has the focus"
        assert focused["on_top"], f"{focused['name']} has the focus behind something else"
    assert reached == controls


def test_a_question_is_asked_and_a_number_reached_without_a_mouse(place, open_page):
    page = open_page(place)
    box(page).focus()
    page.keyboard.type(CONTACT)
    page.keyboard.press("Enter")
    page.locator(".reply").wait_for()
    assert page.evaluate(FOCUSED)["name"] == "question", "the focus stays where the next question is typed"
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(FOCUSED)["name"].startswith("Ring 01234"):
            break
    assert page.evaluate(FOCUSED)["name"] == "Ring 01234 718700"


def test_shift_and_enter_make_a_new_line(signpost, open_page):
    page = open_page(signpost)
    box(page).focus()
    page.keyboard.type("first")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("second")
    assert box(page).input_value() == "first\nsecond"
    assert page.locator(".asked").count() == 0


def test_a_screen_reader_is_told_of_the_search_and_of_the_reply(signpost, open_page):
    page = open_page(signpost)
    page.route("**/api/v1/ask", lambda route: None)
    ask(page, CONTACT)
    assert page.get_by_role("status").inner_text() == "Looking in the documents…"
    page.unroute("**/api/v1/ask")
    page.get_by_role("button", name="Clear what was asked").click()
    ask_and_wait(page, CONTACT)
    log = page.get_by_role("log", name="Conversation")
    assert log.get_by_role("article", name="Reply").count() == 1
    assert page.get_by_role("status").inner_text() == ""


def test_an_emergency_interrupts_a_screen_reader_and_an_answer_does_not(signpost, open_page):
    page = open_page(signpost)
    STATES["emergency"](page)
    assert "999" in page.get_by_role("alert").inner_text()
    page.get_by_role("button", name="Clear what was asked").click()
    ask_and_wait(page, ANSWERED)
    assert page.get_by_role("alert").count() == 0


def test_a_touch_screen_gets_room_for_the_reply(signpost, open_page):
    page = open_page(signpost, has_touch=True, is_mobile=True, viewport={"width": 360, "height": 640})
    box(page).tap()
    box(page).fill(CONTACT)
    page.get_by_role("button", name="Ask", exact=True).tap()
    page.locator(".reply").wait_for()
    assert page.evaluate(FOCUSED) is None or page.evaluate(FOCUSED)["name"] != "question"


def test_large_controls_on_a_phone(signpost, open_page):
    page = open_page(signpost, viewport={"width": 320, "height": 640})
    STATES["contact"](page)
    for control in [*page.locator(".reply").get_by_role("button").all(), *page.locator(".call").all()]:
        assert control.bounding_box()["height"] >= 44, control.inner_text()
