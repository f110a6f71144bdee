"""Whose words they are, where anybody may ask: a child's, an adult's, or of an age that nothing says."""

import pytest

from bot.answering.danger.own_age import is_signed_with_an_age
from bot.answering.danger.writer import Author, author, has_sign_of_an_adult, works_with_children

OF_ANY_AGE = [
    "i got raped at a party",
    "he kept going when i said stop and i said no to him",
    "she didnt stop when i told her to",
    "i cut myself again",
    "i make myself sick after tea",
    "everyone has seen my nudes",
    "this guy online keeps asking me for pics",
    "he wants to meet up, we met on discord",
    "theyve kicked me out",
    "no one would believe me",
    "if i tell someone what happens",
    "how do i tell someone what he did",
    "does childline tell anyone",
    "im pregnant and i dont know what to do",
    "i think im gay",
    "my nan died and i miss her",
    "some boys keep following me",
    "they made me carry something",
    "i owe a dealer 300 quid, i owe the plug",
    "my best friend cuts her arms",
    "there is no food at my house",
    "i took loads of pills",
    "i live with foster carers and want to move",
    "someone recorded me in the shower",
    "a man on roblox asked me my address",
    "someone made a fake nude of me",
    "my friend makes herself sick after lunch",
    "she made me promise not to say",
    "my social worker never rings me back",
    "theyre taking me to pakistan at christmas",
    # The "i" left out.
    "burnt my legs with a lighter again and cut my wrists",
    "just got chucked out",
    "hate my body. starve myself most days",
    "feeling really worthless",
    "was groomed on a game",
    # Kept at home, or told that they are possessed.
    "he wont let me have any tea",
    "they dont feed me",
    "she only gives me food when the others are done",
    "he locks the cupboards so i never eat",
    "i only get fed if i am quiet",
    "the demon is inside me they say",
    "they think im a witch",
    "they want to cut my sister over easter",
    "i never get any tea",
    "i get no food at weekends",
    "we dont get fed dinner, no one cooks for us",
    "they shut me in the shed",
    "he says hell post it unless i send another pic",
    # Somebody's hands.
    "he puts his hands inside my top at scouts",
    "the man next door puts his hand down my trousers",
    "our neighbour touches me",
    # Whether, when and with whom.
    "should i have sex with my bf",
    "is it illegal that my bf is 17",
    "am i ready to lose my virginity, i dont want to lose my virginity yet",
    # Home, as those tell of it who live there.
    "mum and dad keep shouting, i cant sleep",
    "mum and dad are getting divorced",
    "they scream at each other all night and i hide",
    "i saw dad punch mum",
    "mum wont wake up",
    "dad found out and hes coming up",
    "hes got a belt and hes shouting for me",
    "i wet the bed and she laughs",
    "everybody hates me",
    "i just want someone to talk to",
    "i dont know how to say it",
    "my cousin plays a game with no clothes on",
    "theres a child protection conference about me, my mum is crying",
    # Care, school, and who waits outside it.
    "dont want to go in care, they come tmrw",
    "will i go into care",
    "do i have to go to contact",
    "they are waiting outside school for me",
    "im in the toilets at school, they want to batter me",
    "my exams, i cant sleep and i cant eat",
    "my best friend says shes going to do it after school",
    "theyve told me to take a package to leeds",
    "someone watches me get changed",
]
OF_ADULTS = [
    "i was raped by my ex husband",
    "i was raped when i was a student in 1994",
    "i was abused as a kid and now i cant sleep",
    "my husband wants to meet the social worker",
    "my daughter keeps getting asked for pics online",
    "my friend hits her kids",
    "i am pregnant and my partner hits me",
    "im 14 weeks pregnant and theyve kicked me out",
    "i lost my job and there is no food at my house, 2 kids",
    "my neighbour's boy says no one believes him",
    "i work with a girl who cuts herself",
    "they want me to do a parenting course",
    "a parent is recording me on her phone",
    "i feel low as a new dad",
    "he hits me",
    "what is the threshold for neglect",
    "how do i report a coach",
    "my sister has a baby and she is drunk every night",
    "my landlord kicked me out",
    "im a dad and my mum has dementia",
    "grandson says daddy hurts him",
    "she said mummy hits her",
    "got a complaint about my tone",
    "cut my finger at the school fair",
    "was told the plan ends in march",
    "want to know who chairs the panel",
    "made the referral, feeling unsure",
    "can we have the TAF at my school or at the council",
    "the head at my school told me to drop it, boy has marks on his back",
    "who at my school is told by op encompass",
    "i look at pictures of kids online and i hate myself",
    "theyre taking me to court",
    "my husband wont let me eat",
    "a carer locks the fridge, who do i tell",
    "he will not feed the dog",
    "i am working at my uncles shop and saw a boy crying",
    "i have to go to my aunties funeral",
    "my uncle touched me 30 years ago",
    "my neighbour touches his son",
    "i get dinner at 6",
    "what happens if i do not send more information",
    "we get no food vouchers at weekends",
    "i get no food from the food bank, 2 kids",
    "my boyfriend is 34 and he hits me",
    "my toddler puts his hand down my top",
    "my tummy hurts and i am 8 weeks pregnant",
    # Letters and meetings are the parents'.
    "got a letter, child protection conference on friday, can i bring my mum",
    "can my dad come with me to the core group",
    "we are getting divorced and my mum takes sides",
    "my ex waits outside school for me",
    "i saw mum slap the boy",
    "mum is not moving out",
    "i dont know how to tell anyone to my son",
    "nan doesnt want to go into care",
    "im a young carer worker and my lad has a mum who drinks",
]
YOUNG_WORKERS = [
    "im 17, apprentice in a nursery, the room leader pinches babies. am i allowed to report her",
    "im 17 and doing my level 3 in a nursery, a colleague shouts in the babies faces",
    "i am 17, nursery apprentice. the manager told me not to write down a bruise",
    "im 16 on placement in a nursery and staff smack the toddlers in front of me",
    "im 15 on work experience at a primary school, a TA dragged a boy by the arm",
    "im 16 and help out at brownies, a leader makes the girls sit in the dark",
    "im 14 and volunteering at a pre school, a lady slapped a boy",
    "im 17 with a saturday job at soft play, she locks the kids in the cupboard",
    "im 16 babysitting for a family, the dad hits the 3 year old",
    "im 17 and a swimming teacher, a kid showed me bruises",
    "im 17 a lifeguard and he holds kids under water",
    "im 17, trainee at a nursery, she threatened me and tied a boy to a chair",
    "at the nursery i work at they leave babies wet, im 16",
]
HURT_THEMSELVES = [
    "im 16 and an apprentice and my boss touches me",
    "im 17 on placement in a nursery, the manager puts his hand on my leg",
    "im 17 nursery apprentice my room leader hits me",
    "im 16 on work experience in a school, the caretaker makes me feel uncomfortable",
    "im 16 nursery apprentice, the manager gave me vodka and kids were there",
    "im 16 nursery apprentice, he threatened me with a knife in front of the kids",
    "im 15 and babysit for a family, the dad kisses me",
    "im 16 apprentice at a nursery and my dad hits me",
    "im 16 apprentice in a nursery and i cut myself",
    "im 17 at the nursery i work at he asks me to go to his house",
    # Whose work it is, and where they live.
    "im 13 my mum is a nursery nurse and she hits the baby",
    "im 12 the trainee teacher hits kids",
    "im 13 the work experience boy at nursery hurts my baby sister",
    "im 12 and the young leader hits the kids at scouts",
    "im 15 in care and in my placement they lock kids in their rooms",
    "im 12 i go to after school club and the lady hits the kids",
    "im 13 and i babysit my brother, dad hits him",
    "im 16, my boss wants me to sell weed to kids",
    # Done to them, and no "me" stands for it.
    "im 16 i volunteer at church kids club and the pastor prays with his hand up my top",
    "im 16 i coach football for kids. the head coach says if i dont sleep with him ill lose my place",
    "im 16 apprentice in nursery. got raped by someone at work",
    "im 16 i nanny for a family and they took my passport and wont let me leave, the kids are asleep",
    "im 15 i help at swimming club and coach watches while i change",
    "im 16 volunteer at youth club. youth worker is my boyfriend hes 30",
    "i am 16 and i help at a nursery. at home dad burns my brother with fags",
    "im 15 i help in the infants, my mum doesnt feed my brother and sisters",
]


@pytest.mark.parametrize("text", OF_ANY_AGE)
def test_who_tells_of_their_own_trouble_may_be_of_any_age_where_anybody_may_ask(text):
    assert author(text, may_be_anybody=True) is Author.UNSAID
    assert author(text, may_be_anybody=False) is Author.ADULT


@pytest.mark.parametrize("text", OF_ADULTS)
def test_an_adult_is_known_by_one_sign(text):
    assert author(text, may_be_anybody=True) is Author.ADULT


@pytest.mark.parametrize(
    "text",
    [
        "a boy at my school keeps touching me",
        "my foster mums son comes in my bed",
        "everyone at my school hates me",
        "coach keeps rubbing my back",
        "my tummy aches when i go to my aunties",
        "im being adopted",
        "she sends me to bed with no tea when im naughty",
        "i hate going to my uncles",
        "my grandad puts his hand down my trousers",
        "my uncle puts his hand up my skirt",
        "coach slid his fingers under my shorts",
        "my grandpa feels me up",
        "my mate is meeting a bloke tonight, shes 13",
        "can i see my sister shes in a different foster home",
        "my uncle is coming to sleep in my room again tonight",
        "im 10 wet myself and everyone laughed",
        "im a young carer and its too much",
        # What another says to them is about them.
        "this lad says he will show my mum my nudes, if i tell my mum he will",
        "im a 14 year old girl and my mum says i cant see my dad",
        "a boy told me not to tell, my dad hits me",
    ],
)
def test_a_childs_words_are_a_childs_wherever_they_are_written(text):
    assert author(text, may_be_anybody=False) is Author.CHILD


@pytest.mark.parametrize(
    "text",
    [
        "concealed pregnancy 17yo. says don't tell my family they'll kill me",
        "yr 10 girl begging me: please dont tell my dad he'll kill me",
        "patient says please dont tell my dad he will kill me",
        "15f in clinic, told me my mum hits me if she finds out",
        "little girl keeps saying mummy locks me in the dark",
        "one of the girls whispered my stepdad comes in my room",
        "pupil sobbing, my uncle touches me",
        "one of our apprentices, 16, told me my dad hits me",
        "my friend is worried about her daughter, she is 13",
    ],
)
@pytest.mark.parametrize("may_be_anybody", [True, False])
def test_what_a_worker_reports_without_quotation_marks_does_not_make_them_a_child(text, may_be_anybody):
    assert author(text, may_be_anybody=may_be_anybody) is Author.ADULT


@pytest.mark.parametrize("text", YOUNG_WORKERS)
@pytest.mark.parametrize("may_be_anybody", [True, False])
def test_a_young_worker_who_tells_of_the_little_ones_is_a_worker(text, may_be_anybody):
    assert author(text, may_be_anybody=may_be_anybody) is Author.ADULT
    assert has_sign_of_an_adult(text)


@pytest.mark.parametrize("text", HURT_THEMSELVES)
def test_a_young_worker_who_is_hurt_is_a_child_and_so_is_who_only_speaks_of_work(text):
    assert author(text, may_be_anybody=False) is Author.CHILD


def test_a_worker_may_say_later_how_young_they_are():
    told, age = "im an apprentice at a nursery, she pinches the babies", "im only 16 am i allowed to say"
    assert works_with_children(f"{told}. {age}")
    assert not works_with_children(f"{told}. my stepdad hits me, im 16")


def test_what_is_said_to_a_known_worker_is_not_about_the_worker():
    assert has_sign_of_an_adult("locum here, 15yo wants the pill")
    said = "she says if i tell anyone she wont come back"
    assert author(said, may_be_anybody=False, before=Author.ADULT) is Author.ADULT
    assert author(said, may_be_anybody=False) is Author.CHILD
    assert author("im 13, he said if i tell he will hurt my dog", may_be_anybody=True, before=Author.ADULT) is (
        Author.CHILD
    )


@pytest.mark.parametrize("text", ["mummy is asleep and wont move", "daddy is cross", "my daddy pushed mummy over"])
def test_a_small_childs_own_words_are_a_childs(text):
    assert author(text, may_be_anybody=True) is Author.CHILD
    assert author(text, may_be_anybody=False) is not Author.UNSAID


def test_what_was_shown_before_holds_until_the_words_say_otherwise():
    assert author("he is old", may_be_anybody=True, before=Author.UNSAID) is Author.UNSAID
    assert author("im 13", may_be_anybody=True, before=Author.UNSAID) is Author.CHILD
    assert author("it was my husband", may_be_anybody=True, before=Author.UNSAID) is Author.ADULT
    assert author("i was 12 when it began", may_be_anybody=True, before=Author.UNSAID) is Author.UNSAID
    assert author("next door heard it", may_be_anybody=True, before=Author.CHILD) is Author.CHILD
    assert author("i am her teacher", may_be_anybody=True, before=Author.CHILD) is Author.ADULT
    assert author("its his teacher now, who do i ring", may_be_anybody=True, before=Author.CHILD) is Author.ADULT
    assert author("this is her mum speaking", may_be_anybody=True, before=Author.CHILD) is Author.ADULT
    assert author("its my teacher who does it", may_be_anybody=True, before=Author.CHILD) is Author.CHILD
    assert author("dad is here now", may_be_anybody=True, before=Author.CHILD) is Author.CHILD
    assert author("nobody ever listens", may_be_anybody=True, before=Author.ADULT) is Author.ADULT


@pytest.mark.parametrize(
    ("has_one", "text"), [(True, "my kids are fine"), (True, "i am 34"), (False, "he is fine"), (False, "i am 12")]
)
def test_signs_of_an_adult(has_one, text):
    assert has_sign_of_an_adult(text) is has_one


def test_an_age_in_front_of_a_message_is_the_writers_unless_another_is_spoken_of():
    assert is_signed_with_an_age("15 f my dad hits me")
    assert not is_signed_with_an_age("15 f pupil says my dad hits me")
