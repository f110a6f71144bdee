"""What a file holds, told by its content: a name can be wrong by accident or on purpose."""

from __future__ import annotations

import zipfile
from enum import StrEnum
from pathlib import Path

from ingest.readers.blocks import UnreadableDocument


class FileType(StrEnum):
    """The kinds of file that can be read."""

    PDF = "PDF"
    DOCX = "Word (.docx)"
    HTML = "HTML"
    MARKDOWN = "Markdown"
    TEXT = "plain text"


_EXTENSIONS = {
    ".pdf": FileType.PDF,
    ".docx": FileType.DOCX,
    ".html": FileType.HTML,
    ".htm": FileType.HTML,
    ".xhtml": FileType.HTML,
    ".md": FileType.MARKDOWN,
    ".markdown": FileType.MARKDOWN,
    ".txt": FileType.TEXT,
}

_REFUSED = (
    (b"{\\rtf", "is rich text (.rtf); save it as .docx or PDF, then ingest again"),
    (b"\x89PNG", "is an image; run OCR and save the text as PDF, then ingest again"),
    (b"\xff\xd8\xff", "is an image; run OCR and save the text as PDF, then ingest again"),
    (b"GIF8", "is an image; run OCR and save the text as PDF, then ingest again"),
    (b"II*\x00", "is a scanned image; run OCR and save the text as PDF, then ingest again"),
    (b"MM\x00*", "is a scanned image; run OCR and save the text as PDF, then ingest again"),
    (b"MZ", "is a program, not a document; nothing was read"),
    (b"\x7fELF", "is a program, not a document; nothing was read"),
    (b"\x1f\x8b", "is an archive; unpack it and ingest the documents in it"),
    (b"7z\xbc\xaf", "is an archive; unpack it and ingest the documents in it"),
    (b"Rar!", "is an archive; unpack it and ingest the documents in it"),
)


def filetype(path: Path) -> FileType:
    """The kind of `path`, from its first bytes. Raises UnreadableDocument where it is none, or not what it is named."""
    with path.open("rb") as file:
        start = file.read(4096)
    found = _by_content(path, start)
    named = _EXTENSIONS.get(path.suffix.lower())
    if found is FileType.TEXT and named in {FileType.MARKDOWN, FileType.HTML}:
        return named
    if named is not None and named is not found:
        raise UnreadableDocument(
            f"{path.name}: named as {named} but holds {found}; check where it came from, then give it its right name"
        )
    return found


def _by_content(path: Path, start: bytes) -> FileType:
    for signature, refusal in _REFUSED:
        if start.startswith(signature):
            raise UnreadableDocument(f"{path.name}: {refusal}")
    if b"%PDF-" in start[:1024]:
        return FileType.PDF
    if start.startswith(b"PK"):
        return _office(path)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableDocument(
            f"{path.name}: is an old (.doc) or password-protected Office file; save it as .docx without a password"
        )
    if _looks_like_html(start):
        return FileType.HTML
    if b"\x00" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableDocument(f"{path.name}: holds binary data of no known kind; give it as PDF, .docx or text")
    return FileType.TEXT


def _office(path: Path) -> FileType:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as cause:
        raise UnreadableDocument(f"{path.name}: damaged or cut short; fetch the file again") from cause
    if "word/document.xml" in names:
        return FileType.DOCX
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise UnreadableDocument(f"{path.name}: is a spreadsheet or slides; export it as PDF, then ingest again")
    raise UnreadableDocument(f"{path.name}: is an archive; unpack it and ingest the documents in it")


def _looks_like_html(start: bytes) -> bool:
    opening = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return opening.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")) and b"<" in opening[1:]
