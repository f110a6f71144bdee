"""Question sets as evaluations use them. What a question is, `bot.question_sets` says: the console keeps them, too."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.question_sets import DEFAULT_MOMENT, Case, Gold, UnusableQuestionSet, load_cases

__all__ = ["DEFAULT_MOMENT", "Case", "Gold", "UnusableQuestionSet", "documents_not_held", "load_cases"]


def documents_not_held(cases: Sequence[Case], held: Collection[str]) -> dict[str, list[str]]:
    """Give the gold documents that the library does not hold, each with the questions that name it."""
    missing: dict[str, list[str]] = {}
    for case in cases:
        for document in dict.fromkeys(gold.document for gold in case.gold):
            if document not in held:
                missing.setdefault(document, []).append(case.id)
    return missing
