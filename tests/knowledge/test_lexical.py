"""The keyword index: what it finds, what it leaves out, and how words are weighed."""

import pytest

from knowledge.lexical import LexicalIndex
from knowledge.search import Query, Scope
from knowledge.vocabulary import Expansion, Relation
from tests.knowledge.made import a_document, a_passage, passages

EVERYTHING = Scope(documents=frozenset({"early-help", "other"}))


def an_index(*texts, document="early-help"):
    index = LexicalIndex()
    index.replace(a_document(document), passages(*texts, document=document))
    return index


def found(index, text, *, scope=EVERYTHING, expansions=(), limit=10):
    hits = index.search(Query(text=text, expansions=tuple(expansions)), scope, limit)
    held = {one.id: one.text for _, by_id in index._held.values() for one in by_id.values()}
    return [held[hit.passage] for hit in hits]


def meant(phrase, weight=0.7):
    return Expansion(phrase=phrase, weight=weight, kind=Relation.ABBREVIATION)


def test_other_forms_of_a_word_are_found():
    index = an_index("Referrals are made by telephone.", "The children were seen.", "Nothing of the kind.")
    assert found(index, "how do I refer") == ["Referrals are made by telephone."]
    assert found(index, "is the child seen") == ["The children were seen."]


def test_signs_inside_a_word_are_kept_and_query_syntax_means_nothing():
    index = an_index("Go to A&E at once.", "See paragraph 3.2 for fees.", "The child’s plan.")
    assert found(index, 'a&e OR NOT "') == ["Go to A&E at once."]
    assert found(index, "what is in 3.2?") == ["See paragraph 3.2 for fees."]
    assert found(index, "childs plan") == ["The child’s plan."]


@pytest.mark.parametrize("text", ["", "   ", "what is the", "😀 ?!", "\x00", "body:x^2 ~ *"])
def test_a_question_without_words_finds_nothing(text):
    assert found(an_index("A plan."), text) == []


def test_stop_words_alone_do_not_rank():
    assert found(an_index("What is it about?", "Thresholds."), "what is about thresholds") == ["Thresholds."]


def test_titles_headings_and_questions_are_searched_and_questions_count_half():
    index = LexicalIndex()
    asked = a_passage("Alpha beta.", order=0, asked=("neglect",))
    said = a_passage("Neglect.", order=1)
    headed = a_passage("Gamma delta.", order=2, heading=("Part 1", "Neglect"))
    index.replace(a_document(title="Escalation"), [asked, said, headed])
    scores = {hit.passage: hit.score for hit in index.search(Query(text="neglect"), EVERYTHING, 10)}
    assert set(scores) == {asked.id, said.id, headed.id}
    assert scores[asked.id] < scores[headed.id]
    assert len(found(index, "escalation")) == 3


def test_only_documents_in_scope_are_found():
    index = an_index("A plan.")
    index.replace(a_document("other"), passages("Another plan.", document="other"))
    assert found(index, "plan", scope=Scope(documents=frozenset({"other"}))) == ["Another plan."]
    assert found(index, "plan", scope=Scope(documents=frozenset())) == []
    assert found(index, "plan", limit=0) == []


def test_the_scope_does_not_change_the_scores():
    index = an_index("A plan for a family.", "A plan.")
    hits = index.search(Query(text="plan"), EVERYTHING, 10)
    assert hits[0].score == 1.0
    assert hits == index.search(Query(text="plan"), Scope(documents=frozenset({"early-help"})), 10)


def test_an_expansion_finds_what_the_question_does_not_say():
    index = an_index("The designated officer decides.", "Lunch is at noon.")
    assert found(index, "lado") == []
    assert found(index, "lado", expansions=[meant("designated officer")]) == ["The designated officer decides."]


def test_a_phrase_counts_more_where_its_words_stand_together():
    apart = "In need of rest, the child slept."
    index = an_index(apart, "A child in need has a plan of care.", "Lunch is at noon in the hall.")
    assert found(index, "cin", expansions=[meant("child in need")]) == ["A child in need has a plan of care.", apart]


def test_a_heavier_expansion_counts_more():
    index = an_index("Autism services.", "Asthma services.")
    both = [meant("autism", 0.2), meant("asthma", 0.7)]
    assert found(index, "asd", expansions=both) == ["Asthma services.", "Autism services."]


def test_words_that_were_typed_are_not_counted_again_by_an_expansion():
    index = an_index("Plan plan.", "A protection conference.")
    hits = index.search(Query(text="plan", expansions=(meant("protection plan"),)), EVERYTHING, 10)
    assert len(hits) == 2
    assert found(index, "plan", expansions=[meant("protection plan"), meant("the of")])[0] == "Plan plan."


def test_changes_show_at_the_next_search():
    index = an_index("Old plan.")
    assert found(index, "plan") == ["Old plan."]
    index.replace(a_document(), passages("New plan."))
    assert found(index, "plan") == ["New plan."]
    index.add(a_document(), [a_passage("Further plan.", order=1)])
    assert sorted(found(index, "plan")) == ["Further plan.", "New plan."]
    index.remove("early-help")
    index.remove("early-help")
    assert found(index, "plan") == []


def test_equal_scores_come_in_a_fixed_order():
    texts = [f"Plan {letter}." for letter in "abcdefgh"]
    forward, backward = an_index(*texts), an_index(*reversed(texts))
    assert found(forward, "plan") == found(backward, "plan")


def test_rare_words_are_rarer_than_common_ones():
    index = an_index("A child and a plan.", "A child.", "Children.")
    rarity = index.rarity(["child", "children", "plan", "unheard", "the"])
    assert rarity["the"] == 0.0
    assert rarity["child"] == rarity["children"] < rarity["plan"] < rarity["unheard"]


def test_an_empty_index_finds_nothing():
    assert found(LexicalIndex(), "plan") == []
