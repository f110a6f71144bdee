"""Small PDF and Word files made on the spot, for tests of the readers."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def shared(*parts: str) -> Path:
    """A folder of the shared test material, or a skip that says where it was looked for."""
    root = Path(os.environ.get("SIGNPOST_SHARED") or Path(__file__).resolve().parents[3] / "shared")
    folder = root.joinpath(*parts)
    if not folder.exists():
        pytest.skip(f"no test material at {folder}; set SIGNPOST_SHARED to the folder that holds {parts[0]}/")
    return folder


def pdf(path: Path, *pages: str) -> Path:
    """A PDF with one content stream a page, Helvetica as /F1."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for stream in pages:
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {number + 1} 0 R"
            "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        )
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    content, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(content)}\n%%EOF"
    path.write_bytes(f"{content}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1"))
    return path


def lines(*texts: str, top: int = 720, before: str = "") -> str:
    """A content stream that prints lines one under the other."""
    shown = " ".join(f"({text}) Tj 0 -14 Td" for text in texts)
    return f"{before} BT /F1 12 Tf 72 {top} Td {shown} ET"


def docx(path: Path, body: str, *, styles: str = "", more: dict[str, bytes] | None = None) -> Path:
    """A Word file with this body, in the `w:` namespace."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        if styles:
            archive.writestr("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>")
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return path


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A Word paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
