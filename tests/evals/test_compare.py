"""Comparing two runs: what got better, worse or changed, and which differences are more than chance."""

import pytest

from evals.compare import NothingShared, Verdict, compare
from tests.evals.made import a_run, judged


def verdicts(found):
    return {each.measure: each.verdict for each in found.differences}


def test_each_question_that_changed_is_told_with_both_replies():
    before = a_run(judged("a", passed=False), judged("b"), judged("c"), judged("d"), judged("gone"), name="old")
    after = a_run(
        judged("a"), judged("b", passed=False, text="No."), judged("c", text="Ring it."), judged("d"), name="new"
    )
    found = compare(before, after)
    assert (found.shared, found.only_before, found.only_after) == (4, 1, 0)
    assert [each.id for each in found.better] == ["a"]
    assert [(each.id, each.before, each.after, each.failures_after) for each in found.worse] == [
        ("b", "Ring the hub.", "No.", ("missing: hub",))
    ]
    assert [each.id for each in found.changed] == ["c"]


def test_a_question_in_other_words_is_another_question():
    with pytest.raises(NothingShared, match="compare runs of the same question set"):
        compare(a_run(judged("a")), a_run(judged("a", question="whom?")))


def test_only_a_difference_that_chance_does_not_explain_is_called_one():
    many = range(100)
    before = a_run(
        *(judged(str(n), measures={"false_alarm": 0.0, "words": 50.0, "contact_right": n % 2}) for n in many)
    )
    after = a_run(
        *(
            judged(
                str(n),
                passed=n % 3 > 0,
                measures={"false_alarm": 1.0 * (n < 20), "words": 60.0, "contact_right": (n + 1) % 2},
            )
            for n in many
        )
    )
    found = compare(before, after)
    assert verdicts(found) == {
        "passed": Verdict.WORSE,
        "false_alarm": Verdict.WORSE,
        "words": Verdict.MOVED,
        "contact_right": Verdict.NOT_SURE,
    }
    assert verdicts(compare(after, before))["false_alarm"] is Verdict.BETTER
    (passed,) = (each for each in found.differences if each.measure == "passed")
    assert (passed.before, passed.after, passed.difference) == (1.0, 0.66, -0.34)
    assert passed.low < -0.34 < passed.high < 0


def test_a_measure_that_one_run_does_not_have_is_left_out():
    found = compare(a_run(judged(measures={"contact_right": 1.0})), a_run(judged()))
    assert verdicts(found) == {"passed": Verdict.SAME}


def test_settings_that_differ_are_told():
    found = compare(
        a_run(judged(), settings={"A": "1", "B": "2"}), a_run(judged(), settings={"A": "1", "B": "3", "C": "4"})
    )
    assert found.settings == {"B": ("2", "3"), "C": ("unknown", "4")}
