"""How far two people agree beyond chance: Cohen's kappa with its 95 % interval, and what people call it.

Checked in the tests against figures worked by hand. Answers are redrawn whole: the sentences of one answer go together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.adapters.records.scores_model import Verdict

SEED = 20261121
DRAWS = 2_000
ORDER = tuple(Verdict)
# Landis and Koch, The measurement of observer agreement for categorical data, Biometrics 33 (1977), p. 165.
WORDS = ((0.8, "almost perfect"), (0.6, "substantial"), (0.4, "moderate"), (0.2, "fair"), (0.0, "slight"))
POOR = "poor"

Pairs = Sequence[tuple[Verdict, Verdict]]
_Counts = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two people agree. `kappa` and its interval are None where it cannot be worked out."""

    table: tuple[tuple[int, ...], ...]  # first person's verdict by second person's, in ORDER
    count: int
    same: int
    kappa: float | None
    low: float | None
    high: float | None

    @property
    def observed(self) -> float | None:
        """The share on which they say the same; None where there is nothing yet."""
        return self.same / self.count if self.count else None

    @property
    def words(self) -> str:
        """What Landis and Koch call such a kappa; nothing where there is none."""
        if self.kappa is None:
            return ""
        shown = round(self.kappa, 2)  # as it stands on the page beside the words
        return POOR if shown < 0 else next((words for above, words in WORDS if shown > above), WORDS[-1][1])


def agreement(answers: Sequence[Pairs]) -> Agreement:
    """Work out the agreement over answers, each with the pairs of verdicts that two people gave in it."""
    each = np.array([_table(pairs) for pairs in answers], dtype=float).reshape(len(answers), len(ORDER), len(ORDER))
    table = each.sum(axis=0)
    (kappa,) = _kappas(table[None])
    is_defined = not np.isnan(kappa)
    low, high = _interval(each) if is_defined and len(answers) > 1 else (None, None)
    return Agreement(
        table=tuple(tuple(int(count) for count in row) for row in table),
        count=int(table.sum()),
        same=int(np.trace(table)),
        kappa=round(float(kappa), 4) if is_defined else None,
        low=low,
        high=high,
    )


def _table(pairs: Pairs) -> _Counts:
    counts = np.zeros((len(ORDER), len(ORDER)))
    for first, second in pairs:
        counts[ORDER.index(first), ORDER.index(second)] += 1
    return counts


def _interval(each: _Counts) -> tuple[float, float]:
    """Redraw the answers, with the same seed always. A draw in which chance explains all counts as no agreement."""
    chance = np.random.default_rng(SEED)
    weights = chance.multinomial(len(each), np.full(len(each), 1 / len(each)), size=DRAWS)
    drawn = np.nan_to_num(_kappas(np.tensordot(weights.astype(float), each, axes=1)), nan=0.0)
    low, high = np.percentile(drawn, [2.5, 97.5])
    return round(float(low), 4), round(float(high), 4)


def _kappas(tables: _Counts) -> _Counts:
    """Give the kappa of each table; not a number where it holds nothing or chance alone explains all.

    Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
    """
    total = tables.sum(axis=(1, 2))
    total = np.where(total == 0, np.nan, total)
    observed = np.trace(tables, axis1=1, axis2=2) / total
    by_chance = (tables.sum(axis=2) * tables.sum(axis=1)).sum(axis=1) / total**2
    beyond = 1 - by_chance
    kappas: _Counts = np.divide(observed - by_chance, beyond, out=np.full(len(tables), np.nan), where=beyond > 1e-12)
    return kappas
