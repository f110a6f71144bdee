"""The source viewer in a browser: it opens at the words cited, for everybody, and runs nothing that a document says."""

import json
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from knowledge.model import Passage
from tests.bot.channels.web.made_library import LANTERNS
from tests.browser.made_site import LOOKS, focused, is_scrolled_sideways, reading_site, tabbed_to

CITED = "/source/long-rules?passage=long-rules-40&quote=Lamp+40+was+looked+at%2C+and+its+oil+was+measured."
PAGES = {
    "current": "/source/lantern-care",
    "cited": f"{CITED}#long-rules-40",
    "former-link": "/source/long-rules#long-rules-40",
    "historical": "/source/harbour-inspection?page=2",
    "superseded": "/source/old-lantern-care",
    "withdrawn": "/source/lost-lantern-care",
    "changed": "/source/lantern-care?passage=changed-since",
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_is_scrolled_sideways(name, look, site, open_page, violations):
    page = open_page(f"{site}{PAGES[name]}", **LOOKS[look])
    assert violations(page) == []
    assert not is_scrolled_sideways(page)
    # A withdrawn page is a 410, which the browser notes as a failed load.
    assert [said for said in page.complaints if "410" not in said] == []


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("address", [CITED, f"{CITED}#long-rules-40"])
def test_a_citation_opens_with_the_words_marked_and_in_sight(address, script, site, open_page):
    page = open_page(f"{site}{address}", java_script_enabled=script, viewport={"width": 320, "height": 640})
    mark = page.locator("mark")
    assert mark.inner_text() == "Lamp 40 was looked at, and its oil was measured."
    assert 0 <= mark.bounding_box()["y"] < 640


def test_the_keyboard_goes_on_from_the_cited_passage(site, open_page):
    page = open_page(f"{site}{CITED}")
    assert focused(page)["id"] == "long-rules-40"
    page.keyboard.press("Tab")
    assert focused(page)["words"] == "Page 40"


def test_a_former_link_leads_to_a_passage_on_another_page(site, open_page):
    page = open_page(f"{site}/source/long-rules#long-rules-40", java_script_enabled=False)
    page.get_by_role("link", name="Go to the cited passage, on another page").click()
    assert page.locator(".passage.cited").get_attribute("id") == "long-rules-40"
    assert page.locator(".elsewhere").count() == 0


def test_a_former_link_to_the_first_page_goes_straight_there(site, open_page):
    page = open_page(f"{site}/source/long-rules#long-rules-9")
    assert 0 <= page.locator("#long-rules-9").bounding_box()["y"] < 800
    assert page.locator(".elsewhere:visible").count() == 0


def test_a_document_is_read_with_the_keyboard_alone(site, open_page):
    page = open_page(f"{site}/source/long-rules")
    tabbed_to(page, "Contents")
    page.keyboard.press("Enter")
    tabbed_to(page, "What comes next")
    page.keyboard.press("Enter")
    page.wait_for_url("**passage=long-rules-35**")
    expect(page.get_by_role("heading", name="What comes next")).to_be_visible()


def _texts(value):
    if isinstance(value, str):
        return [value]
    within = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in within for text in _texts(each)]


@pytest.fixture(scope="module")
def payloads(shared):
    folder = shared / "adversarial"
    if not folder.is_dir():
        pytest.skip(f"no hostile strings at {folder}")
    found = (folder / "xss" / "payloadbox_xss.txt").read_text("utf-8", "replace").splitlines()
    for name in ("xss/dompurify_fixtures.json", "xss/markdown_link_image_vectors.json", "strings/blns.json"):
        found += _texts(json.loads((folder / name).read_text("utf-8")))
    usable = [each.encode("utf-8", "replace").decode().replace("\0", "") for each in found]
    return list(dict.fromkeys(each for each in usable if each.strip()))


@pytest.fixture(scope="module")
def hostile_site(payloads, tmp_path_factory):
    """Every payload as text, heading and number of a passage; every eightieth as title, publisher, licence, address."""
    held = []
    for start in range(0, len(payloads), 500):
        name = f"texts{start}"
        passages = [
            Passage(id=f"{name}-{n}", document=name, order=n, text=each, heading=("Part", each), paragraph=each[:40])
            for n, each in enumerate(payloads[start : start + 500])
        ]
        held.append((replace(LANTERNS, id=name, supersedes=()), passages))
    for n, each in enumerate(payloads[::80]):
        document = replace(LANTERNS, id=f"titles{n}", title=each, publisher=each, licence=each, url=each, supersedes=())
        held.append((document, [Passage(id=f"titles{n}-0", document=document.id, order=0, text=each)]))
    with reading_site(tmp_path_factory.mktemp("hostile"), held) as address:
        yield address, [document.id for document, _ in held]


# Nothing but what the templates write, and no address but ours and the web's.
STRANGE = """() => {
  const own = new Set(["A", "ARTICLE", "ASIDE", "BUTTON", "DD", "DETAILS", "DIV", "DL", "DT", "FORM", "H1", "H2", "H3",
    "LABEL", "LI", "MARK", "NAV", "OL", "OPTION", "P", "SECTION", "SELECT", "SPAN", "STRONG", "SUMMARY", "UL"]);
  const found = [];
  for (const each of document.querySelectorAll("main *")) {
    if (!own.has(each.tagName)) found.push(each.outerHTML.slice(0, 200));
    for (const name of each.getAttributeNames()) if (/^on|^style$|^src/.test(name)) found.push(name);
    if (each.tagName === "A" && !/^(https?|tel|sms|mailto):$/.test(each.protocol)) found.push(each.href.slice(0, 200));
  }
  return found;
}"""


def test_hostile_documents_run_nothing(hostile_site, open_page):
    site, documents = hostile_site
    ran, fetched = [], []
    page = open_page("about:blank")
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("popup", lambda popup: ran.append(popup.url))
    page.on("request", lambda request: fetched.append(request.url))
    waiting = ["/topics", *(f"/{('topics', 'source')[n % 3 == 0]}/{each}" for n, each in enumerate(documents))]
    seen = 0
    while waiting:
        page.goto(f"{site}{waiting.pop()}", wait_until="domcontentloaded")
        assert page.evaluate(STRANGE) == [], page.url
        following = page.locator("nav.leaf a[rel=next]").first
        if following.count():
            waiting.append(following.get_attribute("href"))
        seen += page.locator(".passage").count()
    assert seen > 6_000
    assert (ran, page.complaints) == ([], [])
    assert all(each.startswith((site, "about:")) for each in fetched)
