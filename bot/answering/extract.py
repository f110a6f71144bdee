"""Chooses the sentences that answer: exact, few, and together short enough to read in a corridor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.asks import Ask, Wanted
from bot.answering.subject import Subject, stems, supplies
from bot.ports import Finding
from knowledge.model import Form, Standing

PASSAGES_READ = 6
MOST_SENTENCES = 4
LEAST_OF_BEST = 0.62  # a sentence far below the best one dilutes the answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One exact sentence of a passage, with its place in it."""

    finding: Finding
    position: int  # of the sentence within the passage
    text: str
    score: float
    share: float  # of the question's subject that the sentence and its passage's headings cover, 0 to 1


def choose(ask: Ask, subject: Subject, findings: Sequence[Finding], *, most_words: int) -> tuple[Quotation, ...]:
    """Choose one to four sentences, at most `most_words` together; in the order of their passages, best passage first."""
    scored = sorted(_scored(ask, subject, findings), key=lambda each: -each.score)
    chosen: list[Quotation] = []
    words = 0
    for quotation in scored:
        length = len(quotation.text.split())
        if len(chosen) == MOST_SENTENCES or (chosen and quotation.score < LEAST_OF_BEST * chosen[0].score):
            break
        if words + length > most_words or _repeats(quotation, chosen):
            continue
        chosen.append(quotation)
        words += length
    return _in_reading_order(chosen)


def _scored(ask: Ask, subject: Subject, findings: Sequence[Finding]) -> list[Quotation]:
    result = []
    for finding in findings[:PASSAGES_READ]:
        around = stems(" ".join((*finding.passage.heading, finding.document.title)))
        for position, text in enumerate(finding.sentences):
            words = stems(text)
            result.append(
                Quotation(
                    finding=finding,
                    position=position,
                    text=text,
                    score=_score(ask, subject, finding, position, words),
                    share=subject.share_in(words | around),
                )
            )
    return result


def _score(ask: Ask, subject: Subject, finding: Finding, position: int, words: frozenset[str]) -> float:
    """2 x passage + sentence + asked-like-this + keywords, with a word for what is wanted and against scraps.

    The weights are those of a trial of answer quality on the sample documents; see docs/architecture.md.
    """
    text = finding.sentences[position]
    score = 2 * finding.score + finding.cosines[position] + 0.5 * finding.asked + subject.share_in(words)
    if ask.wanted is not Wanted.ANYTHING and supplies(ask.wanted, text):
        score += 0.15
    if ask.wanted is Wanted.EXPANSION and finding.passage.form is Form.GLOSSARY:
        score += 0.5
    if len(text.split()) < 4:
        score -= 0.3
    if re.search(r"\[\s*\]|\.{4,}", text):
        score -= 0.3
    if finding.document.standing is Standing.HISTORICAL and not ask.dates_the_past:
        score -= 0.1
    return score


def _repeats(quotation: Quotation, chosen: Sequence[Quotation]) -> bool:
    """Whether these words stand in the answer already: a document may print a sentence twice."""
    words = stems(quotation.text)
    return any(len(words & stems(each.text)) > 0.8 * max(len(words), 1) for each in chosen)


def _in_reading_order(chosen: Sequence[Quotation]) -> tuple[Quotation, ...]:
    best = {}
    for each in chosen:
        best[each.finding.passage.id] = max(best.get(each.finding.passage.id, -9.0), each.score)
    return tuple(
        sorted(chosen, key=lambda each: (-best[each.finding.passage.id], each.finding.passage.order, each.position))
    )
