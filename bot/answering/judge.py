"""A second model as a judge. It can only strike out what the rules let through; it lets nothing through itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.ports import LanguageModel, Prompt
from prompts.instructions import instructions

_NUMBER = re.compile(r"(?<!\w)\d{1,2}(?!\w)")
_LISTED = re.compile(r"(?:NONE|\d{1,2}(?:[ ,]+\d{1,2})*)\W*", re.I)


class Judge:
    """Asks a second model which statements their passages say in full."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    def upheld(self, pairs: Sequence[tuple[str, str]], *, corpus_version: str, timeout_s: float) -> frozenset[int]:
        """Give the places of the pairs (statement, source) that it upholds. Raises ModelUnavailable.

        An answer that is not in the form upholds nothing.
        """
        told, form = instructions("judge"), instructions("judge-form-text").text
        data = "\n\n".join(
            f"Statement {n}: {said}\nPassage {n}: {source}" for n, (said, source) in enumerate(pairs, start=1)
        )
        prompt = Prompt(version=told.version, instructions=told.text, data=data, schema={}, as_json=form, as_lines=form)
        written = self._model.complete(prompt, corpus_version=corpus_version, timeout_s=timeout_s).strip()
        if not _LISTED.fullmatch(written):
            return frozenset()
        return frozenset(int(number) - 1 for number in _NUMBER.findall(written))
