"""Measuring replies: what each measure counts, and what it must not count."""

import pytest

from evals.figures import figures_of
from evals.measure import measured
from evals.metrics.answers import answers, failures, whole_text
from evals.metrics.evidence import Place, gold_passages
from evals.metrics.evidence import stands_in as stands_in_with
from evals.metrics.ranking import ranking
from evals.metrics.reading import reading_age
from tests.evals.made import (
    HELD,
    PASSAGES,
    REVIEW,
    a_case,
    a_citation,
    a_reply,
    an_item,
    found_at,
    judged,
)

FORM, RECORDING, PARTNERS = PASSAGES
GOLD_FORM = {"document": "front-door", "paragraph": "3"}
GOLD_RECORDING = {"document": "front-door", "heading": "Recording"}


def test_a_reply_as_expected_has_no_fault():
    assert failures(a_case(), a_reply()) == ()


@pytest.mark.parametrize(
    ("case", "reply", "fault"),
    [
        ({}, {"behaviour": "abstain", "outcome": "abstained-no-evidence"}, "behaviour abstain (abstained-no-evidence)"),
        ({"must_include": (("desk", "team"),)}, {}, "missing: desk or team"),
        ({"must_include": ("desk",)}, {}, "missing: desk"),
        ({"must_not_include": ("hub",)}, {}, "forbidden: hub"),
        ({}, {"text": "hub " * 151}, "151 words, at most 150"),
    ],
)
def test_each_thing_that_is_wrong_is_named(case, reply, fault):
    found = failures(a_case(**case), a_reply(**reply))
    assert len(found) == 1
    assert found[0].startswith(fault)


def test_contacts_and_notices_count_as_seen():
    contacts = [{"name": "The hub", "channels": [{"value": "01632 960123"}, {"value": "desk@example.org"}]}]
    text = whole_text(a_reply(text="Yes.", contacts=contacts, notices=[{"text": "Dated."}]))
    assert text == "Yes.\nThe hub 01632 960123 desk@example.org\nDated."


@pytest.mark.parametrize(
    ("expected", "given", "measures"),
    [
        ("answer", "answer", {"answer_passed": 1, "false_alarm": 0, "behaviour_right": 1}),
        ("answer", "abstain", {"answer_passed": 0, "refusal_precision": 0, "false_alarm": 0, "behaviour_right": 0}),
        ("refuse", "abstain", {"refusal_recall": 1, "refusal_precision": 1, "false_alarm": 0, "behaviour_right": 0}),
        ("clarify", "answer", {"refusal_recall": 0, "false_alarm": 0, "behaviour_right": 0}),
        ("abstain", "emergency", {"refusal_recall": 0, "false_alarm": 1, "behaviour_right": 0}),
        ("emergency", "emergency", {"emergency_recall": 1, "behaviour_right": 1}),
        ("emergency", "answer", {"emergency_recall": 0, "behaviour_right": 0}),
    ],
)
def test_a_reply_counts_in_the_measures_that_apply_to_it_alone(expected, given, measures):
    item = an_item(a_case(expected_behaviour=expected), behaviour=given)
    item = item.model_copy(update={"failures": failures(item.case, item.reply)})
    found = answers(item).measures
    assert {name: value for name, value in found.items() if name not in ("passed", "words")} == measures
    assert (found["words"], found["passed"]) == (3, measures["behaviour_right"])


@pytest.mark.parametrize(
    ("gold", "holds"),
    [
        ({"document": "front-door", "quote": "within ONE working day"}, True),
        ({"document": "front-door", "paragraph": "3."}, True),
        ({"document": "front-door", "heading": "referring"}, True),
        ({"document": "front-door", "paragraph": "3", "heading": "Referring"}, True),
        ({"document": "front-door", "paragraph": "3", "heading": "Recording"}, False),
        ({"document": "front-door", "paragraph": "4"}, False),
        ({"document": "front-door", "quote": "within two days"}, False),
        ({"document": "review-2019", "paragraph": "3"}, False),
    ],
)
def test_evidence_is_the_right_document_at_the_right_place(gold, holds):
    place = Place(document="front-door", text=FORM.text, paragraph="3", heading=("Referring",))
    assert stands_in(a_case(gold=[gold]).gold[0], place) is holds


def test_a_heading_may_be_named_with_those_above_it():
    gold = a_case(gold=[{"document": "review-2019", "heading": "Findings > Partners"}]).gold[0]
    place = Place(document="review-2019", text="", heading=("Findings", "Partners"))
    assert stands_in(gold, place)


def test_a_chunk_cut_without_regard_to_paragraphs_is_evidence_where_it_holds_half_of_one():
    gold = a_case(gold=[GOLD_FORM]).gold[0]
    whole = Place(document="front-door", text=f"Other words. {FORM.text} {RECORDING.text}", paragraph="4")
    scrap = Place(document="front-door", text="the call. " + RECORDING.text, paragraph="4")
    assert (stands_in(gold, whole), stands_in(gold, scrap)) == (True, False)
    quoted = a_case(gold=[{"document": "front-door", "quote": "one working day"}]).gold[0]
    assert stands_in(quoted, Place(document="front-door", text="form within one  working day of"))
    assert not stands_in(a_case(gold=[{"document": "x", "quote": "y"}]).gold[0], Place(document="x", text="z"))


def stands_in(gold, place):
    return stands_in_with(gold, place, gold_passages(gold, HELD))


def ranked(golds, retrieved, **reply):
    return ranking(an_item(a_case(gold=golds), retrieved=retrieved, **reply), HELD)


def test_all_evidence_and_any_evidence_are_told_apart_and_so_are_five_and_ten():
    filler = [found_at(PARTNERS)] * 5
    found = ranked([GOLD_FORM, GOLD_RECORDING], [*filler[:1], found_at(FORM), *filler, found_at(RECORDING)])
    assert {name: found.measures[name] for name in found.measures if name.startswith("evidence")} == {
        "evidence_all_5": 0, "evidence_any_5": 1, "evidence_all_10": 1, "evidence_any_10": 1, "evidence_rank": 0.5,
    }  # fmt: skip
    assert found.remarks["evidence_all_5"] == ("front-door Recording",)


def test_nothing_found_is_counted_and_named():
    found = ranked([GOLD_FORM], [])
    assert (found.measures["evidence_any_10"], found.measures["evidence_rank"]) == (0, 0)
    assert found.remarks["source_cited"] == ("front-door 3",)


@pytest.mark.parametrize(
    ("citations", "source", "document"),
    [
        ([a_citation(FORM)], 1, 1),
        ([a_citation(PARTNERS, of=REVIEW), a_citation(FORM, n=2)], 1, 1),
        ([a_citation(RECORDING)], 0, 1),
        ([a_citation(PARTNERS, of=REVIEW)], 0, 0),
        ([], 0, 0),
    ],
)
def test_the_right_source_is_the_right_place_of_the_right_document(citations, source, document):
    found = ranked([GOLD_FORM], [], citations=citations).measures
    assert (found["source_cited"], found["source_cited_when_answered"], found["document_cited"]) == (
        source, source, document,
    )  # fmt: skip


def test_a_cited_sentence_counts_for_its_whole_passage_where_that_is_held():
    gold = [{"document": "front-door", "quote": "what you saw"}]
    assert (
        ranked(gold, [], citations=[a_citation(RECORDING, "the words the child used.")]).measures["source_cited"] == 1
    )
    elsewhere = a_citation(RECORDING, "the words the child used.", url="/source/front-door")
    assert ranked(gold, [], citations=[elsewhere]).measures["source_cited"] == 0


def test_a_reply_that_does_not_answer_is_no_answered_one_and_what_needs_no_answer_is_not_ranked():
    found = ranked([GOLD_FORM], [], behaviour="abstain").measures
    assert "source_cited_when_answered" not in found
    assert found["source_cited"] == 0
    for case in (
        a_case(),
        a_case(gold=[GOLD_FORM], expected_behaviour="emergency"),
        a_case(gold=[GOLD_FORM], answerable=False),
    ):
        assert ranking(an_item(case), HELD).measures == {}


def test_long_words_and_long_sentences_make_a_text_harder():
    easy = reading_age("Ring the hub. They will help you. Tell them what you saw today.")
    hard = reading_age(
        "Multidisciplinary practitioners subsequently coordinate comprehensive safeguarding assessments annually."
    )
    assert easy < 9
    assert hard > 18
    assert reading_age("Ring 01632 960123.") is None


def test_the_grade_is_that_of_the_formula():
    # 13 words, 2 sentences, 13 syllables: 0.39 x 6.5 + 11.8 x 1 - 15.59 = -1.255.
    assert reading_age("The cat sat on the big red mat. The dog ran off too.") == pytest.approx(5 - 1.255, abs=0.01)


def test_every_reply_is_measured_in_one_go():
    item = an_item(
        a_case(gold=[GOLD_FORM], must_include=("one working day",)),
        retrieved=[found_at(FORM)],
        text=f"Front door, April 2026: “{FORM.text}” [1]\nTell the lead in your school what you did with it.",
        citations=[a_citation(FORM)],
    )
    (found,) = measured([item], HELD)
    assert found.passed
    assert found.measures["source_cited"] == found.measures["evidence_all_5"] == 1
    assert found.measures["unregistered_contact"] == found.measures["misquoted"] == 0
    assert found.measures["reading_age_own"] < found.measures["reading_age"] + 20
    assert figures_of([found]).overall["answer_passed"].hits == 1
    assert judged(passed=False).passed is False
