"""`signpost eval`: what it writes, what it shows and how it ends."""

import json
from contextlib import contextmanager

import pytest
from typer.testing import CliRunner

from bot.model import Notice, NoticeKind
from bot.settings import BotSettings
from evals import command, session
from evals.gates import read_recorded
from evals.record import PLAIN_PIPELINE, RunRecord
from knowledge.home import Home
from tests.bot.asking import AREAS
from tests.evals.made import HELD, Scripted, a_run, an_item, judged

LINE = {"id": "a-1", "question": "who?", "category": "contact", "expected_behaviour": "answer", "must_include": ["hub"]}


class PlainPipeline:
    def item(self, case, question_set):
        return an_item(case, text="nothing of use").model_copy(update={"question_set": question_set})


def plain_pipeline(settings, *, kept, on_chunks):
    assert kept.parent.name == "evaluations"
    on_chunks(1, 1)
    return PlainPipeline()


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def assistant(monkeypatch, home):
    scripted = Scripted()

    class Bootstrap:
        areas, knowledge, language_model, judge, bot = AREAS, None, None, None, BotSettings()

        def __init__(self):
            self.home = home

        @contextmanager
        def assistant(self, name):
            assert name in ("signpost eval run", "signpost eval modes")
            yield scripted

    monkeypatch.setattr(session, "Bootstrap", Bootstrap)
    monkeypatch.setattr(session, "read_in_force", lambda bootstrap: HELD)
    monkeypatch.setattr(command, "plain_pipeline", plain_pipeline)
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
    assert sorted(each.name for each in out.iterdir()) == [
        "plain-pipeline",
        "record.json",
        "report.html",
        "result.json",
    ]
    assert [item.case.id for item in RunRecord.read(out).items] == ["a-1", "a-2"]


def test_without_a_folder_the_run_is_kept_in_the_home_and_every_figure_is_shown(assistant, questions, home):
    done = run("run", "--questions", questions)
    assert done.exit_code == 0, done.output
    (folder,) = (home.path / "evaluations").iterdir()
    assert str(folder) in done.stderr
    assert "All replies right" in done.stdout
    assert "0.50 (0.09-0.91, n 2)" in done.stdout
    assert "danger" in done.stdout


def test_the_plain_pipeline_stands_beside_signpost(assistant, questions, tmp_path):
    done = run("run", "--questions", questions, "--out", tmp_path / "out", "--json", tmp_path / "r.json")
    assert done.exit_code == 0, done.output
    summary = json.loads((tmp_path / "r.json").read_text("utf-8"))["summary"]
    assert (summary["overall"]["passed"]["hits"], summary["plain_pipeline"]["overall"]["passed"]["hits"]) == (1, 0)
    assert RunRecord.read(tmp_path / "out" / "plain-pipeline").system == PLAIN_PIPELINE
    assert "Plain pipeline" in done.stdout


def test_the_plain_pipeline_is_left_out_where_it_is_not_wanted(assistant, questions, tmp_path):
    done = run("run", "--questions", questions, "--out", tmp_path / "out", "--no-baseline")
    assert done.exit_code == 0, done.output
    assert "Plain pipeline" not in done.stdout
    assert not (tmp_path / "out" / "plain-pipeline").exists()


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
    assert (done.exit_code, len(assistant.asked)) == (1, 1)
    assert "Error: the library cannot be searched; run `signpost ingest --library`" in done.stderr


def test_a_search_that_is_out_of_order_in_part_is_not_evaluated(assistant, questions):
    assistant.notices = (Notice(kind=NoticeKind.DEGRADED, text="Part of my search is out of order."),)
    done = run("run", "--questions", questions)
    assert (done.exit_code, len(assistant.asked)) == (1, 1)
    assert "`signpost doctor` says which part" in done.stderr


def test_broken_gates_end_with_1_and_say_what_happened_at_which_question_and_what_to_do(assistant, questions, tmp_path):
    assistant.text = "Ring the hub on 01632 960123. No referral is needed."
    recorded = tmp_path / "recorded"
    recorded.mkdir()
    done = run("run", "--questions", questions, "--out", tmp_path / "out", "--gates", recorded)
    assert done.exit_code == 1
    for said in (
        "Broken gates: 2",
        "A reply shows a number",
        "a-1 “who?”: 01632 960123",
        "A reply reassures",
        "compare",
    ):
        assert said in done.stdout
    assert run("gates", tmp_path / "out", "--recorded", recorded).exit_code == 1


def test_a_run_holds_to_what_was_recorded_of_it(assistant, questions, tmp_path, monkeypatch):
    run("run", "--questions", questions, "--out", tmp_path / "out")
    done = run("record", tmp_path / "out", "--out", tmp_path / "recorded")
    assert done.exit_code == 0
    assert done.stdout.split("\n")[:2] == [f"Recorded: {tmp_path / 'recorded' / 'set.json'}", "Every gate holds."]
    (recorded,) = read_recorded(tmp_path / "recorded")
    assert recorded.plain_pipeline.overall["passed"].hits == 0
    monkeypatch.setattr(command, "RECORDED", tmp_path / "recorded")
    assert run("gates", tmp_path / "out").exit_code == 0
    monkeypatch.setattr(command, "RECORDED", tmp_path / "none")
    assert "Every gate holds." in run("gates", tmp_path / "out").stdout


def test_without_a_run_the_questions_that_ship_are_asked_and_their_figures_recorded(
    assistant, questions, home, tmp_path, monkeypatch
):
    monkeypatch.setattr(session, "QUESTIONS", questions.parent)
    done = run("record", "--out", tmp_path / "recorded")
    assert (done.exit_code, len(assistant.asked)) == (0, 1 + 2)
    assert [each.name for each in (tmp_path / "recorded").iterdir()] == ["set.json"]
    (folder,) = (home.path / "evaluations").iterdir()
    assert (folder / "report.html").exists()


def test_what_must_never_happen_cannot_be_recorded_away(assistant, questions, tmp_path):
    assistant.text = "Ring the hub on 01632 960123."
    run("run", "--questions", questions, "--out", tmp_path / "out", "--no-baseline")
    done = run("record", tmp_path / "out", "--out", tmp_path / "recorded")
    assert done.exit_code == 1
    assert "this must never happen" in " ".join(done.stdout.split())
    assert read_recorded(tmp_path / "recorded")[0].plain_pipeline is None


def test_the_questions_that_ship_are_asked_where_none_are_named(assistant, questions, tmp_path, monkeypatch):
    monkeypatch.setattr(session, "QUESTIONS", questions.parent)
    assert run("run", "--out", tmp_path / "out", "--no-baseline").exit_code == 0
    assert [each.path for each in RunRecord.read(tmp_path / "out").question_sets] == ["set.jsonl"]


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
    assert "What got better, what got worse?" in (tmp_path / "c.html").read_text("utf-8")


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
