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


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("how many audits in 21/22", "how many audits in 2021-22"),
        ("21/22 vs 22/23", "2021-22 vs 2022-23"),
        ("from 21/22 to 22/23", "from 2021-22 to 2022-23"),
        ("the 19/20 report", "the 2019-20 report"),
        ("for the 21/22 year", "for the 2021-22 year"),
        ("plans in 12/13", "plans in 2012-13"),
        ("figures 15/16 please", "figures 2015-16 please"),
    ],
)
def test_two_years_that_follow_each_other_are_the_year_of_a_report(typed, written):
    assert with_whole_months(typed) == written


@pytest.mark.parametrize(
    "typed",
    [
        "homeless 16/17 year olds",
        "in 16/17 yr olds",
        "for 16/17-year-olds",
        "girl aged 15/16 missing",
        "two girls, 14/15",
        "consent for 16/17s",
        "year 12/13 pupils",
        "aged 19/20 and a care leaver",
        "21/22 weeks pregnant",
        "closed 24/25 december",
        "closed on 24/25 at the office",
        "21/22 of them",
        "21/23",  # no year is as long
        "on 21/22/23",
        "£21/22 a day",
        "121/22",
    ],
)
def test_ages_dates_and_parts_of_a_whole_are_no_year(typed):
    assert with_whole_months(typed) == typed
