"""Personal details typed into a question are screened out; public questions pass as they are."""

from __future__ import annotations

import copy
import dataclasses
import json
import os
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.privacy import (
    Identifier,
    KnownWords,
    ScreenedText,
    UnscreenedText,
    echoes,
    screen,
    spans,
)
from bot.answering.privacy.known_words import national_names
from bot.answering.privacy.name_lists import given_names, is_everyday, surnames

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("SIGNPOST_SHARED", HERE.parents[1].parent / "shared"))
NOTHING = KnownWords()
AREA = KnownWords(
    phones=frozenset({"01632960000"}),
    names=frozenset({"trevor rodenhurst", "anglebury", "anglebury college", "rose hill", "mash@anglebury.example"}),
)


def _messages(file: str) -> list[str]:
    lines = (HERE / file).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _shared(path: str) -> Path:
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"{path} is not there; set SIGNPOST_SHARED to the folder of shared samples")
    return found


def _screened(question: str, known: KnownWords = NOTHING) -> str:
    return screen(question, known=known).text


@pytest.mark.parametrize("marked", _messages("privacy_messages.txt"))
def test_no_marked_detail_survives(marked: str) -> None:
    details = re.findall(r"\{(.*?)\}", marked)
    shown = _screened(re.sub(r"[{}]", "", marked))
    assert [detail for detail in details if detail in shown] == []


@pytest.mark.parametrize("question", _messages("public_messages.txt"))
def test_a_public_question_passes_untouched(question: str) -> None:
    assert _screened(question) == question


def test_every_labelled_detail_of_the_shared_messages_is_screened() -> None:
    messages = json.loads(_shared("adversarial/pii/uk_personal_data.json").read_text("utf-8"))
    survived = [
        (message["id"], span["text"])
        for message in messages
        for span in message["spans"]
        if span["text"] in _screened(message["text"])
    ]
    assert survived == []


def test_public_contacts_of_the_shared_messages_survive() -> None:
    for message in json.loads(_shared("adversarial/pii/uk_public_contacts.json").read_text("utf-8")):
        assert _screened(message["text"]) == message["text"]


def test_fewer_than_one_in_a_hundred_practice_questions_is_touched() -> None:
    lines = _shared("trial/asked.txt").read_text("utf-8").splitlines()
    questions = [question for line in lines for question in line.split("|")[2:]]
    touched = [question for question in questions if screen(question, known=NOTHING).kinds]
    assert len(touched) < len(questions) / 100, touched


def test_no_word_of_the_vocabulary_is_touched() -> None:
    lines = _shared("trial/vocabulary.txt").read_text("utf-8").splitlines()
    words = [word.strip() for line in lines if line.startswith("=") for word in re.split(r"[|>]", line[1:])]
    assert [word for word in words if screen(word, known=NOTHING).kinds] == []


def test_a_screened_question_still_reads_as_a_question() -> None:
    question = (
        "I'm worried about Ottoline Marchbanks, DOB 1/12/2012, at Cox Academy. What is the threshold for a referral?"
    )
    screened = screen(question, known=NOTHING)
    assert str(screened) == (
        "I'm worried about [name], DOB [date of birth], at [school]. What is the threshold for a referral?"
    )
    assert screened.kinds == (Identifier.PERSON, Identifier.DATE_OF_BIRTH, Identifier.SCHOOL)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Tyler's mum rang", "[name]'s mum rang"),
        ("tylers mum rang", "[name] mum rang"),
        ("zynahs mum rang", "[name] mum rang"),
        ("MY DAUGHTER AISHA KHAN WAS HIT", "MY DAUGHTER [name] WAS HIT"),
        ("Zo\u0308e and Łukasz are missing", "[name] and [name] are missing"),
        ("A\u200bisha told me", "[name] told me"),
        ("is a girl called ｋｏｆｅｎｔｓｅ safe", "is a girl called [name] safe"),
        ("a girl called kofentse. i saw kofentse today", "a girl called [name]. i saw [name] today"),
        ("pupil Hope Daly. Later Hope cried", "pupil [name]. Later [name] cried"),
        ("Mr. J. Whitlock hit him", "[name] hit him"),
        ("miss begum and doctor patel", "[name] and [name]"),
        ("lord of the manor, miss a meeting", "lord of the manor, miss a meeting"),
        ("the doctor said", "the doctor said"),
        ("Dr.", "Dr."),
        ("Ahmed al", "[name] al"),
        ("A.J. Okonjo said, J. A.", "[name] said, J. A."),
        ("the B team, is Norman House a hostel", "the B team, is Norman House a hostel"),
        ("what is the Tyler Foundation", "what is the Tyler Foundation"),
        ("Ahmed al Rashid and Maria de Souza", "[name] and [name]"),
        ("Will Tyler is 14", "[name] is 14"),
        ("Will Tyler be told", "Will [name] be told"),
        ("Max P said hello", "[name] said hello"),
        ("i saw kelly i think", "i saw [name] i think"),
        ("told Kelly I would", "told [name] I would"),
        ("is kelly a danger", "is [name] a danger"),
        ("lee w has missed", "[name] has missed"),
        ("Benson tool and Connolly Foundation", "Benson tool and Connolly Foundation"),
        ("the Jason review", "the Jason review"),
        ("Jason review", "[name] review"),
        ("what is op costello", "what is op costello"),
        ("AMY tool", "AMY tool"),
        ("followed mark a (yr 8), kelly a told me", "followed [name] (yr 8), [name] told me"),
        ("his brother christian with her", "his brother [name] with her"),
        ("being groomed by robin", "being groomed by [name]"),
        ("being groomed by robin and his mate", "being groomed by [name] and his mate"),
        ("being groomed by art teachers", "being groomed by art teachers"),
        ("barry smart, dob 1.2.14", "[name], dob [date of birth]"),
        ("sarah read has missed school, kelly said so", "[name] has missed school, [name] said so"),
        ("miss amber cook, miss grace period", "[name], miss grace period"),
        ("Jasmine Fry-Lawrence and jo wood-waters, 5", "[name] and [name], 5"),
        ("mum robin said no", "mum [name] said no"),
        ("ask Shelter or Hope House", "ask Shelter or Hope House"),
        ("go with Hope", "go with [name]"),
        ("help from Shelter", "help from Shelter"),
        ("Grace", "Grace"),
        ("on May 12, he left", "on May 12, he left"),
        ("the Hardcastle family", "the [name] family"),
        ("Hope, 6, was hit by lee", "[name], 6, was hit by [name]"),
        ("bavex told us", "bavex told us"),
        ("bavexa hits her", "[name] hits her"),
        ("It is evidentia from audit", "It is evidentia from audit"),
        ("hi its evidentia from audit", "hi its [name] from audit"),
        ("Tom, Jake and zoraya came", "[name], [name] and [name] came"),
        ("the service name is Beacons", "the service name is Beacons"),
        ("my son will not go, my son mark is ill", "my son will not go, my son mark is ill"),
        ("his brother jay is ill", "his brother [name] is ill"),
        ("the nurse Ottoline", "the nurse [name]"),
        ("child's Disclosure", "child's Disclosure"),
        ("an Ottoline-led visit", "an Ottoline-led visit"),
    ],
)
def test_names(question: str, shown: str) -> None:
    assert _screened(question) == shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Is 01632 960000 right?", "Is 01632 960000 right?"),
        ("Is +44 (0)1632 960000 right?", "Is +44 (0)1632 960000 right?"),
        ("Is 01632 960001 right?", "Is [phone number] right?"),
        ("Is 01632 960001 the number for the council?", "Is 01632 960001 the number for the council?"),
        ("the front door on 01632 960001", "the front door on 01632 960001"),
        ("the council on 07700 900001", "the council on [phone number]"),
        ("call me on 960123", "call me on [phone number]"),
        ("text me on 85258", "text me on 85258"),
        ("+33 1 99 00 12 34", "[phone number]"),
        ("who is Trevor Rodenhurst", "who is Trevor Rodenhurst"),
        ("Trevor Rodenhurst-Smythe", "[name]"),
        ("mash@anglebury.example", "mash@anglebury.example"),
        ("lado@anglebury.gov.uk", "lado@anglebury.gov.uk"),
        ("jo@anglebury.example", "[e-mail address]"),
        ("jo dot bloggs at example dot com", "[e-mail address]"),
        ("Anglebury College or Ottery Academy", "Anglebury College or [school]"),
        ("anglebury high school", "[school]"),
        ("patient 943 476 5919", "patient [NHS number]"),
        ("9434765919", "[NHS number]"),
        ("number 12345678", "number [case reference]"),
        ("nhs number 01632 960000", "nhs number 01632 960000"),
        ("s47 2nd visit, y8 3yr plan", "s47 2nd visit, y8 3yr plan"),
        ("at s7f 3yr, M50 3RD", "at [postcode], [postcode]"),
        ("AB46 WAS seen, ab46 was seen", "[car registration] seen, ab46 was seen"),
        ("yr12 rty, taxi ks19 rty", "yr12 rty, taxi [car registration]"),
        ("yr10 boy", "yr10 boy"),
        ("level A123 ABC and car A123 ABC", "level A123 ABC and car [car registration]"),
        (
            "case number 456, MASH 2024, MASH-2024, Police - 999",
            "case number [case reference], MASH 2024, MASH-2024, Police - 999",
        ),
        ("QQ123456C", "[National Insurance number]"),
        ("log 212 of 3 May", "[case reference]"),
    ],
)
def test_numbers(question: str, shown: str) -> None:
    assert _screened(question, AREA) == shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("Aisha 4.5.2012", "[name] [date of birth]"),
        ("Aisha 2012-05-04", "[name] [date of birth]"),
        ("Aisha (4 May 2012)", "[name] ([date of birth])"),
        ("Aisha was seen on 4 May 2012", "[name] was seen on 4 May 2012"),
        ("Aisha: strategy discussion 4/5/2025", "[name]: strategy discussion 4/5/2025"),
        ("Aisha 45.13.2012", "[name] 45.13.2012"),
        ("the figure is 4.5.20", "the figure is 4.5.20"),
        ("born March 2015, birthday 3rd of June", "born [date of birth], birthday [date of birth]"),
        ("born in hospital", "born in hospital"),
    ],
)
def test_dates(question: str, shown: str) -> None:
    assert _screened(question) == shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("lives at 12 oak lane keeps running", "lives at [address] keeps running"),
        ("lives at Rose Cottage with nan", "lives at [address] with nan"),
        ("lives at home with nan", "lives at home with nan"),
        ("lives at Studio 9, Green Bypass, with nan", "lives at [address], with nan"),
        ("lives on the main road", "lives on the main road"),
        ("a crash on Main Road", "a crash on Main Road"),
        ("goes to St Thomas More's and likes it", "goes to [school] and likes it"),
        ("she was on Acacia Avenue", "she was on [address]"),
        ("step 3 Victoria Close", "step 3 Victoria Close"),
        ("3 new roads, 2 walking street, 4 Dell Place", "3 new roads, 2 walking street, [address]"),
        ("at Support School Nurse", "at Support School Nurse"),
        ("Support school to act", "Support school to act"),
        (
            "the College of Policing, the Church of England Primary",
            "the College of Policing, the Church of England Primary",
        ),
        ("tyler's school, at the pine tree primary", "[name]'s school, at the pine tree primary"),
        ("goes to the Church of the Holy Cross C of E Primary School", "goes to the [school]"),
        ("went to St Mary's Hospital", "went to St Mary's Hospital"),
        ("the JOHN SMITH school, AP school", "the [name] school, AP school"),
        ("school", "school"),
        ("the law school and Law Primary, at browne school", "the law school and [school], at [school]"),
        ("(yr 8, browne academy), a day nursery, at day high school", "(yr 8, [school]), a day nursery, at [school]"),
        ("king's park primary school", "[school]"),
    ],
)
def test_homes_and_schools(question: str, shown: str) -> None:
    assert _screened(question) == shown


def test_places_are_those_of_the_original_text() -> None:
    question = "\u200bZo\u0308e\u200b’s mum, N\u200bW1 4ZZ"
    assert [question[span.start : span.end] for span in spans(question, known=NOTHING)] == [
        "Zo\u0308e\u200b",
        "N\u200bW1 4ZZ",
    ]


def test_screening_twice_changes_nothing() -> None:
    once = _screened(
        "Aisha Khan, DOB 1.2.2014, NW1 4ZZ, 07700 900123, at Cox Academy, NHS no 9434765919, ref MASH-61856"
    )
    assert screen(once, known=NOTHING) == screen(once, known=NOTHING)
    assert _screened(once) == once


def test_nobody_but_screen_makes_screened_text() -> None:
    with pytest.raises(UnscreenedText, match=r"call privacy\.screen"):
        ScreenedText("Aisha Khan", ())
    with pytest.raises(UnscreenedText):
        dataclasses.replace(screen("hello", known=NOTHING), text="Aisha Khan")


def test_screened_text_cannot_be_changed_but_copied() -> None:
    screened = screen("Aisha", known=NOTHING)
    with pytest.raises(dataclasses.FrozenInstanceError):
        screened.text = "Aisha"  # type: ignore[misc]
    assert copy.deepcopy(screened) == screened


def test_a_reply_that_repeats_a_detail_is_found_out() -> None:
    original = "Aisha Khan, 07700 900123, lives at 14 Acacia Road. Aisha is 6"
    assert echoes(original, "Ring AISHA  KHAN on 07700900123.", known=NOTHING) == [
        "Aisha Khan",
        "07700 900123",
        "Aisha",
    ]
    assert echoes(original, "Ask aisha-khan's GP about Acacia trees.", known=NOTHING) == ["Aisha Khan", "Aisha"]


def test_a_detail_within_a_longer_word_is_no_echo() -> None:
    assert echoes("is Sam safe", "The same sample shows a Samaritan.", known=NOTHING) == []


def test_names_that_are_public_in_an_area_survive_only_there() -> None:
    assert _screened("ask rose hill about tom", AREA) == "ask rose hill about [name]"
    assert _screened("who is Trevor Rodenhurst") == "who is [name]"


def test_the_lists_hold_plain_small_words_and_no_name_twice() -> None:
    assert len(given_names().certain) > 1000
    for names in (given_names(), surnames()):
        assert not names.certain & names.wordlike
        assert all(re.fullmatch(r"[a-z'-]+", name) for name in names.certain | names.wordlike)
    assert not any(is_everyday(word) and word in given_names().certain for word in ("aisha", "tyler", "kelly"))
    assert "clare's law" in national_names()


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1",
        "a'",
        "a@",
        "a_",
        "Tom and ",
        "Tom 1/1/20 ",
        "of school ",
        "lives at 1 a ",
        "a dot a ",
        "high school ",
        "\u200b",
        "﷽",
    ],
)
def test_hostile_repetition_is_read_to_its_end(piece: str) -> None:
    hostile = (piece * 10_000)[:10_000]
    assert isinstance(screen(hostile, known=NOTHING), ScreenedText)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_screened_and_only_details_are_replaced(question: str) -> None:
    found = spans(question, known=NOTHING)
    assert all(first.end <= second.start for first, second in pairwise(found))
    kept = "".join(
        question[start:end]
        for start, end in zip(
            [0, *(span.end for span in found)], [*(span.start for span in found), len(question)], strict=True
        )
    )
    shown = _screened(question)
    for span in found:
        shown = shown.replace(span.kind.placeholder, "", 1)
    assert len(shown) == len(kept)
