"""The words of a reply without an answer: what was not found, and whom to ask instead."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.decide import Decision
from bot.answering.present import month_of, short_title
from bot.answering.retrieve import Evidence
from bot.model import Outcome, ShownContact
from knowledge.model import Audience
from prompts.words import Words


def abstention(
    decision: Decision, evidence: Evidence, ask: Sequence[ShownContact], *, audience: Audience, words: Words
) -> tuple[str, ...]:
    """Say why there is no answer, in the words of its outcome; then, but off topic, whom to ask."""
    match decision.outcome:
        case Outcome.OFF_TOPIC:
            return (words("declined.off-topic"),)
        case Outcome.SUPERSEDED_ONLY:
            reason = _superseded(evidence, words)
        case Outcome.UNVERIFIED:
            reason = words("abstained.unverified")
        case _:
            reason = words("abstained.no-evidence")
    return reason, _ask_instead(ask, audience, words)


def _superseded(evidence: Evidence, words: Words) -> str:
    """Name the document that was replaced and the one that replaced it, each with its date; quote neither."""
    old, new = evidence.superseded[0].document, evidence.superseded_by
    replacement = ""
    if new is not None:
        replacement = words("abstained.replaced-by", title=short_title(new), published=month_of(new.published))
    return words(
        "abstained.superseded-only", title=short_title(old), published=month_of(old.published), replacement=replacement
    )


def _ask_instead(contacts: Sequence[ShownContact], audience: Audience, words: Words) -> str:
    if not contacts:  # a grandparent has no safeguarding lead
        return words("abstained.ask-nobody-public") if audience is Audience.PUBLIC else words("abstained.ask-nobody")
    contact = contacts[0].contact
    return words("abstained.ask-instead", who=f"{contact.name}: {contact.channels[0].value}")
