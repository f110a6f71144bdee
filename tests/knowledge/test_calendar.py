"""The calendar of an English office."""

from datetime import UTC, date, datetime

import pytest

from knowledge.calendar import (
    LONDON,
    NaiveMoment,
    add_working_days,
    in_london,
    is_bank_holiday,
    is_working_day,
    next_working_day,
)


@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        (date(2026, 11, 24), True),  # a Tuesday
        (date(2026, 11, 21), False),  # a Saturday
        (date(2026, 11, 22), False),  # a Sunday
        (date(2026, 12, 25), False),  # Christmas Day on a Friday
        (date(2026, 12, 28), False),  # the Monday for Boxing Day, which is a Saturday
        (date(2026, 12, 29), True),
        (date(2026, 4, 6), False),  # Easter Monday, a holiday in England and not in Scotland
        (date(2026, 8, 31), False),  # England's summer bank holiday; Scotland's is on the 3rd
        (date(2026, 8, 3), True),
        (date(2026, 1, 2), True),  # a holiday in Scotland alone
        (date(2022, 9, 19), False),  # the Queen's funeral
    ],
)
def test_working_days_are_those_of_england(day, is_working):
    assert is_working_day(day) is is_working


def test_the_substitute_monday_is_a_bank_holiday_and_a_plain_saturday_is_none():
    assert is_bank_holiday(date(2026, 12, 28))
    assert not is_bank_holiday(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("day", "count", "reached"),
    [
        (date(2026, 11, 24), 1, date(2026, 11, 25)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),  # Friday to Monday
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # Saturday to Monday
        (date(2026, 12, 24), 1, date(2026, 12, 29)),  # over Christmas and the substitute Monday
        (date(2026, 12, 24), 0, date(2026, 12, 24)),
        (date(2026, 11, 24), 45, date(2027, 1, 29)),
    ],
)
def test_working_days_are_added_over_weekends_and_holidays(day, count, reached):
    assert add_working_days(day, count) == reached


def test_the_day_after_new_years_eve_is_skipped():
    assert next_working_day(date(2026, 12, 31)) == date(2027, 1, 4)


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="give 0 or more"):
        add_working_days(date(2026, 11, 24), -1)


@pytest.mark.parametrize("ask", [in_london, is_working_day, is_bank_holiday, next_working_day])
def test_a_moment_without_a_time_zone_is_refused_with_the_remedy(ask):
    with pytest.raises(NaiveMoment, match="give an aware datetime"):
        ask(datetime(2026, 11, 24, 14))  # noqa: DTZ001


def test_the_spring_change_skips_an_hour_on_29_march_2026():
    assert in_london(datetime(2026, 3, 29, 0, 59, tzinfo=UTC)).hour == 0
    assert in_london(datetime(2026, 3, 29, 1, 0, tzinfo=UTC)).hour == 2


def test_the_autumn_change_has_one_o_clock_twice_on_25_october_2026():
    first, second = (in_london(datetime(2026, 10, 25, hour, 30, tzinfo=UTC)) for hour in (0, 1))
    assert (first.hour, second.hour) == (1, 1)
    assert (first.tzname(), second.tzname()) == ("BST", "GMT")


def test_a_moment_belongs_to_its_day_in_london_not_in_utc():
    # 23:30 UTC on a Sunday in summer is half past midnight on Monday in London.
    assert is_working_day(datetime(2026, 6, 14, 23, 30, tzinfo=UTC))
    assert not is_working_day(datetime(2026, 6, 14, 23, 30, tzinfo=LONDON))
