"""What counts as standing in a reply."""

import pytest

from evals.matching import contains, contains_any, plain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ring 01632 960123 now", "01632960123"),
        ("Ring 01632960123 now", "01632 960 123"),
        ("1,234 children", "1234"),
        ("1234 children", "1,234"),
        ("the child’s plan", "the child's PLAN"),
        ("“stepped up”", '"stepped up"'),
        ("within\n  45   working days", "45 working days"),
        ("2021–22", "2021-22"),
        ("It was 16.", "16"),
        ("39%", "39%"),
        ("the MASH decides", "MASH"),
        ("section S47 enquiry", "S47"),
        ("£1,000,000 in all", "£1000000"),
    ],
)
def test_what_does_not_matter_is_folded(text, wanted):
    assert contains(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("145 working days", "45 working days"),
        ("45.5 per cent", "45"),
        ("0.45 per cent", "45"),
        ("level 12", "level 1"),
        ("it is smashing", "MASH"),
        ("IFDs", "IFD"),
        ("the mash", "MASH"),
        ("01632 960124", "01632 960123"),
        ("", "45"),
    ],
)
def test_another_figure_or_a_part_of_a_word_is_no_match(text, wanted):
    assert not contains(text, wanted)


def test_one_of_several_wordings_is_enough():
    assert contains_any("within two days", ("48 hours", "two days"))
    assert contains_any("within two days", "two days")
    assert not contains_any("within two days", ("48 hours", "2 days"))


def test_folding_twice_changes_nothing():
    once = plain("“1,234”  –  01632 960 123")
    assert plain(once) == once == '"1234" - 01632960123'
