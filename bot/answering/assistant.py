"""From a question to a reply, in the order of the promises: danger, privacy, misuse, area, contacts, evidence."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from functools import cache, partial

from bot.answering import steps
from bot.answering.areas import resolve
from bot.answering.asks import Turn, understand
from bot.answering.contact_asked import asks_for_contact
from bot.answering.courtesy import courtesy, thanks_and_tells
from bot.answering.danger.kinds import Danger
from bot.answering.danger.triage import Triage, triage
from bot.answering.danger.writer import Author
from bot.answering.decide import Decision
from bot.answering.documents import Documents
from bot.answering.draft import Draft
from bot.answering.misuse import asks_after, is_of_own_rights, misuse
from bot.answering.other_languages import is_another_language
from bot.answering.other_matters import is_another_matter
from bot.answering.privacy import KnownWords, ScreenedText, screen
from bot.answering.remembering import after_an_answer, whose_words
from bot.answering.replies import Replies
from bot.answering.retrieve import Evidence
from bot.answering.situation import Situation
from bot.answering.still_in_danger import PresentDanger, present_danger
from bot.answering.taught import OnTrial
from bot.answering.times import is_still_meant, moment_asked_about
from bot.answering.told.told_of import told_of
from bot.answering.whom import Whom
from bot.model import Outcome, Question, Reply, Watch, unwatched
from bot.ports import Corrections, Intent, Lesson, Library, Likeness, Misuse, Nets, Writer
from knowledge.time_limits import TimeLimits
from knowledge.vocabulary import Vocabulary

MOST_CHARACTERS = 4_000
MOST_REMEMBERED = 60  # words of a subject that follow-ups add to: what came first is what it is about
NO_LIMITS = TimeLimits(limits=())
RULES_ALONE = Nets()
UNCORRECTED = Corrections()
_NOT_OURS = Decision(outcome=Outcome.OFF_TOPIC, because="plainly another matter")


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
        self._documents = Documents(
            library=library, replies=replies, limits=limits, corrections=corrections, writer=writer
        )
        self._replies = replies
        self._vocabulary = vocabulary
        self._known = known
        self._nets = nets
        self._clock = clock

    @property
    def known(self) -> KnownWords:
        """What is public here, so that it is not screened out; for whoever screens words besides."""
        return self._known

    def without_writer(self) -> Assistant:
        """Give the same assistant without its language model."""
        unaided = copy.copy(self)
        unaided._documents = replace(self._documents, writer=None)
        return unaided

    def with_lesson(self, lesson: Lesson, *, instead_of: Collection[tuple[str, str]] = ()) -> Assistant:
        """Give the same assistant as it would be with one lesson more, so that its answers are read beforehand.

        `instead_of`: the wordings and passages of the lesson that this one would replace.
        """
        in_force = self._documents.corrections
        taught = OnTrial(lesson=lesson, besides=in_force.taught, instead_of=instead_of)
        tried = copy.copy(self)
        tried._documents = replace(self._documents, corrections=replace(in_force, taught=taught))
        return tried

    def reply(
        self, question: Question, previous: Turn | None = None, *, watch: Watch = unwatched
    ) -> tuple[Reply, Turn | None]:
        """Answer one question; also give what the conversation may remember of it. Never raises for what was typed.

        `watch` is told what each stage found as it ends.
        """
        started = self._clock()
        draft, turn = self._danger_first(question, previous, watch)
        # An emergency asks nothing of the library, not even which version it is.
        version = "not consulted" if draft.outcome is Outcome.EMERGENCY else self._documents.version
        took_ms = round((self._clock() - started) * 1000)
        return draft.reply(corpus_version=version, took_ms=took_ms), turn

    def _danger_first(self, question: Question, previous: Turn | None, watch: Watch) -> tuple[Draft, Turn | None]:
        """Danger first: by the rules, with the second net beside them. 999 leads wherever either sees danger."""
        found = triage(question.text)
        whose = whose_words(question, previous)
        watch(steps.looked_for_danger(replace(found, child_writing=whose is not Author.ADULT)))
        screening = cache(partial(screen, question.text, known=self._known))  # once, and only when it is needed
        alike = self._likeness(question, found, screening)
        is_told = found.danger is not None or found.can_wait  # then the rules have said which it is
        named = Danger.UNNAMED if alike is Likeness.SURE and not is_told else found.danger
        now = named if alike is not Likeness.UNLIKE else None
        if present := present_danger(question, found, now, previous, whose):
            return self._in_danger(present, question, found, previous, screening)
        was = None if previous is None else previous.in_danger
        is_soft = alike is Likeness.PERHAPS or is_told or was is not None
        # Nobody who may be in danger waits for a language model.
        answering = self.without_writer() if is_soft else self
        draft, turn = answering._answered(question, screening, previous, watch, child_writing=whose is not Author.ADULT)
        if turn is not None and turn is not previous:
            turn = after_an_answer(turn, question, previous, draft, whose)
        return (self._replies.softened(draft) if is_soft else draft), turn

    def _in_danger(
        self,
        present: PresentDanger,
        question: Question,
        found: Triage,
        previous: Turn | None,
        screening: Callable[[], ScreenedText],
    ) -> tuple[Draft, Turn | None]:
        """Write the card and remember the danger. Whatever breaks, 999 goes out all the same."""
        try:
            draft = present.reply(question, found, previous, self._replies)
        except Exception:  # then in the plainest words
            draft = self._replies.plainest_emergency(present.as_found(found))
        try:
            return draft, present.turn(question, previous, screening, area=draft.area)
        except Exception:  # what cannot be screened is not remembered
            return draft, previous

    def _likeness(self, question: Question, found: Triage, screening: Callable[[], ScreenedText]) -> Likeness:
        """Ask the second net, unless what the rules found is certain."""
        if self._nets.danger is None or found.is_certain or len(question.text) > MOST_CHARACTERS:
            return Likeness.NONE
        try:
            screened = screening()
            return Likeness.NONE if courtesy(screened.text) else self._nets.danger.likeness(screened)
        except Exception:  # nothing that breaks here may stand between danger and 999: the rules have spoken
            return Likeness.NONE

    def _answered(
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
        if said := courtesy(screened.text):
            turn = _with_the_child(screened, previous) if child_writing else previous
            return self._replies.courtesy(said, child_writing=child_writing), turn
        kind = misuse(screened.text) or self._misuse_like(screened, previous, child_writing=child_writing)
        watch(steps.looked_for_misuse(kind))
        if kind:
            return self._replies.declined(kind, screened), previous
        situation = self._situation(question, screened, previous, child_writing=child_writing)
        watch(steps.understood(situation))
        if not child_writing and is_another_matter(screened.text):
            return self._replies.without_answer(situation, _NOT_OURS, Evidence(findings=())), situation.turn()
        if situation.child_writing:
            return self._replies.to_a_child(situation, self._documents.beside(situation, watch)), situation.turn()
        whom = Whom(documents=self._documents, replies=self._replies, likeness=self._nets.contacts)
        draft = whom.to_contact(situation, watch)
        watch(steps.looked_in_the_directory(None if draft is None else tuple(c.contact.id for c in draft.contacts)))
        if draft is None:
            draft = whom.to_tell(situation, question.at, watch)
        if draft is None:
            draft = whom.helped(self._documents.answer(situation, question.at, watch), situation)
        return draft, situation.turn()

    def _misuse_like(self, screened: ScreenedText, previous: Turn | None, *, child_writing: bool) -> Misuse | None:
        """Ask the net where the rules see nothing. It alone refuses no child, and nobody after a number.

        Nor anybody after a case or a disclosure, or with thanks: "I promised I wouldn't say nothing", "thank you. I
        have never told anyone that before".
        """
        kind = None if self._nets.misuse is None or child_writing else self._nets.misuse.misuse(screened)
        if kind is None or asks_for_contact(screened.text) or thanks_and_tells(screened.text) or _has_told(previous):
            return None
        is_no_prying = kind is Misuse.PRIVATE and (is_of_own_rights(screened.text) or not asks_after(screened.text))
        return None if is_no_prying else kind

    def _situation(
        self, question: Question, screened: ScreenedText, previous: Turn | None, *, child_writing: bool
    ) -> Situation:
        intent = Intent.NONE if self._nets.intents is None else self._nets.intents.intent(screened)
        is_case = self._nets.cases is not None and self._nets.cases.is_case(screened)
        ask = understand(screened, vocabulary=self._vocabulary, previous=previous, intent=intent, is_case=is_case)
        if self._nets.unheld is not None and not ask.is_follow_up:
            ask = replace(ask, like_unheld=self._nets.unheld.unheld(screened))
        area = resolve(  # as typed: screening takes a town that it does not know for a name, and only places come out
            question.text, tree=self._replies.areas, set_to=question.area, previous=previous.area if previous else None
        )
        moment = moment_asked_about(self._vocabulary.correct(screened.text), question.at)
        subject = None
        if previous is not None and ask.is_follow_up:
            only_a_place_or_time = moment.stated or bool(area.mentioned) or area.outside is not None
            is_too_long = len(ask.words.split()) > MOST_REMEMBERED
            adds = not (only_a_place_or_time or is_too_long)
            subject = screen(ask.words, known=self._known) if adds else previous.question
            before = None if moment.stated else previous.moment
            moment = before if before and is_still_meant(before, screened.text, question.at) else moment
        return Situation(
            screened=screened,
            ask=ask,
            area=area,
            moment=moment,
            audience=question.audience,
            child_writing=child_writing,
            subject=subject,
            before=previous,
        )

    def _unreadable(self, text: str) -> Draft | None:
        if not text.strip():
            return self._replies.unreadable("empty")
        if len(text) > MOST_CHARACTERS:
            return self._replies.unreadable("too-long", length=f"{len(text):,}", limit=f"{MOST_CHARACTERS:,}")
        if not any(character.isascii() and character.isalpha() for character in text):
            return self._replies.unreadable("no-words")
        if is_another_language(text):
            return self._replies.not_english()
        return None


def _with_the_child(screened: ScreenedText, previous: Turn | None) -> Turn:
    """Remember through small talk that a child writes: "will you tell my parents", and then what happened."""
    if previous is None:
        return Turn(question=screened, area=None, about_contact=False, child_writing=True)
    return replace(previous, child_writing=True)


def _has_told(previous: Turn | None) -> bool:
    """Whether the conversation is about a case, a danger, or what was done to whoever writes."""
    if previous is None:
        return False
    return previous.of_a_case or previous.in_danger is not None or told_of(previous.question.text) is not None
