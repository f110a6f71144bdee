"""Running a set: each reply is kept as it comes, and an interrupted run goes on only where nothing has changed."""

import json
from datetime import UTC, datetime

import pytest

from evals.run import HEAD, ITEMS, Circumstances, Questions, ask_all, begin, end, named, unfinished_in
from tests.evals.made import a_case, a_run, an_item

NOW = datetime(2026, 11, 18, 11, tzinfo=UTC)
LATER = datetime(2026, 11, 18, 12, tzinfo=UTC)


def circumstances(**given):
    fields = {
        "system": "signpost", "question_sets": {"set.jsonl": "h"}, "corpus_version": "v1", "settings": {}, "code": "c",
    }  # fmt: skip
    return Circumstances(**(fields | given))


class Asked:
    """Makes an item of each case, and dies at the one that it is told to."""

    def __init__(self, dies_at=None):
        self.dies_at, self.asked = dies_at, []

    def item(self, case, question_set):
        if case.id == self.dies_at:
            raise KeyboardInterrupt
        self.asked.append(case.id)
        return an_item(case, text=f"reply to {case.id} \u2028").model_copy(update={"question_set": question_set})


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "set.jsonl"
    path.write_text("...", encoding="utf-8")
    return Questions.of(path, [a_case("a"), a_case("b"), a_case("c")])


def interrupted(folder, questions):
    with pytest.raises(KeyboardInterrupt):
        ask_all(begin(folder, circumstances(), NOW), [questions], Asked(dies_at="c"))


def test_a_new_run_asks_everything_and_says_nothing(tmp_path, questions):
    begun = begin(tmp_path / "run", circumstances(), NOW)
    asked, seen = Asked(), []
    items = ask_all(begun, [questions], asked, lambda case: seen.append(case.id))
    assert (begun.said, begun.started) == (None, NOW)
    assert asked.asked == seen == [item.case.id for item in items] == ["a", "b", "c"]
    assert {item.question_set for item in items} == {"set.jsonl"}


def test_an_interrupted_run_goes_on_where_it_stopped_and_says_so(tmp_path, questions):
    interrupted(tmp_path / "run", questions)
    begun = begin(tmp_path / "run", circumstances(), LATER)
    asked = Asked()
    items = ask_all(begun, [questions], asked)
    assert begun.said == "Going on with the run of 18 November 2026, 11:00: 2 replies are kept, the rest is asked."
    assert (begun.started, asked.asked) == (NOW, ["c"])
    assert [item.reply["text"] for item in items] == [f"reply to {name} \u2028" for name in "abc"]


def test_a_half_written_reply_is_asked_again(tmp_path, questions):
    interrupted(tmp_path / "run", questions)
    kept = tmp_path / "run" / ITEMS
    kept.write_text(kept.read_text("utf-8")[:-20], encoding="utf-8")
    asked = Asked()
    ask_all(begin(tmp_path / "run", circumstances(), LATER), [questions], asked)
    assert asked.asked == ["b", "c"]
    assert len(kept.read_text("utf-8").strip().split("\n")) == 3


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"corpus_version": "v2"}, "other corpus version"),
        ({"question_sets": {"set.jsonl": "i"}}, "other question set"),
        ({"code": "d", "settings": {"SIGNPOST_AREA": "luton"}}, "other settings, code"),
    ],
)
def test_replies_of_other_circumstances_are_not_taken_over(tmp_path, questions, changed, said):
    interrupted(tmp_path / "run", questions)
    begun = begin(tmp_path / "run", circumstances(**changed), LATER)
    assert begun.said == f"An interrupted run of 18 November 2026, 11:00 is not gone on with: {said}."
    assert (begun.done, begun.started) == ({}, LATER)
    assert not (tmp_path / "run" / ITEMS).exists()


def test_a_run_that_died_before_its_first_reply_begins_anew_or_goes_on(tmp_path):
    begin(tmp_path / "run", circumstances(), NOW)
    assert begin(tmp_path / "run", circumstances(), LATER).done == {}
    (tmp_path / "run" / HEAD).write_text("{", encoding="utf-8")
    assert begin(tmp_path / "run", circumstances(), LATER).said is None


def test_the_interrupted_run_is_found_among_others(tmp_path, questions):
    assert unfinished_in(tmp_path, circumstances()) is None
    for name, given in (("1", {}), ("2", {}), ("3", {"code": "d"})):
        begin(tmp_path / name, circumstances(**given), NOW)
    (tmp_path / "4").mkdir()
    (tmp_path / "4" / HEAD).write_text("{", encoding="utf-8")
    assert unfinished_in(tmp_path, circumstances()) == tmp_path / "2"


def test_a_finished_run_leaves_its_record_alone(tmp_path, questions):
    begun = begin(tmp_path / "run", circumstances(), NOW)
    ask_all(begun, [questions], Asked())
    path = end(begun.folder, a_run(an_item()))
    assert [each.name for each in begun.folder.iterdir()] == [path.name]
    assert json.loads(path.read_text("utf-8"))["name"] == "run"
    assert [(each.path, len(each.sha256)) for each in named([questions])] == [("set.jsonl", 64)]
