"""How sure a figure is: Wilson's interval for a share, bootstrap intervals for a mean and for a difference."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

SEED = 20261118
RESAMPLES = 1000
Z_95 = 1.96


def wilson(passed: int, count: int) -> tuple[float, float]:
    """Give the 95 % Wilson score interval of a share."""
    if not count:
        return 0.0, 1.0
    z, share = Z_95, passed / count
    centre = (share + z * z / (2 * count)) / (1 + z * z / count)
    spread = z / (1 + z * z / count) * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return round(max(0.0, centre - spread), 4), round(min(1.0, centre + spread), 4)


def bootstrap_mean(values: Sequence[float]) -> tuple[float, float]:
    """Give the 95 % percentile interval of a mean; the same values always give the same interval."""
    sample = np.asarray(values, dtype=float)
    drawn = sample[np.random.default_rng(SEED).integers(0, len(sample), size=(RESAMPLES, len(sample)))]
    return middle_95(drawn.mean(axis=1))


def bootstrap_difference(
    before: Sequence[float | None], after: Sequence[float | None]
) -> tuple[float, float, float] | None:
    """Give the difference of two means over the same questions, and its 95 % interval by redrawing whole questions.

    None stands for a question that the measure does not apply to on that side. None in all: one side has no figure.
    """
    first, second = (
        np.asarray([np.nan if each is None else each for each in side], dtype=float) for side in (before, after)
    )
    if np.isnan(first).all() or np.isnan(second).all():
        return None
    chosen = np.random.default_rng(SEED).integers(0, len(first), size=(RESAMPLES, len(first)))
    differences = _means(second[chosen]) - _means(first[chosen])
    low, high = middle_95(differences[~np.isnan(differences)])
    return round(float(np.nanmean(second) - np.nanmean(first)), 4), low, high


def _means(drawn: Numbers) -> Numbers:
    """Give the mean of each row without its gaps; a gap for a row of gaps."""
    counts = (~np.isnan(drawn)).sum(axis=1)
    sums = np.nansum(drawn, axis=1)
    means: Numbers = np.divide(sums, counts, out=np.full(len(drawn), np.nan), where=counts > 0)
    return means


def middle_95(values: Numbers) -> tuple[float, float]:
    """Give the bounds that the middle 95 % of values lie in."""
    low, high = np.percentile(values, [2.5, 97.5])
    return round(float(low), 4), round(float(high), 4)
