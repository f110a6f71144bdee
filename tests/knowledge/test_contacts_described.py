"""Services are recognised by the need that is described, in the words that an editor wrote."""

import pytest

from knowledge.contacts_described import read_description, strength


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("suicid* young/teen*", "my teenager feels suicidal"),
        ("bill", "does it show on the BILL?"),
        ("far-right", "he says far right things"),
        ("women's-aid", "women’s aid number"),
    ],
)
def test_every_term_must_occur_in_any_order(line, text):
    assert read_description(line).fits(text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("suicid* young/teen*", "an adult who feels suicidal"),
        ("text", "the context of it"),
        ("children line", "children's line"),  # children's services are not children
        ("images !nudes", "nudes and images"),
    ],
)
def test_a_word_that_is_lacking_or_barred_means_another_need(line, text):
    assert not read_description(line).fits(text)


def test_the_description_that_asks_for_most_counts():
    known = [read_description("text"), read_description("text crisis young/teen*")]
    assert strength("crisis text for teens", known) == 3
    assert strength("a text", known) == 1
    assert strength("a call", known) == 0


def test_a_description_that_would_fit_every_question_is_refused():
    with pytest.raises(ValueError, match="would fit every question"):
        read_description("!suicid*")
