"""One reader for each kind of file, and `read`, which chooses by content."""

from __future__ import annotations

from pathlib import Path

from ingest.readers.blocks import Block, BlockKind, UnreadableDocument
from ingest.readers.filetype import FileType, filetype

__all__ = ["Block", "BlockKind", "UnreadableDocument", "read"]

MEBIBYTE = 1024 * 1024
LARGEST_FILE_BYTES = 200 * MEBIBYTE
LARGEST_TEXT_BYTES = 20 * MEBIBYTE
PARSE_TIMEOUT_S = 60.0
PARSE_MEMORY_BYTES = 1024 * MEBIBYTE


def read(path: Path) -> list[Block]:
    """The blocks of a document in reading order. Raises UnreadableDocument for whatever cannot be read."""
    _require_plausible_file(path)
    kind = filetype(path)
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
    size = path.stat().st_size
    if size == 0:
        raise UnreadableDocument(f"{name}: empty; fetch the file again")
    if size > LARGEST_FILE_BYTES:
        raise UnreadableDocument(
            f"{name}: {size // MEBIBYTE} MiB, more than the {LARGEST_FILE_BYTES // MEBIBYTE} MiB allowed; split it"
        )


def _read_text(path: Path, kind: FileType) -> list[Block]:
    from ingest.readers import html, markdown, text

    if path.stat().st_size > LARGEST_TEXT_BYTES:
        raise UnreadableDocument(
            f"{path.name}: more than {LARGEST_TEXT_BYTES // MEBIBYTE} MiB of {kind}; split it into documents"
        )
    source = text.decode(path.read_bytes(), name=path.name)
    if kind is FileType.HTML:
        return html.blocks_of(source, name=path.name)
    if kind is FileType.MARKDOWN:
        return markdown.blocks_of(source)
    return text.blocks_of(source)
