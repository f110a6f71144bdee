"""Contacts that a partnership changed: laid over the library's, the same for commands and every process."""

import json
import multiprocessing
from datetime import UTC, date, datetime, timedelta

import pytest
from typer.testing import CliRunner

from bot.bootstrap import Bootstrap
from bot.settings import BotSettings
from knowledge import contacts_command
from knowledge.checks import Check, library_contacts, record_check
from knowledge.contact_changes import Change, Did, changes_file, changes_of, note_change
from knowledge.contact_edits import (
    CannotChange,
    ChangedMeanwhile,
    edits_file,
    entry_of,
    read_edits,
    restore_contact,
    retire_contact,
    return_to_library,
    revision_of,
    save_contact,
)
from knowledge.contact_reviews import Due, due_of, reviews_of
from knowledge.contacts_file import ContactEntry
from knowledge.contacts_in_force import ContactsInForce
from knowledge.home import Home, UnwritableHome
from knowledge.library_file import UnusableLibraryFile
from knowledge.settings import KnowledgeSettings
from tests.knowledge.test_contacts_command import CONTACTS, TODAY


@pytest.fixture
def home(tmp_path, monkeypatch):
    file = tmp_path / "contacts.yaml"
    file.write_text(CONTACTS)
    monkeypatch.setenv("SIGNPOST_CONTACTS_FILE", str(file))
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(contacts_command, "_today", lambda: TODAY)
    return Home(tmp_path / "home")


def a_bootstrap(home):
    return Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=home.path))


@pytest.fixture
def library(home):
    return a_bootstrap(home).written_contacts()


def renumbered(contact, number):
    entry = entry_of(contact).model_dump()
    return ContactEntry.model_validate(
        entry | {"channels": [{"kind": "phone", "value": number}], "hours": {"opening": contact.hours.opening}}
    )


def save(library, home, contact="bedford-desk", number="020 7946 0111", by="Ed Editor"):
    now = library_contacts(home).get(contact)
    return save_contact(renumbered(now, number), by=by, seen=revision_of(now), library=library, home=home)


def test_a_change_is_what_the_commands_show(home, library):
    save(library, home)
    told = json.loads(CliRunner().invoke(contacts_command.app, ["list", "--json"]).stdout)
    desk = next(each for each in told["contacts"] if each["id"] == "bedford-desk")
    assert desk["channels"][0]["e164"] == "+442079460111"
    assert "020 7946 0111" in CliRunner().invoke(contacts_command.app, ["check"]).stdout


def test_a_change_of_a_checked_contact_is_unchecked_until_it_is_checked_again(home, library):
    save(library, home, "england-line")
    contact = library_contacts(home).get("england-line")
    assert contact.checked_on is None
    record_check(contact, Check(checked_on=TODAY, checked_by="Ed Editor", review_by=date(2027, 5, 1)), home)
    assert library_contacts(home).get("england-line").checked_by == "Ed Editor"
    save(library, home, "england-line", "020 7946 0102")  # as the library has it: its own check counts again
    assert library_contacts(home).get("england-line").checked_by == "An editor"
    assert [each.did for each in changes_of("england-line", home)] == [Did.CHANGED, Did.CHECKED, Did.CHANGED]


def test_what_is_not_checked_may_change_and_the_check_stays(home, library):
    now = library_contacts(home).get("england-line")
    entry = ContactEntry.model_validate(
        entry_of(now).model_dump() | {"purpose": "talk at any hour", "hours": {"opening": "always"}}
    )
    save_contact(entry, by="Ed Editor", seen=revision_of(now), library=library, home=home)
    contact = library_contacts(home).get("england-line")
    assert (contact.purpose, contact.checked_by) == ("talk at any hour", "An editor")


def test_clock_times_come_back_as_they_were_written(home, library):
    now = library.get("bedford-desk")
    hours = {"opening": "office-hours", "opens": "08:45", "closes": "17:30"}
    entry = ContactEntry.model_validate(entry_of(now).model_dump() | {"hours": hours})
    save_contact(entry, by="Ed Editor", seen=revision_of(now), library=library, home=home)
    found = library_contacts(home).get("bedford-desk").hours
    assert (f"{found.opens:%H:%M}", f"{found.closes:%H:%M}") == ("08:45", "17:30")
    assert entry_of(library_contacts(home).get("bedford-desk")).hours.opens == found.opens


def test_two_editors_at_once_the_second_is_told(home, library):
    seen = library_contacts(home).get("bedford-desk")
    save(library, home)
    with pytest.raises(ChangedMeanwhile) as met:
        save_contact(renumbered(seen, "020 7946 0122"), by="B", seen=revision_of(seen), library=library, home=home)
    assert met.value.now.channels[0].value == "020 7946 0111"
    retire_contact(met.value.now, by="A", seen=revision_of(met.value.now), library=library, home=home)
    with pytest.raises(ChangedMeanwhile) as met:
        save_contact(renumbered(seen, "020 7946 0122"), by="B", seen=revision_of(seen), library=library, home=home)
    assert met.value.now is None
    with pytest.raises(CannotChange, match="bring it back"):
        save_contact(renumbered(seen, "020 7946 0122"), by="B", seen="", library=library, home=home)


def test_retired_restored_and_returned(home, library):
    save(library, home)
    now = library_contacts(home).get("bedford-desk")
    retire_contact(now, by="A", seen=revision_of(now), library=library, home=home)
    assert "bedford-desk" not in {each.id for each in library_contacts(home)}
    restore_contact("bedford-desk", by="A", home=home)
    assert library_contacts(home).get("bedford-desk").channels[0].value == "020 7946 0111"
    return_to_library("bedford-desk", by="A", library=library, home=home)
    assert read_edits(home) == {}
    assert library_contacts(home).get("bedford-desk").channels[0].value == "020 7946 0101"
    with pytest.raises(CannotChange):
        return_to_library("bedford-desk", by="A", library=library, home=home)


def test_a_retired_contact_may_go_back_to_the_library(home, library):
    now = library_contacts(home).get("luton-desk")
    retire_contact(now, by="A", seen=revision_of(now), library=library, home=home)
    return_to_library("luton-desk", by="A", library=library, home=home)
    assert library_contacts(home).get("luton-desk")


def _save_in_a_process(path, contact, number):
    home = Home(path)
    library = a_bootstrap(home).written_contacts()
    save(library, home, contact, number)


def test_a_change_is_live_in_another_process_and_two_at_once_lose_nothing(home):
    here = a_bootstrap(home)
    assert here.directory.get("bedford-desk").channels[0].value == "020 7946 0101"
    spawning = multiprocessing.get_context("spawn")
    numbers = {"bedford-desk": "020 7946 0131", "luton-desk": "020 7946 0132", "england-line": "020 7946 0133"}
    others = [
        spawning.Process(target=_save_in_a_process, args=(home.path, contact, number))
        for contact, number in numbers.items()
    ]
    for other in others:
        other.start()
    for other in others:
        other.join()
    assert [other.exitcode for other in others] == [0, 0, 0]
    assert {each: here.directory.get(each).channels[0].value for each in numbers} == numbers


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("contacts: [{by: x}]", "contacts entry 1"),
        ("contacts: 7", "contact-edits.yaml: contacts"),
    ],
)
def test_a_damaged_file_is_named_and_at_start_the_librarys_own_contacts_are_given(home, caplog, content, cause):
    home.prepare()
    edits_file(home).write_text(content)
    with pytest.raises(UnusableLibraryFile, match=cause):
        library_contacts(home)
    assert a_bootstrap(home).directory.get("bedford-desk").channels[0].value == "020 7946 0101"
    assert "without what was changed here" in caplog.text


def test_an_id_that_stands_twice_and_an_area_that_is_gone_are_refused(home, library):
    save(library, home)
    text = edits_file(home).read_text()
    entry = text[text.index("- contact:") :]
    edits_file(home).write_text(text + entry)
    with pytest.raises(UnusableLibraryFile, match="stands twice"):
        library_contacts(home)
    edits_file(home).write_text(text.replace("area: bedford-borough", "area: atlantis"))
    with pytest.raises(UnusableLibraryFile, match=r"bedford-desk: no area 'atlantis'"):
        library_contacts(home)


def test_contacts_that_could_never_be_read_are_an_error():
    def unreadable():
        raise UnusableLibraryFile("contacts.yaml: not valid")

    with pytest.raises(UnusableLibraryFile):
        ContactsInForce(unreadable, files=())()


def test_a_half_written_line_of_the_history_is_left_out(home):
    change = Change(contact="bedford-desk", did=Did.ADDED, by="Ed Editor", at=datetime(2026, 11, 21, tzinfo=UTC))
    home.prepare()
    note_change(change, home)
    with changes_file(home).open("a") as file:
        file.write('{"contact": "bedford-d\n')
    assert changes_of("bedford-desk", home) == [change]
    assert changes_of("luton-desk", home) == []


def test_a_history_that_cannot_be_written_says_so(home):
    home.prepare()
    changes_file(home).mkdir()
    change = Change(contact="bedford-desk", did=Did.ADDED, by="Ed Editor", at=datetime(2026, 11, 21, tzinfo=UTC))
    with pytest.raises(UnwritableHome, match="who changed bedford-desk was not written down"):
        note_change(change, home)


def test_how_a_contact_stands(home):
    contacts = {each.id: each for each in library_contacts(home)}
    assert due_of(contacts["bedford-desk"], TODAY) is Due.UNCHECKED
    assert due_of(contacts["luton-desk"], TODAY) is Due.OVERDUE
    last = contacts["england-line"].review_by
    assert due_of(contacts["england-line"], last - timedelta(days=31)) is Due.GOOD
    assert due_of(contacts["england-line"], last - timedelta(days=30)) is Due.SOON
    assert due_of(contacts["england-line"], last) is Due.SOON
    assert due_of(contacts["england-line"], last + timedelta(days=1)) is Due.OVERDUE
    found = reviews_of(contacts.values(), TODAY)
    assert [each.id for each in found.all] == ["luton-desk", "bedford-desk"]
