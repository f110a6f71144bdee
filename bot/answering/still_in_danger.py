"""What is written after an emergency: unless it asks something else, the danger is not over, and 999 leads again."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.answering import present
from bot.answering import still_changed as changed
from bot.answering import still_signs as signs
from bot.answering.asks import Turn
from bot.answering.child_asks import asked
from bot.answering.child_worries import Worry, worry
from bot.answering.contact_asked import asks_for_contact
from bot.answering.danger import emergency
from bot.answering.danger.kinds import OF_THE_BODY, Danger
from bot.answering.danger.normalise import beginning_and_end, plain
from bot.answering.danger.triage import Triage, triage
from bot.answering.danger.writer import Author
from bot.answering.draft import Draft
from bot.answering.emergency_wordings import GOES_HOME
from bot.answering.privacy import ScreenedText
from bot.answering.replies import Replies
from bot.answering.still_told import OF_THE_GONE, TALKED_OVER, cues_in, goes_on, is_safe_now
from bot.model import Question
from prompts.words import Words

_OF_LIFE: Final = (Danger.SUICIDE, Danger.OVERDOSE, Danger.HEIGHT)
_WITH_MEDICINE: Final = (Danger.OVERDOSE, Danger.SUICIDE, Danger.INJURY, Danger.STRANGLED, Danger.BABY)
# Told of without its being now: whoever does it may come in.
_MAY_COME_NEAR: Final = (Danger.DISCLOSURE, Danger.UNNAMED)
_AT_HAND_NOW: Final = (Danger.VIOLENCE, Danger.ABDUCTION, Danger.WEAPON)
_BY_SOMEBODY: Final = (
    *(Worry.HIT, Worry.FIGHTS_AT_HOME, Worry.TOUCHED, Worry.DRINKING, Worry.THREATENED, Worry.UNSAFE),
    *(Worry.OLDER_PARTNER, Worry.EXPLOITED, Worry.CONTROLLED),
)
_TALKS_OF: Final = ("child.again", "child.telling", "child.how", "child.free", "child.trouble")
_SAID_AGAIN: Final = "still.child"
_IN_SHORT: Final = "child.emergency"  # with it: a child's card was given a second time, in fewer words
# A cry, or what the net alone sees, says less than what was told before it.
_NAMES_NOTHING: Final = (Danger.UNNAMED, Danger.QUIET)
# The rest of a child's card is comfort.
_AS_FAR_AS_999: Final = re.compile(r"(?<=\.) (?!.*\b999\b).*$")
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
        text = beginning_and_end(question.text)
        seen = self.as_found(found)
        card = replies.emergency(question, seen, previous)
        if self.goes_on and is_safe_now(text):
            return replace(card, text=replies.words("still.safe"))
        if instead := self._instead(text, previous):
            return self._led_by(instead, card, replies.words)
        if self._says_less(text, previous):
            return self._again(card, text, replies.words, child_writing=seen.child_writing)
        if self._was_given(previous):
            return self._in_short(card, text, replies.words)
        if previous is None or previous.in_danger is None:
            return card
        besides = self._cues(text, replies.words, already=card.text)
        return replace(card, text=present.fit([*card.text.split("\n\n"), *besides]))

    def as_found(self, found: Triage) -> Triage:
        """Give what the rules found as what is there now, and whether it is a child who is spoken to."""
        # The card of who means to die speaks to any age.
        is_child = self.whose is Author.CHILD or (self.whose is Author.UNSAID and not self.of_oneself)
        return replace(found, danger=self.danger, of_oneself=self.of_oneself, child_writing=is_child)

    def _led_by(self, instead: str, card: Draft, words: Words) -> Draft:
        life = words("still.life") if self.danger in _OF_LIFE else ""
        _, *then = card.text.split("\n\n")
        return replace(card, text=present.fit(list(dict.fromkeys([words(instead), life, *then]))))

    def _was_given(self, previous: Turn | None) -> bool:
        """Whether a child was given this very card before, and not in fewer words the last time."""
        if previous is None or previous.in_danger is None or not previous.child_writing or self.whose is Author.ADULT:
            return False
        before = emergency.to_a_child(previous.in_danger, of_oneself=previous.of_oneself)
        is_same = before == emergency.to_a_child(self.danger, of_oneself=self.of_oneself)
        return is_same and not {_SAID_AGAIN, _IN_SHORT} & set(previous.told)

    def _in_short(self, card: Draft, text: str, words: Words) -> Draft:
        """Give a child the same card without its comfort, which was read: whom to ring, how, and what is told now."""
        lead, *then = card.text.split("\n\n")
        is_listened_to = lead == words("child.emergency")
        if is_listened_to:
            lead = words("child.thanks-again", worry=words("child.danger"))
        how = "" if is_listened_to or self.of_oneself else words("still.how-to-ring")
        last = words("still.life" if self.danger in _OF_LIFE else "child.lead-again")
        blocks = [_AS_FAR_AS_999.sub("", lead), how, *self._cues(text, words), *then, last]
        return replace(card, text=present.fit(list(dict.fromkeys(blocks))))

    def _again(self, card: Draft, text: str, words: Words, *, child_writing: bool) -> Draft:
        lead = words(_SAID_AGAIN if child_writing else "still.adult")
        childline = words("child.lead-again") if child_writing else ""
        life = words("still.life") if self.danger in _OF_LIFE else childline
        _, *then = card.text.split("\n\n")
        blocks = [lead, *self._cues(text, words), life, *then]
        return replace(card, text=present.fit(list(dict.fromkeys(blocks))))

    def _cues(self, text: str, words: Words, *, already: str = "") -> list[str]:
        fits = {
            "still.cannot-talk": "55" not in already,
            "still.seems-well": self.danger in _WITH_MEDICINE,
            "still.placed": self.whose is Author.ADULT,
        }
        return [words(name) for name in cues_in(text) if fits.get(name, True)]

    def _says_less(self, text: str, previous: Turn | None) -> bool:
        """Whether shorter words lead instead of the card's, which is said again to whom a hurt child seems well.

        What was done to a body may kill hours later, however the child seems: 999 stands, and no "if".
        """
        seems_well = self.danger in OF_THE_BODY and "still.seems-well" in cues_in(text)
        return self.goes_on and not _was_said(previous) and not seems_well

    def _is_over(self, text: str) -> bool:
        return self.goes_on and (is_safe_now(text) or self._is_back(plain(text)))

    def _is_back(self, words: str) -> bool:
        return self.danger in OF_THE_GONE and bool(changed.IS_BACK.search(words))

    def _instead(self, text: str, previous: Turn | None) -> str | None:
        """Name the wording that leads instead of the card's, by what was told since."""
        # It goes on, or the net alone sees danger in it.
        if previous is None or not (self.goes_on or self.danger is Danger.UNNAMED):
            return None
        words = plain(text)
        is_of_another = self.whose is Author.ADULT and not self.of_oneself
        may_hurt = self.danger is Danger.MAY_HURT
        fits = {
            "still.police-know": self.danger is Danger.MISSING and changed.POLICE_KNOW.search(words),
            "still.back": self._is_back(words),
            "still.gone-quiet": may_hurt and changed.GONE_QUIET.search(words),
            "still.apart": may_hurt and changed.APART.search(words),
            "still.not-meant": self._is_not_meant(words),
            # Who is out is no safer where the body fails, or where nobody knows where the child is.
            "still.left": is_of_another
            and self.danger not in OF_THE_BODY | {Danger.MISSING}
            and changed.LEFT.search(words),
            "emergency.going-back": is_of_another and self._goes_home_now(words, previous),
        }
        return next((wording for wording, is_so in fits.items() if is_so), None)

    def _goes_home_now(self, words: str, previous: Turn) -> bool:
        """Whether it is said only now that the child goes back to whom they told of. Takes text from `plain`."""
        was_said = GOES_HOME.search(plain(previous.question.text))
        return self.danger is Danger.DISCLOSURE and bool(GOES_HOME.search(words)) and not was_said

    def _is_not_meant(self, words: str) -> bool:
        """Whether a wish to die is taken back in so many words; what was swallowed is not. Takes text from `plain`."""
        return self.of_oneself and self.danger is Danger.SUICIDE and bool(changed.NO_WISH_TO_DIE.search(words))

    def _told(self, text: str, before: Turn) -> tuple[str, ...]:
        """Remember the shorter words, so that the card stands in full the next time: nothing twice in a row."""
        others = tuple(each for each in before.told if each not in {_SAID_AGAIN, _IN_SHORT})
        if self._says_less(text, before):
            return (*others, _SAID_AGAIN)
        return (*others, _IN_SHORT) if self._was_given(before) else others

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
    may_be_at_hand = previous.in_danger in {None, *_MAY_COME_NEAR} and signs.AT_HAND.search(words)
    is_at_hand = may_be_at_hand and not (signs.ASKS.search(words) or asks_for_contact(text))
    goes_back = previous.in_danger is None and signs.GOES_BACK.search(words)
    together = triage(f"{before}. {text}").danger if is_at_hand or goes_back else None
    # "He hits mum when he drinks", and then "he says tonight".
    if is_at_hand and together in _AT_HAND_NOW and triage(before).danger is not together:
        return together
    # The child is about to go back to whom they told of.
    if goes_back and together is Danger.DISCLOSURE:
        return Danger.DISCLOSURE
    # In one sentence, so that its day stands for the "in the summer" of before.
    leaves_soon = previous.in_danger is None and signs.LEAVES_SOON.search(words)
    if leaves_soon and triage(f"{text}, {before}").danger is Danger.ABDUCTION:
        return Danger.ABDUCTION
    return None


def _comes_near(text: str, previous: Turn) -> bool:
    """Whether it is said of somebody who was told to hurt people that they are here: "he is here now"."""
    near = signs.IS_NEAR.match(plain(text))
    if near is None or is_safe_now(text):
        return False
    before = plain(previous.question.text)
    was_told = previous.in_danger in _MAY_COME_NEAR or (
        previous.in_danger is None and (previous.worry in _BY_SOMEBODY or bool(signs.IS_FEARED.search(before)))
    )
    return was_told and (near["her"] is None or bool(signs.A_WOMAN_HURTS.search(before)))


def _is_talked_over(text: str, was: Danger, previous: Turn) -> bool:
    """Whether a child is better answered than sent to 999 in the same words again; that stands above the answer."""
    if is_safe_now(text) or (was in _WITH_MEDICINE and signs.HOW_TO_RING.search(plain(text))):
        return False
    was_said_again = _was_said(previous) and was not in _WITH_MEDICINE and not cues_in(text)
    return was in TALKED_OVER or asked(text) in _TALKS_OF or was_said_again


def _was_said(before: Turn | None) -> bool:
    return before is not None and _SAID_AGAIN in before.told
