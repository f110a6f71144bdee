"""What looking at a file tells beside its text: hidden words, empty pages, tables, its title; and a page's picture."""

import json
from datetime import date

import pytest

from ingest import looked_at
from ingest.looked_at import Facts, facts_of, main, page_image
from tests.ingest.files import docx, lines, paragraph, pdf


@pytest.fixture
def inside(monkeypatch, capfdbinary):
    """Run the process apart within this one, without its limits, so that what it does can be followed."""
    monkeypatch.setattr(looked_at, "limit_this_process", lambda *_: None)

    def run(path, page):
        status = main([str(path), str(page), "0", "0"])
        return status, capfdbinary.readouterr().out

    return run


def test_a_pdf_tells_of_hidden_words_empty_pages_and_tables(tmp_path):
    rules = " ".join(f"72 {y} m 400 {y} l S" for y in range(300, 400, 10))
    file = pdf(
        tmp_path / "a.pdf", lines("What can be seen."), lines("Not seen.", before="3 Tr"), "", lines("x", before=rules)
    )
    found = facts_of(file)
    assert (found.pages, found.hidden, found.empty, found.ruled) == (4, (2,), (2, 3), (4,))
    assert found.title == ""
    assert found.made_on is None


def test_a_word_file_tells_its_title_its_day_and_whether_it_hides_words(tmp_path):
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:title>Harbour guide</dc:title><dcterms:modified>2025-03-03T10:00:00Z</dcterms:modified>"
        "</cp:coreProperties>"
    )
    body = paragraph("Seen.") + paragraph("Not seen.", run="<w:vanish/>")
    file = docx(tmp_path / "a.docx", body, more={"docProps/core.xml": core.encode()})
    assert facts_of(file) == Facts(hidden=(0,), title="Harbour guide", made_on=date(2025, 3, 3))
    assert facts_of(docx(tmp_path / "b.docx", paragraph("Seen."))) == Facts()


def test_other_files_have_nothing_to_tell(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("# Harbour")
    assert facts_of(file) == Facts()
    assert page_image(file, 1) is None


def test_a_page_is_drawn_and_a_missing_one_is_not(tmp_path):
    file = pdf(tmp_path / "a.pdf", lines("What can be seen."))
    assert page_image(file, 1).startswith(b"\x89PNG\r\n\x1a\n")
    assert page_image(file, 2) is None
    assert page_image(file, 0) is None


def test_a_file_that_takes_too_long_is_shown_without_facts(tmp_path, monkeypatch):
    file = pdf(tmp_path / "a.pdf", lines("What can be seen."))
    monkeypatch.setattr(looked_at, "TIMEOUT_S", 0.001)
    assert facts_of(file) == Facts()
    assert page_image(file, 1) is None


def test_the_process_apart_writes_facts_and_pictures(tmp_path, inside):
    file = pdf(tmp_path / "a.pdf", lines("What can be seen."), lines("Not seen.", before="3 Tr"))
    status, told = inside(file, 0)
    assert (status, json.loads(told)["hidden"]) == (0, [2])
    status, drawn = inside(file, 1)
    assert (status, drawn[:4]) == (0, b"\x89PNG")
    assert inside(file, 9) == (0, b"")


def test_the_process_apart_looks_at_a_word_file_and_ends_with_1_on_a_broken_one(tmp_path, inside):
    status, told = inside(docx(tmp_path / "a.docx", paragraph("Seen.")), 0)
    assert (status, json.loads(told)["hidden"]) == (0, [])
    broken = tmp_path / "b.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    assert inside(broken, 0) == (1, b"")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("D:20250303101010", date(2025, 3, 3)),
        ("2025-03-03T10:00", date(2025, 3, 3)),
        ("D:20251399", None),
        ("soon", None),
        (None, None),
    ],
)
def test_the_day_is_read_as_files_write_it(said, day):
    assert looked_at._day(said) == day


def test_a_picture_of_known_pixels_has_them():
    import zlib

    drawn = looked_at._png(b"\x01\x02\x03\x04\x05\x06--\x07\x08\x09\x0a\x0b\x0c--", 2, 2, 8, 3)
    start = drawn.index(b"IDAT") + 4
    assert zlib.decompress(drawn[start:-16]) == b"\0\x01\x02\x03\x04\x05\x06\0\x07\x08\x09\x0a\x0b\x0c"
