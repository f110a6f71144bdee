"""Questions for a drill: drawn from question sets by lot that can be drawn again, and written by hand."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from bot.adapters.question_set_files import QuestionSetFile
from bot.adapters.records.drills import MOST_QUESTIONS, DrillQuestion
from bot.answering.privacy import ScreenedText
from bot.console.forms import Form

MOST_CHARACTERS = 500
MOST_SEED = 10**9


def drawn(sets: Iterable[QuestionSetFile], *, category: str, count: int, seed: int) -> list[DrillQuestion]:
    """Draw questions of a category ("" for any). The same sets, category, count and seed give the same ones."""
    lines = [line for each in sets for line in each.lines if line.case.question.strip()]
    of_it = [line for line in lines if not category or line.case.category == category]
    chosen = random.Random(seed).sample(of_it, min(count, len(of_it)))  # noqa: S311 - a lot, not a secret
    return [
        DrillQuestion(text=line.case.question, moment=line.case.moment if line.case.at else None) for line in chosen
    ]


def typed(text: str) -> list[str]:
    """Give the questions that were written by hand, one to a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def whole_number(form: Form, name: str, *, low: int, high: int) -> int | None:
    """Read a whole number of a form; None where it is none, or out of bounds."""
    given = form.value(name).strip()
    return int(given) if given.isascii() and given.isdigit() and len(given) < 12 and low <= int(given) <= high else None


def faults_of(form: Form, lines: Sequence[str]) -> dict[str, str]:
    """Say what is wrong with a form of questions to draw and to write."""
    faults: dict[str, str] = {}
    count = whole_number(form, "count", low=0, high=MOST_QUESTIONS)
    if count is None:
        faults["count"] = f"Give a number from 0 to {MOST_QUESTIONS}."
    if whole_number(form, "seed", low=0, high=MOST_SEED) is None:
        faults["seed"] = "Give a whole number, such as 7. The same number draws the same questions."
    if any(len(line) > MOST_CHARACTERS for line in lines):
        faults["typed"] = f"A question has at most {MOST_CHARACTERS} characters, so that it can be read on a wall."
    elif (count or 0) + len(lines) > MOST_QUESTIONS:
        faults["typed"] = f"A drill has at most {MOST_QUESTIONS} questions."
    return faults


def screened(lines: Sequence[ScreenedText]) -> tuple[list[DrillQuestion], bool]:
    """Give questions that may be kept, and whether something was taken out of one."""
    return [DrillQuestion(text=line.text) for line in lines], any(line.kinds for line in lines)
