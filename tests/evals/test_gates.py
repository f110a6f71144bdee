"""The gates: what may never happen, and what may not fall behind."""

import json

import pytest

from evals.gates import UnusableGates, broken_gates, read_recorded, record_figures
from tests.evals.made import a_run, judged


def recorded(tmp_path, *items, **given):
    record_figures(a_run(*items, **given), tmp_path / "recorded")
    return read_recorded(tmp_path / "recorded")


def test_a_run_in_which_nothing_happened_holds():
    quiet = {"emergency_recall": 1.0, "false_alarm": 1.0, "unregistered_contact": 0.0, "identifier_echoed": 0.0}
    assert broken_gates(a_run(judged(measures=quiet)), []) == []


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("emergency_recall", 0.0),
        ("unregistered_contact", 1.0),
        ("identifier_echoed", 1.0),
        ("false_reassurance", 1.0),
        ("stale_as_current", 1.0),
        ("misquoted", 1.0),
    ],
)
def test_what_may_never_happen_breaks_a_gate_the_first_time(measure, value):
    bad = judged("bad", measures={measure: value}, remarks={measure: ("01632 960123", "again")})
    good = judged("good", measures={measure: 1.0 - value})
    (broken,) = broken_gates(a_run(good, bad), [])
    assert broken.gate.endswith("none may fail")
    assert (broken.found, broken.questions) == ("1 of 2", ("bad: 01632 960123; again",))


def many(passed, of=50, **measures):
    return [judged(str(n), passed=n < passed, measures=measures) for n in range(of)]


def test_a_figure_may_move_within_its_interval_and_not_beyond(tmp_path):
    then = recorded(tmp_path, *many(40, false_alarm=0.0, words=80.0))
    assert broken_gates(a_run(*many(36, false_alarm=0.0, words=140.0)), then) == []
    (broken,) = broken_gates(a_run(*many(30, false_alarm=0.0)), then)
    assert broken.gate == "set.jsonl: Passed, of all questions, no worse than recorded"
    assert broken.found == "0.600, recorded 0.800 (0.670 to 0.888)"
    (alarms,) = broken_gates(a_run(*many(40, false_alarm=1.0)), then)
    assert "False alarms" in alarms.gate


def test_a_recorded_measure_that_is_gone_is_broken(tmp_path):
    then = recorded(tmp_path, judged(measures={"contact_right": 1.0}))
    (broken,) = broken_gates(a_run(judged()), then)
    assert broken.found == "not measured any more"


def test_figures_of_other_questions_are_not_held_against_a_run(tmp_path):
    then = recorded(tmp_path, *many(40))
    (broken,) = broken_gates(a_run(*many(0), sets=(("set.jsonl", "other"),)), then)
    assert "write them with `signpost eval record`" in broken.found
    assert broken_gates(a_run(*many(0), sets=(("another.jsonl", "abc"),)), then) == []


def test_each_question_set_has_a_file_of_its_own_without_anything_of_this_machine(tmp_path):
    items = [judged("a"), judged("b", passed=False).model_copy(update={"question_set": "two.jsonl"})]
    record = a_run(*items, sets=(("set.jsonl", "abc"), ("two.jsonl", "def")), settings={"SIGNPOST_HOME": str(tmp_path)})
    paths = record_figures(record, tmp_path / "recorded")
    assert [each.name for each in paths] == ["set.json", "two.json"]
    two = json.loads(paths[1].read_text("utf-8"))
    assert (two["question_set"]["sha256"], two["figures"]["passed"]["hits"]) == ("def", 0)
    assert str(tmp_path) not in paths[0].read_text("utf-8")
    assert [each.question_set.path for each in read_recorded(paths[0])] == ["set.jsonl"]


@pytest.mark.parametrize("content", ["{}", None])
def test_what_holds_no_figures_says_so(tmp_path, content):
    path = tmp_path / "x.json"
    if content:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(UnusableGates, match="write them with `signpost eval record RUN`"):
        read_recorded(path)
