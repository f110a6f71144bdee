"""How far raters agree beyond chance: Cohen's kappa of two with how sure it is, and Fleiss' kappa of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.kappa import kappas
from evals.intervals import RESAMPLES, SEED, Numbers, middle_95

Codes = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kappa:
    """Cohen's kappa with its 95 % interval. `value` is None where nothing but one verdict was ever given."""

    value: float | None
    low: float
    high: float


def fleiss_kappa(ratings: Sequence[Sequence[str]]) -> float | None:
    """Give the agreement of several ratings of each thing, as many of each; None where it says nothing.

    Fleiss, Measuring nominal scale agreement among many raters, 1971.
    """
    each = len(ratings[0])
    if each < 2:
        return None
    names = sorted({one for row in ratings for one in row})
    counts = np.array([[row.count(name) for name in names] for row in map(list, ratings)], dtype=float)
    observed = float(((counts**2).sum(axis=1) - each).mean()) / (each * (each - 1))
    by_chance = float(((counts.sum(axis=0) / counts.sum()) ** 2).sum())
    return None if by_chance == 1 else round((observed - by_chance) / (1 - by_chance), 4)


def kappa_of_repeats(people: Sequence[str], repeats: Sequence[Sequence[str]]) -> Kappa:
    """Give the agreement of people with a judge that was asked several times about each thing.

    The value is the mean over the repeats. The interval redraws the things, and for each of them one of its repeats: it
    is as wide as both the choice of things and the judge's own wavering make it. A draw that chance alone explains
    counts as no agreement.
    """
    names = sorted({*people, *(one for row in repeats for one in row)})
    theirs, judged = _codes(people, names), np.array([_codes(row, names) for row in repeats])
    things, times = judged.shape
    each = _kappas(np.broadcast_to(theirs, (times, things)), judged.T, len(names))
    chance = np.random.default_rng(SEED)
    drawn = chance.integers(0, things, size=(RESAMPLES, things))
    which = chance.integers(0, times, size=(RESAMPLES, things))
    low, high = middle_95(np.nan_to_num(_kappas(theirs[drawn], judged[drawn, which], len(names)), nan=0.0))
    value = None if np.isnan(each).all() else round(float(np.nan_to_num(each, nan=0.0).mean()), 4)
    return Kappa(value=value, low=low, high=high)


def _codes(verdicts: Sequence[str], names: Sequence[str]) -> Codes:
    return np.array([names.index(each) for each in verdicts], dtype=np.int64)


def _kappas(first: Codes, second: Codes, names: int) -> Numbers:
    """Give the kappa of each row of both; not a number where chance alone explains all."""
    rows = np.arange(len(first))[:, None]
    cells = (rows * names + first) * names + second
    counts = np.bincount(cells.ravel(), minlength=len(first) * names * names)
    return kappas(counts.reshape(len(first), names, names).astype(float))
