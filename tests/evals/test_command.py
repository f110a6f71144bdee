"""`signpost eval run`: what it writes, what it shows and how it ends."""

import json
from contextlib import contextmanager

import pytest
from typer.testing import CliRunner

from evals import command
from tests.evals.test_run import Scripted

LINE = {"id": "a-1", "question": "who?", "category": "contact", "expected_behaviour": "answer", "must_include": ["hub"]}


@pytest.fixture
def assistant(monkeypatch):
    scripted = Scripted()

    class Bootstrap:
        @contextmanager
        def assistant(self, name):
            assert name == "signpost eval run"
            yield scripted

    monkeypatch.setattr(command, "Bootstrap", Bootstrap)
    return scripted


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "set.jsonl"
    second = LINE | {"id": "a-2", "must_include": ["desk"]}
    path.write_text(f"{json.dumps(LINE)}\n{json.dumps(second)}\n", encoding="utf-8")
    return path


def run(*arguments):
    return CliRunner().invoke(command.app, [str(each) for each in arguments])


def test_the_result_is_written_where_it_is_wanted(assistant, questions, tmp_path):
    done = run("run", "--questions", questions, "--out", tmp_path / "new" / "out", "--json", tmp_path / "result.json")
    assert done.exit_code == 0
    result = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert result == json.loads((tmp_path / "new" / "out" / "result.json").read_text("utf-8"))
    assert result["summary"]["passed"]["passed"] == 1
    assert [each["failures"] for each in result["items"]] == [[], ["missing: desk"]]


def test_the_table_says_how_many_passed_and_how_sure_that_is(assistant, questions, tmp_path):
    done = run("run", "--questions", questions)
    assert done.exit_code == 0
    assert "1 of 2 passed" in done.stdout
    assert "contact" in done.stdout
    assert "0.10-0.91" in done.stdout
    assert list(tmp_path.iterdir()) == [questions]


def test_a_bad_set_is_wrong_use_and_nothing_is_asked(assistant, tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    done = run("run", "--questions", path)
    assert done.exit_code == 2
    assert "line 1" in done.stderr
    assert assistant.asked == []
