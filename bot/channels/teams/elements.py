"""The elements that Adaptive Cards are made of here: exact words, small print, links and buttons."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

Element = dict[str, Any]
CARD = "application/vnd.microsoft.card.adaptive"
VERSION = "1.5"  # the newest that Teams shows on every device
_MARK_UP = re.compile(r"([\\`*_{}\[\]()#+!|<>~])")


def card(body: Sequence[Element], actions: Sequence[Element] = ()) -> Element:
    """Make a card."""
    made: Element = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": VERSION,
        "body": list(body), "msteams": {"width": "Full"},
    }  # fmt: skip
    return made | ({"actions": list(actions)} if actions else {})


def attachment(made: Element) -> Element:
    """Attach a card to a message."""
    return {"contentType": CARD, "content": made}


def exact(*runs: Element, **given: Any) -> Element:
    """Show words exactly: rich text knows no mark-up."""
    return {"type": "RichTextBlock", "inlines": list(runs), **given}


def run(text: str, *, url: str | None = None, **look: Any) -> Element:
    """Make a piece of exact text; with an address it can be pressed."""
    made: Element = {"type": "TextRun", "text": text, **look}
    return made | ({"selectAction": {"type": "Action.OpenUrl", "url": url}} if url else {})


def paragraphs(text: str, **look: Any) -> list[Element]:
    """Show a text exactly, each of its paragraphs apart."""
    return [exact(run(each, **look)) for each in text.split("\n") if each.strip()]


def small(text: str) -> Element:
    """Show small print exactly."""
    return exact(run(text, size="Small", isSubtle=True), spacing="Small")


def heading(text: str, **given: Any) -> Element:
    """Make a heading of our own words."""
    return {"type": "TextBlock", "text": text, "wrap": True, "weight": "Bolder", "style": "heading", **given}


def said(text: str) -> Element:
    """Show our own words, in which people may be mentioned."""
    return {"type": "TextBlock", "text": text, "wrap": True}


def press(verb: str, title: str, data: Mapping[str, Any], **given: Any) -> Element:
    """Make a button that comes back to us."""
    return {"type": "Action.Execute", "verb": verb, "title": title, "data": dict(data), **given}


def listed(buttons: Sequence[Element]) -> list[Element]:
    """Set long buttons one below another: side by side, they would be cut off."""
    return [{"type": "ActionSet", "actions": [each], "spacing": "Small"} for each in buttons]


def choice(name: str, label: str, options: Sequence[tuple[str, str]], chosen: str | None = None) -> Element:
    """Make a list to choose from; options are (value, label)."""
    made: Element = {
        "type": "Input.ChoiceSet", "id": name, "label": label, "style": "compact",
        "choices": [{"value": value, "title": title} for value, title in options],
    }  # fmt: skip
    return made | ({"value": chosen} if chosen in {value for value, _ in options} else {})


def unmarked(text: str) -> str:
    """Keep a name from being read as mark-up, where only marked-up text can stand."""
    return _MARK_UP.sub(r"\\\1", text)


def mention(person: str, name: str) -> tuple[str, Element]:
    """Name a person so that their profile opens: the words for a text, and what the card must say of them."""
    words = f"<at>{unmarked(name)}</at>"
    return words, {"type": "mention", "text": words, "mentioned": {"id": person, "name": name}}


def mentioning(made: Element, *people: Element) -> Element:
    """Say whom a card mentions."""
    return {**made, "msteams": {**made["msteams"], "entities": list(people)}}


def cut(text: str, most: int) -> str:
    """Cut a text between words to at most so many characters."""
    return textwrap.shorten(text, most, placeholder=" …")
