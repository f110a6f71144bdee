"""The widget's script and the full page as they are served, without a browser."""

import json
import re
from datetime import datetime
from types import SimpleNamespace

import pytest
from starlette.testclient import TestClient

from bot.answering.teams import shown
from bot.answering.times import Moment
from bot.bootstrap import Bootstrap
from bot.channels.web.app import create_app
from bot.channels.web.full_page import moment_asked, suggested
from bot.channels.web.site import Web
from bot.channels.web.widget import widget_script
from bot.contract import as_json
from knowledge.calendar import LONDON
from knowledge.model import Audience
from tests.bot.channels.web.made_site import Stub, a_client


@pytest.fixture(scope="module")
def starter():
    return Bootstrap.starter()


def client(starter, **given):
    return TestClient(create_app(site_of(starter, **given)))


def site_of(starter, **given):
    return Web(
        assistant=starter.unaided("no library in this test"), areas=starter.areas,
        directory_in_force=lambda: starter.directory,
        catalogue=lambda: None, **given,
    )  # fmt: skip


def test_the_script_knows_the_areas_and_the_words_for_a_child(starter):
    script = widget_script(starter.areas)
    assert json.loads(re.search(r"^const AREAS = (.*);$", script, re.MULTILINE)[1])[2] == {
        "id": "luton",
        "name": "Luton",
    }
    assert "999" in json.loads(re.search(r"^const CHILD = (.*);$", script, re.MULTILINE)[1])["danger"]


def test_the_script_may_be_loaded_and_kept_by_other_sites(starter):
    headers = client(starter).get("/widget.js").headers
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert headers["cache-control"] == "public, max-age=300"


@pytest.mark.parametrize("said", ["my dad hit me and im scared im 12", "i am 12 and i feel sad who can i talk to"])
def test_a_reply_to_a_child_says_that_a_child_reads_it(starter, question, said):
    reply, _ = starter.unaided("no library in this test").reply(question(said))
    assert as_json(reply)["reader"] == "child"


def test_a_reply_to_an_adult_is_not_taken_for_one_to_a_child(starter, question):
    reply, _ = starter.unaided("no library in this test").reply(question("a dad is hitting his son right now"))
    assert as_json(reply)["reader"] == "adult"


def test_an_area_in_the_address_is_chosen_and_an_unknown_one_is_not(starter):
    assert '<signpost-widget page area="luton">' in client(starter).get("/?area=luton").text
    assert "<signpost-widget page>" in client(starter).get("/?area=atlantis").text
    assert '<signpost-widget page area="luton">' in client(starter, area="luton").get("/?area=atlantis").text


def test_a_paused_page_says_so_and_suggests_nothing(starter):
    page = client(starter, paused=True).get("/").text
    assert '<h1><a href="/who-to-contact">Who to contact</a></h1>' in page
    assert "switched off just now" in page
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


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (None, "now"),
        ("2026-11-21T22:20:00+00:00", "now"),
        ("2026-11-24T14:30:00+00:00", "at 2:30 pm on Tuesday 24 November 2026"),
    ],
)
def test_opening_hours_in_the_form_are_about_the_moment_asked_about(moment, said):
    saturday_night = datetime(2026, 11, 21, 22, 30, tzinfo=LONDON)
    assert moment_asked({"moment": moment}, saturday_night) == said


def test_the_form_says_when_a_closed_team_opens(starter):
    saturday = Moment(when=datetime(2026, 11, 21, 11, tzinfo=LONDON), words="", stated=True)
    contact = shown(starter.directory.get("bedford-ifd"), saturday, starter.directory)
    page = a_client(site_of(starter), assistant=Stub(contacts=(contact,))).post("/", data={"question": "who"}).text
    assert "Closed at 11 am on Saturday 21 November 2026. Opens" in page
    assert " on Monday 23 November 2026." in page


def test_the_form_meets_a_child_softly(starter):
    page = client(starter).post("/", data={"question": "my dad hit me and im scared im 12"}).text
    assert '<h1 id="reply-heading">You can get help</h1>' in page
    assert "Ring 999 now" not in page
    assert "0800 1111" in page
    assert "checked by your partnership" not in page


@pytest.mark.parametrize(
    ("days", "audience", "keeps_public", "said", "unsaid"),
    [
        (0, Audience.PRACTITIONER, False, "on these pages are not written down", "deleted after"),
        (90, Audience.PRACTITIONER, False, "deleted after 90 days", "and in the box on other sites"),
        (90, Audience.PUBLIC, False, "on these pages are not written down", "deleted after"),
        (30, Audience.PUBLIC, True, "and in the box on other sites", "other sites are not written down"),
    ],
)
def test_the_page_on_what_is_kept_says_what_the_settings_do(starter, days, audience, keeps_public, said, unsaid):
    transcripts = SimpleNamespace(kept_days=days)
    page = client(starter, transcripts=transcripts, audience=audience, keeps_public=keeps_public).get("/what-is-kept")
    assert said in page.text
    assert unsaid not in page.text


def test_every_page_leads_to_what_is_kept(starter):
    served = client(starter)
    for address in ("/", "/who-to-contact", "/nowhere"):
        assert 'href="/what-is-kept"' in served.get(address, headers={"Accept": "text/html"}).text


def test_an_error_page_runs_the_script_that_leaves_it(starter):
    response = client(starter).get("/nowhere", headers={"Accept": "text/html"})
    assert response.status_code == 404
    assert "script-src 'self'" in response.headers["content-security-policy"]
