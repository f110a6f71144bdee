"""What is none of ours is told by plain signs; whatever tells of harm, or of a worry about a child, is ours."""

import pytest

from bot.answering.other_matters import is_another_matter
from bot.model import Outcome
from tests.bot.asking import BEDFORD, ask


@pytest.mark.parametrize(
    "text",
    [
        "can u do a leaving card rhyme for someone in the mash",
        "write me a limerick about our team leader",
        "how many days leave do i carry over if ive been off sick",
        "where do i put my mileage in",
        "next doors kids ball keeps coming over the fence, who do i report it to",
        "neighbours park across my drive, parking is a joke here",
        "these shoes are killing me",
        "my feet are killing me after the nursery run lol",
        "this supply teacher is killing me, who do i complain to",
        "my brother scoffed all the ice cream, reporting him for neglect lol",
        "you alone? im killing it at fortnite rn lol",
        "my lad is addicted to roblox haha call social services",
    ],
)
def test_another_matter_is_declined(text):
    assert is_another_matter(text)
    assert ask(text, area=BEDFORD).outcome is Outcome.OFF_TOPIC


@pytest.mark.parametrize(
    "text",
    [
        "neighbours kids play football alone in the street at midnight",
        "next door's little one is left outside on the trampoline in the rain",
        "a child wrote a poem about dying",
        "can i give a leaving present to a pupil",
        "they have not paid my overtime, is that whistleblowing",
        "can i take annual leave while suspended over an allegation",
        "do foster carers get holiday pay for the child in my care",
        "the girl next door aged 7 is eating out of our bins",
        "a man keeps parking on our road and filming the kids",
        "what do i do if a teacher made a joke about a pupil's chest",
        "this supply teacher is killing me, he hits the kids",
        "that tutor is killing me with his texts to the girls",
        "ate all the ice cream lol, nothing else in the house",
        "he banned her from the xbox and locks her in lol",
        "my son eats nothing but crisps lol is that neglect",
        "my mum is killing me",
        "my job is killing me, i cant cope",
    ],
)
def test_what_may_be_about_a_child_is_ours(text):
    assert not is_another_matter(text)
