"""What is written after an emergency: unless it asks something else, the danger is not over, and 999 leads again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.answering import present
from bot.answering import still_signs as signs
from bot.answering.asks import Turn
from bot.answering.child_asks import asked
from bot.answering.child_worries import Worry, worry
from bot.answering.contact_asked import asks_for_contact
from bot.answering.courtesy import Courtesy, courtesy
from bot.answering.danger.kinds import OF_THE_BODY, Danger
from bot.answering.danger.normalise import beginning_and_end, plain
from bot.answering.danger.triage import Triage, triage
from bot.answering.danger.writer import Author
from bot.answering.draft import Draft
from bot.answering.other_languages import is_another_language
from bot.answering.privacy import ScreenedText
from bot.answering.replies import Replies
from bot.model import Question
from knowledge.model import Audience
from prompts.words import Words

_FEW_WORDS: Final = 2  # "blood", "like dead"
_MOST_WORDS: Final = 40  # of a message that goes on telling: a longer one is a new thought
_OF_LIFE: Final = (Danger.SUICIDE, Danger.OVERDOSE, Danger.HEIGHT)
_WITH_MEDICINE: Final = (Danger.OVERDOSE, Danger.SUICIDE, Danger.INJURY, Danger.STRANGLED, Danger.BABY)
_OF_THE_GONE: Final = (Danger.MISSING, Danger.ABDUCTION)
_SMALL_TALK: Final = (Courtesy.HELLO, Courtesy.ABILITIES)  # "are you there": in danger it is none


# Told of without its being now: whoever does it may come in.
_MAY_COME_NEAR: Final = (Danger.DISCLOSURE, Danger.UNNAMED)
_BY_SOMEBODY: Final = (Worry.HIT, Worry.FIGHTS_AT_HOME, Worry.TOUCHED, Worry.DRINKING, Worry.THREATENED, Worry.UNSAFE)
# A child who told of harm that is not happening now is listened to: 999 is named above the reply.
_TALKED_OVER: Final = (Danger.DISCLOSURE, Danger.UNNAMED, Danger.QUIET, Danger.MAY_HURT)
_TALKS_OF: Final = ("child.again", "child.telling", "child.how", "child.free", "child.trouble")
_SAID_AGAIN: Final = "still.child"
# A cry, or what the net alone sees, says less than what was told before it.
_NAMES_NOTHING: Final = (Danger.UNNAMED, Danger.QUIET)
_NO_TURN_OF: Final = 4_000  # characters: what is too long to be read is not remembered either


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentDanger:
    """A danger that is there now. `goes_on`: it was told before, and this message adds to it."""

    danger: Danger
    of_oneself: bool
    goes_on: bool
    whose: Author

    def reply(self, question: Question, found: Triage, previous: Turn | None, replies: Replies) -> Draft:
        """Write the card of the emergency; where it goes on, in fewer words. With what makes it hard to ring."""
        # The card of who means to die speaks to any age.
        is_child = self.whose is Author.CHILD or (self.whose is Author.UNSAID and not self.of_oneself)
        text = beginning_and_end(question.text)
        seen = replace(found, danger=self.danger, of_oneself=self.of_oneself, child_writing=is_child)
        card = replies.emergency(question, seen, previous)
        if self.goes_on and is_safe_now(text):
            return replace(card, text=replies.words("still.safe"))
        if instead := self._instead(text):
            return replace(card, text=present.fit([replies.words(instead), *card.text.split("\n\n")[1:]]))
        if self._says_less(text, previous):
            return self._again(card, text, replies.words, child_writing=is_child)
        if previous is None or previous.in_danger is None:
            return card
        besides = self._cues(text, replies.words, already=card.text)
        return replace(card, text=present.fit([*card.text.split("\n\n"), *besides]))

    def _again(self, card: Draft, text: str, words: Words, *, child_writing: bool) -> Draft:
        lead = words(_SAID_AGAIN if child_writing else "still.adult")
        childline = words("child.lead-again") if child_writing else ""
        life = words("still.life") if self.danger in _OF_LIFE else childline
        _, *then = card.text.split("\n\n")
        return replace(card, text=present.fit([lead, *self._cues(text, words), life, *then]))

    def _cues(self, text: str, words: Words, *, already: str = "") -> list[str]:
        fits = {
            "still.cannot-talk": "55" not in already,
            "still.seems-well": self.danger in _WITH_MEDICINE,
        }
        return [words(name) for name in _cues_in(text) if fits.get(name, True)]

    def _says_less(self, text: str, previous: Turn | None) -> bool:
        """Whether shorter words lead instead of the card's, which is said again to whom a hurt child seems well.

        What was done to a body may kill hours later, however the child seems: 999 stands, and no "if".
        """
        seems_well = self.danger in OF_THE_BODY and "still.seems-well" in _cues_in(text)
        return self.goes_on and not _was_said(previous) and not seems_well

    def _is_too_quiet(self, text: str) -> bool:
        return self.goes_on and self.danger is Danger.MAY_HURT and bool(signs.GONE_QUIET.search(plain(text)))

    def _is_over(self, text: str) -> bool:
        return (self.goes_on and is_safe_now(text)) or self._is_back(text)

    def _is_back(self, text: str) -> bool:
        return self.goes_on and self.danger in _OF_THE_GONE and bool(signs.IS_BACK.search(plain(text)))

    def _instead(self, text: str) -> str | None:
        """Name the wording that leads instead of the card's, by what was told since."""
        if self._is_known_to_the_police(text):
            return "still.police-know"
        if self._is_back(text):
            return "still.back"
        return "still.gone-quiet" if self._is_too_quiet(text) else None

    def _is_known_to_the_police(self, text: str) -> bool:
        return self.goes_on and self.danger is Danger.MISSING and bool(signs.POLICE_KNOW.search(plain(text)))

    def _told(self, text: str, before: Turn) -> tuple[str, ...]:
        """Remember the shorter words, so that the card stands in full the next time: nothing twice in a row."""
        others = tuple(each for each in before.told if each != _SAID_AGAIN)
        return (*others, _SAID_AGAIN) if self._says_less(text, before) else others

    def turn(
        self, question: Question, previous: Turn | None, screening: Callable[[], ScreenedText], *, area: str | None
    ) -> Turn | None:
        """Have the next message read as from who is in it; what this one told is its subject, in screened words."""
        if len(question.text) > _NO_TURN_OF:
            return previous
        keeps_subject = self.goes_on and previous is not None
        before = previous or Turn(question=screening(), area=None, about_contact=False)
        is_child = self.whose is not Author.ADULT
        return replace(
            before,
            question=before.question if keeps_subject else screening(),
            area=area,
            about_contact=False,
            child_writing=is_child,
            age_unsaid=self.whose is Author.UNSAID,
            worry=worry(question.text, before.worry) if is_child else None,
            in_danger=None if self._is_over(question.text) else self.danger,
            of_oneself=self.of_oneself,
            told=self._told(question.text, before),
        )


def present_danger(
    question: Question, found: Triage, now: Danger | None, previous: Turn | None, whose: Author
) -> PresentDanger | None:
    """Say which danger is there: the one that was found `now`, or that of before where this goes on telling of it."""
    was, text = None if previous is None else previous.in_danger, beginning_and_end(question.text)
    if previous is not None and (now is None or now in _NAMES_NOTHING) and not found.can_wait:
        now = _with_what_was_told(text, previous) or now
    adds = was is not None and (now in _NAMES_NOTHING or (now is None and goes_on(question, previous)))
    if previous is None or was is None or not adds or found.can_wait:
        return (
            None if now is None else PresentDanger(danger=now, of_oneself=found.of_oneself, goes_on=False, whose=whose)
        )
    if now is None and whose is not Author.ADULT and _is_talked_over(text, was, previous):
        return None
    return PresentDanger(danger=was, of_oneself=previous.of_oneself, goes_on=True, whose=whose)


def _with_what_was_told(text: str, previous: Turn) -> Danger | None:
    """Say what this comes to with the message before it: whoever does harm is near, or what was feared is at hand."""
    if _comes_near(text, previous):
        return Danger.VIOLENCE
    words, before = plain(text), previous.question.text
    if previous.in_danger is not None:
        return None
    # The child is about to go back to whom they told of.
    if signs.GOES_BACK.search(words) and triage(f"{before}. {text}").danger is Danger.DISCLOSURE:
        return Danger.DISCLOSURE
    # In one sentence, so that its day stands for the "in the summer" of before.
    if signs.LEAVES_SOON.search(words) and triage(f"{text}, {before}").danger is Danger.ABDUCTION:
        return Danger.ABDUCTION
    return None


def _comes_near(text: str, previous: Turn) -> bool:
    """Whether it is said of somebody who was told to hurt people that they are here: "he is here now"."""
    was_told = previous.in_danger in _MAY_COME_NEAR or (previous.in_danger is None and previous.worry in _BY_SOMEBODY)
    near = signs.IS_NEAR.match(plain(text))
    if not was_told or near is None or is_safe_now(text):
        return False
    return near["her"] is None or bool(signs.A_WOMAN_HURTS.search(plain(previous.question.text)))


def _is_talked_over(text: str, was: Danger, previous: Turn) -> bool:
    """Whether a child is better answered than sent to 999 in the same words again; that stands above the answer."""
    if is_safe_now(text) or (was in _WITH_MEDICINE and signs.HOW_TO_RING.search(plain(text))):
        return False
    was_said_again = _was_said(previous) and was not in _WITH_MEDICINE and not _cues_in(text)
    return was in _TALKED_OVER or asked(text) in _TALKS_OF or was_said_again


def _was_said(before: Turn | None) -> bool:
    return before is not None and _SAID_AGAIN in before.told


def _cues_in(text: str) -> list[str]:
    said = plain(text)
    return [name for name, cue in signs.CUES.items() if cue.search(said)]


def goes_on(question: Question, before: Turn | None) -> bool:
    """Whether this goes on telling of the emergency before it, and asks for nothing that can be answered."""
    text = beginning_and_end(question.text)
    if before is None or before.in_danger is None or not text.strip():
        return False
    words = plain(text)
    count = len(words.split())
    is_not_now = before.in_danger in _OF_THE_GONE and signs.NOT_NOW.search(words)
    if count > _MOST_WORDS or is_not_now or is_another_language(text):
        return False
    said = courtesy(text)
    asks_how = question.audience is Audience.PUBLIC and bool(signs.HOW_TO_RING.search(words))
    whom_to_ring = bool(signs.WHOM_TO_RING.search(words))
    is_of_999 = asks_how or whom_to_ring or "still.address" in _cues_in(text)  # "he is not picking up"
    asks_for_number = asks_for_contact(text) and not is_of_999
    if asks_for_number or (said is not None and said not in _SMALL_TALK):
        return False
    is_cry = said in _SMALL_TALK or asks_how or whom_to_ring or bool(signs.STILL_ASKS.search(words))
    if is_cry or is_safe_now(text):
        return True
    if signs.ASKS.search(words):
        return False
    is_bare = count <= _FEW_WORDS and question.audience is Audience.PUBLIC
    return is_bare or before.of_oneself or any(cue.search(words) for cue in (signs.TELLS, *signs.CUES.values()))


def is_safe_now(text: str) -> bool:
    """Whether help is said to be there, or on its way."""
    words = plain(text)
    return bool(signs.SAFE.search(words)) and not signs.STILL_NEAR.search(words)
