"""Answers a question from chat as every other channel does, within what its place may ask."""

from __future__ import annotations

import asyncio
import dataclasses
import hashlib
import secrets
from collections.abc import Callable, Mapping
from typing import Any

from bot.adapters.deliveries import Deliveries
from bot.adapters.deliveries_model import Asker, Delivery, Place
from bot.adapters.deliveries_people import Threads
from bot.adapters.records.release import Releases
from bot.answering.asks import Turn
from bot.answering.danger.emergency import card
from bot.answering.danger.triage import triage
from bot.answering.privacy import KnownWords, ScreenedText, screen
from bot.answering.teams import shown
from bot.answering.times import Moment
from bot.channels.chat.permissions import Permissions, Permit
from bot.channels.web.conversations import Conversations
from bot.channels.web.problems import Problem
from bot.channels.web.site import Web
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
        threads = _SharedConversations(deliveries.threads, lambda: web.known)
        self._web = dataclasses.replace(web, conversations=threads, recalled=None)  # told by a note of its own
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
        return screen(text, known=self._web.known)

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

    def in_danger(self, text: str, place: Place) -> dict[str, Any] | None:
        """Answer danger at once, whoever asks and whatever is broken; None where there is none.

        The rules look, and then the assistant as on every channel. Where its net takes what they found for talk, that
        is answered as any question is, and by whom a place permits to ask.
        """
        if triage(text).danger is None:
            return None
        permit = self.permissions.permit(place)
        area = permit.area_of(None) if permit else None
        asked = AskBody(question=text, area=area, at=in_london(self._now()).isoformat())
        try:
            answered = self._web.answer(asked, channel=place.surface)
            return answered if answered["outcome"] == Outcome.EMERGENCY else None
        except Problem:
            told = Reply(
                id=secrets.token_hex(16), outcome=Outcome.EMERGENCY, text=words()("emergency.lead"),
                corpus_version="not consulted", took_ms=0,
            )  # fmt: skip
            return as_json(told)

    async def answer(self, delivery: Delivery, text: str) -> dict[str, Any]:
        """Answer a question in the reply contract. Never raises for what was typed."""
        permit = self.permit(delivery.place)
        if permit is None:
            return self._says("refused.workspace")
        own = await asyncio.to_thread(self.asker, delivery.place, delivery.asker)
        asked = AskBody(
            question=text,
            area=permit.area_of(own.area if own.area in self.areas else None),
            audience=permit.audience,
            conversation=thread_id(delivery),
            at=in_london(self._now()).isoformat(),
        )
        reply = await self._patiently(asked, delivery.place.surface)
        if not await asyncio.to_thread(self._is_allowed, reply, permit):
            names = " or ".join(self.areas.get(area).name for area in permit.areas)
            return self._says("refused.area", areas=names)
        return reply

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
                return await self._web.reply(asked, channel=surface)
            except Problem as problem:
                if wait_s is None or (problem.status_code != 503 and wait_s > PATIENCE_S[0]):
                    break  # a fault of ours is tried once more, a busy server until patience ends
                await asyncio.sleep(wait_s)
        return self._says("refused.trouble", outcome=Outcome.DEGRADED)

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

    def _says(self, wording: str, *, outcome: Outcome = Outcome.OFF_TOPIC, **values: str) -> dict[str, Any]:
        text = self._words(wording, **values)
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


def thread_id(delivery: Delivery) -> str:
    """Name a thread of one asker without saying whose it is."""
    return hashlib.sha256(delivery.conversation.encode()).hexdigest()


class _SharedConversations(Conversations):
    """Conversations that every worker knows, and that outlive a restart."""

    def __init__(self, threads: Threads, known: Callable[[], KnownWords]) -> None:
        super().__init__()
        self._threads = threads
        self._known = known

    def previous(self, identifier: str | None) -> Turn | None:
        return None if identifier is None else self._threads.previous(identifier, known=self._known())

    def remember(self, identifier: str | None, turn: Turn | None) -> None:
        if identifier is not None:
            self._threads.remember(identifier, turn)
