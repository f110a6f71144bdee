"""A real server under clients that break off: what they began ends, and nothing of it is held."""

import asyncio
import socket
import threading

import pytest
import uvicorn

from bot.channels.web.app import create_app
from bot.channels.web.limits import Limits
from tests.bot.channels.web.made_site import a_site
from tests.load.ask_load import figures, measure
from tests.load.clients import Client, gauges
from tests.load.vanish import HELD, settled, vanish

NO_LIMITS = Limits(per_client="1000000/minute", per_site="1000000/minute")


@pytest.fixture
def url(web):
    app = create_app(a_site(web, assistant=web.assistant, limits=NO_LIMITS))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        running = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        running.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        running.join()


def test_streaming_clients_that_vanish_leave_no_task_connection_or_thread(url):
    told = asyncio.run(vanish(url, times=300))
    before, after = told["before"], told["after"]
    assert after["signpost_requests_in_progress"] == 1  # the one that asks for the figures
    assert after["signpost_tasks"] <= before["signpost_tasks"]
    assert after["signpost_threads"] <= before["signpost_threads"] + 10  # a few idle ones come and go
    assert after["process_open_fds"] <= before["process_open_fds"] + 2  # of the client, in this process


def test_the_load_script_asks_what_it_says_and_counts_the_answers(url):
    told = asyncio.run(measure(url, rate=20, seconds=1, clients=5))
    assert told["asked"] == told["answered"] == 20
    assert told["p50_ms"] <= told["p95_ms"] <= told["slowest_ms"]


def test_figures_tell_answers_from_refusals():
    told = figures([1.0, 2.0, 3.0], [200, 429, 200], 1.5)
    assert (told["asked"], told["answered"], told["per_second"]) == (3, 2, 2.0)


def test_a_connection_that_the_server_closed_is_made_anew(url):
    async def twice():
        client = Client(url)
        first = await client.request("GET", "/healthz")
        client.close()
        second = await client.request("GET", "/healthz")
        client.close()
        return first[0], second[0], await settled(url)

    first, second, held = asyncio.run(twice())
    assert (first, second) == (200, 200)
    assert set(held) == set(HELD)
    assert asyncio.run(gauges(url, "process_open_fds"))["process_open_fds"] > 0
