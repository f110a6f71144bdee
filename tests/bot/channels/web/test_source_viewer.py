"""The source viewer: the right page, the words cited, and what a document is before what it says."""

from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urldefrag, urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from bot.channels.web import source_passages
from bot.channels.web.app import create_app
from bot.channels.web.source_record import record_of, standing_of
from knowledge.calendar import LONDON
from knowledge.model import Passage, Standing
from tests.bot.channels.web.made_library import HELD, LANTERNS, a_catalogue, a_long_text, a_web, damaged, read, words

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture(scope="module")
def client(catalogue):
    return TestClient(create_app(a_web(catalogue)), headers={"accept": "text/html"})


def test_a_finding_of_the_past_says_so_before_its_text(client):
    page = read(client, "/source/harbour-inspection")
    assert words(page.css_first(".standing")) == (
        "Historical. Inspection of January 2013; a finding at that date, which may not hold today."
    )
    record = words(page.css_first(".record"))
    assert "Harbour Office" in record
    assert "16 January 2013" in record
    assert "Bedford Borough" in record
    assert "Everybody" in record
    assert page.html.index('class="record"') < page.html.index('class="passage"')


def test_what_was_replaced_names_what_replaced_it(client):
    standing = read(client, "/source/old-lantern-care").css_first(".standing")
    assert words(standing).startswith("Superseded. Guidance of March 2024; something has replaced it. Do not rely on")
    assert standing.css_first("a").attributes["href"] == "/source/lantern-care"
    assert "1 March 2024" in words(standing)


def test_a_successor_that_is_not_held_is_not_linked(catalogue):
    web = a_web(catalogue)
    unknown = replace(LANTERNS, id="nowhere", standing=Standing.SUPERSEDED)
    assert record_of(unknown, catalogue=catalogue, areas=web.areas, today=date(2025, 1, 1)).successor is None


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2025, 6, 30), "Due for review by 30 June 2025."),
        (date(2025, 7, 1), "It was due for review by 30 June 2025. That day has passed: check with the publisher"),
    ],
)
def test_a_review_that_is_overdue_is_said_to_be(catalogue, today, said):
    record = record_of(LANTERNS, catalogue=catalogue, areas=a_web(catalogue).areas, today=today)
    assert record.review.startswith(said)


def test_a_current_document_is_not_said_to_be_more_than_held(client):
    assert standing_of(LANTERNS) == "Current. Guidance of March 2024; nothing held here replaces it."
    assert "Open Government Licence" in read(client, "/source/lantern-care").text()


def test_a_document_of_an_area_that_is_gone_from_the_tree_is_shown_all_the_same(catalogue):
    lost = replace(LANTERNS, area="atlantis")
    assert record_of(lost, catalogue=catalogue, areas=a_web(catalogue).areas, today=date(2025, 1, 1)).area == "atlantis"


def test_a_citation_opens_the_page_that_holds_its_passage_with_the_words_marked(client):
    page = read(client, "/source/harbour-inspection?passage=harbour-inspection-50&quote=Lamp+50+was%0A+looked+at")
    cited = page.css_first(".passage.cited")
    assert cited.attributes["id"] == "harbour-inspection-50"
    assert "autofocus" in cited.attributes
    assert [mark.text() for mark in page.css("mark")] == ["Lamp 50 was looked at"]
    assert page.css_first('a[href="#harbour-inspection-50"]') is not None
    assert words(page.css_first("nav.leaf")).startswith("Previous page Page 3 of ")


@pytest.mark.parametrize("quotation", ["", "The moon is made of cheese", "x" * 5_000])
def test_words_that_the_passage_does_not_hold_are_not_shown_and_the_passage_is_marked(client, quotation):
    query = {"passage": "lantern-care-0", "quote": quotation}
    response = client.get("/source/lantern-care", params=query)
    assert "cheese" not in response.text
    assert "xxxxx" not in response.text
    page = LexborHTMLParser(response.text)
    assert [mark.text() for mark in page.css("mark")] == [
        "A lantern is cleaned each morning.\nIts WICK is cut, and the WICK is dried."
    ]


def test_links_made_before_there_were_pages_lead_on_to_every_passage(client):
    page = read(client, "/source/long-rules")
    here = [each.attributes["id"] for each in page.css(".passage")]
    led = {each.attributes["id"]: each.css_first("a").attributes["href"] for each in page.css(".elsewhere")}
    assert sorted([*here, *led]) == sorted(f"long-rules-{n}" for n in range(60))
    assert len(here) > 10
    assert led["long-rules-59"] == "?passage=long-rules-59#long-rules-59"
    assert read(client, f"/source/long-rules{led['long-rules-59']}").css_first(".cited") is not None
    assert not read(client, "/source/long-rules?page=2").css(".elsewhere")


def test_the_pages_hold_every_passage_once_and_in_order():
    passages = a_long_text("rules")
    divided = source_passages.pages_of(passages)
    assert [each for page in divided for each in page] == passages
    assert all(sum(len(each.text) for each in page) <= source_passages.CHARACTERS_A_PAGE for page in divided)
    # The second chapter begins on a page of its own.
    assert "rules-35" in [page[0].id for page in divided]


def test_one_passage_longer_than_a_page_is_a_page():
    passages = [Passage(id=str(n), document="d", order=n, text="x" * 20_000) for n in range(2)]
    assert [len(page) for page in source_passages.pages_of(passages)] == [1, 1]


def test_the_contents_lead_to_each_chapter(client):
    page = read(client, "/source/long-rules?page=2")
    chapters = {each.text(): each.attributes["href"] for each in page.css(".contents a")}
    assert list(chapters) == ["What was found", "What comes next"]
    chapter = read(client, chapters["What comes next"])
    headings = {level: [words(each) for each in chapter.css(level)] for level in ("h2", "h3")}
    assert headings == {"h2": ["What comes next"], "h3": ["At the harbour"]}


def test_each_passage_says_where_it_stands_and_can_be_linked_to(client):
    page = read(client, "/source/lantern-care")
    place = page.css_first(".place a")
    assert place.text() == "Paragraph 1"
    assert place.attributes["href"] == "/source/lantern-care?passage=lantern-care-0#lantern-care-0"
    assert "Page 35" in read(client, "/source/long-rules?passage=long-rules-35").text()


def test_a_passage_that_is_gone_is_said_to_be_gone(client):
    page = read(client, "/source/lantern-care?passage=changed-since")
    assert "no longer in this document" in page.css_first(".notice").text()
    assert len(page.css(".passage")) == 2
    assert not page.css("mark")


def test_a_document_without_text_says_so(client):
    assert "no text here" in read(client, "/source/2024-tides").text()


@pytest.mark.parametrize(("query", "status"), [("page=9", 404), ("page=0", 422), ("page=soon", 422)])
def test_a_page_that_is_not_there(client, query, status):
    response = client.get(f"/source/long-rules?{query}")
    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")


def test_a_withdrawn_document_is_gone_and_names_what_replaced_it(client):
    response = client.get("/source/lost-lantern-care")
    assert response.status_code == 410
    page = LexborHTMLParser(response.text)
    assert page.css_first("h1").text() == "This document has been withdrawn"
    assert page.css_first('main a[href="/source/lantern-care"]') is not None


def test_a_document_that_was_never_held_is_not_found(client):
    response = client.get("/source/nothing")
    assert response.status_code == 404
    assert "There is no such document" in response.text


def test_a_document_that_was_taken_out_is_gone_and_says_its_title_and_the_day(tmp_path):
    catalogue = a_catalogue(tmp_path)
    title = catalogue.document("lantern-care").title
    catalogue.remove("lantern-care")
    response = TestClient(create_app(a_web(catalogue))).get("/source/lantern-care")
    assert response.status_code == 410
    assert title in LexborHTMLParser(response.text).css_first("main").text()
    assert f"{datetime.now(LONDON).year}, so that nobody relies on it" in response.text
    catalogue.close()


def test_a_catalogue_that_cannot_be_read_is_said(catalogue):
    response = TestClient(create_app(a_web(catalogue, catalogue=damaged))).get("/source/lantern-care")
    assert response.status_code == 503
    assert "Who to contact still works" in response.text
    assert "backup" not in response.text


@pytest.mark.parametrize(
    ("url", "quotation", "address"),
    [
        (None, "cleaned", None),
        ("javascript:alert(1)", "cleaned", None),
        ('https://example.org/"x', "cleaned", None),
        ("https://example.org/a", "", "https://example.org/a"),
        ("https://example.org/a.PDF", "cleaned", "https://example.org/a.PDF"),
        ("https://example.org/a", "two-day oil, fresh", "https://example.org/a#:~:text=two%2Dday%20oil%2C%20fresh"),
        ("https://example.org/a#b", "oil", "https://example.org/a#b:~:text=oil"),
        (
            "https://example.org/a",
            "one two three four five six seven eight nine ten eleven twelve thirteen",
            "https://example.org/a#:~:text=one%20two%20three%20four%20five%20six,"
            "eight%20nine%20ten%20eleven%20twelve%20thirteen",
        ),
    ],
)
def test_the_original_opens_at_the_words_where_it_has_an_address(url, quotation, address):
    assert source_passages.original_of(replace(LANTERNS, url=url), quotation) == address


def test_no_original_is_offered_that_is_not_there(client):
    linked = read(client, "/source/lantern-care?passage=lantern-care-0&quote=cleaned").css_first(".record dl a")
    assert linked.attributes["href"] == "https://example.org/lantern-care#:~:text=cleaned"
    record = read(client, "/source/harbour-inspection").css_first(".record dl")
    assert record.css_first("a") is None
    assert "No address is recorded: ask Harbour Office for it. Signpost keeps the text, not the original" in words(
        record
    )


@pytest.mark.parametrize("document", [document.id for document, _ in HELD])
def test_no_link_of_a_document_is_dead(client, document):
    page = read(client, f"/source/{document}")
    here = f"http://testserver/source/{document}"
    for link in page.css("main a[href]"):
        address, fragment = urldefrag(urljoin(here, link.attributes["href"]))
        if not address.startswith("http://testserver/"):
            continue
        target = read(client, address)
        assert not fragment or any(each.attributes["id"] == fragment for each in target.css("[id]")), fragment


def test_hostile_words_stay_words(tmp_path):
    hostile = '"><img src=x onerror=alert(1)>'
    held = [
        (
            replace(LANTERNS, title=hostile, publisher=hostile, licence=hostile, url=hostile),
            [Passage(id="p", document="lantern-care", order=0, text=hostile, heading=(hostile,), paragraph=hostile)],
        )
    ]
    catalogue = a_catalogue(tmp_path, held)
    client = TestClient(create_app(a_web(catalogue)))
    for address in ("/source/lantern-care?passage=p&quote=onerror", "/topics", "/topics/lantern-care"):
        page = read(client, address)
        assert not page.css("img")
        assert not page.css("[onerror]")
        assert hostile in page.text()
    catalogue.close()


def test_contents_leave_out_what_stands_under_no_heading():
    passages = [Passage(id=str(n), document="d", order=n, text="x", heading=("Oil",) * (n > 0)) for n in range(3)]
    chapters = source_passages.chapters_of(source_passages.pages_of(passages))
    assert [(each.title, each.address) for each in chapters] == [("Oil", "/source/d?passage=1#1")]
