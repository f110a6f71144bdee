"""Whose words the turns of a conversation are, and what is remembered after an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answering.asks import Turn
from bot.answering.child_reply import remembered
from bot.answering.danger.normalise import beginning_and_end
from bot.answering.danger.writer import Author, author, has_sign_of_an_adult, works_with_children
from bot.answering.draft import Draft
from bot.model import Outcome, Question, Reader
from knowledge.model import Audience

_STILL_ABOUT_IT: Final = 12  # words: after an emergency a longer question of an adult is a new matter


def whose_words(question: Question, previous: Turn | None) -> Author:
    """Say who writes, as far as this and the earlier messages show it."""
    before = None
    if previous is not None and previous.child_writing:
        before = Author.UNSAID if previous.age_unsaid else Author.CHILD
    elif previous is not None and works_with_children(f"{previous.question.text}. {question.text}"):
        return Author.ADULT  # "i am only 17" after what an apprentice told
    elif previous is not None and has_sign_of_an_adult(previous.question.text):
        before = Author.ADULT
    text = beginning_and_end(question.text)  # asked before 999 goes out: nobody waits for a message of any length
    return author(text, may_be_anybody=question.audience is Audience.PUBLIC, before=before)


def after_an_answer(turn: Turn, question: Question, previous: Turn | None, draft: Draft, whose: Author) -> Turn:
    """Keep with what was answered what a child was told, and the emergency that it may still be about."""
    turn = replace(turn, age_unsaid=whose is Author.UNSAID)
    if draft.reader is Reader.CHILD and draft.outcome is Outcome.ANSWERED:
        turn = remembered(turn, question.text, previous, is_quoted=bool(draft.claims))
    is_new_matter = whose is Author.ADULT and len(question.text.split()) > _STILL_ABOUT_IT
    if previous is None or is_new_matter:
        return turn
    return replace(turn, in_danger=previous.in_danger, of_oneself=previous.of_oneself)
