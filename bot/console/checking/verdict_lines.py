"""The verdicts that stand as lines of a file, each with the answer that it is about for as long as that is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from bot.adapters.records.scores import Scores
from bot.adapters.records.scores_model import Checked, Standing
from bot.adapters.transcripts_kept import Said
from bot.console.answers.pages import kept_answers, usable
from bot.console.console import Console

AT_ONCE = 500  # answers in one question to the database


def verdict_lines(console: Console) -> Iterator[str]:
    """Write the lines, oldest answer first, as `signpost eval judge` reads them. Raises RecordsUnusable at once."""
    return _lines(console, Scores(console.records).standing())


def _lines(console: Console, replies: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(replies), AT_ONCE):
        some = replies[start : start + AT_ONCE]
        checked, said = Scores(console.records).checked(some), _said(console, some)
        found = [(one, one.standing) for each in some if (one := checked.get(each))]
        lines = [_line(one, stands, said.get(one.facts.reply)) for one, stands in found if stands]
        yield "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def _said(console: Console, replies: Sequence[str]) -> dict[str, Said]:
    kept = kept_answers(console.web)
    with usable():
        return dict(kept.said(replies)) if kept else {}


def _line(checked: Checked, stands: Standing, said: Said | None) -> dict[str, Any]:
    people = [each.name for each in ([checked.settlement] if checked.settlement else checked.scores)]
    line = {"id": checked.facts.reply, "verdict": stands.verdict.value, "by": stands.by, "people": people}
    return line if said is None else line | _answer(said)


def _answer(said: Said) -> dict[str, Any]:
    names = ("title", "published", "quotation")
    passages = [{name: each[name] for name in names} for each in said.answer["citations"]]
    return {"question": said.question, "reply": said.answer["text"], "passages": passages}
