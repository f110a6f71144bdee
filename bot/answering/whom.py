"""Whom to contact where that is asked, whom to tell of a case, and which helpline stands beside an answer."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.answering import present
from bot.answering.contact_signs import notifies
from bot.answering.courtesy import thanks_and_tells
from bot.answering.documents import BESIDES_A_CONTACT, Documents
from bot.answering.draft import Draft
from bot.answering.likely_contacts import FLOOR, NO_SUPPORT, SURE, may_help, tells_of_harm
from bot.answering.misuse import asks_who_reported, may_be_disclosed
from bot.answering.replies import Replies
from bot.answering.signposts import for_what_is_told, signposts
from bot.answering.situation import Situation
from bot.answering.team_alone import TEAM
from bot.answering.teams import Signposts, any_council, anywhere, shown
from bot.answering.told.accused import asked_of_the_accused
from bot.answering.told.told_of import Told, told_of
from bot.answering.watched import is_watched
from bot.model import Outcome, Watch, unwatched
from bot.ports import ContactLikeness
from knowledge.contacts import Role
from knowledge.model import Audience, Contact

_NO_ANSWER = (Outcome.CLOSEST, Outcome.NO_EVIDENCE)
# Cosines: a question for a contact is answered from the documents as well where it is so like one that they answer, and
# so much more like that than like asking for any contact (less what `decide` allows).
HELD_AT_LEAST, NEARER_THAN_CONTACT = 0.60, 0.15
# Searched for where somebody who works with children is told of, and no document speaks of the like in nearer words.
ON_STAFF = "someone who works with children harmed a child, allegation, who to tell, LADO"
# Searched for where somebody asks whether a person is a danger: few say what the law is called.
OF_A_DANGER = "Sarah's Law, Clare's Law, ask the police about somebody"
OF_WHO_REPORTED = "may I be told who reported me to social services"
_OFFICER = "LADO"
_OF_ONE_HARM = frozenset((Role.FGM, Role.FORCED_MARRIAGE, Role.TRAFFICKING))
# And where a case is told of: below it what is quoted helped one in eight (docs/evaluation.md).
SURE_FOR_PRACTITIONERS, SURE_FOR_THE_PUBLIC = 0.62, 0.68
ASKED_OF_A_RULE = 0.54
BESIDES_ONE = 75  # words that may be quoted beside a single contact
# What closes a case with whether something is right, allowed or due, and not with whom to tell.
_ASKS_A_RULE = re.compile(
    r"\b(?:(?:is|was) (?:that|this|it|he|she) (?:right|true|ok(?:ay)?|legal|allowed|fine|normal|a thing)"
    r"|am i (?:right|wrong)|(?:right|true|ok|okay|fine|legal|allowed|wrong)(?: thing)?,? (?:is ?n'?t|ain'?t|in+it"
    r"|yeah|yes|no|right)(?: it)?|can (?:the |my |a )?(?:police|school|social (?:worker|services|care)|they|he|she"
    r"|hospital|council|gp|court)|(?:do|can|should|must) (?:i|we) (?:just|have to|need to|really|still|wait|leave"
    r"|carry|ask|say|text|tell (?:him|her|them|mum|dad))|is it|does it|what do i say"
    r"|(?:good|bad) idea|(?:is it|was it|that|or) (?:ott|over the top|overkill|not)|worth (?:it|doing)"
    r"|fine by (?:me|us)|(?:ok(?:ay)?|yes|right|true|allowed) or (?:no|not|false)"
    r"|feels? (?:wrong|off|dodgy),? (?:is|innit|or)|allowed|true)\W*(?:$|[?.!,]|\b)",
    re.I,
)


# "Is that a MASH or do I just log it", of a child who was told of.
_FOR_THE_TEAM = re.compile(
    rf"\b(?:is|would|does|should) (?:it|that|this)(?: be| go to| count as)? (?:an? |one for |for "
    rf"|to )?(?:the )?{TEAM}\b"
    r"(?: (?:referral|case|job|matter|one))?(?: or (?:(?:do|can|should|shall) (?:i|we) )?(?:just )?\w+(?: it)?)?",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Answers from the directory, with what the documents surely say besides."""

    documents: Documents
    replies: Replies
    likeness: ContactLikeness | None

    def to_contact(self, situation: Situation, watch: Watch) -> Draft | None:
        """Answer from the directory; None where no way to reach anybody is asked for, nor what is told of wants one."""
        if told := _told_of_in_danger(situation):
            return self._given(situation, self._there_for(told, situation), None)
        if not situation.ask.about_contact:
            return self._asked_otherwise(situation, watch) or self._for_what_is_told(situation, watch)
        nearest = self._like_asking_for(situation)
        found = signposts(
            situation.ask.words,
            area=situation.area,
            moment=situation.moment,
            directory=self.replies.directory,
            audience=situation.audience,
            nearest=nearest,
            of_a_case=situation.ask.tells_of_a_case,
        )
        if not found.is_about_a_service:
            if situation.before is None:
                return None
            found = self.replies.home(situation)  # "ok what number", of what was told before
        is_open = found.unheld == Role.LADO or found.needs_area or found.none_local_in
        told = self._told(situation) if is_open else None
        if told is not None and told.of_staff:
            return self._of_staff(situation, self._there_for(told, situation), watch)
        text = situation.screened.text
        asks_more = found.unheld or _asks_a_rule(situation) or _asks_more(text) or notifies(text)
        asks_more = asks_more or self.documents.is_corrected(situation)
        besides = None
        if asks_more or self.likeness is not None:
            at_least = 0.0 if asks_more else _nearer_than_a_contact(situation, nearest)
            most = _room_beside(found)
            besides = self.documents.beside(_of_the_child(situation), watch, most_words=most, at_least=at_least)
        if besides is not None and not besides.claims and situation.ask.wants_only_contact:
            besides = None  # the documents are out of order, and nothing was wanted of them
        return self._given(situation, found, besides)

    def _by_itself(self) -> Documents:
        """The documents without a model, which is not asked only to learn whether it will be."""
        return replace(self.documents, writer=None)

    def _given(self, situation: Situation, found: Signposts, besides: Draft | None, *, leads: bool = False) -> Draft:
        """Give the contacts, each with the passage that prints it, and below them what the documents say."""
        after = len(besides.citations) if besides else 0
        printed = self.documents.printing(found, after=after, audience=situation.audience)
        as_asked = replace(situation, ask=replace(situation.ask, about_contact=True))
        return self.replies.contacts(as_asked, found, printed, besides, leads=leads)

    def _for_what_is_told(self, situation: Situation, watch: Watch) -> Draft | None:
        """Name who is there for what somebody tells of, by plain signs, with what the documents surely say to it.

        Who works with children has the documents for what they tell of others.
        """
        told = told_of(situation.ask.words)
        if told is None or (told.is_for_the_public and situation.audience is not Audience.PUBLIC):
            return None
        found = self._there_for(told, situation)
        if not found.shown:
            return None
        if told.of_staff:
            return self._of_staff(situation, found, watch)
        if found.needs_area and situation.area.outside is None:
            found = replace(found, needs_area=False, first=any_council(situation.moment))
        found = self._with_line(situation, found)
        room = _room_beside(found)
        thanked = told.after_thanks if thanks_and_tells(situation.screened.text) else ""
        searched = thanked or told.searched
        asked = situation.searching(searched) if searched else situation
        sure = self.documents.beside(asked, watch, most_words=room, at_least=_sure(situation))
        besides = sure or self.documents.beside(asked, watch, most_words=room, at_least=HELD_AT_LEAST)
        draft = self._given(situation, found, besides, leads=sure is not None)
        return self._watched_first(draft) if is_watched(situation.screened.text) else draft

    def _watched_first(self, draft: Draft) -> Draft:
        """Begin with how to leave no trace: who is watched may have no time to read on."""
        notice = self.replies.words("notice.watched-phone")
        others = [each for each in draft.text.split("\n\n") if each != notice]
        return replace(draft, text=present.fit([notice, *others]))

    def _asked_otherwise(self, situation: Situation, watch: Watch) -> Draft | None:
        """Answer what says too little of what it is about: of somebody accused before, or of who may be a danger.

        None where the documents do not.
        """
        text, before = situation.screened.text, situation.before
        asked = None if before is None else asked_of_the_accused(text, before.question.text)
        if asked is None and may_be_disclosed(text):
            asked = f"{OF_A_DANGER}. {text}"
        if asked is None and asks_who_reported(text):
            asked = OF_WHO_REPORTED
        if asked is None:
            return None
        draft = self.documents.answer(situation.searching(asked), situation.moment.when, watch)
        return draft if draft.outcome is Outcome.ANSWERED else None

    def _told(self, situation: Situation) -> Told | None:
        """Say what is told of now, or was before where nobody else is told of since: "it's a small club. so who"."""
        told = told_of(situation.ask.words)
        before = None if situation.ask.tells_of_a_case else situation.before
        return told_of(before.question.text) if told is None and before is not None else told

    def _there_for(self, told: Told, situation: Situation) -> Signposts:
        return for_what_is_told(
            told,
            area=situation.area,
            moment=situation.moment,
            directory=self.replies.directory,
            audience=situation.audience,
        )

    def _of_staff(self, situation: Situation, found: Signposts, watch: Watch) -> Draft | None:
        """Lead to the officer for allegations; None where the documents tell staff of the officer themselves."""
        is_public = situation.audience is Audience.PUBLIC
        if not (is_public or situation.ask.about_contact):
            answer = self._by_itself().answer(situation, situation.moment.when, unwatched)
            if answer.outcome is Outcome.ANSWERED and _OFFICER in answer.text:
                return None
        own = self.documents.beside(situation, watch, most_words=BESIDES_ONE)
        names_officer = own is not None and any(_OFFICER in each.text for each in own.claims[:1])
        on_staff = situation.searching(f"{ON_STAFF}. {situation.ask.words}")
        besides = own if names_officer else self.documents.beside(on_staff, watch)
        return self._given(situation, found, besides, leads=is_public)

    def _with_line(self, situation: Situation, found: Signposts) -> Signposts:
        """Name the line for the very need that is told of beside the council, in the place of one for any worry."""
        directory, audience = self.replies.directory, situation.audience
        fitting = directory.fitting(situation.ask.words, area=situation.area.area, audience=audience)[:1]
        known = {each.contact.id for each in found.shown}
        line = next(filter(_is_a_line, fitting), None)
        if line is None and situation.ask.may_want_contact:
            line = self._likely_line(situation, self._like_asking_for(situation), floor=FLOOR)
        besides = () if line is None or line.id in known else (shown(line, situation.moment, directory),)
        kept = [each for each in found.shown if not besides or Role.HELPLINE_ADULT not in each.contact.roles]
        return replace(found, shown=(*kept, *besides))

    def helped(self, draft: Draft, situation: Situation) -> Draft:
        """Name the helpline that the question is like asking for, where it may want one or documents do not answer.

        Where both is so, the line is the answer.
        """
        wants, is_answered = situation.ask.may_want_contact, draft.outcome not in _NO_ANSWER
        if is_answered and not wants:
            return draft
        nearest = self._like_asking_for(situation)
        surely = self._likely_line(situation, nearest, floor=SURE) if wants and not is_answered else None
        is_of_harm = tells_of_harm(situation.ask.words, of_a_case=situation.ask.tells_of_a_case)
        if surely is not None and not is_of_harm:
            line = shown(surely, situation.moment, self.replies.directory)
            return self.replies.contacts(situation, Signposts(shown=(line,)), {})
        maybe = self._likely_line(situation, nearest, floor=FLOOR if wants else SURE)
        return draft if maybe is None else self.replies.with_help(draft, situation, maybe)

    def _likely_line(
        self, situation: Situation, nearest: Sequence[tuple[str, float]], *, floor: float
    ) -> Contact | None:
        """Give the helpline that the question is like asking for, from that nearness on."""
        directory = self.replies.directory
        return may_help(situation.ask.words, nearest, directory=directory, audience=situation.audience, floor=floor)

    def _like_asking_for(self, situation: Situation) -> Sequence[tuple[str, float]]:
        if self.likeness is None:
            return ()
        return self.likeness.nearest(situation.subject or situation.screened)

    def to_tell(self, situation: Situation, at: datetime, watch: Watch) -> Draft | None:
        """Say whom to tell of a case that the documents do not surely answer; None where they do, or none is told of.

        Who tells of a child next door is not helped by the sentences that come nearest to it.
        """
        is_public = situation.audience is Audience.PUBLIC
        if not situation.ask.tells_of_a_case:
            return None
        found = self.replies.home(situation)
        if not (is_public or found.has_team or found.none_local_in):
            return None
        if found.needs_area and situation.area.outside is None:
            found = anywhere(moment=situation.moment, directory=self.replies.directory, audience=situation.audience)
        outcome = self._by_itself().answer(situation, at, unwatched, at_least=_sure(situation)).outcome
        if outcome is Outcome.ANSWERED or (outcome is Outcome.CLOSEST and (not is_public or _asks_a_rule(situation))):
            return None
        if is_public:
            besides = self.documents.beside(situation, watch, at_least=HELD_AT_LEAST)
        else:
            besides = self.documents.beside(_of_the_child(situation), watch)
        return self._given(situation, self._with_line(situation, found), besides)


def _told_of_in_danger(situation: Situation) -> Told | None:
    """Say what is told of with the emergency before it, where somebody else is to be told first because of it."""
    before = situation.before
    if before is None or before.in_danger is None:
        return None
    told = told_of(f"{before.question.text}. {situation.screened.text}")
    return told if told is not None and told.first else None


def _asks_a_rule(situation: Situation) -> bool:
    return _ASKS_A_RULE.search(situation.screened.text) is not None


def _of_the_child(situation: Situation) -> Situation:
    """Have the documents asked of the child who is told of, and not what the team is that it may be one for."""
    words = situation.ask.words
    told = _FOR_THE_TEAM.sub(" ", words) if situation.ask.tells_of_a_case else words
    return situation if told == words else situation.searching(told)


def _room_beside(found: Signposts) -> int:
    """Give the words that may be quoted: more of them beside one contact than beside two."""
    return BESIDES_A_CONTACT if len(found.shown) > 1 else BESIDES_ONE


def _sure(situation: Situation) -> float:
    """How near the documents must come for what is told of: a rule that is asked for is better looked up than left."""
    if _asks_a_rule(situation):
        return ASKED_OF_A_RULE
    return SURE_FOR_THE_PUBLIC if situation.audience is Audience.PUBLIC else SURE_FOR_PRACTITIONERS


def _is_a_line(contact: Contact) -> bool:
    """Whether this is there for one kind of harm to a child, and is not who is told of any."""
    return bool(_OF_ONE_HARM.intersection(contact.roles)) and not NO_SUPPORT.intersection(contact.roles)


# "How many days and who to tell", "who do i tell and what happens then".
_TWO_THINGS = re.compile(
    r"\band (?:what|how|do i|is|can|should i|when) "
    r"|\b(?:how (?:long|many|soon|much|quick\w*|do)|what (?:is|are|counts|happens|do|should)|when (?:do|does|is|must"
    r"|should|to)|is (?:it|that)|can i)\b"
    r"[^.?!]*\b(?:and|&|\+|n) (?:who|whom|where)\b",
    re.I,
)


def _asks_more(text: str) -> bool:
    """Whether a question about a contact asks for something else besides."""
    return text.count("?") > 1 or _TWO_THINGS.search(text) is not None


def _nearer_than_a_contact(situation: Situation, nearest: Sequence[tuple[str, float]]) -> float:
    """Give how near the documents must come besides a contact: only if more is wanted, much nearer than the contact.

    They are searched all the same: what they hold stands in the trace.
    """
    contact = math.inf if situation.ask.wants_only_contact else max((cosine for _, cosine in nearest), default=0.0)
    return max(HELD_AT_LEAST, contact + NEARER_THAN_CONTACT)
