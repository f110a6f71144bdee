"""Months as people shorten them."""

import pytest

from bot.answering.months import with_whole_months


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("how many on plans aug 22", "how many on plans August 2022"),
        ("in sept 2021 what changed", "in September 2021 what changed"),
        ("meeting on 4 dec 2025", "meeting on 4 December 2025"),
        ("by 31 aug 22", "by 31 August 22"),  # a day before it: the figures after it may be anything
        ("dec 15 at 4pm", "December 15 at 4pm"),  # a day, not a year
        ("may i ask who chairs it", "may i ask who chairs it"),
        ("they mar 3 books", "they mar 3 books"),
        ("Jul. '23 figures", "July 2023 figures"),
    ],
)
def test_a_month_is_written_out_and_its_year_where_it_is_one(typed, written):
    assert with_whole_months(typed) == written
