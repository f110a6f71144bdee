"""`signpost eval`: what it writes, what it shows and how it ends."""

import json
from contextlib import contextmanager

import pytest
from typer.testing import CliRunner

from evals import command
from evals.record import PLAIN_PIPELINE, RunRecord
from knowledge.home import Home
from tests.bot.asking import AREAS
from tests.evals.made import HELD, Scripted, a_run, an_item, judged

LINE = {"id": "a-1", "question": "who?", "category": "contact", "expected_behaviour": "answer", "must_include": ["hub"]}


class PlainPipeline:
    def item(self, case, question_set):
        return an_item(case, text="nothing of use").model_copy(update={"question_set": question_set})


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def assistant(monkeypatch, home):
    scripted = Scripted()

    class Bootstrap:
        areas, knowledge = AREAS, None

        def __init__(self):
            self.home = home

        @contextmanager
        def assistant(self, name):
            assert name == "signpost eval run"
            yield scripted

    monkeypatch.setattr(command, "Bootstrap", Bootstrap)
    monkeypatch.setattr(command, "read_in_force", lambda bootstrap: HELD)
    monkeypatch.setattr(command, "plain_pipeline", lambda settings: PlainPipeline())
    return scripted


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "set.jsonl"
    second = LINE | {"id": "a-2", "must_include": ["desk"]}
    path.write_text(f"{json.dumps(LINE)}\n{json.dumps(second)}\n", encoding="utf-8")
    return path


def run(*arguments):
    return CliRunner().invoke(command.app, [str(each) for each in arguments], env={"COLUMNS": "200"})


def test_the_result_is_written_where_it_is_wanted(assistant, questions, tmp_path):
    out = tmp_path / "new" / "out"
    done = run("run", "--questions", questions, "--out", out, "--json", tmp_path / "result.json")
    assert done.exit_code == 0, done.output
    result = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert result == json.loads((out / "result.json").read_text("utf-8"))
    assert result["summary"]["overall"]["passed"]["hits"] == 1
    assert result["summary"]["corpus_version"] == "v1"
    assert [each["failures"] for each in result["items"]] == [[], ["missing: desk"]]
    assert set(result["items"][0]) == {
        "id", "behaviour", "text", "citations", "contacts", "passed", "failures", "retrieved",
    }  # fmt: skip
    assert sorted(each.name for each in out.iterdir()) == ["record.json", "report.html", "result.json"]
    assert [item.case.id for item in RunRecord.read(out).items] == ["a-1", "a-2"]


def test_without_a_folder_the_run_is_kept_in_the_home_and_every_figure_is_shown(assistant, questions, home):
    done = run("run", "--questions", questions)
    assert done.exit_code == 0, done.output
    (folder,) = (home.path / "evaluations").iterdir()
    assert str(folder) in done.stderr
    assert "Passed, of all questions" in done.stdout
    assert "0.50 (0.09-0.91, n 2)" in done.stdout
    assert "danger" in done.stdout


def test_the_plain_pipeline_stands_beside_signpost_where_it_is_wanted(assistant, questions, tmp_path):
    done = run("run", "--questions", questions, "--out", tmp_path / "out", "--baseline", "--json", tmp_path / "r.json")
    assert done.exit_code == 0, done.output
    summary = json.loads((tmp_path / "r.json").read_text("utf-8"))["summary"]
    assert (summary["overall"]["passed"]["hits"], summary["plain_pipeline"]["overall"]["passed"]["hits"]) == (1, 0)
    assert RunRecord.read(tmp_path / "out" / "plain-pipeline").system == PLAIN_PIPELINE
    assert "Plain pipeline" in done.stdout


def test_an_interrupted_run_in_the_home_is_gone_on_with(assistant, questions, home, monkeypatch):
    answered, reply = [], assistant.reply

    def dies_at_the_second(question, *arguments, **given):
        if given and answered:
            raise KeyboardInterrupt
        answered.extend([question] if given else [])
        return reply(question, *arguments, **given)

    monkeypatch.setattr(assistant, "reply", dies_at_the_second)
    assert run("run", "--questions", questions).exit_code == 130
    monkeypatch.setattr(assistant, "reply", reply)
    done = run("run", "--questions", questions)
    assert "1 replies are kept, the rest is asked." in done.stderr
    assert done.exit_code == 0
    (folder,) = (home.path / "evaluations").iterdir()
    assert len(RunRecord.read(folder).items) == 2


def test_bad_sets_are_wrong_use_and_nothing_is_asked(assistant, questions, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_text(json.dumps(LINE | {"area": "atlantis"}) + "\n{}\n", encoding="utf-8")
    (tmp_path / "other").mkdir()
    same_name = tmp_path / "other" / "set.jsonl"
    same_name.write_text(json.dumps(LINE), encoding="utf-8")
    done = run("run", "--questions", questions, "--questions", bad, "--questions", same_name)
    assert done.exit_code == 2
    for said in (
        "line 1: area: no area 'atlantis'",
        "line 2: id: Field required",
        "another question set is called set.jsonl",
    ):
        assert said in done.stderr
    assert assistant.asked == []


def test_gold_that_is_not_held_is_said_before_the_run(assistant, tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(LINE | {"gold": [{"document": "gone", "paragraph": "1"}]}), encoding="utf-8")
    done = run("run", "--questions", path, "--out", tmp_path / "out")
    assert "Note: gone: not in this library, so the evidence of 1 questions cannot be found (a-1)" in done.stderr
    assert done.exit_code == 0


def test_a_library_that_cannot_be_searched_is_not_evaluated(assistant, questions):
    assistant.version = "unavailable"
    done = run("run", "--questions", questions)
    assert "the library cannot be searched" in str(done.exception)


def test_broken_gates_end_with_1_and_a_table(assistant, questions, tmp_path):
    assistant.text = "Ring the hub on 01632 960123. No referral is needed."
    recorded = tmp_path / "recorded"
    recorded.mkdir()
    done = run("run", "--questions", questions, "--out", tmp_path / "out", "--gates", recorded)
    assert done.exit_code == 1
    for said in ("Broken gates", "Unregistered contacts shown", "a-1: 01632 960123", "False reassurance"):
        assert said in done.stdout
    assert run("gates", tmp_path / "out", "--recorded", recorded).exit_code == 1


def test_a_run_holds_to_what_was_recorded_of_it(assistant, questions, tmp_path, monkeypatch):
    run("run", "--questions", questions, "--out", tmp_path / "out")
    done = run("record", tmp_path / "out", "--out", tmp_path / "recorded")
    assert (done.exit_code, done.stdout.strip()) == (0, f"Recorded: {tmp_path / 'recorded' / 'set.json'}")
    monkeypatch.setattr(command, "RECORDED", tmp_path / "recorded")
    assert run("gates", tmp_path / "out").exit_code == 0
    monkeypatch.setattr(command, "RECORDED", tmp_path / "none")
    assert "Every gate holds." in run("gates", tmp_path / "out").stdout


@pytest.mark.parametrize("arguments", [("gates", "missing"), ("record", "missing"), ("compare", "missing", "missing")])
def test_what_is_no_run_is_wrong_use(arguments, tmp_path):
    done = run(arguments[0], *(tmp_path / each for each in arguments[1:]))
    assert done.exit_code == 2
    assert "give a record.json" in done.stderr


def test_gates_that_are_no_gates_are_wrong_use_before_anything_is_asked(assistant, questions, tmp_path):
    done = run("run", "--questions", questions, "--gates", tmp_path / "missing.json")
    assert (done.exit_code, assistant.asked) == (2, [])


def test_two_runs_are_compared_in_the_terminal_as_json_and_as_a_page(tmp_path):
    for name, items in (
        ("old", [judged("a"), judged("b")]),
        ("new", [judged("a", passed=False, text="No."), judged("c")]),
    ):
        a_run(*items, name=name, settings={"SIGNPOST_AREA": name}).write(tmp_path / name / "record.json")
    done = run(
        "compare", tmp_path / "old", tmp_path / "new", "--json", tmp_path / "c.json", "--html", tmp_path / "c.html"
    )
    assert done.exit_code == 0, done.output
    for said in ("Worse: 1", "a: who? | missing: hub", "SIGNPOST_AREA: old -> new", "Only in the first run: 1"):
        assert said in done.stdout
    assert json.loads((tmp_path / "c.json").read_text("utf-8"))["worse"][0]["id"] == "a"
    assert "What changed between two runs?" in (tmp_path / "c.html").read_text("utf-8")


def test_runs_without_a_common_question_are_wrong_use(tmp_path):
    for name in ("a", "b"):
        a_run(judged(name)).write(tmp_path / name / "record.json")
    done = run("compare", tmp_path / "a", tmp_path / "b")
    assert done.exit_code == 2
    assert "share no question" in done.stderr


def test_the_same_questions_alone_have_nothing_more_to_say(tmp_path):
    a_run(judged("a")).write(tmp_path / "record.json")
    done = run("compare", tmp_path, tmp_path / "record.json")
    assert done.exit_code == 0
    assert "Only in the first run" not in done.stdout
