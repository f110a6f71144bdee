"""Whom to contact where that is asked, whom to tell of a case, and which helpline stands beside an answer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.answering.documents import Documents
from bot.answering.draft import Draft
from bot.answering.likely_contacts import FLOOR, SURE, may_help, tells_of_harm
from bot.answering.replies import Replies
from bot.answering.signposts import for_what_is_told, signposts
from bot.answering.situation import Situation
from bot.answering.teams import ANY_COUNCIL, Signposts, anywhere, shown
from bot.answering.told_of import told_of
from bot.model import Outcome, Watch, unwatched
from bot.ports import ContactLikeness
from knowledge.model import Audience

_NO_ANSWER = (Outcome.CLOSEST, Outcome.NO_EVIDENCE)
# Cosines: a question for a contact is answered from the documents as well where it is so like one that they answer, and
# so much more like that than like asking for any contact (less what `decide` allows).
HELD_AT_LEAST, NEARER_THAN_CONTACT = 0.60, 0.15
# And where a case is told of: below it what is quoted helped one in eight (docs/evaluation.md).
SURE_FOR_PRACTITIONERS, SURE_FOR_THE_PUBLIC = 0.62, 0.68


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Answers from the directory, with what the documents surely say besides."""

    documents: Documents
    replies: Replies
    likeness: ContactLikeness | None

    def to_contact(self, situation: Situation, watch: Watch) -> Draft | None:
        """Answer from the directory; None where no way to reach anybody is asked for, nor what is told of wants one."""
        if not situation.ask.about_contact:
            return self._for_what_is_told(situation, watch)
        nearest = self._like_asking_for(situation)
        found = signposts(
            situation.ask.words,
            area=situation.area,
            moment=situation.moment,
            directory=self.replies.directory,
            audience=situation.audience,
            nearest=nearest,
        )
        if not found.is_about_a_service:
            return None
        asks_more = found.unheld or _asks_more(situation.screened.text) or self.documents.is_corrected(situation)
        besides = None
        if asks_more or self.likeness is not None:
            besides = self.documents.beside(situation if asks_more else _if_held(situation, nearest), watch)
        return self._given(situation, found, besides)

    def _given(self, situation: Situation, found: Signposts, besides: Draft | None) -> Draft:
        """Give the contacts, each with the passage that prints it, and below them what the documents say."""
        after = len(besides.citations) if besides else 0
        printed = self.documents.printing(found, after=after, audience=situation.audience)
        as_asked = replace(situation, ask=replace(situation.ask, about_contact=True))
        return self.replies.contacts(as_asked, found, printed, besides)

    def _for_what_is_told(self, situation: Situation, watch: Watch) -> Draft | None:
        """Name who is there for what somebody tells of, by plain signs, with what the documents surely say to it.

        Who works with children has the documents for what they tell of others.
        """
        told = told_of(situation.ask.words)
        if told is None or (told.is_for_the_public and situation.audience is not Audience.PUBLIC):
            return None
        found = for_what_is_told(
            told,
            area=situation.area,
            moment=situation.moment,
            directory=self.replies.directory,
            audience=situation.audience,
        )
        if not found.shown:
            return None
        if found.needs_area and situation.area.outside is None:
            found = replace(found, needs_area=False, first=ANY_COUNCIL)
        besides = self.documents.beside(_only_if_held(situation, SURE_FOR_THE_PUBLIC), watch)
        return self._given(situation, found, besides)

    def helped(self, draft: Draft, situation: Situation) -> Draft:
        """Name the helpline that the question is like asking for, where it may want one or documents do not answer.

        Where both is so, the line is the answer.
        """
        wants, is_answered = situation.ask.may_want_contact, draft.outcome not in _NO_ANSWER
        if is_answered and not wants:
            return draft
        helping = partial(
            may_help,
            situation.ask.words,
            self._like_asking_for(situation),
            directory=self.replies.directory,
            audience=situation.audience,
        )
        surely = helping(floor=SURE) if wants and not is_answered else None
        if surely is not None and not tells_of_harm(situation.ask.words):
            line = shown(surely, situation.moment, self.replies.directory)
            return self.replies.contacts(situation, Signposts(shown=(line,)), {})
        maybe = helping(floor=FLOOR if wants else SURE)
        return draft if maybe is None else self.replies.with_help(draft, situation, maybe)

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
        if not (is_public or found.has_team):
            return None
        if found.needs_area and situation.area.outside is None:
            found = anywhere(moment=situation.moment, directory=self.replies.directory, audience=situation.audience)
        sure = _only_if_held(situation, SURE_FOR_THE_PUBLIC if is_public else SURE_FOR_PRACTITIONERS)
        by_itself = replace(self.documents, writer=None)  # no model is asked only to learn whether it will be
        if by_itself.answer(sure, at, unwatched).outcome is Outcome.ANSWERED:
            return None
        besides = self.documents.beside(_only_if_held(situation, HELD_AT_LEAST) if is_public else situation, watch)
        return self._given(situation, found, besides)


def _asks_more(text: str) -> bool:
    """Whether a question about a contact asks for something else besides."""
    return text.count("?") > 1 or any(
        f" and {word} " in text.lower() for word in ("what", "how", "do i", "is", "can", "should i")
    )


def _if_held(situation: Situation, nearest: Sequence[tuple[str, float]]) -> Situation:
    """Have the documents speak besides a contact only if more is wanted, in much nearer words than the contact is.

    They are searched all the same: what they hold stands in the trace.
    """
    contact = math.inf if situation.ask.wants_only_contact else max((cosine for _, cosine in nearest), default=0.0)
    return _only_if_held(situation, max(HELD_AT_LEAST, contact + NEARER_THAN_CONTACT))


def _only_if_held(situation: Situation, at_least: float) -> Situation:
    """Have the documents speak only if they are asked for something so near to how people ask for what they hold."""
    return replace(situation, ask=replace(situation.ask, like_unheld=max(situation.ask.like_unheld, at_least)))
