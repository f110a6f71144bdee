"""Contradictions and duplicates: side by side with their places, dismissed with who and why, opened again."""

import re

import pytest

from tests.console.made_documents import GUIDE, PATH, a_desk, held_after


@pytest.fixture
def client(tmp_path):
    with a_desk(tmp_path) as client:
        yield client


def test_two_figures_and_nearly_one_text_are_shown_side_by_side(client):
    held_after(client)
    held_after(client, GUIDE.replace("five", "nine"), id="harbour-guide-2019", title="Old harbour guide")
    page = client.get(f"{PATH}/differences").text
    assert "2 to look at" in page
    assert "Two figures or dates in one statement" in page
    assert "taken down within nine working days" in page
    assert "taken down within five working days" in page
    assert "Nearly the same text twice" in page


def test_a_service_with_another_number_than_the_directory_is_shown_with_it(client):
    contact = next(
        each for each in client.console.web.directory if any(way.kind.value == "phone" for way in each.channels)
    )
    text = f"# Numbers\n\nRing {contact.name}: 01632 960123 about a lantern."
    held_after(client, text, area=contact.area)
    page = client.get(f"{PATH}/differences").text
    assert "Two telephone numbers for one service" in page
    assert "01632960123" in page
    assert "contact directory" in page


def test_what_is_no_conflict_is_kept_with_who_and_why_until_something_else_is_printed(client):
    held_after(client)
    other = held_after(client, GUIDE.replace("five", "nine"), id="harbour-guide-2019", title="Old harbour guide")
    page = client.get(f"{PATH}/differences").text
    key = re.search(r'name="key" value="(\w+)"', page)[1]
    refused = client.post(f"{PATH}/differences/dismiss", data={"key": key, "why": " "})
    assert refused.status_code == 422
    assert "Say why it is no conflict" in refused.text
    client.post(f"{PATH}/differences/dismiss", data={"key": key, "why": "Two harbours"})
    page = client.get(f"{PATH}/differences").text
    assert "1 to look at" in page
    assert re.search(r"Ed Editor, [^:]+:\d\d: Two harbours", page)
    client.post(f"{PATH}/differences/reopen", data={"key": key})
    assert "2 to look at" in client.get(f"{PATH}/differences").text
    client.post(f"{PATH}/differences/dismiss", data={"key": key, "why": "Two harbours"})
    client.post(f"{other}/withdraw", data={"why": "old", "sure": "yes"})
    held_after(client, GUIDE.replace("five", "six"), id="harbour-guide-2019", title="Old harbour guide")
    assert "2 to look at" in client.get(f"{PATH}/differences").text
    gone = client.post(f"{PATH}/differences/dismiss", data={"key": key, "why": "Two harbours"})
    assert gone.headers["location"].endswith("said=gone")


def test_where_nothing_differs_that_is_said(client):
    assert "Nothing differs that is looked for" in client.get(f"{PATH}/differences").text
