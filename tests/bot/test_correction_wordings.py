"""Corrections as answering finds them: by nearness, read again when they change, and never in anybody's way."""

import threading
from datetime import UTC, datetime

import pytest

from bot.adapters.records.approved import ApprovedAnswers
from bot.adapters.records.corrections import Author, Corrections, Draft, Kind, Source, State, Statement
from bot.adapters.records.database import connect_records, open_records
from bot.adapters.records.taught import TaughtQuestions
from bot.answering.privacy import KnownWords, screen
from knowledge.search import EmbedderUnavailable
from tests.fakes.embedder import HashingEmbedder

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ANNA = Author(id=1, name="Anna")


def screened(text):
    return screen(text, known=KnownWords())


def a_draft(*wordings, kind=Kind.TAUGHT, passage="p1", words=""):
    source = Source(
        passage=passage, document="guide", title="Guide", words="Oil is bought.", marked=("Oil is bought.",)
    )
    return Draft(kind=kind, wordings=wordings, statements=(Statement(words=words, sources=(source,)),), area="luton")


@pytest.fixture
def records(tmp_path):
    opened = open_records(f"sqlite:///{tmp_path / 'console.sqlite'}")
    yield Corrections(opened)
    opened.dispose()


@pytest.fixture
def embedder():
    return HashingEmbedder()


def test_a_wording_is_found_by_its_likes_and_by_nothing_else(records, embedder):
    records.make(a_draft("when is oil bought", "who buys oil"), State.IN_FORCE, by=ANNA, at=NOW)
    taught = TaughtQuestions(corrections=lambda: records, embedder=embedder)
    (first, *_) = taught.lessons(screened("when is the oil bought"))
    assert (first.wording, first.passage, first.sentences) == ("when is oil bought", "p1", ("Oil is bought.",))
    assert 0.65 < first.nearness < 1
    assert taught.lessons(screened("an altogether other matter")) == ()


def test_what_is_not_in_force_is_not_found(records, embedder):
    for state in (State.OPEN, State.WAITING, State.EXPIRED, State.ENDED):
        records.make(a_draft("when is oil bought"), state, by=ANNA, at=NOW)
    records.make(a_draft("when is oil bought", kind=Kind.APPROVED, words="Oil."), State.IN_FORCE, by=ANNA, at=NOW)
    assert TaughtQuestions(corrections=lambda: records, embedder=embedder).lessons(screened("when is oil bought")) == ()


def test_a_change_counts_at_the_next_question_and_only_what_is_new_is_embedded(records, embedder):
    taught = TaughtQuestions(corrections=lambda: records, embedder=embedder)
    asked = screened("when is oil bought")
    assert taught.lessons(asked) == ()
    made = records.make(a_draft("when is oil bought"), State.IN_FORCE, by=ANNA, at=NOW)
    assert len(taught.lessons(asked)) == 1
    records.make(a_draft("quite another thing"), State.IN_FORCE, by=ANNA, at=NOW)
    embedder.embedded.clear()
    assert len(taught.lessons(asked)) == 1
    assert embedder.embedded == ["quite another thing", "when is oil bought"]
    records.expire({made: "changed"})
    assert taught.lessons(asked) == ()
    records.expire({})


def test_an_approved_answer_is_found_for_nearly_the_same_question_alone(records, embedder):
    records.make(
        a_draft("when is oil bought", kind=Kind.APPROVED, words="Oil is bought."), State.IN_FORCE, by=ANNA, at=NOW
    )
    approved = ApprovedAnswers(corrections=lambda: records, embedder=embedder)
    (answer,) = approved.answers(screened("when is oil bought"))
    assert (answer.area, answer.statements[0].text, answer.statements[0].passages) == (
        "luton",
        "Oil is bought.",
        ("p1",),
    )
    assert approved.answers(screened("oil and where it may be bought")) == ()


def test_without_records_nothing_is_asked_of_the_embedder(embedder):
    taught = TaughtQuestions(corrections=lambda: None, embedder=embedder)
    assert taught.lessons(screened("when is oil bought")) == ()
    assert embedder.embedded == []


def test_records_that_break_leave_in_force_what_was_read_and_say_so_once(records, embedder, tmp_path, caplog):
    records.make(a_draft("when is oil bought"), State.IN_FORCE, by=ANNA, at=NOW)
    engine = connect_records(f"sqlite:///{tmp_path / 'not-made-yet.sqlite'}")
    broken, now = Corrections(engine), [records]
    taught = TaughtQuestions(corrections=lambda: now[0], embedder=embedder)
    assert taught.lessons(screened("when is oil bought"))
    now[0] = broken
    assert taught.lessons(screened("when is oil bought"))
    assert taught.lessons(screened("when is oil bought"))
    assert len([each for each in caplog.records if "stay as they were" in each.message]) == 1
    engine.dispose()


def test_an_embedder_that_fails_costs_nobody_an_answer(records):
    class Broken(HashingEmbedder):
        def embed(self, texts):
            raise EmbedderUnavailable("gone")

    records.make(a_draft("when is oil bought"), State.IN_FORCE, by=ANNA, at=NOW)
    assert TaughtQuestions(corrections=lambda: records, embedder=Broken()).lessons(screened("oil")) == ()


def test_what_a_change_of_a_document_would_touch_is_listed(records):
    made = records.make(a_draft("when is oil bought"), State.IN_FORCE, by=ANNA, at=NOW)
    records.make(a_draft("who buys oil", passage="p2"), State.IN_FORCE, by=ANNA, at=NOW)
    assert [each.id for each in records.resting_on(["p1"])] == [made]


def test_nobody_waits_for_the_vectors_of_a_great_many(records, monkeypatch):
    held_up, done = threading.Event(), threading.Event()

    class Slow(HashingEmbedder):
        def embed(self, texts):
            if len(texts) > 1:
                held_up.wait(10)
            made = super().embed(texts)
            if len(texts) > 1:
                done.set()
            return made

    monkeypatch.setattr("bot.adapters.records.wordings.WAITED_FOR", 1)
    records.make(a_draft("when is oil bought", "who buys oil", "what is bought"), State.IN_FORCE, by=ANNA, at=NOW)
    taught = TaughtQuestions(corrections=lambda: records, embedder=Slow())
    asked = screened("when is oil bought")
    assert taught.lessons(asked) == ()
    assert taught.lessons(asked) == ()
    held_up.set()
    assert done.wait(10)
    ended()
    assert taught.lessons(asked)


def test_what_is_read_since_is_newer_than_what_was_being_read(records, monkeypatch):
    held_up = threading.Event()

    class Slow(HashingEmbedder):
        def embed(self, texts):
            if len(texts) > 1:
                held_up.wait(10)
            return super().embed(texts)

    monkeypatch.setattr("bot.adapters.records.wordings.WAITED_FOR", 1)
    made = records.make(a_draft("when is oil bought", "who buys oil"), State.IN_FORCE, by=ANNA, at=NOW)
    taught = TaughtQuestions(corrections=lambda: records, embedder=Slow())
    taught.lessons(screened("when is oil bought"))
    records.decide(made, State.ENDED, by="Anna", at=NOW, seen=1)
    assert taught.lessons(screened("when is oil bought")) == ()
    held_up.set()
    ended()
    assert taught.lessons(screened("when is oil bought")) == ()


def test_an_embedder_that_fails_apart_leaves_things_as_they_were(records, monkeypatch):
    class Broken(HashingEmbedder):
        def embed(self, texts):
            raise EmbedderUnavailable("gone")

    monkeypatch.setattr("bot.adapters.records.wordings.WAITED_FOR", 0)
    records.make(a_draft("when is oil bought"), State.IN_FORCE, by=ANNA, at=NOW)
    taught = TaughtQuestions(corrections=lambda: records, embedder=Broken())
    assert taught.lessons(screened("oil")) == ()
    ended()
    assert taught.lessons(screened("oil")) == ()


def ended():
    """Wait until what is read apart has been."""
    for each in threading.enumerate():
        if each.name == "corrections":
            each.join(10)
