"""The widget on a page of another site: one tag, a strict policy, its own looks, and nothing left lying about."""

import gzip

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.states import CONTACT, ask_and_wait


@pytest.fixture
def embed(host, signpost, open_page):
    """Open a page of another site with this in its body; `{script}` is the widget's address."""

    def embed(body, path="/embed", **settings):
        page = body.replace("{script}", f"{signpost}/widget.js")
        host.pages[path] = f'<!doctype html><html lang="en"><title>A council</title><body>{page}</body></html>'
        return open_page(host.origin + path, **settings)

    return embed


def test_the_script_is_under_20_kilobytes(signpost):
    script = httpx.get(f"{signpost}/widget.js")
    assert script.headers["content-type"].startswith("text/javascript")
    assert len(gzip.compress(script.content)) < 20_000


def test_the_script_makes_no_markup_out_of_text(signpost):
    script = httpx.get(f"{signpost}/widget.js").text
    code = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("//"))
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert forbidden not in code


def test_one_tag_is_enough_under_a_strict_policy(embed):
    page = embed('<p>Before</p><script src="{script}"></script><p id="after">After</p>')
    ask_and_wait(page, CONTACT)
    assert page.locator("signpost-widget + #after").count() == 1, "it stands where the script stands"
    assert page.complaints == []


def test_a_tag_in_the_head_works_too(embed, host, signpost, open_page):
    host.pages["/head"] = (
        f'<!doctype html><html lang="en"><head><title>A council</title><script async src="{signpost}/widget.js">'
        "</script></head><body><p>Words</p></body></html>"
    )
    page = open_page(f"{host.origin}/head")
    page.locator("body > signpost-widget").wait_for()
    assert page.complaints == []


def test_the_element_stands_where_the_page_puts_it(embed):
    page = embed(
        '<aside><signpost-widget heading="Worried about a child?"></signpost-widget></aside>'
        '<script src="{script}"></script><script src="{script}"></script>'
    )
    page.get_by_role("heading", name="Worried about a child?").wait_for()
    assert page.locator("signpost-widget").count() == 1
    assert page.complaints == []


def test_the_site_fixes_the_area_and_who_asks(embed):
    page = embed('<script src="{script}" data-area="luton" data-audience="practitioner"></script>')
    with page.expect_request("**/api/v1/ask") as request:
        ask_and_wait(page, "who do i ring about a child")
    assert request.value.post_data_json["area"] == "luton"
    assert request.value.post_data_json["audience"] == "practitioner"
    assert page.get_by_role("group", name="Choose the area").count() == 0


def test_on_another_site_the_public_asks(embed):
    page = embed('<script src="{script}"></script>')
    with page.expect_request("**/api/v1/ask") as request:
        ask_and_wait(page, CONTACT)
    sent = request.value
    assert sent.post_data_json["audience"] == "public"
    assert not {"cookie", "referer"} & set(sent.all_headers())


def test_the_page_and_the_widget_leave_each_other_alone(embed):
    page = embed('<p>Before</p><script src="{script}"></script>')
    plain = page.evaluate("Object.keys(window).length")
    names = page.evaluate("['make', 'ask', 'leave', 'WORDS', 'AREAS', 'BASE'].filter((name) => name in window)")
    assert plain > 0
    assert names == []
    page.evaluate("""() => {
      const style = new CSSStyleSheet();
      style.replaceSync("button, textarea { display: none !important } p { color: rgb(1, 2, 3) !important }");
      document.adoptedStyleSheets = [style];
    }""")
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()


def test_a_site_themes_it_by_properties(embed):
    page = embed('<script src="{script}"></script>')
    page.evaluate("""() => {
      const style = new CSSStyleSheet();
      style.replaceSync("signpost-widget { --signpost-accent: rgb(10, 20, 30); --signpost-font: monospace; }");
      document.adoptedStyleSheets = [style];
    }""")
    button = page.get_by_role("button", name="Ask", exact=True)
    assert button.evaluate("(each) => getComputedStyle(each).backgroundColor") == "rgb(10, 20, 30)"
    assert button.evaluate("(each) => getComputedStyle(each).fontFamily") == "monospace"


@pytest.mark.parametrize(("theme", "expected"), [("", "rgb(20, 24, 27)"), ('theme="light"', "rgb(255, 255, 255)")])
def test_the_dark_is_followed_unless_the_site_is_always_light(embed, theme, expected):
    page = embed(f'<signpost-widget {theme}></signpost-widget><script src="{{script}}"></script>', color_scheme="dark")
    widget = page.locator("signpost-widget")
    assert widget.evaluate("(each) => getComputedStyle(each).backgroundColor") == expected


def test_without_javascript_a_link_leads_to_the_page_with_the_form(embed, signpost):
    page = embed(
        f'<script src="{{script}}"></script><noscript><a href="{signpost}/?area=luton">Ask Signpost</a></noscript>',
        java_script_enabled=False,
    )
    page.get_by_role("link", name="Ask Signpost").click()
    assert page.get_by_label("Area").input_value() == "luton"


def test_a_site_that_is_not_allowed_gets_the_numbers(embed, host):
    page = embed('<script src="{script}"></script>')
    page.goto(f"http://localhost:{host.server_port}/embed")
    ask_and_wait(page, CONTACT)
    expect(page.get_by_role("link", name="Ring 999")).to_be_visible()


def test_moving_the_element_keeps_the_conversation(embed):
    page = embed('<aside></aside><script src="{script}"></script>')
    ask_and_wait(page, CONTACT)
    page.evaluate("document.querySelector('aside').append(document.querySelector('signpost-widget'))")
    assert page.locator("aside .reply").count() == 1
    assert page.locator("aside textarea").count() == 1
