"""What pages of documents are made of: previews, guesses, comparisons, and what was kept of earlier texts."""

from datetime import UTC, date, datetime

import pytest

from bot.adapters.records.database import open_records
from bot.adapters.records.documents_history import DocumentHistory, Event
from bot.adapters.records.documents_waiting import Waiting, WaitingDocuments
from bot.console.documents.comparison import compared
from bot.console.documents.preview import preview
from bot.console.documents.record_form import guessed
from bot.console.documents.uploads import Read, UnusableUpload, Uploads, shown_name, suffix_of
from ingest.looked_at import Facts
from ingest.readers import Block, BlockKind
from knowledge.model import Form
from tests.knowledge.made import a_passage

LINE = "A lantern that smokes is taken down within five working days of a report."
AT = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def records(tmp_path):
    engine = open_records(f"sqlite:///{tmp_path / 'console.sqlite'}")
    yield engine
    engine.dispose()


def read(*blocks, **facts):
    return Read(blocks=tuple(blocks), facts=Facts(**facts))


def test_what_is_in_no_passage_is_listed_with_where_it_stands():
    blocks = [
        each
        for page in range(1, 5)
        for each in (
            Block(text="Larkfield Harbour Office", page=page),
            Block(text=f"{LINE} It is number {page}0 of the list of the keeper.", page=page),
            Block(text=f"Page {page} of 4", page=page),
        )
    ]
    found = preview(read(*blocks), document="", title="Lanterns")
    assert found.has_pages
    assert "Page 1 of 4" in {each.line for each in found.left_out if each.leaf == 1}
    assert not any("taken down" in each.line for each in found.left_out)
    assert [leaf.number for leaf in found.leaves] == [1, 2, 3, 4]
    assert found.leaf(99).number == 4


def test_a_file_without_pages_is_shown_in_parts_each_with_its_passages():
    names = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet"]
    said = "The {} lamp by the {} stairs is cleaned by its own keeper each morning."
    blocks = [Block(text=said.format(names[n % 10], names[n // 10])) for n in range(90)]
    found = preview(read(*blocks), document="", title="")
    assert not found.has_pages
    assert [leaf.number for leaf in found.leaves] == [1, 2, 3]
    for leaf in found.leaves:
        assert leaf.passages[0].text.split("\n")[0] in leaf.lines


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"hidden": (0,)}, "nobody who opens it sees"),
        ({"hidden": (2, 3)}, "Pages 2, 3: words are there that nobody can see"),
        ({"empty": tuple(range(1, 11))}, "Pages 1, 2, 3, 4, 5, 6, 7, 8 and 2 more: no text was found"),
        ({"ruled": (7,)}, "Page 7: there may be a table"),
    ],
)
def test_what_is_to_be_looked_at_is_said(facts, said):
    assert any(said in each for each in preview(read(Block(text=LINE), **facts), document="", title="").warnings)


def test_a_file_of_furniture_alone_and_one_of_tables_are_warned_of():
    assert "No sentence is left" in preview(read(Block(text=" ")), document="", title="").warnings[0]
    row = Block(text="Lamp\tKeeper of the lamp", kind=BlockKind.TABLE_ROW)
    assert any("The file has tables" in each for each in preview(read(row, row), document="", title="").warnings)


@pytest.mark.parametrize(
    ("text", "facts", "field", "value"),
    [
        ("Inspection of lamps\nPublished 31st March 2023", {}, "published", "2023-03-31"),
        ("Annual report of the harbour, March 2022", {}, "published", "2022-03-01"),
        ("Annual report of the harbour", {}, "standing", "historical"),
        ("Annual report of the harbour", {}, "kind", "annual-report"),
        ("Lamps, 31 February 2023 and 2 May 2021", {}, "published", "2021-05-02"),
        ("To come on 1 January 2099", {"made_on": date(2024, 5, 1)}, "published", "2024-05-01"),
        ("x" * 200, {"title": "As the file says"}, "title", "As the file says"),
        ("x" * 200, {}, "title", "old lamps"),
    ],
)
def test_the_record_is_guessed_from_the_first_words(text, facts, field, value):
    assert guessed(read(Block(text=text), **facts), name="old_lamps.pdf", url=None)[field] == value


def test_texts_are_compared_by_passage_and_word():
    old = [a_passage("One stays as it is.", paragraph="1"), a_passage("Two lamps are lit at dusk.", paragraph="2"),
           a_passage("Three is of something else and goes.")]  # fmt: skip
    new = [a_passage("Two lamps are lit at dawn.", paragraph="2"), a_passage("One stays as it is.", paragraph="1"),
           a_passage("Zebras graze quietly by mountains.")]  # fmt: skip
    found = compared(old, new)
    assert (len(found.changed), len(found.added), len(found.removed), found.same) == (1, 1, 1, 1)
    assert [(each.words, each.is_gone, each.is_new) for each in found.changed[0].pieces] == [
        ("Two lamps are lit at ", False, False), ("dusk.", True, False), ("dawn.", False, True),
    ]  # fmt: skip
    assert {each.text for each in found.gone} == {old[1].text, old[2].text}
    assert compared(old, list(reversed(old))).is_none
    assert compared([], []).is_none


def test_words_that_only_came_and_only_went_are_told_apart():
    came = compared([a_passage("Ring the bell at noon.")], [a_passage("Ring the big bell at noon.")]).changed[0]
    assert [each.words for each in came.pieces if each.is_new] == ["big "]
    went = compared([a_passage("Ring the big bell at noon.")], [a_passage("Ring the bell at noon.")]).changed[0]
    assert [each.words for each in went.pieces if each.is_gone] == ["big "]


def test_a_version_is_kept_with_every_part_of_its_passages(records):
    history = DocumentHistory(records)
    texts = [a_passage("Lamps.", heading=("A", "B"), paragraph="1", page=3, form=Form.LIST, asked=("which lamps",))]
    number = history.keep_version("guide", "Guide", texts, by="Ed", at=AT)
    assert history.text_of("guide", number) == texts
    assert history.text_of("another", number) is None
    assert [each.id for each in history.versions_of("guide")] == [number]
    history.forget_version(number)
    assert history.versions_of("guide") == []


def test_events_come_newest_first_with_what_changed(records):
    history = DocumentHistory(records)
    for did in ("one", "two"):
        history.note(Event(document="guide", at=AT, by="Ed", did=did, changes={"Title": ("a", did)}))
    assert [(each.did, each.changes) for each in history.events_of("guide")] == [
        ("two", {"Title": ("a", "two")}), ("one", {"Title": ("a", "one")}),
    ]  # fmt: skip


def test_a_record_begun_for_a_file_stays_when_it_is_sent_again(records):
    waiting = WaitingDocuments(records)
    one = Waiting(id="a" * 32, name="a.md", suffix=".md", size=1, by="Ed", at=AT, record={"title": "guessed"})
    waiting.put(one)
    assert waiting.write_record(one.id, {"title": "typed"}, is_complete=True, seen=1, by="Ed", at=AT)
    assert not waiting.write_record(one.id, {"title": "late"}, is_complete=True, seen=1, by="Ed", at=AT)
    waiting.put(one)
    assert (waiting.get(one.id).record, waiting.get(one.id).is_complete) == ({"title": "typed"}, True)
    waiting.drop(one.id)
    assert waiting.get(one.id) is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("C:\\docs\\a.pdf", "a.pdf"),
        ("../../etc/passwd", "passwd"),
        ("a\u202egpj.pdf", "agpj.pdf"),
        ("", "document"),
        ("/", "document"),
    ],
)
def test_a_file_name_is_text_and_never_a_path(name, shown):
    assert shown_name(name) == shown


def test_file_names_of_the_shared_list_never_leave_the_folder(shared, tmp_path):
    import io

    uploads = Uploads(tmp_path / "uploads")
    for name in (shared / "adversarial" / "upload" / "filenames.txt").read_text("utf-8").splitlines():
        kept = uploads.keep(io.BytesIO(b"words"), name)
        assert uploads.path(kept.id, kept.suffix).parent == tmp_path / "uploads"
    assert {path.parent for path in tmp_path.rglob("*") if path.is_file()} == {tmp_path / "uploads"}


def test_an_id_that_is_no_hash_is_no_file(tmp_path):
    uploads = Uploads(tmp_path)
    for identifier, suffix in (("../x", ".md"), ("a" * 32, ".exe"), ("a" * 32, ".md")):
        with pytest.raises(UnusableUpload, match="send it again"):
            uploads.path(identifier, suffix)
    uploads.drop("../x")
    assert suffix_of("a.EXE") == ""


def test_a_parser_that_breaks_is_the_files_matter(tmp_path, monkeypatch):
    import io

    from bot.console.documents import uploads as module
    from ingest.readers import UnreadableDocument

    def fail(path):
        raise RecursionError

    monkeypatch.setattr(module, "read", fail)
    uploads = Uploads(tmp_path)
    kept = uploads.keep(io.BytesIO(b"words"), "a.md")
    with pytest.raises(UnreadableDocument, match=r"a\.md: its parser failed \(RecursionError\)"):
        uploads.read(kept.id, kept.suffix, kept.name)
