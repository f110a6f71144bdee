"""Is somebody in danger now, and is it a child who writes? By rules alone: no network, model, index or database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from bot.answering.danger import BARE_CRY, Danger, Rule
from bot.answering.danger_from_others import FROM_OTHERS
from bot.answering.danger_guards import is_make_believe, is_taken_back, literal
from bot.answering.danger_to_life import TO_LIFE
from bot.answering.danger_told import TOLD
from bot.answering.normalise import plain
from bot.answering.writer import is_child

__all__ = ["Danger", "Triage", "triage"]

# Where several kinds fit, the more particular one is named: its first words help most. A failing body outranks all.
_ORDER: Final = (
    Danger.SUICIDE,
    Danger.BABY,
    Danger.INJURY,
    Danger.STAFF,
    Danger.INTOXICATED_DRIVER,
    Danger.DISCLOSURE,
    Danger.WEAPON,
    Danger.ABDUCTION,
    Danger.MISSING,
    Danger.VIOLENCE,
    Danger.QUIET,
)
_RULES: Final = sorted((*TO_LIFE, *FROM_OTHERS, *TOLD), key=lambda rule: _ORDER.index(rule.danger))
_TRIES: Final = 8  # the same words guarded eight times over are talk about a topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Triage:
    """What the rules found. `because` holds the words that decided: for the trace, after screening, never for a log."""

    danger: Danger | None
    child_writing: bool
    because: str


def triage(text: str) -> Triage:
    """Recognise present danger in a message of any length, in time linear in it. Never raises."""
    words = plain(text)
    child = is_child(words)
    danger, because = _danger_in(words)
    return Triage(danger=danger, child_writing=child, because=because)


def _danger_in(words: str) -> tuple[Danger | None, str]:
    if cry := BARE_CRY.search(words):
        return Danger.QUIET, cry[0].strip()
    meant = literal(words)
    make_believe = is_make_believe(meant)
    for rule in _RULES:
        found = _present(rule, meant, make_believe=make_believe)
        if found:
            return rule.danger, found[0].strip()
    return None, ""


def _present(rule: Rule, words: str, *, make_believe: bool) -> re.Match[str] | None:
    """Find the rule's words where they tell of a danger that is present."""
    for found in islice(rule.pattern.finditer(words), _TRIES):
        if not _applies(rule, words):
            return None
        if rule.firm or not (make_believe or is_taken_back(words, found)):
            return found
    return None


def _applies(rule: Rule, words: str) -> bool:
    if rule.needs and not rule.needs.search(words):
        return False
    return not (rule.unless and rule.unless.search(words))
