"""Measuring an embedder: gold is found where it stands, and the search is the one that answering uses."""

import numpy as np
import pytest

from evals.cases import Case, Gold
from evals.encoder.measure import Measured, RememberingEmbedder, holds, without_asked
from knowledge.own_library import STARTER
from knowledge.vocabulary import load_vocabulary
from tests.knowledge.made import WordEmbedder, a_document, a_passage


def a_case(*gold, question="who do i ring at night"):
    return Case(
        id="1", question=question, category="contact", expected_behaviour="answer", gold=gold, must_include=("hub",)
    )


@pytest.mark.parametrize(
    ("gold", "expected"),
    [
        ({"paragraph": "14"}, True),
        ({"paragraph": "15"}, False),
        ({"heading": "Contacts"}, True),
        ({"heading": "Other"}, False),
        ({"quote": "the Night team"}, True),
        ({"quote": "the day team"}, False),
        ({"paragraph": "14", "document": "another"}, False),
    ],
)
def test_gold_names_a_paragraph_a_heading_or_a_few_words(gold, expected):
    passage = a_passage("Ring the night team.", paragraph="14", heading=("Part one", "Contacts"))
    assert holds(passage, Gold(**({"document": "early-help"} | gold))) is expected


def test_the_share_of_gold_in_the_top_five_is_measured_with_and_without_ways_of_asking():
    fillers = [a_passage(f"Ring nobody at all about matter {number}.", order=number) for number in range(6)]
    wanted = a_passage("The duty desk covers weekends.", order=7, asked=("who do i ring at night",))
    holdings = [(a_document(), [*fillers, wanted]), (a_document("other"), [a_passage("Bins.", document="other")])]
    vocabulary = load_vocabulary(STARTER / "vocabulary.yaml")
    gold = Gold(document="early-help", quote="duty desk"), Gold(document="early-help", quote="not written anywhere")
    embedder = RememberingEmbedder(WordEmbedder())

    (asked,) = Measured(embedder, holdings, vocabulary).found([a_case(*gold), a_case()])
    assert (asked.searched, asked.by_meaning) == (0.5, 0.5)
    (bare,) = Measured(embedder, without_asked(holdings), vocabulary).found([a_case(*gold)])
    assert (bare.searched, bare.by_meaning) == (0, 0)


def test_no_text_is_embedded_twice():
    words = WordEmbedder()
    embedder = RememberingEmbedder(words)
    vectors = embedder.embed(["a", "b", "a"])
    assert np.array_equal(vectors, embedder.embed(["a", "b", "a"]))
    assert words.embedded == ["a", "b"]
    assert embedder.embed([]).shape == (0, 64)
