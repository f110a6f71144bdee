"""The figures of `signpost bench`, measured on stand-ins: what is counted, not how long it takes."""

import contextlib
import io
import json
import sys
from datetime import UTC, datetime

import pytest
from rich.console import Console

from bot.model import Outcome, Reply
from evals import bench
from evals.bench_questions import QUESTIONS

FIGURES = {
    "python": "3.11.7",
    "processors": 2,
    "cold": {"median_s": 2.0, "torch_imported": False},
    "warm": {"p50_ms": 40.0, "p95_ms": 100.0, "by_outcome_p50_ms": {"answered": 41.0}},
}


class Answers:
    """Stands in for the assistant; remembers what it was asked."""

    def __init__(self):
        self.asked = []

    def now(self):
        return self

    def reply(self, question):
        self.asked.append(question)
        outcome = Outcome.EMERGENCY if "hit" in question.text else Outcome.ANSWERED
        return Reply(id="1", outcome=outcome, text="Yes.", corpus_version="v", took_ms=1), None


def test_there_are_forty_questions_and_no_two_are_the_same():
    assert len(QUESTIONS) == len(set(QUESTIONS)) == 40


def test_a_quantile_is_one_of_the_values():
    assert bench.quantile([3, 1, 2], 0.5) == 2
    assert bench.quantile([3, 1, 2], 1.0) == 3
    assert bench.quantile([7], 0.95) == 7


def test_every_question_is_asked_in_every_round_after_one_that_warms_up():
    answers = Answers()
    figures = bench.warm(answers, rounds=2)
    assert len(answers.asked) == 1 + 2 * 40
    assert set(figures["by_outcome_p50_ms"]) == {"answered", "emergency"}
    assert {question.at.astimezone(UTC) for question in answers.asked} == {datetime(2026, 11, 18, 11, tzinfo=UTC)}


def test_ratios_compare_figures_of_the_same_run():
    assert bench.ratios(FIGURES) == {"cold_to_warm": 50.0, "p95_to_p50": 2.5}
    with_ingest = FIGURES | {"ingest": {"first_s": 30.0, "unchanged_s": 1.5}}
    assert bench.ratios(with_ingest)["first_to_unchanged"] == 20.0


def test_a_cold_run_says_when_torch_came_in(monkeypatch):
    said = iter(["False\n", "True\n", "False\n"])
    monkeypatch.setattr(bench, "_timed", lambda command: (float(len(command)), next(said)))
    figures = bench.cold(runs=3)
    assert figures["torch_imported"] is True
    assert figures["runs"] == 3


def test_ingesting_is_measured_in_a_home_and_a_database_of_its_own(monkeypatch, tmp_path):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "in-use"))
    monkeypatch.setenv("SIGNPOST_DATABASE_URL", "sqlite:////nowhere/in-use.sqlite")
    seen = []
    monkeypatch.setattr(bench, "_timed", lambda command, settings: (seen.append(settings) or 9.0 / len(seen), ""))
    assert bench.ingest_twice(tmp_path) == {"documents": tmp_path.name, "first_s": 9.0, "unchanged_s": 4.5}
    assert all("in-use" not in each["SIGNPOST_HOME"] and "SIGNPOST_DATABASE_URL" not in each for each in seen)
    assert seen[0]["SIGNPOST_HOME"] == seen[1]["SIGNPOST_HOME"]


def test_a_command_that_fails_ends_the_measurement_with_what_it_said():
    with pytest.raises(bench.BenchFailed, match="out of paper"):
        bench._timed([sys.executable, "-c", "import sys; sys.exit('out of paper')"])


def test_a_command_that_works_is_timed_and_its_stderr_is_given():
    seconds, said = bench._timed([sys.executable, "-c", "import sys; sys.stderr.write('False')"])
    assert seconds > 0
    assert said == "False"


def test_the_table_has_a_row_for_every_figure():
    console = Console(record=True, width=100, file=io.StringIO())
    bench.show(FIGURES | {"ratios": {"cold_to_warm": 50.0}}, console)
    shown = console.export_text()
    for row in ("cold: torch_imported", "warm: by_outcome_p50_ms answered", "ratios: cold_to_warm"):
        assert row in shown


class _Bootstrap:
    def assistant(self, command):
        return contextlib.nullcontext(Answers())


@pytest.mark.parametrize("as_json", [True, False])
def test_the_command_prints_what_was_measured(monkeypatch, capsys, tmp_path, as_json):
    monkeypatch.setattr(bench, "Bootstrap", _Bootstrap)
    monkeypatch.setattr(bench, "cold", lambda: FIGURES["cold"])
    monkeypatch.setattr(bench, "ingest_twice", lambda path: {"documents": path.name, "first_s": 9, "unchanged_s": 3})
    bench.bench(documents=tmp_path, as_json=as_json)
    out = capsys.readouterr().out
    if as_json:
        assert json.loads(out)["ratios"]["first_to_unchanged"] == 3.0
    else:
        assert "ratios: first_to_unchanged" in out


def test_without_documents_nothing_is_ingested(monkeypatch, capsys):
    monkeypatch.setattr(bench, "Bootstrap", _Bootstrap)
    monkeypatch.setattr(bench, "cold", lambda: FIGURES["cold"])
    bench.bench(documents=None, as_json=True)
    assert "ingest" not in json.loads(capsys.readouterr().out)
