"""What is written after an emergency is read as from somebody who is in it, until it asks about something else."""

import json
import time
from dataclasses import replace

import pytest

from bot.adapters.deliveries_people import _kept, _turn
from bot.answering.asks import Turn
from bot.answering.danger.kinds import Danger
from bot.answering.danger.normalise import plain
from bot.answering.danger.triage import triage
from bot.answering.danger.writer import Author
from bot.answering.privacy import screen
from bot.answering.replies import Replies
from bot.answering.still_changed import NO_WISH_TO_DIE
from bot.answering.still_in_danger import present_danger
from bot.answering.still_told import goes_on, is_safe_now
from bot.model import Outcome, Question, Reader
from knowledge.model import Audience
from prompts.words import words
from tests.bot.asking import BEDFORD, KNOWN, WEDNESDAY, an_assistant, check, ids

BEFORE = Turn(
    question=screen("my mate is going to jump off the bridge", known=KNOWN),
    area=None,
    about_contact=False,
    in_danger=Danger.HEIGHT,
)


def talk(*texts, audience=Audience.PUBLIC, area=None):
    """Say one thing after another and give the replies and what is remembered at the end."""
    assistant, turn, replies = an_assistant(), None, []
    for text in texts:
        reply, turn = assistant.reply(Question(text=text, at=WEDNESDAY, area=area, audience=audience), turn)
        check(reply)
        replies.append(reply)
    return replies, turn


def asked(text, audience=Audience.PUBLIC):
    return Question(text=text, at=WEDNESDAY, audience=audience)


@pytest.mark.parametrize(
    "text",
    [
        "i dont know where he lives",
        "hes not picking up",
        "no i cant ring anyone",
        "he says hes fine",
        "what do i do",
        "is anyone coming",
        "are you there",
        "blood",
        "its all dark",
        "my phone is on 3%",
        "will he die",
        "can you send someone",
        "what is his address",
        "ok what number",
        "so who do i call first, police or ambulance",
    ],
)
def test_what_goes_on_telling_of_it_is_the_emergency_again(text):
    assert goes_on(asked(text), BEFORE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "thanks",
        "is this confidential",
        "who do i ring about a child",
        "refuge near luton",
        "when is a written referral due",
        "what is a strategy discussion?",
        "will the police tell my employer",
        "and how does a child protection conference work",
        "unde pot suna pentru ajutor cu copilul meu",
        "it is about a new thing that we have to plan for next year and " * 5,
    ],
)
def test_what_asks_for_something_else_is_not(text):
    assert not goes_on(asked(text), BEFORE)


@pytest.mark.parametrize("text", ["section 47 timescales", "threshold document", "neglect"])
def test_a_few_words_of_a_worker_are_a_search_and_none_of_danger(text):
    assert not goes_on(asked(text, Audience.PRACTITIONER), BEFORE)


def test_without_an_emergency_nothing_goes_on():
    assert not goes_on(asked("i dont know where he lives"), None)
    assert not goes_on(
        asked("i dont know where he lives"), Turn(question=BEFORE.question, area=None, about_contact=False)
    )


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("i am under the bed", "still.cannot-talk"),
        ("he will hear me if i speak", "still.cannot-talk"),
        ("i dont know his address", "still.address"),
        ("i wont ring anyone", "still.unwilling"),
        ("my battery is nearly gone", "still.battery"),
    ],
)
def test_999_comes_first_with_what_makes_it_hard_to_ring(text, wording):
    replies, _ = talk("a man is stabbing my dad", text)
    assert replies[1].outcome is Outcome.EMERGENCY
    assert replies[1].text.startswith("Ring 999 now")
    assert words()(wording) in replies[1].text or "press 55" in replies[1].text
    assert replies[1].citations == ()
    assert ids(replies[1])[0] == "emergency-999"


def test_whoever_took_something_and_feels_well_is_told_to_ring_all_the_same():
    replies, _ = talk("ive taken 20 paracetamol", "i feel fine tho", "maybe i should have taken more", "no i wont ring")
    assert [reply.outcome for reply in replies] == [Outcome.EMERGENCY] * 4
    assert words()("still.seems-well") in replies[1].text
    assert all("116 123" in reply.text for reply in replies[1:])


def test_whoever_means_to_die_is_heard_in_whatever_few_words():
    replies, _ = talk("i dont want to live any more", "nope, breathing hurts")
    assert replies[1].outcome is Outcome.EMERGENCY
    assert "116 123" in replies[1].text


def test_after_999_whom_to_ring_is_999_and_then_the_team():
    replies, _ = talk("a man is stabbing his son", "who should i phone then", area=BEDFORD)
    assert replies[1].text.startswith("Ring 999 now")
    assert ids(replies[1])[:2] == ["emergency-999", "bedford-ifd"]


@pytest.mark.parametrize("text", ["its all silent in there now", "she has stopped crying", "he is asleep i think"])
def test_a_baby_who_has_gone_quiet_is_to_be_looked_at_and_no_reason_to_press_55(text):
    replies, _ = talk("she wont stop crying, im going to shake the baby", text)
    assert replies[1].text.startswith(words()("still.gone-quiet"))
    assert "press 55" not in replies[1].text


def test_a_man_who_has_gone_quiet_is_no_baby():
    replies, _ = talk("a man is stabbing my dad", "hes gone quiet")
    assert words()("still.gone-quiet") not in replies[1].text


@pytest.mark.parametrize("text", ["she is back, with a bag of new clothes", "police found him", "he has come home"])
def test_a_child_who_is_back_is_listened_to_and_the_danger_is_over(text):
    replies, turn = talk("my 13 year old is missing, phone is off", text, area=BEDFORD)
    assert replies[1].text.startswith(words()("still.back"))
    assert "bedford-ifd" in ids(replies[1])
    assert turn.in_danger is None


def test_who_is_not_back_is_missing_still():
    replies, turn = talk("my 13 year old is missing, phone is off", "hes still not home")
    assert words()("still.back") not in replies[1].text
    assert turn.in_danger is not None


def test_an_adult_is_told_again_whom_to_tell_and_stays_an_adult():
    replies, turn = talk("my neighbour is beating her toddler with a stick", "shes still going", area=BEDFORD)
    assert replies[1].reader is Reader.ADULT
    assert words()("still.adult") in replies[1].text
    assert "bedford-ifd" in ids(replies[1])
    assert turn.in_danger is not None


def test_the_area_that_was_named_holds():
    replies, _ = talk("a man in kempston is stabbing his son", "what number do i ring for social care")
    assert ids(replies[1])[0] == "bedford-ifd"


def test_chat_keeps_all_of_it_across_restarts():
    _, turn = talk("im 12 and dad is hitting my mum", "im in my room")
    kept = json.loads(json.dumps(_kept(turn)))
    assert _turn(kept, KNOWN) == turn
    for name in ("age_unsaid", "worry", "told", "in_danger", "of_oneself"):
        del kept[name]  # as it was kept before these were
    assert _turn(kept, KNOWN).in_danger is None


def test_words_are_remembered_screened():
    _, turn = talk("a man is stabbing my dad, ring me on 07700 900123")
    assert "900123" not in turn.question.text
    assert turn.in_danger is not None


def test_what_is_asked_besides_is_answered_with_999_above_it():
    replies, turn = talk("a man is stabbing my dad", "who do i ring about a child in Bedford?")
    assert replies[1].outcome is Outcome.ANSWERED
    assert words()("emergency.perhaps") in replies[1].text
    assert turn.in_danger is not None
    _, turn = talk(
        "a man is stabbing my dad",
        "separately, when is a written referral due after a telephone referral was made about another child?",
        audience=Audience.PRACTITIONER,
    )
    assert turn.in_danger is None


@pytest.mark.parametrize(
    "text",
    ["the police are here now", "ambulance has come", "we are safe", "ive rung 999", "baby is ok and on the ward"],
)
def test_when_help_is_there_the_danger_is_over(text):
    assert is_safe_now(text)
    replies, turn = talk("a man is stabbing my dad", "im in my room, its bad", text)
    assert replies[2].text == words()("still.safe")
    assert turn.in_danger is None


@pytest.mark.parametrize("text", ["where are the police", "he says he is coming", "i am at the hospital gates scared"])
def test_what_only_speaks_of_help_is_not_safe(text):
    assert not is_safe_now(text)


def test_a_child_who_told_of_harm_is_listened_to_with_999_above_it():
    replies, _ = talk("im 10 and my uncle does things to me at night", "he said it is our secret", "nobody believes me")
    assert [reply.outcome for reply in replies[1:]] == [Outcome.ANSWERED, Outcome.ANSWERED]
    assert all(reply.text.startswith(words()("emergency.perhaps")) for reply in replies[1:])
    assert words()("child.worry.touched") in replies[1].text
    assert words()("child.again") in replies[2].text


def test_a_child_is_not_sent_to_999_in_the_same_words_twice():
    replies, _ = talk("im 12 and dad is hitting my mum", "im in my room", "im scared of him", "i hate it")
    assert len({reply.text for reply in replies}) == len(replies)
    assert all("999" in reply.text for reply in replies)


def test_a_message_too_long_to_be_read_is_not_remembered():
    _, turn = talk("a man is stabbing my dad " + "and it goes on " * 400)
    assert turn is None


@pytest.mark.parametrize("text", ["i dont know how to do that", "how do i ring", "how do i do that", "what do i press"])
def test_a_child_who_asks_how_to_ring_is_told_how(text):
    replies, turn = talk("im 9 and my mummy wont wake up", text)
    assert replies[1].outcome is Outcome.EMERGENCY
    assert words()("still.how-to-ring") in replies[1].text
    assert turn.in_danger is not None


def test_a_child_without_a_phone_is_told_which_to_use():
    replies, _ = talk("im 9 and my mummy wont wake up", "i dont have a phone")
    assert words()("still.no-phone") in replies[1].text


@pytest.mark.parametrize(
    "text",
    [
        "the lady on the phone is sending someone",
        "ambulance is on its way",
        "they are sending the police",
        "police are on their way",
    ],
)
def test_help_on_its_way_is_help(text):
    replies, _ = talk("im 9 and my mummy wont wake up", text)
    assert replies[1].text == words()("still.safe")


@pytest.mark.parametrize(
    "text",
    ["police have not come", "they are coming up the stairs", "police are on their way but he is still hitting her"],
)
def test_help_that_has_not_come_and_a_danger_that_is_nearer_are_not_safe(text):
    assert not is_safe_now(text)


def test_who_may_be_heard_is_not_told_to_speak():
    replies, _ = talk("my stepdad is hitting my mum im 12", "i cant ring cos he will hear me")
    assert words()("still.cannot-talk") in replies[1].text


def test_a_journey_that_is_months_off_does_not_raise_the_alarm_again():
    replies, _ = talk(
        "im 16, my uncle is forcing me onto a plane to pakistan tomorrow to marry", "its not til december"
    )
    assert [reply.outcome for reply in replies] == [Outcome.EMERGENCY, Outcome.ANSWERED]
    assert words()("emergency.perhaps") in replies[1].text


def test_where_the_police_see_no_danger_it_is_said_what_to_tell_them():
    replies, _ = talk("my 13 year old is missing, phone is off", "police say hes absent not missing", area=BEDFORD)
    assert replies[1].text.startswith(words()("still.police-know"))


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("stepdad punches him when drunk. its friday 3pm", "hes due to go home in 15 mins"),
        ("uncle touches her", "its 3.15 and the uncle picks her up"),
    ],
)
def test_a_child_who_goes_back_to_the_harm_that_was_told_is_in_danger(told, then):
    replies, turn = talk(told, then, audience=Audience.PRACTITIONER, area=BEDFORD)
    assert replies[1].text.startswith(words()("emergency.going-back"))
    assert turn.in_danger is Danger.DISCLOSURE
    replies, _ = talk("what is the threshold for neglect", then, audience=Audience.PRACTITIONER, area=BEDFORD)
    assert replies[1].outcome is not Outcome.EMERGENCY


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("14yo girl not eating, weighs 6 stone, keeps fainting", "emergency.starved"),
        ("she is locked in her bedroom now, i can hear her crying", "emergency.shut-in"),
        ("teacher here, my own partner hits me and my kids saw it", "emergency.adult-harmed"),
        ("mum says devils took the soul of her newborn, she has to send him back to god", "emergency.delusion"),
        ("baby is 3 weeks old, mum is convinced he was swapped at the hospital", "emergency.delusion"),
    ],
)
def test_the_card_fits_what_was_told(text, wording):
    replies, _ = talk(text, audience=Audience.PRACTITIONER, area=BEDFORD)
    assert replies[0].text.startswith(words()(wording))


def test_a_child_whose_neck_was_squeezed_is_sent_to_a_doctor():
    replies, _ = talk("my boyfriend chokes me when we have sex im 16")
    assert replies[0].text == words()("emergency.child-strangled")


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("i am 10 and my mum's boyfriend hits my mum", "he is here now"),
        ("my dad hits my mum im 9", "hes home"),
        ("my stepdad hits me im 12", "omg he just got in"),
        ("my uncle does things to me, im 10", "hes coming upstairs"),
        ("my mum hits me im 11", "shes back"),
        ("my dad hits me im 11", "hes here now please help"),
    ],
)
def test_when_whoever_was_told_of_comes_in_a_child_is_sent_to_the_police(told, then):
    replies, turn = talk(told, then)
    assert replies[1].text == words()("emergency.child-police")
    assert turn.in_danger is Danger.VIOLENCE


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("my dad hits my mum im 9", "the police are here"),
        ("my dad hits me im 9", "mum is home now"),
        ("i am sad because my dog died im 9", "he is here now"),
        ("my dad hits me im 9", "is he allowed to do that"),
    ],
)
def test_who_comes_in_and_was_not_told_of_is_no_danger(told, then):
    replies, _ = talk(told, then)
    assert replies[1].text != words()("emergency.child-police")


@pytest.mark.parametrize("then", ["she's asleep now, seems ok, should i wake her", "he is quiet now and seems fine"])
def test_after_a_shaking_or_a_blow_sleep_takes_nothing_back(then):
    replies, _ = talk("my partner shook the baby", then)
    assert replies[1].text.startswith(words()("emergency.baby-shaken-or-not-breathing"))
    assert words()("still.seems-well") in replies[1].text
    assert words()("still.gone-quiet") not in replies[1].text


@pytest.mark.parametrize("then", ["flight is tomorrow morning", "they leave on friday", "tonight"])
def test_a_journey_that_was_feared_is_an_emergency_when_it_is_near(then):
    replies, turn = talk(
        "my cousin is being taken to pakistan in the summer holidays to be married, who do i tell", then
    )
    assert replies[0].outcome is not Outcome.EMERGENCY
    assert replies[1].outcome is Outcome.EMERGENCY
    assert turn.in_danger is Danger.ABDUCTION


def test_a_day_that_is_near_is_no_danger_after_something_else():
    replies, _ = talk("what is a strategy discussion", "it is on friday")
    assert replies[1].outcome is not Outcome.EMERGENCY


@pytest.mark.parametrize("unit", ["who do i ring ", "flight ", "what number for ", "he is help "])
@pytest.mark.parametrize("danger", [None, Danger.HEIGHT])
def test_64_kb_after_an_emergency_hold_nobody_up(unit, danger):
    text = (unit * 16_000)[:64_000]
    before = replace(BEFORE, in_danger=danger)
    started = time.process_time()
    assert not goes_on(asked(text), before)
    assert present_danger(asked(text), triage("hello"), None, before, Author.ADULT) is None
    assert time.process_time() - started < 1  # seconds; read whole it took seven


def test_a_second_emergency_of_a_child_is_no_card_word_for_word():
    replies, turn = talk(
        "my football coach touches me im 12", "my uncle touches me too", "my uncle makes me do sex stuff"
    )
    assert [reply.outcome for reply in replies] == [Outcome.EMERGENCY] * 3
    assert replies[1].text.startswith("Thank you for telling me more. If you are in danger or hurt, ring 999.")
    assert words()("emergency.worry.touched") in replies[1].text
    assert "0800 1111" in replies[1].text
    assert replies[2].text.startswith(words()("child.emergency"))
    assert turn.in_danger is Danger.DISCLOSURE


def test_a_child_whom_an_ambulance_is_for_hears_the_second_time_how_to_ring():
    replies, _ = talk("im 9 my mummy wont wake up", "she still wont wake up, mummy is cold")
    assert replies[1].text.startswith("Ring 999 now and ask for an ambulance.")
    assert words()("still.how-to-ring") in replies[1].text
    assert replies[0].text not in replies[1].text


def test_a_child_who_wrote_of_dying_twice_hears_the_second_time_whom_to_talk_to():
    replies, _ = talk("im 13 and they made a chat telling me to kys", "im 13 i want to die", audience=Audience.PUBLIC)
    assert replies[1].text.startswith("If you have hurt yourself, or may do it soon, ring 999 now.")
    assert words()("still.life") in replies[1].text
    assert words()("still.how-to-ring") not in replies[1].text


def test_another_danger_is_told_in_full():
    replies, _ = talk("im 12 and my uncle touches me", "im 12 my mummy wont wake up")
    assert replies[1].text == words()("emergency.child-ambulance")


@pytest.mark.parametrize(
    "text",
    [
        "no not actually gonna do anything just embarassed",
        "i wouldnt really do it",
        "sorry i didnt mean id kill myself",
        "i was only joking",
    ],
)
def test_who_did_not_mean_it_is_heard_and_999_stands(text):
    replies, turn = talk("i want to die", text)
    assert replies[1].outcome is Outcome.EMERGENCY
    assert replies[1].text.startswith(words()("still.not-meant"))
    assert words()("still.unwilling") not in replies[1].text
    assert "116 123" in replies[1].text
    assert turn.in_danger is Danger.SUICIDE


@pytest.mark.parametrize(
    "text",
    [
        *(
            "im just so tired",
            "i dont know how to do it",
            "im not gonna do it here",
            "no he is still here",
            "i cant do it",
        ),
        *("no im ok just tired", "no. just overwhelmed. goodbye", "i dont want to hurt them thats why im doing it"),
        *("i didnt mean to cut so deep", "i wont do it again, its done", "i wont do it, i took them all already"),
        *("they wont do anything", "i dont want to die but i have to", "i dont want to hurt anyone"),
    ],
)
def test_what_takes_nothing_back_is_the_emergency_as_before(text):
    replies, _ = talk("i want to die", text)
    assert words()("still.not-meant") not in replies[1].text
    assert "999" in replies[1].text


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("i wont do it", True),
        ("i dont want to die, i was being silly", True),
        ("im not suicidal", True),
        ("no i would never hurt myself", True),
        ("didnt mean id kill myself", True),
        ("i wont do it tonight", False),
        ("i wont do it. goodbye", False),
        ("they wont do anything", False),
        ("i dont want to hurt anyone", False),
    ],
)
def test_only_a_plain_denial_takes_a_wish_to_die_back(text, is_denied):
    assert bool(NO_WISH_TO_DIE.search(plain(text))) is is_denied


def test_what_was_swallowed_is_not_taken_back():
    replies, _ = talk("ive taken 20 paracetamol", "no im ok just tired")
    assert words()("still.seems-well") in replies[1].text
    assert words()("still.not-meant") not in replies[1].text


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("i cant go on, i want to die", "no i'm ok just tired. which form for the escalation"),
        ("i cant go on, i want to die", "i dont mean id hurt him. i need respite"),
        ("my pupil says her dad hits her, she is here with me", "both live with mum. do i tell mum we are referring"),
        ("my pupil says her dad hits her, she is here with me", "i dont want him to be arrested"),
    ],
)
def test_what_is_asked_or_feared_beside_it_is_answered_with_999_above(told, then):
    replies, turn = talk(told, then, audience=Audience.PRACTITIONER, area=BEDFORD)
    assert replies[0].outcome is Outcome.EMERGENCY
    assert replies[1].outcome is not Outcome.EMERGENCY
    assert replies[1].text.startswith(words()("emergency.perhaps"))
    assert turn.in_danger is not None


@pytest.mark.parametrize("then", ["i dont want him to be arrested", "they will take my kids"])
def test_whoever_fears_what_comes_of_it_while_it_happens_is_told_that_help_comes_first(then):
    replies, _ = talk("a man is stabbing his son", then)
    assert replies[1].outcome is Outcome.EMERGENCY
    assert words()("still.outcome") in replies[1].text


def test_beside_a_failing_body_a_second_sentence_is_no_question_for_a_guide():
    replies, _ = talk("my partner shook the baby", "she is asleep now. how long should i leave her")
    assert replies[1].outcome is Outcome.EMERGENCY


@pytest.mark.parametrize(
    "text", ["police said wait till morning", "they told me to wait", "police say wait, can they do that"]
)
def test_police_who_wait_leave_a_missing_child_missing(text):
    replies, turn = talk("my 15 year old hasnt come home, phone is off", text, area=BEDFORD)
    assert replies[1].outcome is Outcome.EMERGENCY
    assert replies[1].text.startswith(words()("still.police-know"))
    assert turn.in_danger is Danger.MISSING


def test_a_worker_who_asks_for_the_paper_is_answered_though_the_police_wait():
    before = replace(BEFORE, in_danger=Danger.MISSING)
    assert goes_on(asked("police say absent, not missing", Audience.PRACTITIONER), before)
    assert not goes_on(asked("police say absent. which form do i use", Audience.PRACTITIONER), before)


@pytest.mark.parametrize(
    "text", ["ive put him in the cot and im stood outside", "my mum has got him now", "i've walked away"]
)
def test_who_went_apart_from_a_baby_did_right_and_hears_what_comes_next(text):
    replies, turn = talk("i think im going to shake the baby", text)
    assert replies[1].text.startswith(words()("still.apart"))
    assert "ambulance" not in replies[1].text
    assert "999" in replies[1].text
    assert turn.in_danger is Danger.MAY_HURT


def test_who_went_apart_after_a_blow_rings_999():
    replies, _ = talk("i think im going to shake the baby", "i hit him and put him in the cot")
    assert words()("still.apart") not in replies[1].text


def test_a_worker_who_has_left_the_house_rings_from_where_they_are():
    replies, _ = talk(
        "mum says she will smother the baby", "i've left the house now im in my car", audience=Audience.PRACTITIONER
    )
    assert replies[1].text.startswith(words()("still.left"))
    assert "report-to-council" in ids(replies[1])


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("my baby stopped breathing", "i am in the car with him"),
        ("my baby stopped breathing", "weve left the house"),
        ("my daughter took 20 paracetamol", "we have left the house, im driving her"),
        ("my 13 year old is missing, phone is off", "ive left the house to look"),
        ("mum says she will smother the baby", "im in the car with him"),
        ("mum says she will smother the baby", "im back in the car with him"),
    ],
)
def test_nobody_is_told_that_it_is_good_to_be_out_where_the_danger_came_along(told, then):
    replies, _ = talk(told, then)
    assert replies[0].outcome is Outcome.EMERGENCY
    assert words()("still.left") not in replies[1].text


def test_a_worker_who_hears_of_the_pickup_only_now_does_not_wait_to_be_rung_back():
    said = ("my pupil says her stepdad touches her", "mash will ring back. its 3.05 and he is the one to collect her")
    replies, _ = talk(*said, audience=Audience.PRACTITIONER, area=BEDFORD)
    assert replies[1].text.startswith(words()("emergency.going-back"))
    replies, _ = talk(*said, "he is on the list to fetch her", audience=Audience.PRACTITIONER, area=BEDFORD)
    assert replies[2].outcome is Outcome.EMERGENCY


def test_a_child_whom_another_council_placed_here_is_told_to_that_council_too():
    replies, _ = talk(
        "placement lad 13 has gone out the window, hes missing", "hes from hertfordshire, placed here",
        audience=Audience.PRACTITIONER,
    )  # fmt: skip
    assert words()("still.placed") in replies[1].text


@pytest.mark.parametrize("danger", list(Danger))
@pytest.mark.parametrize("author", [{}, {"child_writing": True}, {"of_oneself": True}])
@pytest.mark.parametrize(
    "text", ["we dont have the reg", "ok", "police are on the way now", "shes crashed", "hes here"]
)
def test_whatever_follows_whichever_danger_there_is_a_reply(danger, author, text, monkeypatch):
    monkeypatch.setattr(Replies, "plainest_emergency", None)  # which would hide what breaks
    before = replace(BEFORE, in_danger=danger, **author)
    reply, _ = an_assistant().reply(asked(text), before)
    assert "999" in reply.text


@pytest.mark.parametrize("text", ["hes going to jump off the bridge", "im 12 and hes hitting me now", "i want to die"])
def test_if_the_card_breaks_999_goes_out_in_the_plainest_words(text, monkeypatch):
    whole = talk(text)[0][0]
    monkeypatch.setattr(Replies, "emergency", None)
    plainest = talk(text)[0][0]
    assert (plainest.outcome, plainest.reader) == (whole.outcome, whole.reader)
    assert plainest.text.startswith("Ring 999") == whole.text.startswith("Ring 999")
    assert ids(plainest)[0] == "emergency-999"


@pytest.mark.parametrize(
    "text", ["reg is AB12 CDE", "silver corsa", "number 14 with the red door", "wearing a green coat"]
)
def test_a_description_belongs_to_the_emergency_before_it(text):
    _, after = talk("mum is drunk and driving the kids home now", text, audience=Audience.PRACTITIONER)[0]
    assert after.outcome is Outcome.EMERGENCY


def test_who_would_take_a_child_along_is_told_what_keeps_the_child_safe_and_who_listens():
    reply = talk("i want to die and take the kids with me")[0][0]
    assert reply.text.startswith("Ring 999 now if you are about to hurt a child")
    assert "116 123" in reply.text
    assert "samaritans" in ids(reply)


def test_who_listens_is_named_once():
    _, again = talk("a boy in my class wrote that he will kill himself tonight", "hes at home and mum isnt picking up")[
        0
    ]
    assert again.text.count("116 123") == 1


@pytest.mark.parametrize(
    ("before", "then", "is_danger"),
    [
        ("my ex used to follow me, i have a non mol", "hes here now", True),
        ("my ex used to follow me, i have a non mol", "hes sat outside our house now", True),
        ("my husband hits me and i am scared of him", "hes home", True),
        ("my 14 yr old says her boyfriend wants her to sleep with his mates", "he says tonight", True),
        ("my 14 yr old says her boyfriend wants her to sleep with his mates", "who do i ring tonight", False),
        ("my ex wants more contact with the kids", "hes here now", False),
    ],
)
def test_what_was_feared_is_at_hand(before, then, is_danger):
    reply = talk(before, then)[0][1]
    assert (reply.outcome is Outcome.EMERGENCY) == is_danger
