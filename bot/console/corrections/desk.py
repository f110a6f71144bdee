"""What all pages of corrections share: the records, the answers that are corrected, passages by words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.exceptions import HTTPException

from bot.adapters.library import KnowledgeLibrary
from bot.adapters.question_set_files import NotKept, append_case
from bot.adapters.records.corrections import Author, Correction, Corrections, Kind, Source, UnknownCorrection
from bot.adapters.records.reach import Reach, in_chat, on_the_web
from bot.adapters.records.recalls import SqlRecalls
from bot.adapters.transcripts import SqlTranscripts
from bot.adapters.transcripts_kept import KeptAnswer
from bot.console.console import Console
from bot.console.corrections.standing import expire
from bot.console.people import Person, Role
from bot.model import Behaviour
from bot.ports import Finding, LibraryUnavailable
from bot.question_sets import Case, Gold
from knowledge.model import Document, Standing

PATH = "/console/corrections"
MAY = (Role.TRAINER, Role.REVIEWER)
MOST_FOUND = 12
CATEGORY = "taught"


class Desk:
    """Corrections with what they need of the console."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.corrections = Corrections(console.records)
        self._looked_at: tuple[str, int] | None = None
        self.recalls = SqlRecalls(
            console.records, kept_days=console.web.transcripts.kept_days, now=lambda: datetime.now(UTC)
        )

    def expire(self) -> None:
        """Take out of use what rests on a passage that changed; looked after only where anything can have changed."""
        catalogue = self.console.web.catalogue()
        looked_at = (catalogue.corpus_version(), self.corrections.revision())
        if looked_at != self._looked_at:
            expire(self.corrections, catalogue)
            self._looked_at = (looked_at[0], self.corrections.revision())

    @property
    def library(self) -> KnowledgeLibrary | None:
        """The library while it is open; None where it cannot be searched."""
        base = self.console.bootstrap.base
        return None if base is None else KnowledgeLibrary(base)

    def documents(self) -> Sequence[Document]:
        """List the documents that may be quoted, by title."""
        held = self.console.web.catalogue().documents()
        return sorted((each for each in held if each.standing is not Standing.SUPERSEDED), key=lambda one: one.title)

    def search(self, words: str, document: str) -> Sequence[Finding]:
        """Search as answering does, among all documents or in one; nothing where the library cannot be searched."""
        if self.library is None or not words.strip():
            return ()
        among = frozenset(each.id for each in self.documents() if document in ("", each.id))
        expansions = self.console.bootstrap.vocabulary.expand(words)
        try:
            return self.library.search(words, expansions=expansions, documents=among, limit=MOST_FOUND)
        except LibraryUnavailable:
            return ()

    def cited(self, passages: Sequence[str]) -> Mapping[str, Finding]:
        """Give the passages with these ids that may be quoted, by id."""
        if self.library is None or not passages:
            return {}
        try:
            found = self.library.cited(list(dict.fromkeys(passages)))
        except LibraryUnavailable:
            return {}
        return {each.passage.id: each for each in found if each.document.standing is not Standing.SUPERSEDED}

    def answer(self, reply: str) -> KeptAnswer | None:
        """Give the answer that is corrected; None where it is not kept, or no longer."""
        transcripts = self.console.web.transcripts
        return transcripts.kept.find(reply) if reply and isinstance(transcripts, SqlTranscripts) else None

    def reach(self, kept: KeptAnswer | None) -> tuple[Sequence[Reach], int]:
        """Count whom a recall of an answer would tell in chat, and at most how many with their next question."""
        transcripts, now = self.console.web.transcripts, datetime.now(UTC)
        if kept is None or not isinstance(transcripts, SqlTranscripts):
            return (), 0
        tells_pages = self.console.web.recalled is not None
        asked = kept.line.question
        pages = on_the_web(transcripts.kept.engine, kept.answer, asked, now=now) if tells_pages else 0
        return in_chat(self.console.records, kept.answer, asked), pages

    def begun(self, reply: str) -> dict[str, str]:
        """Give what a form begins with: the question of the answer that is corrected, and its area."""
        kept = self.answer(reply)
        if kept is None:
            return {"reply": reply[:32]}
        question = kept.line.question
        return {"reply": reply, "question": question, "words": question, "area": kept.line.area or ""}

    def correction(self, identifier: int, kind: Kind | None = None) -> Correction:
        """Give a correction; a page that says so where there is none, or it is of another kind."""
        try:
            found = self.corrections.get(identifier)
        except UnknownCorrection as error:
            raise HTTPException(404, str(error)) from None
        if kind not in (None, found.kind):
            raise HTTPException(404, f"Correction {identifier} is of another kind.")
        return found

    def keep_as_case(self, correction: Correction) -> None:
        """Make a question of the set "taught" of it, so that evaluations ask it from now on."""
        try:
            append_case(self.console.bootstrap.home.path, _case(correction))
        except NotKept:
            return  # it is a question of the set already: made again, or the set was changed by hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """What somebody typed, without personal details, and which kinds were taken out."""

    text: str
    kinds: tuple[str, ...]


def screened(console: Console, text: str) -> Screened:
    """Take personal details out of what is to be kept."""
    found = console.web.screened(text.strip())
    return Screened(text=found.text, kinds=tuple(kind.value for kind in found.kinds))


def author(person: Person) -> Author:
    """Say who did something."""
    return Author(id=person.id, name=person.name)


def source_of(finding: Finding, marked: Sequence[str] = ()) -> Source:
    """Keep a passage as it is now."""
    passage = finding.passage
    return Source(
        passage=passage.id, document=passage.document, title=finding.document.title, words=passage.text,
        heading=passage.heading, paragraph=passage.paragraph, page=passage.page, marked=tuple(marked),
    )  # fmt: skip


def _case(correction: Correction) -> Case:
    gold = [_gold(source) for statement in correction.statements for source in statement.sources]
    return Case(
        id=f"taught-{correction.id}", question=correction.wordings[0], category=CATEGORY, area=correction.area,
        expected_behaviour=Behaviour.ANSWER, gold=tuple(dict.fromkeys(gold)),
        notes="an approved answer" if correction.kind is Kind.APPROVED else None,
    )  # fmt: skip


def _gold(source: Source) -> Gold:
    place: dict[str, Any] = {"paragraph": source.paragraph} if source.paragraph else {}
    if source.heading and not source.paragraph:
        place = {"heading": source.heading[-1]}
    return Gold(document=source.document, **(place or {"quote": " ".join(source.words.split()[:12])}))
