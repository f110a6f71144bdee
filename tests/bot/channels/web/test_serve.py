"""`signpost serve`: a server that shares its home, says where it is, and lets the home go."""

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
from starlette.testclient import TestClient

from bot.channels import serve
from bot.channels.serve import AddressUnusable
from bot.contract import schema
from knowledge.home import Home
from tests.bot.channels.web.made_site import a_home


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
