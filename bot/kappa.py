"""Cohen's kappa: how far two raters agree beyond what chance alone would give."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def kappas(tables: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the kappa of each table of counts, one rater's verdicts by the other's.

    Not a number where a table holds nothing, and where chance alone explains all of it. Cohen, A coefficient of
    agreement for nominal scales, Educational and Psychological Measurement 20 (1960). Checked in the tests against
    figures worked by hand, and against scikit-learn, which comes only with the reference embedder.
    """
    total = tables.sum(axis=(1, 2))
    total = np.where(total == 0, np.nan, total)
    observed = np.trace(tables, axis1=1, axis2=2) / total
    by_chance = (tables.sum(axis=2) * tables.sum(axis=1)).sum(axis=1) / total**2
    beyond = 1 - by_chance
    found: NDArray[np.float64] = np.divide(
        observed - by_chance, beyond, out=np.full(len(tables), np.nan), where=beyond > 1e-12
    )
    return found
