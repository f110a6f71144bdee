"""Who is there for what people tell: by plain signs, in any reply, before what is only alike."""

from dataclasses import replace

import pytest

from bot.answering.told_of import told_of
from bot.model import Behaviour
from knowledge.model import Audience
from tests.bot.asking import BEDFORD, DIRECTORY, LUTON, REPLIES, SATURDAY_NIGHT, ask, ids

OF_THEMSELVES = [
    ("my boyfriend slaps me when he has been drinking", "domestic-abuse-helpline"),
    ("my fella checks my phone and takes my wages", "domestic-abuse-helpline"),
    ("Frightened of my ex, he keeps turning up", "domestic-abuse-helpline"),
    ("he strangled me in june", "domestic-abuse-helpline"),
    ("my ex has found out where we live now", "domestic-abuse-helpline"),
    ("im in a controlling relationship", "domestic-abuse-helpline"),
    ("my partner wont let me see my mum", "domestic-abuse-helpline"),
    ("he holds my wages and goes through my phone", "domestic-abuse-helpline"),
    ("never laid a finger on me but he keeps my keys", "domestic-abuse-helpline"),
    ("says he will tell them i am mad, and he took my passport", "domestic-abuse-helpline"),
    ("hes got my universal credit and will not let me work", "domestic-abuse-helpline"),
    ("husband throws plates at me", "domestic-abuse-helpline"),
    ("my girlfriend punches me", "mens-advice-line"),
    ("the missus lays into me most weeks", "mens-advice-line"),
    ("girlfriend lobbed a pan at me", "mens-advice-line"),
    ("i am a dad and my partner kicks me", "mens-advice-line"),
    ("my grandad molested me when i was seven", "napac"),
    ("as a kid i was beaten by the nuns", "napac"),
    ("the babysitter messed with me, i was six, i am 44 now", "napac"),
    ("i was 10 when it began, he touched me, never told anyone", "napac"),
    ("i was abused by a choirmaster", "napac"),
    ("someone raped me in the summer", "rape-crisis"),
    ("i said no but he carried on", "rape-crisis"),
    ("i think im attracted to young boys", "stop-it-now"),
    ("i have sexual thoughts about my niece", "stop-it-now"),
    ("ive been watching underage porn", "stop-it-now"),
    ("scared i might molest a child", "stop-it-now"),
    ("the kids dad stops me having contact", "child-law-advice"),
    ("my ex is taking our daughter out of school to live with her", "child-law-advice"),
    ("who gets custody of the children", "child-law-advice"),
]
OF_A_CHILD = [
    ("the girl over the road is left by herself till late", "nspcc"),
    ("my niece flinches when her dad comes in", "nspcc"),
    ("Granddaughter says her mum's boyfriend smacks her", "nspcc"),
    ("my sisters kids never have any food in", "nspcc"),
    ("gym coach keeps messaging my daughter at night", "nspcc"),
    ("a childminder grabbed my toddler by the arm", "nspcc"),
    ("my fiance has been arrested for indecent images", "stop-it-now"),
    ("i am a young carer for my brother", "childline"),
]
LOOKALIKES = [
    "what counts as domestic abuse",
    "my husband drives the minibus for the nursery",
    "my mum has my phone and will not let me see anyone",
    "my boss took my passport and will not let me leave",
    "the council got my benefits and took the kids",
    "he has my phone, can you ring me at school",
    "a pupil threw a chair at me",
    "man throws stuff at me in the street",
    "the wife of the vicar hits the high notes",
    "i was 8 minutes late, i am 51 now, he touched me on the arm",
    "i was 8 when we moved here, im 51 now",
    "my partner agency will not share information",
    "my wife is a midwife and asked about thresholds",
    "a pupil hit me in class",
    "when i was at school there was no safeguarding lead",
    "i was told as a child protection chair to sign this",
    "i was spoken to by the police about a pupil",
    "how do i report images of children",
    "i looked at the images policy",
    "i am drawn to working with children",
    "custody sergeants and strip searches of children",
    "my ex has hit our son and will not let me see him",
    "the family next door have a dog",
    "my nephew starts nursery in may",
    "the coach says my girl is doing well",
    "teacher says a boy hurt a girl",
    "can a teaching assistant hug a pupil",
    "how do we stop coaches giving children lifts",
    "the head teacher gave my son a detention",
]


@pytest.mark.parametrize(("text", "line"), OF_THEMSELVES)
def test_what_somebody_tells_of_themselves_is_known(text, line):
    told = told_of(text)
    assert told is not None
    assert (told.contacts[0], told.of_child) == (line, False)


@pytest.mark.parametrize(("text", "line"), OF_A_CHILD)
def test_a_worry_about_a_child_is_known_and_is_for_social_care(text, line):
    told = told_of(text)
    assert told is not None
    assert (told.contacts[0], told.of_child) == (line, True)


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_only_sounds_like_it_is_not(text):
    assert told_of(text) is None


def test_every_line_that_is_named_is_held():
    held = {each.id for each in DIRECTORY}
    named = {key for text, _ in OF_THEMSELVES + OF_A_CHILD for key in told_of(text).contacts}
    assert named <= held


def test_the_line_leads_the_reply_of_who_tells_of_themselves():
    reply = ask("my fella checks my phone and takes my wages", area=BEDFORD, audience=Audience.PUBLIC)
    assert reply.behaviour is Behaviour.ANSWER
    assert reply.text.startswith("Ring National Domestic Abuse Helpline")
    assert ids(reply)[0] == "domestic-abuse-helpline"


def test_a_neighbour_is_told_whom_to_ring_now():
    worry = "the girl over the road never has a coat and asks for food"
    reply = ask(worry, area=BEDFORD, audience=Audience.PUBLIC, at=SATURDAY_NIGHT)
    assert ids(reply)[:2] == ["bedford-edt", "nspcc"]
    assert "0300 300 8123" in reply.text
    elsewhere = ask(worry, area=LUTON, audience=Audience.PUBLIC)
    assert ids(elsewhere)[:2] == ["report-to-council", "nspcc"]
    assert "01234" not in elsewhere.text
    nowhere = ask(worry, audience=Audience.PUBLIC)
    assert ids(nowhere)[:2] == ["report-to-council", "nspcc"]
    assert nowhere.behaviour is Behaviour.ANSWER
    assert nowhere.text.startswith("First tell children's social care")


def test_who_works_with_children_keeps_the_documents():
    worry = "one of our coaches keeps messaging a girl at night"
    assert "nspcc" not in ids(ask(worry, area=BEDFORD, audience=Audience.PRACTITIONER))


def test_the_line_is_given_too_where_it_is_asked_whom_to_ring():
    reply = ask("my girlfriend takes my wages, who can i ring", area=BEDFORD, audience=Audience.PUBLIC)
    assert ids(reply)[0] == "mens-advice-line"
    council = ask("my girlfriend takes my wages, social services number", area=BEDFORD, audience=Audience.PUBLIC)
    assert ids(council)[0] == "bedford-ifd"


@pytest.mark.parametrize(
    "piece",
    [
        "wife goes ",
        "has my card and i am mental ",
        "i was 8 i am 51 now ",
        "my ex ",
        "i was ",
        "he took me ",
        "my wife and ",
        "next door kids ",
        "the coach ",
    ],
)
def test_hostile_repetition_is_read_to_its_end(piece):
    told_of(piece * 300)


def test_where_the_line_is_not_held_the_documents_are_asked():
    lines = tuple(each for each in DIRECTORY if each.id != "napac")
    replies = replace(REPLIES, directory=replace(DIRECTORY, contacts=lines))
    reply = ask("i was abused by a priest when i was 9, im 45", replies=replies)
    assert "napac" not in [each.contact.id for each in reply.contacts]
