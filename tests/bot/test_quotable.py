"""What a passage is cut into: what leans on its neighbour, what takes it back, and what prints a number."""

import pytest

from bot.answering.quotable import prints_a_number, takes_back


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
    ("text", "is_so"),
    [
        ("Ring 01632 960123 at night.", True),
        ("Ring (01632) 960 123.", True),
        ("Ring +44 1632 960123.", True),
        ("Write to desk@lantern.example today.", True),
        ("In 2022 there were 10,450 visits.", False),
        ("Ring 999.", False),
        ("It costs 0.5 of 1,000 pounds.", False),
    ],
)
def test_a_sentence_that_prints_a_number_or_an_address_is_told_apart(text, is_so):
    assert prints_a_number(text) is is_so
