"""Cutting a long text into parts that a chat service takes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.chat.splitting import split

LONG = "Tell the front door at once. They decide within one working day. " * 40


def test_a_short_text_stays_whole():
    assert split("One line.\n\nAnother.", 100) == ["One line.\n\nAnother."]


def test_a_long_text_is_cut_after_a_sentence():
    parts = split(LONG, 300)
    assert len(parts) > 5
    assert all(part.endswith(".") and len(part) <= 300 for part in parts)


def test_a_paragraph_that_fits_is_not_cut():
    paragraph = "Ring the team. It is open now."
    parts = split(f"{'x' * 90}.\n{paragraph}", 100)
    assert parts[1] == paragraph


def test_a_sentence_that_is_too_long_is_cut_between_words():
    parts = split("word " * 100, 60)
    assert all(set(part.split()) == {"word"} for part in parts)


@given(st.text(alphabet="ab .\n", max_size=400), st.integers(min_value=10, max_value=60))
def test_no_letter_is_lost_and_no_part_is_too_long(text, most):
    parts = split(text, most)
    assert all(0 < len(part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
