"""Word files, read from their XML: libraries lose content controls and tracked insertions, and read hidden text.

Only the body and its styles are opened. Deleted, hidden, white and microscopic runs are left out.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.readers.blocks import Block, BlockKind, UnreadableDocument

MEBIBYTE = 1024 * 1024
LARGEST_PART_BYTES = 60 * MEBIBYTE
LARGEST_EXPANDED_BYTES = 500 * MEBIBYTE
MOST_PARTS = 5_000
DEEPEST_ELEMENT = 200

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_DROPPED = frozenset(
    [_MC_FALLBACK]
    + [_W + tag for tag in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "instrText", "delText")]
)
_HEADING_NAME = re.compile(r"^(?:heading|überschrift|titre)\s*([1-9])$", re.IGNORECASE)
_WHITE = frozenset({"FFFFFF", "FEFEFE"})


def blocks_of(path: Path) -> list[Block]:
    """Blocks of a Word file. Raises UnreadableDocument for damaged, encrypted, enormous or booby-trapped files."""
    try:
        with zipfile.ZipFile(path) as archive:
            _require_modest(archive, path.name)
            body = _parsed(archive, "word/document.xml", path.name)
            styles = _headings(archive, path.name)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, KeyError) as cause:
        raise UnreadableDocument(f"{path.name}: damaged or encrypted ({cause}); save it again as .docx") from cause
    root = body.find(f"{_W}body")
    return [] if root is None else list(_blocks(root, styles))


def hides_words(archive: zipfile.ZipFile, name: str) -> bool:
    """Whether the file holds words that nobody who opens it sees. Raises UnreadableDocument."""
    _require_modest(archive, name)
    runs = _parsed(archive, "word/document.xml", name).iter(f"{_W}r")
    return any(_is_hidden(run, is_shaded=True) and any(text.text for text in run.iter(f"{_W}t")) for run in runs)


def properties_of(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    """Give what the file says of itself: title, created, modified. Raises UnreadableDocument."""
    part = "docProps/core.xml"
    if part not in archive.namelist():
        return {}
    return {each.tag.rpartition("}")[2]: each.text or "" for each in _parsed(archive, part, name)}


def _require_modest(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise UnreadableDocument(f"{name}: {len(parts)} parts inside, at most {MOST_PARTS} allowed; save it again")
    if sum(part.file_size for part in parts) > LARGEST_EXPANDED_BYTES:
        raise UnreadableDocument(f"{name}: would expand beyond {LARGEST_EXPANDED_BYTES // MEBIBYTE} MiB; split it")


def _parsed(archive: zipfile.ZipFile, part: str, name: str) -> ET.Element:
    too_large = f"{name}: {part} would expand beyond {LARGEST_PART_BYTES // MEBIBYTE} MiB; split the document"
    if archive.getinfo(part).file_size > LARGEST_PART_BYTES:
        raise UnreadableDocument(too_large)
    with archive.open(part) as file:
        content = file.read(LARGEST_PART_BYTES + 1)  # a declared size can lie
    if len(content) > LARGEST_PART_BYTES:
        raise UnreadableDocument(too_large)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\x00" in content[:64]:
        raise UnreadableDocument(f"{name}: declares entities, which Word never does; do not trust this file")
    content = content.replace(_STRICT, _W.strip("{}").encode())
    return _tree(content, name)


def _tree(content: bytes, name: str) -> ET.Element:
    # There are no entities to expand: a DOCTYPE was refused before.
    parser: Any = ET.XMLPullParser(events=("start", "end"))
    depth = 0
    root: ET.Element | None = None
    try:
        for start in range(0, len(content), 65_536):
            parser.feed(content[start : start + 65_536])
            for event, element in parser.read_events():
                root = element if root is None else root
                depth += 1 if event == "start" else -1
                if depth > DEEPEST_ELEMENT:
                    raise UnreadableDocument(f"{name}: nested more than {DEEPEST_ELEMENT} deep; save it again in Word")
        parser.close()
    except ET.ParseError as cause:
        raise UnreadableDocument(f"{name}: damaged XML ({cause}); save it again in Word") from cause
    if root is None:
        raise UnreadableDocument(f"{name}: its body is empty; save it again in Word")
    return root


def _headings(archive: zipfile.ZipFile, name: str) -> dict[str, int]:
    """Heading level by style id, through `basedOn`."""
    if "word/styles.xml" not in archive.namelist():
        return {}
    levels: dict[str, int] = {}
    for style in _parsed(archive, "word/styles.xml", name).iter(f"{_W}style"):
        named = _HEADING_NAME.match(_value(style, "name"))
        base = levels.get(_value(style, "basedOn"), 0)
        level = int(named[1]) if named else _outline_level(style) or base
        if _value(style, "name").lower() == "title":
            level = 1
        if level:
            levels[style.get(f"{_W}styleId", "")] = level
    return levels


def _outline_level(owner: ET.Element) -> int:
    found = owner.find(f"{_W}pPr/{_W}outlineLvl")
    value = "" if found is None else found.get(f"{_W}val", "")
    return int(value) + 1 if value.isdigit() and int(value) < 9 else 0


def _value(owner: ET.Element, tag: str) -> str:
    found = owner.find(f"{_W}{tag}")
    return "" if found is None else found.get(f"{_W}val", "")


def _blocks(parent: ET.Element, styles: dict[str, int]) -> Iterator[Block]:
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _paragraph(child, styles)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag not in _DROPPED:
            yield from _blocks(child, styles)  # content controls, custom XML, tracked insertions


def _paragraph(paragraph: ET.Element, styles: dict[str, int]) -> Iterator[Block]:
    text = _tidy("".join(_words(paragraph, is_shaded=_is_shaded(paragraph))))
    if text:
        properties = paragraph.find(f"{_W}pPr")
        style = "" if properties is None else _value(properties, "pStyle")
        level = _outline_level(paragraph) or styles.get(style, 0)
        item = None if properties is None else properties.find(f"{_W}numPr")
        if level:
            yield Block(text=text, kind=BlockKind.HEADING, level=level)
        elif item is not None or style.lower().startswith("list"):
            depth = "" if item is None else _value(item, "ilvl")
            yield Block(text=text, kind=BlockKind.LIST_ITEM, level=int(depth) if depth.isdigit() else 0)
        else:
            yield Block(text=text)
    for box in paragraph.iter(f"{_W}txbxContent"):  # text boxes hang inside a run
        yield from _blocks(box, styles)


def _rows(table: ET.Element) -> Iterator[Block]:
    shaded = _is_shaded(table)
    for row in table.iter(f"{_W}tr"):
        cells = [_cell(cell, is_shaded=shaded or _is_shaded(cell)) for cell in _cells(row)]
        text = "\t".join(cells).strip("\t")
        if text.strip():
            yield Block(text=text, kind=BlockKind.TABLE_ROW)


def _cells(parent: ET.Element) -> Iterator[ET.Element]:
    for child in parent:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag != f"{_W}tr" and child.tag not in _DROPPED:
            yield from _cells(child)


def _cell(cell: ET.Element, *, is_shaded: bool) -> str:
    lines = []
    for paragraph in cell.iter(f"{_W}p"):
        shaded = is_shaded or _is_shaded(paragraph)
        lines.append(_tidy("".join(_words(paragraph, is_shaded=shaded))).replace("\t", " "))
    return "\n".join(line for line in lines if line)


def _words(parent: ET.Element, *, is_shaded: bool) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"}:
            yield "\t" if child.tag == f"{_W}tab" else " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag == f"{_W}r" and _is_hidden(child, is_shaded=is_shaded):
            continue
        elif child.tag not in _DROPPED and child.tag != f"{_W}txbxContent":
            yield from _words(child, is_shaded=is_shaded)


def _is_hidden(run: ET.Element, *, is_shaded: bool) -> bool:
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return False
    for tag in ("vanish", "webHidden", "specVanish"):
        mark = properties.find(f"{_W}{tag}")
        if mark is not None and mark.get(f"{_W}val", "true") not in {"0", "false", "off"}:
            return True
    size = _value(properties, "sz")
    if size.isdigit() and int(size) <= 6:  # half-points: 3 pt and less is not meant to be read
        return True
    white = _value(properties, "color").upper() in _WHITE
    return white and not is_shaded and not _is_shaded(run) and properties.find(f"{_W}highlight") is None


def _is_shaded(owner: ET.Element) -> bool:
    """Whether something dark lies behind the text: white letters can then be read."""
    for tag in ("pPr", "rPr", "tcPr", "tblPr"):
        shade = owner.find(f"{_W}{tag}/{_W}shd")
        if shade is not None and shade.get(f"{_W}fill", "auto").upper() not in {"AUTO", *_WHITE}:
            return True
    return False


def _tidy(text: str) -> str:
    return re.sub(r"[ \u00a0]+", " ", text).strip()
