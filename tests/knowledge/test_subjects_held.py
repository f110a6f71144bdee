"""What an area's own documents write about, so that what another lacks can be named."""

from datetime import date

from knowledge.areas import load_areas
from knowledge.gaps import Subject
from knowledge.model import Audience, Document, Kind, Passage, Standing
from knowledge.own_library import STARTER
from knowledge.subjects_held import local_documents, subjects_held

AREAS = load_areas(STARTER / "areas.yaml")


def a_document(name, area, title="A title", kind=Kind.PROCEDURE, standing=Standing.CURRENT):
    return Document(
        id=name, title=title, publisher="A partnership", area=area, kind=kind, audience=frozenset(Audience),
        published=date(2024, 1, 1), standing=standing,
    )  # fmt: skip


def test_a_subject_is_held_by_a_title_or_a_heading_and_not_by_its_text():
    subjects = [
        Subject(id="prevent", title="Prevent", area="england", topics=("PREVENT", "radicalised child")),
        Subject(id="none", title="None", area="england", topics=()),
    ]
    documents = [a_document("a", "luton", "The PREVENT duty"), a_document("b", "luton", "How to prevent harm"),
                 a_document("c", "luton")]  # fmt: skip
    heading = Passage(id="p", document="c", order=0, text="PREVENT", heading=("Radicalised  children",))
    worded = Passage(id="q", document="b", order=0, text="the PREVENT duty")
    held = subjects_held(documents, {"c": [heading], "b": [worded]}, subjects)
    assert held["a"] == {"prevent"}
    assert held["b"] == frozenset()


def test_local_is_what_a_partnership_has_in_force_for_its_area_and_those_around_it():
    documents = [
        a_document("own", "luton"), a_document("around", "pan-bedfordshire"), a_document("national", "england"),
        a_document("digest", "luton", kind=Kind.DIGEST), a_document("old", "luton", standing=Standing.SUPERSEDED),
        a_document("neighbour", "bedford-borough"),
    ]  # fmt: skip
    assert [each.id for each in local_documents(documents, "luton", AREAS)] == ["own", "around"]
    assert local_documents(documents, "atlantis", AREAS) == []
