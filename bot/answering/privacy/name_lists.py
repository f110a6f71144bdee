"""Which words are given names, surnames or everyday words: lists beside this module, and the endings of English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from bot.answering.words import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class NameList:
    """Names of one sort. `certain` are nothing but names; `wordlike` are also words, months, places or services."""

    certain: frozenset[str]
    wordlike: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return word in self.certain or word in self.wordlike


_ENDINGS = tuple(
    ending + plural
    for ending in listed(
        "tion sion ment ness ship ance ence ity ism ist ful less able ible ous ive ised ising ized izing ical ial ing "
        "ology ward shire teenth fold proof "
        "rrhoea rrhea itis osis iasis aemia lepsy plegia pathy ectomy phobia"  # what people fall ill with
    )
    for plural in ("", "s")
)
# An ending, and what may stand in its place in the base form: "worried" is "worry", "hoping" is "hope".
_INFLECTIONS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ily", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("er", ("", "e")),
    ("est", ("", "e")),
    ("ly", ("", "le")),
    ("al", ("", "e")),
    ("y", ("", "e")),
    ("in", ("", "e")),
    ("d", ("",)),
)
_PREFIXES = ("un", "re", "non", "pre", "over", "under", "mis", "dis", "multi", "co", "sub", "inter", "anti", "safe")


def _lines(file: str) -> list[str]:
    return resources.files("bot.answering.privacy").joinpath(file).read_text("utf-8").splitlines()


def _read(file: str) -> NameList:
    lines = [line for line in _lines(file) if not line.startswith("#")]
    wordlike = frozenset(word for line in lines if line.startswith("?") for word in line[1:].split())
    certain = frozenset(word for line in lines if not line.startswith("?") for word in line.split())
    return NameList(certain=certain - wordlike, wordlike=wordlike)


@lru_cache(maxsize=1)
def given_names() -> NameList:
    """Read the given names."""
    return _read("given_names.txt")


@lru_cache(maxsize=1)
def surnames() -> NameList:
    """Read the surnames; what is a certain given name ("Thomas", "Kelly") is left to that list."""
    return _read("surnames.txt")


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """Read the everyday words, in their base forms."""
    return frozenset(word for line in _lines("everyday_words.txt") if not line.startswith("#") for word in line.split())


def is_name(word: str) -> bool:
    """Whether a lower-case word stands on a list of names, word-like ones included."""
    return word in given_names() or word in surnames()


def is_certain_name(word: str) -> bool:
    """Whether a lower-case word is nothing but a name."""
    if word in given_names().certain or word in surnames().certain:
        return True
    if word.startswith("o'") and len(word) > 4 and word != "o'clock":
        return True
    if word[0] != "o" and word[1:2] == "'" and len(word) > 5 and not is_everyday(word[2:]):
        return True  # "t'shauna", but not "t'other"
    parts = word.split("-")
    if len(parts) > 1:  # "Scarlett-Rose", "Jones-Howe"
        return all(map(is_name, parts)) and any(map(is_certain_name, parts))
    # "farhans dad": an apostrophe is the first thing to go in a hurry.
    return len(word) > 4 and word[-1] == "s" and word[:-1] in given_names().certain and word not in everyday_words()


@lru_cache(maxsize=4096)
def is_everyday(word: str) -> bool:
    """Whether a lower-case word is an everyday one, by itself, by its ending or by its parts."""
    words = everyday_words()
    if word in words:
        return True
    if "-" in word:
        return all(is_everyday(part) and not is_certain_name(part) for part in word.split("-"))
    if len(word) > 5 and word.endswith(_ENDINGS):
        return True
    if any(word.startswith(prefix) and word[len(prefix) :] in words for prefix in _PREFIXES):
        return True
    return any(base in words for base in _bases(word) + _bases(word.removesuffix("s")))


def _bases(word: str) -> list[str]:
    found = []
    for ending, replacements in _INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            base = word[: -len(ending)]
            found += [base + replacement for replacement in replacements if len(base + replacement) > 2]
            if len(base) > 3 and base[-1] == base[-2]:
                found.append(base[:-1])
    return found
