"""Signs that give a request away when they stand together in one message, in whatever order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.misuse.frames import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """All of these, in any order, and none of the words that clear the asker."""

    together: tuple[re.Pattern[str], ...]
    cleared_by: re.Pattern[str]

    def shown_in(self, words: str) -> bool:
        """Say whether the words, in their plain form, show every sign and nothing that clears them."""
        return all(sign.search(words) for sign in self.together) and not self.cleared_by.search(words)


def signs(*rules: str, cleared_by: str) -> Signs:
    """Put signs together from rules in the words of `frames`."""
    return Signs(together=tuple(any_of(rule) for rule in rules), cleared_by=any_of(cleared_by))
