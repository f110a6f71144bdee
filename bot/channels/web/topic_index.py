"""The A to Z: under which words the library's own titles and short forms lead to a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.model import Document, Passage, Standing

# A document is about what it calls by a short form at least this often.
_OFTEN = 3
_SHORT_FORM = re.compile(r"\b[A-Z][A-Z&]{1,7}\b")
_OPENERS = re.compile(
    r"^(?:recognising|understanding|making|using|reporting|the|an?|its|and|including)\s+", re.IGNORECASE
)
_PART = re.compile(r"\s*[:,;]\s*(?:and\s+)?|\s+and\s+")
# What begins or ends with one of these is no name of a topic.
_LOOSE = re.compile(
    r"about|after|and|as|at|before|between|by|children|do|for|from|how|if|in|into|is|it|not|of|on|or|responding"
    r"|that|the|to|what|when|where|who|with|without|your"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the A to Z: the words to look under, and the documents that they lead to."""

    words: str
    documents: tuple[Document, ...]

    @property
    def letter(self) -> str:
        """The letter it stands under; # for what begins with none."""
        first = self.words[:1].upper()
        return first if first.isascii() and first.isalpha() else "#"


def topics(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Those that say how something is done, and are current."""
    return tuple(each for each in documents if not each.kind.tells_what_was_found and each.standing is Standing.CURRENT)


def reports(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Those that say what was found, newest first. What something replaced is left out."""
    found = [each for each in documents if each.kind.tells_what_was_found and each.standing is not Standing.SUPERSEDED]
    return tuple(sorted(found, key=lambda each: each.published, reverse=True))


def index(documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]) -> tuple[Entry, ...]:
    """Make the A to Z of these documents: titles, the subjects that titles name, and short forms."""
    under: dict[str, dict[str, Document]] = {}
    spelt: dict[str, str] = {}
    for words, document in _looked_for(documents, passages):
        spelt.setdefault(words.lower(), words)
        under.setdefault(words.lower(), {})[document.id] = document
    entries = [Entry(words=spelt[key], documents=tuple(found.values())) for key, found in under.items()]
    return tuple(sorted(entries, key=lambda each: (each.letter == "#", each.words.lower())))


def by_letter(entries: Sequence[Entry]) -> Mapping[str, Sequence[Entry]]:
    """Sort entries under their letters."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.letter, []).append(entry)
    return found


def short_forms_of(document: Document, passages: Sequence[Passage]) -> Counter[str]:
    """Count the short forms in a document ("LADO"); those in its title count as often."""
    counted = Counter(form for passage in passages for form in _SHORT_FORM.findall(passage.text))
    for form in _SHORT_FORM.findall(document.title):
        counted[form] = max(counted[form], _OFTEN)
    return Counter({form: times for form, times in counted.items() if times >= _OFTEN})


def _looked_for(
    documents: Sequence[Document], passages: Mapping[str, Sequence[Passage]]
) -> Iterator[tuple[str, Document]]:
    counted = {each.id: short_forms_of(each, passages.get(each.id, ())) for each in documents}
    most: Counter[str] = Counter()
    for forms in counted.values():
        most |= forms
    for document in documents:
        yield document.title, document
        for subject in subjects_of(document.title):
            yield subject, document
        for form, times in counted[document.id].items():
            # Elsewhere the short form is only mentioned.
            if times * 2 > most[form]:
                yield form, document


def subjects_of(title: str) -> tuple[str, ...]:
    """List what a title names besides its first words: "Early help and the lead practitioner", the second."""
    parts = [part for part in _PART.split(title) if part]
    is_summed_up = ":" in title
    found = []
    for n, part in enumerate(parts):
        subject = _OPENERS.sub("", _OPENERS.sub("", part)).strip()
        words = subject.lower().split()
        if (n == 0 and subject == part) or not words or any(map(_LOOSE.fullmatch, (words[0], words[-1]))):
            continue
        # After a colon a single small word is a side of the topic ("criminal"), not a topic.
        if len(words) == 1 and is_summed_up and subject.islower():
            continue
        if not _SHORT_FORM.fullmatch(subject):
            found.append(subject[:1].upper() + subject[1:])
    return tuple(found)
