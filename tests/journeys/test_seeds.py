"""Whole journeys over the real sample documents: from a question to its reply, from a document's words to a claim."""

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import jsonschema
import pytest

from bot.bootstrap import Bootstrap
from bot.contract import as_json, schema
from bot.model import Outcome
from bot.settings import BotSettings
from ingest.origins import Origins
from ingest.pipeline import ingest
from ingest.records import read_records
from ingest.sources import FileSource, Item
from knowledge.base import KnowledgeBase
from knowledge.catalogue import Catalogue
from knowledge.database import sqlite_url
from knowledge.home import Home
from knowledge.model import Standing
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings

FRONT_DOOR, OUT_OF_HOURS = "01234 718700", "0300 300 8123"
BEDFORD_NUMBERS = (FRONT_DOOR, OUT_OF_HOURS)
DANGER = "there is a man at the house with a knife and he is going to kill them"
AGENCY = "what percentage of social worker posts are filled by agency staff"


@pytest.fixture
def ask(sample_assistant, question):
    def asked(text, **given):
        return sample_assistant.reply(question(text, **given))[0]

    return asked


@pytest.fixture
def copied_home(sample_home, tmp_path):
    return Path(shutil.copytree(sample_home, tmp_path / "home"))


@contextmanager
def assistant_over(home):
    with Bootstrap(bot=BotSettings(), knowledge=KnowledgeSettings(home=home)).assistant("test") as assistant:
        yield assistant


def first_number(reply):
    return reply.contacts[0].contact.channels[0].value


def signpost(*arguments, home, typed=None, **environment):
    code = (
        "import sys; from knowledge.command import main\n"
        "try: main()\n"
        "finally: print('imported', *sorted({'torch', 'sentence_transformers'} & set(sys.modules)), file=sys.stderr)"
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SIGNPOST_", "COV_"))}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=typed, capture_output=True, text=True, timeout=120, check=False,
        env={**kept, "SIGNPOST_HOME": str(home), **environment},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("when", "number", "other"),
    [
        ("on a tuesday afternoon", FRONT_DOOR, OUT_OF_HOURS),
        ("on a saturday night", OUT_OF_HOURS, FRONT_DOOR),
        ("on a bank holiday", OUT_OF_HOURS, FRONT_DOOR),
    ],
)
def test_the_team_that_answers_at_that_hour_is_named_first(ask, when, number, other):
    reply = ask(f"who do i phone about a child in bedford borough {when}")
    assert (reply.outcome, reply.area) == (Outcome.ANSWERED, "bedford-borough")
    assert reply.text.startswith("Ring ")
    assert number in reply.text.splitlines()[0]
    assert first_number(reply) == number
    assert other not in reply.text.splitlines()[0]
    assert reply.contacts[0].open_now


def test_the_moment_of_asking_counts_as_the_words_do(ask):
    at_night = ask("who do i phone about a child in bedford borough", at="2026-11-21T22:30")
    on_boxing_day_bank_holiday = ask("who do i phone about a child in bedford borough", at="2026-12-28T11:00")
    assert first_number(at_night) == first_number(on_boxing_day_bank_holiday) == OUT_OF_HOURS


@pytest.mark.parametrize("when", ["on a tuesday afternoon", "on a saturday night", "on a bank holiday"])
@pytest.mark.parametrize("setting", [None, "bedford-borough"])
def test_nobody_in_luton_is_given_a_number_of_bedford(ask, when, setting):
    reply = ask(f"who do i phone about a child in luton {when}", area=setting)
    shown = json.dumps(as_json(reply))
    assert reply.area == "luton"
    assert "Luton" in reply.text
    assert [number for number in BEDFORD_NUMBERS if number in shown] == []


def test_no_area_is_guessed_where_none_is_named(ask):
    reply = ask("who do i phone about a child")
    assert reply.outcome is Outcome.CLARIFY_AREA
    assert [number for number in BEDFORD_NUMBERS if number in json.dumps(as_json(reply))] == []


def test_stepped_up_is_explained_by_the_inspection_that_speaks_of_it(ask):
    reply = ask("what does stepped up mean")
    assert reply.outcome is Outcome.ANSWERED
    first = reply.citations[0]
    assert (first.document, first.paragraph) == ("jtai-bedford-2023", "15")
    assert any("stepped" in each.quotation.lower() for each in reply.citations if each.passage == first.passage)
    assert "31 March 2023" in reply.claims[0].text


def test_an_old_finding_carries_its_date_in_the_sentence(ask):
    reply = ask(AGENCY)
    assert "ofsted-bedford-2013" in {each.document for each in reply.citations}
    claim = next(each for each in reply.claims if "20%" in each.text)
    assert "16 January 2013" in claim.text
    assert "a finding at that date" in claim.text
    assert claim.text in reply.text or claim.text.partition(": ")[0] in reply.text


def test_every_finding_of_the_past_that_is_quoted_says_its_date(ask):
    for text in (
        AGENCY,
        "what does stepped up mean",
        "what did inspectors say about early help in central bedfordshire",
    ):
        reply = ask(text)
        dated = {each.n: each.published for each in reply.citations if each.standing is Standing.HISTORICAL}
        claims = [each for each in reply.claims if set(each.citations) & set(dated)]
        assert claims
        for claim in claims:
            assert str(dated[claim.citations[0]].year) in claim.text


def test_every_quotation_stands_word_for_word_in_its_document(ask, samples):
    words = {path: " ".join(path.read_text("utf-8").replace("*", "").split()) for path in samples.glob("*.txt")}
    for text in (AGENCY, "what does stepped up mean", "how many children had a child protection plan"):
        reply = ask(text)
        assert reply.citations
        for citation in reply.citations:
            # Lines of a list or cells of a table stand apart in the document.
            lines = [
                " ".join(line.removeprefix("- ").split()) for line in citation.quotation.replace("*", "").split("\n")
            ]
            pieces = [piece for line in lines for piece in re.split(r" - |[’‘“”'\"]", line) if len(piece) > 20] or lines
            assert any(all(piece in one for piece in pieces) for one in words.values()), citation.quotation


def test_a_child_is_neither_echoed_nor_kept(copied_home, question):
    name, born = "Oliver Marsham", "03/04/2015"
    with assistant_over(copied_home) as assistant:
        reply, turn = assistant.reply(
            question(f"{name}, born {born}, lives in Bedford and has bruises. who do i phone?")
        )
    shown = json.dumps(as_json(reply)) + repr(reply) + repr(turn)
    assert first_number(reply) == FRONT_DOOR
    assert "personal-data" in [notice.kind.value for notice in reply.notices]
    needles = (*name.split(), born)
    assert [each for each in needles if each in shown] == []
    files = [path for path in copied_home.rglob("*") if path.is_file()]
    assert files
    assert [(path.name, each) for path in files for each in needles if each.encode() in path.read_bytes()] == []


@pytest.mark.parametrize(
    "text",
    [
        "what is the salary of the front door manager",
        "how many child protection conferences does one chair run in a week",
    ],
)
def test_what_the_documents_do_not_answer_is_not_guessed(ask, text):
    reply = ask(text, area="bedford-borough")
    assert reply.outcome is Outcome.NO_EVIDENCE
    assert (reply.claims, reply.citations) == ((), ())
    assert reply.contacts
    assert reply.contacts[0].contact.channels[0].value in reply.text


def test_what_is_no_matter_of_safeguarding_is_declined_though_it_speaks_of_a_school(ask):
    reply = ask("what is the school dinner menu", area="bedford-borough")
    assert reply.outcome is Outcome.OFF_TOPIC
    assert (reply.claims, reply.citations, reply.contacts) == ((), (), ())


def test_danger_is_answered_with_the_index_deleted(copied_home, question):
    shutil.rmtree(copied_home / "index")
    with assistant_over(copied_home) as assistant:
        danger, _ = assistant.reply(question(DANGER, area="bedford-borough"))
        calm, _ = assistant.reply(question("what does stepped up mean"))
    assert danger.outcome is Outcome.EMERGENCY
    assert danger.text.startswith("Ring 999")
    assert "degraded" in [notice.kind.value for notice in calm.notices] or calm.outcome is not Outcome.ANSWERED


def test_a_corrupt_index_leaves_keywords_contacts_and_danger(copied_home, question):
    files = [path for path in (copied_home / "index").rglob("*") if path.is_file()]
    assert files
    for path in files:
        path.write_bytes(b"\xff not an index \x00" * 64)
    with assistant_over(copied_home) as assistant:
        contact, _ = assistant.reply(question("who do i phone about a child in bedford borough"))
        calm, _ = assistant.reply(question("what does stepped up mean"))
        danger, _ = assistant.reply(question(DANGER))
    assert first_number(contact) == FRONT_DOOR
    assert danger.outcome is Outcome.EMERGENCY
    assert "degraded" in [notice.kind.value for notice in calm.notices] or calm.outcome is not Outcome.ANSWERED


def test_a_corrupt_catalogue_leaves_contacts_and_danger(copied_home, question):
    for path in copied_home.glob("catalogue*"):
        path.write_bytes(b"not a database, but longer than its header would be" * 40)
    with assistant_over(copied_home) as assistant:
        contact, _ = assistant.reply(question("who do i phone about a child in bedford borough"))
        calm, _ = assistant.reply(question("what does stepped up mean in bedford"))
        danger, _ = assistant.reply(question(DANGER))
    assert first_number(contact) == FRONT_DOOR
    assert calm.outcome is Outcome.DEGRADED
    assert FRONT_DOOR in calm.text
    assert danger.outcome is Outcome.EMERGENCY


@pytest.fixture
def mutated(copied_home, samples, tmp_path):
    """Take a changed copy of the inspection of 2013 into a copy of the home."""
    original = next(path for path in samples.glob("001_*"))
    record = inspection_of_2013(samples)

    def change(text):
        path = tmp_path / original.name
        path.write_text(text, encoding="utf-8")
        home = Home(copied_home)
        item = Item(name=path.name, origin=str(path), document=record, source=FileSource(path=path))
        with home.writing("test"):
            base = KnowledgeBase.open(home, KnowledgeSettings(home=copied_home), sentences=sentences)
            try:
                report = ingest([item], base=base, origins=Origins(copied_home / "origins.json"))
            finally:
                base.close()
        assert report.changed == ["ofsted-bedford-2013"]
        return assistant_over(copied_home)

    return original.read_text(encoding="utf-8"), change


def inspection_of_2013(samples):
    records = read_records(samples / "sources.yaml", Bootstrap().areas)
    return next(each.document for each in records.usable if each.document.id == "ofsted-bedford-2013")


def test_a_changed_figure_changes_the_reply_and_the_version(mutated, question, ask):
    text, change = mutated
    before = ask(AGENCY)
    changed, times = re.subn(r"20%(?= of social work(?:er)? posts)", "37%", text)
    assert times == 2
    with change(changed) as assistant:
        after, _ = assistant.reply(question(AGENCY))
    assert "20%" in before.text
    assert "37%" not in before.text
    assert "37%" in after.text
    assert "20%" not in after.text
    assert after.corpus_version != before.corpus_version


def test_a_removed_passage_is_no_longer_answered_from(mutated, question):
    text, change = mutated
    kept = [line for line in text.splitlines() if "agency" not in line.lower()]
    assert len(kept) < len(text.splitlines())
    with change("\n".join(kept)) as assistant:
        reply, _ = assistant.reply(question(AGENCY))
    assert reply.outcome is Outcome.NO_EVIDENCE
    assert "20%" not in reply.text


def test_a_document_that_is_superseded_is_no_longer_shown_from_that_moment_on(copied_home, question):
    with assistant_over(copied_home) as assistant:
        before, _ = assistant.reply(question(AGENCY))
        elsewhere = Catalogue.open(sqlite_url(Home(copied_home).catalogue_file))
        elsewhere.set_standing("ofsted-bedford-2013", Standing.SUPERSEDED)
        elsewhere.close()
        after, _ = assistant.reply(question(AGENCY))
    assert "20%" in before.text
    assert after.outcome in {Outcome.SUPERSEDED_ONLY, Outcome.NO_EVIDENCE}
    assert after.citations == ()
    assert "20%" not in after.text


def test_a_conversation_keeps_its_subject_its_area_and_its_hour(sample_assistant, question):
    turn = None
    replies = []
    for text in (
        "who do i phone about a child in bedford borough", "and at weekends?", "and in luton?",
        "and on a tuesday afternoon?", "what about in bedford?",
    ):  # fmt: skip
        reply, turn = sample_assistant.reply(question(text), turn)
        replies.append(reply)
    assert [each.area for each in replies] == [
        "bedford-borough",
        "bedford-borough",
        "luton",
        "luton",
        "bedford-borough",
    ]
    assert first_number(replies[0]) == FRONT_DOOR
    assert first_number(replies[1]) == OUT_OF_HOURS
    assert not [number for each in replies[2:4] for number in BEDFORD_NUMBERS if number in json.dumps(as_json(each))]
    assert first_number(replies[4]) == FRONT_DOOR
    assert "Tuesday 24 November" in replies[4].text


def test_the_hour_in_force_goes_on_to_the_next_area(sample_assistant, question):
    _, turn = sample_assistant.reply(question("who do i ring about a child in luton on saturday night"))
    reply, _ = sample_assistant.reply(question("and in bedford?"), turn)
    assert first_number(reply) == OUT_OF_HOURS
    assert "covers nights, weekends" in reply.text


@pytest.mark.parametrize("place", ["bedford", "it's bedford borough", "the child lives in kempston", "in Bedford."])
def test_the_area_that_was_asked_for_is_taken_with_the_question_before_it(sample_assistant, question, place):
    _, turn = sample_assistant.reply(question("who do i phone about a child"))
    reply, _ = sample_assistant.reply(question(place), turn)
    assert first_number(reply) == FRONT_DOOR


def test_a_new_question_is_not_taken_for_a_follow_up(sample_assistant, question):
    _, turn = sample_assistant.reply(question("who do i phone about a child in bedford borough"))
    reply, _ = sample_assistant.reply(question("what does stepped up mean for a family with early help?"), turn)
    assert reply.citations[0].document == "jtai-bedford-2023"
    assert reply.contacts == ()


def test_ask_as_json_prints_one_valid_object_and_does_not_load_torch(sample_home):
    done = signpost("ask", "what does stepped up mean", "--json", "--at", "2026-11-18T11:00", home=sample_home)
    assert done.returncode == 0
    reply = json.loads(done.stdout)
    assert done.stdout.count("\n") == 1
    jsonschema.validate(reply, schema(), format_checker=jsonschema.FormatChecker())
    assert reply["citations"][0]["document"] == "jtai-bedford-2023"
    assert done.stderr.split() == ["imported"]


@pytest.mark.parametrize(
    "arguments", [("--at", "yesterday"), ("--area", "atlantis"), ("--no-such-option",), ("--audience", "nobody")]
)
def test_wrong_use_exits_2_and_says_why(sample_home, arguments):
    done = signpost("ask", "who do i ring", *arguments, home=sample_home)
    assert done.returncode == 2
    assert done.stdout == ""
    assert arguments[-1].lstrip("-") in done.stderr


def test_danger_is_answered_where_the_home_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = signpost("ask", DANGER, "--json", home=tmp_path / "file" / "home")
    assert done.returncode == 0
    reply = json.loads(done.stdout)
    assert reply["outcome"] == "emergency"
    jsonschema.validate(reply, schema())


def test_a_home_that_cannot_be_written_is_one_line_and_exit_1(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = signpost("ask", "what does stepped up mean", home=tmp_path / "file" / "home")
    assert done.returncode == 1
    errors = [line for line in done.stderr.splitlines() if line.startswith("Error: ")]
    assert len(errors) == 1
    assert "SIGNPOST_HOME" in errors[0]
    assert "Traceback" not in done.stderr


def test_the_clock_of_the_reader_does_not_change_the_hour_in_london(sample_home):
    # A Friday, half past eleven at night in London: already Saturday morning for the reader.
    asked = ("ask", "who do i phone about a child in bedford borough", "--json", "--at", "2026-07-17T22:30:00+00:00")
    reply = json.loads(signpost(*asked, home=sample_home, TZ="Pacific/Auckland").stdout)
    assert reply["contacts"][0]["channels"][0]["value"] == OUT_OF_HOURS
