"""A chat model behind the `LanguageModel` port: within a time, a count of askers and a budget, or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import threading
import time
from collections.abc import Callable
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass, field
from typing import Any, Final

from bot.adapters.language_model_faults import Fault, UnusableModel, fault_of
from bot.adapters.language_model_limits import Breaker, Kept
from bot.adapters.language_model_live import Live
from bot.adapters.language_model_opening import ModelSpec, held_to, open_model
from bot.adapters.language_model_spending import Spending
from bot.ports import ModelUnavailable, Prompt

TRIES: Final = 3
SHORTEST_TRY_S: Final = 0.5  # with less time than that left, nothing is tried again
_CHARACTERS_A_TOKEN: Final = 3  # a careful guess, where the server does not count


_WORD: Final = Prompt(
    version="check-1", instructions="Answer with one word.", data="Say: ready", schema={}, as_json="", as_lines=""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How the model is. `told` is one plain line."""

    name: str
    works: bool | None  # None: nobody has asked it yet
    told: str


@dataclass(kw_only=True)
class ChatLanguageModel:
    """Completes prompts. Shared between threads; its calls run on one loop, so that each can be ended on time."""

    spec: ModelSpec
    spending: Spending
    timeout_s: float = 8.0
    most_at_once: int = 2
    holds_to_shape: bool = True
    opened: Callable[..., Any] = open_model
    breaker: Breaker = field(default_factory=Breaker)
    kept: Kept = field(default_factory=Kept)
    _live: Live = field(init=False, default_factory=Live)
    _places: threading.BoundedSemaphore = field(init=False)

    def __post_init__(self) -> None:
        self._places = threading.BoundedSemaphore(self.most_at_once)

    def complete(self, prompt: Prompt, *, corpus_version: str, timeout_s: float) -> str:
        """Give what the model writes. Never waits for a place, nor beyond the time. Raises ModelUnavailable."""
        key = _key(self.spec.name, corpus_version, prompt)
        known = self.kept.get(key)
        if known is not None:
            return known
        text = self._asked(prompt, min(timeout_s, self.timeout_s))
        self.kept.put(key, text)
        return text

    def check(self) -> State:
        """Ask for one word, and say how the model is. A few tokens, counted as any."""
        with contextlib.suppress(UnusableModel):  # what is wrong with it is told below
            self._live.model = self._live.model or self.opened(self.spec, timeout_s=self.timeout_s)
        with contextlib.suppress(ModelUnavailable):
            self._asked(_WORD, self.timeout_s)
        return self.state()

    def state(self) -> State:
        """Say how the model is, by what was last found of it."""
        fault = self._live.fault
        spent = self.spending.spent()
        today = f"{spent.calls} calls and {spent.tokens:,} tokens today" + (
            f", {spent.cost:.2f} spent" if spent.cost else ""
        )
        if exhausted := self.spending.exhausted():
            return State(name=self.spec.name, works=False, told=f"{exhausted}; answers are exact sentences")
        if fault is not None:
            told = f"{fault.found}; {fault.remedy}; until then answers are exact sentences"
            return State(name=self.spec.name, works=False, told=told)
        if not self._live.was_asked:
            return State(name=self.spec.name, works=None, told="not asked yet")
        return State(name=self.spec.name, works=True, told=today)

    def _asked(self, prompt: Prompt, timeout_s: float) -> str:
        if exhausted := self.spending.exhausted():
            raise ModelUnavailable(f"the model was not asked: {exhausted}")
        if not self._places.acquire(blocking=False):
            raise ModelUnavailable("the model was not asked: as many questions as may are with it")
        try:
            if not self.breaker.lets_through():
                raise ModelUnavailable("the model was not asked: it is left alone after failures in a row")
            return self._within(prompt, timeout_s)
        finally:
            self._places.release()

    def _within(self, prompt: Prompt, timeout_s: float) -> str:
        """Ask until the deadline; what goes wrong is remembered and told without anything that was sent."""
        ends = time.monotonic() + timeout_s
        try:
            message = self._live.run(self._tried(prompt, ends), timeout_s=timeout_s)
        except (Exception, TookTooLong) as error:
            self.breaker.failed()
            self._live.fault = self._fault(error)
            self._live.was_asked = True
            raise ModelUnavailable(f"the model: {self._live.fault.found}") from None
        self.breaker.worked()
        self._live.fault, self._live.was_asked = None, True
        text = _text(message)
        self.spending.add(*_tokens(message, prompt, text))
        return text

    def _fault(self, error: BaseException) -> Fault:
        if isinstance(error, UnusableModel):
            found, _, remedy = str(error).partition("; ")
            return Fault(found=found, remedy=remedy or "see docs/models.md", may_pass=False)
        return fault_of(error, model=self.spec.model, url=self.spec.url)

    async def _tried(self, prompt: Prompt, ends: float) -> Any:
        """Ask, and ask again with jitter while what failed may pass and time is left."""
        from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, wait_random_exponential

        def is_worth_it(error: BaseException) -> bool:
            return self._fault(error).may_pass and ends - time.monotonic() > SHORTEST_TRY_S

        tries = AsyncRetrying(
            retry=retry_if_exception(is_worth_it),
            stop=stop_after_attempt(TRIES),
            wait=wait_random_exponential(multiplier=0.2, max=2),
            reraise=True,
        )
        async with asyncio.timeout(ends - time.monotonic()):
            return await tries(self._once, prompt)

    async def _once(self, prompt: Prompt) -> Any:
        from langsmith import tracing_context

        if self._live.model is None:
            self._live.model = self.opened(self.spec, timeout_s=self.timeout_s)
        held = (
            None
            if self._live.as_lines or not self.holds_to_shape or not prompt.schema
            else held_to(self.spec, self._live.model, dict(prompt.schema))
        )
        # Whatever the environment says of tracing: what is sent goes to the model and to nobody else.
        with tracing_context(enabled=False):
            if held is None:
                return await self._live.model.ainvoke(_messages(prompt, prompt.as_lines))
            try:
                return await held.ainvoke(_messages(prompt, prompt.as_json))
            except Exception as error:
                if getattr(error, "status_code", None) not in (400, 422):
                    raise
                message = await self._live.model.ainvoke(_messages(prompt, prompt.as_lines))
                self._live.as_lines = True  # this server cannot be held to a shape
                return message


def _messages(prompt: Prompt, form: str) -> list[tuple[str, str]]:
    return [("system", f"{prompt.instructions}\n\n{form}"), ("human", prompt.data)]


def _text(message: Any) -> str:
    """Give the words of a message; a refusal or a tool call has none."""
    content = message.content
    if isinstance(content, str):
        return content
    parts = (
        part if isinstance(part, str) else part.get("text", "") for part in content if isinstance(part, (str, dict))
    )
    return "".join(part for part in parts if isinstance(part, str))


def _tokens(message: Any, prompt: Prompt, text: str) -> tuple[int, int]:
    """Count as the server counts, else by a careful guess. What a server counts below nothing is nothing."""
    usage = getattr(message, "usage_metadata", None) or {}
    sent = usage.get("input_tokens") or len(prompt.instructions + prompt.as_json + prompt.data) // _CHARACTERS_A_TOKEN
    return max(0, sent), max(0, usage.get("output_tokens") or len(text) // _CHARACTERS_A_TOKEN)


def _key(model: str, corpus_version: str, prompt: Prompt) -> str:
    """The prompt has the screened question, the passages and their order; its version stands for the instructions."""
    parts = (model, corpus_version, prompt.version, prompt.instructions, prompt.data)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
