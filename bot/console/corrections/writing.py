"""Writing an approved answer: one to four sentences, each proved by passages before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from starlette.datastructures import FormData

from bot.adapters.records.corrections import ChangedMeanwhile, Correction, Draft, Kind, State, Statement
from bot.answering.approved import MOST_SENTENCES, proof
from bot.answering.documents import MOST_QUOTED_WORDS
from bot.console.console import back_to
from bot.console.corrections.desk import PATH, Desk, author, screened, source_of
from bot.console.corrections.form_routes import add_form_routes
from bot.console.corrections.lesson import MOST_WORDINGS
from bot.console.corrections.proving import in_words
from bot.console.corrections.teaching import area_choices
from bot.console.forms import Form, whole_number
from bot.console.people import Person
from bot.ports import ApprovedStatement

PLACES = range(1, MOST_SENTENCES + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The form as it stands: the passages that were chosen, and each sentence with those that it rests on."""

    form: Form
    chosen: tuple[str, ...] = ()  # ids of passages, in the order in which they were chosen
    rests_on: tuple[tuple[str, ...], ...] = ((),) * MOST_SENTENCES

    @classmethod
    def of(cls, posted: FormData) -> Answer:
        """Take what was posted; a button may add a passage, take one away or use a sentence of one."""

        def listed(name: str) -> tuple[str, ...]:
            return tuple(dict.fromkeys(each for each in posted.getlist(name) if each and isinstance(each, str)))

        return cls(form=Form.of(posted), chosen=listed("chosen"), rests_on=tuple(listed(f"rests{n}") for n in PLACES))

    @classmethod
    def again(cls, correction: Correction) -> Answer:
        """Fill the form with what is kept."""
        said = {f"text{n}": each.words for n, each in enumerate(correction.statements, start=1)}
        values = {
            "question": correction.wordings[0], "others": "\n".join(correction.wordings[1:]),
            "words": correction.wordings[0], "note": correction.note, "reply": correction.reply or "",
            "area": correction.area or "", "seen": str(correction.revision), **said,
        }  # fmt: skip
        rests = [tuple(source.passage for source in each.sources) for each in correction.statements]
        chosen = tuple(dict.fromkeys(passage for each in rests for passage in each))
        rests += [()] * (MOST_SENTENCES - len(rests))
        return cls(form=Form(values=values), chosen=chosen, rests_on=tuple(rests))

    @property
    def statements(self) -> dict[int, ApprovedStatement]:
        """The sentences that were written, by place from 1."""
        return {
            n: ApprovedStatement(text=" ".join(self.form.value(f"text{n}").split()), passages=self.rests_on[n - 1])
            for n in PLACES
            if self.form.value(f"text{n}").strip()
        }


def add_routes(pages: APIRouter, desk: Desk) -> None:
    """Add the pages on which an approved answer is written."""
    add_form_routes(pages, desk, Kind.APPROVED, form=Answer, page=_page, sent=_written)


def _page(
    request: Request, desk: Desk, person: Person, answer: Answer, *, changes: int | None = None,
    now: Correction | None = None,
) -> Response:  # fmt: skip
    form = answer.form
    held = desk.cited(answer.chosen)
    found = [each for each in desk.search(form.value("words"), form.value("document")) if each.passage.id not in held]
    return desk.console.show(
        request, "corrections/write.html", person, status=422 if form.faults else 200, form=form, found=found,
        chosen=list(held.values()), rests_on=answer.rests_on, places=PLACES, changes=changes, now=now,
        documents=[("", "All documents"), *((each.id, each.title) for each in desk.documents())],
        areas=area_choices(desk), can_search=desk.library is not None,
    )  # fmt: skip


def _written(request: Request, desk: Desk, person: Person, answer: Answer, changes: int | None) -> Response:
    if changes is not None:
        desk.correction(changes, Kind.APPROVED)
    if answer.form.value("do") != "save":
        return _page(request, desk, person, _pressed(desk, answer), changes=changes)
    faults = _faults(desk, answer)
    if faults:
        return _page(request, desk, person, replace(answer, form=answer.form.with_faults(faults)), changes=changes)
    draft, was_personal = _draft(desk, answer)
    try:
        identifier = _kept(desk, draft, person, answer.form, changes)
    except ChangedMeanwhile as error:
        seen = Form(values={**answer.form.values, "seen": str(error.now.revision)})
        told = seen.with_faults({"": "Somebody else changed this meanwhile. Yours is below and not saved yet."})
        return _page(request, desk, person, replace(answer, form=told), changes=changes, now=error.now)
    desk.console.gate.note(person, "wrote an answer for approval", f"correction {identifier}")
    return back_to(f"{PATH}/{identifier}", said="written-personal" if was_personal else "written")


def _kept(desk: Desk, draft: Draft, person: Person, form: Form, changes: int | None) -> int:
    """Keep it, to be approved by somebody else, and give its id. Raises ChangedMeanwhile."""
    if changes is None:
        return desk.corrections.make(draft, State.WAITING, by=author(person), at=datetime.now(UTC))
    seen = whole_number(form.value("seen")) or 0
    desk.corrections.change(changes, draft, State.WAITING, seen=seen, by=author(person))
    return changes


def _pressed(desk: Desk, answer: Answer) -> Answer:
    """Do what a button says: "add:ID", "drop:ID", or "use:ID:2" for the third sentence of a passage."""
    did, _, rest = answer.form.value("do").partition(":")
    passage, _, place = rest.partition(":")
    if did == "add":
        return replace(answer, chosen=tuple(dict.fromkeys((*answer.chosen, passage))))
    if did == "drop":
        return replace(answer, chosen=tuple(each for each in answer.chosen if each != passage))
    finding = desk.cited([passage]).get(passage) if did == "use" else None
    free = next((n for n in PLACES if not answer.form.value(f"text{n}").strip()), None)
    number = whole_number(place)
    if finding is None or free is None or number is None or number >= len(finding.sentences):
        return answer
    form = Form(values={**answer.form.values, f"text{free}": finding.sentences[number]})
    rests = tuple((passage,) if n == free else answer.rests_on[n - 1] for n in PLACES)
    return replace(answer, form=form, rests_on=rests)


def _faults(desk: Desk, answer: Answer) -> dict[str, str]:
    faults = {}
    if not answer.form.value("question").strip():
        faults["question"] = "Type the question that this answers."
    said = answer.statements
    if not said:
        faults["text1"] = "Write at least one sentence."
    if sum(len(each.text.split()) for each in said.values()) > MOST_QUOTED_WORDS:
        faults[""] = f"The answer is too long: at most {MOST_QUOTED_WORDS} words together."
    held = desk.cited([passage for each in said.values() for passage in each.passages])
    proved = proof(list(said.values()), held, directory=desk.console.web.directory)
    for n, fault in zip(said, proved.faults, strict=True):
        if not said[n].passages:
            faults[f"text{n}"] = f"Sentence {n}: tick the passage that it rests on."
        elif fault is not None:
            faults[f"text{n}"] = f"Sentence {n}: {in_words(fault)}"
    return faults


def _draft(desk: Desk, answer: Answer) -> tuple[Draft, bool]:
    """Make what is kept of it, without personal details; whether there were any."""
    form, said = answer.form, answer.statements
    held = desk.cited([passage for each in said.values() for passage in each.passages])
    typed = [form.value("question"), *form.value("others").splitlines()]
    asked = [screened(desk.console, each) for each in typed if each.strip()][:MOST_WORDINGS]
    note = screened(desk.console, form.value("note"))
    draft = Draft(
        kind=Kind.APPROVED,
        wordings=tuple(dict.fromkeys(each.text for each in asked)),
        statements=tuple(
            Statement(words=each.text, sources=tuple(source_of(held[one]) for one in each.passages))
            for each in said.values()
        ),
        area=form.value("area") or None,
        reply=form.value("reply")[:32] or None,
        note=note.text,
    )
    return draft, any(each.kinds for each in (*asked, note))
