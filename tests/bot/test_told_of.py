"""Who is there for what people tell: by plain signs, in any reply, before what is only alike."""

from dataclasses import replace

import pytest

from bot.answering.asks import Turn
from bot.answering.danger.kinds import Danger
from bot.answering.privacy import screen
from bot.answering.told.accused import asked_of_the_accused
from bot.answering.told.told_of import told_of
from bot.model import Behaviour
from knowledge.contacts import Role
from knowledge.model import Audience
from tests.bot.asking import BEDFORD, DIRECTORY, KNOWN, LUTON, REPLIES, SATURDAY_NIGHT, ask, ids
from tests.fakes.library import FakeLibrary, document, passage

OF_THEMSELVES = [
    ("my boyfriend slaps me when he has been drinking", "domestic-abuse-helpline"),
    ("ashamed to say it but i slapped my son", "family-lives"),
    ("i lost my temper with my daughter and hit her", "family-lives"),
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
    ("a priest used to touch me when i was 9, im 54", "napac"),
    ("the vicar interfered with me as a boy", "napac"),
    ("the babysitter messed with me, i was six, i am 44 now", "napac"),
    ("i was 10 when it began, he touched me, never told anyone", "napac"),
    ("i was abused by a choirmaster", "napac"),
    ("someone raped me in the summer", "rape-crisis"),
    ("i said no but he carried on", "rape-crisis"),
    ("i think im attracted to young boys", "stop-it-now"),
    ("i have feelings about kids i never done anything. is there someone who wont report me", "stop-it-now"),
    ("i have sexual thoughts about my niece", "stop-it-now"),
    ("ive been watching underage porn", "stop-it-now"),
    ("scared i might molest a child", "stop-it-now"),
    ("i keep getting thoughts about young girls and i want them gone", "stop-it-now"),
    # Whose children were taken.
    ("they took my baby. what now", "family-rights-group"),
    ("my kids were taken off me by social services on friday", "family-rights-group"),
    ("they took my baby, who do i speak to", "family-rights-group"),
    ("the police took my twins last night", "family-rights-group"),
    ("my little girl has been taken into care", "family-rights-group"),
    ("the kids dad stops me having contact", "child-law-advice"),
    ("my ex is taking our daughter out of school to live with her", "child-law-advice"),
    ("who gets custody of the children", "child-law-advice"),
    ("she tracks my phone and im planning to get away with the baby", "domestic-abuse-helpline"),
    ("he reads my messages. how can i leave safely", "domestic-abuse-helpline"),
    ("need help for me and my children but he mustnt find out", "domestic-abuse-helpline"),
    ("i want to get the kids away without him knowing", "domestic-abuse-helpline"),
    ("hes about to look at this phone, is there somewhere safe for me and my little ones", "domestic-abuse-helpline"),
    ("woman on our ward fell down the stairs again, her partner answers for her", "domestic-abuse-helpline"),
    ("i smoke weed every night and want to stop for the kids", "frank"),
    ("i have been drinking too much and my daughter sees", "frank"),
    ("lettings agent. six young girls in the flat, no english, men in and out all night", "police-101"),
    ("read the meter, several lads on mattresses, none of them speak english, one bloke in charge", "police-101"),
    ("im 31 and my dad was an alcoholic, the drink still haunts me", "nacoa"),
    ("i grew up with my mum drinking every night, i am an adult and cant shift it", "nacoa"),
    ("my mum is an alcoholic since i was little, the vodka ruined us", "nacoa"),
    ("i get thoughts about kids that scare me and i have never done anything", "stop-it-now"),
    ("i get thoughts about kids i do not want", "stop-it-now"),
    ("my husband looks at pictures of children", "police-101"),
    ("found my partner looking at photos of little girls on his laptop", "police-101"),
    ("au pair. he take my passport", "modern-slavery-helpline"),
    ("my boss has my passport and never paid me", "modern-slavery-helpline"),
    ("my boss took my passport and will not let me leave", "modern-slavery-helpline"),
    ("my brother says infidels should die and told me hes leaving friday", "anti-terrorist-hotline"),
    ("lad down the road wants a race war, hes planning an attack", "anti-terrorist-hotline"),
    ("a scout leader abused me in the 80s", "napac"),
    ("i grew up in a childrens home and things happened", "napac"),
    ("my uncle abused me as a kid, he died last year", "napac"),
]
OF_A_CHILD = [
    # To be married, to be cut, and where an au pair saw it.
    ("imam here, a 15 year old says they are taking her to pakistan on sunday to be married", "forced-marriage-unit"),
    ("y11 girl says her parents are making her marry her cousin", "forced-marriage-unit"),
    ("boy 17 told he must marry or be sent back home", "forced-marriage-unit"),
    ("my sister is being married off in the summer", "forced-marriage-unit"),
    ("my wife family want to make cut on baby girl", "nspcc-fgm"),
    ("they are taking my niece to gambia to be circumcised", "nspcc-fgm"),
    ("i am au pair. the father he touch the girl in bath. he take my passport also", "modern-slavery-helpline"),
    ("year 5 boy wrote that he wants to be dead. hes at home and i have not got the parents number", "police-101"),
    ("she said she would kill herself, gone home now, cant get hold of her mum", "police-101"),
    ("the girl over the road is left by herself till late", "nspcc"),
    ("my niece flinches when her dad comes in", "nspcc"),
    ("Granddaughter says her mum's boyfriend smacks her", "nspcc"),
    ("my sisters kids never have any food in", "nspcc"),
    ("gym coach keeps messaging my daughter at night", "nspcc"),
    ("a childminder grabbed my toddler by the arm", "nspcc"),
    ("my fiance has been arrested for indecent images", "stop-it-now"),
    ("i am a young carer for my brother", "childline"),
    ("our eldest came home from her dads with finger marks on her arm", "nspcc"),
    ("I live in town and my boys stay at their mums, one has a scald on his leg", "nspcc"),
    ("my stepdad touched me when i was 11 and he still coaches the under tens football club", "napac"),
    ("i was abused by my grandad as a child and my cousin drops her kids at his", "napac"),
    ("a parishioner says he molested a boy thirty years ago", "police-101"),
    ("he told me he abused his niece in the 90s", "police-101"),
    ("i was abused by my uncle as a kid and he babysits my niece now. he still sees her", "napac"),
    # By the partner of who writes.
    ("sorry my english. my husband beat the childrens", "domestic-abuse-helpline"),
    ("my boyfriend drinks and hits my son", "domestic-abuse-helpline"),
    ("my partner hits me and the kids", "domestic-abuse-helpline"),
    ("my wife slaps our boys", "nspcc"),
    ("my ex has hit our son and will not let me see him", "nspcc"),
    # Soreness that comes home, and what must not be washed away.
    ("my daughter is 4 and sore down below since she stayed with her dad", "nspcc"),
    ("her bits are bleeding, my little girl was at her dads. can i wash her", "nspcc"),
    ("someone touched my son. should i bath him", "nspcc"),
]
BY_STAFF = [
    "coach at our club, club welfare officer is his wife. who do i tell",
    "the coach slapped a kid and the head is his brother",
    "worried about the scout leader, the safeguarding lead is married to him",
    "room leader force feeds and pinches the babies. the manager is her mum",
    "the school nurse slapped my son at school",
    "the doctor touched my daughter and it felt wrong",
    "our rabbi smacked a boy in class",
    "a police officer grabbed my son by the neck",
    "saw our caretaker grab a year 4 boy by the collar",
    "volunteer at chapel has been messaging a 15 year old",
    "the ustad canes the little ones, kids have told me",
    "a pupil was slapped by the supply",
    "bus escort pinches a girl in a wheelchair, she told me",
    "foster carer locked the lads in their room",
    "someone from the childrens home slept with one of the girls",
    "a judo coach kissed one of my pupils",
    "one of the men at the temple hits the children",
    "my colleague keeps snapchatting a sixth former",
    "nursery worker here, my deputy shook a two year old",
    "who do i tell, our youth worker bought a lad vapes and gave him a hug",
    "i run a sunday club and one of the helpers keeps texting a 13 yr old girl",
    "our assistant head was seen hugging a sixth former in his car",
    "a lad at under tens said his coach makes them do weigh ins naked",
    "the lifeguard films the kids in the showers",
    "one of my staff pulled a toddlers arm, it is on camera",
    "a trustee gave a boy of 14 beer",
    "head of year has been driving a year 11 girl home",
    "the lad who coaches at the club touched my daughter",
    "one of our leaders adds the girls on snapchat",
]
NOT_BY_STAFF = [
    "a lad at school pushed his finger up her bum",
    "the doctor pushed on his tummy and it hurt him, is that normal",
    "the nurse hurt my daughter giving her the jab",
    "head teacher. a mum slapped her lad at the gate",
    "a girl kicked our caretaker in the shin",
    "the childminder says dad shook the baby",
    "a boy told his coach that his uncle hits him",
    "may a nursery worker carry a toddler",
    "what is the rule if a coach drives a child home",
    "as a youth worker i saw two lads hit a girl",
    "a pupil was hit by another pupil next to the teacher",
    "teacher noticed a burn, the boy says mum grabbed him",
    "our vicar is visiting a family whose boy hits his sister",
    "teacher texted me to say that the child was absent",
    "our volunteer has two kids and her husband hits them",
    "the governor asked about a girl who is weighed at school",
    "my TA saw a pupil pull a girls hair",
    "the teaching assistant helped him get changed after PE",
]
LOOKALIKES = [
    "i get thoughts about kids dying that scare me",
    "i have thoughts about the kids in my class, i hate that they are hungry",
    "my husband has photos of the kids on his phone",
    "ex looks at pictures of our children and cries",
    "what is forced marriage",
    "how do i get a forced marriage protection order",
    "my daughter wants to marry her boyfriend, he is in india",
    "my daughter got married in pakistan last year and is happy",
    "he wont marry me",
    "grandma wants to cut her hair",
    "mum wants to cut contact with my daughter",
    "the girl will have her benefits cut",
    "she wants to cut herself",
    "my son talks about nazis, he is doing them at school",
    "my mate thinks incels are funny and he is leaving school",
    "i have not got the parents number, which form is it",
    "i was in care in the 90s and i want my files",
    "the manager is my mum",
    "my boyfriends mum is the headteacher",
    "me and the kids want help with a surprise party for my husband, he cant know",
    "i never drink but the kids see him do it",
    "i drink tea every night with the kids",
    "i let my flat to mum and dad with three kids, they speak no english",
    "girls football team of six, no english coach",
    "mum comes in with the baby and her husband does all the talking, baby not gaining",
    "what counts as domestic abuse",
    "my husband drives the minibus for the nursery",
    "my mum has my phone and will not let me see anyone",
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
    "the family next door have a dog",
    "they took my baby to the park",
    "they took my sons phone",
    "my child was taken what do i do",
    "my daughter was taken to hospital",
    "my ex took my kids",
    "they took my kids into care, how long can they keep them",
    "social workers took my statement",
    "my husband beats the kids at chess",
    "my husband saw our son hit the baby",
    "hv asked me if my partner hits the baby",
    "my fella hits it off with the kids",
    "should i wash my daughters hair every day",
    "can i bath my baby, she has a sore bottom from her nappy",
    "my baby has a sore bottom",
    "they keep having thoughts about young children and phones",
    "my nephew starts nursery in may",
    "the coach says my girl is doing well",
    "teacher says a boy hurt a girl",
    "can a teaching assistant hug a pupil",
    "how do we stop coaches giving children lifts",
    "the head teacher gave my son a detention",
    "he touched a girl at playtime",
    "dad touched her arm at the school his son goes to",
    "my lad is back at his dads for half term",
    "she checks my homework, how do i leave the group chat",
    "my mum drinks a lot of tea and im 40",
    "my ex says i hit my son",
    "client told me i hit my son and cant stop thinking about it",
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


@pytest.mark.parametrize("text", BY_STAFF)
def test_harm_by_who_works_with_children_is_known_whoever_tells_it(text):
    told = told_of(text)
    assert told is not None
    assert (told.of_staff, told.of_child, told.is_for_the_public) == (True, True, False)


@pytest.mark.parametrize("text", NOT_BY_STAFF)
def test_who_writes_and_who_is_hurt_has_done_nothing(text):
    told = told_of(text)
    assert told is None or not told.of_staff


@pytest.mark.parametrize(
    "text",
    [
        "i am a survivor. the man who did it now runs a scout group",
        "i was abused by my coach when i was 10 and he still teaches swimming to kids",
        "i was molested as a boy. he is a priest and he is still at the church school",
        "i was abused as a child by a woman who fosters now",
    ],
)
def test_who_hurt_the_writer_then_and_works_with_children_now_is_for_the_officer(text):
    told = told_of(text)
    assert (told.contacts, told.of_child, told.of_staff) == (("napac", "police-101"), True, True)


def test_a_group_that_is_run_now_is_work_with_children():
    told = told_of("I was abused by a scout leader in the 80s. he still runs a group now")
    assert (told.contacts, told.of_child, told.of_staff) == (("napac", "police-101"), True, True)


def test_who_fears_their_thoughts_and_has_a_child_coming_is_told_not_to_be_alone_with_it():
    told = told_of("i get thoughts about kids that scare me. im supposed to be looking after my nephew tomorrow")
    assert told.contacts == ("stop-it-now",)
    assert "do not be alone with a child" in told.searched


def test_where_the_police_know_of_the_images_only_advice_is_left():
    assert told_of("my fiance has been arrested for indecent images").contacts == ("stop-it-now",)


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PRACTITIONER])
def test_where_the_one_to_tell_is_close_to_the_accused_somebody_else_is_told_first(audience):
    reply = ask("coach at our club, club welfare officer is his wife. who do i tell", area=BEDFORD, audience=audience)
    assert reply.text.startswith("First tell somebody who is not close to them")
    assert {"bedford-ifd", "nspcc"} <= set(ids(reply))
    assert "your organisation's safeguarding lead" not in reply.text


def test_a_wedding_abroad_brings_the_unit_for_it_at_night_too():
    said = "imam here, a 15 year old says they are taking her to pakistan on sunday to be married"
    assert ids(ask(said, area=BEDFORD, at=SATURDAY_NIGHT)) == ["bedford-edt", "forced-marriage-unit"]
    assert "forced-marriage-unit" in ids(ask(f"{said}. who do i tell", area=LUTON, at=SATURDAY_NIGHT))


def test_a_child_who_would_die_and_whose_parents_nobody_reaches_is_for_the_police():
    wrote = screen("boy in y5 wrote i want to be dead in his book", known=KNOWN)
    before = Turn(question=wrote, area=BEDFORD, about_contact=False, in_danger=Danger.SUICIDE)
    reply = ask("hes at home. i havent got the parents number", area=BEDFORD, previous=before)
    assert "First tell the police, and ask them to check on the child at home" in reply.text
    assert {"police-101", "bedford-ifd"} <= set(ids(reply))
    after = ask("what do i write down about it", area=BEDFORD, previous=before)
    assert "check on the child at home" not in after.text


def test_who_worked_with_children_then_and_does_no_more_is_the_past():
    told = told_of("i was abused as a child by a man who was my teacher, im a teacher now")
    assert (told.contacts, told.of_child) == (("napac", "police-101"), False)


def test_what_somebody_does_to_children_now_is_more_than_the_past():
    assert not told_of("my uncle abused me as a kid, he died last year").of_child
    assert told_of("my uncle abused me as a kid and he still minds my sisters little girl").of_child
    assert told_of("my uncle raped me when i was six. he lives with a new woman who has two girls").of_child
    assert told_of("my brother raped me and his new girlfriend has a little boy").contacts == ("rape-crisis",)
    assert not told_of("my dad abused me as a kid. i am with a kind man now and we have two girls").of_child


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
    # Who is watched may have no time to read on.
    notice, helpline = reply.text.split("\n\n")[:2]
    assert "use another phone" in notice
    assert helpline.startswith("Ring National Domestic Abuse Helpline")
    assert reply.text.count(notice) == 1
    assert ids(reply)[0] == "domestic-abuse-helpline"


def test_who_only_gives_thanks_after_telling_is_told_that_it_was_not_their_fault():
    library = FakeLibrary([document("s")], [passage("It was not your fault, and it is never too late.", document="s")])
    previous = Turn(
        question=screen("a priest molested me when i was nine", known=KNOWN), area=None, about_contact=False
    )
    told = {"library": library, "previous": previous, "audience": Audience.PUBLIC}
    thanked = "thanks. i never told anyone, he molested me when i was nine"
    assert ids(ask(thanked, **told))[0] == "napac"
    assert any("not your fault" in each for each in library.searched)


def test_who_asks_who_reported_them_is_told_what_may_be_told():
    said = "You may not be told who reported you to social services."
    library = FakeLibrary([document("r")], [passage(said, document="r")])
    assert said in ask("who grassed us up", library=library, audience=Audience.PUBLIC).text


def test_where_the_line_is_not_held_nobody_is_named_for_it():
    held = tuple(each for each in DIRECTORY if each.id != "domestic-abuse-helpline")
    replies = replace(REPLIES, directory=replace(DIRECTORY, contacts=held))
    reply = ask("my fella checks my phone and takes my wages", area=BEDFORD, replies=replies)
    assert reply.behaviour is Behaviour.REFUSE


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


def test_who_works_with_children_is_told_of_the_officer_with_the_team():
    worry = "one of our coaches keeps messaging a girl at night"
    reply = ask(worry, area=BEDFORD, audience=Audience.PRACTITIONER)
    assert "nspcc" not in ids(reply)
    assert ids(reply)[0] == "bedford-ifd"
    assert "LADO" in reply.text
    elsewhere = ask(worry, audience=Audience.PRACTITIONER)
    assert ids(elsewhere)[0] == "report-to-council"
    assert "Ring the council for that place" in elsewhere.text


def test_the_officer_who_is_held_comes_first():
    officer = replace(DIRECTORY.get("bedford-ifd"), id="bedford-lado", name="Bedford Borough LADO", roles=(Role.LADO,))
    directory = replace(DIRECTORY, contacts=(*DIRECTORY, officer))
    reply = ask("our caretaker slapped a boy", area=BEDFORD, replies=replace(REPLIES, directory=directory))
    assert ids(reply)[:2] == ["bedford-lado", "bedford-ifd"]
    assert "no contact" not in reply.text


def about_officers(text):
    """Give a library in which one digest speaks of people who work with children."""
    of = document("staff", title="Allegations", area="england", audience=frozenset(Audience))
    return FakeLibrary((of,), (passage(text, document="staff"),))


def test_a_parent_reads_first_what_the_documents_say_of_staff():
    library = about_officers("Tell the LADO at once if a coach has hit a child. Keep the messages.")
    reply = ask("my sons coach hit him", area=LUTON, audience=Audience.PUBLIC, library=library)
    assert reply.behaviour is Behaviour.ANSWER
    assert reply.text.startswith("Allegations")
    assert ids(reply)[:2] == ["report-to-council", "nspcc"]


def test_documents_that_tell_staff_of_the_officer_answer_by_themselves():
    library = about_officers("Tell the LADO at once if a coach has hit a child. Keep the messages.")
    reply = ask("a coach has hit a child", area=BEDFORD, library=library)
    assert reply.text.startswith("Allegations")
    assert "no contact" not in reply.text


def test_who_goes_on_about_staff_is_still_told_of_the_officer():
    before = Turn(question=screen("our choir leader kissed a boy", known=KNOWN), area=None, about_contact=True)
    reply = ask("it is a tiny choir run by two people, so who do i ring", audience=Audience.PUBLIC, previous=before)
    assert "the LADO" in reply.text


ACCUSED = "one of my staff pulled a toddlers arm, saw it on camera"


@pytest.mark.parametrize(
    ("text", "before", "asked"),
    [
        ("should he be suspended", ACCUSED, "should the accused member of staff be suspended after an allegation"),
        (
            "and i've already spoken to her",
            ACCUSED,
            "i have already spoken to the accused member of staff after an allegation",
        ),
        ("do i tell the parents", ACCUSED, "after an allegation against staff, do i tell the parents"),
        ("and ofsted", "concerns about a colleague", "after an allegation against staff, ofsted"),
        (
            "is it the same for a volunteer",
            "lado threshold",
            "after an allegation against staff, is it the same for a volunteer",
        ),
        (
            "does she get told",
            "and if it's about another teacher",
            "does the accused member of staff get told after an allegation",
        ),
        ("do i tell the parents", "my pupil told the TA that dad hits her", None),
        ("is she safe tonight", ACCUSED, None),
        ("the coach kissed a girl, do i tell the parents", ACCUSED, None),
        (f"do i tell the parents {'now ' * 12}", ACCUSED, None),
    ],
)
def test_what_is_asked_further_of_the_accused_names_them(text, before, asked):
    assert asked_of_the_accused(text, before) == asked


def test_what_is_asked_further_of_the_accused_is_answered_of_them():
    of = document("staff", title="Allegations", area="england")
    rule, other = "An accused member of staff need not be suspended.", "A pupil is suspended by the head alone."
    library = FakeLibrary((of,), (passage(rule, document="staff"), passage(other, document="staff", order=1)))
    before = Turn(question=screen(ACCUSED, known=KNOWN), area=None, about_contact=False)
    reply = ask("should he be suspended", previous=before, library=library)
    assert rule in reply.claims[0].text
    silent = ask("should he be suspended", previous=before, library=FakeLibrary())
    assert silent.claims == ()


def test_who_asks_whether_somebody_is_a_danger_is_told_of_the_law():
    of = document("law", title="Asking the police", area="england", audience=frozenset(Audience))
    rule = "Under Sarah's Law you may ask the police about somebody who has contact with a child."
    library = FakeLibrary((of,), (passage(rule, document="law"),))
    reply = ask("how do i check on my ex's new fella, he has been in prison", audience=Audience.PUBLIC, library=library)
    assert rule in reply.claims[0].text


def test_a_rule_that_is_asked_about_a_child_is_looked_up():
    of = document("law", title="Asking the police", area="england", audience=frozenset(Audience))
    library = FakeLibrary(
        (of,), (passage("The police may tell a niece's aunt nothing of her new partner.", document="law"),)
    )
    worry = "scared for my niece, the police may tell me nothing of her mums new partner, is that right"
    reply = ask(worry, area=LUTON, audience=Audience.PUBLIC, library=library)
    assert reply.text.startswith("Asking the police")
    assert ids(reply)[:2] == ["report-to-council", "nspcc"]


def test_the_line_for_the_very_need_stands_beside_the_council():
    worry = "my niece is being taken for fgm, her mum says so"
    reply = ask(worry, area=LUTON, audience=Audience.PUBLIC)
    assert ids(reply)[:2] == ["report-to-council", "nspcc-fgm"]


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
        "the coach hit by ",
        "one of the staff at the ",
        "he still works with kids ",
        "they took my kids ",
        "my husband and the kids hits ",
        "my daughter is sore can i wash ",
        "should i bath a child from her dads ",
        "he touched a girl years ago ",
    ],
)
def test_hostile_repetition_is_read_to_its_end(piece):
    told_of(piece * 300)


def test_where_the_line_is_not_held_the_documents_are_asked():
    lines = tuple(each for each in DIRECTORY if each.id != "napac")
    replies = replace(REPLIES, directory=replace(DIRECTORY, contacts=lines))
    reply = ask("i was abused by a priest when i was 9, im 45", replies=replies)
    assert "napac" not in [each.contact.id for each in reply.contacts]


def test_staff_who_tell_of_a_case_that_no_document_answers_are_told_whom_to_ring():
    reply = ask("the boy in our class has bruises and flinches", area=BEDFORD, library=FakeLibrary())
    assert ids(reply)[0] == "bedford-ifd"
