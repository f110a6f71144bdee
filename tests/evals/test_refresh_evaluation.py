"""docs/evaluation.md shows the recorded figures, put there by a script."""

import importlib.util
from pathlib import Path

import pytest

from evals.gates import record_figures
from tests.evals.made import a_run, judged

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def refresh():
    spec = importlib.util.spec_from_file_location("refresh_evaluation", DOCS / "refresh_evaluation.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def page(tmp_path):
    page = tmp_path / "evaluation.md"
    page.write_text((DOCS / "evaluation.md").read_text("utf-8"), "utf-8")
    return page


def test_the_recorded_figures_of_both_splits_stand_beside_the_plain_pipelines(refresh, page, tmp_path):
    kept_apart = [judged(f"t-{n}", split="test", measures={"false_reassurance": 0.0}) for n in range(9)]
    plain = [judged(each.case.id, passed=False, split=each.case.split) for each in kept_apart]
    run = a_run(*kept_apart, judged("d-1", passed=False))
    record_figures(run, tmp_path / "recorded", a_run(*plain, judged("d-1", passed=False)))
    before = page.read_text("utf-8")
    assert refresh.main(page, tmp_path / "recorded") == 0
    once = page.read_text("utf-8")
    assert "| Signpost, kept apart | plain pipeline, kept apart | Signpost, used while building |" in once
    assert "| **100%** 70 to 100% (9 of 9) | **0%** 0 to 30% (0 of 9) | **0%** 0 to 79% (0 of 1) |" in once
    assert "| False reassurance | never | **0%** 0 to 30% (0 of 9) | – |" in once
    assert "### set.jsonl" in once
    assert once.partition("<!-- figures:")[0] == before.partition("<!-- figures:")[0]
    assert refresh.main(page, tmp_path / "recorded") == 0
    assert page.read_text("utf-8") == once


def test_without_recorded_figures_or_marks_the_page_stays_as_it_is(refresh, page, tmp_path, capsys):
    assert refresh.main(page, tmp_path / "none") == 1
    record_figures(a_run(judged()), tmp_path / "recorded")
    page.write_text("no marks", "utf-8")
    assert refresh.main(page, tmp_path / "recorded") == 1
    assert page.read_text("utf-8") == "no marks"
    assert capsys.readouterr().err.count("Error: ") == 2
