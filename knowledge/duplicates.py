"""Finds texts that are the same or nearly: how much of one is printed in another, word for word."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.model import Passage

RUN = 8  # words in a row that count as copied
ALIKE = 0.5  # share of a text that another prints too, from which on it is worth a look
SAME = 0.98
LIKELY = 0.35  # of a part of their runs: then all are compared
_KEPT_IN = 4  # of the runs, one in so many is kept for that


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
    return frozenset(_number(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def some_of(runs: frozenset[int]) -> frozenset[int]:
    """Give a part of a text's runs, the same part of every text: enough to see which are worth comparing whole."""
    return frozenset(number for number in runs if number % _KEPT_IN == 0) or runs


def like(
    passages: Sequence[Passage],
    some: Mapping[str, frozenset[int]],
    text_of: Callable[[str], Sequence[Passage]],
    name: str = "",
) -> list[Alike]:
    """List the texts that share much with one, most alike first; `some`: part of each one's runs. Not its own name."""
    own = runs_of(passages)
    likely = [other for other, runs in some.items() if other != name and _share(some_of(own), runs) >= LIKELY]
    found = [Alike(one=name, other=other, share=_share(own, runs_of(text_of(other)))) for other in likely]
    return sorted((each for each in found if each.share >= ALIKE), key=lambda each: (-each.share, each.other))


def duplicates(texts: Mapping[str, Sequence[Passage]]) -> list[Alike]:
    """List all pairs of documents that share much, most alike first."""
    some = {name: some_of(runs_of(passages)) for name, passages in texts.items()}
    holders: dict[int, list[str]] = defaultdict(list)
    for name in sorted(some):
        for number in some[name]:
            holders[number].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        shared.update((one, other) for at, one in enumerate(names) for other in names[at + 1 :])
    likely = [(one, other) for one, other in shared if _share(some[one], some[other]) >= LIKELY]
    found = [
        Alike(one=one, other=other, share=_share(runs_of(texts[one]), runs_of(texts[other]))) for one, other in likely
    ]
    return sorted((each for each in found if each.share >= ALIKE), key=lambda each: (-each.share, each.one, each.other))


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    """How much of the shorter is in the longer, from 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _number(words: Sequence[str]) -> int:
    return int.from_bytes(hashlib.blake2b(" ".join(words).encode(), digest_size=8).digest())
