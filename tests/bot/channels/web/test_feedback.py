"""What is kept of questions and verdicts: screened words, where the settings allow it, never instead of an answer."""

import pytest
from sqlalchemy import select

from bot.adapters.transcript_tables import judgements, transcripts
from bot.adapters.transcripts import SqlTranscripts
from bot.answering.privacy import KnownWords
from bot.ports import TranscriptsUnusable
from knowledge.database import sqlite_url
from tests.bot.channels.web.made_site import Stub, a_client

SITE = "https://www.example.org"
REPLY = "1" * 32


@pytest.fixture
def kept(tmp_path):
    opened = SqlTranscripts.open(sqlite_url(tmp_path / "transcripts.sqlite"), kept_days=90)
    yield opened
    opened.close()


def rows(kept, table):
    with kept._engine.connect() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


class Failing:
    """A disk that is full."""

    kept_days = 90

    def keep(self, transcript):
        raise TranscriptsUnusable("transcripts.sqlite: the disk is full")

    judge = keep


def test_a_question_is_kept_screened_with_its_reply(web, kept):
    client = a_client(web, transcripts=kept, known_in_force=KnownWords)
    client.post("/api/v1/ask", json={"question": "Tilly Oakwell dob 04/05/2016 is hungry, whom do i tell"})
    (row,) = rows(kept, transcripts)
    assert row["question"].endswith("is hungry, whom do i tell")
    assert "Oakwell" not in str(row)
    assert "2016" not in row["question"]
    assert (row["reply"], row["channel"], row["outcome"]) == (REPLY, "api", "answered")
    assert row["answer"]["text"] == "Said."


def test_half_of_a_character_is_kept_as_a_question_mark(web, kept):
    client = a_client(web, transcripts=kept, known_in_force=KnownWords)
    client.post("/api/v1/ask", content=b'{"question": "early help \\ud800"}')
    (row,) = rows(kept, transcripts)
    assert row["question"] == "early help ?"
    body = b'{"reply": "%s", "verdict": "wrong", "reason": "old \\udc00"}' % REPLY.encode()
    assert client.post("/api/v1/feedback", content=body).status_code == 422


@pytest.mark.parametrize(
    ("body", "headers"),
    [({"audience": "public"}, {}), ({}, {"Origin": SITE}), ({"audience": "public"}, {"Origin": SITE})],
)
def test_nothing_of_the_public_is_kept_unless_the_setting_allows_it(web, kept, body, headers):
    asked = {"question": "q"} | body
    a_client(web, transcripts=kept, sites=(SITE,)).post("/api/v1/ask", json=asked, headers=headers)
    assert rows(kept, transcripts) == []
    allowed = a_client(web, transcripts=kept, sites=(SITE,), keeps_public=True)
    allowed.post("/api/v1/ask", json=asked, headers=headers)
    assert len(rows(kept, transcripts)) == 1


@pytest.mark.parametrize(
    ("origin", "channel"),
    [(None, "api"), (SITE, "widget"), ("http://testserver", "page"), ("https://other.example", "api")],
)
def test_where_a_question_came_from_is_kept_with_it(web, kept, origin, channel):
    client = a_client(web, transcripts=kept, sites=(SITE,), keeps_public=True)
    client.post("/api/v1/ask", json={"question": "q"}, headers={"Origin": origin} if origin else {})
    assert rows(kept, transcripts)[0]["channel"] == channel


def test_a_verdict_is_kept_with_its_reply_and_the_latest_counts(web, kept):
    client = a_client(web, transcripts=kept)
    client.post("/api/v1/ask", json={"question": "q"})
    for verdict in ("wrong", "partly"):
        said = {"reply": REPLY, "verdict": verdict, "reason": "Tilly Oakwell was told another number"}
        assert client.post("/api/v1/feedback", json=said).json() == {"kept": True}
    (row,) = rows(kept, judgements)
    assert row["verdict"] == "partly"
    assert row["reason"].endswith("was told another number")
    assert "Oakwell" not in row["reason"]


def test_a_verdict_on_a_reply_that_is_not_kept_is_only_counted(web):
    client = a_client(web)
    response = client.post("/api/v1/feedback", json={"reply": REPLY, "verdict": "right", "reason": " "})
    assert response.json() == {"kept": False}
    assert 'signpost_feedback_total{verdict="right"} 1.0' in client.get("/metrics").text


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"reply": "x", "verdict": "right"}, "/reply"),
        ({"reply": REPLY, "verdict": "perfect"}, "/verdict"),
        ({"reply": REPLY, "verdict": "right", "reason": "x" * 2_001}, "/reason"),
        ({"reply": REPLY}, "/verdict"),
    ],
)
def test_a_wrong_verdict_is_a_problem_that_points_at_the_field(client, said, pointer):
    response = client.post("/api/v1/feedback", json=said)
    assert response.status_code == 422
    assert [error["pointer"] for error in response.json()["errors"]] == [pointer]


def test_a_disk_that_is_full_costs_nobody_an_answer(web, caplog):
    client = a_client(web, assistant=Stub(), transcripts=Failing())
    assert client.post("/api/v1/ask", json={"question": "q"}).status_code == 200
    refused = client.post("/api/v1/feedback", json={"reply": REPLY, "verdict": "right"})
    assert refused.status_code == 503
    assert refused.headers["retry-after"] == "60"
    assert caplog.text.count("the disk is full") == 2
    assert "signpost_transcripts_failed_total 2.0" in client.get("/metrics").text
