"""The knowledge base behind the `Library` port: passages with their documents, and one error for every trouble."""

from dataclasses import replace

import pytest

from bot.adapters.library import DENSE_EXTRA, KnowledgeLibrary
from bot.ports import LibraryUnavailable
from knowledge.base import KnowledgeBase
from knowledge.database import CatalogueUnusable
from knowledge.home import Home
from knowledge.model import Audience, Standing
from knowledge.search import IndexUnreadable
from knowledge.sentences import sentences
from knowledge.settings import KnowledgeSettings
from knowledge.terms import Relation
from knowledge.vocabulary import Expansion
from tests.fakes.embedder import HashingEmbedder
from tests.knowledge.made import a_document, a_passage

TEXTS = ("Ring the hub on 01632 960 123. Keep a record.", "Ask for consent unless it adds to the danger.")


@pytest.fixture
def base(tmp_path):
    home = Home(tmp_path / "home")
    home.prepare()
    made = KnowledgeBase.open(home, KnowledgeSettings(home=home.path), sentences=sentences, embedder=HashingEmbedder())
    made.replace(a_document(), [a_passage(text, order=order) for order, text in enumerate(TEXTS)], "hash")
    other = a_document("luton", area="luton", supersedes=("old",))
    made.replace(other, [a_passage("Ring the desk.", document="luton")], "hash")
    yield made
    made.close()


@pytest.fixture
def library(base):
    return KnowledgeLibrary(base)


def search(library, text="ring the hub", documents=frozenset({"early-help"}), expansions=()):
    return library.search(text, expansions=expansions, documents=documents, limit=5)


def test_a_finding_has_its_document_its_sentences_and_a_cosine_for_each(library):
    best = search(library)[0]
    assert (best.passage.text, best.document.id) == (TEXTS[0], "early-help")
    assert best.sentences == ("Ring the hub on 01632 960 123.", "Keep a record.")
    assert len(best.cosines) == 2
    assert best.cosines[0] > best.cosines[1]
    assert best.score > 0


def test_only_the_given_documents_are_searched(library):
    assert {each.document.id for each in search(library, documents=frozenset({"luton"}))} == {"luton"}


def test_a_passage_that_the_catalogue_has_forgotten_is_not_shown(library, base):
    base.catalogue.remove("early-help")
    assert search(library) == []


def test_a_document_that_went_between_search_and_catalogue_is_not_shown(library, base, monkeypatch):
    monkeypatch.setattr(base.catalogue, "documents", list)
    assert search(library) == []


def test_cosines_that_do_not_fit_the_sentences_are_not_used(library, base, monkeypatch):
    real = base.index.search
    monkeypatch.setattr(base.index, "search", lambda *a: [replace(hit, sentences=(0.9,) * 9) for hit in real(*a)])
    assert search(library)[0].cosines == (0.0, 0.0)


def test_a_few_abbreviations_alone_are_searched_by_meaning_too(library, base, monkeypatch):
    seen = []
    monkeypatch.setattr(base.index, "search", lambda query, *_: seen.append(query) or [])
    short = [_expansion(f"long form {n}", Relation.ABBREVIATION) for n in range(DENSE_EXTRA + 2)]
    other = next(each for each in Relation if each is not Relation.ABBREVIATION)
    search(library, expansions=(_expansion("everyday", other), *short))
    assert seen[0].dense_extra == tuple(f"long form {n}" for n in range(DENSE_EXTRA))
    assert len(seen[0].expansions) == DENSE_EXTRA + 3


def _expansion(phrase, kind):
    return Expansion(phrase=phrase, weight=1.0, kind=kind)


def test_documents_are_those_in_force_for_area_audience_and_standing(library):
    def ids(areas, standing=Standing.CURRENT):
        found = library.documents(areas=areas, audience=Audience.PUBLIC, standings=frozenset({standing}))
        return {each.id for each in found}

    assert ids(None) == {"early-help", "luton"}
    assert ids(frozenset({"luton"})) == {"luton"}
    assert ids(None, Standing.SUPERSEDED) == set()


@pytest.mark.parametrize("value", ["01632 960123", "01632960123", "01632 960 123"])
def test_a_printed_number_is_found_whatever_its_spaces(library, value):
    found = library.printed_in("early-help", value)
    assert (found.passage.text, found.document.id) == (TEXTS[0], "early-help")
    assert found.cosines == (0.0, 0.0)


def test_a_number_that_is_not_printed_there_is_not_found(library):
    assert library.printed_in("early-help", "01632 960999") is None
    assert library.printed_in("luton", "01632 960123") is None
    assert library.printed_in("no-such", "01632 960123") is None


def test_what_replaced_a_document_is_known(library, base):
    base.replace(a_document("old"), [a_passage("Old words.", document="old")], "hash")
    assert library.superseded_by()["old"] == "luton"


def test_rarer_words_weigh_more(library):
    rarity = library.rarity(["ring", "consent"])
    assert rarity["consent"] > rarity["ring"]


def test_it_is_degraded_where_the_index_is(library, base):
    assert not library.is_degraded
    base.index.degrade("the model is missing")
    assert library.is_degraded


def test_the_version_changes_with_what_else_is_in_force(base):
    first, second = (KnowledgeLibrary(base, also_in_force=each).corpus_version for each in (("a",), ("b",)))
    assert first != second
    assert first == KnowledgeLibrary(base, also_in_force=iter(["a"])).corpus_version


@pytest.mark.parametrize(
    ("broken", "error", "call"),
    [
        ("index.search", IndexUnreadable, search),
        ("catalogue.passages", CatalogueUnusable, search),
        ("catalogue.in_force", CatalogueUnusable, lambda library: library.documents(
            areas=None, audience=Audience.PUBLIC, standings=frozenset(Standing))),
        ("catalogue.passages_of", CatalogueUnusable, lambda library: library.printed_in("early-help", "1")),
        ("catalogue.superseded_by", CatalogueUnusable, KnowledgeLibrary.superseded_by),
        ("catalogue.corpus_version", CatalogueUnusable, lambda library: library.corpus_version),
    ],
)  # fmt: skip
def test_every_trouble_of_the_base_is_one_error_with_its_reason(library, base, monkeypatch, broken, error, call):
    def fail(*_, **__):
        raise error("the disk is gone; put it back")

    owner, name = broken.split(".")
    monkeypatch.setattr(getattr(base, owner), name, fail)
    with pytest.raises(LibraryUnavailable, match="the disk is gone; put it back"):
        call(library)
