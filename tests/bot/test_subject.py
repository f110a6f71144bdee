"""Whether words speak of what a question is about."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.asks import understand
from bot.answering.privacy import KnownWords, screen
from bot.answering.subject import StandIn, Subject, stem, stems, subject_of
from bot.answering.wanted import Wanted, supplies
from knowledge.spelling import Spelling
from knowledge.terms import Link, Relation
from knowledge.vocabulary import Vocabulary
from tests.fakes.library import greywell

VOCABULARY = Vocabulary(
    links=(Link(term="snatched", targets=("child abduction",), kind=Relation.EVERYDAY),),
    renamed=(),
    spelling=Spelling(table={}, terms=(), known=frozenset()),
)


def subject(text):
    ask = understand(screen(text, known=KnownWords()), vocabulary=VOCABULARY, previous=None)
    return subject_of(ask, greywell())


@pytest.mark.parametrize(
    ("one", "other"),
    [("child", "children"), ("Child’s", "child"), ("women", "woman"), ("referrals", "referral"), ("babies", "baby")],
)
def test_forms_of_one_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


def test_the_parts_of_a_hyphenated_word_count_as_words_too():
    assert {stem("multi"), stem("agency"), stem("multi-agency")} <= stems("a multi-agency plan")


def test_words_that_frame_a_question_are_not_its_subject():
    assert set(subject("please can you tell me what the consent rules are in Bedford").weights) == {
        stem("consent"),
        stem("rules"),
    }


def test_what_was_screened_out_is_no_subject():
    assert set(subject("consent for Jayden Smith").weights) == {stem("consent")}


def test_a_word_that_no_document_holds_weighs_most_because_it_may_be_what_is_asked():
    weights = subject("referral of a llama").weights
    assert weights[stem("llama")] > weights[stem("referral")] > 0


def test_a_question_of_framing_words_alone_has_no_subject_that_could_be_named():
    assert subject("what do you mean?").share_in(stems("anything at all")) == 0


def test_text_with_all_the_words_names_the_whole_subject_and_text_with_none_names_none_of_it():
    found = subject("consent before a referral")
    assert found.share_in(stems("Consent comes before the referral")) == pytest.approx(1)
    assert found.share_in(stems("A weather forecast")) == 0


def test_a_formal_term_stands_in_for_the_everyday_word():
    found = subject("a boy was snatched")
    with_the_term = found.share_in(stems("In a case of child abduction, act at once."))
    assert 0 < with_the_term < found.share_in(stems("The boy was snatched in a case of child abduction."))
    assert found.share_in(stems("A child is asked.")) == 0


@pytest.mark.parametrize(
    ("wanted", "with_it", "without"),
    [
        (Wanted.NUMBER, "83 children were seen.", "Some children were seen."),
        (Wanted.NUMBER, "Half of visits were late.", "Visits were late."),
        (Wanted.DATE, "It began in autumn.", "It began later."),
        (Wanted.DATE, "It begins within two weeks.", "It begins later."),
        (Wanted.DURATION, "Within three days.", "Before the meeting."),
        (Wanted.DURATION, "By March.", "Before the meeting."),
        (Wanted.MONEY, "It costs £40.", "It costs a lot."),
        (Wanted.MONEY, "Volunteers pay no fee.", "The place is nearby."),
        (Wanted.NUMBER, "83 visits at level 3.", "It is at level 3, within 18 years."),
        (Wanted.NUMBER, "Over 100 visits were made.", "It ends when a child turns 18, under Working Together 2023."),
        (Wanted.OFFICE_HOLDER, "Professor Example chairs it.", "The Partnership Board chairs it."),
        (Wanted.OFFICE_HOLDER, "The chair is Margaret Example.", "The chair is Bedford Borough."),
        (Wanted.OPENING, "Open from 9am.", "Open on weekdays."),
        (Wanted.NEXT_DATE, "It is on 3 March.", "It is in spring."),
        (Wanted.PLACE, "It is in MK40.", "It is in town."),
        (Wanted.AGE, "From 16.", "From birth."),
        (Wanted.PERSON, "Written by Ann Example-Person.", "Written by hand."),
        (Wanted.PERSON, "The chair decides.", "Somebody decides."),
    ],
)
def test_a_sentence_supplies_what_is_wanted_or_it_does_not(wanted, with_it, without):
    assert supplies(wanted, with_it)
    assert not supplies(wanted, without)


@pytest.mark.parametrize("wanted", [Wanted.ANYTHING, Wanted.EXPANSION])
def test_any_sentence_will_do_where_no_figure_is_wanted(wanted):
    assert supplies(wanted, "Anything.")


STEMS = st.sampled_from(["consent", "child", "plan", "visit", "level"])


def test_a_phrase_of_the_vocabulary_stands_for_its_own_words_of_the_question_alone():
    nappy = StandIn(phrase=frozenset({"infant"}), stands_for=frozenset({"babi"}))
    subject = Subject(weights={"babi": 2.0, "consent": 2.0}, stand_ins=(nappy,))
    assert subject.share_in(frozenset({"infant"})) == pytest.approx(0.4)
    assert subject.share_in(frozenset({"infant", "consent"})) == pytest.approx(0.9)


@given(
    weights=st.dictionaries(STEMS, st.floats(min_value=0.01, max_value=9)),
    stand_ins=st.lists(
        st.builds(StandIn, phrase=st.frozensets(STEMS, min_size=1), stands_for=st.frozensets(STEMS, min_size=1))
    ),
    words=st.frozensets(STEMS),
    more=st.frozensets(STEMS),
)
def test_the_share_named_is_between_none_and_all_and_more_words_never_name_less(weights, stand_ins, words, more):
    found = Subject(
        weights=weights,
        stand_ins=tuple(StandIn(phrase=s.phrase, stands_for=s.stands_for & weights.keys()) for s in stand_ins),
    )
    assert 0 <= found.share_in(words) <= 1
    assert found.share_in(words) <= found.share_in(words | more) + 1e-9


def test_words_are_stemmed_alike_in_many_threads_at_once():
    words = [f"{start}{ending}" for start in ("consult", "refer", "visit", "protect") for ending in ("ing", "ed", "s")]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(stem.__wrapped__, words * 400))
    assert found == [stem(word) for word in words * 400]


def test_the_rarest_word_is_what_is_asked_about_and_other_words_may_stand_for_it():
    cutting = StandIn(phrase=frozenset({"femal", "genit"}), stands_for=frozenset({"fgm"}))
    found = Subject(weights={"fgm": 5.0, "case": 1.0}, stand_ins=(cutting,))
    assert found.is_named_in(frozenset({"fgm"}))
    assert found.is_named_in(frozenset({"femal", "genit"}))
    assert not found.is_named_in(frozenset({"case"}))
    assert Subject(weights={}, stand_ins=()).is_named_in(frozenset())
    assert found.is_spelt_out_in(frozenset({"femal", "genit"}))
    assert not found.is_spelt_out_in(frozenset({"fgm"}))
