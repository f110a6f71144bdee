"""From a question to a reply, in the order of the promises: danger, privacy, misuse, area, contacts, evidence."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache, partial

from bot.answering import steps
from bot.answering.approved import Approval, approval_for, approved_draft
from bot.answering.areas import is_of_another_area, resolve
from bot.answering.asks import Turn, understand
from bot.answering.counted_days import with_counted_day
from bot.answering.courtesy import courtesy
from bot.answering.danger.kinds import Danger
from bot.answering.danger.triage import Triage, triage
from bot.answering.deadlines import deadline_asked
from bot.answering.decide import Decision, decide
from bot.answering.draft import Draft
from bot.answering.extract import weigh
from bot.answering.misuse import misuse
from bot.answering.passed_over import passed_over
from bot.answering.present import cite, cite_printed, claims_of
from bot.answering.privacy import KnownWords, ScreenedText, screen
from bot.answering.replies import Replies
from bot.answering.retrieve import Evidence, gather, scope
from bot.answering.signposts import Signposts, signposts
from bot.answering.situation import Situation
from bot.answering.subject import subject_of
from bot.answering.taught import learnt_for, taught_decision, with_learnt
from bot.answering.times import moment_asked_about
from bot.answering.verify import verify
from bot.answering.wanted import Wanted
from bot.answering.written import is_for_a_model, put_otherwise, rewritten, to_write
from bot.model import Citation, Outcome, Question, Reply, Watch, unwatched
from bot.ports import Corrections, Intent, Library, LibraryUnavailable, Likeness, Nets, Writer
from knowledge.time_limits import TimeLimits
from knowledge.vocabulary import Vocabulary

MOST_CHARACTERS = 4_000
MOST_QUOTED_WORDS = 112
# Searched for where a level is asked about and no document speaks of the like: how levels are decided, and by whom.
LEVELS = "who decides the level of need, threshold document, levels of need"
BESIDES_A_CONTACT = 55  # words that may be quoted below a contact, or below a day that was counted
_QUOTES = (Outcome.ANSWERED, Outcome.CLOSEST)
NO_LIMITS = TimeLimits(limits=())
RULES_ALONE = Nets()
UNCORRECTED = Corrections()


class Assistant:
    """Answers questions. Holds no state of a conversation: the caller gives the previous turn."""

    def __init__(  # noqa: PLR0913 - what it depends on, each by its name
        self,
        *,
        library: Library,
        replies: Replies,
        vocabulary: Vocabulary,
        known: KnownWords,
        limits: TimeLimits = NO_LIMITS,
        nets: Nets = RULES_ALONE,
        corrections: Corrections = UNCORRECTED,
        writer: Writer | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._library = library
        self._replies = replies
        self._vocabulary = vocabulary
        self._known = known
        self._limits = limits
        self._nets = nets
        self._corrections = corrections
        self._writer = writer
        self._clock = clock

    @property
    def known(self) -> KnownWords:
        """What is public here, so that it is not screened out; for whoever screens words besides."""
        return self._known

    def without_writer(self) -> Assistant:
        """Give the same assistant without its language model."""
        plain = copy.copy(self)
        plain._writer = None
        return plain

    def reply(
        self, question: Question, previous: Turn | None = None, *, watch: Watch = unwatched
    ) -> tuple[Reply, Turn | None]:
        """Answer one question; also give what the conversation may remember of it. Never raises for what was typed.

        `watch` is told what each stage found as it ends.
        """
        started = self._clock()
        draft, turn = self._caught(question, previous, watch)
        # An emergency asks nothing of the library, not even which version it is.
        version = "not consulted" if draft.outcome is Outcome.EMERGENCY else self._version()
        took_ms = round((self._clock() - started) * 1000)
        return draft.reply(corpus_version=version, took_ms=took_ms), turn

    def _caught(self, question: Question, previous: Turn | None, watch: Watch) -> tuple[Draft, Turn | None]:
        """Danger first: by the rules, with the second net beside them. 999 leads wherever either sees danger."""
        found = triage(question.text)
        watch(steps.looked_for_danger(found))
        screening = cache(partial(screen, question.text, known=self._known))  # once, and only when it is needed
        alike = self._likeness(question, found, screening)
        danger = Danger.UNNAMED if found.danger is None and alike is Likeness.SURE else found.danger
        if danger is not None and alike is not Likeness.UNLIKE:
            return self._replies.emergency(question, danger, child_writing=found.child_writing), previous
        is_soft = alike is Likeness.PERHAPS or danger is not None
        # Nobody who may be in danger waits for a language model.
        answering = self.without_writer() if is_soft else self
        draft, turn = answering._draft(question, screening, previous, watch, child_writing=found.child_writing)
        return (self._replies.softened(draft) if is_soft else draft), turn

    def _likeness(self, question: Question, found: Triage, screening: Callable[[], ScreenedText]) -> Likeness:
        """Ask the second net, unless what the rules found is certain."""
        if self._nets.danger is None or found.is_certain or len(question.text) > MOST_CHARACTERS:
            return Likeness.NONE
        return self._nets.danger.likeness(screening())

    def _draft(
        self,
        question: Question,
        screening: Callable[[], ScreenedText],
        previous: Turn | None,
        watch: Watch,
        *,
        child_writing: bool,
    ) -> tuple[Draft, Turn | None]:
        if unreadable := self._unreadable(question.text):
            return unreadable, previous
        screened = screening()
        watch(steps.screened_out(screened))
        kind = misuse(screened.text)
        watch(steps.looked_for_misuse(kind))
        if kind:
            return self._replies.declined(kind, screened), previous
        if said := courtesy(screened.text):
            return self._replies.courtesy(said, child_writing=child_writing), previous
        situation = self._situation(question, screened, previous, child_writing=child_writing)
        watch(steps.understood(situation))
        if situation.child_writing:
            return self._replies.to_a_child(situation, self._answer_besides(situation, watch)), situation.turn()
        draft = self._whom_to_contact(situation, watch)
        watch(steps.looked_in_the_directory(None if draft is None else tuple(c.contact.id for c in draft.contacts)))
        if draft is None:
            draft = self._what_the_documents_say(situation, question.at, watch)
        return draft, situation.turn()

    def _situation(
        self, question: Question, screened: ScreenedText, previous: Turn | None, *, child_writing: bool
    ) -> Situation:
        intent = Intent.NONE if self._nets.intents is None else self._nets.intents.of(screened)
        ask = understand(screened, vocabulary=self._vocabulary, previous=previous, intent=intent)
        area = resolve(  # as typed: screening takes a town that it does not know for a name, and only places come out
            question.text, tree=self._replies.areas, set_to=question.area, previous=previous.area if previous else None
        )
        moment = moment_asked_about(self._vocabulary.correct(screened.text), question.at)
        subject = None
        if previous is not None and ask.is_follow_up:
            only_a_place_or_time = moment.stated or bool(area.mentioned) or area.outside is not None
            subject = previous.question if only_a_place_or_time else screen(ask.words, known=self._known)
            moment = previous.moment if previous.moment is not None and not moment.stated else moment
        return Situation(
            screened=screened,
            ask=ask,
            area=area,
            moment=moment,
            audience=question.audience,
            child_writing=child_writing,
            subject=subject,
        )

    def _whom_to_contact(self, situation: Situation, watch: Watch) -> Draft | None:
        """Answer from the directory; None where no way to reach anybody is asked for."""
        if not situation.ask.about_contact:
            return None
        found = signposts(
            situation.ask.words,
            area=situation.area,
            moment=situation.moment,
            directory=self._replies.directory,
            audience=situation.audience,
            nearest=self._like_asking_for(situation),
        )
        if not found.is_about_a_service:
            return None
        asks_more = found.unheld or _asks_more(situation.screened.text) or self._is_corrected(situation)
        besides = self._answer_besides(situation, watch) if asks_more else None
        printed = self._printed(found, after=len(besides.citations) if besides else 0)
        return self._replies.contacts(situation, found, printed, besides)

    def _like_asking_for(self, situation: Situation) -> Sequence[tuple[str, float]]:
        if self._nets.contacts is None:
            return ()
        return self._nets.contacts.nearest(situation.subject or situation.screened)

    def _what_the_documents_say(self, situation: Situation, at: datetime, watch: Watch) -> Draft:
        try:
            situation = put_otherwise(situation, self._writer)
            draft = self._counted(situation, at, watch) or self._from_the_library(situation, MOST_QUOTED_WORDS, watch)
            return self._replies.poorer(draft) if self._library.is_degraded else draft
        except LibraryUnavailable as error:
            return self._replies.degraded(situation, str(error))

    def _counted(self, situation: Situation, at: datetime, watch: Watch) -> Draft | None:
        """Lead with the day on which a limit runs out; None where no day was asked for, or nothing held is about it."""
        deadline = deadline_asked(situation.screened.text, limits=self._limits, at=at)
        if deadline is None:
            return None
        ask = replace(situation.ask, words=deadline.searched, expansions=(), wanted=Wanted.DURATION)
        draft = self._from_the_library(replace(situation, ask=ask), BESIDES_A_CONTACT, watch)
        return with_counted_day(draft, deadline, self._replies.words) if draft.outcome is Outcome.ANSWERED else None

    def _from_the_library(self, situation: Situation, most_words: int, watch: Watch) -> Draft:
        """Search, choose, decide, verify. Raises LibraryUnavailable."""
        if approval := self._approval(situation, most_words):
            watch(steps.searched(Evidence(findings=tuple(each.finding for each in approval.proved.held))))
            watch(steps.chose(approval.decision))
            return approved_draft(approval, situation, self._replies)
        ask, library, within = situation.ask, self._library, scope(situation.area, self._replies.areas)
        evidence = gather(ask, within=within, audience=situation.audience, library=library)
        learnt = learnt_for(situation, taught=self._corrections.taught, within=within, library=library)
        evidence = with_learnt(evidence, learnt)
        watch(steps.searched(evidence))
        subject = subject_of(ask, library)
        another = partial(is_of_another_area, finding=situation.area, tree=self._replies.areas)
        weighed = weigh(ask, subject, evidence.findings, most_words=most_words, leave_out=another)
        decision = taught_decision(learnt, evidence, ask, subject, most_words=most_words, leave_out=another) or decide(
            ask, subject, evidence, weighed.quotations
        )
        watch(steps.chose(decision, passed_over(evidence.findings, weighed, decision)))
        if decision.outcome not in _QUOTES:
            if ask.about_threshold and ask.words != LEVELS:
                return self._from_the_library(replace(situation, ask=replace(ask, words=LEVELS)), most_words, watch)
            return self._replies.without_answer(situation, decision, evidence)
        citations = cite(decision.quotations)
        passages = {each.finding.passage.id: each.finding.passage for each in decision.quotations}
        verified = verify(claims_of(citations, decision.quotations), citations, passages)
        watch(steps.verified(verified))
        if not verified.claims:
            unverified = Decision(outcome=Outcome.UNVERIFIED, because="; ".join(verified.failures))
            return self._replies.without_answer(situation, unverified, evidence)
        documents = [each.finding.document for each in decision.quotations]
        quoting = self._replies.answered if decision.outcome is Outcome.ANSWERED else self._replies.closest
        draft = quoting(situation, verified, citations, documents)
        draft = replace(draft, trace=(decision.because, *draft.trace))
        is_exact = bool(learnt) or most_words < MOST_QUOTED_WORDS  # what was taught is quoted as it stands
        if self._writer is None or is_exact or not is_for_a_model(situation, decision):
            return draft
        version = self._version()
        task = to_write(situation, decision, evidence, subject, leave_out=another, corpus_version=version)
        return rewritten(draft, task, by=self._writer, words=self._replies.words)

    def _approval(self, situation: Situation, most_words: int) -> Approval | None:
        """Give the approved answer; a child is written to in other words. Raises LibraryUnavailable."""
        if situation.child_writing:
            return None
        return approval_for(
            situation,
            approved=self._corrections.approved,
            within=scope(situation.area, self._replies.areas),
            library=self._library,
            directory=self._replies.directory,
            most_words=most_words,
        )

    def _is_corrected(self, situation: Situation) -> bool:
        """Whether a trainer said what answers a question like this one."""
        within = scope(situation.area, self._replies.areas)
        try:
            return self._approval(situation, BESIDES_A_CONTACT) is not None or bool(
                learnt_for(situation, taught=self._corrections.taught, within=within, library=self._library)
            )
        except LibraryUnavailable:
            return False

    def _printed(self, contacts: Signposts, *, after: int) -> dict[str, Citation]:
        """Cite, for each contact whose source is held, the passage that prints it. By the contact's id."""
        found: dict[str, Citation] = {}
        for shown in contacts.shown:
            value = shown.contact.channels[0].value
            try:
                finding = self._library.printed_in(shown.contact.source, value)
            except LibraryUnavailable:
                return {}
            if finding is not None:
                found[shown.contact.id] = cite_printed(finding, value, n=after + len(found) + 1)
        return found

    def _answer_besides(self, situation: Situation, watch: Watch) -> Draft | None:
        """What the library says besides contacts or a child's words; nothing where it has no answer."""
        try:
            draft = self._from_the_library(situation, BESIDES_A_CONTACT, watch)
        except LibraryUnavailable:
            return None
        return draft if draft.outcome is Outcome.ANSWERED else None

    def _unreadable(self, text: str) -> Draft | None:
        if not text.strip():
            return self._replies.unreadable("empty")
        if len(text) > MOST_CHARACTERS:
            return self._replies.unreadable("too-long", length=f"{len(text):,}", limit=f"{MOST_CHARACTERS:,}")
        if not any(character.isascii() and character.isalpha() for character in text):
            return self._replies.unreadable("no-words")
        return None

    def _version(self) -> str:
        try:
            return self._library.corpus_version
        except LibraryUnavailable:
            return "unavailable"


def _asks_more(text: str) -> bool:
    """Whether a question about a contact asks for something else besides."""
    return text.count("?") > 1 or any(
        f" and {word} " in text.lower() for word in ("what", "how", "do i", "is", "can", "should i")
    )
