"""What cannot be taken in: refused with the reason and the remedy, listed, tried again, dismissed."""

import pytest

from bot.console.documents import incoming
from ingest.fetch import FetchFailed
from tests.console.made_documents import GUIDE, PATH, a_desk, upload, write_record
from tests.ingest.files import lines, pdf


@pytest.fixture
def client(tmp_path):
    with a_desk(tmp_path) as client:
        yield client


def sent(client, content, name):
    return client.post(f"{PATH}/new", files={"file": (name, content)})


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.pdf", b"", "empty.pdf: is empty"),
        ("setup.pdf", b"MZ" + bytes(300), "setup.pdf: is a program"),
        ("photo.pdf", b"\x89PNG" + bytes(300), "photo.pdf: is an image; run OCR"),
        ("cut.docx", b"PK\x03\x04" + bytes(60), "cut.docx: damaged or cut short"),
        ("<script>alert(1)</script>.pdf", b"%PDF-1.4 nothing", "script&gt;.pdf: damaged"),
        ("/etc/passwd", b"MZ", "passwd: is a program"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_name_with_cause_and_remedy(client, name, content, said):
    answer = sent(client, content, name)
    assert answer.status_code == 422
    assert said in answer.text
    assert "<script>alert" not in answer.text
    assert client.console.web.catalogue().count_passages() == 4


def test_neither_file_nor_address_and_both_are_refused(client):
    assert "one of the two" in client.post(f"{PATH}/new", data={"url": ""}).text
    both = client.post(f"{PATH}/new", data={"url": "https://example.org"}, files={"file": ("a.md", b"x")})
    assert "one of the two" in both.text
    assert 'value="https://example.org"' in both.text


def test_a_file_larger_than_allowed_is_refused(client, monkeypatch):
    from bot.console.documents import uploads

    monkeypatch.setattr(uploads, "MOST_BYTES", 1000)
    monkeypatch.setattr(uploads, "_PART", 500)
    answer = sent(client, b"x" * 1500, "long.txt")
    assert "long.txt: is larger than" in answer.text
    assert list(client.console.bootstrap.home.uploads_folder.iterdir()) == []


def test_a_full_disk_is_named_and_leaves_nothing_half_kept(client, monkeypatch):
    from bot.console.documents import uploads

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(uploads, "_copied", full)
    assert "No space left on device); free some space" in sent(client, b"words", "a.txt").text


def test_a_refused_file_is_listed_tried_again_and_taken_off_the_list(client):
    sent(client, b"MZ" + bytes(300), "setup.pdf")
    page = client.get(f"{PATH}/refused").text
    assert "setup.pdf: is a program" in page
    again = client.post(f"{PATH}/refused/retry", data={"name": "setup.pdf"})
    assert again.status_code == 422
    assert "setup.pdf: is a program" in again.text
    identifier = client.get(f"{PATH}/waiting").text.partition(f"{PATH}/waiting/")[2][:32]
    assert "setup.pdf cannot be read" in client.get(f"{PATH}/waiting/{identifier}").text
    client.post(f"{PATH}/refused/dismiss", data={"name": "setup.pdf"})
    assert "Everything that was sent could be read" in client.get(f"{PATH}/refused").text
    assert list(client.console.bootstrap.home.uploads_folder.iterdir()) == []
    gone = client.post(f"{PATH}/refused/retry", data={"name": "setup.pdf"})
    assert gone.headers["location"].endswith("said=gone")


def test_a_file_of_the_command_line_is_tried_again_from_where_it_is(client, tmp_path):
    file = tmp_path / "harbour.md"
    file.write_text(GUIDE)
    catalogue = client.console.web.catalogue()
    catalogue.record_dead_letter(str(file), "no record says where it is from")
    catalogue.record_dead_letter("harbour-old", "its file was locked")
    page = client.get(f"{PATH}/refused").text
    assert page.count("Try it again") == 1
    assert "Upload the file" in page
    done = client.post(f"{PATH}/refused/retry", data={"name": str(file)})
    assert f"{PATH}/waiting/" in done.headers["location"]
    assert "not here any more; upload it" in client.post(f"{PATH}/refused/retry", data={"name": "harbour-old"}).text


def test_a_name_sent_by_a_browser_is_never_a_path_on_this_machine(client, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("The combination of the safe is known to the keeper alone and nobody else.")
    sent(client, b"MZ" + bytes(300), str(secret))
    answer = client.post(f"{PATH}/refused/retry", data={"name": str(secret)})
    assert answer.headers["location"].endswith("said=gone")
    assert "combination" not in client.post(f"{PATH}/refused/retry", data={"name": "secret.txt"}).text


class StandInFetcher:
    """Answers an address with a page, or as it is told to fail."""

    fails = False

    def __init__(self, *, folder):
        self.folder = folder

    def __call__(self, url):
        if self.fails:
            raise FetchFailed(f"{url}: the site answers 404; check the address")
        path = self.folder / "fetched.html"
        path.write_text("<html><h1>Harbour</h1><p>The bell rings at noon each day in thick fog.</p></html>")
        return path


def test_a_web_address_is_fetched_and_kept_with_the_record(client, monkeypatch):
    monkeypatch.setattr(incoming, "Fetcher", StandInFetcher)
    answer = client.post(f"{PATH}/new", data={"url": "https://example.org/guides/fog"})
    waiting = answer.headers["location"]
    page = client.get(waiting).text
    assert "fog.html, from https://example.org/guides/fog" in page
    assert 'name="url" value="https://example.org/guides/fog"' in client.get(f"{waiting}/record").text


def test_an_address_that_does_not_answer_is_refused_listed_and_tried_again(client, monkeypatch):
    monkeypatch.setattr(incoming, "Fetcher", StandInFetcher)
    monkeypatch.setattr(StandInFetcher, "fails", True)
    answer = client.post(f"{PATH}/new", data={"url": "https://example.org/fog"})
    assert answer.status_code == 422
    assert "answers 404" in answer.text
    assert 'value="https://example.org/fog"' in answer.text
    assert "https://example.org/fog" in client.get(f"{PATH}/refused").text
    monkeypatch.setattr(StandInFetcher, "fails", False)
    done = client.post(f"{PATH}/refused/retry", data={"name": "https://example.org/fog"})
    assert f"{PATH}/waiting/" in done.headers["location"]
    assert "Everything that was sent" in client.get(f"{PATH}/refused").text


def test_an_address_of_this_machine_is_not_fetched(client):
    answer = client.post(f"{PATH}/new", data={"url": "http://127.0.0.1/secret"})
    assert answer.status_code == 422
    assert "not on the public internet" in answer.text


def test_a_pdf_is_shown_page_by_page_as_pictures_beside_its_passages(client, tmp_path):
    words = "A lantern that smokes is taken down within five working days of a report."
    file = pdf(tmp_path / "lanterns.pdf", lines("1 Lanterns", words), lines("2 Oil", words.replace("lantern", "lamp")))
    waiting = upload(client, file.read_bytes(), "lanterns.pdf")
    page = client.get(waiting).text
    assert f'src="{waiting}/page/1.png"' in page
    for _ in range(2):  # drawn, then as it was kept
        image = client.get(f"{waiting}/page/1.png")
        assert image.headers["content-type"] == "image/png"
        assert image.content.startswith(b"\x89PNG")
    assert client.get(f"{waiting}/page/9.png").status_code == 404
    other = upload(client, GUIDE)
    assert client.get(f"{other}/page/1.png").status_code == 404


def test_hostile_files_are_refused_or_read_without_what_is_hidden(client, shared):
    refused = ["docx/billion_laughs.docx", "docx/xxe_file.docx", "docx/many_parts_20k.docx", "upload/exe_named.pdf",
               "upload/html_named.docx", "pdf/bomb_flate_300MiB.pdf"]  # fmt: skip
    for name in refused:
        file = shared / "adversarial" / name
        answer = sent(client, file.read_bytes(), file.name)
        assert answer.status_code == 422, name
        assert f"{file.name}: " in answer.text
    hidden = shared / "adversarial" / "pdf" / "hidden_render3_injection.pdf"
    page = client.get(upload(client, hidden.read_bytes(), hidden.name)).text
    assert "words are there that nobody can see on the page" in page
    word = shared / "adversarial" / "docx" / "hidden_vanish_injection.docx"
    assert "holds words that nobody who opens it sees" in client.get(upload(client, word.read_bytes(), word.name)).text


def test_a_file_that_has_gone_from_the_waiting_place_is_asked_for_again(client):
    waiting = upload(client)
    write_record(client, waiting)
    for path in client.console.bootstrap.home.uploads_folder.iterdir():
        path.unlink()
    answer = client.get(waiting)
    assert answer.status_code == 409
    assert "send it again" in answer.text
