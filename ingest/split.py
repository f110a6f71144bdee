"""Cuts an outline into passages that can be quoted: along its paragraphs, lists, tables and glossary."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from ingest.cut import COMFORTABLE, LONGEST, cut
from ingest.elements import Element, ElementKind
from ingest.outline import outline
from ingest.readers.blocks import Block
from knowledge.model import Form, Passage
from knowledge.sentences import sentences

_SHORT_LIST = 900
_LONG_ITEM = 160
_LONGEST_LEAD_IN = 220
_TINY = 90
_FORMS = {
    ElementKind.PARAGRAPH: Form.PROSE,
    ElementKind.LIST_ITEM: Form.LIST,
    ElementKind.TABLE_ROW: Form.TABLE_ROW,
    ElementKind.GLOSSARY: Form.GLOSSARY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A passage before it has its id."""

    text: str
    at: Element
    form: Form


def passages(document_id: str, source: Iterable[Block | Element], title: str = "") -> list[Passage]:
    """The passages of a document, in order, from its blocks or its outline."""
    items = list(source)
    elements = [item for item in items if isinstance(item, Element)]
    if not elements:
        elements = outline([item for item in items if isinstance(item, Block)], title)
    printed: Counter[str] = Counter()
    result: list[Passage] = []
    for piece in _pieces(elements):
        digest = _digest(document_id, piece)
        printed[digest] += 1
        result.append(
            Passage(
                id=digest if printed[digest] == 1 else _hash(f"{digest}\n{printed[digest]}"),
                document=document_id,
                order=len(result),
                text=piece.text,
                heading=piece.at.heading,
                paragraph=piece.at.number,
                page=piece.at.page,
                form=piece.form,
            )
        )
    return result


def _digest(document_id: str, piece: _Piece) -> str:
    return _hash("\n".join([document_id, " > ".join(piece.at.heading), piece.at.number or "", piece.text]))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _pieces(elements: list[Element]) -> Iterator[_Piece]:
    for _, group in groupby(elements, key=lambda element: (element.heading, element.number)):
        yield from _section(list(group))


def _section(elements: list[Element]) -> Iterator[_Piece]:
    """Passages of what stands under one heading and one paragraph number."""
    waiting: list[Element] = []
    runs = [(kind, list(run)) for kind, run in groupby(elements, key=lambda element: element.kind)]
    for kind, run in runs:
        if kind is ElementKind.PARAGRAPH:
            for element in run:
                if waiting and not _fits(waiting, element):
                    yield from _prose(waiting)
                    waiting = []
                waiting.append(element)
        elif kind is ElementKind.LIST_ITEM:
            lead_in, waiting = _lead_in_of(waiting)
            yield from _prose(waiting)
            waiting = []
            yield from _list(lead_in, run)
        else:
            yield from _prose(waiting)
            waiting = []
            for element in run:
                yield from _row(element)
    yield from _prose(waiting)


def _fits(waiting: list[Element], element: Element) -> bool:
    length = sum(len(other.text) + 1 for other in waiting) + len(element.text)
    if element.text.endswith(":"):
        return length <= COMFORTABLE / 2
    if len(element.text) < _TINY and len(waiting[-1].text) > COMFORTABLE:
        return True  # a signature or a source belongs to what it signs
    if len(element.text) < _TINY or (waiting[-1].text.endswith(":") and len(waiting) == 1):
        return length <= LONGEST
    return length <= COMFORTABLE or sum(len(other.text) for other in waiting) < _TINY


def _lead_in_of(waiting: list[Element]) -> tuple[Element | None, list[Element]]:
    """The paragraph that a list completes, and what stands before it. A bare label takes the line above with it."""
    if not waiting or not _leads_in(waiting[-1].text):
        return None, waiting
    label, rest = waiting[-1], waiting[:-1]
    is_bare = len(label.text) < _TINY / 2 and label.text[-1].isalpha()
    if is_bare and rest and len(rest[-1].text) <= COMFORTABLE / 2:
        return replace(rest[-1], text=f"{rest[-1].text}\n{label.text}"), rest[:-1]
    return label, rest


def _leads_in(text: str) -> bool:
    return text.endswith((":", ";")) or text[-1:] not in '.!?”"' or "following" in text[-60:]


def _prose(elements: list[Element]) -> Iterator[_Piece]:
    if not elements:
        return
    text = "\n".join(element.text for element in elements)
    for part in cut(text):
        yield _Piece(text=part, at=elements[0], form=Form.PROSE)


# Lists


def _list(lead_in: Element | None, items: list[Element]) -> Iterator[_Piece]:
    entries = _with_sub_items(items)
    opening = lead_in.text if lead_in else items[0].lead_in
    whole = _lines(opening, [text for _, text in entries])
    if len(whole) <= _SHORT_LIST and (len(entries) == 1 or not any(item.is_numbered_here for item in items)):
        text = whole if opening or len(entries) > 1 else entries[0][1]
        yield _Piece(text=text, at=lead_in or items[0], form=Form.LIST)
        return
    lead = _short_lead_in(opening)
    if lead_in is not None and lead != lead_in.text:
        yield from _prose([lead_in])
    waiting: list[tuple[Element, str]] = []
    for item, text in entries:
        stands_alone = len(text) >= _LONG_ITEM or item.is_numbered_here
        if waiting and (stands_alone or len(_lines(lead, [*(words for _, words in waiting), text])) > COMFORTABLE):
            yield from _entries(lead, waiting)
            waiting = []
        waiting.append((item, text))
        if stands_alone:
            yield from _entries(lead, waiting)
            waiting = []
    if waiting:
        yield from _entries(lead, waiting)


def _entries(lead: str, entries: list[tuple[Element, str]]) -> Iterator[_Piece]:
    texts = [text for _, text in entries]
    at = entries[0][0]
    if len(entries) == 1 and (not lead or len(texts[0]) > COMFORTABLE):
        for part in cut(texts[0]):
            yield _Piece(text=part, at=at, form=Form.LIST)
        return
    yield _Piece(text=_lines(lead, texts), at=at, form=Form.LIST)


def _with_sub_items(items: list[Element]) -> list[tuple[Element, str]]:
    """Each outer item with the items inside it, unless they carry numbers of their own."""
    entries: list[tuple[Element, str]] = []
    outermost = min(item.level for item in items)
    for item in items:
        is_inner = entries and item.level > outermost and not item.is_numbered_here
        if is_inner and len(entries[-1][1]) + len(item.text) <= LONGEST:
            entries[-1] = (entries[-1][0], f"{entries[-1][1]}\n- {item.text}")
        else:
            entries.append((item, item.text))
    return entries


def _lines(lead: str, texts: list[str]) -> str:
    marked = (text if text[:1].isdigit() and text[1:3] in {". ", "0."} else f"- {text}" for text in texts)
    return "\n".join([lead, *marked] if lead else marked)


def _short_lead_in(text: str) -> str:
    """The words a reader needs before an item that stands alone."""
    if len(text) <= _LONGEST_LEAD_IN:
        return text
    last = sentences(text)[-1]
    return last if len(last) <= _LONGEST_LEAD_IN else ""


# Tables and glossaries


def _row(element: Element) -> Iterator[_Piece]:
    form = _FORMS[element.kind]
    if len(element.text) <= LONGEST:
        yield _Piece(text=element.text, at=element, form=form)
        return
    label, _, rest = element.text.partition("\n")
    part = label
    for line in rest.split("\n"):
        if len(part) > len(label) and len(part) + len(line) > COMFORTABLE:
            yield _Piece(text=part, at=element, form=form)
            part = label
        part = f"{part}\n{line}" if part else line
    for text in cut(part):
        yield _Piece(text=text, at=element, form=form)
