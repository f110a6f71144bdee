"""`signpost contacts`: listing, and keeping who checked which contact."""

import json
from datetime import date

import pytest
from typer.testing import CliRunner

from knowledge import checks, contacts_command, home_file
from knowledge.areas import load_areas
from knowledge.checks import Check, checks_file, idle_checks, library_contacts, record_check, with_checks
from knowledge.contacts import load_contacts
from knowledge.home import Home, UnwritableHome
from knowledge.library_file import UnusableLibraryFile

TODAY = date(2026, 11, 21)
CONTACTS = """
contacts:
  - id: bedford-desk
    name: Bedford desk
    purpose: "refer a child"
    area: bedford-borough
    roles: [front-door]
    channels: [{kind: phone, value: "020 7946 0101", note: "office hours"}]
    hours: {opening: office-hours}
    source: "A report"
    as_of: 2022-11-01
  - id: luton-desk
    name: Luton desk
    purpose: "refer a child"
    area: luton
    roles: [front-door]
    channels: [{kind: email, value: "desk@luton.example"}]
    hours: {opening: unknown}
    source: "A report"
    as_of: 2022-11-01
    checked_on: 2026-01-10
    checked_by: An editor
    review_by: 2026-07-10
  - id: england-line
    name: A line for England
    purpose: "talk to somebody"
    area: england
    roles: [helpline-child]
    channels: [{kind: phone, value: "020 7946 0102"}]
    hours: {opening: always}
    source: "A page"
    as_of: 2026-11-01
    checked_on: 2026-11-01
    checked_by: An editor
    review_by: 2027-05-01
"""


@pytest.fixture
def home(tmp_path, monkeypatch):
    path = tmp_path / "contacts.yaml"
    path.write_text(CONTACTS)
    monkeypatch.setenv("SIGNPOST_CONTACTS_FILE", str(path))
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(contacts_command, "_today", lambda: TODAY)
    return Home(tmp_path / "home")


def contacts(*arguments, typed=None):
    return CliRunner().invoke(contacts_command.app, arguments, input=typed)


def test_contacts_of_an_area_come_before_those_of_all_england_and_no_neighbour_is_listed(home):
    told = json.loads(contacts("list", "--area", "bedford-borough", "--at", "2026-11-23T11:00", "--json").stdout)
    assert [each["id"] for each in told["contacts"]] == ["bedford-desk", "england-line"]
    desk = told["contacts"][0]
    assert (desk["open_now"], desk["check_due"], desk["checked_on"]) == (True, True, None)
    assert desk["channels"] == [
        {"kind": "phone", "value": "020 7946 0101", "e164": "+442079460101", "note": "office hours"}
    ]


def test_the_list_says_who_answers_and_who_was_not_checked(home):
    lines = contacts("list", "--at", "2026-11-21T22:30").stdout.splitlines()
    rows = {line.split("\t")[0]: line.split("\t") for line in lines}
    assert rows["bedford-desk"][3] == "closed"
    assert rows["bedford-desk"][-1] == "NOT CHECKED"
    assert rows["luton-desk"][3] == "not known"
    assert rows["luton-desk"][-1] == "OVERDUE, 2026-01-10 by An editor"
    assert rows["england-line"][3] == "open"
    assert rows["england-line"][-1] == "2026-11-01 by An editor"


def test_a_moment_with_an_offset_is_read_in_london_time(home):
    told = json.loads(contacts("list", "--at", "2026-07-01T08:30:00+00:00", "--json").stdout)
    assert told["at"] == "2026-07-01T09:30:00+01:00"


def test_without_a_moment_the_list_is_of_now(home):
    assert contacts("list").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--area", "atlantis"),
        ("list", "--at", "tonight"),
        ("check", "nobody", "--by", "An editor"),
        ("check", "bedford-desk"),
        ("check", "--by", "An editor"),
        ("check", "bedford-desk", "--by", "An editor", "--on", "yesterday"),
        ("check", "bedford-desk", "--by", "An editor", "--on", "2026-11-22"),
        ("check", "bedford-desk", "--by", "An editor", "--review-by", "2026-11-21"),
    ],
)
def test_wrong_use_ends_with_2_and_records_nothing(home, arguments):
    assert contacts(*arguments).exit_code == 2
    assert not checks_file(home).exists()


def test_check_lists_what_nobody_checked_and_what_is_overdue(home):
    told = json.loads(contacts("check", "--json").stdout)
    assert [each["id"] for each in told["due"]] == ["bedford-desk", "luton-desk"]
    assert told["of"] == 3
    listed = contacts("check").stdout
    assert "2 of 3 are to be checked" in listed
    assert "england-line" not in listed


def test_a_recorded_check_is_laid_over_the_contact_everywhere(home):
    done = contacts("check", "bedford-desk", "--by", "An editor", "--on", "2026-11-20", "--review-by", "2027-01-31")
    assert done.stdout == "Recorded: bedford-desk, checked on 2026-11-20 by An editor.\n"
    contact = library_contacts(home).get("bedford-desk")
    assert (contact.checked_on, contact.checked_by, contact.review_by) == (
        date(2026, 11, 20),
        "An editor",
        date(2027, 1, 31),
    )
    told = json.loads(contacts("check", "--json").stdout)
    assert [each["id"] for each in told["due"]] == ["luton-desk"]


def test_a_check_is_of_today_and_good_for_half_a_year_unless_said(home):
    told = json.loads(contacts("check", "bedford-desk", "--by", "An editor", "--json").stdout)
    assert told["recorded"]["checked_on"] == "2026-11-21"
    assert told["recorded"]["review_by"] == "2027-05-22"
    assert told["file"] == str(checks_file(home))


def test_a_second_check_takes_the_place_of_the_first_and_leaves_the_others(home):
    for contact, day in (("bedford-desk", "2026-11-01"), ("luton-desk", "2026-11-02"), ("bedford-desk", "2026-11-03")):
        assert contacts("check", contact, "--by", "An editor", "--on", day).exit_code == 0
    directory = library_contacts(home)
    assert directory.get("bedford-desk").checked_on == date(2026, 11, 3)
    assert directory.get("luton-desk").checked_on == date(2026, 11, 2)
    assert contacts("check").stdout == "All 3 contacts are checked, and none is overdue.\n"


def test_a_check_counts_for_nothing_once_the_number_has_changed(home, tmp_path):
    contacts("check", "bedford-desk", "--by", "An editor")
    assert idle_checks(library_contacts(home), home) == ()
    (tmp_path / "contacts.yaml").write_text(CONTACTS.replace("020 7946 0101", "020 7946 0199"))
    directory = library_contacts(home)
    assert directory.get("bedford-desk").checked_on is None
    assert idle_checks(directory, home) == ("bedford-desk",)


def test_of_two_checks_the_later_counts(home):
    contacts("check", "england-line", "--by", "Somebody else", "--on", "2026-10-01")
    assert library_contacts(home).get("england-line").checked_by == "An editor"


def test_a_damaged_file_of_checks_keeps_no_answer_back_but_the_command_names_it(home):
    home.prepare()
    checks_file(home).write_text("checks: [{id: bedford-desk}]")
    areas = load_areas(checks.LIBRARY / "areas.yaml")
    directory = load_contacts(checks.ContactSettings().contacts_file, areas)
    assert with_checks(directory, home) == directory
    with pytest.raises(UnusableLibraryFile, match=r"contact-checks\.yaml: checks entry 1 \(bedford-desk\)"):
        library_contacts(home)


@pytest.mark.parametrize(
    ("entries", "cause"),
    [
        ([("2026-11-01", "2026-11-01")], "must be later"),
        ([("2026-11-01", "2027-05-01"), ("2026-11-02", "2027-05-01")], "stands twice"),
    ],
)
def test_a_file_of_checks_that_contradicts_itself_is_refused(home, entries, cause):
    home.prepare()
    lines = "".join(
        f"- {{id: a, checked_on: {on}, checked_by: An editor, review_by: {again}, details: x}}\n"
        for on, again in entries
    )
    checks_file(home).write_text(f"checks:\n{lines}")
    with pytest.raises(UnusableLibraryFile, match=cause):
        library_contacts(home)


def test_with_checks_gives_the_bot_the_recorded_checks(home):
    contacts("check", "bedford-desk", "--by", "An editor")
    directory = load_contacts(checks.ContactSettings().contacts_file, load_areas(checks.LIBRARY / "areas.yaml"))
    assert with_checks(directory, home).get("bedford-desk").checked_by == "An editor"
    assert directory.get("bedford-desk").checked_by is None


def test_a_check_that_cannot_be_written_leaves_the_earlier_ones(home, monkeypatch):
    contacts("check", "bedford-desk", "--by", "An editor")
    before = checks_file(home).read_text()

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(home_file.os, "fsync", full)
    check = Check(checked_on=TODAY, checked_by="An editor", review_by=date(2027, 1, 1))
    with pytest.raises(UnwritableHome, match=r"was not recorded \(No space left"):
        record_check(library_contacts(home).get("luton-desk"), check, home)
    assert checks_file(home).read_text() == before
    assert [path.name for path in home.path.glob(".contact-checks*")] == []


def test_on_a_terminal_the_command_goes_through_what_is_due(home, monkeypatch):
    monkeypatch.setattr(contacts_command, "_is_at_terminal", lambda: True)
    done = contacts("check", typed="An editor\nn\ny\n")
    assert "Not recorded. Correct it in the console" in done.stdout
    assert "020 7946 0101 (office hours)" in done.stdout
    directory = library_contacts(home)
    assert directory.get("bedford-desk").checked_on is None
    assert directory.get("luton-desk").checked_on == TODAY


def test_a_walk_through_can_be_skipped_and_left(home, monkeypatch):
    monkeypatch.setattr(contacts_command, "_is_at_terminal", lambda: True)
    assert contacts("check", typed="An editor\n\nq\n").exit_code == 0
    assert not checks_file(home).exists()
