"""The cards for Teams in Microsoft's own renderer: it finds no fault, danger is first, numbers ring, sources open."""

import hashlib
import json

import pytest
from playwright.sync_api import expect

from bot.channels.teams.elements import card, exact, run
from knowledge.roles import load_roles
from tests.bot.asking import AREAS, LIBRARY, an_assistant
from tests.bot.channels.teams.preview import RENDERER, messages_of, page_of


@pytest.fixture
def messages():
    return messages_of(an_assistant(), areas=AREAS, roles=load_roles(LIBRARY / "roles.yaml"))


@pytest.fixture
def open_cards(open_page, tmp_path):
    def open_cards(messages, **given):
        file = tmp_path / "cards.html"
        file.write_text(page_of(messages, **given), encoding="utf-8")
        return open_page(file.as_uri())

    return open_cards


def test_the_renderer_is_the_one_that_was_published():
    recorded = (RENDERER.parent / "VERSION.txt").read_text("utf-8")
    assert hashlib.sha256(RENDERER.read_bytes()).hexdigest() in recorded


@pytest.mark.parametrize("unfolded", [False, True])
def test_the_renderer_finds_no_fault(open_cards, messages, unfolded):
    page = open_cards(messages, unfolded=unfolded)
    assert page.evaluate("window.said") == []
    assert page.complaints == []
    assert page.locator(".card").count() == page.locator(".ac-adaptiveCard[tabindex]").count()


def test_danger_is_first_and_999_can_be_rung(open_cards, messages):
    page = open_cards(messages[:1])
    assert page.locator("article .words").inner_text().startswith("Ring 999 now.")
    assert page.locator(".card").inner_text().strip().startswith("Ring 999 now")
    assert page.get_by_role("link", name="999").get_attribute("href") == "tel:999"


def test_numbers_ring_and_sources_open_the_viewer(open_cards, messages):
    page = open_cards(messages)
    assert page.get_by_role("link", name="01234 718700").first.get_attribute("href") == "tel:+441234718700"
    sources = page.locator('a[href^="https://signpost.example.org/source/"]')
    assert sources.count()
    expect(sources.first).to_be_visible()


def test_each_button_comes_back_to_us(open_cards, messages):
    page = open_cards(messages)
    page.get_by_role("button", name="Ask a person").first.click()
    assert page.evaluate("window.pressed") == "Action.Execute"


def test_area_and_role_are_chosen_from_lists_with_names(open_cards, messages):
    page = open_cards([each for each in messages if each[0] == "No area said"])
    page.get_by_role("button", name="Choose an area").click()
    page.get_by_label("Area you work in").select_option(label="Luton")
    expect(page.get_by_label("What you work as")).to_be_visible()


def test_words_are_shown_exactly_and_run_nothing(open_cards):
    hostile = "**who** [decides](https://evil.example) <img src=x onerror=alert(1)> {{x}} _1. # "
    page = open_cards([("Hostile", {"attachments": [{"content": card([exact(run(hostile))])}]})])
    assert hostile.strip() in page.locator(".card").inner_text()
    assert page.locator(".card a, .card img").count() == 0


def test_nothing_of_the_question_is_on_a_card(messages):
    assert "Oakwell" not in json.dumps([message for title, message in messages if title != "Reviewers"])
