"""People's names in a question: those on lists, and whatever the words around present as a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.privacy.details import Identifier, Span
from bot.answering.privacy.name_contexts import (
    KIN,
    Presented,
    presented,
)
from bot.answering.privacy.name_follows import (
    is_followed_by_a_cause,
    is_followed_by_a_persons_life,
    is_followed_by_a_title_of_work,
    is_followed_by_what_people_do,
    is_followed_by_what_services_do_too,
)
from bot.answering.privacy.name_lists import given_names, is_certain_name, is_everyday, is_name
from bot.answering.privacy.name_mentions import mentions_again
from bot.answering.privacy.name_runs import FUNCTION_WORDS, TITLES, NameRun
from bot.answering.words import Word, listed

_SMALL_TITLES = listed(
    "mr mrs ms mx dr prof"
)  # small letters make a title of these alone: "pc", "ds", "fr" are much else
# Words that a small-letter name cannot be told from by its neighbours alone: "my son will not go", "child may be".
_VERBAL = listed(
    "will may mark rob bill pat chase grant sue drew wade lance reed page read hunt hope love do so can an in said "
    "mine happy lucky rich "
    "innocent bright hardy earnest chance success comfort peace blue"
)
_CALENDAR_AND_PLACES = listed(
    "april june august may summer winter autumn easter india china london israel paris kenya chad mali"
)
_SERVICES_TOO = listed("shelter haven brook eden ocean athena phoenix art unity liberty freedom sage star page")
_NAMED_AFTER = listed("op operation project st saint")
_WHERE = listed("in at near inside outside into")  # "lived in Spain 5 yrs": a place, and how long
# In small letters behind "the boy" it is what he did: "confessed". Names end otherwise: Ahmed, Javed, Syed.
_DID = re.compile(
    r"[a-z]{2,}(?:ss|t|ck|lk|nk|rk|pp|mp|lp|ll|nn|on|bb|gg|lg|dg|id|ad|od|ud|nd|er|ur|or|ain|oin|ag|is|iz)ed"
)


class People:
    """The reading of one question for names, word by word."""

    def __init__(self, text: str, words: Sequence[Word], closed: Sequence[bool]) -> None:
        self._text = text
        self._words = words
        self._closed = closed  # words of public names, schools, addresses: no part of a person's name
        self._ends: set[int] = set()  # places of last words of names found so far
        self._run = NameRun(text, words, closed)

    def spans(self) -> list[Span]:
        """Find the names, the same person's later mentions included."""
        found = []
        place = 0
        while place < len(self._words):
            length = 0 if self._closed[place] else self._name_length(place)
            if length:
                found.append((place, length))
                self._ends.add(place + length - 1)
            place += max(1, length)
        found += mentions_again(self._words, self._closed, found, self._starts_sentence)
        return [self._span(first, length) for first, length in sorted(found)]

    def _span(self, first: int, length: int) -> Span:
        return Span(start=self._words[first].start, end=self._words[first + length - 1].end, kind=Identifier.PERSON)

    def _name_length(self, place: int) -> int:
        word = self._words[place]
        if word.lower in TITLES and (titled := self._titled_length(place)):
            return titled
        if word.is_initial and (initialled := self._run.initialled_length(place)):
            return initialled
        if not self._begins_name(place):
            return 0
        end = self._run.end_of_name(place)
        return 0 if is_followed_by_a_title_of_work(self._text, self._words, place, end) else end - place + 1

    def _titled_length(self, place: int) -> int:
        """Measure "Mr Martin Patel"; "miss" and "doctor" in small letters need a listed name behind them."""
        title, after = self._words[place], place + 1
        if not self._run.follows_on(after):
            return 0
        name = self._words[after]
        if name.is_initial and self._run.follows_on(after + 1):  # "Mr. J. Whitlock"
            after, name = after + 1, self._words[after + 1]
        is_strict = not title.is_capitalised and title.lower not in _SMALL_TITLES
        is_shouted = title.is_all_capitals and name.is_all_capitals and len(name.text) > 3
        fits = self._is_surely_named(after) if is_strict else self._run.could_be_name(name)
        fits = fits or (is_shouted and not is_everyday(name.lower))
        if not fits and not (title.is_capitalised and name.is_capitalised and is_name(name.lower)):
            return 0
        return self._run.end_of_name(after) - place + 1

    def _is_surely_named(self, place: int) -> bool:
        """Whether a certain name stands here, or a pair that is one together: "amber cook"."""
        word = self._words[place].lower
        if is_certain_name(word):
            return True
        return (
            word in given_names()
            and word not in _VERBAL  # "lady said she ..."
            and self._run.follows_on(place + 1)
            and self._run.is_surname_like(self._words[place + 1])
        )

    def _begins_name(self, place: int) -> bool:
        word = self._words[place]
        if word.is_initial or word.lower in KIN or self._is_named_after(place):
            return False
        is_abbreviation = word.is_all_capitals and len(word.text) <= 4 and not self._run.is_shouted
        if is_certain_name(word.lower) and not is_abbreviation:
            return True
        how = presented(self._text, self._words, place, self._ends)
        if is_name(word.lower):
            return self._is_wordlike_name(place, how)
        return self._is_unlisted_name(place, how)

    def _is_named_after(self, place: int) -> bool:
        """Whether it is a thing that bears a name: "Op Costello", "St Mary's Hospital"."""
        return place > 0 and self._words[place - 1].lower in _NAMED_AFTER and self._run.follows_on(place)

    def _is_wordlike_name(self, place: int, how: Presented) -> bool:
        """Judge "Grace", "mark", "Hill": a name only where its surroundings say so."""
        word = self._words[place]
        if word.lower in FUNCTION_WORDS and not word.is_capitalised:
            return False
        is_given = word.lower in given_names()
        if how is Presented.NAMED:
            return is_given or not is_everyday(word.lower)
        if is_followed_by_a_cause(self._text, word):
            return False
        life = is_followed_by_a_persons_life(self._text, word)
        if not is_given:
            return word.is_capitalised and (how is Presented.KIN or life) and not is_everyday(word.lower)
        return life or self._has_name_behind(place, how) or self._is_said_of_a_person(place, how)

    def _is_said_of_a_person(self, place: int, how: Presented) -> bool:
        word = self._words[place]
        if how is Presented.KIN:
            return word.is_capitalised or word.lower not in _VERBAL
        if not word.is_capitalised or word.is_all_capitals or word.lower in _CALENDAR_AND_PLACES:
            is_much_else = word.is_all_capitals or word.lower in _VERBAL | _CALENDAR_AND_PLACES
            return how is Presented.TALKED_OF and not is_much_else and self._stands_alone(place)
        is_spoken_of = how is Presented.TALKED_OF or (how is Presented.BESIDE and word.lower not in _SERVICES_TOO)
        acts = is_spoken_of or is_followed_by_what_people_do(self._text, word)
        return acts and not self._has_capital_behind(place)

    def _has_name_behind(self, place: int, how: Presented) -> bool:
        """Whether an initial or a surname follows: "Will T", "mark jones", "Rose Tyler", "carol hall told me"."""
        if not self._run.follows_on(place + 1):
            return False
        word, after = self._words[place], self._words[place + 1]
        if after.is_capitalised != word.is_capitalised:
            return False
        is_much_else = word.lower in _CALENDAR_AND_PLACES | _SERVICES_TOO
        is_spoken_of = how in (Presented.KIN, Presented.TALKED_OF) and not is_much_else
        is_person = is_spoken_of or is_followed_by_a_persons_life(self._text, after)
        if after.text == "i" and word.lower in _VERBAL and not word.is_capitalised:
            return False  # "my daughter said i slapped her"
        if after.is_initial:
            if after.text in ("a", "i") and word.lower in _VERBAL | _CALENDAR_AND_PLACES and not is_spoken_of:
                return False  # "may a 16 year old leave"
            is_letter = after.lower not in "ai" or is_followed_by_a_persons_life(self._text, after)
            return is_letter and (word.is_capitalised or word.lower not in _VERBAL or is_person)
        is_mid_sentence = word.is_capitalised and not self._starts_sentence(place)
        is_plain_pair = is_certain_name(after.lower) and word.lower not in _VERBAL
        return self._run.is_surname_like(after) and (is_mid_sentence or is_plain_pair or is_person)

    def _has_capital_behind(self, place: int) -> bool:
        """Whether it opens a proper name of something else: "Hope House", "Faith Schools"."""
        return (
            self._run.follows_on(place + 1)
            and self._words[place + 1].is_capitalised
            and not self._words[place + 1].is_initial
            and is_everyday(self._words[place + 1].lower)
        )

    def _stands_alone(self, place: int) -> bool:
        """Whether the clause ends behind it, or goes on with "and his ..."."""
        word = self._words[place]
        behind = self._text[word.end : word.end + 12]
        return bool(re.match(r"(?:'s)?(?: and (?:his|her|their)\b| ?[(,]| ?[.?!]?$)", behind)) and not is_everyday(
            word.lower
        )

    def _starts_sentence(self, place: int) -> bool:
        start = self._words[place].start
        before = self._text[max(0, start - 4) : start].rstrip(" \"'(")[-1:]
        return before in ("", ".", "?", "!", "\n", ":", "-")

    def _is_unlisted_name(self, place: int, how: Presented) -> bool:
        """Judge a word on no list: "Zyrah", "kofentse"."""
        word = self._words[place]
        if len(word.text) < 2 or word.lower in TITLES or not self._run.could_be_name(word):
            return False
        life = is_followed_by_a_persons_life(self._text, word)
        is_where_or_deed = (place > 0 and self._words[place - 1].lower in _WHERE) or _DID.fullmatch(word.text)
        if how is Presented.NAMED or is_where_or_deed:
            return how is Presented.NAMED
        if how is Presented.KIN:
            return word.is_capitalised or life or self._acts_or_is_joined(place)
        if how is Presented.TALKED_OF:
            return word.is_capitalised or life
        if word.is_capitalised:
            return life or self._stands_beside_a_name(place)
        return life and len(word.text) > 3 and not is_followed_by_what_services_do_too(self._text, word)

    def _acts_or_is_joined(self, place: int) -> bool:
        """Whether it does what people do, or "and" joins it to a name: "the sisters neveah and sade"."""
        return is_followed_by_what_people_do(self._text, self._words[place]) or self._stands_beside_a_name(place)

    def _stands_beside_a_name(self, place: int) -> bool:
        """Whether "and" joins it to a name: "Kya and T'shauna"."""
        words = self._words
        return place + 2 < len(words) and words[place + 1].lower == "and" and is_certain_name(words[place + 2].lower)


def people(text: str, words: Sequence[Word], closed: Sequence[bool]) -> list[Span]:
    """Find people's names among the words that are not `closed` to names, in order."""
    return People(text, words, closed).spans()
