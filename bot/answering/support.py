"""Whether a passage carries a statement: its words, in its order, with every number, condition and "not" in place.

A statement may be shorter than what it rests on, never richer. It begins as a sentence of the passage begins, follows
it word for word, and may end where a clause ends or go on with the next sentence. Only articles and the like may come
and go, and numbers be written otherwise. What limits a rule is never left behind. A word of another form is another
word: "informs" and "is informed" tell who does what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

OF_THE_SENTENCES: Final = 0.4  # of the words of what it rests on; less is a scrap
FEWEST: Final = 3  # words that carry meaning; fewer state nothing
LONGEST_WINDOW: Final = 120  # words; a longer sentence carries nothing that can be read

_TOKEN = re.compile(r"\[\[\w+(?:-\d+)?\]\]|£|%|\d+(?:[.,:/]\d+)*|[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-z]+)?\d*")
_LEANS = re.compile(
    r"(?:this|these|those|that|it|its|they|their|he|she|his|her|such|there|however|but|in fact|yet|also|similarly|both"
    r"|neither|another|the (?:former|latter|same))\b",
    re.I,
)
_SHORTENED = {"ca": "can", "wo": "will", "sha": "shall"}  # can't, won't, shan't
_LAST_WORD = re.compile(r"([A-Za-z]+)\W*\Z")
_CLAUSE_ENDS = re.compile(r"[”\"’')]*\s*(?:[.,;:!?–—(]|\Z|(?:and|which|who|so that)\b)")
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
percent cent %
said stated
says say states
thought think thinks believe believed believes felt feel
claim claimed claims alleged
suggested suggests
myth misconception wrong mistaken false incorrect incorrectly
example examples instance
proposed planned intended hoped hopes
is are be being
was were been
has have
had
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
    "=if", "=not", "=unless", "=only", "=however", "=until", "=said", "=says", "=thought", "=claim", "=suggested",
    "=myth", "=example", "=proposed",
})  # fmt: skip
_DENYING = frozenset({"=not", "=myth", "=suggested", "=proposed", "=example"})  # of a heading, all that stands below it
# Joins words and changes nothing: may be added or left out.
_FUNCTION = frozenset({"a", "an", "the", "and", "per", "of", "in", "on", "at", "as", "that", "so", "then", "also"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One or two neighbouring sentences, an exact stretch of a passage, and what is said around them."""

    text: str
    sentences: int
    around: str  # headings and title
    follows: str = ""  # the sentence after it, which may take it back


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The window that carries a statement, and the share of its words that the statement keeps."""

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
        start = passage.index(sentence, end)
        end = start + len(sentence)
        yield start, end


def carried(text: str, candidates: Iterable[Window]) -> Carried | None:
    """Find the window that carries a statement best; None where none does."""
    best: Carried | None = None
    last = _LAST_WORD.search(text)
    if last is not None and last[1].lower() in _FUNCTION:
        return None  # "... in the." was cut off
    for window in candidates:
        share = _share(_without_lead(text, window), window)
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
    return [token for token, _ in _with_ends(text)]


def _with_ends(text: str) -> list[tuple[str, int]]:
    """Give each such word with the place in the text where it ends."""
    found = []
    for each in _TOKEN.finditer(text):
        word = each[0].lower()
        if word.endswith(("n't", "n’t")) or word == "cannot":
            verb = _SHORTENED.get(word[:-3], word[:-3])
            found += [(_OPERATORS.get(verb, verb), each.end()), ("=not", each.end())]
        elif (token := _token(word)) is not None:
            found.append((token, each.end()))
    return found


def _token(word: str) -> str | None:
    small = word.lower().replace("’", "'")
    if word[0].isdigit() or small in _AS_DIGITS:
        return f"#{_AS_DIGITS.get(small, small).replace(',', '').rstrip('.')}"
    if small in _OPERATORS or small in _FUNCTION:
        return _OPERATORS.get(small)
    return small


def _is_changing(token: str) -> bool:
    return token.startswith(("#", "=", "[[", "£"))


def _share(said: list[str], window: Window) -> float | None:
    """Give the share of a window's words that a statement keeps; None where the window does not carry it."""
    ends = _with_ends(window.text)
    held = [token for token, _ in ends]
    if len(said) < FEWEST or len(held) > LONGEST_WINDOW:
        return None
    if held[: len(said)] != said or _is_taken_back(window):
        return None
    left, end = held[len(said) :], ends[len(said) - 1][1]
    if any(token in _LIMITING for token in left) or not _CLAUSE_ENDS.match(window.text, end):
        return None
    share = len(said) / len(held)
    return share if share >= OF_THE_SENTENCES else None


def _is_taken_back(window: Window) -> bool:
    """Whether the sentence after these is an exception to them: "However, ..."."""
    first = tokens(window.follows)[:1]
    return first in (["=however"], ["=unless"]) or window.follows.lower().startswith(("in fact", "this is not"))
