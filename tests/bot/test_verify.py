"""What cannot be shown to stand in its passage is not shown."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.present import cite, claims_of
from bot.answering.verify import REACHABLE, figures_not_in, verify
from bot.model import Claim
from knowledge.model import Standing
from tests.fakes.library import document, finding, quotation

SENTENCE = "A written referral follows within 2 working days, said Ms “Rain” of the team."
GUIDE = document("guide", title="The guide", published=date(2024, 4, 2))


def evidence(sentence=SENTENCE, **given):
    found = finding(f"Before it. {sentence} After it.", of=document("guide", **({"title": "The guide"} | given)))
    quotations = [quotation(found, sentence)]
    citations = cite(quotations)
    return claims_of(citations, quotations), citations, {found.passage.id: found.passage}


def verdict(text, *, cites=(1,), sentence=SENTENCE, **given):
    _, citations, passages = evidence(sentence, **given)
    return verify([Claim(text=text, citations=cites)], citations, passages)


def why_not(text, **given):
    verified = verdict(text, **given)
    assert verified.claims == ()
    (reason,) = verified.failures
    return reason


def test_an_exact_quotation_with_its_source_holds():
    claims, citations, passages = evidence()
    assert verify(claims, citations, passages).claims == claims
    assert verify(claims, citations, passages).failures == ()


def test_our_own_words_hold_where_their_figures_stand_in_the_passage():
    assert verdict("The written referral follows within 2 working days [1]").failures == ()


@pytest.mark.parametrize(
    "text",
    [
        "The written referral follows within 3 working days",
        "The written referral follows within three working days",
        "The guide, May 2024: the written referral follows",
        "The guide, April 2025: the written referral follows",
        "The written referral follows within 2.5 working days",
        "The written referral follows within 22 working days",
    ],
)
def test_an_altered_figure_is_dropped(text):
    assert "stand in no cited passage" in why_not(text)


def test_figures_of_the_title_the_heading_and_the_day_of_publication_are_known():
    _, citations, passages = evidence(title="Guide 7", published=date(2024, 4, 2))
    cited = [replace(citations[0], heading=("Part 9",))]
    assert figures_not_in("Guide 7, part 9, 2 April 2024, 2 days", cited, passages) == []
    assert figures_not_in("8 and 6 days, in June", cited, passages) == ["8", "6", "june"]


@pytest.mark.parametrize(
    "text",
    [
        "The guide, April 2024: “A written referral follows within 2 days, said Ms “Rain” of the team.”",
        "The guide, April 2024: “A written referral may follow”",
        "The guide says “a written referral may follow” at once",
        'The guide says "a written referral may follow"',
        "The guide says “A written referral may follow",
    ],
)
def test_an_altered_quotation_is_dropped(text):
    assert why_not(text) == "it quotes words that are not those of its citation"


def test_a_citation_whose_words_do_not_stand_in_its_passage_is_dropped():
    claims, citations, passages = evidence()
    altered = [replace(citations[0], quotation=SENTENCE.replace("2", "3"))]
    assert verify(claims, altered, passages).failures == ("a quotation does not stand in its passage",)
    assert verify(claims, citations, {}).failures == ("a quotation does not stand in its passage",)


@pytest.mark.parametrize("cites", [(), (2,), (1, 2), (0,)])
def test_a_claim_with_an_unknown_citation_is_dropped(cites):
    assert why_not("The written referral follows", cites=cites) == "it cites nothing that was found"


@pytest.mark.parametrize(
    "text",
    [
        "This child is at level 2",
        "The child is on tier 2",
        "Your child is level two",
        "He is at level 2",
        "This sounds like level 2",
        "It meets the threshold for level 2",
        "Level 2 applies",
        "It would be a tier 2 matter",
    ],
)
def test_a_level_assigned_is_dropped(text):
    sentence = "Level 2, level two and tier 2 are early help."
    assert why_not(text, sentence=sentence) == "it could be read as a decision or as reassurance"


REASSURANCES = [
    "No referral is needed.",
    "No further referral was required.",
    "You do not need to refer.",
    "You don’t need to make a referral.",
    "There is no need to report it.",
    "This does not require a referral.",
    "You don't have to report this.",
    "A referral is not necessary.",
    "It need not be reported.",
    "There is no need for a referral.",
    "It never needs a referral.",
]


@pytest.mark.parametrize("sentence", REASSURANCES)
def test_that_no_referral_is_needed_is_dropped_in_our_words_and_in_anybodys(sentence):
    assert why_not(sentence, sentence=sentence) == "it could be read as a decision or as reassurance"
    assert why_not(f"The guide, April 2024: “{sentence}”", sentence=sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You do not need parental consent to make a referral where a child is in danger.",
        "You do not need proof before you report a worry.",
        "A child at level 2 is offered early help.",
        "A referral is needed at once.",
        "Nobody should wait for the meeting before making a referral.",
    ],
)
def test_descriptors_and_what_makes_referring_easier_may_be_quoted(sentence):
    assert verdict(f"The guide, April 2024: “{sentence}”", sentence=sentence).failures == ()


@pytest.mark.parametrize(
    "address",
    [
        "01632 960123",
        "(01632) 960123",
        "+44 1632 960123",
        "0800 1111",
        "desk@partnership.example",
        "https://partnership.example",
        "www.partnership.example",
        "partnership.org.uk",
    ],
)
def test_a_number_or_address_in_our_own_words_is_dropped_and_in_a_quotation_it_holds(address):
    sentence = f"Ring or write: {address}"
    assert "neither a contact's nor quoted" in why_not(f"Use {address}", sentence=sentence)
    assert verdict(f"The guide, April 2024: “{sentence}”", sentence=sentence).failures == ()


@pytest.mark.parametrize("standing", [Standing.HISTORICAL, Standing.SUPERSEDED])
def test_what_is_not_current_must_say_its_date_in_the_sentence(standing):
    given = {"standing": standing, "published": date(2013, 5, 1), "sentence": "Inspectors found delay in 2013."}
    assert why_not("The guide: “Inspectors found delay in 2013.”", **given) == "it does not say its date"
    assert verdict("The guide, May 2013: “Inspectors found delay in 2013.”", **given).failures == ()


def test_one_bad_claim_does_not_take_the_good_ones_with_it():
    claims, citations, passages = evidence()
    verified = verify([Claim(text="Within 9 days", citations=(1,)), *claims], citations, passages)
    assert verified.claims == claims
    assert len(verified.failures) == 1


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Ring 01632 960123 at night.", True),
        ("Ring (01632) 960 123.", True),
        ("Ring +44 1632 960123.", True),
        ("Write to desk@lantern.example today.", True),
        ("In 2022 there were 10,450 visits.", False),
        ("Ring 999.", False),
        ("It costs 0.5 of 1,000 pounds.", False),
    ],
)
def test_a_sentence_that_prints_a_number_or_an_address_is_told_apart(text, is_so):
    assert bool(REACHABLE.search(text)) is is_so
