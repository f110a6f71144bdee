"""Teams as one of the surfaces: which message goes where, and who sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.adapters.deliveries_model import Decided, Delivery, Part
from bot.channels.chat.surface import Note, Shown
from bot.channels.teams import people_cards
from bot.channels.teams.connector import Connector
from bot.channels.teams.controls import Controls
from bot.channels.teams.incoming import SURFACE
from bot.channels.teams.messages import Activity, public_message, reply_messages
from bot.channels.teams.sending import TeamsSending
from knowledge.areas import AreaTree
from prompts.words import words

ANY_REGION = "https://smba.trafficmanager.net/teams/"  # Microsoft's, for what no conversation has led to yet
_WORDS, _TEAMS = words("chat.yaml"), words("teams.yaml")


class TeamsSurface(TeamsSending):
    """Makes the messages for Teams and sends them."""

    def __init__(
        self, connector: Connector, *, areas: AreaTree, controls: Controls, public_url: str, is_private: bool
    ) -> None:
        """`is_private`: in channels and group chats, only the asker sees an answer."""
        super().__init__(connector)
        self._areas = areas
        self._controls = controls
        self._public_url = public_url.rstrip("/")
        self._is_private = is_private

    @property
    def name(self) -> str:
        """The name under which deliveries are kept."""
        return SURFACE

    def show(self, shown: Shown) -> Sequence[Part]:
        """Make the messages of a reply."""
        if not (self._is_private or shown.delivery.place.is_private):
            return self._to_all(shown)
        return self._to_asker(shown, reply_messages(shown, self._controls, public_url=self._public_url))

    def progress(self, shown: Shown, *, until: datetime) -> Sequence[Part]:
        """Tell the asker that a reviewer is looking, with the contacts that need not wait."""
        return self._to_asker(shown, [people_cards.waiting(shown, until=until)])

    def review_card(self, shown: Shown, *, room: str, until: datetime) -> Part:
        """Show a reply to the reviewers, who release or correct it."""
        return self._in_room(shown.delivery, room, people_cards.review(shown, until=until, public_url=self._public_url))

    def review_ended(self, shown: Shown, *, room: str, decided: Decided, by: str | None) -> Part | None:
        """Change the reviewers' card; None where it never went out."""
        if shown.replaces is None:
            return None
        ended = people_cards.decided(shown, how=decided, by=by, public_url=self._public_url)
        _, content = self._in_room(shown.delivery, room, ended)
        return "update", {**content, "replaces": shown.replaces}

    def person_card(self, shown: Shown, *, room: str) -> Part:
        """Show reviewers a question whose asker wants a person."""
        made = people_cards.person(shown, areas=self._areas, public_url=self._public_url)
        return self._in_room(shown.delivery, room, made)

    def note(self, note: Note, *, room: str, workspace: str, address: Mapping[str, Any]) -> Part:
        """Tell a conversation something; through the region of the last question, else where all regions are found."""
        where = {"service_url": address.get("service_url", ANY_REGION), "asker": "", "tenant": workspace}
        return "post", {**where, "conversation": room, "activity": people_cards.note(note)}

    def share(self, delivery: Delivery, *, by: str) -> dict[str, Any]:
        """Make the message that shows a reply to the whole channel; `by` is the name of whoever shares it."""
        lead = _WORDS("reply.shared", who=by or _TEAMS("reply.somebody"))
        shared = public_message(delivery.reply or {}, lead=lead, public_url=self._public_url)
        return {**_where(delivery), "activity": shared}

    def _to_asker(self, shown: Shown, activities: Sequence[Activity]) -> list[Part]:
        """Send to the asker alone: in their own chat, or in a group so that nobody else sees it."""
        delivery = shown.delivery
        is_apart = not delivery.place.is_private
        again = None if shown.reply["outcome"] == "emergency" else delivery.message
        common = {**_where(delivery), "again": again}
        how = "private" if is_apart else "post"
        parts: list[Part] = [(how, {**common, "activity": each}) for each in activities]
        if is_apart:
            # Where Teams takes neither what one person sees nor a chat with them: better seen by all than by nobody.
            public = public_message(shown.reply, public_url=self._public_url) if shown.correction is None else None
            parts[0] = (how, {**parts[0][1], "public": public})
        return self._replacing(shown, parts, is_apart=is_apart)

    def _to_all(self, shown: Shown) -> list[Part]:
        """Send to everybody in a channel, without what concerns the asker's own message."""
        common = {**_where(shown.delivery), "again": shown.delivery.message}
        reply = shown.reply if shown.correction is None else {**shown.reply, "text": shown.correction, "citations": []}
        made = public_message(reply, lead=shown.lead, public_url=self._public_url)
        return self._replacing(shown, [("post", {**common, "activity": made})], is_apart=False)

    def _replacing(self, shown: Shown, parts: list[Part], *, is_apart: bool) -> list[Part]:
        """An edited question, or one that waited: its reply changes where it stands."""
        if shown.replaces is not None:
            parts[0] = ("update", {**parts[0][1], "replaces": shown.replaces, "is_private": is_apart})
        return parts

    def _in_room(self, delivery: Delivery, room: str, activity: Mapping[str, Any]) -> Part:
        return "post", {**_where(delivery), "conversation": room, "activity": activity}


def _where(delivery: Delivery) -> dict[str, Any]:
    address = delivery.address
    return {name: address[name] for name in ("service_url", "conversation", "asker", "tenant")}
