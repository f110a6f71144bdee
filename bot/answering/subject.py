"""Whether words speak of what a question is about: stems, rarity, and which figures they supply."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import snowballstemmer

from bot.answering.asks import Ask, Wanted
from bot.ports import Library

_WORD = re.compile(r"[a-z0-9][a-z0-9'’&-]*[a-z0-9]|[a-z0-9]", re.I)
# Words that frame a question and name no subject of their own.
_FRAME_WORDS = (
    "whens wheres hows whys come comes coming a an the and or but if of in on at to for from by with about as is are "
    "was were be been being do does did done doing have has had having can could should would shall will may might "
    "must i im me my we us our you your he she they them their his her its it this that these those there here what "
    "whats which who whom whose when where why how many much long often any some all no not only just please pls tell "
    "say says said know need needs want get got give given go going make made use used work works working happen "
    "happens happened mean means called call name ring contact someone anyone people thing things stuff like right "
    "now then also than more most very really so up out into over u r ur ive dont doesnt didnt isnt ok hi hello hey "
    "thanks thank cheers plz bit kind sort lot still yet ever new old good bad best find found look anything "
    "something nothing everything way ways area local bedford borough luton central bedfordshire council england "
    "answer question document documents report show"
)
_FRAME = frozenset(_FRAME_WORDS.split())
_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half|quarter"
    r"|third|majority|none|twice)\b",
    re.I,
)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # is no count of anything
_DATE = re.compile(
    r"\b(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|spring"
    r"|summer|autumn|winter)\b",
    re.I,
)
_DURATION = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|minutes?|immediately|straight away|at once|annual(?:ly)?|weekly|monthly"
    r"|daily|quarterly|as soon as|promptly|same day)\b",
    re.I,
)
_PERSON = re.compile(
    r"\b[A-Z][a-z]+(?:[ -](?:[A-Z]\.? ?)?[A-Z][a-z'’A-Z]+)+\b"  # capitals matter here alone
    r"|(?i:\b(?:chair|lead|director|officer|team|partnership|board|council|police|police and crime commissioner"
    r"|inspector|ofsted|cqc|workers?|managers?|coordinators?|nurses?|doctors?|teachers?|heads?|governors?|agenc(?:y|ies)"
    r"|authorit(?:y|ies)|practitioners?|professionals?|members?|staff|services?|visitors?|court|commissioner|secretary"
    r"|minister|parents?|carers?|famil(?:y|ies)|child(?:ren)?|adults?|people|persons?|anyone|everyone|those who)\b)"
)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Give the stem of one word, lower case; "children" and "child" have one stem."""
    plain = word.lower().replace("’", "'").removesuffix("'s").replace("'", "").replace("-", "")
    return {"children": "child", "women": "woman", "men": "man", "babi": "babi"}.get(plain) or _stemmer(plain)


def stems(text: str) -> frozenset[str]:
    """Give the stems of all words of a text; the parts of a hyphenated word count too."""
    words = [word for found in _WORD.findall(text) for word in {found, *re.split(r"[-&]", found)} if word]
    return frozenset(stem(word) for word in words)


@cache
def _english() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


def _stemmer(word: str) -> str:
    stemmed: str = _english().stemWord(word)
    return stemmed


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a question is about: its own content words with their rarity, and what else may stand for each of them.

    `weights`: rarity of each content word's stem; `stand_ins`: phrases that the vocabulary offers, as sets of stems.
    """

    weights: Mapping[str, float]
    stand_ins: Mapping[frozenset[str], float]

    def share_in(self, words: frozenset[str]) -> float:
        """Give the share (0 to 1) of the subject, weighed by rarity, that a text's stems cover."""
        total = sum(self.weights.values())
        if not total:
            return 0.0
        covered = sum(weight for each, weight in self.weights.items() if each in words)
        missing = total - covered
        replaced = max((weight for phrase, weight in self.stand_ins.items() if phrase <= words), default=0.0)
        return min(1.0, (covered + min(missing, replaced * missing)) / total)


def subject_of(ask: Ask, library: Library) -> Subject:
    """Read the subject from a question. A word that is nowhere in the library weighs most: it may be what is asked."""
    words = [word for word in _WORD.findall(re.sub(r"\[[\w ]+\]", " ", ask.words)) if word.lower() not in _FRAME]
    rarity = library.rarity(words)
    weights = {stem(word): max(rarity.get(word, 0.0), 0.0) for word in words}
    return Subject(
        weights={each: weight for each, weight in weights.items() if weight > 0},
        stand_ins={phrase: each.weight for each in ask.expansions if (phrase := stems(each.phrase))},
    )


def supplies(wanted: Wanted, text: str) -> bool:
    """Whether a sentence supplies the kind of thing asked for: a figure for "how many", a date for "when"."""
    match wanted:
        case Wanted.NUMBER:
            return bool(_DIGIT.search(_A_YEAR.sub("", text)) or _NUMBER_WORD.search(text))
        case Wanted.DATE:
            return bool(_DATE.search(text) or _DURATION.search(text))
        case Wanted.DURATION:
            return bool(_DURATION.search(text) or _DATE.search(text))
        case Wanted.MONEY:
            return "£" in text or bool(re.search(r"\b(?:pounds?|million|funded|free)\b", text))
        case Wanted.PERSON:
            return bool(_PERSON.search(text))
        case Wanted.EXPANSION | Wanted.ANYTHING:  # pragma: no branch - the last kinds there are
            return True
