"""Contacts on a card: how each is reached, and how far it can be trusted."""

import json

import pytest

from bot.channels.teams.cards import contact_elements, reply_card
from bot.channels.teams.elements import cut, unmarked

CONTACT = {
    "id": "larkfield", "name": "Larkfield *Front* Door", "channels": [], "open_now": False, "hours": "9 to 5",
    "checked_on": "2026-09-01", "as_of": "2026-01-01",
}  # fmt: skip


def reply(*channels, **given):
    return {"outcome": "answered", "contacts": [CONTACT | {"channels": list(channels)} | given], "citations": []}


@pytest.mark.parametrize(
    ("kind", "value", "e164", "target"),
    [
        ("phone", "01632 960001", "+441632960001", "tel:+441632960001"),
        ("phone", "101", None, "tel:101"),
        ("text", "07700 900001", None, "sms:07700900001"),
        ("email", "door@example.org", None, "mailto:door@example.org"),
        ("web", "https://example.org/a", None, "https://example.org/a"),
        ("web", "example.org/a", None, "https://example.org/a"),
    ],
)
def test_each_way_to_reach_a_contact_can_be_pressed_and_read(kind, value, e164, target):
    shown = json.dumps(contact_elements(reply({"kind": kind, "value": value, "e164": e164, "note": "by day"})))
    assert f'"url": "{target}"' in shown
    assert f'"text": "{value}"' in shown
    assert "(by day)" in shown


def test_a_contact_says_when_it_was_checked():
    phone = {"kind": "phone", "value": "101", "e164": None, "note": None}
    assert "closed now · 9 to 5 · checked 1 September 2026" in json.dumps(
        contact_elements(reply(phone, phone)), ensure_ascii=False
    )


def test_more_than_one_way_stand_side_by_side():
    phone = {"kind": "phone", "value": "101", "e164": None, "note": None}
    assert '"text": "  or  "' in json.dumps(contact_elements(reply(phone, phone)))


def test_words_are_cut_between_words_and_mark_up_is_taken_away():
    assert cut("one two three", 9) == "one two …"
    assert unmarked("a *b* [c](d)") == r"a \*b\* \[c\]\(d\)"


def test_a_reply_with_nothing_below_it_has_no_card():
    class Nothing:
        def __getattr__(self, name):
            return lambda _: []

    class Bare:
        reply = {"outcome": "declined-off-topic", "contacts": [], "citations": []}  # noqa: RUF012
        correction, role_first = None, ""

    assert reply_card(Bare(), Nothing(), public_url="") is None
