"""Looks at a file beside its text: what a reader of its pages would see, and what the text alone does not tell.

PDF and Word files are looked at in a process of its own, with bounded time and memory, as they are read. Run as
`python -m ingest.looked_at FILE PAGE MEMORY_BYTES CPU_SECONDS`; page 0 asks for the facts, in JSON.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ingest.readers.filetype import FileType, filetype
from ingest.sandbox import TooManyAtOnce, limit_this_process, run_in_turn

TIMEOUT_S = 30.0
MEMORY_BYTES = 1024 * 1024 * 1024
MOST_LOOKED_AT = 500  # pages whose objects are counted
_RULES = 6  # lines drawn on a page, from which on it may hold a table
_WIDEST_PIXELS = 1_100
_MADE = re.compile(r"^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was found. Pages count from 1; a file without pages has page 0 for the whole of it."""

    pages: int = 0
    hidden: tuple[int, ...] = ()  # pages with words that a reader cannot see; those words are not read
    empty: tuple[int, ...] = ()  # pages without any text: scans, pictures
    ruled: tuple[int, ...] = ()  # pages with lines drawn as a table has them
    title: str = ""  # as the file says
    made_on: date | None = None


def facts_of(path: Path) -> Facts:
    """Give what can be told; nothing of a file that cannot be looked at: whether it can be read, its reader says."""
    if filetype(path) not in {FileType.PDF, FileType.DOCX}:
        return Facts()
    done = _run(path, 0)
    if done is None:
        return Facts()
    told: dict[str, Any] = json.loads(done)
    return Facts(
        pages=told["pages"],
        hidden=tuple(told["hidden"]),
        empty=tuple(told["empty"]),
        ruled=tuple(told["ruled"]),
        title=told["title"],
        made_on=_day(told["made_on"]),
    )


def page_image(path: Path, page: int) -> bytes | None:
    """Draw a page of a PDF as a PNG; None where there is no such page or it cannot be drawn."""
    return _run(path, page) if page >= 1 and filetype(path) is FileType.PDF else None


def _run(path: Path, page: int) -> bytes | None:
    command = [sys.executable, "-m", "ingest.looked_at", str(path.resolve()), str(page)]
    command += [str(MEMORY_BYTES), str(int(TIMEOUT_S) + 1)]
    try:
        done = run_in_turn(command, TIMEOUT_S)
    except (subprocess.TimeoutExpired, TooManyAtOnce):
        return None
    return done.stdout if done.returncode == 0 and done.stdout else None


def _pdf_facts(path: Path) -> Facts:
    import pypdfium2
    import pypdfium2.raw as pdfium

    from ingest.readers.pdf import visible_text

    document = pypdfium2.PdfDocument(path)
    hidden, empty, ruled = [], [], []
    for number in range(1, min(len(document), MOST_LOOKED_AT) + 1):
        page = document[number - 1]
        text, is_hiding = visible_text(page)
        lines = sum(1 for item in page.get_objects(max_depth=2) if _is_rule(item, pdfium.FPDF_PAGEOBJ_PATH))
        hidden += [number] if is_hiding else []
        empty += [] if text.strip() else [number]
        ruled += [number] if lines >= _RULES else []
    said = document.get_metadata_dict()
    return Facts(
        pages=len(document), hidden=tuple(hidden), empty=tuple(empty), ruled=tuple(ruled),
        title=said.get("Title", "").strip()[:300], made_on=_day(said.get("ModDate") or said.get("CreationDate") or ""),
    )  # fmt: skip


def _is_rule(item: Any, path_kind: int) -> bool:
    if item.type != path_kind:
        return False
    left, bottom, right, top = item.get_bounds()
    # Bounds have room for the line's ends: one of no width is 2 points wide.
    return bool(min(right - left, top - bottom) < 4 and max(right - left, top - bottom) > 20)


def _docx_facts(path: Path) -> Facts:
    import zipfile

    from ingest.readers import docx

    with zipfile.ZipFile(path) as archive:
        is_hiding = docx.hides_words(archive, path.name)
        said = docx.properties_of(archive, path.name)
    return Facts(hidden=(0,) if is_hiding else (), title=said.get("title", "").strip()[:300],
                 made_on=_day(said.get("modified") or said.get("created") or ""))  # fmt: skip


def _drawn(path: Path, page: int) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    if page > len(document):
        return b""
    shown = document[page - 1]
    bitmap = shown.render(scale=min(2.0, _WIDEST_PIXELS / max(*shown.get_size(), 1)), rev_byteorder=True)
    return _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)


def _png(pixels: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """Write pixels as a PNG: a picture library is not worth its weight for this."""
    import struct
    import zlib

    kind = {1: 0, 3: 2, 4: 6}[channels]
    rows = b"".join(b"\0" + pixels[row * stride : row * stride + width * channels] for row in range(height))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b"")


def _day(said: str | None) -> date | None:
    found = _MADE.match(said or "")
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def main(arguments: list[str]) -> int:
    """Looks at one file within limits."""
    name, page, memory_bytes, cpu_seconds = arguments
    path = Path(name)
    limit_this_process(int(memory_bytes), int(cpu_seconds))
    try:
        if int(page):
            sys.stdout.buffer.write(_drawn(path, int(page)))
        else:
            facts = _pdf_facts(path) if filetype(path) is FileType.PDF else _docx_facts(path)
            sys.stdout.write(json.dumps(asdict(facts), default=str))
    except Exception:  # a hostile file breaks a parser in any way it likes; the parent shows the text alone
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
