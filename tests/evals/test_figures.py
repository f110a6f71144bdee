"""The figures of a run and how sure they are."""

import pytest

from evals.figures import figures_of
from evals.intervals import bootstrap_difference, bootstrap_mean, wilson
from evals.metrics.catalogue import BY_NAME, MEASURES
from tests.evals.made import judged


@pytest.mark.parametrize(
    ("passed", "count", "interval"),
    # Newcombe 1998, table I, method 3 (score without continuity correction), four places.
    [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0.0, 0.1611)), (1, 29, (0.0061, 0.1718))],
)
def test_the_interval_of_a_share_is_that_of_the_literature(passed, count, interval):
    assert wilson(passed, count) == pytest.approx(interval, abs=0.0006)


def test_nothing_asked_is_nothing_known():
    assert wilson(0, 0) == (0.0, 1.0)
    assert figures_of([]).model_dump()["overall"] == {}
    assert figures_of([]).stages == {}


def test_a_mean_lies_in_its_interval_and_the_interval_does_not_change_from_run_to_run():
    values = [float(n % 7) for n in range(200)]
    low, high = bootstrap_mean(values)
    assert low < sum(values) / 200 < high
    # The standard error of a mean: two of 2/sqrt(200) on each side.
    assert high - low == pytest.approx(4 * 2 / 200**0.5, rel=0.15)
    assert bootstrap_mean(values) == (low, high)


def test_a_difference_is_of_the_same_questions_and_bears_with_gaps():
    assert bootstrap_difference([0.0] * 50, [1.0] * 50) == (1.0, 1.0, 1.0)
    difference, low, high = bootstrap_difference([0.0, 1.0, None] * 40, [1.0, 1.0, 0.0] * 40)
    assert difference == pytest.approx(2 / 3 - 0.5, abs=0.001)
    assert low < difference < high
    assert bootstrap_difference([None, None], [1.0, 0.0]) is None
    assert bootstrap_difference([1.0], [None]) is None


def test_a_single_known_question_among_many_has_a_difference_all_the_same():
    assert bootstrap_difference([1.0, *[None] * 9], [0.0, *[None] * 9]) == (-1.0, -1.0, -1.0)


def test_figures_are_given_over_all_and_by_every_grouping():
    items = [
        judged("a", split="test", persona="teacher", measures={"words": 10.0}),
        judged("b", category="danger", area="luton", channel="slack", measures={"words": 20.0}),
        judged("c", passed=False),
    ]
    figures = figures_of(items)
    passed = figures.overall["passed"]
    assert (passed.hits, passed.count, passed.value, passed.low, passed.high) == (2, 3, 0.6667, *wilson(2, 3))
    assert (figures.overall["words"].value, figures.overall["words"].hits) == (15.0, None)
    groups = figures.groups
    assert (groups["split"]["dev"]["passed"].hits, groups["split"]["test"]["passed"].hits) == (1, 1)
    assert list(groups["category"]) == ["contact", "danger"]
    assert list(groups["area"]) == ["luton", "none set"]
    assert list(groups["persona"]) == ["not said", "teacher"]
    assert "words" not in figures_of(items[2:]).overall


def test_times_are_given_for_the_questions_that_came_to_a_stage():
    items = [
        judged(str(n)).model_copy(
            update={"stage_ms": {"danger": float(n)} | ({"search": 9.0} if n == 1 else {}), "took_ms": n * 2.0}
        )
        for n in range(101)
    ]
    stages = figures_of(items).stages
    assert (stages["danger"].p50, stages["danger"].p95, stages["danger"].count) == (50.0, 95.0, 101)
    assert (stages["search"].count, stages["in all"].p50) == (1, 100.0)
    assert list(stages)[-1] == "in all"


def test_every_measure_has_a_name_of_its_own_and_says_what_it_is():
    assert len(BY_NAME) == len(MEASURES)
    assert all(each.means.endswith(".") and each.title for each in MEASURES)


def test_times_stand_in_the_order_of_answering_whichever_question_was_asked_first():
    first = judged("a").model_copy(update={"stage_ms": {"danger": 1.0, "writing": 1.0}})
    second = judged("b").model_copy(update={"stage_ms": {"danger": 1.0, "search": 1.0, "choice": 1.0, "writing": 1.0}})
    assert list(figures_of([first, second]).stages) == ["danger", "search", "choice", "writing", "in all"]
