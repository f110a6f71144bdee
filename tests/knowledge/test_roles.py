"""Who is asking, and to whom they go first."""

from pathlib import Path

import pytest

import knowledge
from knowledge.contacts import Role
from knowledge.library_file import UnusableLibraryFile
from knowledge.roles import load_roles

ROLES = load_roles(Path(knowledge.__file__).parent / "library" / "roles.yaml")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("I'm a midwife, who do I call", "midwife"),
        ("ta at a school in Luton, kid has bruises", "teacher"),
        ("im a new health visitor", "health-visitor"),
        ("as a GP what should I do", "gp"),
        ("school nurse here - worried", "school-nurse"),
        ("Hi, HV in Kempston with a query", "health-visitor"),
        ("we're foster carers", "foster-carer"),
        ("I am a student nurse on placement", "health-staff"),
        ("my pupil says dad hits her", "teacher"),
        ("I volunteer at a foodbank", "volunteer"),
        ("I'm a piano teacher", "volunteer"),  # the longer name is meant
        ("i'm 13 years old and scared", "child"),
        ("my neighbours kid is screaming", "neighbour"),
        ("I work as a PCSO", "police"),
        ("I'm the deputy DSL at a primary", "designated-safeguarding-lead"),
        ("We are a nursery in Dunstable", "early-years"),
        ("my daughter is being bullied", "parent"),
        ("there's an allegation against a teacher", "allegation-about-staff"),
        ("I'm a taxi driver", "other-professional"),
    ],
)
def test_the_asker_is_known_by_their_own_words(text, role):
    assert ROLES.role_of(text) is ROLES.get(role)


@pytest.mark.parametrize(
    "text",
    [
        "the child's teacher told me he had a bruise",
        "a midwife rang me",
        "who does a teacher tell",
        "what should a health visitor do",
        "I'm worried about a teacher",
        "I'm not a teacher",
        "I'm with the midwife now",
        "i was abused as a child",
        "I'm a teacher's friend",
        "",
    ],
)
def test_a_role_that_somebody_else_has_is_not_the_askers(text):
    assert ROLES.role_of(text) is None


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("teacher", "designated safeguarding lead"),
        ("health-visitor", "named nurse"),
        ("midwife", "named midwife"),
        ("gp", "named GP"),
        ("early-years", "designated safeguarding lead"),
        ("volunteer", "safeguarding lead"),
        ("foster-carer", "social worker"),
        ("child", "adult you trust"),
        ("allegation-about-staff", "LADO"),
    ],
)
def test_each_role_goes_to_its_own_first_contact(role, words):
    assert words in ROLES.get(role).first


def test_everybody_is_told_when_to_ring_999_or_to_act_at_once():
    assert all("999" in role.straight or "Immediate danger" in role.straight for role in ROLES)


def test_an_allegation_leads_to_the_designated_officer_and_a_child_to_a_helpline_for_children():
    assert ROLES.get("allegation-about-staff").contacts[0] is Role.LADO
    assert ROLES.get("child").contacts == (Role.HELPLINE_CHILD,)


def test_an_unknown_role_is_refused_with_the_ids_there_are():
    with pytest.raises(KeyError, match="use one of: allegation-about-staff"):
        ROLES.get("astronaut")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("source: A guide (2020)", "source: A guide"), r"entry 1 \(cook\): source"),  # no year
        (("called: [cook]", "called: []"), "add what its people call themselves"),
        (("called: [cook]", "called: [cook]\n    contacts: [kitchen]"), r"entry 1 \(cook\): contacts.0"),
        (
            ("roles:", "roles:\n  - {id: cook, name: Cook, first: her, straight: now, source: X (2020), called: [x1]}"),
            "twice",
        ),
    ],
)
def test_a_faulty_file_is_refused_with_the_entry_and_the_remedy(tmp_path, change, message):
    path = tmp_path / "roles.yaml"
    whole = (
        "roles:\n  - id: cook\n    name: Cook\n    first: the chef\n    straight: at once\n"
        "    source: A guide (2020)\n    called: [cook]\n"
    )
    path.write_text(whole)
    assert load_roles(path).role_of("I'm a cook")
    path.write_text(whole.replace(*change))
    with pytest.raises(UnusableLibraryFile, match=message):
        load_roles(path)
