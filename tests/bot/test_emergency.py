"""An emergency reply needs nothing but itself."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.answering.child_worries import Worry
from bot.answering.danger import emergency
from bot.answering.danger.kinds import Danger
from bot.answering.danger.normalise import plain
from bot.answering.emergency_wordings import fitting_wording
from bot.answering.emergency_worries import lines_for, named, worry_in
from bot.model import Behaviour, NoticeKind, Outcome, Question
from bot.ports import Likeness, Nets
from knowledge.model import Audience
from tests.bot.asking import (
    BEDFORD,
    CENTRAL,
    DIRECTORY,
    LUTON,
    SATURDAY_NIGHT,
    WEDNESDAY,
    WORDS,
    Ruins,
    an_assistant,
    ask,
    ids,
)

BLEEDING = "a man is stabbing his wife in front of the kids right now"
CHILD = "i am 12 and my dad is hitting me with a belt right now, help"


@pytest.mark.parametrize(
    ("fixed", "held"),
    [
        (emergency.POLICE, "emergency-999"),
        (emergency.CHILDLINE, "childline"),
        (emergency.SAMARITANS, "samaritans"),
    ],
)
def test_the_fixed_contacts_are_those_of_the_directory(fixed, held):
    held = DIRECTORY.get(held)
    first, here = held.channels[0], fixed.channels[0]
    assert (fixed.id, fixed.area, fixed.hours, fixed.audience) == (held.id, held.area, held.hours, held.audience)
    assert (here.kind, here.value, here.e164) == (first.kind, first.value, first.e164)
    assert set(fixed.roles) <= set(held.roles)
    assert fixed.name.startswith(held.name)


@pytest.mark.parametrize("danger", list(Danger))
@pytest.mark.parametrize("of_oneself", [True, False])
def test_every_danger_has_its_advice_and_999_in_it(danger, of_oneself):
    then = emergency.whom_to_tell(
        "the team on 01632 960123", None, is_held=True, audience=Audience.PRACTITIONER, words=WORDS
    )
    advice = emergency.advice(danger, of_oneself=of_oneself, then=then, words=WORDS)
    assert "999" in advice
    assert len(advice.split()) < 100
    assert ("Samaritans" in advice) == (of_oneself and danger is not Danger.MAY_HURT)
    needs_help = emergency.is_spoken_to(danger, of_oneself=of_oneself)
    assert needs_help == (of_oneself or danger is Danger.MAY_HURT)
    assert ("01632 960123" in advice) == (not needs_help)


@pytest.mark.parametrize("finder", [None, "https://example.org/find"])
def test_only_practitioners_may_have_a_safeguarding_lead(finder):
    told = {
        each: emergency.whom_to_tell("the council", finder, is_held=False, audience=each, words=WORDS)
        for each in (Audience.PUBLIC, Audience.PRACTITIONER)
    }
    assert "safeguarding lead" not in told[Audience.PUBLIC]
    assert "safeguarding lead too, if you have one" in told[Audience.PRACTITIONER]
    assert all((finder or "the council") in each for each in told.values())


@pytest.mark.parametrize("danger", list(Danger))
@pytest.mark.parametrize("of_oneself", [True, False])
def test_a_child_is_told_999_and_childline_whatever_the_danger(danger, of_oneself):
    advice = WORDS(emergency.to_a_child(danger, of_oneself=of_oneself))
    assert "999" in advice
    assert "Childline" in advice
    assert len(advice.split()) < 100


@pytest.mark.parametrize(
    "words", ["i dont want to live anymore", "going to kill myself tonight", "i have a rope ready"]
)
def test_who_means_to_die_is_spoken_to_and_not_sent_to_an_office(words):
    reply = ask(words, area=BEDFORD)
    assert ids(reply) == ["emergency-999", "samaritans", "childline"]
    assert "Samaritans on 116 123" in reply.text
    assert "safeguarding lead" not in reply.text


def test_who_speaks_of_another_is_told_what_to_do_for_them():
    reply = ask("my pupil says she will kill herself tonight", area=BEDFORD)
    assert ids(reply) == ["emergency-999", "bedford-ifd"]
    assert "Do not leave the person alone" in reply.text


@pytest.mark.parametrize(
    ("words", "car"),
    [
        ("dad is drunk and driving off with the kids", True),
        ("grandad has come to collect my pupil on foot and he is hammered", False),
        ("mum is wasted at pick up for reception", False),
    ],
)
def test_a_car_is_asked_for_only_where_somebody_drives(words, car):
    text = ask(words).text
    assert text.startswith("Ring 999 now and ask for the police")
    assert ("registration" in text) is car


@pytest.mark.parametrize(
    "words", ["my boyfriend hits me, the kids are asleep", "my wife slaps me and never the children"]
)
def test_who_is_hit_by_a_partner_is_spoken_to_though_there_are_children(words):
    text = ask(words).text
    assert "It is not your fault" in text
    assert "do not question them" not in text


def test_a_bare_cry_is_told_to_ring_999_and_may_be_a_childs():
    reply = ask("HELP!!", audience=Audience.PUBLIC)
    assert reply.text.startswith("Ring 999 now")
    assert ids(reply)[:2] == ["emergency-999", "childline"]


def test_who_can_not_talk_is_told_how_to_ring_at_once():
    text = ask("ex is punching my sister, i can not talk").text
    assert "press 55" in text
    assert ask("HELP, can not talk").text.count("55") == 1


def test_a_child_who_fears_for_a_friend_is_told_that_the_promise_does_not_hold():
    reply = ask("my friend says she wants to die and made me promise not to tell")
    assert ids(reply) == ["emergency-999", "childline"]
    assert "even if you promised not to" in reply.text


@pytest.mark.parametrize(
    ("words", "says", "lines"),
    [
        ("im 15 and dad has booked me a flight to marry on saturday", "At the airport", ["forced-marriage-unit"]),
        ("my football coach touches us in the showers", "not at a club", []),
        ("am i being abused? my mum hits me with a belt when im bad", "whatever they say", []),
        ("i get no food at weekends mum says theres no money im 11", "You should have food", []),
        ("my boyfriend raped me last night im 15", "a doctor or nurse", ["nhs-111"]),
    ],
)
def test_a_childs_worry_is_named_below_999_and_childline_with_the_line_that_knows_it(words, says, lines):
    reply = ask(words)
    first, then = reply.text.split("\n\n", 1)
    assert "999" in first
    assert "0800 1111" in first
    assert says.lower() in then.lower()
    assert ids(reply) == ["emergency-999", "childline", *lines]


def test_a_childs_line_is_left_out_where_the_clock_cannot_be_read_and_999_is_not():
    at = datetime(2026, 11, 18, 11)  # noqa: DTZ001 - a clock without its zone
    reply = ask("im 15 and dad has booked me a flight to marry on saturday", at=at)
    assert ids(reply) == ["emergency-999", "childline"]


@pytest.mark.parametrize(
    "words", ["im 9 and my mummy wont wake up", "im 12 and my dad is hitting me with a belt right now"]
)
def test_where_it_happens_now_a_child_is_told_what_to_do_and_nothing_besides(words):
    assert "\n\n" not in ask(words).text


def test_a_child_is_told_nothing_of_a_worry_that_nobody_named():
    assert worry_in(Danger.DISCLOSURE, "something happened") is Worry.SOMETHING
    assert named(Worry.SOMETHING, WORDS) == []
    assert lines_for(Worry.GANGS) == ()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("my cousin is being taken to pakistan tomorrow to be married", ["forced-marriage-unit"]),
        ("my husband has taken the kids to the airport, we are married", []),
    ],
)
def test_a_marriage_that_is_near_brings_an_adult_the_line_that_knows_of_it(words, line):
    assert ids(ask(words))[2:] == line


@pytest.mark.parametrize(
    ("words", "because", "is_a_childs"),
    [
        ("bus driver here. same young lass, different blokes, looks 13, seems out of it", "out of it", True),
        ("a drunk girl of 14 just got in a car with two men", "drunk", True),
        ("taxi driver. a lad about 13 in the back, off his face, two men paying", "off his face", True),
        ("pupil in year 9 is drunk at the gate and about to get in a taxi", "drunk", True),
        ("taxi driver turned up drunk for the school run", "drunk", False),
        ("a man is carrying a young girl to his car and he is drunk", "drunk", False),
        ("a lass and two blokes got in, the driver is drunk", "drunk", False),
        ("my son is in the car with a drunk man", "drunk", False),
        ("lad of 16 is drunk and on his moped with his sister on the back", "drunk", False),
    ],
)
def test_a_child_who_is_drunk_is_no_drunk_driver(words, because, is_a_childs):
    wording = fitting_wording(Danger.INTOXICATED_DRIVER, plain(words), because)
    assert (wording == "emergency.intoxicated-child") is is_a_childs


@pytest.mark.parametrize(
    ("words", "is_exploited"),
    [
        ("12 year old, older boyfriend pays for her hotel rooms", True),
        ("an older lad gives her phones and new trainers", True),
        ("my ex wont give the kids back", False),
        ("my ex pays maintenance and he wont bring the kids back", False),
        ("he buys them presents and refuses to return them", False),
    ],
)
def test_a_child_who_is_kept_from_a_parent_is_not_bought(words, is_exploited):
    wording = fitting_wording(Danger.ABDUCTION, plain(words), "")
    assert (wording == "emergency.exploited") is is_exploited


def test_a_child_who_is_blackmailed_with_a_picture_is_told_not_to_pay():
    assert "do not pay" in ask("im 14 and someone is blackmailing me over a photo i sent").text


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("im 9 and nanny is on the floor she wont wake up", "like “Mummy will not wake up”"),
        ("im 8 and my mummy wont wake up", "Ring 999 now and ask for an ambulance."),
        ("im 13 i took some of my dads tablets", "Say what you took and how much"),
        ("im 14 and im in a trap house, i want to go home", "Say where you are"),
        ("im 12 my dad is hitting my mum and i am hiding in the wardrobe", "press 55"),
        ("im 11 and the kitchen is on fire", "Do not go back in"),
        ("im 13 and they made a chat telling me to kys", "Try not to be alone"),
        ("im 15 and i feel like hurting my baby brother", "Go into another room now"),
        ("im 10 and my dad hits me", "did the right thing"),
    ],
)
def test_a_child_is_told_what_to_do_in_this_danger(words, says):
    reply = ask(words)
    assert reply.outcome is Outcome.EMERGENCY
    assert says in reply.text
    assert "999" in reply.text.split("You can")[0]
    assert ids(reply) == ["emergency-999", "childline"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            "my friend leaves her 2 year old in the flat when she works nights",
            "if the child may be alone at this moment",
        ),
        ("a childminder leaves the babies on their own while she does the school run", "Ofsted"),
        ("toddler locked in a car outside the shop, windows up", "Say where the car is"),
        ("baby on its own in a hot car", "Say where the car is"),
        ("12 year old, older boyfriend pays for her hotel rooms", "Do not warn the person"),
        ("toddler left alone in the park, crying", "Nobody has to wait"),
    ],
)
def test_the_first_words_fit_how_a_child_is_alone_or_used(words, says):
    reply = ask(words)
    assert reply.text.startswith("Ring 999 now and ask for the police")
    assert says in reply.text


@pytest.mark.parametrize(
    "words", ["my aunty will have my daughter cut on friday", "im 12, aunty will have my sister cut on friday"]
)
def test_a_girl_who_is_about_to_be_cut_brings_the_line_that_knows_of_it_to_an_adult_and_to_a_child(words):
    reply = ask(words)
    assert reply.text.startswith("Ring 999 now and ask for the police")
    assert "0800 028 3550" in reply.text
    assert ids(reply)[-1] == "nspcc-fgm"


def test_who_fears_for_anothers_life_is_told_who_can_be_talked_to_day_and_night():
    reply = ask("my daughter says she wants to kill herself", area=BEDFORD)
    assert reply.text.startswith("Ring 999 now")
    assert "116 123" in reply.text


def test_an_adult_who_took_something_is_told_that_the_harm_comes_later():
    reply = ask("ive taken 30 paracetamol")
    assert ids(reply) == ["emergency-999", "samaritans", "childline"]
    assert "even if you feel well" in reply.text


def test_whoever_fears_to_hurt_a_child_is_given_a_helpline_and_no_ambulance_or_office():
    reply = ask("i think i am going to shake my baby", area=BEDFORD)
    assert ids(reply) == ["emergency-999", "nspcc"]
    assert reply.text.startswith("Ring 999 now if you are about to hurt a child")
    assert "ambulance" not in reply.text
    assert "0808 800 5000" in reply.text


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("my husband is strangling me", True),
        ("her ex is outside and says he will kill her", True),
        ("dad is beating mum right now", True),
        ("my partner says if i go he will kill the kids and himself", True),
        ("two lads are stabbing a boy outside the shop", False),
        ("a pupil has a knife in his bag", False),
    ],
)
def test_a_partners_violence_brings_the_domestic_abuse_helpline_after_the_rest(words, is_named):
    reply = ask(words, area=BEDFORD)
    assert ("domestic-abuse-helpline" in ids(reply)) is is_named
    assert ids(reply)[:2] == ["emergency-999", "bedford-ifd"]
    assert reply.text.split("\n\n")[-1].startswith("If a partner or an ex does this") is is_named


def test_a_threat_to_the_family_is_for_the_police_and_nobody_is_told_to_stay_with_whoever_threatens():
    reply = ask("my husband says if i leave he will kill himself and the kids")
    assert reply.text.startswith("Ring 999 now and ask for the police.")
    assert "alone" not in reply.text


def test_whose_phone_is_watched_is_told_how_to_leave_no_trace():
    assert "checks your phone" in ask("my dad reads my texts pls dont text me but he hits me").text


@pytest.mark.parametrize(
    "told", ["he took 20 paracetamol at 3pm", "Eve has just been stabbed", "missing since 9pm last night, she is 7"]
)
def test_the_team_to_tell_is_the_one_that_is_there_now_whenever_it_happened(told):
    assert "0300 300 8123" in ask(told, area=BEDFORD, at=SATURDAY_NIGHT).text
    assert "01234 718700" in ask(told, area=BEDFORD).text


def test_the_conversations_area_is_kept_in_an_emergency():
    _, turn = an_assistant().reply(Question(text="who do i ring about a child in kempston", at=WEDNESDAY))
    assert "01234 718700" in ask("he has just been stabbed in the playground", previous=turn).text


@pytest.mark.parametrize("error", [RuntimeError, MemoryError, ValueError])
def test_a_net_that_breaks_in_any_way_does_not_stand_before_999(error):
    class Broken:
        def likeness(self, text):
            raise error("the model failed")

    assert ask("he has taken 30 paracetamol", nets=Nets(danger=Broken())).outcome is Outcome.EMERGENCY


def test_999_is_the_first_contact_and_the_notice():
    reply = ask(BLEEDING)
    assert (reply.outcome, reply.behaviour) == (Outcome.EMERGENCY, Behaviour.EMERGENCY)
    assert ids(reply)[0] == "emergency-999"
    assert reply.notices[0].kind is NoticeKind.EMERGENCY
    assert reply.text.startswith("Ring 999 now")


@pytest.mark.parametrize("error", [OSError, RuntimeError, KeyError])
def test_it_asks_nothing_of_the_library(error):
    reply = ask(BLEEDING, library=Ruins(error), area=BEDFORD)
    assert reply.outcome is Outcome.EMERGENCY
    assert reply.corpus_version == "not consulted"


def test_the_areas_own_team_is_named_for_afterwards_by_day_and_by_night():
    assert "01234 718700" in ask(BLEEDING, area=BEDFORD).text
    assert "0300 300 8123" in ask(BLEEDING, area=BEDFORD, at=SATURDAY_NIGHT).text


@pytest.mark.parametrize(
    ("area", "council"),
    [
        (None, "the council where the child lives"),
        (LUTON, "Luton's council"),
        (CENTRAL, "Central Bedfordshire's council"),
    ],
)
def test_without_a_team_of_its_own_the_council_is_named_and_the_page_that_finds_its_number(area, council):
    reply = ask("a boy has just been stabbed in the playground", area=area)
    assert ids(reply) == ["emergency-999", "report-to-council"]
    assert f"children's social care at {council}" in reply.text
    at_night = ask("a boy has just been stabbed in the playground", area=area, at=SATURDAY_NIGHT)
    assert f"the emergency duty team at {council}" in at_night.text
    assert "https://www.gov.uk/report-child-abuse-to-local-council" in reply.text


def test_a_child_is_given_999_and_childline_and_no_office():
    reply = ask(CHILD, area=BEDFORD)
    assert ids(reply) == ["emergency-999", "childline"]
    assert "not your fault" in reply.text


@pytest.mark.parametrize(
    "wrong",
    [{"area": "atlantis"}, {"at": datetime(2026, 11, 18, 11)}],  # noqa: DTZ001 - a clock without its zone
)
def test_a_channel_that_is_set_wrongly_does_not_stand_in_the_way(wrong):
    reply = ask("a boy has just been stabbed in the playground", **wrong)
    assert ids(reply)[0] == "emergency-999"
    assert "children's social care at the council where the child lives" in reply.text


def test_what_was_typed_is_not_repeated_anywhere():
    reply = ask(f"{BLEEDING}, her name is Zebedee Quillfeather of 14 Elm Road", area=BEDFORD)
    assert reply.outcome is Outcome.EMERGENCY
    assert "Quillfeather" not in repr(replace(reply))


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("last week she was fine, today she is unresponsive", True),
        ("school says he had a seizure at home but never here", False),
    ],
)
def test_no_net_talks_a_failing_body_away(words, outcome):
    class Unlike:
        def likeness(self, text):
            return Likeness.UNLIKE

    assert (ask(words, nets=Nets(danger=Unlike())).outcome is Outcome.EMERGENCY) is outcome


@pytest.mark.parametrize(
    ("words", "speaks_of_a_child"),
    [
        ("my husband hits me", False),
        ("my boyfriend punches me when he is drunk", False),
        ("my husband hits me and the kids", True),
        ("my pupil says her dad hits her, she is here with me", True),
    ],
)
def test_an_adult_who_is_hurt_is_not_told_about_a_child(words, speaks_of_a_child):
    reply = ask(words, area=BEDFORD)
    assert reply.outcome is Outcome.EMERGENCY
    assert ("if the child is in danger" in reply.text) is speaks_of_a_child
    assert reply.text.startswith("Ring 999 now")


def test_a_text_of_64_kb_is_answered_like_a_short_one():
    reply = ask("a man is stabbing his wife. " + "he reads my texts " * 3_600, area=BEDFORD)
    assert ids(reply)[:2] == ["emergency-999", "bedford-ifd"]


def test_a_man_whose_wife_hits_him_hears_of_the_line_for_men():
    reply = ask("im a dad and my wife hits me", audience=Audience.PUBLIC, area=LUTON)
    assert "mens-advice-line" in ids(reply)
    assert "domestic-abuse-helpline" not in ids(reply)


@pytest.mark.parametrize(
    "words",
    [
        "my evil ex shook the baby",
        "the baby was shaken by my evil ex",
        "oh god she said the baby is not breathing",
        "the devil told me to shake the baby",
    ],
)
def test_whatever_is_said_beside_it_a_shaken_baby_keeps_its_card(words):
    assert "Never shake a baby" in ask(words, area=BEDFORD).text


@pytest.mark.parametrize(
    ("words", "because", "is_delusion"),
    [
        ("voices told me to hurt the baby", "hurt the baby", True),
        ("my wife thinks our newborn is possessed", "thinks", True),
        ("she thinks it is not her baby", "thinks", True),
        ("it is not my baby , i will hurt the baby", "hurt the baby", False),
        ("god she said she will hurt the baby", "hurt the baby", False),
        ("in low spirits , might hurt the baby", "hurt the baby", False),
        (
            "might hurt the baby . " + "we had a long day at home " * 4 + "and the film is about the devil",
            "hurt the baby",
            False,
        ),
    ],
)
def test_a_delusion_is_told_of_near_the_danger(words, because, is_delusion):
    assert (fitting_wording(Danger.BABY, plain(words), because) == "emergency.delusion") is is_delusion


def test_who_used_to_be_married_is_not_about_to_be():
    said = "my ex has snatched the kids and is driving to the airport. we used to be married"
    assert ids(ask(said))[2:] == []


def test_a_long_text_is_not_searched_to_its_end_for_who_writes_it():
    reply = ask("he is hitting me now. " + "the weather is fine " * 30 + "my wife hits me", area=LUTON)
    assert reply.outcome is Outcome.EMERGENCY
    assert "mens-advice-line" not in ids(reply)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("he says he will set fire to the house if i leave him", "ask for the police"),
        ("hell burn the house down with the kids in it", "ask for the police"),
        ("he set fire to the flat and my kids are inside", "fire service"),
        ("he says he will burn it down and there is petrol poured everywhere", "fire service"),
    ],
)
def test_a_fire_that_is_threatened_is_for_the_police(words, said):
    assert said in ask(words, area=BEDFORD).text


@pytest.mark.parametrize(
    ("words", "is_still_there"),
    [
        ("3yr old with a spiral fracture of the femur, story changing, they want to self discharge now", True),
        ("unexplained bruises on a baby, mum is trying to leave the ward with him now", True),
        ("unexplained bruises on a baby on the ward, mum has just taken him and gone", False),
    ],
)
def test_a_child_who_is_still_in_hospital_is_kept_there(words, is_still_there):
    assert ("senior doctor and security" in ask(words, area=BEDFORD).text) == is_still_there


def test_whoever_cannot_talk_is_who_writes():
    assert "press 55" not in ask("shes 12 and cant talk and he is hitting her now", area=BEDFORD).text
    assert "press 55" in ask("he is hitting her now. i cant talk", area=BEDFORD).text
