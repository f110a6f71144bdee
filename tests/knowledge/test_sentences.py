"""Sentences of a passage: exact pieces of it, cut where a reader would cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.sentences import sentences


def test_two_sentences_are_cut_at_the_stop():
    assert sentences("Ring the hub. They will advise you.") == ["Ring the hub.", "They will advise you."]


@pytest.mark.parametrize(
    "text",
    [
        "Use early help, e.g. Parenting groups, where it fits.",
        "Dr. Example chairs the panel.",
        "Write to St. Mary's school.",
        "See para. 14 of the report.",
        "Form No. 4 is for schools.",
        "A referral under s.47 leads to an enquiry.",
        "A referral under s. 47 leads to an enquiry.",
        "The report of 3 Feb. 2023 says so.",
        "Ask J. B. Example first.",
        "It rose to 3.2 per thousand.",
        "“Is she safe?” asked the nurse.",
        "Wait for the answer... and then ring again.",
        "Standard 3.2 applies here.",
    ],
)
def test_an_abbreviation_a_number_or_a_question_inside_a_sentence_does_not_cut_it(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The answer is no. Children decide for themselves.", "The answer is no."),
        ("They took vitamin C. Children did not.", "They took vitamin C."),
        ("It ended in 2023. Children stayed.", "It ended in 2023."),
        ("She said “stop.” Then she left.", "She said “stop.”"),
        ("Who decides? The manager does.", "Who decides?"),
        ("It was tested with the app. Children liked it.", "It was tested with the app."),
    ],
)
def test_a_sentence_ends_where_a_new_one_begins_with_a_capital(text, first):
    assert sentences(text)[0] == first
    assert len(sentences(text)) == 2


def test_the_number_of_a_step_stays_with_its_words():
    assert sentences("1. Ring 999.\n2. Tell the lead.") == ["1. Ring 999.", "2. Tell the lead."]


def test_each_line_of_a_list_is_a_unit_without_its_mark():
    assert sentences("You should:\n- ring the hub\n- write it down") == ["You should:", "ring the hub", "write it down"]


def test_a_table_row_without_stops_is_one_unit():
    assert sentences("Bedford: 01632 960001 | Luton: 01632 960002") == ["Bedford: 01632 960001 | Luton: 01632 960002"]


def test_nothing_gives_nothing():
    assert sentences("") == []
    assert sentences("\n \n") == []


@given(st.text(alphabet="abC Dr.1!?\n-“”'()", max_size=200))
def test_every_sentence_is_an_exact_piece_of_the_passage_in_order(text):
    start = 0
    for sentence in sentences(text):
        start = text.index(sentence, start) + len(sentence)


@given(st.text(alphabet="abC Dr.1!?\n“”'()", max_size=200))
def test_no_word_is_lost(text):
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


def test_addressees_that_run_together_are_one_sentence_each():
    roll = "Ms Ann Field, Director of Care Mr Bo Gray, Chief Officer Dr Cy Hill, Chair Mrs Di Ives, Head of Nursing"
    assert sentences(roll) == [
        "Ms Ann Field, Director of Care",
        "Mr Bo Gray, Chief Officer",
        "Dr Cy Hill, Chair",
        "Mrs Di Ives, Head of Nursing",
    ]


def test_two_people_in_a_sentence_stay_in_it():
    text = "The panel heard Ms Ann Field and Mr Bo Gray about the plan."
    assert sentences(text) == [text]
