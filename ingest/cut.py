"""Cuts a text that is too long for one passage: at the ends of sentences, never inside a word that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.sentences import sentences

COMFORTABLE = 600  # characters: neighbours are put together up to here
LONGEST = 1_000  # characters: beyond, a passage is cut at the end of a sentence
_PART = re.compile(r".{1,800}[;,](?=\s)|.{1,800}(?=\s|$)|\S{800}", re.DOTALL)


def cut(text: str) -> Iterator[str]:
    """A text in parts of at most LONGEST characters, about equal, cut at the ends of sentences."""
    if len(text) <= LONGEST:
        yield text
        return
    count = -(-len(text) // COMFORTABLE)
    target = len(text) / count
    part = ""
    start = 0
    for sentence in _short_sentences(text):
        begins = text.index(sentence, start)
        candidate = part + text[start : begins + len(sentence)]
        if part and (len(candidate) > LONGEST or len(part) >= target):
            yield part.strip()
            candidate = text[begins : begins + len(sentence)]
        part, start = candidate, begins + len(sentence)
    yield (part + text[start:]).strip()


def _short_sentences(text: str) -> Iterator[str]:
    """The sentences of a text; one that is itself too long falls apart at a mark or between words."""
    for sentence in sentences(text):
        if len(sentence) <= LONGEST:
            yield sentence
        else:
            yield from (part.group().strip() for part in _PART.finditer(sentence) if part.group().strip())
