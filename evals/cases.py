"""Question sets: JSON Lines, one question a line, checked whole before anything runs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from bot.model import Behaviour


class UnusableQuestionSet(ValueError):
    """A question set has bad lines; the message lists every one with its number and reason."""


class Gold(BaseModel):
    """Where the answer stands: a document with a paragraph, a heading or a few words of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str
    paragraph: str | None = None
    heading: str | None = None
    quote: str | None = None


class Case(BaseModel):
    """One question with what is expected of its reply."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    question: str
    category: str
    expected_behaviour: Behaviour
    persona: str | None = None
    channel: str | None = None
    area: str | None = None
    answerable: bool = True
    gold: tuple[Gold, ...] = ()
    must_include: tuple[str | tuple[str, ...], ...] = ()
    must_not_include: tuple[str, ...] = ()
    at: datetime | None = None
    notes: str | None = None
    split: Literal["dev", "test"] = "dev"

    @model_validator(mode="after")
    def _answerable_has_gold_or_words(self) -> Case:
        if (
            self.answerable
            and self.expected_behaviour is Behaviour.ANSWER
            and not (self.gold or self.must_include or self.must_not_include)
        ):
            raise ValueError(
                "an answerable question needs gold, must_include or must_not_include, else nothing is checked"
            )
        return self


def load_cases(path: Path) -> list[Case]:
    """Read a question set. Raises UnusableQuestionSet with every bad line."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableQuestionSet(f"{path}: cannot be read ({error}); give a JSON Lines file in UTF-8") from error
    cases: list[Case] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            case = Case.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            faults.append(f"line {number}: {place or 'the line'}: {first['msg']}")
            continue
        if case.id in seen:
            faults.append(f"line {number}: id '{case.id}' stands on line {seen[case.id]} already")
        seen[case.id] = number
        cases.append(case)
    if faults or not cases:
        listed = "\n  ".join(faults or ["it holds no question"])
        raise UnusableQuestionSet(f"{path}: nothing was run; put these right:\n  {listed}")
    return cases
