"""Cuts a passage into sentences, each an exact piece of it, so that a quotation can be as small as one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A stop after these ends no sentence.
_ABBREVIATIONS = frozenset(("e.g", "i.e", "dr", "mr", "mrs", "ms", "prof", "st", "rev", "hon", "cllr", "sgt", "insp"))
# A stop after these ends no sentence where a number follows: "No. 4", but "The answer is no. Children ...".
_BEFORE_NUMBER_WORDS = (
    "no nos s ss p pp para paras ch fig figs reg regs sec sch vol art app annex tel ext approx max min jan feb mar "
    "apr jun jul aug sept sep oct nov dec"
)
_BEFORE_NUMBER = frozenset(_BEFORE_NUMBER_WORDS.split())
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?:\s+|$)")
_MARK = re.compile(r"^(?:[-•*–]\s+)")
# A letter's addressees, run together when a page was read: each with title and office, and no stop between them.
_TITLED = re.compile(
    r"(?<![-–,(])\s(?=(?:Ms|Mrs|Mr|Miss|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor) [A-Z][a-z]+ [A-Z])"
)
_A_ROLL = 3  # so many titled names one after the other
_WINDOW = 60  # characters before a stop that can matter
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)$")


def sentences(text: str) -> list[str]:
    """The sentences of a passage in order, each an exact substring of it. A line never runs into the next."""
    lines = (_MARK.sub("", line.strip()) for line in text.split("\n"))
    return [sentence for line in lines for part in _of_a_roll(line) for sentence in _of_line(part)]


def _of_a_roll(line: str) -> list[str]:
    parts = _TITLED.split(line)
    return parts if len(parts) > _A_ROLL and not _END.search(line[:-1]) else [line]


def _of_line(line: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(line):
        if not _ends_sentence(line, end):
            continue
        sentence = line[start : end.end()].strip()
        if sentence:
            yield sentence
        start = end.end()
    rest = line[start:].strip()
    if rest:
        yield rest


def _ends_sentence(line: str, end: re.Match[str]) -> bool:
    opening = line[end.end() : end.end() + 8].lstrip("“\"'‘([")[:1]
    if end.end() == len(line) or opening == "":
        return True
    if opening.islower():
        return False
    if end.group().rstrip() != ".":
        return True
    before = line[max(0, end.start() - _WINDOW) : end.start()]
    word = _LAST_WORD.search(before)
    if word is None:
        # "14. Children" at the start of a line is a paragraph's number, "in 2023. Children" is an end.
        return not (len(before) < _WINDOW and re.fullmatch(r"\(?[\d.]+", before))
    last = word[1].lower()
    if last in _BEFORE_NUMBER and opening.isdigit():
        return False
    return last not in _ABBREVIATIONS and not _is_initial(word[1], before[: word.start()])


def _is_initial(word: str, before: str) -> bool:
    """Whether a capital with a stop is an initial: "Sean J. O'Kelly", not "vitamin C. Children"."""
    if len(word) != 1 or not word.isupper():
        return False
    previous = before.rsplit(maxsplit=1)[-1] if before.strip() else "A"
    return previous[0].isupper() or previous.endswith(".")
