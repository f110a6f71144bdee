"""A floor lets through no more look-alikes than are allowed, and what is found above it is counted."""

import numpy as np
import pytest

from bot.adapters.listener import PERHAPS, SURE, UNLIKE
from evals.listener.examples import LIBRARY, Example
from evals.listener.floors import FALSE_ALARMS, floors, found

DOUBTED = "dad is hitting mum i think"  # danger to the rules, and no certain one
MANY = 1_000
ROWS = [
    *(Example(batch="one", words=f"how do i file form {each}", is_danger=False) for each in range(MANY)),
    *(Example(batch=f"{LIBRARY} digests 1", words=f"what is box {each}", is_danger=False) for each in range(MANY)),
    *(Example(batch="one", words=f"{DOUBTED} {each}", is_danger=True) for each in range(20)),
    Example(batch="one", words="the lodger has not come to", is_danger=True),
]
SCORES = np.linspace(-9, 1, len(ROWS), dtype=np.float32)


def test_the_floors_are_chosen_by_messages_and_not_by_what_is_asked_of_the_library():
    by = floors(ROWS, SCORES)
    assert set(by) == {SURE, PERHAPS, UNLIKE}
    look_alikes = SCORES[:MANY]
    for name, share in FALSE_ALARMS.items():
        assert (look_alikes > by[name]).sum() == pytest.approx(share * MANY, abs=1)
    assert by[UNLIKE] > SCORES[:-21].max()  # the emergencies that the rules doubt


def test_what_the_rules_miss_is_counted_above_a_floor():
    assert found(ROWS, SCORES, 0.99) == (1, 1)
    assert found(ROWS, SCORES, 1.01) == (0, 1)
