"""Questions that set one time against another: which documents speak for each, and what is asked of them."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.compared import times_compared, without_times
from knowledge.model import Kind
from tests.fakes.library import document

OLD = document("review-2013", kind=Kind.INSPECTION, published=date(2013, 2, 1))
OLDER = document("report-2012", title="Annual report 2011-12", kind=Kind.ANNUAL_REPORT, published=date(2012, 9, 1))
REPORT = document("report-2022", title="Annual report 2021-22", kind=Kind.ANNUAL_REPORT, published=date(2022, 11, 1))
NEW = document("review-2023", kind=Kind.INSPECTION, published=date(2023, 3, 31))
SUMMARY = document("summary", kind=Kind.DIGEST, published=date(2025, 1, 1))
HELD = [OLD, OLDER, REPORT, NEW, SUMMARY]


def compared(words, held=HELD):
    return [[each.id for each in time] for time in times_compared(words, held)]


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("plans in 2013 and in 2023", [["review-2013"], ["review-2023"]]),
        ("plans in 2023, fewer than in 2013?", [["review-2023"], ["review-2013"]]),
        ("plans in 2013, and in 2013 and 2022", [["review-2013"], ["report-2022"]]),
        ("plans in 2021-22 against 2013", [["report-2022"], ["review-2013"]]),
    ],
)
def test_each_year_is_spoken_for_by_the_documents_of_that_year(words, times):
    assert compared(words) == times


@pytest.mark.parametrize("now", ["now", "today", "currently", "these days", "is it still so", "since then"])
def test_what_is_now_is_what_the_newest_documents_say(now):
    assert compared(f"health checks in 2013, {now}") == [["review-2013"], ["report-2022", "review-2023"]]


@pytest.mark.parametrize("now", ["in the newer report", "last time round", "in this one", "in the most recent one"])
def test_the_newest_documents_are_called_many_things(now):
    assert compared(f"who spoke for children in 2013, and {now}") == [["review-2013"], ["report-2022", "review-2023"]]


@pytest.mark.parametrize("words", ["plans in 2013 v in 22", "plans jan 2013 vs aug 22?", "2013 and '22, more plans?"])
def test_a_year_in_two_digits_is_one_beside_one_that_is_written_out(words):
    assert compared(words) == [["review-2013"], ["report-2022"]]


OF_CQC = document("cqc", kind=Kind.INSPECTION, publisher="Care Quality Commission", published=date(2015, 1, 1))
JOINT = document(
    "joint", kind=Kind.INSPECTION, title="Joint targeted area inspection", publisher="Ofsted, Care Quality Commission"
)


@pytest.mark.parametrize(
    "words",
    [
        "cqc said all get a visit, what was found by 2023",
        "what did cqc say of visits and has the jtai view shifted",
        "did more or fewer get a visit by 2023 than in cqcs day",
        "cqc were promised a nurse in each clinic, had it come true when the joint inspectors came",
    ],
)
def test_a_body_that_is_named_speaks_for_its_own_time(words):
    joint = replace(JOINT, published=date(2023, 3, 31))
    assert sorted(compared(words, [OF_CQC, joint, SUMMARY])) == [["cqc"], ["joint"]]


def test_a_body_named_beside_its_year_is_one_time():
    assert compared("what did cqc say in 2015", [OF_CQC, JOINT]) == []


def test_two_bodies_that_are_not_set_against_each_other_are_no_comparison():
    assert compared("do cqc and ofsted read the plans", [OF_CQC, replace(JOINT, publisher="Ofsted", title="")]) == []


def test_an_annual_report_that_is_named_speaks_for_its_own_time_be_another_document_newer():
    assert compared("health checks in 2013 and in the annual report") == [["review-2013"], ["report-2022"]]
    assert compared("health checks in 2013 against the latest yearly report") == [["review-2013"], ["report-2022"]]


def test_where_no_annual_report_is_held_one_that_is_named_is_not_made_up():
    assert compared("checks in 2013 and in the annual report", [OLD, NEW]) == []


@pytest.mark.parametrize(
    "words",
    [
        "how many children are on a plan now",
        "how many children were on a plan in 2013",
        "what does the annual report say about early help",
        "how do I refer a child",
        "plans in 2013 and in 1999",  # nothing is held of the other
        "plans in 2023, and now",  # both are the one document
    ],
)
def test_one_time_is_compared_with_nothing(words):
    assert compared(words) == []


def test_two_years_of_one_document_are_one_time():
    both = document("both", title="Report 2012-13", published=date(2013, 5, 1))
    assert compared("plans in 2012 and in 2013", [both]) == []


def test_a_summary_of_ours_is_of_no_time():
    assert compared("plans in 2013 and in 2025") == []
    assert compared("plans in 2013 and now", [OLD, SUMMARY]) == []


def test_nothing_held_is_nothing_compared():
    assert compared("plans in 2013 and now", []) == []


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("health checks in 2013 compared to now", "health checks"),
        ("waiting times 2013 vs 2021-22", "waiting times"),
        ("was early help better or worse in the 2013 inspection", "was early help"),
        ("social worker turnover since the annual report, up or down", "social worker turnover since ,"),
        ("what has changed in early help since 2021-22", "in early help"),
        ("plans in August of 2022 and today", "plans in and"),
    ],
)
def test_what_is_asked_of_each_time_is_the_question_without_its_times_and_sources(words, left):
    assert without_times(words) == left


@pytest.mark.parametrize("words", ["2013 vs 2023", "inspection 2013 and now", "what's different now"])
def test_a_question_of_nothing_but_times_is_asked_whole(words):
    assert without_times(words) == words
