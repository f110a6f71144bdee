"""What a run depends on: the settings without secrets, and which code it was."""

import subprocess
from importlib.metadata import PackageNotFoundError
from types import SimpleNamespace

import pytest

from evals import circumstances
from evals.circumstances import code_sha256, commit, settings_in_force, sha256_of


@pytest.fixture
def repository(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.setattr(circumstances, "_ROOT", tmp_path)
    return tmp_path


def git_says(monkeypatch, *answers):
    given = iter(answers)
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda *_, **__: SimpleNamespace(returncode=0 if (said := next(given)) is not None else 128, stdout=said or ""),
    )


def test_a_setting_is_named_with_its_value_and_a_secret_is_not(monkeypatch):
    monkeypatch.setenv("SIGNPOST_DATABASE_URL", "postgresql://signpost:letmein@db/signpost")
    settings = settings_in_force()
    assert settings["SIGNPOST_DENSE_WEIGHT"] == "0.8"
    assert "letmein" not in settings["SIGNPOST_DATABASE_URL"]


def test_the_commit_says_whether_files_were_changed_since(repository, monkeypatch):
    git_says(monkeypatch, "abc123\n", "")
    assert commit() == "abc123"
    git_says(monkeypatch, "abc123\n", " M bot/model.py\n")
    assert commit() == "abc123+"


def test_without_git_the_version_of_the_package_stands_for_it(repository, monkeypatch):
    monkeypatch.setattr(circumstances, "version", lambda _: "0.1.0")
    git_says(monkeypatch, None)
    assert commit() == "version 0.1.0"
    (repository / ".git").rmdir()
    assert commit() == "version 0.1.0"


def test_no_git_and_no_package_is_said_to_be_unknown(repository, monkeypatch):
    def gone(*_, **__):
        raise FileNotFoundError

    def not_installed(_):
        raise PackageNotFoundError

    monkeypatch.setattr(subprocess, "run", gone)
    monkeypatch.setattr(circumstances, "version", not_installed)
    assert commit() == "unknown"


def test_the_hash_of_the_code_changes_with_the_code_and_with_nothing_else(repository):
    for name, text in (("bot/a.py", "1"), ("bot/__pycache__/a.pyc", "x"), ("evals/questions/s.jsonl", "x")):
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    hashes = []
    for name, text in (("bot/a.py", "1"), ("evals/questions/s.jsonl", "y"), ("bot/a.py", "2")):
        (repository / name).write_text(text, encoding="utf-8")
        code_sha256.cache_clear()
        hashes.append(code_sha256())
    code_sha256.cache_clear()
    assert hashes[0] == hashes[1] != hashes[2]


def test_a_file_is_known_by_its_bytes(tmp_path):
    (tmp_path / "empty").write_bytes(b"")
    assert sha256_of(tmp_path / "empty").startswith("e3b0c44298fc1c14")
