"""The kill switch: danger first as ever, contacts, and nothing from the documents."""

import pytest
from starlette.testclient import TestClient

from bot.bootstrap import Bootstrap
from bot.channels.serving import serving
from bot.channels.web.app import create_app
from bot.settings import BotSettings
from knowledge.own_library import STARTER
from knowledge.settings import KnowledgeSettings


@pytest.fixture
def paused(home):
    bootstrap = Bootstrap(bot=BotSettings(paused=True), knowledge=KnowledgeSettings(home=home))
    with serving(bootstrap) as web:
        yield TestClient(create_app(web))


@pytest.mark.parametrize(
    "question", ["when is a broken lantern reported", "who do i ring about a child in kempston", "what is a lantern"]
)
def test_a_paused_assistant_gives_contacts_alone_and_says_so(paused, question):
    reply = paused.post("/api/v1/ask", json={"question": question, "area": "bedford-borough"}).json()
    assert reply["outcome"] == "degraded"
    assert reply["text"].startswith("Questions about the documents are switched off just now, so I give contacts only.")
    assert reply["contacts"]
    assert reply["claims"] == reply["citations"] == []
    assert "degraded" in [notice["kind"] for notice in reply["notices"]]


def test_a_paused_assistant_answers_danger_as_ever(paused):
    reply = paused.post("/api/v1/ask", json={"question": "a man is hitting a child right now"}).json()
    assert reply["behaviour"] == "emergency"
    assert reply["text"].startswith("Ring 999")


def test_a_paused_server_is_ready_and_says_why_it_answers_so_little(paused):
    ready = paused.get("/readyz")
    assert ready.status_code == 200
    assert "SIGNPOST_PAUSED" in ready.json()["because"]


def test_a_number_that_is_mended_while_paused_is_given_at_once(home, tmp_path):
    contacts = tmp_path / "contacts.yaml"
    before = (STARTER / "contacts.yaml").read_text("utf-8")
    contacts.write_text(before, encoding="utf-8")
    settings = BotSettings(paused=True, contacts_file=contacts)
    with serving(Bootstrap(bot=settings, knowledge=KnowledgeSettings(home=home))) as web:
        contacts.write_text(before.replace("01234 718700", "020 7946 0123"), encoding="utf-8")
        asked = {"question": "who do i ring about a child in kempston", "at": "2026-11-18T11:00"}  # a Wednesday
        reply = TestClient(create_app(web)).post("/api/v1/ask", json=asked).json()
    assert "020 7946 0123" in reply["text"]
