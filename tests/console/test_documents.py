"""Documents in the console: from an upload to what is in force, superseded and withdrawn."""

import re
from datetime import datetime

import pytest

from bot.model import Question
from knowledge.calendar import LONDON
from knowledge.model import Standing
from tests.console.made_console import ANNA
from tests.console.made_documents import (
    GUIDE,
    NEW_GUIDE,
    PATH,
    RECORD,
    a_desk,
    held_after,
    put_in_force,
    upload,
    write_record,
)


@pytest.fixture
def client(tmp_path):
    with a_desk(tmp_path) as client:
        yield client


def catalogue(client):
    return client.console.web.catalogue()


def test_nothing_of_an_upload_is_in_force_before_somebody_puts_it_there(client):
    waiting = upload(client)
    page = client.get(waiting).text
    assert "Nothing of it is in force yet" in page
    assert "taken down within five working days" in page
    assert "paragraph 1.1" in page
    assert catalogue(client).document(RECORD["id"]) is None
    assert "Needs its record" in client.get(f"{PATH}/waiting").text
    assert client.post(f"{waiting}/into-force").headers["location"] == f"{waiting}/record"

    assert write_record(client, waiting).headers["location"] == f"{waiting}?said=record"
    assert "Ready to be put in force" in client.get(f"{PATH}/waiting").text
    assert catalogue(client).document(RECORD["id"]) is None

    assert "It is in force" in put_in_force(client, waiting)
    assert catalogue(client).document(RECORD["id"]).title == "Harbour guide to lantern safety"
    assert client.get(waiting).status_code == 404
    assert list((client.console.bootstrap.home.uploads_folder).iterdir()) == []
    assert ("Ed Editor", "put it in force", "document harbour-guide-2025") in client.console.gate.noted


def test_the_record_is_guessed_from_the_file_for_somebody_to_check(client):
    form = client.get(f"{upload(client)}/record").text
    assert 'name="title" value="Harbour guide to lantern safety"' in form
    assert 'name="published" value="2025-03-03"' in form
    assert 'name="id" value="harbour-guide-to-lantern-safety-2025"' in form
    assert 'value="current" selected' in form


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("id", "Not Good", "small letters, digits and hyphens"),
        ("id", "early-help", "is the short name of Early help guide"),
        ("title", " ", "Write the title"),
        ("publisher", "", "Write who published it"),
        ("area", "atlantis", "Choose the area"),
        ("kind", "poem", "Choose what kind"),
        ("audience", "", "Tick whom it is for"),
        ("published", "soon", "whole date of publication"),
        ("published", "2999-01-01", "still to come"),
        ("review_by", "2020-01-01", "has to come after"),
        ("standing", "", "Choose how it stands"),
        ("supersedes", "nothing-like-it", "not in the library any more"),
        ("supersedes", "harbour-guide-2025", "cannot replace itself"),
        ("url", "ftp://x", "Begin the web address"),
    ],
)
def test_a_fault_stands_beside_its_field_and_what_was_typed_is_kept(client, field, typed, said):
    waiting = upload(client)
    answer = write_record(client, waiting, **{field: typed})
    assert answer.status_code == 422
    assert said in answer.text
    assert f'href="#{field}"' in answer.text
    assert f'id="{field}-fault"' in answer.text
    assert 'value="Larkfield partnership"' in answer.text or field == "publisher"
    again = client.get(f"{waiting}/record").text
    assert "Larkfield partnership" in again or field == "publisher"


def test_two_editors_of_one_record_the_second_sees_what_the_first_wrote_and_may_save_on_top(client):
    waiting = upload(client)
    seen = re.search(r'name="seen" value="(\d+)"', client.get(f"{waiting}/record").text)[1]
    first = client.post(f"{waiting}/record", data=RECORD | {"seen": seen, "publisher": "First office"})
    assert first.status_code == 303
    second = client.post(f"{waiting}/record", data=RECORD | {"seen": seen, "publisher": "Second office"})
    assert second.status_code == 409
    assert "First office" in second.text
    assert 'value="Second office"' in second.text
    seen = re.search(r'name="seen" value="(\d+)"', second.text)[1]
    third = client.post(f"{waiting}/record", data=RECORD | {"seen": seen, "publisher": "Second office"})
    assert third.status_code == 303


def test_only_an_editor_may_see_or_change_documents(client):
    client.console.gate.now = ANNA
    assert client.get(PATH).status_code == 403
    assert client.post(f"{PATH}/new").status_code == 403


def test_it_is_put_in_force_below_what_was_read_by_somebody_who_says_that_they_looked(client):
    waiting = upload(client)
    assert "Not before its record is written." in client.get(waiting).text
    write_record(client, waiting)
    page = client.get(waiting).text
    assert (
        page.index("What was read")
        < page.index("taken down within five working days")
        < page.index("Put it in force</b")
    )
    refused = client.post(f"{waiting}/into-force", data={"leaf": "1"})
    assert refused.status_code == 422
    assert 'href="#looked"' in refused.text
    assert "what is wrong in it is wrong in every quotation" in refused.text
    assert client.post(f"{waiting}/into-force", data={"leaf": "elsewhere"}).status_code == 422
    assert catalogue(client).document(RECORD["id"]) is None
    assert "It is in force" in put_in_force(client, waiting)


def cited(client):
    """Ask what the guides say of a smoking lantern; gives the standing of each document that the reply cites."""
    asked = Question(text="when is a smoking lantern taken down", at=datetime(2026, 11, 18, 11, tzinfo=LONDON))
    reply, _ = client.console.assistant.reply(asked)
    return {each.document: (each.standing, each.quotation) for each in reply.citations}


def test_the_answer_comes_from_the_new_document_and_from_the_successor_alone_once_it_is_superseded(client):
    address = held_after(client)
    first, second = RECORD["id"], "harbour-guide-2026"
    standing, words = cited(client)[first]
    assert standing is Standing.CURRENT
    assert "within five working days" in words
    assert "Current. Guidance of March 2025" in client.get(address).text
    held_after(client, NEW_GUIDE, id=second, published="2026-03-03")
    answer = client.post(f"{address}/supersede", data={"successor": second})
    assert answer.headers["location"] == f"{address}?said=superseded"
    assert catalogue(client).superseded_by()[first] == second
    now = cited(client)
    assert first not in now
    assert now[second][0] is Standing.CURRENT
    assert "within two working days" in now[second][1]
    assert "Superseded. Guidance of March 2025" in client.get(address).text


def test_a_document_that_is_not_superseded_after_all_is_cited_as_current_again(client):
    address = held_after(client)
    client.post(f"{address}/supersede", data={"successor": "early-help"})
    assert RECORD["id"] not in cited(client)
    assert client.post(f"{address}/restore").status_code == 303
    assert catalogue(client).document(RECORD["id"]).standing is Standing.CURRENT
    assert cited(client)[RECORD["id"]][0] is Standing.CURRENT


def test_what_the_record_says_it_replaces_is_superseded_with_it_and_cannot_be_restored_behind_it(client):
    waiting = upload(client)
    write_record(client, waiting, supersedes="early-help")
    assert "With it, these are superseded" in client.get(waiting).text
    put_in_force(client, waiting)
    assert catalogue(client).document("early-help").standing.value == "superseded"
    refused = client.post(f"{PATH}/held/early-help/restore")
    assert refused.status_code == 409
    assert "Change that record first" in refused.text
    page = client.get(f"{PATH}/held/{RECORD['id']}").text
    assert "what changed since" in page
    compared = client.get(f"{PATH}/held/{RECORD['id']}/compared/early-help")
    assert "From Early help guide to Harbour guide" in compared.text


def test_a_successor_has_to_be_chosen_and_two_documents_cannot_supersede_each_other(client):
    address = f"{PATH}/held/early-help"
    assert "Choose the document" in client.post(f"{address}/supersede", data={"successor": "nothing"}).text
    client.post(f"{address}/supersede", data={"successor": "larkfield-guide"})
    both = client.post(f"{PATH}/held/larkfield-guide/supersede", data={"successor": "early-help"})
    assert both.status_code == 422
    assert "is superseded by this one" in both.text


def test_a_new_text_shows_what_changes_before_and_after_it_is_in_force(client):
    address = held_after(client)
    waiting = upload(client, NEW_GUIDE, replaces=RECORD["id"])
    assert write_record(client, waiting).status_code == 303
    assert "takes the place of the text that is in force" in client.get(waiting).text
    changes = client.get(f"{waiting}/changes").text
    assert "<del>five </del><ins>two </ins>" in changes
    assert "1 passage changed, 1 added, 0 removed" in changes
    assert "It is in force" in put_in_force(client, waiting)
    page = client.get(address).text
    number = re.search(rf'{address}/versions/(\d+)"', page)[1]
    assert "<del>five </del><ins>two </ins>" in client.get(f"{address}/versions/{number}").text
    assert client.get(f"{address}/versions/999").status_code == 404
    assert page.count("/original/") == 2


def test_a_file_that_is_in_force_already_says_so_and_changes_nothing(client):
    address = held_after(client)
    waiting = upload(client, replaces=RECORD["id"])
    page = client.get(waiting).text
    assert "This very file is" in page
    write_record(client, waiting)
    assert "It is in force" in put_in_force(client, waiting)
    assert "No earlier text is kept" in client.get(address).text


def test_a_text_like_one_that_is_held_is_noticed(client):
    held_after(client)
    page = client.get(upload(client, GUIDE.replace("blue book", "red book"), "copy.md")).text
    assert re.search(r"\d\d %\s+of the shorter text stands in", page) or "All of the shorter text" in page


def test_withdrawing_says_what_rests_on_it_and_asks_for_a_reason(client):
    address = held_after(client)
    assert "No taught question" in client.get(f"{address}/withdraw").text
    refused = client.post(f"{address}/withdraw", data={"why": ""})
    assert refused.status_code == 422
    assert "Say why it is withdrawn" in refused.text
    assert "Tick that you want" in refused.text
    done = client.post(f"{address}/withdraw", data={"why": "The harbour was closed", "sure": "yes"})
    assert done.headers["location"] == f"{address}?said=withdrawn"
    assert catalogue(client).document(RECORD["id"]) is None
    gone = client.get(address).text
    assert "Withdrawn on" in gone
    assert "The harbour was closed" in gone
    version = re.search(rf'{address}/versions/(\d+)"', gone)[1]
    assert "0 added, 4 removed, 0 the same" in client.get(f"{address}/versions/{version}").text

    again = client.post(f"{address}/again").headers["location"]
    form = client.get(f"{again}/record").text
    assert 'value="Larkfield partnership"' in form
    assert write_record(client, again).status_code == 303
    put_in_force(client, again)
    assert catalogue(client).document(RECORD["id"]) is not None


def test_a_reason_for_withdrawing_is_kept_without_personal_details(client):
    data = {"why": "My name is Tamsin Penhallow, ring 07700 900123", "sure": "yes"}
    done = client.post(f"{PATH}/held/early-help/withdraw", data=data)
    assert done.headers["location"].endswith("said=withdrawn-screened")
    page = client.get(f"{PATH}/held/early-help?said=withdrawn-screened").text
    assert "07700 900123" not in page
    assert "Personal details were taken out" in page
    assert client.post(f"{PATH}/held/early-help/again").status_code == 404


def test_the_record_of_a_document_in_force_is_changed_and_the_change_is_told(client):
    address = f"{PATH}/held/early-help"
    form = client.get(f"{address}/record").text
    assert "taken in on the command line, from the file /srv/early-help.txt" in form
    seen = re.search(r'name="seen" value="(\w+)"', form)[1]
    record = RECORD | {"id": "early-help", "title": "Early help guide", "review_by": "2031-01-31", "seen": seen}
    assert client.post(f"{address}/record", data=record).headers["location"] == f"{address}?said=saved"
    assert catalogue(client).document("early-help").review_by.isoformat() == "2031-01-31"
    assert len(catalogue(client).passages_of("early-help")) == 1
    page = client.get(address).text
    assert "Ed Editor changed the record" in page
    assert "<ins>2031-01-31</ins>" in page
    late = client.post(f"{address}/record", data=record | {"publisher": "Another"})
    assert late.status_code == 409
    assert "Ed Editor changed it meanwhile" in late.text
    wrong = client.post(f"{address}/record", data=record | {"publisher": ""})
    assert wrong.status_code == 422


def test_a_superseded_document_is_not_made_current_by_its_record(client):
    address = f"{PATH}/held/early-help"
    client.post(f"{address}/supersede", data={"successor": "larkfield-guide"})
    seen = re.search(r'name="seen" value="(\w+)"', client.get(f"{address}/record").text)[1]
    answer = client.post(f"{address}/record", data=RECORD | {"id": "early-help", "seen": seen})
    assert answer.status_code == 422
    assert "It is superseded by" in answer.text


def test_reviewed_today_gives_the_day_of_the_next_review(client):
    address = f"{PATH}/held/early-help"
    assert client.post(f"{address}/reviewed", data={"review_by": "2001-01-01"}).status_code == 422
    assert client.post(f"{address}/reviewed", data={"review_by": "soon"}).status_code == 422
    assert client.post(f"{address}/reviewed", data={"review_by": "2031-05-01"}).status_code == 303
    assert catalogue(client).document("early-help").review_by.isoformat() == "2031-05-01"
    assert "reviewed it" in client.get(address).text


def test_the_list_has_what_is_overdue_first_and_is_filtered(client):
    page = client.get(PATH).text
    assert page.index("Larkfield &lt;b&gt;guide") < page.index("Early help guide")
    assert "overdue</strong>" in page
    only = client.get(PATH, params={"standing": "current", "words": "early"}).text
    assert "Early help guide" in only
    assert "Larkfield" not in only
    assert "Early help guide" not in client.get(PATH, params={"standing": "overdue"}).text
    assert "No document is like that" in client.get(PATH, params={"area": "luton", "kind": "briefing"}).text


def test_the_original_is_a_download_that_no_browser_runs(client):
    web_page = "<html><h1>Harbour</h1><p>The bell rings at noon each day in fog.</p><script>alert(1)</script></html>"
    waiting = upload(client, web_page, "../../etc/<b>harbour</b>.html")
    assert "<p>b&gt;.html. 1 passage would go in" in client.get(waiting).text
    write_record(client, waiting)
    put_in_force(client, waiting)
    page = client.get(f"{PATH}/held/{RECORD['id']}").text
    assert "<script>alert" not in page
    link = re.search(rf'href="({PATH}/held/[\w-]+/original/\w+)"', page)[1]
    answer = client.get(link)
    assert answer.headers["content-disposition"] == 'attachment; filename="harbour-guide-2025.html"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert client.get(link[:-4] + "0000").status_code == 404


def test_what_is_not_there_is_said_to_be_not_there(client):
    for address in ("waiting/" + "0" * 32, "held/nothing", "new?replaces=nothing", "held/early-help/compared/nothing"):
        assert client.get(f"{PATH}/{address}").status_code == 404
    assert client.get(f"{PATH}/waiting/{'0' * 32}/progress").status_code == 303


def test_a_discarded_file_is_gone(client):
    waiting = upload(client)
    assert client.post(f"{waiting}/discard").status_code == 303
    assert "Nothing is waiting" in client.get(f"{PATH}/waiting").text
    assert list(client.console.bootstrap.home.uploads_folder.iterdir()) == []
