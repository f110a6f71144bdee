"""Which subjects an area's own documents write about, so that what one area has and another lacks can be named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from knowledge.areas import AreaTree
from knowledge.gaps import Subject
from knowledge.model import Document, Kind, Passage, Standing


def local_documents(documents: Iterable[Document], area: str, areas: AreaTree) -> list[Document]:
    """List the current documents that a partnership of an area has published itself; none for all of England."""
    if area not in areas:
        return []
    lineage = [each for each in areas.lineage(area) if areas.get(each).parent is not None]
    return [
        each
        for each in documents
        if each.standing is Standing.CURRENT and each.kind is not Kind.DIGEST and each.area in lineage
    ]


def subjects_held(
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    subjects: Iterable[Subject],
) -> dict[str, frozenset[str]]:
    """Give the subjects that each document has a title or heading on, by the document's id."""
    patterns = [(each.id, _pattern(each.topics)) for each in subjects if each.topics]
    held = {}
    for document in documents:
        headings = {heading for passage in passages.get(document.id, ()) for heading in passage.heading}
        text = " | ".join((document.title, *sorted(headings)))
        held[document.id] = frozenset(subject for subject, pattern in patterns if pattern.search(text))
    return held


def _pattern(topics: Sequence[str]) -> re.Pattern[str]:
    ways = (
        re.escape(each).replace(r"\ ", r"[\s-]+") if not each.isupper() else f"(?-i:{re.escape(each)})"
        for each in topics
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})s?(?!\w)", re.IGNORECASE)
