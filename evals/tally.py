"""What language models took in one run: counted apart from the home's book, which others write to meanwhile."""

from __future__ import annotations

from bot.adapters.language_model import ChatLanguageModel
from bot.adapters.language_model_spending import Spending, Spent


class Tally:
    """Counts what models take from now on; the home's book and its caps go on as before. Prices: a million tokens."""

    def __init__(self, *models: ChatLanguageModel | None, price_in: float = 0.0, price_out: float = 0.0) -> None:
        self._prices = (price_in, price_out)
        self._calls = 0
        self._tokens = (0, 0)
        for model in models:
            if model is not None:
                model.spending = _Told(model.spending, self)

    def add(self, tokens_in: int, tokens_out: int) -> None:
        """Count one call."""
        before_in, before_out = self._tokens
        self._calls += 1
        self._tokens = (before_in + tokens_in, before_out + tokens_out)

    def spent(self) -> Spent:
        """Give what was taken so far."""
        cost = sum(tokens * price for tokens, price in zip(self._tokens, self._prices, strict=True)) / 1_000_000
        return Spent(calls=self._calls, tokens=sum(self._tokens), cost=cost)


class _Told(Spending):
    """A book that tells a tally of each call."""

    def __init__(self, book: Spending, tally: Tally) -> None:
        self._kept = book
        self._tally = tally

    def add(self, tokens_in: int, tokens_out: int) -> None:
        self._tally.add(tokens_in, tokens_out)
        self._kept.add(tokens_in, tokens_out)

    def spent(self) -> Spent:
        return self._kept.spent()

    def exhausted(self) -> str | None:
        return self._kept.exhausted()
