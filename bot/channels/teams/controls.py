"""What can be pressed below a reply, and what an asker is told about their own message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.adapters.deliveries_model import Asker, Way
from bot.channels.chat.permissions import Permissions, Permit
from bot.channels.chat.surface import Shown
from bot.channels.teams.elements import Element, card, choice, listed, press, small
from bot.model import NoticeKind, Outcome
from knowledge.areas import AreaTree
from knowledge.roles import AskerRoles
from prompts.words import Words, words

_WORDS: Words = words("chat.yaml")
_TEAMS: Words = words("teams.yaml")
SUGGESTIONS = ("one", "two", "three", "four")
NO_CHOICE = Asker()


class Controls:
    """Makes what an asker may press, from the areas and roles that there are."""

    def __init__(self, *, areas: AreaTree, roles: AskerRoles, permissions: Permissions) -> None:
        self._areas = areas
        self._roles = roles
        self._permissions = permissions

    def actions(self, shown: Shown) -> list[Element]:
        """Offer sharing with the channel, a person, and area and role where they would help."""
        data, found = value_of(shown), []
        delivery, outcome = shown.delivery, shown.reply["outcome"]
        if not delivery.place.is_private and shown.correction is None:
            found.append(press("share", _WORDS("buttons.share"), data))
        if shown.can_ask_person:
            found.append(press("person", _WORDS("buttons.person"), data))
        if shown.asks_settings or outcome == Outcome.CLARIFY_AREA:
            title = _WORDS("buttons.area") if outcome == Outcome.CLARIFY_AREA else _TEAMS("buttons.settings")
            chosen = self.settings_card(self._permissions.permit(delivery.place) or Permit(), data=data)
            found.append({"type": "Action.ShowCard", "title": title, "card": chosen})
        return found

    def follow_ups(self, shown: Shown) -> list[Element]:
        """Offer what people ask next."""
        reply = shown.reply
        if reply["outcome"] != Outcome.ANSWERED or shown.correction is not None:
            return []
        names = ["night"] if reply["contacts"] else ["who", "disagree"]
        return listed([press("ask", _TEAMS(f"follow-up.{name}"), {"ask": name, **value_of(shown)}) for name in names])

    def suggestions(self) -> list[Element]:
        """Offer questions to somebody new."""
        return listed([press("ask", _WORDS(f"suggestions.{name}"), {"ask": name}) for name in SUGGESTIONS])

    def settings_card(
        self, permit: Permit, *, asker: Asker = NO_CHOICE, data: Mapping[str, Any] | None = None
    ) -> Element:
        """Let somebody choose area and role, or have them forgotten."""
        areas = [each for each in self._areas.authorities() if not permit.areas or each.id in permit.areas]
        body = [small(_WORDS("home.you-text"))]
        if len(areas) > 1:
            body.append(choice("area", _TEAMS("settings.area"), [(each.id, each.name) for each in areas], asker.area))
        body.append(choice("role", _TEAMS("settings.role"), [(each.id, each.name) for each in self._roles], asker.role))
        buttons = [press("settings", _TEAMS("buttons.save"), data or {})]
        if asker.area or asker.role:
            buttons.append(press("forget", _WORDS("buttons.forget"), {}, associatedInputs="none"))
        return card(body, buttons)

    def personal_note(self, shown: Shown) -> list[Element]:
        """Tell the author that the message held personal details. Nobody else is told; we may not delete it."""
        delivery = shown.delivery
        if not delivery.kinds or delivery.way is Way.SUGGESTION:
            return []
        is_told = any(notice["kind"] == NoticeKind.PERSONAL_DATA for notice in shown.reply["notices"])
        told = "" if is_told else _WORDS("personal.told", kinds=", ".join(delivery.kinds)) + " "
        return [small(told + _WORDS("personal.delete-yourself"))]


def value_of(shown: Shown) -> dict[str, Any]:
    """Give what a button must know of its reply."""
    return {"message": shown.delivery.message, "reply": shown.reply.get("id")}


def question_of(name: str) -> str | None:
    """Give the question that a button asks; None for one that was never offered."""
    if name in SUGGESTIONS:
        return _WORDS(f"suggestions.{name}")
    return _TEAMS(f"follow-up.{name}") if f"follow-up.{name}" in _TEAMS.names() else None
