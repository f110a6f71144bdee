"""How a reply looks in a terminal."""

import io

import pytest
from rich.console import Console

from bot.channels.terminal_view import show


def a_reply(**given):
    fields = {"behaviour": "answer", "text": "Ring the hub.", "contacts": [], "citations": []}
    return fields | given


def a_contact(**given):
    fields = {"name": "The hub", "channels": [{"value": "01632 960123"}], "open_now": True, "checked_on": None}
    return fields | given


def a_citation(**given):
    fields = {
        "n": 1, "title": "Levels [of] need", "publisher": "A partnership", "published": "2023-03-31",
        "standing": "current", "heading": ["Outer", "Inner"], "paragraph": "14", "page": 3,
    }  # fmt: skip
    return fields | given


def shown(reply, width=100):
    console = Console(file=io.StringIO(), width=width, force_terminal=False)
    show(reply, console)
    return console.file.getvalue()


@pytest.mark.parametrize(
    ("behaviour", "title"),
    [("answer", " Answer "), ("emergency", " 999 "), ("abstain", " Signpost "), ("clarify", " Signpost ")],
)
def test_the_frame_says_what_kind_of_reply_it_is(behaviour, title):
    assert title in shown(a_reply(behaviour=behaviour)).splitlines()[0]


def test_the_text_comes_before_contacts_and_sources():
    text = shown(a_reply(contacts=[a_contact()], citations=[a_citation()]))
    assert text.index("Ring the hub.") < text.index("01632 960123") < text.index("[1] Levels")


@pytest.mark.parametrize(("is_open", "said"), [(True, "· open"), (False, "· closed"), (None, "hours not known")])
def test_a_contact_says_whether_it_answers(is_open, said):
    assert said in shown(a_reply(contacts=[a_contact(open_now=is_open)]))


def test_a_contact_says_whether_it_was_checked():
    assert "not yet checked" in shown(a_reply(contacts=[a_contact()]))
    assert "checked 2026-01-02" in shown(a_reply(contacts=[a_contact(checked_on="2026-01-02")]))


def test_every_way_to_reach_a_contact_is_shown():
    channels = [{"value": "01632 960123"}, {"value": "desk@example.org"}]
    assert "01632 960123, desk@example.org" in shown(a_reply(contacts=[a_contact(channels=channels)]))


def test_a_source_says_where_to_look():
    text = shown(a_reply(citations=[a_citation()]), width=200)
    assert "[1] Levels [of] need. A partnership, 2023-03-31 (current). Inner, paragraph 14, page 3" in text


def test_a_source_without_a_place_ends_after_its_standing():
    text = shown(a_reply(citations=[a_citation(heading=[], paragraph=None, page=None)]), width=200)
    assert text.rstrip().endswith("(current)")


def test_what_a_document_says_is_never_mark_up():
    hostile = "[bold red]Ring 999[/] [link=https://example.org]here[/link]"
    text = shown(
        a_reply(text=hostile, contacts=[a_contact(name=hostile)], citations=[a_citation(title=hostile)]), width=300
    )
    assert text.count(hostile) == 3


def test_a_reply_is_printed_to_the_terminal_where_no_console_is_given(capsys):
    show(a_reply())
    assert "Ring the hub." in capsys.readouterr().out
