"""The form in which a passage is taught: what was typed, chosen and marked, and what of it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from starlette.datastructures import FormData

from bot.adapters.records.corrections import Correction, Draft, Kind, Statement
from bot.answering.documents import MOST_QUOTED_WORDS
from bot.console.corrections.desk import Desk, screened, source_of
from bot.console.forms import Form, whole_number
from bot.ports import Finding
from knowledge.sentences import sentences

MOST_WORDINGS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """The form as it stands: what was typed, the passage that was chosen and the sentences that are marked in it."""

    form: Form
    marked: tuple[int, ...] = ()

    @classmethod
    def of(cls, posted: FormData) -> Lesson:
        """Take what was posted; ticks in another passage than the one that is chosen now count for nothing."""
        numbers = (whole_number(each) for each in posted.getlist("sentence"))
        is_of_it = posted.get("marked_in") == posted.get("passage")
        return cls(form=Form.of(posted), marked=tuple(each for each in numbers if each is not None) if is_of_it else ())

    @classmethod
    def again(cls, correction: Correction) -> Lesson:
        """Fill the form with what is kept."""
        (source,) = correction.statements[0].sources
        values = {
            "question": correction.wordings[0], "others": "\n".join(correction.wordings[1:]),
            "words": correction.wordings[0], "passage": source.passage, "note": correction.note,
            "reply": correction.reply or "", "area": correction.area or "", "seen": str(correction.revision),
        }  # fmt: skip
        marked = tuple(n for n, each in enumerate(sentences(source.words)) if each in source.marked)
        return cls(form=Form(values=values), marked=marked)

    def with_faults(self, faults: Mapping[str, str]) -> Lesson:
        """Give the form with what is wrong in it."""
        return replace(self, form=self.form.with_faults(faults))


def faults_in(lesson: Lesson, finding: Finding | None) -> Mapping[str, str]:
    """Say what keeps it from being taught, by field. `finding`: the chosen passage as it is now."""
    faults = {}
    if not lesson.form.value("question").strip():
        faults["question"] = "Type the question that the passage answers."
    if finding is None:
        faults["found"] = "Choose the passage that should have answered."
    elif any(place >= len(finding.sentences) for place in lesson.marked):
        faults["found"] = "The passage has changed since you chose it. Choose it again."
    elif sum(len(finding.sentences[place].split()) for place in set(lesson.marked)) > MOST_QUOTED_WORDS:
        faults["sentence-0"] = f"Mark fewer sentences: at most {MOST_QUOTED_WORDS} words can be quoted in one answer."
    return faults


def draft_of(desk: Desk, lesson: Lesson, finding: Finding) -> tuple[Draft, bool]:
    """Make what is kept of it, without personal details; whether there were any."""
    form = lesson.form
    typed = [form.value("question"), *form.value("others").splitlines()]
    said = [screened(desk.console, each) for each in typed if each.strip()][:MOST_WORDINGS]
    note = screened(desk.console, form.value("note"))
    marked = [finding.sentences[place] for place in sorted(set(lesson.marked))]
    draft = Draft(
        kind=Kind.TAUGHT,
        wordings=tuple(dict.fromkeys(each.text for each in said)),
        statements=(Statement(words="", sources=(source_of(finding, marked),)),),
        area=form.value("area") or None,
        reply=form.value("reply")[:32] or None,
        note=note.text,
    )
    return draft, any(each.kinds for each in (*said, note))


def mark_of(draft: Draft) -> str:
    """Name what is taught, so that nothing else goes into force than what its author was shown."""
    return hashlib.sha256(repr(replace(draft, note="")).encode()).hexdigest()[:32]
