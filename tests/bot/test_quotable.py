"""What a passage is cut into: what takes back its neighbour must not stand alone."""

import pytest

from bot.answering.quotable import is_furniture, takes_back, without_marks


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


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Yours sincerely", True),
        ("His Majesty's Chief Inspector of Desks & Chairs", True),
        ("The Chief Inspector reads the letter by 6 July.", False),
        ("Chief Inspector Winter reads the letter.", False),
        ("March 2019", True),
    ],
)
def test_who_signed_a_letter_and_when_is_no_answer(text, is_so):
    assert is_furniture(text) is is_so
