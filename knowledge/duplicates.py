"""Finds texts that are the same or nearly: how much of one is printed in another, word for word."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.model import Passage

RUN = 8  # words in a row that count as copied
ALIKE = 0.5  # share of a text that another prints too, from which on it is worth a look
SAME = 0.98
_KEPT_IN = 4  # of the runs, one in so many is compared: enough for a share, a quarter of the memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Two documents, and how much of the shorter one stands in the other: from 0 to 1."""

    one: str
    other: str
    share: float

    @property
    def is_same(self) -> bool:
        """Whether nothing worth naming is different."""
        return self.share >= SAME


def runs_of(passages: Iterable[Passage]) -> frozenset[int]:
    """Give the word runs of a text, as numbers; case, punctuation and line ends do not count."""
    words = re.findall(r"[^\W_]+", " ".join(passage.text for passage in passages).casefold())
    if len(words) < RUN:
        return frozenset({_number(words)}) if words else frozenset()
    numbers = [_number(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]
    return frozenset(number for number in numbers if number % _KEPT_IN == 0) or frozenset(numbers)


def like(wanted: frozenset[int], texts: Mapping[str, frozenset[int]], name: str = "") -> list[Alike]:
    """List the texts that share much with one, most alike first; its own name is left out."""
    found = [
        Alike(one=name, other=other, share=len(wanted & runs) / min(len(wanted), len(runs)))
        for other, runs in texts.items()
        if other != name and wanted and runs
    ]
    return sorted((each for each in found if each.share >= ALIKE), key=lambda each: (-each.share, each.other))


def duplicates(texts: Mapping[str, Sequence[Passage]]) -> list[Alike]:
    """List all pairs of documents that share much, most alike first."""
    runs = {name: runs_of(passages) for name, passages in texts.items()}
    holders: dict[int, list[str]] = defaultdict(list)
    for name in sorted(runs):
        for number in runs[name]:
            holders[number].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        shared.update((one, other) for at, one in enumerate(names) for other in names[at + 1 :])
    found = [
        Alike(one=one, other=other, share=count / min(len(runs[one]), len(runs[other])))
        for (one, other), count in shared.items()
    ]
    return sorted((each for each in found if each.share >= ALIKE), key=lambda each: (-each.share, each.one, each.other))


def _number(words: Sequence[str]) -> int:
    return int.from_bytes(hashlib.blake2b(" ".join(words).encode(), digest_size=8).digest())
