"""Vectors in memory: the same neighbours as on the disk, read once enough was asked, forgotten at a change."""

import numpy as np
import pytest

from knowledge.dense import DenseIndex
from knowledge.recent_vectors import MOST_RECENT, RecentVectors
from knowledge.search import Query, Scope
from knowledge.vectors import ASKED_OF_CHROMA, Role
from knowledge.vectors_held import HeldVectors
from tests.knowledge.made import WordEmbedder, a_document, a_passage, by_line, passages

EVERYTHING = Scope(documents=frozenset({"early-help", "other"}))


@pytest.fixture
def index(tmp_path):
    opened = DenseIndex(tmp_path / "index", embedder=WordEmbedder(), sentences=by_line)
    said = [f"Word{n} and word{n % 7}. Second line {n}." for n in range(90)]
    texts = [a_passage(text, order=n, asked=(f"who is {n}",)) for n, text in enumerate(said)]
    opened.replace(a_document(), texts)
    opened.replace(a_document("other"), passages("Duty desk.", document="other"))
    yield opened
    opened.close()


def ask(index, text="word3", scope=EVERYTHING):
    return index.search(Query(text=text), scope, 10)


def ask_until_held(index):
    for _ in range(ASKED_OF_CHROMA):
        ask(index)
    assert set(index._file._held) == set(Role)


def test_what_is_found_in_memory_is_what_is_found_on_the_disk(index):
    asked = ("word3", "second line 12", "who is 44", "duty desk")
    on_disk = [ask(index, text) for text in asked[:2]]
    assert index._file._held == {}
    ask_until_held(index)
    in_memory = [ask(index, text) for text in asked]
    for before, after in zip(on_disk, in_memory, strict=False):
        assert [hit.passage for hit in before] == [hit.passage for hit in after]
        assert [hit.score for hit in before] == pytest.approx([hit.score for hit in after], abs=1e-6)


def test_more_records_than_one_statement_takes_are_read_in_turns(index, monkeypatch):
    before = ask(index, "second line 12")
    monkeypatch.setattr("knowledge.vectors.RECORDS_A_READ", 7)
    ask_until_held(index)
    assert index._file._held[Role.BODY].matrix.shape[0] > 7
    assert [hit.passage for hit in ask(index, "second line 12")] == [hit.passage for hit in before]


def test_a_scope_is_kept_in_memory_too(index):
    ask_until_held(index)
    assert len(ask(index, scope=Scope(documents=frozenset({"other", "nowhere"})))) == 1
    assert ask(index, scope=Scope(documents=frozenset({"nowhere"}))) == []


def test_a_change_is_seen_at_once(index):
    ask_until_held(index)
    new = a_passage("Purple elephants.", order=200, document="other")
    index.replace(a_document("other"), [new])
    assert ask(index, "purple elephants")[0].passage == new.id
    ask_until_held(index)
    assert ask(index, "purple elephants")[0].passage == new.id
    index.remove("other")
    assert new.id not in {hit.passage for hit in ask(index, "purple elephants")}


def test_too_many_records_are_left_on_the_disk(index, monkeypatch):
    monkeypatch.setattr("knowledge.vectors.MOST_HELD", 10)
    before = ask(index)
    for _ in range(ASKED_OF_CHROMA):
        ask(index)
    assert set(index._file._held.values()) == {None}
    assert ask(index) == before


def test_the_vectors_of_a_passage_come_in_the_order_of_their_places():
    ids = ["b/s10", "b/s2", "a/s0"]
    held = HeldVectors.of(ids, ["one", "one", "two"], np.eye(3, dtype=np.float32))
    assert held.vectors(["b", "nowhere"])["b"].tolist() == [[0, 1, 0], [1, 0, 0]]
    assert held.nearest(np.asarray([0, 0, 1], dtype=np.float32), ["two"], 5) == ["a"]


def test_a_question_is_embedded_once_however_many_stages_ask():
    words = WordEmbedder()
    recent = RecentVectors(words)
    assert (recent.name, recent.dimensions) == (words.name, words.dimensions)
    first = recent.embed(["who to ring"])
    first[0, 0] = 99  # what a caller does with its copy is its own
    assert np.array_equal(recent.embed(["who to ring"]), words.embed(["who to ring"]))
    assert words.embedded == ["who to ring", "who to ring"]
    recent.embed(["one", "two"])
    for n in range(MOST_RECENT):
        recent.embed([f"other {n}"])
    recent.embed(["who to ring"])
    assert words.embedded.count("who to ring") == 3
