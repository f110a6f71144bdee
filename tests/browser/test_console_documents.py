"""Documents in a browser: from the upload to an answer that quotes it, and to the day it is superseded."""

import io
import itertools
import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from bot.adapters.records.documents_history import Dismissal
from bot.console.console import Console
from bot.console.documents.desk import Desk
from bot.console.documents.differing import differences_of
from bot.console.documents.incoming import Sent, take_in
from bot.console.documents.waiting_pages import record_of
from ingest.readers import UnreadableDocument
from tests.browser.made_site import LOOKS, is_scrolled_sideways, tabbed_to
from tests.console.made_console import ED, OpenGate
from tests.console.made_documents import GUIDE as LANTERNS
from tests.console.made_documents import NEW_GUIDE as NEW_LANTERNS
from tests.console.made_documents import RECORD
from tests.ingest.files import lines, pdf

PATH = "/console/documents"
GUIDE = """# Larkfield guide to bruises in babies

Published 3 March 2025

## What to do

1.1 A baby who cannot crawl yet and has a bruise is seen by the Larkfield children's doctor on the same day.

1.2 The health visitor tells the Larkfield safeguarding nurse of the bruise within four hours.

1.3 The bruise is drawn on the body map, with its size and colour, before the family leaves.
"""
QUESTION = "When is a baby who cannot crawl and has a bruise seen by the children's doctor?"


def file_of(text, name="bruises.md"):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": text.encode()}


def into_force(page, site, text, **fields):
    """Upload, write the record and put it in force by the forms alone."""
    page.goto(f"{site.address}{PATH}/new")
    page.get_by_label("File", exact=True).set_input_files(file_of(text))
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("link", name="Write its record").last.click()
    for label, value in {"Published by": "Larkfield partnership", **fields}.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_label("Area", exact=True).select_option("england")
    page.get_by_role("button", name="Save the record").click()
    page.get_by_label(re.compile("I have compared")).check()
    page.get_by_role("button", name="Put it in force").click()
    page.wait_for_url("**/progress")
    for _ in range(300):
        if page.get_by_role("heading", name="On its way into force").count() == 0:
            break
        page.wait_for_timeout(100)
        page.reload()
    expect(page.get_by_role("heading", name="It is in force")).to_be_visible()
    page.get_by_role("link", name="Go to the document").click()


def cited(page, site):
    answer = page.request.post(f"{site.address}/api/v1/ask", data={"question": QUESTION}).json()
    return {each["document"]: each["standing"] for each in answer["citations"]}


def test_a_document_goes_in_answers_and_is_superseded_without_javascript(console_site, console_as):
    page = console_as("editor", path=f"{PATH}/new", java_script_enabled=False)
    assert "bruises-2025" not in cited(page, console_site)
    into_force(page, console_site, GUIDE, **{"Short name in links": "bruises-2025"})
    assert cited(page, console_site).get("bruises-2025") == "current"

    newer = GUIDE.replace("2025", "2026").replace("four hours", "two hours")
    into_force(page, console_site, newer, **{
        "Short name in links": "bruises-2026", "Title": "Larkfield guide to bruises in babies, 2026",
    })  # fmt: skip
    page.goto(f"{console_site.address}{PATH}/held/bruises-2025")
    page.get_by_label("The document that replaces it").select_option("bruises-2026")
    page.get_by_role("button", name="It is superseded").click()
    expect(page.get_by_text("It is superseded from now on")).to_be_visible()
    now = cited(page, console_site)
    assert now.get("bruises-2025") != "current"
    assert now.get("bruises-2026") == "current"


def test_the_upload_begins_by_keyboard_and_says_what_is_wrong(console_as):
    page = console_as("editor", path=PATH)
    tabbed_to(page, "Upload a document")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{PATH}/new")
    page.get_by_label("Or its web address").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Choose a file, or give a web address; one of the two").press("Enter")
    expect(page.locator("#file")).to_be_focused()
    assert all("422" in each for each in page.complaints)


@pytest.fixture(scope="module")
def made(console_site, tmp_path_factory):
    """What the pages have to show: waiting files, a refused one, a document with an earlier text, a withdrawn one."""
    console = Console(
        gate=OpenGate(ED), web=console_site.web, assistant=console_site.bootstrap.current,
        bootstrap=console_site.bootstrap, records=console_site.records,
    )  # fmt: skip
    desk, folder = Desk.of(console), tmp_path_factory.mktemp("files")

    def taken(text, name, **given):
        content = text if isinstance(text, bytes) else text.encode()
        return take_in(desk, Sent(source=io.BytesIO(content), name=name, **given), ED)

    def in_force(one):
        document, form = record_of(desk, desk.one(one.id))
        desk.waiting.write_record(
            one.id, one.record, is_complete=True, seen=one.revision, by="Ed", at=datetime.now(UTC)
        )
        assert document is not None, form.faults
        desk.force.begin(desk.one(one.id), document, texts=9, person=ED).join()

    record = {**RECORD, "id": "lantern-guide", "title": "Lantern guide", "review_by": "2025-09-01"}
    in_force(taken(LANTERNS, "lanterns.md", record=record))
    in_force(taken(NEW_LANTERNS, "lanterns.md", record=record, replaces="lantern-guide"))
    old = {**RECORD, "id": "old-guide", "title": "Old guide"}
    in_force(taken(LANTERNS.replace("five", "nine"), "old.md", record=old))
    gone = {**RECORD, "id": "gone-guide", "title": "Gone guide"}
    in_force(taken(LANTERNS.replace("blue", "red"), "gone.md", record=gone))
    desk.shelf.withdraw(desk.document("gone-guide"), why="the harbour was closed", person=ED)
    found = differences_of(desk)
    desk.shelf.history.dismiss(Dismissal(key=found[0].key, subject="", by="Ed", at=datetime.now(UTC), why="two places"))
    words = "A lantern that smokes is taken down within five working days of a report."
    sheet = pdf(folder / "sheet.pdf", lines("1 Lanterns", words), lines("2 Oil", words.replace("lantern", "lamp")))
    waiting = taken(sheet.read_bytes(), "sheet.pdf")
    changed = taken(LANTERNS.replace("evening", "morning"), "new.md", replaces="lantern-guide")
    with pytest.raises(UnreadableDocument):
        taken(b"MZ" + bytes(300), "setup.pdf")
    version = desk.shelf.history.versions_of("lantern-guide")[0].id
    return {
        "list": "", "list-nothing": "?words=nothing-like-it", "new": "/new", "new-text": "/new?replaces=lantern-guide",
        "waiting-list": "/waiting", "waiting-pdf": f"/waiting/{waiting.id}", "waiting-text": f"/waiting/{changed.id}",
        "record": f"/waiting/{waiting.id}/record", "changes": f"/waiting/{changed.id}/changes",
        "document": "/held/lantern-guide", "held-record": "/held/lantern-guide/record", "gone": "/held/gone-guide",
        "withdraw": "/held/lantern-guide/withdraw", "version": f"/held/lantern-guide/versions/{version}",
        "differences": "/differences", "refused": "/refused",
    }  # fmt: skip


PAGES = (
    "list", "list-nothing", "new", "new-text", "waiting-list", "waiting-pdf", "waiting-text", "record", "changes",
    "document", "held-record", "gone", "withdraw", "version", "differences", "refused",
)  # fmt: skip


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_its_pages_can_be_read_by_everybody(console_as, console_site, violations, made, look):
    page = console_as("editor", path=PATH, **look)
    for name in PAGES:
        page.goto(f"{console_site.address}{PATH}{made[name]}")
        assert page.locator("h1").count() == 1, name
        assert violations(page) == [], name
        assert not is_scrolled_sideways(page), name
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(each => Number(each.tagName[1]))")
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), (name, levels)
    assert page.complaints == []


def test_faults_are_read_by_everybody(console_as, console_site, violations, made):
    page = console_as("editor", path=f"{PATH}{made['record']}")
    page.get_by_role("button", name="Save the record").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert violations(page) == []
    page.goto(f"{console_site.address}{PATH}{made['withdraw']}")
    page.get_by_role("button", name="Withdraw it").click()
    expect(page.get_by_role("link", name="Say why it is withdrawn")).to_be_visible()
    assert violations(page) == []
