"""The console beside the web application, by the settings; and its command."""

import contextlib
import signal

import pytest
from starlette.testclient import TestClient

from bot import serve
from bot.adapters.language_model import State
from bot.adapters.records.database import open_records
from bot.bootstrap import Bootstrap
from bot.channels.serving import serving
from bot.channels.web.app import create_app
from bot.console import command
from bot.console.entrance.doors import Doors
from bot.console.opening import records_url, with_console
from bot.console.state import state_of
from bot.settings import BotSettings
from knowledge.settings import KnowledgeSettings
from tests.bot.channels.web.made_site import Stub, a_home, a_site
from tests.console.made_entrance import a_way_in
from tests.console.openid_server import SECRET


@pytest.fixture
def opened(tmp_path):
    """Open a home as `signpost serve` does, with these settings."""
    (tmp_path / "home").mkdir()
    with contextlib.ExitStack() as stack:

        def opened(**settings):
            bootstrap = Bootstrap(
                bot=BotSettings(**settings), knowledge=KnowledgeSettings(home=a_home(tmp_path / "home"))
            )
            web = stack.enter_context(serving(bootstrap))
            console = stack.enter_context(with_console(create_app(web), bootstrap, web))
            return console, TestClient(console.app, follow_redirects=False)

        yield opened


def test_the_console_is_beside_the_pages_and_outside_their_limits(opened):
    console, client = opened()
    assert client.get("/console").headers["location"] == "/console/sign-in"
    assert client.get("/console/").status_code == 303
    assert client.get("/console/static/console.css").status_code == 200
    assert client.get("/consoles").status_code == 404
    assert client.get("/healthz").status_code == 200
    assert console.doors.provider is None


def test_a_setting_switches_it_off(opened):
    console, client = opened(console=False)
    assert console.doors is None
    assert client.get("/console").status_code == 404
    assert client.get("/healthz").status_code == 200


def test_where_its_records_cannot_be_opened_questions_are_answered_and_it_says_so(opened, tmp_path, capsys):
    (tmp_path / "home" / "console.sqlite").mkdir()
    console, client = opened()
    assert console.doors is None
    page = client.get("/console/people")
    assert page.status_code == 503
    assert "records cannot be kept" in page.text
    assert page.headers["x-frame-options"] == "DENY"
    assert client.get("/healthz").status_code == 200
    assert "The console does not run" in capsys.readouterr().err


def test_an_identity_provider_is_asked_where_the_settings_name_one(opened):
    console, client = opened(
        oidc_url="https://idp.example", oidc_client="c", oidc_secret=SECRET, oidc_name="Example Council"
    )
    assert console.doors.provider.name == "Example Council"
    assert "Sign in with Example Council" in client.get("/console/sign-in").text


def test_one_that_is_set_up_wrongly_is_named_and_passwords_work(opened, capsys):
    console, client = opened(oidc_url="https://idp.example")
    assert console.doors.provider is None
    assert client.get("/console/sign-in").status_code == 200
    assert "SIGNPOST_OIDC_CLIENT" in capsys.readouterr().err


def test_the_paused_assistant_is_not_the_consoles(opened):
    _, client = opened(paused=True)
    assert client.get("/console/sign-in").status_code == 200


def test_the_command_makes_a_link_to_a_new_administrator_or_a_new_password(
    tmp_path, monkeypatch, capsys, web, bootstrap
):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path))
    command.link(email="", url="")
    said = capsys.readouterr().out
    assert "within 24 hours: http://127.0.0.1:8000/console/welcome/" in said
    records = open_records(records_url(Bootstrap()))
    doors = Doors.of(records)
    assert doors.links.by_key(said.strip().rpartition("/")[2]).account is None
    with pytest.raises(command.NobodyHasThisEmail, match=r"nobody@partnership\.example"):
        command.link(email="nobody@partnership.example", url="")
    entered = a_way_in(web, bootstrap, tmp_path)
    account = entered.account()
    command.link(email=account.email, url="https://signpost.example/")
    said = capsys.readouterr().out
    assert "within 3 days: https://signpost.example/console/welcome/" in said
    assert doors.links.by_key(said.strip().rpartition("/")[2]).account == account.id
    records.dispose()
    entered.console.records.dispose()


def test_the_start_page_says_what_is_out_of_order(web, bootstrap, tmp_path):
    broken = a_site(
        web,
        assistant=Stub(error=ValueError("words")),
        language_model=lambda: State(name="a-model", works=False, told="does not answer"),
    )
    entered = a_way_in(broken, bootstrap, tmp_path)
    page = entered.signed_in().get("/console").text
    assert "Library: look at this" in page
    assert "Language model: look at this" in page
    assert "A-model: does not answer." in page
    entered.console.records.dispose()


def test_the_start_page_says_what_is_in_order(web, monkeypatch):
    library, model = state_of(a_site(web))
    assert library.is_well
    assert library.told == "3 passages can be searched."
    assert (model.is_well, "exact sentences" in model.told) == (True, True)
    unasked = a_site(web, language_model=lambda: State(name="a-model", works=None, told=""))
    assert "not been asked" in state_of(unasked)[1].told
    monkeypatch.setattr("bot.channels.web.site._PROBE", "How is asphalt mixed?")  # nothing held is near it
    assert not state_of(web)[0].is_well


def test_the_server_says_where_the_console_is_and_how_to_begin(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SIGNPOST_HOME", str(a_home(tmp_path)))

    def run(server, sockets):
        assert TestClient(server.config.app, follow_redirects=False).get("/console").status_code == 303
        raise KeyboardInterrupt

    monkeypatch.setattr("uvicorn.Server.run", run)
    before = signal.getsignal(signal.SIGTERM)
    try:
        for is_on in (True, False):
            monkeypatch.setenv("SIGNPOST_CONSOLE", str(is_on))
            if not is_on:
                monkeypatch.setattr("uvicorn.Server.run", lambda server, sockets: None)
            serve.serve(host="127.0.0.1", port=0)
            assert ("/console/welcome/" in capsys.readouterr().out) is is_on
    finally:
        signal.signal(signal.SIGTERM, before)
