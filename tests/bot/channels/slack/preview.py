"""Shows Block Kit messages as a page, to look at without a workspace: an imitation, not Slack's own renderer.

python -m tests.bot.channels.slack.preview HOME docs/slack-cards.png
"""

import html
import re
import shutil
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from bot.adapters.deliveries_model import Asker, Decided, Delivery, Place, State, Way
from bot.answering.danger.emergency import card
from bot.bootstrap import Bootstrap
from bot.channels.chat.permissions import Permit
from bot.channels.chat.surface import Shown
from bot.channels.slack import home
from bot.channels.slack.surface import SlackSurface
from bot.contract import as_json, contact_as_json
from bot.model import Question
from knowledge.calendar import LONDON
from knowledge.settings import KnowledgeSettings
from tests.browser.conftest import FLAGS

NOW = datetime(2026, 11, 18, 11, tzinfo=UTC)
STYLE = """
body { font: 15px/1.46 Lato, "Helvetica Neue", Arial, sans-serif; color: #1d1c1d; margin: 16px; width: 1240px; }
.page { columns: 2; column-gap: 24px; }
article { break-inside: avoid; border: 1px solid #ddd; border-radius: 8px; padding: 12px 16px; margin: 0 0 16px; }
h2 { font-size: 12px; color: #616061; margin: 0 0 8px; font-weight: 700; }
.header { font-size: 18px; font-weight: 900; } .rich, .section { white-space: pre-line; margin: 6px 0; }
.context { font-size: 13px; color: #616061; margin: 4px 0; }
.actions { display: flex; gap: 8px; flex-wrap: wrap; margin: 8px 0; }
.button, .select { border: 1px solid #bbb; border-radius: 4px; padding: 3px 12px; font-weight: 700; font-size: 14px; }
.primary { background: #007a5a; color: #fff; } .danger { color: #e01e5a; border-color: #e01e5a; }
.row { display: flex; justify-content: space-between; gap: 8px; } a { color: #1264a3; text-decoration: none; }
hr { border: 0; border-top: 1px solid #ddd; }
"""


def marked_up(text):
    """Show Slack's mark-up, whose words are escaped as HTML's are."""
    text = re.sub(r"<([^|>]+)\|([^>]+)>", r'<a href="\1">\2</a>', text)
    text = re.sub(r"<@(\w+)>", r"<a>@\1</a>", text)
    return re.sub(r"(?<!\w)\*([^*\n]+)\*", r"<b>\1</b>", text).replace(":telephone_receiver:", "☎")


def element(each):
    if each["type"] == "static_select":
        return f'<span class="select">{html.escape(each["placeholder"]["text"])} ▾</span>'
    return f'<span class="button {each.get("style", "")}">{html.escape(each["text"]["text"])}</span>'


def text_of(text):
    return html.escape(text["text"]) if text["type"] == "plain_text" else marked_up(text["text"])


def block(each):
    match each["type"]:
        case "header":
            return f'<div class="header">{text_of(each["text"])}</div>'
        case "section":
            beside = element(each["accessory"]) if "accessory" in each else ""
            return f'<div class="section row"><span>{text_of(each["text"])}</span>{beside}</div>'
        case "context":
            return f'<div class="context">{" ".join(text_of(part) for part in each["elements"])}</div>'
        case "actions":
            return f'<div class="actions">{"".join(map(element, each["elements"]))}</div>'
        case "rich_text":
            parts = [part for line in each["elements"] for part in line["elements"]]
            shown = [
                f'<a href="{part["url"]}">{html.escape(part["text"])}</a>' if part["type"] == "link"
                else html.escape(part["text"]) for part in parts
            ]  # fmt: skip
            return f'<div class="rich">{"".join(shown)}</div>'
        case _:
            return "<hr>"


def page(cards):
    shown = [f"<article><h2>{html.escape(name)}</h2>{''.join(map(block, blocks))}</article>" for name, blocks in cards]
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style><div class="page">{"".join(shown)}</div>'


def cards(home_folder):
    bootstrap = Bootstrap(knowledge=KnowledgeSettings(home=home_folder))
    surface = SlackSurface(None, areas=bootstrap.areas, public_url="https://signpost.example.org", may_delete=True)
    asked = [
        ("In a channel, seen by the asker alone", "who do I ring about a child in Kempston", Way.MENTION, ()),
        ("A direct message, from the documents", "what is private fostering", Way.DIRECT, ()),
        ("Danger", "a man is hitting a child right now in Bedford", Way.MENTION, ()),
        ("Personal data in a channel", "Tilly Oakwell dob 04/05/2016 is hungry, who do i tell in bedford", Way.MENTION,
         ("name", "date of birth")),
    ]  # fmt: skip
    with bootstrap.assistant("preview") as assistant:
        for name, text, way, kinds in asked:
            reply, _ = assistant.reply(Question(text=text, at=NOW.astimezone(LONDON)))
            shown = a_shown(as_json(reply), way, kinds)
            yield name, surface.show(shown)[0][1]["blocks"]
            if name.startswith("A direct"):
                contacts = [contact_as_json(each) for each in card(child_writing=False)]
                waiting = replace(shown, reply={**shown.reply, "contacts": contacts})
                yield "While a reviewer looks", surface.progress(waiting, until=NOW)[0][1]["blocks"]
                yield "In the reviewers' channel", surface.review_card(shown, room="C", until=NOW)[1]["blocks"]
                ended = replace(shown, replaces="1.1")
                changed = surface.review_ended(ended, room="C", decided=Decided.APPROVED, by="LEAD")
                yield "Released", changed[1]["blocks"][:1]
    tab = home.home_tab(Asker(area="luton"), Permit(), areas=bootstrap.areas, roles=bootstrap.roles)
    yield "The Home tab", tab["blocks"]


def a_shown(reply, way, kinds):
    place = Place(surface="slack", workspace="T", room="C", thread="1.1", is_private=way is Way.DIRECT)
    delivery = Delivery(
        message="slack:T:C:1.1", place=place, asker="ASKER", way=way, question="what is private fostering",
        kinds=kinds, revision="", state=State.ANSWERED, received_at=NOW, address={"ts": "1.1"},
    )  # fmt: skip
    asks = way is Way.MENTION and not kinds and reply["outcome"] != "emergency"
    return Shown(delivery=delivery, reply=reply, can_ask_person=True, asks_settings=asks)


def main(home_folder, target):
    made = page(list(cards(Path(home_folder))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.set_content(made)
        tab.screenshot(path=target, full_page=True)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
