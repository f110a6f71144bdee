"""The catalogue: what it keeps, what it changes at once, and how it survives bad databases."""

import sqlite3
from datetime import UTC, date, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from knowledge import schema
from knowledge.calendar import in_london
from knowledge.catalogue import Catalogue, UnknownDocument
from knowledge.database import HEAD, CatalogueUnusable, sqlite_url
from knowledge.model import Audience, Form, Kind, Standing
from knowledge.tables import METADATA
from tests.knowledge.made import a_document, a_passage, passages


@pytest.fixture
def url(tmp_path):
    return sqlite_url(tmp_path / "catalogue.sqlite")


@pytest.fixture
def catalogue(url):
    opened = Catalogue.open(url)
    yield opened
    opened.close()


def in_force(catalogue, **given):
    asked = {"areas": None, "audience": Audience.PRACTITIONER, "standings": [Standing.CURRENT]}
    return [document.id for document in catalogue.in_force(**(asked | given))]


def test_a_document_comes_back_as_it_went_in(catalogue):
    document = a_document(
        audience=frozenset({Audience.PUBLIC}),
        kind=Kind.INSPECTION,
        review_by=date(2026, 1, 1),
        supersedes=("older",),
        licence="OGL-3.0",
        url="https://example.org/a",
    )
    texts = [
        a_passage(
            "First – “quoted”.", heading=("Part 1", "Aims"), paragraph="3.2", page=4, form=Form.LIST, asked=("a", "b")
        ),
        a_passage("Second.", order=1),
    ]
    before = datetime.now(UTC)
    change = catalogue.replace(document, texts, "hash")
    assert change.added == tuple(text.id for text in texts)
    assert catalogue.document("early-help") == document
    assert catalogue.documents() == [document]
    assert catalogue.passages_of("early-help") == texts
    assert catalogue.content_hash("early-help") == "hash"
    assert before <= catalogue.ingested_at("early-help") <= datetime.now(UTC)
    assert catalogue.count_passages() == 2


def test_what_is_not_there_is_none(catalogue):
    assert catalogue.document("nowhere") is None
    assert catalogue.content_hash("nowhere") is None
    assert catalogue.ingested_at("nowhere") is None
    assert catalogue.passages_of("nowhere") == []


def test_passages_come_in_the_order_asked_and_unknown_ids_are_absent(catalogue):
    one, two = passages("One.", "Two.")
    catalogue.replace(a_document(), [one, two], "hash")
    assert list(catalogue.passages([two.id, "gone", one.id])) == [two.id, one.id]


def test_a_changed_document_tells_added_removed_and_kept(catalogue):
    old, same, new = passages("Old.", "Same.", "New.")
    catalogue.replace(a_document(), [old, same], "1")
    change = catalogue.replace(a_document(title="Renamed"), [new, same], "2")
    assert (change.added, change.removed, change.kept) == ((new.id,), (old.id,), (same.id,))
    assert catalogue.document("early-help").title == "Renamed"
    assert catalogue.content_hash("early-help") == "2"


def test_a_kept_passage_takes_its_new_place_and_its_new_questions(catalogue):
    before = a_passage("Same.", asked=("old way",))
    after = a_passage("Same.", order=7, page=3, form=Form.LIST, asked=("new way", "other way"))
    catalogue.replace(a_document(), [before], "1")
    catalogue.replace(a_document(), [after], "2")
    assert catalogue.passages_of("early-help") == [after]


def test_questions_go_with_their_passage(catalogue, tmp_path):
    catalogue.replace(a_document(), [a_passage("Gone.", asked=("how",))], "1")
    catalogue.replace(a_document(), passages("Other."), "2")
    with sqlite3.connect(tmp_path / "catalogue.sqlite") as database_file:
        assert database_file.execute("SELECT count(*) FROM asked").fetchone() == (0,)
    database_file.close()


def test_the_same_words_twice_in_one_place_are_stored_once(catalogue):
    twice = [a_passage("Twice."), a_passage("Twice.", order=1)]
    catalogue.replace(a_document(), twice, "1")
    assert catalogue.passages_of("early-help") == twice[:1]


def test_a_failed_replacement_leaves_the_old_document_whole(catalogue):
    catalogue.replace(a_document(), passages("Old."), "1")
    stolen = a_passage("Not ours.", document="nowhere")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        catalogue.replace(a_document(title="New"), [stolen], "2")
    assert catalogue.document("early-help").title == "Early Help"
    assert [passage.text for passage in catalogue.passages_of("early-help")] == ["Old."]


def test_a_removed_document_takes_its_passages_along(catalogue):
    texts = passages("One.", "Two.")
    catalogue.replace(a_document(), texts, "1")
    assert catalogue.remove("early-help").removed == tuple(text.id for text in texts)
    assert catalogue.all_passages() == {}
    assert catalogue.count_passages() == 0
    assert catalogue.remove("early-help").removed == ()


def test_a_withdrawn_document_leaves_its_title_and_the_day(catalogue):
    catalogue.replace(a_document(title="Early help"), passages("One."), "1")
    assert catalogue.withdrawn("early-help") is None
    catalogue.remove("early-help")
    catalogue.remove("never-held")
    left = catalogue.withdrawn("early-help")
    assert (left.title, left.day) == ("Early help", in_london(datetime.now(UTC)).date())
    assert catalogue.withdrawn("never-held") is None
    catalogue.replace(a_document(), passages("One."), "1")
    assert catalogue.withdrawn("early-help") is None


def test_what_was_read_of_passages_is_read_anew_after_a_change_in_another_process(catalogue, url):
    (one,) = passages("One.")
    catalogue.replace(a_document(), [one], "1")
    other = Catalogue.open(url)
    assert other.passages_of("early-help") == [one]
    assert other.passages([one.id]) == {one.id: one}
    (two,) = passages("Two.")
    catalogue.replace(a_document(), [two], "2")
    assert other.passages_of("early-help") == [two]
    assert other.passages([one.id, two.id]) == {two.id: two}
    other.close()


def test_no_more_passages_stay_in_memory_than_allowed(catalogue, monkeypatch):
    monkeypatch.setattr("knowledge.edition.MOST_PASSAGES", 1)
    monkeypatch.setattr("knowledge.edition.MOST_TEXTS", 1)
    texts = passages("One.", "Two.")
    catalogue.replace(a_document(), texts, "1")
    assert list(catalogue.passages([text.id for text in texts]).values()) == texts
    assert catalogue.passages_of("early-help") == texts
    assert catalogue.passages_of("nowhere") == []
    held = catalogue._read
    assert (len(held._passages), list(held._texts)) == (1, ["nowhere"])


def test_only_documents_in_force_are_given(catalogue):
    catalogue.replace(a_document("national"), [], "1")
    catalogue.replace(a_document("local", area="luton", audience=frozenset({Audience.PRACTITIONER})), [], "1")
    catalogue.replace(a_document("dated", standing=Standing.HISTORICAL), [], "1")
    assert in_force(catalogue) == ["local", "national"]
    assert in_force(catalogue, areas={"england"}) == ["national"]
    assert in_force(catalogue, audience=Audience.PUBLIC) == ["national"]
    assert in_force(catalogue, standings=[Standing.HISTORICAL]) == ["dated"]


def test_superseding_takes_effect_at_once_in_another_process(catalogue, url):
    catalogue.replace(a_document(), [], "1")
    other = Catalogue.open(url)
    version = other.corpus_version()
    catalogue.set_standing("early-help", Standing.SUPERSEDED, superseded_by="newer")
    assert in_force(other) == []
    assert other.superseded_by() == {"early-help": "newer"}
    assert other.corpus_version() != version
    other.close()


def test_the_standing_of_an_unknown_document_is_refused(catalogue):
    with pytest.raises(UnknownDocument, match="nowhere: not in the catalogue"):
        catalogue.set_standing("nowhere", Standing.CURRENT)


@pytest.mark.parametrize("newer_first", [True, False])
def test_what_a_new_document_supersedes_is_superseded_in_either_order(catalogue, newer_first):
    both = [a_document("newer", supersedes=("older",)), a_document("older")]
    for document in both if newer_first else reversed(both):
        catalogue.replace(document, [], "1")
    assert catalogue.document("older").standing is Standing.SUPERSEDED
    assert catalogue.superseded_by() == {"older": "newer"}
    assert in_force(catalogue) == ["newer"]


def test_a_superseded_document_stays_so_when_it_is_read_in_again(catalogue):
    catalogue.replace(a_document(), [], "1")
    catalogue.replace(a_document("newer"), [], "1")
    catalogue.set_standing("early-help", Standing.SUPERSEDED, superseded_by="newer")
    catalogue.replace(a_document(), [], "2")
    assert catalogue.document("early-help").standing is Standing.SUPERSEDED


@pytest.mark.parametrize(
    ("held", "standing", "by"),
    [((), Standing.CURRENT, {}), (("newest",), Standing.SUPERSEDED, {"older": "newest"})],
)
def test_what_was_taken_out_supersedes_nothing_that_is_read_in_again(catalogue, held, standing, by):
    catalogue.replace(a_document("older"), [], "1")
    for identifier in ("newer", *held):
        catalogue.replace(a_document(identifier, supersedes=("older",)), [], "1")
    catalogue.remove("newer")
    catalogue.replace(a_document("older"), [], "2")
    assert catalogue.document("older").standing is standing
    assert catalogue.superseded_by() == by


def test_a_historical_finding_is_not_superseded_by_a_newer_one(catalogue):
    catalogue.replace(a_document("older", standing=Standing.HISTORICAL), [], "1")
    catalogue.replace(a_document("newer", supersedes=("older",)), [], "1")
    assert catalogue.document("older").standing is Standing.HISTORICAL


def test_the_corpus_version_follows_texts_questions_records_and_extras(catalogue):
    versions = [catalogue.corpus_version()]
    for document, texts in (
        (a_document(), passages("One.")),
        (a_document(), passages("Two.")),
        (a_document(), [a_passage("Two.", asked=("how",))]),
        (a_document(review_by=date(2027, 1, 1)), [a_passage("Two.", asked=("how",))]),
    ):
        catalogue.replace(document, texts, "same")
        versions.append(catalogue.corpus_version())
    versions += [catalogue.corpus_version(["contacts"]), catalogue.corpus_version(["contacts", "vocabulary"])]
    assert len(set(versions)) == len(versions)


def test_the_corpus_version_is_the_same_after_the_same_ingest(catalogue):
    catalogue.replace(a_document(), passages("One."), "1")
    version = catalogue.corpus_version()
    catalogue.replace(a_document(), passages("One."), "1")
    assert catalogue.corpus_version() == version


def test_unsettled_documents_are_remembered_until_settled(catalogue):
    catalogue.unsettle("a")
    catalogue.unsettle("b")
    catalogue.unsettle("a")
    assert sorted(catalogue.unsettled()) == ["a", "b"]
    catalogue.settle("a")
    assert catalogue.unsettled() == ["b"]


def test_a_dead_letter_is_kept_once_a_name_and_can_be_forgotten(catalogue):
    catalogue.record_dead_letter("scan.pdf", "no text layer")
    catalogue.record_dead_letter("scan.pdf", "encrypted")
    (letter,) = catalogue.dead_letters()
    assert (letter.name, letter.reason) == ("scan.pdf", "encrypted")
    assert letter.at.tzinfo is not None
    catalogue.forget_dead_letter("scan.pdf")
    assert catalogue.dead_letters() == []


def test_the_migrations_make_the_tables_that_the_code_expects(catalogue, url):
    engine = create_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()
    config = Config()
    config.set_main_option("script_location", "knowledge:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_sqlite_keeps_its_promises(catalogue):
    with catalogue._engine.connect() as connection:
        for pragma, value in (("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 5000)):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_an_interrupted_migration_leaves_nothing_and_runs_again(url, monkeypatch):
    from alembic import command

    def killed(config, revision):
        config.attributes["connection"].exec_driver_sql("CREATE TABLE documents (id TEXT)")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(command, "upgrade", killed)
        with pytest.raises(KeyboardInterrupt):
            Catalogue.open(url)
    catalogue = Catalogue.open(url)
    assert catalogue.documents() == []
    catalogue.close()


def test_a_catalogue_of_a_newer_version_is_refused_with_the_remedy(catalogue, url, tmp_path):
    with sqlite3.connect(tmp_path / "catalogue.sqlite") as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    file.close()
    with pytest.raises(CatalogueUnusable, match=r"revision 9999.*install the newer version"):
        Catalogue.open(url)


def test_tables_that_are_not_ours_are_refused_with_the_remedy(url, tmp_path):
    with sqlite3.connect(tmp_path / "catalogue.sqlite") as file:
        file.execute("CREATE TABLE passages (something TEXT)")
    file.close()
    with pytest.raises(CatalogueUnusable, match=r"cannot be brought up to date.*already exists"):
        Catalogue.open(url)


def test_a_file_that_is_no_database_is_refused_with_the_remedy(url, tmp_path):
    (tmp_path / "catalogue.sqlite").write_bytes(b"x" * 4096)
    with pytest.raises(CatalogueUnusable, match=r"catalogue\.sqlite: file is not a database; .*restore a backup"):
        Catalogue.open(url)


def test_a_truncated_database_is_refused_with_the_remedy(catalogue, url, tmp_path):
    catalogue.replace(a_document(), passages(*(f"Passage {n} {'x' * 500}." for n in range(100))), "1")
    catalogue.close()
    path = tmp_path / "catalogue.sqlite"
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(CatalogueUnusable, match="restore a backup"):
        Catalogue.open(url).all_passages()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CatalogueUnusable, match=r"unable to open database file; .*folder exists"):
        Catalogue.open(sqlite_url(tmp_path / "nowhere" / "catalogue.sqlite"))


@pytest.mark.parametrize("url", ["not a url", "nosuchdatabase://x/y"])
def test_a_wrong_database_url_is_refused_with_an_example(url):
    with pytest.raises(CatalogueUnusable, match=r"SIGNPOST_DATABASE_URL: .* such as sqlite:"):
        Catalogue.open(url)


def test_a_password_is_not_in_the_error(monkeypatch, tmp_path):
    def that_does_not_answer(url):
        engine = create_engine(sqlite_url(tmp_path / "no" / "file"))
        engine.url = url
        return engine

    monkeypatch.setattr(schema, "create_engine", that_does_not_answer)
    with pytest.raises(CatalogueUnusable) as caught:
        Catalogue.open("postgresql://signpost:sesame@db.example.org/signpost")
    assert "sesame" not in str(caught.value)
    assert "db.example.org" in str(caught.value)
