"""Questions for a drill: written by hand, or drawn from question sets by a lot that can be drawn again."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.adapters.question_set_files import QuestionSetFile
from bot.adapters.records.drills import MOST_QUESTIONS, DrillQuestion
from bot.answering.danger.triage import triage
from bot.answering.privacy import ScreenedText
from bot.console.forms import Form
from bot.model import Behaviour
from bot.question_sets import Case

MOST_CHARACTERS = 500
MOST_SEED = 10**9
APART = "test"  # what is kept apart to measure by is shown to nobody
HARD_CATEGORIES = ("emergency", "child-disclosure")
_HARD_WORDS = re.compile(
    r"\b(?:abus|rap(?:e|ed|ist)\b|sexual|assault|groom|exploit|traffick|self.?harm|suicid|kill|murder|die[ds]?\b|dying"
    r"|death|dead\b|beat(?:s|en|ing)?\b|hit(?:s|ting)?\b|bruis|burn|injur|hurt|violen|fgm\b|genital|mutilat|marr(?:y|ied)"
    r"|forced marriage|knife|weapon|drown|shak(?:e|en|ing)\b|bleed|strangl|chok|touch(?:es|ed|ing)?\b|nud(?:e|es|ity)\b"
    r"|porn|neglect|attracted to|overdos|scared|starv)",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What is drawn: so many questions of a category ("" for any), hard ones only where they are asked for."""

    count: int
    seed: int
    category: str = ""
    takes_hard: bool = False

    def may_take(self, case: Case) -> bool:
        """Whether a question may be drawn. One without words cannot be read on a wall."""
        is_of_it = not self.category or case.category == self.category
        return (
            is_of_it and bool(case.question.strip()) and case.split != APART and (self.takes_hard or not is_hard(case))
        )


def drawn(sets: Iterable[QuestionSetFile], draw: Draw) -> list[DrillQuestion]:
    """Draw questions. The same sets and the same draw give the same ones."""
    cases = [line.case for each in sets for line in each.lines if draw.may_take(line.case)]
    chosen = random.Random(draw.seed).sample(cases, min(draw.count, len(cases)))  # noqa: S311 - a lot, not a secret
    return [DrillQuestion(text=case.question, moment=case.moment if case.at else None) for case in chosen]


def is_hard(case: Case) -> bool:
    """Whether a question tells of immediate danger or of abuse: rather too often than too seldom."""
    return (
        case.expected_behaviour is Behaviour.EMERGENCY
        or case.category in HARD_CATEGORIES
        or _HARD_WORDS.search(case.question) is not None
        or triage(case.question).danger is not None
    )


def typed(text: str) -> list[str]:
    """Give the questions that were written by hand, one to a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def whole_number(form: Form, name: str, *, low: int, high: int) -> int | None:
    """Read a whole number of a form; None where it is none, or out of bounds."""
    given = form.value(name).strip()
    return int(given) if given.isascii() and given.isdigit() and len(given) < 12 and low <= int(given) <= high else None


def draw_of(form: Form) -> Draw:
    """Read what is to be drawn from a form without faults: nothing where nobody chose to draw."""
    is_drawn = form.value("draw") == "yes"
    return Draw(
        count=whole_number(form, "count", low=0, high=MOST_QUESTIONS) or 0 if is_drawn else 0,
        seed=whole_number(form, "seed", low=0, high=MOST_SEED) or 0,
        category=form.value("category"),
        takes_hard=form.value("hard") == "yes",
    )


def faults_of(form: Form, lines: Sequence[str]) -> dict[str, str]:
    """Say what is wrong with a form of questions to write and to draw."""
    faults: dict[str, str] = {}
    is_drawn = form.value("draw") == "yes"
    count = whole_number(form, "count", low=1, high=MOST_QUESTIONS) if is_drawn else 0
    if count is None:
        faults["count"] = f"Give a number from 1 to {MOST_QUESTIONS}."
    if is_drawn and whole_number(form, "seed", low=0, high=MOST_SEED) is None:
        faults["seed"] = "Give a whole number, such as 7. The same number draws the same questions."
    if any(len(line) > MOST_CHARACTERS for line in lines):
        faults["typed"] = f"A question has at most {MOST_CHARACTERS} characters, so that it can be read on a wall."
    elif (count or 0) + len(lines) > MOST_QUESTIONS:
        faults["typed"] = f"A drill has at most {MOST_QUESTIONS} questions."
    return faults


def screened(lines: Sequence[ScreenedText]) -> tuple[list[DrillQuestion], bool]:
    """Give questions that may be kept, and whether something was taken out of one."""
    return [DrillQuestion(text=line.text) for line in lines], any(line.kinds for line in lines)
