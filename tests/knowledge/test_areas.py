"""The tree of areas and the names of places."""

from pathlib import Path

import pytest

from knowledge import areas as areas_module
from knowledge.areas import MentionKind, UnknownArea, load_areas
from knowledge.library_file import UnusableLibraryFile

LIBRARY = Path(areas_module.__file__).parent / "library" / "areas.yaml"
MINIMAL = """
areas:
  - {id: england, name: England, parent: null}
  - {id: north, name: Northshire, parent: england, places: [Overton]}
  - {id: south, name: Southshire, parent: england, places: [Underton]}
"""


@pytest.fixture(scope="module")
def tree():
    return load_areas(LIBRARY)


@pytest.fixture
def load(tmp_path):
    def write_and_load(text):
        path = tmp_path / "areas.yaml"
        path.write_text(text, encoding="utf-8")
        return load_areas(path)

    return write_and_load


def named(tree, text):
    return [(area.id, words) for area, words in tree.mentioned_in(text)]


def test_a_lineage_runs_from_the_area_to_england(tree):
    assert tree.lineage("luton") == ("luton", "pan-bedfordshire", "england")
    assert tree.lineage("england") == ("england",)


def test_a_place_that_is_a_first_name_too_is_public_behind_in_alone(tree):
    names = tree.public_names
    assert {"in sandy", "near sandy", "biggleswade", "bedford borough"} <= names
    assert names.isdisjoint({"sandy", "in biggleswade", "in chester"})


def test_the_group_has_three_authorities(tree):
    assert set(tree.children("pan-bedfordshire")) == {"bedford-borough", "central-bedfordshire", "luton"}
    assert {area.id for area in tree.authorities()} == {"bedford-borough", "central-bedfordshire", "luton"}
    assert not tree.is_authority("pan-bedfordshire")
    assert "luton" in tree
    assert "leeds" not in tree


def test_an_unknown_area_is_refused_with_the_ids_there_are(tree):
    with pytest.raises(UnknownArea, match="use one of: england"):
        tree.lineage("leeds")
    with pytest.raises(UnknownArea, match="leeds"):
        tree.children("leeds")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a child in kempston", [("bedford-borough", "kempston")]),
        ("BEDFORD front door", [("bedford-borough", "BEDFORD")]),
        ("Bedfordshire", [("pan-bedfordshire", "Bedfordshire")]),
        ("central bedforshire", [("central-bedfordshire", "central bedforshire")]),
        ("Central Beds", [("central-bedfordshire", "Central Beds")]),
        ("CBC's MASH", [("central-bedfordshire", "CBC's")]),
        ("lutons number", [("luton", "lutons")]),
        ("Leighton-Buzzard", [("central-bedfordshire", "Leighton-Buzzard")]),
        ("leyton buzzard", [("central-bedfordshire", "leyton buzzard")]),
        ("Barton le Clay", [("central-bedfordshire", "Barton le Clay")]),
        ("Luton and Biggelswade", [("luton", "Luton"), ("central-bedfordshire", "Biggelswade")]),
        ("in Sandy", [("central-bedfordshire", "Sandy")]),
        ("Sundon Park", [("luton", "Sundon Park")]),
        ("Upper Sundon", [("central-bedfordshire", "Upper Sundon")]),
    ],
)
def test_places_are_found_whatever_the_case_hyphens_and_usual_slips(tree, text, expected):
    assert named(tree, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "my friend Sandy told me",  # a first name
        "sharing beds",
        "he lives on Luton Road",
        "12 bedford street",
        "www.bedford.gov.uk",
        "someone@luton.gov.uk",
        "Bedfordia",
        "Milton Keynes",
        "Woburn Sands",  # in Milton Keynes, though Woburn is not
        "Bradford",
    ],
)
def test_what_only_looks_like_a_place_of_ours_is_none(tree, text):
    assert named(tree, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bedford Hospital", MentionKind.ORGANISATION),
        ("Bedfordshire Police", MentionKind.ORGANISATION),
        ("University of Bedfordshire", MentionKind.ORGANISATION),
        ("Luton and Dunstable University Hospital", MentionKind.ORGANISATION),
        ("the L&D", MentionKind.ORGANISATION),
        ("Central Bedfordshire College", MentionKind.ORGANISATION),
        ("Hitchin", MentionKind.ELSEWHERE),
        ("Cambridge University", MentionKind.ELSEWHERE_ORGANISATION),
        ("East London NHS Foundation Trust", MentionKind.ELSEWHERE_ORGANISATION),
        ("Clapham", MentionKind.SHARED),
        ("Wixams", MentionKind.STRADDLING),
    ],
)
def test_each_name_is_of_its_kind(tree, text, kind):
    assert [mention.kind for mention in tree.mentions(text)] == [kind]


def test_the_library_lists_no_place_in_two_authorities(tree):
    places = [place.lower() for area in tree for place in area.places]
    assert len(places) == len(set(places))
    assert len(places) > 100


def test_a_small_file_is_enough(load):
    assert named(load(MINIMAL), "from overton") == [("north", "overton")]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("parent: england, places: [Overton]", "parent: wales, places: [Overton]"), "no area 'wales'"),
        (("parent: england, places: [Overton]", "parent: north"), "it lies in itself"),
        (("parent: england, places: [Overton]", "parent: null"), "only 'england' stands at the top"),
        (("[Underton]", "[Overton]"), "'Overton' is listed"),
        (("id: south", "id: north"), "'north' stands twice"),
        (("id: south", "id: South East"), r"areas entry 3 .*correct that field"),
        (("name: Southshire, ", ""), r"areas entry 3 \(south\): name: Field required"),
        (("places: [Underton]", "towns: [Underton]"), r"areas entry 3 \(south\): towns"),
        (("areas:\n", "straddling: [{name: Middle, areas: [north, wales]}]\nareas:\n"), "'wales', which is not listed"),
        (("areas:", "area:"), "areas: Field required"),
        (("areas:", "areas: ["), "not valid YAML"),
    ],
)
def test_a_faulty_file_is_refused_with_the_entry_and_the_remedy(load, change, message):
    with pytest.raises(UnusableLibraryFile, match=message):
        load(MINIMAL.replace(*change))


def test_an_entry_that_is_no_mapping_is_refused(load):
    with pytest.raises(UnusableLibraryFile, match=r"areas entry 1 \('north'\)"):
        load("areas: [north]")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnusableLibraryFile, match="no such file"):
        load_areas(tmp_path / "areas.yaml")


def test_a_file_in_another_encoding_is_refused_with_the_remedy(tmp_path):
    path = tmp_path / "areas.yaml"
    path.write_bytes("areas: [\u00e9]".encode("latin-1"))
    with pytest.raises(UnusableLibraryFile, match="save it as UTF-8"):
        load_areas(path)
