"""Question sets: every bad line is named with all its reasons, and nothing runs on half a set."""

import json

import pytest

from bot.model import Behaviour
from bot.question_sets import written
from evals.cases import Case, UnusableQuestionSet, documents_not_held, load_cases

GOOD = {
    "id": "a-1", "question": "who do i ring", "category": "contact", "expected_behaviour": "answer",
    "must_include": ["01632 960123", ["one", "another"]],
}  # fmt: skip


def write(tmp_path, *lines):
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def refused(tmp_path, *lines, **given):
    with pytest.raises(UnusableQuestionSet) as error:
        load_cases(write(tmp_path, *lines), **given)
    return str(error.value)


def test_a_set_is_read_with_its_alternatives_and_blank_lines_do_not_count(tmp_path):
    second = GOOD | {"id": "a-2", "at": "2026-11-21T22:30", "gold": [{"document": "d", "paragraph": "1"}]}
    cases = load_cases(write(tmp_path, GOOD, "", second))
    assert [each.id for each in cases] == ["a-1", "a-2"]
    assert cases[0].must_include == ("01632 960123", ("one", "another"))
    assert cases[0].expected_behaviour is Behaviour.ANSWER
    assert (cases[0].split, cases[0].area, cases[1].at.hour) == ("dev", None, 22)


def test_every_bad_line_is_listed_with_its_number(tmp_path):
    said = refused(
        tmp_path,
        GOOD,
        "{",
        GOOD,
        GOOD | {"id": "b", "expected_behaviour": "guess"},
        GOOD | {"id": "c", "must_inclde": 1},
    )
    assert "nothing was run" in said
    assert "line 2: the line:" in said
    assert "line 3: id 'a-1' stands on line 1 already" in said
    assert "line 4: expected_behaviour:" in said
    assert "line 5: the line: no field is called 'must_inclde'; is 'must_include' meant?" in said


def test_a_line_with_several_faults_is_told_them_all(tmp_path):
    bad = {"id": "a-1", "category": "", "expected_behaviour": "guess", "gold": [{"document": "d"}], "split": "train"}
    said = refused(tmp_path, GOOD, bad, "[]")
    for fault in (
        "question: Field required",
        "category:",
        "expected_behaviour:",
        "split:",
        "gold.0: a gold source needs",
    ):
        assert f"line 2: {fault}" in said
    assert "line 2: id 'a-1' stands on line 1 already" in said
    assert "line 3: the line:" in said


def test_an_expected_wording_of_the_wrong_kind_is_said_once(tmp_path):
    said = refused(tmp_path, GOOD | {"must_include": [7]})
    assert said.count("must_include.0") >= 1
    assert "constrained" not in said
    assert "line 1: must_include.0: Input should be a valid string" in said


def test_an_area_that_the_library_does_not_have_is_a_fault_of_its_line(tmp_path):
    lines = (GOOD, GOOD | {"id": "a-2", "area": "atlantis"}, GOOD | {"id": "a-3", "area": "luton"})
    said = refused(tmp_path, *lines, areas=["england", "luton"])
    assert "line 2: area: no area 'atlantis'; use one of: england, luton, or null" in said
    assert "line 3" not in said
    assert len(load_cases(write(tmp_path, *lines))) == 3


def test_what_other_people_write_into_a_set_is_taken_as_it_is_meant(tmp_path):
    line = GOOD | {"gold": [{"document": "d", "paragraph": 14}], "must_not_include": None, "difficulty": "hard"}
    (case,) = load_cases(write(tmp_path, line))
    assert (case.gold[0].paragraph, case.must_not_include) == ("14", ())
    (case,) = load_cases(write(tmp_path, json.dumps(GOOD | {"question": "one\u2028two"}, ensure_ascii=False)))
    assert case.question == "one\u2028two"


def test_gold_documents_that_the_library_does_not_hold_are_named_with_their_questions():
    cases = [
        Case(**(GOOD | {"id": "a", "gold": [{"document": "here", "quote": "x"}]})),
        Case(**(GOOD | {"id": "b", "gold": [{"document": "gone", "quote": "x"}, {"document": "gone", "quote": "y"}]})),
    ]
    assert documents_not_held(cases, {"here"}) == {"gone": ["b"]}


def test_an_answerable_question_that_checks_nothing_is_refused(tmp_path):
    bare = {key: value for key, value in GOOD.items() if key != "must_include"}
    with pytest.raises(UnusableQuestionSet, match="else nothing is checked"):
        load_cases(write(tmp_path, bare))
    assert load_cases(write(tmp_path, bare | {"expected_behaviour": "abstain"}))
    assert load_cases(write(tmp_path, bare | {"answerable": False}))


def test_an_empty_set_is_refused(tmp_path):
    with pytest.raises(UnusableQuestionSet, match="it holds no question"):
        load_cases(write(tmp_path, "", " "))


def test_a_file_that_cannot_be_read_says_so(tmp_path):
    with pytest.raises(UnusableQuestionSet, match="cannot be read"):
        load_cases(tmp_path / "missing.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b"\xe9\xff")
    with pytest.raises(UnusableQuestionSet, match="give a JSON Lines file in UTF-8"):
        load_cases(tmp_path / "latin.jsonl")


@pytest.mark.parametrize(
    ("at", "moment"),
    [
        (None, "2026-11-18T11:00:00+00:00"),
        ("2026-07-01T12:00", "2026-07-01T12:00:00+01:00"),
        ("2026-07-01T12:00:00Z", "2026-07-01T13:00:00+01:00"),
    ],
)
def test_the_moment_of_asking_is_uk_time(at, moment):
    assert Case(**(GOOD | {"at": at})).moment.isoformat() == moment


def test_what_was_said_before_is_read_and_an_edit_that_knows_nothing_of_it_keeps_it():
    line = json.dumps(GOOD | {"before": ["there is a bruise", "on his ear"]})
    case = Case.model_validate_json(line)
    assert case.said == "there is a bruise\non his ear\nwho do i ring"
    edited = Case(**(GOOD | {"question": "who do i ring now"}))
    again = json.loads(written(edited, over=line))
    assert (again["question"], again["before"]) == ("who do i ring now", ["there is a bruise", "on his ear"])
    assert "before" not in json.loads(written(edited))
