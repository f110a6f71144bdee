"""The file of each document is kept when it is taken in, and the document goes in without it where that fails."""

from ingest.origins import Origins
from ingest.pipeline import ingest
from ingest.sources import DigestFile, FileSource, Item, WebSource
from knowledge.base import KnowledgeBase
from knowledge.home import Home
from knowledge.originals import Originals
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from tests.fakes.embedder import HashingEmbedder
from tests.knowledge.made import a_document

TEXT = "# Early help\n\nRing the hub when a family asks for support.\n"


def taken_in(folder, item, originals):
    home = Home(folder / "home")
    home.prepare()
    base = KnowledgeBase.open(home, KnowledgeSettings(home=home.path), sentences=sentences, embedder=HashingEmbedder())
    try:
        return ingest([item], base=base, origins=Origins(home.path / "origins.json"), originals=originals)
    finally:
        base.close()


def a_file(folder, text=TEXT):
    path = folder / "early-help.md"
    path.write_text(text)
    return Item(name=path.name, origin=str(path), document=a_document(), source=FileSource(path=path))


def test_the_file_is_kept_also_of_a_document_that_was_in_already(tmp_path):
    originals = Originals(tmp_path / "originals")
    taken_in(tmp_path, a_file(tmp_path), None)
    assert originals.of("early-help") == []
    report = taken_in(tmp_path, a_file(tmp_path), originals)
    assert report.unchanged == ["early-help"]
    assert originals.of("early-help")[0].path.read_text() == TEXT
    taken_in(tmp_path, a_file(tmp_path, TEXT.replace("hub", "team")), originals)
    assert len(originals.of("early-help")) == 2


def test_what_was_fetched_is_kept_and_a_digest_is_not(tmp_path):
    originals = Originals(tmp_path / "originals")
    path = tmp_path / "fetched.md"
    path.write_text(TEXT)
    source = WebSource(url="https://example.org/a", fetch=lambda _: path)
    taken_in(tmp_path, Item(name="a", origin="a", document=a_document("web"), source=source), originals)
    assert originals.of("web")[0].path.read_text() == TEXT
    assert DigestFile(path=path, areas=None).original() is None


def test_a_digest_goes_in_without_a_file(tmp_path):
    class Source(FileSource):
        def original(self):
            return None

    path = tmp_path / "a.md"
    path.write_text(TEXT)
    originals = Originals(tmp_path / "originals")
    report = taken_in(tmp_path, Item(name="a", origin="a", document=a_document(), source=Source(path=path)), originals)
    assert report.added == ["early-help"]
    assert originals.of("early-help") == []


def test_a_disk_that_is_full_costs_the_file_and_not_the_document(tmp_path, monkeypatch, caplog):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Originals, "keep", full)
    report = taken_in(tmp_path, a_file(tmp_path), Originals(tmp_path / "originals"))
    assert report.added == ["early-help"]
    assert report.is_complete
    assert "its file is not kept (No space left on device)" in caplog.text
