"""When something happened, keeps happening or is planned is not when somebody is to be rung."""

from datetime import datetime
from time import perf_counter

import pytest

from bot.answering.happenings import said_of_now, without_times
from bot.answering.times import moment_asked_about
from knowledge.calendar import LONDON

TUESDAY = datetime(2026, 11, 24, 19, 30, tzinfo=LONDON)


def when(text, at=TUESDAY):
    moment = moment_asked_about(text, at)
    return f"{moment.when:%a %d %b %H:%M}" if moment.stated else None


@pytest.mark.parametrize(
    "text",
    [
        "she told me on saturday that dad hits her, who do i ring",
        "a pupil came in this morning with a bruise, who do I ring",
        "it happened last night, who do i ring",
        "who do i ring about a bruised baby, mum says she will go to the gp tomorrow",
        "dad says he'll take her tomorrow, who do i ring",
        "I rang yesterday evening and nobody answered, who do I ring",
        "missing since friday night, who do I ring",
        "a child in kempston told me at 2pm that her dad hits her, who do i ring",
        "came in at 9am with a bruise, who do i ring",
        "missing since 9pm last night",
        "he took 20 paracetamol at 3pm",
        "at 2pm a child told me her dad hits her who do i ring",
        "monday morning she told me dad hits her who do i ring",
        "who do i ring a child told me at 2pm dad hits her",
        "toddler found alone around 2pm, number pls",
        "lad turned up saturday night with a cut, who do i ring",
        "kid left at school since 3.30 who do i ring",
        "she phoned me about 3 and said dad had hit her who do i tell",
        "he was hit on christmas day who do i ring",
        "phoned the duty line at 16:50 no answer who else",
        "boys dad died sunday, who can help",
        "a lad in our thursday chess club has a burn, who do i tell",
        "the sunday school teacher shouts at them, who do i ring",
        "girl from the friday night disco told me something, who do i tell",
        "leader of wednesday evening cadets worries me, who do i ring",
        "saturday morning football coach messages him, who to call",
        "out all weekend with an older man, who do i ring",
        "We meet at the centre on Tuesdays for a coffee. who do i ring about a bruise",
        "i work mondays, who do i ring about a bruise",
        "i see the family on tuesdays. who do i ring",
        "we just run the playgroup on thursdays who do i ring about a child",
        "she was out all weekend, who do i ring",
    ],
)
def test_when_something_happened_is_not_when_somebody_is_to_be_rung(text):
    assert when(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "dad locks my student out of the house at night",
        "he is left alone at night, who do i ring",
        "they are left alone in the evenings. who do i ring",
        "her mum works nights and shes on her own, who do i ring",
        "mum goes out at weekends and leaves them, who to call",
        "who do i ring about a dad who locks his kid out at night",
        "at night dad locks him out who do i ring",
        "parents argue in the evenings",
        "dad drinks friday nights and hits her",
        "kids screaming at nite next door who do i ring",
        "neighbours leave kids alone every night",
        "saturdays are the worst for it, who do i tell",
        "who do i ring, friday night is when he kicks off",
        "it gets worse at weekends, who do i ring",
        "every sunday he goes mad, who do i ring",
        "is he left there all night, who do i ring",
        "they are out all night, who do i ring",
        "the kids are up all night, who do i tell",
    ],
)
def test_what_somebody_does_at_night_is_a_habit_and_no_moment(text):
    assert when(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "dad is coming home at 11pm who do i ring",
        "mum picks her up at 8.30 who do i ring",
        "cant wait til monday who do i ring",
        "need to talk to someone b4 mon, which number",
        "ring now or wait until morning",
    ],
)
def test_what_is_planned_and_what_cannot_wait_are_about_now(text):
    assert when(text) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("who do i ring at night", "Tue 24 Nov 21:00"),
        ("number for nights", "Tue 24 Nov 21:00"),
        ("at night here, who do i call", "Tue 24 Nov 21:00"),
        ("it's night", "Tue 24 Nov 21:00"),
        ("is the front door open at weekends", "Sat 28 Nov 11:00"),
        ("who answers in the evenings", "Tue 24 Nov 21:00"),
        ("who picks up at night", "Tue 24 Nov 21:00"),
        ("what do we do at weekends", "Sat 28 Nov 11:00"),
        ("child services at weekends number", "Sat 28 Nov 11:00"),
        ("who do i ring about a disabled child at night", "Tue 24 Nov 21:00"),
        ("my manager is off at weekends who do i ring", "Sat 28 Nov 11:00"),
        ("i work nights who do i ring", "Tue 24 Nov 21:00"),
        ("is the edt there all night", "Tue 24 Nov 21:00"),
        ("are samaritans on all night", "Tue 24 Nov 21:00"),
        ("what if saturdays are the worst", "Sat 28 Nov 11:00"),
        ("sunday is our busiest, who do i ring on sundays", "Sun 29 Nov 11:00"),
        ("who do i ring every saturday", "Sat 28 Nov 11:00"),
    ],
)
def test_the_time_at_which_somebody_is_to_be_rung_is_the_moment(text, moment):
    assert when(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("if a child comes in at night who do i ring", "Tue 24 Nov 21:00"),
        ("what if a child is hurt at the weekend", "Sat 28 Nov 11:00"),
        ("a child discloses at 9pm on a saturday who do i ring", "Sat 28 Nov 21:00"),
        ("a child was brought in on a saturday night who do i ring", "Sat 28 Nov 21:00"),
    ],
)
def test_what_is_only_supposed_to_happen_is_asked_about(text, moment):
    assert when(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("its 8pm and a child told me at 2pm that dad hits her", "Tue 24 Nov 20:00"),
        ("a child told me at 2pm and it is now 9pm who do i ring", "Tue 24 Nov 21:00"),
        ("who do i ring at 9pm a child was hit", "Tue 24 Nov 21:00"),
        ("i was told to ring at 9pm, is that right", "Tue 24 Nov 21:00"),
        ("saturday night and a child was hit who do i ring", "Sat 28 Nov 21:00"),
        ("child was hurt on saturday. who do i ring on sunday", "Sun 29 Nov 11:00"),
        ("who do i ring tomorrow morning about a child who was hit at 9am", "Wed 25 Nov 10:00"),
    ],
)
def test_beside_what_happened_the_time_that_is_asked_about_still_counts(text, moment):
    assert when(text) == moment


@pytest.mark.parametrize(
    ("text", "said"),
    [("well its gone midnight", "its gone midnight"), ("it's about 9pm here", "it's about 9pm"), ("at 9pm", "")],
)
def test_a_time_may_be_said_to_be_the_present_one(text, said):
    assert said_of_now(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "at " * 600,
        "since " * 300,
        "in the " * 400,
        "at 5 he " * 500,
        "saturday is " * 300,
        "he often " * 300,
        "9 " * 900,
    ],
)
def test_a_long_run_of_small_words_is_read_at_once(text):
    def took(words):
        began = perf_counter()
        moment_asked_about(words, TUESDAY)
        return perf_counter() - began

    # Twice the words take a few times as long, not the square of a square.
    assert took(text) < 12 * max(took(text[: len(text) // 2]), 0.02)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("who do i ring new years day", "who do i ring"),
        ("on boxing day, who do i call", "who do i call"),
        ("who do i tell over christmas", "who do i tell"),
        ("saturday night at 10pm who answers", "who answers"),
        ("who do i ring about a bruise", "who do i ring about a bruise"),
    ],
)
def test_every_time_is_taken_out_to_see_what_else_is_said(text, left):
    assert without_times(text) == left


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("who do i ring on saturday about a club", "Sat 28 Nov 11:00"),
        ("who do i ring sunday, school is shut", "Sun 29 Nov 11:00"),
        ("saturday duty team number", "Sat 28 Nov 11:00"),
        ("what number for friday night, youth club worry", "Fri 27 Nov 21:00"),
        ("who covers all weekend", "Sat 28 Nov 11:00"),
        ("on sunday the club is closed, who do i ring", "Sun 29 Nov 11:00"),
    ],
)
def test_a_day_that_is_asked_about_beside_an_activity_is_kept(text, hour):
    assert when(text) == hour
