"""How a search ends: answered, no evidence, superseded only, or off topic."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.asks import understand
from bot.answering.decide import ASKED_NEARLY, OURS_ALL_THE_SAME, _is_of_the_subject, decide
from bot.answering.extract import choose
from bot.answering.privacy import KnownWords, screen
from bot.answering.retrieve import Evidence, gather
from bot.answering.subject import subject_of
from bot.answering.wanted import Wanted
from bot.model import Outcome
from bot.ports import Intent
from knowledge.model import Audience, Standing
from knowledge.spelling import Spelling
from knowledge.terms import Link, Relation
from knowledge.vocabulary import Vocabulary
from tests.fakes.library import FakeLibrary, document, finding, greywell

VOCABULARY = Vocabulary(
    links=(Link(term="GLD", targets=("general llama directory",), kind=Relation.ABBREVIATION),),
    renamed=(),
    spelling=Spelling(table={}, terms=(), known=frozenset()),
)


def ask(text, intent=Intent.NONE):
    return understand(screen(text, known=KnownWords()), vocabulary=VOCABULARY, previous=None, intent=intent)


def decided(text, *findings, superseded=(), library=None, intent=Intent.NONE):
    """Decide on findings with scores of their own."""
    asked = ask(text, intent)
    held = library or FakeLibrary(
        {each.document.id: each.document for each in findings}.values(), [each.passage for each in findings]
    )
    subject = subject_of(asked, held)
    evidence = Evidence(findings=findings, superseded=tuple(superseded))
    return decide(asked, subject, evidence, choose(asked, subject, findings, most_words=100))


def asked_of_greywell(text):
    library, asked = greywell(), ask(text)
    evidence = gather(asked, within=None, audience=Audience.PRACTITIONER, library=library)
    subject = subject_of(asked, library)
    return decide(asked, subject, evidence, choose(asked, subject, evidence.findings, most_words=100))


REFERRAL = "A written referral follows within two working days."
NEARBY = {"dense": 0.9, "cosines": (0.9,)}
MIDDLING = {"dense": 0.4, "cosines": (0.4,)}
DISTANT = {"dense": 0.05, "cosines": (0.05,)}


def test_a_question_that_a_passage_speaks_of_is_answered_with_that_passage():
    decision = asked_of_greywell("who decides the level of need of a child")
    assert decision.outcome is Outcome.ANSWERED
    assert "team manager decides" in decision.quotations[0].text
    assert "nearness" in decision.because


def test_an_off_topic_question_is_declined_where_nothing_is_found():
    decision = asked_of_greywell("recipe for lasagne")
    assert (decision.outcome, decision.quotations) == (Outcome.OFF_TOPIC, ())


def test_an_off_topic_question_is_declined_though_some_passage_shares_a_word_with_it():
    decision = decided("which film shall I watch on two working days", finding(REFERRAL, **DISTANT))
    assert (decision.outcome, decision.quotations) == (Outcome.OFF_TOPIC, ())


def test_what_the_net_takes_for_off_topic_is_declined_whatever_words_of_the_field_it_has():
    puppy = "my kids want a puppy"
    decision = decided(puppy, finding(REFERRAL, **MIDDLING), intent=Intent.OFF_TOPIC)
    assert decision.outcome is Outcome.OFF_TOPIC
    assert decided(puppy, finding(REFERRAL, **MIDDLING)).outcome is not Outcome.OFF_TOPIC
    assert decided(puppy, finding(REFERRAL, **NEARBY), intent=Intent.OFF_TOPIC).outcome is not Outcome.OFF_TOPIC


def test_terms_of_the_field_outweigh_what_the_net_takes_for_off_topic():
    llamas = "GLD vs puppies?"
    assert decided(llamas, finding(REFERRAL, **MIDDLING), intent=Intent.OFF_TOPIC).outcome is not Outcome.OFF_TOPIC


def test_a_question_in_the_words_of_the_field_that_nothing_answers_is_no_off_topic_question():
    decision = asked_of_greywell("foster grandparents")
    assert decision.outcome is Outcome.NO_EVIDENCE


@pytest.mark.parametrize("text", ["does this meet the threshold for a llama", "what happens in the GLD"])
def test_a_level_or_a_term_of_the_field_is_ours_even_with_few_other_words(text):
    decision = decided(text, finding(REFERRAL, dense=0.2, cosines=(0.2,)))
    assert decision.outcome is Outcome.NO_EVIDENCE


def test_words_near_to_nothing_that_is_held_are_not_answered():
    assert decided("child safeguarding in orbit", finding(REFERRAL, dense=0.2)).outcome is Outcome.NO_EVIDENCE


def test_a_passage_that_names_none_of_what_is_asked_is_not_quoted_as_the_answer():
    decision = decided("child zebras giraffes okapis", finding(REFERRAL, **MIDDLING))
    assert (decision.outcome, decision.quotations) == (Outcome.NO_EVIDENCE, ())


def test_half_of_the_subject_named_by_a_passage_that_is_not_near_is_shown_as_no_more_than_the_closest():
    two = [
        finding("A written referral follows the visit.", of=document("visits"), **MIDDLING),
        finding("A school keeps the written plan.", of=document("plans"), **MIDDLING),
    ]
    assert decided("written school referral zebra", *two).outcome is Outcome.CLOSEST


def test_a_question_that_a_trainer_tied_to_a_passage_is_answered_though_its_words_are_others():
    taught = finding(
        "The desk takes it from there.", dense=0.8, cosines=(0.5,), asked=0.95,
        passage_is={"asked": ("Where does my form go?",)},
    )  # fmt: skip
    assert decided("and where does this form go, child form", taught).outcome is Outcome.ANSWERED


def test_a_year_that_no_evidence_speaks_of_is_not_answered():
    found = finding("In 2023 the desk answered 83 per cent of referrals.", **NEARBY)
    decision = decided("referrals that the desk answered in 2017", found)
    assert decision.outcome is Outcome.NO_EVIDENCE
    assert "nothing of 2017" in decision.because
    assert decided("referrals that the desk answered in 2023", found).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("question", "is_held"),
    [
        ("how many referrals did the desk answer in 2017", False),
        ("how many referrals did the desk answer in 2023", True),
    ],
)
def test_a_count_is_of_its_year_only_where_the_passage_with_the_count_holds_it(question, is_held):
    """The year beside a sentence that may not be quoted here says nothing of a count that stands elsewhere."""
    tried = finding(
        "The desk was tried from April 2017. The desk answered referrals as others do.", dense=0.9, cosines=(0.9, 0.9)
    )
    counted = finding("In 2023 the desk answered 83 referrals.", **NEARBY)
    asked = ask(question)
    held = FakeLibrary([tried.document], [tried.passage, counted.passage])
    subject = subject_of(asked, held)
    quoted = choose(asked, subject, (tried, counted), most_words=100, leave_out=lambda text: "April" in text)
    decision = decide(asked, subject, Evidence(findings=(tried, counted)), quoted)
    assert ("nothing of 2017" not in decision.because) is is_held


@pytest.mark.parametrize(
    "given",
    [
        {"of": document(title="Report of 2017")},
        {"of": document(published=date(2017, 5, 1))},
        {"passage_is": {"heading": ("The year 2017",)}},
        {"passage_is": {"heading": ("The year 2016-17",)}},
        {"passage_is": {"heading": ("The year 2016/17",)}},
    ],
    ids=["title", "publication", "heading", "span of years", "span with a slash"],
)
def test_a_year_may_stand_in_the_title_the_date_or_the_heading_of_what_is_quoted(given):
    found = finding("The desk answered 83 per cent of referrals.", **NEARBY, **given)
    assert decided("referrals that the desk answered in 2017", found).outcome is Outcome.ANSWERED


def test_the_date_on_which_something_happened_to_the_asker_is_not_a_year_asked_of():
    question = "the referral was made on 18 December 2025, when does the written referral follow"
    assert decided(question, finding(REFERRAL, **NEARBY)).outcome is Outcome.ANSWERED


def test_a_figure_that_no_sentence_supplies_is_not_answered_around():
    plain = finding("Some referrals were answered late by the desk.", **NEARBY)
    decision = decided("how many referrals were answered late by the desk", plain)
    assert decision.outcome is Outcome.NO_EVIDENCE
    assert "supplies a number" in decision.because
    figure = finding("83 referrals were answered late by the desk.", **NEARBY)
    assert decided("how many referrals were answered late by the desk", figure).outcome is Outcome.ANSWERED


def test_a_figure_about_something_else_does_not_count_as_the_figure_asked_for():
    found = finding(
        "Zebras wander about in the schools near the harbour. The car park holds 40 bicycles.", dense=0.9,
        cosines=(0.9, 0.9),
    )  # fmt: skip
    assert decided("how many zebras wander about in schools near the harbour", found).outcome is Outcome.NO_EVIDENCE


def test_where_only_a_superseded_document_speaks_of_it_that_is_said_and_nothing_is_quoted():
    old = finding("Fax the referral.", of=document("old", standing=Standing.SUPERSEDED), **NEARBY)
    decision = decided("where to fax the referral", superseded=[old])
    assert (decision.outcome, decision.quotations) == (Outcome.SUPERSEDED_ONLY, ())


def test_a_superseded_document_that_speaks_of_something_else_is_not_mentioned():
    old = finding("Fax the referral.", of=document("old", standing=Standing.SUPERSEDED), **DISTANT)
    assert decided("child consent", superseded=[old]).outcome is Outcome.NO_EVIDENCE


def test_a_superseded_document_never_stands_in_the_way_of_a_current_answer():
    old = finding(REFERRAL, of=document("old", standing=Standing.SUPERSEDED), **NEARBY)
    decision = decided("written referral follows", finding(REFERRAL, **NEARBY), superseded=[old])
    assert decision.outcome is Outcome.ANSWERED
    assert {each.finding.document.id for each in decision.quotations} == {"front-door"}


def test_an_abbreviation_is_answered_by_a_sentence_that_names_it():
    found = finding("The GLD is the greywell liaison desk.", **NEARBY)
    assert decided("what does GLD stand for", found).outcome is Outcome.ANSWERED


LATE = "how many visits by the desk to zebra farms were late"
JUST_BELOW = ASKED_NEARLY - 0.01
TWELVE = "Twelve rounds of the llama desk fell behind."


@pytest.mark.parametrize(("asked", "outcome"), [(JUST_BELOW, Outcome.NO_EVIDENCE), (ASKED_NEARLY, Outcome.CLOSEST)])
def test_a_figure_where_people_ask_nearly_so_is_shown_as_no_more_than_the_closest(asked, outcome):
    decision = decided(LATE, finding(TWELVE, asked=asked, **NEARBY))
    assert decision.outcome is outcome
    assert bool(decision.quotations) is (outcome is Outcome.CLOSEST)


def test_where_people_ask_nearly_so_but_no_figure_stands_nothing_is_shown_for_one():
    decision = decided(LATE, finding("Rounds of the llama desk fell behind.", asked=ASKED_NEARLY, **NEARBY))
    assert decision.outcome is Outcome.NO_EVIDENCE
    assert "supplies a number" in decision.because


def test_a_figure_where_people_ask_in_these_very_words_is_the_answer_though_it_names_things_otherwise():
    assert decided(LATE, finding(TWELVE, asked=0.9, **NEARBY)).outcome is Outcome.ANSWERED


def test_what_may_supply_a_figure_does_not_stand_before_a_document_that_was_replaced():
    old = finding(LATE, of=document("old", standing=Standing.SUPERSEDED), **NEARBY)
    decision = decided(LATE, finding(TWELVE, asked=ASKED_NEARLY, **NEARBY), superseded=[old])
    assert (decision.outcome, decision.quotations) == (Outcome.SUPERSEDED_ONLY, ())


@pytest.mark.parametrize(("asked", "is_ours"), [(OURS_ALL_THE_SAME - 0.01, False), (OURS_ALL_THE_SAME, True)])
def test_what_people_ask_nearly_so_is_no_off_topic_question_whatever_the_net_takes_it_for(asked, is_ours):
    found = finding(REFERRAL, asked=asked, dense=0.5, cosines=(0.3,), nearness=0.3)
    decision = decided("my kids want a puppy", found, intent=Intent.OFF_TOPIC)
    assert (decision.outcome is not Outcome.OFF_TOPIC) is is_ours


def test_how_people_ask_makes_no_passage_near():
    """A question that is alike raises the rank; nearness is of what the passage itself says."""
    found = finding(REFERRAL, dense=0.9, nearness=0.1, asked=0.5, cosines=(0.1,))
    assert decided("child zebras giraffes okapis", found).outcome is Outcome.OFF_TOPIC
    assert decided("child zebras giraffes okapis", replace(found, nearness=0.6)).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("area", "text", "outcome"),
    [
        ("greywell", "199 children were on a child protection plan.", Outcome.NO_EVIDENCE),
        ("greywell", "In England 50,000 children were on a child protection plan.", Outcome.ANSWERED),
        ("england", "50,000 children were on a child protection plan.", Outcome.ANSWERED),
    ],
)
def test_the_countrys_figure_is_not_a_towns(area, text, outcome):
    found = finding(text, of=document(area=area), asked=0.5, dense=0.9, nearness=0.8, cosines=(0.8,))
    assert decided("how many children in england are on child protection plans", found).outcome is outcome


def test_a_figure_is_of_the_subject_where_its_passage_names_it_though_the_sentence_names_half():
    asked = ask("how many llamas does the general llama directory hold")
    held = finding("It holds 83 llamas.", asked=0.1, passage_is={"heading": ("General llama directory",)})
    library = FakeLibrary([held.document], [held.passage])
    subject = subject_of(asked, library)
    assert _is_of_the_subject(replace(asked, wanted=Wanted.NUMBER), subject, held, 0.5)
