"""The gates: what may never happen, and what may not fall behind."""

import json

import pytest

from evals.gates import UnusableGates, broken_gates, read_recorded, record_figures
from evals.metrics.catalogue import BY_NAME
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
    assert broken.gate == f"{BY_NAME[measure].never}: this must never happen"
    assert (broken.found, broken.questions) == ("at 1 of 2 questions", ("bad “who?”: 01632 960123; again",))


def many(passed, of=50, **measures):
    return [judged(str(n), passed=n < passed, measures=measures) for n in range(of)]


def test_a_figure_may_move_within_its_interval_and_not_beyond(tmp_path):
    then = recorded(tmp_path, *many(40, false_alarm=0.0, words=80.0))
    assert broken_gates(a_run(*many(36, false_alarm=0.0, words=140.0)), then) == []
    (broken,) = broken_gates(a_run(*many(30, false_alarm=0.0)), then)
    assert broken.gate == "set.jsonl: All replies right is worse than recorded"
    assert broken.found == (
        "now 60 % (30 of 50); on 18 November 2026 it was 80 % (40 of 50), and chance alone would not leave 67 % to 89 %"
    )
    assert [each.split(" ")[0] for each in broken.questions] == [str(n) for n in range(30, 40)]  # those failed newly
    assert broken.questions[0] == "30 “who?”: missing: hub"
    (alarms,) = broken_gates(a_run(*many(40, false_alarm=1.0)), then)
    assert "False alarms" in alarms.gate


def test_a_recorded_measure_that_is_gone_is_broken(tmp_path):
    then = recorded(tmp_path, judged(measures={"contact_right": 1.0}))
    (broken,) = broken_gates(a_run(judged()), then)
    assert broken.found == "no question is measured by this any more"


def test_a_mean_that_is_worse_names_no_question(tmp_path):
    then = recorded(tmp_path, *(judged(str(n), measures={"reading_age_own": 9.0 + n % 2}) for n in range(20)))
    (broken,) = broken_gates(a_run(*(judged(str(n), measures={"reading_age_own": 14.0}) for n in range(20))), then)
    assert broken.gate == "set.jsonl: Reading age of our own words is worse than recorded"
    assert broken.found.startswith("now 14.00; on 18 November 2026 it was 9.50,")
    assert broken.questions == ()


def test_figures_of_other_questions_are_not_held_against_a_run(tmp_path):
    then = recorded(tmp_path, *many(40))
    (broken,) = broken_gates(a_run(*many(0), sets=(("set.jsonl", "other"),)), then)
    assert "`signpost eval record RUN`" in broken.found
    assert broken_gates(a_run(*many(0), sets=(("another.jsonl", "abc"),)), then) == []


def test_each_question_set_has_a_file_of_its_own_without_anything_of_this_machine(tmp_path):
    items = [judged("a"), judged("b", passed=False).model_copy(update={"question_set": "two.jsonl"})]
    record = a_run(*items, sets=(("set.jsonl", "abc"), ("two.jsonl", "def")), settings={"SIGNPOST_HOME": str(tmp_path)})
    paths = record_figures(record, tmp_path / "recorded")
    assert [each.name for each in paths] == ["set.json", "two.json"]
    two = json.loads(paths[1].read_text("utf-8"))
    assert (two["question_set"]["sha256"], two["signpost"]["overall"]["passed"]["hits"]) == ("def", 0)
    assert str(tmp_path) not in paths[0].read_text("utf-8")
    assert [each.question_set.path for each in read_recorded(paths[0])] == ["set.jsonl"]


def test_the_splits_and_the_plain_pipeline_are_recorded_beside(tmp_path):
    record = a_run(judged("a"), judged("b", passed=False, split="test"))
    record_figures(record, tmp_path, a_run(judged("a", passed=False), judged("b", passed=False, split="test")))
    (kept,) = read_recorded(tmp_path)
    assert kept.signpost.splits["test"]["passed"].hits == 0
    assert (kept.signpost.splits["dev"]["passed"].hits, kept.plain_pipeline.splits["dev"]["passed"].hits) == (1, 0)
    assert kept.failed == {"passed": ("b",)}
    assert kept.words_found.count == 2


@pytest.mark.parametrize("content", ["{}", None])
def test_what_holds_no_figures_says_so(tmp_path, content):
    path = tmp_path / "x.json"
    if content:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(UnusableGates, match="write them with `signpost eval record`"):
        read_recorded(path)


def test_what_a_model_thinks_or_wrote_is_no_gate(tmp_path):
    by_models = {"judged_right": 1.0, "by_model": 1.0, "tokens": 900.0}
    record_figures(a_run(*(judged(str(n), measures=by_models) for n in range(40))), tmp_path)
    (recorded,) = read_recorded(tmp_path)
    worse = {"judged_right": 0.0, "by_model": 0.0, "tokens": 9_000.0}
    assert broken_gates(a_run(*(judged(str(n), measures=worse) for n in range(40))), [recorded]) == []
    assert broken_gates(a_run(*(judged(str(n)) for n in range(40))), [recorded]) == []
