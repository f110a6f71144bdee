"""Why each passage that was found is not quoted, in words for a trainer."""

from datetime import date

from bot.answering.decide import Decision
from bot.answering.extract import CONSIDERED, PASSAGES_READ, weigh
from bot.answering.passed_over import passed_over
from bot.answering.steps import chose
from bot.model import Outcome
from tests.bot.test_extract import NO_SUBJECT, ask
from tests.fakes.library import document, finding


def why(*findings, asked=None, most_words=100, leave_out=lambda text: False, quotes=True):
    """Weigh findings and give, in their order, why each is not quoted; nothing for those that are."""
    weighed = weigh(asked or ask(), NO_SUBJECT, findings, most_words=most_words, leave_out=leave_out)
    outcome = Outcome.ANSWERED if quotes else Outcome.NO_EVIDENCE
    decision = Decision(outcome=outcome, because="figures", quotations=weighed.quotations if quotes else ())
    step = chose(decision, passed_over(findings, weighed, decision))
    told = {each.passage: each.why for each in step.passed_over}
    return [told.get(each.passage.id, "") for each in findings]


def named(number, text, **given):
    return finding(text, passage_is={"order": number}, **given)


NEAREST = {"dense": 0.9, "cosines": (0.9,), "score": 1.0}
FAR = {"dense": 0.1, "cosines": (0.1,), "score": 0.1}


def test_a_passage_that_is_quoted_needs_no_reason():
    assert why(named(1, "Someone tells the harbour keeper of it at once.", **NEAREST)) == [""]


def test_a_passage_that_says_less_well_what_is_quoted_is_passed_over():
    found = why(
        named(1, "Someone tells the harbour keeper of it at once.", **NEAREST),
        named(2, "Oil for the lamps is bought in spring by barrel.", **FAR),
    )
    assert found == ["", "another passage said it better"]


def test_a_passage_that_repeats_what_is_quoted_is_passed_over():
    text = "Someone tells the harbour keeper of it at once."
    assert why(named(1, text, **NEAREST), named(2, text, **NEAREST)) == ["", "a passage that is quoted says the same"]


def test_where_there_is_no_room_left_that_is_said():
    found = why(
        named(1, "Someone tells the harbour keeper of it at once.", **NEAREST),
        named(2, "A boat that drifts is tied up by two people.", **NEAREST),
        most_words=10,
    )
    assert found == ["", "there was no room left: a reply stays short"]


def test_a_passage_that_may_not_be_quoted_here_is_passed_over_with_what_may_be_why():
    found = why(
        named(1, "Someone tells the harbour keeper of it at once.", **NEAREST),
        named(2, "In Luton somebody else is told of it first.", **NEAREST),
        leave_out=lambda text: "Luton" in text,
    )
    assert found == [
        "",
        "its sentences may not be quoted here: they are about another area, are page furniture, "
        "or print a number or address beside a contact's own",
    ]


def test_a_passage_of_another_year_is_passed_over():
    old = document("old", published=date(2019, 3, 1))
    new = document("new", published=date(2024, 3, 1))
    found = why(
        named(1, "Someone tells the harbour keeper of it at once.", **NEAREST, of=new),
        named(2, "A boat that drifts is tied up by two people.", **NEAREST, of=old),
        asked=ask("how was it done in 2024"),
    )
    assert found == ["", "it is not of the year that was asked about"]


def test_a_passage_behind_those_that_are_read_is_passed_over():
    words = ["tar", "oil", "net", "sail", "rope", "mast", "keel", "oar", "hull", "deck", "pier", "quay", "buoy"]
    findings = [
        named(number, f"The {word} is looked after by its own {word} keeper daily.", score=1.0 - number / 100)
        for number, word in enumerate(words)
    ]
    assert why(*findings)[PASSAGES_READ] == "12 other passages were nearer to the question"


def test_a_passage_whose_sentences_are_far_behind_is_passed_over():
    long = " ".join(f"The keeper writes down the number {number} in a book." for number in range(CONSIDERED))
    found = why(
        named(1, long, dense=0.9, cosines=(0.9,) * CONSIDERED, score=1.0),
        named(2, "Oil for the lamps is bought in spring by barrel.", **FAR),
    )
    assert found[1] == "not among the 40 sentences nearest to the question"


def test_where_nothing_is_quoted_the_nearest_are_told_from_the_others():
    found = why(
        named(1, "Someone tells the harbour keeper of it at once.", **NEAREST),
        named(2, "Oil for the lamps is bought in spring by barrel.", **FAR),
        quotes=False,
    )
    assert found == [
        "it came nearest, but not near enough to answer the question",
        "it says no more of what is asked than those that came nearest",
    ]
