"""Hands that take, follow and wait are told apart by their kind, and what takes a danger back goes no further."""

from pathlib import Path

import pytest

from bot.answering.danger.triage import triage

BATCH = Path(__file__).parent / "danger_messages" / "25-handed-back-lured-and-waited-for.txt"
ROWS = [line.split(" | ", 1) for line in BATCH.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("kind", "words"), ROWS)
def test_each_is_of_its_kind(kind, words):
    found = triage(words)
    assert (found.danger or "none") == kind, found.because


@pytest.mark.parametrize(
    ("harmless", "in_danger"),
    [
        ("i took her keys off her", "i took her keys off her and she has grabbed my son and run off with him"),
        (
            "older man waiting outside the chemist in his car for a girl who wants the morning after pill",
            "older man outside the chemist has got her in his car and drove off, she came for the morning after pill",
        ),
        (
            "chemist: a bloke is waiting for her, she bought a pregnancy test",
            "chemist: a bloke is waiting for her, he says he will kill her, she bought a pregnancy test",
        ),
        (
            "he was laughing that his mum is going to kill him for the broken xbox",
            "he was laughing that his mum is going to kill him for the broken xbox but he has a black eye",
        ),
        (
            "lads in my class keep filming me in the changing rooms",
            "lads in my class keep filming me in the changing rooms and they have locked me in with a man",
        ),
        (
            "the driver keeps touching her leg when he does her belt up, she is 9",
            "the driver keeps touching her leg and she is screaming on the bus right now",
        ),
        (
            "kept locked in at the placement, he is 16, is that a deprivation of liberty",
            "kept locked in at the placement with no food, he is 16, is that a deprivation of liberty",
        ),
        ("been kicked out tonight", "been kicked out tonight and he is punching my mum"),
        ("my uncle is in my room tonight so i am on the sofa", "my uncle sleeps in my bed again, i hate it, no sofa"),
        ("my stepdad never hits us", "my stepdad never hits us in front of mum"),
        (
            "my mates are waiting outside school for me i owe them a fiver",
            "some lads are waiting outside school for me i owe them for weed",
        ),
        (
            "my husband controls the money and i can not see my sister",
            "my husband controls the money and i can not see my sister, she is 4 and ran off in the park",
        ),
        (
            "a man in a van asked my son to get in last week",
            "a man in a van asked my son to get in last week and he is outside again",
        ),
        ("my son aged 6 says he will torch the house", "my ex says he will torch the house, my son is 6"),
    ],
)
def test_what_takes_a_danger_back_reaches_no_further_than_its_own_words(harmless, in_danger):
    assert triage(harmless).danger is None
    assert triage(in_danger).danger is not None
