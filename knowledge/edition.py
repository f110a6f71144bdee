"""What the catalogue said at one edition of it, in memory: asked at every question, changed a few times a year."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.model import Document, Passage

MOST_PASSAGES = 5_000  # kept in memory: about 10 MB
MOST_TEXTS = 16  # documents whose passages are kept together


@dataclass(slots=True, kw_only=True)
class Edition:
    """Documents as they were at `mark`, and what has been read of their passages since. Threads may share it."""

    mark: str
    documents: Sequence[Document]
    superseded_by: Mapping[str, str]
    version: Callable[[tuple[str, ...]], str]
    _versions: dict[tuple[str, ...], str] = field(default_factory=dict)
    _passages: OrderedDict[str, Passage] = field(default_factory=OrderedDict)
    _texts: OrderedDict[str, Sequence[Passage]] = field(default_factory=OrderedDict)
    _reading: threading.Lock = field(default_factory=threading.Lock)

    def corpus_version(self, extra: Iterable[str]) -> str:
        """Give the version with these hashes of what else is in force, worked out once."""
        also = tuple(extra)
        if also not in self._versions:
            self._versions = {also: self.version(also)}
        return self._versions[also]

    def passages(
        self, identifiers: Collection[str], read: Callable[[Collection[str]], Iterable[Passage]]
    ) -> dict[str, Passage]:
        """Give passages by id, in the order given; `read` those that are not in memory."""
        with self._reading:
            unknown = [one for one in identifiers if one not in self._passages]
            found = {one: self._passages[one] for one in identifiers if one in self._passages}
            found |= {passage.id: passage for passage in (read(unknown) if unknown else ())}
            for one, passage in found.items():
                self._passages[one] = passage
                self._passages.move_to_end(one)
            while len(self._passages) > MOST_PASSAGES:
                self._passages.popitem(last=False)
        return {one: found[one] for one in identifiers if one in found}

    def text(self, document: str, read: Callable[[], Sequence[Passage]]) -> list[Passage]:
        """Give a document's passages in order; `read` them where they are not in memory."""
        with self._reading:
            if document not in self._texts:
                self._texts[document] = read()
            self._texts.move_to_end(document)
            while len(self._texts) > MOST_TEXTS:
                self._texts.popitem(last=False)
            return list(self._texts[document])
