"""The reports of an evaluation in a browser: axe finds nothing, they fit 320 pixels and load nothing."""

import pytest
from playwright.sync_api import expect

from evals.compare import compare
from evals.figures import figures_of
from evals.report import write_report
from evals.report_comparison import write_comparison
from tests.evals.reported import HOSTILE, a_case, a_plain_run, a_run, an_item

BAD = ("missing: hub",)
CASES = [a_case(), a_case("a-2", question=HOSTILE, category="contact", split="test")]


@pytest.fixture(params=["report", "comparison"])
def report(request, tmp_path):
    """The address of a page with something in every part of it."""
    path = tmp_path / "page.html"
    run = a_run(an_item(CASES[0]), an_item(CASES[1], failures=BAD, text=HOSTILE))
    other = a_plain_run(an_item(CASES[0], failures=BAD), an_item(CASES[1], text="Other words."))
    if request.param == "report":
        write_report(run, figures_of(run.items), path, other)
    else:
        write_comparison(compare(other, run), path)
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_everything_unfolded(report, open_page, violations, scheme):
    page = open_page(report, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert violations(page) == []


def test_it_fits_320_pixels_with_only_its_tables_scrolling(report, open_page):
    page = open_page(report, viewport={"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_asks_for_nothing_and_runs_nothing(report, open_page):
    page = open_page("about:blank")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    page.goto(report)
    assert [each for each in asked if each != report] == []
    assert page.complaints == []
    assert page.get_by_text("<script>alert(1)</script>").count()


def test_it_can_be_printed_in_the_dark(report, open_page):
    page = open_page(report, color_scheme="dark")
    page.emulate_media(media="print")
    colours = page.evaluate("(({backgroundColor, color}) => [backgroundColor, color])(getComputedStyle(document.body))")
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    expect(page.get_by_role("navigation")).not_to_be_visible()
