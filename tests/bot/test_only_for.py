"""Lines for some people only are not named because a message is a little like how those people ask."""

import pytest

from bot.answering.likely_contacts import NEEDS_NO_WORDS, likely
from bot.answering.only_for import is_named_in_vain, may_be_for
from knowledge.model import Audience
from tests.bot.asking import DIRECTORY


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("mens-advice-line", "a tutor's husband smacked a child"),
        ("forced-marriage-unit", "asylum seeking lad of 15 put in a flat with grown ups"),
        ("stop-it-now", "i care for my mum and do all the shopping, who is there for me"),
        ("winstons-wish", "i do the cooking and washing for my mum, who is there for me"),
        ("frank", "missing girl of 13 was at a flat with older men, pills on the table"),
        ("napac", "who do i ring about a boy with a burn"),
        ("lado", "a boy in our class keeps pinching others, who do i tell"),
        ("lado", "who hears about a girl who is not at school"),
        ("runaway-helpline", "child missing education who do i contact"),
        ("runaway-helpline", "he missed all of his appointments, who do i tell, we left a note"),
        ("runaway-helpline", "their mum walked out, who do i tell"),
        ("winstons-wish", "the dad has gone, who is there"),
        ("rape-crisis", "who helps a girl who is bullied"),
        ("respect-phoneline", "dad needs a form for the nursery"),
        ("respect-phoneline", "my husband hit me again and i go red when he shouts"),
        ("respect-phoneline", "my english is bad. my husband beat childrens. where i go"),
        ("respect-phoneline", "he hits us and i scared of his anger"),
        ("act-early", "the sheikh at our mosque slaps the boys"),
        ("act-early", "she has started to wear a hijab and pray, who do i tell"),
        ("anti-terrorist-hotline", "muslim neighbours shout at their kids"),
        ("dfe-extremism-helpline", "arabic lessons at the masjid run late, who do i tell"),
        ("mens-advice-line", "my wife is scared, i slapped her. a line for men who do it"),
        ("beat", "1 year old not gaining weight, mum missed 3 weigh ins"),
        ("beat", "she says she is a bit fed up, who do i tell"),
        ("child-law-advice", "young refugee says the age they wrote down is not his"),
    ],
)
def test_without_a_word_of_its_subject_a_line_is_not_meant(line, text):
    assert not may_be_for(line, text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("mens-advice-line", "my missus hits me"),
        ("forced-marriage-unit", "they are flying her out to be married"),
        ("stop-it-now", "i looked at pictures of children"),
        ("winstons-wish", "her brother died last week"),
        ("frank", "my lad is on ketamine"),
        ("napac", "it was forty years ago, my uncle"),
        ("lado", "one of our coaches pinches the boys"),
        ("runaway-helpline", "lad of 15 walked out last night"),
        ("runaway-helpline", "dad left her at the station and she ran off"),
        ("nspcc", "anything at all"),
        ("beat", "fed her salad all week, wont touch anything else, shes 14"),
        ("respect-phoneline", "my husband hits the kids and is ashamed, he wants to stop"),
        ("respect-phoneline", "he slaps his girl and wept about his temper"),
        ("act-early", "he follows a hate preacher from the mosque"),
        ("act-early", "my brother draws swastikas"),
        ("anti-terrorist-hotline", "he wants to bomb a church"),
        ("mens-advice-line", "my wife says i hit her, but she hits me"),
    ],
)
def test_with_one_it_may_be(line, text):
    assert may_be_for(line, text)


@pytest.mark.parametrize(
    "line",
    [
        "mens-advice-line",
        "respect-phoneline",
        "stop-it-now",
        "napac",
        "rape-crisis",
        "forced-marriage-unit",
        "frank",
        "winstons-wish",
        "runaway-helpline",
        "lado",
    ],
)
def test_most_ways_of_asking_for_a_line_say_such_a_word(line):
    asked = DIRECTORY.asked[line]
    assert sum(may_be_for(line, each) for each in asked) >= 0.8 * len(asked)


def test_an_example_that_is_all_but_said_needs_no_word():
    text = "a tutor's husband smacked a child"

    def kept(cosine):
        near = (("mens-advice-line", cosine),)
        return likely(text, near, directory=DIRECTORY, audience=Audience.PUBLIC)

    assert kept(NEEDS_NO_WORDS)
    assert not kept(NEEDS_NO_WORDS - 0.01)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("act-early", "my lad was excluded for a knife and runs with a gang, who can help"),
        ("revenge-porn-helpline", "my nephew watches beheading videos, who can i talk to"),
        ("respect-phoneline", "i drink every night and the kids see it, who can help me stop"),
        ("nacoa", "i drink every night, who can help me stop"),
        ("iwf", "who reported me"),
    ],
)
def test_a_line_is_not_for_what_only_shares_a_word_with_it(line, text):
    assert not may_be_for(line, text)


def test_a_line_is_for_what_it_is_for():
    assert may_be_for("act-early", "he is in a gang of nazis and has a knife")
    assert may_be_for("revenge-porn-helpline", "he posted a video of me")
    assert may_be_for("respect-phoneline", "i drink and then i shout at my wife, i want to stop")
    assert may_be_for("nacoa", "i drink too much because my mum drank")


@pytest.mark.parametrize(
    ("line", "text", "in_vain"),
    [
        ("report-remove", "i'm 25, report remove says under 18, who does it for grown ups", True),
        ("report-remove", "i'm 15, is report remove the one", False),
        ("shout", "she goes to shout, is it every week", True),
        ("shout", "what do i text to shout", False),
        ("nspcc", "is nspcc every week", False),
    ],
)
def test_what_is_named_may_not_be_what_is_meant(line, text, in_vain):
    assert is_named_in_vain(line, text) is in_vain
    held = likely(text, [(line, 0.99)], directory=DIRECTORY, audience=Audience.PRACTITIONER)
    assert (held == ()) is in_vain
