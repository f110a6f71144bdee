"""Which area a question is for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import knowledge
from bot.answering.areas import resolve
from knowledge.areas import UnknownArea, load_areas

TREE = load_areas(Path(knowledge.__file__).parent / "library" / "areas.yaml")
BEDFORD, CENTRAL, LUTON = "bedford-borough", "central-bedfordshire", "luton"


def found(text, set_to=None, previous=None):
    return resolve(text, tree=TREE, set_to=set_to, previous=previous)


@pytest.mark.parametrize("set_to", [None, BEDFORD, CENTRAL, LUTON])
def test_the_words_of_the_question_beat_the_channel(set_to):
    assert found("who do i ring about a child in Luton", set_to).area == LUTON
    assert found("central beds mash", set_to).area == CENTRAL


@pytest.mark.parametrize("set_to", [None, BEDFORD, CENTRAL, LUTON])
def test_with_no_place_in_the_question_the_channel_decides_and_nothing_is_guessed(set_to):
    finding = found("what's the front door number", set_to)
    assert (finding.area, finding.mentioned, finding.is_ambiguous) == (set_to, (), False)


def test_the_conversation_comes_before_the_channel():
    assert found("and at night?", BEDFORD, LUTON).area == LUTON
    assert "conversation" in found("and at night?", BEDFORD, LUTON).because
    assert "channel" in found("and at night?", BEDFORD).because


@pytest.mark.parametrize(
    ("text", "lives", "other"),
    [
        ("child lives in Luton, school in Bedford", LUTON, BEDFORD),
        ("I work in Bedford but the child lives in Luton", LUTON, BEDFORD),
        ("child goes to school in Bedford but home address is in Biggleswade", CENTRAL, BEDFORD),
        ("the address is Dunstable, I'm a teacher in Luton", CENTRAL, LUTON),
        ("family moved to Dunstable from Luton last week", CENTRAL, LUTON),
        ("they moved from Luton to Bedford", BEDFORD, LUTON),
        ("He was living in Luton but has moved to Bedford", BEDFORD, LUTON),
        ("I live in Luton and my neighbour's kid in Houghton Regis is screaming", CENTRAL, LUTON),
        ("a Luton child at a Bedford school", LUTON, BEDFORD),
        ("midwife in bedford with a woman from luton", LUTON, BEDFORD),
        ("school nurse in luton, child from bedford", BEDFORD, LUTON),
        ("works in luton lives in bedford the mum", BEDFORD, LUTON),
        ("dad lives in Luton, child lives with mum in Bedford", BEDFORD, LUTON),
        ("a child from Luton has been found in Bedford", LUTON, BEDFORD),
        ("we're a school in Dunstable and the pupil lives in Luton", LUTON, CENTRAL),
        ("child placed in Luton by Bedford Borough Council", LUTON, BEDFORD),
        ("kempston family, pupil at a school in Flitwick", BEDFORD, CENTRAL),
    ],
)
@pytest.mark.parametrize("set_to", [None, BEDFORD])
def test_where_the_child_lives_is_in_force_and_the_other_area_is_named(text, lives, other, set_to):
    finding = found(text, set_to)
    assert finding.area == lives
    assert finding.child_lives == lives
    assert set(finding.mentioned) == {lives, other}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm a teacher in Luton, who do I ring", LUTON),
        ("I'm a health visitor covering Ampthill and Flitwick", CENTRAL),
        ("what did inspectors find in Central Bedfordshire", CENTRAL),
        ("is bedford closed at weekends", BEDFORD),
        ("isn't Bedford closed at weekends?", BEDFORD),
        ("who is the lado for Luton", LUTON),
        ("county lines gang from London selling in Bedford", BEDFORD),
        ("not sure whether it's Luton", LUTON),
    ],
)
def test_a_single_place_that_is_named_is_in_force(text, expected):
    assert found(text).area == expected


@pytest.mark.parametrize(
    ("text", "set_to", "expected"),
    [
        ("not Bedford, Luton", BEDFORD, LUTON),
        ("the family lives in Luton not Bedford", BEDFORD, LUTON),
        ("the child isn't in Bedford, she's in Luton", BEDFORD, LUTON),
        ("it's not in Bedford", BEDFORD, None),
        ("child doesn't live in Bedford", BEDFORD, None),
        ("he no longer lives in Bedford", BEDFORD, None),
        ("not Bedford or Luton", BEDFORD, None),
    ],
)
def test_a_place_that_is_ruled_out_is_not_in_force_even_if_the_channel_is_set_to_it(text, set_to, expected):
    finding = found(text, set_to)
    assert finding.area == expected
    assert BEDFORD not in finding.mentioned


@pytest.mark.parametrize(
    "text",
    [
        "Bedford or Luton?",
        "lives in Bedford or Luton, not sure",
        "child lives in luton sometimes and bedford other times",
        "kid lives with nan in Luton, mum is in Bedford",
        "child lives with mum in Bedford and at weekends lives in Luton",
        "which services does Bedford share with central beds",
        "child in the Wixams",  # lies in two areas
    ],
)
@pytest.mark.parametrize("set_to", [None, BEDFORD])
def test_two_places_of_equal_weight_leave_the_area_open(text, set_to):
    finding = found(text, set_to)
    assert finding.is_ambiguous
    assert (finding.area, finding.child_lives) == (None, None)


def test_another_word_settles_a_place_that_lies_in_two_areas():
    assert found("child in the Wixams, Bedford").area == BEDFORD


def test_a_name_that_other_towns_bear_counts_only_where_the_county_is_meant():
    assert found("child in Clapham").is_ambiguous
    assert found("child in Clapham").area is None
    assert found("child in Clapham", LUTON).area == BEDFORD
    assert found("child in Clapham, Bedfordshire").area == BEDFORD
    assert found("child in Clapham", "england").area is None


@pytest.mark.parametrize(
    ("set_to", "expected"), [(None, None), (LUTON, LUTON), ("pan-bedfordshire", "pan-bedfordshire")]
)
def test_the_county_alone_fixes_no_authority(set_to, expected):
    finding = found("Bedfordshire front door number", set_to)
    assert finding.area == expected
    assert finding.mentioned == ("pan-bedfordshire",)


@pytest.mark.parametrize(
    "text",
    [
        "I'm a nurse at Bedford Hospital, who do I call",
        "I'm from Bedfordshire Police",
        "mum is at the L&D",
        "student at the University of Bedfordshire",
        "dad lives in Bedford",
        "she used to live in Bedford",
        "family just moved here from Bedford",
        "a village near Bedford",
        "a leaflet from Bedford",
    ],
)
@pytest.mark.parametrize("set_to", [None, LUTON])
def test_organisations_relatives_and_former_homes_never_fix_the_area(text, set_to):
    finding = found(text, set_to)
    assert finding.area == set_to
    assert finding.child_lives is None
    assert finding.mentioned


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I'm worried about a child in Milton Keynes", "Milton Keynes"),
        ("I'm in Bedford, child lives in Milton Keynes", "Milton Keynes"),
        ("girl from Hitchin at school in Arlesey", "Hitchin"),
        ("Does this apply in Scotland?", "Scotland"),
        ("leeds front door number", "Leeds"),
        ("Hertfordshire child attending a Luton nursery", "Hertfordshire"),
    ],
)
@pytest.mark.parametrize("set_to", [None, BEDFORD])
def test_a_place_outside_leaves_no_area_in_force(text, place, set_to):
    finding = found(text, set_to)
    assert (finding.area, finding.outside) == (None, place)


@pytest.mark.parametrize("set_to", [None, BEDFORD])
def test_a_place_outside_that_is_only_named_changes_nothing(set_to):
    finding = found("does the panel work with milton keynes", set_to)
    assert (finding.area, finding.outside) == (set_to, None)


def test_a_school_elsewhere_does_not_move_the_child_where_no_stop_is_typed():
    finding = found("child lives in dunstable nursery is in luton, who do i refer to", "luton")
    assert (finding.area, finding.child_lives) == (CENTRAL, CENTRAL)


def test_working_across_the_border_counts_only_where_no_channel_says_otherwise():
    assert found("I work in Northampton, who do I ring", BEDFORD).area == BEDFORD
    assert found("I work in Northampton, who do I ring").outside == "Northampton"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Journalist at Bedford Today. How many children are on plans in Luton?", LUTON),
        ("i work for the bedford independent, how many kids in care in luton", LUTON),
        ("reporter for Luton News, how many on plans in Bedford", BEDFORD),
        ("Luton Sexual Health here. front door for Bedford?", BEDFORD),
        ("Bedford Borough Council here. edt in luton?", LUTON),
        ("Biggleswade Chronicle - how many children in care in Bedford", BEDFORD),
    ],
)
@pytest.mark.parametrize("set_to", [None, BEDFORD, LUTON])
def test_the_place_in_a_newspapers_or_employers_name_gives_way_to_what_is_asked(text, asked, set_to):
    finding = found(text, set_to)
    assert (finding.area, finding.mentioned) == (asked, (asked,))


def test_what_only_sounds_like_a_newspaper_or_an_employer_names_the_place():
    assert found("saw the child in bedford today", LUTON).area == BEDFORD
    assert found("a Bedford child is here with bruises", LUTON).area == BEDFORD
    assert found("child in Bedford, he is here now", LUTON).area == BEDFORD
    assert found("the boy from Luton stays in Bedford. school nurse here", CENTRAL).area is None


def test_the_channel_settles_which_of_two_named_places_counts_unless_both_are_meant():
    finding = found("Bedford dsl. luton edt?", LUTON)
    assert (finding.area, finding.mentioned) == (LUTON, (LUTON,))
    assert found("Bedford dsl. luton edt?").is_ambiguous
    assert found("Bedford dsl. luton edt?", CENTRAL).is_ambiguous
    for both in ("edt for bedford and luton", "is it Bedford or Luton", "why is Luton worse than Bedford"):
        assert found(both, LUTON).is_ambiguous


def test_an_area_and_a_place_outside_of_equal_weight_leave_it_open():
    assert found("child lives in Luton or Hitchin").is_ambiguous


def test_streets_addresses_and_first_names_are_no_places():
    for text in ("12 Bedford Road", "see www.luton.gov.uk", "my friend Sandy"):
        assert found(text).mentioned == ()


def test_a_setting_that_is_no_area_is_refused():
    with pytest.raises(UnknownArea, match="leeds"):
        found("who do i ring", "leeds")
    with pytest.raises(UnknownArea, match="leeds"):
        found("who do i ring", None, "leeds")


@given(st.text(max_size=300))
def test_whatever_is_typed_the_area_in_force_was_named_or_set(text):
    finding = found(text, LUTON)
    assert finding.area in {None, LUTON, *finding.mentioned}


WORDS = [
    "child",
    "lives in",
    "not",
    "Bedford",
    "Luton",
    "Kempston",
    "school in",
    "from",
    "dad",
    ",",
    "or",
    "Hitchin",
    "I'm in",
]


@given(st.lists(st.sampled_from(WORDS)))
def test_an_area_in_force_is_never_one_that_nobody_named(words):
    text = " ".join(words)
    finding = found(text)
    assert finding.area is None or finding.area in finding.mentioned
    assert not (finding.area and finding.is_ambiguous)
    assert not (finding.area and finding.outside)


def test_a_place_where_somebody_only_was_does_not_beat_the_channel():
    assert found("yp was in northampton on a school day", BEDFORD).area == BEDFORD
    assert found("lad picked up in Leeds at 3am", LUTON).area == LUTON
    assert found("lad picked up in Luton at 3am").area == LUTON
    assert found("lad picked up in Leeds at 3am").outside == "Leeds"
    assert found("the family have been in Luton since may", BEDFORD).area == LUTON


def test_a_slip_in_a_councils_name_is_understood():
    assert found("lado centrl beds").area == CENTRAL
