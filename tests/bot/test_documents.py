"""What the documents say below a contact: where its number is printed, for whom it may be cited."""

import pytest

from bot.answering.documents import Documents
from bot.answering.named_sources import asks_for_a_finding
from bot.answering.teams import Signposts
from bot.model import Outcome, ShownContact
from bot.ports import Corrections
from knowledge.model import Audience, Kind, Standing
from tests.bot.asking import DIRECTORY, LIMITS, LUTON, REPLIES, ask
from tests.fakes.library import FakeLibrary, document, passage

CONTACT = DIRECTORY.get("bedford-ifd")
STAFF_ALONE = {"audience": frozenset({Audience.PRACTITIONER})}


def cited(asker, record, *, broken=None):
    """Give what is cited to an asker for one contact, whose source is held with this record."""
    source = document(CONTACT.source, **record)
    printed = passage(f"Ring {CONTACT.channels[0].value} by day.", document=source.id)
    library = FakeLibrary([source], [printed], broken=broken)
    documents = Documents(library=library, replies=REPLIES, limits=LIMITS, corrections=Corrections(), writer=None)
    line = ShownContact(contact=CONTACT, open_now=True, hours="", standing_words="")
    found = documents.printing(Signposts(shown=(line,)), after=2, audience=asker)
    return {contact: (each.document, each.n) for contact, each in found.items()}


@pytest.mark.parametrize(
    ("record", "asker"),
    [
        ({}, Audience.PUBLIC),
        ({"standing": Standing.HISTORICAL}, Audience.PUBLIC),
        (STAFF_ALONE, Audience.PRACTITIONER),
    ],
)
def test_the_document_that_prints_a_contacts_number_is_cited(record, asker):
    assert cited(asker, record) == {CONTACT.id: (CONTACT.source, 3)}


@pytest.mark.parametrize(
    ("record", "asker"),
    [
        (STAFF_ALONE, Audience.PUBLIC),
        ({"standing": Standing.SUPERSEDED}, Audience.PUBLIC),
        ({"standing": Standing.SUPERSEDED}, Audience.PRACTITIONER),
    ],
)
def test_a_document_that_was_replaced_or_is_for_others_is_not_cited_for_a_contact(record, asker):
    assert cited(asker, record) == {}


def test_a_library_out_of_order_leaves_a_contact_without_a_citation():
    assert cited(Audience.PUBLIC, {}, broken="gone") == {}


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("what did ofsted say about luton", True),
        ("when was the last ofsted inspection", True),
        ("how was the front door rated by cqc", True),
        ("what did the inspectors find in 2016", True),
        ("do we tell ofsted about an accident", False),
        ("who informs cqc of a death", False),
        ("can staff go to ofsted with a worry", False),
    ],
)
def test_what_inspectors_found_is_told_from_what_they_are_told(text, is_so):
    assert asks_for_a_finding(text) is is_so


@pytest.mark.parametrize(
    ("text", "kind", "outcome"),
    [
        ("what did ofsted say about the front door", Kind.DIGEST, Outcome.NO_EVIDENCE),
        ("what did ofsted say about the front door", Kind.INSPECTION, Outcome.ANSWERED),
        ("does ofsted hear of the front door", Kind.DIGEST, Outcome.ANSWERED),
    ],
)
def test_a_summary_does_not_stand_in_for_what_inspectors_found_in_an_area(text, kind, outcome):
    source = document("about-ofsted", area=LUTON, kind=kind)
    says = passage("Ofsted will hear what staff say about the front door.", document=source.id)
    assert ask(text, area=LUTON, library=FakeLibrary([source], [says])).outcome is outcome
