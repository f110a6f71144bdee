"""Whether words speak of what a question is about: stems, rarity, and the vocabulary's other words for them."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import snowballstemmer

from bot.answering.asks import Ask
from bot.answering.privacy import without_placeholders
from bot.ports import Library

AS_GOOD = 0.8
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
    "answer question document documents report show one ones them anybody everybody everyone somebody nobody actually "
    "really basically currently usually normally exactly roughly approximately maybe perhaps probably around about "
    "turned turn turns turning toward towards quite pretty even though anyway else instead whether which each every "
    "across around back down off again always never already soon later today put puts look looks looked looking "
    "take takes took taken keep keeps kept let lets see sees saw seen think thinks thought says reckon wondering "
    "wonder trying try tried supposed gonna wanna gotta oh hmm lol btw fyi asap cos cuz tho thru n w wot dunno idk "
    "remind quick quickly asking asked ask tells told telling give gives gave reply explain describe list"
)
_FRAME = frozenset(_FRAME_WORDS.split())
# A whole date is when something happened to the asker ("strategy meeting on 18 December 2025"), not what is asked of.
WHOLE_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8},? (?:19|20)\d\d\b"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b"
)


_JOINT = re.compile(r"[-&]")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Give the stem of one word, lower case; "children" and "child" have one stem."""
    plain = word.lower().replace("’", "'").removesuffix("'s").replace("'", "").replace("-", "")
    return {"children": "child", "women": "woman", "men": "man", "babi": "babi"}.get(plain) or _stemmer(plain)


def stems(text: str) -> frozenset[str]:
    """Give the stems of all words of a text; the parts of a hyphenated word count too."""
    words = [word for found in _WORD.findall(text) for word in {found, *_JOINT.split(found)} if word]
    return frozenset(stem(word) for word in words)


# One stemmer works on one word at a time, and the web channel answers in several threads.
_STEMMER: Final = snowballstemmer.stemmer("english")
_STEMMING: Final = threading.Lock()


def _stemmer(word: str) -> str:
    with _STEMMING:
        stemmed: str = _STEMMER.stemWord(word)
    return stemmed


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """A phrase of the vocabulary that may stand for words of the question; all as stems."""

    phrase: frozenset[str]
    stands_for: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a question is about: its own content words with their rarity, and what else may stand for each of them.

    `weights`: rarity of each content word's stem.
    """

    weights: Mapping[str, float]
    stand_ins: tuple[StandIn, ...]

    def share_in(self, words: frozenset[str]) -> float:
        """Give the share (0 to 1) of the subject, weighed by rarity, that a text's stems cover."""
        total = sum(self.weights.values())
        if not total:
            return 0.0
        named = {stem for stem in self.weights if stem in words}
        meant = {stem for each in self.stand_ins if each.phrase <= words for stem in each.stands_for} - named
        # Other words for a thing say a little less surely that it is meant.
        covered = sum(self.weights[each] for each in named) + AS_GOOD * sum(self.weights[each] for each in meant)
        return min(1.0, covered / total)

    def is_named_in(self, words: frozenset[str]) -> bool:
        """Whether a text names the rarest word of the subject, which most of all is what is asked about."""
        if not self.weights:
            return True
        rarest = max(self.weights, key=lambda stem: self.weights[stem])
        return rarest in words or any(each.phrase <= words for each in self.stand_ins if rarest in each.stands_for)

    def is_spelt_out_in(self, words: frozenset[str]) -> bool:
        """Whether a text holds what an abbreviation of the subject stands for, in several words."""
        return any(len(each.phrase) > 1 and each.phrase <= words for each in self.stand_ins)


def subject_of(ask: Ask, library: Library) -> Subject:
    """Read the subject from a question. A word that is nowhere in the library weighs most: it may be what is asked."""
    asked = WHOLE_DATE.sub(" ", without_placeholders(ask.words))
    words = [word for word in _WORD.findall(asked) if word.lower() not in _FRAME]
    rarity = library.rarity(words)
    weights = {stem(word): max(rarity.get(word, 0.0), 0.0) for word in words}
    known = {each: weight for each, weight in weights.items() if weight > 0}
    stand_ins = (
        StandIn(phrase=stems(each.phrase), stands_for=stems(each.stands_for) & known.keys()) for each in ask.expansions
    )
    return Subject(weights=known, stand_ins=tuple(each for each in stand_ins if each.phrase and each.stands_for))
