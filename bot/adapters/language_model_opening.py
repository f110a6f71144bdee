"""Opens a chat model by LangChain's `init_chat_model`. Nothing of LangChain's chat models is imported before."""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass, field
from typing import Any, Final

from bot.adapters.language_model_faults import UnusableModel

MOST_TOKENS: Final = 700  # of an answer: five statements take less than 300
# Provider as `init_chat_model` names it: the package, the extra of ours that brings it, the variable with its key.
_PROVIDERS: Final = {
    "openai": ("langchain_openai", None, "OPENAI_API_KEY"),
    "azure_openai": ("langchain_openai", None, "AZURE_OPENAI_API_KEY"),
    "anthropic": ("langchain_anthropic", "anthropic", "ANTHROPIC_API_KEY"),
    "ollama": ("langchain_ollama", "ollama", None),
}
_AS_OPENAI = ("openai", "azure_openai")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSpec:
    """Which model, where, and with which key. `name` is "provider:model"; the key is never shown."""

    name: str
    url: str = ""
    key: str | None = field(default=None, repr=False)

    @property
    def provider(self) -> str:
        """What stands before the colon."""
        return self.name.partition(":")[0]

    @property
    def model(self) -> str:
        """What stands after it."""
        return self.name.partition(":")[2]

    @property
    def is_as_openai(self) -> bool:
        """Whether it speaks as OpenAI's servers do."""
        return self.provider in _AS_OPENAI


def examine(spec: ModelSpec) -> None:
    """See without a network whether a model can be opened. Raises UnusableModel."""
    if not spec.model or spec.provider not in _PROVIDERS:
        raise UnusableModel(
            f"SIGNPOST_LLM={spec.name}: not a model; write provider:model with one of {', '.join(_PROVIDERS)}, "
            "such as openai:gpt-4o-mini; for a server of your own that speaks as OpenAI does, set SIGNPOST_LLM_URL too"
        )
    package, extra, variable = _PROVIDERS[spec.provider]
    if importlib.util.find_spec(package) is None:
        raise UnusableModel(
            f"SIGNPOST_LLM={spec.name}: {package} is not installed; run `pip install 'signpost[{extra}]'`"
        )
    if spec.url and not spec.url.startswith(("http://", "https://")):
        raise UnusableModel(f"SIGNPOST_LLM_URL={spec.url}: not an address; write it as http://127.0.0.1:8080/v1")
    if variable and not (spec.key or spec.url or os.environ.get(variable)):
        raise UnusableModel(f"SIGNPOST_LLM={spec.name}: no key; set SIGNPOST_LLM_KEY or {variable}")


def open_model(spec: ModelSpec, *, timeout_s: float) -> Any:
    """Open a chat model. Raises UnusableModel."""
    examine(spec)
    from langchain.chat_models import init_chat_model

    from bot.adapters.language_model_reading import client

    # Retries are ours: theirs know no deadline.
    given: dict[str, Any] = {"temperature": 0, "timeout": timeout_s, "max_retries": 0, "max_tokens": MOST_TOKENS}
    if spec.url:
        # A key of the environment is for the provider's own server: it does not go to another one.
        given |= {"base_url": spec.url, "api_key": spec.key or "none"}
    elif spec.key:
        given["api_key"] = spec.key
    if spec.is_as_openai:
        given["http_async_client"] = client(timeout_s)
    if spec.provider == "ollama":
        given = {"temperature": 0, "num_predict": MOST_TOKENS, "client_kwargs": {"timeout": timeout_s}}
        given |= {"base_url": spec.url} if spec.url else {}
    try:
        return init_chat_model(spec.model, model_provider=spec.provider, **given)
    except Exception as error:  # each provider's package raises its own kinds, some with the key in the message
        raise UnusableModel(
            f"SIGNPOST_LLM={spec.name}: cannot be opened ({type(error).__name__}); see docs/models.md for what it needs"
        ) from None


def held_to(spec: ModelSpec, model: Any, schema: dict[str, Any]) -> Any | None:
    """Give the model held to a shape of answer by its server; None where that is not to be had."""
    if spec.is_as_openai:
        shape = {"name": schema["title"], "schema": schema, "strict": True}
        return model.bind(response_format={"type": "json_schema", "json_schema": shape})
    return model.bind(format=schema) if spec.provider == "ollama" else None
