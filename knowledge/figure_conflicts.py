"""Statements that two documents print alike but for a figure or a date: "within 10 working days", "within 15".

Only what is worded alike is found: the same words in the same order, with other figures between them. A difference that
is worded differently is not, and two statements alike in words may still speak of different things: people decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from knowledge.conflict_model import Conflict, Place
from knowledge.model import Document, Passage, Standing
from knowledge.sentences import sentences

FEWEST_WORDS = 7  # of a statement, without its figures: shorter ones are alike by chance
MOST_DOCUMENTS = 4  # a wording in more than these is a formula, such as a line of contents
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_FIGURE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTHS})\s+\d{{4}}\b|\b\d+(?:[.,:/]\d+)*\b|\b(?:{_NUMBERS})\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"#|[^\W\d_]+")


def figure_conflicts(documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]) -> list[Conflict]:
    """List statements with other figures in documents that are not superseded, by their words."""
    in_force = [each for each in documents if each.standing is not Standing.SUPERSEDED]
    said: dict[tuple[str, ...], list[tuple[str, Place, str]]] = defaultdict(list)
    for document in in_force:
        for words, figures, place, sentence in _statements(document, passages.get(document.id, ())):
            said[words].append((figures, place, sentence))
    return [one for words, found in sorted(said.items()) if (one := _conflict(found)) is not None]


def _statements(document: Document, passages: Iterable[Passage]) -> Iterator[tuple[tuple[str, ...], str, Place, str]]:
    for passage in passages:
        for sentence in sentences(passage.text):
            figures = ", ".join(_FIGURE.findall(sentence)).lower()
            words = tuple(_WORD.findall(_FIGURE.sub("#", sentence.lower())))
            if figures and len(words) - words.count("#") >= FEWEST_WORDS:
                yield words, figures, Place(value=figures, document=document.id, passage=passage.id), sentence


def _conflict(found: Sequence[tuple[str, Place, str]]) -> Conflict | None:
    by_figures: dict[str, set[str]] = defaultdict(set)
    for figures, place, _ in found:
        by_figures[figures].add(place.document)
    involved = set.union(*by_figures.values())
    sets = list(by_figures.values())
    is_between_documents = len(involved) > 1 and any(one.isdisjoint(other) for one in sets for other in sets)
    if len(by_figures) < 2 or len(involved) > MOST_DOCUMENTS or not is_between_documents:
        return None
    return Conflict(
        kind="figure",
        subject=" ".join(found[0][2].split())[:300].rstrip(".;:,"),
        area=None,
        printed={figures: tuple(sorted(ids)) for figures, ids in sorted(by_figures.items())},
        places=tuple(dict.fromkeys(place for _, place, _ in found)),
    )
