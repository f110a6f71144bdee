"""Two optional steps by a model: other words to search with, and another order of passages. Neither says anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answering.prompting import Given, screened
from bot.ports import LanguageModel, Prompt, Screened
from prompts.instructions import instructions

MOST_PHRASES: Final = 3
_PHRASE = re.compile(r"(?:[-*•] |\d[.)] )?([A-Za-z][A-Za-z '’-]{3,80})[.]?")
_ID = re.compile(r"\bP\d{1,2}\b")
_LISTED = re.compile(r"P\d{1,2}(?:[ ,]+P\d{1,2})*\W*")


def phrases_for(question: Screened, model: LanguageModel, *, corpus_version: str, timeout_s: float) -> tuple[str, ...]:
    """Give phrases to search with besides the question's own words. Raises ModelUnavailable."""
    data = f"<question>\n{re.sub('[<>]', ' ', screened(question))}\n</question>"
    written = model.complete(_prompt("search", data), corpus_version=corpus_version, timeout_s=timeout_s)
    found = (_PHRASE.fullmatch(line.strip()) for line in written[:1_000].splitlines())
    return tuple(dict.fromkeys(each[1].strip() for each in found if each and len(each[1].split()) <= 10))[:MOST_PHRASES]


def in_order(
    question: Screened, passages: Sequence[Given], model: LanguageModel, *, corpus_version: str, timeout_s: float
) -> tuple[Given, ...]:
    """Put the passages that the model names first; the others stay behind them. Raises ModelUnavailable."""
    data = "\n\n".join(f'<passage id="{each.id}">\n{each.text}\n</passage>' for each in passages)
    asked = f"{data}\n\n<question>\n{re.sub('[<>]', ' ', screened(question))}\n</question>"
    written = model.complete(_prompt("order", asked), corpus_version=corpus_version, timeout_s=timeout_s).strip()
    named = list(dict.fromkeys(_ID.findall(written))) if _LISTED.fullmatch(written) else []
    return tuple(sorted(passages, key=lambda each: named.index(each.id) if each.id in named else len(named)))


def _prompt(name: str, data: str) -> Prompt:
    told, form = instructions(name), instructions(f"{name}-form-text").text
    return Prompt(version=told.version, instructions=told.text, data=data, schema={}, as_json=form, as_lines=form)
