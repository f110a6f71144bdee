"""The Home tab and the windows that open over Slack: settings, suggestions, a verdict's reason, a correction."""

from __future__ import annotations

import asyncio
import dataclasses
import re
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.adapters.deliveries_model import Asker, Place
from bot.channels.chat.permissions import Permit
from bot.channels.chat.reviewing import NotHere
from bot.channels.slack import home
from bot.channels.slack.incoming import SURFACE, of_suggestion
from bot.channels.slack.parts import SlackParts
from bot.channels.slack.questions import Questions
from prompts.words import words

_WORDS = words("chat.yaml")
Body = dict[str, Any]


def listen(app: AsyncApp, parts: SlackParts) -> None:
    """Register the listeners."""
    tab = _Windows(parts)
    app.event("app_home_opened")(tab.opened)
    app.action("set_area")(tab.set_area)
    app.action("set_role")(tab.set_role)
    app.action("forget")(tab.forget)
    app.action("choose_settings")(tab.choose)
    app.action(re.compile(r"^suggested_\d$"))(tab.suggested)
    app.view("reason")(tab.reason)
    app.view("correction")(tab.correction)


class _Windows:
    def __init__(self, parts: SlackParts) -> None:
        self._parts = parts
        self._questions = Questions(parts)

    async def opened(self, event: Body, body: Body) -> None:
        if event.get("tab", "home") == "home":
            self._parts.courier.in_background(self._publish(body["team_id"], event["user"]))

    async def set_area(self, ack: Any, body: Body, action: Body) -> None:
        await ack()
        area = action["selected_option"]["value"]
        if area in self._parts.desk.areas:
            await self._change(body, area=area)

    async def set_role(self, ack: Any, body: Body, action: Body) -> None:
        await ack()
        await self._change(body, role=action["selected_option"]["value"])

    async def forget(self, ack: Any, body: Body) -> None:
        await ack()
        place = _place(body["team"]["id"])
        await asyncio.to_thread(self._parts.desk.forget_asker, place, body["user"]["id"])
        self._parts.courier.in_background(self._show_again(body))

    async def choose(self, ack: Any, body: Body) -> None:
        await ack()
        asker, permit = await asyncio.to_thread(self._known, body["team"]["id"], body["user"]["id"])
        desk = self._parts.desk
        window = home.settings_window(asker, permit, areas=desk.areas, roles=desk.roles)
        self._parts.courier.in_background(self._open(body["trigger_id"], window))

    async def suggested(self, ack: Any, body: Body, action: Body) -> None:
        if action["value"] in home.suggestions():
            await self._questions.take_in(of_suggestion(body, action["value"]))
        await ack()

    async def reason(self, ack: Any, view: Body) -> None:
        carried = home.carried_by(view)
        said = home.typed_in(view)
        await asyncio.to_thread(self._parts.handing_over.judge, carried["reply"], carried["verdict"], said)
        await ack()

    async def correction(self, ack: Any, body: Body, view: Body) -> None:
        """Send a reviewer's words; a number that the directory does not hold is not sent."""
        carried, text = home.carried_by(view), home.typed_in(view)
        reviewing = self._parts.courier.reviewing
        try:
            _, delivery = await asyncio.to_thread(reviewing.waiting, carried["message"], room=carried["room"])
            wrong = reviewing.unheld_numbers(text, delivery)
            if wrong:
                told = _WORDS("review.unknown-number", number=wrong[0])
                await ack(response_action="errors", errors={"typed": told})
                return
            by = body["user"]["id"]
            groups = await asyncio.to_thread(reviewing.correct, carried["message"], text, room=carried["room"], by=by)
        except NotHere as error:
            await ack(response_action="errors", errors={"typed": str(error)})
            return
        await ack()
        for group in groups:
            self._parts.courier.in_background(self._parts.courier.send(group))

    async def _change(self, body: Body, **values: str) -> None:
        place, person = _place(body["team"]["id"]), body["user"]["id"]
        before = await asyncio.to_thread(self._parts.desk.asker, place, person)
        changed = dataclasses.replace(before, was_asked=True, **values)
        await asyncio.to_thread(self._parts.desk.set_asker, place, person, changed)
        self._parts.courier.in_background(self._show_again(body))

    async def _show_again(self, body: Body) -> None:
        """Show what was chosen where it was chosen."""
        workspace, person, view = body["team"]["id"], body["user"]["id"], body.get("view") or {}
        if view.get("type") == "home":
            await self._publish(workspace, person)
        elif view.get("type") == "modal":
            asker, permit = await asyncio.to_thread(self._known, workspace, person)
            desk = self._parts.desk
            window = home.settings_window(asker, permit, areas=desk.areas, roles=desk.roles)
            await self._parts.client.views_update(view_id=view["id"], view=window)

    async def _publish(self, workspace: str, person: str) -> None:
        asker, permit = await asyncio.to_thread(self._known, workspace, person)
        desk = self._parts.desk
        tab = home.home_tab(asker, permit, areas=desk.areas, roles=desk.roles)
        await self._parts.client.views_publish(user_id=person, view=tab)

    async def _open(self, trigger: str, window: Body) -> None:
        await self._parts.client.views_open(trigger_id=trigger, view=window)

    def _known(self, workspace: str, person: str) -> tuple[Asker, Permit]:
        place = _place(workspace)
        return self._parts.desk.asker(place, person), self._parts.desk.permit(place) or Permit()


def _place(workspace: str) -> Place:
    return Place(surface=SURFACE, workspace=workspace, room="", is_private=True)
