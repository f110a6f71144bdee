"""Abbreviations, former names and everyday words: what to search for besides the words that were typed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import sqrt
from pathlib import Path

from knowledge.spelling import Spelling
from knowledge.terms import Link, Relation, TermTree, as_line, fold, tokens_of
from knowledge.vocabulary_file import (
    AbbreviationEntry,
    EverydayEntry,
    FormerNameEntry,
    MisspellingEntry,
    SynonymEntry,
    UnusableVocabulary,
    VocabularyFile,
    read_vocabulary_file,
)

__all__ = ["Expansion", "FormerName", "Relation", "UnusableVocabulary", "Vocabulary", "load_vocabulary"]

# An abbreviation and its full form are one term; the others are likenesses and count less.
_WEIGHTS = {
    Relation.ABBREVIATION: 0.7,
    Relation.GLOSSARY: 0.7,
    Relation.SYNONYM: 0.5,
    Relation.EVERYDAY: 0.5,
    Relation.FORMER_NAME: 0.5,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """A phrase to search for besides the question's own words, with how much it counts against them (1.0)."""

    phrase: str
    weight: float
    kind: Relation
    stands_for: str = ""  # the words of the question that it stands for


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """Names that a body or form used to have and the ones it has now. Dates are a year, a month or a day."""

    former: tuple[str, ...]
    current: tuple[str, ...]
    since: str | None = None
    until: str | None = None
    area: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the words of the field stand for. Made by `load_vocabulary`; never changes."""

    links: tuple[Link, ...]
    renamed: tuple[FormerName, ...]
    spelling: Spelling
    ordinary_words: frozenset[str] = frozenset()  # a short form that is one of them is meant in capitals alone
    _tree: TermTree = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_tree", TermTree.of(self.links))

    @property
    def fingerprint(self) -> str:
        """A hash over all entries, for the corpus version."""
        known = repr((self.links, self.renamed, sorted(self.spelling.table.items())))
        return hashlib.sha256(known.encode()).hexdigest()[:16]

    def expand(self, text: str) -> tuple[Expansion, ...]:
        """What else to search for, weightiest first. Phrases that stand in `text` already are left out."""
        tokens = tokens_of(text)
        typed = as_line(tokens)
        best: dict[str, Expansion] = {}
        for links in self._tree.matches(tokens):
            for kind in Relation:
                alternatives = _alternatives(links, kind, typed)
                for phrase in alternatives:
                    weight = _WEIGHTS[kind] / sqrt(len(alternatives))
                    folded = fold(phrase)
                    if folded not in best or best[folded].weight < weight:
                        best[folded] = Expansion(phrase=phrase, weight=weight, kind=kind, stands_for=links[0].term)
        return tuple(sorted(best.values(), key=lambda expansion: -expansion.weight))

    def correct(self, text: str) -> str:
        """Return `text` with misspelt field terms put right and every other word untouched."""
        return self.spelling.correct(text)

    def with_glossary(self, glossary: Mapping[str, str]) -> Vocabulary:
        """This vocabulary and a document's own list of abbreviations."""
        links: list[Link] = []
        for short, full in glossary.items():
            if fold(short) and fold(full):
                added = _short_form(short, (full,), Relation.GLOSSARY)
                ambiguous = short.lower() in self.ordinary_words
                links += [replace(added[0], also_a_word=ambiguous), *added[1:]]
        return replace(self, links=(*self.links, *links))


def load_vocabulary(path: Path) -> Vocabulary:
    """Read a vocabulary file. Raises UnusableVocabulary, which names the entry and the remedy."""
    file = read_vocabulary_file(path)
    ordinary_words = frozenset(file.ordinary_words)
    links: list[Link] = []
    renamed: list[FormerName] = []
    for entry in file.entries:
        match entry:
            case AbbreviationEntry():
                context = tuple(fold(word) for word in entry.context)
                added = _short_form(entry.term, entry.expansions, Relation.ABBREVIATION)
                ambiguous = entry.also_a_word or entry.term.lower() in ordinary_words
                links += [replace(added[0], also_a_word=ambiguous, context=context), *added[1:]]
            case SynonymEntry():
                links += _symmetric(entry.terms, Relation.SYNONYM)
            case EverydayEntry():
                links += [Link(term=said, targets=entry.formal, kind=Relation.EVERYDAY) for said in entry.say]
            case FormerNameEntry():
                renamed.append(FormerName(**entry.model_dump(exclude={"kind"})))
                links += [Link(term=name, targets=entry.current, kind=Relation.FORMER_NAME) for name in entry.former]
                links += [Link(term=name, targets=entry.former, kind=Relation.FORMER_NAME) for name in entry.current]
            case MisspellingEntry():  # pragma: no branch - the last kind there is; read by `_spelling`
                pass
    return Vocabulary(
        links=tuple(links), renamed=tuple(renamed), spelling=_spelling(file, links), ordinary_words=ordinary_words
    )


def _spelling(file: VocabularyFile, links: list[Link]) -> Spelling:
    misspellings = [entry for entry in file.entries if isinstance(entry, MisspellingEntry)]
    table = {wrong.lower(): entry.right for entry in misspellings for wrong in entry.wrong}
    words = {
        word
        for link in links
        for phrase in (link.term, *link.targets)
        for word in re.findall(r"[a-z]+", phrase.lower())
    }
    known = (words | {word.lower() for word in (*file.field_words, *file.correct_words)}) - set(table)
    return Spelling(table=table, terms=file.field_words, known=frozenset(known))


def _short_form(short: str, full_forms: tuple[str, ...], kind: Relation) -> list[Link]:
    """A short form leads to all its full forms; a full form leads to the short one alone."""
    return [
        Link(term=short, targets=full_forms, kind=kind),
        *(Link(term=full, targets=(short,), kind=kind) for full in full_forms),
    ]


def _symmetric(terms: tuple[str, ...], kind: Relation) -> list[Link]:
    return [Link(term=term, targets=tuple(t for t in terms if t != term), kind=kind) for term in terms]


def _alternatives(links: list[Link], kind: Relation, typed: str) -> list[str]:
    phrases = {fold(phrase): phrase for link in links if link.kind is kind for phrase in link.targets}
    return [phrase for folded, phrase in phrases.items() if f" {folded} " not in typed]
