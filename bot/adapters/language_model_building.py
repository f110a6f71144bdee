"""Makes the language model and its writer of what the settings say; only their shape is known here."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from pydantic import SecretStr

from bot.adapters.language_model import ChatLanguageModel
from bot.adapters.language_model_meaning import NoMeaning
from bot.adapters.language_model_opening import ModelSpec
from bot.adapters.language_model_spending import Caps, Spending
from bot.answering.generate import ModelWriter
from bot.answering.judge import Judge
from bot.ports import Meaning, Writer


class ModelSettings(Protocol):
    """The settings of `bot.settings.BotSettings` that concern the model."""

    @property
    def llm_url(self) -> str: ...  # noqa: D102 - described with the setting, and so are the others
    @property
    def llm_key(self) -> SecretStr | None: ...  # noqa: D102
    @property
    def llm_timeout_s(self) -> float: ...  # noqa: D102
    @property
    def llm_at_once(self) -> int: ...  # noqa: D102
    @property
    def llm_shape(self) -> bool: ...  # noqa: D102
    @property
    def llm_daily_cap(self) -> int: ...  # noqa: D102
    @property
    def llm_daily_cost(self) -> float: ...  # noqa: D102
    @property
    def llm_price_in(self) -> float: ...  # noqa: D102
    @property
    def llm_price_out(self) -> float: ...  # noqa: D102
    @property
    def llm_rewrite(self) -> bool: ...  # noqa: D102
    @property
    def llm_rerank(self) -> bool: ...  # noqa: D102


def chat_model(name: str, settings: ModelSettings, *, book: Path) -> ChatLanguageModel | None:
    """Make the model of that name; None where it is empty. Opens nothing and asks nobody."""
    if not name:
        return None
    caps = Caps(
        tokens=settings.llm_daily_cap,
        cost=settings.llm_daily_cost,
        price_in=settings.llm_price_in,
        price_out=settings.llm_price_out,
    )
    key = settings.llm_key.get_secret_value() if settings.llm_key else None
    return ChatLanguageModel(
        spec=ModelSpec(name=name, url=settings.llm_url, key=key),
        spending=Spending(book if book.parent.is_dir() else None, caps),
        timeout_s=settings.llm_timeout_s,
        most_at_once=settings.llm_at_once,
        holds_to_shape=settings.llm_shape,
    )


def writer_by(
    model: ChatLanguageModel | None, judge: ChatLanguageModel | None, settings: ModelSettings, meaning: Meaning | None
) -> Writer | None:
    """Make the writer; None where there is no model."""
    if model is None:
        return None
    return ModelWriter(
        model=model,
        meaning=meaning or NoMeaning(),
        timeout_s=settings.llm_timeout_s,
        judge=None if judge is None else Judge(judge),
        rewrites=settings.llm_rewrite,
        reranks=settings.llm_rerank,
    )
