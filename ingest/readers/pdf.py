"""PDF files, page by page. Text that a reader of the page cannot see is not read either."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.readers.blocks import Block, UnreadableDocument
from ingest.readers.text import blocks_of_pages

MOST_PAGES = 3_000
MOST_CHARACTERS = 20_000_000
_DEEPEST_FORM = 10
_INVISIBLE = {3, 7}  # text render modes: neither filled nor stroked (PDF 32000-1, 9.3.6)
_SMALLEST_POINTS = 1.5
_BACKDROPS = {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING}

Box = tuple[float, float, float, float]


def blocks_of(path: Path) -> list[Block]:
    """Blocks of a PDF with their pages. Raises UnreadableDocument for locked, damaged, scanned or enormous ones."""
    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError, ValueError) as cause:
        raise UnreadableDocument(f"{path.name}: {_why(str(cause))}") from cause
    try:
        pages = list(_pages(document, path.name))
    finally:
        document.close()
    if not any(text.strip() for text, _ in pages):
        if any(is_hiding for _, is_hiding in pages):
            raise UnreadableDocument(
                f"{path.name}: all of its text is invisible on the page; print it to a new PDF and run OCR on that"
            )
        raise UnreadableDocument(f"{path.name}: no text layer; run OCR first, then ingest again")
    return blocks_of_pages([_tidy(text) for text, _ in pages])


def _why(cause: str) -> str:
    if "password" in cause.lower() or "security" in cause.lower():
        return "locked with a password; save a copy without one, then ingest again"
    return "damaged or cut short; fetch the file again"


def _pages(document: Any, name: str) -> Iterator[tuple[str, bool]]:
    if len(document) > MOST_PAGES:
        raise UnreadableDocument(f"{name}: {len(document)} pages, at most {MOST_PAGES} allowed; split it")
    total = 0
    for index in range(len(document)):
        try:
            text, is_hiding = visible_text(document[index])
        except (pypdfium2.PdfiumError, ValueError) as cause:
            raise UnreadableDocument(
                f"{name}: page {index + 1} cannot be read ({cause}); print the document to a new PDF"
            ) from cause
        total += len(text)
        if total > MOST_CHARACTERS:
            raise UnreadableDocument(f"{name}: more than {MOST_CHARACTERS} characters; split it")
        yield text, is_hiding


def visible_text(page: Any) -> tuple[str, bool]:
    """Give the text of a page that can be seen, and whether there was more."""
    hidden = _hidden_objects(page)
    textpage = page.get_textpage()
    if not hidden:
        return textpage.get_text_bounded().replace("\r\n", "\n"), False
    signs = []
    for index in range(textpage.count_chars()):
        owner = pdfium.FPDFText_GetTextObject(textpage.raw, index)
        if not owner or ctypes.addressof(owner.contents) not in hidden:
            signs.append(chr(pdfium.FPDFText_GetUnicode(textpage.raw, index)))
    return "".join(signs).replace("\r\n", "\n"), True


def _hidden_objects(page: Any) -> set[int]:
    width, height = page.get_size()
    objects = list(page.get_objects(max_depth=_DEEPEST_FORM))
    backdrops = [box for box in map(_backdrop, objects) if box is not None]
    texts = (item for item in objects if item.type == pdfium.FPDF_PAGEOBJ_TEXT)
    return {
        ctypes.addressof(item.raw.contents)
        for item in texts
        if _is_hidden(item, page_box=(0.0, 0.0, width, height), backdrops=backdrops)
    }


def _is_hidden(item: Any, *, page_box: Box, backdrops: list[Box]) -> bool:
    if pdfium.FPDFTextObj_GetTextRenderMode(item.raw) in _INVISIBLE:
        return True
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(item.raw, size)
    matrix = item.get_matrix()
    if abs(size.value) * max(abs(matrix.a), abs(matrix.b), abs(matrix.c), abs(matrix.d)) < _SMALLEST_POINTS:
        return True
    red, green, blue, alpha = _fill(item)
    if alpha == 0:
        return True
    is_white = min(red, green, blue) >= 250
    return is_white and not any(_covers(backdrop, item.get_bounds()) for backdrop in backdrops)


def _backdrop(item: Any) -> Box | None:
    """The box of something coloured that white letters could stand on."""
    if item.type not in _BACKDROPS:
        return None
    if item.type == pdfium.FPDF_PAGEOBJ_PATH and min(_fill(item)[:3]) >= 250:
        return None
    left, bottom, right, top = item.get_bounds()
    return left, bottom, right, top


def _fill(item: Any) -> tuple[int, int, int, int]:
    channels = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(item.raw, *channels):
        return 0, 0, 0, 255
    red, green, blue, alpha = (channel.value for channel in channels)
    return red, green, blue, alpha


def _covers(backdrop: Box, text: Box) -> bool:
    across, up = (text[0] + text[2]) / 2, (text[1] + text[3]) / 2
    return backdrop[0] <= across <= backdrop[2] and backdrop[1] <= up <= backdrop[3]


def _tidy(text: str) -> str:
    # PDFium marks a hyphen at the end of a line with U+0002 or U+FFFE.
    return text.replace("\x02", "-").replace("\ufffe", "-").replace("\r", "\n").replace("\f", "\n")
