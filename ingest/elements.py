"""The pieces of a text once its structure is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ElementKind(StrEnum):
    """What a piece of the text is, once headings have become the place of what follows them."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A piece of the text and where it stands."""

    kind: ElementKind
    text: str
    heading: tuple[str, ...] = ()
    number: str | None = None
    is_numbered_here: bool = False  # the number is printed at this element, not carried on from the one before
    lead_in: str = ""  # the sentence that a numbered item completes
    level: int = 0  # of a list item, 0 being outermost
    page: int | None = None
