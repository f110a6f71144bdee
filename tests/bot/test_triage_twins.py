"""What looks alike and is not: who is shut in and who is armed, who has no words, and what is said over a trifle."""

import pytest

from bot.answering.danger.triage import Danger, triage


@pytest.mark.parametrize(
    ("words", "danger"),
    [
        (
            "police control room. ten yr old whispering says mums boyfriend has locked them in the bathroom and hes got"
            " a knife",
            Danger.WEAPON,
        ),
        ("girl of 9 rang, her uncle has shut her in the shed and he has a blade", Danger.WEAPON),
        ("we have locked ourselves in the bathroom he is outside with a knife", Danger.WEAPON),
        ("me and my brother are hiding in the wardrobe in my room, dads got a knife", Danger.WEAPON),
        ("he has barricaded the kids in the bedroom and has a knife", Danger.WEAPON),
        ("she has locked herself in w/ the baby and says shes got tablets", Danger.SUICIDE),
        ("she has locked herself in the bathroom with a knife", Danger.SUICIDE),
        ("mum locked her in her room and shes got a razor", Danger.SUICIDE),
        ("dad has locked me in my room and i have a knife and i want it all to end", Danger.SUICIDE),
        ("i am hiding in the hall, she is locked in the bathroom, she has a knife", Danger.SUICIDE),
    ],
)
def test_who_is_shut_in_and_who_is_armed_are_told_apart(words, danger):
    assert triage(words).danger is danger


@pytest.mark.parametrize(
    "words",
    [
        "the driver keeps putting his hand on her knee. shes 12 and cant talk",
        "the girl cant talk, shes nonverbal, and her 1:1 keeps kissing her",
        "fii, mum keeps saying seizures we never see one. can i write it in the notes she can see",
    ],
)
def test_a_child_without_words_and_notes_that_are_seen_are_no_silent_cry(words):
    assert triage(words).danger is not Danger.QUIET


@pytest.mark.parametrize(
    "words",
    [
        "im 12 and cant talk hes downstairs",
        "she is 12 and whispering she cant talk he is outside the door",
        "i cant talk my dad is here, my sister is nonverbal",
        "please send police, i cant talk, he can see me",
    ],
)
def test_whoever_may_be_heard_cries_silently(words):
    assert triage(words).danger is Danger.QUIET


@pytest.mark.parametrize(
    "words",
    [
        "im gonna kill myself if its pasta again",
        "y4 said 'im gonna kill myself if its pasta again' in dinner queue",
        "i will literally kill myself if we have maths homework again",
        "kid said hes going to kill himself if england lose on penalties",
        "i want to kill my brother he broke my xbox",
        "i want to kill my little brother he told mum on me",
    ],
)
def test_a_death_over_a_trifle_is_answered_with_999_named_first(words):
    found = triage(words)
    assert (found.danger, found.can_wait) == (None, True)


@pytest.mark.parametrize(
    ("words", "danger"),
    [
        ("im gonna kill myself if its pasta again, i have got the tablets", Danger.SUICIDE),
        ("im going to kill myself if dad hits me again over homework", Danger.SUICIDE),
        ("im gonna kill myself if its maths again everyone bullies me there", Danger.SUICIDE),
        ("im gonna kill myself if i have to go back to school", Danger.SUICIDE),
        ("hes going to kill himself if he loses contact with his kids", Danger.SUICIDE),
        ("i want to kill my brother he broke my xbox and hes asleep now", Danger.VIOLENCE),
        ("i want to kill my brother he broke my arm", Danger.VIOLENCE),
        ("my exams are killing me i want to die", Danger.SUICIDE),
    ],
)
def test_what_is_meant_or_told_beside_a_trifle_is_danger(words, danger):
    assert triage(words).danger is danger


@pytest.mark.parametrize(
    ("words", "of_oneself"),
    [
        ("my friend took pills last night and wont tell her mum shes ok now im 13", False),
        ("girl in my class took paracetamol last night cos she was sad, she said shes ok now", False),
        ("took 8 paracetamols by accident for my period pain over today, im 15, is that ok", True),
        ("gave my toddler double the dose of nurofen by accident", False),
        ("i took more paracetamol than it says on the packet because of my back", True),
    ],
)
def test_pills_of_last_night_and_too_much_by_accident_are_an_overdose(words, of_oneself):
    found = triage(words)
    assert (found.danger, found.of_oneself, found.is_certain) == (Danger.OVERDOSE, of_oneself, True)


@pytest.mark.parametrize(
    "words",
    [
        "i cant go on with this",
        "i cant go on with my life",
        "i cant carry on with this because nobody will believe me",
        "i cant face another day",
        "i cant see a way out",
    ],
)
def test_who_cannot_go_on_with_life_is_in_danger(words):
    found = triage(words)
    assert (found.danger, found.of_oneself) == (Danger.SUICIDE, True)


@pytest.mark.parametrize(
    ("present", "not_present"),
    [
        (
            "had baby 10 days ago not slept, i feel like god is speaking to me thru the tv its amazing",
            "had baby 10 days ago not slept, so tired but happy",
        ),
        (
            "my baby is 2 weeks old and i havent slept in 4 days i have so much energy",
            "my baby is 2 weeks old and has so much energy",
        ),
        ("she gave birth on friday and thinks she is the messiah", "thank god, she gave birth on friday"),
        ("mum says he is having a seizure now", "mum says he has seizures, none ever witnessed at school"),
        (
            "not in a&e yet, 4 yr old pulled the kettle over, burns",
            "in a&e, 4 yr old w burns mum says he pulled kettle",
        ),
        ("nan gives him her own sleeping tablets, hes 6", "carer gives him his own medication at night, hes 6"),
        ("he says he wants to die and hes leaving friday", "he says infidels should die and hes leaving friday"),
    ],
)
def test_what_needs_a_doctor_now_is_told_from_its_harmless_twin(present, not_present):
    assert triage(present).danger is not None
    found = triage(not_present)
    assert found.danger is None, found.because
