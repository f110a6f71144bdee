"""Turns: many read at once, one changes alone, and whoever waits to change is not kept waiting for ever."""

import threading

import pytest

from knowledge.turns import Turns


def test_readers_are_in_together_and_a_change_waits_for_them():
    turns, order = Turns(), []
    wants = threading.Event()

    def change():
        wants.set()
        with turns.alone():
            order.append("changed")

    with turns.together(), turns.together():
        thread = threading.Thread(target=change)
        thread.start()
        wants.wait(5)
        order.append("read")
    thread.join(5)
    assert order == ["read", "changed"]


def test_who_comes_during_a_change_waits_for_its_end():
    turns, order = Turns(), []
    began = threading.Event()

    def read():
        began.set()
        with turns.together():
            order.append("read")

    with turns.alone():
        thread = threading.Thread(target=read)
        thread.start()
        began.wait(5)
        order.append("changed")
    thread.join(5)
    assert order == ["changed", "read"]


def test_an_error_lets_the_next_one_in():
    turns = Turns()
    for each in (turns.together, turns.alone):
        with pytest.raises(ValueError, match="ours"), each():
            raise ValueError("ours")
    with turns.alone():
        pass
