"""Hurried typing is written out plainly before any rule reads it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.danger.normalise import beginning_and_end, plain


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("shes od'd", "she is overdosed"),
        ("hes gna hurt me", "he is going to hurt me"),
        ("cant breth", "can not breathe"),
        ("I don’t want to be here", "i do not want to be here"),
        ("HEEELP", "help"),
        ("killlll", "kill"),
        ("step-dad's here", "stepdads here"),
        ("my 2yr old", "my 2 year old"),
        ("14 y/o", "14 year old"),
        ("a 6-week-old", "a 6 week old"),
        ("3yrs ago", "3 years ago"),
        ("they've gone and he'll come", "they have gone and he will come"),
        ("the dad's car", "the dads car"),
        ("unconcious", "unconscious"),
        ("self-harm", "self harm"),
        ("stop. now", "stop . now"),
        ("one\ntwo", "one . two"),
        ("hurting my self", "hurting myself"),
        ("hurts her self and his self", "hurts herself and himself"),
        ("🔪", "knife"),
        ("hit\u200bting", "hitting"),
        ("shouldn't", "should not"),
        ("who've gone, that'll do", "who have gone , that will do"),
        ("o'clock", "oclock"),
        ("they said kys", "they said kill yourself"),
        ("hell just kill me", "he will just kill me"),
        ("shell hurt him", "she will hurt him"),
        ("ill kill myself", "i will kill myself"),
        ("she'd hit him", "she would hit him"),
        ("shes just txt me, he txtd n msgd", "she is just text me , he texted and messaged"),
        ("", ""),
    ],
)
def test_what_is_typed_in_a_hurry_is_written_out(typed, expected):
    assert plain(typed) == expected


def test_a_run_of_letters_longer_than_any_word_is_left_out():
    assert plain("x1" * 50 + " help") == "… help"


@pytest.mark.parametrize(
    "word", ["hell", "y", "odd", "collapse", "tablet", "shell", "ill", "shed", "what the hell is this", "she is ill"]
)
def test_a_word_of_its_own_is_not_corrected(word):
    assert plain(word) == word


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_plain_text_is_in_small_letters_one_space_apart(text):
    words = plain(text)
    assert words == words.casefold()
    assert "  " not in words


def test_of_a_text_too_long_to_be_read_the_middle_is_left_out():
    text = "a" * 6_000 + "b" * 50_000 + "c" * 2_000
    assert beginning_and_end(text) == "a" * 6_000 + "\n" + "c" * 2_000
    assert beginning_and_end("a" * 8_000) == "a" * 8_000
