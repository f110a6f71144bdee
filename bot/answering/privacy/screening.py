"""What people type about people stays with them: personal details are screened out before anything is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import InitVar, dataclass
from typing import Final

from bot.answering.privacy.birth_dates import cued_dates_of_birth, dates_beside_people
from bot.answering.privacy.details import Identifier, Span
from bot.answering.privacy.home_addresses import home_addresses
from bot.answering.privacy.identifiers import numbers_and_references
from bot.answering.privacy.known_words import KnownWords, public_phrases
from bot.answering.privacy.names import people
from bot.answering.privacy.phones import public_numbers
from bot.answering.privacy.schools import school_names
from bot.answering.words import PlainText, Word, plain, read_words

_MADE_HERE: Final = object()
# "mr Elstow", "her name is Sandy", "a boy called Luton": what stands next is no place.
_NAMES_SOMEBODY: Final = re.compile(r"(?:^| )(?:mr|mrs|ms|miss|mx|dr|name is|name's|names|called|named)$")
_PLACEHOLDER: Final = re.compile(rf"\[(?:{'|'.join(re.escape(kind.value) for kind in Identifier)})\]")


class UnscreenedText(TypeError):
    """Somebody tried to make a ScreenedText of words that were not screened; the message says what to do."""


@dataclass(frozen=True, slots=True)
class ScreenedText:
    """A question without personal details: the only form that may be logged, stored, embedded or sent to a model.

    Made by `screen` alone. Raises UnscreenedText for any other attempt, `dataclasses.replace` included.
    """

    text: str
    kinds: tuple[Identifier, ...]
    maker: InitVar[object] = None

    def __post_init__(self, maker: object) -> None:
        if maker is not _MADE_HERE:
            raise UnscreenedText(
                "ScreenedText: these words were not screened; call privacy.screen(question, known=...)"
            )

    def __str__(self) -> str:
        return self.text


def screen(question: str, *, known: KnownWords) -> ScreenedText:
    """Put a placeholder in the place of each personal detail. `kinds` lists what was found, in order, each once."""
    pieces = []
    found = spans(question, known=known)
    end = 0
    for span in found:
        pieces += [question[end : span.start], span.kind.placeholder]
        end = span.end
    pieces.append(question[end:])
    return ScreenedText("".join(pieces), tuple(dict.fromkeys(span.kind for span in found)), _MADE_HERE)


def without_placeholders(text: str) -> str:
    """Give screened words without the marks of what was screened out: "[name]" is nothing to search for."""
    return _PLACEHOLDER.sub(" ", text)


def spans(question: str, *, known: KnownWords) -> list[Span]:
    """Find the personal details of a question, in order, without overlaps; places are those of the original text."""
    plain_text = plain(question)
    return [_original(span, plain_text) for span in _plain_spans(plain_text.text, known)]


def echoes(original: str, reply: str, *, known: KnownWords) -> list[str]:
    """List the screened-out details of a question that a reply repeats as whole words, in any case and spacing."""
    squeezed = _letters(reply)
    repeated = []
    for span in spans(original, known=known):
        value = original[span.start : span.end]
        if (letters := _letters(value)) and re.search(_spaced(letters), squeezed) and value not in repeated:
            repeated.append(value)
    return repeated


def _letters(text: str) -> str:
    """Give letters and digits in small form, each run of anything else as one space."""
    return re.sub(r"[\W_]+", " ", plain(text).text.lower()).strip()


def _spaced(letters: str) -> str:
    """Build a pattern that finds the letters as whole words, with or without spaces between them."""
    return r"(?<!\w)" + r" ?".join(map(re.escape, letters.replace(" ", ""))) + r"(?!\w)"


def _original(span: Span, plain_text: PlainText) -> Span:
    start, last = plain_text.places[span.start], plain_text.places[span.end - 1]
    after = plain_text.places[span.end]
    return Span(start=start, end=max(last + 1, after), kind=span.kind)  # accents that stand apart go with their letter


def _plain_spans(text: str, known: KnownWords) -> list[Span]:
    words = read_words(text)
    public = _public_words(words, known)
    taken = _Taken(len(text), [*public_numbers(text, known), *_placeholders(text)])
    taken.add(cued_dates_of_birth(text))
    taken.add(numbers_and_references(text, known))
    taken.add(home_addresses(text))
    taken.add(school_names(text, words, public))
    closed = [is_public or taken.holds(word.start, word.end) for word, is_public in zip(words, public, strict=True)]
    taken.add(people(text, words, closed))
    taken.add(dates_beside_people(text, taken.found))
    return sorted(taken.found, key=lambda span: span.start)


class _Taken:
    """The personal details found so far; a place once taken is not given to another kind."""

    def __init__(self, length: int, public: Iterable[tuple[int, int]]) -> None:
        self.found: list[Span] = []
        self._is_taken = bytearray(length)
        for start, end in public:
            self._is_taken[start:end] = b"\x01" * (end - start)

    def holds(self, start: int, end: int) -> bool:
        """Whether any character of a stretch is taken."""
        return any(self._is_taken[start:end])

    def add(self, found: Iterable[Span]) -> None:
        """Take every detail whose place is free."""
        for span in found:
            if not self.holds(span.start, span.end):
                self._is_taken[span.start : span.end] = b"\x01" * (span.end - span.start)
                self.found.append(span)


def _placeholders(text: str) -> Iterator[tuple[int, int]]:
    """Find what an earlier screening left, so that screening twice changes nothing."""
    for found in _PLACEHOLDER.finditer(text):
        yield found.span()


def _is_somebodys(words: Sequence[Word], place: int) -> bool:
    """Whether a title or "name is" says that this word is somebody's name here, be it a place elsewhere."""
    before = " ".join(word.lower for word in words[max(0, place - 2) : place])
    return _NAMES_SOMEBODY.search(before) is not None


def _public_words(words: Sequence[Word], known: KnownWords) -> list[bool]:
    """Say of each word whether it belongs to a public name, the longest name first."""
    public = [False] * len(words)
    index = public_phrases(known.names)
    for place, word in enumerate(words):
        for phrase in index.get(word.lower, ()):
            is_said = tuple(each.lower for each in words[place : place + len(phrase)]) == phrase
            if is_said and not (len(phrase) == 1 and _is_somebodys(words, place)):
                public[place : place + len(phrase)] = [True] * len(phrase)
                break
    return public
