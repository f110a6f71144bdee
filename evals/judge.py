"""A model as a judge of replies. What it says is worth showing only where its agreement with people was measured."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bot.answering.privacy import KnownWords, screen
from bot.ports import LanguageModel, ModelUnavailable, Prompt
from evals.given import Given
from evals.verdicts import Opinion
from prompts.instructions import instructions

MOST_SILENT = 5  # in a row; then nobody is there to be asked
_ONE_WORD = re.compile(r"\W*(right|partly|wrong)\W*", re.IGNORECASE)
_MARKS = re.compile(r"</?[a-z][^>]{0,80}>", re.IGNORECASE)


class JudgeSilent(RuntimeError):
    """The judge model gave nothing several times in a row; the message says why."""


class ReplyJudge:
    """Asks a model what it says of a reply. Of the question, only screened words leave. `failed`: why."""

    def __init__(self, model: LanguageModel, *, known: KnownWords, timeout_s: float) -> None:
        self._model = model
        self._known = known
        self._timeout_s = timeout_s
        self._silent = 0
        self.failed: Counter[str] = Counter()

    @staticmethod
    def prompt_version() -> str:
        """Name the version of its instructions: other instructions make another judge."""
        return instructions("grade").version

    def opinion(self, given: Given, *, time: int = 1) -> Opinion | None:
        """Give its verdict on a reply; None where it says none. `time`: the how-manieth asking, each a new one.

        Raises JudgeSilent.
        """
        version = f"{given.name}, time {time}"  # else what it said before would come back
        try:
            written = self._model.complete(self._prompt(given), corpus_version=version, timeout_s=self._timeout_s)
        except ModelUnavailable as error:
            self._silent += 1
            self.failed[str(error)] += 1
            if self._silent >= MOST_SILENT:
                raise JudgeSilent(f"{error} ({MOST_SILENT} times in a row)") from error
            return None
        self._silent = 0
        said = _ONE_WORD.fullmatch(written)
        if said is None:
            self.failed["it said something else than right, partly or wrong"] += 1
        return Opinion(said[1].lower()) if said else None

    def _prompt(self, given: Given) -> Prompt:
        told, form = instructions("grade"), instructions("grade-form-text").text
        data = "\n\n".join(f"<{name}>\n{_MARKS.sub(' ', text)}\n</{name}>" for name, text in self._parts(given))
        return Prompt(version=told.version, instructions=told.text, data=data, schema={}, as_json=form, as_lines=form)

    def _parts(self, given: Given) -> Iterator[tuple[str, str]]:
        yield "question", screen(given.question, known=self._known).text
        yield "good-reply", "\n".join(given.wanted)
        yield "reply", given.reply
        for each in given.passages:
            yield "passage", each
