"""What changed between two texts: passages that came, went, or were changed, with the words that differ."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from bot.adapters.records.corrections import Correction, Corrections
from knowledge.model import Passage

WITHIN = 60  # passages before and after the place at which the other is looked for: a whole book would take minutes
ALIKE = 55  # of 100: two passages are one that was changed


# Two long texts keep a core busy for seconds, and questions are answered on the same ones.
AT_ONCE = threading.BoundedSemaphore(2)
WAIT_S = 15.0


class TooManyComparisons(Exception):
    """Others are being compared, and none of them ended while this one waited."""

    def __init__(self) -> None:
        super().__init__("Other texts are being compared just now. Try again in a minute")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether they are the same in both, gone or new."""

    words: str
    is_gone: bool = False
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A passage that was changed."""

    old: Passage
    new: Passage
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two texts compared."""

    added: tuple[Passage, ...]
    removed: tuple[Passage, ...]
    changed: tuple[Changed, ...]
    same: int

    @property
    def is_none(self) -> bool:
        """Whether every passage is the same."""
        return not (self.added or self.removed or self.changed)

    @property
    def gone(self) -> tuple[Passage, ...]:
        """Passages of the old text that are not there word for word any more."""
        return (*self.removed, *(each.old for each in self.changed))


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What rests on passages that go: corrections of trainers, and ways of asking that were kept for them."""

    corrections: tuple[Correction, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether nothing does."""
        return not (self.corrections or self.asked)


def compared(old: Sequence[Passage], new: Sequence[Passage]) -> Comparison:
    """Compare two texts, few at once; the next waits. Raises TooManyComparisons."""
    if not AT_ONCE.acquire(timeout=WAIT_S):
        raise TooManyComparisons
    try:
        return _compared(old, new)
    finally:
        AT_ONCE.release()


def _compared(old: Sequence[Passage], new: Sequence[Passage]) -> Comparison:
    """Passages with the same words under the same heading are the same, wherever they stand."""
    before, after = [_key(each) for each in old], [_key(each) for each in new]
    removed = [each for each, key in zip(old, before, strict=True) if key not in set(after)]
    added = [each for each, key in zip(new, after, strict=True) if key not in set(before)]
    changed = []
    for position, one in enumerate(list(removed)):
        likest = _likest(one, added[max(0, position - WITHIN) : position + WITHIN])
        if likest is not None and _nearness(one, likest) >= ALIKE:
            changed.append(Changed(old=one, new=likest, pieces=tuple(_pieces(one.text, likest.text))))
            removed.remove(one)
            added.remove(likest)
    same = len(new) - len(added) - len(changed)
    return Comparison(added=tuple(added), removed=tuple(removed), changed=tuple(changed), same=same)


def touched(corrections: Corrections, gone: Sequence[Passage]) -> Touched:
    """Find what rests on passages that go."""
    found = corrections.resting_on([each.id for each in gone]) if gone else ()
    return Touched(corrections=tuple(found), asked=tuple(dict.fromkeys(words for each in gone for words in each.asked)))


def _key(passage: Passage) -> tuple[object, ...]:
    return passage.heading, passage.paragraph, passage.text


def _likest(one: Passage, among: Sequence[Passage]) -> Passage | None:
    return max(among, key=lambda other: _nearness(one, other), default=None)


def _nearness(one: Passage, other: Passage) -> float:
    return fuzz.ratio(one.text, other.text) + (10 if one.paragraph and one.paragraph == other.paragraph else 0)


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = _words(old), _words(new)
    for how, start, end, start_new, end_new in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if how == "equal":
            yield Piece("".join(after[start_new:end_new]))
            continue
        if end > start:
            yield Piece("".join(before[start:end]), is_gone=True)
        if end_new > start_new:
            yield Piece("".join(after[start_new:end_new]), is_new=True)


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*", text)
