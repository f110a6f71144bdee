"""How often somebody may ask: each client, everybody on one site, and what a refusal says."""

import time

import pytest

from bot.channels.web.limits import Limits, client_of
from bot.channels.web.problems import Problem
from tests.bot.channels.web.made_site import a_client

SITE = "https://www.example.org"
QUESTION = {"question": "q"}


def test_one_question_too_many_is_refused_and_told_when_to_ask_again(web):
    client = a_client(web, limits=Limits(per_client="2/minute"))
    assert [client.post("/api/v1/ask", json=QUESTION).status_code for _ in range(3)] == [200, 200, 429]
    refused = client.post("/api/v1/ask", json=QUESTION)
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    problem = refused.json()
    assert problem["title"] == "Too many questions at once"
    assert f"wait {refused.headers['retry-after']} seconds" in problem["detail"].replace("1 second ", "1 seconds ")
    assert "999" in problem["detail"]


def test_forms_and_streams_count_and_looking_at_the_server_does_not(web):
    client = a_client(web, limits=Limits(per_client="1/minute"))
    for _ in range(3):
        assert client.get("/healthz").status_code == 200
    assert client.post("/api/v1/ask/stream", json=QUESTION).status_code == 200
    assert client.post("/", data=QUESTION, headers={"accept": "text/html"}).status_code == 429
    assert client.get("/api/v1/contacts").status_code == 429


def test_one_site_has_its_own_limit_which_others_do_not_use_up(web):
    client = a_client(web, limits=Limits(per_site="1/minute"), sites=(SITE,))
    assert client.post("/api/v1/ask", json=QUESTION, headers={"Origin": SITE}).status_code == 200
    refused = client.post("/api/v1/ask", json=QUESTION, headers={"Origin": SITE})
    assert refused.status_code == 429
    assert refused.headers["access-control-allow-origin"] == SITE  # or the widget could not read why
    assert client.post("/api/v1/ask", json=QUESTION).status_code == 200


def test_an_origin_made_up_by_a_client_brings_no_limit_of_its_own(web):
    client = a_client(web, limits=Limits(per_site="1/minute"))
    made_up = [client.post("/api/v1/ask", json=QUESTION, headers={"Origin": f"https://{n}.example"}) for n in range(2)]
    assert [response.status_code for response in made_up] == [200, 429]


def test_a_refusal_that_is_nearly_over_says_one_second():
    limits = Limits(per_client="1/minute", clock=lambda: time.time() + 1_000)
    limits.count("a", "b")
    with pytest.raises(Problem) as refused:
        limits.count("a", "b")
    assert refused.value.headers == {"Retry-After": "1"}
    assert "wait 1 second and" in refused.value.detail


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (("192.0.2.7", 5000), "192.0.2.7"),
        (("2001:db8:1:2:3:4:5:6", 5000), "2001:db8:1:2::/64"),
        (("testclient", 5000), "testclient"),
        (None, "unknown"),
    ],
)
def test_a_client_is_its_address_or_its_network(address, name):
    assert client_of({"client": address}) == name


def test_the_address_that_a_client_claims_is_not_believed(web):
    client = a_client(web, limits=Limits(per_client="1/minute"))
    claimed = [
        client.post("/api/v1/ask", json=QUESTION, headers={"X-Forwarded-For": f"192.0.2.{n}"}).status_code
        for n in range(2)
    ]
    assert claimed == [200, 429]
