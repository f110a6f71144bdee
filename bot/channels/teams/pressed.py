"""What is pressed below a reply or on a reviewers' card: each does one thing, once, for whoever may do it."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.adapters.deliveries_model import Delivery, Outgoing
from bot.channels.chat.handing_over import Passed
from bot.channels.chat.reviewing import NotHere
from bot.channels.teams.controls import question_of
from bot.channels.teams.incoming import SURFACE, Activity, of_button, place_of
from bot.channels.teams.intake import take_in
from bot.channels.teams.parts import TeamsParts
from bot.model import Outcome
from prompts.words import words

_WORDS, _TEAMS = words("chat.yaml"), words("teams.yaml")
_VERDICTS = {"like": "right", "dislike": "wrong"}
Data = Mapping[str, Any]
Handler = Callable[[TeamsParts, Activity, Data], Awaitable[str]]


async def press(parts: TeamsParts, activity: Activity) -> str:
    """Do what a button says; gives what to tell whoever pressed it."""
    action = activity["value"]["action"]
    handler = _HANDLERS.get(str(action.get("verb")))
    event = f"{SURFACE}:press:{place_of(activity).room}:{activity['id']}"
    if handler is None or not await asyncio.to_thread(parts.deliveries.inbox.first_seen, event):
        return _TEAMS("pressed.done")
    return await handler(parts, activity, action.get("data") or {})


async def judge(parts: TeamsParts, activity: Activity) -> None:
    """Keep what an asker says of a reply with Teams' own thumbs."""
    event = f"{SURFACE}:judge:{place_of(activity).room}:{activity['id']}"
    if not await asyncio.to_thread(parts.deliveries.inbox.first_seen, event):
        return
    delivery = await asyncio.to_thread(_replied, parts, str(activity.get("replyToId") or ""))
    if delivery is None or delivery.reply is None or delivery.asker != activity["from"]["id"]:
        return
    given = activity["value"]["actionValue"]
    verdict, reply = _VERDICTS[given["reaction"]], str(delivery.reply["id"])
    kept = await asyncio.to_thread(parts.handing_over.judge, reply, verdict, None)
    reason = _feedback(given.get("feedback"))
    if kept and reason:
        await asyncio.to_thread(parts.handing_over.judge, reply, verdict, reason)


async def _share(parts: TeamsParts, activity: Activity, data: Data) -> str:
    delivery = await _own(parts, activity, data)
    if delivery is None or delivery.place.is_private:
        return _TEAMS("pressed.gone")
    content = parts.surface.share(delivery, by=str(activity["from"].get("name") or ""))
    group = await asyncio.to_thread(parts.handing_over.pass_on, delivery, "share", "post", content)
    parts.courier.in_background(parts.courier.send(group))
    return _TEAMS("pressed.shared")


async def _person(parts: TeamsParts, activity: Activity, data: Data) -> str:
    delivery = await _own(parts, activity, data)
    if delivery is None:
        return _WORDS("person.nobody")
    passed, group = await asyncio.to_thread(parts.handing_over.ask_person, delivery)
    parts.courier.in_background(parts.courier.send(group))
    return _WORDS(f"person.{_PASSED[passed]}")


async def _show(parts: TeamsParts, activity: Activity, data: Data) -> str:
    """Show an answer that may not have arrived."""
    delivery = await _own(parts, activity, data)
    if delivery is None or delivery.reply is None:
        return _TEAMS("pressed.gone")
    shown = await asyncio.to_thread(parts.courier.preparing.shown, delivery, delivery.reply)
    for how, content in parts.surface.show(dataclasses.replace(shown, replaces=None)):
        again = Outgoing(key="", group="", surface=SURFACE, how=how, content=content)
        parts.courier.in_background(_sent(parts, again))
    return _TEAMS("pressed.shown")


async def _sent(parts: TeamsParts, outgoing: Outgoing) -> None:
    await parts.surface.send(outgoing)


async def _ask(parts: TeamsParts, activity: Activity, data: Data) -> str:
    """Ask a question that was offered, and no other."""
    question = question_of(str(data.get("ask")))
    if question is None:
        return _TEAMS("pressed.gone")
    await take_in(parts, of_button(activity, question, shown=question))
    return _TEAMS("pressed.asking")


async def _settings(parts: TeamsParts, activity: Activity, data: Data) -> str:
    """Keep area and role; a question that waited for the area is asked again, in its screened words."""
    place, person, desk = place_of(activity), activity["from"]["id"], parts.desk
    area, role = data.get("area") or None, data.get("role") or None
    is_known = (area is None or area in desk.areas) and (role is None or role in {each.id for each in desk.roles})
    if not is_known or not (area or role):
        return _TEAMS("settings.unknown")
    before = await asyncio.to_thread(desk.asker, place, person)
    chosen = dataclasses.replace(before, area=area or before.area, role=role or before.role, was_asked=True)
    await asyncio.to_thread(desk.set_asker, place, person, chosen)
    delivery = await _own(parts, activity, data)
    if area is None or delivery is None or (delivery.reply or {}).get("outcome") != Outcome.CLARIFY_AREA:
        return _TEAMS("settings.saved")
    await take_in(parts, of_button(activity, delivery.question, shown=delivery.question))
    return _TEAMS("settings.again")


async def _forget(parts: TeamsParts, activity: Activity, data: Data) -> str:
    del data
    await asyncio.to_thread(parts.desk.forget_asker, place_of(activity), activity["from"]["id"])
    return _WORDS("home.forgotten")


async def _approve(parts: TeamsParts, activity: Activity, data: Data) -> str:
    approve = parts.courier.reviewing.approve
    return await _decided(parts, activity, lambda room, by: approve(str(data.get("message")), room=room, by=by))


async def _correct(parts: TeamsParts, activity: Activity, data: Data) -> str:
    """Send a reviewer's words; a number that the directory does not hold is not sent."""
    message, text = str(data.get("message")), str(data.get("correction") or "").strip()
    if not text:
        return _TEAMS("pressed.empty")
    reviewing = parts.courier.reviewing

    def correct(room: str, by: str) -> tuple[str, ...]:
        _, delivery = reviewing.waiting(message, room=room)
        wrong = reviewing.unheld_numbers(text, delivery)
        if wrong:
            raise NotHere(_WORDS("review.unknown-number", number=wrong[0]))
        return reviewing.correct(message, text, room=room, by=by)

    return await _decided(parts, activity, correct)


async def _decided(parts: TeamsParts, activity: Activity, decide: Callable[[str, str], tuple[str, ...]]) -> str:
    try:
        groups = await asyncio.to_thread(decide, place_of(activity).room, activity["from"]["id"])
    except NotHere as error:
        return str(error)
    for group in groups:
        parts.courier.in_background(parts.courier.send(group))
    return _TEAMS("pressed.decided")


async def _own(parts: TeamsParts, activity: Activity, data: Data) -> Delivery | None:
    """Give the question that a button belongs to, if it is that of whoever pressed."""
    delivery = await asyncio.to_thread(parts.handing_over.find, str(data.get("message")))
    return delivery if delivery is not None and delivery.asker == activity["from"]["id"] else None


def _replied(parts: TeamsParts, sent_as: str) -> Delivery | None:
    """Give the question whose reply Teams calls so."""
    group = parts.deliveries.outbox.group_of(SURFACE, sent_as)
    return None if group is None else parts.deliveries.inbox.find(group)


def _feedback(given: Any) -> str:
    try:
        return str(json.loads(given or "{}").get("feedbackText") or "").strip()
    except (ValueError, AttributeError):
        return ""


_PASSED = {Passed.SENT: "sent", Passed.ALREADY: "already", Passed.NOBODY: "nobody"}
_HANDLERS: dict[str, Handler] = {
    "share": _share, "person": _person, "show": _show, "ask": _ask, "settings": _settings, "forget": _forget,
    "approve": _approve, "correct": _correct,
}  # fmt: skip
