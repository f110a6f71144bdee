"""The assistant of now: made again once for each change, however many ask meanwhile."""

import threading
import time

from bot.adapters.current_assistant import CurrentAssistant


class Parts:
    """What an assistant is made of, and how often one was."""

    def __init__(self):
        self.now = object()
        self.made = []

    def make(self):
        time.sleep(0.05)
        self.made.append(object())
        return self.made[-1]


def test_it_is_made_again_when_its_parts_are_others():
    parts = Parts()
    current = CurrentAssistant(parts.make, made_of=lambda: parts.now)
    assert current.now() is current.now() is parts.made[0]
    parts.now = object()
    assert current.now() is current.now() is parts.made[1]
    assert len(parts.made) == 2


def test_of_many_who_ask_after_a_change_one_makes_it_and_the_others_wait_for_that():
    parts = Parts()
    current = CurrentAssistant(parts.make, made_of=lambda: parts.now)
    parts.now = object()
    given = []
    asking = [threading.Thread(target=lambda: given.append(current.now())) for _ in range(8)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert given == [parts.made[1]] * 8
    assert len(parts.made) == 2
