"""Where the starter library's contacts, roles, limits and sources come from, and whether that is still fresh."""

import re

import pytest

from knowledge.areas import load_areas
from knowledge.contacts import load_contacts
from knowledge.own_library import STARTER
from knowledge.roles import load_roles
from knowledge.time_limits import load_time_limits

AREAS = load_areas(STARTER / "areas.yaml")
CONTACTS = tuple(load_contacts(STARTER / "contacts.yaml", AREAS))


@pytest.mark.parametrize("contact", CONTACTS, ids=lambda each: each.id)
def test_a_contact_says_where_it_was_read_and_when(contact, released):
    assert contact.source.strip()
    assert contact.as_of <= released
    assert (contact.checked_on is None) == (contact.checked_by is None)


def test_a_local_contact_comes_from_a_named_document(samples):
    records = (samples / "sources.yaml").read_text(encoding="utf-8")
    local = [each for each in CONTACTS if each.area != "england"]
    assert local
    for each in local:
        assert re.search(rf"\b{re.escape(each.source)}\b", records), each.id


def test_a_local_number_is_printed_in_the_document_that_it_comes_from(samples):
    printed = "".join(re.sub(r"\s", "", path.read_text(encoding="utf-8")) for path in samples.glob("*.txt")).lower()
    for each in CONTACTS:
        if each.area != "england":
            absent = [one.value for one in each.channels if re.sub(r"\s", "", one.value).lower() not in printed]
            assert absent == [], each.id


def test_no_contact_is_past_its_review_date_at_release(released):
    assert [each.id for each in CONTACTS if each.review_by is not None and each.review_by <= released] == []


def test_only_somebody_checks_a_contact():
    """Nobody had rung these services when the library was written: a check belongs to a partnership's own home."""
    assert [each.id for each in CONTACTS if each.checked_by is not None and len(each.checked_by) < 3] == []


def test_every_role_and_limit_names_its_source_with_a_year():
    told = [*load_roles(STARTER / "roles.yaml"), *load_time_limits(STARTER / "time_limits.yaml").limits]
    assert [each.id for each in told if not re.search(r"(?:19|20)\d\d", each.source)] == []


def test_every_source_of_a_national_digest_has_a_publisher_and_a_public_address(digests):
    lacking = [
        (name, source.title)
        for name, each in digests.items()
        for source in each.sources
        if each.document.area == "england" and not (source.url or "").startswith("https://")
    ]
    assert lacking == []


def test_every_source_of_a_local_digest_says_of_when_it_is(digests):
    undated = [
        (name, source.title)
        for name, each in digests.items()
        for source in each.sources
        if each.document.area != "england" and source.date is None and not re.search(r"(?:19|20)\d\d", source.title)
    ]
    assert undated == []
