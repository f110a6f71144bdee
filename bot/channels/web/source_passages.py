"""A document's passages as pages to read: short enough for a phone, with headings, places and the words cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from knowledge.model import Document, Passage

# About what a person scrolls through on a phone; a page may be half of it where a chapter ends there.
CHARACTERS_A_PAGE = 12_000
_MOST_QUOTED = 4_000
_WORDS_OF_A_FRAGMENT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a passage's text, and whether it is what was cited."""

    text: str
    is_cited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPassage:
    """A passage as it is read: the headings that begin with it as (level, words), its place and its text in pieces."""

    id: str
    headings: tuple[tuple[int, str], ...]
    place: str
    address: str
    pieces: tuple[Piece, ...]
    is_cited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """An outermost heading of a document, with the address of its first passage."""

    title: str
    address: str
    page: int


def pages_of(passages: Sequence[Passage]) -> tuple[tuple[Passage, ...], ...]:
    """Divide a document into pages, at a new chapter where one begins in the second half of a page."""
    pages: list[list[Passage]] = [[]]
    length = 0
    for passage in passages:
        page = pages[-1]
        begins_chapter = bool(page) and page[-1].heading[:1] != passage.heading[:1]
        is_full = length + len(passage.text) > CHARACTERS_A_PAGE
        if page and (is_full or (begins_chapter and length > CHARACTERS_A_PAGE / 2)):
            pages.append([])
            length = 0
        pages[-1].append(passage)
        length += len(passage.text)
    return tuple(tuple(page) for page in pages)


def page_holding(passage: str, pages: Sequence[Sequence[Passage]]) -> int | None:
    """Give the number, from 1, of the page with that passage; None where the document has it no longer."""
    return next((n for n, page in enumerate(pages, start=1) if any(each.id == passage for each in page)), None)


def shown(passages: Sequence[Passage], *, cited: str | None = None, quotation: str = "") -> tuple[ShownPassage, ...]:
    """Show one page's passages, with the cited one marked: the words quoted from it, or all of it where none match."""
    return tuple(_shown(passages, cited, quotation))


def chapters_of(pages: Sequence[Sequence[Passage]]) -> tuple[Chapter, ...]:
    """List the outermost headings in the document's order, each where it first comes."""
    found: dict[str, Chapter] = {}
    for n, page in enumerate(pages, start=1):
        for passage in page:
            if passage.heading:
                chapter = Chapter(title=passage.heading[0], address=address_of(passage), page=n)
                found.setdefault(passage.heading[0], chapter)
    return tuple(found.values())


def address_of(passage: Passage, quotation: str = "") -> str:
    """Give the address that opens a document at a passage, on whatever page it stands, with cited words marked."""
    query = urlencode({"passage": passage.id} | ({"quote": quotation} if quotation else {}))
    return f"/source/{quote(passage.document, safe='')}?{query}#{quote(passage.id, safe='')}"


def original_of(document: Document, quotation: str = "") -> str | None:
    """Give the address of the original, at the quoted words where a browser can find them; None without one to open."""
    if document.url is None or not re.fullmatch(r"https?://[^\s<>\"']+", document.url, re.IGNORECASE):
        return None
    words = quotation.split()
    if not words or document.url.lower().endswith(".pdf"):
        return document.url
    ends = [words] if len(words) <= 2 * _WORDS_OF_A_FRAGMENT else [
        words[:_WORDS_OF_A_FRAGMENT], words[-_WORDS_OF_A_FRAGMENT:]
    ]  # fmt: skip
    # A hyphen has a meaning of its own in a text fragment.
    said = ",".join(quote(" ".join(each), safe="").replace("-", "%2D") for each in ends)
    return f"{document.url}{'' if '#' in document.url else '#'}:~:text={said}"


def quoted_in(passage: Passage, quotation: str) -> re.Match[str] | None:
    """Find a quotation in a passage, however its white space was changed on the way; None where it is not there."""
    words = quotation.split()
    if not words or len(quotation) > _MOST_QUOTED:
        return None
    return re.search(r"\s+".join(map(re.escape, words)), passage.text)


def _shown(passages: Sequence[Passage], cited: str | None, quotation: str) -> Iterator[ShownPassage]:
    above: tuple[str, ...] = ()
    for passage in passages:
        is_cited = passage.id == cited
        yield ShownPassage(
            id=passage.id,
            headings=_new_headings(above, passage.heading),
            place=_place(passage),
            address=address_of(passage),
            pieces=_pieces(passage, quotation) if is_cited else (Piece(text=passage.text),),
            is_cited=is_cited,
        )
        above = passage.heading


def _pieces(passage: Passage, quotation: str) -> tuple[Piece, ...]:
    found = quoted_in(passage, quotation)
    if found is None:
        return (Piece(text=passage.text, is_cited=True),)
    before, after = passage.text[: found.start()], passage.text[found.end() :]
    pieces = (Piece(text=before), Piece(text=found[0], is_cited=True), Piece(text=after))
    return tuple(piece for piece in pieces if piece.text)


def _place(passage: Passage) -> str:
    paragraph = f"Paragraph {passage.paragraph}" if passage.paragraph else ""
    page = f"page {passage.page}" if passage.page else ""
    return ", ".join(filter(None, (paragraph, page if paragraph else page.capitalize())))


def _new_headings(above: tuple[str, ...], heading: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """The headings that begin with this passage, as (level from 2, words)."""
    same = 0
    while same < min(len(above), len(heading)) and above[same] == heading[same]:
        same += 1
    return tuple((min(level + 2, 6), heading[level]) for level in range(same, len(heading)))
