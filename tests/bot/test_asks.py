"""What a question asks for."""

from datetime import datetime

import pytest

from bot.answering.areas import AreaFinding
from bot.answering.asks import Turn, understand
from bot.answering.privacy import KnownWords, screen
from bot.answering.situation import Situation
from bot.answering.times import Moment
from bot.answering.wanted import Wanted
from bot.ports import Intent
from knowledge.calendar import LONDON
from knowledge.model import Audience
from knowledge.spelling import Spelling
from knowledge.terms import Link, Relation
from knowledge.vocabulary import Vocabulary

VOCABULARY = Vocabulary(
    links=(Link(term="ICPC", targets=("initial child protection conference",), kind=Relation.ABBREVIATION),),
    renamed=(),
    spelling=Spelling(table={"safegaurding": "safeguarding"}, terms=("safeguarding",), known=frozenset({"referral"})),
)


def words(text):
    return screen(text, known=KnownWords())


def ask(text, previous=None, intent=Intent.NONE):
    return understand(words(text), vocabulary=VOCABULARY, previous=previous, intent=intent)


def turn(text, area="luton", about_contact=False):
    return Turn(question=words(text), area=area, about_contact=about_contact)


@pytest.mark.parametrize(
    "text",
    [
        "who do I ring about a bruise on a baby",
        "Who should I contact at night?",
        "what's the MASH number",
        "give me the phone number",
        "number for the front door",
        "who 2 ring now",
        "who's on duty",
        "night shift here, whos on",
        "who is working tonight",
        "who's available now?",
        "need out of hrs social care",
        "after the ooh number",
        "is the front door open now?",
        "are they open at weekends, is the emergency team available tonight",
        "I want to report a concern",
        "how do I report abuse",
        "which telephone number",
        "early help contact",
        "I can't get the online form to work",
        "we need to make a referral",
    ],
)
def test_a_way_to_reach_somebody_is_recognised_however_it_is_asked_for(text):
    assert ask(text).about_contact


@pytest.mark.parametrize(
    "text",
    [
        "what did the inspection say about who to ring",
        "what number of children were on plans",
        "how long does an assessment take",
        "is neglect abuse",
        "what happens at a strategy meeting",
        "who is on the panel that decides",
        "who is working on the child's plan and what do they do",
    ],
)
def test_a_question_about_procedure_or_about_a_report_asks_for_no_contact(text):
    assert not ask(text).about_contact


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("what does ICPC stand for", Wanted.EXPANSION),
        ("what is an ICPC?", Wanted.EXPANSION),
        ("how much does a place cost", Wanted.MONEY),
        ("how much money did agencies pay in", Wanted.MONEY),
        ("how long until the conference", Wanted.DURATION),
        ("within how many days is a conference held", Wanted.DURATION),
        ("how many children are on a plan", Wanted.NUMBER),
        ("what percentage of visits were late", Wanted.NUMBER),
        ("what was the re-referral rate", Wanted.NUMBER),
        ("whats our average", Wanted.NUMBER),
        ("what is the staff to child ratio", Wanted.NUMBER),
        ("were repeat plans up or down", Wanted.NUMBER),
        ("what % of visits were late", Wanted.NUMBER),
        ("attendance 43% and down, is this one for the welfare officer", Wanted.ANYTHING),
        ("what is the current wait for camhs", Wanted.TODAY),
        ("what rated the service", Wanted.ANYTHING),
        ("when was the report published", Wanted.DATE),
        ("who chairs the board", Wanted.PERSON),
        ("who funded the welcome scheme", Wanted.PERSON),
        ("what is neglect", Wanted.ANYTHING),
        ("when do we refer a young carer", Wanted.ANYTHING),
        ("when do they tell the school", Wanted.DATE),
        ("how long do dbs checks take to come thru at the min", Wanted.TODAY),
    ],
)
def test_the_kind_of_fact_that_is_wanted_is_read_from_the_question(text, wanted):
    assert ask(text).wanted is wanted


@pytest.mark.parametrize(
    "text",
    ["does this meet the threshold", "which level is this", "is this neglect", "should I refer", "is that bad enough"],
)
def test_asking_for_a_level_is_recognised_because_the_bot_must_not_decide_it(text):
    assert ask(text).about_threshold


@pytest.mark.parametrize(
    "text",
    [
        "what is a strategy discussion",
        "is the 2015 thresholds leaflet still in force",
        "dates for the next level 3 course",
        "how many hrs of level 3 do health visitors need",
        "who chairs mappa level 2",
    ],
)
def test_a_question_on_a_paper_or_on_other_levels_asks_for_no_level_of_need(text):
    assert not ask(text).about_threshold


@pytest.mark.parametrize(
    "text", ["a pupil keeps coming in hungry", "she is covered in bruises", "a 6 year old boy with a burn", "he's hurt"]
)
def test_a_particular_child_is_noticed(text):
    assert ask(text).describes_child


def test_a_screened_name_counts_as_a_particular_child():
    question = words("Is Jayden Smith safe at home?")
    assert "[name]" in question.text
    assert understand(question, vocabulary=VOCABULARY, previous=None).describes_child


def test_children_in_general_are_no_particular_child():
    assert not ask("what are the signs of neglect in children").describes_child


@pytest.mark.parametrize("text", ["what did inspectors find", "how many in 2022", "has it improved since last year"])
def test_a_question_that_names_the_past_wants_history(text):
    assert ask(text).dates_the_past


def test_a_question_of_today_wants_no_history():
    assert not ask("how do I make a referral").dates_the_past


def test_a_misspelt_word_of_the_field_is_put_right_before_the_search():
    assert ask("what is safegaurding").words == "what is safeguarding"


def test_an_abbreviation_is_searched_for_in_full_as_well():
    assert [each.phrase for each in ask("when is the ICPC held").expansions] == ["initial child protection conference"]


def test_a_follow_up_takes_its_subject_and_its_wish_for_a_number_from_the_question_before():
    before = turn("who do I ring about an ICPC", about_contact=True)
    found = ask("and at weekends?", before)
    assert found.is_follow_up
    assert found.about_contact
    assert found.words == "who do I ring about an ICPC and at weekends?"
    assert [each.phrase for each in found.expansions] == ["initial child protection conference"]


@pytest.mark.parametrize(
    ("text", "about_contact"),
    [
        ("can my DSL do it", False),
        ("who decides", False),
        ("how long have they got", False),
        ("what if they refuse", False),
        ("can i stop the next contact", False),
        ("are they open at night", True),
        ("and in luton", True),
        ("can i text them", True),
        ("what if they don't answer it", True),
    ],
)
def test_after_a_number_was_given_another_question_asks_for_no_other(text, about_contact):
    assert ask(text, turn("who do I ring about an ICPC", about_contact=True)).about_contact is about_contact


@pytest.mark.parametrize("text", ["EDT number luton saturday night", "out of hours number central beds"])
def test_a_team_and_the_word_number_ask_for_it(text):
    assert ask(text).about_contact


def test_who_fears_that_a_child_is_taken_asks_for_nothing_that_changes_daily():
    assert ask("will they take him tonight", intent=Intent.TODAY).wanted is Wanted.ANYTHING
    assert ask("bed spaces tonight", intent=Intent.TODAY).wanted is Wanted.TODAY


def test_what_a_follow_up_wants_itself_comes_before_what_was_wanted():
    before = turn("how many days until the review")
    assert ask("who chairs it", before).wanted is Wanted.PERSON
    assert ask("and for babies", before).wanted is Wanted.DURATION


def test_a_follow_up_to_a_question_about_procedure_asks_for_no_contact():
    found = ask("what about consent for older children?", turn("how do I make a referral"))
    assert (found.is_follow_up, found.about_contact) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "for babies?",
        "in Luton",
        "do i need to tell anyone",
        "will they take him tonight",
        "mum has said no",
        "she's back now. what happens next",
        "can i stop her taking him",
        "how long does it take",
        "what if they refuse",
        "do they have to come",
        "who leads it",
        "should he be suspended",
        "should i give her a bath",
        "can i talk to her parents and sort it out",
        "even supply staff",
    ],
)
def test_a_few_words_on_their_own_carry_on_the_conversation(text):
    assert ask(text, turn("how do I make a referral")).is_follow_up


@pytest.mark.parametrize(
    "text",
    [
        "how long does a single assessment take",
        "what is fgm",
        "can i leave home",
        "can i see my dad",
        "do i need to refer a bruise",
        "define neglect",
        "a teacher hit my boy and he cried",
        "is it illegal to smack a child",
        "and one more thing that has nothing at all to do with what I asked you a moment ago: fostering",
    ],
)
def test_a_whole_question_stands_on_its_own(text):
    found = ask(text, turn("how do I make a referral", about_contact=True))
    assert (found.is_follow_up, found.words) == (False, text)


def test_without_a_question_before_nothing_is_a_follow_up():
    assert not ask("and at weekends?").is_follow_up


@pytest.mark.parametrize("text", ["he lives in Luton", "it's near Bedford I think", "the family are in Dunstable"])
def test_a_place_that_answers_which_area_takes_up_the_question_about_a_contact(text):
    found = ask(text, turn("who do I ring", area=None, about_contact=True))
    assert found.is_follow_up
    assert found.about_contact


@pytest.mark.parametrize(
    "before",
    [turn("who do I ring", about_contact=True), turn("how do I refer", area=None)],
    ids=["the area is known", "no contact was asked for"],
)
def test_a_place_answers_nothing_where_no_area_was_asked_for(before):
    assert not ask("the family live in Luton now", before).is_follow_up


@pytest.mark.parametrize("text", ["how do schools share worries", "he lives in Luton but goes to school in Bedford"])
def test_a_question_or_a_long_story_is_no_bare_place(text):
    assert not ask(text, turn("who do I ring", area=None, about_contact=True)).is_follow_up


def situation(text, at_stated, subject=None):
    when = datetime(2026, 11, 21, 21, tzinfo=LONDON)
    return Situation(
        screened=words(text),
        ask=ask(text),
        area=AreaFinding(area="luton", because="the channel is set to it"),
        moment=Moment(when=when, words="on Saturday", stated=at_stated),
        audience=Audience.PRACTITIONER,
        child_writing=False,
        subject=subject,
    )


def test_a_conversation_remembers_screened_words_the_area_and_a_moment_that_was_stated():
    asked = situation("who do I ring on Saturday about Jayden Smith", at_stated=True)
    assert "Jayden" not in asked.turn().question.text
    assert (asked.turn().area, asked.turn().about_contact, asked.turn().moment) == ("luton", True, asked.moment)


def test_a_moment_that_nobody_stated_is_not_remembered():
    assert situation("who do I ring", at_stated=False).turn().moment is None


def test_after_a_follow_up_the_question_with_the_subject_is_remembered():
    earlier = words("how do I make a referral")
    assert situation("in Luton", at_stated=False, subject=earlier).turn().question is earlier


@pytest.mark.parametrize(
    "text",
    [
        "sorry he actually lives in flitwick",
        "i meant kempston",
        "no wait shes in luton",
        "actually they moved to dunstable",
        "oh he's staying at leighton buzzard",
    ],
)
def test_a_place_that_is_put_right_goes_with_the_contact_asked_for_before(text):
    assert ask(text, turn("who do i tell about a lad in kempston", about_contact=True)).about_contact
    assert not ask(text, turn("what is neglect")).about_contact


@pytest.mark.parametrize(
    "text",
    [
        "no she lives in fear of him and barely eats",
        "actually she is in year 8 and tired",
        "sorry i meant how is neglect recognised at nursery",
        "no he is at home with a broken arm",
    ],
)
def test_what_is_put_right_otherwise_is_a_question_of_its_own(text):
    assert not ask(text, turn("who do i tell about a lad in kempston", about_contact=True)).about_contact


@pytest.mark.parametrize(
    "text", ["infant w subdural in resus", "15f with an overdose", "3yr old bib nan, bruised", "newborn c/o NAI"]
)
def test_the_shorthand_of_a_ward_tells_of_a_child(text):
    assert ask(text).tells_of_a_case


def test_a_form_for_infants_tells_of_none():
    assert not ask("which form is for infants with a plan").tells_of_a_case
