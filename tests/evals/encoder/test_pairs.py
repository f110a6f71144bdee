"""What the encoder learns from: which texts stand beside which, and that a batch holds no false wrong answer."""

from collections import Counter

import pytest

from evals.encoder.pairs import (
    MOST_OF_A_PASSAGE,
    Kind,
    Pair,
    batches,
    held_back,
    passage_pairs,
    vocabulary_pairs,
    with_wrong,
)
from knowledge.vocabulary_file import VocabularyFile
from tests.knowledge.made import WordEmbedder, a_passage, by_line


def shown(pairs):
    return [(pair.kind, pair.left, pair.right) for pair in pairs]


def test_a_question_stands_beside_its_passage_its_nearest_sentence_and_another_question():
    passage = a_passage(
        "Ring the hub first. Write to the school later.", asked=("which hub do i ring", "do i write to school")
    )
    pairs = shown(passage_pairs([passage], sentences=by_line, embedder=WordEmbedder(), seed=1))
    assert [(kind, *sorted([left, right])) for kind, left, right in pairs if kind is Kind.QUESTION] == [
        (Kind.QUESTION, "do i write to school", "which hub do i ring")
    ]
    assert sorted(pair for pair in pairs if pair[0] is not Kind.QUESTION) == [
        (Kind.SENTENCE, "do i write to school", "Write to the school later."),
        (Kind.SENTENCE, "which hub do i ring", "Ring the hub first."),
        (Kind.PASSAGE, "do i write to school", passage.text),
        (Kind.PASSAGE, "which hub do i ring", passage.text),
    ]


def test_a_passage_with_many_ways_of_asking_does_not_outweigh_the_others():
    passage = a_passage("Ring the hub. Write later.", asked=[f"question {number}" for number in range(20)])
    pairs = shown(passage_pairs([passage], sentences=by_line, embedder=WordEmbedder(), seed=1))
    assert Counter(kind for kind, _, _ in pairs) == MOST_OF_A_PASSAGE
    assert {left for kind, left, _ in pairs if kind is Kind.PASSAGE} <= set(passage.asked)


def test_a_question_that_nothing_answers_is_the_wrong_one_beside_two_of_a_passage():
    passage = a_passage("Ring the hub. Write later.", asked=("which hub do i ring", "which hub is open"))
    pairs = list(passage_pairs([passage], sentences=by_line, embedder=WordEmbedder(), seed=1))
    in_vain = ["who painted the hub", *(f"cake {number}" for number in range(9))]
    told = with_wrong(pairs, in_vain, embedder=WordEmbedder(), seed=1)
    assert {pair.wrong in in_vain for pair in told if pair.kind is Kind.QUESTION} == {True}
    assert {pair.wrong for pair in told if pair.kind is not Kind.QUESTION} == {None}
    assert with_wrong(pairs, in_vain, embedder=WordEmbedder(), seed=1) == told
    assert with_wrong(pairs, [], embedder=WordEmbedder(), seed=1) == pairs


@pytest.mark.parametrize("text", ["One sentence alone.", " "])
def test_a_passage_of_one_sentence_or_none_is_not_paired_twice(text):
    pairs = shown(passage_pairs([a_passage(text, asked=("who",))], sentences=by_line, embedder=WordEmbedder(), seed=1))
    assert pairs == [(Kind.PASSAGE, "who", text)]


def test_a_passage_that_nobody_asked_for_gives_no_pair():
    assert list(passage_pairs([a_passage("Some words.")], sentences=by_line, embedder=WordEmbedder(), seed=1)) == []


def test_the_vocabulary_gives_short_and_long_everyday_and_formal_words_and_synonyms():
    vocabulary = VocabularyFile.model_validate(
        {
            "entries": [
                {"kind": "abbreviation", "term": "CIN", "expansions": ["child in need"]},
                {"kind": "everyday", "say": ["grass up", "dob in"], "formal": ["report"]},
                {"kind": "everyday", "say": ["kid"], "formal": ["child", "young person"]},
                {"kind": "synonyms", "terms": ["hub", "front door", "first contact"]},
                {"kind": "misspelling", "wrong": ["saftey"], "right": "safety"},
            ]
        }
    )
    assert [(pair.left, pair.right, pair.group) for pair in vocabulary_pairs(vocabulary)] == [
        ("CIN", "child in need", "entry 0"),
        ("grass up", "report", "entry 1"),
        ("dob in", "report", "entry 1"),
        ("kid", "child", "entry 2"),
        ("kid", "young person", "entry 2"),
        ("hub", "front door", "entry 3"),
        ("front door", "first contact", "entry 3"),
    ]


def some_pairs():
    return [
        Pair(kind=kind, left=f"question {number}", right=f"{kind} {number // 2}", group=f"passage {number // 2}")
        for kind in (Kind.PASSAGE, Kind.QUESTION)
        for number in range(40)
    ]


def test_a_batch_holds_one_kind_and_never_two_pairs_of_one_passage():
    dealt = batches(some_pairs(), size=8, seed=1)
    assert len(dealt) >= 8
    for batch in dealt:
        assert len(batch) == 8
        assert len({pair.kind for pair in batch}) == 1
        assert len({pair.group for pair in batch}) == 8
    every = [(pair.kind, pair.left) for batch in dealt for pair in batch]
    assert len(set(every)) == len(every)


def test_the_same_words_under_two_passages_never_meet_in_a_batch():
    pairs = [
        Pair(
            kind=Kind.PASSAGE,
            left="Who do I ring" if number < 4 else f"q{number}",
            right=f"p{number}",
            group=f"{number}",
        )
        for number in range(8)
    ]
    for batch in batches(pairs, size=2, seed=3):
        assert len({pair.left.casefold() for pair in batch}) == 2


def test_pairs_too_few_or_too_alike_for_a_batch_are_left_out():
    alike = [Pair(kind=Kind.WORDS, left=f"w{number}", right="report", group=f"{number}") for number in range(9)]
    assert batches(alike, size=3, seed=1) == []


def test_batches_are_dealt_the_same_way_each_time_and_another_way_with_another_seed():
    assert batches(some_pairs(), size=8, seed=1) == batches(some_pairs(), size=8, seed=1)
    assert batches(some_pairs(), size=8, seed=1) != batches(some_pairs(), size=8, seed=2)


def test_documents_kept_to_measure_with_are_not_learnt_from():
    known = {"a": [a_passage("one", document="a")], "b": [a_passage("two", document="b")]}
    assert [passage.text for passage in held_back(known, {"a"})] == ["two"]
