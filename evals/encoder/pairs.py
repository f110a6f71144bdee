"""What the encoder is tuned on: ways of asking, beside the passages and sentences that they ask for.

All of it is the project's own: the asked-like-this questions of the digests and of known documents, and the
vocabulary. No question set and no list of topics that something is measured with is read here.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import cycle, islice, pairwise

from knowledge.model import Passage
from knowledge.search import Embedder
from knowledge.vocabulary_file import AbbreviationEntry, EverydayEntry, SynonymEntry, VocabularyFile


class Kind(StrEnum):
    """What stands beside what. A batch holds one kind, so that short texts are not padded to long ones."""

    PASSAGE = "question and passage"
    SENTENCE = "question and its best sentence"
    QUESTION = "two questions of one passage"
    WORDS = "words of the field that mean the same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts that belong together. Pairs of one `group` (a passage, an entry) never stand in one batch."""

    kind: Kind
    left: str
    right: str
    group: str
    wrong: str | None = None  # looks like `left` and does not belong to it


# A passage that many ways of asking are known for would else outweigh those with two or three.
MOST_OF_A_PASSAGE = {Kind.PASSAGE: 10, Kind.SENTENCE: 5, Kind.QUESTION: 8}
NEAREST_WRONG = 5  # of what is asked in vain, one of so many that are nearest to a question is the wrong answer to it


def passage_pairs(
    passages: Iterable[Passage], *, sentences: Callable[[str], list[str]], embedder: Embedder, seed: int
) -> Iterator[Pair]:
    """Pair asked-like-this questions, drawn at random, with their passage, their best sentence and each other."""
    order = random.Random(seed)  # noqa: S311 - for repeatability, not for secrecy
    for passage in passages:
        pieces = sentences(passage.text)
        asked = order.sample(passage.asked, len(passage.asked))
        for kind, most in MOST_OF_A_PASSAGE.items():
            matched = _matched(kind, asked[: most + 1], passage.text, pieces, embedder)
            for left, right in islice(matched, most):
                yield Pair(kind=kind, left=left, right=right, group=passage.id)


def _matched(
    kind: Kind, asked: Sequence[str], text: str, pieces: Sequence[str], embedder: Embedder
) -> Iterable[tuple[str, str]]:
    match kind:
        case Kind.PASSAGE:
            return ((question, text) for question in asked)
        case Kind.SENTENCE if asked and len(pieces) > 1:
            nearest = (embedder.embed(asked) @ embedder.embed(pieces).T).argmax(axis=1)
            return ((question, pieces[best]) for question, best in zip(asked, nearest, strict=True))
        case Kind.QUESTION:
            return pairwise(asked)
        case _:
            return ()


def with_wrong(pairs: Sequence[Pair], asked_in_vain: Sequence[str], *, embedder: Embedder, seed: int) -> list[Pair]:
    """Set beside each two questions of a passage one that is like the first and that nothing held answers."""
    order = random.Random(seed)  # noqa: S311 - for repeatability, not for secrecy
    lefts = list(dict.fromkeys(pair.left for pair in pairs if pair.kind is Kind.QUESTION)) if asked_in_vain else []
    if not lefts:
        return list(pairs)
    likeness = embedder.embed(lefts) @ embedder.embed(list(asked_in_vain)).T
    nearest = dict(zip(lefts, (-likeness).argsort(axis=1)[:, :NEAREST_WRONG].tolist(), strict=True))
    return [
        replace(pair, wrong=asked_in_vain[order.choice(nearest[pair.left])]) if pair.kind is Kind.QUESTION else pair
        for pair in pairs
    ]


def vocabulary_pairs(vocabulary: VocabularyFile) -> Iterator[Pair]:
    """Pair short forms with long ones, everyday words with formal ones, and synonyms with each other."""
    for number, entry in enumerate(vocabulary.entries):
        for left, right in _words(entry):
            yield Pair(kind=Kind.WORDS, left=left, right=right, group=f"entry {number}")


def _words(entry: object) -> Iterable[tuple[str, str]]:
    match entry:
        case AbbreviationEntry():
            return [(entry.term, expansion) for expansion in entry.expansions]
        case EverydayEntry():
            count = max(len(entry.say), len(entry.formal))
            return islice(zip(cycle(entry.say), cycle(entry.formal), strict=False), count)
        case SynonymEntry():
            return pairwise(entry.terms)
        case _:
            return ()


def batches(pairs: Sequence[Pair], *, size: int, seed: int) -> list[list[Pair]]:
    """Deal the pairs out in batches of one kind, in random order. A pair that fits into none is left out.

    Within a batch every other pair's right side counts as wrong, so no two of a group or with the same words meet.
    """
    order = random.Random(seed)  # noqa: S311 - for repeatability, not for secrecy
    dealt: list[list[Pair]] = []
    for kind in Kind:
        waiting = [pair for pair in pairs if pair.kind is kind]
        order.shuffle(waiting)
        while len(waiting) >= size:
            batch, waiting = _one_batch(waiting, size)
            if len(batch) < size:
                break
            dealt.append(batch)
    order.shuffle(dealt)
    return dealt


def _one_batch(waiting: Sequence[Pair], size: int) -> tuple[list[Pair], list[Pair]]:
    batch: list[Pair] = []
    passed_over: list[Pair] = []
    taken: set[str] = set()
    for number, pair in enumerate(waiting):
        marks = {pair.group, pair.left.casefold(), pair.right.casefold()}
        if marks & taken:
            passed_over.append(pair)
            continue
        taken |= marks
        batch.append(pair)
        if len(batch) == size:
            return batch, passed_over + list(waiting[number + 1 :])
    return batch, passed_over


def held_back(passages: Mapping[str, Sequence[Passage]], documents: Collection[str]) -> list[Passage]:
    """Give the passages of all documents but these, which are kept to measure with."""
    return [passage for document, some in sorted(passages.items()) if document not in documents for passage in some]
