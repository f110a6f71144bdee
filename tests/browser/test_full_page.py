"""The page for staff's phones: the conversation, suggested questions by role, installable, and without JavaScript."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from bot.channels.web.full_page import suggested
from bot.model import Behaviour
from tests.browser.states import CHILD, CONTACT, EMERGENCY, WITHOUT_AREA, ask, box


@pytest.fixture
def plain(signpost, open_page):
    """The page in a browser without JavaScript."""
    return open_page(signpost, java_script_enabled=False, viewport={"width": 320, "height": 640})


def test_the_page_runs_under_its_own_policy_and_fetches_nothing_from_elsewhere(signpost, open_page):
    page = open_page("about:blank")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(signpost)
    box(page).wait_for()
    assert page.complaints == []
    assert all(address.startswith(signpost) for address in fetched)


def test_a_suggested_question_is_asked_by_a_tap(signpost, open_page):
    page = open_page(signpost)
    page.get_by_text("School or college").click()
    question = suggested()[0].questions[0]
    page.get_by_role("button", name=question).click()
    page.locator(".reply").wait_for()
    assert page.locator(".asked").inner_text() == f"You asked: {question}"
    assert page.url == f"{signpost}/"
    expect(page.get_by_text("What others ask")).not_to_be_visible()


def test_every_suggested_question_is_answered(full_assistant, question):
    asked = [each for group in suggested() for each in group.questions]
    behaviours = {each: full_assistant.reply(question(each))[0].behaviour for each in asked}
    assert {each for each in asked if behaviours[each] not in {Behaviour.ANSWER, Behaviour.CLARIFY}} == set()


def test_the_page_can_be_installed(signpost, open_page):
    page = open_page(signpost)
    address = page.locator("link[rel=manifest]").get_attribute("href")
    manifest = httpx.get(signpost + address).json()
    assert manifest["start_url"] == "/"
    assert manifest["display"] == "standalone"
    for icon in manifest["icons"]:
        found = httpx.get(signpost + icon["src"])
        assert (found.status_code, found.headers["content-type"]) == (200, icon["type"])
    problems = page.context.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [each["errorId"] for each in problems if each["errorId"] != "in-incognito"] == []


def test_a_file_that_is_not_there_is_not_found(signpost):
    assert httpx.get(f"{signpost}/static/..%2fwidget.py").status_code == 404
    assert httpx.get(f"{signpost}/static/words.js").status_code == 404


def test_without_javascript_a_question_is_answered(plain):
    ask(plain, CONTACT)
    assert plain.locator("h1").inner_text() == "Answer"
    assert plain.get_by_role("link", name="01234 718700").get_attribute("href") == "tel:+441234718700"
    assert plain.locator(".sources a").first.get_attribute("href").startswith("/source/")


def test_without_javascript_the_area_is_asked_and_chosen(plain):
    ask(plain, WITHOUT_AREA)
    assert plain.locator("h1").inner_text() == "One question back"
    plain.get_by_label("Area").select_option("bedford-borough")
    ask(plain, WITHOUT_AREA)
    assert re.search("Bedford Borough", plain.locator(".contacts").inner_text())
    assert plain.get_by_label("Area").input_value() == "bedford-borough"


def test_without_javascript_a_follow_up_belongs_to_the_conversation(plain):
    ask(plain, CONTACT)
    ask(plain, "and at the weekend?")
    assert "0300 300 8123" in plain.locator(".reply").inner_text()


def test_without_javascript_a_suggested_question_is_asked(plain):
    plain.get_by_text("Nursery or childminder").click()
    plain.get_by_role("button", name=suggested()[1].questions[1]).click()
    assert plain.locator(".reply").count() == 1


def test_without_javascript_danger_comes_first(plain):
    ask(plain, EMERGENCY)
    assert plain.locator("h1").inner_text() == "Ring 999 now"


def test_without_javascript_a_child_is_met_softly(plain):
    ask(plain, CHILD)
    assert "Ring 999 now" not in plain.locator("h1").inner_text()
    assert "not your fault" in plain.locator(".reply").inner_text()


def test_without_javascript_the_way_out_is_a_link(plain):
    assert plain.get_by_role("link", name="Leave quickly").get_attribute("href").startswith("https://")


@pytest.mark.parametrize("question", [CONTACT, EMERGENCY, CHILD, WITHOUT_AREA])
def test_axe_finds_nothing_on_the_reply_page(signpost, open_page, violations, question):
    page = open_page(signpost, viewport={"width": 320, "height": 640})
    page.evaluate(
        """(question) => {
          const form = document.createElement("form");
          Object.assign(form, { method: "post", action: "/" });
          const field = Object.assign(document.createElement("input"), { name: "question", value: question });
          form.append(field);
          document.body.append(form);
          form.submit();
        }""",
        question,
    )
    page.locator("section.reply").wait_for()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
