"""A document's text is replaced while others search it: each finds the old or the new, and nothing fails."""

import contextlib
import threading
from datetime import date

import pytest

from bot.adapters.library import KnowledgeLibrary
from knowledge.base import KnowledgeBase
from knowledge.home import Home
from knowledge.model import Audience, Document, Kind, Passage, Standing
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from tests.fakes.embedder import HashingEmbedder

OLD = "The lighthouse keeper counts the lanterns each morning before the boats go out."
NEW = "The lighthouse keeper counts the lanterns each evening before the boats come in."


def a_document(identifier):
    return Document(
        id=identifier, title=f"Guide to {identifier}", publisher="Larkfield", area="england", kind=Kind.GUIDANCE,
        audience=frozenset(Audience), published=date(2024, 3, 1), standing=Standing.CURRENT,
    )  # fmt: skip


def passages_of(identifier, version, text):
    return [
        Passage(id=f"{identifier}-{version}-{n}", document=identifier, order=n, text=words)
        for n, words in enumerate([text, *(f"{version} {identifier}: oil is bought in month {n}." for n in range(12))])
    ]


@pytest.fixture
def base(tmp_path):
    base = KnowledgeBase.open(
        Home(tmp_path), KnowledgeSettings(home=tmp_path), sentences=sentences, embedder=HashingEmbedder()
    )
    for name in ("harbour", "island"):
        base.replace(a_document(name), passages_of(name, "plain", f"The {name} has a bell and a flag."), name)
    base.replace(a_document("light"), passages_of("light", "old", OLD), "old")
    with contextlib.closing(base):
        yield base


def test_threads_that_search_meanwhile_find_the_old_text_or_the_new_and_never_fail(base):
    library, found, failed = KnowledgeLibrary(base), set(), []
    is_over = threading.Event()

    def ask():
        while not is_over.is_set():
            try:
                best = library.search(
                    "when does the keeper count the lanterns", expansions=(),
                    documents=frozenset({"light", "harbour", "island"}), limit=3,
                )  # fmt: skip
                found.add(best[0].passage.text)
            except Exception as error:
                failed.append(error)
                return

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for turn in range(4):
        text = NEW if turn % 2 == 0 else OLD
        base.replace(a_document("light"), passages_of("light", f"turn{turn}", text), f"turn{turn}")
    is_over.set()
    for thread in threads:
        thread.join()
    assert failed == []
    assert found <= {OLD, NEW}
    assert found
    assert base.index.degraded is None
    assert base.lost(sample=None) == []


def test_new_passages_are_not_found_before_they_are_in_force(base):
    library = KnowledgeLibrary(base)
    document, new = a_document("light"), passages_of("light", "new", NEW)

    def best():
        found = library.search(
            "when does the keeper count the lanterns", expansions=(), documents=frozenset({"light"}), limit=3
        )
        return found[0].passage.text

    base.index.announce(document, new, [each.id for each in passages_of("light", "old", OLD)])
    assert best() == OLD
    base.replace(document, new, "new")
    assert best() == NEW


def test_how_far_it_is_can_be_watched(base):
    told = []
    with base.watched(told.append):
        base.replace(a_document("pier"), passages_of("pier", "plain", OLD), "pier")
    assert sum(told) == 13 * 2  # each passage, and each its one sentence
    before = len(told)
    base.replace(a_document("quay"), passages_of("quay", "plain", OLD), "quay")
    assert len(told) == before
