"""`signpost doctor`: the settings it lists and what it says about each trouble."""

import json
from datetime import date

import pytest
import typer
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict
from typer.testing import CliRunner

from bot.adapters import listener
from bot.adapters.arrays import ArraysUnusable
from bot.channels import examine, settings_list
from bot.channels.doctor import doctor
from bot.channels.verdict import State
from knowledge.catalogue import Catalogue
from knowledge.checks import Check, library_contacts, record_check
from knowledge.database import sqlite_url
from knowledge.embed import LISTENER
from knowledge.home import Home
from knowledge.settings import KnowledgeSettings
from tests.knowledge.made import a_document, passages

app = typer.Typer()
app.command()(doctor)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "home"))
    made = Home(tmp_path / "home")
    made.prepare()
    return made


@pytest.fixture
def catalogue(home):
    opened = Catalogue.open(sqlite_url(home.catalogue_file))
    opened.replace(a_document("early-help"), passages("Ask first."), "hash")
    yield opened
    opened.close()


@pytest.fixture
def whole_index(monkeypatch):
    monkeypatch.setattr(examine, "_lost", lambda *_: [])


def run(*arguments):
    return CliRunner().invoke(app, arguments)


def told(*arguments):
    done = run("--json", *arguments)
    found = json.loads(done.stdout)
    return done.exit_code, {one["name"]: one for one in found["checks"]}, {s["name"]: s for s in found["settings"]}


def test_every_setting_is_listed_with_value_default_and_description(home, catalogue, whole_index, monkeypatch):
    monkeypatch.setenv("SIGNPOST_DENSE_WEIGHT", "0.25")
    _, _, settings = told()
    declared = {f"SIGNPOST_{name.upper()}" for kind in settings_list.KNOWN for name in kind.model_fields}
    assert set(settings) == declared
    assert settings["SIGNPOST_DENSE_WEIGHT"]["value"] == "0.25"
    assert settings["SIGNPOST_DENSE_WEIGHT"]["default"] == "0.8"
    assert settings["SIGNPOST_DATABASE_URL"]["default"] == "unset"
    assert all(one["description"] for one in settings.values())


def test_secrets_are_said_to_be_set_and_never_shown(home, catalogue, whole_index, monkeypatch):
    class Secrets(BaseSettings):
        model_config = SettingsConfigDict(env_prefix="SIGNPOST_")
        slack_token: str = Field(description="A token")
        signing: SecretStr | None = Field(default=None, description="A secret")

    monkeypatch.setattr(settings_list, "KNOWN", (KnowledgeSettings, Secrets))
    monkeypatch.setenv("SIGNPOST_SLACK_TOKEN", "hunter2-a")
    monkeypatch.setenv("SIGNPOST_SIGNING", "hunter2-b")
    monkeypatch.setenv("SIGNPOST_DATABASE_URL", f"sqlite://{home.catalogue_file}?who=x://me:hunter2-c@host")
    shown = {one.name: one for one in settings_list.settings_listed()}
    assert shown["SIGNPOST_SLACK_TOKEN"].value == "set, not shown"
    assert shown["SIGNPOST_SLACK_TOKEN"].default == "none: must be set"
    assert shown["SIGNPOST_SIGNING"].value == "set, not shown"
    assert "hunter2" not in repr(shown)
    assert "me:***@host" in shown["SIGNPOST_DATABASE_URL"].value


def test_a_wrong_setting_fails_with_its_variable_and_the_rest_is_still_listed(home, monkeypatch):
    monkeypatch.setenv("SIGNPOST_DENSE_WEIGHT", "17")
    status, checks, settings = told()
    assert status == 1
    assert list(checks) == ["settings"]
    assert checks["settings"]["found"].startswith("SIGNPOST_DENSE_WEIGHT: ")
    assert settings["SIGNPOST_DENSE_WEIGHT"] | {"description": ""} == {
        "name": "SIGNPOST_DENSE_WEIGHT",
        "value": "cannot be read",
        "default": "0.8",
        "description": "",
    }


def test_unchecked_contacts_need_attention_and_fail_where_that_is_asked_for(home, catalogue, whole_index):
    status, checks, _ = told()
    assert status == 0
    assert checks["contacts"]["state"] == "attention"
    assert "bedford-ifd" in checks["contacts"]["found"]
    assert checks["contacts"]["remedy"].endswith("`signpost contacts check`")
    assert {one["state"] for name, one in checks.items() if name != "contacts"} == {"ok"}
    assert run("--strict").exit_code == 1


def test_checked_contacts_are_fine_and_an_overdue_one_is_named(home):
    for contact in library_contacts(home):
        again = date(2020, 6, 1) if contact.id == "childline" else date(9999, 1, 1)
        record_check(contact, Check(checked_on=date(2020, 1, 1), checked_by="An editor", review_by=again), home)
    verdict = examine._contacts(home)
    assert verdict.found.endswith("1 overdue: childline")
    childline = library_contacts(home).get("childline")
    check = Check(checked_on=date(2020, 7, 1), checked_by="An editor", review_by=date(9999, 1, 1))
    record_check(childline, check, home)
    assert examine._contacts(home).state is State.FINE


def test_a_check_whose_contact_has_gone_is_named(home, catalogue, whole_index):
    text = "checks: [{id: gone, checked_on: 2026-01-01, checked_by: An editor, review_by: 2026-06-01, details: x}]"
    (home.path / "contact-checks.yaml").write_text(text)
    _, checks, _ = told()
    assert checks["checks of contacts"]["state"] == "attention"
    assert checks["checks of contacts"]["found"].endswith(": gone")


def test_a_home_without_documents_fails_with_the_command_that_fills_it(home, whole_index):
    status, checks, _ = told()
    assert status == 1
    assert checks["documents"]["found"] == "none"
    assert "signpost ingest --library" in checks["documents"]["remedy"]


def test_a_home_that_cannot_be_made_fails_in_words(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "file" / "home"))
    status, checks, _ = told()
    assert status == 1
    assert "the home folder cannot be written to" in checks["home"]["found"]
    assert checks["home"]["remedy"].startswith("free the space")
    assert checks["catalogue"]["state"] == "failed"
    assert checks["python"]["state"] == "ok"


def test_who_holds_the_home_is_told_and_the_index_is_left_alone_meanwhile(home, catalogue):
    with home.writing("signpost serve", url="http://127.0.0.1:8000"):
        status, checks, _ = told()
    assert status == 0
    assert "'signpost serve'" in checks["holders"]["found"]
    assert checks["holders"]["found"].endswith("writes, serves http://127.0.0.1:8000")
    assert checks["index"]["state"] == "attention"
    assert checks["index"]["found"].startswith("not examined: ")


def test_files_that_were_not_read_and_changes_that_did_not_end_need_attention(home, catalogue, whole_index):
    for number in range(7):
        catalogue.record_dead_letter(f"{number}.pdf", "no text layer")
    catalogue.unsettle("early-help")
    _, checks, _ = told()
    assert checks["files not read"]["state"] == "attention"
    assert checks["files not read"]["found"].endswith("4.pdf: no text layer; and 2 more")
    assert "early-help" in checks["catalogue"]["found"]
    catalogue.forget_dead_letter("5.pdf")
    catalogue.forget_dead_letter("6.pdf")
    assert "more" not in told()[1]["files not read"]["found"]


def test_a_database_of_another_kind_fails_with_the_remedy(home, whole_index):
    home.catalogue_file.write_text("this is no database at all, only some words that stand in a file")
    status, checks, _ = told()
    assert status == 1
    assert "not a database" in checks["catalogue"]["found"]
    assert "restore a backup" in checks["catalogue"]["remedy"]


def test_passages_that_do_not_find_themselves_fail(home, catalogue, monkeypatch):
    status, checks, _ = told()  # the catalogue has a passage that no index was told of
    assert status == 1
    assert checks["index"]["found"].startswith("1 passages do not find themselves")
    assert checks["index"]["remedy"] == "run `signpost ingest --rebuild`"


def test_other_weights_than_those_published_fail(home, catalogue, whole_index, tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_EMBEDDING_FOLDER", str(tmp_path))
    _, checks, _ = told()
    assert "No such file" in checks["embedding model"]["found"]
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    status, checks, _ = told()
    assert status == 1
    assert "instead of the published" in checks["embedding model"]["found"]


def test_a_listener_of_other_weights_needs_attention_as_the_rules_stand_alone(home, catalogue, whole_index):
    weights = home.models_folder / LISTENER.name / "model.safetensors"
    weights.parent.mkdir(parents=True)
    weights.write_bytes(b"something else")
    _, checks, _ = told()
    assert checks["listener"]["state"] == State.ATTENTION
    assert checks["listener"]["found"].startswith("off: the model in ")


def test_a_listener_without_a_head_needs_attention(home, monkeypatch):
    def lost():
        raise ArraysUnusable("listener.npz: unreadable (KeyError); install Signpost again")

    monkeypatch.setattr(listener.Head, "held", lost)
    found = examine._listener(home)
    assert (found.state, found.found) == (State.ATTENTION, "off: listener.npz: unreadable (KeyError)")
    assert found.remedy == "install Signpost again"


def test_nets_of_another_embedding_model_are_said_to_be_off():
    found = examine._nets(KnowledgeSettings(embedding_model="some/model"))
    assert found.state is State.ATTENTION
    assert "the embedder in force is model" in found.found
    assert "python -m evals." in found.remedy
    assert examine._nets(KnowledgeSettings()).state is State.FINE


def test_another_model_has_no_checksum_to_compare(home):
    settings = KnowledgeSettings(embedding_model="some/model")
    assert examine._weights(settings, home).found.startswith("some/model, set by hand")


def test_an_older_python_fails(monkeypatch):
    monkeypatch.setattr(examine.sys, "version_info", (3, 10, 1))
    assert examine._python().remedy == "install Python 3.11 or newer"


def test_a_mistake_in_the_program_is_not_hidden(home, monkeypatch):
    def mistaken():
        raise ZeroDivisionError

    monkeypatch.setattr(examine, "_python", mistaken)
    assert isinstance(run().exception, ZeroDivisionError)


def test_without_json_there_are_two_tables(home, catalogue, whole_index):
    shown = run().stdout
    assert "setting\tvalue\tdefault\twhat it is" in shown
    assert "documents\tok\t1, with 1 passages\t-" in shown
