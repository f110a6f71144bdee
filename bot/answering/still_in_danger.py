"""What is written after an emergency: unless it asks something else, the danger is not over, and 999 leads again."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.answering import present
from bot.answering.asks import Turn
from bot.answering.child_asks import asked
from bot.answering.child_worries import worry
from bot.answering.contact_asked import asks_for_contact
from bot.answering.courtesy import Courtesy, courtesy
from bot.answering.danger.kinds import Danger
from bot.answering.danger.normalise import plain
from bot.answering.danger.triage import Triage
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
_ASKS: Final = re.compile(
    r"\?|^(?:(?:and|but|so|ok|okay|also|please|then|hi|sorry) )*(?:what|who|whom|how|why|when|where|which|can|could"
    r"|should"
    r"|shall|would|will|does|do|did|is|are|am|was|must|may|might|has|have i|if)\b"
    r"|\b(?:need to know|want to know|tell me (?:what|who|how|about|the)|(?:what|which|how) (?:is|are|do|does|should"
    r"|can|to))\b"
)
# Asked by who is in it: the answer is 999.
_STILL_ASKS: Final = re.compile(
    r"\b(?:what (?:do|should|can|am|shall) (?:i|we) (?:do|meant|supposed)|what now|should i (?:just )?do it"
    r"|how do i (?:stop"
    r"|help|wake|get (?:out|away|him|her|them))|why (?:is|will|wo) (?:he|she|it|they)|(?:is|will) (?:he|she|it|they|i)"
    r" (?:going to |be )?(?:die|dead|dying|ok|okay|wake|alright|all right|come back)|(?:are|is) (?:you|anyone"
    r"|someone|they"
    r"|help) (?:there|coming)|can you (?:help|send|ring|call|find|come)|can (?:i|you) text|(?:where|what) (?:is"
    r"|are) (?:he"
    r"|she|they|his|her|their|the) ?(?:\w+ )?(?:address)?$|address|track (?:him|her|them|his|her)|do i (?:have|need) to"
    r" (?:ring|call)|should i (?:ring|call) (?:999|them|an ambulance|the police))\b"
)
_TELLS: Final = re.compile(
    r"\b(?:i|me|my|we|us|our|he|him|his|she|her|they|them|their|it|its|there|mum|dad|someone|somebody|nobody|no one"
    r"|blood"
    r"|bleeding|please|hurry|yes|no|idk|ok|okay|maybe|still|alone|dark|cold|upstairs|downstairs|outside|here|now"
    r"|last night|just)\b"
)
# Cues, each with the wording that answers it.
_CUES: Final = {
    "still.cannot-talk": re.compile(
        r"\b(?:hiding|hid|hide|(?:in|under|behind) (?:the |my |a )?(?:\w+ )?(?:wardrobe|cupboard|bed|bathroom|toilet"
        r"|loft|shed"
        r"|stairs|closet)|(?:can not|must not|not able to|dare not|have to|scared to) (?:talk|speak|whisper"
        r"|make (?:a|any)"
        r" (?:noise|sound)|be quiet|ring|call)|whisper\w*|(?:he|she|they) (?:will|might|can|could) hear|locked in"
        r"|(?:keep|keeping|be|being|stay|staying) (?:\w+ )?quiet)\b"
    ),
    "still.address": re.compile(
        r"\b(?:address|not know where|(?:where|not know where) (?:he|she) (?:is|lives?)|not know (?:the|his|her|their"
        r"|my) (?:name"
        r"|house|number|road|street)|find (?:him|her|them)|not answering|not picking up|gone offline)\b"
    ),
    "still.unwilling": re.compile(
        r"\b(?:(?:will|do|can|am|would) not (?:want to |going to |gonna )?(?:ring|call|phone|tell|involve|get|have)"
        r"|no (?:police|ambulance|feds|999)|not a (?:snitch|grass)|no i (?:will|can|do)|not (?:got"
        r"|have) (?:a )?phone|no credit"
        r"|do not tell|promise|no way)\b|^no\b"
    ),
    "still.battery": re.compile(r"\d ?%|\b(?:battery|charger|about to die|phone is dying)\b"),
    "still.seems-well": re.compile(
        r"\b(?:feel|feels|seems?|is|am|are) (?:\w+ )?(?:ok|okay|fine|alright|all right|better|well)\b"
        r"|\bonly (?:like |about )?(?:\d+"
        r"|a few|a couple)\b|\bnot (?:that )?(?:bad|deep|many)\b|\bsleep(?:ing|y)?\b|\basleep\b"
    ),
}
_SAFE: Final = re.compile(
    r"\b(?:police|ambulance|paramedics?|they|help) (?:is|are|has|have|were|got) (?:\w+ )?(?:here|come|arrived|came"
    r"|coming|with us)"
    r"|\b(?:i|we|he|she|they|everyone) (?:am|are|is) (?:\w+ )?safe\b|\b(?:have|i) (?:rung|called|rang"
    r"|phoned) (?:them|999|the"
    r" police|an ambulance)\b|\b(?:is|are) (?:\w+ ){0,3}?(?:at|in|on) (?:the )?(?:hospital|a ?and ?e|ed|ward|nicu)\b"
)
# A baby whom somebody was about to hurt, and who cries no more: that may be sleep, or not.
_GONE_QUIET: Final = re.compile(
    r"\b(?:gone|went|is|all|so|very|too|just) (?:\w+ )?(?:quiet|silent|still|limp)\b|\bstopped (?:crying|screaming)\b"
    r"|\bnot (?:crying|screaming|making (?:a|any) (?:sound|noise))\b|\basleep\b|\bcalmed down\b"
)
# Nobody is missing any more.
_IS_BACK: Final = re.compile(
    r"\b(?:he|she|they|both|all) (?:is|are|has|have) (?:(?!not|never)\w+ )?(?:back|home|found|returned|turned up"
    r"|walked (?:back )?in)\b"
    r"|\b(?:came|has come|just got) (?:back|home)\b|\b(?:we|police|i) (?:have )?found (?:him|her|them)\b"
)
# Whom to ring, and not a word of what else for.
_WHOM_TO_RING: Final = re.compile(
    r"^(?:(?:ok|okay|so|but|and|then|right|please|who|whom|what|which|is|are|the|a|number|numbers|do|should|can|shall"
    r"|i|we"
    r"|to|even|actually|now|first|ring|call|phone|tell|contact|need|for|this|that|it|give|me|or|police|999|ambulance"
    r"|solicitor|lawyer|[?.,!])(?: |$))+$"
)
_OF_LIFE: Final = (Danger.SUICIDE, Danger.OVERDOSE, Danger.HEIGHT)
_WITH_MEDICINE: Final = (Danger.OVERDOSE, Danger.SUICIDE, Danger.INJURY, Danger.STRANGLED, Danger.BABY)
_OF_THE_GONE: Final = (Danger.MISSING, Danger.ABDUCTION)
_WITH_A_BABY: Final = (Danger.MAY_HURT, Danger.BABY)
_SMALL_TALK: Final = (Courtesy.HELLO, Courtesy.ABILITIES)  # "are you there": in danger it is none


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
        seen = replace(found, danger=self.danger, of_oneself=self.of_oneself, child_writing=is_child)
        card = replies.emergency(question, seen, previous)
        if self.goes_on and is_safe_now(question.text):
            return replace(card, text=replies.words("still.safe"))
        if self._is_back(question.text):
            return replace(card, text=present.fit([replies.words("still.back"), *card.text.split("\n\n")[1:]]))
        if self._is_too_quiet(question.text):
            return replace(card, text=present.fit([replies.words("still.gone-quiet"), *card.text.split("\n\n")[1:]]))
        if self.goes_on and not _was_said(previous):
            return self._again(card, question.text, replies.words, child_writing=is_child)
        if previous is None or previous.in_danger is None:
            return card
        besides = self._cues(question.text, replies.words, already=card.text)
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

    def _is_too_quiet(self, text: str) -> bool:
        return self.goes_on and self.danger in _WITH_A_BABY and bool(_GONE_QUIET.search(plain(text)))

    def _is_over(self, text: str) -> bool:
        return (self.goes_on and is_safe_now(text)) or self._is_back(text)

    def _is_back(self, text: str) -> bool:
        return self.goes_on and self.danger in _OF_THE_GONE and bool(_IS_BACK.search(plain(text)))

    def _told(self, before: Turn) -> tuple[str, ...]:
        """Remember the shorter words, so that the card stands in full the next time: nothing twice in a row."""
        others = tuple(each for each in before.told if each != _SAID_AGAIN)
        return others if not self.goes_on or _was_said(before) else (*others, _SAID_AGAIN)

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
            told=self._told(before),
        )


def present_danger(
    question: Question, found: Triage, now: Danger | None, previous: Turn | None, whose: Author
) -> PresentDanger | None:
    """Say which danger is there: the one that was found `now`, or that of before where this goes on telling of it."""
    was = None if previous is None else previous.in_danger
    adds = was is not None and (now in _NAMES_NOTHING or (now is None and goes_on(question, previous)))
    if previous is None or was is None or not adds or found.can_wait:
        return (
            None if now is None else PresentDanger(danger=now, of_oneself=found.of_oneself, goes_on=False, whose=whose)
        )
    if now is None and whose is not Author.ADULT and _is_talked_over(question.text, was, previous):
        return None
    return PresentDanger(danger=was, of_oneself=previous.of_oneself, goes_on=True, whose=whose)


def _is_talked_over(text: str, was: Danger, previous: Turn) -> bool:
    """Whether a child is better answered than sent to 999 in the same words again; that stands above the answer."""
    if is_safe_now(text):
        return False
    was_said_again = _was_said(previous) and was not in _WITH_MEDICINE and not _cues_in(text)
    return was in _TALKED_OVER or asked(text) in _TALKS_OF or was_said_again


def _was_said(before: Turn | None) -> bool:
    return before is not None and _SAID_AGAIN in before.told


def _cues_in(text: str) -> list[str]:
    said = plain(text)
    return [name for name, signs in _CUES.items() if signs.search(said)]


def goes_on(question: Question, before: Turn | None) -> bool:
    """Whether this goes on telling of the emergency before it, and asks for nothing that can be answered."""
    text = question.text
    if before is None or before.in_danger is None or not text.strip() or is_another_language(text):
        return False
    words = plain(text)
    count = len(words.split())
    said = courtesy(text)
    is_of_999 = "still.address" in _cues_in(text) or _WHOM_TO_RING.search(words)  # "he is not picking up"
    asks_for_number = asks_for_contact(text) and not is_of_999
    if count > _MOST_WORDS or asks_for_number or (said is not None and said not in _SMALL_TALK):
        return False
    if said in _SMALL_TALK or is_safe_now(text) or _STILL_ASKS.search(words) or _WHOM_TO_RING.search(words):
        return True
    if _ASKS.search(words):
        return False
    is_bare = count <= _FEW_WORDS and question.audience is Audience.PUBLIC
    return is_bare or before.of_oneself or any(signs.search(words) for signs in (_TELLS, *_CUES.values()))


def is_safe_now(text: str) -> bool:
    """Whether help is said to be there."""
    return bool(_SAFE.search(plain(text)))
