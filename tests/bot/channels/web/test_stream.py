"""Answers as server-sent events: stages, one verified reply, and a client that may go at any time."""

import asyncio
import json
import threading

import jsonschema
import pytest

from bot.channels.web.stream import events
from bot.channels.web.web_question import AskBody
from bot.contract import schema
from tests.bot.channels.web.made_site import Stub, a_client, a_site


def told(text):
    """The events of a stream as (name, data), without comments."""
    blocks = [block.splitlines() for block in text.replace("\r", "").split("\n\n") if block.strip()]
    return [
        (block[0].removeprefix("event: "), json.loads(block[1].removeprefix("data: ")))
        for block in blocks
        if not block[0].startswith(":")
    ]


def test_a_stream_names_the_stages_and_then_gives_the_one_reply(client):
    response = client.post("/api/v1/ask/stream", json={"question": "when is a broken lantern reported"})
    assert response.headers["content-type"].startswith("text/event-stream")
    *stages, (name, reply) = told(response.text)
    assert {kind for kind, _ in stages} == {"stage"}
    assert [data["stage"] for _, data in stages][:3] == ["danger", "privacy", "misuse"]
    assert name == "reply"
    jsonschema.validate(reply, schema())
    assert "two working days" in reply["text"]


def test_no_stage_tells_words_of_the_question_or_of_a_passage(client):
    response = client.post("/api/v1/ask/stream", json={"question": "when is a broken lantern reported"})
    assert all(set(data) == {"stage"} for name, data in told(response.text) if name == "stage")


def test_danger_ends_a_stream_after_its_first_stage(client):
    response = client.post("/api/v1/ask/stream", json={"question": "a man is hitting a child right now"})
    assert [name for name, _ in told(response.text)] == ["stage", "reply"]
    assert told(response.text)[-1][1]["behaviour"] == "emergency"


def test_a_wrong_question_is_a_problem_and_not_a_stream(client):
    response = client.post("/api/v1/ask/stream", json={"question": "q", "area": "atlantis"})
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "/area"


def test_a_question_that_fails_ends_its_stream_with_a_problem(web):
    client = a_client(web, assistant=Stub(error=ValueError("no")))
    *_, (name, problem) = told(client.post("/api/v1/ask/stream", json={"question": "q"}).text)
    assert name == "problem"
    assert problem["status"] == 500
    assert "999" in problem["detail"]


def test_a_slow_answer_is_kept_alive_with_comments(web, monkeypatch):
    monkeypatch.setattr("fastapi.routing._PING_INTERVAL", 0.01)
    answered = threading.Event()
    client = a_client(web, assistant=Stub(wait=answered))
    with client.stream("POST", "/api/v1/ask/stream", json={"question": "q"}) as response:
        lines = response.iter_lines()
        for line in lines:
            if line.startswith(": "):
                answered.set()
                break
        assert "event: reply" in list(lines)


def tasks_after_the_client_went(web):
    async def go():
        unending = threading.Event()
        site = a_site(web, assistant=Stub(wait=unending))
        streaming = events(site, AskBody(question="q"), "api")
        first = await anext(streaming)
        await streaming.aclose()
        unending.set()
        for _ in range(3):
            await asyncio.sleep(0)
        return first.data, len(asyncio.all_tasks()), site.threads._asking

    return asyncio.run(go())


def test_when_the_client_goes_nothing_goes_on_waiting(web):
    assert tasks_after_the_client_went(web) == ({"stage": "danger"}, 1, 0)


def test_a_stage_that_ends_after_the_server_does_disturbs_nobody(web):
    unending = threading.Event()
    stub = Stub(wait=unending)
    kept = []

    class Late(Stub):
        def reply(self, question, previous=None, *, watch=None):
            kept.append(watch)
            return stub.reply(question, previous, watch=watch)

    async def go():
        streaming = events(a_site(web, assistant=Late()), AskBody(question="q"), "api")
        await anext(streaming)
        await streaming.aclose()
        unending.set()

    asyncio.run(go())
    kept[0](None)


@pytest.mark.parametrize("path", ["/api/v1/ask", "/api/v1/ask/stream"])
def test_a_conversation_goes_on_from_one_way_of_asking_to_the_other(web, path):
    stub = Stub()
    client = a_client(web, assistant=stub)
    for each in ("/api/v1/ask", path):
        client.post(each, json={"question": "q", "conversation": "c"})
    assert [turn is not None for turn in stub.previous] == [False, True]
