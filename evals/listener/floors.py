"""Chooses the floors of danger: those at which so many look-alikes, and so many emergencies, untaught, would pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from bot.adapters.listener import PERHAPS, SURE, UNLIKE
from bot.answering.danger.triage import triage
from evals.listener.examples import Example
from evals.listener.teach import Numbers

# Of look-alikes, so many may raise an alarm, and so many may be given a notice in front of their answer. Most are twins
# of a danger, nearer to it than what people ask.
FALSE_ALARMS: Final = {SURE: 0.008, PERHAPS: 0.05}
# Of emergencies that the rules found and doubt, so many may be taken for talk, and given the notice alone.
TALKED_AWAY: Final = 0.1


def floors(examples: Sequence[Example], scores: Numbers) -> dict[str, float]:
    """Choose the floors by the untaught score of each example."""
    messages = [(each, score) for each, score in zip(examples, scores, strict=True) if each.is_message]
    look_alikes = [score for each, score in messages if not each.is_danger]
    doubted = [score for each, score in messages if each.is_danger and _is_doubted(each.words)]
    chosen = {name: _floor(look_alikes, 1 - share) for name, share in FALSE_ALARMS.items()}
    return chosen | {UNLIKE: _floor(doubted, TALKED_AWAY)}


def found(examples: Sequence[Example], scores: Numbers, floor: float) -> tuple[int, int]:
    """Say how many emergencies that the rules miss pass a floor, untaught, and of how many."""
    missed = [
        score
        for each, score in zip(examples, scores, strict=True)
        if each.is_danger and triage(each.words).danger is None
    ]
    return sum(score > floor for score in missed), len(missed)


def _floor(scores: Sequence[float], share: float) -> float:
    """Give the score below which this share of them lies."""
    return round(float(np.quantile(scores, share)), 3)


def _is_doubted(words: str) -> bool:
    """Whether the rules find danger in the words, and leave it to the listener to doubt it."""
    seen = triage(words)
    return seen.danger is not None and not seen.is_certain
