"""Verdicts of people: a faulty file is refused whole, and most of them decide."""

import json

import pytest

from evals.verdicts import Opinion, UnusableVerdicts, read_verdicts, review
from tests.evals.made import judged


def verdict(identifier="a", said="right", by="Ann", **given):
    return {"id": identifier, "verdict": said, "by": by} | given


@pytest.fixture
def file(tmp_path):
    def file(*lines):
        path = tmp_path / "verdicts.jsonl"
        path.write_text("\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines), "utf-8")
        return path

    return file


def test_verdicts_are_read_and_what_else_stands_with_them_is_left_to_others(file):
    path = file(verdict(), "", verdict("b", "partly", reason="it opens at 8"))
    assert [(each.id, each.verdict, each.by) for each in read_verdicts(path)] == [
        ("a", Opinion.RIGHT, "Ann"),
        ("b", Opinion.PARTLY, "Ann"),
    ]


def test_every_fault_is_named_with_its_line(file):
    with pytest.raises(UnusableVerdicts) as told:
        read_verdicts(file(verdict(), verdict("b", "good"), "{", {"id": "c", "verdict": "wrong"}, verdict()))
    for said in ("line 2: verdict: ", "line 3: the line: ", "line 4: by: Field required", "Ann has 2 verdicts on a"):
        assert said in str(told.value)


def test_an_empty_or_missing_file_is_refused_with_what_a_line_looks_like(file, tmp_path):
    with pytest.raises(UnusableVerdicts, match='"verdict": "partly"'):
        read_verdicts(file(""))
    with pytest.raises(UnusableVerdicts, match="cannot be read"):
        read_verdicts(tmp_path / "missing")


def test_most_people_decide_and_a_tie_is_left_out_and_said(file):
    lines = [
        *(verdict("a", said, by) for said, by in (("right", "Ann"), ("wrong", "Bob"), ("right", "Cy"))),
        *(verdict("b", said, by) for said, by in (("right", "Ann"), ("wrong", "Bob"))),
        verdict("gone"),
    ]
    found = review([judged("a"), judged("b"), judged("c")], read_verdicts(file(*lines)))
    assert [(each.given.name, each.opinion) for each in found.replies] == [("set.jsonl a", Opinion.RIGHT)]
    assert found.people == 3
    assert found.left_out == (
        "1 left out, not questions of this run: gone",
        "1 left out, as many for as against: b",
    )


def test_verdicts_on_another_run_are_refused(file):
    with pytest.raises(UnusableVerdicts, match="the ids must be those of its questions"):
        review([judged("a")], read_verdicts(file(verdict("z"))))


def test_an_id_of_two_question_sets_needs_the_set(file):
    items = [judged("a"), judged("a").model_copy(update={"question_set": "other.jsonl"})]
    with pytest.raises(UnusableVerdicts, match="add question_set to its verdicts"):
        review(items, read_verdicts(file(verdict())))
    (one,) = review(items, read_verdicts(file(verdict(question_set="other.jsonl")))).replies
    assert one.given.name == "other.jsonl a"
