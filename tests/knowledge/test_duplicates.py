"""Texts that are the same or nearly, and statements that differ in a figure alone."""

from datetime import date

import pytest

from knowledge.duplicates import duplicates, like, runs_of, some_of
from knowledge.figure_conflicts import figure_conflicts
from knowledge.model import Standing
from tests.knowledge.made import a_document, a_passage

LONG = " ".join(f"The keeper of lamp {n} writes word{n} into the book of the day {n * 7}." for n in range(60))


def held(**texts):
    return {name: [a_passage(text, document=name)] for name, text in texts.items()}


def test_a_text_is_found_again_whatever_its_case_and_line_ends():
    found = duplicates(
        held(
            one=LONG,
            two=LONG.upper().replace(". ", ".\n"),
            three="Something else is said here at length, and of other things.",
        )
    )
    assert [(each.one, each.other, each.is_same) for each in found] == [("one", "two", True)]


def test_a_part_of_a_longer_text_counts_as_much_of_the_shorter():
    half = LONG[: len(LONG) // 2]
    (found,) = duplicates(held(whole=LONG, part=half))
    assert found.share > 0.9
    changed = half.replace("book", "ledger", 12)
    whole = held(whole=LONG)["whole"]
    (near,) = like(held(x=changed)["x"], {"whole": some_of(runs_of(whole))}, lambda _: whole)
    assert 0.5 <= near.share < 0.98
    assert not near.is_same


def test_short_and_empty_texts_are_compared_whole():
    assert duplicates(held(one="Ring the bell.", two="Ring the bell!"))[0].is_same
    assert duplicates(held(one="", two="")) == []
    assert like([], {"one": frozenset({1})}, lambda _: ()) == []
    own = held(one=LONG)["one"]
    assert like(own, {"one": runs_of(own)}, lambda _: own, name="one") == []


SAID = "The strategy discussion is held within {} working days of the referral by the family team."


def found_in(texts, **standings):
    documents = [a_document(name, standing=standings.get(name, Standing.CURRENT)) for name in texts]
    return figure_conflicts(documents, held(**texts))


def test_one_statement_with_two_figures_is_found_with_its_places():
    (found,) = found_in({"old": SAID.format(15), "new": SAID.format("ten")})
    assert found.kind == "figure"
    assert found.printed == {"15": ("old",), "ten": ("new",)}
    assert {(each.value, each.document) for each in found.places} == {("15", "old"), ("ten", "new")}
    assert found.subject == SAID.format(15).rstrip(".")


def test_dates_count_as_figures():
    said = "The next review of the whole local arrangement by the partners is due on {} at the latest."
    (found,) = found_in({"one": said.format("3 March 2025"), "two": said.format("1st April 2026")})
    assert sorted(found.printed) == ["1st april 2026", "3 march 2025"]


@pytest.mark.parametrize(
    "texts",
    [
        {"one": SAID.format(15), "two": SAID.format(15)},
        {"one": SAID.format(15) + " " + SAID.format(10)},  # within one document: it may mean two things
        {"one": "Ring within 10 days.", "two": "Ring within 15 days."},  # too short to be the same statement
        {name: SAID.format(n) for n, name in enumerate("abcdef")},  # a formula, not a statement
        {"one": SAID.format(15) + " " + SAID.format(10), "two": SAID.format(15) + " " + SAID.format(10)},
    ],
    ids=["the same figure", "one document", "short", "many documents", "both have both"],
)
def test_what_is_no_difference_between_documents_is_not_found(texts):
    assert found_in(texts) == []


def test_a_superseded_document_contradicts_nobody():
    assert found_in({"old": SAID.format(15), "new": SAID.format(10)}, old=Standing.SUPERSEDED) == []
    assert a_document("x").published == date(2023, 3, 31)
