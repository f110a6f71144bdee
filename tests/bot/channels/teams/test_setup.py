"""Setting Teams up: what is missing is named with its place, the rest runs, doctor and /readyz say how it is."""

import asyncio
import json
import struct
import zipfile

import httpx
import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr
from typer.testing import CliRunner

from bot.adapters.deliveries import Deliveries
from bot.bootstrap import Bootstrap
from bot.channels.chat.mounting import chat_services, with_chat
from bot.channels.teams import access, mount
from bot.channels.teams.command import app as teams_command
from bot.channels.teams.examined import examine_teams
from bot.channels.verdict import State
from bot.channels.web.app import create_app
from bot.settings import BotSettings
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.teams.conftest import a_web
from tests.bot.channels.teams.teams_server import APP, PARTNER, TENANT, activity, token

anyio = pytest.mark.anyio
RING = "who do I ring about a child in Bedford"
SET = {"teams_app_id": APP, "teams_app_secret": SecretStr("a~secret"), "teams_tenant": TENANT}


def bootstrap(tmp_path, **settings):
    return Bootstrap(bot=BotSettings(**settings), knowledge=KnowledgeSettings(home=tmp_path))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"teams_app_id": None}, "SIGNPOST_TEAMS_APP_ID is missing; copy the Application"),
        ({"teams_app_id": "signpost"}, "SIGNPOST_TEAMS_APP_ID is not an ID such as"),
        ({"teams_tenant": None}, "SIGNPOST_TEAMS_TENANT is missing; copy the Directory"),
        ({"teams_app_secret": None}, "SIGNPOST_TEAMS_APP_SECRET is missing; copy the Value of a client secret"),
        ({"teams_app_secret": SecretStr(" ")}, "Certificates & secrets"),
        ({"teams_app_secret": SecretStr(APP)}, "looks like the secret's ID"),
        ({"teams_tenants": f"{PARTNER}, example.org"}, "SIGNPOST_TEAMS_TENANTS: example.org is no tenant ID"),
    ],
)
def test_a_setting_that_is_missing_or_wrong_is_named_with_its_place(changed, said):
    with pytest.raises(access.TeamsUnusable) as refused:
        access.registration(BotSettings(**(SET | changed)))
    assert said in str(refused.value)
    assert "portal.azure.com" in str(refused.value)


def test_who_we_are_is_read_and_the_secret_is_never_shown():
    known = access.registration(BotSettings(**SET, teams_tenants=f"{PARTNER.upper()}, {TENANT}"))
    assert known.tenants == {PARTNER, TENANT}
    assert "a~secret" not in repr(known)
    assert not access.is_set_up(BotSettings())
    assert access.is_set_up(BotSettings(teams_tenant=TENANT))


@pytest.mark.parametrize(
    ("said", "setting"),
    [
        ("invalid_client", "SIGNPOST_TEAMS_APP_SECRET is refused"),
        ("unauthorized_client", "SIGNPOST_TEAMS_APP_ID is no app"),
        ("Unable to get authority configuration", "SIGNPOST_TEAMS_TENANT is not known"),
    ],
)
@anyio
async def test_what_microsoft_refuses_names_the_setting(workplace, monkeypatch, said, setting):
    place = await workplace()

    async def refuse(*_):
        raise ValueError(said)

    monkeypatch.setattr(place.parts.bot.token_provider, "get_app_token", refuse)
    assert not await place.parts.connection.look()
    assert setting in place.parts.connection.told


@anyio
async def test_a_microsoft_that_is_away_is_said_to_be_away(workplace, monkeypatch):
    place = await workplace()

    async def away(*_):
        raise ConnectionError("refused")

    monkeypatch.setattr(place.parts.bot.token_provider, "get_app_token", away)
    assert not await place.parts.connection.look()
    assert place.parts.connection.told == "Microsoft's sign-in cannot be reached (ConnectionError)"


@anyio
async def test_the_connection_tells_when_teams_was_last_heard(workplace, teams):
    place = await workplace()
    assert await place.parts.connection.look()
    assert "nothing heard from Teams since the start" in place.parts.connection.told
    await place.send(activity(teams.url, RING))
    await place.parts.connection.look()
    assert "last heard from Teams on" in place.parts.connection.told
    [beat] = place.deliveries.heartbeats.all()
    assert (beat.surface, beat.lives) == ("teams", True)


def test_teams_that_is_not_set_up_is_not_mounted(tmp_path):
    with chat_services(bootstrap(tmp_path), a_web()) as services:
        assert services == []


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"teams_app_id": APP}, "SIGNPOST_TEAMS_TENANT is missing"),
        (SET | {"chat_file": "no-such-file.yaml"}, "SIGNPOST_CHAT_FILE"),
    ],
)
def test_teams_set_up_wrongly_says_so_and_the_rest_runs(tmp_path, capsys, settings, said):
    web = a_web()
    with chat_services(bootstrap(tmp_path, **settings), web) as services:
        client = TestClient(with_chat(create_app(web), services))
        assert said in capsys.readouterr().err
        assert client.post("/api/messages", json={}).status_code == 503
        assert client.post("/api/v1/ask", json={"question": RING}).json()["outcome"] == "answered"
        told = client.get("/readyz").json()["connections"]["teams"]
        assert not told["lives"]
        assert said in told["told"]


def test_one_service_that_is_set_up_wrongly_keeps_the_other_running(tmp_path, capsys):
    settings = bootstrap(tmp_path, **SET, slack_bot_token=SecretStr("xoxb-1"))
    with chat_services(settings, a_web()) as services:
        assert [each.surface for each in services] == ["slack", "teams"]
    assert "Slack does not run" in capsys.readouterr().err


@anyio
async def test_the_server_answers_teams_and_everybody_else(workplace, teams, monkeypatch):
    place = await workplace()
    monkeypatch.setattr(place.parts.bot, "_initialized", False)
    place.parts.bot.server._initialized = False
    service = mount.mounted_parts(place.parts)
    app = with_chat(create_app(place.desk.web), [service])
    signed = {"authorization": f"Bearer {token(teams.url)}"}
    async with (
        service.running(),
        httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://signpost") as client,
    ):
        asked = activity(teams.url, RING)
        assert (await client.post("/api/messages", json=asked, headers=signed)).status_code == 200
        assert (await client.get("/healthz")).status_code == 200
        while not teams.messages or not service.connection.lives:
            await asyncio.sleep(0.01)
    assert "01234 718700" in teams.messages[0]["text"]


@pytest.mark.parametrize(("tenants", "signs_in_at"), [("", TENANT), (PARTNER, "botframework.com")])
def test_a_bot_of_several_tenants_signs_in_where_microsoft_keeps_those(tmp_path, monkeypatch, tenants, signs_in_at):
    made = []
    monkeypatch.setattr(mount, "mounted_parts", lambda parts: made.append(parts) or mount.refused("not now"))
    with chat_services(bootstrap(tmp_path, **SET, teams_tenants=tenants), a_web()):
        assert made[0].bot.credentials.tenant_id == signs_in_at
        assert made[0].bot.credentials.client_secret == "a~secret"  # noqa: S105


def test_what_is_mounted_reads_the_settings(tmp_path):
    web = a_web()
    with chat_services(bootstrap(tmp_path, **SET, teams_private_replies=False), web) as services:
        [service] = services
        assert [route.path for route in service.routes] == ["/api/messages"]
        assert service.connection in web.connections


@pytest.fixture
def at_home(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path))

    def with_settings(**settings):
        for name, value in settings.items():
            monkeypatch.setenv(f"SIGNPOST_{name.upper()}", value)
        return Deliveries.open(f"sqlite:///{tmp_path / 'chat.sqlite'}")

    return with_settings


PLAIN = {"teams_app_id": APP, "teams_app_secret": "a~secret", "teams_tenant": TENANT}


def test_doctor_says_that_teams_is_not_set_up(at_home):
    at_home().close()
    assert examine_teams().found == "not set up"


def test_doctor_names_a_wrong_setting(at_home):
    at_home(teams_app_id=APP).close()
    with pytest.raises(access.TeamsUnusable, match="SIGNPOST_TEAMS_TENANT is missing"):
        examine_teams()


def test_doctor_says_whether_a_process_listens_and_when_teams_was_last_heard(at_home):
    deliveries = at_home(**PLAIN)
    verdict = examine_teams()
    assert (verdict.state, verdict.remedy) == (State.ATTENTION, "start it with `signpost serve`")
    deliveries.heartbeats.beat("teams", "p1", lives=False, told="the secret is refused")
    assert examine_teams().state is State.FAILED
    deliveries.heartbeats.beat("teams", "p2", lives=True, told="signed in; last heard from Teams at 9")
    assert examine_teams().state is State.ATTENTION
    assert "without a link" in examine_teams().found
    deliveries.close()


def test_doctor_is_content_where_all_is_set(at_home):
    deliveries = at_home(**PLAIN, public_url="https://signpost.example.org")
    deliveries.heartbeats.beat("teams", "p2", lives=True, told="signed in; last heard from Teams at 9")
    verdict = examine_teams()
    assert (verdict.state, verdict.found) == (State.FINE, "signed in; last heard from Teams at 9")
    deliveries.close()


def run(*arguments):
    return CliRunner().invoke(teams_command, list(arguments))


def test_the_package_has_the_manifest_and_icons_that_teams_takes(at_home, tmp_path):
    at_home(**PLAIN, public_url="https://signpost.example.org/").close()
    out = tmp_path / "app.zip"
    done = run("manifest", "--out", str(out), "--publisher", "Larkfield Safeguarding Partnership")
    assert done.exit_code == 0, done.output
    assert "admin.teams.microsoft.com" in done.output
    with zipfile.ZipFile(out) as package:
        assert sorted(package.namelist()) == ["color.png", "manifest.json", "outline.png"]
        made = json.loads(package.read("manifest.json"))
        sizes = {name: struct.unpack(">II", package.read(name)[16:24]) for name in ("color.png", "outline.png")}
    assert sizes == {"color.png": (192, 192), "outline.png": (32, 32)}
    assert made["bots"][0]["botId"] == APP
    assert made["bots"][0]["scopes"] == ["personal", "team", "groupChat"]
    assert made["validDomains"] == ["signpost.example.org"]
    assert made["developer"]["name"] == "Larkfield Safeguarding Partnership"
    assert len(made["name"]["short"]) <= 30
    assert len(made["name"]["full"]) <= 100
    assert len(made["description"]["short"]) <= 80
    assert len(made["description"]["full"]) <= 4000
    for command in made["bots"][0]["commandLists"][0]["commands"]:
        assert len(command["title"]) <= 32
        assert len(command["description"]) <= 128


def test_every_command_of_the_manifest_is_answered():
    from bot.channels.teams.app import HELP
    from bot.channels.teams.manifest import manifest

    made = manifest(APP, public_url="https://signpost.example.org", publisher="Signpost")
    assert {each["title"].lower() for each in made["bots"][0]["commandLists"][0]["commands"]} <= HELP


@pytest.mark.parametrize("url", ["", "http://signpost.example.org", "signpost.example.org"])
def test_a_package_without_an_address_that_teams_takes_is_refused(at_home, tmp_path, url):
    at_home(**PLAIN, public_url=url).close()
    refused = run("manifest", "--out", str(tmp_path / "app.zip"))
    assert refused.exit_code == 1
    assert "SIGNPOST_PUBLIC_URL" in str(refused.exception)


def test_the_icons_and_words_are_part_of_the_package():
    from importlib import resources

    for name in ("color.png", "outline.png"):
        assert resources.files("bot.channels.teams").joinpath("icons", name).is_file()
