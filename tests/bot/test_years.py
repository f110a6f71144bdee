"""Which years a question is about."""

import pytest

from bot.answering.years import years_asked_of


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
    ],
)
def test_a_year_that_the_asker_tells_of_is_not_asked_of(words, years):
    assert years_asked_of(words) == years
