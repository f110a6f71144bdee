"""Decides which lines of a document are its headings, and how deep each stands."""

from __future__ import annotations

from ingest.clean import key
from ingest.glossary import entries_at
from ingest.headings import (
    is_aside,
    is_farewell,
    is_in_contents,
    is_major,
    is_salutation,
    is_source_of_quotation,
    is_title_case,
    level_of,
    looks_like_heading,
    section_number,
)
from ingest.joins import repeated_labels
from ingest.numbering import NUMBERED, is_next, steps
from ingest.readers.blocks import Block, BlockKind

_LONG_HEADING = 8  # words


class Sections:
    """The headings among the blocks of one document."""

    def __init__(self, blocks: list[Block], *, contents: frozenset[str], title: str) -> None:
        self.blocks = blocks
        self.contents = contents
        self.title = key(title)
        self.glossary = entries_at([block.text for block in blocks])
        self.steps = steps(blocks)
        self._has_markup = sum(block.kind is BlockKind.HEADING for block in blocks) >= 2
        self._boxed = repeated_labels(blocks)
        self._runs = self._runs_of_labels()
        self._letter = _letter(blocks)
        self._is_contained = False

    def is_heading(self, position: int) -> bool:
        """Whether the block is a heading: marked as one, named in the contents, or by its looks and its place."""
        block = self.blocks[position]
        if block.kind is BlockKind.HEADING:
            return True
        if block.kind is not BlockKind.PARAGRAPH or position in self.glossary or position in self.steps:
            return False
        if is_in_contents(block.text, self.contents) and len(block.text.split()) <= 20 and block.text[-1] != ",":
            return True
        return looks_like_heading(block.text) and self._stands_as_heading(position)

    def _stands_as_heading(self, position: int) -> bool:
        """Whether a line that looks like a heading stands where one can be."""
        block = self.blocks[position]
        if key(block.text) in self._boxed or position not in self._letter:
            return False
        if self._has_markup or is_aside(block.text):
            return is_aside(block.text)
        if self.contents and len(block.text.split()) >= _LONG_HEADING and not is_title_case(block.text):
            return False  # a document with a table of contents names its long headings there
        before = self.blocks[position - 1].text if position else ""
        return not is_source_of_quotation(block.text, before) and self._opens_something(position)

    def level(self, position: int) -> int:
        """The level of a heading, 1 being outermost. One that directly holds another keeps holding what follows."""
        block = self.blocks[position]
        if block.kind is BlockKind.HEADING:
            return block.level
        level = level_of(block.text, self.contents)
        if self.contents or section_number(block.text) is not None:
            return level
        if is_major(block.text):
            following = position + 1
            is_held = following < len(self.blocks) and self.is_heading(following)
            self._is_contained = is_held and not is_aside(self.blocks[following].text)
            return level
        return level + 1 if self._is_contained else level

    def is_title(self, name: str, *, already_read: int) -> bool:
        """Whether a line on the first page is the document's own title, or a part of it."""
        line = key(name)
        if not self.title or not line or already_read >= 10:
            return False
        if line == self.title or (len(line.split()) >= 4 and self.title.startswith(line)):
            return True
        return already_read == 0 and set(line.split()) <= set(self.title.split())

    def _opens_something(self, position: int) -> bool:
        block = self.blocks[position]
        following = self.blocks[position + 1] if position + 1 < len(self.blocks) else None
        if following is None:
            return False
        if block.text.endswith(":"):
            return following.kind is BlockKind.PARAGRAPH and not following.text[:1].isdigit()
        numbered = NUMBERED.match(block.text)
        if numbered and is_next(numbered["number"], following.text):
            return False
        return position not in self._runs

    def _runs_of_labels(self) -> frozenset[int]:
        """Lines of pictures and addresses: of three short lines and more in a row only the first can be a heading."""
        runs: set[int] = set()
        start = 0
        for position in range(len(self.blocks) + 1):
            if position < len(self.blocks) and self._is_bare_label(position):
                continue
            if position - start >= 3:
                runs.update(range(start + 1, position))
            start = position + 1
        return frozenset(runs)

    def _is_bare_label(self, position: int) -> bool:
        block = self.blocks[position]
        is_label = block.kind is BlockKind.PARAGRAPH and looks_like_heading(block.text) and not is_aside(block.text)
        if not is_label or position in self.glossary or set(key(block.text).split()) <= set(self.title.split()):
            return False
        return not is_in_contents(block.text, self.contents) and section_number(block.text) is None


def composite(name: str, contents: frozenset[str]) -> tuple[str, str]:
    """A heading and its first sub-heading where extraction put both on one line; else the heading and nothing."""
    words = name.split()
    for count in range(len(words) - 1, 1, -1):
        if len(words) - count <= 3 and key(" ".join(words[:count])) in contents and words[count][0].isupper():
            return " ".join(words[:count]), " ".join(words[count:])
    return name, ""


def _letter(blocks: list[Block]) -> frozenset[int]:
    """Positions between "Dear ..." and "Yours sincerely": addresses and signatures have no headings."""
    greetings = [position for position, block in enumerate(blocks) if is_salutation(block.text)]
    opening = [position for position in greetings if blocks[position].text.lower().startswith("dear") and position < 40]
    closing = [position for position in greetings if is_farewell(blocks[position].text)]
    return frozenset(range(opening[0] + 1 if opening else 0, closing[-1] if closing else len(blocks)))
