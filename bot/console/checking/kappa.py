"""How far two people agree beyond chance: Cohen's kappa with its 95 % interval, and what people call it.

Answers are redrawn whole: the sentences of one answer go together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.adapters.records.scores_model import Verdict
from bot.kappa import kappas

SEED = 20261121
DRAWS = 2_000
ORDER = tuple(Verdict)
# Landis and Koch, The measurement of observer agreement for categorical data, Biometrics 33 (1977), p. 165.
STEPS = (0.2, 0.4, 0.6, 0.8)
NAMES = ("poor", "slight", "fair", "moderate", "substantial", "almost perfect")
FEWEST = 10  # answers; of fewer, redrawing them gives intervals that look surer than they are
MOST_STEPS = 1  # an interval over two neighbouring words still says something; one over three does not

Pairs = Sequence[tuple[Verdict, Verdict]]
_Counts = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two people agree. `kappa` and its interval are None where it cannot be worked out."""

    table: tuple[tuple[int, ...], ...]  # first person's verdict by second person's, in ORDER
    answers: int
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
        """What Landis and Koch call such a kappa; nothing where there is none, or where it is too unsure for words."""
        return "" if self.kappa is None or self.is_too_unsure else NAMES[_step(self.kappa)]

    @property
    def is_too_unsure(self) -> bool:
        """Whether there are too few answers to say, or the interval takes in three or more of the usual words."""
        if self.kappa is None:
            return False
        is_wide = self.low is None or self.high is None or _step(self.high) - _step(self.low) > MOST_STEPS
        return is_wide or self.answers < FEWEST


def agreement(answers: Sequence[Pairs]) -> Agreement:
    """Work out the agreement over answers, each with the pairs of verdicts that two people gave in it."""
    each = np.array([_table(pairs) for pairs in answers], dtype=float).reshape(len(answers), len(ORDER), len(ORDER))
    table = each.sum(axis=0)
    (kappa,) = kappas(table[None])
    is_defined = not np.isnan(kappa)
    low, high = _interval(each) if is_defined and len(answers) > 1 else (None, None)
    return Agreement(
        table=tuple(tuple(int(count) for count in row) for row in table),
        answers=len(answers),
        count=int(table.sum()),
        same=int(np.trace(table)),
        kappa=round(float(kappa), 4) if is_defined else None,
        low=low,
        high=high,
    )


def _step(kappa: float) -> int:
    """Which of the usual words a kappa has, from 0 for the least agreement; of the figure as a page shows it."""
    shown = round(kappa, 2)
    return 0 if shown < 0 else 1 + sum(shown > above for above in STEPS)


def _table(pairs: Pairs) -> _Counts:
    counts = np.zeros((len(ORDER), len(ORDER)))
    for first, second in pairs:
        counts[ORDER.index(first), ORDER.index(second)] += 1
    return counts


def _interval(each: _Counts) -> tuple[float, float]:
    """Redraw the answers, with the same seed always. A draw in which chance explains all counts as no agreement."""
    chance = np.random.default_rng(SEED)
    weights = chance.multinomial(len(each), np.full(len(each), 1 / len(each)), size=DRAWS)
    drawn = np.nan_to_num(kappas(np.tensordot(weights.astype(float), each, axes=1)), nan=0.0)
    low, high = np.percentile(drawn, [2.5, 97.5])
    return round(float(low), 4), round(float(high), 4)
