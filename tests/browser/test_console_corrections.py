"""Corrections in a browser: a passage is taught and quoted at the next question, by keyboard and without JavaScript."""

from datetime import UTC, datetime

import pytest

from bot.channels.web.web_question import AskBody
from tests.browser.made_console_site import console_site as served
from tests.browser.made_site import LOOKS, is_scrolled_sideways
from tests.console.made_corrections import ASKED, GUIDE, TEXTS, a_harbour_home

LIST = "/console/corrections"
SECOND = TEXTS[GUIDE.id][0].split(". ")[1] + "."


@pytest.fixture(scope="module")
def console_site(tmp_path_factory):
    """A served console over a home that answers."""
    with served(a_harbour_home(tmp_path_factory.mktemp("home"))) as site:
        yield site


@pytest.fixture(scope="module")
def reply(console_site):
    """An answer that somebody was given on the page, in a conversation that is still open."""
    return asked(console_site)["id"]


def asked(site, words=ASKED, **given):
    body = {"question": words, "area": "bedford-borough", "at": datetime.now(UTC).isoformat()} | given
    return site.web.answer(AskBody(**body))


def test_a_passage_is_marked_and_quoted_at_the_next_question(console_as, console_site, reply):
    assert not asked(console_site)["citations"]
    page = console_as("trainer", path=f"{LIST}/new?reply={reply}", java_script_enabled=False)
    page.get_by_role("link", name="A passage should have answered").click()
    assert page.get_by_label("Question", exact=True).input_value() == ASKED
    page.get_by_label("Words to look for").fill("harbour office answers")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Choose this passage").click()
    page.get_by_label(SECOND).check()
    page.get_by_role("button", name="See what Signpost would answer").click()
    would = page.get_by_role("region", name="Signpost would answer").get_by_role("blockquote")
    assert SECOND in would.inner_text()
    assert SECOND not in page.get_by_role("region", name="Signpost answers now").inner_text()
    assert not asked(console_site)["citations"]
    page.get_by_role("button", name="Teach this passage").click()
    assert "are answered with this passage from now on" in page.get_by_role("status").inner_text()
    page.get_by_role("link", name="Ask the question now").click()
    assert page.get_by_role("status").inner_text() == "The answer uses this passage."
    assert [each["quotation"] for each in asked(console_site)["citations"]] == [SECOND]


def test_what_limits_an_answer_is_left_out_only_with_a_tick(console_as, violations):
    page = console_as("trainer", path=f"{LIST}/teach", java_script_enabled=False)
    page.get_by_label("Question", exact=True).fill("are children asked before a meeting")
    page.get_by_label("Words to look for").fill("children are asked before a meeting")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Choose this passage").click()
    page.get_by_label("Children are asked what they want").check()
    page.get_by_role("button", name="See what Signpost would answer").click()
    assert "However, nobody asks a child in danger." in page.get_by_role("listitem").all_inner_texts()
    page.get_by_role("button", name="Teach this passage").click()
    page.get_by_role("alert").get_by_role("link").click()
    assert page.url.endswith("#limits_read")
    page.get_by_role("button", name="Go back and change it").click()
    page.get_by_label("However, nobody asks").check()
    page.get_by_role("button", name="See what Signpost would answer").click()
    assert page.get_by_role("checkbox").count() == 0


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_before_a_passage_is_taught(console_as, violations, look):
    page = console_as("trainer", path=f"{LIST}/teach", **LOOKS[look])
    page.get_by_label("Question", exact=True).fill("are children asked before a meeting")
    page.get_by_label("Words to look for").fill("children are asked before a meeting")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Choose this passage").click()
    page.get_by_label("Children are asked what they want").check()
    page.get_by_role("button", name="See what Signpost would answer").click()
    page.get_by_role("button", name="Teach this passage").click()
    page.get_by_role("alert").wait_for()
    assert violations(page) == []
    assert not is_scrolled_sideways(page)


def test_what_is_to_end_is_asked_once_more(console_as, violations):
    page = console_as("trainer", path=f"{LIST}/1", java_script_enabled=False)
    page.get_by_role("link", name="Stop using it").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Stop using this correction?"
    page.get_by_role("link", name="Keep it").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Taught passage: in force"


def test_an_answer_is_written_approved_by_somebody_else_and_given(console_as, console_site):
    words = "walrus forms, who is told what became of them"
    page = console_as("trainer", path=f"{LIST}/write", java_script_enabled=False)
    page.get_by_label("Question", exact=True).fill(words)
    page.get_by_label("Words to look for").fill("neighbour is told what was decided")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("button", name="Take this passage").first.click()
    page.get_by_role("button", name="Use this sentence 3 of passage A").or_(
        page.get_by_role("button", name="Use this sentence 3 of passage 1")
    ).click()
    page.get_by_label("Sentence 2", exact=True).fill("Every neighbour is thanked in writing.")
    page.get_by_role("button", name="Ask for approval").click()
    assert "Sentence 2: tick the passage that it rests on" in page.get_by_role("alert").inner_text()
    page.get_by_label("Sentence 2", exact=True).fill("")
    page.get_by_role("button", name="Ask for approval").click()
    assert "Somebody else has to approve it" in page.get_by_role("status").inner_text()
    assert not asked(console_site, words)["claims"]
    other = console_as("reviewer", path=page.url.removeprefix(console_site.address))
    other.get_by_role("button", name="Approve it").click()
    other.wait_for_url("**said=approved")
    assert asked(console_site, words)["claims"][0]["text"] == "A neighbour is told what was decided."


def test_whoever_was_given_it_is_told_at_the_next_question(console_as, console_site, violations):
    first = asked(console_site, "when is oil bought for the lamps", conversation="c-1")
    page = console_as("reviewer", path=f"{LIST}/teach?reply={first['id']}")
    page.get_by_label("Words to look for").fill("oil lamps")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="See what Signpost would answer").click()
    page.get_by_role("button", name="Teach this passage").click()
    page.get_by_label("What is right instead").fill("They are in the hall.")
    page.get_by_role("button", name="See the note and who gets it").click()
    assert "At their next question on the web pages" in page.get_by_role("main").inner_text()
    assert page.locator("#note").inner_text().endswith("This is right: They are in the hall.")
    assert violations(page) == []
    assert not asked(console_site, "what became of the boats", conversation="c-1")["notices"]
    page.get_by_role("button", name="Send this note").click()
    page.wait_for_url("**said=recalled")
    told = asked(console_site, "how does the harbour office answer", conversation="c-1")
    assert "They are in the hall." in told["text"]
    assert told["notices"][0]["kind"] == "corrected"


def test_a_contact_that_is_reported_comes_to_the_editors_who_close_it(console_as, console_site, violations):
    reply = asked(console_site, "who do i ring about a child in bedford")
    page = console_as("trainer", path=f"{LIST}/new?reply={reply['id']}", java_script_enabled=False)
    page.get_by_label("What is wrong with it?").first.fill("Nobody answers.")
    page.get_by_role("button", name="Report it as wrong").first.click()
    assert "It was passed to the editors" in page.get_by_role("status").inner_text()
    reported = page.url.removeprefix(console_site.address)
    editor = console_as("editor", name="Kay Editor", path="/console/contacts")
    on_top = editor.get_by_role("region", name="Reported as wrong: 1")
    assert "Nobody answers." in on_top.inner_text()
    assert violations(editor) == []
    on_top.get_by_role("link").click()
    assert violations(editor) == []
    editor.get_by_role("button", name="It was right after all").click()
    editor.wait_for_url("**said=closed-right")
    assert editor.get_by_role("region", name="Reported as wrong").count() == 0
    page = console_as("trainer", path=reported)
    assert "Closed by Kay Editor: It was right after all." in page.get_by_role("main").inner_text()


def test_every_state_is_reached_by_keyboard_and_nothing_is_said_by_colour_alone(console_as):
    page = console_as("trainer", path=LIST)
    assert "In force" in page.locator("tbody").inner_text()
    page.get_by_label("Kind").focus()
    page.keyboard.type("Appr")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=approved*")
    assert page.complaints == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", ["", "/new", "/teach", "/write", "/1", "/2", "/1/teach", "/2/write", "/1/end"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(console_as, violations, reply, path, look):
    ending = f"?reply={reply}" if path in ("/new", "/teach", "/write") else ""
    page = console_as("reviewer", path=f"{LIST}{path}{ending}", **LOOKS[look])
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
