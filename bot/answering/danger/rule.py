"""A rule: signs that must stand together in what is told as happening, built from the word classes in `classes.py`.

A pattern is read on text from `normalise.plain`: small words, one space apart. In it, `{name}` is a class of words and
`~` is up to five words of the same sentence. Gaps are bounded, so that every search is linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.danger.classes import CLASSES
from bot.answering.danger.kinds import Danger


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """All of `signs` stand near each other in any order, and `unless` does not.

    `firm`: no talk of policies, "if" or a date takes it back.
    `certain`: it is told as happening in such plain words that the second net is not asked whether it is only talk.
    `of_oneself`: whoever writes is in danger, and is spoken to.
    `from_others`: it is what others tell whoever writes, so that their being named says nothing.
    `however_well`: that the child seems well takes nothing back: poison and a blow to the brain work later.
    """

    danger: Danger
    signs: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None
    firm: bool = False
    certain: bool = False
    of_oneself: bool = False
    from_others: bool = False
    however_well: bool = False


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with its classes and gaps filled in, to match whole words."""
    for _ in range(3):  # a class may name another
        pattern = re.sub(r"\{([a-z_]+)\}", lambda found: f"(?:{CLASSES[found[1]]})", pattern)
    return re.compile(rf"\b(?:{pattern.replace('~', '(?:[^ .!?;]+ ){0,5}?')})(?![^ ])")


def rule(  # noqa: PLR0913 - what may hold of it, each by its name
    danger: Danger,
    *signs: str,
    unless: str = "",
    firm: bool = False,
    certain: bool = False,
    of_oneself: bool = False,
    from_others: bool = False,
    however_well: bool = False,
) -> Rule:
    """Make a rule of patterns that must all be there."""
    return Rule(
        danger=danger,
        signs=tuple(compiled(sign) for sign in signs),
        unless=compiled(unless) if unless else None,
        firm=firm,
        certain=certain,
        of_oneself=of_oneself,
        from_others=from_others,
        however_well=however_well,
    )
