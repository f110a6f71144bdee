"""Shows messages for Teams as a page, drawn by Microsoft's own Adaptive Cards renderer; the bubbles are an imitation.

python -m tests.bot.channels.teams.preview HOME docs/teams-cards.png
"""

import html
import json
import re
import shutil
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from bot.adapters.deliveries_model import Asker, Decided, Delivery, Place, State, Way
from bot.answering.danger.emergency import card
from bot.channels.chat.permissions import Permissions, Permit
from bot.channels.chat.surface import Shown
from bot.channels.teams import people_cards
from bot.channels.teams.controls import Controls
from bot.channels.teams.surface import TeamsSurface
from bot.contract import as_json, contact_as_json
from bot.model import Question
from knowledge.calendar import LONDON
from tests.conftest import REPOSITORY

NOW = datetime(2026, 11, 18, 11, tzinfo=UTC)
RENDERER = REPOSITORY / "tests" / "browser" / "adaptivecards" / "adaptivecards.min.js"
URL = "https://signpost.example.org"
STYLE = """
body { font: 14px/20px "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #242424; margin: 16px; width: 1240px;
  background: #f5f5f5; }
main { columns: 2; column-gap: 24px; }
article { break-inside: avoid; background: #fff; border-radius: 8px; padding: 12px 16px; margin: 0 0 16px; }
h2 { font-size: 12px; line-height: 16px; color: #616161; margin: 0 0 8px; font-weight: 600; }
.ai { background: #e8ebfa; color: #3d3e78; border-radius: 4px; padding: 0 6px; margin-left: 8px; font-weight: 400; }
.words { white-space: pre-line; margin: 0 0 8px; }
.card { border: 1px solid #e0e0e0; border-radius: 6px; }
.thumbs { color: #616161; margin: 6px 0 0; }
.ac-pushButton { border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: #242424; padding: 5px 12px;
  font: inherit; font-weight: 600; }
.ac-pushButton.style-positive, .ac-pushButton.primary { background: #5b5fc7; color: #fff; }
a { color: #4f52b2; text-decoration: none; }
"""
# Sizes and colours of Teams' light theme.
HOST = {
    "fontFamily": "'Segoe UI', 'Liberation Sans', Arial, sans-serif",
    "fontSizes": {"small": 12, "default": 14, "medium": 16, "large": 18, "extraLarge": 24},
    "spacing": {"small": 6, "default": 10, "medium": 16, "large": 24, "extraLarge": 32, "padding": 14},
    "actions": {
        "maxActions": 6, "actionsOrientation": "horizontal", "actionAlignment": "left",
        "showCard": {"actionMode": "inline"},
    },
    "containerStyles": {
        "default": {"backgroundColor": "#ffffff", "foregroundColors": {
            "default": {"default": "#242424", "subtle": "#5c5c5c"},
            "attention": {"default": "#a80000", "subtle": "#a80000"}}},
        "attention": {"backgroundColor": "#fdf3f4", "foregroundColors": {
            "default": {"default": "#242424", "subtle": "#5c5c5c"},
            "attention": {"default": "#a80000", "subtle": "#a80000"}}},
    },
}  # fmt: skip


def page_of(messages, *, unfolded=False):
    """Make the page; `messages` are (title, message)."""
    articles = "".join(_article(number, title, message) for number, (title, message) in enumerate(messages))
    cards = [next((each["content"] for each in m.get("attachments") or ()), None) for _, m in messages]
    draw = """
    window.said = [];
    cards.forEach((content, number) => {
      if (!content) return;
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(host);
      card.onExecuteAction = (action) => window.pressed = action.getJsonTypeName();
      const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
      card.parse(content, context);
      for (let i = 0; i < context.eventCount; i++) window.said.push(context.getEventAt(i).message);
      window.said.push(...card.validateProperties().validationEvents.map(each => each.message));
      document.getElementById("card-" + number).append(card.render());
    });
    if (unfold) document.querySelectorAll(".ac-pushButton.expandable").forEach(each => each.click());
    """
    given = {"cards": cards, "host": HOST, "unfold": unfolded}  # people who are mentioned are drawn by Teams alone
    constants = "".join(f"const {name} = {json.dumps(value)};" for name, value in given.items())
    constants = re.sub(r"<at>(.*?)</at>", r"@\1", constants).replace("</", "<\\/")
    script = RENDERER.read_text("utf-8")
    return (
        '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Signpost in Teams</title>'
        f"<style>{STYLE}</style><main>{articles}</main><script>{script}</script><script>{constants}{draw}</script></html>"
    )


def _article(number, title, message):
    is_labelled = "entities" in message
    label = '<span class="ai">AI generated</span>' if is_labelled else ""
    thumbs = '<p class="thumbs">Like · Dislike</p>' if "channelData" in message else ""
    words = f'<p class="words">{html.escape(message["text"])}</p>' if message.get("text") else ""
    card = f'<div class="card" id="card-{number}"></div>' if message.get("attachments") else ""
    return f"<article><h2>{html.escape(title)}{label}</h2>{words}{card}{thumbs}</article>"


def shown_of(reply, text, *, is_private=True, kinds=(), **given):
    place = Place(surface="teams", workspace="t", room="19:r", is_private=is_private)
    address = {"service_url": "", "conversation": "19:r", "asker": "29:asker", "tenant": "t"}
    delivery = Delivery(
        message="teams:19:r:1", place=place, asker="29:asker", way=Way.DIRECT if is_private else Way.MENTION,
        question=text, kinds=kinds, revision="", state=State.ANSWERED, received_at=NOW, address=address, reply=reply,
    )  # fmt: skip
    return Shown(delivery=delivery, reply=reply, **given)


def messages_of(assistant, *, areas, roles):
    """One message of each kind, from a real assistant."""
    controls = Controls(areas=areas, roles=roles, permissions=Permissions(None, areas=areas))
    surface = TeamsSurface(None, areas=areas, controls=controls, public_url=URL, is_private=True)

    def ask(text, **given):
        reply, _ = assistant.reply(Question(text=text, at=NOW.astimezone(LONDON)))
        return shown_of(as_json(reply), text, **given)

    def words(shown):
        return surface.show(shown)[0][1]["activity"]

    quoted = ask("how long does children's social care have to decide after a referral", can_ask_person=True)
    contacts = [contact_as_json(each) for each in card(child_writing=False)]
    until = NOW.replace(hour=11, minute=30)
    with_contacts = replace(quoted, reply={**quoted.reply, "contacts": contacts})
    waiting = surface.progress(with_contacts, until=until)[0][1]["activity"]
    review = surface.review_card(quoted, room="19:leads", until=until)[1]["activity"]
    ended = replace(quoted, replaces="1")
    decided = surface.review_ended(ended, room="19:leads", decided=Decided.APPROVED, by="29:lead")
    in_channel = ask(
        "Tilly Oakwell dob 04/05/2016 is hungry, who do I tell in Bedford",
        is_private=False, kinds=("name", "date of birth"), can_ask_person=True,
    )  # fmt: skip
    return [
        ("Danger", words(ask("a man is hitting a child right now"))),
        ("A channel: only the asker sees it", words(in_channel)),
        ("What the documents say", words(quoted)),
        ("No area said", words(ask("who do I ring about a child"))),
        ("A reply that waits", waiting),
        ("Reviewers", review),
        ("Reviewers, afterwards", decided[1]["activity"]),
        ("Ask a person", surface.person_card(quoted, room="19:leads")[1]["activity"]),
        ("Somebody new", people_cards.welcome(controls, Asker(), Permit())),
    ]  # fmt: skip


def main(home, out):
    from bot.bootstrap import Bootstrap
    from knowledge.settings import KnowledgeSettings
    from tests.browser.conftest import FLAGS

    bootstrap = Bootstrap(knowledge=KnowledgeSettings(home=Path(home)))
    with bootstrap.assistant("preview") as assistant, sync_playwright() as playwright:
        made = page_of(messages_of(assistant, areas=bootstrap.areas, roles=bootstrap.roles))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_content(made)
        page.screenshot(path=out, full_page=True)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
