"""What both recipes for an encoder share: a text's vector while it learns, and the steps by which it does.

Needs torch, from the `reference` extra.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

_Batch = TypeVar("_Batch")
Progress = Callable[[int, int, float], None]  # the step, of so many, and its loss


def mean_vectors(model: Any, tokenizer: Any, texts: Sequence[str], *, tokens: int) -> Any:
    """Give a tensor with one row of length one for each text, the mean over its first `tokens` tokens."""
    import torch

    given = tokenizer(list(texts), padding=True, truncation=True, max_length=tokens, return_tensors="pt")
    # Half the time on processors that have 16-bit arithmetic; the weights stay in 32 bits.
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = model(**given).last_hidden_state.float()
    weights = given["attention_mask"].unsqueeze(-1).to(hidden.dtype)
    return torch.nn.functional.normalize((hidden * weights).sum(1) / weights.sum(1), dim=-1)


def fit(  # noqa: PLR0913 - figures of a recipe, each by its name
    model: Any,
    batches: Sequence[_Batch],
    loss_of: Callable[[_Batch], Any],
    *,
    learning: Sequence[Mapping[str, Any]],
    warm_up: float,
    decay: float,
    progress: Progress,
) -> None:
    """Take a step for each batch. `learning`: parameters with their rates; `warm_up`: a share of the steps."""
    import torch
    from transformers import get_linear_schedule_with_warmup

    optimiser = torch.optim.AdamW([dict(each) for each in learning], weight_decay=decay)
    warm = round(warm_up * len(batches))
    schedule = get_linear_schedule_with_warmup(optimiser, warm, len(batches))  # type: ignore[no-untyped-call]
    for step, batch in enumerate(batches, start=1):
        loss = loss_of(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad()
        progress(step, len(batches), loss.item())
