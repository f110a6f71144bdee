"""One reader for each kind of file, and `read`, which chooses by content."""

from __future__ import annotations

from pathlib import Path

from ingest.readers.blocks import Block, BlockKind, TooLargeDocument, UnreadableDocument
from ingest.readers.filetype import FileType, filetype

__all__ = ["Block", "BlockKind", "TooLargeDocument", "UnreadableDocument", "read", "require_modest"]

MEBIBYTE = 1024 * 1024
# Pictures make a PDF or a Word file large; so many words of plain text or HTML are no document that anybody reads.
LARGEST_BYTES = {
    FileType.PDF: 200 * MEBIBYTE,
    FileType.DOCX: 50 * MEBIBYTE,
    FileType.HTML: 8 * MEBIBYTE,
    FileType.MARKDOWN: 8 * MEBIBYTE,
    FileType.TEXT: 8 * MEBIBYTE,
}
_REMEDIES = {
    FileType.PDF: "split it",
    FileType.DOCX: "make its pictures smaller (Compress Pictures in Word), or split it",
}
PARSE_TIMEOUT_S = 60.0
PARSE_MEMORY_BYTES = 1024 * MEBIBYTE


def read(path: Path) -> list[Block]:
    """The blocks of a document in reading order. Raises UnreadableDocument for whatever cannot be read."""
    _require_plausible_file(path)
    kind = require_modest(path)
    if kind in {FileType.PDF, FileType.DOCX}:
        # Parsers of binary formats run apart, with their time and memory bounded: the file may be hostile.
        from ingest.sandbox import read_limited

        blocks = read_limited(path, PARSE_TIMEOUT_S, PARSE_MEMORY_BYTES)
    else:
        blocks = _read_text(path, kind)
    if not any(block.text.strip() for block in blocks):
        raise UnreadableDocument(f"{path.name}: holds no readable text; check the file, then ingest again")
    return blocks


def _require_plausible_file(path: Path) -> None:
    name = path.name or str(path)
    if not path.exists():
        raise UnreadableDocument(f"{name}: no such file; check the path")
    if not path.is_file():
        raise UnreadableDocument(f"{name}: not a file; name the documents in it one by one")
    if path.stat().st_size == 0:
        raise UnreadableDocument(f"{name}: empty; fetch the file again")


def require_modest(path: Path, *, name: str = "") -> FileType:
    """Give the kind of a file; `name` is what to call it. Raises UnreadableDocument, TooLargeDocument."""
    kind, size = filetype(path), path.stat().st_size
    if size > LARGEST_BYTES[kind]:
        remedy = _REMEDIES.get(kind, "split it into documents of their own, or save it as PDF")
        # Rounded up: 8.3 MB is not "8 MB, and at most 8 MB".
        most = LARGEST_BYTES[kind] // MEBIBYTE
        told = f"{-(-size // MEBIBYTE)} MB of {kind}, and at most {most} MB are read; {remedy}"
        raise TooLargeDocument(f"{name or path.name}: {told}")
    return kind


def _read_text(path: Path, kind: FileType) -> list[Block]:
    from ingest.readers import html, markdown, text

    source = text.decode(path.read_bytes(), name=path.name)
    if kind is FileType.HTML:
        return html.blocks_of(source, name=path.name)
    if kind is FileType.MARKDOWN:
        return markdown.blocks_of(source)
    return text.blocks_of(source)
