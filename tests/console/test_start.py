"""The console's start page: what waits for somebody, by their role, and where to go on."""

import re
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import insert

from bot.adapters.records.corrections import Author, Corrections, Draft, Kind, State
from bot.adapters.records.corrections_tables import corrections
from bot.adapters.records.documents_waiting import Waiting, WaitingDocuments
from bot.adapters.records.gaps_tables import gap_groups, gap_marks, gap_members
from bot.adapters.records.scores_model import Rater
from bot.adapters.records.scores_samples import NewSample, Samples
from bot.adapters.records.scores_tables import checked_answers, scores
from bot.adapters.transcripts import SqlTranscripts
from bot.channels.chat.permissions_file import UnusablePermissions
from bot.console import reminders
from knowledge.database import CatalogueUnusable
from knowledge.model import Standing
from tests.console.made_console import ADA, ANNA, BEN, ED, RUTH, a_client
from tests.console.made_contacts import a_bootstrap, a_contacts_console
from tests.knowledge.made import a_document

NOW = datetime.now(UTC)


@pytest.fixture
def catalogue():
    """Three documents, one of them overdue for review, and a file that could not be read."""
    late = date(2020, 1, 1)
    held = [
        a_document("late", review_by=late),
        a_document("replaced", review_by=late, standing=Standing.SUPERSEDED),
        a_document("fresh"),
    ]
    return SimpleNamespace(documents=lambda: held, dead_letters=lambda: ["broken.pdf"])


@pytest.fixture
def console(tmp_path, catalogue, monkeypatch):
    monkeypatch.setattr(reminders, "today", lambda: date(2026, 11, 21))
    kept = SqlTranscripts.open(f"sqlite:///{tmp_path / 'transcripts.sqlite'}", kept_days=30)
    yield a_contacts_console(tmp_path, transcripts=kept, catalogue=lambda: catalogue)
    kept.close()


def waits(console, person):
    """What the start page says to somebody: by section, the words and where each leads."""
    console.gate.now = person
    page = a_client(console).get("/console")
    assert page.status_code == 200
    lines = re.findall(r"<li><strong>([^<]+)</strong>: (.*?)</li>", page.text, re.DOTALL)
    return {title: dict(re.findall(r'<a href="([^"]+)">([^<]+)</a>', rest)) for title, rest in lines}


def put(console, table, **row):
    with console.records.begin() as connection:
        connection.execute(insert(table).values(**row))


def an_answer(console, reply, state="one"):
    put(
        console, checked_answers, reply=reply, at=NOW, channel="page", outcome="answered", corpus_version="v",
        composed_by="extract", state=state,
    )  # fmt: skip


def a_score(console, reply, person):
    put(
        console, scores, reply=reply, person=person.id, name=person.name, at=NOW, verdict="right", sentences={},
        sources={},
    )  # fmt: skip


def a_correction(console, state, *, by=ANNA, kind=Kind.APPROVED):
    draft = Draft(kind=kind, wordings=("when is it lit",), contact="bedford-desk" if kind is Kind.CONTACT else None)
    return Corrections(console.records).make(draft, state, by=Author(id=by.id, name=by.name), at=NOW)


def a_gap(console, number, *, at=NOW):
    group = {"id": number, "area": "", "subject": "", "question": "x", "asked_at": at, "model": "m", "vector": b""}
    put(console, gap_groups, **group)
    put(console, gap_members, reply=f"{number:032x}", gap=number, at=at, kind="unanswered")


def test_a_trainer_is_told_of_what_is_theirs_alone(console):
    raters = (Rater(id=ANNA.id, name=ANNA.name), Rater(id=BEN.id, name=BEN.name))
    new = NewSample(name="November", drawn_from="all", seed=1, replies=["a" * 32, "b" * 32, "c" * 32], raters=raters)
    Samples(console.records).make(new, by="Anna")
    an_answer(console, "a" * 32)
    a_score(console, "a" * 32, ANNA)
    a_correction(console, State.OPEN)
    a_correction(console, State.OPEN, kind=Kind.CONTACT)
    found = waits(console, ANNA)
    assert found["Checking"] == {"/console/checking": "2 answers to score in your samples"}
    assert found["Corrections"] == {"/console/corrections?state=open": "1 sent back to you"}
    assert waits(console, BEN) == {"Checking": {"/console/checking": "3 answers to score in your samples"}}


def test_answers_of_an_old_sample_are_no_longer_kept_and_wait_for_nobody(console):
    raters = (Rater(id=ANNA.id, name=ANNA.name), Rater(id=BEN.id, name=BEN.name))
    old = Samples(console.records, now=lambda: NOW - timedelta(days=31))
    old.make(NewSample(name="Old", drawn_from="all", seed=1, replies=["a" * 32], raters=raters), by="Anna")
    assert waits(console, ANNA) == {}
    assert "Nothing waits for you just now." in a_client(console).get("/console").text


def test_a_reviewer_is_told_of_differences_and_of_what_others_wrote(console):
    an_answer(console, "a" * 32, "differ")
    a_correction(console, State.WAITING)
    a_correction(console, State.WAITING, by=RUTH)
    a_correction(console, State.EXPIRED)
    assert waits(console, RUTH) == {
        "Checking": {"/console/checking/settle": "1 difference to settle"},
        "Corrections": {
            "/console/corrections?state=waiting": "1 written answer to approve",
            "/console/corrections?state=expired": "1 no longer used, as a passage has changed",
        },
    }
    assert "/console/checking/settle" not in waits(console, ANNA).get("Checking", {})


def test_an_editor_is_told_of_documents_and_contacts(console):
    for identifier, refused in (("a" * 32, ""), ("b" * 32, ""), ("c" * 32, "it is empty")):
        one = Waiting(id=identifier, name="x.pdf", suffix=".pdf", size=1, by="Ed", at=NOW, refused=refused, record={})
        WaitingDocuments(console.records).put(one)
    a_correction(console, State.OPEN, kind=Kind.CONTACT)
    a_correction(console, State.OPEN, kind=Kind.CONTACT, by=BEN)
    assert waits(console, ED) == {
        "Documents": {
            "/console/documents/waiting": "2 waiting to be put in force",
            "/console/documents/refused": "1 could not be read",
            "/console/documents?standing=overdue": "1 overdue for review",
        },
        "Contacts": {
            "/console/contacts": "1 reported as wrong",
            "/console/contacts?state=overdue": "1 overdue",
            "/console/contacts?state=unchecked": "1 not checked",
            "/console/contacts?state=soon": "1 due within 30 days",
        },
    }


def test_gaps_wait_until_somebody_takes_them_up(console):
    a_gap(console, 1)
    a_gap(console, 2)
    a_gap(console, 3, at=NOW - timedelta(days=40))
    assert waits(console, ANNA)["Gaps"] == {"/console/gaps": "2 in the last 30 days that nobody has taken up"}
    put(
        console, gap_marks, gap=1, state="writing", who="Ed", document="", noted_by="Ed", noted_at=NOW, outcome="",
        sources="",
    )  # fmt: skip
    assert waits(console, ANNA)["Gaps"] == {"/console/gaps": "1 in the last 30 days that nobody has taken up"}


def test_an_administrator_is_told_of_everything_and_each_link_leads_somewhere(console, monkeypatch):
    waiting = [object(), object()]
    opened = SimpleNamespace(deliveries=SimpleNamespace(reviews=SimpleNamespace(waiting=lambda: waiting)))
    monkeypatch.setattr(reminders, "is_chat_set_up", lambda _: True)
    monkeypatch.setattr(reminders, "office", lambda _: an_office(opened))
    an_answer(console, "a" * 32, "differ")
    a_correction(console, State.WAITING)
    a_gap(console, 1)
    found = waits(console, ADA)
    assert list(found) == ["Checking", "Corrections", "Documents", "Contacts", "Gaps", "Release"]
    assert found["Release"] == {"/console/release": "2 replies wait for a reviewer"}
    waiting.pop()
    assert waits(console, ADA)["Release"] == {"/console/release": "1 reply waits for a reviewer"}
    links = [path for title in ("Checking", "Contacts", "Gaps") for path in found[title]]
    assert {a_client(console).get(path).status_code for path in links} == {200}


class an_office:  # noqa: N801 - stands for a function
    def __init__(self, opened):
        self._opened = opened

    def __enter__(self):
        if isinstance(self._opened, Exception):
            raise self._opened
        return self._opened

    def __exit__(self, *error):
        return False


def test_what_is_out_of_order_leaves_the_rest_of_the_start_page(tmp_path, console, monkeypatch):
    def broken():
        raise CatalogueUnusable("the disk is gone")

    monkeypatch.setattr(reminders, "is_chat_set_up", lambda _: True)
    closed = reminders.OfficeClosed(str(UnusablePermissions("chat.yaml: line 1")))
    monkeypatch.setattr(reminders, "office", lambda _: an_office(closed))
    object.__setattr__(console.web, "catalogue", broken)
    assert list(waits(console, ADA)) == ["Contacts"]


def test_a_console_without_chat_says_nothing_of_it(tmp_path):
    console = a_contacts_console(tmp_path, bootstrap=a_bootstrap(tmp_path), person=RUTH)
    assert list(reminders.of_release(console, RUTH)) == []


def test_sent_back_is_told_to_its_author_only(console):
    a_correction(console, State.OPEN)
    assert "Corrections" not in waits(console, BEN)
    with console.records.begin() as connection:
        connection.execute(corrections.update().values(made_by=BEN.id))
    assert "Corrections" in waits(console, BEN)
