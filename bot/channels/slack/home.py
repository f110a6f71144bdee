"""What Slack shows besides replies: the Home tab with settings and suggestions, and the forms that open in a window."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bot.adapters.deliveries_model import Asker
from bot.channels.chat.permissions import Permit
from bot.channels.slack.blocks import Block, context, section
from bot.channels.slack.controls import button, select
from knowledge.areas import AreaTree
from knowledge.roles import AskerRoles
from prompts.words import words

MOST_REASON = 2_000
_WORDS = words("chat.yaml")
View = dict[str, Any]


def suggestions() -> list[str]:
    """Give the questions that are suggested."""
    return [_WORDS(f"suggestions.{number}") for number in ("one", "two", "three", "four")]


def home_tab(asker: Asker, permit: Permit, *, areas: AreaTree, roles: AskerRoles) -> View:
    """Make the Home tab of one person."""
    asked = [
        {"type": "section", "text": {"type": "plain_text", "text": question},
         "accessory": button(f"suggested_{place}", "Ask", question)}
        for place, question in enumerate(suggestions())
    ]  # fmt: skip
    blocks: list[Block] = [
        {"type": "header", "text": {"type": "plain_text", "text": _WORDS("home.title")}},
        section(_WORDS("home.about")), section(f"*{_WORDS('home.danger')}*"), context(_WORDS("home.no-names")),
        {"type": "divider"}, section(f"*{_WORDS('home.suggested')}*"), *asked,
        {"type": "divider"}, section(f"*{_WORDS('home.you')}*"), context(_WORDS("home.you-text")),
        *settings_blocks(asker, permit, areas=areas, roles=roles),
    ]  # fmt: skip
    return {"type": "home", "blocks": blocks}


def settings_blocks(asker: Asker, permit: Permit, *, areas: AreaTree, roles: AskerRoles) -> list[Block]:
    """Let somebody choose area and role, or have them forgotten."""
    open_areas = [each for each in areas.authorities() if not permit.areas or each.id in permit.areas]
    elements = []
    if len(open_areas) > 1:
        options = [(area.id, area.name) for area in open_areas]
        elements.append(select("set_area", _WORDS("buttons.area"), options, asker.area))
    listed = [(role.id, role.name) for role in roles]
    elements.append(select("set_role", _WORDS("buttons.role"), listed, asker.role))
    if asker.area or asker.role:
        elements.append(button("forget", _WORDS("buttons.forget"), "forget"))
    return [{"type": "actions", "block_id": "settings", "elements": elements}]


def settings_window(asker: Asker, permit: Permit, *, areas: AreaTree, roles: AskerRoles) -> View:
    """Make the window in which area and role are chosen."""
    blocks = [context(_WORDS("home.you-text")), *settings_blocks(asker, permit, areas=areas, roles=roles)]
    return {"type": "modal", "title": _plain(_WORDS("home.you")), "blocks": blocks}


def reason_window(reply: str, verdict: str) -> View:
    """Make the window in which somebody says what was wrong."""
    return _form(
        "reason", title=_WORDS("feedback.title"), label=_WORDS("feedback.why"), submit=_WORDS("feedback.send"),
        carried={"reply": reply, "verdict": verdict},
    )  # fmt: skip


def correction_window(message: str, room: str, text: str) -> View:
    """Make the window in which a reviewer writes what the asker is to read."""
    return _form(
        "correction", title=_WORDS("review.correct-title"), label=_WORDS("review.correct-label"),
        submit=_WORDS("review.correct-send"), carried={"message": message, "room": room}, initial=text,
    )  # fmt: skip


def typed_in(view: View) -> str:
    """Give what somebody typed into a window."""
    return str(view["state"]["values"]["typed"]["typed"].get("value") or "")


def carried_by(view: View) -> dict[str, str]:
    """Give what a window carries along."""
    carried: dict[str, str] = json.loads(view["private_metadata"])
    return carried


def _form(name: str, *, title: str, label: str, submit: str, carried: dict[str, str], initial: str = "") -> View:
    field: Block = {
        "type": "plain_text_input", "action_id": "typed", "multiline": True, "max_length": MOST_REASON,
    }  # fmt: skip
    if initial:
        field["initial_value"] = initial[:MOST_REASON]
    return {
        "type": "modal", "callback_id": name, "private_metadata": json.dumps(carried),
        "title": _plain(title), "submit": _plain(submit),
        "blocks": [{"type": "input", "block_id": "typed", "label": _plain(label), "element": field}],
    }  # fmt: skip


def prompts() -> Sequence[dict[str, str]]:
    """Give the suggested questions as the Assistant surface wants them."""
    return [{"title": question[:75], "message": question} for question in suggestions()]


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}
