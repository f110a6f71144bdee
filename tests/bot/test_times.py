"""Which moment a question is about: its own words, or else the moment of asking."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.times import is_still_meant, moment_asked_about, spoken
from knowledge.calendar import LONDON, is_bank_holiday, is_working_day

WEDNESDAY = datetime(2026, 11, 18, 10, 30, tzinfo=LONDON)


def asked(text, at=WEDNESDAY):
    return moment_asked_about(text, at)


def when(text, at=WEDNESDAY):
    moment = asked(text, at)
    return f"{moment.when:%a %d %b %H:%M}" if moment.stated else None


def test_a_question_that_names_no_time_is_about_the_moment_of_asking():
    moment = asked("who do i ring about a bruise on a baby")
    assert (moment.when, moment.words, moment.stated) == (WEDNESDAY, "now", False)


def test_a_room_with_its_door_shut_is_no_office_that_is_closed():
    assert not asked("he was alone with her in the room with the door shut, who do i tell").stated


def test_the_moment_of_asking_is_put_on_a_london_clock_in_summer():
    assert asked("who do I ring", datetime(2026, 7, 1, 23, 30, tzinfo=UTC)).when.isoformat() == (
        "2026-07-02T00:30:00+01:00"
    )


def test_a_moment_without_a_time_zone_is_refused_because_nobody_can_say_which_hour_it_is():
    with pytest.raises(ValueError, match="no time zone"):
        asked("who do I ring", datetime(2026, 11, 18, 10, 30))  # noqa: DTZ001


def test_a_saturday_night_named_in_the_question_beats_the_moment_of_asking():
    moment = asked("who do I ring on a Saturday night?")
    assert moment.stated
    assert moment.words == "on Saturday 21 November at 21:00"
    assert moment.when.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("who do i ring on mondays", "Mon 23 Nov 11:00"),
        ("who do i ring on wednesday", "Wed 18 Nov 11:00"),
        ("number for thurs afternoon", "Thu 19 Nov 14:00"),
        ("friday morning who is on duty", "Fri 20 Nov 10:00"),
        ("who is there in the middle of the night", "Thu 19 Nov 02:00"),
        ("who do i ring tonight", "Wed 18 Nov 21:00"),
        ("can i ring late at night", "Wed 18 Nov 21:00"),
        ("who do I ring tomorrow", "Thu 19 Nov 11:00"),
        ("who do I ring tomorrow evening", "Thu 19 Nov 21:00"),
        ("who do i ring at the weekend", "Sat 21 Nov 11:00"),
        ("who can I call sat night", "Sat 21 Nov 21:00"),
        ("who do i call on a sun", "Sat 21 Nov 11:00"),
        ("out of hours number", "Wed 18 Nov 22:00"),
        ("who do I ring tomorrow out of hours", "Wed 18 Nov 22:00"),
        ("who do i ring this eve", "Wed 18 Nov 21:00"),
        ("who do i ring fri eve", "Fri 20 Nov 21:00"),
        ("who do i ring saturday eve", "Sat 21 Nov 21:00"),
        ("who do i ring tmrw eve", "Thu 19 Nov 21:00"),
        ("who do i get on a sunday nite", "Sun 22 Nov 21:00"),
        ("who do i get sat nite", "Sat 21 Nov 21:00"),
        ("who do I ring when they're closed", "Wed 18 Nov 22:00"),
        ("number in office hours", "Wed 18 Nov 11:00"),
    ],
)
def test_days_and_parts_of_the_day_are_looked_for_ahead_of_the_moment_of_asking(text, moment):
    assert when(text) == moment


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("who do i ring at 6pm", "18:00"),
        ("who do i ring at 9.15 am", "09:15"),
        ("who do i ring at 12pm", "12:00"),
        ("who do i ring at 12am", "00:00"),
        ("who do i ring at 12.30am", "00:30"),
        ("who do i ring after 5", "17:00"),
        ("who do i ring after about 5 o'clock", "17:00"),
        ("who do i ring at 10", "10:00"),
        ("who do i ring at 17:45", "17:45"),
        ("who do i ring at 07:30", "07:30"),
        ("who do i ring at 00:30", "00:30"),
        ("who do i ring at 2 in the morning", "02:00"),
        ("who do i ring at 10 at night", "22:00"),
        ("who do i ring at 3 at night", "03:00"),
        ("who do i ring at 12 at night", "00:00"),
        ("who do i ring at 22:15 at night", "22:15"),
        ("who do i ring at 11 on saturday night", "23:00"),
        ("its twenty to 3 in the morning, who do i ring", "03:00"),
        ("its half 9 at night, who do i ring", "21:30"),
        ("1730hrs, who do i ring", "17:30"),
    ],
)
def test_a_clock_time_is_read_as_people_say_it(text, clock):
    assert when(text).endswith(clock)


@pytest.mark.parametrize("text", ["who do i ring at 25:10", "who do i ring at 10:75", "who do I ring, at 13am"])
def test_what_is_no_clock_time_leaves_the_question_at_the_moment_of_asking_or_a_real_hour(text):
    moment = asked(text)
    assert moment.when.date() == WEDNESDAY.date()
    assert moment.stated is (text.endswith("13am"))


def test_an_impossible_clock_time_does_not_hide_the_part_of_the_day():
    assert when("who do i ring at 10:75 tonight") == "Wed 18 Nov 21:00"


@pytest.mark.parametrize(
    "text",
    [
        "who do i ring about 5 children left alone",
        "who do i ring after 3 missed appointments",
        "who do i ring, she is pregnant at 14",
        "what happens at 12 weeks",
        "baby has bruises after 2 days, who do I call",
        "she sat outside on her own, who do i ring",
        "he is late for school every day, who do I tell",
        "we met at 3 schools, who is the contact",
        "my niece Eve has a bruise, who do i ring",
        "she is being sent away to wed a cousin, who do i ring",
    ],
)
def test_a_number_or_a_word_that_only_looks_like_a_time_moves_nothing(text):
    assert when(text) is None


FRIDAY_NIGHT = datetime(2026, 11, 20, 22, 0, tzinfo=LONDON)
MONDAY_NIGHT = datetime(2026, 11, 23, 20, 0, tzinfo=LONDON)
SUNDAY_NIGHT = datetime(2026, 11, 22, 20, 0, tzinfo=LONDON)
CHRISTMAS_NIGHT = datetime(2026, 12, 25, 20, 0, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("text", "at", "moment"),
    [
        ("who do i ring in the morning about a child in kempston", FRIDAY_NIGHT, "Sat 21 Nov 10:00"),
        ("who do i ring at 9am", FRIDAY_NIGHT, "Sat 21 Nov 09:00"),
        ("who is there on monday morning", MONDAY_NIGHT, "Mon 30 Nov 10:00"),
        ("its monday, who do i ring in the morning", MONDAY_NIGHT, "Tue 24 Nov 10:00"),
        ("its xmas day, who do i ring in the morning", CHRISTMAS_NIGHT, "Sat 26 Dec 10:00"),
        ("who do i ring on a weekend morning", SUNDAY_NIGHT, "Sat 28 Nov 10:00"),
        ("number in the daytime", FRIDAY_NIGHT, "Mon 23 Nov 10:00"),
        ("number in office hours", FRIDAY_NIGHT, "Mon 23 Nov 11:00"),
    ],
)
def test_a_time_that_is_over_is_the_next_such_time(text, at, moment):
    assert when(text, at) == moment


@pytest.mark.parametrize(
    ("text", "at", "moment"),
    [
        ("who do i ring at 10pm", FRIDAY_NIGHT + timedelta(minutes=40), "Fri 20 Nov 22:00"),
        ("its 8pm, who do i ring", FRIDAY_NIGHT, "Fri 20 Nov 20:00"),
        ("its monday morning who do i ring", MONDAY_NIGHT, "Mon 23 Nov 10:00"),
        ("can anyone still be rung this afternoon", MONDAY_NIGHT, "Mon 23 Nov 14:00"),
        ("who do i ring after 5", MONDAY_NIGHT, "Mon 23 Nov 20:00"),
    ],
)
def test_a_time_that_is_said_to_be_now_or_goes_on_is_not_put_off(text, at, moment):
    assert when(text, at) == moment


@pytest.mark.parametrize(
    ("text", "at", "moment"),
    [
        ("who do i ring this weekend", datetime(2026, 11, 21, 9, 5, tzinfo=LONDON), "Sat 21 Nov 09:05"),
        ("who do i ring at the weekend", SUNDAY_NIGHT, "Sun 22 Nov 20:00"),
        ("who do i ring next weekend", SUNDAY_NIGHT, "Sat 28 Nov 11:00"),
        ("who do i ring its monday", MONDAY_NIGHT, "Mon 23 Nov 20:00"),
        ("its xmas day, who is there", CHRISTMAS_NIGHT, "Fri 25 Dec 20:00"),
    ],
)
def test_a_day_that_is_going_on_means_now(text, at, moment):
    assert when(text, at) == moment


def test_after_what_happened_yesterday_the_time_that_is_asked_about_still_counts():
    assert when("he told me last night, who do I ring on saturday") == "Sat 21 Nov 11:00"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("who do I ring on Christmas Day", "Fri 25 Dec 11:00"),
        ("who do I ring on boxing day evening", "Sat 26 Dec 21:00"),
        ("who do I ring on new year’s day", "Fri 01 Jan 11:00"),
        ("who do I ring on a bank holiday", "Fri 25 Dec 11:00"),
        ("who do I ring on Good Friday", "Fri 26 Mar 11:00"),
        ("who do I ring on Easter Monday", "Mon 29 Mar 11:00"),
        ("who do I ring on 28 december", "Mon 28 Dec 11:00"),
        ("is anyone in on christmas eve", "Thu 24 Dec 11:00"),
        ("who do I ring on xmas eve at 6pm", "Thu 24 Dec 18:00"),
        ("number for new year's eve", "Thu 31 Dec 11:00"),
        ("nye at night, who do i ring", "Thu 31 Dec 21:00"),
    ],
)
def test_a_named_day_is_the_next_one_of_that_name(text, moment):
    assert when(text) == moment


@pytest.mark.parametrize("text", ["who do i ring on wednesdays", "who do i ring on a wednesday", "any wednesday, who"])
def test_any_such_weekday_means_an_ordinary_one_even_where_two_holidays_follow_a_week_apart(text):
    before_christmas = datetime(2024, 12, 20, 10, tzinfo=LONDON)  # both holidays fall on a Wednesday
    assert when(text, before_christmas) == "Wed 08 Jan 11:00"


@pytest.mark.parametrize(
    ("text", "at", "moment"),
    [
        ("who do i ring this friday", datetime(2026, 12, 21, 11, tzinfo=LONDON), "Fri 25 Dec 11:00"),
        ("friday night who answers", datetime(2026, 12, 21, 11, tzinfo=LONDON), "Fri 25 Dec 21:00"),
        ("on monday who do i ring", datetime(2026, 12, 26, 11, tzinfo=LONDON), "Mon 28 Dec 11:00"),
        ("who is on duty tues", datetime(2029, 12, 24, 11, tzinfo=LONDON), "Tue 25 Dec 11:00"),
        ("who do i ring on friday", datetime(2027, 3, 24, 11, tzinfo=LONDON), "Fri 26 Mar 11:00"),
    ],
)
def test_one_weekday_ahead_may_be_a_bank_holiday(text, at, moment):
    assert when(text, at) == moment


@pytest.mark.parametrize(
    ("text", "at", "moment"),
    [
        ("who do i ring over christmas", WEDNESDAY, "Fri 25 Dec 11:00"),
        ("who do i ring over the xmas break", datetime(2026, 12, 30, 11, tzinfo=LONDON), "Wed 30 Dec 11:00"),
        ("who is there at easter", WEDNESDAY, "Fri 26 Mar 11:00"),
        ("who picks up over new year", WEDNESDAY, "Fri 01 Jan 11:00"),
        ("he was hit over christmas, who do i ring", WEDNESDAY, None),
        ("who do i ask about photos at christmas parties", WEDNESDAY, "Fri 25 Dec 11:00"),
        ("who do i ask about the christmas play", WEDNESDAY, None),
        ("who do i ask about photos during the easter concert", WEDNESDAY, None),
    ],
)
def test_the_holidays_of_a_season_are_a_moment(text, at, moment):
    assert when(text, at) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("who do i ring out of hours on a monday", "Mon 23 Nov 22:00"),
        ("ooh number for friday", "Fri 20 Nov 22:00"),
        ("after-hours on thursday at 7pm, who is on", "Thu 19 Nov 19:00"),
        ("office closed, who do i ring on monday", "Mon 23 Nov 11:00"),
    ],
)
def test_out_of_hours_on_a_day_is_that_night(text, moment):
    assert when(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("who do i ring after six", "Wed 18 Nov 18:00"),
        ("its gone eleven, who do i ring", "Wed 18 Nov 11:00"),
        ("who is there at two in the morning", "Thu 19 Nov 02:00"),
        ("who do i ring 22:30", "Wed 18 Nov 22:30"),
        ("custody at 0315, who do i ring", "Thu 19 Nov 03:15"),
        ("now 1830, who takes a referral", "Wed 18 Nov 18:30"),
        ("who do i ring after six visits", None),
        ("a plan for all, at one with the school, who signs", None),
        ("she told me at five, who do i ring", None),
        ("child found at 0230 who do i ring", None),
        ("found her 22:30 who do i ring", None),
        ("staff ratio 1:30, who do i ask", None),
        ("who do i ring after 1200 referrals", None),
        ("who do i ring, it was in 2014", None),
        ("are they on 24/7 in bedford", None),
    ],
)
def test_an_hour_may_be_a_word_or_four_digits_and_other_numbers_are_none(text, moment):
    assert when(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("not tonight but first thing tomorrow, who do i ring", "Thu 19 Nov 10:00"),
        ("rather than tonight can i ring tmrw", "Thu 19 Nov 11:00"),
        ("not saturday, sunday. who do i ring", "Sun 22 Nov 11:00"),
        ("not for tonight, for monday morning, who", "Mon 23 Nov 10:00"),
        ("the office is not at night so who do i ring", "Wed 18 Nov 21:00"),
        ("why not tonight", "Wed 18 Nov 21:00"),
        ("what is the first thing i do tomorrow", "Thu 19 Nov 11:00"),
    ],
)
def test_a_moment_that_is_denied_gives_way_to_the_one_that_is_meant(text, moment):
    assert when(text) == moment


SATURDAY = asked("who do i ring on saturday night")


@pytest.mark.parametrize(
    ("text", "at", "is_meant"),
    [
        ("and in kempston?", WEDNESDAY, True),
        ("now what do i tell them", WEDNESDAY, True),
        ("and right now?", WEDNESDAY, False),
        ("what about today", WEDNESDAY, False),
        ("and if it has been kept until now", WEDNESDAY, True),
        ("ok who do i ring", datetime(2026, 11, 21, 23, 30, tzinfo=LONDON), True),
        ("ok who do i ring", datetime(2026, 11, 22, 10, tzinfo=LONDON), False),
    ],
)
def test_a_moment_is_meant_no_longer_once_it_is_past_or_now_is_said(text, at, is_meant):
    assert is_still_meant(SATURDAY, text, at) is is_meant


def test_office_hours_asked_about_on_a_bank_holiday_weekend_are_those_of_the_next_working_day():
    good_friday = datetime(2027, 3, 26, 10, tzinfo=LONDON)
    assert when("number during office hours", good_friday) == "Tue 30 Mar 11:00"


@pytest.mark.parametrize(
    ("friday", "offset"),
    [(datetime(2026, 10, 23, 18, tzinfo=LONDON), 0), (datetime(2027, 3, 26, 18, tzinfo=LONDON), 1)],
)
def test_a_clock_change_on_the_way_leaves_the_hour_that_was_asked_for(friday, offset):
    moment = asked("who do i ring on sunday at 9pm", friday)
    assert f"{moment.when:%H:%M}" == "21:00"
    assert moment.when.utcoffset() == timedelta(hours=offset)


def test_a_moment_is_said_plainly():
    assert spoken(datetime(2026, 11, 1, 9, 5, tzinfo=LONDON)) == "Sunday 1 November at 09:05"


START, END = (datetime(year, 1, 1, tzinfo=LONDON).replace(tzinfo=None) for year in (2023, 2030))
MOMENTS = st.datetimes(min_value=START, max_value=END, timezones=st.just(LONDON))


@given(at=MOMENTS, day=st.sampled_from(["monday", "tuesday", "wednesday", "thursday", "friday"]))
def test_any_such_weekday_is_today_or_ahead_and_then_a_working_day(at, day):
    moment = asked(f"who do I ring on a {day}", at)
    assert moment.when.date() >= at.date()
    assert is_working_day(moment.when.date()) or moment.when.date() == at.date()  # "monday" said on a Monday is today
    assert moment.when.strftime("%A").lower() == day


@given(at=MOMENTS)
def test_a_bank_holiday_that_is_asked_about_is_one(at):
    for name in ("bank holiday", "good friday", "easter monday", "christmas day"):
        day = asked(f"who do i ring on {name}", at).when.date()
        assert day >= at.date()
        assert is_bank_holiday(day) or (day.month, day.day) == (12, 25)


@given(at=MOMENTS, text=st.text(max_size=60))
def test_whatever_is_typed_some_moment_on_a_london_clock_comes_out(at, text):
    moment = asked(text, at)
    assert moment.when.tzinfo is LONDON
    assert moment.when.date() >= date(2023, 1, 1)
