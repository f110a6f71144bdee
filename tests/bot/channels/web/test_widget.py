"""The widget's script and the full page as they are served, without a browser."""

import json
import re
from datetime import datetime

import pytest
from starlette.testclient import TestClient

from bot.bootstrap import Bootstrap
from bot.channels.web.app import create_app
from bot.channels.web.child_words import openings, speaks_to_a_child
from bot.channels.web.full_page import as_of_now, suggested
from bot.channels.web.site import Web
from bot.channels.web.widget import widget_script
from bot.contract import as_json
from knowledge.calendar import LONDON


@pytest.fixture(scope="module")
def starter():
    return Bootstrap.starter()


def client(starter, **given):
    web = Web(
        assistant=starter.unaided("no library in this test"), areas=starter.areas, directory=starter.directory,
        catalogue=lambda: None, **given,
    )  # fmt: skip
    return TestClient(create_app(web))


def test_the_script_knows_the_areas_and_the_words_for_a_child(starter):
    script = widget_script(starter.areas)
    assert json.loads(re.search(r"^const AREAS = (.*);$", script, re.MULTILINE)[1])[2] == {
        "id": "luton",
        "name": "Luton",
    }
    assert json.loads(re.search(r"^const CHILD = (.*);$", script, re.MULTILINE)[1])["openings"] == openings()


def test_the_script_may_be_loaded_and_kept_by_other_sites(starter):
    headers = client(starter).get("/widget.js").headers
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert headers["cache-control"] == "public, max-age=300"


@pytest.mark.parametrize("said", ["my dad hit me and im scared im 12", "i am 12 and i feel sad who can i talk to"])
def test_a_reply_to_a_child_is_known_by_its_words(starter, question, said):
    reply, _ = starter.unaided("no library in this test").reply(question(said))
    assert speaks_to_a_child(as_json(reply))


def test_a_reply_to_an_adult_is_not_taken_for_one_to_a_child(starter, question):
    reply, _ = starter.unaided("no library in this test").reply(question("a dad is hitting his son right now"))
    assert not speaks_to_a_child(as_json(reply))


def test_an_area_in_the_address_is_chosen_and_an_unknown_one_is_not(starter):
    assert '<signpost-widget page area="luton">' in client(starter).get("/?area=luton").text
    assert "<signpost-widget page>" in client(starter).get("/?area=atlantis").text
    assert '<signpost-widget page area="luton">' in client(starter, area="luton").get("/?area=atlantis").text


def test_a_paused_page_says_so_and_suggests_nothing(starter):
    page = client(starter, paused=True).get("/").text
    assert "turned off just now" in page
    assert suggested()[0].role not in page


def test_every_suggested_question_is_short_and_names_no_area(starter):
    for each in suggested():
        assert each.questions
        for question in each.questions:
            assert len(question.split()) <= 15
            assert not list(starter.areas.mentions(question))


def test_a_question_in_a_form_keeps_its_conversation(starter):
    page = client(starter).post("/", data={"question": "what is neglect", "conversation": "mine"}).text
    assert 'name="conversation" value="mine"' in page


def test_pages_name_a_manifest_and_icons_that_are_there(starter):
    served = client(starter)
    for address in re.findall(r'(?:href|src)="(/(?:static|manifest|widget|signpost)[^"]*)"', served.get("/").text):
        assert served.get(address).status_code == 200, address
    assert served.get("/static/leave.js").text.startswith("(() => {")


def test_only_what_is_meant_to_be_served_is_served(starter):
    for name in ("words.js", "widget.css", "..%2fwidget.py"):
        assert client(starter).get(f"/static/{name}").status_code == 404


def test_a_reply_in_the_form_says_who_answers_now_and_not_when_asked_about(starter):
    held = {contact.id: contact for contact in starter.directory}
    saturday = datetime(2026, 11, 21, 11, tzinfo=LONDON)
    reply = {"contacts": [{"id": "bedford-ifd", "open_now": True}, {"id": "not-held", "open_now": True}], "text": "t"}
    assert not starter.directory.is_open(held["bedford-ifd"], saturday)
    shown = as_of_now(reply, starter.directory, saturday)
    assert [each["open_now"] for each in shown["contacts"]] == [False, True]
    assert shown["text"] == "t"


def test_the_form_meets_a_child_softly(starter):
    page = client(starter).post("/", data={"question": "my dad hit me and im scared im 12"}).text
    assert '<h1 id="reply-heading">You can get help</h1>' in page
    assert "Ring 999 now" not in page
    assert "0800 1111" in page
    assert "checked by your partnership" not in page
