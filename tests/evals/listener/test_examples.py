"""The listener is taught messages in danger, their look-alikes, and what people ask of the library."""

import pytest

from evals.listener.examples import HELD_OUT, examples, messages, of_the_library


@pytest.fixture(scope="module")
def rows():
    return examples()


def test_no_words_are_taught_twice(rows):
    assert len({each.words for each in rows}) == len(rows) > 12_000
    assert sum(each.is_danger for each in rows) > 3_000


def test_what_is_held_out_to_measure_by_is_not_taught():
    assert not [each for each in messages() if each.batch.startswith(HELD_OUT)]


def test_messages_are_read_from_their_batches(tmp_path):
    (tmp_path / "triage_messages.txt").write_text("# a remark\nfire | the shed burns\n", "utf-8")
    (tmp_path / "danger_messages").mkdir()
    (tmp_path / "danger_messages" / "01-one.txt").write_text("none | the shed burnt in may\n", "utf-8")
    (tmp_path / "danger_messages" / "09-held.txt").write_text("none | not taught\n", "utf-8")
    read = [(each.batch, each.words, each.is_danger, each.is_message) for each in messages(tmp_path)]
    assert read == [
        ("triage_messages", "the shed burns", True, True),
        ("01-one", "the shed burnt in may", False, True),
    ]


def test_what_is_asked_of_the_library_is_no_message_and_no_emergency():
    asked = list(of_the_library())
    assert len(asked) > 5_000
    assert not any(each.is_message or each.is_danger for each in asked)
