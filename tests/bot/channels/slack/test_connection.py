"""Tokens, scopes, the connection and what is told of it; Socket Mode; how the server mounts Slack."""

import asyncio
import json
from types import SimpleNamespace

import httpx
import pytest
import websockets
from pydantic import SecretStr
from starlette.testclient import TestClient

from bot.bootstrap import Bootstrap
from bot.channels.chat.connection import Connection
from bot.channels.chat.mounting import chat_services, with_chat
from bot.channels.slack import access
from bot.channels.slack import command as slack_command
from bot.channels.slack.examined import examine_slack
from bot.channels.slack.parts import web_client
from bot.channels.verdict import State
from bot.channels.web.app import create_app
from bot.settings import BotSettings
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.slack.conftest import a_web
from tests.bot.channels.slack.slack_server import SECRET, direct, event, mention, signed, words_of

anyio = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"
TOKENS = {"slack_bot_token": SecretStr("xoxb-1"), "slack_signing_secret": SecretStr(SECRET)}


@pytest.mark.parametrize(
    ("settings", "name", "said"),
    [
        ({}, "slack_bot_token", "SIGNPOST_SLACK_BOT_TOKEN is missing; copy the Bot User OAuth Token"),
        ({"slack_bot_token": SecretStr(" ")}, "slack_bot_token", "OAuth & Permissions"),
        ({"slack_bot_token": SecretStr("xoxp-1")}, "slack_bot_token", "does not begin with xoxb-"),
        ({}, "slack_signing_secret", "Basic Information -> App Credentials"),
        ({"slack_app_token": SecretStr("xoxb-1")}, "slack_app_token", "connections:write"),
    ],
)
def test_a_token_that_is_missing_or_another_is_named_with_its_place(settings, name, said):
    with pytest.raises(access.SlackUnusable, match="SIGNPOST_SLACK") as refused:
        access.secret(BotSettings(**settings), name)
    assert said in str(refused.value)
    assert "xoxp-1" not in str(refused.value)


@anyio
async def test_a_missing_scope_is_named_with_its_place(slack):
    slack.scopes = "chat:write,commands,im:history,reactions:write"
    with pytest.raises(access.SlackUnusable, match=r"lacks the scope app_mentions:read.*Reinstall to Workspace"):
        await access.identify(web_client("xoxb-1", url=slack.url))


@anyio
@pytest.mark.parametrize(
    ("said", "error"), [("invalid_auth", access.SlackUnusable), ("internal_error", access.SlackUnreachable)]
)
async def test_what_slack_says_of_the_token_is_told(slack, said, error):
    slack.fail["auth.test"] = [(200, {}, {"ok": False, "error": said})]
    with pytest.raises(error, match=said):
        await access.identify(web_client("xoxb-1", url=slack.url))


@anyio
async def test_a_slack_that_is_away_is_no_wrong_token():
    with pytest.raises(access.SlackUnreachable, match="cannot be reached"):
        await access.identify(web_client("xoxb-1", url="http://127.0.0.1:9/api/"))


@anyio
async def test_a_connection_says_whether_it_lives_and_comes_back(workplace, slack, caplog):
    place = await workplace()
    connection = place.parts.connection
    assert connection.lives
    slack.fail["auth.test"] = [(200, {}, {"ok": False, "error": "fatal_error"})] * 2
    assert not await connection.look()
    assert not await connection.look()
    assert caplog.text.count("fatal_error") == 1
    assert [beat.lives for beat in place.deliveries.heartbeats.all()] == [False]
    assert await connection.look()
    assert [beat.told for beat in place.deliveries.heartbeats.all()] == ["connected to Home"]
    place.clock.forward(minutes=5)
    [silent] = place.deliveries.heartbeats.all()
    assert not silent.lives
    assert silent.told.startswith("silent since 11:00 UTC")


@anyio
async def test_an_event_is_taken_in_while_slack_itself_does_not_answer(workplace, slack):
    place = await workplace()
    slack.fail["auth.test"] = [(500, {}, {})] * 9
    assert (await place.send(event(mention(RING)))).status_code == 200
    assert len(slack.posted()) == 1


@anyio
async def test_a_watched_connection_says_goodbye(workplace):
    place = await workplace()
    watching = asyncio.create_task(place.parts.connection.watch())
    await asyncio.sleep(0.2)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    assert place.deliveries.heartbeats.all() == []


@anyio
async def test_a_connection_without_a_database_tells_nobody():
    async def fine():
        return "connected"

    connection = Connection("slack", heartbeats=None, look=fine)
    assert await connection.look()


def bootstrap(tmp_path, **settings):
    return Bootstrap(bot=BotSettings(**settings), knowledge=KnowledgeSettings(home=tmp_path))


def test_slack_that_is_not_set_up_is_not_mounted(tmp_path):
    web = a_web()
    with chat_services(bootstrap(tmp_path), web) as services:
        assert services == []
        assert with_chat(web, services) is web


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"slack_bot_token": SecretStr("xoxb-1")}, "SIGNPOST_SLACK_SIGNING_SECRET is missing"),
        ({"slack_signing_secret": SecretStr("s")}, "SIGNPOST_SLACK_BOT_TOKEN is missing"),
        (TOKENS | {"chat_file": "no-such-file.yaml"}, "SIGNPOST_CHAT_FILE"),
    ],
)
def test_slack_set_up_wrongly_says_so_and_the_rest_runs(tmp_path, capsys, settings, said):
    web = a_web()
    with chat_services(bootstrap(tmp_path, **settings), web) as services:
        client = TestClient(with_chat(create_app(web), services))
        assert said in capsys.readouterr().err
        assert client.post("/slack/events", content=b"{}").status_code == 503
        assert client.post("/api/v1/ask", json={"question": RING}).json()["outcome"] == "answered"
        told = client.get("/readyz").json()["connections"]["slack"]
        assert not told["lives"]
        assert said in told["told"]


@anyio
async def test_the_server_answers_slack_and_everybody_else(tmp_path, slack):
    web = a_web()
    settings = bootstrap(tmp_path, **TOKENS, slack_api_url=slack.url)
    with chat_services(settings, web) as services:
        app = with_chat(create_app(web), services)
        [service] = services
        async with (
            service.running(),
            httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://signpost") as client,
        ):
            body = event(direct(RING))
            assert (await client.post("/slack/events", content=body, headers=signed(body))).status_code == 200
            assert (await client.get("/healthz")).status_code == 200
            while not slack.messages or not service.connection.lives:
                await asyncio.sleep(0.01)
            told = (await client.get("/readyz")).json()["connections"]["slack"]
            assert told == {"lives": True, "told": "connected to Home"}
        assert slack.messages[0]["thread_ts"] == "11.1"


def test_the_server_starts_and_ends_what_runs_beside_it(tmp_path):
    ran = []

    class Running:
        async def __aenter__(self):
            ran.append("started")

        async def __aexit__(self, *_):
            ran.append("ended")

    service = SimpleNamespace(routes=[], running=Running)
    with TestClient(with_chat(create_app(a_web()), [service])):
        assert ran == ["started"]
    assert ran == ["started", "ended"]


class Sockets:
    """The other end of Socket Mode: sends one event on each connection, and hangs up on the first."""

    def __init__(self, *events):
        self.events = list(events)
        self.acknowledged = []
        self.connections = 0

    async def __call__(self, connection):
        self.connections += 1
        await connection.send(json.dumps({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}}))
        if self.events:
            number = self.connections
            envelope = {"type": "events_api", "envelope_id": f"e{number}", "accepts_response_payload": False}
            await connection.send(json.dumps(envelope | {"payload": json.loads(self.events.pop(0))}))
        async for message in connection:
            if "envelope_id" in message:
                self.acknowledged.append(json.loads(message)["envelope_id"])
                if self.connections == 1:
                    await connection.close()


@anyio
async def test_socket_mode_answers_and_reconnects(workplace, slack, monkeypatch):
    monkeypatch.setattr(slack_command, "PING_EVERY_S", 0.2)
    place = await workplace()
    sockets = Sockets(event(direct(RING), "Ev1"), event(direct(RING, ts="12.1"), "Ev2"))
    stopped = asyncio.Event()
    async with websockets.serve(sockets, "127.0.0.1", 0) as server:
        slack.socket_url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        listening = asyncio.create_task(slack_command.listen(place.parts, "xapp-1", until=stopped))
        while len(slack.messages) < 2 or len(sockets.acknowledged) < 2:
            await asyncio.sleep(0.02)
        assert await place.parts.connection.look()
        assert place.parts.connection.told == "connected to Home by Socket Mode"
        stopped.set()
        await listening
    assert sockets.connections >= 2
    assert sorted(message["thread_ts"] for message in slack.messages) == ["11.1", "12.1"]


@anyio
async def test_socket_mode_waits_for_a_slack_that_is_away(workplace, slack, monkeypatch):
    monkeypatch.setattr(slack_command, "PING_EVERY_S", 0.5)
    place = await workplace()
    slack.fail["apps.connections.open"] = [(200, {}, {"ok": False, "error": "internal_error"})] * 2
    sockets = Sockets(event(direct(RING)))
    stopped = asyncio.Event()
    async with websockets.serve(sockets, "127.0.0.1", 0) as server:
        slack.socket_url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        listening = asyncio.create_task(slack_command.listen(place.parts, "xapp-1", until=stopped))
        while slack.fail["apps.connections.open"]:
            await asyncio.sleep(0.01)
        assert not await place.parts.connection.look()
        assert "Socket Mode connection is down" in place.parts.connection.told
        while not slack.messages:
            await asyncio.sleep(0.02)
        stopped.set()
        await listening
    assert "01234 718700" in words_of(slack.messages[0])


@anyio
async def test_an_app_token_that_slack_refuses_ends_the_command(workplace, slack):
    place = await workplace()
    slack.fail["apps.connections.open"] = [(200, {}, {"ok": False, "error": "invalid_auth"})] * 3
    with pytest.raises(access.SlackUnusable, match="SIGNPOST_SLACK_APP_TOKEN is refused"):
        await slack_command.listen(place.parts, "xapp-1", until=asyncio.Event())


def test_the_command_without_an_app_token_says_where_it_is(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path))
    with pytest.raises(access.SlackUnusable, match="App-Level Tokens"):
        slack_command.slack()


def test_the_command_runs_until_it_is_stopped(tmp_path, monkeypatch, capsys):
    for name, value in {"HOME": tmp_path, "SLACK_APP_TOKEN": "xapp-1", "SLACK_BOT_TOKEN": "xoxb-1"}.items():
        monkeypatch.setenv(f"SIGNPOST_{name}", str(value))

    async def stops_at_once(parts, app_token, *, until):
        import os
        import signal

        os.kill(os.getpid(), signal.SIGTERM)
        await until.wait()
        assert app_token == "xapp-1"  # noqa: S105

    monkeypatch.setattr(slack_command, "listen", stops_at_once)
    slack_command.slack()
    assert capsys.readouterr().out.endswith("Signpost has stopped.\n")


@pytest.fixture
def of_home(tmp_path, monkeypatch):
    def settings(**values):
        for name, value in {"home": tmp_path, **values}.items():
            monkeypatch.setenv(f"SIGNPOST_{name.upper()}", str(value))

    return settings


def test_doctor_says_that_slack_is_not_set_up(of_home):
    of_home()
    assert examine_slack().found == "not set up"


def test_doctor_names_the_missing_secret(of_home):
    of_home(slack_bot_token="xoxb-1")  # noqa: S106
    with pytest.raises(access.SlackUnusable, match="SIGNING_SECRET"):
        examine_slack()


@anyio
async def test_doctor_asks_slack_where_nothing_is_connected_and_believes_a_heartbeat(of_home, slack, tmp_path):
    of_home(slack_bot_token="xoxb-1", slack_app_token="xapp-1", slack_api_url=slack.url)  # noqa: S106
    idle = await asyncio.to_thread(examine_slack)
    assert (idle.state, idle.remedy) == (State.ATTENTION, "start it with `signpost slack`")
    from bot.channels.chat.opening import opened_deliveries

    with opened_deliveries(bootstrap(tmp_path)) as deliveries:
        deliveries.heartbeats.beat("slack", "1", lives=True, told="connected to Home")
    assert "SIGNPOST_PUBLIC_URL" in str((await asyncio.to_thread(examine_slack)).remedy)
    of_home(public_url="https://signpost.example.org")
    lives = await asyncio.to_thread(examine_slack)
    assert (lives.state, lives.found) == (State.FINE, "connected to Home")


def test_doctor_says_that_slack_is_away(of_home):
    of_home(slack_bot_token="xoxb-1", slack_signing_secret="s", slack_api_url="http://127.0.0.1:9/api/")  # noqa: S106
    assert examine_slack().state is State.FAILED
