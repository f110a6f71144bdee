"""What a passage is cut into: what takes back its neighbour must not stand alone."""

import pytest

from bot.answering.quotable import takes_back


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
