"""`signpost library`: what is there, what is out of date, what differs and what is missing."""

import json
from datetime import date

import pytest
from typer.testing import CliRunner

from knowledge import library_command, printing
from knowledge.catalogue import Catalogue, UnknownDocument
from knowledge.conflicts import expansions
from knowledge.database import sqlite_url
from knowledge.gaps import subjects_of
from knowledge.library_file import UnusableLibraryFile
from knowledge.model import Form, Kind, Standing
from knowledge.own_library import STARTER
from tests.knowledge.made import a_document, a_passage, passages

CONTACTS = """
contacts:
  - id: bedford-desk
    name: Bedford Referral Desk
    purpose: "refer a child"
    area: bedford-borough
    roles: [front-door]
    channels:
      - {kind: phone, value: "020 7946 0101"}
      - {kind: web, value: "www.desk.example"}
    hours: {opening: always}
    source: "A report"
    as_of: 2022-11-01
    also_called: [BRD]
"""


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path))
    (tmp_path / "contacts.yaml").write_text(CONTACTS)
    monkeypatch.setenv("SIGNPOST_CONTACTS_FILE", str(tmp_path / "contacts.yaml"))
    opened = Catalogue.open(sqlite_url(tmp_path / "catalogue.sqlite"))
    yield opened
    opened.close()


def library(*arguments):
    return CliRunner().invoke(library_command.app, arguments)


def told(*arguments):
    return json.loads(library(*arguments, "--json").stdout)


def add(catalogue, identifier, *texts, **given):
    document = a_document(identifier, **given)
    catalogue.replace(document, passages(*texts, document=identifier), identifier)


def test_a_fresh_home_lists_nothing_and_says_how_to_begin(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "new"))
    assert library("list").stdout.endswith("Nothing is ingested yet: signpost ingest --library\n")
    assert told("list") == {"documents": []}


def test_the_list_has_a_line_for_each_document(catalogue):
    add(catalogue, "early-help", review_by=date(2027, 1, 1))
    assert library("list").stdout.splitlines() == [
        "id\ttitle\tarea\tpublished\tstanding\treview by",
        "early-help\tEarly Help\tengland\t2023-03-31\tcurrent\t2027-01-01",
        "1 documents.",
    ]
    assert told("list")["documents"][0]["audience"] == ["practitioner", "public"]


def test_the_catalogue_may_be_another_database(catalogue, tmp_path, monkeypatch):
    add(catalogue, "early-help")
    monkeypatch.setenv("SIGNPOST_DATABASE_URL", sqlite_url(tmp_path / "catalogue.sqlite"))
    monkeypatch.setenv("SIGNPOST_HOME", str(tmp_path / "elsewhere"))
    assert [one["id"] for one in told("list")["documents"]] == ["early-help"]


def test_a_document_is_shown_with_its_record_and_each_passage_in_its_place(catalogue):
    document = a_document("early-help", supersedes=("older",))
    texts = [
        a_passage("Ask first.", heading=("Part 1", "Consent"), paragraph="3.2", page=7),
        a_passage("No heading here.", order=1),
    ]
    catalogue.replace(document, texts, "hash")
    lines = library("show", "early-help").stdout.splitlines()
    assert "supersedes: older" in lines
    assert "review by: -" in lines
    assert f"[{texts[0].id}] Part 1 > Consent, paragraph 3.2, page 7" in lines
    assert f"[{texts[1].id}] (no heading)" in lines
    assert [one["text"] for one in told("show", "early-help")["passages"]] == ["Ask first.", "No heading here."]


def test_what_a_document_says_cannot_rewrite_the_screen(catalogue):
    add(catalogue, "early-help", "Safe\x1b[2Jtext\u202e.")
    assert "Safe[2Jtext." in library("show", "early-help").stdout


def test_an_unknown_document_is_an_expected_error(catalogue):
    assert isinstance(library("show", "nothing").exception, UnknownDocument)


def test_stale_says_why_for_each_document(catalogue):
    add(catalogue, "old")
    add(catalogue, "new", supersedes=("old",))
    add(catalogue, "inspection", standing=Standing.HISTORICAL)
    add(catalogue, "replaced", standing=Standing.SUPERSEDED)
    add(catalogue, "due", review_by=date(2026, 5, 1))
    found = {one["id"]: one["why"] for one in told("stale", "--on", "2026-05-02")["stale"]}
    assert found == {
        "old": ["superseded by new"],
        "inspection": ["historical: true when it was published, 2023-03-31"],
        "replaced": ["superseded"],
        "due": ["to be reviewed by 2026-05-01"],
    }
    assert "due\tDue" in library("stale").stdout


def test_on_its_review_day_a_document_is_not_stale_yet(catalogue):
    add(catalogue, "due", review_by=date(2026, 5, 1))
    assert library("stale", "--on", "2026-05-01").stdout == "Nothing is stale on 2026-05-01.\n"


def test_a_day_that_is_none_is_wrong_use(catalogue):
    assert library("stale", "--on", "soon").exit_code == 2


def test_two_documents_that_print_different_numbers_for_one_service_conflict(catalogue):
    add(catalogue, "guide", "If in doubt ring the Harbour Family Team on 020 7946 0111.", area="luton")
    add(catalogue, "leaflet", "The Harbour Family Team: +44 (0)20 7946 0112", area="luton")
    add(catalogue, "poster", "Harbour Family Team, tel: (020) 7946 0112", area="luton")
    assert told("conflicts")["conflicts"] == [
        {
            "kind": "phone",
            "subject": "Harbour Family Team",
            "area": "luton",
            "printed": {"02079460111": ["guide"], "02079460112": ["leaflet", "poster"]},
        }
    ]
    shown = library("conflicts").stdout
    assert "02079460111: guide; 02079460112: leaflet, poster" in shown
    assert "1 found." in shown


def test_a_document_conflicts_with_the_contact_directory_by_any_name_of_the_service(catalogue):
    add(catalogue, "guide", "If unsure ring the BRD on 020 7946 0199.", area="bedford-borough")
    (found,) = told("conflicts")["conflicts"]
    assert found["subject"] == "Bedford Referral Desk"
    assert found["printed"] == {"02079460101": ["contact directory"], "02079460199": ["guide"]}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Harbour Family Team: 020 7946 0111", "Harbour Family Team: 020 7946 0111 and 020 7946 0112"),
        ("Telephone: 020 7946 0111", "Telephone: 020 7946 0112"),
        ("Harbour Family Team: 020 7946 0111", "Harbour Family Team: desk@harbour.example"),
        ("Harbour Family Team: 0123", "Harbour Family Team: 01.02.2023 to 03.04.2024"),
        ("020 7946 0111", "020 7946 0112"),
        ("Harbour Family Team: 0123 456 78", "Harbour Family Team: 020 7946 0111"),
    ],
)
def test_what_does_not_contradict_is_no_conflict(catalogue, first, second):
    add(catalogue, "guide", first, area="luton")
    add(catalogue, "leaflet", second, area="luton")
    assert told("conflicts") == {"conflicts": []}


def test_the_same_service_in_two_areas_is_no_conflict(catalogue):
    add(catalogue, "guide", "Family Help Team: 020 7946 0111", area="luton")
    add(catalogue, "leaflet", "Family Help Team: 020 7946 0112", area="bedford-borough")
    assert told("conflicts") == {"conflicts": []}


def test_two_mail_addresses_for_one_service_conflict(catalogue):
    add(catalogue, "guide", "Harbour Family Team: one@harbour.example", area="luton")
    add(catalogue, "leaflet", "Harbour Family Team: Two@harbour.example", area="luton")
    (found,) = told("conflicts")["conflicts"]
    assert (found["kind"], set(found["printed"])) == ("email", {"one@harbour.example", "two@harbour.example"})


def test_an_abbreviation_spelt_out_in_two_ways_is_found_and_plurals_are_not(catalogue):
    add(catalogue, "guide", "A Rapid Advice Officer (RAO) answers. A Child in Care (CIC) too.")
    add(catalogue, "leaflet", "The Referral and Assessment Officers (RAOs) answer. Children in Care (CIC) too.")
    (found,) = told("conflicts")["conflicts"]
    assert found["subject"] == "RAO"
    assert found["printed"] == {"Rapid Advice Officer": ["guide"], "Referral and Assessment Officers": ["leaflet"]}


def test_one_statement_with_two_figures_is_a_conflict(catalogue):
    said = "The strategy discussion is held within {} working days of the referral by the family team."
    for name, days in (("guide", "15"), ("leaflet", "ten"), ("poster", "15")):
        add(catalogue, name, said.format(days))
    add(catalogue, "replaced", said.format("20"), standing=Standing.SUPERSEDED)
    (found,) = told("conflicts")["conflicts"]
    assert (found["kind"], found["subject"]) == ("figure", said.format(15).rstrip("."))
    assert found["printed"] == {"15": ["guide", "poster"], "ten": ["leaflet"]}
    assert "15: guide, poster; ten: leaflet" in library("conflicts").stdout


def test_abbreviations_are_read_from_glossaries_and_from_brackets():
    glossary = a_passage("RAO – Rapid Advice Officer SPX – Special Person\nnot an entry", form=Form.GLOSSARY)
    assert list(expansions(glossary)) == [("RAO", "Rapid Advice Officer")]
    prose = a_passage(
        "The Multi-Agency Help Hub (MAHH), see Annex (AB), the end of it (EOI). (XY) A plan, as by law (QAL)."
    )
    assert list(expansions(prose)) == [("MAHH", "Multi-Agency Help Hub"), ("EOI", "end of it")]


def test_gaps_name_the_documents_contacts_and_subjects_that_an_area_lacks(catalogue):
    add(catalogue, "levels", "Levels of need, and the threshold for each.", area="luton", kind=Kind.THRESHOLD_GUIDE)
    add(catalogue, "whole", "Neglect.", area="pan-bedfordshire", title="Neglect: signs", kind=Kind.BRIEFING)
    add(catalogue, "past", "Early help.", area="luton", kind=Kind.PROCEDURE, standing=Standing.SUPERSEDED)
    catalogue.record_dead_letter("scan.pdf", "no text layer; run OCR first")
    found = told("gaps")["gaps"]
    luton = [(one["kind"], one["what"]) for one in found if one["area"] == "luton"]
    assert ("document", "no current procedure") in luton
    assert ("document", "no current threshold-guide") not in luton
    assert ("contact", "no front-door contact") in luton
    bedford = [(one["kind"], one["what"]) for one in found if one["area"] == "bedford-borough"]
    assert ("document", "no current threshold-guide") in bedford
    assert ("contact", "no front-door contact") not in bedford
    titles = {subject.id: subject.title for subject in subjects_of(STARTER / "digests")}
    assert ("subject", f"no local document on: {titles['private-fostering']}") in luton
    assert ("subject", f"no local document on: {titles['neglect']}") not in luton
    assert ("subject", f"no local document on: {titles['levels-of-need']}") not in luton
    assert ("subject", f"no local document on: {titles['bedford-front-door']}") not in luton
    assert found[-1]["what"] == "scan.pdf: no text layer; run OCR first"
    assert "scan.pdf" in library("gaps").stdout


def test_where_nothing_is_missing_the_command_says_so(catalogue, monkeypatch):
    monkeypatch.setattr(library_command, "gaps", lambda *_, **__: [])
    assert library("gaps").stdout == "Nothing that is looked for is missing.\n"


@pytest.mark.parametrize("text", ["no record at all", "---\nid: x\n---\nbody", "---\n[unclosed\n---\n"])
def test_a_digest_without_its_record_is_named_with_the_remedy(tmp_path, text):
    (tmp_path / "one.md").write_text(text)
    with pytest.raises(UnusableLibraryFile, match=r"one\.md: its record has no id, title, area and topics; write"):
        subjects_of(tmp_path)


def test_in_a_terminal_the_table_is_aligned_and_brackets_are_no_mark_up(monkeypatch, capsys):
    monkeypatch.setattr(printing.sys.stdout, "isatty", lambda: True)
    printing.print_table(("id", "title"), [("a", "[red]x[/red]"), ("b", None)])
    shown = capsys.readouterr().out
    assert "[red]x[/red]" in shown
    assert "b" in shown.splitlines()[-2 if not shown.splitlines()[-1].strip() else -1]
