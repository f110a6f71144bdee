"""What a child in danger hears besides 999 and Childline: the worry in one sentence, and the line that knows it."""

from __future__ import annotations

from typing import Final

from bot.answering.child_worries import Worry, worry
from bot.answering.child_worry_kinds import HELPLINES
from bot.answering.danger.kinds import Danger
from prompts.words import Words

# Whose lines a child can use in danger: Crimestoppers, say, is for telling of others.
_WITH_A_LINE: Final = frozenset(
    {
        *(Worry.MARRIAGE, Worry.CUTTING, Worry.SENT_AWAY, Worry.RUN_AWAY, Worry.RAPED),
        *(Worry.IMAGES, Worry.MEETING, Worry.ONLINE),
    }
)

# In which danger a worry is named at all: where a body may be failing, or with a fire or a knife, nothing stands beside
# what to do now. A picture that is passed on is behind many a wish to die.
_NAMED_IN: Final = {
    **dict.fromkeys((Danger.DISCLOSURE, Danger.UNNAMED, Danger.ABDUCTION, Danger.MISSING), frozenset(Worry)),
    Danger.VIOLENCE: _WITH_A_LINE,
    Danger.SUICIDE: frozenset({Worry.IMAGES}),
}


def worry_in(danger: Danger, text: str) -> Worry | None:
    """Name the worry that a child in this danger tells of; None where only what to do now is said."""
    told = worry(text)
    return told if told in _NAMED_IN.get(danger, ()) else None


def named(told: Worry | None, words: Words) -> list[str]:
    """Say it in one sentence, where there is one for it."""
    if told is None or f"emergency.worry.{told.value}" not in words.names():
        return []
    return [words(f"emergency.worry.{told.value}")]


def lines_for(told: Worry | None) -> tuple[str, ...]:
    """Give the ids of the lines that know it, the best first."""
    return HELPLINES[told] if told in _WITH_A_LINE else ()
