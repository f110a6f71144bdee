"""What is too large, broken, or sent while others keep the machine busy is refused with what to do."""

import threading

import pytest

from bot.console.documents import comparison
from ingest import readers, sandbox
from ingest.readers.filetype import FileType
from tests.console.made_documents import PATH, a_desk
from tests.ingest.files import docx, paragraph


@pytest.fixture
def client(tmp_path):
    with a_desk(tmp_path) as client:
        yield client


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        (
            "long.txt",
            FileType.TEXT,
            "1 MB of plain text, and at most 0 MB are read; split it",
        ),
        ("page.html", FileType.HTML, "1 MB of HTML, and at most 0 MB are read"),
        ("guide.docx", FileType.DOCX, "Compress Pictures in Word"),
    ],
)
def test_what_is_larger_than_its_kind_may_be_is_refused_at_once_and_not_kept(
    client, tmp_path, monkeypatch, name, kind, told
):
    monkeypatch.setitem(readers.LARGEST_BYTES, kind, 20)
    content = b"<html><p>Ring the bell at noon.</p>" if kind is FileType.HTML else b"Ring the bell at noon each day."
    if kind is FileType.DOCX:
        content = docx(tmp_path / "a.docx", paragraph("Ring the bell.")).read_bytes()
    answer = client.post(f"{PATH}/new", files={"file": (name, content)})
    assert answer.status_code == 422
    assert f"{name}: 1 MB of" in answer.text
    assert told in answer.text
    assert list(client.console.bootstrap.home.uploads_folder.iterdir()) == []
    assert "Everything that was sent could be read" in client.get(f"{PATH}/refused").text


def test_a_file_that_cannot_be_read_says_where_it_is_listed_and_not_what_the_program_said(client):
    answer = client.post(f"{PATH}/new", files={"file": ("broken.pdf", b"%PDF-1.7 and no more")})
    assert answer.status_code == 422
    assert "broken.pdf: damaged or cut short; fetch the file again. Until you take it off, it stands" in answer.text
    assert "PDFium" not in answer.text
    assert "broken.pdf" in client.get(f"{PATH}/refused").text


def test_when_others_compare_texts_the_next_waits_and_is_then_told_so(client, monkeypatch):
    monkeypatch.setattr(comparison, "WAIT_S", 0.01)
    monkeypatch.setattr(comparison, "AT_ONCE", threading.BoundedSemaphore(1))
    address = f"{PATH}/held/early-help/compared/larkfield-guide"
    with comparison.AT_ONCE:
        answer = client.get(address)
    assert answer.status_code == 503
    assert "Other texts are being compared just now. Try again in a minute." in answer.text
    assert client.get(address).status_code == 200


def test_when_others_have_files_read_the_next_waits_and_is_then_told_so(client, monkeypatch, tmp_path):
    monkeypatch.setattr(sandbox, "WAIT_S", 0.01)
    monkeypatch.setattr(sandbox, "AT_ONCE", threading.BoundedSemaphore(1))
    content = docx(tmp_path / "a.docx", paragraph("Ring the bell.")).read_bytes()
    with sandbox.AT_ONCE:
        answer = client.post(f"{PATH}/new", files={"file": ("bell.docx", content)})
    assert "bell.docx: other files are being read just now; try again in a minute" in answer.text
    assert client.post(f"{PATH}/new", files={"file": ("bell.docx", content)}).status_code == 303
