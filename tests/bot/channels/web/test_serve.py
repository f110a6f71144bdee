"""`signpost serve`: a server that shares its home, says where it is, and lets the home go."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from types import SimpleNamespace

import httpx
import jsonschema
import pytest
from pydantic import ValidationError
from starlette.testclient import TestClient

from bot import serve
from bot.answering.privacy import screen
from bot.bootstrap import Bootstrap
from bot.contract import schema
from bot.serve import AddressUnusable
from bot.settings import BotSettings
from knowledge.home import Home
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_site import Stub, a_home, a_site


def test_a_port_in_use_is_named_with_the_remedy():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with (
            pytest.raises(AddressUnusable, match=f"127.0.0.1:{port}: cannot listen there .*--port"),
            serve._listening("127.0.0.1", port),
        ):
            pass


def test_an_ipv6_address_is_written_in_brackets():
    assert serve._url(SimpleNamespace(getsockname=lambda: ("::1", 80, 0, 0))) == "http://[::1]:80"


@contextlib.contextmanager
def serving(home):
    command = [sys.executable, "-m", "knowledge.command", "serve", "--port", "0"]
    settings = os.environ | {"SIGNPOST_HOME": str(home), "SIGNPOST_LOCK_TIMEOUT_S": "0", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        watchdog = threading.Timer(60, server.kill)
        watchdog.start()
        try:
            yield server, server.stdout.readline().split()[3]
        finally:
            watchdog.cancel()
            server.kill()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_server_shares_its_home_tells_writers_where_it_is_and_lets_it_go(tmp_path, stop):
    home = a_home(tmp_path)
    with serving(home) as (server, url):
        question = "zebra lantern question"
        with httpx.Client(base_url=url, trust_env=False, timeout=30) as client:
            while True:
                with contextlib.suppress(httpx.TransportError):
                    if client.get("/healthz").status_code == 200:
                        break
            assert client.post("/api/v1/ask", json={"question": question}).status_code == 200
        settings = os.environ | {"SIGNPOST_HOME": str(home), "SIGNPOST_LOCK_TIMEOUT_S": "0"}
        command = [sys.executable, "-m", "knowledge.command"]
        asked = subprocess.run(
            [*command, "ask", "--json", "who do i ring in luton"], env=settings, capture_output=True, check=True
        )
        jsonschema.validate(json.loads(asked.stdout), schema())
        wrote = subprocess.run(
            [*command, "ingest", "--library"], env=settings, capture_output=True, text=True, check=False
        )
        assert wrote.returncode == 1
        assert f"ask through it at {url}" in wrote.stderr
        server.send_signal(stop)
        out, err = server.communicate(timeout=30)
    assert server.returncode == 0
    assert "Traceback" not in err
    assert "zebra" not in out + err
    assert Home(home).holders() == []


def test_the_command_opens_the_home_as_a_reader_and_reads_the_catalogue_when_a_page_needs_it(
    tmp_path, monkeypatch, capsys
):
    home = a_home(tmp_path)
    monkeypatch.setenv("SIGNPOST_HOME", str(home))
    monkeypatch.setenv("SIGNPOST_AREA", "luton")
    seen = []

    def run(server, sockets):
        seen.extend(Home(home).holders())
        client = TestClient(server.config.app)
        assert "Lanterns" in client.get("/source/larkfield-guide").text
        assert client.post("/api/v1/ask", json={"question": "who do i ring", "at": None}).json()["area"] == "luton"
        with pytest.raises(SystemExit, match="0"):
            signal.raise_signal(signal.SIGTERM)
        raise KeyboardInterrupt

    monkeypatch.setattr("uvicorn.Server.run", run)
    before = signal.getsignal(signal.SIGTERM)
    try:
        serve.serve(host="127.0.0.1", port=0)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert [(holder.writes, holder.command.partition(" at ")[0]) for holder in seen] == [(False, "signpost serve")]
    assert "Signpost has stopped." in capsys.readouterr().out
    assert Home(home).holders() == []


def opened(home, **settings):
    return serve.serving(Bootstrap(bot=BotSettings(**settings), knowledge=KnowledgeSettings(home=home)))


def test_the_settings_reach_the_site(tmp_path):
    sites = "https://www.example.org https://intranet.example.org:8443"
    given = {"sites": sites, "area": "luton", "audience": "public", "answer_timeout_s": 3, "transcripts_public": True}
    with opened(a_home(tmp_path), **given) as web:
        assert web.sites == tuple(sites.split())
        assert (web.area, web.audience, web.timeout_s, web.keeps_public) == ("luton", "public", 3, True)
        assert web.transcripts.kept_days == 90
        assert (tmp_path / "transcripts.sqlite").exists()


def test_nothing_is_kept_where_the_setting_says_so(tmp_path):
    with opened(a_home(tmp_path), transcripts=False) as web:
        assert web.transcripts.kept_days == 0
        assert not (tmp_path / "transcripts.sqlite").exists()


def test_transcripts_that_cannot_be_kept_are_named_and_the_server_answers_all_the_same(tmp_path, capsys):
    home = a_home(tmp_path)
    (home / "transcripts.sqlite").mkdir()
    with opened(home) as web:
        assert web.transcripts.kept_days == 0
    assert "transcripts.sqlite: transcripts cannot be kept" in capsys.readouterr().err


def test_names_of_services_and_places_are_not_taken_for_personal_details(tmp_path):
    with opened(a_home(tmp_path)) as web:
        assert screen("who is Childline in Kempston", known=web.known).kinds == ()


@pytest.mark.parametrize("sites", ["www.example.org", "https://www.example.org/page", "https://a.example *"])
def test_a_site_that_is_no_origin_is_refused_with_an_example(sites):
    with pytest.raises(ValidationError, match=r"scheme and host alone, such as https://www\.example\.gov\.uk"):
        BotSettings(sites=sites)


@pytest.mark.parametrize("limit", ["many", "0/minute", "5/fortnight"])
def test_a_limit_that_cannot_be_counted_is_refused(limit):
    with pytest.raises(ValidationError, match="limit_per_client"):
        BotSettings(limit_per_client=limit)


def test_a_server_embeds_on_one_thread_unless_it_is_told_otherwise(monkeypatch):
    assert serve.for_many_askers(KnowledgeSettings()).embedding_threads == 1
    monkeypatch.setenv("SIGNPOST_EMBEDDING_THREADS", "3")
    assert serve.for_many_askers(KnowledgeSettings()).embedding_threads == 3


@pytest.mark.parametrize(("proxies", "client"), [("", "127.0.0.1"), ("127.0.0.1", "192.0.2.7")])
def test_a_proxy_is_believed_only_where_the_setting_names_it(tmp_path, monkeypatch, proxies, client):
    monkeypatch.setenv("SIGNPOST_HOME", str(a_home(tmp_path)))
    monkeypatch.setenv("SIGNPOST_TRUSTED_PROXIES", proxies)
    seen = []

    def run(server, sockets):
        async def app(scope, receive, send):
            seen.append(scope["client"][0])

        server.config.app = app
        server.config.load()
        scope = {"type": "http", "client": ("127.0.0.1", 5000), "headers": [(b"x-forwarded-for", b"192.0.2.7")]}
        asyncio.run(server.config.loaded_app(scope, None, None))

    monkeypatch.setattr("uvicorn.Server.run", run)
    before = signal.getsignal(signal.SIGTERM)
    try:
        serve.serve(host="127.0.0.1", port=0)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert seen == [client]


def test_a_first_search_that_fails_is_logged_and_the_server_starts(web, caplog):
    with serve._warming(a_site(web, assistant=Stub(error=ValueError("Tilly Oakwell")))):
        pass
    assert "ValueError in reply" in caplog.text
    assert "Oakwell" not in caplog.text
