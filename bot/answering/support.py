"""Whether a passage carries a statement: its words, in its order, with every number, condition and "not" in place.

A statement may be shorter than what it rests on, never richer. Its words all stand, in the same form, in one or two
neighbouring sentences of the passage and follow one another as they do there; nothing that changes the meaning is
added, and nothing of the kind is left out within the stretch that is used. A word of another form is another word:
"informs" and "is informed" tell who does what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

IN_ORDER: Final = 0.9  # of a statement's words that follow one another as in the source
OF_THE_STRETCH: Final = 0.8  # of the source's words between the first and the last that are used
OF_TWO_SENTENCES: Final = 0.85  # what is left out where two sentences meet may turn who does what
LONGEST_GAP: Final = 1  # words left out in one place: two may be who does it, or what
FEWEST: Final = 3  # words that carry meaning; fewer state nothing
LONGEST_WINDOW: Final = 120  # words; a longer sentence carries nothing that can be read

_TOKEN = re.compile(r"\[\[\w+(?:-\d+)?\]\]|£|%|\d+(?:[.,:/]\d+)*|[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-z]+)?\d*")
_QUALIFIES = frozenset(
    {"working", "school", "calendar", "clock", "consecutive", "business", "full"}
)  # "two working days"
_LEANS = re.compile(
    r"(?:this|these|those|that|it|its|they|their|he|she|his|her|such|there|however|but|in fact|yet|also|similarly|both"
    r"|neither|another|the (?:former|latter|same))\b",
    re.I,
)
_NOT = re.compile(r"(?i)n['’]t\b")
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_AS_DIGITS = {word: str(number) for number, word in enumerate(_NUMBERS.split())} | {
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "hundred": "100", "thousand": "1000",
}  # fmt: skip
# What turns a rule into another one. Words of one line mean the same and may stand for each other.
_CHANGING = """
if where when whenever once
not no never none nor neither without cannot nobody nothing
must shall mandatory statutory required requires require
should ought expected
may might could
can able
unless except excluding apart
only solely just
however but although though despite nevertheless
all every each always
any either
before prior
after following since
until till
within
least minimum
most maximum
more over above exceeding
less fewer under below
immediately urgently straight once
or
half quarter third twice double
usually normally generally often sometimes
percent %
said says say stated states
thought think thinks believe believed believes felt feel
claim claimed claims alleged
suggested suggests
myth misconception wrong mistaken false incorrect incorrectly
example examples instance
proposed planned intended hoped hopes
is are was were be been being
has have had
by
from
to
for
with
about
against
between
january
february
march
april
june
july
august
september
october
november
december
""".strip()
_OPERATORS = {word: f"={line.split()[0]}" for line in _CHANGING.splitlines() for word in line.split()}
# A condition or an exception belongs to its rule: it may not be left behind in the sentence either.
_LIMITING = frozenset({
    "=if", "=not", "=unless", "=only", "=however", "=until", "=said", "=thought", "=claim", "=suggested", "=myth",
    "=example", "=proposed",
})  # fmt: skip
_DENYING = frozenset({"=not", "=myth", "=suggested", "=proposed", "=example"})  # of a heading, all that stands below it
# Joins words and changes nothing: may be added or left out.
_FUNCTION = frozenset({"a", "an", "the", "and", "of", "in", "on", "at", "as", "that", "so", "then", "also"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One or two neighbouring sentences, an exact stretch of a passage, and what is said around them."""

    text: str
    sentences: int
    around: str  # headings and title
    follows: str = ""  # the sentence after it, which may take it back


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The window that carries a statement, and the share of the words of its stretch that the statement keeps."""

    window: Window
    share: float


def windows(passage: str, sentences: Sequence[str], *, around: str) -> Iterator[Window]:
    """Give each sentence, then each two that stand next to each other, as exact stretches of the passage.

    What follows a line that ends in a colon belongs to that line ("Do not:") and carries nothing by itself; under a
    heading that says "not" or "myths" nothing does.
    """
    if any(each in _DENYING for each in tokens(around)):
        return
    places = list(_places(passage, sentences))
    for length in (1, 2):
        for first in range(len(places) - length + 1):
            if _LEANS.match(passage[slice(*places[first])]):
                continue  # what it speaks of stands in the sentence before it
            last = first + length - 1
            start, end = places[first][0], places[last][1]
            if passage[start:end].rstrip().endswith(":"):
                break
            follows = passage[slice(*places[last + 1])] if last + 1 < len(places) else ""
            yield Window(text=passage[start:end], sentences=length, around=around, follows=follows)


def _places(passage: str, sentences: Sequence[str]) -> Iterator[tuple[int, int]]:
    end = 0
    for sentence in sentences:
        start = passage.find(sentence, end)
        if start >= 0:
            end = start + len(sentence)
            yield start, end


def carried(text: str, candidates: Iterable[Window]) -> Carried | None:
    """Find the window that carries a statement best; None where none does."""
    best: Carried | None = None
    for window in candidates:
        share = _share(_without_lead(text, window), tokens(window.text), window)
        if share is not None and (best is None or share > best.share):
            best = Carried(window=window, share=share)
    return best


def _without_lead(text: str, window: Window) -> list[str]:
    """Leave out a lead of words from the headings: "Consent: parents are asked ..."."""
    lead, colon, rest = text.partition(": ")
    if colon and all(each in tokens(window.around) and not _is_changing(each) for each in tokens(lead)):
        return tokens(rest)
    return tokens(text)


def tokens(text: str) -> list[str]:
    """Give the words that carry meaning: in small letters, numbers as digits, "=word" for what changes a rule."""
    plain = re.sub(r"(?i)\bper cent\b", "percent", re.sub(r"(?i)\bcannot\b", "can not", _NOT.sub(" not", text)))
    return [token for found in _TOKEN.findall(plain) if (token := _token(found)) is not None]


def _token(word: str) -> str | None:
    small = word.lower().replace("’", "'")
    if word[0].isdigit() or small in _AS_DIGITS:
        return f"#{_AS_DIGITS.get(small, small).replace(',', '').rstrip('.')}"
    if small in _OPERATORS or small in _FUNCTION:
        return _OPERATORS.get(small)
    return small


def _is_changing(token: str) -> bool:
    return token.startswith(("#", "=", "[[", "£"))


def _share(said: list[str], held: list[str], window: Window) -> float | None:
    """Give the share of a stretch's words that a statement keeps; None where the window does not carry it."""
    if len(said) < FEWEST or len(held) > LONGEST_WINDOW or not set(said) <= set(held):
        return None
    places = _in_order(said, held)
    kept = [held[place] for place in places]
    if [each for each in said if _is_changing(each)] != [each for each in kept if _is_changing(each)]:
        return None
    if len(places) < IN_ORDER * len(said) or _leaves_what_matters(held, places) or _is_taken_back(window):
        return None
    share = len(places) / (places[-1] - places[0] + 1)
    return share if share >= (OF_THE_STRETCH if window.sentences == 1 else OF_TWO_SENTENCES) else None


def _leaves_what_matters(held: list[str], places: list[int]) -> bool:
    """Whether it leaves out a condition, what changes the rule within its stretch, or too much in one place."""
    used = set(places)
    left = [place for place in range(len(held)) if place not in used]
    if any(
        held[place] in _LIMITING or (_is_changing(held[place]) and places[0] < place < places[-1]) for place in left
    ):
        return True
    if any(_parts_from_unit(held, place, used) for place in places if held[place].startswith("#")):
        return True
    return any(after - before > LONGEST_GAP + 1 for before, after in pairwise(places))


def _parts_from_unit(held: list[str], place: int, used: set[int]) -> bool:
    """Whether a number is kept without the word after it that says what it counts: working days are not days."""
    unit = place + 2 if held[place + 1 : place + 2] and held[place + 1] in _QUALIFIES else place + 1
    return any(each not in used for each in range(place + 1, min(unit + 1, len(held))))


def _is_taken_back(window: Window) -> bool:
    """Whether the sentence after these is an exception to them: "However, ..."."""
    first = tokens(window.follows)[:1]
    return first in (["=however"], ["=unless"]) or window.follows.lower().startswith(("in fact", "this is not"))


def _in_order(said: list[str], held: list[str]) -> list[int]:
    """Give the places in `held` of the longest run of `said` in order; what changes a rule weighs most."""
    weights = [100 if _is_changing(each) else 1 for each in said]
    rows, columns = len(said), len(held)
    table = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        here, below = table[row], table[row + 1]
        for column in range(columns - 1, -1, -1):
            best = max(below[column], here[column + 1])
            if said[row] == held[column]:
                best = max(best, below[column + 1] + weights[row])
            here[column] = best
    places, row, column = [], 0, 0
    while row < rows and column < columns:
        if said[row] == held[column] and table[row][column] == table[row + 1][column + 1] + weights[row]:
            places.append(column)
            row, column = row + 1, column + 1
        elif table[row + 1][column] >= table[row][column + 1]:
            row += 1
        else:
            column += 1
    return places
