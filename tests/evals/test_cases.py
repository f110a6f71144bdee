"""Question sets: every bad line is named, and nothing runs on half a set."""

import json

import pytest

from bot.model import Behaviour
from evals.cases import UnusableQuestionSet, load_cases

GOOD = {
    "id": "a-1", "question": "who do i ring", "category": "contact", "expected_behaviour": "answer",
    "must_include": ["01632 960123", ["one", "another"]],
}  # fmt: skip


def write(tmp_path, *lines):
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_a_set_is_read_with_its_alternatives_and_blank_lines_do_not_count(tmp_path):
    second = GOOD | {"id": "a-2", "at": "2026-11-21T22:30", "gold": [{"document": "d", "paragraph": "1"}]}
    cases = load_cases(write(tmp_path, GOOD, "", second))
    assert [each.id for each in cases] == ["a-1", "a-2"]
    assert cases[0].must_include == ("01632 960123", ("one", "another"))
    assert cases[0].expected_behaviour is Behaviour.ANSWER
    assert (cases[0].split, cases[0].area, cases[1].at.hour) == ("dev", None, 22)


def test_every_bad_line_is_listed_with_its_number(tmp_path):
    lines = (GOOD, "{", GOOD, GOOD | {"id": "b", "expected_behaviour": "guess"}, GOOD | {"id": "c", "typo": 1})
    with pytest.raises(UnusableQuestionSet) as error:
        load_cases(write(tmp_path, *lines))
    said = str(error.value)
    assert "nothing was run" in said
    assert "line 2: the line:" in said
    assert "line 3: id 'a-1' stands on line 1 already" in said
    assert "line 4: expected_behaviour:" in said
    assert "line 5: typo:" in said


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
