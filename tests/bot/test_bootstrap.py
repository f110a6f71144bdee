"""What is built from a home: the whole assistant, and one that still helps where the home or library is unusable."""

import shutil
from pathlib import Path

import pytest

from bot.answering.privacy import screen
from bot.bootstrap import Bootstrap, Holdings, NoLibrary, known_words
from bot.model import Outcome
from bot.ports import LibraryUnavailable
from bot.settings import BotSettings
from knowledge.base import KnowledgeBase
from knowledge.database import CatalogueUnusable
from knowledge.home import Home, HomeBusy
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Audience, Form
from knowledge.own_library import STARTER
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from tests.fakes.embedder import HashingEmbedder
from tests.knowledge.made import a_document, a_passage

GLOSSARY = ("ZQP: Zebra Quality Panel", "ZQT: Zebra Quiet Team", "ZRN: Zebra Reading Notes")


@pytest.fixture(autouse=True)
def _hashing(monkeypatch):
    monkeypatch.setattr("knowledge.base.embedder_for", lambda *_, **__: HashingEmbedder())


@pytest.fixture
def bootstrap(tmp_path):
    return Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=tmp_path / "home", lock_timeout_s=0))


def filled(home):
    home.prepare()
    base = KnowledgeBase.open(home, KnowledgeSettings(home=home.path), sentences=sentences, embedder=HashingEmbedder())
    document = a_document("guide", title="Guide", publisher="Greywell Partnership")
    texts = [
        a_passage("The zebra panel for children meets every 14 working days.", document="guide"),
        *(
            a_passage(entry, document="guide", order=order, form=Form.GLOSSARY)
            for order, entry in enumerate(GLOSSARY, start=1)
        ),
    ]
    base.replace(document, texts, "hash")
    base.close()


def test_settings_are_read_from_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("SIGNPOST_AREA", "luton")
    made = Bootstrap()
    assert made.home.path == tmp_path / "elsewhere"
    assert (made.bot.area, made.bot.audience) == ("luton", Audience.PRACTITIONER)


def test_the_starter_library_is_used_where_no_file_is_set(bootstrap):
    assert "bedford-borough" in bootstrap.areas
    assert list(bootstrap.directory)
    assert bootstrap.vocabulary.fingerprint
    assert bootstrap.roles.role_of("i am a teacher")


def test_a_file_that_is_set_is_used_instead(tmp_path):
    path = tmp_path / "areas.yaml"
    path.write_text("areas: 7", encoding="utf-8")
    made = Bootstrap(bot=BotSettings(areas_file=path), knowledge=KnowledgeSettings(home=tmp_path / "home"))
    with pytest.raises(UnusableLibraryFile, match=r"areas\.yaml"):
        _ = made.areas


def test_what_is_in_the_home_is_answered_from(bootstrap, question):
    filled(bootstrap.home)
    with bootstrap.assistant("test") as assistant:
        reply, _ = assistant.reply(question("how often does the zebra panel meet about children"))
    assert reply.outcome is Outcome.ANSWERED
    assert "14 working days" in reply.text
    assert reply.citations[0].title == "Guide"
    assert reply.corpus_version != "unavailable"


def test_a_glossary_in_the_documents_becomes_vocabulary(bootstrap):
    filled(bootstrap.home)
    with bootstrap.assistant("test") as assistant:
        phrases = {each.phrase.lower() for each in assistant.now()._vocabulary.expand("what is the ZQP")}
    assert "zebra quality panel" in phrases


def test_a_publisher_and_a_title_are_not_screened_out(bootstrap):
    filled(bootstrap.home)
    with bootstrap.assistant("test") as assistant:
        assert {"greywell partnership", "guide", "bedford borough"} <= assistant.now()._known.names
        assert "01234718700" in {"".join(phone.split()) for phone in assistant.now()._known.phones} | {
            phone.replace("+44", "0") for phone in assistant.now()._known.phones
        }


def test_an_empty_home_still_gives_contacts_and_danger(bootstrap, question):
    with bootstrap.assistant("test") as assistant:
        contact, _ = assistant.reply(question("who do i phone about a child in bedford"))
        danger, _ = assistant.reply(question("he is stabbing her right now"))
        nothing, _ = assistant.reply(question("what does stepped up mean for a child"))
    assert contact.contacts[0].contact.id
    assert danger.outcome is Outcome.EMERGENCY
    assert nothing.outcome is Outcome.DEGRADED
    assert nothing.text.startswith("No documents are held here yet")


def test_a_home_that_cannot_be_written_gives_contacts_and_says_why(tmp_path, question):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    made = Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=tmp_path / "file" / "home"))
    with made.assistant("test") as assistant:
        reply, _ = assistant.reply(question("what does stepped up mean for a child"))
        danger, _ = assistant.reply(question("he is stabbing her right now"))
    assert reply.outcome is Outcome.DEGRADED
    assert "cannot be written to" in reply.trace[0]
    assert danger.outcome is Outcome.EMERGENCY
    assert reply.corpus_version == "unavailable"


def test_a_catalogue_that_cannot_be_read_gives_contacts(bootstrap, question):
    bootstrap.home.prepare()
    bootstrap.home.catalogue_file.write_bytes(b"not a database, but longer than its header would be" * 40)
    with bootstrap.assistant("test") as assistant:
        reply, _ = assistant.reply(question("what does stepped up mean for a child"))
    assert reply.outcome is Outcome.DEGRADED


def test_a_catalogue_that_fails_after_it_was_opened_gives_contacts(bootstrap, question, monkeypatch):
    def fail(self):
        raise CatalogueUnusable("catalogue.sqlite: the disk is gone; put it back")

    filled(bootstrap.home)
    monkeypatch.setattr("knowledge.base.KnowledgeBase.check", fail)
    with bootstrap.assistant("test") as assistant:
        reply, _ = assistant.reply(question("what does stepped up mean for a child"))
    assert reply.outcome is Outcome.DEGRADED
    assert "the disk is gone" in reply.trace[0]


@pytest.fixture
def contacts_file(tmp_path):
    """A copy of the starter library's contacts, that a test may change while it is answered from."""
    return Path(shutil.copy(STARTER / "contacts.yaml", tmp_path / "contacts.yaml"))


def change_a_number(path):
    path.write_text(path.read_text("utf-8").replace("01234 718700", "020 7946 0123"), encoding="utf-8")


def test_a_contact_that_changes_while_the_catalogue_fails_costs_nobody_an_answer(
    tmp_path, contacts_file, question, monkeypatch
):
    made = Bootstrap(bot=BotSettings(contacts_file=contacts_file), knowledge=KnowledgeSettings(home=tmp_path / "home"))
    filled(made.home)

    def fail(self):
        raise CatalogueUnusable("catalogue.sqlite: the disk is gone; put it back")

    with made.assistant("test") as assistant:
        monkeypatch.setattr("knowledge.base.KnowledgeBase.check", fail)
        change_a_number(contacts_file)
        danger, _ = assistant.reply(question("he is stabbing her right now"))
        contact, _ = assistant.reply(question("who do i phone about a child in bedford"))
        assert "guide" in assistant.known.names  # what was read last stays
        assert {"02079460123"} <= assistant.known.phones
    assert danger.outcome is Outcome.EMERGENCY
    assert "020 7946 0123" in contact.text


def test_what_is_held_is_read_once_at_the_start_and_again_when_a_contact_changes(
    tmp_path, contacts_file, question, monkeypatch
):
    made = Bootstrap(bot=BotSettings(contacts_file=contacts_file), knowledge=KnowledgeSettings(home=tmp_path / "home"))
    checked, check = [], KnowledgeBase.check

    def counted(base):
        checked.append(base)
        return check(base)

    monkeypatch.setattr(KnowledgeBase, "check", counted)
    with made.assistant("test") as assistant:
        assistant.reply(question("he is stabbing her right now"))
        assert len(checked) == 1
        change_a_number(contacts_file)
        assistant.reply(question("he is stabbing her right now"))
        assistant.reply(question("he is stabbing her right now"))
        assert len(checked) == 2


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Sandy told me her stepdad hits her", "[name] told me her stepdad hits her"),
        ("her name is Sandy Wells and he hits her", "her name is [name] and he hits her"),
        ("a child in Sandy is hit by her stepdad", "a child in Sandy is hit by her stepdad"),
        ("who do i ring in sandy", "who do i ring in sandy"),
        ("the family lives near Sandy", "the family lives near Sandy"),
        ("a family lives in Elstow", "a family lives in Elstow"),
    ],
)
def test_a_first_name_that_is_a_town_too_is_screened_unless_it_stands_as_a_place(bootstrap, said, kept):
    known = known_words(bootstrap.directory, bootstrap.areas, Holdings(library=NoLibrary("not searched")))
    assert screen(said, known=known).text == kept


def test_a_home_that_is_written_to_is_busy(bootstrap):
    other = Home(bootstrap.home.path)
    with other.writing("ingest", timeout_s=0), pytest.raises(HomeBusy, match="'ingest'"), bootstrap.assistant("test"):
        pass


def test_an_error_of_the_caller_is_not_taken_for_a_broken_library(bootstrap):
    with pytest.raises(LibraryUnavailable, match="of the caller"), bootstrap.assistant("test"):
        raise LibraryUnavailable("of the caller")


@pytest.mark.parametrize(
    "call",
    [
        lambda library: library.search("text", expansions=(), documents=frozenset(), limit=1),
        lambda library: library.documents(areas=None, audience=Audience.PUBLIC, standings=frozenset()),
        lambda library: library.printed_in("guide", "1"),
        NoLibrary.superseded_by,
        lambda library: library.rarity(["word"]),
    ],
)
def test_a_library_that_is_not_there_says_so_whatever_is_asked(call):
    with pytest.raises(LibraryUnavailable, match="no library; make one"):
        call(NoLibrary("no library; make one"))


def test_a_library_that_is_not_there_is_degraded_and_has_no_version():
    assert (NoLibrary("why").is_degraded, NoLibrary("why").corpus_version) == (True, "unavailable")
