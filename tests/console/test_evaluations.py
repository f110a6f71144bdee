"""Evaluations in the console: one at a time, watched, stopped, gone on with, compared, and drawn as by hand."""

import fcntl
import json
import os
import shutil
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.adapters import evaluation_process
from bot.adapters.evaluation_process import EvaluationProcess, NotRun
from bot.adapters.evaluation_runs import FOLDER, RUNNING, Runs, State
from bot.adapters.question_set_files import FOLDER as SETS
from bot.adapters.question_set_files import QuestionSetFiles
from bot.console.evaluations.charts import EVERY, MEASURES, Row, Share, drawn, rows
from bot.console.evaluations.differences import SHOWN, circumstances, figures
from bot.console.questions.sets import files_of
from tests.console.made_console import a_client, a_console

PATH = "/console/questions"
LINE = {"question": "who?", "category": "facts", "expected_behaviour": "answer", "must_include": ["x"]}
# Stands in for `signpost eval`: asks until it is told to go on, and compares two runs in no time.
STAND_IN = """
import json, os, sys, time
from pathlib import Path
given = sys.argv[1:]
if given[0] == "compare":
    if "empty" in given[1]:
        print("Error: they share no question", file=sys.stderr); sys.exit(2)
    if "mute" in given[1]:
        sys.exit(1)
    Path(given[given.index("--json") + 1]).write_text(Path(given[1], "comparison.json").read_text()); sys.exit(0)
out = Path(given[given.index("--out") + 1])
assert os.environ["SIGNPOST_HOME"] == str(out.parent.parent), os.environ["SIGNPOST_HOME"]
assert os.getpriority(os.PRIO_PROCESS, 0) >= 0
(out / "begun.json").write_text(json.dumps({"started": "2026-11-20T10:00:00+00:00"}))
with (out / "items.jsonl").open("a") as items:
    items.write("{}\\n"); items.flush()
    while not (out / "go").exists():
        time.sleep(0.02)
    if (out / "go").read_text():
        print((out / "go").read_text(), file=sys.stderr); sys.exit(1)
(out / "result.json").write_text(Path(os.environ["MADE_RESULT"]).read_text())
(out / "report.html").write_text("<h1>The report</h1>")
"""


def figure(hits, count):
    return {"value": round(hits / count, 4), "low": 0.0, "high": 1.0, "count": count, "hits": hits}


def a_result(*, started="2026-11-20T10:00:00+00:00", sets=("lanterns",), right=3, **given):
    overall = {"answer_passed": figure(right, 4), "emergency_recall": figure(1, 1), "words": {"value": 40, "count": 4}}
    categories = {"facts": {"answer_passed": figure(right - 1, 4)}, "danger": {"emergency_recall": figure(1, 1)}}
    summary = {
        "name": "signpost", "started": started, "questions": 5, "corpus_version": "corpus-1", "commit": "abc",
        "system": "signpost", "settings": {}, "overall": overall, "stages": {},
        "question_sets": [{"path": f"{name}.jsonl", "sha256": "1" * 64} for name in sets],
        "groups": {"category": categories, "split": {}, "persona": {"keeper": {}}},
    }  # fmt: skip
    return {"summary": summary | given, "items": []}


@pytest.fixture
def runs_folder(home, tmp_path, monkeypatch):
    """The folder of runs, emptied, with one question set beside it and a stand-in for the command."""
    shutil.rmtree(home / FOLDER, ignore_errors=True)
    (home / SETS).mkdir(exist_ok=True)
    lines = [json.dumps(LINE | {"id": f"l-{number}"}) for number in range(5)]
    (home / SETS / "lanterns.jsonl").write_text("\n".join(lines), "utf-8")
    (home / SETS / "spoiled.jsonl").write_text("{}", "utf-8")
    (tmp_path / "result.json").write_text(json.dumps(a_result()), "utf-8")
    (tmp_path / "stand_in.py").write_text(STAND_IN, "utf-8")
    monkeypatch.setenv("MADE_RESULT", str(tmp_path / "result.json"))
    monkeypatch.setattr(evaluation_process, "COMMAND", (sys.executable, str(tmp_path / "stand_in.py")))
    yield home / FOLDER
    running = evaluation_process.running_in(home / FOLDER)
    if running and running.pid:
        os.kill(running.pid, signal.SIGKILL)


@pytest.fixture
def console(web, bootstrap, runs_folder, tmp_path):
    made = a_console(web, bootstrap, tmp_path)
    yield made
    made.records.dispose()


@pytest.fixture
def client(console):
    return a_client(console)


def until(holds):
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline, "it did not come about in time"
        time.sleep(0.02)


def begun(client, home):
    done = client.post(f"{PATH}/runs", data={"sets": ["lanterns"]})
    assert done.status_code == 303, done.text
    run = done.headers["location"].rpartition("/")[2]
    until(lambda: Runs(home).get(run).done == 1)
    return run


def kept(folder, name, **given):
    (folder / name).mkdir(parents=True)
    (folder / name / "result.json").write_text(json.dumps(a_result(**given)), "utf-8")


def test_a_run_is_started_watched_and_read_when_it_is_finished(client, console, home, runs_folder):
    assert "None was run yet" in client.get(f"{PATH}/runs").text
    run = begun(client, home)
    assert "1 of 5 questions are asked" in client.get(f"{PATH}/runs/{run}").text
    assert 'value="1"' in client.get(f"{PATH}/runs/{run}/progress").text
    assert "Runs now, 1 of 5 asked" in client.get(f"{PATH}/runs").text
    assert client.get(f"{PATH}/runs/{run}/report").status_code == 404
    assert console.gate.noted == [("Ada Admin", "started an evaluation", run)]
    (runs_folder / run / "go").write_text("")
    until(lambda: Runs(home).get(run).state is State.FINISHED)
    assert client.get(f"{PATH}/runs/{run}/progress").headers["HX-Refresh"] == "true"
    page = client.get(f"{PATH}/runs/{run}").text
    assert "75 %" in page
    assert "(3 of 4)" in page
    assert "corpus-1" in page
    report = client.get(f"{PATH}/runs/{run}/report")
    assert report.text == "<h1>The report</h1>"
    policy = report.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "script-src" not in policy


def test_it_runs_at_a_low_priority_beside_the_server_and_only_one_at_a_time(client, home, runs_folder):
    run = begun(client, home)
    running = evaluation_process.running_in(runs_folder)
    assert os.getpriority(os.PRIO_PROCESS, running.pid) == evaluation_process.NICENESS
    assert os.getsid(running.pid) == running.pid, "Ctrl-C at the server would end it"
    second = client.post(f"{PATH}/runs", data={"sets": ["lanterns"]})
    assert (second.status_code, "runs already" in second.text) == (409, True)
    assert [each.id for each in Runs(home).all()] == [run]


def test_a_new_server_knows_the_run_and_stops_it_and_goes_on_with_it(client, console, home, runs_folder):
    run = begun(client, home)
    again = EvaluationProcess(home)  # as after a restart
    assert again.runs.get(run).state is State.RUNNING
    assert client.post(f"{PATH}/runs/{run}/stop").headers["location"].endswith("said=stopped")
    assert again.runs.get(run).state is State.STOPPED
    assert "1 of 5 questions were asked; their replies are kept" in client.get(f"{PATH}/runs/{run}?said=stopped").text
    assert client.post(f"{PATH}/runs/{run}/stop").headers["location"].endswith("said=ended")
    assert client.post(f"{PATH}/runs/{run}/resume").headers["location"].endswith("said=resumed")
    until(lambda: again.runs.get(run).done == 2)
    assert (runs_folder / run / "questions" / "lanterns.jsonl").is_file()


def test_a_run_that_fails_says_why_and_can_be_gone_on_with(client, home, runs_folder):
    run = begun(client, home)
    (runs_folder / run / "go").write_text("Note: looking\nError: the library cannot be searched;\n  run ingest")
    until(lambda: Runs(home).get(run).state is State.FAILED)
    page = client.get(f"{PATH}/runs/{run}").text
    assert "the library cannot be searched;\n  run ingest" in page
    assert "Go on with it" in page


def test_a_fault_of_its_own_is_told_by_its_last_line(runs_folder, home):
    folder = runs_folder / "broken"
    folder.mkdir(parents=True)
    (folder / "request.json").write_text(
        json.dumps({"sets": ["lanterns"], "total": 5, "by": "A", "at": "2026-11-20T10:00:00+00:00"})
    )
    (folder / "log.txt").write_text("Traceback (most recent call last):\n  File x\nValueError: odd\n")
    assert Runs(home).get("broken").reason == "It met a fault of its own: ValueError: odd"


@pytest.mark.parametrize(
    ("sets", "said"), [([], "Choose a question set"), (["spoiled"], "cannot be asked"), (["none"], "no question set")]
)
def test_what_cannot_be_asked_is_refused_with_the_reason(client, home, sets, said):
    page = client.post(f"{PATH}/runs", data={"sets": sets})
    assert (page.status_code, said in page.text) == (409, True)
    assert Runs(home).all() == ()


def test_an_empty_set_cannot_be_asked(home, runs_folder, console):
    (home / SETS / "empty.jsonl").write_text("", "utf-8")
    with pytest.raises(NotRun, match="it is empty"):
        EvaluationProcess(home).start([files_of(console).read("empty")], by="Anna")
    (home / SETS / "empty.jsonl").unlink()


def test_a_finished_run_is_not_gone_on_with_and_one_of_a_terminal_is_listed_without_a_total(client, home, runs_folder):
    kept(runs_folder, "done")
    assert client.post(f"{PATH}/runs/done/resume").status_code == 409
    (runs_folder / "terminal").mkdir()
    (runs_folder / "terminal" / "begun.json").write_text('{"started": "2026-11-19T10:00:00+00:00"}')
    page = client.get(f"{PATH}/runs").text
    assert "Stopped, 0 asked" in page
    assert "in a terminal" in page
    assert "the same command goes on with it" in client.get(f"{PATH}/runs/terminal").text


@pytest.mark.parametrize("path", ["runs/none", "runs/none/report", "compare?before=none&after=none", "runs/.running"])
def test_what_is_not_there_has_a_page_that_says_so(client, path):
    assert client.get(f"{PATH}/{path}").status_code == 404


def test_a_summary_is_kept_beside_a_result_and_made_again_when_the_result_is_newer(home, runs_folder):
    kept(runs_folder, "done")
    assert Runs(home).get("done").overall["answer_passed"]["hits"] == 3
    assert "persona" not in json.loads((runs_folder / "done" / "summary.json").read_text())["groups"]
    (runs_folder / "done" / "result.json").write_text(json.dumps(a_result(right=2)), "utf-8")
    later = time.time() + 5
    os.utime(runs_folder / "done" / "result.json", (later, later))
    assert Runs(home).get("done").overall["answer_passed"]["hits"] == 2


def test_a_lock_without_a_legible_note_still_says_that_something_runs(runs_folder):
    runs_folder.mkdir(exist_ok=True)
    with (runs_folder / RUNNING).open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert evaluation_process.running_in(runs_folder).pid is None
    assert evaluation_process.running_in(runs_folder) is None


COMPARISON = {
    "shared": 4, "only_before": 1, "only_after": 0,
    "settings": {"SIGNPOST_AREA": ["luton", "unset"], "SIGNPOST_NEW": ["unknown", "unset"]},
    "differences": [
        {"measure": "answer_passed", "title": "Answers right", "before": 0.5, "after": 0.75, "verdict": "not sure"},
        {"measure": "false_alarm", "title": "False alarms", "before": 0.0, "after": 0.0, "verdict": "the same"},
        {"measure": "words", "title": "Words", "before": 40, "after": 41, "verdict": "moved"},
    ],
    "better": [
        {"question_set": "lanterns.jsonl", "id": "l-1", "question": "who counts?", "before": "The <cook>.",
         "after": "The keeper.",
         "failures_before": ["missing: keeper"], "failures_after": []},
    ],
    "worse": [], "changed": [],
}  # fmt: skip


def test_two_runs_are_compared_question_by_question_with_what_differs(client, runs_folder):
    kept(runs_folder, "first", corpus_version="corpus-0")
    kept(runs_folder, "second", started="2026-11-21T10:00:00+00:00")
    (runs_folder / "first" / "comparison.json").write_text(json.dumps(COMPARISON))
    assert 'value="first" selected' in client.get(f"{PATH}/compare").text
    page = client.get(f"{PATH}/compare?before=first&after=second&part=better").text
    told = ["0 replies got worse, 1 got better", "1 was only asked before", "it may be chance", "50.0 %", "75.0 %"]
    told += ["corpus-0", "corpus-1", "SIGNPOST_AREA", "Before: not right", "The &lt;cook&gt;.", "After: right"]
    for said in told:
        assert said in page, said
    assert "SIGNPOST_NEW" not in page
    (runs_folder / "first" / "comparison.json").unlink()  # it is not worked out a second time
    assert "None." in client.get(f"{PATH}/compare?before=first&after=second&part=odd").text


@pytest.mark.parametrize(("name", "said"), [("empty", "they share no question"), ("mute", "without a word")])
def test_runs_that_cannot_be_compared_say_why(client, runs_folder, name, said):
    kept(runs_folder, name)
    kept(runs_folder, "second")
    page = client.get(f"{PATH}/compare?before={name}&after=second")
    assert (page.status_code, said in page.text) == (409, True)


def test_a_comparison_that_takes_too_long_is_given_up(home, runs_folder, monkeypatch):
    monkeypatch.setattr(evaluation_process, "COMMAND", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(evaluation_process, "_COMPARING_TAKES_S", 0.1)
    kept(runs_folder, "first")
    with pytest.raises(NotRun, match="given up"):
        EvaluationProcess(home).compared(Runs(home).get("first"), Runs(home).get("first"))


def test_when_others_compare_evaluations_the_next_waits_and_is_then_told_so(client, runs_folder, monkeypatch):
    monkeypatch.setattr(evaluation_process, "WAIT_S", 0.01)
    monkeypatch.setattr(evaluation_process, "AT_ONCE", threading.BoundedSemaphore(1))
    for name in ("first", "second"):
        kept(runs_folder, name)
    (runs_folder / "first" / "comparison.json").write_text(json.dumps(COMPARISON))
    address = f"{PATH}/compare?before=first&after=second"
    with evaluation_process.AT_ONCE:
        busy = client.get(address)
        assert busy.status_code == 503
        assert "Please wait" in busy.text
        assert "Other evaluations are being compared just now. Try again in a minute." in busy.text
        assert 'value="second" selected' in busy.text  # what was chosen is still there
    assert client.get(address).status_code == 200
    with evaluation_process.AT_ONCE:  # what was worked out before is shown at once
        assert client.get(address).status_code == 200


def test_a_comparison_that_fails_gives_its_place_to_the_next(client, runs_folder, monkeypatch):
    monkeypatch.setattr(evaluation_process, "WAIT_S", 0.01)
    monkeypatch.setattr(evaluation_process, "AT_ONCE", threading.BoundedSemaphore(1))
    for name in ("mute", "second"):
        kept(runs_folder, name)
    for _ in range(2):
        assert client.get(f"{PATH}/compare?before=mute&after=second").status_code == 409


def test_the_same_two_evaluations_are_compared_once_however_many_wait_for_it(home, runs_folder, monkeypatch):
    started = []
    once = EvaluationProcess._ended
    monkeypatch.setattr(EvaluationProcess, "_ended", lambda *given: started.append(1) or once(*given))
    monkeypatch.setattr(evaluation_process, "AT_ONCE", threading.BoundedSemaphore(1))
    for name in ("first", "second"):
        kept(runs_folder, name)
    (runs_folder / "first" / "comparison.json").write_text(json.dumps(COMPARISON))
    process, runs = EvaluationProcess(home), Runs(home)
    with ThreadPoolExecutor(3) as threads:
        asked = [threads.submit(process.compared, runs.get("first"), runs.get("second")) for _ in range(3)]
    assert [each.result() for each in asked] == [COMPARISON] * 3
    assert len(started) == 1


def test_what_differs_between_two_runs_is_named(home, runs_folder):
    kept(runs_folder, "first", corpus_version="corpus-0", system="signpost + model-x", sets=("lanterns", "old"))
    kept(runs_folder, "second")
    found = circumstances(Runs(home).get("first"), Runs(home).get("second"), {})
    assert [(each.title, each.before, each.after) for each in found] == [
        ("Version of the library", "corpus-0", "corpus-1"),
        ("What answered", "Signpost with the language model model-x", "Signpost with exact sentences"),
        ("Questions of old", "version 11111111", "not asked"),
    ]
    assert [each["title"] for each in figures(COMPARISON)] == [
        "Answers right",
        "False alarms: 999 where there was no danger",
    ]


def test_the_report_and_the_console_call_every_figure_the_same():
    from evals.metrics.catalogue import BY_NAME

    assert {name: BY_NAME[name].title for name in SHOWN} == SHOWN
    assert {name: title for name, title, _ in MEASURES}.items() <= SHOWN.items()


def test_no_set_is_chosen_before_somebody_chooses_but_one_alone_is(client, home, runs_folder):
    page = LexborHTMLParser(client.get(f"{PATH}/runs").text)
    assert len(page.css('input[name="sets"]')) > 1
    assert not page.css('input[name="sets"][checked]')
    assert "lanterns (5 questions)" in page.text()
    refused = LexborHTMLParser(client.post(f"{PATH}/runs", data={"sets": ["spoiled", "lanterns"]}).text)
    assert [each.attributes["value"] for each in refused.css('input[name="sets"][checked]')] == ["lanterns"]


def test_one_set_alone_with_one_question_is_chosen_and_counted_in_plain_english(client, home, runs_folder, monkeypatch):
    (home / SETS / "lanterns.jsonl").write_text(json.dumps(LINE | {"id": "l-1"}), "utf-8")
    monkeypatch.setattr(QuestionSetFiles, "all", lambda files: (files.read("lanterns"),))
    page = LexborHTMLParser(client.get(f"{PATH}/runs").text)
    assert page.css_first('input[name="sets"][checked]').attributes["value"] == "lanterns"
    assert "lanterns (1 question)" in page.text()


def test_figures_say_how_unsure_they_are_and_none_where_nothing_was_asked(client, runs_folder):
    kept(runs_folder, "done", system="plain")
    tree = LexborHTMLParser(client.get(f"{PATH}/runs/done").text)
    assert "75 % (3 of 4)" in " ".join(tree.css_first("td").text().split())
    assert "none" in [each.text().strip() for each in tree.css("td")]
    assert "" not in [each.text().strip() for each in tree.css("td")]
    assert "corpus-1" in tree.css_first("main details").text()
    assert tree.css_first('a[target="_blank"]') is None, "it has no report"


def share(hits, count, day=20):
    return Share(run="r", at=datetime(2026, 11, day, 10, tzinfo=UTC), value=hits / count, hits=hits, count=count)


def test_a_line_stands_where_it_was_computed_by_hand():
    """640 x 208 with 56 left, 24 right, 16 above and 32 below leaves 560 x 160: 75 % is 40 below the top, at 56."""
    chart = drawn(Row(title="facts", shares=(share(1, 2), share(3, 4, 21), share(4, 4, 22))))
    assert [(dot.x, dot.y) for dot in chart.dots] == [(56, 96), (336, 56), (616, 16)]
    assert chart.path == "M56 96 L336 56 L616 16"
    assert chart.grid == (("0 %", 176), ("50 %", 96), ("100 %", 16))
    assert chart.described == (
        "3 evaluations: 50 % (1 of 2) on 20 November 2026, 10:00, 100 % (4 of 4) on 22 November 2026, 10:00; "
        "lowest 50 %, highest 100 %."
    )


def test_a_line_is_broken_where_an_evaluation_has_no_such_question_and_one_share_stands_in_the_middle():
    broken = drawn(Row(title="facts", shares=(share(0, 2), None, share(2, 2), share(1, 2))), width=380, height=148)
    assert broken.path == "M56 116 M256 16 L356 66"
    alone = drawn(Row(title="facts", shares=(share(1, 2),)))
    assert [(dot.x, dot.y) for dot in alone.dots] == [(336, 96)]
    assert alone.described == "50 % (1 of 2) on 20 November 2026, 10:00."
    nothing = drawn(Row(title="facts", shares=(None,)))
    assert (nothing.path, nothing.described) == ("", "No evaluation has such a question.")


def test_the_table_has_the_same_shares_by_category_in_the_order_of_the_runs(home, runs_folder):
    kept(runs_folder, "b", started="2026-11-21T10:00:00+00:00", right=4)
    kept(runs_folder, "a")
    oldest_first = Runs(home).finished()[::-1]
    every, facts = rows(oldest_first, "answer_passed")
    assert (every.title, [each.in_words for each in every.shares]) == (EVERY, ["75 % (3 of 4)", "100 % (4 of 4)"])
    assert (facts.title, [each.in_words for each in facts.shares]) == ("facts", ["50 % (2 of 4)", "75 % (3 of 4)"])
    assert [row.title for row in rows(oldest_first, "emergency_recall")] == [EVERY, "danger"]
    assert rows(oldest_first, "words")[0].shares == (None, None)


def test_the_charts_show_the_sets_that_are_chosen_with_a_title_and_a_table(client, runs_folder):
    assert "no finished evaluation yet" in client.get(f"{PATH}/charts").text
    kept(runs_folder, "a")
    kept(runs_folder, "other", sets=("harbour",), started="2026-11-22T10:00:00+00:00", right=1)
    page = client.get(f"{PATH}/charts?sets=lanterns").text
    assert '<title id="every-title">Answers right: All questions</title>' in page
    assert "75 % (3 of 4)" in page
    assert "25 % (1 of 4)" not in page
    assert "25 % (1 of 4)" in client.get(f"{PATH}/charts?sets=odd&measure=odd").text
    assert "danger" in client.get(f"{PATH}/charts?sets=lanterns&measure=emergency_recall").text
    assert "style=" not in page
