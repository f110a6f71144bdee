"""What Signpost would answer if a passage were taught, beside what it answers now; nothing of it is in force yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.adapters.records.corrections import Correction, Draft
from bot.console.corrections.desk import Desk
from bot.model import Question, Reply
from bot.ports import Finding, Lesson
from knowledge.calendar import in_london

# What limits a sentence beside it. Read by a trainer, so one too many does less harm than one too few.
_LIMITS = re.compile(
    r"\b(?:not|cannot|never|nor|unless|until|except(?:ion|ions|ing)?|only|but|however|although|though|otherwise|without"
    r"|nobody|no one|apart from|other than)\b|n['’]t\b",
    re.I,
)
_MARKS = "“”\"'‘’ "


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """The answer of now and the one that would be given. `left_out`: what limits the passage and would not be said."""

    now: Reply
    then: Reply
    is_quoted: bool
    left_out: tuple[str, ...]


def tried(desk: Desk, draft: Draft, finding: Finding, old: Correction | None) -> Trial:
    """Ask the question with what is in force, and as if the draft were. `old`: what the draft would replace."""
    (source,) = draft.statements[0].sources
    lesson = Lesson(wording=draft.wordings[0], passage=source.passage, sentences=source.marked, nearness=1.0)
    passages = old.passages if old else ()
    replaced = frozenset((words, each) for words in (old.wordings if old else ()) for each in passages)
    question = question_of(desk, draft.wordings[0], draft.area)
    now, _ = desk.console.assistant.reply(question)
    then, _ = desk.console.assistant.now().with_lesson(lesson, instead_of=replaced).reply(question)
    said = [each.quotation for each in then.citations if each.passage == source.passage]
    return Trial(
        now=now,
        then=then,
        is_quoted=bool(said),
        left_out=limits_left_out(finding, said or source.marked or finding.sentences),
    )


def limits_left_out(finding: Finding, said: Sequence[str]) -> tuple[str, ...]:
    """List the sentences of a passage that limit it and are in nothing of what is said."""
    texts = [" ".join(each.split()) for each in said]
    return tuple(
        each
        for each in finding.sentences
        if _LIMITS.search(each) and not any(" ".join(each.split()).strip(_MARKS) in text for text in texts)
    )


def question_of(desk: Desk, words: str, area: str | None) -> Question:
    """Make the question as whoever asked it would ask it now."""
    return Question(text=words, at=in_london(datetime.now(UTC)), area=area or desk.console.web.area)
