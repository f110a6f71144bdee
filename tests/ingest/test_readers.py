"""The chooser and the readers of plain text, Markdown and HTML."""

from __future__ import annotations

import zipfile

import pytest

from ingest import readers
from ingest.readers import BlockKind, UnreadableDocument, html, markdown, read, text
from ingest.readers.filetype import FileType, filetype
from tests.ingest.files import docx, lines, paragraph, pdf

HEADING, PARAGRAPH, ITEM, ROW = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW


def words(blocks):
    return [block.text for block in blocks]


# Choosing


def test_a_file_is_read_by_what_it_holds_when_its_name_says_nothing(tmp_path):
    path = tmp_path / "policy"
    path.write_text("<!DOCTYPE html><p>Ring the hub.</p>")
    assert filetype(path) is FileType.HTML
    assert words(read(path)) == ["Ring the hub."]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("policy.pdf", b"<html><p>x</p></html>", "named as PDF but holds HTML"),
        ("policy.docx", b"just words", "named as Word (.docx) but holds plain text"),
        ("policy.txt", b"%PDF-1.7\n", "named as plain text but holds PDF"),
        ("policy.rtf", b"{\\rtf1 x}", "rich text"),
        ("policy.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 50, "old (.doc)"),
        ("scan.png", b"\x89PNG\r\n\x1a\n", "run OCR"),
        ("scan.jpg", b"\xff\xd8\xff\xe0", "run OCR"),
        ("policy.pdf", b"MZ\x90\x00", "program"),
        ("policy.gz", b"\x1f\x8b\x08", "archive"),
        ("policy.bin", b"\x01\x00\x02\x00" * 20, "binary data"),
        ("policy.txt", b"\x01\x02\x03\x04" * 20, "binary data"),
        ("policy.zip", b"PK\x03\x04 cut", "cut short"),
    ],
)
def test_a_file_that_is_no_readable_document_is_refused_with_name_and_cause(tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument) as refusal:
        read(path)
    assert str(refusal.value).startswith(f"{name}: ")
    assert reason in str(refusal.value)


@pytest.mark.parametrize(("part", "reason"), [("xl/workbook.xml", "spreadsheet"), ("a.txt", "archive")])
def test_a_zip_that_is_no_word_file_is_refused(tmp_path, part, reason):
    path = tmp_path / "policy.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")
    with pytest.raises(UnreadableDocument, match=reason):
        read(path)


def test_a_missing_file_a_folder_and_an_empty_file_are_refused(tmp_path):
    (tmp_path / "empty.txt").touch()
    for path, reason in [
        (tmp_path / "none.txt", "no such file"),
        (tmp_path, "not a file"),
        (tmp_path / "empty.txt", "empty"),
    ]:
        with pytest.raises(UnreadableDocument, match=reason):
            read(path)


def test_a_file_of_blank_lines_is_refused(tmp_path):
    path = tmp_path / "blank.txt"
    path.write_text("\n \n\n")
    with pytest.raises(UnreadableDocument, match="no readable text"):
        read(path)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "long.txt"
    path.write_text("Ring the hub. " * 100)
    monkeypatch.setitem(readers.LARGEST_BYTES, FileType.TEXT, 1024)
    with pytest.raises(UnreadableDocument, match=r"^long\.txt: 1 MB of plain text, and at most 0 MB are"):
        read(path)


@pytest.mark.parametrize(("name", "most"), [("a.md", 8), ("a.html", 8), ("a.txt", 8)])
def test_more_text_than_anybody_reads_is_refused_with_its_size_the_limit_and_what_to_do(tmp_path, name, most):
    path = tmp_path / name
    path.write_bytes(b"Ring the hub. " * (most * 1024 * 1024 // 14 + 1))
    with pytest.raises(UnreadableDocument) as refused:
        read(path)
    assert str(refused.value).startswith(f"{name}: {most + 1} MB of ")
    assert f"at most {most} MB are read; split it into documents of their own, or save it as PDF" in str(refused.value)


def test_a_word_file_that_is_too_large_says_how_to_make_it_smaller(tmp_path, monkeypatch):
    path = docx(tmp_path / "a.docx", paragraph("Ring the hub."))
    monkeypatch.setitem(readers.LARGEST_BYTES, FileType.DOCX, 10)
    with pytest.raises(UnreadableDocument, match="Compress Pictures in Word"):
        read(path)


def test_each_kind_of_file_reaches_its_reader(tmp_path):
    (tmp_path / "a.md").write_text("# Referrals\n\nRing the hub.")
    (tmp_path / "a.html").write_text("<h1>Referrals</h1><p>Ring the hub.</p>")
    docx(tmp_path / "a.docx", paragraph("Referrals", '<w:outlineLvl w:val="0"/>') + paragraph("Ring the hub."))
    for name in ("a.md", "a.html", "a.docx"):
        assert [(block.kind, block.text) for block in read(tmp_path / name)] == [
            (HEADING, "Referrals"),
            (PARAGRAPH, "Ring the hub."),
        ]
    assert words(read(pdf(tmp_path / "a.pdf", lines("Ring the hub.")))) == ["Ring the hub."]


# Plain text


def test_text_in_utf_16_utf_8_and_windows_1252_is_decoded():
    for encoding in ("utf-16", "utf-8", "utf-8-sig", "cp1252"):
        assert text.decode("‘Ring’ – £5".encode(encoding), name="a.txt") == "‘Ring’ – £5"


def test_lines_lists_and_tabs_are_told_apart():
    blocks = text.blocks_of("Ring the hub.\n- first\n  • second\nBedford\t01632 960001\n")
    assert [(block.kind, block.text, block.level) for block in blocks] == [
        (PARAGRAPH, "Ring the hub.", 0),
        (ITEM, "first", 0),
        (ITEM, "second", 1),
        (ROW, "Bedford\t01632 960001", 0),
    ]


def test_a_form_feed_starts_a_page():
    assert [(block.text, block.page) for block in text.blocks_of("One.\fTwo.")] == [("One.", 1), ("Two.", 2)]
    assert text.blocks_of("One.")[0].page is None


def test_wrapped_lines_become_paragraphs():
    source = (
        "Anyone who is worried about a child rings the hub, which is open on\n"
        "weekdays from nine to five and has a duty worker who will give advice\n"
        "about the next step.\n"
        "After hours the emergency team takes the call, and it has the same pow-\n"
        "ers as the hub has during the day when it is open for everyone.\n"
        "\n"
        "- Have the address and the powers ready for record-\n"
        "keeping when you ring the hub.\n"
    )
    assert words(text.blocks_of(source)) == [
        "Anyone who is worried about a child rings the hub, which is open on weekdays from nine to five and has a duty "
        "worker who will give advice about the next step.",
        "After hours the emergency team takes the call, and it has the same powers as the hub has during the day when "
        "it is open for everyone.",
        "Have the address and the powers ready for record-keeping when you ring the hub.",
    ]


def test_lines_that_are_paragraphs_are_left_alone():
    assert not text.is_wrapped(["Bedford", "Luton", "Central", "Milton"])
    assert not text.is_wrapped(["x" * 300] * 5)


def test_mark_up_in_table_cells_becomes_lines():
    (row,) = text.blocks_of("<p>STEP</p> <p>Do it.</p>\t<ul> <li>• one</li> <li>• two</li></ul>")
    assert row.text == "STEP\nDo it.\t- one\n- two"


# Markdown


def test_markdown_headings_lists_tables_and_wrapped_paragraphs():
    source = (
        "---\ntitle: x\n---\n# One\n\nA line\nthat goes on.\n<!-- no -->\n\nTwo\n===\n\nThree\n---\n"
        "- item\n  wrapped\n  - inner\n\n1. step\n2. next\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n***\n"
        "> quoted\n\n```\ncode\n```\n<script>bad()</script>\n"
    )
    assert [(block.kind, block.text, block.level) for block in markdown.blocks_of(source)] == [
        (HEADING, "One", 1),
        (PARAGRAPH, "A line that goes on.", 0),
        (HEADING, "Two", 1),
        (HEADING, "Three", 2),
        (ITEM, "item wrapped", 0),
        (ITEM, "inner", 1),
        (PARAGRAPH, "1. step", 0),
        (PARAGRAPH, "2. next", 0),
        (ROW, "a\tb", 0),
        (ROW, "1\t2", 0),
        (PARAGRAPH, "quoted", 0),
        (PARAGRAPH, "code", 0),
    ]


# HTML


def test_html_keeps_headings_lists_and_tables_and_drops_what_is_not_content():
    source = (
        "<html><head><title>t</title><script>bad()</script></head><body><nav>Menu</nav><main>"
        "<h1>Referrals</h1><div>Ring the <b>hub</b>.<br>Any day.</div>"
        "<ul><li>first<ul><li>inner</li></ul></li><li><p>second</p></li></ul>"
        "<table><tr><th>Team</th><th>Number</th></tr><tr><td>Hub</td><td>01632 960001</td></tr></table>"
        "<p hidden>no</p><p style='display: none'>no</p><p style='color:#fff'>no</p><p style='font-size:0'>no</p>"
        "</main><footer>Foot</footer></body></html>"
    )
    assert [(block.kind, block.text, block.level) for block in html.blocks_of(source)] == [
        (HEADING, "Referrals", 1),
        (PARAGRAPH, "Ring the hub.", 0),
        (PARAGRAPH, "Any day.", 0),
        (ITEM, "first", 0),
        (ITEM, "inner", 1),
        (ITEM, "second", 0),
        (ROW, "Team\tNumber", 0),
        (ROW, "Hub\t01632 960001", 0),
    ]


def test_a_table_of_layout_and_an_empty_item_make_no_blocks():
    assert html.blocks_of("<body><table><tr><td></td></tr></table><ul><li></li></ul>") == []


@pytest.mark.parametrize("tag", ["div", "p><table><tr><td"])
def test_absurdly_nested_html_is_refused(tag):
    with pytest.raises(UnreadableDocument, match="nested"):
        html.blocks_of(f"<body>{f'<{tag}>' * 3_000}x")


def test_html_nested_beyond_the_walk_is_refused():
    with pytest.raises(UnreadableDocument, match="nested"):
        html.blocks_of("<body>" + "<div>" * 500 + "x")
