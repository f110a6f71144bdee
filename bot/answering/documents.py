"""What the documents say to a question: an approved answer, or what was searched, chosen, decided and verified."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.answering import steps
from bot.answering.approved import Approval, approval_for, approved_draft
from bot.answering.areas import is_of_another_area
from bot.answering.counted_days import with_counted_day
from bot.answering.deadlines import deadline_asked
from bot.answering.decide import Decision, decide
from bot.answering.draft import Draft
from bot.answering.extract import weigh
from bot.answering.named_sources import asks_for_a_finding
from bot.answering.passed_over import passed_over
from bot.answering.present import cite, cite_printed, claims_of
from bot.answering.replies import Replies
from bot.answering.retrieve import Evidence, gather, scope
from bot.answering.situation import Situation
from bot.answering.subject import Subject, subject_of
from bot.answering.taught import learnt_for, taught_decision, with_learnt
from bot.answering.teams import Signposts
from bot.answering.verify import REACHABLE, verify
from bot.answering.wanted import Wanted
from bot.answering.written import is_for_a_model, put_otherwise, rewritten, to_write
from bot.model import Citation, Outcome, Watch
from bot.ports import Corrections, Library, LibraryUnavailable, Writer
from knowledge.model import Audience, Document, Kind, Standing
from knowledge.time_limits import TimeLimits

MOST_QUOTED_WORDS = 112
# Searched for where a level is asked about and no document speaks of the like: how levels are decided, and by whom.
LEVELS = "who decides the level of need, threshold document, levels of need"
BESIDES_A_CONTACT = 55  # words that may be quoted below a contact, or below a day that was counted
_UNFILLED = "the library holds no documents; run `signpost ingest --library`, or `signpost ingest PATH` for your own"
_RING_999 = re.compile(r"\W*ring 999\b", re.I)
_QUOTES = (Outcome.ANSWERED, Outcome.CLOSEST)
_CITED = (Standing.CURRENT, Standing.HISTORICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What of an answer may be quoted: so many words, all of it or what goes beside something else, so near a text."""

    most_words: int = MOST_QUOTED_WORDS
    is_beside: bool = False
    at_least: float = 0.0  # cosine with how people ask for what is held


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    """What a search gave, and what was decided of it."""

    evidence: Evidence
    subject: Subject
    decision: Decision
    is_taught: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Documents:
    """Answers from the library. A writer only puts into words what was verified."""

    library: Library
    replies: Replies
    limits: TimeLimits
    corrections: Corrections
    writer: Writer | None

    @property
    def version(self) -> str:
        """The library's version; "unavailable" where it cannot be read."""
        try:
            return self.library.corpus_version
        except LibraryUnavailable:
            return "unavailable"

    def answer(self, situation: Situation, at: datetime, watch: Watch, *, at_least: float = 0.0) -> Draft:
        """Answer, say that nothing held does, or give contacts alone where nothing is held or can be searched.

        `at_least`: how near what is quoted must come, a cosine.
        """
        try:
            situation = put_otherwise(situation, self.writer)
            room = Room(at_least=at_least)
            draft = self._counted(situation, at, watch) or self._from_the_library(situation, room, watch)
            return self.replies.poorer(draft) if self.library.is_degraded else draft
        except LibraryUnavailable as error:
            return self.replies.degraded(situation, str(error))

    def _counted(self, situation: Situation, at: datetime, watch: Watch) -> Draft | None:
        """Lead with the day on which a limit runs out; None where no day was asked for, or nothing held is about it."""
        deadline = deadline_asked(situation.screened.text, limits=self.limits, at=at)
        if deadline is None:
            return None
        of_limits = situation.searching(deadline.searched)
        of_limits = replace(of_limits, ask=replace(of_limits.ask, wanted=Wanted.DURATION))
        beside = Room(most_words=BESIDES_A_CONTACT, is_beside=True)
        draft = self._from_the_library(of_limits, beside, watch)
        return with_counted_day(draft, deadline, self.replies.words) if draft.outcome is Outcome.ANSWERED else None

    def beside(
        self, situation: Situation, watch: Watch, *, most_words: int = BESIDES_A_CONTACT, at_least: float = 0.0
    ) -> Draft | None:
        """What the library says besides contacts or a child's words; nothing where it has no answer.

        Where it cannot be searched, a draft without a statement says so. `at_least`: how near it must come, a cosine.
        """
        try:
            beside = Room(most_words=most_words, is_beside=True, at_least=at_least)
            draft = self._from_the_library(situation, beside, watch)
        except LibraryUnavailable as error:
            return self.replies.unsearched(str(error))
        return draft if draft.outcome is Outcome.ANSWERED else None

    def printing(self, contacts: Signposts, *, after: int, audience: Audience) -> Mapping[str, Citation]:
        """Cite, for each contact whose source is held, the passage that prints it. By the contact's id.

        A source that was replaced is not cited, nor one that is not for `audience`.
        """
        found: dict[str, Citation] = {}
        for shown in contacts.shown:
            value = shown.contact.channels[0].value
            try:
                finding = self.library.printed_in(shown.contact.source, value)
            except LibraryUnavailable:
                return {}
            if finding is not None and _may_be_cited(finding.document, audience):
                found[shown.contact.id] = cite_printed(finding, value, n=after + len(found) + 1)
        return found

    def is_corrected(self, situation: Situation) -> bool:
        """Whether a trainer said what answers a question like this one."""
        within = scope(situation.area, self.replies.areas)
        try:
            return self._approval(situation, BESIDES_A_CONTACT) is not None or bool(
                learnt_for(situation, taught=self.corrections.taught, within=within, library=self.library)
            )
        except LibraryUnavailable:
            return False

    def _from_the_library(self, situation: Situation, room: Room, watch: Watch) -> Draft:
        """Search, choose, decide, verify. Raises LibraryUnavailable."""
        if approval := self._approval(situation, room.most_words):
            watch(steps.searched(Evidence(findings=tuple(each.finding for each in approval.proved.held))))
            watch(steps.chose(approval.decision))
            return approved_draft(approval, situation, self.replies)
        chosen = self._chosen(situation, room, watch)
        ask, decision = situation.ask, chosen.decision
        if decision.outcome not in _QUOTES:
            if ask.about_threshold and ask.words != LEVELS:
                return self._from_the_library(situation.searching(LEVELS), room, watch)
            if not (chosen.evidence.findings or ask.looks_off_topic) and self._holds_nothing():
                return self.replies.degraded(situation, _UNFILLED, wording="degraded.no-documents")
            return self.replies.without_answer(situation, decision, chosen.evidence)
        draft = self._quoted(situation, chosen, watch)
        is_exact = chosen.is_taught or room.is_beside  # what was taught is quoted as it stands
        if self.writer is None or is_exact or draft.outcome not in _QUOTES or not is_for_a_model(situation, decision):
            return draft
        unfit = self._unfit(situation, is_beside=False)
        task = to_write(
            situation, decision, chosen.evidence, chosen.subject, leave_out=unfit, corpus_version=self.version
        )
        return rewritten(draft, task, by=self.writer, words=self.replies.words)

    def _chosen(self, situation: Situation, room: Room, watch: Watch) -> _Chosen:
        """Search, and decide which sentences answer, if any do. What a trainer taught goes before what was found."""
        ask, library, within = situation.ask, self.library, scope(situation.area, self.replies.areas)
        learnt = learnt_for(situation, taught=self.corrections.taught, within=within, library=library)
        evidence = gather(ask, within=within, audience=situation.audience, library=library)
        evidence = with_learnt(evidence, learnt)
        watch(steps.searched(evidence))
        subject = subject_of(ask, library)
        unfit, most = self._unfit(situation, is_beside=room.is_beside), room.most_words
        weighed = weigh(ask, subject, evidence.findings, most_words=most, times=evidence.times, leave_out=unfit)
        decision = taught_decision(learnt, evidence, ask, subject, most_words=most, leave_out=unfit) or decide(
            ask, subject, evidence, weighed.quotations, at_least=room.at_least
        )
        if decision.outcome in _QUOTES and self._holds_no_finding(situation):
            decision = Decision(outcome=Outcome.NO_EVIDENCE, because="nothing is held that was found in that area")
        watch(steps.chose(decision, passed_over(evidence.findings, weighed, decision)))
        return _Chosen(evidence=evidence, subject=subject, decision=decision, is_taught=bool(learnt))

    def _unfit(self, situation: Situation, *, is_beside: bool) -> Callable[[str], bool]:
        """Say of a sentence that it must not be quoted: of another area, or with a number that has no place there.

        None stands beside a contact of the directory, which says 999 itself, nor where the child lives elsewhere.
        """
        another = partial(is_of_another_area, finding=situation.area, tree=self.replies.areas)
        no_number = is_beside or situation.area.outside is not None

        def unfit(text: str) -> bool:
            return (
                another(text)
                or (is_beside and bool(_RING_999.match(text)))
                or (no_number and bool(REACHABLE.search(text)))
            )

        return unfit

    def _holds_nothing(self) -> bool:
        """Whether nobody has put a document in yet, for whomever it may be. Raises LibraryUnavailable."""
        held = partial(self.library.documents, areas=None, standings=frozenset(Standing))
        return not any(held(audience=each) for each in Audience)

    def _holds_no_finding(self, situation: Situation) -> bool:
        """Whether inspectors' findings are asked for of an authority of which only summaries are held."""
        area = situation.area.area
        if area is None or not self.replies.areas.is_authority(area) or not asks_for_a_finding(situation.ask.words):
            return False
        held = self.library.documents(areas=frozenset({area}), audience=situation.audience, standings=frozenset(_CITED))
        return all(document.kind is Kind.DIGEST for document in held)

    def _quoted(self, situation: Situation, chosen: _Chosen, watch: Watch) -> Draft:
        """Quote what was chosen, if it stands verified."""
        decision = chosen.decision
        citations = cite(decision.quotations)
        passages = {each.finding.passage.id: each.finding.passage for each in decision.quotations}
        verified = verify(claims_of(citations, decision.quotations), citations, passages)
        watch(steps.verified(verified))
        if not verified.claims:
            unverified = Decision(outcome=Outcome.UNVERIFIED, because="; ".join(verified.failures))
            return self.replies.without_answer(situation, unverified, chosen.evidence)
        documents = [each.finding.document for each in decision.quotations]
        quoting = self.replies.answered if decision.outcome is Outcome.ANSWERED else self.replies.closest
        draft = quoting(situation, verified, citations, documents)
        return replace(draft, trace=(decision.because, *draft.trace))

    def _approval(self, situation: Situation, most_words: int) -> Approval | None:
        """Give the approved answer; a child is written to in other words. Raises LibraryUnavailable."""
        if situation.child_writing:
            return None
        return approval_for(
            situation,
            approved=self.corrections.approved,
            within=scope(situation.area, self.replies.areas),
            library=self.library,
            directory=self.replies.directory,
            most_words=most_words,
        )


def _may_be_cited(document: Document, audience: Audience) -> bool:
    """Whether a document may stand below a contact as the source of its number."""
    return audience in document.audience and document.standing in _CITED
