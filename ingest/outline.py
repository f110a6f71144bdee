"""Finds the structure of a document: headings, numbered paragraphs, lists, tables, glossary, in reading order."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.asides import Aside
from ingest.clean import cleaned, is_finished, key
from ingest.elements import Element, ElementKind
from ingest.furniture import without_contents, without_furniture
from ingest.glossary import entry, glossary
from ingest.headings import GRADES, is_aside, is_in_contents, section_number, without_number
from ingest.joins import joined
from ingest.numbering import NUMBERED, with_carried_numbers, with_lead_ins
from ingest.readers.blocks import Block, BlockKind
from ingest.repeats import without_repeated_quotations, without_scrawl
from ingest.sections import Sections, composite
from ingest.tables import has_header, row_texts

__all__ = ["Element", "ElementKind", "glossary", "outline"]

_STEP = 10  # between two levels, so that a heading without a level of its own fits in between
_INNERMOST = 9 * _STEP
_PROSE = 40  # words: a paragraph of this length is no fragment of a picture


def outline(blocks: Iterable[Block], title: str = "") -> list[Element]:
    """The elements of a document. `title` keeps its own lines on the first page from becoming headings."""
    tidied, contents = without_contents(cleaned(list(blocks)))
    text = without_scrawl(without_repeated_quotations(without_furniture(tidied)))
    whole = joined(text, contents)
    reader = _Reader(Sections(whole.blocks, contents=contents, title=title))
    for position in range(len(whole.blocks)):
        reader.read(position, resumed_at=whole.resumes.get(position))
    return with_lead_ins(with_carried_numbers(reader.elements))


Stack = list[tuple[int, str]]


class _Reader:
    """Walks through the blocks once, keeping the headings above the current one."""

    def __init__(self, sections: Sections) -> None:
        self.sections = sections
        self.blocks = sections.blocks
        self.elements: list[Element] = []
        self.stack: Stack = []
        self.places: dict[int, Stack] = {}
        self.aside: Aside | None = None
        self.number = 0  # the last whole number that a paragraph or heading carried
        self.rows_read_to = 0
        self.opened_at = -2  # position of the last heading
        self.before_fragments: Stack | None = None
        self.fragments = 0

    def read(self, position: int, *, resumed_at: int | None) -> None:
        """Takes in one block. `resumed_at` is the block after which the text goes on here."""
        block = self.blocks[position]
        if resumed_at is not None:
            self.stack, self.aside = list(self.places[resumed_at]), None
        self._leave_aside(position)
        if block.kind is BlockKind.TABLE_ROW and position not in self.sections.glossary:
            self._read_table(position)
        elif self.sections.is_heading(position):
            self._read_heading(position)
        else:
            self._read_text(position)
        self.places[position] = list(self.stack)

    def _read_heading(self, position: int) -> None:
        block = self.blocks[position]
        name = without_number(block.text)
        if self.sections.is_title(name, already_read=len(self.elements)):
            return
        if is_aside(block.text) and block.kind is not BlockKind.HEADING:
            self._leave_fragments()
            self.aside = Aside(stack=list(self.stack), position=position)
            self.stack = [*self.stack, (_INNERMOST, name)]
            return
        self.aside = None
        number = section_number(block.text)
        if number is not None and number.isdigit():
            self.number = int(number)
        self._remember_before_fragments(block.text)
        self._place(name, self.sections.level(position) * _STEP, position)

    def _place(self, name: str, level: int, position: int) -> None:
        if self.stack and self.opened_at == position - 1 and self.stack[-1][0] == level:
            level += _STEP // 2  # a heading with no words of its own holds at least the one below it
        self.opened_at = position
        outer, inner = composite(name, self.sections.contents)
        self.stack = [*((above, text) for above, text in self.stack if above < level), (level, outer)]
        if inner:
            self.stack.append((level + _STEP, inner))

    # Boxes and pictures beside the text

    def _leave_aside(self, position: int) -> None:
        if self.aside is None:
            return
        numbered = NUMBERED.match(self.blocks[position].text)
        if (numbered and self._is_expected(numbered["number"])) or self.aside.is_over_at(position, self.blocks):
            self.stack, self.aside = self.aside.stack, None

    def _remember_before_fragments(self, heading: str) -> None:
        contents = self.sections.contents
        if not contents or is_in_contents(heading, contents):
            self.before_fragments, self.fragments = None, 0
        elif self.before_fragments is None or self.fragments == 0:
            self.before_fragments, self.fragments = list(self.stack), 0

    def _count_fragment(self, text: str) -> None:
        """Headings over nothing but unfinished lines belong to a picture: after it the section before goes on."""
        if self.aside is not None or self.before_fragments is None:
            return
        if not is_finished(text):
            self.fragments += 1
        elif len(text.split()) >= _PROSE:
            self._leave_fragments()
        else:
            self.before_fragments = None

    def _leave_fragments(self) -> None:
        if self.before_fragments and self.fragments >= 2:
            self.stack = self.before_fragments
        self.before_fragments, self.fragments = None, 0

    # Text

    def _read_text(self, position: int) -> None:
        block = self.blocks[position]
        text, number, kind = block.text, None, ElementKind.PARAGRAPH
        if self.sections.is_title(text, already_read=len(self.elements)):
            return
        if block.kind is BlockKind.LIST_ITEM or position in self.sections.steps:
            kind = ElementKind.LIST_ITEM
        else:
            self._count_fragment(text)
        numbered = NUMBERED.match(text) if position not in self.sections.steps else None
        if numbered and self._is_expected(numbered["number"], block):
            number, text = numbered["number"].rstrip("."), numbered["text"]
            self.number = int(number) if number.isdigit() else self.number
            kind = ElementKind.PARAGRAPH if self._heads_items(position, number) else kind
        if position in self.sections.glossary and (found := entry(text)) is not None:
            kind, text = ElementKind.GLOSSARY, f"{found[0]} – {found[1]}"
        elif key(text) in GRADES and self.stack:
            text = f"{self.stack[-1][1]}: {text}"
        self._add(kind, text, block, number=number)

    def _is_expected(self, printed: str, block: Block | None = None) -> bool:
        """Whether a number at the start of a block numbers it, and is not the start of its sentence."""
        number = printed.rstrip(".")
        if "." not in number:
            return int(number) == 1 or self.number < int(number) <= self.number + 3
        if block is None or block.kind is BlockKind.LIST_ITEM:
            return True
        following = block.text[len(printed) :].strip()
        return following[:1].isupper() or following[:1] in "“\"'‘("

    def _heads_items(self, position: int, number: str) -> bool:
        following = self.blocks[position + 1].text if position + 1 < len(self.blocks) else ""
        return following.startswith(f"{number}.")

    def _read_table(self, position: int) -> None:
        if position < self.rows_read_to:
            return
        end = position
        while end < len(self.blocks) and self.blocks[end].kind is BlockKind.TABLE_ROW:
            end += 1
        rows = self.blocks[position:end]
        self.rows_read_to = end
        header_rows = 1 if has_header([row.text.split("\t") for row in rows]) else 0
        for row, text in zip(rows[header_rows:], row_texts([row.text for row in rows]), strict=True):
            self._add(ElementKind.TABLE_ROW, text, row)

    def _add(self, kind: ElementKind, text: str, block: Block, *, number: str | None = None) -> None:
        element = Element(
            kind=kind,
            text=text,
            heading=tuple(name for _, name in self.stack),
            number=number,
            is_numbered_here=number is not None,
            level=block.level,
            page=block.page,
        )
        self.elements.append(element)
