from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from ingest.origins import LIBRARY, Origins
from ingest.pipeline import Refusal, Report, ingest, refuse, settle_gone
from ingest.sources import DigestFile, FileSource, Item, WebSource
from knowledge.areas import load_areas
from knowledge.base import KnowledgeBase
from knowledge.home import Home
from knowledge.model import Standing
from knowledge.search import EmbedderUnavailable, Query, Scope
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from tests.fakes.embedder import HashingEmbedder
from tests.knowledge.made import a_document

TEXT = """# Early help

## Whom to ring

Ring the hub when a family asks for support.

## What to keep

Keep a record of what was agreed.
"""


class Bench:
    """A knowledge base in a folder, and files to put into it."""

    def __init__(self, folder):
        self.folder = folder
        self.embedder = HashingEmbedder()
        self.home = Home(folder / "home")
        self.home.prepare()
        self.base = self.opened()
        self.origins = Origins(self.home.path / "origins.json")

    def opened(self):
        settings = KnowledgeSettings(home=self.home.path)
        return KnowledgeBase.open(self.home, settings, sentences=sentences, embedder=self.embedder)

    def item(self, identifier="early-help", text=TEXT, **given):
        path = self.folder / f"{identifier}.md"
        if text is not None:
            path.write_text(text, encoding="utf-8")
        document = a_document(identifier, **given)
        return Item(name=path.name, origin=str(path), document=document, source=FileSource(path=path))

    def ingest(self, *items):
        return ingest(items, base=self.base, origins=self.origins)

    def found(self, words, document="early-help"):
        hits = self.base.index.search(Query(text=words), Scope(documents=frozenset([document])), 1)
        return [self.base.catalogue.passages([hit.passage])[hit.passage].text for hit in hits]


@pytest.fixture
def bench(tmp_path):
    made = Bench(tmp_path)
    yield made
    made.base.close()


def test_a_document_goes_in_and_is_found(bench):
    report = bench.ingest(bench.item())
    assert (report.added, report.passages_added, report.is_complete) == (["early-help"], 2, True)
    assert bench.found("ring the hub") == ["Ring the hub when a family asks for support."]
    assert bench.base.catalogue.unsettled() == []
    assert bench.origins.of("early-help") == str(bench.folder / "early-help.md")


def test_a_run_without_changes_reads_and_embeds_nothing(bench, monkeypatch):
    bench.ingest(bench.item())
    bench.embedder.embedded.clear()
    monkeypatch.setattr("ingest.sources.read", lambda path: pytest.fail(f"read {path}"))
    report = bench.ingest(bench.item())
    assert (report.unchanged, report.added, report.changed) == (["early-help"], [], [])
    assert bench.embedder.embedded == []


def test_a_changed_document_embeds_only_its_changed_passages(bench):
    bench.ingest(bench.item())
    bench.embedder.embedded.clear()
    report = bench.ingest(bench.item(text=TEXT.replace("was agreed", "was decided")))
    assert (report.changed, report.passages_added, report.passages_removed) == (["early-help"], 1, 1)
    assert set(bench.embedder.embedded) == {"Keep a record of what was decided."}
    assert bench.found("record agreed") == ["Keep a record of what was decided."]


def test_a_changed_record_reads_and_embeds_nothing(bench, monkeypatch):
    bench.ingest(bench.item())
    bench.embedder.embedded.clear()
    monkeypatch.setattr("ingest.sources.read", lambda path: pytest.fail(f"read {path}"))
    report = bench.ingest(bench.item(publisher="Another publisher"))
    assert (report.changed, report.passages_added) == (["early-help"], 0)
    assert bench.base.catalogue.document("early-help").publisher == "Another publisher"
    assert len(bench.base.catalogue.passages_of("early-help")) == 2
    assert bench.embedder.embedded == []


def test_a_title_that_is_a_guess_gives_way_to_the_first_heading(bench, monkeypatch):
    guessed = replace(bench.item(), is_titled=False)
    bench.ingest(guessed)
    assert bench.base.catalogue.document("early-help").title == "Early help"
    later = replace(guessed, document=replace(guessed.document, publisher="Another"))
    bench.ingest(later)
    assert bench.base.catalogue.document("early-help").title == "Early help"


def test_a_document_supersedes_the_older_one_at_once(bench):
    report = bench.ingest(bench.item("old"), bench.item("new", supersedes=("old",)))
    assert report.added == ["old", "new"]
    assert bench.base.catalogue.document("old").standing is Standing.SUPERSEDED
    again = bench.ingest(bench.item("old"), bench.item("new", supersedes=("old",)))
    assert again.unchanged == ["old", "new"]
    assert bench.base.catalogue.document("old").standing is Standing.SUPERSEDED


@pytest.mark.parametrize(
    ("text", "said"),
    [(None, "bad.md: no such file; check the path"), ("", "empty"), ("\n \n", "holds no readable text")],
)
def test_a_document_that_cannot_be_read_is_kept_as_a_dead_letter_and_the_others_go_in(bench, text, said):
    report = bench.ingest(bench.item("bad", text=text), bench.item())
    assert report.added == ["early-help"]
    assert [refusal.name for refusal in report.failed] == ["bad"]
    assert said in report.failed[0].reason
    assert not report.is_complete
    assert [(letter.name, letter.reason) for letter in bench.base.catalogue.dead_letters()] == [
        ("bad", report.failed[0].reason)
    ]
    assert bench.base.catalogue.document("bad") is None


def test_a_document_that_can_no_longer_be_read_stays_as_it_was(bench):
    bench.ingest(bench.item())
    assert [refusal.name for refusal in bench.ingest(bench.item(text="")).failed] == ["early-help"]
    assert len(bench.base.catalogue.passages_of("early-help")) == 2


def test_a_dead_letter_is_forgotten_when_the_document_is_as_it_was(bench):
    bench.ingest(bench.item())
    bench.ingest(bench.item(text=""))
    assert bench.ingest(bench.item()).unchanged == ["early-help"]
    assert bench.base.catalogue.dead_letters() == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (RecursionError(), "its parser failed (RecursionError)"),
        (PermissionError(13, "Permission denied"), "cannot be read (Permission denied)"),
    ],
)
def test_a_parser_that_gives_up_costs_only_its_document(bench, monkeypatch, error, said):
    def fail(path):
        raise error

    monkeypatch.setattr("ingest.sources.read", fail)
    assert said in bench.ingest(bench.item()).failed[0].reason


def test_furniture_alone_is_no_document(bench, monkeypatch):
    monkeypatch.setattr("ingest.sources.passages", lambda *given: [])
    assert "no sentence is left" in bench.ingest(bench.item()).failed[0].reason


def test_two_documents_of_one_run_cannot_share_an_id(bench):
    twin = replace(bench.item(), name="twin.md", origin="elsewhere")
    report = bench.ingest(bench.item(), twin)
    assert "twin.md: its id 'early-help' is that of early-help.md" in report.failed[0].reason


def test_a_digest_is_not_replaced_by_a_file_that_happens_to_have_its_id(bench):
    bench.origins.note("early-help", LIBRARY)
    assert "belongs to a digest of the starter library" in bench.ingest(bench.item()).failed[0].reason


def test_a_moved_file_is_the_same_document(bench):
    bench.ingest(bench.item())
    assert bench.ingest(replace(bench.item(), origin="/elsewhere/early-help.md")).unchanged == ["early-help"]
    assert bench.origins.of("early-help") == "/elsewhere/early-help.md"


def test_an_interrupt_leaves_whole_documents_and_the_next_run_goes_on(bench):
    items = [bench.item("first"), bench.item("second"), bench.item("third")]

    def stop_at_second(item):
        if item.document.id == "second":
            raise KeyboardInterrupt

    report = ingest(items, base=bench.base, origins=bench.origins, on_item=stop_at_second)
    assert (report.added, report.was_interrupted, report.is_complete) == (["first"], True, False)
    later = bench.ingest(*items)
    assert (later.unchanged, later.added, later.is_complete) == (["first"], ["second", "third"], True)


def test_an_interrupt_while_embedding_takes_the_document_back(bench, monkeypatch):
    embed = HashingEmbedder.embed

    def interrupted(self, texts):
        if texts:  # none: the model is only loaded
            raise KeyboardInterrupt
        return embed(self, texts)

    monkeypatch.setattr(HashingEmbedder, "embed", interrupted)
    assert bench.ingest(bench.item()).was_interrupted
    assert bench.base.catalogue.document("early-help") is None
    assert bench.base.catalogue.unsettled() == ["early-help"]
    monkeypatch.setattr(HashingEmbedder, "embed", embed)
    report = bench.ingest(bench.item())
    assert (report.recovered, report.added) == (["early-help"], ["early-help"])
    assert bench.base.catalogue.unsettled() == []


def test_a_model_that_is_missing_ends_the_run_with_nothing_half_written(bench, monkeypatch):
    def missing(self, texts):
        raise EmbedderUnavailable("no model; install it")

    monkeypatch.setattr(HashingEmbedder, "embed", missing)
    with pytest.raises(EmbedderUnavailable, match="install it"):
        bench.ingest(bench.item())
    assert bench.base.catalogue.documents() == []


def test_an_index_that_has_lost_something_is_made_again_before_more_goes_in(bench):
    bench.ingest(bench.item())
    bench.base._dense.remove("early-help")
    report = bench.ingest(bench.item(), bench.item("second"))
    assert report.was_rebuilt
    assert bench.base.lost(sample=None) == []


def test_what_is_not_reached_after_the_run_is_indexed_again(bench, monkeypatch):
    monkeypatch.setattr(bench.base, "lost", lambda documents: ["one"])
    assert bench.ingest(bench.item()).was_rebuilt


def test_a_file_that_has_gone_is_reported_and_stays(bench):
    bench.ingest(bench.item("kept"), bench.item("gone"))
    report = Report()
    place = str(bench.folder)
    settle_gone([place], {"kept"}, base=bench.base, origins=bench.origins, report=report, prune=False)
    assert (report.gone, report.removed) == (["gone"], [])
    assert bench.base.catalogue.document("gone") is not None


def test_prune_removes_what_has_gone_from_the_places_of_this_run_alone(bench):
    bench.ingest(bench.item("kept"), bench.item("gone"))
    report = Report()
    settle_gone(["/other", LIBRARY], set(), base=bench.base, origins=bench.origins, report=report, prune=True)
    assert report.removed == []
    place = str(bench.folder)
    settle_gone([place], {"kept"}, base=bench.base, origins=bench.origins, report=report, prune=True)
    assert report.removed == ["gone"]
    assert bench.base.catalogue.document("gone") is None
    assert bench.found("ring the hub", document="gone") == []
    assert Origins(bench.home.path / "origins.json").of("gone") is None


def test_origins_that_cannot_be_read_are_begun_again(tmp_path):
    path = tmp_path / "origins.json"
    for content in ("{", "[]"):
        path.write_text(content, encoding="utf-8")
        assert Origins(path).of("early-help") is None
    origins = Origins(path)
    origins.forget("never-noted")
    origins.note("early-help", LIBRARY)
    assert Origins(path).gone([LIBRARY], set()) == ["early-help"]


def test_a_refusal_before_the_run_is_noted_too(bench):
    report = Report()
    refuse(Refusal(name="a.pdf", reason="a.pdf: no record"), bench.base, report)
    assert bench.base.catalogue.dead_letters()[0].name == "a.pdf"
    assert not report.is_complete


def test_a_page_of_the_web_is_fetched_once(bench):
    path = bench.folder / "page.md"
    path.write_text(TEXT, encoding="utf-8")
    asked = []

    def fetch(url):
        asked.append(url)
        return path

    url = "https://example.org/guide"
    item = Item(name=url, origin=url, document=a_document("guide"), source=WebSource(url=url, fetch=fetch))
    assert bench.ingest(item).added == ["guide"]
    assert asked == [url]


def test_a_digest_goes_in_with_its_questions(bench):
    library = Path(str(resources.files("knowledge"))) / "library"
    source = DigestFile(path=library / "digests" / "neglect.md", areas=load_areas(library / "areas.yaml"))
    item = Item(name="neglect", origin=LIBRARY, document=a_document("neglect"), source=source)
    assert bench.ingest(item).added == ["neglect"]
    assert any(passage.asked for passage in bench.base.catalogue.passages_of("neglect"))
    assert bench.ingest(item).unchanged == ["neglect"]
