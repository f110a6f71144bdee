"""The dense index: scores, scope, incremental change, and what happens to a damaged folder."""

import shutil

import numpy as np
import pytest

from knowledge.dense import ASKED, LIKE_ITSELF, MOST_REMEMBERED, DenseIndex
from knowledge.search import EmbedderUnavailable, IndexUnreadable, Query, Scope
from knowledge.vectors import Role, VectorFile
from tests.knowledge.made import WordEmbedder, a_document, a_passage, by_line, passages

EVERYTHING = Scope(documents=frozenset({"early-help", "other"}))


@pytest.fixture
def embedder():
    return WordEmbedder()


@pytest.fixture
def opened(tmp_path, embedder):
    """Opens the index in the test's folder, as a new process would."""
    indexes = []

    def start(**given):
        if indexes:
            indexes[-1].close()
        indexes.append(DenseIndex(tmp_path / "index", embedder=given.get("embedder", embedder), sentences=by_line))
        return indexes[-1]

    yield start
    for index in indexes:
        index.close()


@pytest.fixture
def index(opened):
    return opened()


def found(index, text, scope=EVERYTHING, limit=10):
    return [hit.passage for hit in index.search(Query(text=text), scope, limit)]


def test_a_score_is_half_body_half_best_sentence_and_seven_tenths_of_the_best_question(index, embedder):
    passage = a_passage("Ring the duty desk. Then write it down.", asked=("who to phone", "after hours number"))
    index.replace(a_document(), [passage])
    question, body, first, second, phone, hours = embedder.embed(
        ["who to phone now", passage.text, *by_line(passage.text), *passage.asked]
    )
    (hit,) = index.search(Query(text="who to phone now"), EVERYTHING, 5)
    asked = max(question @ phone, question @ hours)
    near = 0.5 * (question @ body) + 0.5 * max(question @ first, question @ second)
    assert hit.nearness == pytest.approx(near, abs=1e-5)
    assert hit.dense == pytest.approx(near + 0.7 * asked, abs=1e-5)
    assert hit.asked == pytest.approx(asked, abs=1e-5)
    assert hit.sentences == pytest.approx([question @ first, question @ second], abs=1e-5)
    assert (hit.score, hit.lexical) == (hit.dense, 0.0)


def test_a_passage_without_questions_or_sentences_is_scored_by_its_body(tmp_path, embedder):
    index = DenseIndex(tmp_path / "index", embedder=embedder, sentences=lambda text: [])
    index.replace(a_document(), passages("Duty desk."))
    question, body = embedder.embed(["desk", "Duty desk."])
    (hit,) = index.search(Query(text="desk"), EVERYTHING, 5)
    assert hit.nearness == pytest.approx(question @ body, abs=1e-5)
    assert hit.dense == pytest.approx((1 + ASKED * LIKE_ITSELF) * (question @ body), abs=1e-5)
    assert (hit.asked, hit.sentences) == (0.0, ())
    index.close()


def test_questions_that_are_far_from_this_one_weigh_no_less_than_none(index):
    words = "Ring the duty desk. Then write it down."
    alone, beside_others = a_passage(words), a_passage(words, heading=("Too",), asked=("purple elephants",))
    index.replace(a_document(), [alone, beside_others])
    first, second = index.search(Query(text="ring the duty desk"), EVERYTHING, 5)
    assert first.dense == pytest.approx(second.dense, abs=1e-5)
    assert {first.passage, second.passage} == {alone.id, beside_others.id}
    assert max(first.asked, second.asked) < 0.3


def test_a_passage_that_says_it_is_not_behind_one_that_is_asked_for_a_little_like_this(index):
    says_it = a_passage("Ring the duty desk now.")
    asked = a_passage("Nothing alike.", order=1, asked=("who is at the desk",))
    index.replace(a_document(), [says_it, asked])
    assert found(index, "ring the duty desk now") == [says_it.id, asked.id]
    assert found(index, "who is at the desk")[0] == asked.id


def test_what_is_asked_alone_makes_no_passage_near(index):
    index.replace(a_document(), [a_passage("Nothing alike.", asked=("purple elephants",))])
    (hit,) = index.search(Query(text="purple elephants"), EVERYTHING, 5)
    assert hit.asked > 0.9
    assert hit.nearness < 0.1


def test_twins_come_in_the_same_order_however_they_are_read(index):
    """Their cosines differ in the last bits of 32, by their place among what is worked out at once."""
    filler = passages(*(f"Word{n} and word{n % 7}. Second line {n}." for n in range(40)))
    twins = [a_passage("Duty desk at the mill.", order=100 + n, heading=(f"Part {n}",)) for n in range(7)]
    index.replace(a_document(), [*filler, *twins])
    by_id = sorted(twin.id for twin in twins)
    query = Query(text="who sits at the duty desk of the mill")
    for start in range(0, len(filler), 3):
        read = [*(each.id for each in filler[start:]), *reversed(by_id)]
        assert [hit.passage for hit in index.score(query, read)][:7] == by_id


def test_neither_title_nor_heading_is_embedded(index, embedder):
    index.replace(a_document(title="Zebra"), [a_passage("Duty desk.", heading=("Giraffe",))])
    assert embedder.embedded == ["Duty desk.", "Duty desk."]


def test_a_passage_found_by_one_sentence_or_one_question_alone_is_a_candidate(index):
    filler = [f"Words {n} of no use to anybody here at all." for n in range(80)]
    by_question = a_passage("Nothing alike.", order=100, asked=("purple elephants",))
    by_sentence = a_passage("Much else is said first. Purple elephants.", order=101)
    index.replace(a_document(), [*passages(*filler), by_question, by_sentence])
    assert set(found(index, "purple elephants", limit=2)) == {by_question.id, by_sentence.id}


def test_abbreviations_are_spelt_out_for_the_dense_side(index, embedder):
    index.replace(a_document(), passages("Designated officer."))
    index.search(Query(text="lado", dense_extra=("designated officer",)), EVERYTHING, 5)
    assert embedder.embedded[-1] == "lado designated officer"


def test_only_documents_in_scope_are_found(index):
    index.replace(a_document(), passages("Duty desk."))
    (other,) = passages("Duty desk too.", document="other")
    index.replace(a_document("other"), [other])
    assert found(index, "duty desk", Scope(documents=frozenset({"other"}))) == [other.id]
    assert found(index, "duty desk", Scope(documents=frozenset())) == []
    assert found(index, "duty desk", Scope(documents=frozenset({"nowhere"}))) == []


def test_a_changed_document_embeds_only_what_changed(index, embedder):
    same, old = passages("The same.", "The old.")
    index.replace(a_document(), [same, old])
    embedder.embedded.clear()
    new = a_passage("The new.", order=1)
    index.replace(a_document(), [same, new])
    assert embedder.embedded == ["The new.", "The new."]
    assert set(found(index, "the")) == {same.id, new.id}


def test_a_new_question_is_found_and_an_old_one_forgotten(index):
    before, after = (a_passage("Nothing alike.", asked=(question,)) for question in ("purple", "elephant"))
    index.replace(a_document(), [before])
    (purple,) = index.search(Query(text="purple"), EVERYTHING, 1)
    assert purple.asked > 0.9
    index.replace(a_document(), [after])
    (purple,) = index.search(Query(text="purple"), EVERYTHING, 1)
    assert purple.asked < 0.1
    index.replace(a_document(), [a_passage("Nothing alike.")])
    (none,) = index.search(Query(text="elephant"), EVERYTHING, 1)
    assert none.asked == 0.0


def test_a_removed_document_is_not_found(index):
    index.replace(a_document(), passages("Duty desk."))
    assert len(found(index, "desk")) == 1
    index.remove("early-help")
    index.remove("early-help")
    assert found(index, "desk") == []
    assert index.score(Query(text="desk"), [passages("Duty desk.")[0].id]) == []


def test_what_was_indexed_is_there_for_the_next_process(opened):
    opened().replace(a_document(), passages("Duty desk.", "Lunch."))
    assert found(opened(), "desk", limit=1) == [passages("Duty desk.")[0].id]


def test_distance_is_cosine(index):
    index.replace(a_document(), passages("Duty desk."))
    for store in index._file._opened.values():
        assert store._collection.configuration_json["hnsw"]["space"] == "cosine"


def test_another_model_starts_with_an_empty_index(opened):
    opened().replace(a_document(), passages("Duty desk."))

    class OtherEmbedder(WordEmbedder):
        name = "org/other: model"

    assert opened(embedder=OtherEmbedder()).count() == 0
    assert opened().count() == 1


def test_no_more_vectors_are_remembered_than_allowed(index, monkeypatch):
    monkeypatch.setattr("knowledge.dense.MOST_REMEMBERED", 2)
    assert MOST_REMEMBERED > 2
    index.replace(a_document(), passages("Alpha one.", "Alpha two.", "Alpha three."))
    assert len(found(index, "alpha")) == 3
    assert len(index._remembered) == 2
    assert len(found(index, "alpha")) == 3


def test_every_passage_finds_itself_after_an_ingest(index):
    texts = passages(*(f"Passage number {n} here. It has two sentences." for n in range(30)))
    index.replace(a_document(), texts)
    assert index.reach(texts) == []
    assert index.reach(texts, sample=3) == []
    assert index.strangers(texts) == []
    assert index.strangers(texts[1:]) == [texts[0].id]


@pytest.mark.parametrize("role", list(Role))
def test_a_lost_record_of_any_role_is_found_out_and_put_back(index, role):
    texts = [a_passage(f"Passage number {n}.", order=n, asked=("who",)) for n in range(5)]
    index.replace(a_document(), texts)
    index._file.drop(role, [f"{texts[3].id}/{role.mark}0"])
    assert index.reach(texts, sample=1) == [texts[3].id]
    index.replace(a_document(), texts)
    assert index.reach(texts) == []


def test_a_vector_that_search_does_not_reach_is_found_out(index, monkeypatch):
    texts = passages("Alpha one.", "Beta two.")
    index.replace(a_document(), texts)
    # As after a full disk: ids and counts are right, search answers from a part.
    store = index._file._opened[Role.BODY]
    whole = store.similarity_search_by_vector_with_relevance_scores
    monkeypatch.setattr(
        store,
        "similarity_search_by_vector_with_relevance_scores",
        lambda vector, k, **given: [pair for pair in whole(vector, k=k, **given) if "Beta" not in pair[0].page_content],
    )
    assert index.reach(texts) == [texts[1].id]


def test_twins_reach_each_other(index):
    texts = [a_passage("The same words.", order=n, heading=(f"Part {n}",)) for n in range(4)]
    index.replace(a_document(), texts)
    assert index.reach(texts) == []


def test_a_record_that_is_not_held_is_not_reached(index):
    assert index._file.unreached(Role.BODY, ["gone/b0"]) == ["gone/b0"]
    assert index.reach([]) == []


def damage_catalogue(folder):
    for path in folder.rglob("chroma.sqlite3"):
        path.write_bytes(b"x" * 4096)


def truncate_everything(folder):
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:100])


def put_a_file_in_its_place(folder):
    shutil.rmtree(folder)
    folder.write_text("not a folder")


@pytest.mark.parametrize("damage", [damage_catalogue, truncate_everything, put_a_file_in_its_place])
def test_a_damaged_folder_is_named_with_the_remedy_and_a_rebuild_repairs_it(opened, tmp_path, damage):
    texts = passages("Duty desk.", "Lunch.")
    opened().replace(a_document(), texts)
    index = opened()
    damage(tmp_path / "index")
    with pytest.raises(IndexUnreadable, match=r"index.* cannot be used .*signpost ingest --rebuild"):
        index.search(Query(text="desk"), EVERYTHING, 1)
    index.rebuild([(a_document(), texts)])
    assert index.reach(texts) == []
    assert found(index, "desk", limit=1) == [texts[0].id]
    assert found(opened(), "desk", limit=1) == [texts[0].id]


def test_a_deleted_folder_loses_all_and_a_rebuild_brings_it_back(opened, tmp_path):
    texts = passages("Duty desk.", "Lunch.")
    opened().replace(a_document(), texts)
    index = opened()
    shutil.rmtree(tmp_path / "index")
    assert index.reach(texts) == [text.id for text in texts]
    index.rebuild([(a_document(), texts)])
    assert index.reach(texts) == []


def test_a_rebuild_replaces_an_open_index_and_leaves_one_folder(index, tmp_path):
    texts = passages("Duty desk.")
    index.replace(a_document(), [*texts, a_passage("Old.", order=1)])
    index.rebuild([(a_document(), texts)])
    assert found(index, "desk") == [texts[0].id]
    assert len(list((tmp_path / "index" / "words").iterdir())) == 1


def test_a_missing_model_is_not_blamed_on_the_index(tmp_path):
    class Missing(WordEmbedder):
        def embed(self, texts):
            raise EmbedderUnavailable("words: not installed")

    index = DenseIndex(tmp_path, embedder=Missing(), sentences=by_line)
    with pytest.raises(EmbedderUnavailable, match="words: not installed"):
        index.replace(a_document(), passages("Duty desk."))
    index.close()


def test_an_interrupt_is_passed_on_and_a_panic_is_reported(tmp_path, embedder):
    file = VectorFile(tmp_path, embedder)
    with pytest.raises(KeyboardInterrupt), file._reading():
        raise KeyboardInterrupt
    panic = type("PanicException", (BaseException,), {})
    with pytest.raises(IndexUnreadable, match="out of range"), file._reading():
        raise panic("out of range")


def test_vectors_come_in_the_order_of_their_sentences(index, embedder):
    text = " ".join(f"Sentence{n} word{n}." for n in range(12))
    (passage,) = passages(text)
    index.replace(a_document(), [passage])
    held = index._file.vectors(Role.SENTENCE, [passage.id])[passage.id]
    assert np.allclose(held, embedder.embed(by_line(text)), atol=1e-5)
