"""What a child is told: their own worry, Childline, what may happen next, in plain words."""

import re
import time
from dataclasses import replace
from datetime import date

import pytest

from bot.answering.child_asks import answers, asked, asks_something, is_for_a_child
from bot.answering.child_reply import child_reply, remembered
from bot.answering.child_worries import Worry, is_blackmailed, is_by_staff, worry
from bot.answering.child_worry_kinds import HELPLINES
from bot.answering.draft import Draft
from bot.model import Citation, Claim, NoticeKind, Outcome, Question, Reader
from knowledge.model import Audience, Standing
from prompts.words import words
from tests.bot.asking import BEDFORD, DIRECTORY, LUTON, SATURDAY_NIGHT, WEDNESDAY, an_assistant, ask, check, ids
from tests.bot.test_replies import situation_of

WORRIES = [
    (Worry.MARRIAGE, "im 16 and they are making me marry my cousin in the holidays"),
    (Worry.CUTTING, "im 12, nan says the girls get the cutting this summer"),
    (Worry.IMAGES, "im 14, he has my nudes and wants money"),
    (Worry.IMAGES_PAST, "im 15, when i was 11 my coach made me send pics"),
    (Worry.ONLINE, "im 13, a man on roblox messages me every night"),
    (Worry.TOUCHED, "im 11 my uncle used to touch me"),
    (Worry.GANGS, "im 15 some olders want me to carry a bag for them"),
    (Worry.SELF_HARM, "im 14 ive been cutting for weeks, its not deep"),
    (Worry.HIT, "im 10 my dad hit me with a belt last week"),
    (Worry.RUN_AWAY, "im 15 i want to run away"),
    (Worry.CARER, "im 12 i look after my mum and miss school"),
    (Worry.FIGHTS_AT_HOME, "im 9 mum and dad scream every night"),
    (Worry.NEGLECT, "im 11 there is never any food at ours"),
    (Worry.UNKIND, "im 12 my mum says nobody wants me"),
    (Worry.BULLIED, "im 13 they leave me, i get bullied every day"),
    (Worry.TAKEN_AWAY, "im 14, will social workers split us up"),
    (Worry.SAD, "im 12 and i feel lonely"),
    (Worry.SOMETHING, "im 12 and i want to ask you a thing"),
    (Worry.ALONE, "im 8, dad went out and has not come back since last night"),
    (Worry.DID_HARM, "im 13 and i touched my cousin when she was asleep"),
    (Worry.RAPED, "im 14 and i said no but he carried on"),
    (Worry.MEETING, "im 12 and he asked me to meet up after school"),
    (Worry.FRIEND, "im 13, my mate told me her uncle is weird with her"),
    (Worry.EATING, "im 15 i keep making myself sick"),
    (Worry.PREGNANT, "im 15 and my period is really late"),
    (Worry.SENT_AWAY, "im 14 they are sending me to pakistan to sort me out"),
    (Worry.GRIEF, "im 9, my nan passed away"),
    (Worry.DRINKING, "im 11 my mum drinks every day"),
    (Worry.SEXUALITY, "im 14 and i think im bi"),
    (Worry.THREATENED, "im 10 he said we get deported if i say a word"),
    (Worry.RUN_AWAY, "im 16, mum chucked me out tonight"),
    (Worry.BULLIED, "im 11, a girl at school nicked my bag and calls me names"),
    (Worry.BULLIED, "im 12 and was kicked by some older lads at school, again"),
    (Worry.UNKIND, "im 10 mum calls me fat"),
    (Worry.CARER, "i do the dinners and get my sister to school cos mum wont get up"),
    (Worry.CARER, "im 13 and dads always in bed, i bath my little brother and put him in his pjs"),
    (Worry.IMAGES, "im 13 they filmed me on the toilet and now everyone has seen it"),
    (Worry.GANGS, "im 14 he gave me a phone and i have to carry a parcel"),
    (Worry.TOUCHED, "im 12 sir rubs my back when we are alone"),
    (Worry.IN_CARE, "my foster mum says ill get moved if i complain"),
    (Worry.IN_CARE, "im 15, can i have a different social worker"),
    (Worry.GRIEF, "im 9 my nan died and nobody at home talks about it"),
    (Worry.PRISON, "im 11 my dad is in prison and everyone at school knows"),
    (Worry.MEETING, "im 11 a man on roblox asked me my address and i told him"),
    (Worry.FRIEND, "im 13, my friend makes herself sick after lunch"),
    (Worry.GRIEF, "im 12 my mums dead and nobody talks about it"),
    (Worry.TOUCHED, "im 8 and i dont like it when uncle plays the tickle game"),
    (Worry.UNSAFE, "im 12 and i dont feel safe at my nans"),
    (Worry.UNSAFE, "i hate going to dads at the weekend"),
    # What befalls somebody else of their age.
    (Worry.FRIEND, "im 12 my bestie says her stepdad gets in with her at night"),
    (Worry.FRIEND, "im 14 my brother is 13 and hes been cutting, he made me promise not to say"),
    (Worry.FRIEND, "im 13 a boy in my year says his uncle hits him with a stick"),
    (Worry.FRIEND, "im 15 my cousin is seeing a lad of 22 and he buys her coke"),
    (Worry.FRIEND, "im 16 my little sister has not eaten for days, she says she is fat"),
    (Worry.FRIEND, "im 11 my mate showed me what his dad did to him with a belt"),
    # Where a child lives who lives in care.
    (Worry.IN_CARE, "im 13 my foster dad calls me names and hides the biscuits"),
    (Worry.IN_CARE, "im 12 foster parents shout at us for everything"),
    (Worry.IN_CARE, "im 15 theyre moving me to another home and its the 3rd one"),
    (Worry.IN_CARE, "i live in a kids home and its so dirty"),
    (Worry.IN_CARE, "im 14 and contact with my nan got stopped"),
    (Worry.RUN_AWAY, "im 15 im legging it from my placement"),
    # A girl who is to be cut, whose hair is not meant.
    (Worry.CUTTING, "im 13 they are taking my sister to get 'cut' at easter"),
    (Worry.CUTTING, "im 11 auntie says i will be cut so that i am clean"),
    (Worry.CUTTING, "im 14 they want to cut my little sister in the holidays"),
    # Nothing was done.
    (Worry.MAY_HARM, "im 15 and i keep having thoughts about little kids"),
    (Worry.MAY_HARM, "im 16 i think im attracted to younger boys"),
    (Worry.MAY_HARM, "im 13 am i a pedo"),
    (Worry.MAY_HARM, "im 14 i want to touch my little cousin and i hate it"),
    (Worry.MAY_HARM, "im 17 and i think about toddlers that way"),
    # A belief for which they are hurt.
    (Worry.BELIEF, "they rub salt in my eyes cos they think im a witch im 10"),
    (Worry.BELIEF, "im 12 and they say a spirit is inside me"),
    (Worry.BELIEF, "im 13 auntie says i have a demon so no dinner"),
    # Food as a punishment.
    (Worry.NEGLECT, "im 12 he never hits me he wont let me eat"),
    (Worry.NEGLECT, "im 11 stepmum locks the food up"),
    (Worry.NEGLECT, "im 10 she only gives us tea on sundays"),
    (Worry.NEGLECT, "im 9 i get dinner only if ive been good"),
    # Whose drugs they are.
    (Worry.DRUGS_AT_HOME, "im 13 my mum takes drugs and shouts"),
    (Worry.DRUGS_AT_HOME, "im 14 and my dads a junkie"),
    (Worry.DRUGS, "im 15 i smoke weed every day and cant stop"),
    (Worry.GANGS, "im 14 they gave me weed to sell, my mum takes drugs"),
    (Worry.GANGS, "im 15 some lad says take these drugs round there"),
    (Worry.UNSAFE, "why does my tummy hurt before i go there im 8"),
    (Worry.UNSAFE, "im 9 i have to go to my uncles"),
    (Worry.IN_CARE, "im being adopted, is that my name then"),
    (Worry.UNKIND, "im 12 mum never hits me, she makes me feel like dirt"),
    (Worry.TOUCHED, "im 11 nans boyfriend slides his fingers up my shorts"),
    (Worry.NEGLECT, "im 12 no one ever cooks for me"),
    (Worry.IMAGES, "im 13 and he says hell show my mum unless i send another"),
    # Pregnant, and by whom.
    (Worry.PREGNANT, "im 14 n i think im pregnent, mum will chuck me out"),
    (Worry.PREGNANT_BY_ABUSE, "im 13 and my stepdad got me pregnant"),
    (Worry.PREGNANT_BY_ABUSE, "im 15 and pregnant by my coach"),
    (Worry.PREGNANT_BY_ABUSE, "im 14, my period is late and the dad is my uncle"),
    (Worry.PREGNANT_BY_ABUSE, "im 16 and pregnant, my cousin forced me"),
    # Whether, when and with whom.
    (Worry.SEX, "im 13 should i sleep with my boyfriend hes 16"),
    (Worry.SEX, "im 15 is it wrong that my girlfriend is 14"),
    (Worry.SEX, "im 14 and i dont feel ready for sex"),
    (Worry.SEX, "im 15 my bf wants to do it and i dont know"),
    (Worry.SEX, "im 12 whats the age of consent"),
    (Worry.SEX, "im 14 my bf is 17"),
    (Worry.SEX, "im 13 he keeps asking me for sex"),
    (Worry.RAPED, "im 15 we had sex and im not sure i wanted to"),
    (Worry.FRIEND, "im 14 my mate is getting paid by older guys to do stuff"),
    (Worry.IN_CARE, "im 14 in foster care can i paint my room"),
    (Worry.RUN_AWAY, "im 16 she will kick me out when i turn 17"),
    # A friend, and a friend who is with whoever harms them.
    (Worry.FRIEND, "im 14 my mate is being made to do stuff with some lads"),
    (Worry.FRIEND_IN_DANGER, "im 13 my bestie is going to meet a man off snap on friday"),
    (Worry.FRIEND_IN_DANGER, "im 14 my friend is getting used by older lads and shes not answering"),
    (Worry.SEXUALITY, "im 15 im gay and mum would kick me out"),
    (Worry.UNSAFE, "im 15 dad says he will throw me out"),
    (Worry.RUN_AWAY, "im 15 dad says he will throw me out tonight"),
    # A partner who is much older is no boyfriend to be asked about.
    (Worry.OLDER_PARTNER, "my boyfriend is 27 and im 13"),
    (Worry.OLDER_PARTNER, "im 15 is it ok that im seeing someone who is 18"),
    (Worry.OLDER_PARTNER, "im 17 my boyfriend is 24"),
    (Worry.MEETING, "im 13 my boyfriends 19 and he wants me to go to london with him tonite"),
    (Worry.SEX, "im 17 my boyfriend is 19"),
    (Worry.PREGNANT, "im 14 im pregnant and i want to hide it from my dad"),
    (Worry.PREGNANT, "im 14 im pregnant, got a test off my cousin"),
    (Worry.PREGNANT_BY_ABUSE, "im 14 im pregnant and it is by my uncle"),
    (Worry.OLDER_PARTNER, "im 13 is he grooming me, am i being groomed"),
    # Who has them for others, and whoever lies in wait.
    (Worry.EXPLOITED, "im 14 he says if i loved him id be nice to his mates"),
    (Worry.EXPLOITED, "im 15 they make me do stuff with other blokes"),
    (Worry.EXPLOITED, "im 13 i sleep with them for vapes"),
    (Worry.EXPLOITED, "im 16 she drives us to a flat to meet men"),
    (Worry.STRANGER, "im 9 a man in a van said get in and i ran off"),
    (Worry.STRANGER, "im 11 this weird guy keeps following me from the bus"),
    (Worry.STRANGER, "im 8 a lady had kittens and said come with her"),
    (Worry.WETTING, "im 9 i wet the bed and mum rubs my nose in it"),
    (Worry.WETTING, "im 11 when i pee myself she smacks me"),
    (Worry.RACISM, "im 12 they call me the n word on the bus"),
    (Worry.RACISM, "im 13 some girls ripped off my hijab"),
    (Worry.RACISM, "im 10 kids say go back to your own country"),
    (Worry.RACISM, "im 14 they beat me up because i am black"),
    (Worry.CONTROLLED, "im 15 my bf tracks me and checks my phone"),
    (Worry.ALONE, "im home alone im 9 and someone is knocking"),
    (Worry.TOUCHED, "im 8 my cousin plays a game where the clothes come off"),
    (Worry.TOUCHED, "im 7 he showed me his willy"),
    (Worry.TOUCHED, "im 15 my coach and me are in love"),
    (Worry.IMAGES, "im 14 hes just sent them to my sister"),
    (Worry.IN_CARE, "my brother got put in a different foster home"),
    (Worry.IN_CARE, "im 12 do i have to go to contact"),
    (Worry.CARER, "im 9 i do my sisters nappies"),
    (Worry.SAD, "im 12 everyone hates me"),
    (Worry.SAD, "im 12 and got kicked off the team, gutted"),
    (Worry.PARTING, "im 11 mum and dad are splitting up"),
    (Worry.GRIEF, "im 7 nan died and they say its a long sleep"),
]
LOOK_ALIKES = [
    (Worry.GANGS, "im 11 someone took my school bag"),
    (Worry.HIT, "im 16 my parents kicked me out"),
    (Worry.TOUCHED, "im 12 i did something to my little brother"),
    (Worry.PREGNANT, "im 13 and now i am late for school"),
    (Worry.MEETING, "im 14, the social worker wants to meet my teacher"),
    (Worry.GRIEF, "im 12 my phone died"),
    (Worry.GRIEF, "im 12, my mum says she wouldnt care if i died"),
    (Worry.DRINKING, "im 13 my mum drinks tea and shouts"),
    (Worry.DID_HARM, "im 10 i hurt my arm"),
    (Worry.ALONE, "im 15 mum has left for work"),
    (Worry.SEXUALITY, "im 12 i like drawing"),
    (Worry.IN_CARE, "im 13 will they put me in care"),
    (Worry.UNSAFE, "im 14 and scared of my exam"),
    (Worry.UNSAFE, "im 12 and scared to tell"),
    (Worry.CARER, "im 11 can you do my homework"),
    (Worry.CARER, "im 10 my dad is in bed with my mum"),
    (Worry.GANGS, "im 11 he made me hold it"),
    (Worry.IMAGES, "im 9 we filmed us dancing"),
    (Worry.FRIEND, "im 13 my friend has seen my bruises from my dad hitting me, he told her not to say"),
    (Worry.FRIEND, "im 12 my brother touches me when his girlfriend is out"),
    (Worry.FRIEND, "im 15 my mate gives him weed and i carry it for them"),
    (Worry.FRIEND, "im 14 my sister told him i want to die"),
    (Worry.FRIEND, "im 13 my friend sent her nudes to him"),
    (Worry.FRIEND, "im 12 i give my brother his tea and get my sister to school, mum is with her boyfriend"),
    (Worry.FRIEND, "im 10 my friend is coming to my party on sunday"),
    (Worry.IN_CARE, "im 13 my foster sister gets bullied on the bus"),
    (Worry.CUTTING, "im 12 my hair is going to be cut in the holidays"),
    (Worry.CUTTING, "im 13 mum is taking me to get my hair cut"),
    (Worry.CUTTING, "im 14 will i be cut from the team this summer"),
    (Worry.MAY_HARM, "im 16 i think about having kids"),
    (Worry.MAY_HARM, "im 14 i think about kids laughing at me"),
    (Worry.MAY_HARM, "im 15 i like kids, can i babysit"),
    (Worry.MAY_HARM, "my brother told me hes attracted to children"),
    (Worry.DID_HARM, "im 15 and i have thoughts about little kids"),
    (Worry.BELIEF, "im 11 i was a witch in the play"),
    (Worry.BELIEF, "im 12 a girl at school calls me a witch"),
    (Worry.GANGS, "im 12 my nan has us because mum is on drugs"),
    (Worry.GANGS, "im 15 i cant stop taking drugs"),
    (Worry.DRUGS, "im 15 i dont do drugs"),
    (Worry.DRUGS_AT_HOME, "im 13 my mum found drugs in my bag"),
    (Worry.HIT, "im 9 my tummy hurts every sunday"),
    (Worry.CRY, "my mum is nice"),
    (Worry.CRY, "i need help with my mum"),
    (Worry.BULLIED, "im 12 my dad calls me names"),
    (Worry.BULLIED, "im 14 the staff call me names"),
    (Worry.PREGNANT, "im 12 my mum is pregnant and its all about the baby"),
    (Worry.PREGNANT_BY_ABUSE, "im 15 and pregnant and my dad will go mad"),
    (Worry.PREGNANT_BY_ABUSE, "im 15 pregnant and its my dad im scared of"),
    (Worry.SEX, "im 15 we had a sex ed lesson"),
    (Worry.SEX, "im 14 my bf is 16 and he hits me"),
    (Worry.SEX, "im 13 can i do my homework here"),
    (Worry.TOUCHED, "im 15 my bf wants to do it"),
    (Worry.HIT, "im 15 dad says he will kick me out"),
    (Worry.FRIEND_IN_DANGER, "im 12 he wants to meet me and my friend"),
    (Worry.NEGLECT, "im 12 i get no breakfast club on fridays"),
    (Worry.STRANGER, "im 12 a man on insta said come over"),
    (Worry.STRANGER, "im 10 a man came in my room"),
    (Worry.EXPLOITED, "im 11 mum says i have to be nice to my friends"),
    (Worry.EXPLOITED, "im 15 i had sex with my boyfriend"),
    (Worry.WETTING, "im 9 my socks got wet"),
    (Worry.WETTING, "im 9 he gets in my bed and i wet the bed"),
    (Worry.RACISM, "im 12 i go back to my dads on sunday"),
    (Worry.CONTROLLED, "im 15 my bf is nice"),
    (Worry.ALONE, "im home alone and bored, im 15"),
    (Worry.IMAGES, "im 13 mum sent them to my room"),
    (Worry.HIT, "im 12 been kicked off the team"),
    (Worry.TOUCHED, "im 12 my sister took my top"),
    (Worry.UNKIND, "im 12 everybody hates me"),
    (Worry.OLDER_PARTNER, "im 16 and my boyfriend is 17"),
]


@pytest.mark.parametrize(("kind", "message"), WORRIES)
def test_a_childs_worry_is_named(kind, message):
    assert worry(message) is kind


@pytest.mark.parametrize(("kind", "message"), WORRIES)
def test_the_reply_has_childline_a_word_for_the_worry_and_no_secrecy(kind, message):
    reply = ask(message, area=BEDFORD)
    if reply.outcome is Outcome.EMERGENCY:
        pytest.skip("taken for an emergency, which outranks this")
    assert (reply.outcome, reply.reader) == (Outcome.ANSWERED, Reader.CHILD)
    assert words()(f"child.worry.{kind.value}") in reply.text
    assert "0800 1111" in reply.text
    assert "may have to tell" in reply.text
    assert ids(reply)[0] == "childline"
    assert "safeguarding lead" not in reply.text
    teams = {"bedford-ifd", "bedford-edt"} if kind is Worry.RUN_AWAY else set()
    assert set(ids(reply)[1:]) <= {*HELPLINES.get(kind, ()), *teams}


@pytest.mark.parametrize(
    "piece", ["a ", "my friend ", "my mum is and he wants me to go ", "pictures ", "a man he says go with "]
)
def test_a_worry_is_named_in_time_linear_in_the_message(piece):
    begun = time.perf_counter()
    worry(piece * 3_000)
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize(("kind", "message"), LOOK_ALIKES)
def test_a_word_that_also_stands_in_another_worry_is_not_taken_for_it(kind, message):
    assert worry(message) is not kind


def talk(*texts, at=WEDNESDAY, area=None):
    """Say one thing after another where anybody may ask, and give the replies."""
    assistant, turn, replies = an_assistant(), None, []
    for text in texts:
        question = Question(text=text, at=at, area=area, audience=Audience.PUBLIC)
        reply, turn = assistant.reply(question, turn)
        check(reply)
        replies.append(reply)
    return replies


def test_the_worry_that_was_told_holds_and_each_turn_brings_something_else():
    replies = talk("im 12 and im lonely", "its been since easter", "he is old", "i dunno", "its sundays")
    assert {reply.trace[-1] for reply in replies} == {"worry: sad"}
    assert len({reply.text for reply in replies}) == len(replies)
    assert "chat at www.childline.org.uk" in replies[1].text
    assert all("0800 1111" in reply.text for reply in replies)


def test_what_a_child_asks_is_answered_however_often_it_is_asked():
    said = words()("child.telling")
    _, first, again = talk(
        "my dad hits me", "will they tell my school", "but what happens when you ring them, will they tell"
    )
    assert said in first.text
    assert said in again.text


def test_a_faint_word_does_not_put_another_worry_in_its_place():
    assert worry("i am sad", Worry.TOUCHED) is Worry.TOUCHED
    assert worry("he said he would hit me", Worry.SAD) is Worry.HIT


def test_a_picture_that_was_sent_after_all_brings_what_helps_with_it_again():
    asked_for, sent, homework = talk(
        "im 13 some boy wants nudes off me", "i already sent him one", "i sent my homework"
    )
    assert {reply.trace[-1] for reply in (asked_for, sent, homework)} == {"worry: images"}
    assert "report-remove" in ids(sent)
    assert words()("child.worry.images") in sent.text
    assert "report-remove" not in ids(homework)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("im 13 a guy has my nudes and wants money", "i already paid 50"),
        ("im 12 my uncle tickles me in my bed", "its a secret tickle"),
        ("im 16 and i think i was raped", "it was my boyfriend last night"),
        ("im 12 sir rubs my back", "it was yesterday again"),
        ("im 14 my bf says if i loved him id be nice to his mates", "he says tonight"),
    ],
)
def test_who_it_was_when_and_that_nobody_is_to_know_goes_on_about_it(first, then):
    told, further = talk(first, then)
    assert told.outcome is further.outcome is Outcome.ANSWERED
    kind = further.trace[-1].removeprefix("worry: ")
    assert told.trace == further.trace
    assert words()(f"child.worry.{kind}") in further.text


def test_a_relative_named_after_a_pregnancy_leads_and_the_doctors_privacy_is_said_again_when_asked():
    first, asked_, further = talk("im 14 and i think im pregnant", "will they ring my mum", "its my uncles")
    pregnant = words()("child.worry.pregnant")
    assert pregnant in first.text
    assert pregnant in asked_.text
    assert words()("child.chat") not in asked_.text
    assert words()("child.worry.pregnant-by-abuse") in further.text
    assert worry("its my boyfriends", Worry.PREGNANT) is Worry.PREGNANT


def test_a_threat_to_show_a_picture_brings_those_who_can_take_it_down_and_the_police_online():
    *_, threat = talk("im 10 a lad on roblox wants a pic of me", "i sent one", "hell show dad if i dont send more")
    assert {"report-remove", "ceop"} <= set(ids(threat))
    assert words()("child.worry.images") in threat.text
    assert words()("child.unknown") not in threat.text


def test_what_is_told_on_of_a_friend_is_the_friends():
    told = "my mate is being made to do stuff with some older lads, im 15"
    first, hit = talk(told, "one of them punched her")
    assert (first.trace[-1], hit.trace[-1]) == ("worry: friend", "worry: friend")
    assert worry("she went missing last night", Worry.FRIEND) is Worry.FRIEND_IN_DANGER
    assert worry("she is 14", Worry.FRIEND_IN_DANGER) is Worry.FRIEND_IN_DANGER
    assert worry("and he touches me too", Worry.FRIEND) is Worry.TOUCHED
    assert worry("she was going to meet one of them") is Worry.FRIEND_IN_DANGER
    assert worry("he was going to meet me") is Worry.MEETING


def test_who_asks_about_life_in_care_and_tells_of_nothing_bad_hears_of_no_fault():
    fault = words()("child.not-your-fault")
    assert fault not in talk("im 15 in care, why is my review always in lessons, can i ask for another day")[0].text
    assert fault in talk("im 15 in care and they shout at me, can i move")[0].text
    assert fault in talk("im 15 and theyre moving me to another home")[0].text


@pytest.mark.parametrize(
    ("by_staff", "message"),
    [
        (True, "im 13 my coach messages me at night"),
        (True, "im 12 sir rubs my back, i told my teacher"),
        (True, "im 11 miss hits us with a ruler"),
        (True, "im 12 i was touched by my tutor"),
        (False, "im 12 and i feel sad, i told my teacher"),
        (False, "im 13 and i miss my dad and he shouts at me"),
        (False, "im 13 my dad shouts at me. my coach noticed"),
        (False, "im 12 and i feel sad"),
    ],
)
def test_nobody_is_sent_to_a_teacher_about_a_teacher_or_a_coach(by_staff, message):
    text = talk(message)[0].text
    assert (words()("child.lead-not-school") in text) is by_staff
    assert (words()("child.lead") in text) is not by_staff


def test_nobody_is_sent_home_where_the_harm_may_be_or_told_of_a_family_that_did_nothing():
    assert "home" not in words()("child.lead-not-school")
    assert "family" not in talk("im 14 im pregnant, a boy in my class raped me")[0].text


@pytest.mark.parametrize(
    ("before", "kind", "message"),
    [
        (Worry.FRIEND, Worry.DRINKING, "my dad is drunk and he is shouting"),
        (Worry.FRIEND, Worry.FIGHTS_AT_HOME, "my dad shouts every night and he scares us"),
        (None, Worry.SEX, "my girlfriend is 19"),
        (Worry.FRIEND, Worry.FRIEND, "she is cutting again"),
        (Worry.FRIEND, Worry.FRIEND, "should i tell my mum that she is cutting"),
        (Worry.FRIEND, Worry.FRIEND, "my mum said she is starving herself"),
        (Worry.PREGNANT, Worry.PREGNANT_BY_ABUSE, "by my uncle"),
        (Worry.PREGNANT, Worry.PREGNANT, "i want to hide it from my dad"),
    ],
)
def test_whose_it_is_follows_who_is_named(before, kind, message):
    assert worry(message, before) is kind


@pytest.mark.parametrize(
    ("by_staff", "message"),
    [
        (True, "my coach touches me"),
        (True, "he is my teacher"),
        (False, "i miss my dad, my stepdad hits me"),
        (False, "my dad hits me. my coach noticed"),
        (False, "my coach says my dad hits me"),
    ],
)
def test_by_staff_is_only_what_staff_do(by_staff, message):
    assert is_by_staff(message) is by_staff


@pytest.mark.parametrize(
    ("blackmailed", "message"),
    [
        (True, "he will show my mum"),
        (True, "he says he will tell everyone"),
        (True, "they are going to post it to all my friends"),
        (True, "hes just sent them to my sister"),
        (False, "i sent them to my sister"),
        (False, "should i tell my mum"),
        (False, "i want to show my mum"),
        (False, "will she tell my mum"),
    ],
)
def test_only_who_threatens_to_show_it_blackmails(blackmailed, message):
    assert is_blackmailed(message) is blackmailed


def test_a_fear_of_being_put_out_is_no_night_without_a_bed():
    reply = talk("im 15 and pregnant, mum will chuck me out", at=SATURDAY_NIGHT, area=BEDFORD)[0]
    assert "safe place to sleep" not in reply.text
    assert "nhs-111" in ids(reply)


def test_somebody_who_was_raped_hears_where_a_nurse_is():
    assert "nhs-111" in ids(talk("im 16 and i was raped at a party")[0])


@pytest.mark.parametrize("message", ["please someone my dad", "help its my stepdad again"])
def test_a_cry_that_breaks_off_brings_999_and_a_way_to_ring_without_a_word(message):
    assert worry(message) is Worry.CRY
    assert "press 55" in talk(message)[0].text


def test_an_age_that_is_said_later_leaves_what_was_told_before():
    first, later = talk("she has us on sundays and gives us nothing to eat", "im 12")
    assert first.reader is not Reader.CHILD
    assert later.trace[-1] == "worry: neglect"
    other = talk("what is a county line", "im 12")[-1]
    assert other.trace[-1] == "worry: something"


def test_it_is_not_their_fault_whatever_they_go_on_to_tell():
    assert words()("child.not-your-fault") in talk("im 12 my dad hits my dog and shouts at me", "he is tall")[1].text
    assert words()("child.not-your-fault") not in talk("im 12 my nan passed away", "she was old")[1].text


def test_an_apprentice_who_says_their_age_later_is_still_answered_as_a_worker():
    told, later = talk("im an apprentice in a nursery, the room leader pinches the babies", "im only 16, who do i tell")
    assert (told.reader, later.reader) == (Reader.ADULT, Reader.ADULT)
    assert (
        talk("im an apprentice in a nursery, she pinches babies", "im 16 and my dad hits me")[1].reader is Reader.CHILD
    )


def test_what_is_told_again_is_named_again():
    asked_to, goes = talk("im 11 a man from my game wants to meet me", "im meeting him on saturday")
    assert "Do not go to meet this person" in asked_to.text
    assert "Do not go to meet this person" in goes.text
    assert asked_to.text != goes.text


@pytest.mark.parametrize(
    ("wording", "message"),
    [
        ("child.childline", "but what does childline even do"),
        ("child.childline", "what happens if i ring childline"),
        ("child.childline", "do i have to tell them my real name"),
        ("child.social-worker", "what will the social worker ask"),
        ("child.social-worker", "why is a social worker coming to ours"),
        ("child.others", "will my dad get arrested"),
        ("child.others", "could she lose her job over it"),
        ("child.others", "il get him in truble"),
        ("child.who", "should i tell someone"),
        ("child.who", "shes 14 im 15 idk what to do"),
        ("child.trouble", "will i go to prison"),
        (None, "my social worker is nice"),
        ("child.see-them", "my sister is in another foster home when can i see her"),
        ("child.say", "can they make me live with my dad"),
        ("child.say", "do i have to go to contact"),
        ("child.say", "can i say no to contact"),
        ("child.say", "no one asked me if i want to move"),
        ("child.say", "can i have a different social worker"),
        ("child.file", "can i see my file"),
        ("child.file", "i want to know what they wrote about me"),
        ("child.privacy", "mum reads all my texts, is that allowed"),
        # Whom nobody failed to hear has told nobody.
        ("child.fear", "no one would believe me"),
        ("child.fear", "ive never told anyone"),
        ("child.fear", "i dont trust teachers"),
        ("child.again", "my social worker never listens"),
        ("child.again", "i told my nan but he still does it"),
        ("child.again", "they didnt believe me"),
        (None, "i dont believe in god"),
        (None, "i told my mum and she cried"),
        (None, "nothing happened we kissed"),
        (None, "do i have to go to school"),
        ("child.go-back", "dont make me go back"),
        ("child.go-back", "im never going back there"),
        ("child.see-them", "im being adopted can i see my brother"),
        ("child.see-them", "when can i see my little sister, we are in care"),
        ("child.money", "does my nan get any money"),
        ("child.body", "why does my tummy hurt"),
        ("child.silly", "am i being silly"),
        (None, "i dont want to go back to school"),
        (None, "can i see my nan on sunday"),
        (None, "he took my money"),
        ("child.chat", "i dont like talking to people"),
        ("child.chat", "can i text someone instead"),
        ("child.free", "does it show on the phone bill"),
        ("child.again", "i told my teacher and he did nothing"),
        ("child.again", "she says im making it up"),
        ("child.telling", "what happens when you ring them"),
        ("child.telling", "will they tell my school"),
        ("child.how", "i dont know how to say it"),
        ("child.trouble", "im not a grass"),
        ("child.who", "who should i tell"),
        (None, "he does it on sundays"),
        (None, "i texted her about my homework"),
    ],
)
def test_what_children_ask_for_any_worry_has_an_answer(wording, message):
    assert asked(message) == wording


def test_a_child_without_a_bed_tonight_gets_the_team_that_is_there_now():
    reply = talk("im 15 and mum threw me out", at=SATURDAY_NIGHT, area=BEDFORD)[0]
    assert "bedford-edt" in ids(reply)
    assert "safe place to sleep tonight" in reply.text
    assert "bedford-edt" not in ids(talk("im 15 can i leave home", at=SATURDAY_NIGHT, area=BEDFORD)[0])
    nobody = talk("im 15 and mum threw me out", at=SATURDAY_NIGHT, area=LUTON)[0]
    assert "runaway-helpline" in ids(nobody)
    assert words()("child.tonight-nobody") in nobody.text


def test_a_bed_for_tonight_stands_in_the_next_turn_too():
    said, next_turn = talk(
        "im 15 i ran away, im at luton station", "dont make me go back", at=SATURDAY_NIGHT, area=BEDFORD
    )
    assert "bedford-edt" in ids(said)
    assert "bedford-edt" in ids(next_turn)
    assert words()("child.go-back") in next_turn.text
    assert "police station" not in said.text
    assert "bedford-edt" not in ids(talk("im 15 i want to run away from the police station", area=BEDFORD)[0])


@pytest.mark.parametrize(
    ("line", "message"), [("rape-crisis", "i was raped"), ("samaritans", "nobody ever listens to me")]
)
def test_who_does_not_say_their_age_gets_a_line_for_any_age_as_well(line, message):
    reply, later = talk(message, "im 13")
    assert ids(reply)[0] == "childline"
    assert line in ids(reply)
    assert "If you are under 19" in reply.text
    assert line not in ids(later)


def test_a_child_who_asks_about_care_beside_a_graver_worry_is_answered_without_losing_it():
    reply, later = talk("im 13 i look after my mum, she has ms", "will they put me in care")
    assert words()("child.worry.taken-away") in later.text
    assert later.trace == reply.trace


@pytest.mark.parametrize(
    ("fits", "question"),
    [
        (True, "what rights does a carer have when the parents need looking after"),
        (False, "how do i get them taken down"),
        (False, "who can i tell at school"),
    ],
)
def test_a_guide_is_quoted_to_a_child_only_where_it_is_about_what_was_asked(fits, question):
    assert (
        answers("Young carers: “A young carer has rights, and a right to have their needs looked at.”", question)
        is fits
    )


def test_what_is_our_own_to_a_child_reads_easily():
    """Flesch-Kincaid grade, syllables counted as runs of vowels: grade 5 is read at nine to ten."""
    for name in words().names():
        if name.startswith("child.") and not name.startswith("child.also"):
            given = {"worry": ""} if name.startswith("child.thanks") else {}
            given |= {"name": "Helpers", "value": "101"} if name in ("child.lead-any-age", "child.tonight") else {}
            text = words()(name, **given)
            sentences = len(re.findall(r"[.:?!](?:\s|$)", text))
            spoken = re.findall(r"[a-z]+", text.lower())
            syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word)))) for word in spoken)
            grade = 0.39 * len(spoken) / sentences + 11.8 * syllables / len(spoken) - 15.59
            assert grade < 6, (name, round(grade, 1))


def test_the_helplines_of_a_worry_are_in_the_directory_or_left_out():
    held = {each.id for each in DIRECTORY}
    assert held.issuperset(ids(ask("im 16 and they are making me marry my cousin", area=BEDFORD)))


def test_a_child_is_told_simply_that_names_were_left_out():
    reply = ask("im 12 my name is Zorana Quillfeather and my mum says nobody wants me", area=BEDFORD)
    assert [notice.kind for notice in reply.notices] == [NoticeKind.PERSONAL_DATA]
    assert "Zorana" not in repr(reply)
    assert words()("child.personal-data") in reply.text


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (True, "will they split us up"),
        (True, "when does the social worker come"),
        (False, "my mum is never here"),
        (False, "it was when i was 11"),
    ],
)
def test_a_child_who_only_tells_is_not_quoted_to(asked, message):
    assert asks_something(message) is asked


@pytest.mark.parametrize(
    ("fits", "statement"),
    [
        (True, "Young carers (summary), May 2026: “A young carer has a right to have their needs looked at.”"),
        (False, "Young carers (summary), May 2026: “Tell the parents first.”"),
        (False, "Young carers (summary), May 2026: “Never promise to keep it secret.”"),
        (False, "Young carers (summary), May 2026: “The DSL decides.”"),
        (False, "Young carers (summary), May 2026: “An adult does.”"),
        (False, "Young carers (summary), May 2026: “Information that a young carer can find:”"),
        (False, "Annual Report 2021-2022, November 2022: “A young carer has a right to have their needs looked at.”"),
        (False, "Young carers (summary), May 2026: “" + "word " * 40 + "”"),
    ],
)
def test_only_short_statements_that_are_not_meant_for_workers_are_quoted_to_a_child(fits, statement):
    assert is_for_a_child(statement) is fits


@pytest.mark.parametrize(
    ("message", "is_told"),
    [
        ("im 14 and i self harm will my teacher tell my mum", True),
        ("im 12 do they have to ring my parents", True),
        ("im 13 if i tell childline do they tell my parents", False),
        ("im 13 i told my mum", False),
    ],
)
def test_a_child_who_asks_is_told_that_parents_may_be_told(message, is_told):
    assert ("may be told" in ask(message).text) is is_told


def quoted(n, text):
    """Give a statement as an answer holds it, with its citation."""
    said = f"Young carers (summary), May 2026: “{text}”"
    citation = Citation(
        n=n,
        passage=f"p{n}",
        document="young-carers",
        title="Young carers (summary)",
        publisher="Greywell",
        published=date(2026, 5, 1),
        standing=Standing.CURRENT,
        heading=(),
        paragraph=None,
        page=None,
        quotation=text,
        url="/source/young-carers",
    )
    return Claim(text=said, citations=(n,)), citation


def test_at_most_two_short_statements_are_quoted_and_numbered_anew():
    held = [quoted(1, "The DSL decides."), *(quoted(n, f"A young carer has rights, number {n}.") for n in (2, 3, 4))]
    answer = Draft(
        outcome=Outcome.ANSWERED, text="", claims=tuple(c for c, _ in held), citations=tuple(c for _, c in held)
    )
    draft = child_reply(
        situation_of("im 12, what rights has a young carer got"), answer, directory=DIRECTORY, words=words()
    )
    assert [each.quotation for each in draft.citations] == [
        "A young carer has rights, number 2.",
        "A young carer has rights, number 3.",
    ]
    assert [each.n for each in draft.citations] == [1, 2]
    assert "the guides that grown-ups use" in draft.text


def test_in_a_later_turn_what_answers_comes_before_the_next_thing_that_may_help():
    claim, citation = quoted(1, "A young carer has rights to a break.")
    answer = Draft(outcome=Outcome.ANSWERED, text="", claims=(claim,), citations=(citation,))
    situation = situation_of("what rights has a young carer got")
    before = replace(situation.turn(), child_writing=True, worry=Worry.CARER, told=("child.worry.carer",))
    later = replace(situation, before=before)
    draft = child_reply(later, answer, directory=DIRECTORY, words=words())
    assert "rights to a break" in draft.text
    assert words()("child.chat") not in draft.text
    kept = remembered(situation.turn(), "what rights has a young carer got", before, is_quoted=True)
    assert kept.told == ("child.worry.carer",)  # the step that gave way is still to be said
    elsewhere = replace(situation_of("can i live somewhere else"), before=before)
    unanswered = child_reply(elsewhere, None, directory=DIRECTORY, words=words())
    assert unanswered.text.startswith(words()("child.unknown"))
    assert words()("child.chat") in unanswered.text


def test_statements_that_do_not_fit_are_left_out_before_anything_else():
    held = [quoted(n, "A young carer has rights " + " ".join(["care"] * 22) + f" {n}.") for n in (1, 2)]
    answer = Draft(
        outcome=Outcome.ANSWERED, text="", claims=tuple(c for c, _ in held), citations=tuple(c for _, c in held)
    )
    draft = child_reply(
        situation_of("im 12, what rights has a young carer got"), answer, directory=DIRECTORY, words=words()
    )
    assert len(draft.text.split()) <= 150
    assert "may have to tell" in draft.text
    assert len(draft.claims) < 2
