"""Whose phone or messages are watched is told how to leave no trace; a question about others' phones is not."""

import pytest

from bot.answering.watched import is_watched
from tests.bot.asking import ask


@pytest.mark.parametrize(
    "text",
    [
        "my dad checks my phone",
        "my husband goes thru my texts, who can i talk to",
        "hes always reading my messages",
        "can he see this",
        "hes going to check this phone in a min, who do i ring",
        "i need help for me and the kids but he cant know",
        "will my mum find what i wrote",
        "pls dont text me back he looks at it",
    ],
)
def test_somebody_who_is_watched_is_recognised_and_told(text):
    assert is_watched(text)
    assert "use another phone" in ask(text).text


@pytest.mark.parametrize(
    "text",
    [
        "can school search a pupils phone",
        "mum says he checks her phone",
        "who can see this record after the referral",
        "my phone is broken, what is the number for the front door",
        "can parents see the minutes",
    ],
)
def test_a_question_about_phones_or_records_is_not_told_so(text):
    assert not is_watched(text)
