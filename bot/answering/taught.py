"""Quotes the passage that a trainer tied to a question like the one that is asked, where it may be shown to the asker.

What holds for every passage holds for these: in force, of the area, for the audience, exact, verified afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from bot.answering.asks import Ask
from bot.answering.decide import Decision
from bot.answering.extract import Quotation, choose
from bot.answering.quotable import without_marks
from bot.answering.retrieve import Evidence
from bot.answering.situation import Situation
from bot.answering.subject import Subject, stems
from bot.answering.wanted import Wanted, wanted_in
from bot.model import Outcome
from bot.ports import Finding, Lesson, Library, Screened, Taught
from knowledge.model import Audience, Standing

AS_NEAR = 0.05  # a wording that is further than this behind the nearest one is another question's
MOST_PASSAGES = 3
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
# Near in meaning to a sentence vector, and the contrary to a reader.
_CONTRARY = (
    (r"up", r"down"), (r"before|prior", r"after|following|since"), (r"under|below|younger", r"over|above|older"),
    (r"starts?|begins?|open(?:s|ed|ing)?", r"ends?|stops?|clos(?:e|es|ed|ing)"), (r"joins?|joined", r"leaves?|left"),
    (r"first", r"last"), (r"old|former", r"new|current"), (r"agrees?|consents?", r"refuses?|disagrees?|objects?"),
    (r"with", r"without"), (r"inside|in", r"outside|out"),
)  # fmt: skip
_CONTRARIES = [tuple(re.compile(rf"\b(?:{each})\b", re.I) for each in pair) for pair in _CONTRARY]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """A lesson that applies, with its passage as it is now."""

    lesson: Lesson
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTrial:
    """What is taught, and one lesson besides that is not in force: so that its answer is read beforehand.

    `instead_of`: the wordings and passages of the lesson that it would replace.
    """

    lesson: Lesson
    besides: Taught | None = None
    instead_of: Collection[tuple[str, str]] = ()

    def lessons(self, text: Screened) -> tuple[Lesson, ...]:
        """Give the lesson that is on trial, and after it those in force."""
        in_force = self.besides.lessons(text) if self.besides else ()
        return (self.lesson, *(each for each in in_force if (each.wording, each.passage) not in self.instead_of))


def learnt_for(
    situation: Situation, *, taught: Taught | None, within: frozenset[str] | None, library: Library
) -> tuple[Learnt, ...]:
    """Give what was taught for this question and may be shown, nearest first. Raises LibraryUnavailable."""
    if taught is None:
        return ()
    asked = situation.subject or situation.screened
    lessons = [each for each in taught.lessons(asked) if asks_the_same(each.wording, asked.text)]
    if not lessons:
        return ()
    held = may_be_shown([each.passage for each in lessons], within=within, audience=situation.audience, library=library)
    apply = {each.passage: each for each in reversed(lessons) if _stands(each, held.get(each.passage))}
    nearest = sorted(apply.values(), key=lambda each: -each.nearness)[:MOST_PASSAGES]
    return tuple(
        Learnt(lesson=each, finding=held[each.passage])
        for each in nearest
        if each.nearness >= nearest[0].nearness - AS_NEAR
    )


def may_be_shown(
    passages: Sequence[str], *, within: frozenset[str] | None, audience: Audience, library: Library
) -> dict[str, Finding]:
    """Give those of the passages that are held, in force, of the area and for the audience, by id."""
    showable = frozenset(Standing) - {Standing.SUPERSEDED}
    documents = {each.id for each in library.documents(areas=within, audience=audience, standings=showable)}
    return {each.passage.id: each for each in library.cited(passages) if each.document.id in documents}


def asks_the_same(wording: str, question: str) -> bool:
    """Whether two questions that are near in meaning ask of the same figures, the same way round, the same thing."""
    if set(_FIGURE.findall(wording)) != set(_FIGURE.findall(question)):
        return False
    if any(_turns(pair, wording, question) or _turns(pair, question, wording) for pair in _CONTRARIES):
        return False
    wanted = {wanted_in(wording), wanted_in(question)} - {Wanted.ANYTHING}
    return len(wanted) < 2


def with_learnt(evidence: Evidence, learnt: Sequence[Learnt]) -> Evidence:
    """Put what was taught before all that the search brought; what the search knows of its sentences is kept."""
    found = {each.passage.id: each for each in evidence.findings}
    first = [replace(found.get(each.lesson.passage, each.finding), score=1.0) for each in learnt]
    taught = {each.passage.id for each in first}
    rest = (each for each in evidence.findings if each.passage.id not in taught)
    return replace(evidence, findings=(*first, *rest))


def taught_decision(
    learnt: Sequence[Learnt],
    evidence: Evidence,
    ask: Ask,
    subject: Subject,
    *,
    most_words: int,
    leave_out: Callable[[str], bool],
) -> Decision | None:
    """Answer with what was taught; None where nothing was, or nothing of it may be quoted here."""
    quotations: list[Quotation] = []
    for each in learnt:
        finding = next(one for one in evidence.findings if one.passage.id == each.lesson.passage)
        left = most_words - sum(len(one.text.split()) for one in quotations)
        if each.lesson.sentences:
            quotations += _marked(each.lesson, finding, subject, most_words=left, leave_out=leave_out)
        else:
            quotations += choose(ask, subject, [finding], most_words=left, leave_out=leave_out)
    if not quotations:
        return None
    nearest = learnt[0].lesson
    because = f"taught: like “{nearest.wording}” ({nearest.nearness:.2f})"
    return Decision(outcome=Outcome.ANSWERED, because=because, quotations=tuple(quotations))


def _stands(lesson: Lesson, finding: Finding | None) -> bool:
    """Whether the passage is held and has the sentences that a trainer marked in it."""
    return finding is not None and set(lesson.sentences) <= set(finding.sentences)


def _turns(pair: tuple[re.Pattern[str], ...], one: str, other: str) -> bool:
    """Whether one text says the one and not its contrary, and the other the contrary alone."""
    this, contrary = pair
    return bool(this.search(one) and contrary.search(other) and not contrary.search(one) and not this.search(other))


def _marked(
    lesson: Lesson, finding: Finding, subject: Subject, *, most_words: int, leave_out: Callable[[str], bool]
) -> list[Quotation]:
    """Quote the marked sentences, neighbours as one, as far as they fit."""
    text, quotations = finding.passage.text, []
    for start, end in _stretches(lesson, finding):
        words = without_marks(text[start:end])
        most_words -= len(words.split())
        if most_words < 0:
            break
        if not leave_out(words):
            share = subject.share_in(stems(words))
            quotations.append(
                Quotation(finding=finding, place=start, start=start, end=end, text=words, score=1.0, share=share)
            )
    return quotations


def _stretches(lesson: Lesson, finding: Finding) -> list[tuple[int, int]]:
    """Give where the marked sentences start and end; those that stand next to each other are one."""
    found: list[tuple[int, int]] = []
    end, is_marked_before = 0, False
    for sentence in finding.sentences:
        start = finding.passage.text.index(sentence, end)
        end = start + len(sentence)
        is_marked = sentence in lesson.sentences
        if is_marked and is_marked_before:
            found[-1] = (found[-1][0], end)
        elif is_marked:
            found.append((start, end))
        is_marked_before = is_marked
    return found
