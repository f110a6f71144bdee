"""What a passage is cut into: what takes back its neighbour must not stand alone."""

import pytest

from bot.answering.quotable import takes_back, without_marks


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("However, the desk is shut.", True),
        ("There is, however, a desk.", True),
        ("The desk is open, however late it is.", False),
        ("The desk is shut.", False),
    ],
)
def test_what_takes_back_the_sentence_before_it_is_told_apart(text, is_so):
    assert takes_back(text) is is_so


@pytest.mark.parametrize(
    ("text", "bare"),
    [("“The desk is shut.”", "The desk is shut."), ("“The desk is shut.", "The desk is shut."), ("A desk", "A desk")],
)
def test_marks_round_the_whole_and_marks_without_a_partner_are_left_out(text, bare):
    assert without_marks(text) == bare
