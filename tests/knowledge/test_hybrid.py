"""The fusion of meaning and keywords, and the knowledge base that keeps indexes and catalogue in step."""

import shutil

import pytest

from knowledge.base import KnowledgeBase
from knowledge.home import Home
from knowledge.hybrid import _spread
from knowledge.model import Standing
from knowledge.search import EmbedderUnavailable, IndexUnreadable, Query, Scope
from knowledge.settings import KnowledgeSettings
from knowledge.vectors import Role
from tests.knowledge.made import WordEmbedder, a_document, a_passage, by_line, passages

EVERYTHING = Scope(documents=frozenset({"early-help", "other"}))


@pytest.fixture
def opened(tmp_path):
    """Opens the knowledge base in the test's home, as a new process would."""
    bases = []

    def start(embedder=None):
        if bases:
            bases[-1].close()
        home = Home(tmp_path)
        home.prepare()
        settings = KnowledgeSettings(home=tmp_path)
        bases.append(KnowledgeBase.open(home, settings, sentences=by_line, embedder=embedder or WordEmbedder()))
        return bases[-1]

    yield start
    for base in bases:
        base.close()


@pytest.fixture
def base(opened):
    return opened()


def search(base, text, scope=EVERYTHING, limit=10):
    return base.index.search(Query(text=text), scope, limit)


def found(base, text, **given):
    held = base.catalogue.passages([hit.passage for hit in search(base, text, **given)])
    return [passage.text for passage in held.values()]


class MissingModel(WordEmbedder):
    def embed(self, texts):
        raise EmbedderUnavailable("words: the model is not installed")


def test_scores_spread_from_nought_to_one():
    assert _spread([1.0, 3.0, 2.0]) == [0.0, 1.0, 0.5]
    assert _spread([0.4, 0.4]) == [1.0, 1.0]
    assert _spread([0.0, 0.0]) == [0.0, 0.0]
    assert _spread([]) == []


def test_a_hit_has_both_parts_and_meaning_weighs_four_times_as_much_as_keywords(base):
    base.replace(a_document(), passages("Duty desk number.", "Duty rota.", "Lunch at noon."), "1")
    hits = search(base, "duty desk")
    dense, lexical = _spread([hit.dense for hit in hits]), _spread([hit.lexical for hit in hits])
    weighed = [0.8 * a + 0.2 * b for a, b in zip(dense, lexical, strict=True)]
    assert [hit.score for hit in hits] == pytest.approx(weighed)
    assert hits[0].score == 1.0
    assert hits[0].sentences
    assert found(base, "duty desk")[0] == "Duty desk number."
    assert found(base, "duty desk", limit=1) == ["Duty desk number."]


def test_a_passage_that_one_side_alone_finds_is_found(base):
    base.replace(a_document(), [a_passage("Alpha.", asked=("zzz the",)), a_passage("Beta.", order=1)], "1")
    assert "Alpha." in found(base, "the")  # a stop word: nothing for the keywords
    assert search(base, "the")[0].lexical == 0.0


def test_documents_out_of_scope_are_not_found(base):
    base.replace(a_document(), passages("Duty desk."), "1")
    base.replace(a_document("other"), passages("Duty desk too.", document="other"), "1")
    assert found(base, "desk", scope=Scope(documents=frozenset({"other"}))) == ["Duty desk too."]
    assert search(base, "desk", scope=Scope(documents=frozenset())) == []


def test_without_the_model_search_goes_on_by_keywords_and_says_so(opened):
    opened().replace(a_document(), passages("Duty desk.", "Lunch."), "1")
    base = opened(MissingModel())
    assert base.index.degraded is None
    assert found(base, "desk") == ["Duty desk."]
    assert base.index.degraded == "words: the model is not installed"
    (hit,) = search(base, "desk")
    assert (hit.score, hit.dense, hit.lexical, hit.sentences) == (1.0, 0.0, 1.0, ())


def test_with_a_broken_index_search_goes_on_by_keywords_and_says_how_to_repair(opened, tmp_path):
    opened().replace(a_document(), passages("Duty desk.", "Lunch."), "1")
    base = opened()
    for path in (tmp_path / "index").rglob("chroma.sqlite3"):
        path.write_bytes(b"x" * 4096)
    assert found(base, "desk") == ["Duty desk."]
    assert "signpost ingest --rebuild" in base.index.degraded
    assert base.repair()
    assert base.index.degraded is None
    assert search(base, "desk")[0].dense > 0.5


def test_a_passage_whose_vectors_are_lost_is_still_found_by_its_words(base):
    (passage,) = passages("Duty desk.")
    base.replace(a_document(), [passage], "1")
    for role in Role:
        base._dense._file.drop(role, list(base._dense._file.ids(role)))
    assert found(base, "desk") == ["Duty desk."]
    assert base.lost() == [passage.id]


def test_a_change_reaches_catalogue_and_indexes_together(base):
    change = base.replace(a_document(), passages("Old words.", "Same words."), "1")
    assert len(change.added) == 2
    change = base.replace(a_document(), passages("New words.", "Same words."), "2")
    assert (len(change.added), len(change.removed), len(change.kept)) == (1, 1, 1)
    assert sorted(found(base, "words")) == ["New words.", "Same words."]
    assert base.catalogue.unsettled() == []
    assert base.lost(sample=None) == []
    base.remove("early-help")
    assert search(base, "words") == []


def test_superseding_needs_no_embedding(opened):
    embedder = WordEmbedder()
    base = opened(embedder)
    base.replace(a_document(), passages("Words."), "1")
    embedder.embedded.clear()
    base.catalogue.set_standing("early-help", Standing.SUPERSEDED)
    assert embedder.embedded == []


@pytest.mark.parametrize("step", ["dense.add", "catalogue.replace", "index.replace", "catalogue.settle"])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_process_killed_at_any_step_leaves_the_old_or_the_new_document(opened, monkeypatch, step, is_first):
    base = opened()
    old, new = passages("Old one.", "Same two."), passages("New one.", "Same two.")
    if not is_first:
        base.replace(a_document(), old, "1")
    part, method = step.split(".")
    target = base._dense if part == "dense" else getattr(base, part)

    def killed(*_given):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(target, method, killed)
        with pytest.raises(KeyboardInterrupt):
            base.replace(a_document(), new, "2")
    base = opened()
    assert base.recover() == ["early-help"]
    held = base.catalogue.passages_of("early-help")
    expected = (old if not is_first else []) if step in ("dense.add", "catalogue.replace") else new
    assert held == expected
    assert {hit.passage for hit in search(base, "one two")} == {passage.id for passage in expected}
    assert base._dense.strangers(expected) == []
    assert base.recover() == []


def test_half_embedded_passages_of_a_document_are_taken_out_again(opened, monkeypatch):
    base = opened()
    with monkeypatch.context() as patch:
        patch.setattr(base.catalogue, "replace", lambda *_given: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            base.replace(a_document(), passages("Never in."), "1")
    assert base._dense.count() == 1
    base = opened()
    in_force = Scope(documents=frozenset(document.id for document in base.catalogue.documents()))
    assert search(base, "never", scope=in_force) == []  # not even before the recovery
    assert base.repair()
    assert base._dense.count() == 0


def test_a_removal_that_was_cut_short_is_ended(opened, monkeypatch):
    base = opened()
    base.replace(a_document(), passages("Words."), "1")
    with monkeypatch.context() as patch:
        patch.setattr(base.index, "remove", lambda _given: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            base.remove("early-help")
    base = opened()
    assert base.recover() == ["early-help"]
    assert base._dense.count() == 0


def test_the_check_at_start_passes_a_whole_index_and_repair_leaves_it_alone(opened):
    opened().replace(a_document(), passages("Words."), "1")
    embedder = WordEmbedder()
    base = opened(embedder)
    assert base.check() is None
    assert not base.repair()
    assert embedder.embedded == []


def test_a_deleted_index_is_noticed_at_start_and_rebuilt(opened, tmp_path):
    opened().replace(a_document(), passages("Duty desk.", "Lunch."), "1")
    shutil.rmtree(tmp_path / "index")
    base = opened()
    assert base.check().startswith("the index of meanings holds 0 of 2 passages")
    assert found(base, "desk") == ["Duty desk."]
    assert base.repair()
    assert base.check() is None
    assert search(base, "desk")[0].dense > 0.5


def test_a_broken_index_is_noticed_at_start(opened, tmp_path):
    opened().replace(a_document(), passages("Duty desk."), "1")
    opened().close()
    for path in (tmp_path / "index").rglob("chroma.sqlite3"):
        path.write_bytes(b"x" * 4096)
    assert "cannot be used" in opened().check()


def test_a_missing_model_is_noticed_at_start(opened):
    assert opened(MissingModel()).check() == "words: the model is not installed"


def test_strangers_in_the_index_are_repaired(base):
    base.replace(a_document(), passages("Words."), "1")
    base._dense.add(a_document("other"), passages("Stray.", document="other"))
    assert base.repair()
    assert base._dense.count() == 1


def test_a_rebuild_settles_what_was_unsettled(base):
    base.replace(a_document(), passages("Words."), "1")
    base.catalogue.unsettle("early-help")
    base.rebuild()
    assert base.catalogue.unsettled() == []
    assert base.lost(["early-help"]) == []
    assert base.lost([]) == []


def test_a_broken_index_refuses_a_change_and_the_catalogue_keeps_the_old(opened, tmp_path):
    base = opened()
    base.replace(a_document(), passages("Old."), "1")
    base = opened()
    for path in (tmp_path / "index").rglob("chroma.sqlite3"):
        path.write_bytes(b"x" * 4096)
    with pytest.raises(IndexUnreadable):
        base.replace(a_document(), passages("New."), "2")
    assert [passage.text for passage in base.catalogue.passages_of("early-help")] == ["Old."]
    with pytest.raises(IndexUnreadable):
        base.index.add(a_document(), passages("New."))
    assert base.index.degraded is not None


def test_words_weigh_by_their_rarity(base):
    base.replace(a_document(), passages("A child.", "A child again and a plan."), "1")
    rarity = base.index.rarity(["child", "plan"])
    assert rarity["plan"] > rarity["child"]
    base.index.add(a_document(), [a_passage("Plan.", order=2), a_passage("Plan two.", order=3)])
    assert base.index.rarity(["plan"])["plan"] < rarity["plan"]
