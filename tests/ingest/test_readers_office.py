"""Word and PDF files: nothing visible lost, nothing hidden read, nothing hostile let in."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from ingest import sandbox
from ingest.readers import BlockKind, UnreadableDocument
from ingest.readers import docx as word
from ingest.readers import pdf as pages
from tests.ingest.files import docx, lines, paragraph, pdf

STYLES = (
    '<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Plain"><w:name w:val="Plain"/></w:style>'
)


def words(blocks):
    return [block.text for block in blocks]


# Word


def test_headings_lists_and_tables_of_a_word_file_are_kept(tmp_path):
    body = (
        paragraph("Top", '<w:pStyle w:val="T"/>')
        + paragraph("Under", '<w:pStyle w:val="Own"/>')
        + paragraph("Text", '<w:pStyle w:val="Plain"/>')
        + paragraph("one", '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
        + paragraph("two", '<w:pStyle w:val="ListBullet"/>')
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Hub</w:t></w:r></w:p><w:p/></w:tc><w:sdt><w:sdtContent><w:tc><w:p><w:r>"
        "<w:t>01632</w:t><w:tab/><w:t>960001</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr><w:tr><w:tc/></w:tr></w:tbl>"
        + "<w:p/>"
    )
    blocks = word.blocks_of(docx(tmp_path / "a.docx", body, styles=STYLES))
    assert [(block.kind.value, block.text, block.level) for block in blocks] == [
        ("heading", "Top", 1),
        ("heading", "Under", 2),
        ("paragraph", "Text", 0),
        ("list-item", "one", 1),
        ("list-item", "two", 0),
        ("table-row", "Hub\t01632 960001", 0),
    ]


def test_text_that_libraries_lose_is_kept_and_deleted_text_is_not(tmp_path):
    body = (
        "<w:sdt><w:sdtContent>" + paragraph("block") + "</w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>X</w:delText></w:r></w:del>"
        "<w:smartTag><w:r><w:t>c</w:t></w:r></w:smartTag><w:hyperlink><w:r><w:t>d</w:t></w:r></w:hyperlink>"
        "<w:r><w:noBreakHyphen/><w:br/><w:t>e</w:t></w:r>"
        "<w:r><w:pict><w:txbxContent>" + paragraph("box") + "</w:txbxContent></w:pict></w:r></w:p>"
    )
    assert words(word.blocks_of(docx(tmp_path / "a.docx", body))) == ["block", "abcd- e", "box"]


@pytest.mark.parametrize(
    "run",
    ["<w:vanish/>", '<w:webHidden w:val="1"/>', '<w:sz w:val="2"/>', '<w:color w:val="ffffff"/>'],
)
def test_a_hidden_run_is_not_read(tmp_path, run):
    body = paragraph("Seen.") + paragraph("HIDDEN", run=run)
    assert words(word.blocks_of(docx(tmp_path / "a.docx", body))) == ["Seen."]


@pytest.mark.parametrize(
    ("properties", "run"),
    [
        ("", '<w:vanish w:val="0"/>'),
        ("", '<w:sz w:val="24"/><w:color w:val="000000"/>'),
        ('<w:shd w:fill="003366"/>', '<w:color w:val="FFFFFF"/>'),
        ("", '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'),
        ("", '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>'),
    ],
)
def test_a_run_that_can_be_seen_is_read(tmp_path, properties, run):
    assert words(word.blocks_of(docx(tmp_path / "a.docx", paragraph("Seen.", properties, run)))) == ["Seen."]


def test_a_shaded_cell_shows_its_white_words(tmp_path):
    cell = (
        '<w:tc><w:tcPr><w:shd w:fill="000000"/></w:tcPr>'
        + paragraph("Team", run='<w:color w:val="FFFFFF"/>')
        + "</w:tc>"
    )
    assert words(word.blocks_of(docx(tmp_path / "a.docx", f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))) == ["Team"]


def test_a_word_file_without_a_body_gives_nothing(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert word.blocks_of(path) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<!DOCTYPE d [<!ENTITY x 'y'>]><d>&x;</d>", "entities"),
        (b"<a><b></a>", "damaged XML"),
        (b"", "damaged XML"),
        (b"<a>" * 300, "nested"),
    ],
)
def test_a_body_that_is_a_trap_or_broken_is_refused(tmp_path, content, reason):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", content)
    with pytest.raises(UnreadableDocument, match=reason):
        word.blocks_of(path)


def test_declared_sizes_are_checked_before_anything_is_expanded(tmp_path, monkeypatch):
    path = docx(tmp_path / "a.docx", paragraph("x" * 5_000), more={"word/media/a.bin": b"0" * 5_000})
    for limit, value in [("LARGEST_PART_BYTES", 1_000), ("LARGEST_EXPANDED_BYTES", 1_000), ("MOST_PARTS", 1)]:
        with monkeypatch.context() as patch:
            patch.setattr(word, limit, value)
            with pytest.raises(UnreadableDocument, match=r"a\.docx: .*"):
                word.blocks_of(path)


def test_a_part_that_lies_about_its_size_is_refused(tmp_path, monkeypatch):
    path = docx(tmp_path / "a.docx", paragraph("x" * 500))
    monkeypatch.setattr(word, "LARGEST_PART_BYTES", 400)
    monkeypatch.setattr(zipfile.ZipFile, "getinfo", lambda _self, _name: zipfile.ZipInfo("small"))
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda _self, _name: io.BytesIO(b"x" * 500))
    with pytest.raises(UnreadableDocument, match="would expand"):
        word.blocks_of(path)


def test_a_file_that_is_no_zip_or_has_no_body_part_is_refused(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK nothing")
    with pytest.raises(UnreadableDocument, match="damaged"):
        word.blocks_of(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("other.xml", "<x/>")
    with pytest.raises(UnreadableDocument, match="damaged"):
        word.blocks_of(path)


# PDF


def test_blocks_of_a_pdf_carry_their_page(tmp_path):
    blocks = pages.blocks_of(pdf(tmp_path / "a.pdf", lines("First page."), lines("Second page.")))
    assert [(block.text, block.page) for block in blocks] == [("First page.", 1), ("Second page.", 2)]


@pytest.mark.parametrize(
    "before",
    ["3 Tr", "1 1 1 rg", "0.1 0 0 0.1 0 0 cm", "1 0 0 1 2000 0 cm"],
    ids=["invisible", "white on white", "microscopic", "off the page"],
)
def test_text_that_cannot_be_seen_is_not_read(tmp_path, before):
    hidden = f"q {lines('HIDDEN WORDS', top=600, before=before)} Q"
    blocks = pages.blocks_of(pdf(tmp_path / "a.pdf", lines("Ring the hub.") + hidden))
    assert "HIDDEN" not in " ".join(words(blocks))
    assert words(blocks)[0] == "Ring the hub."


def test_white_text_on_a_dark_box_is_read(tmp_path):
    box = "0 0 0.4 rg 50 600 400 200 re f 1 1 1 rg"
    assert words(pages.blocks_of(pdf(tmp_path / "a.pdf", lines("Worried?", before=box)))) == ["Worried?"]


def test_white_text_on_a_white_box_is_not_read(tmp_path):
    box = "1 1 1 rg 50 600 400 200 re f"
    with pytest.raises(UnreadableDocument, match="invisible"):
        pages.blocks_of(pdf(tmp_path / "a.pdf", lines("HIDDEN", before=box)))


def test_a_scanned_pdf_is_refused_with_the_remedy(tmp_path):
    with pytest.raises(UnreadableDocument) as refusal:
        pages.blocks_of(pdf(tmp_path / "kcsie.pdf", "0 0 10 10 re f"))
    assert str(refusal.value) == "kcsie.pdf: no text layer; run OCR first, then ingest again"


def test_a_pdf_with_an_invisible_layer_alone_is_refused(tmp_path):
    with pytest.raises(UnreadableDocument, match="invisible"):
        pages.blocks_of(pdf(tmp_path / "a.pdf", lines("OCR layer", before="3 Tr")))


def test_a_damaged_pdf_is_refused(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(UnreadableDocument, match="damaged"):
        pages.blocks_of(path)


def test_a_locked_pdf_is_refused_with_the_remedy(tmp_path):
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(pdf(tmp_path / "open.pdf", lines("Ring the hub."))))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(UnreadableDocument, match="password"):
        pages.blocks_of(tmp_path / "locked.pdf")


@pytest.mark.parametrize("limit", ["MOST_PAGES", "MOST_CHARACTERS"])
def test_an_enormous_pdf_is_refused(tmp_path, monkeypatch, limit):
    monkeypatch.setattr(pages, limit, 1)
    with pytest.raises(UnreadableDocument, match="split it"):
        pages.blocks_of(pdf(tmp_path / "a.pdf", lines("One."), lines("Two.")))


def test_a_page_that_breaks_the_parser_is_refused(tmp_path, monkeypatch):
    def broken(_page):
        raise ValueError("page lost")

    monkeypatch.setattr(pages, "visible_text", broken)
    with pytest.raises(UnreadableDocument, match="page 1 cannot be read"):
        pages.blocks_of(pdf(tmp_path / "a.pdf", lines("One.")))


# The process apart


def test_the_process_apart_gives_the_same_blocks(tmp_path):
    path = docx(tmp_path / "a.docx", paragraph("Ring the hub."))
    assert sandbox.read_limited(path, 60, 2**30) == word.blocks_of(path)


def test_a_refusal_crosses_the_process_border(tmp_path):
    path = pdf(tmp_path / "a.pdf", "")
    with pytest.raises(UnreadableDocument, match=r"a\.pdf: no text layer"):
        sandbox.read_limited(path, 60, 2**30)


def test_a_file_that_takes_too_long_is_refused(tmp_path):
    path = docx(tmp_path / "a.docx", paragraph("Ring the hub."))
    with pytest.raises(UnreadableDocument, match="not read within"):
        sandbox.read_limited(path, 0.001, 2**30)


def test_a_file_that_needs_too_much_memory_is_refused(tmp_path):
    path = docx(tmp_path / "a.docx", paragraph("x" * 40_000_000))
    with pytest.raises(UnreadableDocument, match=r"too large|more than 90 MiB"):
        sandbox.read_limited(path, 60, 90 * 2**20)


def test_the_process_apart_sees_none_of_our_settings(monkeypatch):
    monkeypatch.setenv("SIGNPOST_SECRET", "x")
    assert "SIGNPOST_SECRET" not in sandbox.bare_environment()


def test_the_process_apart_prints_json(tmp_path, monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(sandbox, "limit_this_process", lambda memory, seconds: asked.append((memory, seconds)))
    path = docx(tmp_path / "a", paragraph("Ring the hub."))
    assert sandbox.main([str(path), "1000", "5"]) == 0
    printed = json.loads(capsys.readouterr().out)["blocks"]
    assert printed == [{"text": "Ring the hub.", "kind": BlockKind.PARAGRAPH.value, "level": 0, "page": None}]
    assert asked == [(1000, 5)]
    assert sandbox.main([str(pdf(tmp_path / "b.pdf", "")), "1000", "5"]) == 3


def test_memory_and_recursion_errors_become_refusals(tmp_path, monkeypatch):
    def exhausted(_path):
        raise MemoryError

    monkeypatch.setattr(word, "blocks_of", exhausted)
    assert "too large" in str(sandbox.parsed(docx(tmp_path / "a.docx", "x"))["refused"])


def test_limits_are_set_on_memory_time_and_files(monkeypatch):
    limits = {}
    monkeypatch.setattr(sandbox.resource, "setrlimit", lambda what, bounds: limits.__setitem__(what, bounds[0]))
    sandbox.limit_this_process(1000, 5)
    resource = sandbox.resource
    assert limits == {
        resource.RLIMIT_AS: 1000,
        resource.RLIMIT_CPU: 5,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
