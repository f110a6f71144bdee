"""Answers a question from chat as every other channel does, within what its place may ask."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Asker, DeliveriesUnusable, Delivery, Place
from bot.adapters.records.release import Releases
from bot.answering.asks import Turn
from bot.answering.danger.emergency import card
from bot.answering.privacy import ScreenedText
from bot.answering.teams import shown
from bot.answering.times import Moment
from bot.channels.chat.incoming import Incoming
from bot.channels.chat.permissions import Permissions, Permit
from bot.channels.chat.threads import SharedConversations, thread_id
from bot.channels.web.problems import Problem
from bot.channels.web.site import Answered, Web, tell_the_log
from bot.channels.web.web_question import AskBody
from bot.contract import as_json, contact_as_json
from bot.model import Outcome, Reply
from knowledge.calendar import in_london
from knowledge.contacts import ContactDirectory, Role
from knowledge.database import CatalogueUnusable
from knowledge.model import Audience
from knowledge.roles import AskerRoles
from prompts.words import Words, words

PATIENCE_S = (1.0, 3.0, 6.0)  # waits before a busy server is asked again
_log = logging.getLogger("signpost.chat")


@dataclass(frozen=True, slots=True, kw_only=True)
class AtOnce:
    """A reply that waited for nothing, not even for its question to be written down.

    `answered`: what is to be kept of it; None where the assistant failed, and 999 was named without it.
    """

    reply: Mapping[str, Any]
    incoming: Incoming
    answered: Answered | None

    @property
    def is_emergency(self) -> bool:
        """Whether it says to ring 999."""
        return bool(self.reply["outcome"] == Outcome.EMERGENCY)


class Desk:
    """Answers for the chat channels. What an asker set counts where their question names nothing."""

    def __init__(
        self,
        *,
        web: Web,
        deliveries: Deliveries,
        permissions: Permissions,
        roles: AskerRoles,
        releases: Releases | None = None,
    ) -> None:
        """`releases`: which replies wait for a reviewer, as the console has it; None: as the permissions say."""
        self.conversations = SharedConversations(deliveries.threads, lambda: web.known)
        self._web = dataclasses.replace(web, conversations=self.conversations, recalled=None)  # a note tells of those
        self._askers = deliveries.askers
        self._now = deliveries.now
        self.permissions = permissions
        self.releases = releases
        self.recalls = web.recalled.recalls if web.recalled else None
        self._words: Words = words("chat.yaml")
        self.roles = roles
        self.areas = web.areas

    @property
    def web(self) -> Web:
        """What the web channel has: transcripts, metrics, known words."""
        return self._web

    @property
    def directory(self) -> ContactDirectory:
        """Whom to contact, as it is now."""
        return self._web.directory

    def screened(self, text: str) -> ScreenedText:
        """Take personal details out of what somebody typed."""
        return self._web.screened(text)

    def permit(self, place: Place) -> Permit | None:
        """Give what may be asked in a place; None where nothing may."""
        return self.permissions.permit(place)

    def asker(self, place: Place, person: str) -> Asker:
        """Give what a person set for themselves."""
        return self._askers.get(person_id(place, person))

    def set_asker(self, place: Place, person: str, asker: Asker) -> None:
        """Keep what a person set for themselves."""
        self._askers.remember(person_id(place, person), asker)

    def forget_asker(self, place: Place, person: str) -> None:
        """Forget what a person set for themselves."""
        self._askers.forget(person_id(place, person))

    def at_once(self, incoming: Incoming) -> AtOnce | None:
        """Answer danger at once, whoever asks and whatever is broken; None where there is none. Leaves no trace.

        The rules look, also at what was told before, and then the assistant as on every channel. What its net takes
        for talk is answered as any question is, where the place permits to ask.
        """
        permit = self.permit(incoming.place)
        own, previous = self._remembered(incoming)
        asked = self._body(incoming.text, permit, own)
        if not self._web.is_urgent(asked, previous):
            return None
        try:
            answered = self._web.answered(asked, previous)
        except Problem:
            told = self._says(words()("emergency.lead"), outcome=Outcome.EMERGENCY)
            return AtOnce(reply=told, incoming=incoming, answered=None)
        found = AtOnce(reply=as_json(answered.reply), incoming=incoming, answered=answered)
        if found.is_emergency:
            return found
        return None if permit is None else dataclasses.replace(found, reply=self._permitted(found.reply, permit))

    def keep(self, told: AtOnce) -> None:
        """Remember, count and keep what was answered at once; without a database it is counted all the same."""
        if told.answered is None:
            return
        place, person = told.incoming.place, told.incoming.asker
        try:
            self.conversations.told_in_danger(place, person, told.answered.turn)
        except DeliveriesUnusable as error:
            _log.error("%s", error)
        self._web.keep(told.answered, channel=place.surface)

    async def answer(self, delivery: Delivery, text: str) -> Mapping[str, Any]:
        """Answer a question in the reply contract. Never raises for what was typed."""
        permit = self.permit(delivery.place)
        if permit is None:
            return self._says(self._words("refused.workspace"))
        own = await asyncio.to_thread(self.asker, delivery.place, delivery.asker)
        asked = self._body(text, permit, own, thread=thread_id(delivery.place, delivery.asker))
        reply = await self._patiently(asked, delivery.place.surface)
        return await asyncio.to_thread(self._permitted, reply, permit)

    def first_for(self, delivery: Delivery, reply: Mapping[str, Any]) -> str:
        """Say whom somebody in the asker's role tells first, where contacts are given and nothing says so yet."""
        own = self.asker(delivery.place, delivery.asker)
        if own.role is None or reply["outcome"] != Outcome.ANSWERED or not reply["contacts"]:
            return ""
        role = next((each for each in self.roles if each.id == own.role), None)
        if role is None or role.first in reply["text"]:
            return ""
        return self._words("reply.first", role=role.name[0].lower() + role.name[1:], first=role.first)

    def contacts_for(self, delivery: Delivery, reply: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Give a reply's contacts; where it has none, 999 and who takes referrals for its area now, or a helpline."""
        if reply["contacts"]:
            return list(reply["contacts"])
        moment = Moment(when=in_london(self._now()), words="now", stated=False)
        audience = self.audience(delivery.place)
        found = (
            self.directory.first_for(Role.FRONT_DOOR, reply["area"], moment.when, audience)
            or self.directory.first_for(Role.HELPLINE_ADULT, reply["area"], moment.when, audience)
        )[:1]
        listed = [*card(child_writing=False), *(shown(each, moment, self.directory) for each in found)]
        return [contact_as_json(each) for each in listed]

    async def _patiently(self, asked: AskBody, surface: str) -> dict[str, Any]:
        for wait_s in (*PATIENCE_S, None):
            try:
                return await self._web.in_turn(asked, channel=surface)
            except Problem as problem:
                if wait_s is None or (problem.status_code != 503 and wait_s > PATIENCE_S[0]):
                    break  # a fault of ours is tried once more, a busy server until patience ends
                await asyncio.sleep(wait_s)
        return self._says(self._words("refused.trouble"), outcome=Outcome.DEGRADED)

    def _remembered(self, incoming: Incoming) -> tuple[Asker, Turn | None]:
        """Give what an asker set and told before; nothing where that cannot be read."""
        place, person = incoming.place, incoming.asker
        try:
            return self.asker(place, person), self.conversations.told_before(place, person)
        except Exception as error:  # nothing that is stored, or broken, stands between danger and 999
            tell_the_log(error, "what was told before was not read")
            return Asker(), None

    def _body(self, text: str, permit: Permit | None, own: Asker, *, thread: str | None = None) -> AskBody:
        area = own.area if own.area in self.areas else None
        return AskBody(
            question=text,
            area=permit.area_of(area) if permit else None,
            audience=permit.audience if permit else None,
            conversation=thread,
            at=in_london(self._now()).isoformat(),
        )

    def _permitted(self, reply: Mapping[str, Any], permit: Permit) -> Mapping[str, Any]:
        """Give a reply, or say that its area may not be asked about here."""
        if self._is_allowed(reply, permit):
            return reply
        names = " or ".join(self.areas.get(area).name for area in permit.areas)
        return self._says(self._words("refused.area", areas=names))

    def _is_allowed(self, reply: Mapping[str, Any], permit: Permit) -> bool:
        if not permit.areas or reply["outcome"] == Outcome.EMERGENCY:
            return True
        told = [reply["area"], *(contact["area"] for contact in reply["contacts"])]
        try:
            catalogue = self._web.catalogue()
            cited = [catalogue.document(citation["document"]) for citation in reply["citations"]]
        except CatalogueUnusable:
            cited = []
        told += [document.area for document in cited if document is not None]
        return all(permit.allows(area, self.areas) for area in told)

    def _says(self, text: str, *, outcome: Outcome = Outcome.OFF_TOPIC) -> dict[str, Any]:
        return as_json(
            Reply(id=secrets.token_hex(16), outcome=outcome, text=text, corpus_version="not consulted", took_ms=0)
        )

    def audience(self, place: Place) -> Audience:
        """Say who asks in a place."""
        permit = self.permit(place)
        return (permit.audience if permit else None) or self._web.audience


def person_id(place: Place, person: str) -> str:
    """Name a person across rooms."""
    return f"{place.surface}:{place.workspace}:{person}"
