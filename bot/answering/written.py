"""Puts verified statements of a model in the place of exact sentences, where they answer and fit in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.answering import notices, present
from bot.answering.decide import Decision
from bot.answering.draft import Draft
from bot.answering.retrieve import Evidence
from bot.answering.situation import Situation
from bot.answering.subject import Subject, stems
from bot.answering.wanted import Wanted, supplies
from bot.model import Citation, Claim, Notice, NoticeKind, Outcome
from bot.ports import Finding, ToWrite, Writer
from knowledge.vocabulary import Expansion, Relation
from prompts.words import Words

BESIDES = 0.5  # what a model's words count in a search against the question's own
AS_MUCH = 0.9  # of the question's subject that the exact sentences name
DOES_NOT_FIT = "too long to read in one go"


def is_for_a_model(situation: Situation, decision: Decision) -> bool:
    """Whether a reply may be written: an answer from documents, to an adult, with no level of need asked about."""
    ask = situation.ask
    return decision.outcome is Outcome.ANSWERED and not (
        ask.about_contact or ask.about_threshold or situation.child_writing
    )


def put_otherwise(situation: Situation, writer: Writer | None) -> Situation:
    """Search with a model's words besides the question's own, where that is set. They find, and decide nothing."""
    if writer is None or situation.ask.about_contact:
        return situation
    found = writer.phrases(situation.screened)
    more = tuple(Expansion(phrase=each, weight=BESIDES, kind=Relation.SYNONYM) for each in found)
    return replace(situation, ask=replace(situation.ask, expansions=(*situation.ask.expansions, *more)))


def rewritten(draft: Draft, task: ToWrite, *, by: Writer, words: Words) -> Draft:
    """Have the draft's statements written anew. Where that fails, give the draft unchanged but for its trace."""
    written = by.write(replace(task, contacts=draft.contacts))
    draft = replace(draft, trace=(*draft.trace, *written.because))
    if not written.claims:
        return draft
    said = in_place(draft, written.claims, written.citations, task.findings, words=words)
    if said is None:
        return replace(draft, trace=(*draft.trace, DOES_NOT_FIT))
    return replace(said, composed_by="model")


def in_place(
    draft: Draft,
    claims: tuple[Claim, ...],
    citations: tuple[Citation, ...],
    findings: Sequence[Finding],
    *,
    words: Words,
) -> Draft | None:
    """Put other statements in the place of the exact ones; None where they do not fit. `findings`: that they cite."""
    exact = present.statements(draft.claims)
    text = draft.text.replace(exact, statements(claims), 1)
    if exact not in draft.text or present.length([text]) > present.MOST_WORDS:
        return None
    cited = {each.document for each in citations}
    documents = [each.document for each in findings if each.document.id in cited]
    told = (*_undated(draft.notices), *notices.of_the_past(documents, words))
    return replace(draft, text=text, claims=claims, citations=citations, notices=told)


def to_write(
    situation: Situation,
    decision: Decision,
    evidence: Evidence,
    subject: Subject,
    *,
    leave_out: Callable[[str], bool],
    corpus_version: str,
) -> ToWrite:
    """Gather what a model may write from: what is quoted first, then what else was found, without other areas' text."""
    quoted = [each.finding for each in decision.quotations]
    findings = {each.passage.id: each for each in (*quoted, *evidence.findings)}
    shown = [each for each in findings.values() if not any(leave_out(sentence) for sentence in each.sentences)]
    wanted = situation.ask.wanted
    exact = " ".join(each.text for each in decision.quotations)
    least = AS_MUCH * subject.share_in(stems(exact))

    def answers(text: str) -> bool:
        return subject.share_in(stems(text)) >= least and (
            wanted is Wanted.ANYTHING or supplies(wanted, text) or not supplies(wanted, exact)
        )

    return ToWrite(
        question=situation.screened,
        earlier=situation.subject if situation.ask.is_follow_up else None,
        findings=tuple(shown),
        contacts=(),
        describes_child=situation.ask.describes_child,
        corpus_version=corpus_version,
        answers=answers,
    )


def statements(claims: Sequence[Claim]) -> str:
    """Join statements into one paragraph, each with the numbers of its sources."""
    return " ".join(f"{each.text}{''.join(f' [{n}]' for n in each.citations)}" for each in claims)


def _undated(told: Sequence[Notice]) -> tuple[Notice, ...]:
    return tuple(each for each in told if each.kind is not NoticeKind.DATED)
