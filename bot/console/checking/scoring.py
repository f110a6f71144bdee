"""Reads a score from its form, screens what was typed, and fills the form again from a score that is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.adapters.records.scores_model import AnswerFacts, Found, Verdict
from bot.adapters.transcripts_kept import KeptAnswer
from bot.answering.privacy import ScreenedText
from bot.console.answers.sentences import sentences_of
from bot.console.forms import Form

MOST_CHARACTERS = 2_000
_VERDICTS = frozenset(each.value for each in Verdict)
NO_VERDICT = "Say whether the answer as a whole is right, partly right or wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A score as it was typed: `found` is None where the form has faults. `taken_out`: what kinds were screened out."""

    form: Form
    found: Found | None
    taken_out: tuple[str, ...] = ()


def read(
    form: Form, answer: KeptAnswer, *, documents: Collection[str], screened: Callable[[str], ScreenedText]
) -> Given:
    """Read a score. What is no choice of the form is let go, but for the verdict and what was typed."""
    faults = {}
    verdict = _verdict(form.value("verdict"))
    if verdict is None:
        faults["verdict"] = NO_VERDICT
    for name in ("note", "missing"):
        if len(form.value(name)) > MOST_CHARACTERS:
            faults[name] = f"This is longer than {MOST_CHARACTERS:,} characters; make it shorter"
    if form.value("missing_document") and form.value("missing_document") not in documents:
        faults["missing_document"] = "This document is not held, or no longer; choose another"
    if faults or verdict is None:
        return Given(form=form.with_faults(faults), found=None)
    note, missing = screened(form.value("note").strip()), screened(form.value("missing").strip())
    parts = len(sentences_of(answer.answer))
    found = Found(
        verdict=verdict,
        sentences=_each(form, "sentence", range(parts)),
        sources=_each(form, "source", [citation["n"] for citation in answer.answer["citations"]]),
        missing_document=form.value("missing_document") or None,
        missing=missing.text or None,
        note=note.text or None,
        parts=parts,
    )
    return Given(form=form, found=found, taken_out=(*note.kinds, *missing.kinds))


def filled(found: Found | None, answer: KeptAnswer) -> Form:
    """Give the form of a score that is kept; an empty one where there is none.

    Sentences that were cut otherwise then are left open: their numbers mean others now.
    """
    if found is None:
        return Form()
    found = as_cut_now(found, answer)
    values = {
        "verdict": found.verdict.value,
        "missing_document": found.missing_document or "",
        "missing": found.missing or "",
        "note": found.note or "",
    }
    values |= {f"sentence-{number}": verdict.value for number, verdict in found.sentences.items()}
    values |= {f"source-{number}": verdict.value for number, verdict in found.sources.items()}
    return Form(values=values)


def as_cut_now(found: Found, answer: KeptAnswer) -> Found:
    """Give a score without its sentences where the reply was cut otherwise when they were scored."""
    return found if found.parts == len(sentences_of(answer.answer)) else replace(found, sentences={})


def both_say(first: Found, second: Found, answer: KeptAnswer) -> Form:
    """Give a form with what two people agree on; what they differ in is left open."""
    values = filled(first, answer).values
    others = filled(second, answer).values
    same = {
        name: value for name, value in values.items() if name not in ("note", "missing") and others.get(name) == value
    }
    return Form(values=same)


def facts_of(answer: KeptAnswer) -> AnswerFacts:
    """Give what is true of a reply without any of its asker's words."""
    line, reply = answer.line, answer.answer
    return AnswerFacts(
        reply=line.reply,
        at=line.at,
        channel=line.channel,
        area=line.area,
        outcome=line.outcome.value,
        corpus_version=reply["corpus_version"],
        composed_by=reply["composed_by"],
    )


def parts(answer: KeptAnswer) -> Mapping[str, Any]:
    """Give a page what is scored one by one."""
    return {"units": sentences_of(answer.answer), "citations": answer.answer["citations"]}


def _each(form: Form, name: str, numbers: Collection[int]) -> dict[int, Verdict]:
    """Read what was said of each; what was left open is right where all others were said to be."""
    others = Verdict.RIGHT if form.value("others") == Verdict.RIGHT.value else None
    said = {number: _verdict(form.value(f"{name}-{number}")) or others for number in numbers}
    return {number: verdict for number, verdict in said.items() if verdict is not None}


def _verdict(value: str) -> Verdict | None:
    return Verdict(value) if value in _VERDICTS else None
