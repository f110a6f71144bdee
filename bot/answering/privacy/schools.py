"""Names of schools, told from "primary school", "my son's school", "Virtual School" and "school nurse"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.privacy.details import Identifier, Span
from bot.answering.privacy.name_lists import given_names, is_everyday, is_name
from bot.answering.words import Word, listed

_LONG_TAILS = listed("school academy college nursery preschool pre-school kindergarten")
# "at Oakfield Primary": words that end a school's name only behind a proper name.
_SHORT_TAILS = listed(
    "primary secondary infant infants junior juniors pru high upper lower middle grammar comp comprehensive"
)
_TAILS = _LONG_TAILS | _SHORT_TAILS
_TYPES = listed(
    "primary junior juniors infant infants lower middle upper high secondary grammar nursery prep preparatory "
    "special community free "
    "foundation catholic rc cofe ce c e va vc aided controlled girls boys girls' boys' sixth form technology studio "
    "first comprehensive "
    "montessori islamic pre academy school"
)
_IN_GENERAL = listed(
    "a an the my his her our their your its this that these which what any every each some no same other another "
    "local new old previous "
    "current different special mainstream virtual private state boarding whole after before home is are was were be "
    "for from at in to and "
    "or nearest per all between with does do can should when how who why if by about into on as not independent "
    "public british residential "
    "alternative maintained safe safer healthy "
    "student further higher nearby receiving sending small large good big feeder partner teaching early through both "
    "one two most many "
    "more than because but so during until out off like via re and/or within called named skipping missing leaving "
    "starting attending "
    "attend attends school nursery schools hours whose term half part-time old's child's pupil's pupils' son's "
    "daughter's children's kids reg "
    "kid's girl's boy's parent's family's sons daughters childs"
)
_SORTS = listed("sunday medical summer faith law language drama art driving forest film police royal staff day")
_FOLLOWED_IN_GENERAL = listed(
    "nurse nurses nursing improvement governor governors admissions transport attendance uniform council exclusion "
    "exclusions places "
    "readiness age aged holidays holiday meals meal lunch run trip bus counsellor staff leader leaders safeguarding "
    "policy refusal census "
    "report reports records file files phobia liaison health effectiveness standards of for and"
)
_PLACED = listed("at from attends attend attending in to joins joined left leaving of")
_SAINT = listed("st saint our holy sacred king's queen's")
_JOINERS = listed("of the and st saint our lady for on")
_LEADING = listed("of the and for on")
_SAINTS_SCHOOL = re.compile(
    r"\b(?:at|attends?|attending|from|goes to|go to|going to|went to|starts? at|started at|moved to|joined|"
    r"year \d{1,2} in) (?P<value>(?:st\.?|saint) [a-z][a-z-]{2,20}(?-i: [A-Z][a-z]{2,20})?(?:'s?|s)?)\b"
    r"(?!'?s? ?(?:[A-Z][a-z]+ )?(?:hospital|hospice|church|ward|sarc|road|street|house|centre|ambulance|station|lane))",
    re.I,
)
_SAINTS_AND_FAITH = re.compile(
    r"\b(?P<value>(?:st\.?|saint|holy|our lady) [a-z][a-z'-]{2,20}(?: (?:and|of|a|the|st|&)\b)?(?: [a-z][a-z'-]{2,20})?"
    r" (?:rc|ce|cofe|c of e|catholic|primary|juniors?|infants?|lower|middle|upper)\b)",
    re.I,
)


def school_names(text: str, words: Sequence[Word], public: Sequence[bool]) -> Iterator[Span]:
    """Find the names of schools. `public[i]` says that word i belongs to a public name."""
    last = 0
    for tail, word in enumerate(words):
        if word.lower not in _TAILS or tail < last or _is_general_after(text, words, tail):
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
    for pattern in (_SAINTS_SCHOOL, _SAINTS_AND_FAITH):
        for found in pattern.finditer(text):
            yield Span(start=found.start("value"), end=found.end("value"), kind=Identifier.SCHOOL)


def _touch(text: str, before: Word, after: Word) -> bool:
    gap = text[before.end : after.start]
    is_short = before.lower in ("st", "c", "e", "r", "rc")  # "St. Mary's": any other stop ends a sentence
    return gap in (" ", "  ", "'s ", "' ", "'S ", " & ", " (") or (gap == ". " and is_short)


def _is_general_after(text: str, words: Sequence[Word], tail: int) -> bool:
    """Whether this is no end of a name: "School Nurse", "College of Policing", or the middle of a longer one."""
    after = words[tail + 1] if tail + 1 < len(words) else None
    if after is None or not _touch(text, words[tail], after):
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
    while first and tail - first < 8 and _touch(text, words[first - 1], words[first]):
        before = words[first - 1].lower
        is_c_of_e = before == "of" and words[first].lower in ("e", "england") and first > 1
        if before not in _TYPES and not is_c_of_e and before not in ("church", "england"):
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
    if word.lower in _SORTS and words[place + 1].lower in ("school", "college", "nursery"):  # not "Law Primary"
        return False
    if not word.is_capitalised:
        return _belongs_in_small_letters(words, place, types, tail)
    if word.is_all_capitals and not words[tail].is_all_capitals:
        return False
    # "Support school to" begins a sentence; the name of a school is capitalised to its end.
    return words[tail].is_capitalised or not is_everyday(word.lower) or is_name(word.lower)


def _belongs_in_small_letters(words: Sequence[Word], place: int, types: int, tail: int) -> bool:
    word, before = words[place], words[place - 1] if place else None
    if place < types - 1 and word.lower in _JOINERS:
        return before is not None and (before.is_capitalised or before.lower == "of" or word.lower in _SAINT)
    if word.lower in _SAINT or is_name(word.lower) or (word.is_possessive and not is_everyday(word.lower)):
        return True
    # "at browne school" stands where a school would; "lakeside infant school" and "browne academy" say their sort.
    is_placed = before is not None and before.lower in _PLACED
    if is_everyday(word.lower):
        return is_placed and types < tail
    return is_placed or (place == types - 1 and (types < tail or words[tail].lower == "academy"))


def _is_somebodys_school(words: Sequence[Word], first: int, types: int, tail: int) -> bool:
    """Whether it is "Tyler's school", which names Tyler, or "main primary", which names none."""
    if types - first != 1:
        return False
    word = words[first]
    if word.is_possessive and types == tail and word.lower in given_names():
        return True
    return words[tail].lower in _SHORT_TAILS and not word.is_capitalised and is_everyday(word.lower)


def _is_public_college(words: Sequence[Word], first: int, types: int, tail: int, public: Sequence[bool]) -> bool:
    """Whether it is a college named after its town: one for a whole area, and a partner agency in its documents."""
    return words[tail].lower == "college" and all(public[first:types])
