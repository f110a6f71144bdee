"""Whether the server says truly that it is alive and ready."""

import pytest

from bot.bootstrap import Bootstrap, NoLibrary
from bot.channels.web.health import FOUND_FOR_S, Readiness
from bot.model import Notice, NoticeKind, Outcome
from knowledge.catalogue import Catalogue
from knowledge.database import CatalogueUnusable, sqlite_url
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_site import Stub, a_client


def unusable():
    raise CatalogueUnusable("catalogue.sqlite: damaged; restore a backup")


def test_a_damaged_catalogue_leaves_the_server_answering_and_not_ready(web):
    client = a_client(web, catalogue=unusable)
    assert client.get("/healthz").json() == {"alive": True}
    assert client.get("/source/larkfield-guide").status_code == 503
    ready = client.get("/readyz")
    assert ready.status_code == 503
    assert "restore a backup" in ready.json()["because"]


def test_ready_when_the_library_can_be_searched(client):
    assert client.get("/readyz").json()["because"].startswith("3 passages can be searched")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"outcome": Outcome.OFF_TOPIC}, "signpost doctor"),
        ({"notices": (Notice(kind=NoticeKind.DEGRADED, text="May miss something."),)}, "May miss something."),
    ],
)
def test_ready_but_poorer_is_said(web, given, said):
    ready = a_client(web, assistant=Stub(**given)).get("/readyz")
    assert ready.status_code == 200
    assert said in ready.json()["because"]


def test_not_ready_when_a_search_fails_and_says_why(web):
    ready = a_client(web, assistant=Stub(outcome=Outcome.DEGRADED, trace=("index: gone; rebuild it",))).get("/readyz")
    assert ready.status_code == 503
    assert ready.json()["because"] == "index: gone; rebuild it"


def test_not_ready_when_nothing_was_ingested(web, tmp_path):
    empty = Catalogue.open(sqlite_url(tmp_path / "catalogue.sqlite"))
    ready = a_client(web, catalogue=lambda: empty).get("/readyz")
    empty.close()
    assert ready.status_code == 503
    assert "signpost ingest --library" in ready.json()["because"]


def test_danger_is_answered_without_a_library(web):
    bare = Bootstrap(knowledge=KnowledgeSettings(home="/dev/null/home"))
    with bare.assistant("a test") as assistant:
        assert isinstance(assistant.now()._documents.library, NoLibrary)
        reply = a_client(web, assistant=assistant).post(
            "/api/v1/ask", json={"question": "a man is hitting a child right now"}
        )
    assert reply.json()["behaviour"] == "emergency"


def test_the_library_is_searched_at_most_every_five_seconds_to_say_that_it_can_be():
    now, searched = [0.0], []
    readiness = Readiness(lambda: (searched.append(now[0]) or True, "found"), clock=lambda: now[0])
    for now[0] in (0.0, FOUND_FOR_S - 0.1, FOUND_FOR_S):
        assert readiness.now() == (True, "found")
    assert searched == [0.0, FOUND_FOR_S]
