"""Which years a question is about."""

import pytest

from bot.answering.years import with_whole_years, years_asked_of


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("what did ofsted say in 2013", ["2013"]),
        ("children on plans 2016 v 2021, up or down", ["2016", "2021"]),
        ("2016 or 2021, and why 2016", ["2016", "2021"]),
        ("in 2013 were they happy with the screening", ["2013"]),
        ("my partnership got its report in 2021, what was in it", ["2021"]),
        ("did my training in sept 2024 when do i do it again", []),
        ("dbs done 2021 does it run out", []),
        ("baby born 2023, mum wont let hv in", []),
        ("she came to us in 2022. what did the 2016 inspection say of homes", ["2016"]),
        ("strategy meeting on 18 December 2025, when is conference due", []),
        ("is it right that nearly 2019 calls came in over a winter", []),
        ("found it in old minutes of 2012, what is a SPOC", []),
        ("a 2011 chronology says CASH, what did they do", []),
        ("what do the 2013 inspectors say about minutes", ["2013"]),
        ("over 2013 and 2014 what got better", ["2013", "2014"]),
    ],
)
def test_a_year_that_the_asker_tells_of_is_not_asked_of(words, years):
    assert years_asked_of(words) == years


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("plans in the 21-22 report", "plans in the 2021 2022 report"),
        ("plans 21/22", "plans 2021 2022"),
        ("plans in 2013 and nov 21", "plans in 2013 and nov 2021"),
        ("plans in 2013, what about in 22", "plans in 2013, what about in 2022"),
        ("2013 vs '22", "2013 vs '2022"),
        ("she was 15 in 2019, he moved in 12 days later", "she was 15 in 2019, he moved in 12 days later"),
        ("report of 2013 on 15 of 22 homes", "report of 2013 on 15 of 22 homes"),
        ("on nov 21 we met", "on nov 21 we met"),
        ("12-13 yr olds", "12-13 yr olds"),
        ("is 18-19 yrs too old", "is 18-19 yrs too old"),
        ("12/13/2021", "12/13/2021"),
    ],
)
def test_years_in_two_digits_are_written_out_where_they_can_be_nothing_else(words, whole):
    assert with_whole_years(words) == whole
