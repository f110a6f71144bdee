"""Names of schools, told from "primary school", "my son's school", "Virtual School" and "school nurse"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.identifiers import Identifier, Span
from bot.answering.name_lists import given_names, is_everyday, is_name
from bot.answering.words import Word

_LONG_TAILS = frozenset("school academy college nursery preschool pre-school kindergarten".split())
# "at Oakfield Primary": words that end a school's name only behind a proper name.
_SHORT_TAILS = frozenset(
    "primary secondary infant infants junior juniors pru high upper lower middle grammar comp comprehensive".split()
)
_TAILS = _LONG_TAILS | _SHORT_TAILS
_TYPES = frozenset(
    "primary junior juniors infant infants lower middle upper high secondary grammar nursery prep preparatory special community free "
    "foundation catholic rc cofe ce c e va vc aided controlled girls boys girls' boys' sixth form technology studio first comprehensive "
    "montessori islamic day pre academy school".split()
)
_IN_GENERAL = frozenset(
    "a an the my his her our their your its this that these which what any every each some no same other another local new old previous "
    "current different special mainstream virtual private state boarding whole after before home is are was were be for from at in to and "
    "or nearest per all between with does do can should when how who why if by about into on as not independent public british residential "
    "alternative maintained sunday medical summer safe safer healthy faith law language drama art driving forest film police royal staff "
    "student further higher nearby receiving sending small large good big feeder partner teaching early through both one two most many "
    "more than because but so during until out off like via re and/or within called named skipping missing leaving starting attending "
    "attend attends school nursery schools hours whose term half part-time old's child's pupil's pupils' son's daughter's children's kids "
    "kid's girl's boy's parent's family's sons daughters childs".split()
)
_FOLLOWED_IN_GENERAL = frozenset(
    "nurse nurses nursing improvement governor governors admissions transport attendance uniform council exclusion exclusions places "
    "readiness age aged holidays holiday meals meal lunch run trip bus counsellor staff leader leaders safeguarding policy refusal census "
    "report reports records file files phobia liaison health effectiveness standards of for and".split()
)
_PLACED = frozenset("at from attends attend attending in to joins joined left leaving of".split())
_SAINT = frozenset("st saint our holy sacred king's queen's".split())
_JOINERS = frozenset("of the and st saint our lady for on".split())
_LEADING = frozenset("of the and for on".split())
_SAINTS_SCHOOL = re.compile(
    r"\b(?:at|attends?|attending|from|goes to|go to|going to|went to|starts? at|started at|moved to|joined|year \d{1,2} in) "
    r"(?P<value>(?:st\.?|saint) [a-z][a-z-]{2,20}(?:'s?|s)?(?: [A-Z][a-z]{2,20}(?:'s)?)?)\b"
    r"(?!'?s? ?(?:hospital|hospice|church|ward|sarc|road|street|house|centre|ambulance|station|lane|close|avenue))",
    re.I,
)


def school_names(text: str, words: Sequence[Word], public: Sequence[bool]) -> Iterator[Span]:
    """Find the names of schools. `public[i]` says that word i belongs to a public name."""
    last = 0
    for tail, word in enumerate(words):
        if word.lower not in _TAILS or tail < last or _is_general_after(words, tail):
            continue
        types = _first_type(text, words, tail)
        first = _first_of_name(text, words, types, tail)
        if (
            first < types
            and not _is_public_college(words, first, types, tail, public)
            and not all(public[first : tail + 1])
        ):
            last = tail + 1
            yield Span(start=words[first].start, end=word.end, kind=Identifier.SCHOOL)
    for found in _SAINTS_SCHOOL.finditer(text):
        yield Span(start=found.start("value"), end=found.end("value"), kind=Identifier.SCHOOL)


def _touch(text: str, before: Word, after: Word) -> bool:
    gap = text[before.end : after.start]
    return gap in (" ", "  ", "'s ", "' ", "'S ", ". ", " & ", " (")


def _is_general_after(words: Sequence[Word], tail: int) -> bool:
    """Whether this is no end of a name: "School Nurse", "College of Policing", or the middle of a longer one."""
    after = words[tail + 1] if tail + 1 < len(words) else None
    if after is None:
        return False
    if after.lower in _LONG_TAILS:
        return True
    return (
        words[tail].lower in ("school", "college", "nursery")
        and after.lower in _FOLLOWED_IN_GENERAL
        and not (tail and words[tail - 1].lower in _TYPES)
    )


def _first_type(text: str, words: Sequence[Word], tail: int) -> int:
    """Go left from "school" over "C of E junior"."""
    first = tail
    while first and _touch(text, words[first - 1], words[first]):
        before = words[first - 1].lower
        is_c_of_e = before == "of" and words[first].lower in ("e", "england") and first > 1
        if before not in _TYPES and not is_c_of_e and not (before in ("church", "england")):
            break
        first -= 1
    return first


def _first_of_name(text: str, words: Sequence[Word], types: int, tail: int) -> int:
    """Go left over the proper name; gives `types` itself where there is none."""
    first = types
    while (
        first
        and types - first < 5
        and _touch(text, words[first - 1], words[first])
        and _belongs(words, first - 1, types, tail)
    ):
        first -= 1
    while first < types and words[first].lower in _LEADING:
        first += 1
    if first < types and _is_somebodys_school(words, first, types, tail):
        return types
    return first


def _belongs(words: Sequence[Word], place: int, types: int, tail: int) -> bool:
    word = words[place]
    if word.lower == "our":
        return words[place + 1].lower == "lady"
    if word.lower in _IN_GENERAL and word.lower not in _JOINERS:
        return False
    if word.is_capitalised and not word.is_all_capitals:
        # "Support school to" begins a sentence; the name of a school is capitalised to its end.
        return words[tail].is_capitalised or not is_everyday(word.lower) or is_name(word.lower)
    if word.is_all_capitals and words[tail].is_all_capitals:
        return True
    if place < types - 1 and word.lower in _JOINERS:
        return place > 0 and (words[place - 1].is_capitalised or word.lower in _SAINT)
    if word.lower in _SAINT or is_name(word.lower) or (word.is_possessive and not is_everyday(word.lower)):
        return True
    is_placed = place > 0 and words[place - 1].lower in _PLACED
    return (
        (is_placed or place == types - 1)
        and not is_everyday(word.lower)
        and (is_placed or types < tail)
        or (is_placed and types < tail)
    )


def _is_somebodys_school(words: Sequence[Word], first: int, types: int, tail: int) -> bool:
    """Whether it is "Tyler's school": that names Tyler, not the school. So does "tyler primary" in small letters alone."""
    if types - first != 1:
        return False
    word = words[first]
    if word.is_possessive and types == tail and word.lower in given_names():
        return True
    return words[tail].lower in _SHORT_TAILS and not word.is_capitalised and is_everyday(word.lower)


def _is_public_college(words: Sequence[Word], first: int, types: int, tail: int, public: Sequence[bool]) -> bool:
    """Whether it is a college named after its town: one for a whole area, and a partner agency in its documents."""
    return words[tail].lower == "college" and all(public[first:types])
