"""How far a name runs: given names, initials, particles and a surname that follow one another."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.privacy.name_follows import is_followed_by_a_persons_life, is_followed_by_an_age
from bot.answering.privacy.name_lists import is_certain_name, is_everyday, is_name, surnames
from bot.answering.words import Word, listed

TITLES = listed(
    "mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr imam cllr councillor pc dc ds sgt "
    "insp"
)
FUNCTION_WORDS = listed(
    "a an and are as at be because but by can cos could did do does for from had has have he her him his how i if in "
    "is it its me my "
    "no not of off on or our she should so that the their them then there these they this to was we were what when "
    "where which who "
    "whose why will with would you your n u am pm re"
)
_VERBS = listed(
    "will may said do so can an in mine read chase hunt hope love rush hurt april june august summer easter"
)
_BUILDINGS = listed("house close street park place court way bridge church road station")  # "Hope House"
_HOUSES = listed("house court lodge centre station")
_LONGEST_NAME = 5  # words: a title, given names, a particle, a surname
_PARTICLES = listed("al el bin ibn bint de da dos do van der von mc mac o la le st san abu ni nic ui mhic")


class NameRun:
    """The words of one question, read for where a name that begins at a place ends."""

    def __init__(self, text: str, words: Sequence[Word], closed: Sequence[bool]) -> None:
        self._text = text
        self._words = words
        self._closed = closed  # words of public names, schools, addresses: no part of a person's name
        self.is_shouted = sum(word.is_all_capitals for word in words) > max(2, len(words) / 2)

    def follows_on(self, place: int) -> bool:
        """Whether the word at `place` stands right behind the one before it and is free to be a name."""
        if place >= len(self._words) or self._closed[place]:
            return False
        gap = self._text[self._words[place - 1].end : self._words[place].start]
        return gap in (" ", "  ") or (
            gap == ". " and (self._words[place - 1].is_initial or self._words[place - 1].lower in TITLES)
        )

    def initialled_length(self, place: int) -> int:
        """Measure "A.J. Okonjo": capital letters with full stops, then a word that is no everyday one."""
        after = place
        while after < len(self._words) and self._words[after].is_initial and self._words[after].is_capitalised:
            if self._text[self._words[after].end : self._words[after].end + 1] != ".":
                return 0
            after += 1
        if after == len(self._words) or self._closed[after]:
            return 0
        name, gap = self._words[after], self._text[self._words[after - 1].end : self._words[after].start]
        if gap not in (".", ". ") or not name.is_capitalised or name.is_all_capitals:
            return 0
        fits = len(name.text) > 2 and self.could_be_name(name)
        return self.end_of_name(after) - place + 1 if fits else 0

    def could_be_name(self, word: Word) -> bool:
        """Whether a word is on a list of names, or is no word that people use every day."""
        if word.lower in FUNCTION_WORDS or word.is_initial:
            return False
        if is_name(word.lower):
            return True
        return not is_everyday(word.lower) and (self.is_shouted or not word.is_all_capitals)

    def is_surname_like(self, word: Word) -> bool:
        """Whether a word may be a surname behind a given name."""
        if "-" in word.text:
            parts = word.lower.split("-")
            is_unheard_of = not any(map(is_everyday, parts)) and all(len(part) > 2 for part in parts)  # "mckellar-pugh"
            return all(map(is_name, parts)) or is_unheard_of or (word.is_capitalised and not is_everyday(word.lower))
        return word.lower not in _BUILDINGS and (word.lower in surnames() or is_certain_name(word.lower))

    def end_of_name(self, place: int) -> int:
        """Go right over given names, initials, particles and a surname."""
        end = place
        while end - place < _LONGEST_NAME - 1 and not self._words[end].is_possessive and self.follows_on(end + 1):
            if self._words[end + 1].lower in _PARTICLES and self._is_surname(end, end + 2):
                end += 2
            elif self._is_surname(end, end + 1):
                end += 1
            else:
                break
        return end

    def _is_surname(self, before: int, place: int) -> bool:
        if not self.follows_on(place):
            return False
        name, word = self._words[before], self._words[place]
        if word.is_initial:
            return self._is_surname_initial(place)
        is_capital_pair = word.is_capitalised and name.is_capitalised
        if word.lower in FUNCTION_WORDS and not (is_capital_pair and word.lower in surnames()):
            return False
        return is_certain_name(word.lower) or self._looks_like_surname(name, word)

    def _looks_like_surname(self, name: Word, word: Word) -> bool:
        if word.is_capitalised != name.is_capitalised:
            return False
        if word.is_capitalised:
            if word.lower in _HOUSES:  # "Norman House"
                return False
            is_abbreviation = word.is_all_capitals and not self.is_shouted
            is_listed = is_name(word.lower) or self.is_surname_like(word)
            return not is_abbreviation and (is_listed or not is_everyday(word.lower))
        if self.is_surname_like(word) and word.lower not in _VERBS:
            return True
        is_person = word.lower in _VERBS and is_followed_by_a_persons_life(self._text, word)  # "sarah read has missed"
        return is_person or not is_everyday(word.lower) or is_followed_by_an_age(self._text, word)  # "barry smart, dob"

    def _is_surname_initial(self, place: int) -> bool:
        word = self._words[place]
        if word.lower in ("i", "a") and not word.is_capitalised:
            return is_followed_by_a_persons_life(self._text, word)
        after = self._text[word.end : word.end + 1]
        if word.text == "I" and after == " ":
            return False
        return after in ("", " ", ",", ".", ")", "?", "!", ";", ":", "\n", "'", "-")
